"""The first word of a strike before or beside its announcement: from officials unnamed, from a shore, confirmed."""

from __future__ import annotations

import re
from datetime import timedelta

from newsdesk.classify.headline_words import SURVIVORS
from newsdesk.classify.reading import Reading
from newsdesk.facts.dates import STATED
from newsdesk.text.strike_words import ONE_STRIKE

_LAG = timedelta(days=2)
_STRIKE = rf"{ONE_STRIKE}\b(?! group)"
_SOME_LIVED = re.compile(
    r"\b(?:there (?:were|are|was)|hubo|hay|habria|houve|ha|haveria|il y a(?:urait)?(?: eu)?)(?: \w+){0,2}"
    rf" {SURVIVORS}\b[^.;:\n]{{0,40}}?\b{_STRIKE}"
    rf"|\b{_STRIKE}[^.;:\n]{{0,30}}?\b(?:left|leaves|had|deja|dejo|deixa|deixou|laisse|a laisse)(?: \w+)?"
    rf" {SURVIVORS}\b"
)
_SOURCE = re.compile(r"\b(?:officials?|sources?|fuentes?|funcionari[oa]s?|fontes?|oficial|responsables?|selon un)\b")
_FROM_THE_AIR = re.compile(
    r"\b(?:missiles?|misil(?:es)?|missil|misseis|proyectil(?:es)?|projeteis|projetil|projectiles?|drone?s?)\b"
    r"|\b(?:from|out of) the (?:air|sky)\b|\bdesde el aire\b|\bdel cielo\b|\b(?:do|vindo do) (?:ar|ceu)\b|\bdu ciel\b"
)
_ON_THE_SHORE = re.compile(
    r"\b(?:fisherm[ae]n|villagers?|residents|witnesses|pescadores|vecinos|testigos|pobladores|aldeanos|moradores"
    r"|testemunhas|pecheurs|habitants|temoins|village)\b"
)
_DEAD = re.compile(
    r"\b(?:bod(?:y|ies)|killed|dead|died|cuerpos?|muertos?|murieron|cadaver(?:es)?|corpos?|mortos?|morreram|corps|morts?"
    r"|tues?|pleure\w*|mourns?|duelo)\b"
)
_NO_STATEMENT = re.compile(
    r"\b(?:has|have|had) (?:not|made no)(?: yet)? (?:comment\w*|statement|spoken)\b|\b(?:did|does) not comment\b"
    r"|\bno se (?:ha|han) pronunciado\b|\b(?:aun|todavia) no se pronuncian?\b"
    r"|\bni [^.;\n]{0,80}?\bse han pronunciado\b|\bno (?:ha|han) comentado\b"
    r"|\bnao (?:se pronunci\w+|comentou|comentaram)\b|\bn'(?:a|ont) pas (?:encore )?(?:reagi|commente)\b"
)
_KNOWN = (
    *("court", "lawsuit", "congress", "double_tap", "inspector", "briefing", "un_body", "opinion", "repatriation"),
    *("correction", "sept_2"),
)


def official_tells_some_lived(r: Reading) -> bool:
    """ "Official: there were survivors in Thursday's strike": nobody has announced so much."""
    title_end = r.doc.title_end
    told = _SOME_LIVED.search(r.doc.folded, 0, title_end) and _SOURCE.search(r.doc.folded, 0, title_end)
    return bool(told) and _of_these_days(r) and r.title_concepts.isdisjoint(_KNOWN) and _american(r)


# "Three survivors after US strike on boat in Pacific", and nothing else: of a known strike more would be told.
_BY_AMERICANS = (
    r"eua|ee\.? ?uu\.?|eeuu|u\.?s\.?|us|estados unidos|etats-unis|american[ao]?|americaine?|estadounidense"
)
_ON_A_BOAT = (
    r"on|against|contra|sur|an?|del?|des|d[ao]s?|de los|en|no|in|off|dans|au|ao|large|frente|una?|uma?|une?|el|la"
    rf"|les?|{_BY_AMERICANS}|alleged|suspected|drug|boat|vessel|sub\w*|embarcac\w+|lancha|barco|bote|bateau|embarcation"
    r"|navire|caribbean|caribe|caraibes|pacific\w*|pacifi\w+|eastern|oriental|mar|sea|ocean"
)
_LIVED_AFTER_ONE = re.compile(
    r"(?:(?:por|pela) primei?ra vez |pour la premiere fois,? )?(?:(?:hay|habria|hubo|ha|haveria|houve|il y a) )?"
    rf"(?:\w+ )?{SURVIVORS} (?:after|tras|apos|depois de|apres) (?:(?:an?|un|um|une) )?(?:(?:{_BY_AMERICANS}) )?"
    rf"(?:\w+ )?{_STRIKE}(?: (?:{_ON_A_BOAT}))*"
)


_LEAVES_SOME = re.compile(
    rf"\b{_STRIKE}[^.;:\n]{{0,30}}?\b(?:leaves|deja|deixa|laisse) (?!(?:no|sin|sem)\b)(?:[\w-]+ ){{0,2}}?"
    rf"{SURVIVORS}\b"
)


def title_tells_only_some_lived(r: Reading) -> bool:
    """The headline of a new strike may know of nothing but survivors."""
    title = r.doc.folded[: r.doc.title_end].strip(" .\n")
    told = _LIVED_AFTER_ONE.fullmatch(title) or _LEAVES_SOME.search(title)
    return _american(r) and r.has("boat", "vessel", "drug_boat") and told is not None


def shore_tells_of_a_strike(r: Reading) -> bool:
    """Dead brought ashore, something out of the sky, a boat, these days, and not a word from those who strike."""
    if not r.has("boat", "vessel") or not _american(r) or r.has("other_war", "other_sea", "accident"):
        return False
    folded = r.doc.folded
    if not _NO_STATEMENT.search(folded) or not r.title_concepts.isdisjoint(_KNOWN):
        return False
    seen = _ON_THE_SHORE.search(folded) and _FROM_THE_AIR.search(folded) and _DEAD.search(folded)
    return bool(seen) and _of_these_days(r)


def _american(r: Reading) -> bool:
    return r.has("us", "us_military", "southcom", "pentagon")


def _of_these_days(r: Reading) -> bool:
    """Is a day of the last two named, and no earlier one?"""
    published_on = r.doc.published_on
    if published_on is None:
        return False
    ages = [published_on - day.value for day in r.doc.days]
    old = any(published_on - day.value > 2 * _LAG for day in r.doc.days if day.basis == STATED)
    return not old and any(timedelta(0) <= age <= _LAG for age in ages)


_SURVIVE = re.compile(rf"\b(?:survive|sobreviven|sobrevivieron|sobrevivem|survivent)\b[^.;:\n]{{0,60}}?\b{_STRIKE}")


def crew_survives_a_strike(r: Reading) -> bool:
    """ "Three crew survive and are in custody after strike in Pacific": the first that is heard of it."""
    told = _SURVIVE.search(r.doc.folded, 0, r.doc.title_end)
    return told is not None and r.has("southcom", "us_military", "pentagon", "hegseth") and not r.has("lookback")

"""Who was there: survivors, whether anybody was left, whether they are looked for."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdesk.facts.changes.said_before import SAID_BEFORE
from newsdesk.facts.counts.boat_counts import one_told_by
from newsdesk.facts.counts.boat_figures import strikes_in
from newsdesk.facts.counts.campaign_dead import campaigns_dead, dead_of_strikes
from newsdesk.facts.counts.campaign_scale import fewest_in_a_total
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, quoted
from newsdesk.facts.numerals.hedges import HEDGE
from newsdesk.facts.people.all_died import none_left
from newsdesk.facts.people.people_figures import killed_in, survivors_in
from newsdesk.facts.people.sole_survivor import is_of_another_strike, sole_survivor
from newsdesk.facts.people.unnumbered_survivors import (
    MORE_LIVED,
    ONE_ALIVE,
    ONE_OF_SURVIVORS,
    OTHER_SURVIVOR,
    SOLE_SURVIVOR,
    THE_OTHER,
    TWO_OF_TWO_NATIONS,
    WITH_BODIES,
)
from newsdesk.facts.when.named_strikes import tells_double_blast
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import (
    BOAT,
    BODY,
    HURT,
    MANY_SURVIVORS,
    ONE_PERSON,
    ONE_STRIKE,
    ONE_SURVIVOR,
    SURVIVOR,
)
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.facts.words.vocabulary import AGAINST, SOUGHT, STOPPED, WORD
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted

# "Kills two and asks Ecuador to look for a third": nobody says that he lived, and so strikes are first told.
_ONE_MORE_SOUGHT = lazy_regex(
    r"\b(?:(?:search|look|hunt)(?:s|es|ed|ing)? for|bus(?:can?|car|quen?|quem)(?: a)?|procur(?:am?|ar|em?)"
    r"|(?:re)?cherche(?:r|nt)?) (?:~++ |the |el |la |o |a |le )?@++(?=[.,;\n]"
    rf"|$| (?:{ONE_PERSON}|{ONE_SURVIVOR})\b)"
)
_SEARCH_SUSPENDED = lazy_regex(
    rf"\b{STOPPED}\b[^.;:\n]{{0,30}}?\b{SOUGHT}|\b{SOUGHT}[^.;:\n]{{0,60}}?\b(?:was|were|been|has|foi|fue|a ete"
    rf"|ont ete|is|es|esta)\b[^.;:\n]{{0,12}}?\b{STOPPED}\b"
    # headlines: "search for survivors called off", "buscas por sobreviventes encerradas"
    rf"|\b{SOUGHT} (?:for|por|de|del|des|du)\b[^.;:,\n]{{0,45}}?\b(?:called off|suspended|ended|halted|abandoned"
    r"|suspendid[oa]s?|encerrad[oa]s?|cancelad[oa]s?|interr?ump?id[oa]s?|interrompid[oa]s?|terminad[oa]s?"
    r"|finalizad[oa]s?|concluid[oa]s?|suspendue?s|arretee?s|abandonnee?s|terminee?s"
    r"|ends?|ended|finaliza|termin(?:a|o|ou)|conclu(?:ye|i|iu|yo)|acab(?:a|o|ou)|s'acheve(?:nt)?|prennent fin)\b"
    r"|\b(?:termina|finaliza|concluye|acaba|chega(?:m)? ao fim|concluiu?|finalizou|terminou)\b"
    rf"[^.;:\n]{{0,30}}?\b{SOUGHT}"
)
_SEARCH_ON = lazy_regex(
    rf"\b{SOUGHT}[^.;:\n]{{0,40}}?\b(?:{SURVIVOR}|overboard|missing|desaparecid[oa]s)\b"
    r"|\bsurvivors? (?:are|is|were) (?:being )?(?:sought|searched for)\b|\bactivat\w+ (?:the )?search and rescue\b"
)
# "The rest are now presumed dead": then nobody lived, though eight had jumped.
_GIVEN_UP = lazy_regex(
    r"\b(?:(?:are|were) (?:now |all )?|now )presumed dead|\bcounted (?:as|among the) dead"
    r"|\b(?:are|were) (?:now )?among the dead|\bse presumen muertos"
    r"|\b(?:se cuentan|figuran|estan|estao|figuram|comptent|figurent)(?: (?:ahora|agora|desormais))?"
    r" (?:entre l?os m(?:ue|o)rtos|parmi les morts)"
    r"|\b(?:(?:son|fueron|sao|foram|serem) (?:agora )?)?"
    r"(?:dados|considerados|presumidos) (?:(?:por|como) )?m(?:ue|o)rtos"
    r"|\b(?:dan?|dao|dio|dieron|deu|deram|dando) (?:por|como) (?:m(?:ue|o)rtos?|fall?ecidos?)"
    r"|\b(?:sont|ont ete) (?:desormais )?(?:presumes|consideres comme) morts\b"
)
_OR = lazy_regex(r"\b(?:or|o|u|ou) $")  # "401 have been killed or are presumed dead": in all
# Said to live, rather than looked for or seen to jump.
# "Pentagon says one survivor in strike on drug boat": that says how it ended, too
_SAID_TO_LIVE = lazy_regex(
    rf"{TELLS}:? (?:que |qu')?(?:there (?:was|were) |hay "
    rf"|hubo |ha |houve |il y a )?(?:#+|~+) {SURVIVOR} (?:in|en|em|dans|after|tras|apos|apres) "
    rf"(?:(?:an?|the|el|la|o|um|une?|~+) )?{ONE_STRIKE} {AGAINST}\b"
)
_LIVES = lazy_regex(r"surviv|sobreviv|superviv|survec|rescap|rescat|resgat|rescued|secour|alive|\bviv|vida\b")
_SAVED = lazy_regex(r"alive\b|\bviv[oa]|\bvida\b|\bvivant|rescued|picked up|rescat|resgat|secour|sauve|repech")
_SAID_SO = lazy_regex(rf",? (?:{TELLS}|{ACCORDING_TO}|disait|disaient)\b")
_FOUND = lazy_regex(
    r"[;:,] [^.\n]{0,40}?\b(?:found|picked up|recovered|hallaron|encontraron|encontraram|acharam|ont trouve)\b"
)


# "On the first boat all four died": others jumped from the next
_ON_ONE_BOAT = lazy_regex(
    rf"\b(?:on|in|aboard|en|n[ao]|dans|sur) (?:(?:the|l[ao]|el|le) )?(?:@++|lead(?:ing)?)(?: {BOAT})?,?"
    rf"(?: (?:{DEATH}|{WORD}))? $"
)


def survivors_of(doc: Document) -> Quoted | None:
    """One brought ashore with the bodies is what was found; then comes what is counted now, then what was told at
    first."""
    nobody = none_left(doc)
    if nobody and not (survivors_in(doc) and _is_of_one_boat(doc, nobody)):
        return nobody
    return _brought_ashore(doc) or _counted_alive(doc)


def _is_of_one_boat(doc: Document, nobody: Quoted) -> bool:
    start = doc.clause_at(nobody.start)[0]
    return _ON_ONE_BOAT.search(doc.marked, start, nobody.start) is not None


def _brought_ashore(doc: Document) -> Quoted | None:
    first = next(iter(killed_in(doc)), None)  # bodies told of after other dead are not theirs
    for found in WITH_BODIES.finditer(doc.marked):
        if first is None or not found.start() <= first.number.start < found.end():
            continue
        one = ONE_ALIVE.search(doc.marked, *found.span()) or _lone_survivor_named(doc)
        if one and not doc.recalls_at(found.start()):
            return one_told_by(doc, one.span())
    return None


def _lone_survivor_named(doc: Document) -> re.Match[str] | None:
    """ "Survivor in hospital", where no others are told of."""
    return None if MORE_LIVED.search(doc.folded) else ONE_ALIVE.search(doc.folded)


def _counted_alive(doc: Document) -> Quoted | None:
    if not doc.news and tells_double_blast(doc):
        return None  # whoever lived through the first blast died of the second
    if any(not _OR.search(doc.folded, 0, found.start()) for found in _GIVEN_UP.finditer(doc.folded)):
        return _not_given_up(doc)
    told = [figure for figure in survivors_in(doc) if _is_of_now(doc, figure)]
    first = [figure for figure in told if _told_at_first(doc, figure)]
    now = [figure for figure in told if figure not in first]
    if fewer := _one_of_them_died(doc):
        return fewer
    other = OTHER_SURVIVOR.search(doc.folded) or TWO_OF_TWO_NATIONS.search(doc.folded) or _fellow_of_one(doc)
    sole = sole_survivor(doc)
    if other and not doc.recalls_at(other.start()) and all(figure.number.value == 1 for figure in now):
        return Quoted(value=2, text=doc.text[other.start() : other.end()], start=other.start())
    if not now and sole and not doc.recalls_at(sole[0]):
        return one_told_by(doc, sole)
    ranked = sorted(now or first, key=lambda figure: not _LIVES.search(doc.folded, figure.start, figure.end))
    figure = next(iter(ranked), None)
    return quoted(doc, figure) if figure else None


# "One of two survivors of the strike dies in hospital"
_ONE_DIED = lazy_regex(
    rf"~++ (?:of|de|d[oae]s?|des)(?: (?:the|l[oa]s|les))? (?P<n>#++)(?: \w+)?"
    rf" (?:{MANY_SURVIVORS}|{HURT}|rescatados|resgatados)\b"
    r"[^.;:\n#]{0,60}? (?:dies|(?:has )?died|succumb(?:s|ed)|muere|murio|ha muerto|fallece|fallecio|morre|morreu"
    r"|nao resistiu|no resistio|meurt|est mort|succombe|n'a pas survecu)\b"
)


def _one_of_them_died(doc: Document) -> Quoted | None:
    found = _ONE_DIED.search(doc.marked)
    all_of_them = doc.numbers.numbers[found.start("n")] if found else None
    if found is None or all_of_them is None or all_of_them.value < 2:
        return None
    return doc.quoted(replace(all_of_them, value=all_of_them.value - 1), *found.span())


def _fellow_of_one(doc: Document) -> re.Match[str] | None:
    one = ONE_OF_SURVIVORS.search(doc.marked)
    return THE_OTHER.search(doc.folded, one.end()) if one else None


def _not_given_up(doc: Document) -> Quoted | None:
    """ "A man is now presumed dead. His shipmate was picked up alive": who was saved, in another sentence."""
    for figure in survivors_in(doc):
        told = _SAVED.search(doc.folded, figure.start, figure.end) and _is_of_now(doc, figure)
        if told and not _GIVEN_UP.search(doc.folded, *doc.clause_at(figure.number.start)):
            return quoted(doc, figure)
    for start, end in doc.sentences:
        saved = None if _GIVEN_UP.search(doc.folded, start, end) else SOLE_SURVIVOR.search(doc.marked, start, end)
        if saved and _SAVED.search(doc.folded, *saved.span()):
            return one_told_by(doc, saved.span())
    return None


def _is_of_now(doc: Document, figure: Figure) -> bool:
    place = figure.number.start
    if doc.recalls_at(place) or is_of_another_strike(doc, figure.end):
        return False
    return not _sums_up(doc, *doc.clause_at(place)) and not _are_bodies(doc, place)


_LATEST_OF = lazy_regex(
    rf"\b(?:latest|last|one|ultim[oa]|un[oa]?|uma?|derniere?|une) (?:of|de|d[eo]s) (?:{HEDGE} )?(?:\w+ )?$"
)
_BODIES = lazy_regex(rf"\b{BODY}\b")
_TO_IDENTIFY = lazy_regex(r"\b(?:identify|identificar\w*|identifier\w*)\b")


def _are_bodies(doc: Document, place: int) -> bool:
    """ "Bodies handed over. Doctors are to identify two men whom fishermen rescued": who lives is asked his name."""
    start, _ = doc.clause_at(place)
    return doc.find_in_title(_BODIES) is not None and _TO_IDENTIFY.search(doc.folded, start, place) is not None


def _told_at_first(doc: Document, figure: Figure) -> bool:
    """ "Had first spoken of three survivors", "three survivors, said the military; rescuers found one"."""
    start, end = doc.clause_at(figure.number.start)
    if SAID_BEFORE.search(doc.folded, start, end):
        return True
    return bool(_SAID_SO.match(doc.folded, figure.end) and _FOUND.search(doc.folded, figure.end))


def search_in(doc: Document) -> str | None:
    """Are people still looked for in the water? "search suspended" where the text says that it ended."""
    for words, pattern in (("search suspended", _SEARCH_SUSPENDED), ("search on", _SEARCH_ON)):
        if any(not doc.recalls_at(found.start()) for found in pattern.finditer(doc.folded)):
            return words
    return None


def title_ends_search(doc: Document) -> bool:
    """ "Coast Guard calls off search": whatever strike it was, it is not the news."""
    return bool(doc.find_in_title(_SEARCH_SUSPENDED))


def title_tells_outcome(doc: Document) -> bool:
    """ "Two dead, two survivors", "none survived": the first report says how a strike ended, a later one whose fate
    it tells."""
    nobody = none_left(doc)
    if nobody is not None:
        return nobody.start < doc.title_end
    if not figures_in(dead_of_strikes(doc), 0, doc.title_end):
        return bool(_SAID_TO_LIVE.search(doc.marked, 0, doc.title_end))
    if _ONE_MORE_SOUGHT.search(doc.marked, 0, doc.title_end):
        return True
    return bool(figures_in(survivors_in(doc), 0, doc.title_end))


def _sums_up(doc: Document, start: int, end: int) -> bool:
    """ "The campaign leaves 112 dead and two survivors", "twelve have survived the 131 strikes": those are survivors
    of all strikes together."""
    of_all = (figure for figure in strikes_in(doc) if figure.number.value > fewest_in_a_total(doc))
    strikes = (one for one in of_all if not _LATEST_OF.search(doc.folded, start, one.number.start))
    return bool(figures_in((*campaigns_dead(doc), *strikes), start, end))

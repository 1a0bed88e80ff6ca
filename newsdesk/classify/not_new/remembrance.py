"""Strikes of which a headline tells because somebody is buried or honoured, or because they are staged or filmed."""

from __future__ import annotations

import re

from newsdesk.classify.headlines.strike_phrases import announces_strike_in
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.lazy_regex import lazy_regex

_MOURNED = (
    r"(?:funerals?|bur(?:y|ies|ied|ials?)|laid to rest|memorials?|vigils?|tributes?|recalls?|remembers?"
    r"|mourn(?:s|ed|ers|ing)?|weeps?|griev\w+|(?:march(?:es)?|rall(?:y|ies)|pray(?:s|ers)?) (?:[^\s,;:]+ ){0,4}?"
    r"(?:over|for)|lloran?|llorad[oa]s?|(?<!ano se )despiden?(?! (?:el |a |al )?(?:ano|20\d\d)\b)|despedida"
    r"|en duelo|choram?|se despedem?|de luto|pleure(?:nt|es?)?|en deuil|(?:disent|dit) adieu"
    r"|recuerdan?|rememoran?|lembram?|relembram?|se souvien(?:t|nent)|rappellent?"
    r"|funeral(?:es)?|entierr\w+|enterr\w+|sepeli\w+|sepult\w+|velori\w+|velatorios?|velan|exequias|homenaje\w*"
    r"|misa|vigilias?|velam|missa|homenage\w+|funerailles|obseques|enterrement|inhum\w+|hommages?|veillees?|messe)"
)
_SHOWN_AGAIN = (
    r"(?:documentar(?:y|ies)|docuseries|(?:stage |new |a )play|play (?:about|on|recounts|tells|revisits|opens"
    r"|imagines)"
    r"|(?:film|movie|book|novel|song|album|mural) (?:about|on|recounts|tells|revisits|says)|podcasts?|exhibitions?"
    r"|museums?"
    r"|documentales?|documental|obra(?: de teatro)?|pelicula|podcast|exposicion|museos?|novelas?|corridos?|cancion"
    r"|documentario|peca(?: de teatro)?|filme|exposicao|museus?|cancao|li(?:v|b)ros? (?:sobre|conta|cuenta)"
    r"|documentaires?|piece (?:de theatre|raconte\w*|evoque\w*|revient)|exposition|musee"
    r"|(?:roman|livre|chanson) (?:sur|raconte|revient))"
)
# "Trump interrupts tribute to reveal a hit on a boat": the mourning is what the news breaks into.
_BREAKS_IN = lazy_regex(
    r"\b(?:interrupts?|interrupted|breaks? (?:off|into)|pauses?|uses?|interrump\w+|aprovecha\w*|usa|interrompe\w*"
    r"|aproveita\w*|interromp\w*|profite)\b"
)
# "Village mourns two": of those whom it knew to be dead, whatever else the headline leaves out
_MOURNS_SO_MANY = lazy_regex(
    r"\b(?:mourns?|mourned|bur(?:y|ies|ied)|grieves?|lloran?|velan?|sepultan?|entierran?|choram?|velam?|enterram?|pleure(?:nt)?"
    r"|enterre(?:nt)?)(?: a)? (?:(?:its|their|sus?|seus?|ses|leurs) )?#"
)
_IS_MOURNED, _IS_SHOWN = lazy_regex(rf"\b{_MOURNED}\b"), lazy_regex(rf"\b{_SHOWN_AGAIN}\b")


def mourns_the_dead(r: Reading) -> bool:
    """ "Funeral held for fisherman killed in strike": who died is the news, not that a boat was struck."""
    if titled(_BREAKS_IN, r):
        return False
    return _of_a_known_strike(r, _IS_MOURNED) or _mourns_so_many(r)


def _mourns_so_many(r: Reading) -> bool:
    told = _MOURNS_SO_MANY.search(r.doc.marked, 0, r.doc.title_end)
    return told is not None and not announces_strike_in(r.doc, 0, r.doc.title_end)


def stages_a_strike(r: Reading) -> bool:
    """ "Documentary revisits strike that killed 11"."""
    return _of_a_known_strike(r, _IS_SHOWN)


def _of_a_known_strike(r: Reading, told_of: re.Pattern[str]) -> bool:
    """Is a strike told of in the headline behind these words, and none before them?"""
    told = r.doc.find_in_title(told_of)
    of_one = r.title_has("strike", "boat_strike", "killed", "boat", "drug_boat") or _at_their_home(r)
    if told is None or not of_one:
        return False
    return not r.counts_dead(before=told.start()) and not announces_strike_in(r.doc, 0, told.start())


def _at_their_home(r: Reading) -> bool:
    """ "Las Cuevas mourns two", of whom the text says that they died in a strike."""
    return r.title_has("victim_name", "family") and r.has("strike", "boat_strike")

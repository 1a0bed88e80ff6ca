"""Two boats or more of one announcement that nobody counts: "the second was hit an hour later", "both boats sank", "a
double attack", "a pair of strikes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.facts.document import Document
from newsdesk.facts.numerals.numbers import Number
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.when.named_strikes import DOUBLE_BLAST, landmark_in
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import BOAT, BOATS, PLAIN_STRIKE, PLAIN_STRIKES, STRIKES
from newsdesk.facts.words.strike_verbs import HITS, WAS_HIT
from newsdesk.facts.words.times import SEPTEMBER
from newsdesk.facts.words.vocabulary import ONE_AND_OTHER
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex
from newsdesk.understanding import Quoted

_ANOTHER = r"(?:another|(?:(?:une?|~++) )?autre|otr[oa]|outr[oa])"
_DAMAGED = r"(?:damaged|dan(?:o|aron)|danific(?:ou|aram)|(?:a |ont )?endommage)"
_ONE_AND_ANOTHER = lazy_choice(
    # "strikes a boat in the Caribbean and then another in the Pacific"
    rf"\b{BOAT}\b[^.;:\n]{{0,30}}? (?:(?:and|y|e|et|puis|and then|then|y luego|luego|e depois|depois)) "
    rf"{_ANOTHER} (?:in|off|dans|en|n[oa]|au large) ",
    # "strikes a boat, then hits another 20 miles away", "one boat and damaged another"
    rf"\b{BOAT}\b[^.;:\n]{{0,30}}? (?:and then|then|puis|y luego|luego|e depois|depois) (?:{HITS} )?{_ANOTHER}"
    rf"(?=[.,;\n]|$| (?:{BOAT}\b|[#~]|a|nearby))",
    rf"\b{BOAT} (?:and|y|e|et) {_DAMAGED} (?:a )?{_ANOTHER}\b",
)
_ATTACKS, _BOAT = lazy_regex(rf"\b{STRIKES}\b"), lazy_regex(rf"\b{BOAT}\b")
# "Saturday's double attack", but "a double strike on one boat" is of one, and "double frappe" may be both
_DOUBLE = lazy_regex(
    rf"\b(?:double(?! frappe)|doble|duplo|dupla) (?:(?:{AMERICAN}|boat|mortal|deadly) )?{PLAIN_STRIKE}\b"
    r"(?! (?:on|against|contra|contre|a|sur|to) (?:~++|the|an?|una?|l[ae]|el|uma?|o|une)"
    rf" (?:[\w-]+ )?{BOAT}\b)(?! (?:(?:of|de) )?{SEPTEMBER})"
    rf"|\b(?<!separate )(?<!other )(?<!another )(?<!earlier )(?<!previous )(?:pair of|par de|pareja de|dupla de"
    rf"|paire de) (?:\w+ )?{PLAIN_STRIKES}\b"
    rf"|\b{PLAIN_STRIKES} (?:gemel[oa]s|geme[oa]s|jumell?es)\b"
)
_BOTH = lazy_regex(
    rf"\b(?:both(?: the)?|amb[oa]s(?: (?:l?[oa]s))?) {BOATS} (?:sank|went down|(?:se )?(?:hundieron|afundaram)"
    rf"|(?:were|fueron|foram) {WAS_HIT})\b"
)
_FIRST_BOAT = (
    r"\b(?:(?:on|aboard|from|of|in|en|em|sur|dans|a bord d[eu]) (?:(?:the|la|el|l[ea]) |l')?|n[ao] |del |d[ao] )"
)
_ON_THE_FIRST = lazy_regex(
    rf"{_FIRST_BOAT}(?:(?P<nth>@++) {BOAT}|lead(?:ing)? {BOAT}|primer {BOAT}"
    r"|(?P<alone>@++)(?=[.,;\n]|$| (?:in|en|dans|n[ao]|em)\b))"
)
_WAS = (
    r"(?:was|had been|fue|habia sido|foi|tinha sido|havia sido|(?:a|avait|ait) ete|(?:ne )?soit)"
    r"(?: (?:then|later|also|luego|despues|depois|tambien|tambem|ensuite))?"
)
_THE_NEXT_HIT = lazy_regex(
    rf"(?P<nth>@++)(?: {BOAT})?,? {_WAS} {WAS_HIT}\b"
    rf"|\b(?:fue(?:ra)?|foi|fosse) {WAS_HIT} (?:la|el|[oa]) (?P<nth2>@++)(?: {BOAT})?\b"
    rf"|(?P<nth3>@++) {BOAT} (?:(?:ser|fuera) )?{WAS_HIT}\b"
)
_SOON_AFTER = lazy_regex(
    r"[^.;:\n]{0,20}? (?:minutes?|minutos?|hours?|horas?|heures?) (?:later|after(?:wards)?|mas tarde|despues|depois"
    r"|mais tarde|plus tard|apres)\b"
)
_ON_THE_NEXT = lazy_regex(rf"\b(?:on|aboard|en|em|sur|n[ao]) (?:(?:the|la|el|l[ea]) |l')?(?P<nth>@++) {BOAT}\b")


def boats_in_turn(doc: Document, most: int) -> Quoted | None:
    """How many boats the text tells one after another, at `most` so many."""
    return _one_and_another(doc) or _first_and_next(doc, most) or _two(doc)


def _one_and_another(doc: Document) -> Quoted | None:
    told = _ONE_AND_ANOTHER.search(doc.marked, 0, doc.title_end) or ONE_AND_OTHER.search(doc.folded)
    return None if told is None or doc.recalls_at(told.start()) else _as_two(doc, told)


def _first_and_next(doc: Document, most: int) -> Quoted | None:
    """As many as the last of them."""
    for told, nth in _next_told(doc):
        if 2 <= nth.value <= most and not doc.recalls_at(told.start()):
            return doc.quoted(nth, *told.span())
    return None


def _next_told(doc: Document) -> Iterator[tuple[re.Match[str], Number]]:
    """The boats behind the first: where somebody was on the first, or soon after it, or where attacks are told."""
    first = any(_is_the_first(doc, found) for found in _ON_THE_FIRST.finditer(doc.marked))
    hit = (told for told in _THE_NEXT_HIT.finditer(doc.marked) if first or _SOON_AFTER.match(doc.marked, told.end()))
    on_it = _ON_THE_NEXT.finditer(doc.marked) if doc.find_in_title(_ATTACKS) else ()
    for told in (*hit, *on_it):
        yield told, doc.numbers.numbers[told.start(told.lastgroup or 0)]


def _is_the_first(doc: Document, found: re.Match[str]) -> bool:
    nth = next((doc.numbers.numbers[found.start(name)] for name in ("nth", "alone") if found[name]), None)
    return nth is None or nth.value == 1


def _two(doc: Document) -> Quoted | None:
    """ "Both boats sank"; "Saturday's double attack", where no boat is named that it hit, and not that of the second
    blast."""
    if (both := _BOTH.search(doc.folded)) and not doc.recalls_at(both.start()):
        return _as_two(doc, both)
    told = None if _BOAT.search(doc.folded) else _DOUBLE.search(doc.marked)
    if told is None or doc.recalls_at(told.start()):
        return None
    named = landmark_in(doc) and not days_of_strikes(doc)
    if any(day.value == DOUBLE_BLAST.day for day in doc.days) or (named and not doc.news):
        return None
    return _as_two(doc, told)


def _as_two(doc: Document, told: re.Match[str]) -> Quoted:
    return Quoted(value=2, text=doc.text[slice(*told.span())].strip(), start=told.start())

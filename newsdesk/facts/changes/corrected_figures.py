"""What a text takes back: "an earlier version said four", "three, not four". What it states is the opposite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.changes.retractions import own_stories_in
from newsdesk.facts.changes.revised_tolls import CHANGED
from newsdesk.facts.changes.said_before import BY_MISTAKE, CLAIMED, SAID_BEFORE, SPOKE, VERSION
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.numerals.numbers import ARTICLE
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.where.places import Place, basins_in, seas_named
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import TOLL
from newsdesk.facts.words.strike_verbs import SAILED, WAS
from newsdesk.facts.words.vocabulary import A_SEA
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.literals import ScannedText
from newsdesk.understanding import Location, StrikeFacts

_NOW = r"(?:now|ahora|agora|desormais)"
_PUTS = (
    r"(?:puts?|sets?|counts?|places?|stands?|cifra|fija|situa|estima|calcula|suma|conta|coloca|soma|passa|chiffre|fixe"
    r"|etablit|compte)"
)
_INSTEAD_OF = "instead of|rather than|en (?:lugar|vez) de|em vez de|ao inves de|au lieu de"
_BUT = lazy_regex(
    rf"[;:]|, (?:\w+ )?{_NOW}\b|, {_PUTS} {_NOW}\b"
    r"|, (?:but|pero|sino|mais|mas(?! de\b))\b"
    rf"|\b(?:{_INSTEAD_OF}|when in fact|cuando en realidad|quando na verdade|alors qu'en)\b"
)
_NOT = (
    r"(?:(?:, |\b(?:and|but) )not|\bnot(?=[^.;\n]{1,12} but )|(?:, |\by )no|(?:, |\be )nao|(?:, |\bet )(?:non|pas)"
    rf"|\b(?:{_INSTEAD_OF}|plutot que)"
    r"|\bno(?: (?:fueron|eran|son|hubo))?(?=[^.;\n]{1,30} sino )|\bnao (?:foram|eram|sao)(?=[^.;\n]{1,30} mas )"
    r"|\bce ne s(?:ont|eraient) pas(?=[^.;\n]{1,30} mais ))"
)
# What each of these has in it: one look at the many texts that deny nothing.
_DENYING = (
    *("not ", ", no ", "y no ", " sino ", "nao ", ", non ", "et non ", ", pas ", "et pas ", "ce ne s", "instead of"),
    *("rather than", "en lugar de", "en vez de", "em vez de", "ao inves de", "au lieu de", "plutot que"),
)
_NOT_SO_MANY = lazy_regex(rf"{_NOT} (?:(?:the|los|las|os|les|a) )?(?P<n>#++)")
_NO_LONGER = lazy_regex(rf"{CHANGED}[^.;\n#]{{0,40}}?(?P<from> (?:from|de) (?P<n>#++))(?= (?:to|a|para|em) )")
# ", no Caribe" is in the Caribbean in Portuguese; Spanish denies with ", no en el Caribe".
_NOT_THERE = lazy_regex(
    rf"(?:{_NOT}(?<! no)|(?:, |\by )no(?= en\b)) (?:(?:in|the|en|el|no|o|dans|les?) ){{0,2}}{A_SEA}\b"
)
# Only where or when it was is said to be wrong: "misplaced Sunday's attack", "trazia a data errada".
_WHERE = (
    r"(?:location|place|site|ocean|sea|basin|body of water|lugar|ubicacion|local|localizacao|oceano|mar|lieu"
    r"|endroit|(?P<day>day|date|dia|fecha|data|jour|date))\b"
)
_WRONG = r"(?:wrong|incorrect|erroneous|equivocad[oa]|erronea|erroneo|incorrect[oa]|errad[oa]|erronee?|inexacte?)"
_MISPLACED = lazy_regex(
    rf"\b(?:misplaced|(?:misstated|misidentified|misreported|got wrong) (?:the )?{_WHERE}"
    r"|(?:misstated|misreported|got wrong) (?:where|(?P<when>when))\b"
    rf"|{BY_MISTAKE} (?:{SPOKE}|stated|gave|told) (?:where|(?P<when2>when))\b"
    rf"|{SPOKE} {BY_MISTAKE} (?:where|donde|onde|ou|(?P<when3>when|cuando|quando|quand))\b"
    r"|(?:se equivoco|se equivocaba|erro|erraba|errou|errava) (?:al|ao|em|en|sobre) (?:decir |dizer )?"
    r"(?:situar|ubicar|localizar|donde|onde)"
    r"|(?:situaba|ubicaba|ubico|situo|situava|localizava|situait|placait|situe|place) (?:mal|erroneamente|a tort"
    r"|por error|por engano|par erreur)"
    r"|(?:placed|located|put|situ(?:aba|ava|ait|o|ou)|ubic(?:aba|o)|localizava|localizou|placait) [^.;:\n]{0,50}?"
    r" (?:(?:in|en|em|dans) (?:another|a different|the wrong|otro|outro|un autre|une autre)|noutro) (?:\w+ )?"
    r"(?:sea|ocean|mar|oceano|mer)"
    rf"|{_WRONG} {_WHERE.replace('day>', 'day2>')}|{_WHERE.replace('day>', 'day3>')} {_WRONG})\b"
)
# "Misstated the number of dead": which number, it does not say.
_MISCOUNTED = lazy_regex(
    r"\b(?:misstated|misreported|miscounted|overstated|understated|got wrong"
    r"|(?:gave|had|said) (?:the |an? )?(?:wrong|incorrect)"
    r"|erro|errou|se equivoco en|equivoco|daba mal|tinha errad[oa]|trazia errad[oa]|se trompait sur)"
    rf" (?:(?:the|an?|el|la|l[oa]s|o|a|le) )?(?:death )?(?:number|{TOLL}|count|figure|numero|cifra|nombre)\b"
)
_WAS_ON = lazy_regex(rf"\b{WAS}(?: (?:on|el|en|em|na|no|le))? $")
_WAS_IN = lazy_regex(rf"\b(?:{WAS}|{SAILED})(?: (?:in|off|en|por|no|na|pelo|dans|sur))(?: (?:the|el|la|les?|o))? $")
# "It took place in the Caribbean.": a sentence of its own says where it was.
_IT_WAS_IN = lazy_regex(
    r"\W*(?:(?:it|the (?:strike|attack|boat)|el (?:ataque|bombardeo)|o ataque|ele|este|la frappe|l'attaque|elle|il"
    r"|celle-ci|c') ?)?(?:(?:actually|in fact|en realidad|na verdade|en fait|en realite) )?"
    rf"{WAS}(?: (?:actually|in fact|en realidad|na verdade|en fait|en realite))?"
    r" (?:in|off|en|no|na|dans)(?: (?:the|el|la|les?|o))? "
)
_COUNTS_DEAD = lazy_regex(rf"\b(?:{DEATH}|{TOLL}|cifra)\b")
# "It now puts the figure at 11", "que ahora cifra en 11", "first put at three dead, it now stands at 11"
_NOW_PUTS = lazy_regex(rf"\b(?:{_NOW} (?:se )?{_PUTS}|{_PUTS} {_NOW})\b[^.;#\n]{{0,60}}? (?:at|en|em|a)(?= #)")
# Only after a figure was taken back: "the correct number is three", "fueron tres".
_INSTEAD = lazy_regex(
    r"\b(?:it (?:was|is)|there (?:was|were)"
    r"|the (?:correct|right|actual) (?:number|figure|toll|count)(?: \w+)? (?:is|was)|fueron|eran"
    r"|foram|eram|(?:numero|cifra|total|saldo) corret[oa] (?:e|era)|(?:numero|cifra|saldo) correct[oa] (?:es|era)"
    r"|il y (?:en )?a(?:vait)?(?: eu)?|(?:nombre|bilan) exact est(?: de)?"
    r"|(?:said|says?|dijo|dicen?|disse|diz|dizem)(?: (?:now|ahora|agora))?(?: (?:that|que))?"
    rf"|{_INSTEAD_OF}|{_NOW_PUTS.pattern})"
    r" (?:only |solo |apenas |en realidad |na verdade )?(?P<n>#++)(?= *(?:[,.;\n]|$)"
    r"| (?:in|en|em|dans|l[oa]s|[oa]s|ceux|those|the|dead|people|persons|men|muert|mort|personas"
    r"|pessoas|personnes|hombres|homens|hommes))"
)


def title_takes_back(doc: Document) -> bool:
    """ "Three killed, not four": the headline gives a figure or a place instead of another."""
    there = _denies(doc) and doc.find_in_title(_NOT_THERE)
    return bool(there or (_denies(doc) and _NOT_SO_MANY.search(doc.marked, 0, doc.title_end)))


def without_taken_back(doc: Document, *, corrects: bool) -> Document:
    """The doc with those words blank; the same one where nothing is taken back. Offsets stay valid. In an entry
    that `corrects`, what was said before is taken back too."""
    spans = _spans(doc, corrects=corrects)
    if not spans:
        return doc
    folded: str = doc.folded
    for start, end in spans:
        blank = (
            " " + "_" * (end - start - 1) if folded[start:end].startswith((" from ", " de ")) else " " * (end - start)
        )
        folded = folded[:start] + blank + folded[end:]
    return replace(doc, folded=ScannedText(folded))


def wrong_sea(whole: Document, events: Sequence[StrikeFacts]) -> Location | None:
    """ "In the Caribbean, not the eastern Pacific": of two seas in a correction, the one in which it was not."""
    right = {event.location for event in events}
    wrong = seas_named(whole.folded) - right if len(right) == 1 and None not in right else frozenset()
    return next(iter(wrong)) if len(wrong) == 1 else None


def wrong_toll(whole: Document, after: Document, events: Sequence[StrikeFacts]) -> int | None:
    """ "Killed five, not four": of a correction that gives one toll, the one that it takes back."""
    right = {event.killed.value for event in events if event.killed}
    wrong = {number.value for at, number in whole.numbers.numbers.items() if at not in after.numbers.numbers}
    return next(iter(wrong)) if len(right) == len(wrong) == 1 and right != wrong else None


def put_right(before: Document, after: Document, *, corrects: bool = False) -> Figure | None:
    """The number of dead that replaces one taken back, where it stands without a word for the dead. `after` is
    `without_taken_back(before)`."""
    if after is before:
        return None
    counts = [span for span in _spans(before, corrects=corrects) if _COUNTS_DEAD.search(before.folded, *span)]
    if counts:
        found = _INSTEAD.search(after.marked, min(end for _, end in counts)) or _INSTEAD.search(after.marked)
        return Figure(after.numbers.numbers[found.start("n")], found.start(), found.end()) if found else None
    return _in_its_place(before)


def told_instead(before: Document, after: Document, dead: Sequence[Figure]) -> Figure | None:
    """ "Lists five killed in that attack instead of three": which of the dead takes the place of another number."""
    right = None if after is before else _in_its_place(before)
    return next((figure for figure in dead if right and figure.number.start == right.number.start), None)


# "Not six but five"
_BUT_SO_MANY = lazy_regex(r"\b(?:but|sino|mas|mais) (?:(?:only|solo|apenas|seulement) )?(?P<n>#++)")


def _in_its_place(doc: Document) -> Figure | None:
    """ "Two people, not three, were killed": the number before the one that is denied, or behind "but"."""
    for start, _ in _denied(doc):
        first, last = doc.sentence_at(start)
        if not _COUNTS_DEAD.search(doc.folded, first, last):
            continue
        counts = doc.numbers_in(first, start)
        behind = _BUT_SO_MANY.search(doc.marked, start, last)
        if not counts and behind:
            counts = [doc.numbers.numbers[behind.start("n")]]
        if counts:
            return Figure(counts[-1], counts[-1].start, counts[-1].end)
    return None


def _spans(doc: Document, *, corrects: bool = False) -> list[tuple[int, int]]:
    versions = [_clause(doc, found) for found in VERSION.finditer(doc.folded)]
    if corrects or _NOW_PUTS.search(doc.marked):
        versions += [_clause(doc, found) for found in SAID_BEFORE.finditer(doc.folded)]
    versions = [wrong for span in versions for wrong in _wrong_in(doc, span)]
    versions += [*_other_seas(doc), *_of_own_stories(doc)] if corrects else []
    versions += [found.span(found.lastgroup or "n") for found in CLAIMED.finditer(doc.marked)] if corrects else []
    versions += [found.span("from") for found in _NO_LONGER.finditer(doc.marked)]
    # "An earlier version said four instead of three": there the second one is right.
    apart = [span for span in _denied(doc) if not any(start <= span[0] <= end for start, end in versions)]
    return versions + apart


def _of_own_stories(doc: Document) -> list[tuple[int, int]]:
    """ "In a story published Nov. 25, we reported three killed. Two died": where other dead are told, the three."""
    clauses = [_clause(doc, story) for story in own_stories_in(doc)]
    wrong = [span for span in clauses if _dead_elsewhere(doc, span)]
    numbers = [figure.number for figure in killed_in(doc)]
    return [(one.start, one.end) for one in numbers if any(start <= one.start < end for start, end in wrong)]


def _other_seas(doc: Document) -> list[tuple[int, int]]:
    """ "Correction: the strike was in the Caribbean", "it was in the Caribbean": any other sea that is named is the
    wrong one."""
    right = [p for p in basins_in(doc.folded, 0, len(doc.folded)) if _is_said_right(doc, p)]
    if len({place.basin for place in right}) != 1:
        return []
    return [(p.start, p.end) for p in basins_in(doc.folded, 0, len(doc.folded)) if p.basin is not right[0].basin]


def _is_said_right(doc: Document, place: Place) -> bool:
    if place.start < doc.title_end:
        return _WAS_IN.search(doc.folded, 0, place.start) is not None
    return _IT_WAS_IN.fullmatch(doc.folded, doc.clause_at(place.start)[0], place.start) is not None


def _denied(doc: Document) -> list[tuple[int, int]]:
    if not _denies(doc):
        return []
    denied = [found.span() for found in _NOT_THERE.finditer(doc.folded)]
    return denied + [found.span() for found in _NOT_SO_MANY.finditer(doc.marked)]


def _denies(doc: Document) -> bool:
    return any(words in doc.folded for words in _DENYING)


def _clause(doc: Document, version: re.Match[str]) -> tuple[int, int]:
    end = doc.sentence_at(version.start())[1]
    but = _BUT.search(doc.folded, version.end(), end)
    return version.start(), but.start() if but else end


def _wrong_in(doc: Document, span: tuple[int, int]) -> list[tuple[int, int]]:
    """What is taken back of a clause: all of it, but only the place or the day where that alone was wrong."""
    places = [(place.start, place.end) for place in basins_in(doc.folded, *span)]
    if found := _MISPLACED.search(doc.folded, *span):
        named_day = any(found[name] for name in ("day", "day2", "day3", "when", "when2", "when3"))
        return [] if named_day else places
    if _MISCOUNTED.search(doc.folded, *span) and not doc.numbers_in(*span):
        return []
    if not killed_in(doc) or _dead_elsewhere(doc, span):
        return [_up_to_the_dead(doc, span)]
    here = {place.basin for place in basins_in(doc.folded, *span)}
    if here and {place.basin for place in _basins_after(doc, span)} - here:
        return places
    if any(_WAS_ON.search(doc.folded, span[1], day.start) for day in doc.days if day.start >= span[1]):
        return [(day.start, day.end) for day in doc.days_in(*span)]
    return [span]


def _up_to_the_dead(doc: Document, span: tuple[int, int]) -> tuple[int, int]:
    """ "Had announced three killed in the convoy attack": of the convoy nothing is taken back, nor the day of the
    "boat destroyed on Saturday"."""
    start, end = span
    dead = max((figure.end for figure in figures_in(killed_in(doc), start, end)), default=end)
    counted = (at for at, one in doc.numbers.numbers.items() if one.kind != ARTICLE)
    others = [*counted, *(day.start for day in doc.days if day not in days_of_strikes(doc))]
    rest = doc.folded[dead:end].strip()
    here = {place.basin for place in basins_in(doc.folded, dead, end)}
    elsewhere = {place.basin for place in _basins_after(doc, span)}
    if not rest or (here and elsewhere - here) or any(dead <= at < end for at in others):
        return span
    return start, dead


def _dead_elsewhere(doc: Document, span: tuple[int, int]) -> bool:
    outside = [figure for figure in killed_in(doc) if not span[0] <= figure.number.start < span[1]]
    return bool(outside or _INSTEAD.search(doc.marked, span[1]))


def _basins_after(doc: Document, span: tuple[int, int]) -> list[Place]:
    return [*basins_in(doc.folded, 0, span[0]), *basins_in(doc.folded, span[1], len(doc.folded))]

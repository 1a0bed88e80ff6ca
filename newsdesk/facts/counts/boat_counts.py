"""How many boats one announcement tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.counts.announced_strikes import IN_SO_MANY_DAYS, strikes_of
from newsdesk.facts.counts.boat_figures import vessels_in
from newsdesk.facts.counts.boats_in_turn import boats_in_turn
from newsdesk.facts.counts.boats_nearby import only_nearby
from newsdesk.facts.counts.counts_so_far import counts_so_far, is_of_event
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, quoted
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.days_of_strikes import days_of_strikes, is_of_several
from newsdesk.facts.when.named_strikes import landmark_in
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.death_words import KILL
from newsdesk.facts.words.nouns import BOAT, BOATS, ONE_STRIKE, STRIKES
from newsdesk.facts.words.strike_verbs import HITS
from newsdesk.facts.words.vocabulary import ADJ, AGAINST
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex
from newsdesk.understanding import Quoted

MOST_VESSELS = 8  # in one announcement; more is a campaign count

_BOAT = lazy_regex(
    rf"\b(?:{BOAT}|narco-(?!terror|traf)\w+)\b"
    rf"(?! (?:(?:strike|attack|crew|killing|bombing)s|(?:convoy|flotilla)s?|{BOATS})\b|-(?:strike|attack|bombing)\b)"
)
_LEFT = (
    r"(?:(?:jump(?:ed)?|leap(?:t|ed)?|swam|fled|escaped) (?:off|from|out of)|left|abandon(?:ed|ing)"
    r"|(?:salt(?:aron|ado|aram)|se (?:lanzaron|arrojaron|tiraron)|(?:se )?(?:lancaram|atiraram)|pularam|nadaron"
    r"|huyeron|fugiram|escaparon|escaparam) d[eao]s?|abandonaron|abandonaram|(?:saute|tombee?s?) des?|abandonne)"
)
# Boats that people jumped from are not all that were struck: theirs was the next to be hit.
_LEFT_BEHIND = lazy_regex(rf"\b{_LEFT} (?:the |l[oa]s |[oa]s |les )?(?:other |otr[oa]s |outr[oa]s |autres )?$")
# "They left two of the three boats": all three
_OF_SO_MANY = lazy_regex(r"#++ (?:of|de|d[oa]s|des|sur) (?:(?:the|l[oa]s|les) )?(?P<all>#++)")
_OTHERS = lazy_regex(r"\b(?:the other|l[oa]s otr[oa]s|[oa]s outr[oa]s) $")
# "Tres murieron en una; otras dos lanchas iban vacías", but "otras dos lanchas destruidas" are two more.
_BESIDE_ONE = lazy_regex(r"\b(?:(?:en|em) ~++|numa|noutra|num)(?=[,;. ])[^\n]{0,60}\b(?:otr|outr)[oa]s $")
# "The crew of the first boat died; those on the other two jumped": three
_FIRST_AND_OTHERS = lazy_regex(
    rf"@+ {BOAT}\b[^\n]{{0,120}}? (?:those|ones|crews?|l[oa]s|[oa]s|ceux|celles)"
    r" (?:(?:on|of|from|aboard|in) the other"
    r"|(?:de|en) l[ao]s otr[oa]s|[dn][ao]s outr[oa]s|(?:des|dans les|sur les)(?= #+ autres\b)) (?P<n>#+)"
)
_LES, _AUTRES = lazy_regex(r"\bles $"), lazy_regex(r" autres\b")
_ANOTHER_BOAT = lazy_regex(
    rf"@++ (?:{BOAT}|was hit|was struck)\b"
    r"|\b(?:on|aboard|en|em|sur) (?:~++ |an? |the |el |l[ae] |o )?@++(?=[.,;\n]|$)"
    rf"|\b(?:primer|otro) {BOAT}\b|\b(?:lead|other) {BOAT}\b"
)
_AMERICAN = rf"(?:d[aeo]s? |d')?(?:los |l[ae]s? )?{AMERICAN}"
# "A strike on boats", "US strikes drug boats": more than one, and nobody says how many.
_UNCOUNTED = lazy_choice(
    rf"(?<!@ )\b(?!ofensiva){ONE_STRIKE}\b(?: (?:{_AMERICAN}|mortal|lethal|letal|mortelle))* "
    rf"(?:{AGAINST} )?"
    r"(?:(?:the|some|l[oa]s|os|as|des|les|plusieurs|several|more|alleged|suspected|drug|venezuelan|smuggling"
    rf"|(?:presunt|supuest|supost)[oa]s) ){{0,4}}{BOATS}\b",
    # Not "resumes the strikes on boats", which is the campaign.
    rf"\b(?:in|en|em|dans des) (?:{AMERICAN} )?{STRIKES} {AGAINST} "
    r"(?:(?:the|some|l[oa]s|os|as|des|les|plusieurs|several|more|alleged|suspected"
    rf"|drug|presunt[oa]s|supuest[oa]s|supost[oa]s) ){{0,4}}{BOATS}\b",
    rf"\b{_LEFT} (?:the |l[oa]s |[oa]s |les )?(?:(?:#+|other|otr[oa]s|outr[oa]s|autres) )?{BOATS}\b",
    rf"(?:{HITS}|\b(?:target(?:s|ed)|vise(?:nt)?)) (?:a |des |les |l[oa]s |[oa]s )?{ADJ}{BOATS}\b",
    rf"\b(?:series|serie|wave|string|spate|oleada|ola|onda|vague) (?:of|de|d') ?(?:{AMERICAN} )?{STRIKES}\b",
    r"\b(?:convoy|convoi|comboio|flotill[ae]|flotilha)\b",
)
# "Strikes leave five dead"
_STRIKES_KILLED = lazy_regex(rf"\b{STRIKES}\b(?: [^\s.,;:#]+){{0,8}}? (?:{KILL}|leave|left)\b")
_ONE_ATTACK = lazy_regex(rf"\b(?!opera|acc?i|acao|interven|ofensiva){ONE_STRIKE}\b")  # and no search
_ONE_STRIKE = lazy_regex(rf"\b{ONE_STRIKE}\b(?! (?:strike|attack)s)")
_STRIKE = lazy_regex(
    r"\b(?:strike|attack|kill|eliminat|ataque|bombard|golpe|frappe|attaque|tue|mort|muert|dead|hit|missile|misil"
    r"|missil|eliminad|abatid|fallec|falec)\w*|\b(?:mata[mn]?|mat(?:o|ou|aron|aram)|die[sd]?|murio|murieron|mueren?"
    r"|morre[mu]?|morreram|meurent)\b"
)


def vessels_of(doc: Document, beside: tuple[int, int]) -> Quoted | None:
    """Printed counts first (those `beside` the dead before all), then a few strikes, then one boat if one is
    named."""
    struck = [figure for figure in vessels_in(doc) if not only_nearby(doc, figure)]
    of_event = (f for f in struck if is_of_event(doc, f, MOST_VESSELS) and not _is_of_a_run(doc, f))
    boats = [_with_the_others(doc, figure) for figure in of_event]
    if boats and killed_in(doc) and all(_left_behind(doc, figure) for figure in boats):
        return None  # who died was on another
    return (
        _printed(doc, boats, beside)
        or _first_and_others(doc)
        or boats_in_turn(doc, MOST_VESSELS)
        or (None if _leaves_number_open(doc, struck) else _one_named(doc))
    )


def _first_and_others(doc: Document) -> Quoted | None:
    found = _FIRST_AND_OTHERS.search(doc.marked)
    others = doc.numbers.numbers[found.start("n")] if found else None
    if found is None or others is None or others.value >= MOST_VESSELS or doc.recalls_at(others.start):
        return None
    return doc.quoted(replace(others, value=others.value + 1), *found.span())


def _printed(doc: Document, boats: Sequence[Figure], beside: tuple[int, int]) -> Quoted | None:
    near = figures_in(boats, *beside)
    counted = next((quoted(doc, f) for f in (*near, *boats)), None)
    strikes = strikes_of(doc)
    if counted and strikes and not near:  # "three strikes: two boats in the Pacific, one in the Caribbean"
        return max(counted, strikes, key=lambda told: told.value)
    return counted or strikes


def _leaves_number_open(doc: Document, struck: Sequence[Figure]) -> bool:
    """Does it tell of some boats, of the strikes of a day, or of all boats so far, and of no one of them?"""
    told = None if doc.news else landmark_in(doc)
    if told and not told[0].vague and not killed_in(doc):
        return False
    if _tells_of_some(doc) and not _BOAT.search(doc.folded):
        return True
    if not doc.news and _names_strikes_of_a_day(doc):
        return True
    return not _names_one(doc) and any(counts_so_far(doc, figure) for figure in struck)


def _one_named(doc: Document) -> Quoted | None:
    """The boat or strike that is named without a number."""
    boat = _BOAT.search(doc.folded) or _ONE_STRIKE.search(doc.folded)
    boat = boat or (_STRIKE.search(doc.folded) if doc.news else None)
    if boat:
        return one_told_by(doc, boat.span())
    told = landmark_in(doc)
    return one_told_by(doc, told[1:]) if told and not told[0].vague else None


def _is_of_a_run(doc: Document, figure: Figure) -> bool:
    """ "Five boats in five days: US strikes another vessel": the news is the one."""
    return IN_SO_MANY_DAYS.match(doc.marked, figure.end) is not None and _names_one(doc)


def _tells_of_some(doc: Document) -> bool:
    """Whether it tells of more than one, without saying how many."""
    strikes_alone = _STRIKES_KILLED.search(doc.marked) and not _ONE_STRIKE.search(doc.folded)
    return bool(_UNCOUNTED.search(doc.marked) or strikes_alone)


def _names_strikes_of_a_day(doc: Document) -> bool:
    """ "The survivor of Monday's strikes"."""
    days = days_of_strikes(doc)
    return bool(days and not _ONE_ATTACK.search(doc.folded)) and all(is_of_several(doc, day) for day in days)


def _names_one(doc: Document) -> bool:
    return bool(_BOAT.search(doc.folded) or _ONE_STRIKE.search(doc.folded))


def _with_the_others(doc: Document, figure: Figure) -> Figure:
    """ "Three died on one; the other two boats were empty", "they left two boats after a third was hit": three."""
    before = doc.marked[max(0, figure.start - 60) : figure.number.start]
    others = (
        _OTHERS.search(before)
        or _BESIDE_ONE.search(before)
        or (_LES.search(before) and _AUTRES.match(doc.marked, figure.number.end))
    )
    left = _LEFT_BEHIND.search(before)
    if left and (found := _OF_SO_MANY.match(doc.marked, figure.number.start)):
        return replace(figure, number=replace(figure.number, value=doc.numbers.numbers[found.start("all")].value))
    if not others and not (left and _ANOTHER_BOAT.search(doc.marked)):
        return figure
    return replace(figure, number=replace(figure.number, value=figure.number.value + 1), start=figure.number.start)


def _left_behind(doc: Document, figure: Figure) -> bool:
    """Is this the number of boats that people left, and of no others is anything said?"""
    printed = doc.numbers.numbers[figure.number.start].value
    return figure.number.value == printed and bool(_LEFT_BEHIND.search(doc.marked, 0, figure.number.start))


def one_told_by(doc: Document, words: tuple[int, int]) -> Quoted:
    """One, told by these words without a number."""
    return Quoted(value=1, text=doc.text[slice(*words)], start=words[0])

"""Another strike that a report of a new one tells of beside it: "A separate strike on Tuesday also killed three"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsdesk.facts.counts.campaign_scale import most_in_one_event
from newsdesk.facts.document import Document
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.several_strikes.counted_before import counted_before, tells_of_one_more
from newsdesk.facts.several_strikes.headline_dead import (
    adds_up_in_headline,
    has_another_strikes_dead,
    has_other_dead,
    headlines_dead,
    is_counted_in_headline,
)
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.when.eves import THE_EVE
from newsdesk.facts.when.strike_day import are_older, days_elsewhere, own_days
from newsdesk.facts.words.death_words import DEATH, KILL, LIVED
from newsdesk.facts.words.nouns import ONE_STRIKE, STRIKES
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.strike_verbs import HITS, WAS_HIT
from newsdesk.facts.words.times import AFTER, TIME
from newsdesk.facts.words.vocabulary import ANOTHER, IN_A_SEA
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.literals import ScannedText

_ANOTHER = lazy_regex(  # "le bateau a été frappé dimanche" tells of none
    rf"\b(?:{ANOTHER}|an?|one|una?|uma?|une?) (?!ete )(?:\w+ )?{ONE_STRIKE}(?: \w+)?\b"
    rf"|\b(?:a pair of|two|(?:un par de )?(?:otros )?dos|(?:outros )?dois|deux(?: autres)?) (?:\w+ )?{STRIKES}\b"
)
_ANOTHER_LEADS = lazy_regex(
    rf"\s*(?:(?P<nth>(?:an?|~+) @+)|(?:~+ )?{ANOTHER}|a separate) (?:\w+ ){{0,2}}?(?:{ONE_STRIKE})\b"
)
_EVE_LEADS = lazy_regex(rf"\s*(?:{THE_EVE.pattern})")
_REACH = 60  # characters from "a strike" to its day: "a strike in the Caribbean on Tuesday"
# "On Nov. 14, four people died in another strike": its day may stand before it
_ONE_MORE = lazy_regex(
    rf"\b(?:{ANOTHER}|previous|earlier|prior) (?:\w+ )?{ONE_STRIKE}\b"
    rf"|\b{ONE_STRIKE} (?:anterior|previ[oa]|precedente?)\b"
)


def without_strike_beside(doc: Document) -> Document:
    """The text with the sentences about a strike of an older day blank, and in a text about a known strike those
    about another, so that nothing in them is read as told of the news: no dead, no survivors, no sea. "The day
    before" stays: it tells that there were two. Offsets stay valid.

    A headline that adds the dead of both up tells of both: then nothing is blank.
    """
    spans = [span for span in _spans(doc) if not is_counted_in_headline(doc, *span)] if doc.news else _others(doc)
    if doc.news:
        spans += [span for span in _told_by_its_time(doc) if not adds_up_in_headline(doc, *span)]
        spans += counted_before(doc)
    folded: str = doc.folded
    for start, end in (_up_to_a_total(doc, *span) for span in spans):
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return replace(doc, folded=ScannedText(folded)) if spans else doc


# "Two days after US forces killed two in the Pacific", "dos días después de matar a dos": of another strike. "After
# the strike" may be of the news itself, and so may "after it killed two".
_KILLED = (
    rf"(?:{KILL}|{DEATH}|(?:mat|dej|deix|caus|muri|atac|bombarde|hund)\w*(?:ara|iera|asse)[nm]?"
    r"|(?:muri|falleci|pereci)eran?|morressem?|morre(?:u|ram)|matar|atacar|deixar"
    r"|(?:avoir|ait|aient) (?:tue|frappe|coule|fait))\b"
)
_SOME = rf"(?:\b(?:{SO_MANY}|\d+|siete|sete|sept|ocho|oito|huit|seven|eight|several|few|unos|unas|poucos|quelques) )?"
_THE = r"(?:(?:the|el|l[ae]|o|este|esta) |l')"
_NOT_THE_STRIKE = rf"(?! (?:it|they|he)\b| ?{_THE}(?:\w+ )?{ONE_STRIKE}\b(?! (?:that|which|que|qui)\b))"
_IN_THE_CLAUSE = r"(?:ee\. ?uu\.|u\.s\.|[^,;:.\n])"
_AFTER_ANOTHER = lazy_regex(
    rf"{_SOME}\b{TIME} (?:{AFTER}|despues|depois)(?: que| qu')?{_NOT_THE_STRIKE}"
    rf"{_IN_THE_CLAUSE}{{0,60}}?\b(?:{_KILLED}{_IN_THE_CLAUSE}*"
    rf"|{ANOTHER} (?:\w+ )?{ONE_STRIKE}\b{_IN_THE_CLAUSE}*(?:, {IN_A_SEA})?)"
)
_NEWS = lazy_regex(
    rf"\b(?:{STRIKES}|{ONE_STRIKE}|{KILL}|{HITS}|{WAS_HIT})\b"
    r"|^\s*(?:it|this|that|cela|celle-ci|elle|isso|(?:esto )?(?:llega|ocurre|ocurrio|se produ\w+|sucede|sucedio)"
    r"|(?:isso )?(?:ocorre|ocorreu|acontece\w*|vem|veio)) "
)
_ANNOUNCED = lazy_regex(r"\b(?:announc|disclos|acknowledg|confirm|reveal|anunci|divulg|revel|annonc|recono)\w*")


def _told_by_its_time(doc: Document) -> Iterator[tuple[int, int]]:
    """Where a sentence that tells the news names the strike before it by how long before it was."""
    for found in _AFTER_ANOTHER.finditer(doc.folded):
        start = doc.sentence_at(found.start())[0]
        told = doc.folded[start : found.start()]
        tells_the_news = _NEWS.search(told) and not _ANNOUNCED.search(told)
        if tells_the_news or (tells_of_one_more(doc) and _has_others_beside_headline(doc, *found.span())):
            yield found.span()


def _has_others_beside_headline(doc: Document, start: int, end: int) -> bool:
    return headlines_dead(doc) is not None and has_another_strikes_dead(doc, start, end)


def _up_to_a_total(doc: Document, start: int, end: int) -> tuple[int, int]:
    """ "Tuesday's strike had two survivors; with them at least 199 have died": the total is of all strikes."""
    totals = (figure.number for figure in killed_in(doc) if figure.number.value > most_in_one_event(doc))
    begin = (_before_total(doc, start, total.start) for total in totals if start <= total.start < end)
    return start, min([end, *(place for place in begin if place > start)])


def _before_total(doc: Document, start: int, total: int) -> int:
    """Where the clause of the total begins, behind a semicolon, else behind a comma: ", taking the toll to 199"."""
    clause = doc.clause_at(total)[0]
    return clause if clause > start else doc.folded.rfind(", ", start, total)


def _spans(doc: Document) -> Iterator[tuple[int, int]]:
    for start, end in doc.sentences:
        if start < doc.title_end:
            continue
        if eve := _EVE_LEADS.match(doc.folded, start, end):
            yield eve.end(), end
        elif _is_of_older_day(doc, start, end) or _names_older_strike(doc, start, end):
            yield start, end
        elif alike := _alike_in(doc, start, end):
            yield alike, end


def _others(doc: Document) -> list[tuple[int, int]]:
    """Sentences of a text about one known strike, or its survivors, that tell of another."""
    leads = ((_ANOTHER_LEADS.match(doc.marked, *span), span) for span in doc.sentences if span[0] >= doc.title_end)
    # "A 38th strike killed four": its number is told of all
    return [(lead.end() if lead["nth"] else start, end) for lead, (start, end) in leads if lead]


def _is_of_older_day(doc: Document, start: int, end: int) -> bool:
    named = _ANOTHER.search(doc.folded, start, end)
    if named is None:
        return False
    before = start if _ONE_MORE.search(doc.folded, named.start(), end) else named.start()
    here = own_days(doc, before, min(end, named.end() + _REACH))
    return are_older(here, days_elsewhere(doc, start, end))


_ALIKE = lazy_regex(
    rf"\b(?:similar|separate|semejante|semelhante|semblable|similaire) {ONE_STRIKE}"
    rf"|\b{ONE_STRIKE} (?:similar|separad[oa]|semejante|semelhante|semblable|similaire)\b"
)


_SOME_DAYS_AFTER = lazy_regex(rf",? {_SOME}{TIME} {AFTER}")


def _alike_in(doc: Document, start: int, end: int) -> int | None:
    """Where the sentence begins to tell "two men died Monday in a similar strike", if the headline counts other dead:
    behind the news in "struck a boat on Wednesday, two days after two died in a similar attack"."""
    alike = _ALIKE.search(doc.folded, start, end)
    if alike is None or not has_other_dead(doc, start, end):
        return None
    after = _SOME_DAYS_AFTER.search(doc.folded, start, alike.start())
    return after.start() if after else start


# "The four on the boat, hit on Friday, are dead. Three who survived Wednesday's strike have not been found."
_LIVED_THROUGH = lazy_regex(
    rf"\b(?:{LIVED}|survivors? of|sobrevivientes? del?|sobreviventes? d[eo]|survivants? de)\b"
)
_WAS_HIT_ON = lazy_regex(rf"\b{WAS_HIT}(?: (?:early|late))?(?: (?:on|el|este|em|na|no|le|ce))? $")


def _names_older_strike(doc: Document, start: int, end: int) -> bool:
    """ "The lone survivor of Monday's strikes", beside "Wednesday's strike": each is named by its day."""
    named = days_of_strikes(doc)
    here = [day for day in named if start <= day.start < end]
    others = [day for day in named if day not in here]
    if here and not others and has_other_dead(doc, start, end):
        others = own_days(doc, 0, doc.title_end)  # "kills three Wednesday | Sunday's strike killed four"
    elif here and not others and _LIVED_THROUGH.search(doc.folded, start, end):
        others = [day for day in days_elsewhere(doc, start, end) if _WAS_HIT_ON.search(doc.folded, 0, day.start)]
    return are_older(here, others)

"""Entry -> Facts: what the text states, each value with the exact characters it came from, as they were printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import Any

from newsdesk.facts.changes.corrected_figures import (
    put_right,
    told_instead,
    without_taken_back,
    wrong_sea,
    wrong_toll,
)
from newsdesk.facts.changes.denials import denies_strike
from newsdesk.facts.changes.retractions import withdrawal_in
from newsdesk.facts.counts.campaign_dead import dead_of_strikes, told_apart
from newsdesk.facts.counts.totals import cumulative_in
from newsdesk.facts.document import Document
from newsdesk.facts.events import events_in
from newsdesk.facts.matching import Figure
from newsdesk.facts.official_acts import act_in
from newsdesk.facts.people.all_died import lost_with_all
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.several_strikes.strike_beside import without_strike_beside
from newsdesk.facts.speaker import speaker_in
from newsdesk.facts.when.dates import DayMention
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.facts.when.recency import names_day_older_than
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.facts.when.strike_day import is_near, own_days
from newsdesk.text.readable import Readable
from newsdesk.understanding import (
    NOTHING,
    Classification,
    Cumulative,
    Facts,
    Quoted,
    QuotedDate,
    StrikeFacts,
    Withdrawal,
)


def extract(doc: Document, classification: Classification, *, known_days: Sequence[KnownDay] = ()) -> Facts:
    """What the entry states about strikes. One that is not relevant, or that takes a report back, states nothing.

    `known_days` are days of recorded strikes: a report of a new strike that names no day is taken to mean the one
    shortly before it that agrees with it (`facts.recorded_days`), else the day of publication; the basis says
    "published" either way.
    """
    if withdrawal := withdrawal_in(doc):
        return Facts(withdrawal=_with_events(withdrawal, doc, classification, known_days))
    if not classification.relevant:
        return NOTHING
    if not classification.new_event or _is_of_long_ago(doc):
        doc = doc.of_no_new_strike()
    doc = without_strike_beside(doc)
    corrects = classification.correction or classification.topic == "strike.updated"
    whole, doc = doc, without_taken_back(doc, corrects=corrects)
    dead = _dead_in(doc, whole, corrects=corrects)
    of_strikes, totals = told_apart(doc, dead)
    events = events_in(doc, of_strikes, classification, known_days)
    cumulative = cumulative_in(doc, dead, totals, classification.category)
    speaker, official = speaker_in(doc.folded)
    return Facts(
        events=events,
        cumulative=cumulative,
        act=act_in(doc, classification.category),
        speaker=speaker,
        official=official,
        key_sentence=_key_sentence(doc, events, cumulative),
        denied=denies_strike(doc),
        wrong_sea=wrong_sea(whole, events) if corrects else None,
        wrong_toll=wrong_toll(whole, doc, events) if corrects else None,
    )


def _dead_in(doc: Document, whole: Document, *, corrects: bool) -> Sequence[Figure]:
    """The dead that are counted; those that the `whole` text puts right, or those lost with all aboard, where none
    are counted but the campaign's."""
    dead = killed_in(doc)
    of_strikes = told_apart(doc, dead)[0]
    if not doc.news and (instead := told_instead(whole, doc, of_strikes)):
        return [figure for figure in dead if figure is instead or figure not in of_strikes]
    if of_strikes:
        return dead
    right = put_right(whole, doc, corrects=corrects)
    return [*([right] if right else lost_with_all(doc)), *dead]


_WEEK = timedelta(days=7)
_LONG_AGO = timedelta(days=10)  # what is told within it may be told as news of these days


def _is_of_long_ago(doc: Document) -> bool:
    """A strike that was kept secret, and no day of these is named as its own, or one before them is."""
    if not comes_out_late(doc.folded):
        return False
    if named := days_of_strikes(doc):
        return not any(is_near(doc, day) and not _is_recalled(doc, day) for day in named)
    return names_day_older_than(doc, _LONG_AGO) or all(
        _is_recalled(doc, day) for day in own_days(doc, 0, len(doc.text))
    )


def _is_recalled(doc: Document, day: DayMention) -> bool:
    """What is told as news does not tell of a day older than a week, see `Document`."""
    return doc.published_on is not None and doc.published_on - day.value > _WEEK


def _with_events(
    withdrawal: Withdrawal, doc: Document, classification: Classification, known_days: Sequence[KnownDay]
) -> Withdrawal:
    """The withdrawal with the events of the withdrawn report, as the text tells them again."""
    if not classification.relevant:
        return withdrawal
    return replace(withdrawal, events=events_in(doc, dead_of_strikes(doc), classification, known_days))


def _key_sentence(doc: Document, events: tuple[StrikeFacts, ...], cumulative: Cumulative | None) -> str | None:
    """The sentence with the figure an editor looks for first."""
    figures = [figure for event in events if (figure := event.killed or event.survivors)]
    if not figures and cumulative:
        figures = [figure for figure in (cumulative.killed, cumulative.strikes) if figure]
    if not figures:
        return None
    start, end = doc.sentence_at(figures[0].start)
    return doc.text[start:end].strip()


def quoted_as_printed(facts: Facts, seen: Readable, printed: str) -> Facts:
    found: Facts = _quoted(facts, seen, printed) if seen.spans else facts
    return found


def _quoted(value: Any, seen: Readable, printed: str) -> Any:
    if isinstance(value, (Quoted, QuotedDate)):
        start, end = seen.printed(value.start, value.start + len(value.text))
        return replace(value, text=printed[start:end], start=start)
    if isinstance(value, tuple):
        return tuple(_quoted(one, seen, printed) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _quoted(getattr(value, f.name), seen, printed) for f in fields(value)})
    return value

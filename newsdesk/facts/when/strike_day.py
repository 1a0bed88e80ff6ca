"""When: the day of the strike among all the days a text names. Whose day it is decides, then how exactly it is
told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from newsdesk.facts.changes.retractions import is_day_of_own_story
from newsdesk.facts.document import Document
from newsdesk.facts.when.datelines import is_of_dateline
from newsdesk.facts.when.dates import RELATIVE, STATED, WEEKDAY, DayMention
from newsdesk.facts.when.day_words import UP_TO_A_DAY
from newsdesk.facts.when.days_after import days_after, days_later, strikes_days_ago
from newsdesk.facts.when.days_of_others import (
    OF_AN_ATTACK,
    came_afterwards,
    came_out_then,
    is_another_days,
    is_of_another_act,
    is_of_the_search,
    is_told_as_later,
    put_to_sea,
    was_said,
)
from newsdesk.facts.when.days_of_strikes import days_of_strikes, names_a_strike
from newsdesk.facts.when.named_strikes import DOUBLE_BLAST, Landmark, landmark_in
from newsdesk.facts.when.recency import NEWS_LAG, THE_DAY_BEFORE, early_in_week
from newsdesk.facts.when.recorded_days import RecordedDays
from newsdesk.facts.when.which_strike import is_by_the_dead, is_of_one_before, is_when_it_was
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import ONE_STRIKE, STRIKE
from newsdesk.facts.words.strike_verbs import HITS
from newsdesk.facts.words.telling import BOASTS, DISCLOSED, TELLS
from newsdesk.facts.words.times import SEPTEMBER, SINCE
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import ANNOUNCED, QuotedDate

_FOLLOW_UP_LAG = timedelta(days=4)  # so long a strike is talked about whose day nobody names
_TALKED_ABOUT = timedelta(days=30)  # its toll alone tells which it was, if no other had it
_STRIKE = lazy_regex(rf"\b{STRIKE}\b")
# "The attack announced on Tuesday", "la frappe annoncée mardi"
_ANNOUNCED_ON = lazy_regex(
    rf"\b{ONE_STRIKE}\b(?: [^\s.,;:]+){{0,2}}? {DISCLOSED}"
    rf"{UP_TO_A_DAY} $"
)
_SAYS = lazy_regex(rf"{TELLS}|{BOASTS}")
_WILL = lazy_regex(
    r"\b(?:will|effective|desde el|until|by|a partir del?"
    r"|(?P<from>(?<!effective )(?<!effect )(?<!force )(?<!starting )from)|from"
    rf"|{SINCE}|gathered|vote on|hearing on|as of|al|hasta el|ate|au|jusqu'au) (?:(?:el|early|le) )?$"
)
_BETWEEN = lazy_regex(r"\b(?:between|entre)(?: (?:el|le|o))? $")
_AND = lazy_regex(r"(?: (?:night|morning|noche|noite|soir))? (?:and|y|e|et)(?: (?:early|late|el|le|o))? ")
_TELLS_WHO_LIVED = lazy_regex(rf"\b(?:{KILL}|{DEATH}|(?:sobre|super)?viv\w+|surviv\w+|survec\w+|rescap\w+)\b")
_SECOND = lazy_regex(rf"@++ (?:[^\s.,;:#~@]+ ){{0,2}}?{STRIKE}\b")
_IN_FULL = lazy_regex(r"\b20\d\d\Z")
_STRUCK_ON = lazy_regex(rf"{HITS} [^.;:,\n]{{0,60}}?(?:(?:on|el|em|no dia|le) )?\Z")
_SINCE_IT = lazy_regex(rf"\b{SINCE}\b")
_OF_SEPTEMBER = lazy_regex(rf"\b{SEPTEMBER}\b")
_REPOSTED = lazy_regex(
    r"\b(?:re-?posted|republished|reissued|originally (?:posted|published)|republicado|publicado originalmente"
    r"|republie)\b"
)


def day_of_strike(doc: Document, record: RecordedDays) -> QuotedDate | None:
    if doc.news:
        return _day_of_news(doc, record)
    of_story = [day for day in doc.days if is_day_of_own_story(doc, day)]
    days = [day for day in doc.days if day not in of_story and (names_a_strike(doc, day) or not put_to_sea(doc, day))]
    stated = [day for day in days if day.basis == STATED and _may_be_of_a_strike(doc, day)]
    stated = [day for day in stated if not is_of_the_search(doc, day)]
    weekdays = [
        day for day in days if day.basis == WEEKDAY and not was_said(doc, day) and not came_afterwards(doc, day)
    ]
    if landmark := _day_of_landmark(doc, days, stated, weekdays):
        return landmark
    own = sorted((day for day in days_of_strikes(doc) if day in days), key=lambda day: day.basis != STATED)
    after = () if own else chain(days_after(doc), days_later(doc), strikes_days_ago(doc))
    lately = [day for day in days if day.basis == RELATIVE and is_near(doc, day) and not _is_others(doc, day)]
    died = [day for day in lately if is_by_the_dead(doc, day)]
    named = next((as_quoted(doc, day) for day in (*own, *after, *stated, *weekdays, *died)), None)
    return (
        named
        or _told_in(doc, of_story or [day for day in days if _was_announced_on(doc, day)], record)
        or _assumed(record.day(doc.published_on, _FOLLOW_UP_LAG) or record.only_day(doc.published_on, _TALKED_ABOUT))
    )


def _is_others(doc: Document, day: DayMention) -> bool:
    return is_another_days(doc, day) or is_of_another_act(doc, day)


def _was_announced_on(doc: Document, day: DayMention) -> bool:
    return _ANNOUNCED_ON.search(doc.folded, doc.sentence_at(day.start)[0], day.start) is not None


def _day_of_landmark(
    doc: Document, days: Sequence[DayMention], stated: Sequence[DayMention], weekdays: Sequence[DayMention]
) -> QuotedDate | None:
    """The day of a strike known by a name, "the double tap": as the text gives it, or that by which it names one."""
    told = landmark_in(doc)
    if told is None:
        return None
    landmark, start, end = told
    if _is_blast_of_another(doc, landmark, days):
        return None
    same = (day for day in (*stated, *weekdays) if day.value == landmark.day)
    named = (day for day in days if names_a_strike(doc, day))
    off = (day for day in stated if abs(day.value - landmark.day) == THE_DAY_BEFORE)  # it is kept as printed
    beside = (day for day in off if _STRIKE.search(doc.folded, *doc.clause_at(day.start)))
    if day := next(chain(same, named, beside), None):
        return as_quoted(doc, day)
    if landmark.vague and stated:
        return None
    return QuotedDate(value=landmark.day, text=doc.text[start:end], start=start, basis=RELATIVE)


def _is_blast_of_another(doc: Document, landmark: Landmark, days: Sequence[DayMention]) -> bool:
    """ "Three died on Feb. 13; fishermen heard a second blast": of that day's strike, where no September is named."""
    if landmark is not DOUBLE_BLAST or _OF_SEPTEMBER.search(doc.folded):
        return False
    return any(day.basis == STATED and is_near(doc, day) and is_by_the_dead(doc, day) for day in days)


def _told_in(doc: Document, stories: list[DayMention], record: RecordedDays) -> QuotedDate | None:
    """The day of the story that is put right, or on which the strike was announced: it was on that day or before."""
    if not stories:
        return None
    return _assumed(record.day(stories[0].value, NEWS_LAG)) or replace(as_quoted(doc, stories[0]), basis=ANNOUNCED)


def _may_be_of_a_strike(doc: Document, day: DayMention) -> bool:
    """Whether a day may be that of a strike: it is no dateline, not the day somebody spoke or something takes
    effect."""
    if is_of_dateline(doc, day) or was_said(doc, day):
        return False
    if OF_AN_ATTACK.match(doc.folded, day.end):  # "death toll from Nov. 20 strike"
        return True
    will = _WILL.search(doc.folded, max(0, day.start - 30), day.start)
    return will is None or (will["from"] is not None and _is_long_past(doc, day))


def _is_long_past(doc: Document, day: DayMention) -> bool:
    """ "No bodies from Oct. 27": nothing was to begin then, nor did it last."""
    return doc.published_on is not None and doc.published_on - day.value > _TALKED_ABOUT


def _day_of_news(doc: Document, record: RecordedDays) -> QuotedDate | None:
    """The day of the strike; else the newest recorded one before the day somebody spoke, or the publication."""
    if told := next(chain(days_after(doc, announced=True), days_later(doc)), None):
        return as_quoted(doc, told)
    then = days_of_strikes(doc) if _REPOSTED.search(doc.folded) else _days_in_full(doc)
    if then:
        return as_quoted(doc, then[0])
    near = [day for day in doc.days if is_near(doc, day) and not is_of_one_before(doc, day)]
    near = [day for day in near if not came_out_then(doc, day) and not is_of_another_act(doc, day)]
    near = [day for day in near if not put_to_sea(doc, day)]
    own = [day for day in near if not is_another_days(doc, day)]
    own = [day for day in own if not doc.in_lead(day.start)] or own
    own = [day for day in own if not is_heading(doc, day)] or own
    own = [day for day in own if not _is_of_the_first(doc, day, own)]
    own = [day for day in own if _is_told_as_its_own(doc, day)] or own
    for basis in (STATED, WEEKDAY, RELATIVE):
        named = [day for day in own if day.basis == basis]
        if named:
            day = next((day for day in named if is_by_the_dead(doc, day)), named[0])
            return _told_before(doc, day, near) or _by_the_last(doc, day) or as_quoted(doc, day)
    if early := early_in_week(doc):
        return _assumed(record.day(doc.published_on, _FOLLOW_UP_LAG)) or early
    if not near:
        return _assumed(record.day(doc.published_on, NEWS_LAG) or doc.published_on)
    known = None if _were_picked_up(doc, near[0]) else _assumed(record.day(near[0].value, NEWS_LAG))
    return known or replace(as_quoted(doc, near[0]), basis=ANNOUNCED)


def _were_picked_up(doc: Document, day: DayMention) -> bool:
    """ "Rescued on Thursday", in the first report: the strike was on that day, or shortly before."""
    return came_afterwards(doc, day) and not was_said(doc, day)


def _is_of_the_first(doc: Document, day: DayMention, own: Sequence[DayMention]) -> bool:
    """ "Second strike of June ... on Tuesday; in the attack of the 5th": that was the first."""
    if not _SECOND.search(doc.marked, 0, doc.title_end) or not names_a_strike(doc, day):
        return False
    later = (doc.clause_at(other.start) for other in own if other.value > day.value)
    return any(_TELLS_WHO_LIVED.search(doc.folded, *clause) for clause in later)


def _days_in_full(doc: Document) -> tuple[DayMention, ...]:
    """The day of the strike with its year, "attacked a vessel on April 19, 2026", weeks later, where no other day is
    told: an old page that is dated anew."""
    if len(doc.days) != 1 or not _IN_FULL.search(doc.text, 0, doc.days[0].end):
        return ()
    (day,) = doc.days
    struck = _STRUCK_ON.search(doc.folded, max(0, day.start - 90), day.start) or names_a_strike(doc, day)
    old = doc.published_on is not None and doc.published_on - day.value > _TALKED_ABOUT
    bounds = doc.only_bounds(day.start) or _SINCE_IT.search(doc.folded, doc.sentence_at(day.start)[0], day.start)
    return (day,) if old and struck and not bounds else ()


def _is_told_as_its_own(doc: Document, day: DayMention) -> bool:
    if day.basis == RELATIVE and day.value == doc.published_on:  # "tonight" is that of whoever speaks
        return False
    return is_by_the_dead(doc, day) or is_when_it_was(doc, day) or names_a_strike(doc, day)


def _told_before(doc: Document, day: DayMention, near: list[DayMention]) -> QuotedDate | None:
    """ "Hegseth says ... after overnight strike", and he "told reporters Friday": printed on Saturday, no later than
    Friday. The night in a headline is that of whoever speaks in it."""
    if day.basis != RELATIVE or day.value != doc.published_on or not _SAYS.search(doc.folded, 0, doc.title_end):
        return None
    told = [other for other in near if other.value == day.value - timedelta(days=1) and was_said(doc, other)]
    in_title = day.start < doc.title_end
    return replace(as_quoted(doc, told[0]), basis=ANNOUNCED) if in_title and len(told) == 1 else None


def _by_the_last(doc: Document, first: DayMention) -> QuotedDate | None:
    """ "Between Sunday and Wednesday": no later than Wednesday."""
    if not _BETWEEN.search(doc.folded, max(0, first.start - 14), first.start):
        return None
    last = next((day for day in doc.days if _AND.fullmatch(doc.folded, first.end, max(first.end, day.start))), None)
    return replace(as_quoted(doc, last), basis=ANNOUNCED) if last else None


def is_heading(doc: Document, day: DayMention) -> bool:
    """ "Roundup, Oct 5: strike kills four" may tell of the day before: any other day is believed first."""
    return day.basis == STATED and doc.folded[day.end : day.end + 1] == ":"


def _assumed(day: date | None) -> QuotedDate | None:
    """The basis says that no word of the text names this day."""
    return QuotedDate(value=day, text="", start=0, basis="published") if day else None


def is_near(doc: Document, day: DayMention) -> bool:
    if is_of_dateline(doc, day) or doc.counts_since(day):
        return False
    if doc.published_on is None:
        return True
    if not timedelta(0) <= doc.published_on - day.value <= timedelta(days=10):
        return False
    before = max(doc.sentence_at(day.start)[0], day.start - 60), day.start
    return is_told_as_later(doc, day) or not doc.recalls(*before)


def as_quoted(doc: Document, day: DayMention) -> QuotedDate:
    return QuotedDate(value=day.value, text=doc.text[day.start : day.end], start=day.start, basis=day.basis)


def own_days(doc: Document, start: int, end: int) -> list[DayMention]:
    """The days in this stretch on which the strike in the news may have been."""
    here = (day for day in doc.days_in(start, end) if not is_heading(doc, day))
    return [day for day in here if is_near(doc, day) and not was_said(doc, day)]


def days_elsewhere(doc: Document, start: int, end: int) -> list[DayMention]:
    """The days outside of this stretch on which the strike in the news may have been."""
    return [day for day in own_days(doc, 0, len(doc.text)) if not start <= day.start < end]


def are_older(days: Sequence[DayMention], others: Sequence[DayMention]) -> bool:
    """Is the last of these days before the last of the others?"""
    return bool(days and others) and max(day.value for day in days) < max(day.value for day in others)

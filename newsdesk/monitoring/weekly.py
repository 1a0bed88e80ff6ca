"""The weekly note to operators: what costs attention and brings nothing. No line without something to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsdesk.messages import OperatorNote
from newsdesk.monitoring.balance import TOLD_AT, some_of, span_of
from newsdesk.prose.wording import day as day_words

NOISY_A_DAY = 50  # entries of one feed; fewer are no burden, whatever they are about
NOISY_SHARE = 0.99  # of them silent
LONG = timedelta(days=30)  # without news from a feed, without a match for a subscription
MOST = 8  # names in a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the week showed to be worth changing: feeds and channels by name."""

    noisy: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()  # feeds that are read and have had nothing new for long
    parked: tuple[str, ...] = ()  # channels that nobody can post to
    idle: tuple[str, ...] = ()  # channels whose subscriptions matched nothing for long


def is_noisy(entries: int, silent: int) -> bool:
    """Whether a feed brought too much that nobody was told of in a week."""
    return entries > 7 * NOISY_A_DAY and silent > entries * NOISY_SHARE


def monday_due(now: datetime) -> date:
    """The newest Monday whose review of the week before may be told by now."""
    today = (now - TOLD_AT).date()
    return today - timedelta(days=today.weekday())


def weekly_note(monday: date, review: Review) -> OperatorNote:
    lines = (
        ("Noisy feeds, more than 99 % silent: {}. Pause them or read a narrower one.", review.noisy),
        ("Nothing new for 30 days: {}. Look whether the address still lives.", review.quiet),
        ("Channels nobody can post to: {}. Unarchive or invite, or remove the subscription.", review.parked),
        ("Subscriptions that matched nothing in 30 days: {}. Widen or remove them.", review.idle),
    )
    said = tuple(words.format(some_of(names, MOST)) for words, names in lines if names)
    return OperatorNote(
        key=f"ops/weekly/{monday}",
        kind="weekly",
        subject=f"before {day_words(monday, 'en')}: {'what to tidy' if said else 'nothing to tidy'}",
        since=span_of(monday - timedelta(days=7))[0],
        lines=said,
        mended=True,
    )

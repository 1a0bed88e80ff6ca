"""What the people who run the service are told about feeds: once when a state begins and once when it ends.

Each note's key names the episode, not the moment: a poll that is repeated after a crash makes the same note again,
and the outbox ignores a key that it knows.
"""

from __future__ import annotations

from datetime import timedelta

from newsdesk.entries import Feed, FeedState, PollOutcome, Tier
from newsdesk.messages import OperatorNote

_WEIGHT = {
    Tier.PRIMARY: "first word from the authority itself",
    Tier.WIRE: "first word of a wire",
    Tier.AGGREGATOR: "links only, no figures",
}


def notes_on(feed: Feed, outcome: PollOutcome) -> list[OperatorNote]:
    """The notes that this poll gives rise to; none while a state lasts."""
    notes = []
    if outcome.state is FeedState.QUARANTINED and feed.state is not FeedState.QUARANTINED:
        notes.append(_quarantined(feed, outcome))
    if outcome.state is FeedState.ACTIVE and feed.state is FeedState.QUARANTINED:
        notes += [_over(feed, outcome), _back(feed, outcome)]
    if outcome.state is FeedState.GONE:
        notes.append(_gone(feed, outcome))
    return notes


def _quarantined(feed: Feed, outcome: PollOutcome) -> OperatorNote:
    now_every = _rounded(outcome.next_poll_at - outcome.at)
    return OperatorNote(
        key=f"ops/quarantine/{feed.id}/{_episode(feed)}",
        kind="quarantined",
        subject=feed.name,
        since=feed.last_success_at or outcome.at,
        last_error=f"{outcome.failures} failures in a row, last: {_error(outcome)}",
        doing=f"Read about every {now_every} instead of every {_span(feed.interval)}",
        lost=_loss(feed),
    )


def _back(feed: Feed, outcome: PollOutcome) -> OperatorNote:
    since = feed.last_success_at or outcome.at
    unread = f", unread for {_span(outcome.at - since)}" if feed.last_success_at else ", read for the first time"
    return OperatorNote(
        key=f"ops/back/{feed.id}/{_episode(feed)}",
        kind="back",
        subject=feed.name,
        since=since,
        last_error=feed.last_failure or "",
        doing=f"Read every {_span(feed.interval)} again{unread}",
        lost="entries that came and went meanwhile" if outcome.gap else "",
        mended=True,
    )


def _over(feed: Feed, outcome: PollOutcome) -> OperatorNote:
    """The note of the quarantine, as it reads once that is over."""
    return OperatorNote(
        key=f"ops/quarantine/{feed.id}/{_episode(feed)}",
        kind="quarantined",
        subject=feed.name,
        since=feed.last_success_at or outcome.at,
        until=outcome.at,
        last_error=feed.last_failure or "",
        mended=True,
    )


def _gone(feed: Feed, outcome: PollOutcome) -> OperatorNote:
    return OperatorNote(
        key=f"ops/gone/{feed.id}/{_episode(feed)}",
        kind="gone",
        subject=feed.name,
        since=outcome.at,
        last_error=_error(outcome),
        doing="The publisher says that this address is gone for good: not asked any more",
        lost=_loss(feed),
    )


def _episode(feed: Feed) -> str:
    """Between two quarantines lies a success, so the last one names the episode."""
    return f"{feed.last_success_at:%Y%m%dT%H%M%S}" if feed.last_success_at else "never-read"


def _loss(feed: Feed) -> str:
    what = _WEIGHT.get(feed.tier)
    return f"what {feed.outlet} publishes here" + (f": {what}" if what else "")


def _error(outcome: PollOutcome) -> str:
    return ": ".join(filter(None, (outcome.failure, outcome.detail)))


def _rounded(span: timedelta) -> str:
    """The span without its jitter: "6 h"."""
    return _span(timedelta(hours=round(span / timedelta(hours=1))) or span)


def _span(span: timedelta) -> str:
    """Two units at most: "9 h 10 min", "3 d 2 h", "45 s"."""
    seconds = round(span.total_seconds())
    days, hours, minutes = seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60
    parts = [f"{value} {unit}" for value, unit in ((days, "d"), (hours, "h"), (minutes, "min")) if value]
    return " ".join(parts[:2]) or f"{seconds} s"

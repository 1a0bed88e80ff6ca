"""Many alerts as one message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsdesk.messages.cards import Card
from newsdesk.messages.parts import TotalsLine


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    record: str
    headline_of: Card
    first_seen_at: datetime
    card_url: str | None = None  # where a channel has its card


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Strikes of one month by the waters that are named."""

    first: date
    caribbean: int
    eastern_pacific: int
    elsewhere: int  # withheld, both or other

    @property
    def strikes(self) -> int:
        return self.caribbean + self.eastern_pacific + self.elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestMessage:
    """Many alerts as one message: after an outage, or when a feed floods."""

    type: Literal["digest"] = "digest"
    key: str
    why: Literal["outage", "burst", "quiet", "daily"]  # quiet: held in quiet hours or during a pause
    since: datetime
    until: datetime
    items: tuple[DigestItem, ...]
    feed: str | None = None  # the feed that flooded
    timezone: str = ""  # of daily ones: the channel's own
    weekly: bool = False
    last_strike_on: date | None = None  # the last day on record, told when there is nothing else
    last_strike_bounded: bool = False  # the strike was then or before
    feeds: int = 0  # that are read at all, and how many of them were in the hour before
    feeds_read: int = 0
    totals: TotalsLine | None = None
    decided: tuple[tuple[str, int], ...] = ()  # entries of the span by action
    months: tuple[Month, ...] = ()  # of weekly ones: what the chart shows

"""Hand-made understandings, and a newsroom to publish them in: what the desk does is tested apart from reading."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from newsdesk.alerts import Decision, Kind, NewDelivery, Subscription
from newsdesk.entries import Feed, ParsedBody, RawEntry, Tier
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.evaluation.replay import ReplayClock
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.ingest.identity import content_hash
from newsdesk.ports import IngestReport
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import (
    Category,
    Comparator,
    Cumulative,
    Facts,
    Location,
    Quoted,
    QuotedDate,
    Severity,
    StrikeFacts,
    Understanding,
)
from tests.builders import a_classification, a_feed, an_outcome

CHANNEL = "C0WIRE"
WIRE_ROOM = Subscription(channel=CHANNEL)


def quoted(value: int, comparator: Comparator = Comparator.EXACTLY) -> Quoted:
    return Quoted(value=value, text=str(value), start=0, comparator=comparator)


def on(day: str, basis: str = "stated") -> QuotedDate:
    return QuotedDate(value=date.fromisoformat(day), text=day if basis != "published" else "", start=0, basis=basis)


def strike_facts(day: str | None = None, *, basis: str = "stated", **figures: Any) -> StrikeFacts:
    """`killed=3`, `vessels=2`, ... as plain numbers; `location` as a word."""
    numbers = {name: quoted(n) if isinstance(n, int) else n for name, n in figures.items() if name in _NUMBERS}
    words = {name: value for name, value in figures.items() if name not in _NUMBERS}
    if isinstance(words.get("location"), str):
        words["location"] = Location(words["location"])
    return StrikeFacts(date=on(day, basis) if day else None, **numbers, **words)


_NUMBERS = ("strikes", "vessels", "killed", "survivors", "presumed_dead")


def today(**figures: Any) -> StrikeFacts:
    """Three killed in the Caribbean on the day of the tests, but for what is said otherwise."""
    return strike_facts("2026-11-24", **{"location": "caribbean", "killed": 3} | figures)


def a_strike(*events: StrikeFacts, speaker: str | None = None, **classified: Any) -> Understanding:
    """A report of a new strike."""
    facts = Facts(events=events, speaker=speaker, official=speaker is not None, key_sentence="Three were killed.")
    plain = {"severity": Severity.URGENT, "new_event": True} | classified
    return Understanding(classification=a_classification(Category.STRIKE, **plain), facts=facts)


def a_follow_up(*events: StrikeFacts, speaker: str | None = None, **classified: Any) -> Understanding:
    """Talk about an earlier strike: survivors, corrections, presumed dead."""
    return a_strike(*events, speaker=speaker, **{"new_event": False, "severity": Severity.HIGH} | classified)


def news(category: Category, *, facts: Facts | None = None, **classified: Any) -> Understanding:
    plain = {"new_event": False, "severity": Severity.HIGH} | classified
    return Understanding(classification=a_classification(category, **plain), facts=facts or Facts())


def total(killed: int) -> Facts:
    return Facts(cumulative=Cumulative(killed=quoted(killed)))


class Newsroom:
    """A desk, its ingest, a clock, and what the channel got."""

    def __init__(
        self,
        *subscriptions: Subscription,
        start: str = "2026-11-25T12:00",
        desk: MemoryDesk | None = None,
        **settings: Any,
    ) -> None:
        self.clock = ReplayClock()
        self.clock.at = datetime.fromisoformat(start).replace(tzinfo=UTC)
        self.desk = desk or MemoryDesk()
        self.understandings: dict[str, Understanding] = {}
        self.feeds: dict[str, Feed] = {}
        self.ingest = DeskIngest(
            store=self.desk,
            understand=lambda entry: self.understandings[entry.title],
            subscriptions=lambda: subscriptions or (WIRE_ROOM,),
            clock=self.clock,
            **settings,
        )

    def later(self, **span: float) -> Newsroom:
        self.clock.at += timedelta(**span)
        return self

    def publish(
        self,
        outlet: str,
        understanding: Understanding,
        *,
        title: str | None = None,
        tier: Tier = Tier.MAJOR,
        published: datetime | None = None,
        first_poll: bool = False,
        credit: str = "",
    ) -> Decision:
        """One entry in a body of its own; returns what was decided about it."""
        title = title or f"{outlet} at {self.clock.at:%d %H:%M}"
        self.understandings[title] = understanding
        raw = RawEntry(
            guid=None,
            link=f"https://{outlet.replace(' ', '-').casefold()}.example/{content_hash(title, '')}",
            title=title,
            summary="",
            published_at=published or self.clock.at,
            credit=credit,
        )
        self.poll(outlet, raw, tier=tier, first_poll=first_poll)
        return self.desk.latest(self.feeds[outlet].id).decision

    def poll(self, outlet: str, *raws: RawEntry, tier: Tier = Tier.MAJOR, first_poll: bool = False) -> IngestReport:
        feed = self.feeds.setdefault(outlet, self._feed(outlet, tier))
        feed = feed._replace(first_polled_at=None if first_poll else self.clock.at - timedelta(days=30))
        body = ParsedBody(entries=raws, entries_seen=len(raws))
        return self.ingest(feed, body, an_outcome(feed, at=self.clock.at))

    def raw(self, understanding: Understanding, title: str, **changes: Any) -> RawEntry:
        self.understandings[title] = understanding
        plain = {
            "guid": title,
            "link": f"https://one.example/{title.replace(' ', '-')}",
            "title": title,
            "summary": "",
            "published_at": self.clock.at,
        }
        return RawEntry(**plain | changes)

    def sent(self, kind: Kind) -> list[NewDelivery]:
        return [row for row in self.messages if row.kind is kind]

    @property
    def messages(self) -> list[NewDelivery]:
        return [row for row in self.desk.deliveries.values() if row.told_in is None]

    @property
    def cards(self) -> list[NewDelivery]:
        return self.sent(Kind.ROOT)

    @property
    def lines(self) -> list[NewDelivery]:
        return self.sent(Kind.THREAD)

    @property
    def rings(self) -> list[NewDelivery]:
        """Thread lines that ring the channel."""
        return [row for row in self.lines if row.message.broadcast]

    @property
    def records(self) -> list[StrikeRecord]:
        return list(self.desk.records.values())

    def _feed(self, outlet: str, tier: Tier) -> Feed:
        return a_feed(id=len(self.feeds) + 1, outlet=outlet, name=outlet, tier=tier)

"""A desk on the store under test: two feeds that were polled before, and what is sent of their news."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.alerts import Delivery, Receipt, Subscription
from newsdesk.entries import ParsedBody, RawEntry, Tier
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.ports import DeskQuery, IngestReport
from newsdesk.understanding import Understanding
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed, an_outcome
from tests.fakes import FakeClock
from tests.newsdesk.understandings import WIRE_ROOM


class Desk:
    """Two feeds that were polled before, and an ingest on the store under test."""

    def __init__(self, store: SqlStore, clock: FakeClock, room: Subscription = WIRE_ROOM) -> None:
        self.store, self.clock = store, clock
        self.understandings: dict[str, Understanding] = {}
        feeds = [a_new_feed(f"https://{name}.example/feed", outlet=name, tier=Tier.WIRE) for name in ("AP", "AFP")]
        store.add_feeds(feeds, now=clock.now())
        self.ingest = DeskIngest(
            store=store,
            understand=lambda entry: self.understandings[entry.title],
            subscriptions=lambda: (room,),
            clock=clock,
        )
        for feed in store.claim_due_feeds(clock.now(), limit=9, lease=timedelta(minutes=2), ignore_due=True):
            store.finish_polls([an_outcome(feed, at=clock.now())])

    def publish(self, outlet: str, title: str, understanding: Understanding) -> IngestReport:
        self.understandings[title] = understanding
        feeds = self.store.claim_due_feeds(self.clock.now(), limit=9, lease=timedelta(minutes=2), ignore_due=True)
        now = self.clock.now()
        raw = RawEntry(guid=title, link=f"https://x.example/{title}", title=title, summary="", published_at=now)
        report = IngestReport()
        for feed in feeds:
            if feed.outlet == outlet:
                report = self.ingest(feed, ParsedBody(entries=(raw,), entries_seen=1), an_outcome(feed, at=now))
            else:
                self.store.finish_polls([an_outcome(feed, at=now)])
        return report

    def view(self):
        day = NOON.date()
        return self.store.desk_view(
            DeskQuery(now=self.clock.now(), strike_days=(day - timedelta(days=9), day + timedelta(days=9)))
        )


def sent_from(outbox: SqlOutbox, clock: FakeClock) -> list[Delivery]:
    """Send all that is due, in order."""
    rows: list[Delivery] = []
    lease = timedelta(minutes=1)
    while claimed := outbox.claim(clock.now(), lease=lease, transports=("slack",)):
        (row,) = claimed
        rows.append(row)
        outbox.sent(row, Receipt(channel=row.channel, ts=f"{len(rows)}.0"), now=clock.now())
    return rows

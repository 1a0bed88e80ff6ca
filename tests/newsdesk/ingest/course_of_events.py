"""Weeks of news as they may come: what happened, who printed what of it and when, and a desk that reads it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from newsdesk.entries import Feed, ParsedBody, RawEntry, Tier
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.people.actor import Actor
from newsdesk.people.regrouping.steps import Regrouping
from newsdesk.ports import DeskQuery, ShownRow
from newsdesk.record.withdrawals import is_withdrawal
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Facts, StrikeFacts, Understanding, Withdrawal
from storage.store import SqlStore
from tests.builders import a_new_feed, an_outcome
from tests.fakes import FakeClock
from tests.newsdesk.understandings import WIRE_ROOM, a_follow_up, a_strike, strike_facts

TIERS = {
    "SOUTHCOM": Tier.PRIMARY,
    "AP": Tier.WIRE,
    "Reuters": Tier.WIRE,
    "BBC": Tier.MAJOR,
    "El País": Tier.MAJOR,
    "KTVX": Tier.LOCAL,
    "KSTP": Tier.LOCAL,
    "Rewriter": Tier.AGGREGATOR,
}
ANA = Actor(team="T0", user="U0ANA", name="ana")
FIRST_DAY = datetime(2026, 10, 20, 20, tzinfo=UTC)


@dataclass
class Happened:
    """One strike, as it was."""

    number: int
    day: date
    killed: int
    location: str
    announced_at: datetime


@dataclass
class Printed:
    """A page: of which strike it tells, and how it stands now."""

    of: Happened
    outlet: str
    link: str
    published_at: datetime
    killed: int
    credit: str
    withdrawn: bool = False
    texts: int = 1


@dataclass
class Course:
    """The desk, and what really happened."""

    open_store: Callable[[], SqlStore]
    clock: FakeClock = field(default_factory=lambda: FakeClock(FIRST_DAY))
    happened: list[Happened] = field(default_factory=list)
    printed: list[Printed] = field(default_factory=list)
    understandings: dict[str, Understanding] = field(default_factory=dict)
    known_then: list[tuple[datetime, tuple[ShownRow, ...]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.restart()
        now = self.clock.now()
        feeds = [a_new_feed(f"https://{n}.example/feed", outlet=name, tier=tier) for n, (name, tier) in _numbered()]
        self.store.add_feeds(feeds, now=now)
        claimed = self.store.claim_due_feeds(now, limit=99, lease=timedelta(days=99), ignore_due=True)
        self.store.finish_polls([an_outcome(feed, at=now) for feed in claimed])

    def restart(self) -> None:
        """Whatever was remembered is gone; what was written is there."""
        self.store = self.open_store()
        self.ingest = DeskIngest(
            store=self.store,
            understand=lambda entry: self.understandings[entry.title],
            subscriptions=lambda: (WIRE_ROOM,),
            clock=self.clock,
        )
        self.regrouping = Regrouping(self.store, self.clock, subscriptions=lambda: (WIRE_ROOM,))

    # --- what happens ---------------------------------------------------------------------------------------------

    def strike(self, *, after_days: int, killed: int, location: str, outlet: str) -> Printed:
        """A strike, and the first report of it a few hours later."""
        last = self.happened[-1].announced_at if self.happened else self.clock.now()
        at = datetime.combine(last.date() + timedelta(days=after_days), FIRST_DAY.time(), UTC)
        self.clock.advance(max(at - self.clock.now(), timedelta(minutes=1)))
        day = self.clock.now().date()
        self.happened.append(Happened(len(self.happened) + 1, day, killed, location, self.clock.now()))
        return self.report(self.happened[-1], outlet)

    def report(
        self,
        of: Happened,
        outlet: str,
        *,
        dated: bool = True,
        placed: bool = True,
        late: bool = False,
        credit: str = "",
        lang: str = "en",
        follow_up: bool = False,
        **figures: int,
    ) -> Printed:
        published_at = of.announced_at + timedelta(minutes=5) if late else self.clock.now()
        page = Printed(
            of=of,
            outlet=outlet,
            link=f"https://{len(self.printed)}.example/page",
            published_at=published_at,
            killed=of.killed,
            credit=credit,
        )
        self.printed.append(page)
        day = {"day": of.day.isoformat()} if dated else {"day": published_at.date().isoformat(), "basis": "published"}
        facts = strike_facts(
            **day, **({"location": of.location} if placed else {}), **({"killed": of.killed} | figures)
        )
        self._print(page, (a_follow_up if follow_up else a_strike)(facts, lang=lang))
        return page

    def revise(self, page: Printed, killed: int) -> None:
        page.killed, page.withdrawn, page.texts = killed, False, page.texts + 1
        facts = strike_facts(page.of.day.isoformat(), location=page.of.location, killed=killed)
        self._print(page, a_follow_up(facts, correction=True))

    def also_tells_of_another(self, page: Printed, *, killed: int, location: str) -> None:
        """The page tells of a second strike as well, of the day before."""
        day = page.of.day - timedelta(days=1)
        self.happened.append(Happened(len(self.happened) + 1, day, killed, location, self.clock.now()))
        both = [
            strike_facts(one.day.isoformat(), location=one.location, killed=one.killed)
            for one in (page.of, self.happened[-1])
        ]
        page.texts += 1
        self._print(page, a_strike(*both))

    def withdraw(self, page: Printed) -> None:
        page.withdrawn, page.texts = True, page.texts + 1
        self._print(page, _withdrawal())

    def notice(self, page: Printed) -> None:
        """On a page of its own, with what the report had said."""
        facts = strike_facts(page.of.day.isoformat(), location=page.of.location, killed=page.killed)
        link = f"{page.link}/notice"
        notice = Printed(page.of, page.outlet, link, self.clock.now(), page.killed, page.credit, withdrawn=True)
        self._print(notice, _withdrawal(facts))

    # --- how it stands --------------------------------------------------------------------------------------------

    def records(self) -> tuple[StrikeRecord, ...]:
        span = FIRST_DAY.date() - timedelta(days=30), FIRST_DAY.date() + timedelta(days=400)
        return self.store.desk_view(DeskQuery(now=self.clock.now(), strike_days=span)).records

    def cards(self) -> set[str]:
        span = FIRST_DAY.date() - timedelta(days=30), FIRST_DAY.date() + timedelta(days=400)
        view = self.store.desk_view(DeskQuery(now=self.clock.now(), strike_days=span))
        return {key for key, alert in view.alerts.items() if key.startswith("strike/") and alert.channels}

    def told_of(self, record: StrikeRecord) -> set[int]:
        """The strikes that its reports are really about."""
        of_page = {page.link: page.of.number for page in self.printed}
        reports = (claim for claim in record.claims if not is_withdrawal(claim))
        return {of_page[claim.url] for claim in reports if claim.url in of_page}

    def remember(self) -> None:
        self.known_then.append((self.clock.now(), self.store.ledger()))
        self.clock.advance(minutes=7)

    def _print(self, page: Printed, understanding: Understanding) -> None:
        title = f"{page.link} text {page.texts}"
        self.understandings[title] = understanding
        raw = RawEntry(
            guid=page.link,
            link=page.link,
            title=title,
            summary="",
            published_at=page.published_at,
            credit=page.credit,
        )
        feed = self._claim(page.outlet)
        self.ingest(feed, ParsedBody(entries=(raw,), entries_seen=1), an_outcome(feed, at=self.clock.now()))
        self.remember()

    def _claim(self, outlet: str) -> Feed:
        now = self.clock.now()
        claimed = self.store.claim_due_feeds(now, limit=99, lease=timedelta(minutes=2), ignore_due=True)
        self.store.finish_polls([an_outcome(feed, at=now) for feed in claimed if feed.outlet != outlet])
        return next(feed for feed in claimed if feed.outlet == outlet)


def _numbered() -> list[tuple[int, tuple[str, Tier]]]:
    return list(enumerate(TIERS.items()))


def _withdrawal(*events: StrikeFacts) -> Understanding:
    taken_back = a_follow_up(correction=True)
    return Understanding(classification=taken_back.classification, facts=Facts(withdrawal=Withdrawal(events=events)))

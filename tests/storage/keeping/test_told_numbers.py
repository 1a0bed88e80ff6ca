"""After a restore, what comes again gets the number that its card in the channel has, whatever comes first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Receipt, Subscription
from newsdesk.entries import Feed, ParsedBody, RawEntry, Tier
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.ports import AuditNote
from newsdesk.understanding import Category, Understanding
from storage.keeping.restore_state import leave_learned_numbers, reconciled, told_through
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed, an_outcome
from tests.delivery_builders import a_row
from tests.fakes import FakeClock
from tests.newsdesk.understandings import WIRE_ROOM, a_strike, news, strike_facts
from tests.outbox_states import states_of

CARIBBEAN = a_strike(strike_facts("2026-11-23", location="caribbean", killed=2))
PACIFIC = a_strike(strike_facts("2026-11-24", location="eastern_pacific", killed=4))
SEVEN = a_strike(strike_facts("2026-11-25", location="caribbean", killed=7, vessels=1))
SUIT, VOTE = news(Category.LEGAL, topic="law.litigation"), news(Category.OVERSIGHT, topic="congress.vote")


def link(title: str) -> str:
    return f"https://wire.example/{title.replace(' ', '-')}"


def a_receipt(*titles: str) -> Receipt:
    return Receipt(channel="C0WIRE", ts="1.1", links=tuple(f"{link(title)}?utm_source=x" for title in titles))


class Restored:
    """A desk put back to before the news of which its channel has cards: delivery key -> titles that it links to."""

    def __init__(self, engine: sa.Engine, clock: FakeClock, cards: Mapping[str, tuple[str, ...]]) -> None:
        self.engine, self.clock, self.store = engine, clock, SqlStore(engine)
        self.store.add_feeds([a_new_feed(tier=Tier.WIRE)], now=NOON)
        self.store.finish_polls([an_outcome(self.feed())])
        found = {f"{key}:C0WIRE:root": a_receipt(*titles) for key, titles in cards.items()}
        SqlOutbox(engine).learn("slack", "C0WIRE", found, now=NOON)
        reconciled(engine, now=NOON)

    def feed(self) -> Feed:
        (feed,) = self.store.claim_due_feeds(self.clock.now(), limit=1, lease=timedelta(days=1), ignore_due=True)
        return feed

    def comes(self, title: str, understanding: Understanding) -> str:
        """The record of the entry, or else its story."""
        ingest = DeskIngest(
            store=self.store, understand=lambda _: understanding, subscriptions=lambda: (WIRE_ROOM,), clock=self.clock
        )
        raw = RawEntry(guid=title, link=link(title), title=title, summary="", published_at=self.clock.now())
        feed = self.feed()
        ingest(feed, ParsedBody(entries=(raw,), entries_seen=1), an_outcome(feed, at=self.clock.now()))
        found = self.store.explain(link(title))
        return found.strike_name or f"N-{found.story_id}"


def test_two_strikes_that_come_back_in_another_order_keep_their_cards(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {"strike/S-1": ("Two killed",), "strike/S-2": ("Four killed",)})
    assert desk.comes("Four killed", PACIFIC) == "S-2"
    assert desk.comes("Two killed", CARIBBEAN) == "S-1"


def test_strike_that_no_card_tells_of_gets_a_number_of_its_own_and_rings(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {"strike/S-1": ("Two killed",), "strike/S-2": ("Four killed",)})
    assert desk.comes("Seven killed", SEVEN) == "S-3"
    assert desk.comes("Two killed", CARIBBEAN) == "S-1"
    assert states_of(engine) == {"sent": 2, "ready": 1}


def test_stories_that_come_back_in_another_order_keep_their_cards(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {"news/N-1": ("Families sue",), "news/N-2": ("Senate votes",)})
    assert desk.comes("Senate votes", VOTE) == "N-2"
    assert desk.comes("Families sue", SUIT) == "N-1"


def test_card_that_links_to_nothing_goes_to_the_next_strike_that_comes(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {"strike/S-1": ()})
    assert desk.comes("Two killed", CARIBBEAN) == "S-1"


def test_number_that_the_backup_held_already_is_given_to_nothing_else(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {})
    assert desk.comes("Two killed", CARIBBEAN) == "S-1"
    found = {"strike/S-1:C0WIRE:root": a_receipt("Four killed")}
    SqlOutbox(engine).learn("slack", "C0WIRE", found, now=NOON)
    assert desk.comes("Four killed", PACIFIC) == "S-2"


def due_after_a_restore(engine: sa.Engine, card: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The feeds that are due at once, and after two minutes, where there are cards with these links."""
    store, sites = SqlStore(engine), ("cnn.example", "wire.example", "new.example")
    store.add_feeds([a_new_feed(f"https://{site}/rss", name=site) for site in sites], now=NOON)
    for feed in store.claim_due_feeds(NOON, limit=3, lease=timedelta(minutes=2)):
        page = RawEntry(guid=None, link=f"https://www.{feed.name}/old", title="Old", summary="", published_at=NOON)
        known = ParsedBody(entries=(page,) if feed.name != "new.example" else (), entries_seen=1)
        DeskIngest(
            store=store, understand=lambda _: SUIT, subscriptions=tuple, clock=FakeClock(NOON)
        )(feed, known, an_outcome(feed, at=NOON, next_poll_at=NOON))  # fmt: skip
    receipt = Receipt(channel="C0WIRE", ts="1.1", links=card)
    SqlOutbox(engine).learn("slack", "C0WIRE", {"strike/S-1:C0WIRE:root": receipt}, now=NOON)
    reconciled(engine, now=NOON)
    moments = (NOON, NOON + timedelta(minutes=2))
    at_once, later = (store.claim_due_feeds(at, limit=3, lease=timedelta(days=1)) for at in moments)
    return sorted(feed.name for feed in at_once), sorted(feed.name for feed in later)


def test_feeds_whose_sites_the_cards_link_to_are_read_before_the_others(engine: sa.Engine) -> None:
    due = due_after_a_restore(engine, ("https://wire.example/Two-killed",))
    assert due == (["wire.example"], ["cnn.example", "new.example"])


@pytest.mark.parametrize("card", [(), ("https://elsewhere.example/1",)], ids=["no link", "a site that no feed has"])
def test_no_feed_waits_where_no_card_says_which_is_first(engine: sa.Engine, card: tuple[str, ...]) -> None:
    assert due_after_a_restore(engine, card) == (["cnn.example", "new.example", "wire.example"], [])


def test_within_the_hour_the_cards_are_remembered(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {"strike/S-4": ("Two killed",)})
    clock.advance(minutes=59)
    leave_learned_numbers(engine, now=clock.now())
    assert desk.comes("Two killed", CARIBBEAN) == "S-4"


def test_an_hour_later_a_new_story_is_numbered_beyond_all_cards(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, {"news/N-4": ("Families sue",)})
    clock.advance(minutes=60)
    leave_learned_numbers(engine, now=clock.now())
    assert desk.comes("Senate votes", VOTE) == "N-5"


def test_what_was_told_or_asked_for_elsewhere_was_not_told_through_slack(engine: sa.Engine) -> None:
    note = AuditNote(at=NOON, actor="T0/U0ANA", action="subscribe")
    SqlOutbox(engine).enqueue([a_row(1, transport="console")], now=NOON)
    SqlStore(engine).save_subscription(Subscription(channel="#wire", transport="irc"), note)
    assert [told_through(engine, transport) for transport in ("console", "irc", "slack")] == [True, True, False]


def test_hour_is_over_when_the_clock_is_set_back_a_day(engine: sa.Engine, clock: FakeClock) -> None:
    """For that day a new strike would have a number that a card has, and ring nobody."""
    desk = Restored(engine, clock, {"strike/S-1": ()})
    leave_learned_numbers(engine, now=clock.now() - timedelta(days=1))
    assert desk.comes("Two killed", CARIBBEAN) == "S-2"


@pytest.mark.parametrize("minutes", [60, 600])
def test_an_hour_later_the_cards_are_forgotten_and_their_numbers_with_them(
    engine: sa.Engine, clock: FakeClock, minutes: int
) -> None:
    desk = Restored(engine, clock, {"strike/S-4": ("Two killed",)})
    clock.advance(minutes=minutes)
    leave_learned_numbers(engine, now=clock.now())
    assert desk.comes("Two killed", CARIBBEAN) == "S-5"

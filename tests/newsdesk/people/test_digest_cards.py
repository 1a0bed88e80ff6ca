"""Cards for the strikes of a digest, which from then on are edited as every card is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import DeliveryState, Kind, Subscription
from newsdesk.messages import CardState, SetAside
from newsdesk.people.digest_cards import MOST_CARDS, DigestCards, strikes_of
from storage.sending.outbox import SqlOutbox
from tests.builders import NOON, a_card, a_new_delivery, a_strike_write, an_alert_write
from tests.digests import ITEMS, KEY, a_digest, digest_in
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.newsdesk.people.proposals import ANA

WIRE, HOUR = "C0WIRE", timedelta(hours=1)


@pytest.fixture
def store(store_on_file: InspectedStore) -> InspectedStore:
    """A strike that #wire was told in a digest, and has no card of."""
    store_on_file.change(strike=a_strike_write(), alert=an_alert_write(), deliveries=(digest_in(WIRE),))
    return store_on_file


@pytest.fixture
def cards(store: InspectedStore, clock: FakeClock) -> DigestCards:
    spanish = Subscription(channel=WIRE, card_lang="es")
    return DigestCards(store, store, clock, subscriptions=lambda: (spanish,))


def roots(store: InspectedStore) -> list:
    return [row.new for row in store.deliveries if row.new.kind is Kind.ROOT]


def test_strike_gets_its_card_in_the_language_of_the_channel_once(store: InspectedStore, cards: DigestCards) -> None:
    assert cards.post(KEY, WIRE, ANA) == ("S-71",)
    assert cards.post(KEY, WIRE, ANA) == ()
    (row,) = roots(store)
    assert (row.channel, row.alert_key, row.card_lang, row.mention) == (WIRE, "strike/S-71", "es", None)
    assert [(note.action, note.subject, note.detail) for note in store.notes] == [
        ("post_card", "strike/S-71", f"in {WIRE}")
    ]


def test_from_then_on_the_channel_has_the_card(store: InspectedStore, cards: DigestCards) -> None:
    assert store.card_view("strike/S-71").alert.channels == ()
    cards.post(KEY, WIRE, ANA)
    assert [one.channel for one in store.card_view("strike/S-71").alert.channels] == [WIRE]


def test_card_that_went_into_the_digest_does_not_stand_in_the_way(store: InspectedStore, cards: DigestCards) -> None:
    outbox = SqlOutbox(store._engine)
    outbox.enqueue([a_new_delivery(WIRE)], now=NOON)
    (members,) = outbox.overdue(NOON + HOUR, transports=["slack"], age=HOUR / 2, rows=9, young=HOUR / 2)
    collapsed = [row for row in members if row.kind is Kind.ROOT]
    assert outbox.collapse(collapsed, digest_in(WIRE, key="digest/another"), now=NOON + HOUR)
    assert cards.post("digest/another", WIRE, ANA) == ("S-71",)
    states = [row.state for row in store.deliveries if row.new.kind is Kind.ROOT]
    assert states == [DeliveryState.COLLAPSED, DeliveryState.READY]


@pytest.mark.parametrize("why", ["withdrawn", "set aside"])
def test_what_stands_no_more_gets_none(store: InspectedStore, cards: DigestCards, why: str) -> None:
    card = a_card()
    aside = SetAside(by="U0BO", at=NOON, reason="an exercise")
    gone = replace(card, state=CardState.WITHDRAWN, is_now="S-70")
    store.change(
        alert=an_alert_write(
            gone if why == "withdrawn" else replace(card, marks=replace(card.marks, set_aside=aside))
        )
    )
    assert cards.post(KEY, WIRE, ANA) == ()


def test_digest_of_another_channel_or_of_long_ago_is_none(cards: DigestCards) -> None:
    assert cards.post(KEY, "C0OTHER", ANA) is None
    assert cards.post("digest/unknown", WIRE, ANA) is None


def test_votes_get_no_card_and_strikes_no_more_than_a_channel_bears() -> None:
    assert [item.record for item in strikes_of(a_digest())] == ["S-71"]
    assert len(strikes_of(a_digest(items=ITEMS[:1] * 40))) == MOST_CARDS

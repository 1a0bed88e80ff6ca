from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.alerts import Subscription
from newsdesk.messages import (
    Card,
    DigestItem,
    DigestMessage,
    LineCard,
    Message,
    NewsCard,
    OperatorNote,
    StrikeCard,
    ThreadLine,
)
from newsdesk.ports import ShownRow
from newsdesk.understanding import Understanding
from storage import codec
from tests.builders import NOON, a_card, an_understanding

CARDS = (StrikeCard, NewsCard, LineCard)
pytestmark = pytest.mark.usefixtures("storable_values")


def digests() -> st.SearchStrategy[DigestMessage]:
    items = st.deferred(lambda: st.one_of(*(st.builds(DigestItem, headline_of=st.from_type(card)) for card in CARDS)))
    return st.builds(DigestMessage, items=st.lists(items, max_size=3).map(tuple))


def messages() -> st.SearchStrategy[Message]:
    plain = st.deferred(lambda: st.one_of(*(st.from_type(kind) for kind in (*CARDS, ThreadLine, OperatorNote))))
    return plain | digests()


@given(messages())
def test_every_message_comes_back_as_it_was(message: Message) -> None:
    assert codec.MESSAGE.load(codec.MESSAGE.dump(message)) == message


@given(st.deferred(lambda: st.one_of(*(st.from_type(card) for card in CARDS))))
def test_every_card_comes_back_as_it_was_and_of_its_own_kind(card: Card) -> None:
    back = codec.CARD.load(codec.CARD.dump(card))
    assert (back, type(back)) == (card, type(card))


@given(st.deferred(lambda: st.from_type(Understanding)))
def test_every_understanding_comes_back_with_its_reasons_and_quotes(understanding: Understanding) -> None:
    assert codec.UNDERSTANDING.load(codec.UNDERSTANDING.dump(understanding)) == understanding


@given(st.deferred(lambda: st.from_type(ShownRow)))
def test_every_shown_row_comes_back_as_it_was(row: ShownRow) -> None:
    assert codec.SHOWN_ROW.load(codec.SHOWN_ROW.dump(row)) == row


@given(st.deferred(lambda: st.from_type(Subscription)))
def test_every_subscription_comes_back_as_it_was(subscription: Subscription) -> None:
    assert codec.SUBSCRIPTION.load(codec.SUBSCRIPTION.dump(subscription)) == subscription


@given(st.integers() | st.text())
def test_a_number_stays_a_number_and_words_stay_words(value: int | str) -> None:
    back = codec.SCALAR.load(codec.SCALAR.dump(value))
    assert (back, type(back)) == (value, type(value))


@given(st.dictionaries(st.text(), st.deferred(lambda: st.from_type(datetime))), st.lists(st.text()).map(tuple))
def test_times_by_name_and_lists_of_words_come_back(times: dict[str, datetime], words: tuple[str, ...]) -> None:
    assert codec.TIMES.load(codec.TIMES.dump(times)) == times
    assert codec.WORDS.load(codec.WORDS.dump(words)) == words


def test_times_come_back_in_utc() -> None:
    card = codec.CARD.load(codec.CARD.dump(a_card(seen_at=NOON)))
    assert (card.seen_at, card.seen_at.utcoffset()) == (NOON, timedelta(0))


def test_an_older_row_without_a_newer_field_is_still_read() -> None:
    text = codec.UNDERSTANDING.dump(an_understanding()).replace('"correction":false,', "")
    assert "correction" not in text
    assert codec.UNDERSTANDING.load(text) == an_understanding()

"""A message of a channel is known by the card that was posted there."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind, Receipt
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.builders import NOON, a_new_delivery
from tests.storage.engines import Opener

LEASE = timedelta(minutes=1)


@pytest.fixture
def engine(opened: Opener, database_url: str) -> sa.Engine:
    return opened(database_url)


def posted(engine: sa.Engine, *, kind: Kind, ts: str) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_new_delivery(kind=kind)], now=NOON)
    (delivery,) = outbox.claim(NOON, transports=["slack"], lease=LEASE)
    assert outbox.sent(delivery, Receipt(channel="C0WIRE", ts=ts), now=NOON)


def test_a_card_is_found_by_its_channel_and_moment(engine: sa.Engine) -> None:
    posted(engine, kind=Kind.ROOT, ts="1.000100")
    places = SqlStore(engine)
    assert places.card_at("C0WIRE", "1.000100") == "strike/S-71"
    assert places.card_at("C0DESK", "1.000100") is None
    assert places.card_at("C0WIRE", "1.000200") is None

"""A card that Slack took only in a plainer form is tried in full again by a release with other forms."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from handlers.delivery.checksum import forms_checksum
from newsdesk.alerts import Delivery, Kind, NewDelivery, Receipt
from storage.sending.block_fallback import start_at_full_form
from storage.sending.outbox import SqlOutbox
from tests.builders import NOON, a_new_delivery

CARD, EDIT = a_new_delivery(), a_new_delivery(kind=Kind.UPDATE, revision=2)


@pytest.fixture
def outbox(engine: sa.Engine) -> SqlOutbox:
    """A card is in the channel; the first release had to send it as text alone."""
    outbox = SqlOutbox(engine)
    start_at_full_form(engine, "first release")
    outbox.retry(claimed(outbox, CARD), not_before=NOON, code="invalid_blocks", rung=3)
    outbox.sent(claimed(outbox), Receipt(channel="C0WIRE", ts="1.1"), now=NOON)
    return outbox


def claimed(outbox: SqlOutbox, *rows: NewDelivery) -> Delivery:
    outbox.enqueue(rows, now=NOON)
    (delivery,) = outbox.claim(NOON, lease=timedelta(minutes=1), transports=["slack"])
    return delivery


def test_the_release_that_was_refused_edits_in_the_plain_form(engine: sa.Engine, outbox: SqlOutbox) -> None:
    assert start_at_full_form(engine, "first release") == 0
    assert claimed(outbox, EDIT).rung == 3


def test_another_release_edits_in_the_full_form(engine: sa.Engine, outbox: SqlOutbox) -> None:
    assert start_at_full_form(engine, "second release") == 1
    assert start_at_full_form(engine, "second release") == 0
    assert claimed(outbox, EDIT).rung == 0


def test_the_forms_of_one_release_have_one_checksum() -> None:
    assert len(forms_checksum()) == 64
    assert forms_checksum() == forms_checksum.__wrapped__()

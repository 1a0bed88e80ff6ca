"""Many rows, one message."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.alerts import Delivery, Kind, Lane, NewDelivery
from newsdesk.delivery.collapse import digest_of
from newsdesk.messages import DigestMessage
from tests.delivery_builders import WIRE, a_line, a_row
from tests.fakes.outbox import FakeOutbox
from tests.virtual_time import START

LATE = timedelta(minutes=15)


def queued(*rows: NewDelivery) -> list[Delivery]:
    outbox = FakeOutbox()
    outbox.enqueue(rows, now=START)
    (members,) = outbox.overdue(START, transports=["slack"], age=-LATE, rows=0, young=timedelta(0))
    return members


def digest(*rows: NewDelivery, minutes: float = 60) -> NewDelivery:
    made = digest_of(queued(*rows), now=START + timedelta(minutes=minutes), late=LATE)
    assert made is not None
    return made


def test_the_key_is_made_of_the_members_and_of_nothing_else() -> None:
    first, second = digest(a_row(1), a_row(2)), digest(a_row(2), a_row(1), minutes=99)
    assert first.key == second.key
    assert first.key != digest(a_row(1), a_row(3)).key
    assert first.key.endswith(f":{WIRE}:digest")


def test_one_alert_is_not_worth_a_digest() -> None:
    members = queued(a_row(1), a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD))
    assert digest_of(members, now=START, late=LATE) is None


def test_why_is_outage_when_late_and_burst_when_many() -> None:
    rows = (a_row(1), a_row(2, message=a_line()))
    assert digest(*rows, minutes=16).message.why == "outage"
    assert digest(*rows, minutes=14).message.why == "burst"


def test_why_is_quiet_when_it_was_held_on_purpose() -> None:
    rows = (a_row(1, not_before=START), a_row(2, not_before=START))
    assert digest(*rows).message.why == "quiet"


def test_a_digest_is_a_quiet_row_of_the_same_channel() -> None:
    made = digest(a_row(1), a_row(2))
    assert (made.kind, made.lane, made.channel, made.mention) == (Kind.DIGEST, Lane.NORMAL, WIRE, None)
    assert isinstance(made.message, DigestMessage)
    assert (made.message.since, made.message.until) == (START, START + timedelta(hours=1))

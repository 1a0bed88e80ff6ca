"""A channel with another id, on SQLite and PostgreSQL: all that is kept of it moves, and keys stay as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind, Receipt
from newsdesk.messages import Marks, Mute
from newsdesk.ports import Amendment, AuditNote
from storage.news.counters import VERSION
from storage.sending.delivery_rows import withdraw_deliveries
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import counters, deliveries
from storage.transactions import writing
from tests.builders import NOON, a_card, a_record, a_strike_write, an_alert_write
from tests.delivery_builders import WIRE, a_row
from tests.storage.engines import Opener
from tests.storage.sending.steps import claimed, told
from tests.storage.subscribing import WIRE as SUBSCRIBED
from tests.storage.subscribing import a_note

HOUR = timedelta(hours=1)
NEW = "C0SHARED"
MOVED = AuditNote(at=NOON, actor="slack", action="channel_id", subject=NEW, detail=f"{WIRE} -> {NEW}")


@pytest.fixture
def engine(opened: Opener, database_url: str) -> sa.Engine:
    return opened(database_url)


def renumbered(engine: sa.Engine) -> SqlStore:
    store = SqlStore(engine)
    assert store.renumber_channel("slack", WIRE, NEW, MOVED)
    return store


def version(engine: sa.Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(sa.select(counters.c.value).where(counters.c.name == VERSION)).scalar_one())


def test_subscription_moves_and_the_note_stands_in_the_log(engine: sa.Engine) -> None:
    SqlStore(engine).save_subscription(SUBSCRIBED, a_note())
    store = renumbered(engine)
    assert store.subscriptions() == (replace(SUBSCRIBED, channel=NEW),)
    assert store.audited(limit=1) == (MOVED,)


def test_second_time_writes_nothing(engine: sa.Engine) -> None:
    store = renumbered(engine)
    assert not store.renumber_channel("slack", WIRE, NEW, MOVED)
    assert len(store.audited()) == 1


def test_messages_move_with_their_receipts_and_keep_their_keys(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    told(outbox, a_row(1), ts="1.1")
    claimed(outbox, a_row(2))
    outbox.enqueue([a_row(3, channel="C0DESK")], now=NOON)
    renumbered(engine)
    with engine.connect() as connection:
        rows = connection.execute(sa.select(deliveries).order_by(deliveries.c.id)).all()
    assert [(row.channel, row.receipt_channel) for row in rows] == [(NEW, NEW), (NEW, None), ("C0DESK", None)]
    assert [row.key for row in rows][:2] == [a_row(1).key, a_row(2).key]


def test_line_that_waits_is_called_off_by_the_new_id(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    told(outbox, a_row(1), ts="1.1")
    outbox.enqueue([a_row(1, kind=Kind.THREAD, not_before=NOON + HOUR)], now=NOON)
    renumbered(engine)
    with writing(engine) as connection:
        withdraw_deliveries(connection, [f"strike/S-1:{NEW}:thread:"])
    assert outbox.next_due(NOON, transports=["slack"]) is None


def test_what_waits_twice_since_both_ids_were_subscribed_moves_all_the_same(engine: sa.Engine) -> None:
    SqlOutbox(engine).enqueue([a_row(1), a_row(1, channel=NEW)], now=NOON)
    renumbered(engine)
    with engine.connect() as connection:
        rows = connection.execute(sa.select(deliveries.c.channel, deliveries.c.state)).all()
    assert sorted(rows) == [(NEW, DeliveryState.READY), (NEW, DeliveryState.SUPERSEDED)]


def test_mute_moves_and_a_desk_that_was_looked_at_has_moved_on(engine: sa.Engine) -> None:
    muted = replace(a_card(), marks=Marks(turn=1, mutes=(Mute(channel=WIRE, by="U0ANA"),)))
    before = version(engine)
    SqlStore(engine).amend(
        Amendment(
            expected_version=before,
            at=NOON,
            note=a_note("mute"),
            strike=a_strike_write(a_record()),
            alert=an_alert_write(muted),
        )
    )
    view = renumbered(engine).card_view("strike/S-71")
    assert view is not None and [mute.channel for mute in view.alert.card.marks.mutes] == [NEW]
    assert view.version == version(engine) == before + 2


def test_who_names_the_channel_by_any_former_id_finds_the_one_of_today(engine: sa.Engine) -> None:
    store = renumbered(engine)
    store.renumber_channel("slack", NEW, "C0AGAIN", MOVED)
    assert store.channel_ids("slack") == {WIRE: "C0AGAIN", NEW: "C0AGAIN"}
    assert store.channel_ids("console") == {}


def test_message_that_is_refused_under_the_old_id_is_sent_under_the_new_one(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    under_way = claimed(outbox, a_row(1))
    renumbered(engine)
    assert outbox.park_channel(under_way, code="channel_not_found", now=NOON) == 0
    again = claimed(outbox)
    assert (again.channel, again.key) == (NEW, under_way.key)
    assert outbox.sent(again, Receipt(channel=NEW, ts="1.1"), now=NOON)


@pytest.mark.parametrize(("named", "outdated"), [({WIRE, "C0ELSE"}, {WIRE: NEW}), ({NEW}, {}), (set(), {})])
def test_id_in_the_configuration_that_is_no_more_is_known_with_that_of_today(
    engine: sa.Engine, named: set[str], outdated: dict[str, str]
) -> None:
    renumbered(engine)
    store = SqlStore(engine, configured_channels=frozenset(named))
    assert store.outdated_channels() == store.status(NOON).outdated == outdated


def test_channel_that_got_its_old_id_back_is_not_outdated(engine: sa.Engine) -> None:
    renumbered(engine).renumber_channel("slack", NEW, WIRE, MOVED)
    assert SqlStore(engine, configured_channels=frozenset({WIRE})).outdated_channels() == {}

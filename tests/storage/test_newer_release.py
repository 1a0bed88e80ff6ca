"""What a newer release has stored stops nothing when it is rolled back: its words are read plainly or left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.alerts import Kind, Subscription
from newsdesk.entries import FeedState
from newsdesk.grounds import Grounds
from newsdesk.messages import LineCard, Message, StrikeCard, Unreadable
from newsdesk.monitoring.episodes import Episode, MonitorState
from newsdesk.monitoring.faults import FaultKind
from newsdesk.ports import Correction, ShownRow
from newsdesk.understanding import Understanding
from storage import codec
from storage.columns import Word
from storage.health.monitoring import SqlMonitor
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import metadata
from tests.builders import NOON, a_card, a_new_delivery, a_new_feed
from tests.newsdesk.ingest.course_of_events import Course
from tests.outbox_states import states_of

NEWER = "of_a_newer_release"
JSON_COLUMNS = [  # written by `storage.codec`
    ("alerts", "card"),
    ("alerts", "rung"),
    ("claims", "also_at"),
    ("claims", "value"),
    ("corrections", "body"),
    ("decisions", "grounds"),
    ("deliveries", "message"),
    ("entries", "tags"),
    ("policy_events", "urls"),
    ("strikes", "shown"),
    ("subscriptions", "body"),
    ("understandings", "body"),
]
WORD_COLUMNS = [
    pytest.param(table.name, column.name, id=f"{table.name}.{column.name}")
    for table in metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, Word) and column.table.name + column.name != "deliveriesstate"  # held by the schema
]
CODECS = {
    Message: codec.MESSAGE,
    StrikeCard | LineCard: codec.CARD,
    Understanding: codec.UNDERSTANDING,
    ShownRow: codec.SHOWN_ROW,
    Correction: codec.CORRECTION,
    Subscription: codec.SUBSCRIPTION,
    MonitorState: codec.WATCH_STATE,
    Grounds: codec._GROUNDS,
}


def words_of(kind: Any) -> set[str]:
    """Every word of an enumeration, or of those that a field names, anywhere inside a type."""
    if get_origin(kind) is Literal:
        return set(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return set(kind)
    inside = get_type_hints(kind).values() if is_dataclass(kind) else get_args(kind)
    return set().union(*map(words_of, inside))


def with_one_strange_word(value: Any, words: set[str]) -> Iterator[Any]:
    """The value once for each place of one of these words."""
    if isinstance(value, str) and value in words:
        yield NEWER
    elif isinstance(value, list | dict):
        for place, part in enumerate(value) if isinstance(value, list) else value.items():
            for strange in with_one_strange_word(part, words):
                changed = value.copy()
                changed[place] = strange
                yield changed


@pytest.mark.usefixtures("storable_values")
@pytest.mark.parametrize("kind", CODECS, ids=str)
@given(data=st.data())
def test_every_stored_value_is_read_with_any_of_its_words_strange(kind: Any, data: st.DataObject) -> None:
    text = CODECS[kind].dump(data.draw(st.from_type(kind)))
    for strange in with_one_strange_word(json.loads(text), words_of(kind)):
        CODECS[kind].load(json.dumps(strange))


@st.composite
def with_one_odd_part(draw: st.DrawFn, value: Any) -> Any:
    """The value with something else in place of one of its parts, or without it."""
    places = range(len(value)) if isinstance(value, list) else sorted(value) if isinstance(value, dict) else ()
    if not places or draw(st.sampled_from(range(8))) == 0:
        return draw(st.sampled_from([None, 7, "odd", ["odd"], {"odd": None}]))
    place, changed = draw(st.sampled_from(places)), value.copy()
    if draw(st.sampled_from(range(8))) == 0:
        del changed[place]
    else:
        changed[place] = draw(with_one_odd_part(value[place]))
    return changed


@pytest.mark.usefixtures("storable_values")
@pytest.mark.parametrize("kind", CODECS, ids=str)
@given(data=st.data())
def test_every_stored_value_is_read_whatever_one_of_its_parts_is(kind: Any, data: st.DataObject) -> None:
    stored = json.loads(CODECS[kind].dump(data.draw(st.from_type(kind))))
    value = CODECS[kind].load(json.dumps(data.draw(with_one_odd_part(stored))))
    assert value is None or CODECS[kind].load(CODECS[kind].dump(value)) == value


@pytest.mark.parametrize("text", ["", "{", "nan", '"\\ud800"', "[" * 100_000], ids=lambda text: text[:9])
@pytest.mark.parametrize("kind", CODECS, ids=str)
def test_every_stored_value_is_read_whatever_its_text_is(kind: Any, text: str) -> None:
    value = CODECS[kind].load(text)
    assert value is None or CODECS[kind].dump(value)


@pytest.mark.parametrize(("table", "column"), JSON_COLUMNS)
def test_desk_goes_on_with_something_odd_in_every_row_of_a_column(engine: sa.Engine, table: str, column: str) -> None:
    course = Course(lambda: SqlStore(engine))
    page = course.strike(after_days=1, killed=3, location="caribbean", outlet="AP")
    course.report(page.of, "Reuters", killed=4)
    with engine.begin() as connection:
        connection.execute(sa.text(f"UPDATE {table} SET {column} = :odd"), {"odd": '{"type": "odd"}'})
    course.restart()
    course.report(page.of, "BBC", killed=4)
    course.withdraw(page)
    course.strike(after_days=1, killed=2, location="caribbean", outlet="SOUTHCOM")
    look_at_everything(course.store, engine, page.link)


@pytest.mark.parametrize(("table", "column"), WORD_COLUMNS)
def test_desk_goes_on_with_a_strange_word_in_every_row_of_a_column(
    engine: sa.Engine, table: str, column: str
) -> None:
    course = Course(lambda: SqlStore(engine))
    page = course.strike(after_days=1, killed=3, location="caribbean", outlet="AP")
    course.report(page.of, "Reuters", killed=4)
    with engine.begin() as connection:
        connection.execute(sa.text(f"UPDATE {table} SET {column} = '{NEWER}'"))
    course.restart()
    if table != "feeds":  # one that is in a strange state is not read
        course.report(page.of, "BBC")
        course.withdraw(page)
        course.strike(after_days=1, killed=2, location="caribbean", outlet="SOUTHCOM")
    look_at_everything(course.store, engine, page.link)


def look_at_everything(store: SqlStore, engine: sa.Engine, link: str) -> None:
    now, day = NOON.replace(month=11, day=1), timedelta(days=40)
    assert store.ledger()
    assert store.latest_strikes(9)
    assert store.explain(link)
    store.status(now)
    store.said()
    store.contested()
    store.search("text")
    store.past_alerts(now - day, now + day)
    store.kept_for_digest(now - day, now + day)
    store.decided(now - day, now + day)
    store.feeds()
    watch, outbox = SqlMonitor(engine), SqlOutbox(engine)
    watch.feeds(now)
    watch.balance(now.date())
    while outbox.claim(now, lease=day, transports=("slack",), limit=9):
        pass


def test_word_that_is_not_known_is_logged_once(engine: sa.Engine, caplog: pytest.LogCaptureFixture) -> None:
    course, word = Course(lambda: SqlStore(engine)), f"cargo_on_{engine.name}"  # the log forgets no word
    course.strike(after_days=1, killed=3, location="caribbean", outlet="AP")
    with engine.begin() as connection:
        connection.execute(sa.text(f"UPDATE claims SET field = '{word}' WHERE field = 'location'"))
    for _ in range(2):
        (record,) = SqlStore(engine).latest_strikes(9)
    assert {claim.field.value for claim in record.claims} == {"date", "killed", "vessel_kind"}
    assert [(one.kind, one.word) for one in caplog.records] == [("Field", word)]


def test_fault_of_a_kind_that_is_not_known_is_forgotten_and_the_watch_goes_on(engine: sa.Engine) -> None:
    at = {"began_at": NOON, "noticed_at": NOON, "seen": "0 of 3 feeds read", "lost": "every alert"}
    faults = tuple(Episode(kind=kind, subject="", **at) for kind in (FaultKind.NO_PARSER, FaultKind.NO_FEED))
    watch = SqlMonitor(engine)
    watch.step(MonitorState(), MonitorState(looked_at=NOON, episodes=faults), [], now=NOON)
    with engine.begin() as connection:
        connection.execute(sa.text(f"UPDATE meta SET value = replace(value, 'no_parser', '{NEWER}')"))
    state = watch.state()
    assert [each.kind for each in state.episodes] == [FaultKind.NO_FEED]
    assert watch.step(state, replace(state, noted_at=NOON), [], now=NOON)
    assert watch.state().noted_at == NOON


def test_message_that_only_a_newer_release_can_send_is_kept_for_it_and_holds_up_no_other(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_new_delivery("C0WIRE", key=f"{n}", alert_key=f"strike/S-{n}") for n in (1, 2)], now=NOON)
    with engine.begin() as connection:
        connection.execute(sa.text(f"UPDATE deliveries SET kind = '{NEWER}' WHERE key = '1'"))
    (row,) = outbox.claim(NOON, lease=timedelta(minutes=1), transports=("slack",), limit=9)
    assert (row.key, row.kind) == ("2", Kind.ROOT)
    assert states_of(engine) == {"parked": 1, "sending": 1}


def test_card_of_a_kind_that_is_not_known_is_a_line(engine: sa.Engine) -> None:
    text = codec.CARD.dump(a_card(71)).replace('"strike"', f'"{NEWER}"')
    card = codec.CARD.load(text)
    assert (type(card), card.record, card.seen_at) == (LineCard, "S-71", a_card(71).seen_at)
    assert codec.MESSAGE.load(text) == Unreadable()


def test_line_of_a_card_that_is_not_known_names_its_outlet() -> None:
    card = codec.CARD.load(json.dumps({"type": NEWER, "source": {"outlet": "AP", "tier": "wire"}}))
    assert card.source.outlet == "AP"


@pytest.mark.parametrize("odd", [None, 7, [], {}, "later"], ids=repr)
@pytest.mark.parametrize("field", ["record", "revision", "headline", "source", "seen_at"])
def test_card_of_a_kind_that_is_not_known_is_a_line_whatever_its_fields_hold(field: str, odd: object) -> None:
    card = codec.CARD.load(json.dumps(json.loads(codec.CARD.dump(a_card(71))) | {"type": NEWER, field: odd}))
    assert isinstance(card, LineCard)
    assert codec.CARD.load(codec.CARD.dump(card)) == card


@pytest.mark.parametrize("odd", [["instant"], {"of": "day"}, 7], ids=repr)
def test_what_is_no_word_where_one_belongs_is_read_as_a_strange_word_is(odd: object) -> None:
    values = json.loads(codec.SUBSCRIPTION.dump(Subscription(channel="C0WIRE")))
    odd_one, strange = (codec.SUBSCRIPTION.load(json.dumps(values | {"mode": each})) for each in (odd, NEWER))
    assert odd_one == strange


def test_feeds_in_states_that_are_not_known_are_counted_with_those_that_they_are_read_as(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    states = [FeedState.PAUSED, FeedState.PAUSED, FeedState.OFF, FeedState.ACTIVE]
    store.add_feeds(
        [a_new_feed(f"https://{n}.example/feed", state=state) for n, state in enumerate(states)], now=NOON
    )
    with engine.begin() as connection:
        connection.execute(sa.text(f"UPDATE feeds SET state = '{NEWER}' WHERE state = 'off'"))
    assert store.status(NOON).feeds_by_state == {"paused": 3, "active": 1}


def test_claim_whose_value_its_field_cannot_hold_is_left_out(engine: sa.Engine) -> None:
    course = Course(lambda: SqlStore(engine))
    course.strike(after_days=1, killed=3, location="caribbean", outlet="AP")
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE claims SET value = '\"dozens\"' WHERE field IN ('killed', 'date')"))
    (record,) = SqlStore(engine).latest_strikes(9)
    assert {claim.field.value for claim in record.claims} == {"location", "vessel_kind"}

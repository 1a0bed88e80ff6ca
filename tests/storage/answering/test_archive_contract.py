"""What every store promises about past alerts: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsdesk.alerts import Action, Kind, NewDelivery, Reason
from newsdesk.messages import DigestMessage
from newsdesk.ports import DeskQuery
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_batch,
    a_card,
    a_decision,
    a_new_delivery,
    a_new_feed,
    a_story_write,
    a_strike_write,
    an_alert_write,
    an_entry,
    an_entry_record,
    an_outcome,
    an_understanding,
)

DAY = timedelta(days=1)


def tell(store: SqlStore, number: int, *, days_ago: int = 0, title: str = "Strike", lang: str = "en") -> None:
    """A poll that brought one new strike, and a second entry about it that changed nothing."""
    at = NOON - days_ago * DAY
    store.add_feeds([a_new_feed()], now=at)
    (feed,) = store.claim_due_feeds(at, limit=1, lease=timedelta(minutes=2), ignore_due=True)
    key = f"strike/S-{number}"
    silent = a_decision(Action.SILENT, Reason.NO_NEW_FACT)
    entries = [
        an_entry_record(
            an_entry(f"{title} {number} {words}"),
            understanding=an_understanding(lang=lang),
            decision=decision,
            strike_number=number,
            story_id=number,
            alert_key=key,
        )
        for words, decision in (("first", a_decision(Action.ALERT, Reason.NEW_STRIKE)), ("again", silent))
    ]
    batch = a_batch(
        an_outcome(feed, at=at),
        *entries,
        expected_version=store.desk_view(DeskQuery(now=at)).version,
        stories=(a_story_write(id=number, strike_number=number),),
        strikes=(a_strike_write(number=number, last_number=number, story_id=number),),
        alerts=(an_alert_write(key=key, strike_number=number, story_id=number, at=at),),
    )
    store.record(batch)


def test_past_alerts_come_newest_first_with_what_called_for_them(store: SqlStore) -> None:
    tell(store, 71, days_ago=2, title="Ataque", lang="es")
    tell(store, 72, days_ago=1)
    past = store.past_alerts(NOON - 30 * DAY, NOON)
    assert [one.key for one in past.alerts] == ["strike/S-72", "strike/S-71"]
    assert past.alerts[1].text.startswith("Ataque 71 first")
    assert "again" not in past.alerts[1].text
    assert [one.languages for one in past.alerts] == [{"en"}, {"es"}]
    assert past.alerts[0].card == a_card()
    assert past.watched_since == NOON - 2 * DAY


def test_span_begins_after_its_first_moment_and_holds_its_last(store: SqlStore) -> None:
    for number, days in ((71, 3), (72, 2), (73, 1)):
        tell(store, number, days_ago=days)
    past = store.past_alerts(NOON - 3 * DAY, NOON - 1 * DAY)
    assert [one.key for one in past.alerts] == ["strike/S-73", "strike/S-72"]


def test_the_newest_are_kept_when_there_are_too_many(store: SqlStore) -> None:
    for number in (71, 72, 73):
        tell(store, number, days_ago=80 - number)
    past = store.past_alerts(NOON - 30 * DAY, NOON, limit=2)
    assert [one.key for one in past.alerts] == ["strike/S-73", "strike/S-72"]


def test_store_that_has_read_nothing_says_so(store: SqlStore) -> None:
    past = store.past_alerts(NOON - 30 * DAY, NOON)
    assert (past.alerts, past.watched_since) == ((), None)


def a_digest(day: int, channel: str = "C0WIRE", key: str = "") -> NewDelivery:
    key = key or f"digest/{channel}/2026-11-{day}"
    until = NOON.replace(day=day)
    message = DigestMessage(key=key, why="daily", since=until - DAY, until=until, items=())
    return replace(
        a_new_delivery(), key=f"{key}:digest", channel=channel, kind=Kind.DIGEST, alert_key=key, message=message
    )


def test_last_digest_of_a_channel_says_until_when_it_told(store: SqlStore) -> None:
    assert store.last_digest("slack", "C0WIRE") is None
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=2))
    collapsed = a_digest(26, key="digest/0123abcd")
    rows = (a_digest(23), a_digest(24), a_digest(25, channel="C0DESK"), collapsed)
    store.record(a_batch(an_outcome(feed), deliveries=rows))
    assert store.last_digest("slack", "C0WIRE") == NOON.replace(day=24)
    assert store.last_digest("slack", "C0DESK") == NOON.replace(day=25)
    assert store.last_digest("console", "C0WIRE") is None


def keep(store: SqlStore, title: str, **changes) -> None:
    """An entry about strikes that is worth a line and gets no card."""
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=2), ignore_due=True)
    plain = {"decision": a_decision(Action.DIGEST, Reason.TOTAL_ONLY), "understanding": an_understanding(lang="es")}
    record = an_entry_record(an_entry(title), **plain | changes)
    stories = (a_story_write(id=record.story_id),) if record.story_id else ()
    store.record(a_batch(an_outcome(feed, at=NOON), record, stories=stories))


def test_what_has_no_card_is_kept_for_the_digest_one_line_a_story(store: SqlStore) -> None:
    keep(store, "Two hundred dead in a year", story_id=3)
    keep(store, "Two hundred dead, says CBS", story_id=3)
    keep(store, "Another count")
    keep(store, "Silent", decision=a_decision(Action.SILENT, Reason.LOOK_BACK))
    keep(store, "Has a card", alert_key="news/N-3")
    found = store.kept_for_digest(NOON - DAY, NOON)
    assert [one.card.headline for one in found] == ["Another count", "Two hundred dead in a year"]
    assert (found[1].languages, found[1].text.split()[0]) == (frozenset({"es"}), "Two")
    assert store.kept_for_digest(NOON, NOON + DAY) == ()


def test_decisions_of_a_span_are_counted(store: SqlStore) -> None:
    keep(store, "One")
    keep(store, "Two", decision=a_decision(Action.SILENT, Reason.LOOK_BACK))
    assert dict(store.decided(NOON - DAY, NOON)) == {"digest": 1, "silent": 1}
    assert dict(store.decided(NOON, NOON + DAY)) == {}

"""What every store promises about one person's Home: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsdesk.messages import Marks
from newsdesk.people.visits import Visit
from newsdesk.ports import Amendment, AuditNote, DeskQuery
from storage.store import SqlStore
from tests.builders import NOON, a_card, a_news_card, an_alert_write

ANA, BEN = "U0ANA", "U0BEN"
DAY = timedelta(days=1)


def claimed(store: SqlStore, key: str, by: str | None, *, days_ago: int = 0) -> None:
    at = NOON - days_ago * DAY
    card = a_card() if key.startswith("strike") else a_news_card()
    marks = Marks(turn=1, claimed_by=by, claimed_at=at if by else None)
    write = an_alert_write(replace(card, marks=marks), key=key, at=at)
    note = AuditNote(at=at, actor=f"T0/{BEN}", action="claim")
    version = store.desk_view(DeskQuery(now=NOON)).version
    store.amend(Amendment(expected_version=version, at=at, note=note, alert=write))


def test_visits_are_kept_for_each_person(store: SqlStore) -> None:
    assert store.last_visit(ANA) is None
    assert store.visit(ANA, now=NOON) == Visit(looked_at=NOON, since=None)
    assert store.visit(BEN, now=NOON + DAY).since is None
    assert store.visit(ANA, now=NOON + DAY) == Visit(looked_at=NOON + DAY, since=NOON)
    assert store.last_visit(ANA) == Visit(looked_at=NOON + DAY, since=NOON)


def test_the_cards_in_a_persons_name_come_newest_first(store: SqlStore) -> None:
    claimed(store, "strike/S-71", ANA, days_ago=2)
    claimed(store, "news/N-5", ANA, days_ago=1)
    claimed(store, "news/N-6", BEN)
    claimed(store, "news/N-7", None)
    assert [view.key for view in store.claimed_by(ANA, since=NOON - 7 * DAY)] == ["news/N-5", "strike/S-71"]
    assert [view.key for view in store.claimed_by(ANA, since=NOON - 2 * DAY)] == ["news/N-5"]
    assert store.claimed_by("U0", since=NOON - 7 * DAY) == ()

"""Stands in for what the database keeps of one person."""

from __future__ import annotations

from datetime import datetime

from newsdesk.messages import LineCard
from newsdesk.people.visits import Visit, next_visit
from newsdesk.ports import AlertView
from tests.fakes import FakeStore


class FakePersonalDesk:
    """`PersonalDesk` over the cards of a `FakeStore`."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self.visits: dict[str, Visit] = {}

    def last_visit(self, user: str) -> Visit | None:
        return self.visits.get(user)

    def visit(self, user: str, *, now: datetime) -> Visit:
        self.visits[user] = next_visit(self.visits.get(user), now)
        return self.visits[user]

    def claimed_by(self, user: str, *, since: datetime) -> tuple[AlertView, ...]:
        views = [view for view in map(self._store.card_view, self._store.alerts) if view is not None]
        recent = [view.alert for view in views if view.alert.created_at > since]
        mine = [one for one in recent if not isinstance(one.card, LineCard) and one.card.marks.claimed_by == user]
        return tuple(sorted(mine, key=lambda one: (one.created_at, one.key), reverse=True))

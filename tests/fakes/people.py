"""Roles, subscriptions, the audit log, and requests that came before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from newsdesk.alerts import Subscription
from newsdesk.people.roles import Role, RoleList
from newsdesk.ports import (
    AuditNote,
)
from tests.fakes.memory import Memory


class FakePeople(Memory):
    unreadable: tuple[str, ...] = ()  # channels with a subscription of a newer release

    def granted(self) -> RoleList:
        return self.roles

    def grant(self, user: str, role: Role, note: AuditNote) -> None:
        with self._lock:
            others = {kind: people - {user} for kind, people in self._people().items()}
            others |= {role: others[role] | {user}} if role in others else {}
            self.roles = RoleList(admins=others[Role.ADMIN], editors=others[Role.EDITOR])
            self.notes.append(note)

    def _people(self) -> dict[Role, frozenset[str]]:
        return {Role.ADMIN: self.roles.admins, Role.EDITOR: self.roles.editors}

    def subscriptions(self) -> tuple[Subscription, ...]:
        with self._lock:
            return tuple(self.subscribed.values())

    def unreadable_subscriptions(self) -> tuple[str, ...]:
        return self.unreadable

    def save_subscription(self, subscription: Subscription, note: AuditNote) -> None:
        with self._lock:
            where = (subscription.transport, subscription.channel)
            self.subscribed.pop(where, None)
            self.subscribed[where] = replace(subscription, managed=False)
            self.notes.append(note)

    def remove_subscription(self, transport: str, channel: str, note: AuditNote) -> bool:
        with self._lock:
            known = self.subscribed.pop((transport, channel), None) is not None or channel in self.unreadable
            self.unreadable = tuple(one for one in self.unreadable if one != channel)
            if not known:
                return False
            self.notes.append(note)
            return True

    def pause_subscription(self, transport: str, channel: str, until: datetime | None, note: AuditNote) -> bool:
        with self._lock:
            kept = self.subscribed.get((transport, channel))
            if kept is None:
                return False
            self.subscribed[transport, channel] = replace(kept, paused_until=until)
            self.notes.append(note)
            return True

    def note(self, note: AuditNote) -> None:
        with self._lock:
            self.notes.append(note)

    def audited(self, *, limit: int = 100) -> tuple[AuditNote, ...]:
        with self._lock:
            return tuple(sorted(self.notes, key=lambda note: note.at)[::-1][:limit])

    def first_time(self, key: str, *, now: datetime, keep: timedelta = timedelta(minutes=10)) -> bool:
        with self._lock:
            self.seen = {known: until for known, until in self.seen.items() if until > now}
            until = self.seen.get(key)
            if until and until <= now + 2 * keep:  # else seen in a future that has not come
                return False
            self.seen[key] = now + keep
            return True

"""Roles that admins gave from Slack; those of the configuration are not in here."""

from __future__ import annotations

from dataclasses import replace

import sqlalchemy as sa

from newsdesk.people.roles import Role, RoleList
from newsdesk.ports import AuditNote, prompt, reads
from storage.people.audit_rows import write_note
from storage.tables import user_roles
from storage.transactions import one_at_a_time, reading, writing

_LOCK = 0x524F4C45  # of admins who give at once, one after the other


class SqlRoles:
    """Implements `newsdesk.ports.RoleStore`."""

    _engine: sa.Engine

    @reads
    def granted(self) -> RoleList:
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(user_roles.c.user_id, user_roles.c.role)).all()
        people = {role: frozenset(row.user_id for row in rows if row.role == role) for role in Role}
        return RoleList(admins=people[Role.ADMIN], editors=people[Role.EDITOR])

    @prompt
    def grant(self, user: str, role: Role, note: AuditNote) -> Role:
        with writing(self._engine) as connection:
            one_at_a_time(connection, _LOCK)
            had = connection.scalar(sa.select(user_roles.c.role).where(user_roles.c.user_id == user))
            before = Role(had) if had in set(Role) else Role.VIEWER
            if before is role:
                return before
            connection.execute(user_roles.delete().where(user_roles.c.user_id == user))
            if role is not Role.VIEWER:  # what everybody is
                connection.execute(user_roles.insert(), {"user_id": user, "role": role.value})
            write_note(connection, replace(note, detail=f"{before} -> {role}"))
        return before

"""Who may do what at the desk: the roles, what each action asks for, and the verdict in words. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each role may also do what those before it may."""

    VIEWER = "viewer"
    EDITOR = "editor"
    ADMIN = "admin"

    @property
    def rank(self) -> int:
        return list(Role).index(self)


class Permission(StrEnum):
    """What changes the desk or shows what is not for everybody. The value completes "Only editors can ..."."""

    OVERVIEW = "see who gets what"
    SUBSCRIBE = "change subscriptions"
    CLAIM = "claim an alert"
    JUDGE = "mark an alert as not relevant"
    MUTE = "mute a story"
    REGROUP = "merge or split records"
    POST = "post what was not posted"
    CORRECT = "correct a figure"
    FEEDS = "change feeds"
    GRANT = "give roles"
    AUDIT = "read the audit log"


NEEDS = (
    dict.fromkeys(Permission, Role.EDITOR)
    | dict.fromkeys((Permission.FEEDS, Permission.GRANT, Permission.AUDIT), Role.ADMIN)
    | {Permission.OVERVIEW: Role.VIEWER}  # every member, but no guest
)
# While nobody has a role, everybody in the workspace but guests may do these. The others wait for the first admin.
OPEN = frozenset({Permission.SUBSCRIBE, Permission.CLAIM, Permission.JUDGE, Permission.MUTE})

EVERYTHING = frozenset(Permission)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleList:
    """The people with a role, by the ids of the desk's own workspace."""

    admins: frozenset[str] = frozenset()
    editors: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        return not self.admins and not self.editors

    def role_of(self, user: str) -> Role:
        if user in self.admins:
            return Role.ADMIN
        return Role.EDITOR if user in self.editors else Role.VIEWER

    def trusts(self, user: str, permission: Permission) -> bool:
        """Whether somebody gave this person a role that is enough: then it does not matter who they are in Slack."""
        role = self.role_of(user)
        return role is not Role.VIEWER and role.rank >= NEEDS[permission].rank

    def with_(self, role: Role) -> Collection[str]:
        """Everybody who may do what `role` may, sorted."""
        return sorted(self.admins | self.editors if role is Role.EDITOR else self.admins)

    def __or__(self, other: RoleList) -> RoleList:
        return RoleList(admins=self.admins | other.admins, editors=self.editors | other.editors)


class Refusal(StrEnum):
    STRANGER = "stranger"  # of another workspace
    GUEST = "guest"
    ROLE = "role"
    NO_ROLES = "no_roles"  # this needs a role, and nobody has any


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCheck:
    refused: Refusal | None = None
    open_to_all: bool = False  # allowed only because no role is set anywhere

    @property
    def allowed(self) -> bool:
        return self.refused is None


def judge(permission: Permission, *, user: str, roles: RoleList, ours: bool, guest: bool) -> RoleCheck:
    """May this person do it? `ours` says whether the person belongs to the desk's workspace."""
    if not ours:
        return RoleCheck(refused=Refusal.STRANGER)
    if roles.trusts(user, permission):
        return RoleCheck()
    if guest:
        return RoleCheck(refused=Refusal.GUEST)
    if NEEDS[permission] is Role.VIEWER:
        return RoleCheck()
    if not roles.empty:
        return RoleCheck(refused=Refusal.ROLE)
    return RoleCheck(open_to_all=True) if permission in OPEN else RoleCheck(refused=Refusal.NO_ROLES)

"""Who may do what: every role, every action, strangers and guests."""

from __future__ import annotations

import pytest

from newsdesk.people.roles import NEEDS, OPEN, Permission, Refusal, Role, RoleCheck, RoleList, judge

ROLES = RoleList(admins=frozenset({"U0ADMIN"}), editors=frozenset({"U0EDITOR"}))
PEOPLE = {"U0ADMIN": Role.ADMIN, "U0EDITOR": Role.EDITOR, "U0ANA": Role.VIEWER}


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("user", PEOPLE)
def test_role_decides_as_soon_as_anybody_has_one(permission: Permission, user: str) -> None:
    verdict = judge(permission, user=user, roles=ROLES, ours=True, guest=False)
    assert verdict.allowed == (PEOPLE[user].rank >= NEEDS[permission].rank)
    assert not verdict.open_to_all


@pytest.mark.parametrize("permission", Permission)
def test_stranger_is_refused_even_with_the_id_of_an_admin(permission: Permission) -> None:
    assert judge(permission, user="U0ADMIN", roles=ROLES, ours=False, guest=False).refused is Refusal.STRANGER


@pytest.mark.parametrize("permission", Permission)
def test_guest_without_a_role_is_refused_whether_or_not_roles_are_set(permission: Permission) -> None:
    for roles in (ROLES, RoleList()):
        assert judge(permission, user="U0GUEST", roles=roles, ours=True, guest=True).refused is Refusal.GUEST


@pytest.mark.parametrize("roles", [ROLES, RoleList()])
def test_every_member_may_see_who_gets_what(roles: RoleList) -> None:
    assert judge(Permission.OVERVIEW, user="U0ANA", roles=roles, ours=True, guest=False) == RoleCheck()


@pytest.mark.parametrize("permission", sorted(set(Permission) - {Permission.OVERVIEW}))
def test_without_any_role_members_may_only_what_is_open(permission: Permission) -> None:
    verdict = judge(permission, user="U0ANA", roles=RoleList(), ours=True, guest=False)
    assert (verdict.allowed, verdict.open_to_all) == ((permission in OPEN), (permission in OPEN))


@pytest.mark.parametrize("roles", [RoleList(admins=frozenset({"U0A"})), RoleList(editors=frozenset({"U0A"}))])
def test_once_anybody_has_a_role_nothing_is_open_to_all(roles: RoleList) -> None:
    for permission in OPEN:
        assert judge(permission, user="U0ANA", roles=roles, ours=True, guest=False).refused is Refusal.ROLE


def test_guest_who_was_given_a_role_has_it() -> None:
    for permission in (Permission.CLAIM, Permission.OVERVIEW):
        assert judge(permission, user="U0EDITOR", roles=ROLES, ours=True, guest=True).allowed


def test_roles_of_configuration_and_store_add_up() -> None:
    both = ROLES | RoleList(editors=frozenset({"U0ANA"}))
    assert both.role_of("U0ANA") is Role.EDITOR
    assert both.with_(Role.EDITOR) == ["U0ADMIN", "U0ANA", "U0EDITOR"]

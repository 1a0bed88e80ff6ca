"""Rights against a real Slack: profiles asked for, refusals in words and in the audit log."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.rights import Rights, _to_profile
from newsdesk.errors import StoreUnavailable
from newsdesk.people.roles import NEEDS, OPEN, Permission, Role, RoleList
from slack_server import Answer, Fault, SlackServer, faults
from tests.fakes import FakeClock
from tests.inspected import SEED
from tests.slack_bot import Bot, running_bot

ANA = "U0ANA"
TEAM = "T0STRIKES"
EDITORS = RoleList(admins=frozenset({"U0BOSS"}), editors=frozenset({"U0ED"}))


@pytest.fixture
def slack(slack: SlackServer) -> SlackServer:
    slack.add_user("U0GUEST", is_restricted=True)
    return slack


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def bot(slack: SlackServer, clock: FakeClock) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, clock=clock) as bot:
        yield bot


def with_roles(bot: Bot, roles: RoleList) -> Rights:
    rights = bot.context.rights
    rights.configured = roles
    return rights


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        (
            "en-US",
            "*Only editors can correct a figure.* Your role is viewer. Editors: <@U0BOSS>, <@U0ED>. Roles are given"
            " by <@U0BOSS>. *Sources*, *Why this alert?* and questions are for everybody: `/strikes help`",
        ),
        (
            "es-419",
            "*Solo los editores pueden corregir una cifra.* Su rol es lector. Editores: <@U0BOSS>, <@U0ED>. Los roles"
            " los da <@U0BOSS>. *Fuentes*, *¿Por qué esta alerta?* y las preguntas son para todos: `/strikes help`",
        ),
    ],
)
async def test_viewer_is_told_who_may_who_gives_roles_and_what_everybody_may(
    slack: SlackServer, bot: Bot, locale: str, told: str
) -> None:
    slack.workspace.users[ANA].locale = locale
    access = await with_roles(bot, EDITORS).may(ANA, TEAM, Permission.CORRECT)
    assert not access.allowed
    assert access.words == told


async def test_who_gives_roles_is_not_told_twice_nor_where_nobody_does(slack: SlackServer, bot: Bot) -> None:
    slack.add_user("U0ED")
    granting = await with_roles(bot, EDITORS).may("U0ED", TEAM, Permission.GRANT)
    assert granting.words.startswith(
        "*Only admins can give roles.* Your role is editor. Admins: <@U0BOSS>. *Sources*"
    )
    nobody = await with_roles(bot, RoleList(editors=frozenset({"U0ED"}))).may(ANA, TEAM, Permission.CORRECT)
    assert "Editors: <@U0ED>. *Sources*" in nobody.words


async def test_configured_editor_needs_no_look_at_the_profile(slack: SlackServer, bot: Bot) -> None:
    assert (await with_roles(bot, EDITORS).may("U0ED", TEAM, Permission.CORRECT)).allowed
    assert slack.journal.of("users.info") == []


async def test_guest_is_refused_and_the_refusal_audited(bot: Bot) -> None:
    access = await bot.context.rights.may("U0GUEST", TEAM, Permission.SUBSCRIBE, subject="C0WIRE")
    assert access.words.startswith("*Guests cannot change subscriptions.*")
    (note,) = bot.store.notes
    assert (note.actor, note.action, note.subject) == ("T0STRIKES/U0GUEST", "subscribe", "C0WIRE")
    assert note.detail == "refused: guest"
    assert not note.allowed


async def test_zone_of_a_profile_counts_where_this_machine_knows_it(slack: SlackServer, bot: Bot) -> None:
    slack.add_user("U0MARS", tz="Mars/Olympus_Mons")
    assert (await bot.context.rights.profile(ANA)).timezone == "America/New_York"
    assert (await bot.context.rights.profile("U0MARS")).timezone is None


async def test_person_of_another_workspace_is_refused_whatever_the_id(bot: Bot) -> None:
    access = await with_roles(bot, EDITORS).may("U0BOSS", "T0OTHER", Permission.CLAIM)
    assert access.words == "This desk serves another workspace."
    assert [note.allowed for note in bot.store.notes] == [False]


@pytest.mark.parametrize(
    ("said", "guest"),
    [
        ({}, False),
        ({"team_id": TEAM}, False),
        ({"team_id": "T0OTHER"}, True),
        ({"team_id": "T0OTHER", "enterprise_user": {"teams": ["T0OTHER", TEAM]}}, False),
        ({"team_id": TEAM, "enterprise_user": {"teams": ["T0OTHER"]}}, True),
        ({"team_id": TEAM, "is_restricted": True}, True),
        ({"team_id": TEAM, "is_ultra_restricted": True}, True),
        ({"team_id": TEAM, "is_stranger": True}, True),
    ],
)
def test_who_belongs_to_the_workspace_alone_or_among_others_is_no_guest(said: dict[str, Any], guest: bool) -> None:
    assert _to_profile(said, TEAM).guest is guest


EDITORS_MAY = {each for each, least in NEEDS.items() if least is not Role.ADMIN}


async def test_what_a_person_is_offered_goes_by_the_roles_of_configuration_and_store(bot: Bot) -> None:
    rights = with_roles(bot, EDITORS)
    bot.store.grant("U0GUEST", Role.EDITOR, SEED)
    assert await rights.permissions("U0ED") == await rights.permissions("U0GUEST") == EDITORS_MAY
    assert await rights.permissions(ANA) == {Permission.OVERVIEW}
    bot.store.grant("U0GUEST", Role.VIEWER, SEED)
    assert await rights.permissions("U0GUEST") == set()


async def test_while_nobody_has_a_role_members_are_offered_what_is_open_to_all(bot: Bot) -> None:
    assert await bot.context.rights.permissions(ANA) == OPEN | {Permission.OVERVIEW}


async def test_what_is_offered_goes_by_the_configuration_while_the_store_is_away(bot: Bot) -> None:
    async def away(*args: object) -> None:
        raise StoreUnavailable("away")

    assert await replace(with_roles(bot, EDITORS), call=away).permissions("U0ED") == EDITORS_MAY


async def test_profile_is_asked_for_once(slack: SlackServer, bot: Bot) -> None:
    for _ in range(3):
        assert (await bot.context.rights.may(ANA, TEAM, Permission.SUBSCRIBE)).verdict.open_to_all
    assert len(slack.journal.of("users.info")) == 1


@pytest.mark.parametrize(("minutes", "asked"), [(9, 1), (10, 2)])
async def test_profile_is_asked_for_again_after_ten_minutes_wherever_the_clock_was_set(
    slack: SlackServer, bot: Bot, clock: FakeClock, minutes: int, asked: int
) -> None:
    await bot.context.rights.profile(ANA)
    clock.set_to(clock.now() - timedelta(days=1))
    clock.advance(minutes=minutes)
    await bot.context.rights.profile(ANA)
    assert len(slack.journal.of("users.info")) == asked


async def test_who_has_become_a_guest_may_no_more_after_ten_minutes(
    slack: SlackServer, bot: Bot, clock: FakeClock
) -> None:
    assert (await bot.context.rights.may(ANA, TEAM, Permission.SUBSCRIBE)).allowed
    slack.add_user(ANA, is_restricted=True)
    clock.advance(minutes=10)
    assert not (await bot.context.rights.may(ANA, TEAM, Permission.SUBSCRIBE)).allowed


@pytest.mark.parametrize(("editors", "told"), [(5, "<@U5>."), (6, "<@U5> and 1 more."), (8, "<@U5> and 3 more.")])
async def test_refusal_names_five_who_may_and_counts_the_others(bot: Bot, editors: int, told: str) -> None:
    roles = RoleList(editors=frozenset(f"U{n}" for n in range(1, editors + 1)))
    words = (await with_roles(bot, roles).may(ANA, TEAM, Permission.CORRECT)).words
    assert f"{told} *Sources*" in words


@pytest.mark.parametrize("fault", [faults.refusal("internal_error"), Fault(answer=Answer.SLOW)], ids=["no", "empty"])
async def test_person_that_slack_does_not_name_may_nothing_and_is_asked_for_again(
    slack: SlackServer, bot: Bot, fault: Fault
) -> None:
    slack.faults.next("users.info", fault)
    access = await bot.context.rights.may(ANA, TEAM, Permission.SUBSCRIBE)
    assert access.words.startswith("*Strikewire cannot see who you are*")
    assert (await bot.context.rights.may(ANA, TEAM, Permission.SUBSCRIBE)).allowed


async def test_role_from_the_store_counts(bot: Bot) -> None:
    rights = with_roles(bot, EDITORS)
    bot.store.grant(ANA, Role.EDITOR, SEED)
    assert (await rights.may(ANA, TEAM, Permission.CORRECT)).allowed

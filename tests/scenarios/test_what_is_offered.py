"""Nobody is offered in private what would be refused: neither a command of the help, nor a button of an answer."""

from __future__ import annotations

import re

import pytest

from handlers.commands.registry import SUBCOMMANDS
from tests.scenarios.office import ADMIN, EDITOR, GUEST, VIEWER, WIRE, Office
from tests.scenarios.steps import typed

SECTIONS = {"merge", "split", "feeds", "role", "audit", "subscribe", "unsubscribe", "pause", "resume", "test"}


async def commands_offered(office: Office, person: str) -> list[str]:
    await typed("help")(office, person)
    await office.settled()
    return re.findall(r"`/strikes (\w[\w-]*[^`]*)` ", str(office.slack.ephemerals(person)[-1].blocks))


@pytest.mark.parametrize("person", [ADMIN, EDITOR, VIEWER, GUEST])
async def test_no_command_of_the_help_is_refused_to_its_reader(office: Office, person: str) -> None:
    offered = await commands_offered(office, person)
    assert {"latest 5", "total since March", "help"} <= set(offered)
    for line in offered:
        await typed(line)(office, person)
        office.slack.workspace.stacks.pop(person, None)
    await office.settled()
    assert [note.action for note in office.notes(person) if not note.allowed] == []


async def test_admin_is_offered_everything_and_a_viewer_is_told_that_some_is_left_out(office: Office) -> None:
    assert {line.split()[0] for line in await commands_offered(office, ADMIN)} == set(SUBCOMMANDS)
    assert "Left out" not in str(office.slack.ephemerals(ADMIN)[-1].blocks)
    by_viewer = {line.split()[0] for line in await commands_offered(office, VIEWER)}
    assert by_viewer == set(SUBCOMMANDS) - SECTIONS
    assert "Left out: what your role may not do." in str(office.slack.ephemerals(VIEWER)[-1].blocks)


async def test_how_a_subscription_is_changed_is_said_to_who_may(office: Office) -> None:
    for person, told in ((EDITOR, True), (VIEWER, False)):
        await typed("subscriptions", WIRE)(office, person)
        await office.settled()
        assert ("Change one" in str(office.slack.ephemerals(person)[-1].blocks)) is told

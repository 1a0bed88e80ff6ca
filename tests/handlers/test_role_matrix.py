"""Role x way in x surface: who gets through, that each refusal stands in the log, and that no way is missing.

The ways are held against what the app really listens to: a button, form, command or event without a rule fails here.
"""

from __future__ import annotations

from typing import Any

import pytest

from handlers import strangers
from handlers.app import PARTS
from handlers.rendering.blocks import render
from handlers.slash import CHANGES
from newsdesk.messages import Marks, Mute
from slack_server import SlackServer
from tests.builders import NOON, a_card
from tests.handlers.editors import posted
from tests.handlers.furnished import bot, slack
from tests.handlers.listening import Listening
from tests.handlers.ways_in import (
    ADMIN,
    EDITOR,
    GONE,
    GUEST,
    NOT_BY_PEOPLE,
    OPEN,
    STEPS,
    STRANGER,
    VIEWER,
    WAYS,
    WIRE,
    Way,
    button,
    command,
)
from tests.slack_bot import Bot

__all__ = ["bot", "slack"]  # fixtures


def notes_of(bot: Bot, user: str) -> list[Any]:
    return [note for note in bot.store.notes if note.actor.endswith(f"/{user}")]


@pytest.mark.parametrize("user", [ADMIN, EDITOR, VIEWER])
@pytest.mark.parametrize("way", WAYS)
async def test_who_may_gets_through_and_it_stands_in_the_log(
    slack: SlackServer, bot: Bot, way: str, user: str
) -> None:
    do, action, may = WAYS[way]
    if user not in may:
        await refused(slack, bot, do, user)
        return
    await do(slack, bot, user)
    if not action:
        await slack.until(lambda: slack.ephemerals(user) or slack.workspace.stacks.get(user))
        assert notes_of(bot, user) == []
        return
    await slack.until(lambda: notes_of(bot, user))
    assert [(note.action, note.allowed) for note in notes_of(bot, user)] == [(action, True)]


@pytest.mark.parametrize("way", WAYS)
async def test_nobody_else_gets_through_and_each_refusal_is_audited(slack: SlackServer, bot: Bot, way: str) -> None:
    do, _, may = WAYS[way]
    for user in (VIEWER, GUEST, GONE, STRANGER):
        if user not in may:
            await refused(slack, bot, do, user)


async def refused(slack: SlackServer, bot: Bot, way: Way, user: str) -> None:
    await way(slack, bot, user)
    await slack.until(lambda: notes_of(bot, user))
    (note,) = notes_of(bot, user)
    assert not note.allowed
    assert note.detail.startswith("refused: ")
    assert [note for note in bot.store.notes if note.allowed] == []


@pytest.mark.parametrize("way", [button("alert.correct"), button("alert.more", "not_relevant"), command("role")])
async def test_no_form_opens_for_a_viewer(slack: SlackServer, bot: Bot, way: Way) -> None:
    await way(slack, bot, VIEWER)
    await slack.until(lambda: slack.ephemerals(VIEWER))
    assert not slack.workspace.stacks.get(VIEWER)


async def test_stranger_is_told_politely_whatever_was_pressed(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.sources", user=STRANGER)
    await slack.until(lambda: slack.ephemerals(STRANGER))
    assert slack.ephemerals(STRANGER)[0].text == "This desk serves another workspace."
    (note,) = bot.store.notes
    assert (note.actor, note.subject, note.allowed) == ("T0OTHER/U0STRANGER", "alert.sources", False)


# --- no way without a rule -------------------------------------------------------------------------------------


async def test_every_way_that_the_app_listens_to_has_a_rule(bot: Bot) -> None:
    app = Listening()
    for part in PARTS:
        if part is not strangers:  # its catch-alls take what nobody knows, and do nothing
            part.register(app, bot.context)
    heard = {way.strip("^$").partition("(")[0].replace("\\", "") for way in app.ways if isinstance(way, str)}
    known = {way.split()[0] for way in (*WAYS, *OPEN)} | set(STEPS)
    unruled = {way for way in heard - known - {"/strikes"} if not any(way.startswith(name) for name in NOT_BY_PEOPLE)}
    assert unruled == set()


def test_every_command_that_changes_something_has_a_rule() -> None:
    typed = {way.split()[1] for way in (*WAYS, *OPEN) if way.startswith("/strikes")}
    assert set(CHANGES) - typed == set()


@pytest.mark.parametrize("marks", [Marks(), Marks(mutes=(Mute(channel=WIRE, by="U0ANA"),))])
def test_every_choice_of_a_cards_menu_has_a_rule(marks: Marks) -> None:
    payload = render(a_card(marks=marks), card_lang="en", mention=None, rung=0, now=NOON)
    menu = payload["blocks"][-1]["elements"][-1]
    verbs = {option["value"].partition(":")[0] for option in menu["options"]}
    assert verbs <= {way.split()[1] for way in (*WAYS, *OPEN) if way.startswith("alert.more ")}


def test_steps_lead_to_ways_that_have_a_rule() -> None:
    assert set(STEPS.values()) <= set(WAYS)

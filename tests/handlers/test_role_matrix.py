"""Every role on every privileged way in: who gets through, and that each refusal is said and stands in the log.

A surface is a command, a button or the submit of a form that was opened with rights which are gone since.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from handlers.delivery.blocks import render
from newsdesk.people.marking import Hand
from newsdesk.people.roles import RoleList
from tests.builders import NOON
from tests.handlers.test_card_buttons import posted, seed
from tests.handlers.test_correction_buttons import SOURCE, filled
from tests.slack_bot import EDITORS_ROOM, Bot, running_bot
from tests.slack_server import Message, SlackServer

WIRE = "C0WIRE"
ADMIN, EDITOR, VIEWER, GUEST, GONE = "U0ADMIN", "U0EDITOR", "U0VIEWER", "U0GUEST", "U0GONE"
STRANGER = "U0STRANGER"
EDITORS_MAY = (ADMIN, EDITOR)
ROLES = RoleList(admins=frozenset({ADMIN}), editors=frozenset({EDITOR, "U0OTHER"}))

Way = Callable[[SlackServer, Bot, str], Awaitable[Any]]


def button(action_id: str, choose: str | None = None) -> Way:
    async def press(slack: SlackServer, bot: Bot, user: str) -> None:
        await slack.click(posted(slack, bot), action_id, user=user, choose=choose)

    return press


def command(text: str) -> Way:
    async def typed(slack: SlackServer, bot: Bot, user: str) -> None:
        await slack.command("/strikes", text, user=user, channel=WIRE)

    return typed


def form(opens: Way, values: dict[str, Any]) -> Way:
    """Opened as an editor or admin, submitted as whoever the person is by then."""

    async def submit(slack: SlackServer, bot: Bot, user: str) -> None:
        rights = bot.desk.rights
        kept, team = rights.configured, slack.workspace.users[user].team_id
        rights.configured = RoleList(admins=frozenset({user}))
        slack.workspace.users[user].team_id = "T0STRIKES"
        await opens(slack, bot, user)
        await slack.until(lambda: slack.workspace.stacks.get(user))
        rights.configured, slack.workspace.users[user].team_id = kept, team
        await slack.submit(values, user=user)

    return submit


async def claimed_first(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.desk.marking.claim("strike/S-71", Hand(team="T0STRIKES", user="U0OTHER"))
    bot.store.notes.clear()
    await slack.click(posted(slack, bot), "alert.release", user=user)


async def set_aside_first(slack: SlackServer, bot: Bot, user: str) -> None:
    bot.desk.marking.set_aside("strike/S-71", Hand(team="T0STRIKES", user="U0OTHER"), "an exercise")
    bot.store.notes.clear()
    await slack.click(posted(slack, bot), "alert.put_back", user=user)


def decision(action_id: str) -> Way:
    async def press(slack: SlackServer, bot: Bot, user: str) -> None:
        await form(button("alert.correct"), filled(source=SOURCE))(slack, bot, "U0OTHER")
        await slack.until(lambda: bot.store.corrections)
        if action_id == "correction.undo":
            bot.desk.correcting.confirm(1, Hand(team="T0STRIKES", user="U0THIRD"))
        bot.store.notes.clear()
        payload = render(bot.store.corrections[1].note, card_lang="en", mention=None, rung=0, now=NOON)
        asked = Message(channel=EDITORS_ROOM, ts=slack.workspace.next_ts(), **payload)
        await slack.click(slack.workspace.add_message(asked), action_id, user=user)

    return press


REASON = {"reason": {"reason": {"type": "plain_text_input", "value": "an exercise"}}}
ROLE = {
    "person": {"person": {"type": "users_select", "selected_user": VIEWER}},
    "role": {"role": {"type": "static_select", "selected_option": {"value": "admin"}}},
}
# way in -> what the log calls it when it was done, and who may
WAYS: dict[str, tuple[Way, str, tuple[str, ...]]] = {
    "claim": (button("alert.claim"), "claim", EDITORS_MAY),
    "release": (claimed_first, "release", EDITORS_MAY),
    "mute": (button("alert.more", "mute"), "mute", EDITORS_MAY),
    "not relevant, form": (form(button("alert.more", "not_relevant"), REASON), "not_relevant", EDITORS_MAY),
    "put back": (set_aside_first, "put_back", EDITORS_MAY),
    "correct, form": (form(button("alert.correct"), filled()), "correction_propose", EDITORS_MAY),
    "confirm": (decision("correction.confirm"), "correction_confirm", EDITORS_MAY),
    "reject": (decision("correction.reject"), "correction_reject", EDITORS_MAY),
    "undo": (decision("correction.undo"), "correction_undo", EDITORS_MAY),
    "role, command": (command(f"role <@{VIEWER}> editor"), "role", (ADMIN,)),
    "role, form": (form(command("role"), ROLE), "role", (ADMIN,)),
}
PEOPLE = (ADMIN, EDITOR, VIEWER, GUEST, GONE, STRANGER)


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(metering=False) as server:
        server.add_channel(EDITORS_ROOM)
        for user in (ADMIN, EDITOR, VIEWER, GONE, "U0OTHER"):
            server.add_user(user)
        server.add_user(GUEST, is_restricted=True)
        server.add_user(STRANGER, team_id="T0OTHER")
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, roles=ROLES) as bot:
        await slack.until(lambda: slack.socket_mode.sockets)
        seed(bot)
        yield bot


@pytest.mark.parametrize("user", PEOPLE)
@pytest.mark.parametrize("way", WAYS)
async def test_only_who_may_gets_through_and_each_refusal_is_audited(
    slack: SlackServer, bot: Bot, way: str, user: str
) -> None:
    do, action, may = WAYS[way]
    await do(slack, bot, user)
    await slack.until(lambda: any(note.actor.endswith(f"/{user}") for note in bot.store.notes))
    (note,) = [note for note in bot.store.notes if note.actor.endswith(f"/{user}")]
    if user in may:
        assert (note.action, note.allowed) == (action, True)
        return
    assert not note.allowed
    assert note.detail.startswith("refused: ")
    assert [note for note in bot.store.notes if note.allowed] == []


@pytest.mark.parametrize("way", [button("alert.correct"), button("alert.more", "not_relevant"), command("role")])
async def test_no_form_opens_for_a_viewer(slack: SlackServer, bot: Bot, way: Way) -> None:
    await way(slack, bot, VIEWER)
    await slack.until(lambda: slack.ephemerals(VIEWER))
    assert not slack.workspace.stacks.get(VIEWER)


@pytest.mark.parametrize("user", [EDITOR, VIEWER, GUEST, GONE])
@pytest.mark.parametrize("text", ["audit", "audit csv"])
async def test_only_admins_read_the_log(slack: SlackServer, bot: Bot, user: str, text: str) -> None:
    await slack.command("/strikes", text, user=user, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(user))
    assert [(note.action, note.allowed) for note in bot.store.notes] == [("audit", False)]


async def test_stranger_is_told_politely_whatever_was_pressed(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.sources", user=STRANGER)
    await slack.until(lambda: slack.ephemerals(STRANGER))
    assert slack.ephemerals(STRANGER)[0].text == "This desk serves another workspace."
    (note,) = bot.store.notes
    assert (note.actor, note.subject, note.allowed) == ("T0OTHER/U0STRANGER", "alert.sources", False)

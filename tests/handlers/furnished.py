"""A bot with something for every way to work on, and people of every role."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from newsdesk.alerts import Subscription
from newsdesk.people.roles import RoleList
from newsdesk.strikes import Field
from slack_server import SlackServer
from tests.builders import NOON, a_claim, a_new_feed, a_record, a_strike_write
from tests.handlers.editors import seed
from tests.handlers.ways_in import (
    ADMIN,
    EDITOR,
    GONE,
    GUEST,
    STRANGER,
    VIEWER,
    WIRE,
)
from tests.inspected import SEED
from tests.slack_bot import EDITORS_ROOM, Bot, connected_bot

ROLES = RoleList(admins=frozenset({ADMIN}), editors=frozenset({EDITOR, "U0OTHER"}))

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
    async with connected_bot(slack, roles=ROLES) as bot:
        furnish(bot)
        yield bot


def furnish(bot: Bot) -> None:
    """Two records, one with a card in #wire, a feed, and a subscription: something for every way to work on."""
    seed(bot)
    said = {"entry_key": "1-a", "outlet": "AP", "origin": "AP"}
    claims = (a_claim(Field.DATE, "2026-11-23", entry_key="1-b"), a_claim(Field.KILLED, 4, **said))
    bot.store.change(strike=a_strike_write(a_record(72, *claims)))
    bot.store.add_feeds([a_new_feed(name="BBC World")], now=NOON)
    bot.store.save_subscription(Subscription(channel=WIRE), SEED)
    bot.store.forget_notes()

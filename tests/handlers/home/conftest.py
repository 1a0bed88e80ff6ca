"""A workspace with an admin, a guest and a channel that not everybody is in."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from newsdesk.people.roles import RoleList
from slack_server import SlackServer
from slack_server.clock import HandClock
from tests.handlers.home.looking import (
    BO,
    ELSEWHERE,
    GUEST,
)
from tests.slack_bot import Bot, connected_bot


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=HandClock()) as server:
        server.add_user(BO)
        server.add_user(GUEST, is_restricted=True)
        server.add_channel(ELSEWHERE, people=frozenset({BO}))
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, clock=slack.clock, roles=RoleList(admins=frozenset({BO}))) as bot:
        yield bot

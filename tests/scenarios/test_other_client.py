"""Slack's own client for Node in our Slack: what it refuses or cannot do, we have got wrong."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator

import pytest

from slack_server import APP_TOKEN, BOT_TOKEN, BOT_USER, Message, SlackServer
from tests.bound import BOUND
from tests.npm import FOLDER, NODE_MODULES, install

ANA = "U0ANA"
WIRE = "C0WIRE"
NODE_STARTS_WITHIN_S = 60.0


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed")
    if reason := install(NODE_MODULES / "@slack" / "bolt" / "package.json"):
        pytest.skip(reason)
    return found


@pytest.fixture
async def slack(node: str) -> AsyncIterator[SlackServer]:
    async with SlackServer() as slack:
        tokens = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_API_URL": slack.base_url}
        process = await asyncio.create_subprocess_exec(
            *(node, str(FOLDER / "other_client.cjs")),
            env=os.environ | tokens,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            **BOUND,
        )
        try:
            await slack.until(lambda: slack.socket_mode.sockets, timeout_s=NODE_STARTS_WITHIN_S)
            yield slack
        finally:
            process.terminate()
            await process.wait()


async def test_node_client_answers_opens_a_modal_and_comes_back(slack: SlackServer) -> None:
    assert (await slack.command("/strikes", "total", user=ANA, channel=WIRE)).acked
    await slack.until(lambda: slack.ephemerals(ANA))
    assert slack.ephemerals(ANA)[0].text == "Node heard total"

    wrong = await slack.submit({"figure": {"value": {"type": "plain_text_input", "value": "3"}}}, user=ANA)
    assert wrong.response == {"response_action": "errors", "errors": {"figure": "not 4"}}
    assert (await slack.submit({"figure": {"value": {"type": "plain_text_input", "value": "4"}}}, user=ANA)).acked
    assert slack.workspace.stacks[ANA] == []

    button = {"type": "button", "text": {"type": "plain_text", "text": "Press"}, "action_id": "press"}
    blocks = [{"type": "actions", "elements": [button]}]
    card = Message(channel=WIRE, ts=slack.workspace.next_ts(), text="card", blocks=blocks)
    await slack.click(slack.workspace.add_message(card), "press", user=ANA)
    await slack.until(lambda: len(slack.ephemerals(ANA)) == 2)

    assert (await slack.say(f"<@{BOT_USER}> hello", user=ANA, channel=WIRE)).acked
    await slack.until(lambda: slack.post_count(WIRE) == 3)

    await slack.socket_mode.disconnect("refresh_requested")
    await slack.until(
        lambda: slack.socket_mode.opened == 2 and slack.socket_mode.sockets, timeout_s=NODE_STARTS_WITHIN_S
    )

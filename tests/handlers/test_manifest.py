"""manifest.yaml says what the code does: the same commands, events and scopes, within Slack's limits."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from handlers import lifecycle
from handlers.app import create_app
from handlers.commands.reading.request import COMMAND
from handlers.connection.identity import Identity
from handlers.home import tab as home
from handlers.strangers import acknowledge
from slack_server.clock import WallClock
from tests.inspected import InspectedStore
from tests.slack_bot import new_bot

ROOT = Path(__file__).parents[2]

# docs.slack.dev/reference/methods and /reference/events: what each thing that we use needs. () = nothing.
SCOPES_OF_METHODS = {
    "auth_test": (),
    "apps_connections_open": (),  # the app-level token's own scope
    "chat_postMessage": ("chat:write",),
    "chat_postEphemeral": ("chat:write",),
    "chat_update": ("chat:write",),
    "chat_delete": ("chat:write",),
    "chat_getPermalink": (),
    "conversations_history": ("channels:history", "groups:history"),
    "conversations_replies": ("channels:history", "groups:history"),
    "views_open": (),
    "conversations_info": ("channels:read", "groups:read"),
    "conversations_open": ("im:write",),
    "files_upload_v2": ("files:write",),  # three methods in one
    "users_info": ("users:read",),
    "views_update": (),
    "views_publish": (),
    "users_conversations": ("channels:read", "groups:read"),
}
SCOPES_OF_EVENTS = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "message.im": ("im:history",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "app_uninstalled": (),
    "tokens_revoked": (),
    **dict.fromkeys(("channel_archive", "channel_deleted", "channel_left", "channel_unarchive"), ("channels:read",)),
    "member_joined_channel": ("channels:read", "groups:read"),
    "channel_id_changed": ("groups:read",),
    **dict.fromkeys(("group_archive", "group_deleted", "group_left", "group_unarchive"), ("groups:read",)),
}
EVENT_LISTENERS = {
    home.OPENED,
    "app_mention",
    "message.im",
    "message.channels",
    "message.groups",
    lifecycle.JOINED,
    lifecycle.RENUMBERED,
    *lifecycle.LOST,
    *lifecycle.BACK,
    *lifecycle.REMOVED,
}


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))


def methods_called() -> set[str]:
    """Names of Web API methods that handlers/ calls, read from the code."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "handlers").rglob("*.py")]
    names = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    methods = {name for name in names if "_" in name and hasattr(AsyncWebClient, name) and not name.startswith("_")}
    return methods - {"api_call"}  # what they all go through


def test_commands_are_the_registered_ones(manifest: dict[str, Any]) -> None:
    assert [command["command"] for command in manifest["features"]["slash_commands"]] == [COMMAND]


def test_subscribed_events_are_the_ones_listened_to(manifest: dict[str, Any]) -> None:
    assert set(manifest["settings"]["event_subscriptions"]["bot_events"]) == EVENT_LISTENERS


async def test_every_subscribed_event_has_a_listener_of_its_own(
    manifest: dict[str, Any], store_on_file: InspectedStore
) -> None:
    identity = Identity(team_id="T0", bot_id="B0", bot_user_id="U0", bot_token="xoxb-unused")
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient("xoxb-unused", session=session)
        listeners = create_app(new_bot(client, identity, WallClock(), store_on_file).context)._async_listeners
    # The catch-all for unknown events must not count.
    named = [listener for listener in listeners if listener.ack_function is not acknowledge]
    for name in manifest["settings"]["event_subscriptions"]["bot_events"]:
        body = {"type": "event_callback", "event": {"type": name.split(".")[0]}, "team_id": "T0"}
        request = AsyncBoltRequest(body=body, mode="socket_mode")
        matches = [await each.async_matches(req=request, resp=BoltResponse(status=404)) for each in named]
        assert sum(matches) == 1, name


def test_scopes_are_exactly_those_that_the_code_needs(manifest: dict[str, Any]) -> None:
    called, events = methods_called(), manifest["settings"]["event_subscriptions"]["bot_events"]
    assert called <= SCOPES_OF_METHODS.keys(), "a new method: look up its scopes and add it to the table"
    needed = {scope for name in called for scope in SCOPES_OF_METHODS[name]}
    needed |= {scope for name in events for scope in SCOPES_OF_EVENTS[name]}
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == needed | {"commands"}


def test_texts_keep_slacks_limits(manifest: dict[str, Any]) -> None:
    shown, features = manifest["display_information"], manifest["features"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert len(features["bot_user"]["display_name"]) <= 80
    for command in features["slash_commands"]:
        assert len(command["command"]) <= 32
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000


def test_socket_mode_and_interactivity_are_on(manifest: dict[str, Any]) -> None:
    settings = manifest["settings"]
    assert settings["socket_mode_enabled"] is True
    assert settings["interactivity"]["is_enabled"] is True

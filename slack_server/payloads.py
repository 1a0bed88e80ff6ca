"""What Slack sends for a command, a click, a submitted modal and an event: the keys of real payloads."""

from __future__ import annotations

from typing import Any

from slack_server.state import APP_ID, BOT_USER, TEAM_ID, Channel, Message, User, View

DOMAIN = "strikes"
VERIFICATION_TOKEN = "verification-token-canary"  # deprecated, still sent; must never reach a log


def command(
    name: str, text: str, *, user: User, channel: Channel, trigger_id: str, response_url: str
) -> dict[str, str]:
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": user.team_id,
        "team_domain": DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def click(
    action: dict[str, Any], message: Message, *, user: User, channel: Channel, trigger_id: str, response_url: str
) -> dict[str, Any]:
    where = {"message_ts": message.ts, "channel_id": channel.id, "is_ephemeral": message.ephemeral_to is not None}
    return {
        "type": "block_actions",
        "user": _user(user),
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "container": {"type": "message", **where},
        "trigger_id": trigger_id,
        "team": {"id": user.team_id, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": channel.id, "name": channel.name},
        # Slack sends no message with an ephemeral click, only where it stood.
        **({} if message.ephemeral_to else {"message": message.to_json()}),
        "state": {"values": {}},
        "response_url": response_url,
        "actions": [action],
    }


def home_click(action: dict[str, Any], view: View, *, user: User, trigger_id: str) -> dict[str, Any]:
    """A press on the Home: no channel, no message, no response_url."""
    return {
        "type": "block_actions",
        "user": _user(user),
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": trigger_id,
        "team": {"id": user.team_id, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "view": view.to_json(),
        "state": {"values": {}},
        "actions": [action],
    }


def submission(view: View, values: dict[str, Any], *, user: User, trigger_id: str) -> dict[str, Any]:
    return {
        "type": "view_submission",
        "team": {"id": user.team_id, "domain": DOMAIN},
        "user": _user(user),
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "trigger_id": trigger_id,
        "view": {**view.to_json(), "state": {"values": values}},
        "response_urls": [],
        "is_enterprise_install": False,
        "enterprise": None,
    }


def event(
    event: dict[str, Any], *, event_id: str, at: float, team_id: str = TEAM_ID, happened_at: str | None = None
) -> dict[str, Any]:
    authorization = {"enterprise_id": None, "team_id": team_id, "user_id": BOT_USER, "is_bot": True}
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": happened_at or team_id,
        "context_team_id": team_id,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(at),
        "authorizations": [{**authorization, "is_enterprise_install": False}],
        "is_ext_shared_channel": happened_at is not None,
        "event_context": f"4-{event_id}",
    }


def action_of(blocks: list[dict[str, Any]], action_id: str, choose: str | None) -> dict[str, Any]:
    """The action object of a pressed button, found in the blocks where it stands; `choose` is how the value of the
    wanted choice of a menu begins."""
    elements = (
        (block, one) for block in blocks for one in (*block.get("elements", []), block.get("accessory") or {})
    )
    found = next((each for each in elements if each[1].get("action_id") == action_id), None)
    if found is None:
        raise LookupError(f"no element with action_id {action_id!r} in these blocks")
    block, element = found
    kept = {name: element[name] for name in ("action_id", "type", "text", "value") if name in element}
    if choose is not None:
        kept["selected_option"] = next(o for o in element["options"] if o["value"].startswith(choose))
    return {**kept, "block_id": block.get("block_id", "b1"), "action_ts": "1767225600.000000"}


def _user(user: User) -> dict[str, str]:
    return {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id}

"""What the app hears of a way, what it leaves in the audit log, and which ways a view shows."""

from __future__ import annotations

from typing import Any

from slack_server.deliveries import Outgoing
from tests.scenarios.ways import Way


def expected(way: Way) -> list[tuple[str, bool]]:
    return [(way.act, True)] if way.act else []


def wanted_of(request: Outgoing) -> str:
    """What the app listens to, of a request."""
    body: dict[str, Any] = request.payload
    if "command" in body:
        return f"{body['command']} {body['text'].split()[0]}"
    if body["type"] == "view_submission":
        return str(body["view"]["callback_id"])
    if body["type"] == "event_callback":
        return str(body["event"].get("subtype") or body["event"]["type"])
    return ".".join(body["actions"][0]["action_id"].split(".")[:2])


def heard_as(name: str) -> str:
    """The part of a way's name that the app listens to."""
    return " ".join(name.split()[: 2 if name.startswith("/") else 1])


def elements_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    return [*block.get("elements", []), block.get("accessory") or {}]


def names_of(element: dict[str, Any]) -> list[str]:
    if "action_id" not in element:
        return []
    verbs = [option["value"].partition(":")[0] for option in element.get("options", [])]
    return [f"{element['action_id']} {verb}" for verb in verbs] or [element["action_id"]]

"""views.*: single-use triggers that live three seconds, a stack of three modals, hashes that conflict, and Home."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from slack_server.block_kit import check_view
from slack_server.errors import SlackRefusal
from slack_server.state import Trigger, View, Workspace
from slack_server.web_api import Context, Method

TRIGGER_LIFE = timedelta(seconds=3)
MAX_STACK = 3


def new_trigger(workspace: Workspace, user: str) -> Trigger:
    number = workspace.number()
    trigger = Trigger(id=f"{number}.{number}.trigger", user=user, expires_at=workspace.clock.now() + TRIGGER_LIFE)
    workspace.triggers[trigger.id] = trigger
    return trigger


def open_view(context: Context) -> dict[str, Any]:
    user = _spend_trigger(context)
    view = _new_view(context, user)
    context.workspace.stacks[user] = [view]
    return {"view": view.to_json()}


def push(context: Context) -> dict[str, Any]:
    user = _spend_trigger(context)
    stack = context.workspace.stacks.get(user, [])
    if not stack:
        raise SlackRefusal("not_found")
    if len(stack) >= MAX_STACK:
        raise SlackRefusal("push_limit_reached")
    return {"view": push_on(context.workspace, user, checked(context.need("view"))).to_json()}


def update(context: Context) -> dict[str, Any]:
    id, external_id = context.args.get("view_id"), context.args.get("external_id")
    views = [view for stack in context.workspace.stacks.values() for view in stack]
    view = next((v for v in views if v.id == id or (external_id and v.body.get("external_id") == external_id)), None)
    if view is None:
        raise SlackRefusal("not_found")
    _check_hash(context, view)
    replace(context.workspace, view, checked(context.need("view")))
    return {"view": view.to_json()}


def publish(context: Context) -> dict[str, Any]:
    user = context.need("user_id")
    body = checked(context.need("view"))
    if user not in context.workspace.users:
        raise SlackRefusal("user_not_found")
    view = context.workspace.homes.get(user)
    if view is None:
        view = context.workspace.homes[user] = _view(context.workspace, user, body)
    else:
        _check_hash(context, view)
        replace(context.workspace, view, body)
    return {"view": view.to_json()}


def push_on(workspace: Workspace, user: str, body: dict[str, Any]) -> View:
    stack = workspace.stacks[user]
    view = _view(workspace, user, body)
    view.root_id, view.previous_id = stack[0].id, stack[-1].id
    stack.append(view)
    return view


def replace(workspace: Workspace, view: View, body: dict[str, Any]) -> None:
    view.body = body
    view.hash = f"{workspace.number()}.hash"


def _new_view(context: Context, user: str) -> View:
    return _view(context.workspace, user, checked(context.need("view")))


def _view(workspace: Workspace, user: str, body: dict[str, Any]) -> View:
    id = f"V{workspace.number():08d}"
    hash = f"{workspace.number()}.hash"
    return View(id=id, type=body["type"], body=body, user=user, hash=hash, root_id=id)


def checked(body: dict[str, Any]) -> dict[str, Any]:
    check_view(body)
    return body


def _check_hash(context: Context, view: View) -> None:
    wanted = context.args.get("hash")
    if wanted and wanted != view.hash:
        raise SlackRefusal("hash_conflict")


def _spend_trigger(context: Context) -> str:
    trigger = context.workspace.triggers.get(context.need("trigger_id"))
    if trigger is None:
        raise SlackRefusal("invalid_trigger_id")
    if trigger.used:
        raise SlackRefusal("exchanged_trigger_id")
    if context.workspace.clock.now() > trigger.expires_at:
        raise SlackRefusal("expired_trigger_id")
    trigger.used = True
    return trigger.user


METHODS = {
    "views.open": Method(run=open_view, tier=4),
    "views.push": Method(run=push, tier=4),
    "views.update": Method(run=update, tier=4),
    "views.publish": Method(run=publish, tier=4),
}

"""Requests that are not for us: another workspace, or something that this version does not know. Always acked."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.response import BoltResponse

from handlers import action_ids as ids
from handlers.context import SlackContext
from handlers.interaction import is_typed
from handlers.payloads import Body, SlackAction
from handlers.replies.phrases import told
from newsdesk.people.roles import Refusal
from newsdesk.ports import AuditNote

logger = logging.getLogger(__name__)

ANY = re.compile(r".*", re.DOTALL)


def register(app: AsyncApp, context: SlackContext) -> None:
    app.middleware(partial(_ours_only, context))
    app.action(ANY)(partial(_old_button, context))
    for kind in (app.command, app.view, app.shortcut, app.options, app.event):
        kind(ANY)(acknowledge)


async def _ours_only(context: SlackContext, body: Body, next_: Callable[[], Awaitable[None]]) -> BoltResponse | None:
    if all(team == context.identity.team_id for team in teams(body)):
        await next_()
        return None
    if is_asking(body):
        logger.warning("request of another workspace refused", extra={"teams": sorted(set(teams(body)))})
        context.start(body, _refuse(context, body))
    return BoltResponse(status=200)  # acked, so that Slack does not deliver it again


async def _refuse(context: SlackContext, body: Body) -> None:
    foreign = next(team for team in teams(body) if team != context.identity.team_id)
    note = AuditNote(
        at=context.clock.now(),
        actor=f"{foreign}/{_user(body)}",
        action="request",
        subject=_wanted(body),
        detail=f"refused: {Refusal.STRANGER}",
        allowed=False,
    )
    await context.call(context.rights.audit.note, note)
    await context.reply(body, told("n_stranger", await context.language(body)))


async def _old_button(context: SlackContext, ack: AsyncAck, body: Body, action: SlackAction) -> None:
    await ack()
    if not action["action_id"].startswith(ids.LINKS) and body.get("response_url"):
        context.start(body, _tell_old(context, body))


async def _tell_old(context: SlackContext, body: Body) -> None:
    await context.reply(body, told("t_old_button", await context.language(body)))


async def acknowledge(ack: AsyncAck) -> None:
    await ack()


def _user(body: Body) -> str:
    user = body.get("user") or body.get("user_id") or (body.get("event") or {}).get("user") or "?"
    return str(user["id"] if isinstance(user, dict) else user)


def _wanted(body: Body) -> str:
    """What was pressed, sent or typed, for the log: our own names only, never what somebody wrote."""
    pressed = [str(action.get("action_id")) for action in body.get("actions") or ()]
    form = (body.get("view") or {}).get("callback_id")
    return str(pressed[0] if pressed else form or body.get("command") or (body.get("event") or {}).get("type") or "")


def is_asking(body: Body) -> bool:
    """Whether somebody wants something of the desk. In a channel shared with another workspace its people talk, come
    and go as well, and each of these is an event."""
    event = body.get("event")
    if event is None or event.get("type") == "app_mention":
        return True
    return event.get("channel_type") == "im" and is_typed(event)


def teams(body: Body) -> Iterator[str]:
    """Every workspace that a request names: for whose installation it is, and whose member did it.

    An event of a shared channel names outside the workspace where it happened, which may be the other one.
    """
    event, user = body.get("event") or {}, body.get("user") or {}
    team = body.get("team") or {}
    ours = [one.get("team_id") for one in body.get("authorizations") or ()] or [body.get("team_id")]
    named = [*ours, team.get("id"), event.get("team"), event.get("user_team"), user.get("team_id")]
    yield from (name for name in named if isinstance(name, str) and name.startswith("T"))

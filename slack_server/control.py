"""What another process may ask of the server: the journal, the messages, and new faults. Tests call `SlackServer`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from aiohttp import web

from slack_server.deliveries import Delivered
from slack_server.faults import Answer, Chaos, Effect, Fault
from slack_server.server import SlackServer


def add_routes(app: web.Application, slack: SlackServer) -> None:
    """GET messages/CHANNEL, private/USER and state; POST command, press, fault and chaos, all under /_control/."""
    control = _Control(slack)
    app.router.add_get("/_control/messages/{channel}", control.messages)
    app.router.add_get("/_control/private/{user}", control.private)
    app.router.add_get("/_control/state", control.state)
    app.router.add_post("/_control/command", control.command)
    app.router.add_post("/_control/press", control.press)
    app.router.add_post("/_control/fault", control.fault)
    app.router.add_post("/_control/chaos", control.chaos)


class _Control:
    def __init__(self, slack: SlackServer) -> None:
        self._slack = slack

    async def messages(self, request: web.Request) -> web.Response:
        found = self._slack.messages(request.match_info["channel"])
        return web.json_response([m.to_json(with_metadata=True) for m in found])

    async def private(self, request: web.Request) -> web.Response:
        found = self._slack.ephemerals(request.match_info["user"])
        return web.json_response([m.to_json() for m in found])

    async def state(self, request: web.Request) -> web.Response:
        return web.json_response(_state(self._slack))

    async def command(self, request: web.Request) -> web.Response:
        """{"text": "total", "user": "U0ANA", "channel": "C0WIRE"}"""
        typed = await request.json()
        delivered = await self._slack.command("/strikes", typed["text"], user=typed["user"], channel=typed["channel"])
        return _acked(delivered)

    async def press(self, request: web.Request) -> web.Response:
        """{"channel": "C0WIRE", "ts": "...", "action_id": "alert.sources", "user": "U0ANA"}"""
        wanted = await request.json()
        message = self._slack.workspace.find(wanted["channel"], wanted["ts"])
        if message is None:
            raise web.HTTPNotFound(text="no such message")
        (delivered,) = await self._slack.click(message, wanted["action_id"], user=wanted["user"])
        return _acked(delivered)

    async def fault(self, request: web.Request) -> web.Response:
        """{"method": "chat.postMessage", "answer": "reset", "effect": "done", "times": 3, ...}"""
        wanted = await request.json()
        method, times = wanted.pop("method"), wanted.pop("times", 1)
        answer, effect = Answer(wanted.pop("answer")), Effect(wanted.pop("effect", "none"))
        self._slack.faults.next(method, Fault(answer=answer, effect=effect, **wanted), times=times)
        return web.json_response({"ok": True})

    async def chaos(self, request: web.Request) -> web.Response:
        """The fields of `Chaos`; an empty body ends all faults and waits for late writes."""
        wanted = await request.json() if request.can_read_body else None
        self._slack.faults.clear()
        self._slack.faults.chaos = Chaos(**wanted) if wanted is not None else None
        await self._slack.api.settle()
        return web.json_response({"ok": True})


def _acked(delivered: Delivered) -> web.Response:
    return web.json_response({"ok": delivered.acked, "ack_s": delivered.ack_s})


def _state(slack: SlackServer) -> dict[str, Any]:
    """Keys per channel as a checker wants them: each message that is there now, with what it is the delivery of."""
    rows = [
        {"channel": id, "ts": m.ts, "key": m.key, "text": m.text, "thread_ts": m.thread_ts, "edits": m.edits}
        for id in slack.workspace.channels
        for m in slack.messages(id)
    ]
    calls = slack.journal.calls
    by_method = {method: sum(call.method == method for call in calls) for method in {call.method for call in calls}}
    bad = sum(call.fault is not None for call in calls)
    violations = [{**asdict(violation), "at": violation.at.isoformat()} for violation in slack.violations]
    return {"messages": rows, "calls": by_method, "bad_answers": bad, "violations": violations}

"""What another process may ask of the server: the journal, the messages, and new faults. Tests call `SlackServer`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from aiohttp import web

from slack_server.faults import Answer, Chaos, Effect, Fault
from slack_server.server import SlackServer


def add_routes(app: web.Application, slack: SlackServer) -> None:
    """GET messages/CHANNEL, private/USER and state; POST command, press, fault and chaos, all under /_control/."""

    async def messages(request: web.Request) -> web.Response:
        found = slack.messages(request.match_info["channel"])
        return web.json_response([m.to_json(with_metadata=True) for m in found])

    async def state(request: web.Request) -> web.Response:
        return web.json_response(_state(slack))

    async def fault(request: web.Request) -> web.Response:
        """{"method": "chat.postMessage", "answer": "reset", "effect": "done", "times": 3, ...}"""
        wanted = await request.json()
        method, times = wanted.pop("method"), wanted.pop("times", 1)
        answer, effect = Answer(wanted.pop("answer")), Effect(wanted.pop("effect", "none"))
        slack.faults.next(method, Fault(answer=answer, effect=effect, **wanted), times=times)
        return web.json_response({"ok": True})

    async def chaos(request: web.Request) -> web.Response:
        """The fields of `Chaos`; an empty body ends all faults and waits for late writes."""
        wanted = await request.json() if request.can_read_body else None
        slack.faults.clear()
        slack.faults.chaos = Chaos(**wanted) if wanted is not None else None
        await slack.api.settle()
        return web.json_response({"ok": True})

    async def private(request: web.Request) -> web.Response:
        found = slack.ephemerals(request.match_info["user"])
        return web.json_response([m.to_json() for m in found])

    async def command(request: web.Request) -> web.Response:
        """{"text": "total", "user": "U0ANA", "channel": "C0WIRE"}"""
        typed = await request.json()
        delivered = await slack.command("/strikes", typed["text"], user=typed["user"], channel=typed["channel"])
        return web.json_response({"ok": delivered.acked, "ack_s": delivered.ack_s})

    async def press(request: web.Request) -> web.Response:
        """{"channel": "C0WIRE", "ts": "...", "action_id": "alert.sources", "user": "U0ANA"}"""
        wanted = await request.json()
        message = slack.workspace.find(wanted["channel"], wanted["ts"])
        if message is None:
            raise web.HTTPNotFound(text="no such message")
        (delivered,) = await slack.click(message, wanted["action_id"], user=wanted["user"])
        return web.json_response({"ok": delivered.acked, "ack_s": delivered.ack_s})

    app.router.add_get("/_control/messages/{channel}", messages)
    app.router.add_get("/_control/private/{user}", private)
    app.router.add_post("/_control/command", command)
    app.router.add_post("/_control/press", press)
    app.router.add_get("/_control/state", state)
    app.router.add_post("/_control/fault", fault)
    app.router.add_post("/_control/chaos", chaos)


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

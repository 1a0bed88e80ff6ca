"""The Web API's front: what a request says, whether its token may, whether it may now, how the answer goes wrong."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from slack_server.errors import SlackRefusal
from slack_server.faults import Answer, Effect, Fault, Faults
from slack_server.journal import Call, Journal
from slack_server.meter import Meter
from slack_server.state import Workspace

BOT_SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
    }
)
MAX_REQUEST_BYTES = 1_000_000


@dataclass(slots=True, kw_only=True)
class Token:
    """`kind` is bot, user or app, as the prefix of the token says."""

    text: str
    scopes: frozenset[str]
    refusal: str | None = None  # token_revoked, account_inactive, ... : set to end the token's life

    @property
    def kind(self) -> str:
        return {"xoxb": "bot", "xoxp": "user", "xapp": "app"}.get(self.text.split("-")[0], "unknown")


@dataclass(slots=True, kw_only=True)
class Context:
    """What a method may use: its arguments as Slack reads them, and the workspace."""

    args: dict[str, Any]
    token: Token
    workspace: Workspace
    api: WebApi

    def need(self, name: str) -> Any:
        value = self.args.get(name)
        if value in (None, ""):
            raise SlackRefusal("invalid_arguments", response_metadata={"messages": [f"[ERROR] missing: {name}"]})
        return value

    def need_scope(self, *any_of: str) -> None:
        if not self.token.scopes & set(any_of):
            provided = ",".join(sorted(self.token.scopes))
            raise SlackRefusal("missing_scope", needed=any_of[0], provided=provided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    run: Callable[[Context], dict[str, Any]]
    tier: int  # 0 = special
    kinds: tuple[str, ...] = ("bot",)
    scopes: tuple[str, ...] = ()


@dataclass(slots=True)
class WebApi:
    """Answers `/api/...`: tokens, scopes, limits and faults first, then the method itself."""

    workspace: Workspace
    journal: Journal
    meter: Meter
    faults: Faults
    methods: dict[str, Method]
    tokens: dict[str, Token]
    _late: set[asyncio.Task[None]] = field(default_factory=set)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        args = await read_arguments(request)
        token = args.pop("token", None)
        call = Call(method=request.match_info["method"], args=args, at=self.workspace.clock.now())
        self.journal.calls.append(call)
        await self.journal.notify()  # also when the answer hangs
        fault = self.faults.draw(call.method)
        call.fault = fault.name if fault else None
        try:
            if fault:
                return await self._answer_badly(request, call, token, fault)
            response = json_response(*self._answer(call, token))
            if known := self.tokens.get(token or ""):
                response.headers["x-oauth-scopes"] = ",".join(sorted(known.scopes))
            response.headers["Date"] = format_datetime(self.workspace.clock.now(), usegmt=True)
            return response
        finally:
            await self.journal.notify()

    def answer(self, method: str, args: dict[str, Any], token: str) -> dict[str, Any]:
        """The body that answers one call, for who has another way here than HTTP. Nothing goes wrong with it."""
        call = Call(method=method, args=args, at=self.workspace.clock.now())
        self.journal.calls.append(call)
        body, _ = self._answer(call, token)
        return body

    def _answer(self, call: Call, token: str | None) -> tuple[dict[str, Any], SlackRefusal | None]:
        try:
            return {"ok": True, **self._carry_out(call, token)}, None
        except SlackRefusal as refusal:
            call.error = refusal.name
            return refusal.body(), refusal

    def _carry_out(self, call: Call, token_text: str | None) -> dict[str, Any]:
        method = self.methods.get(call.method)
        if method is None:
            raise SlackRefusal("unknown_method", req_method=call.method)
        token = self._authorised(token_text, method)
        context = Context(args=call.args, token=token, workspace=self.workspace, api=self)
        if method.scopes:
            context.need_scope(*method.scopes)
        self.meter.admit(call.method, method.tier, call.channel)
        result = method.run(context)
        call.effect, call.done_at = True, self.workspace.clock.now()
        return result

    def _authorised(self, text: str | None, method: Method) -> Token:
        if not text:
            raise SlackRefusal("not_authed")
        token = self.tokens.get(text)
        if token is None:
            raise SlackRefusal("invalid_auth")
        if token.refusal:
            raise SlackRefusal(token.refusal)
        if token.kind not in method.kinds:
            raise SlackRefusal("not_allowed_token_type")
        return token

    async def _answer_badly(
        self, request: web.Request, call: Call, token: str | None, fault: Fault
    ) -> web.StreamResponse:
        if fault.answer is Answer.RATE_LIMITED:
            return self._refuse_by_rate(call, fault)
        body: dict[str, Any] = {"ok": True}
        refusal = None
        if fault.effect is Effect.DONE:
            body, refusal = self._answer(call, token)
        if fault.effect is Effect.LATE:
            self._later(fault.late_s, call, token)
        await asyncio.sleep(fault.wait_s)
        if fault.free is not None:
            await fault.free.wait()
        return _bad_response(request, fault, body, refusal)

    def _refuse_by_rate(self, call: Call, fault: Fault) -> web.Response:
        lane = f"{call.method}:{call.channel}" if call.method == "chat.postMessage" else call.method
        try:
            self.meter.close(lane, fault.retry_after_s)
        except SlackRefusal as refusal:
            call.error = refusal.name
            return json_response(refusal.body(), refusal)
        raise AssertionError("a closed lane always refuses")

    def _later(self, delay_s: float, call: Call, token: str | None) -> None:
        async def carry_out() -> None:
            await asyncio.sleep(delay_s)
            self._answer(call, token)
            await self.journal.notify()

        task = asyncio.create_task(carry_out())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    async def settle(self) -> None:
        """Wait until every late write has been carried out."""
        await asyncio.gather(*self._late)


async def read_arguments(request: web.Request) -> dict[str, Any]:
    """Arguments from the query, a form (JSON inside) or a JSON body; the token from the header or among them."""
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        args |= json.loads(await request.read() or b"{}")
    elif request.method == "POST":
        args |= {name: _decoded(value) for name, value in (await request.post()).items()}
    bearer = request.headers.get("Authorization", "")
    if bearer.startswith("Bearer "):
        args["token"] = bearer.removeprefix("Bearer ")
    return args


def _decoded(value: Any) -> Any:
    """Forms carry lists and objects as JSON, and booleans as 1, 0, true or false."""
    if isinstance(value, str) and value[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def json_response(body: dict[str, Any], refusal: SlackRefusal | None = None) -> web.Response:
    headers = {"Retry-After": str(refusal.retry_after_s)} if refusal and refusal.retry_after_s is not None else {}
    return web.json_response(body, status=refusal.status if refusal else 200, headers=headers)


def _bad_response(
    request: web.Request, fault: Fault, body: dict[str, Any], refusal: SlackRefusal | None
) -> web.StreamResponse:
    if fault.answer is Answer.SLOW:
        return json_response(body, refusal)
    if fault.answer is Answer.STATUS:
        return web.Response(status=fault.status, text="upstream connect error")
    if fault.answer is Answer.HTML:
        return web.Response(text="<html><body>Slack is down</body></html>", content_type="text/html")
    if fault.answer is Answer.TRUNCATED:
        text = json.dumps(body)
        return web.Response(text=text[: len(text) // 2 + 1] or "{", content_type="application/json")
    if fault.answer is Answer.SAYS:
        return web.Response(text=fault.body, content_type="application/json")
    if fault.answer is Answer.ERROR:
        return json_response({"ok": False, "error": fault.error})
    return _reset(request)


def _reset(request: web.Request) -> web.StreamResponse:
    """Cut the line with a TCP reset; the bot never sees a byte of the answer."""
    transport = request.transport
    if transport is not None:
        line = transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()

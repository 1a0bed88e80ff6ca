"""Socket Mode: one-time addresses, one socket for each envelope, acks against the clock, and lost lines.

https://docs.slack.dev/apis/events-api/using-socket-mode/
"""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from aiohttp import WSMsgType, web

from slack_server.deliveries import Delivered, Outgoing, ack_s
from slack_server.errors import SlackRefusal
from slack_server.journal import Journal
from slack_server.state import APP_ID, Workspace
from slack_server.web_api import Context, Method

TICKET_LIFE = timedelta(seconds=30)
MAX_SOCKETS = 10
CONNECTION_TIME_S = 18_060


@dataclass(slots=True, kw_only=True)
class Socket:
    number: int
    line: web.WebSocketResponse
    transport: asyncio.Transport | None
    half_open: bool = False  # the line looks up, but nothing goes through in either direction


@dataclass(slots=True)
class SocketMode:
    """A `Route`. `opened` counts handshakes that worked, `refused` those that did not."""

    workspace: Workspace
    journal: Journal
    ack_s: float = field(default_factory=ack_s)
    sockets: list[Socket] = field(default_factory=list)
    opened: int = 0
    refused: int = 0
    port: int = 0  # set when the server listens
    lost_acks: int = 0  # of the next acks, how many get lost on their way
    silent_handshakes: int = 0  # of the next lines, how many never say hello nor anything else
    _tickets: dict[str, datetime] = field(default_factory=dict)
    _dead_handshakes: int = 0
    _acks: dict[str, asyncio.Future[Any]] = field(default_factory=dict)
    _turn: int = 0

    def methods(self) -> dict[str, Method]:
        scopes = ("connections:write",)
        return {"apps.connections.open": Method(run=self._open, tier=3, kinds=("app",), scopes=scopes)}

    def _open(self, context: Context) -> dict[str, Any]:
        ticket = uuid.uuid4().hex
        self._tickets[ticket] = self.workspace.clock.now() + TICKET_LIFE
        return {"url": f"ws://127.0.0.1:{self.port}/link?ticket={ticket}&app_id={APP_ID}"}

    def kill_handshakes(self, times: int) -> None:
        """The next handshakes are answered with 408, as Slack's load balancers do; their tickets are spent."""
        self._dead_handshakes = times

    async def handle(self, request: web.Request) -> web.StreamResponse:
        refusal = self._check_ticket(request.query.get("ticket", ""))
        if refusal:
            return await self._refuse(refusal)
        # Pings are answered by hand, so that a half-open line can stay silent.
        line = web.WebSocketResponse(autoping=False)
        try:
            await line.prepare(request)
        except ConnectionError:
            return await self._refuse(408)  # to nobody: the client is gone
        self.opened += 1
        socket = Socket(number=self.opened, line=line, transport=cast(asyncio.Transport, request.transport))
        if len(self.sockets) >= MAX_SOCKETS:
            await self._disconnect(socket, "too_many_websockets")
            return line
        self.sockets.append(socket)
        try:
            with suppress(ConnectionError):  # the client is gone
                await self._serve(socket)
        finally:
            self.sockets.remove(socket)
            await self.journal.notify()
        return line

    async def _refuse(self, status: int) -> web.Response:
        self.refused += 1
        await self.journal.notify()
        return web.Response(status=status)

    async def _serve(self, socket: Socket) -> None:
        if self.silent_handshakes:
            self.silent_handshakes -= 1
            socket.half_open = True
        else:
            await self._hello(socket)
        await self._listen(socket)

    def _check_ticket(self, ticket: str) -> int | None:
        expires_at = self._tickets.pop(ticket, None)
        if expires_at is None or self.workspace.clock.now() > expires_at:
            return 404
        if self._dead_handshakes:
            self._dead_handshakes -= 1
            return 408
        return None

    async def _hello(self, socket: Socket) -> None:
        debug = {"host": "applink-test", "build_number": 1, "approximate_connection_time": CONNECTION_TIME_S}
        connection = {"app_id": APP_ID}
        hello = {"type": "hello", "num_connections": len(self.sockets), "debug_info": debug}
        await socket.line.send_json({**hello, "connection_info": connection})
        await self.journal.notify()

    async def _listen(self, socket: Socket) -> None:
        async for message in socket.line:
            if socket.half_open:
                continue
            if message.type is WSMsgType.PING:
                await socket.line.pong(message.data)
            if message.type is WSMsgType.TEXT:
                self._take_ack(message.data)

    def _take_ack(self, text: str) -> None:
        try:
            answer = json.loads(text)
        except ValueError:
            return  # slack-sdk's own "Ping from client" lines
        if self.lost_acks:
            self.lost_acks -= 1
            return
        waiting = self._acks.get(answer.get("envelope_id", ""))
        if waiting and not waiting.done():
            waiting.set_result(answer.get("payload"))

    # --- deliveries -------------------------------------------------------------------------------------------

    async def deliver(self, outgoing: Outgoing) -> Delivered:
        if not self.sockets:
            return Delivered(outgoing=outgoing, acked=False, ack_s=0.0)
        self._turn += 1
        socket = self.sockets[self._turn % len(self.sockets)]
        envelope = self._envelope(outgoing)
        waiting = self._acks[envelope["envelope_id"]] = asyncio.get_running_loop().create_future()
        started = time.perf_counter()
        try:
            if not socket.half_open:
                await socket.line.send_json(envelope)
            response = await asyncio.wait_for(waiting, self.ack_s)
        except (TimeoutError, ConnectionError):
            return Delivered(outgoing=outgoing, acked=False, ack_s=time.perf_counter() - started)
        finally:
            del self._acks[envelope["envelope_id"]]
        return Delivered(outgoing=outgoing, acked=True, ack_s=time.perf_counter() - started, response=response)

    def _envelope(self, outgoing: Outgoing) -> dict[str, Any]:
        answerable = outgoing.kind != "events_api"
        envelope = {
            "envelope_id": str(uuid.uuid4()),
            "type": outgoing.kind,
            "payload": outgoing.payload,
            "accepts_response_payload": answerable,
        }
        if not answerable:
            envelope |= {"retry_attempt": outgoing.attempt, "retry_reason": outgoing.retry_reason or ""}
        return envelope

    # --- losing the line --------------------------------------------------------------------------------------

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every socket to go, as Slack does every few hours. `warning` leaves the line open for a while."""
        for socket in list(self.sockets):
            await self._disconnect(socket, reason)

    async def _disconnect(self, socket: Socket, reason: str) -> None:
        if reason not in ("warning", "refresh_requested", "link_disabled", "too_many_websockets"):
            raise SlackRefusal(f"no such disconnect reason: {reason}")
        debug = {"debug_info": {"host": "applink-test"}}
        with suppress(ConnectionError):  # the client is gone
            await socket.line.send_json({"type": "disconnect", "reason": reason, **debug})
            if reason != "warning":
                await socket.line.close()

    def cut(self) -> None:
        """Break every line without a word."""
        for socket in list(self.sockets):
            if socket.transport is not None:
                socket.transport.abort()

    def half_open(self) -> None:
        """From now on nothing goes through the present lines, though they look open."""
        for socket in self.sockets:
            socket.half_open = True

    async def close(self) -> None:
        for socket in list(self.sockets):
            await socket.line.close()

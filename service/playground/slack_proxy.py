"""Stands before the local Slack, so that the bot sees a Slack and people see all of the bot, on a phone, too.

Every request and every frame of the bot goes through unchanged but for what `block_support` says; the page that
people open gets a style for narrow screens. Addresses of the local Slack become ours, so that answers and sockets
come this way, too.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, TCPConnector, WSMsgType, web

from service.playground import block_support
from service.playground.narrow import NARROW
from service.playground.slack import LOCALES

Sock = web.WebSocketResponse | ClientWebSocketResponse
_SCOPES = {"X-OAuth-Scopes": "channels:history,groups:history"}  # it grants them and does not say so
_DROPPED = ("host", "content-length", "accept-encoding", "transfer-encoding")


class SlackProxy:
    def __init__(self, slack: str, names: block_support.Names, session: ClientSession) -> None:
        self._slack = slack.removeprefix("http://")
        self._names = names
        self._session = session
        self._forms: dict[str, list[block_support.Json]] = {}  # by callback id: the blocks as the bot sent them last
        self.here = ""

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._page),
            *(web.get(path, self._socket) for path in ("/ui", "/socket/{id}")),
            web.route("*", "/{path:.*}", self._request),
        ]

    async def _page(self, request: web.Request) -> web.Response:
        async with self._session.get(f"http://{self._slack}{request.path_qs}") as answer:
            page = await answer.text()
        return web.Response(text=page.replace("</head>", f"{NARROW}</head>", 1), content_type="text/html")

    async def _request(self, request: web.Request) -> web.Response:
        body = await request.read()
        payload = block_support.parsed(body.decode("utf-8", "replace"))
        if payload and block_support.refused(payload):
            status = 200 if request.path.startswith("/api/") else 400
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=status)
        if payload and isinstance(payload.get("view"), dict):
            payload["view"] = self._drawn(payload["view"])
        elif payload:
            payload = block_support.drawn_message(payload)
        if payload:
            body = block_support.dated(json.dumps(payload)).encode()
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _DROPPED}
        address = f"http://{self._slack}{request.path_qs}"
        async with self._session.request(request.method, address, data=body, headers=headers) as answer:
            told = await answer.read()
            if answer.content_type == "application/json":
                text = told.decode("utf-8", "replace").replace(self._slack, self.here)
                told = block_support.with_locale(text, LOCALES).encode()
            kind = answer.headers.get("Content-Type", answer.content_type)
            return web.Response(body=told, status=answer.status, headers={**_SCOPES, "Content-Type": kind})

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        bot = web.WebSocketResponse()
        await bot.prepare(request)
        async with self._session.ws_connect(f"ws://{self._slack}{request.path_qs}") as slack:
            ways = [
                asyncio.create_task(_carry(slack, bot, self._to_bot)),
                asyncio.create_task(_carry(bot, slack, self._to_slack)),
            ]
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
        await bot.close()
        return bot

    def _to_bot(self, frame: block_support.Json) -> block_support.Json:
        view = (frame.get("payload") or {}).get("view") or {}
        if view.get("callback_id") in self._forms and "state" in view:
            blocks = self._forms[view["callback_id"]]
            view["state"]["values"] = block_support.submitted(view["state"].get("values") or {}, blocks)
        if "response_url" in (frame.get("payload") or {}):
            frame["payload"]["response_url"] = frame["payload"]["response_url"].replace(self._slack, self.here)
        return frame

    def _to_slack(self, frame: block_support.Json) -> block_support.Json:
        answer = frame.get("payload")
        if isinstance(answer, dict) and isinstance(answer.get("view"), dict):
            answer["view"] = self._drawn(answer["view"])
        if isinstance(answer, dict) and isinstance(answer.get("errors"), dict):
            answer["errors"] = block_support.by_label(answer["errors"], self._forms.values())
        return frame

    def _drawn(self, view: block_support.Json) -> block_support.Json:
        self._forms[view.get("callback_id", "")] = view["blocks"]
        return block_support.drawn_view(view, self._names)


async def _carry(source: Sock, target: Sock, change: Callable[[block_support.Json], block_support.Json]) -> None:
    async for message in source:
        if message.type is not WSMsgType.TEXT:
            continue
        frame = block_support.parsed(message.data)
        with suppress(ConnectionError):
            await target.send_str(json.dumps(change(frame)) if frame else message.data)


@asynccontextmanager
async def slack_proxy(slack: str, names: block_support.Names) -> AsyncIterator[str]:
    """Serve it on a loopback port; yields the address for the bot."""
    # The local Slack hangs up after ten seconds: what goes out on that line at that very moment is lost.
    async with ClientSession(connector=TCPConnector(force_close=True)) as session:
        proxy = SlackProxy(slack, names, session)
        app = web.Application(client_max_size=20_000_000)
        app.add_routes(proxy.routes())
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            proxy.here = f"127.0.0.1:{runner.addresses[0][1]}"
            yield f"http://{proxy.here}"
        finally:
            await runner.cleanup()


def names_of(workspace: dict[str, Any]) -> block_support.Names:
    channels = {one["id"]: f"#{one['name']}" for one in workspace["channels"]}
    return channels | {one["id"]: one["real_name"] for one in workspace["users"]}

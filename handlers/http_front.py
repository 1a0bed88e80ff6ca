"""The request URL of HTTP mode. Verifies first, on the raw bytes, then hands over to Bolt.

Bolt parses a body before it verifies it, and fails with 500 on a bad one; and it takes a form whose text holds the
word "payload" for a click. So everything that comes is read, measured, verified and parsed here. Whatever is not
from Slack gets 401 and no word more.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from handlers.health import SlackHealth
from newsdesk.ports import Clock

logger = logging.getLogger(__name__)

PATH = "/slack/events"
MAX_BODY_BYTES = 1_000_000
BODY_WITHIN_S = 3.0  # Slack has given up by then
MAX_AGE = timedelta(minutes=5)  # docs.slack.dev/authentication/verifying-requests-from-slack
LOG_EVERY = 100  # a flood of forged requests must not flood the log


class NotFromSlack(Exception):
    """The request is refused; the text is for the log alone."""


def add_slack_routes(
    http: web.Application,
    app: AsyncApp,
    *,
    secrets: Sequence[str],
    clock: Clock,
    health: SlackHealth,
    path: str = PATH,
) -> None:
    """Mount the request URL. Two `secrets` are accepted while a signing secret is being changed."""
    keys = tuple(secret.encode() for secret in secrets)

    async def receive(request: web.Request) -> web.StreamResponse:
        try:
            raw = await _read(request)
            verify(raw, request.headers, keys=keys, now=clock.now())
            body = parse(raw, request.content_type)
        except NotFromSlack as err:
            return _refuse(health, str(err))
        # This mode takes a body that is parsed already; Bolt's own verification is off in any case.
        answer = await app.async_dispatch(
            AsyncBoltRequest(body=body, headers=dict(request.headers), mode="socket_mode")
        )
        return await to_aiohttp_response(answer)

    http.router.add_post(path, receive)


async def _read(request: web.Request) -> bytes:
    if (request.content_length or 0) > MAX_BODY_BYTES:
        raise NotFromSlack("body too large")
    raw = bytearray()
    try:
        async with asyncio.timeout(BODY_WITHIN_S):
            async for chunk in request.content.iter_chunked(65_536):
                raw += chunk
                if len(raw) > MAX_BODY_BYTES:
                    raise NotFromSlack("body too large")
    except (TimeoutError, web.RequestPayloadError, ConnectionError) as err:
        raise NotFromSlack("body not read") from err
    return bytes(raw)


def verify(raw: bytes, headers: Any, *, keys: Sequence[bytes], now: datetime) -> None:
    """Raises `NotFromSlack` unless the signature is ours and fresh. Compares in constant time."""
    timestamp = headers.get("X-Slack-Request-Timestamp", "")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise NotFromSlack("no timestamp")
    if abs(now.timestamp() - int(timestamp)) > MAX_AGE.total_seconds():
        raise NotFromSlack("stale")
    given = headers.get("X-Slack-Signature", "").encode("utf-8", "surrogateescape")
    base = b"v0:" + timestamp.encode() + b":" + raw
    wanted = [b"v0=" + hmac.new(key, base, hashlib.sha256).hexdigest().encode() for key in keys]
    if not any(hmac.compare_digest(given, signature) for signature in wanted):
        raise NotFromSlack("wrong signature")


def parse(raw: bytes, content_type: str) -> dict[str, Any]:
    """The body as Bolt knows it from a socket: events are JSON, commands a form, clicks JSON inside a form."""
    try:
        text = raw.decode()
        if content_type == "application/json":
            body = json.loads(text)
        else:
            form = dict(parse_qsl(text, keep_blank_values=True))
            body = json.loads(form["payload"]) if "payload" in form else form
    except (ValueError, RecursionError) as err:
        raise NotFromSlack("unreadable body") from err
    if not isinstance(body, dict):
        raise NotFromSlack("unreadable body")
    return body


def _refuse(health: SlackHealth, why: str) -> web.Response:
    health.refused_requests += 1
    if health.refused_requests % LOG_EVERY == 1:
        logger.warning("request refused", extra={"why": why, "refused_so_far": health.refused_requests})
    return web.Response(status=401)

"""The request URL of HTTP mode. Verifies first, on the raw bytes, then hands over to Bolt.

Bolt parses a body before it verifies it, and fails with 500 on a bad one; and it takes a form whose text holds the
word "payload" for a click. So everything that comes is read, measured, verified and parsed here. Whatever is not
from Slack gets a status (401, or 408, 413 and 503 for what was not read to its end) and no word more.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import Clock as SlackClock
from slack_sdk.signature import SignatureVerifier

from handlers.connection.health import SlackHealth
from newsdesk.ports import Clock

logger = logging.getLogger(__name__)

PATH = "/slack/events"
MAX_BODY_BYTES = 1_000_000
SMALL_BODY_BYTES = 65_536  # most of what Slack sends is smaller
UNVERIFIED_BYTES = 16_000_000  # of all bodies that are being read
BODY_WITHIN_S = 3.0  # Slack has given up by then
LOG_EVERY = 100  # a flood of forged requests must not flood the log


class NotFromSlack(Exception):
    """The request is refused with `status`; the text is for the log alone."""

    def __init__(self, why: str, status: int = 401) -> None:
        super().__init__(why)
        self.status = status


def add_slack_routes(
    http: web.Application,
    app: AsyncApp,
    *,
    secrets: Sequence[str],
    clock: Clock,
    health: SlackHealth,
) -> None:
    """Mount the request URL. Two `secrets` are accepted while a signing secret is being changed."""
    verifiers = [SignatureVerifier(secret, _Now(clock)) for secret in secrets]
    bodies = Bodies(within_s=BODY_WITHIN_S, at_once_bytes=UNVERIFIED_BYTES)

    async def receive(request: web.Request) -> web.StreamResponse:
        try:
            raw = await bodies.read(request)
            verify(raw, request.headers, verifiers=verifiers)
            body = parse(raw, request.content_type)
        except NotFromSlack as err:
            return _refuse(health, err)
        # This mode takes a body that is parsed already; Bolt's own verification is off in any case.
        answer = await app.async_dispatch(
            AsyncBoltRequest(body=body, headers=dict(request.headers), mode="socket_mode")
        )
        return await to_aiohttp_response(answer)

    http.router.add_post(PATH, receive)


class Bodies:
    """Reads what anybody may send: each body within a time and a size, all of them within `at_once_bytes`.

    A small body is read however much is held, so that a flood of large ones does not shut Slack out.
    """

    def __init__(self, *, within_s: float, at_once_bytes: int) -> None:
        self._within_s, self._at_once_bytes = within_s, at_once_bytes
        self._held_bytes = 0

    async def read(self, request: web.Request) -> bytes:
        """Raises `NotFromSlack` for what is too large, too slow, broken off, or large when it is crowded."""
        if (request.content_length or 0) > MAX_BODY_BYTES:
            raise NotFromSlack("body too large", 413)
        raw = bytearray()
        try:
            async with asyncio.timeout(self._within_s):
                await self._read_into(raw, request)
        except TimeoutError as err:
            raise NotFromSlack("body too slow", 408) from err
        except (web.RequestPayloadError, ConnectionError) as err:
            raise NotFromSlack("body not read") from err
        finally:
            self._held_bytes -= len(raw)
        return bytes(raw)

    async def _read_into(self, raw: bytearray, request: web.Request) -> None:
        async for chunk in request.content.iter_chunked(SMALL_BODY_BYTES):
            raw += chunk
            self._held_bytes += len(chunk)
            self._refuse_excess(len(raw))

    def _refuse_excess(self, size: int) -> None:
        if size > MAX_BODY_BYTES:
            raise NotFromSlack("body too large", 413)
        if size > SMALL_BODY_BYTES and self._held_bytes > self._at_once_bytes:
            raise NotFromSlack("too many large bodies at once", 503)


def verify(raw: bytes, headers: Mapping[str, str], *, verifiers: Sequence[SignatureVerifier]) -> None:
    """Raises `NotFromSlack` unless the signature is ours and fresh."""
    try:
        ours = any(each.is_valid_request(raw, headers) for each in verifiers)
    except (ValueError, TypeError, OverflowError) as err:  # what stands there is no time, or no signature
        raise NotFromSlack("unreadable signature") from err
    if not ours:
        raise NotFromSlack("wrong signature, or stale")


class _Now(SlackClock):
    """Our clock, as the verifier asks for it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock.now().timestamp()


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


def _refuse(health: SlackHealth, err: NotFromSlack) -> web.Response:
    health.refused_requests += 1
    if health.refused_requests % LOG_EVERY == 1:
        logger.warning("request refused", extra={"why": str(err), "refused_so_far": health.refused_requests})
    return web.Response(status=err.status)

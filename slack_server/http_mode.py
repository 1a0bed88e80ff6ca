"""HTTP mode: signed requests to the bot's address, with retry headers, and wrong signatures on purpose.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp

from slack_server.clock import Clock
from slack_server.deliveries import Delivered, Outgoing, ack_s


def signature(secret: str, timestamp: str, body: bytes) -> str:
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return "v0=" + digest.hexdigest()


def request_body(outgoing: Outgoing) -> tuple[bytes, str]:
    """Events are JSON; commands are a form; clicks and modals are JSON inside a form."""
    if outgoing.kind == "events_api":
        return json.dumps(outgoing.payload).encode(), "application/json"
    form = outgoing.payload if outgoing.kind == "slash_commands" else {"payload": json.dumps(outgoing.payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


@dataclass(slots=True)
class HttpMode:
    """A `Route` to one request URL."""

    clock: Clock
    url: str
    secret: str
    session: aiohttp.ClientSession
    ack_s: float = field(default_factory=ack_s)
    lost_acks: int = 0  # of the next answers, how many get lost on their way

    async def deliver(self, outgoing: Outgoing) -> Delivered:
        body, content_type = request_body(outgoing)
        headers = {"Content-Type": content_type, **self.signed(body)}
        if outgoing.attempt:
            reason = outgoing.retry_reason or "http_timeout"
            headers |= {"X-Slack-Retry-Num": str(outgoing.attempt), "X-Slack-Retry-Reason": reason}
        started = time.perf_counter()
        try:
            status, answer = await asyncio.wait_for(self.send(body, headers), self.ack_s)
        except (TimeoutError, aiohttp.ClientError):
            return Delivered(outgoing=outgoing, acked=False, ack_s=time.perf_counter() - started)
        ack_s = time.perf_counter() - started
        if self.lost_acks:
            self.lost_acks -= 1
            return Delivered(outgoing=outgoing, acked=False, ack_s=ack_s)
        return Delivered(outgoing=outgoing, acked=status == 200, ack_s=ack_s, status=status, response=_json(answer))

    def signed(self, body: bytes, *, at: float | None = None, secret: str | None = None) -> dict[str, str]:
        timestamp = str(int(self.clock.now().timestamp() if at is None else at))
        value = signature(self.secret if secret is None else secret, timestamp, body)
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": value}

    async def send(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
        """Any bytes under any headers: forged, replayed, cut off."""
        async with self.session.post(self.url, data=body, headers=headers) as response:
            return response.status, await response.text()

    async def verify_url(self, challenge: str) -> tuple[int, str]:
        body = json.dumps({"type": "url_verification", "challenge": challenge, "token": "unused"}).encode()
        return await self.send(body, {"Content-Type": "application/json", **self.signed(body)})


def _json(text: str) -> dict[str, Any] | None:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return {"text": text}

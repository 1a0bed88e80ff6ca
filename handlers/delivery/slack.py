"""Slack as a transport. Every message carries its delivery key as metadata, so that it can be found again.

The client is given from outside, with one shared aiohttp session that has a `guard_trace`, and without retry
handlers: slack_sdk's default one sends a post again when its answer is lost, which doubles the message.
"""

from __future__ import annotations

import asyncio
import html
import json
import logging
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from handlers.delivery.send_guard import leaving
from handlers.delivery.slack_errors import delivery_error
from handlers.rendering import blocks
from newsdesk.alerts import Delivery, Kind, Receipt
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.messages import ThreadLine
from newsdesk.ports import Clock

logger = logging.getLogger(__name__)

T = TypeVar("T")

EVENT_TYPE = (
    "strikewire_alert"  # of the metadata; readable by every app of the workspace, so only an opaque key is in it
)
PAGE_ROWS = 200
_LINK = re.compile(r"https?://[^\s|<>\"\\]+")  # in mrkdwn `<link|words>`, in a button's url, or bare
MOST_WAITS = 20  # for Retry-After while one history is read
Method = Callable[..., Awaitable[Any]]  # of the client


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What Slack says of us, and when."""

    bot_id: str
    workspace_url: str  # "https://example.slack.com/"
    clock_ahead: timedelta  # how far ours was ahead of Slack's when it said so; below zero it was behind


class SlackTransport:
    """Implements `newsdesk.ports.Transport` on the Web API."""

    name = "slack"

    def __init__(self, client: AsyncWebClient, *, clock: Clock, keeps_history: bool = True) -> None:
        """`keeps_history=False` when the token lacks the history scopes."""
        if client.retry_handlers:
            raise ValueError("the Slack client that posts must be made with retry_handlers=[]")
        self.keeps_history = keeps_history
        self._client = client
        self._clock = clock
        self._identity: Introduction | None = None

    async def post(self, delivery: Delivery) -> Receipt:
        return await self._write(
            delivery,
            self._client.chat_postMessage,
            channel=delivery.channel,
            **self._content(delivery),
            **_place(delivery),
            metadata={"event_type": EVENT_TYPE, "event_payload": {"key": delivery.key}},
            parse="none",
            link_names=False,
            unfurl_links=False,
            unfurl_media=False,
        )

    async def update(self, delivery: Delivery, receipt: Receipt) -> Receipt:
        """Edit a message. Its metadata, and with it its key, stays as it is."""
        content = {"blocks": [], **self._content(delivery)}  # no blocks at all would leave the old ones standing
        place = {"channel": receipt.channel, "ts": receipt.ts}
        return await self._write(delivery, self._client.chat_update, **place, parse="none", **content)

    async def find(
        self, channel: str, keys: Collection[str] | None, *, since: datetime, threads: Collection[str] = ()
    ) -> Mapping[str, list[Receipt]]:
        identity = await self._introduce()  # each time anew: what it says of the clocks must not be old
        since -= max(timedelta(0), identity.clock_ahead)
        ours = [one async for one in self._history(channel, since) if _is_by(identity, one)]
        # Our lines hang under our cards: of a channel's threads no others are read, nor anything of others kept.
        roots = set(threads) | ({m["thread_ts"] for m in ours if m.get("thread_ts")} if keys is None else set())
        for root in sorted(roots):
            ours += [one async for one in self._replies(channel, root, since) if _is_by(identity, one)]
        by_ts = {message["ts"]: message for message in ours}
        found: dict[str, list[Receipt]] = defaultdict(list)
        for ts in sorted(by_ts, key=float):
            key = _key_of(by_ts[ts])
            if key is not None and (keys is None or key in keys):
                found[key].append(_receipt(channel, by_ts[ts]))
        return found

    async def delete(self, receipt: Receipt) -> None:
        await _asked(self._client.chat_delete, channel=receipt.channel, ts=receipt.ts)

    async def probe(self) -> None:
        await self._introduce()

    async def clock_ahead(self) -> timedelta:
        """How far our clock is ahead of Slack's, to the second; below zero it is behind. Raises DeliveryError."""
        return (await self._introduce()).clock_ahead

    # --- helpers ----------------------------------------------------------------------------------------------

    def _content(self, delivery: Delivery) -> dict[str, Any]:
        """The message's words. If they cannot be made, a plainer form may do: an alert is not lost to its look."""
        try:
            return blocks.render(
                delivery.message,
                card_lang=delivery.card_lang,
                mention=delivery.mention,
                rung=delivery.rung,
                now=self._clock.now(),
            )
        except Exception:
            logger.exception("message not rendered", extra={"key": delivery.key, "rung": delivery.rung})
            raise DeliveryError(DeliveryReason.FORM, "render_failed") from None

    async def _write(self, delivery: Delivery, method: Method, **arguments: Any) -> Receipt:
        """Nothing leaves once the lease is over: somebody else may be at work on the row."""

        def look() -> None:
            if delivery.leave_by <= self._clock.monotonic():
                raise DeliveryError(DeliveryReason.LATE, "lease_over")

        with leaving(look):
            return self._receipt(await _asked(method, **arguments))

    def _receipt(self, answer: Mapping[str, Any]) -> Receipt:
        channel, ts = _given(answer, "channel", str), _given(answer, "ts", str)
        return Receipt(channel=channel, ts=ts, permalink=self._permalink(channel, ts))

    def _permalink(self, channel: str, ts: str) -> str | None:
        if self._identity is None:
            return None
        return f"{self._identity.workspace_url}archives/{channel}/p{ts.replace('.', '')}"

    async def _introduce(self) -> Introduction:
        answer = await _answer(self._client.auth_test)
        told = _content_of(answer)
        self._identity = Introduction(
            bot_id=_given(told, "bot_id", str),
            workspace_url=str(told.get("url")),
            clock_ahead=ahead_of(answer.headers, self._clock.now()),
        )
        return self._identity

    def _history(self, channel: str, since: datetime) -> AsyncIterator[dict[str, Any]]:
        return _pages(self._client.conversations_history, channel=channel, **_span(since))

    async def _replies(self, channel: str, root: str, since: datetime) -> AsyncIterator[dict[str, Any]]:
        try:
            async for message in _pages(self._client.conversations_replies, channel=channel, ts=root, **_span(since)):
                yield message
        except DeliveryError as err:
            if err.code != "thread_not_found":  # its card was deleted, and the thread with it
                raise


def ahead_of(headers: Mapping[str, str], now: datetime) -> timedelta:
    """How far our clock is ahead of that of who answered, to the second; nothing if the answer does not say."""
    try:
        return now - parsedate_to_datetime(headers["Date"])
    except (KeyError, ValueError, TypeError):  # not there, unreadable, without a zone
        return timedelta(0)


async def _asked(method: Method, **arguments: Any) -> Mapping[str, Any]:
    return _content_of(await _answer(method, **arguments))


async def _answer(method: Method, **arguments: Any) -> Any:
    """One call, never repeated. Raises DeliveryError for everything that goes wrong."""
    try:
        return await method(**arguments)
    except DeliveryError:  # it did not even leave
        raise
    except Exception as err:
        raise delivery_error(err) from None  # the client's own texts quote whole answers: they belong in no log


def _content_of(answer: Any) -> Mapping[str, Any]:
    return answer.data if isinstance(answer.data, dict) else {}


def _given(answer: Mapping[str, Any], name: str, kind: type[T]) -> T:
    """What an answer must hold. Without it nothing is known: an empty page would have all of a history sent again."""
    value = answer.get(name)
    if not isinstance(value, kind):
        raise DeliveryError(DeliveryReason.UNKNOWN, "unreadable_answer")
    return value


async def _pages(method: Method, **arguments: Any) -> AsyncIterator[dict[str, Any]]:
    """Yield all messages of all pages, or raise."""
    cursor, patience = None, _Patience()
    while True:
        page = {"cursor": cursor, "limit": PAGE_ROWS, "include_all_metadata": True}
        answer = await patience.asked(method, **arguments, **page)
        for message in _given(answer, "messages", list):
            yield message
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return


class _Patience:
    """Reading may wait for Retry-After: it changes nothing. So often for all pages together."""

    def __init__(self) -> None:
        self._waits = 0

    async def asked(self, method: Method, **arguments: Any) -> Mapping[str, Any]:
        while True:
            try:
                return await _asked(method, **arguments)
            except DeliveryError as err:
                wait_s = self._wait_after(err)
            await asyncio.sleep(wait_s)

    def _wait_after(self, err: DeliveryError) -> float:
        self._waits += 1
        if err.reason is not DeliveryReason.RATE_LIMITED or err.retry_after_s is None or self._waits > MOST_WAITS:
            raise _as_reader(err) from None
        return err.retry_after_s


def _as_reader(err: DeliveryError) -> DeliveryError:
    """A missing history scope closes this channel's history, not the workspace."""
    return DeliveryError(DeliveryReason.CHANNEL, err.code) if err.code == "missing_scope" else err


def _span(since: datetime) -> dict[str, Any]:
    return {"oldest": f"{since.timestamp():.6f}", "inclusive": True}


def _place(delivery: Delivery) -> dict[str, Any]:
    if delivery.kind is not Kind.THREAD or delivery.root_ts is None:
        return {}
    rings = isinstance(delivery.message, ThreadLine) and delivery.message.broadcast
    return {"thread_ts": delivery.root_ts, "reply_broadcast": rings}


def _is_by(identity: Introduction, message: Mapping[str, Any]) -> bool:
    """Any app may post our key."""
    return bool(message.get("bot_id") == identity.bot_id)


def _receipt(channel: str, message: Mapping[str, Any]) -> Receipt:
    links = map(html.unescape, _LINK.findall(json.dumps([message.get("text"), message.get("blocks")])))
    return Receipt(
        channel=channel,
        ts=message["ts"],
        replies=int(message.get("reply_count") or 0),
        links=tuple(dict.fromkeys(links)),
    )


def _key_of(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    key = payload.get("key") if metadata.get("event_type") == EVENT_TYPE else None
    return key if isinstance(key, str) else None

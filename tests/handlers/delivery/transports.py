"""Deliveries and Slack clients for tests of transports."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.delivery.send_guard import guard_trace
from handlers.delivery.slack import SlackTransport
from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery
from newsdesk.ports import Clock
from slack_server import BOT_TOKEN
from tests.delivery_builders import NOON, a_row


class FixedClock:
    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        return 0.0


def claimed(
    row: NewDelivery | None = None, *, root_ts: str | None = None, rung: int = 0, **changes: object
) -> Delivery:
    """A row as the outbox hands it out."""
    new = row or a_row(71)
    delivery = Delivery(
        id=1,
        key=new.key,
        channel=new.channel,
        transport=new.transport,
        kind=new.kind,
        lane=new.lane,
        alert_key=new.alert_key,
        revision=new.revision,
        message=new.message,
        state=DeliveryState.SENDING,
        attempt=1,
        created_at=NOON,
        root_ts=root_ts,
        rung=rung,
    )
    return replace(delivery, **changes)


def an_update(root_ts: str) -> Delivery:
    return claimed(a_row(71, kind=Kind.UPDATE, revision=2), root_ts=root_ts)


@asynccontextmanager
async def slack_transport(
    base_url: str,
    *,
    timeout_s: float = 5.0,
    clock: Clock | None = None,
    traces: Sequence[aiohttp.TraceConfig] = (),
    **options: object,
) -> AsyncIterator[SlackTransport]:
    limit = aiohttp.ClientTimeout(total=timeout_s)
    async with aiohttp.ClientSession(timeout=limit, trace_configs=[guard_trace(), *traces]) as session:
        client = AsyncWebClient(token=BOT_TOKEN, base_url=base_url, session=session, retry_handlers=[])
        yield SlackTransport(client, clock=clock or FixedClock(), **options)

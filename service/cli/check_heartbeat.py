"""What `check` says of the watcher that the heartbeat goes to."""

from __future__ import annotations

from datetime import timedelta

from yarl import URL

from feeds.fetching.fetch import Fetcher, FetchSettings
from feeds.results import FetchFailed
from newsdesk.entries import Feed, Tier
from newsdesk.errors import UNREACHABLE, FetchReason
from service.cli.finding import Finding
from service.clock import SystemClock
from service.settings import Settings
from service.wiring import user_agent

WITHIN = timedelta(seconds=5)
_UNHEARD = UNREACHABLE | {FetchReason.BAD_RESPONSE}


async def heartbeat_finding(settings: Settings, url: str) -> Finding:
    """Ask the watcher's host, not the address itself: that would be a heartbeat, and a dead service would seem to
    live as long as somebody checks it. Whatever the host says is an answer."""
    address = URL(url)
    host = address.host or ""
    asked = Feed(id=0, url=str(address.origin()), name="heartbeat", outlet="", tier=Tier.AGGREGATOR)
    limits = FetchSettings(
        user_agent=user_agent(settings), allowed_hosts=settings.allow_private_hosts, deadline=WITHIN
    )
    async with Fetcher(limits, clock=SystemClock()) as fetcher:
        result = await fetcher.fetch(asked)
    if not isinstance(result, FetchFailed) or result.reason not in _UNHEARD:
        return Finding("heartbeat", detail=f"{host} answers; the service alone sends it a heartbeat")
    way = "look at [operators] heartbeat_url"
    if result.reason is FetchReason.FORBIDDEN_ADDRESS:
        way = "if it is the watcher, name it in STRIKEWIRE_ALLOW_PRIVATE_HOSTS"
    return Finding("heartbeat", f"{host} cannot be reached ({result.reason.value}: {result.detail}): {way}")

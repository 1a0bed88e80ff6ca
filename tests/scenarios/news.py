"""What a newsroom has on record when a scenario begins: two strikes that #wire was told of, and a story nobody was.

Read by the desk's own ingest, so that records, entries and deliveries are what the service makes of such news.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from newsdesk.entries import Feed, FeedState, NewFeed, ParsedBody, PollOutcome, PollStatus, RawEntry, Tier
from service.runtime import Runtime

LEASE = timedelta(minutes=2)
FEEDS = (
    NewFeed(url="https://wire.example/rss", name="Sample Wire", outlet="Sample Wire", tier=Tier.WIRE),
    NewFeed(
        url="https://noticias.example/rss", name="Noticias", outlet="Noticias de Muestra", tier=Tier.MAJOR, lang="es"
    ),
)
WIRE_FEED, NOTICIAS_FEED = FEEDS


def two_strikes(desk: Runtime) -> None:
    """S-71 as two outlets report it, S-72 as one does, and E-3, of which nobody was told."""
    now = desk.clock.now()
    desk.store.add_feeds(FEEDS, now=now)
    read(desk, {})  # the first poll of a feed rings nobody
    read(desk, {WIRE_FEED: (caribbean(now), pacific(now), dockers(now))})
    read(desk, {NOTICIAS_FEED: (in_spanish(now),)})


def read(desk: Runtime, published: Mapping[NewFeed, Sequence[RawEntry]]) -> None:
    """One poll of all feeds, which brought these entries."""
    now = desk.clock.now()
    by_url = {feed.url: tuple(entries) for feed, entries in published.items()}
    for feed in desk.store.claim_due_feeds(now, limit=len(FEEDS), lease=LEASE, ignore_due=True):
        entries = by_url.get(feed.url, ())
        desk.ingest()(feed, ParsedBody(entries=entries, entries_seen=len(entries)), _outcome(feed, now))


def fail(desk: Runtime) -> None:
    """One poll of a feed, which gave a page to log in."""
    now = desk.clock.now()
    (feed,) = desk.store.claim_due_feeds(now, limit=1, lease=LEASE, ignore_due=True)
    failed = {"status": PollStatus.FAILED, "failures": 1, "failure": "not_a_feed", "detail": "a page"}
    desk.store.finish_polls([_outcome(feed, now)._replace(**failed)])


def _outcome(feed: Feed, now: datetime) -> PollOutcome:
    return PollOutcome(
        feed_id=feed.id,
        lease_token=feed.lease_token or "",
        at=now,
        status=PollStatus.OK,
        next_poll_at=now + timedelta(minutes=15),
        state=FeedState.ACTIVE,
        failures=0,
    )


def _entry(slug: str, title: str, summary: str, now: datetime, *, minutes_ago: int) -> RawEntry:
    return RawEntry(
        guid=None,
        link=f"https://news.example/{slug}",
        title=title,
        summary=summary,
        published_at=now - timedelta(minutes=minutes_ago),
    )


def caribbean(now: datetime, *, killed: str = "four", slug: str = "caribbean") -> RawEntry:
    day = now - timedelta(days=1)
    return _entry(
        slug,
        f"US strike on alleged drug boat in Caribbean kills {killed}, official says",
        f"The US military struck a boat allegedly carrying drugs in the Caribbean Sea on {day:%A}, killing {killed}"
        " people, a US official said.",
        now,
        minutes_ago=20,
    )


def in_spanish(now: datetime) -> RawEntry:
    return _entry(
        "caribe",
        "Ataque de EE. UU. contra una presunta narcolancha deja cuatro muertos en el Caribe",
        "Las fuerzas estadounidenses atacaron ayer una lancha que presuntamente transportaba drogas en el mar Caribe"
        " y murieron cuatro personas.",
        now,
        minutes_ago=12,
    )


def pacific(now: datetime) -> RawEntry:
    day = now - timedelta(days=2)
    return _entry(
        "pacific",
        "US strike on alleged drug boat in eastern Pacific kills two, official says",
        f"The US military struck a boat allegedly carrying drugs in the eastern Pacific on {day:%A}, killing two"
        " people, a US official said.",
        now,
        minutes_ago=18,
    )


def dockers(now: datetime) -> RawEntry:
    return _entry(
        "dockers",
        "Dockworkers' strike closes Caribbean port for a third day",
        "Unions and the port operator meet again on Friday over wages; ships wait at anchor.",
        now,
        minutes_ago=15,
    )


def fresh(now: datetime) -> RawEntry:
    """A strike that nobody has heard of."""
    return _entry(
        "fresh",
        "US military says it struck alleged drug boat in Caribbean, killing six",
        f"The US military struck a vessel allegedly carrying drugs in the Caribbean Sea on {now:%A}, killing six"
        " people, it said. It is the third strike this week.",
        now,
        minutes_ago=2,
    )

"""Values for tests: each builder gives a plausible one and takes what the test is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from newsdesk.alerts import Action, Decision, Kind, Lane, NewDelivery, Reason
from newsdesk.entries import (
    Entry,
    Feed,
    FeedState,
    Freshness,
    NewFeed,
    PollOutcome,
    PollStatus,
    RawEntry,
    Tier,
)
from newsdesk.ingest.identity import content_hash
from newsdesk.messages import CardState, NewsCard, StrikeCard
from newsdesk.ports import AlertWrite, DeskBatch, EntryRecord, ShownRow, StoryWrite, StrikeWrite
from newsdesk.record.shown_row import shown_row
from newsdesk.record.writing import strike_write
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.understanding import Category, Classification, Facts, Push, Severity, Understanding

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
INTERVAL = timedelta(minutes=15)


def a_new_feed(url: str = "https://wire.example/feed", **changes: Any) -> NewFeed:
    return NewFeed(**{"url": url, "name": f"Feed of {url}", "outlet": "The Wire", "tier": Tier.WIRE} | changes)


def a_feed(**changes: Any) -> Feed:
    plain = {
        "id": 1,
        "url": "https://wire.example/feed",
        "name": "The Wire",
        "outlet": "The Wire",
        "tier": Tier.WIRE,
        "lang": "en",
        "next_poll_at": NOON,
        "lease_token": "lease-1",
    }
    return Feed(**plain | changes)


def an_outcome(feed: Feed, **changes: Any) -> PollOutcome:
    """A poll that went well and brought a body."""
    plain = {
        "feed_id": feed.id,
        "lease_token": feed.lease_token or "",
        "at": NOON,
        "status": PollStatus.OK,
        "next_poll_at": NOON + INTERVAL,
        "state": FeedState.ACTIVE,
        "failures": 0,
    }
    return PollOutcome(**plain | changes)


def a_raw_entry(title: str, **changes: Any) -> RawEntry:
    plain = {
        "guid": None,
        "link": f"https://wire.example/{content_hash(title, '')[:8]}",
        "title": title,
        "summary": "",
        "published_at": NOON,
    }
    return RawEntry(**plain | changes)


def an_entry(title: str = "US strikes boat in Caribbean", **changes: Any) -> Entry:
    summary = changes.get("summary", "Three men were killed, the military said.")
    plain = {
        "key": content_hash(title, "")[:24],
        "feed_id": 1,
        "outlet": "The Wire",
        "tier": Tier.WIRE,
        "lang_hint": "en",
        "link": f"https://wire.example/{content_hash(title, '')[:8]}",
        "guid": None,
        "title": title,
        "summary": summary,
        "published_at": NOON - timedelta(minutes=5),
        "published_raw": "Wed, 25 Nov 2026 11:55:00 GMT",
        "first_seen_at": NOON,
        "content_hash": content_hash(title, summary),
    }
    return Entry(**plain | changes)


def a_classification(category: Category = Category.STRIKE, **changes: Any) -> Classification:
    plain = {
        "lang": "en",
        "relevant": category is not Category.NONE,
        "relevance": 0.9,
        "category": category,
        "topic": None,
        "severity": Severity.HIGH,
        "new_event": category is Category.STRIKE,
        "newness": 0.9,
        "reasons": (Push(what="term: boat strike", weight=2.5, for_="relevant"),),
    }
    return Classification(**plain | changes)


def an_understanding(
    category: Category = Category.STRIKE, *, facts: Facts | None = None, **changes: Any
) -> Understanding:
    return Understanding(classification=a_classification(category, **changes), facts=facts or Facts())


def a_decision(action: Action = Action.SILENT, reason: Reason = Reason.NO_NEW_FACT, detail: str = "") -> Decision:
    return Decision(action=action, reason=reason, detail=detail)


def an_entry_record(entry: Entry | None = None, **changes: Any) -> EntryRecord:
    plain = {
        "entry": entry or an_entry(),
        "freshness": Freshness.NEW,
        "understanding": an_understanding(),
        "decision": a_decision(),
    }
    return EntryRecord(**plain | changes)


def a_claim(field: Field = Field.KILLED, value: int | str = 3, **changes: Any) -> Claim:
    plain = {
        "field": field,
        "value": value,
        "speaker": "SOUTHCOM",
        "outlet": "The Wire",
        "origin": "The Wire",
        "tier": Tier.WIRE,
        "quote": "killing three men",
        "url": "https://wire.example/1",
        "lang": "en",
        "claimed_at": NOON,
        "known_at": NOON,
    }
    return Claim(**plain | changes)


def a_record(number: int = 71, *claims: Claim, **changes: Any) -> StrikeRecord:
    """One strike; without claims: of 24 November, in the Caribbean, three killed."""
    said = claims or (
        a_claim(Field.DATE, "2026-11-24"),
        a_claim(Field.LOCATION, "caribbean"),
        a_claim(Field.KILLED, 3),
    )
    return StrikeRecord(**{"number": number, "last_number": number, "claims": said, "opened_at": NOON} | changes)


def a_shown_row(number: int = 71, **changes: Any) -> ShownRow:
    plain = shown_row(a_record(number))
    values = {name: getattr(plain, name) for name in plain.__dataclass_fields__}
    return ShownRow(**values | changes)


def a_story_write(story_id: int = 1, **changes: Any) -> StoryWrite:
    plain = {
        "id": story_id,
        "category": Category.STRIKE,
        "topic": None,
        "title": "US strikes boat in Caribbean",
        "first_seen_at": NOON,
        "last_seen_at": NOON,
        "terms": frozenset({"boat", "caribbean", "strike"}),
        "outlets": frozenset({"The Wire"}),
    }
    return StoryWrite(**plain | changes)


def a_strike_write(record: StrikeRecord | None = None, **changes: Any) -> StrikeWrite:
    record = record or a_record()
    return replace(strike_write(record, record.claims), **changes)


def a_card(number: int = 71, **changes: Any) -> StrikeCard:
    plain = {
        "record": f"S-{number}",
        "record_name": f"S-{number}",
        "revision": 1,
        "state": CardState.OFFICIAL,
        "locations": ("caribbean",),
        "happened_on": date(2026, 11, 24),
        "announced_on": date(2026, 11, 25),
        "source": "SOUTHCOM",
        "seen_at": NOON,
    }
    return StrikeCard(**plain | changes)


def a_news_card(number: int = 412, **changes: Any) -> NewsCard:
    plain = {
        "record": f"N-{number}",
        "revision": 1,
        "category": Category.OVERSIGHT,
        "topic": "congress.vote",
        "severity": Severity.HIGH,
        "headline": "Senate votes on war powers",
        "headline_lang": "en",
        "source": "The Wire",
        "quote": None,
        "sources": (),
        "origins": 1,
        "seen_at": NOON,
    }
    return NewsCard(**plain | changes)


def an_alert_write(card: StrikeCard | NewsCard | None = None, **changes: Any) -> AlertWrite:
    card = card or a_card()
    kind = "strike" if isinstance(card, StrikeCard) else "news"
    plain = {
        "key": f"{kind}/{card.record}",
        "revision": card.revision,
        "card": card,
        "severity": Severity.HIGH,
        "at": NOON,
        "strike_number": int(card.record.removeprefix("S-")) if kind == "strike" else None,
    }
    return AlertWrite(**plain | changes)


def a_new_delivery(
    channel: str = "C0WIRE", *, kind: Kind = Kind.ROOT, revision: int = 1, **changes: Any
) -> NewDelivery:
    alert_key = changes.get("alert_key", "strike/S-71")
    step = "root" if kind is Kind.ROOT else f"{kind.value}:r{revision}"
    plain = {
        "key": f"{alert_key}:{channel}:{step}",
        "channel": channel,
        "transport": "slack",
        "kind": kind,
        "lane": Lane.NORMAL,
        "alert_key": alert_key,
        "revision": revision,
        "message": a_card(revision=revision),
    }
    return NewDelivery(**plain | changes)


def a_batch(outcome: PollOutcome, *entries: EntryRecord, **changes: Any) -> DeskBatch:
    return DeskBatch(**{"outcome": outcome, "expected_version": None, "entries": entries} | changes)

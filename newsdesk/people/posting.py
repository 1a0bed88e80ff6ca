"""Post anyway: an editor's word against the decision not to tell of an entry. Once, and recorded as a decision.

It goes to the channels that ask for such news, and to the one where the editor said so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from newsdesk.alerting.routing import Alert, route_cards
from newsdesk.alerts import Action, Decision, Mode, NewDelivery, Reason, Subscription
from newsdesk.messages import NewsCard, StrikeCard
from newsdesk.people.actor import Actor
from newsdesk.ports import (
    AlertWrite,
    AuditNote,
    Clock,
    Posting,
    Postings,
    PostingView,
    StoryWrite,
    ToldChannel,
    prompt,
)
from newsdesk.prose.cards import strike_card
from newsdesk.prose.detail_words import detail
from newsdesk.prose.story_cards import news_card, quote_of
from newsdesk.retry import retry_when_moved
from newsdesk.stories import story_name
from newsdesk.stories.terms import classification_terms, terms_of
from newsdesk.understanding import Severity, Understanding

UNTOLD = (Action.SILENT, Action.DIGEST)


class PostOutcome(StrEnum):
    DONE = "done"
    UNKNOWN = "unknown"  # no such entry
    UNREAD = "unread"  # it was too old to be read: there is nothing to make a card of
    TOLD = "told"  # some channel has a card of it
    NOBODY = "nobody"  # no channel asks for such news, and the one at hand has no subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class PostResult:
    outcome: PostOutcome
    record: str = ""  # on the card
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Press:
    """Who posts what when: an entry as the desk has it, what it says, and the story that its card is of."""

    view: PostingView
    understanding: Understanding
    story_id: int
    actor: Actor
    at: datetime


class PostingAnyway:
    """Raises `StoreUnavailable` as the store does."""

    def __init__(self, store: Postings, clock: Clock, *, subscriptions: Callable[[], Sequence[Subscription]]) -> None:
        self._store = store
        self._clock = clock
        self._subscriptions = subscriptions

    @prompt
    def post(self, entry_id: int, actor: Actor, channel: str) -> PostResult:
        return retry_when_moved(lambda: self._post(entry_id, actor, channel), what=f"posting E-{entry_id}")

    def _post(self, entry_id: int, actor: Actor, channel: str) -> PostResult:
        view, now = self._store.posting_view(entry_id), self._clock.now()
        if view is None:
            return PostResult(outcome=PostOutcome.UNKNOWN)
        if view.decision.action not in UNTOLD or (view.alert and view.alert.channels):
            told = view.alert.channels if view.alert else ()
            return PostResult(outcome=PostOutcome.TOLD, channels=tuple(one.channel for one in told))
        if view.understanding is None:
            return PostResult(outcome=PostOutcome.UNREAD)
        story_id = view.story_id or view.next_story_id
        press = _Press(view=view, understanding=view.understanding, story_id=story_id, actor=actor, at=now)
        alert = _alert(press)
        have = view.alert.channels if view.alert else None
        rows = _rows(alert, self._subscriptions(), channel, have, now)
        if not rows:
            return PostResult(outcome=PostOutcome.NOBODY)
        self._store.post(_posting(press, alert, rows))
        channels = tuple(row.channel for row in rows)
        return PostResult(outcome=PostOutcome.DONE, record=alert.card.record, channels=channels)


def _alert(press: _Press) -> Alert:
    entry = press.view.entry
    return Alert(
        card=_card(press),
        severity=_severity(press.understanding),
        languages=frozenset({press.understanding.classification.lang}),
        text=f"{entry.title} {entry.summary}",
    )


def _card(press: _Press) -> StrikeCard | NewsCard:
    view, understanding = press.view, press.understanding
    card: StrikeCard | NewsCard
    if view.record is not None:
        quote = quote_of(view.entry, understanding)
        severity = _severity(understanding)
        card = strike_card(view.record, ledger=view.ledger, now=press.at, severity=severity, quote=quote)
    else:
        card = news_card(view.entry, understanding, record=story_name(press.story_id), now=press.at)
    revision = view.alert.revision + 1 if view.alert else 1
    return replace(card, revision=revision, marks=replace(card.marks, posted_by=press.actor.user))


def _severity(understanding: Understanding) -> Severity:
    """Whatever was thought of it, an editor finds it worth a ring."""
    return max(understanding.classification.severity, Severity.HIGH, key=lambda one: one.rank)


def _rows(
    alert: Alert,
    subscriptions: Sequence[Subscription],
    channel: str,
    have: Sequence[ToldChannel] | None,
    now: datetime,
) -> tuple[NewDelivery, ...]:
    """The filters of the channel at hand do not count: its reader has read the entry."""
    at_hand = [one for one in subscriptions if one.channel == channel and one.mode is Mode.INSTANT]
    open_ones = [
        replace(one, categories=(), min_severity=Severity.LOW, regions=(), languages=(), keywords=(), outlets=())
        for one in at_hand
    ]
    return route_cards(alert, [*open_ones, *subscriptions], now=now, have=have)


def _posting(press: _Press, alert: Alert, rows: tuple[NewDelivery, ...]) -> Posting:
    view = press.view
    return Posting(
        expected_version=view.version,
        at=press.at,
        entry_id=view.entry_id,
        decision=_decision(press),
        alert=AlertWrite(
            key=alert.key,
            revision=alert.card.revision,
            card=alert.card,
            severity=alert.severity,
            at=press.at,
            strike_number=view.record.number if view.record else None,
            story_id=None if view.record else press.story_id,
        ),
        deliveries=rows,
        note=_note(press, f"as {alert.card.record} in {len(rows)} channels"),
        story=None if view.story_id else _story(press),
    )


def _decision(press: _Press) -> Decision:
    before, who = press.view.decision, press.actor.name or press.actor.user
    words = detail("posted", who=who, action=before.action, reason=before.reason)
    return Decision(action=Action.ALERT, reason=Reason.POSTED, detail=words)


def _note(press: _Press, posted: str) -> AuditNote:
    before = press.view.decision
    return AuditNote(
        at=press.at,
        actor=press.actor.id,
        action="post",
        subject=f"E-{press.view.entry_id}",
        detail=f"{before.action}, {before.reason} -> alert, {posted}",
    )


def _story(press: _Press) -> StoryWrite:
    """What is about something else has no story; with a card it gets one, so that later entries find it."""
    entry, classification = press.view.entry, press.understanding.classification
    return StoryWrite(
        id=press.story_id,
        category=classification.category,
        topic=classification.topic,
        title=entry.title,
        first_seen_at=entry.dated_at,
        last_seen_at=entry.dated_at,
        terms=terms_of(entry.title, entry.summary) | classification_terms(classification),
        outlets=frozenset({entry.outlet}),
    )

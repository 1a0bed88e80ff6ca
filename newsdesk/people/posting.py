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
from newsdesk.ports import AlertWrite, AuditNote, Clock, Posting, Postings, PostingView, StoryWrite, prompt
from newsdesk.prose.cards import strike_card
from newsdesk.prose.detail_words import detail
from newsdesk.prose.story_cards import news_card, quote_of
from newsdesk.record.terms import classification_terms, terms_of
from newsdesk.retry import retry_when_moved
from newsdesk.stories import story_name
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
        card = _card(view, view.understanding, story_id, actor, now)
        alert = _alert(view, view.understanding, card)
        rows = _rows(alert, self._subscriptions(), channel, now)
        if not rows:
            return PostResult(outcome=PostOutcome.NOBODY)
        self._store.post(_posting(view, view.understanding, alert, card, rows, story_id, actor, now))
        return PostResult(outcome=PostOutcome.DONE, record=card.record, channels=tuple(row.channel for row in rows))


def _card(
    view: PostingView, understanding: Understanding, story_id: int, actor: Actor, now: datetime
) -> StrikeCard | NewsCard:
    card: StrikeCard | NewsCard
    if view.record is not None:
        quote = quote_of(view.entry, understanding)
        severity = _severity(understanding)
        card = strike_card(view.record, ledger=view.ledger, now=now, severity=severity, quote=quote)
    else:
        card = news_card(view.entry, understanding, record=story_name(story_id), now=now)
    revision = view.alert.revision + 1 if view.alert else 1
    return replace(card, revision=revision, marks=replace(card.marks, posted_by=actor.user))


def _severity(understanding: Understanding) -> Severity:
    """Whatever was thought of it, an editor finds it worth a ring."""
    return max(understanding.classification.severity, Severity.HIGH, key=lambda one: one.rank)


def _alert(view: PostingView, understanding: Understanding, card: StrikeCard | NewsCard) -> Alert:
    return Alert(
        card=card,
        severity=_severity(understanding),
        languages=frozenset({understanding.classification.lang}),
        text=f"{view.entry.title} {view.entry.summary}",
    )


def _rows(
    alert: Alert, subscriptions: Sequence[Subscription], channel: str, now: datetime
) -> tuple[NewDelivery, ...]:
    """The filters of the channel at hand do not count: its reader has read the entry."""
    at_hand = [one for one in subscriptions if one.channel == channel and one.mode is Mode.INSTANT]
    open_ones = [
        replace(one, categories=(), min_severity=Severity.LOW, regions=(), languages=(), keywords=(), outlets=())
        for one in at_hand
    ]
    return route_cards(alert, [*open_ones, *subscriptions], now=now)


def _posting(
    view: PostingView,
    understanding: Understanding,
    alert: Alert,
    card: StrikeCard | NewsCard,
    rows: tuple[NewDelivery, ...],
    story_id: int,
    actor: Actor,
    now: datetime,
) -> Posting:
    before, who = view.decision, actor.name or actor.user
    was = f"{before.action}, {before.reason}"
    return Posting(
        expected_version=view.version,
        at=now,
        entry_id=view.entry_id,
        decision=Decision(
            action=Action.ALERT,
            reason=Reason.POSTED,
            detail=detail("posted", who=who, action=before.action, reason=before.reason),
        ),
        alert=AlertWrite(
            key=alert.key,
            revision=card.revision,
            card=card,
            severity=alert.severity,
            at=now,
            strike_number=view.record.number if view.record else None,
            story_id=None if view.record else story_id,
        ),
        deliveries=rows,
        note=AuditNote(
            at=now,
            actor=actor.id,
            action="post",
            subject=f"E-{view.entry_id}",
            detail=f"{was} -> alert, as {card.record} in {len(rows)} channels",
        ),
        story=None if view.story_id else _story(view, understanding, story_id),
    )


def _story(view: PostingView, understanding: Understanding, story_id: int) -> StoryWrite:
    """What is about something else has no story; with a card it gets one, so that later entries find it."""
    thought, at = understanding.classification, view.entry.dated_at
    return StoryWrite(
        id=story_id,
        category=thought.category,
        topic=thought.topic,
        title=view.entry.title,
        first_seen_at=at,
        last_seen_at=at,
        terms=terms_of(view.entry.title, view.entry.summary) | classification_terms(thought),
        outlets=frozenset({view.entry.outlet}),
    )

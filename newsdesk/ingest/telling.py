"""From the cards that a body requests to what is written: each card, its lines, and the rows for the outbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsdesk.alerting.card_marks import listening, marks_of, unmuted
from newsdesk.alerting.decide import BURST_ALERTS, BURST_STRIKES
from newsdesk.alerting.routing import (
    Alert,
    outlets_of,
    replaced_lines,
    route_after_digest,
    route_burst,
    route_cards,
    route_lines,
    route_update,
)
from newsdesk.alerting.thread_lines import LinePlan, line_to_send, plan_lines
from newsdesk.alerts import Action, Kind, NewDelivery, Reason, Subscription, story_in_key, strike_in_key
from newsdesk.ingest.unit_of_work import CardRequest, UnitOfWork
from newsdesk.messages import Card, LineCard, NewsCard, Quote, StrikeCard, ThreadLine
from newsdesk.ports import AlertView, AlertWrite
from newsdesk.prose.cards import strike_card
from newsdesk.prose.story_cards import quote_of
from newsdesk.record.changes import changes
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Severity, Understanding

_CHANGES = (Reason.FIGURE_CHANGED, Reason.CORRECTED)  # what an old record that nobody was told of can ring for


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one body changes for the channels. `flooded` holds the keys of the alerts that became one digest."""

    alerts: tuple[AlertWrite, ...] = ()
    deliveries: tuple[NewDelivery, ...] = ()
    withdrawn_lines: tuple[str, ...] = ()
    hastened: tuple[NewDelivery, ...] = ()
    flooded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calls:
    """What calls for one card: the requests of this body, and how grave they make it, as it was told `before`."""

    requests: Sequence[CardRequest]
    before: AlertView | None
    severity: Severity

    @property
    def graver(self) -> bool:
        """Than before, if it was told at all."""
        return self.before is not None and self.severity.rank > self.before.severity.rank


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardPlan:
    """One card: as it stood before this body, as it stands after it, and the thread lines that go with the change."""

    alert: Alert
    before: AlertView | None
    line_plan: LinePlan
    write: AlertWrite
    languages: frozenset[str] = frozenset()  # in which its strike comes to be reported now


def tell(work: UnitOfWork, subscriptions: Sequence[Subscription], *, feed: str) -> Telling:
    """Build the cards that were requested and route them. More new alerts than a feed has news for are a backlog:
    they become one digest, in which no new strike is hidden."""
    requested: dict[str, list[CardRequest]] = {}
    for request in work.requests:
        requested.setdefault(request.key, []).append(request)
    cards = [_plan_card(work, key, requests) for key, requests in requested.items()]
    new = [card for card in cards if card.before is None and _alerts(requested[card.alert.key])]
    flooded = [card.alert for card in _backlog(new)]
    rows = [row for card in cards if card.alert not in flooded for row in _rows(card, subscriptions, work.now)]
    return Telling(
        alerts=tuple(card.write for card in cards),
        deliveries=(*rows, *route_burst(flooded, subscriptions, feed=feed, now=work.now)),
        withdrawn_lines=tuple(
            prefix
            for card in cards
            if card.before
            for prefix in replaced_lines(card.alert, card.line_plan, card.before.channels)
        ),
        hastened=tuple(row for card in cards for row in _hastened(card, subscriptions, work.now)),
        flooded=frozenset(alert.key for alert in flooded),
    )


def _backlog(new: Sequence[_CardPlan]) -> Sequence[_CardPlan]:
    """What is not told one by one: of more alerts than a feed has news for all but the strikes, if they are few."""
    if len(new) <= BURST_ALERTS:
        return ()
    others = [card for card in new if strike_in_key(card.alert.key) is None]
    return others if len(new) - len(others) <= BURST_STRIKES else new


def _plan_card(work: UnitOfWork, key: str, requests: Sequence[CardRequest]) -> _CardPlan:
    before = work.alert_of(key)
    reports = [request for request in requests if not _denies(key, request)]
    severities = [request.understanding.classification.severity for request in reports]
    if strike_in_key(key) is not None and _alerts(requests):
        severities.append(Severity.HIGH)  # an untold strike is grave, in whatever kind of news it stands
    severity = max([*severities, *([before.severity] if before else [])], key=lambda one: one.rank)
    calls = _Calls(requests=requests, before=before, severity=severity)
    number = strike_in_key(key)
    return _plan_news_card(work, key, calls) if number is None else _plan_strike_card(work, number, calls)


def _plan_strike_card(work: UnitOfWork, number: int, calls: _Calls) -> _CardPlan:
    requests, before = calls.requests, calls.before
    first, record = work.record_before(number), work.records[number]
    reports = [request for request in requests if not _denies(request.key, request)]
    correction = any(_corrects(request.understanding) for request in reports)
    follows_up = before is not None or any(request.decision.reason in _CHANGES for request in requests)
    found = changes(first, record, correction=correction) if first and follows_up else ()
    card = strike_card(
        record,
        ledger=work.ledger,
        now=work.now,
        severity=calls.severity,
        previous=before.card if before and isinstance(before.card, StrikeCard) else None,
        changes=found,
        quote=_quote_of_shown(record, reports),
    )
    plan = LinePlan()
    if before and first:
        plan = plan_lines(first, record, changes=found, last_rang=_last_rang(before), now=work.now)
    if found or plan.lines or calls.graver:
        card = unmuted(card)
    write = replace(
        _write(work, card, calls),
        strike_number=number,
        story_id=record.story_id,
        last_rang={field.value: at for field, at in plan.last_rang.items()},
    )
    alert = _alert(card, calls)
    languages = alert.languages - {claim.lang for claim in first.claims} if first else alert.languages
    return _CardPlan(alert=alert, before=before, line_plan=plan, write=write, languages=languages)


def _denies(key: str, request: CardRequest) -> bool:
    """Does it deny the strike of this card? Then it makes it no graver, and its words are none of the card's."""
    return strike_in_key(key) is not None and request.understanding.facts.denied


def _corrects(understanding: Understanding) -> bool:
    return understanding.classification.correction or understanding.facts.withdrawal is not None


def _plan_news_card(work: UnitOfWork, key: str, calls: _Calls) -> _CardPlan:
    card = work.cards[key]
    assert isinstance(card, NewsCard | LineCard), "only strikes have strike cards"
    plan = _development(calls.before, card, work.now)
    if calls.graver or plan.lines:
        card = unmuted(card)
    write = replace(_write(work, card, calls), story_id=story_in_key(key))
    return _CardPlan(alert=_alert(card, calls), before=calls.before, line_plan=plan, write=write)


def _development(before: AlertView | None, card: NewsCard | LineCard, now: datetime) -> LinePlan:
    """The line for the newest act that the card has taken on; it rings."""
    earlier = before.card if before else None
    if not (isinstance(card, NewsCard) and isinstance(earlier, NewsCard)) or card.acts == earlier.acts:
        return LinePlan()
    line = ThreadLine(
        record=card.record,
        record_name=card.record,
        kind="development",
        change=None,
        act=card.acts[-1],
        headline=card.headline,
        who=card.source,
        on=now.date(),
        url=card.sources[0].url,
        outlet=card.sources[0].outlet,
        broadcast=True,
    )
    return LinePlan(lines=(line_to_send(line, now),))


def _quote_of_shown(record: StrikeRecord, requests: Sequence[CardRequest]) -> Quote | None:
    """The sentence of the entry whose toll is shown, else of the first that asked for the card."""
    killed = shown(record, Field.KILLED)
    carrier = killed.claim.entry_key if killed else requests[0].entry.key if requests else None
    of_carrier = [request for request in requests if request.entry.key == carrier]
    return quote_of(of_carrier[0].entry, of_carrier[0].understanding) if of_carrier else None


def _alert(card: Card, calls: _Calls) -> Alert:
    return Alert(
        card=card,
        severity=calls.severity,
        languages=frozenset(request.understanding.classification.lang for request in calls.requests),
        text=" ".join(f"{request.entry.title} {request.entry.summary}" for request in calls.requests),
    )


def _rows(card: _CardPlan, subscriptions: Sequence[Subscription], now: datetime) -> list[NewDelivery]:
    alert, before = card.alert, card.before
    if before is None:
        return list(route_cards(alert, subscriptions, now=now))
    if marks_of(alert.card).set_aside:
        return []
    channels = listening(alert.card, before.channels)
    rows = [*route_update(alert, channels)]
    rows += route_lines(alert, card.line_plan, channels, subscriptions, now=now)
    further = subscriptions if _reaches_further(alert, before) else _waited_for(card, before, subscriptions)
    rows += route_cards(alert, further, now=now, have=before.channels)
    asked = {row.channel for row in rows if row.kind is Kind.ROOT}
    after = route_after_digest(alert, card.line_plan, before, subscriptions, now=now)
    return [*rows, *(row for row in after if row.channel not in asked)]


def _hastened(card: _CardPlan, subscriptions: Sequence[Subscription], now: datetime) -> tuple[NewDelivery, ...]:
    """Cards that may wait for the end of quiet hours, of an alert that became urgent: they hold no urgent news."""
    before, alert = card.before, card.alert
    grew = before is not None and before.severity is not Severity.URGENT is alert.severity
    if before is None or not grew or marks_of(alert.card).set_aside:
        return ()
    here = {channel.destination for channel in before.channels}
    return route_cards(alert, [one for one in subscriptions if one.destination in here], now=now)


def _reaches_further(alert: Alert, before: AlertView) -> bool:
    """Graver than before, or in other waters: channels that it passed by may want it now."""
    if alert.severity.rank > before.severity.rank:
        return True
    known = before.card.locations if isinstance(before.card, StrikeCard) else ()
    return not set(alert.locations) <= set(known)


def _waited_for(card: _CardPlan, before: AlertView, subscriptions: Sequence[Subscription]) -> Sequence[Subscription]:
    """Subscriptions that ask for an outlet which reports the story for the first time in this update, or for a
    language in which the strike is reported for the first time."""
    new = card.alert.outlets - outlets_of(before.card)
    return [
        one
        for one in subscriptions
        if new & {name.casefold() for name in one.outlets} or card.languages & set(one.languages)
    ]


def _alerts(requests: Sequence[CardRequest]) -> bool:
    return any(request.decision.action is Action.ALERT for request in requests)


def _last_rang(before: AlertView) -> Mapping[Field, datetime]:
    known = before.last_rang  # a newer release may know other fields
    return {field: known[field] for field in Field if field in known}


def _write(work: UnitOfWork, card: Card, calls: _Calls) -> AlertWrite:
    key = calls.requests[0].key
    return AlertWrite(key=key, revision=card.revision, card=card, severity=calls.severity, at=work.now)

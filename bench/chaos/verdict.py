"""The verdict on a killed service: its channels against what was due, its record against an undisturbed one."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from bench.chaos.outcome import Outcome
from bench.chaos.press import HARBOUR, WatchedNewsroom
from bench.chaos.stories import Story
from newsdesk.alerts import DeliveryState, Kind
from newsdesk.errors import StoreUnavailable
from slack_server import Message, SlackServer
from storage.columns import Row
from storage.tables import alerts, claims, decisions, deliveries, entries, strikes
from storage.transactions import reading

ENDED = (DeliveryState.SENT, DeliveryState.SUPERSEDED, DeliveryState.COLLAPSED)
HARBOUR_NOTES = WatchedNewsroom().outlets[HARBOUR].name
SHOWN = 12  # differences that are named


def under_way(engine: sa.Engine) -> int:
    """Rows of the outbox that have not got to an end; 1 while it cannot be asked."""
    count = sa.select(sa.func.count()).select_from(deliveries).where(deliveries.c.state.not_in(ENDED))
    try:
        with reading(engine) as connection:
            return connection.scalar(count) or 0
    except StoreUnavailable:
        return 1


def being_sent(engine: sa.Engine, *, since: datetime) -> list[str]:
    """Keys of rows whose send began after that moment and has not ended."""
    began = deliveries.c.started_at >= since
    rows = sa.select(deliveries.c.key).where(deliveries.c.state == DeliveryState.SENDING, began)
    with suppress(StoreUnavailable), reading(engine) as connection:  # there may be no table yet
        return list(connection.scalars(rows))
    return []


# --- the channels ----------------------------------------------------------------------------------------------


def judge_channels(slack: SlackServer, engine: sa.Engine, told: list[Story], outcome: Outcome) -> None:
    """Judge that channels have each card and each thread line once, each line under its card, each card as last
    edited, and nothing else."""
    messages = {channel: slack.messages(channel) for channel in slack.workspace.channels}
    copies = Counter(message.key for found in messages.values() for message in found)
    by_key = {message.key: message for found in messages.values() for message in found}
    due = [row for row in _rows(engine) if row.kind is not Kind.UPDATE and row.state is DeliveryState.SENT]
    outcome.alerts = len(due)
    outcome.lost += [row.key for row in due if copies[row.key] == 0]
    outcome.doubled += [str(key) for key, count in copies.items() if count > 1]
    outcome.misplaced += [f"not in the outbox: {key}" for key in copies.keys() - {row.key for row in due}]
    cards = {(row.alert_key, row.channel): row.receipt_ts for row in due if row.kind is Kind.ROOT}
    for row in due:
        message = by_key.get(row.key)
        if message and row.kind is Kind.THREAD and message.thread_ts != cards.get((row.alert_key, row.channel)):
            outcome.misplaced.append(f"elsewhere than under its card: {row.key}")
    for channel, found in messages.items():
        _judge_cards(channel, [message for message in found if not message.is_reply], told, outcome)


def _judge_cards(channel: str, cards: list[Message], told: list[Story], outcome: Outcome) -> None:
    """One card a story, and all of its figures are the last ones. Below its headline a card names other records."""
    wanted = Counter(story.told_at_last for story in told)
    headlines = [card.text.partition(". ")[0] for card in cards if card.edits]
    for figure, sea in wanted:
        right = sum(figure in headline and sea in headline for headline in headlines)
        if right != wanted[figure, sea]:
            outcome.misplaced.append(f"{channel}: {right} cards say {figure}, {sea}; {wanted[figure, sea]} are due")
    if len(cards) != len(told):
        outcome.misplaced.append(f"{channel}: {len(cards)} cards, {len(told)} are due")


def judge_log(log: Path, outcome: Outcome) -> None:
    """What went wrong inside must have been foreseen: no traceback."""
    text = log.read_text(errors="replace")
    found = [line for part in text.split("Traceback (most recent call last)")[1:] for line in _last_of(part)]
    outcome.misplaced += [f"traceback, {count}x: {line}" for line, count in Counter(found).items()]


def _last_of(traceback: str) -> list[str]:
    return re.findall(r"^\S.*(?:Error|Exception|Interrupt).*$", traceback, re.MULTILINE)[:1]


# --- the record ------------------------------------------------------------------------------------------------


def record_of(engine: sa.Engine) -> Counter[str]:
    """Everything that the desk concluded, in lines without what differs from run to run: numbers, times, ports."""
    with reading(engine) as connection:
        names = _names(connection)
        lines = [*_entries(connection), *_strikes(connection, names), *_telling(connection, names)]
    return Counter(re.sub(r"127\.0\.0\.1:\d+", "host", line) for line in lines)


def differences(found: Counter[str], wanted: Counter[str]) -> list[str]:
    more = [f"record has more: {line}" for line in (found - wanted).elements()]
    less = [f"record lacks: {line}" for line in (wanted - found).elements()]
    return [*more[:SHOWN], *less[:SHOWN]]


def _names(connection: sa.Connection) -> dict[int, str]:
    """A strike is called after the first of its pages: numbers are given in the order of arrival."""
    pages = sa.select(entries.c.strike_number, sa.func.max(entries.c.link)).group_by(entries.c.strike_number)
    return {number: str(link).rpartition("/")[2] for number, link in connection.execute(pages) if number is not None}


def _entries(connection: sa.Connection) -> list[str]:
    told = sa.select(
        entries.c.link,
        entries.c.revision,
        entries.c.title,
        entries.c.category,
        decisions.c.action,
        decisions.c.reason,
    ).outerjoin_from(
        entries,
        decisions,
        sa.and_(decisions.c.entry_id == entries.c.id, decisions.c.revision == entries.c.revision),
    )
    told = told.where(entries.c.outlet != HARBOUR_NOTES)  # of which there are as many as there was time for
    return [f"entry {' '.join(map(str, row))}" for row in connection.execute(told)]


def _strikes(connection: sa.Connection, names: dict[int, str]) -> list[str]:
    known = sa.select(strikes.c.number, strikes.c.day, strikes.c.state).where(~strikes.c.baseline)
    said = sa.select(
        claims.c.strike_number, claims.c.field, claims.c.value, claims.c.comparator, claims.c.speaker,
        claims.c.outlet, claims.c.tier, claims.c.quote, claims.c.url,
    ).where(claims.c.strike_number.in_(names))  # fmt: skip
    lines = [f"strike {names.get(number)} {day} {state}" for number, day, state in connection.execute(known)]
    return lines + [f"claim {names[number]} {' '.join(map(str, rest))}" for number, *rest in connection.execute(said)]


def _telling(connection: sa.Connection, names: dict[int, str]) -> list[str]:
    cards = sa.select(alerts.c.strike_number, alerts.c.revision, alerts.c.severity)
    lines = [
        f"alert {names.get(number or 0)} r{revision} {word}" for number, revision, word in connection.execute(cards)
    ]
    rows = sa.select(deliveries.c.key, deliveries.c.channel, deliveries.c.kind)
    return lines + [f"row {_named(key, names)} {channel} {kind}" for key, channel, kind in connection.execute(rows)]


def _named(key: str, names: dict[int, str]) -> str:
    key = re.sub(r"S-(\d+)", lambda found: names.get(int(found[1]), found[0]), key)
    return re.sub(r"line:\d+", "line", key)


def _rows(engine: sa.Engine) -> list[Row]:
    wanted = sa.select(
        deliveries.c.key, deliveries.c.alert_key, deliveries.c.channel, deliveries.c.kind, deliveries.c.state,
        deliveries.c.receipt_ts,
    )  # fmt: skip
    with reading(engine) as connection:
        return list(connection.execute(wanted))

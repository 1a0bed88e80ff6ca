"""A storm of 429: fifty alerts while Slack refuses every second call, each with a Retry-After of its own.

In virtual time, but over real requests: minutes of waiting cost seconds, and every run goes the same way.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from newsdesk.alerts import DispatchPolicy, Kind, NewDelivery
from service.demo.newsroom import SampleNewsroom
from service.runtime import open_runtime
from slack_server import Chaos, Message, SlackServer
from slack_server.journal import Call
from slack_server.meter import Closing
from tests.delivery_builders import a_row
from tests.outbox_states import states_of
from tests.scenarios.office import EDITOR, Office, OfficeClock, people_of, serving, settings_for
from tests.virtual_time import VirtualClock, simulate

CHANNELS = tuple(f"C0ROOM{n}" for n in range(5))
ALERTS = 50
STORM = Chaos(ambiguous=0.0, limited=0.5, reads_fail=0.0, retry_after_s=1, retry_after_most_s=6)
ASKED_EVERY_S, ANSWERED_WITHIN_S = 20.0, 0.5
SLACK_S = 0.2  # for what takes no time but turns of the loop
OVER_WITHIN_S = 3600.0
PATIENCE_S = 0.0005
SPACING_S = DispatchPolicy().spacing.total_seconds()


def rows_of(number: int) -> Iterator[NewDelivery]:
    """An alert, a line in its thread and an edit of its card."""
    channel = CHANNELS[number % len(CHANNELS)]
    yield a_row(number, channel=channel)
    yield a_row(number, channel=channel, kind=Kind.THREAD)
    yield a_row(number, channel=channel, kind=Kind.UPDATE, revision=2)


class Storm:
    """What was seen from its first call to its last."""

    def __init__(self, office: Office, answered: list[float]) -> None:
        slack = office.slack
        self.messages = {channel: slack.messages(channel) for channel in CHANNELS}
        self.calls = {method: slack.journal.of(method) for method in ("chat.postMessage", "chat.update")}
        self.closings = list(slack.meter.closings)
        self.violations = list(slack.violations)
        self.answered = answered
        self.began = slack.journal.calls[0].at

    def at(self, call: Call) -> float:
        return (call.at - self.began).total_seconds()

    def of(self, channel: str) -> list[Call]:
        return [call for call in self.calls["chat.postMessage"] if call.channel == channel]


async def raged(database: Path, seed: int) -> Storm:
    clock = cast(OfficeClock, VirtualClock())
    workspace = SlackServer(clock=clock, channels=CHANNELS, users=(), seed=seed, strict=False)
    async with SampleNewsroom() as feeds, workspace as slack:
        people_of(slack)
        with open_runtime(settings_for(slack.base_url, database, delivery={}), clock=clock) as desk:
            async with serving(slack, desk, clock, feeds) as office:
                rows = [list(rows_of(number)) for number in range(100, 100 + ALERTS)]
                desk.outbox.enqueue([row for each in zip(*rows, strict=True) for row in each], now=clock.now())
                slack.faults.chaos = STORM
                office.sender.wake()
                answered = await asked_meanwhile(office)
                slack.faults.clear()
                return Storm(office, answered)


async def asked_meanwhile(office: Office) -> list[float]:
    """Ask every ten seconds until all is told; how long each answer took."""
    took = []
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(OVER_WITHIN_S):
        while states_of(office.desk.engine).get("sent", 0) < 3 * ALERTS:
            began, before = loop.time(), len(office.told(EDITOR))
            await office.slack.command("/strikes", "total", user=EDITOR, channel=CHANNELS[0])
            await office.slack.until(lambda before=before: len(office.told(EDITOR)) > before, timeout_s=60)
            took.append(loop.time() - began)
            await asyncio.sleep(ASKED_EVERY_S)
    return took


@pytest.fixture(scope="module")
def storm(tmp_path_factory: pytest.TempPathFactory) -> Storm:
    database = tmp_path_factory.mktemp("storm") / "storm.db"
    return simulate(raged(database, seed=1), patience_s=PATIENCE_S)


def test_slack_refused_two_calls_in_five(storm: Storm) -> None:
    for calls in storm.calls.values():
        refused = sum(call.error == "ratelimited" for call in calls)
        assert refused / len(calls) > 0.4


def test_every_alert_line_and_edit_is_there_exactly_once(storm: Storm) -> None:
    for channel, messages in storm.messages.items():
        expected = [row for n in range(100, 100 + ALERTS) for row in rows_of(n) if row.channel == channel]
        posts = sorted(row.key for row in expected if row.kind is not Kind.UPDATE)
        assert sorted(message.key or "" for message in messages) == posts
        assert [message.edits for message in messages if not message.is_reply] == [1] * (ALERTS // len(CHANNELS))


def test_alerts_of_a_channel_come_in_their_order_and_lines_under_their_own(storm: Storm) -> None:
    for messages in storm.messages.values():
        cards = [message for message in messages if not message.is_reply]
        assert [number_of(card) for card in cards] == sorted(number_of(card) for card in cards)
        by_ts = {card.ts: number_of(card) for card in cards}
        assert all(by_ts[line.thread_ts or ""] == number_of(line) for line in messages if line.is_reply)


def number_of(message: Message) -> int:
    return int((message.key or "").removeprefix("strike/S-").partition(":")[0])


def test_nothing_is_called_while_slack_asked_to_wait(storm: Storm) -> None:
    assert storm.violations == []


def test_a_channel_waits_for_a_retry_after_or_for_its_own_second_and_for_nothing_else(storm: Storm) -> None:
    closings = [closing for closing in storm.closings if closing.method == "chat.postMessage"]
    start = min(closing.at for closing in closings) - storm.at(first_refused(storm))
    for channel in CHANNELS:
        for one, next_ in itertools.pairwise(storm.of(channel)):
            waited = free_between(start + storm.at(one), start + storm.at(next_), closings)
            assert waited <= SPACING_S + SLACK_S, (channel, storm.at(one), storm.at(next_))


def first_refused(storm: Storm) -> Call:
    return next(call for call in storm.calls["chat.postMessage"] if call.error == "ratelimited")


def free_between(began: float, ended: float, closings: list[Closing]) -> float:
    """The seconds of this span that no Retry-After covers."""
    free, at = 0.0, began
    for closing in sorted(closings, key=lambda one: one.at):
        if closing.until <= at or closing.at >= ended:
            continue
        free += max(0.0, closing.at - at)
        at = max(at, min(closing.until, ended))
    return free + max(0.0, ended - at)


def test_people_are_answered_at_once_all_the_while(storm: Storm) -> None:
    assert len(storm.answered) > 3
    assert max(storm.answered) < ANSWERED_WITHIN_S

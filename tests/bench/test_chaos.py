"""A few deaths of the real service, as `python -m bench.chaos --line service` kills it a hundred times."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bench.chaos.deaths import Death, deaths
from bench.chaos.lateness import Pulse, late_posts
from bench.chaos.moments import Moment, until_none
from bench.chaos.outcome import Outcome
from bench.chaos.service import prove
from bench.chaos.stories import stories
from bench.chaos.verdict import being_sent, differences, judge_channels, judge_log
from newsdesk.alerts import DeliveryState
from slack_server import Message, SlackServer
from slack_server.journal import Call
from storage.engine import open_engine
from storage.sending.outbox import SqlOutbox
from storage.tables import deliveries
from storage.transactions import writing
from tests.delivery_builders import NOON, WIRE, a_row

CHANNELS = ("C01", "C02")
ENDS = [Death(at=Moment.RECORDING), Death(at=Moment.POST_LATE)]


async def test_what_died_while_recording_and_telling_is_told_once_by_the_next(sqlite_url: str) -> None:
    told = stories(1, datetime.now(UTC).date())
    outcome = await prove("sqlite", sqlite_url, 1, ends=ENDS, told=told, seed=1, channels=CHANNELS)
    assert (outcome.lost, outcome.doubled, outcome.misplaced, outcome.unfinished) == ([], [], [], 0)
    assert outcome.kills == {"step": 2}
    assert outcome.alerts == 4 * len(CHANNELS)  # a card and three lines in each


@pytest.fixture
def judged(sqlite_url: str) -> Iterator[Callable[..., Outcome]]:
    """What the verdict is when a card was sent and so many copies of it, and others, stand in the channel."""
    engine = open_engine(sqlite_url)
    SqlOutbox(engine).enqueue([a_row()], now=NOON)
    with writing(engine) as connection:
        connection.execute(sa.update(deliveries).values(state=DeliveryState.SENT, receipt_ts="0.0"))

    def judge(*keys: str) -> Outcome:
        slack = SlackServer(channels=[WIRE])
        for number, key in enumerate(keys):
            metadata = {"event_type": "x", "event_payload": {"key": key.format(a_row().key)}}
            slack.workspace.add_message(Message(channel=WIRE, ts=f"{number}.0", text="", metadata=metadata))
        outcome = Outcome(engine="sqlite", senders=1)
        judge_channels(slack, engine, [], outcome)
        return outcome

    yield judge
    engine.dispose()


def test_the_verdict_names_what_is_lost_doubled_and_not_ours(judged: Callable[..., Outcome]) -> None:
    assert len(judged().lost) == 1
    assert (judged("{}").lost, judged("{}").doubled) == ([], [])
    assert len(judged("{}", "{}").doubled) == 1
    assert "not in the outbox: made up" in judged("{}", "made up").misplaced


def test_what_a_card_says_of_another_record_of_its_day_is_not_taken_for_its_own_figures(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    told = stories(2, datetime.now(UTC).date())
    slack = SlackServer(channels=[WIRE])
    (first, first_sea), (second, second_sea) = (story.told_at_last for story in told)
    cards = (
        f"Correction: {first} in US strike in the {first_sea} – A. Mon 23 Nov 2026.",
        f"Correction: {second} in US strike in the {second_sea} – A. Also that day: S-71, {first}, {first_sea}.",
    )
    for number, text in enumerate(cards):
        slack.workspace.add_message(Message(channel=WIRE, ts=f"{number}.0", text=text, edits=1))
    outcome = Outcome(engine="sqlite", senders=1)
    judge_channels(slack, engine, told, outcome)
    assert [words for words in outcome.misplaced if "not in the outbox" not in words] == []
    engine.dispose()


@pytest.mark.parametrize(("stalled_s", "took_s", "late"), [(0.0, 0.5, 0), (0.0, 0.7, 1), (0.3, 0.5, 1)])
def test_a_post_is_late_when_it_showed_after_the_settle_time(stalled_s: float, took_s: float, late: int) -> None:
    slack = SlackServer(channels=[WIRE])
    slack.workspace.history_lag_s = 0.3
    read_at = NOON.timestamp()
    metadata = {"event_type": "x", "event_payload": {"key": "a"}}
    done_at = NOON + timedelta(seconds=took_s)
    slack.journal.calls.append(
        Call(method="chat.postMessage", args={"metadata": metadata}, at=NOON, effect=True, done_at=done_at)
    )
    felt = Pulse(stalls=[(read_at - 9, read_at - 8), (read_at - stalled_s, read_at)])
    assert late_posts(slack, felt, settle_s=0.9).total() == late


def test_a_double_by_a_late_post_is_counted_apart_from_the_senders() -> None:
    outcome = Outcome(engine="sqlite", senders=1, doubled=["a (asked at 0)", "b (asked at 1)"])
    outcome.excuse(Counter({"a": 1, "c": 2}))
    assert (outcome.doubled, outcome.doubled_late) == (["b (asked at 1)"], ["a (asked at 0)"])
    assert (outcome.late_posts, outcome.failed) == (3, True)


def test_as_many_services_are_asked_to_stop_as_was_said() -> None:
    ends = deaths(random.Random(1), kills=0, each_step=0, stops=7)
    assert [death.asked for death in ends] == [True] * 7


def test_a_row_is_left_as_being_sent_by_the_life_in_which_its_send_began(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    SqlOutbox(engine).enqueue([a_row()], now=NOON)
    assert being_sent(engine, since=NOON) == []
    with writing(engine) as connection:
        connection.execute(sa.update(deliveries).values(state=DeliveryState.SENDING, started_at=NOON))
    assert being_sent(engine, since=NOON) == [a_row().key]
    assert being_sent(engine, since=NOON + timedelta(seconds=1)) == []
    engine.dispose()


async def test_a_proof_whose_rows_swing_for_ever_ends_and_says_how_many_are_left() -> None:
    swinging = itertools.cycle([4, 3])
    assert await until_none(lambda: next(swinging), limit_s=0.01, every_s=0.0) in (3, 4)


async def test_a_proof_goes_on_as_long_as_rows_come_to_their_end() -> None:
    left = iter([3, 3, 2, 3, 1, 0])
    assert await until_none(lambda: next(left), limit_s=20, every_s=0.0) == 0


def test_the_verdict_tells_in_what_a_record_differs_from_the_undisturbed_one() -> None:
    found, wanted = Counter({"entry a": 1, "entry b": 2}), Counter({"entry b": 1, "entry c": 1})
    told = ["record has more: entry a", "record has more: entry b", "record lacks: entry c"]
    assert (differences(found, wanted), differences(found, found)) == (told, [])


def test_a_traceback_in_the_log_is_a_failure(tmp_path: Path) -> None:
    log, outcome = tmp_path / "log", Outcome(engine="sqlite", senders=1)
    log.write_text("started\nTraceback (most recent call last):\n  File x\nBrokenPipeError: [Errno 32]\nstopped\n")
    judge_log(log, outcome)
    assert outcome.misplaced == ["traceback, 1x: BrokenPipeError: [Errno 32]"]
    assert outcome.failed

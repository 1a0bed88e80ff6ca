"""Six hours without Slack, and what becomes of the alerts of that time, in virtual time.

    python -m bench.outage [--hours 6] [--alerts 3000] [--channels 12]

The real sender and outbox on an SQLite file, over real requests to a Slack that is shut down and comes back, with its
limits of one message a second in each channel. PostgreSQL is left out: its own clock is the desk's, and it does not
jump. Exit code 1 if an alert is neither told nor in a digest that was, if order or limits are broken, or if it takes
longer than ten minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import cast

import sqlalchemy as sa

from bench.product import settings_for
from bench.results import Result, show
from newsdesk.alerts import DeliveryState, DispatchPolicy, Kind, Lane
from service.runtime import Runtime, open_runtime
from service.slack.side import open_sender
from service.wiring import dispatcher
from slack_server import SlackServer
from slack_server.clock import Clock
from storage.columns import Row
from storage.tables import deliveries
from tests.delivery_builders import a_row
from tests.virtual_time import VirtualClock, simulate

BREAKING_EVERY = 50
WATCHED = timedelta(minutes=20)  # after Slack is back
WANTED = timedelta(minutes=10)
BETWEEN_PROBES_S = 37.0  # it comes back when nobody asks
PATIENCE_S = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    rows: Sequence[Row]
    back_at: datetime
    posts: dict[str, list[datetime]]  # of each channel, as Slack took them
    limited: int
    violations: int


async def outage(options: argparse.Namespace, folder: Path) -> Outcome:
    logging.getLogger().addHandler(logging.NullHandler())  # what it says of an outage is not asked for here
    clock = VirtualClock()
    channels = [f"C{number:03}" for number in range(options.channels)]
    slack = SlackServer(clock=cast(Clock, clock), channels=channels, strict=False)
    await slack.start()
    settings = settings_for(folder, (), slack_url=slack.base_url, channels=channels, spacing_s=_spacing_s())
    with open_runtime(settings, clock=clock) as desk:
        async with open_sender(desk) as transport:
            sender, stop = dispatcher(desk, [transport]), asyncio.Event()
            telling = asyncio.create_task(sender.run(stop))
            await slack.stop()
            await _alerts_come(desk, channels, options, wake=sender.wake)
            await asyncio.sleep(BETWEEN_PROBES_S)
            await slack.start()
            back_at = clock.now()
            await asyncio.sleep(WATCHED.total_seconds())
            stop.set()
            sender.wake()
            await telling
        with desk.engine.connect() as connection:
            rows = connection.execute(sa.select(deliveries)).all()
    await slack.stop()
    posts = [call for call in slack.journal.of("chat.postMessage") if call.effect]
    return Outcome(
        rows=rows,
        back_at=back_at,
        posts={channel: [call.at for call in posts if call.channel == channel] for channel in channels},
        limited=sum(call.error == "ratelimited" for call in slack.journal.calls),
        violations=len(slack.violations),
    )


def _spacing_s() -> float:
    return DispatchPolicy().spacing.total_seconds()


async def _alerts_come(
    desk: Runtime, channels: Sequence[str], options: argparse.Namespace, *, wake: Callable[[], None]
) -> None:
    """Evenly over the hours, each in every channel."""
    stories = options.alerts // len(channels)
    for number in range(stories):
        lane = Lane.BREAKING if number % BREAKING_EVERY == BREAKING_EVERY - 1 else Lane.NORMAL
        rows = [a_row(1000 + number, channel=channel, lane=lane) for channel in channels]
        await desk.call(desk.outbox.enqueue, rows, now=desk.clock.now())
        wake()
        await asyncio.sleep(options.hours * 3600 / stories)


def results(outcome: Outcome) -> list[Result]:
    states = Counter(row.state for row in outcome.rows)
    alerts = [row for row in outcome.rows if row.kind is Kind.ROOT]
    told = {row.id for row in outcome.rows if row.state is DeliveryState.SENT}
    lost = [row for row in alerts if row.id not in told and row.collapsed_into not in told]
    last = max(max(posts) for posts in outcome.posts.values())
    gaps = [later - earlier for posts in outcome.posts.values() for earlier, later in pairwise(posts)]
    nearest_s = min(gaps, default=WATCHED).total_seconds()
    digests = [row for row in outcome.rows if row.kind is Kind.DIGEST and row.state is DeliveryState.SENT]
    wrong = _out_of_order(outcome.rows, digests)
    posts = sum(map(len, outcome.posts.values()))
    return [
        Result(goal="R9", what="alerts neither told nor in a digest that was", measured=len(lost), wanted=0, unit="",
               beside=f"{len(alerts)} alerts: " + ", ".join(f"{count} {state}" for state, count in states.items())),
        Result(goal="R9", what="messages or items out of order", measured=wrong, wanted=0, unit="",
               beside=f"{len(digests)} digests in {posts} messages"),
        Result(goal="R9", what="Slack back to the last message", measured=(last - outcome.back_at).total_seconds(),
               wanted=WANTED.total_seconds(), unit="s", beside="virtual time"),
        Result(goal="R9", what="shortest time between two messages of a channel", measured=nearest_s, wanted=1,
               unit="s", at_least=True, beside=f"{outcome.limited} answers of 429, {outcome.violations} violations"),
    ]  # fmt: skip


def _out_of_order(rows: Sequence[Row], digests: Sequence[Row]) -> int:
    """What stands before something that was seen earlier: items of a digest, and cards of a channel and lane."""
    alone: dict[tuple[str, Lane], list[Row]] = {}
    for row in sorted((row for row in rows if row.receipt_ts and row.kind is Kind.ROOT), key=lambda r: r.receipt_ts):
        alone.setdefault((row.channel, row.lane), []).append(row)
    lines = [[row.created_at for row in line] for line in alone.values()]
    lines += [[item["first_seen_at"] for item in json.loads(row.message)["items"]] for row in digests]
    return sum(later < earlier for line in lines for earlier, later in pairwise(line))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.outage", description=__doc__.partition("\n")[0])
    parser.add_argument("--hours", type=float, default=6.0)
    parser.add_argument("--alerts", type=int, default=3000)
    parser.add_argument("--channels", type=int, default=12)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="strikewire-bench-") as place:
        found = results(simulate(outage(options, Path(place)), patience_s=PATIENCE_S))
    show(found, title=f"{options.hours:g} hours without Slack, in {time.monotonic() - began:.0f} s")
    return 0 if all(result.reached for result in found) else 1


if __name__ == "__main__":
    sys.exit(main())

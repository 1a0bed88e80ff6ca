"""`poll --once`: one round, what is due is delivered, a table of what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from feeds.polling.poll_rounds import FeedPoll, RoundReport
from newsdesk.entries import PollStatus
from newsdesk.errors import UNREACHABLE, SlackUnreachable
from newsdesk.monitoring.faults import ENOUGH_FEEDS
from newsdesk.monitoring.monitor import BETWEEN_ROUNDS
from newsdesk.ports import Transport
from newsdesk.prose.wording import count
from service.cli.show import table, working
from service.jobs.digests import Digests
from service.jobs.monitor_job import MonitorJob, SlackReach
from service.jobs.store_needed import StoreNeeded
from service.jobs.upkeep import admit_alone, prune_old
from service.restored import require_channels, settle_restored
from service.runtime import Runtime
from service.wiring import dispatcher, open_fetcher, open_poller
from storage.health.monitoring import SqlMonitor
from storage.keeping.restore_state import restored_from

DELIVER_WITHIN = timedelta(seconds=60)


async def poll_once(runtime: Runtime, *, all_feeds: bool) -> RoundReport:
    """Poll once and report. Does not fail for a feed that failed or a Slack that is away: the report says which and
    why.

    Raises ConfigError for a restored desk that misses its token."""
    await runtime.call(require_channels, runtime)
    if not await _read_back(runtime):
        return RoundReport(polls=(), seconds=0.0)
    if all_feeds or await runtime.call(runtime.store.count_due, runtime.clock.now()) > 0:
        report = await _poll(runtime, all_feeds=all_feeds)
    else:  # cron comes often: then nothing that reads feeds is even loaded
        report = RoundReport(polls=(), seconds=0.0)
    _print(report)
    await _keep_house(runtime, polled=bool(report.polls))
    await _ping(runtime, well=await _tell(runtime))
    return report


async def _read_back(runtime: Runtime) -> bool:
    """Whether the channels of a desk that was put back are read: else it would tell again what they hold."""
    if await runtime.call(restored_from, runtime.engine) is None:
        return True
    why = ""
    try:
        async with open_transport(runtime) as transport:
            if await settle_restored(runtime, dispatcher(runtime, [transport]), transport):
                return True
    except SlackUnreachable as err:
        why = f" {err}."
    print(
        "No feed was polled and nothing delivered: this database was put back, and its channels in Slack could not be"
        f" read.{why} The next round tries again."
    )
    return False


async def _poll(runtime: Runtime, *, all_feeds: bool) -> RoundReport:
    before = MonitorJob(runtime, reach=SlackReach, wake_sender=lambda: None)
    await before.recall()
    async with open_poller(runtime, wake_sender=lambda: None, network_down=lambda: before.network_down) as poller:
        with working("Polling ..."):
            return await poller.round(ignore_due=all_feeds)


async def _keep_house(runtime: Runtime, *, polled: bool) -> None:
    """What a service does beside polling. Digests are due that fell due since the round before."""
    last_round = (await runtime.call(SqlMonitor(runtime.engine).state)).looked_at
    await StoreNeeded("digests wait", Digests(runtime, lambda: None, begun=last_round).post_due)()
    await StoreNeeded("unconfirmed cards wait", lambda: admit_alone(runtime, wake_sender=lambda: None))()
    if polled:
        while await runtime.call(runtime.store.index_backlog):
            pass
        await StoreNeeded("pruning put off", lambda: prune_old(runtime))()


async def _tell(runtime: Runtime) -> bool:
    """Send what is due; True if the monitor, which looks before that, finds all well."""
    try:
        async with open_transport(runtime) as transport:
            well = await _look(runtime, SlackReach())
            delivered = await _deliver(runtime, transport)
        print(f"Delivered: {delivered}.")
    except SlackUnreachable as err:
        well = await _look(runtime, SlackReach(fault=str(err), can_tell=False))
        print(f"Delivered: nothing. {err}. What is due waits for the next round.")
    return well


async def _look(runtime: Runtime, reach: SlackReach) -> bool:
    """The monitor looks after each round: who polls by a timer has no service that would."""
    monitor = MonitorJob(runtime, reach=lambda: reach, wake_sender=lambda: None, asleep=BETWEEN_ROUNDS)
    await monitor.check()
    return monitor.well


async def _ping(runtime: Runtime, *, well: bool) -> None:
    """Once a round, whatever `heartbeat_minutes` says: the timer sets the pace."""
    url = runtime.settings.config.operators.heartbeat_url
    if not url:
        return
    from service.jobs.heartbeat import Heartbeat

    async with open_fetcher(runtime.settings, runtime.clock) as fetcher:
        await Heartbeat(fetcher, url, well=lambda: well).ping()


async def _deliver(runtime: Runtime, transport: Transport) -> str:
    counts = await dispatcher(runtime, [transport]).drain(patience=DELIVER_WITHIN)
    return ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in sorted(counts.items())) or "nothing due"


@asynccontextmanager
async def open_transport(runtime: Runtime) -> AsyncIterator[Transport]:
    if runtime.settings.slack:
        from service.slack.side import open_sender

        async with open_sender(runtime) as transport:
            yield transport
    else:
        from handlers.delivery.console import ConsoleTransport

        yield ConsoleTransport(print, clock=runtime.clock)


def _print(report: RoundReport) -> None:
    if _none_reached(report):
        _print_network_down(report)
    else:
        _print_polls(report)
    ok, failed = report.count(PollStatus.OK), report.count(PollStatus.FAILED)
    same = report.count(PollStatus.NOT_MODIFIED) + report.count(PollStatus.UNCHANGED)
    print(
        f"{count(len(report.polls), 'feed', 'en')} in {report.seconds:.1f} s: {ok} read, {same} unchanged,"
        f" {failed} failed. "
        + (f"{report.new} new entr{'y' if report.new == 1 else 'ies'}." if report.new else "Nothing new.")
    )


def _none_reached(report: RoundReport) -> bool:
    return len(report.polls) >= ENOUGH_FEEDS and all(poll.reason in UNREACHABLE for poll in report.polls)


def _print_network_down(report: RoundReport) -> None:
    reasons = Counter(poll.reason for poll in report.polls)
    seen = ", ".join(f"{reason} {number}" for reason, number in reasons.most_common())
    print(f"No feed could be reached ({seen}): look at this machine's network and names before the feeds.")


def _print_polls(report: RoundReport) -> None:
    polls = sorted(report.polls, key=lambda poll: (poll.status is not PollStatus.FAILED, poll.name.lower()))
    table(
        "Polled",
        ("feed", "status", "why", "new", "revised", "decided", "s"),
        [_row(poll) for poll in polls],
        numbers=("new", "revised", "s"),
    )


def _row(poll: FeedPoll) -> tuple[object, ...]:
    decided = " ".join(f"{action}={count}" for action, count in sorted(poll.decisions.items()))
    why = ": ".join(part for part in (poll.reason, poll.detail) if part)
    status = poll.status.value if poll.status else "left for later"
    return (poll.name, status, why, poll.new or None, poll.revised or None, decided, f"{poll.seconds:.1f}")

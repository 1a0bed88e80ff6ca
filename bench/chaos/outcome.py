"""What comes of a run, and the Slack that answers badly while it lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bench.chaos.worker import Point
from slack_server import Chaos, SlackServer

# The boundaries of the delivery protocol, after the row is in.
STEPS = tuple(
    Point(when=when, call=call)
    for when, call in (
        ("before", "claim"),
        ("after", "claim"),
        ("after", "holds"),
        ("before", "post"),
        ("during", "post"),
        ("after", "post"),
        ("before", "sent"),
        ("after", "sent"),
        ("before", "retry"),
        ("after", "retry"),
        ("before", "unknown"),
        ("after", "unknown"),
        ("before", "expire_leases"),
        ("before", "find"),
        ("after", "find"),
        ("before", "settle"),
        ("after", "settle"),
        ("during", "update"),
        ("after", "update"),
    )
)
HISTORY_LAG_S = 0.3


@dataclass(slots=True, kw_only=True)
class Outcome:
    engine: str
    senders: int
    alerts: int = 0
    kills: Counter[str] = field(default_factory=Counter)  # random, step, step not reached
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    doubled_late: list[str] = field(default_factory=list)  # by a post that came later than the protocol assumes
    late_posts: int = 0  # all of those
    misplaced: list[str] = field(default_factory=list)  # a reply elsewhere than under its card, an edit not made
    unfinished: int = 0  # rows that did not get to an end
    writes: int = 0  # calls that post or edit, while the kills last
    bad_answers: int = 0  # of them
    slowest_stop_s: float = 0.0  # of those that were asked to stop
    seconds: float = 0.0

    def excuse(self, late: Counter[str]) -> None:
        """A double by a post that this Slack made too late says nothing of the sender."""
        self.late_posts = late.total()
        self.doubled_late = [double for double in self.doubled if double.split()[0] in late]
        self.doubled = [double for double in self.doubled if double not in self.doubled_late]

    @property
    def failed(self) -> bool:
        return bool(self.lost or self.doubled or self.misplaced or self.unfinished)


@asynccontextmanager
async def bad_slack(seed: int, channels: Sequence[str]) -> AsyncIterator[SlackServer]:
    """One answer in four is bad, and the history lags."""
    slack = SlackServer(channels=channels, seed=seed, chaos=Chaos(), metering=False, strict=False)
    slack.workspace.history_lag_s = HISTORY_LAG_S
    async with slack:
        yield slack


async def end_badness(slack: SlackServer, outcome: Outcome) -> None:
    """The kills are over: Slack answers well from here on."""
    writes = [call for call in slack.journal.calls if call.method.startswith("chat.")]
    outcome.writes = len(writes)
    outcome.bad_answers = sum(call.fault is not None for call in writes)
    slack.faults.clear()
    await slack.api.settle()

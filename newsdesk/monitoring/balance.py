"""The balance of a day: what was read is stored, what is stored was decided, what was due was told; and it adds up.

The numbers come from different hands. Reading counts what it hands over (`polls.brought`), storing what it keeps,
deciding what it decides: so that a lost entry shows as a difference, by its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from newsdesk.alerts import Action, DeliveryState, Reason
from newsdesk.messages import OperatorNote
from newsdesk.prose.wording import day as day_words

TOLD_AT = timedelta(minutes=10)  # after midnight UTC, for the day before: what was read late is recorded by then
MOST_NAMED = 5  # entries or messages of a difference; the rest is a number
DONE = {
    Action.ALERT: "alerted",
    Action.UPDATE: "updated",
    Action.DIGEST: "in digests",
    Action.SILENT: "silent",
}
_SENT = {
    DeliveryState.SENT: "sent",
    DeliveryState.COLLAPSED: "collapsed",
    DeliveryState.READY: "waiting",
    DeliveryState.PARKED: "parked",
}
_SELDOM = {  # said only when there are some
    DeliveryState.SENDING: "under way",
    DeliveryState.UNKNOWN: "unsettled",
    DeliveryState.SUPERSEDED: "overtaken",
}
_WHY = {
    Reason.NO_NEW_FACT: "same story",
    Reason.MORE_SOURCES: "another source",
    Reason.IRRELEVANT: "off topic",
    Reason.LOOK_BACK: "look-back",
    Reason.TOTAL_ONLY: "totals",
    Reason.BELOW_LEVEL: "below every channel's level",
    Reason.FIRST_POLL: "backlog of a new feed",
    Reason.TOO_OLD: "too old",
    Reason.LOW_TIER: "an aggregator alone",
    Reason.IMPLAUSIBLE: "figures that need a look",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """One day in UTC. Entries count once for each text: a revision is read, stored and decided like a new one."""

    read: int = 0
    stored: int = 0
    failed: int = 0  # read, and lost by a fault of ours; they are read again with the next poll
    decided: Mapping[str, int] = field(default_factory=dict)  # Action -> count
    silent_because: Mapping[str, int] = field(default_factory=dict)  # Reason -> count
    undecided: tuple[int, ...] = ()  # entries that were stored and not decided
    deliveries: Mapping[str, int] = field(default_factory=dict)  # DeliveryState -> count, of those that fell due
    astray: tuple[str, ...] = ()  # keys of messages that are called sent or collapsed and are nowhere
    parked_channels: tuple[str, ...] = ()

    @property
    def missing(self) -> int:
        """How many entries are not accounted for."""
        return abs(self.read - self.failed - self.stored) + abs(self.stored - sum(self.decided.values()))

    @property
    def adds_up(self) -> bool:
        return not (self.missing or self.undecided or self.astray)


def span_of(day: date) -> tuple[datetime, datetime]:
    begin = datetime.combine(day, time.min, UTC)
    return begin, begin + timedelta(days=1)


def day_due(now: datetime) -> date:
    """The newest day whose balance may be told by now."""
    return (now - TOLD_AT).date() - timedelta(days=1)


def entries_sum(balance: Balance) -> str:
    """`412 read = 1 alerted + 4 updated + 9 in digests + 398 silent + 0 failed`, and what is missing in it."""
    done = " + ".join(f"{balance.decided.get(action, 0)} {word}" for action, word in DONE.items())
    said = f"{balance.read} read = {done} + {balance.failed} failed"
    return f"{said}, {balance.missing} missing{_named(balance)}" if balance.missing or balance.undecided else said


def deliveries_sum(balance: Balance) -> str:
    """`17 due = 17 sent + 0 collapsed + 0 waiting + 0 parked`."""
    states = balance.deliveries
    parts = [f"{states.get(state, 0)} {word}" for state, word in _SENT.items()]
    parts += [f"{states[state]} {word}" for state, word in _SELDOM.items() if states.get(state)]
    said = f"{sum(states.values())} due = {' + '.join(parts)}"
    return f"{said}, astray: {some_of(balance.astray)}" if balance.astray else said


def balance_note(day: date, balance: Balance) -> OperatorNote:
    """One a day to the operators."""
    verdict = "adds up" if balance.adds_up else "does not add up"
    parked = some_of(balance.parked_channels)
    silent = sorted(balance.silent_because.items(), key=lambda item: (-item[1], item[0]))
    because = " · ".join(f"{count} {_WHY.get(Reason(reason), reason)}" for reason, count in silent)
    return OperatorNote(
        key=f"ops/balance/{day}",
        kind="balance",
        subject=f"{day_words(day, 'en')}, UTC: {verdict}",
        since=span_of(day)[0],
        lines=(
            f"Entries: {balance.stored} stored; {entries_sum(balance)}",
            f"Deliveries: {deliveries_sum(balance)}" + (f" ({parked} refuses us)" if parked else ""),
        ),
        foot=f"Silent because: {because}" if because else "",
        ask=f"why E-{balance.undecided[0]}" if balance.undecided else "",
        mended=balance.adds_up,
    )


def _named(balance: Balance) -> str:
    return f": {some_of(tuple(f'E-{entry}' for entry in balance.undecided))}" if balance.undecided else ""


def some_of(names: tuple[str, ...], most: int = MOST_NAMED) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")

"""The monitor: which faults are told, when, once, and when they are over.

A fault must last before it is told, and be gone for some minutes before it counts as over, so that flapping is one
episode. One message in five minutes at most: the first fault goes out at once, the rest waits and goes together.
Pure: the state goes in and comes out; the store keeps it with the messages, in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newsdesk.messages import OperatorNote
from newsdesk.monitoring import monitor_notes
from newsdesk.monitoring.episodes import Episode, MonitorState
from newsdesk.monitoring.faults import WHOLE, Fault, FaultKind, HealthSnapshot, faults

# A fault is told when it was seen for so long, and holds for so long.
SEEN_FOR = {
    FaultKind.STORE: timedelta(minutes=5),
    FaultKind.NO_PARSER: timedelta(minutes=5),
    FaultKind.NO_POLL: timedelta(minutes=5),
    FaultKind.NO_FEED: timedelta(minutes=10),
    FaultKind.SLACK: timedelta(minutes=5),
    FaultKind.PRIMARY: timedelta(minutes=5),
    FaultKind.LANGUAGE: timedelta(minutes=5),
    FaultKind.WINDOW: timedelta(0),
}
HOLDS_FOR = timedelta(minutes=20)  # of no feed read: a short outage is nobody's business
ASLEEP = timedelta(minutes=5)  # who did not check for so long has not seen what happened meanwhile
BETWEEN_ROUNDS = timedelta(hours=2)  # the same for who checks after each round of a timer: rounds are all there is
BETWEEN_NOTES = timedelta(minutes=5)
AGAIN_SOON, AGAIN_DAILY = timedelta(minutes=30), timedelta(days=1)
REMIND = {
    FaultKind.NO_PARSER: AGAIN_SOON,
    FaultKind.NO_POLL: AGAIN_SOON,
    FaultKind.NO_FEED: AGAIN_SOON,
    FaultKind.SLACK: AGAIN_SOON,
    FaultKind.PRIMARY: AGAIN_DAILY,
    FaultKind.LANGUAGE: AGAIN_DAILY,
}
CHANNELS_AFTER = timedelta(hours=2)  # of seeing nothing at all


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorResult:
    """What one look of the monitor comes to: its next state, and whom to tell what."""

    state: MonitorState
    notes: tuple[OperatorNote, ...] = ()  # for the operators: one at most
    edits: tuple[OperatorNote, ...] = ()  # earlier notes to operators, as they read now that it is over
    lines: tuple[OperatorNote, ...] = ()  # for every channel of alerts
    network_down: bool = False  # feeds out of reach are not to blame


def check(
    snapshot: HealthSnapshot, before: MonitorState, now: datetime, *, asleep: timedelta = ASLEEP
) -> MonitorResult:
    """Take in one snapshot. What could not be told now (Slack down, a note a moment ago) is told by a later check.

    After more than `asleep` without a check nothing is known to have lasted.
    """
    awake = before.looked_at is not None and timedelta(0) <= now - before.looked_at <= asleep
    episodes = _followed(before.episodes, faults(snapshot, now), now, awake=awake)
    state = replace(before, looked_at=now, episodes=episodes)
    down = is_our_network(snapshot, episodes)
    if not snapshot.can_tell or any(each.kind is FaultKind.SLACK and each.is_ending(now) for each in episodes):
        return MonitorResult(state=state, network_down=down)
    state, lines = _tell_channels(state, now)
    state, notes, edits = _tell_operators(state, snapshot, now)
    return MonitorResult(state=state, notes=notes, edits=edits, lines=lines, network_down=down)


def is_our_network(snapshot: HealthSnapshot, episodes: Iterable[Episode]) -> bool:
    """Feeds out of reach are not to blame once all of them are, for as long as an outage must last to be told."""
    return snapshot.network_down and any(each.kind is FaultKind.NO_FEED and each.lasts for each in episodes)


def _followed(
    before: Sequence[Episode], found: Sequence[Fault], now: datetime, *, awake: bool
) -> tuple[Episode, ...]:
    known = {(each.kind, each.subject): each for each in before}
    faulty = {(fault.kind, fault.subject): fault for fault in found}
    blind = any(fault.kind in WHOLE for fault in found)
    episodes = [_lasting(known.get(key), fault, now, awake=awake) for key, fault in faulty.items()]
    gone = (each for key, each in known.items() if key not in faulty)
    episodes += [kept for each in gone if (kept := _gone(each, now, hidden=blind and each.kind not in WHOLE))]
    order = list(FaultKind)
    return tuple(sorted(episodes, key=lambda each: (order.index(each.kind), each.subject)))


def _lasting(known: Episode | None, fault: Fault, now: datetime, *, awake: bool) -> Episode:
    if known is None:
        known = Episode(
            kind=fault.kind,
            subject=fault.subject,
            began_at=fault.since or now,
            noticed_at=now,
            seen=fault.seen[0],
            lost=fault.lost[0],
        )
    noticed = known.noticed_at if awake or known.ripe else now
    since_then = known.kind is not FaultKind.NO_FEED or now - known.began_at >= HOLDS_FOR
    ripe = known.ripe or (now - noticed >= SEEN_FOR[known.kind] and since_then)
    (seen, visto), (lost, perdido) = fault.seen, fault.lost
    known = replace(known, seen=seen, lost=lost, in_spanish=(visto, perdido))
    return replace(known, noticed_at=noticed, ripe=ripe, clear_since=None)


def _gone(known: Episode, now: datetime, *, hidden: bool) -> Episode | None:
    """A fault that is not seen any more; a part that the whole hides stays as it was."""
    if hidden:
        return known
    if not known.ripe:
        return None
    return replace(known, clear_since=known.clear_since or now)


Told = tuple[MonitorState, tuple[OperatorNote, ...], tuple[OperatorNote, ...]]


def _tell_operators(state: MonitorState, snapshot: HealthSnapshot, now: datetime) -> Told:
    """The state afterwards, the note, and the notes that are edited because what they tell of is over."""
    if state.noted_at is not None and timedelta(0) <= now - state.noted_at < BETWEEN_NOTES:
        return state, (), ()
    new = [each for each in state.episodes if each.lasts and each.told_at is None]
    over = [each for each in state.episodes if each.is_over(now)]
    again = [each for each in state.episodes if _remind(each, now)]
    if not (new or over or again):
        return state, (), ()
    note = monitor_notes.note(new, again, over, snapshot=snapshot, now=now)
    edits = tuple(monitor_notes.ended(each) for each in over if each.led and each.kind is not FaultKind.WINDOW)
    kept = (each for each in state.episodes if each not in over)
    episodes = tuple(_told(each, now, (*new, *again), leads=each in new[:1]) for each in kept)
    return replace(state, noted_at=now, episodes=episodes), (note,), edits


def _remind(each: Episode, now: datetime) -> bool:
    every = REMIND.get(each.kind)
    if not each.lasts or each.told_at is None or every is None:
        return False
    return now - (each.reminded_at or each.told_at) >= every


def _told(each: Episode, now: datetime, told: Iterable[Episode], *, leads: bool) -> Episode:
    if each not in told:
        return each
    return replace(each, told_at=each.told_at or now, reminded_at=now, led=each.led or leads)


def _tell_channels(state: MonitorState, now: datetime) -> tuple[MonitorState, tuple[OperatorNote, ...]]:
    """One line when nothing was seen for two hours, one when we see again."""
    blind = [each for each in state.episodes if each.kind in WHOLE and each.ripe and not each.is_over(now)]
    if state.channels_told is None:
        since = min((each.began_at for each in blind if each.lasts), default=now)
        if now - since < CHANNELS_AFTER:
            return state, ()
        return replace(state, channels_told=since), (monitor_notes.blind_line(since),)
    if blind:
        return state, ()
    ends = [each.clear_since for each in state.episodes if each.kind in WHOLE and each.clear_since]
    line = monitor_notes.seeing_line(state.channels_told, until=max(ends, default=now))
    return replace(state, channels_told=None), (line,)

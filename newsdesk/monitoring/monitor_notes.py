"""The words of the monitor: one note on faults that begin or last, one on what is over, a line for alert channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from newsdesk.messages import OperatorNote
from newsdesk.monitoring.balance import DONE
from newsdesk.monitoring.episodes import Episode
from newsdesk.monitoring.faults import WHOLE, FaultKind, HealthSnapshot, title
from newsdesk.prose.wording import count, span, utc

# How the keys of notes begin that the database fails, and that it does no more; behind it stands when it was noticed.
STORE_NOTES, STORE_ENDS = f"ops/blind/{FaultKind.STORE.value}/", f"ops/seeing/{FaultKind.STORE.value}/"
_CHECK = {
    FaultKind.STORE: "Check first: the disk and the database of the service. This came past the database, and once;"
    " the next word comes when it is back",
    FaultKind.NO_PARSER: "Check first: the memory of this host, how many processes it allows, and the log",
    FaultKind.NO_POLL: "Check first: the log of the service and the database",
    FaultKind.NO_FEED: "Check first: the network of this host, then /strikes status",
    FaultKind.SLACK: "Feeds are read meanwhile",
    FaultKind.PRIMARY: "Feeds one by one: python bot.py feeds list",
    FaultKind.LANGUAGE: "Feeds one by one: python bot.py feeds list",
    FaultKind.WINDOW: "Read at its usual pace",
}
_WITHOUT_LENGTH = (FaultKind.STORE, FaultKind.WINDOW)  # the one says what to do, the other is over at once


def note(
    new: Sequence[Episode],
    again: Sequence[Episode],
    over: Sequence[Episode],
    *,
    snapshot: HealthSnapshot,
    now: datetime,
) -> OperatorNote:
    """One message for all of them: the worst that begins leads, else the worst that lasts, else what is over."""
    if new or again:
        return _bad(new, again, over, now=now)
    lead, *others = over
    return OperatorNote(
        key=f"ops/seeing/{_episode(lead)}",
        kind="seeing",
        subject="" if lead.kind in WHOLE else title(lead.kind, lead.subject),
        since=lead.began_at,
        until=lead.clear_since,
        last_error=lead.seen if lead.told_at is None else "",
        doing=_caught_up(snapshot.caught_up),
        lines=tuple(_over_line(each) for each in others),
        mended=True,
    )


def _bad(new: Sequence[Episode], again: Sequence[Episode], over: Sequence[Episode], *, now: datetime) -> OperatorNote:
    lead, *others = [*new, *again]
    repeat = f"/{now:%Y%m%dT%H%M}" if lead.told_at else ""
    lasting = span(now - lead.began_at, "en")
    slack = " Slack is reachable: the fault is on the side of the feeds." if lead.kind is FaultKind.NO_FEED else ""
    return OperatorNote(
        key=f"ops/blind/{_episode(lead)}{repeat}",
        kind="gap" if lead.kind is FaultKind.WINDOW else "blind",
        subject=lead.subject if lead.kind is FaultKind.WINDOW else title(lead.kind, lead.subject),
        since=lead.began_at,
        last_error=lead.seen if lead.kind in _WITHOUT_LENGTH else f"{lead.seen}, for {lasting}",
        doing=f"{_CHECK[lead.kind]}.{slack}",
        lost=lead.lost,
        lines=(*(_also_line(each) for each in others), *(_over_line(each) for each in over)),
        foot=_foot(lead),
        ask="" if lead.kind is FaultKind.STORE else "status",
    )


def ended(each: Episode) -> OperatorNote:
    """The first note about an episode, as it reads once that is over."""
    return OperatorNote(
        key=f"ops/blind/{_episode(each)}",
        kind="blind",
        subject=title(each.kind, each.subject),
        since=each.began_at,
        until=each.clear_since,
        last_error=each.seen,
        mended=True,
    )


def blind_line(since: datetime) -> OperatorNote:
    """A note for channels of alerts that their quiet means nothing now, because we see nothing."""
    return OperatorNote(
        key=f"ops/blind/channels/{_stamp(since)}", kind="blind", subject="", since=since, audience="channel"
    )


def seeing_line(since: datetime, *, until: datetime) -> OperatorNote:
    return OperatorNote(
        key=f"ops/seeing/channels/{_stamp(since)}",
        kind="seeing",
        subject="",
        since=since,
        until=until,
        audience="channel",
        mended=True,
    )


def _also_line(each: Episode) -> str:
    return (
        f"Also: {title(each.kind, each.subject)} since {utc(each.began_at)}, {each.seen}. What we lose: {each.lost}."
    )


def _over_line(each: Episode) -> str:
    until = each.clear_since or each.noticed_at
    return f"Over: {title(each.kind, each.subject)}, {utc(each.began_at)} to {utc(until)}, {_length(each)}."


def _length(each: Episode) -> str:
    return span((each.clear_since or each.noticed_at) - each.began_at, "en")


def _foot(lead: Episode) -> str:
    if lead.kind not in WHOLE:
        return ""
    return "Next word in 30 min, or when it ends. Alert channels are told if it lasts 2 h."


def _caught_up(decided: Mapping[str, int]) -> str:
    total = sum(decided.values())
    if not total:
        return "Nothing new since"
    said = ", ".join(f"{decided[action]} {word}" for action, word in DONE.items() if decided.get(action))
    return f"{count(total, 'entry', 'en')} caught up: {said}"


def _episode(each: Episode) -> str:
    """What the outbox knows an episode by: the moment it was noticed, so that it is never told twice."""
    return "/".join(filter(None, (each.kind.value, each.subject, _stamp(each.noticed_at))))


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"

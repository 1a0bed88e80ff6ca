"""Which thread line a changed record makes, whether it rings, and when.

One update is one line: it joins how the record stands now, what changed, and what is in dispute.

A field that has just rung is quiet for `COOL_DOWN`: what happens to it meanwhile becomes one line from the value last
told to the value that stands, and no line at all if it came back. The record remembers when each claim was learned,
so the value last told is simply the value as known when the field last rang.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, NamedTuple

from newsdesk.alerting.line_facts import fact_marks
from newsdesk.messages import Change, ThreadLine
from newsdesk.record.changes import COOL_DOWN, MATERIAL, attribution, change, narrows, printing_outlet
from newsdesk.record.confirming import confirmed, official
from newsdesk.record.past import as_known
from newsdesk.record.strike_rules import disputed, disputing, shown
from newsdesk.record.withdrawals import taken_back_since, who_took_back, withdrawn
from newsdesk.strikes import Claim, Field, StrikeRecord

_RINGING = ("now_official", "second_origin", "reported_again")  # whatever else changed
_RINGING_FATES = ("in custody", "sent home")  # a search that starts or stops rings nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class LineToSend:
    """One thread line: `tag` makes its key, `not_before` holds it until the field's cool-down is over."""

    line: ThreadLine
    tag: str
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePlan:
    """The lines of one revision, the tags of waiting lines that they replace, and when each field last rang."""

    lines: tuple[LineToSend, ...] = ()
    replaced: tuple[str, ...] = ()
    last_rang: Mapping[Field, datetime] = field(default_factory=dict)


class _Versions(NamedTuple):
    """A record as its channels know it, and as it stands."""

    before: StrikeRecord
    after: StrikeRecord


class _Source(NamedTuple):
    """Who a line names, as of which day, with the page to link to."""

    who: str
    on: date
    url: str | None
    outlet: str


def line_to_send(line: ThreadLine, now: datetime) -> LineToSend:
    """The line of an update, to be sent at once."""
    return LineToSend(line=line, tag=f"line:{int(now.timestamp())}:{fact_marks(line)}")


def plan_lines(
    before: StrikeRecord,
    after: StrikeRecord,
    *,
    changes: Sequence[Change],
    last_rang: Mapping[Field, datetime],
    now: datetime,
) -> LinePlan:
    """The line for what changed from `before` to `after`; what is cooling down follows in a line of its own."""
    versions = _Versions(before, after)
    if taken_back := taken_back_since(before, after):
        return _withdrawn(versions, taken_back[0], changes, last_rang, now)
    last = {found.field: _last_ring(after, found.field, last_rang.get(found.field), now) for found in changes}
    cooling = {found.field: at for found in changes if (at := last[found.field]) and now - at < COOL_DOWN}
    due = [found for found in changes if found.field not in cooling]
    line = _line(versions, due)
    lines = [line_to_send(line, now)] if line else []
    times = {**last_rang, **cooling, **{found.field: now for found in due}}
    waiting = sorted(set(cooling.values()))
    corrected = frozenset(found.field for found in changes if found.correction)
    lines += [held for at in waiting if (held := _held(after, at, times, corrected))]
    return LinePlan(lines=tuple(lines), replaced=tuple(_held_tag(at) for at in waiting), last_rang=times)


def _withdrawn(
    versions: _Versions,
    taken_back: Claim,
    changes: Sequence[Change],
    last_rang: Mapping[Field, datetime],
    now: datetime,
) -> LinePlan:
    """The line about a withdrawal, sent at once with all that it changes; lines that wait are made anew, as far as
    they still hold. It rings where a figure changes, or the whole strike is gone."""
    before, after = versions
    gone = withdrawn(after) and not withdrawn(before)
    who, day, outlet = who_took_back(taken_back), taken_back.claimed_at.date(), printing_outlet(taken_back)
    source = _Source(who, day, taken_back.url, outlet)
    line = replace(
        _thread_line(versions, "withdrawn", changes, None, source),
        alone=gone,
        broadcast=gone or any(_rings(found, versions) for found in changes),
    )
    waiting = sorted({at for at in last_rang.values() if now - at < COOL_DOWN})
    times = {**last_rang, **{found.field: now for found in changes}}
    anew = () if withdrawn(after) else (_held(after, at, times, frozenset()) for at in waiting)
    return LinePlan(
        lines=(line_to_send(line, now), *(held for held in anew if held)),
        replaced=tuple(_held_tag(at) for at in waiting),
        last_rang=times,
    )


def _last_ring(record: StrikeRecord, of: Field, rang_at: datetime | None, now: datetime) -> datetime | None:
    """When the field last rang; a line that waited for the end of the cool-down has rung then."""
    if rang_at is None or now <= rang_at + COOL_DOWN:
        return rang_at
    then, later = (shown(as_known(record, at), of) for at in (rang_at, rang_at + COOL_DOWN))
    moved = then is not None and later is not None and then.value != later.value
    return rang_at + COOL_DOWN if moved else rang_at


def _line(versions: _Versions, due: Sequence[Change]) -> ThreadLine | None:
    """The one line of this update, about the changes that are `due`; None when nothing in it is worth one."""
    before, after = versions
    newest = _newest(versions)
    standing = _standing(versions) if newest else None
    dispute = _dispute(after) if disputed(after) and not disputed(before) else None
    if standing and newest:
        source = _Source(attribution(newest), newest.claimed_at.date(), newest.url, printing_outlet(newest))
        return _thread_line(versions, standing, due, dispute, source)
    lead = due[0] if due else dispute
    return _thread_line(versions, _kind(due), due, dispute, _source_of(lead)) if lead else None


def _held(
    record: StrikeRecord, at: datetime, times: Mapping[Field, datetime], corrected: frozenset[Field]
) -> LineToSend | None:
    """The line that waits for the end of the cool-down of the fields that rang at `at`; None if all came back."""
    fields = [one for one in MATERIAL if times.get(one) == at]
    known = as_known(record, at)
    net = [found for one in fields if (found := change(one, known, record, correction=one in corrected))]
    if not net:
        return None
    line = _thread_line(_Versions(known, record), _kind(net), net, None, _source_of(net[0]))
    return LineToSend(line=line, tag=f"{_held_tag(at)}:{fact_marks(line)}", not_before=at + COOL_DOWN)


def _held_tag(at: datetime) -> str:
    return f"held:{int((at + COOL_DOWN).timestamp())}"


def _standing(versions: _Versions) -> Literal["now_official", "second_origin", "reported_again"] | None:
    """How well the record stands since this update, if better than before."""
    before, after = versions
    if withdrawn(before) and not withdrawn(after):
        return "reported_again"
    if official(after) and not official(before):
        return "now_official"
    return "second_origin" if confirmed(after) and not confirmed(before) else None


def _newest(versions: _Versions) -> Claim | None:
    """The best of the claims that brought it: this is the source that the line names."""
    before = versions.before.claims
    new = [claim for claim in versions.after.claims if claim not in before and claim.field is not Field.DENIED]
    return min(new, key=lambda claim: (claim.tier.rank, claim.claimed_at), default=None)


def _source_of(change: Change) -> _Source:
    return _Source(change.who, change.on, change.url, change.outlet)


def _kind(changes: Sequence[Change]) -> Literal["correction", "change", "disputed"]:
    if not changes:
        return "disputed"
    return "correction" if changes[0].correction else "change"


def _thread_line(
    versions: _Versions,
    kind: Literal["change", "now_official", "second_origin", "reported_again", "withdrawn", "correction", "disputed"],
    changes: Sequence[Change],
    dispute: Change | None,
    source: _Source,
) -> ThreadLine:
    return ThreadLine(
        record=versions.after.key,
        record_name=versions.after.name,
        kind=kind,
        change=changes[0] if changes else dispute if kind == "disputed" else None,
        who=source.who,
        on=source.on,
        url=source.url,
        outlet=source.outlet,
        broadcast=kind in _RINGING or any(_rings(found, versions) for found in changes),
        more=tuple(changes[1:]),
        dispute=None if kind == "disputed" else dispute,
    )


def _rings(found: Change, versions: _Versions) -> bool:
    """Whether this change rings. A larger number of people searched for does not: that somebody lived is known."""
    if narrows(found):
        return False
    if found.field is Field.SURVIVORS_FATE:
        return found.new in _RINGING_FATES
    if found.field is not Field.SURVIVORS or shown(versions.before, Field.SURVIVORS_FATE) is None:
        return True
    return _survivors(versions.after) < _survivors(versions.before)


def _survivors(record: StrikeRecord) -> int:
    alive = shown(record, Field.SURVIVORS)
    return int(alive.value) if alive else 0


def _dispute(record: StrikeRecord) -> Change:
    """The shown figure and the best one against it."""
    chosen = shown(record, Field.KILLED)
    assert chosen is not None, "only a shown figure is disputed"
    rival = min(disputing(record, Field.KILLED), key=lambda claim: (claim.tier.rank, claim.claimed_at))
    return Change(
        field=chosen.field,
        old=str(chosen.value),
        new=str(rival.value),
        who=f"{attribution(chosen.claim)} {chosen.value}, {attribution(rival)} {rival.value}",
        on=rival.claimed_at.date(),
        url=rival.url,
        outlet=printing_outlet(rival),
        aside=f"Shown: {chosen.value}.",
    )

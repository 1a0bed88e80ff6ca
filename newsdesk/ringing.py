"""Which thread lines a changed record makes, which of them ring, and when.

A field that has just rung is quiet for `COOL_DOWN`: what happens to it meanwhile becomes one line from the value last
told to the value that stands, and no line at all if it came back. The record remembers when each claim was learned,
so the value last told is simply the value as known when the field last rang.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from newsdesk.changes import COOL_DOWN, attribution, change
from newsdesk.messages import Change, ThreadLine
from newsdesk.strike_rules import Shown, confirmed, disputed, official, shown
from newsdesk.strikes import Claim, Field, StrikeRecord

_RINGING_FATES = ("in custody", "sent home")  # a search that starts or stops rings nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """One line to be: `tag` makes its key, `not_before` holds it until the field's cool-down is over."""

    line: ThreadLine
    tag: str
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringing:
    """The lines of one revision, the tags of waiting lines that they replace, and when each field last rang."""

    rings: tuple[Ring, ...] = ()
    replaced: tuple[str, ...] = ()
    rung: Mapping[Field, datetime] = field(default_factory=dict)


def ring(
    before: StrikeRecord,
    after: StrikeRecord,
    *,
    changes: Sequence[Change],
    rung: Mapping[Field, datetime],
    now: datetime,
) -> Ringing:
    """The lines for what changed from `before` to `after`; at most one of them rings the channel at once."""
    rings: list[Ring] = list(_standing(before, after, now))
    replaced: list[str] = []
    times = dict(rung)
    for found in changes:
        last = _last_ring(after, found.field, rung.get(found.field), now)
        if last is None or now - last >= COOL_DOWN:
            rings.append(_change_ring(found, after, tag=f"{found.field}:{int(now.timestamp())}"))
            times[found.field] = now
            continue
        due = last + COOL_DOWN
        tag = f"{found.field}:{int(due.timestamp())}"
        replaced.append(tag)
        times[found.field] = last
        net = change(found.field, as_known(after, last), after, correction=found.correction)
        if net is not None:
            rings.append(_change_ring(net, after, tag=tag, not_before=due))
    return Ringing(rings=_one_bell(rings), replaced=tuple(replaced), rung=times)


def as_known(record: StrikeRecord, at: datetime) -> StrikeRecord:
    """The record as this desk knew it at `at`."""
    return replace(record, claims=tuple(claim for claim in record.claims if claim.known_at <= at))


def _last_ring(record: StrikeRecord, of: Field, rang_at: datetime | None, now: datetime) -> datetime | None:
    """When the field was last told; a line that waited for the end of the cool-down has told it then."""
    if rang_at is None or now < rang_at + COOL_DOWN:
        return rang_at
    told, later = shown(record, of, known_by=rang_at), shown(record, of, known_by=rang_at + COOL_DOWN)
    moved = told is not None and later is not None and told.value != later.value
    return rang_at + COOL_DOWN if moved else rang_at


def _standing(before: StrikeRecord, after: StrikeRecord, now: datetime) -> list[Ring]:
    """Lines about how well the record stands: now official, a second origin, disputed."""
    lead = shown(after, Field.KILLED) or shown(after, Field.LOCATION) or shown(after, Field.VESSEL_KIND)
    if lead is None:
        return []
    rings = []
    if official(after) and not official(before):
        rings.append(_standing_ring("now_official", after, _newest(after, before) or lead.claim, now))
    elif confirmed(after) and not confirmed(before):
        rings.append(_standing_ring("second_origin", after, _newest(after, before) or lead.claim, now))
    if disputed(after) and not disputed(before):
        rings.append(_dispute_ring(after, shown(after, Field.KILLED), now))
    return rings


def _newest(after: StrikeRecord, before: StrikeRecord) -> Claim | None:
    """The best of the claims that brought it: this is the source that the line names."""
    new = [claim for claim in after.claims if claim not in before.claims]
    return min(new, key=lambda claim: (claim.tier.rank, claim.claimed_at), default=None)


def _standing_ring(
    kind: Literal["now_official", "second_origin"], record: StrikeRecord, claim: Claim, now: datetime
) -> Ring:
    line = ThreadLine(
        record=record.key,
        record_name=record.name,
        kind=kind,
        change=None,
        who=attribution(claim),
        on=claim.claimed_at.date(),
        url=claim.url,
        broadcast=True,
    )
    return Ring(line=line, tag=f"{kind}:{int(now.timestamp())}")


def _dispute_ring(record: StrikeRecord, chosen: Shown | None, now: datetime) -> Ring:
    assert chosen is not None and chosen.rivals, "only a shown figure with rivals is disputed"
    rival = min(chosen.rivals, key=lambda claim: (claim.tier.rank, claim.claimed_at))
    both = f"{attribution(chosen.claim)} {chosen.value}, {attribution(rival)} {rival.value}"
    found = Change(
        field=chosen.field,
        old=str(chosen.value),
        new=str(rival.value),
        who=both,
        on=rival.claimed_at.date(),
        url=rival.url,
        aside=f"Shown: {chosen.value}.",
    )
    line = ThreadLine(
        record=record.key,
        record_name=record.name,
        kind="disputed",
        change=found,
        who=both,
        on=found.on,
        url=found.url,
        broadcast=False,
    )
    return Ring(line=line, tag=f"disputed:{int(now.timestamp())}")


def _change_ring(found: Change, record: StrikeRecord, *, tag: str, not_before: datetime | None = None) -> Ring:
    line = ThreadLine(
        record=record.key,
        record_name=record.name,
        kind="correction" if found.correction else "change",
        change=found,
        who=found.who,
        on=found.on,
        url=found.url,
        broadcast=found.field is not Field.SURVIVORS_FATE or found.new in _RINGING_FATES,
    )
    return Ring(line=line, tag=tag, not_before=not_before)


def _one_bell(rings: Sequence[Ring]) -> tuple[Ring, ...]:
    """Several lines at one moment ring once: the first that may."""
    rung_at: set[datetime | None] = set()
    kept = []
    for found in rings:
        silent = found.line.broadcast and found.not_before in rung_at
        if found.line.broadcast:
            rung_at.add(found.not_before)
        kept.append(replace(found, line=replace(found.line, broadcast=False)) if silent else found)
    return tuple(kept)

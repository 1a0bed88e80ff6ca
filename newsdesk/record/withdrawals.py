"""Reports that their outlets took back. What they said stays on record and counts no more.

A withdrawal is one more claim: the field, `RETRACTED`, the report that it takes back, and where that was printed. So
nothing is deleted, and what was known on any day can still be told. The desk's own `RETRACTED` is another matter: it
takes back what the desk said of one field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from newsdesk.entries import Tier
from newsdesk.once import once
from newsdesk.record.origins import name_of
from newsdesk.strikes import RETRACTED, UNKNOWN, Claim, Field, StrikeRecord
from newsdesk.understanding import Comparator

Report = tuple[str, str | None, Field]  # what one entry of one outlet says of one field


def is_withdrawal(claim: Claim) -> bool:
    return claim.value == RETRACTED and claim.tier is not Tier.DESK


def withdrawal_of(
    claim: Claim, *, url: str | None, quote: str, by: str | None, at: datetime, known_at: datetime
) -> Claim:
    """What takes `claim` back: printed at `url` in the words of `quote`, `by` a wire or, if None, by its outlet."""
    return replace(
        claim,
        value=RETRACTED,
        comparator=Comparator.EXACTLY,
        speaker=by,
        quote=quote,
        url=url,
        claimed_at=at,
        known_at=known_at,
        also_at=(),
    )


@once
def standing(record: StrikeRecord) -> tuple[Claim, ...]:
    """What is reported of the strike and nobody took back, in the order of arrival. A denial reports nothing."""
    taken_back: dict[Report, datetime] = {}
    claims = _reports(record)
    for claim in claims:
        if is_withdrawal(claim):
            taken_back[report_of(claim)] = max(claim.known_at, taken_back.get(report_of(claim), claim.known_at))
    if not taken_back:
        return claims
    return tuple(claim for claim in claims if not is_withdrawal(claim) and not _taken_back(claim, taken_back))


def _reports(record: StrikeRecord) -> tuple[Claim, ...]:
    if not any(claim.field is Field.DENIED for claim in record.claims):
        return record.claims
    return tuple(claim for claim in record.claims if claim.field is not Field.DENIED)


def withdrawn(record: StrikeRecord) -> bool:
    """Does nothing stand of what carried the record? Rewrite sites carry one only where nobody else ever did."""
    stand, reports = standing(record), _reports(record)
    if len(stand) == len(reports):
        return False
    said = [claim for claim in reports if not is_withdrawal(claim)]
    rewritten = all(claim.tier in (Tier.AGGREGATOR, Tier.DESK) for claim in said)
    return not any(rewritten or claim.tier is not Tier.AGGREGATOR for claim in _in_force(stand))


def withdrawals(record: StrikeRecord) -> tuple[Claim, ...]:
    """Withdrawals in force, the newest first. What a report says after it was taken back ends its withdrawal."""
    in_order = sorted(record.claims, key=lambda claim: (claim.known_at, is_withdrawal(claim)))
    last = {report_of(claim): claim for claim in in_order}
    found = (claim for claim in last.values() if is_withdrawal(claim))
    return tuple(sorted(found, key=lambda claim: claim.known_at, reverse=True))


@once
def as_reported(record: StrikeRecord) -> StrikeRecord:
    """A record of which nothing stands, as it was before that; any other one as it is. What was said still tells
    which strike it is about: one that is reported again is the same."""
    if not withdrawn(record):
        return record
    gone = withdrawals(record)
    of_shown = _of_what_was_shown(record, gone)
    for at in sorted({one.known_at for one in of_shown}, reverse=True):
        before = _without(record, (one for one in of_shown if one.known_at >= at))
        if not withdrawn(before):
            return before
    return _without(record, gone)


def _of_what_was_shown(record: StrikeRecord, gone: Iterable[Claim]) -> list[Claim]:
    """Copies that came later were taken back as they came and never shown."""
    first_said: dict[Report, datetime] = {}
    for claim in record.claims:
        first_said[report_of(claim)] = min(claim.known_at, first_said.get(report_of(claim), claim.known_at))
    return [one for one in gone if first_said[report_of(one)] < one.known_at]


def _without(record: StrikeRecord, some: Iterable[Claim]) -> StrikeRecord:
    left_out = frozenset(some)
    return replace(record, claims=tuple(claim for claim in record.claims if claim not in left_out))


@once
def as_told(record: StrikeRecord) -> StrikeRecord:
    """The record with all that was ever said of it, whatever was taken back since."""
    if not any(map(is_withdrawal, record.claims)):
        return record
    return replace(record, claims=tuple(claim for claim in record.claims if not is_withdrawal(claim)))


def taken_back_since(before: StrikeRecord, after: StrikeRecord) -> tuple[Claim, ...]:
    """The withdrawals in force that are new in `after`, of reports that stood in `before`: a copy that comes late is
    taken back as it arrives, and nobody was told of it."""
    if len(before.claims) == len(after.claims):
        return ()
    reports = {report_of(claim) for claim in before.claims}
    return tuple(c for c in withdrawals(after) if c not in before.claims and report_of(c) in reports)


def taken_back_by(claim: Claim, record: StrikeRecord) -> Claim | None:
    """The withdrawal of what `claim` says; None if it stands, or is no claim of this record any more."""
    if claim not in record.claims or claim in standing(record):
        return None
    return next((one for one in withdrawals(record) if report_of(one) == report_of(claim)), None)


def who_took_back(withdrawal: Claim) -> str:
    """The wire whose report it was, else whoever printed it."""
    return withdrawal.speaker or withdrawal.outlet


def all_who_took_back(record: StrikeRecord) -> tuple[str, ...]:
    """Everybody who took a report of this record back, in the order in which they did."""
    return tuple(dict.fromkeys(map(who_took_back, reversed(withdrawals(record)))))


def _taken_back(claim: Claim, at: Mapping[Report, datetime]) -> bool:
    """What a report says after that is said anew."""
    when = at.get(report_of(claim))
    return when is not None and claim.known_at <= when


def report_of(claim: Claim) -> Report:
    """What it is that a withdrawal takes back."""
    return name_of(claim.outlet), claim.entry_key, claim.field


def _in_force(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that count: without corrections that the desk took back, or by which it says that nobody knows."""
    last = {claim.field: claim for claim in sorted(claims, key=lambda one: one.known_at) if claim.tier is Tier.DESK}
    word = [claim for claim in last.values() if claim.value not in (RETRACTED, UNKNOWN)]
    return [claim for claim in claims if claim.tier is not Tier.DESK] + word

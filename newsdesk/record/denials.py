"""What those who would have struck say against a strike that others report, as long as they do.

A denial is kept with the record of its strike. It confirms nothing, gives no figure and is no report of it; who owns
to the strike afterwards takes it back in substance, and both stay on record.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsdesk.entries import Tier
from newsdesk.record.origins import name_of
from newsdesk.record.speakers import is_authority
from newsdesk.record.withdrawals import standing
from newsdesk.strikes import Claim, Field, StrikeRecord


def first_denial(record: StrikeRecord) -> Claim | None:
    """The first by an authority with a name, else the first that anybody tells of."""
    denials = [claim for claim in record.claims if claim.field is Field.DENIED]
    return min(denials, key=lambda claim: (not is_authority(claim.speaker), claim.claimed_at), default=None)


def owned_to(record: StrikeRecord, denial: Claim) -> Claim | None:
    """Who first owned to the strike after it had been denied."""
    said = (claim for claim in standing(record) if claim.tier is Tier.PRIMARY or is_authority(claim.speaker))
    later = (claim for claim in said if claim.claimed_at > denial.claimed_at)
    return min(later, key=lambda claim: (claim.claimed_at, claim.tier.rank), default=None)


def denied_by(entry_key: str, records: Iterable[StrikeRecord]) -> StrikeRecord | None:
    """The record that keeps the denial which this entry tells."""
    return next(
        (record for record in records if any(_is_denial_of(claim, entry_key) for claim in record.claims)), None
    )


def _is_denial_of(claim: Claim, entry_key: str) -> bool:
    return claim.field is Field.DENIED and claim.entry_key == entry_key


def tells_of_denial(record: StrikeRecord, outlet: str) -> bool:
    """Did this outlet tell of it already?"""
    return any(claim.field is Field.DENIED and name_of(claim.outlet) == name_of(outlet) for claim in record.claims)

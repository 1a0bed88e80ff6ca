"""Decides whether a strike record counts, by who stands behind it, whatever they say in detail."""

from __future__ import annotations

from newsdesk.entries import Tier
from newsdesk.record.origins import owner_of
from newsdesk.record.speakers import is_authority
from newsdesk.record.strike_rules import current_claims
from newsdesk.record.withdrawals import standing
from newsdesk.strikes import UNKNOWN, Claim, StrikeRecord

FIRM_TIERS = (Tier.DESK, Tier.PRIMARY, Tier.RECORD)  # one of these confirms a record alone


def origins(record: StrikeRecord) -> frozenset[str]:
    """The independent origins behind the record, by their owners; rewrite sites are none, and neither is the desk."""
    return frozenset(owner_of(claim.origin) for claim in weighty(record) if claim.tier is not Tier.DESK)


def confirmed(record: StrikeRecord) -> bool:
    """A primary source, the shipped record or the desk says so, or two independent origins do."""
    firm = any(claim.tier in FIRM_TIERS for claim in weighty(record))
    return firm or len(origins(record)) >= 2


def official(record: StrikeRecord) -> bool:
    """The authority said so itself, or two independent origins quote it on the record."""
    claims = weighty(record)
    if any(claim.tier is Tier.PRIMARY for claim in claims):
        return True
    return len({owner_of(claim.origin) for claim in claims if is_authority(claim.speaker)}) >= 2


def weighty(record: StrikeRecord) -> list[Claim]:
    """The claims that stand and are of some weight."""
    return [
        claim
        for claim in standing(record)
        if claim.tier is not Tier.AGGREGATOR and (claim.tier is not Tier.DESK or _in_force(claim, record))
    ]


def _in_force(claim: Claim, record: StrikeRecord) -> bool:
    """Does the desk still stand by this value? That nothing is known confirms nothing."""
    return claim.value != UNKNOWN and claim in current_claims(record, claim.field)

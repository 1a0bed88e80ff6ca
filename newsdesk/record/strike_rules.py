"""Which value of a strike record is shown, and which claims are in dispute with it.

The rule, in this order: the best tier; in it the value that most independent origins agree on; then the newest, or
for day and place the oldest, because a report that only differs corrects nothing. An outlet's later claim replaces
its earlier one, and what an authority said more than a day before its newest statement is overtaken. An aggregator is
shown only where nobody else says anything, and never counts as an origin. A report that its outlet took back counts
no more. A day that is only bounded gives way to one that is stated, whoever states it. All of it is a function of the
set of claims: the order in which entries arrive changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsdesk.entries import Tier
from newsdesk.once import once
from newsdesk.record.comparing import compatible, in_words
from newsdesk.record.origins import name_of, owner_of
from newsdesk.record.speakers import is_authority
from newsdesk.record.withdrawals import standing
from newsdesk.strikes import FATES, RETRACTED, UNKNOWN, Claim, Field, StrikeRecord
from newsdesk.understanding import Comparator

AGREEMENT_WINDOW = timedelta(hours=24)  # older claims were made before the newest was known: no vote, no dispute
QUOTING_TIERS = (Tier.WIRE, Tier.MAJOR)  # trusted to quote an authority as it spoke

_STEADY = (Field.DATE, Field.LOCATION, Field.PLACE)
_SETTLED = (Field.KILLED, Field.DATE, Field.LOCATION, Field.STRIKES, Field.VESSELS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The value shown for one field, the claim that carries it, and the claims that say otherwise."""

    field: Field
    value: int | str
    comparator: Comparator
    claim: Claim
    rivals: tuple[Claim, ...] = ()

    @property
    def words(self) -> str:
        """The value as it is printed: "3", "at least 3", "eastern_pacific"."""
        return in_words(self.value, self.comparator)


@once
def shown(record: StrikeRecord, field: Field) -> Shown | None:
    """The value of `field` by the rule of this module; None if nobody says."""
    claims = current_claims(record, field)
    if field is Field.SURVIVORS_FATE:
        claims = _furthest(claims)
    if not claims:
        return None
    if len(claims) == 1:  # most fields of most records: nothing to weigh
        (claim,) = claims
        if claim.value == UNKNOWN:
            return None
        return Shown(field=field, value=claim.value, comparator=claim.comparator, claim=claim, rivals=())
    ranks = weights(claims)
    pool = _best(claims, ranks)
    pool = _best(_stated_within(pool, claims), ranks)
    best = ranks[pool[0]]
    pool = _recent(pool) if best <= Tier.PRIMARY.rank else pool
    value = max({claim.value for claim in _settled(pool)}, key=lambda value: _support(value, pool, claims))
    if value == UNKNOWN:
        return None
    chosen = _carrier([claim for claim in pool if claim.value == value])
    newest = max(claim.claimed_at for claim in pool if claim.value == value)
    return Shown(
        field=field,
        value=value,
        comparator=chosen.comparator,
        claim=chosen,
        rivals=tuple(claim for claim in claims if _rivals(claim, chosen, newest)),
    )


@once
def current_claims(record: StrikeRecord, field: Field) -> tuple[Claim, ...]:
    """The last claim of each outlet on a field, oldest first, without outlets that took it back."""
    said = [claim for claim in standing(record) if claim.field is field]
    if len(said) < 2:
        return tuple(said)
    last: dict[str, Claim] = {}
    for claim in _in_order(said):
        last.pop(name_of(claim.outlet), None)
        last[name_of(claim.outlet)] = claim
    return tuple(claim for claim in last.values() if claim.value != RETRACTED)


def _furthest(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """What became of survivors moves on: a search that was suspended is on no more, whoever still prints so."""
    stages = {claim: FATES.index(str(claim.value)) for claim in claims if claim.value in FATES}
    furthest = max(stages.values(), default=None)
    return tuple(claim for claim in claims if claim.tier is Tier.DESK or stages.get(claim, furthest) == furthest)


def weights(claims: Sequence[Claim]) -> dict[Claim, int]:
    """The rank that each claim on one field competes with: 0 is the best.

    An authority's statement keeps its weight when a wire or a major outlet quotes it on the record; a rewrite site's
    quotation does not. What the shipped record has settled about the strike itself is not moved by a quotation, only
    by the authority's own words: survivors may still be found or counted as dead, tolls of old strikes are history.
    """
    settled = any(claim.tier is Tier.RECORD and claim.field in _SETTLED for claim in claims)
    return {claim: Tier.PRIMARY.rank if _quotes(claim) and not settled else claim.tier.rank for claim in claims}


def _quotes(claim: Claim) -> bool:
    return claim.tier in QUOTING_TIERS and is_authority(claim.speaker)


def disputed(record: StrikeRecord, field: Field = Field.KILLED) -> bool:
    """Do sources of the two best tiers that speak of the field still differ? See `disputing`."""
    return bool(disputing(record, field))


def disputing(record: StrikeRecord, field: Field) -> tuple[Claim, ...]:
    """The rivals that make a dispute, oldest first: those of the two best tiers, below `major` only among equals.

    What was said before the authority spoke is replaced by its figure, not in dispute with it; the record keeps it.
    """
    chosen = shown(record, field)
    if chosen is None or not chosen.rivals:
        return ()
    claims = current_claims(record, field)
    ranks = weights(claims)
    two_best = sorted(set(ranks.values()))[:2]
    limit = max(two_best[0], min(two_best[-1], Tier.MAJOR.rank))
    differing = (rival for rival in chosen.rivals if ranks[rival] <= limit)
    if ranks[chosen.claim] > Tier.PRIMARY.rank:
        return tuple(differing)
    firm = [claim for claim in claims if ranks[claim] <= Tier.PRIMARY.rank]
    said_at = min(claim.claimed_at for claim in firm if claim.value == chosen.value)
    return tuple(rival for rival in differing if _still_says(rival, record, rival in firm, chosen.claim, said_at))


def _still_says(rival: Claim, record: StrikeRecord, firm: bool, chosen: Claim, said_at: datetime) -> bool:
    """Does it contradict the authority's figure of `said_at`, knowing it? Another authority always does; an outlet
    that says otherwise afterwards does, unless it prints an older figure of somebody else."""
    if rival.claimed_at <= said_at:
        return firm and rival.speaker != chosen.speaker
    earlier = (
        claim.origin == rival.origin and claim.value == rival.value and claim.claimed_at <= said_at
        for claim in standing(record)
        if claim.field is rival.field
    )
    return rival.outlet == rival.origin or not any(earlier)


def _rivals(claim: Claim, chosen: Claim, newest: datetime) -> bool:
    if claim.tier is Tier.AGGREGATOR or compatible(claim, chosen):
        return False
    if chosen.tier is Tier.DESK and claim.claimed_at <= chosen.claimed_at:
        return False  # the desk knew it and decided
    return claim.claimed_at >= newest - AGREEMENT_WINDOW


def _best(claims: Sequence[Claim], ranks: Mapping[Claim, int]) -> list[Claim]:
    best = min(ranks[claim] for claim in claims)
    return [claim for claim in claims if ranks[claim] == best]


def _stated_within(pool: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
    """The days that others state, where the pool does no more than bound it; the pool where there are none."""
    if any(claim.comparator is not Comparator.AT_MOST for claim in pool):
        return pool
    stated = (claim for claim in claims if claim.comparator is Comparator.EXACTLY)
    known = (claim for claim in stated if claim.tier is not Tier.AGGREGATOR)
    return [claim for claim in known if all(compatible(claim, bound) for bound in pool)] or pool


def _recent(claims: Iterable[Claim]) -> list[Claim]:
    pool = list(claims)
    since = max(claim.claimed_at for claim in pool) - AGREEMENT_WINDOW
    return [claim for claim in pool if claim.claimed_at >= since]


def _settled(pool: list[Claim]) -> list[Claim]:
    """Exact figures where there are any: "at least 2" backs a 3, it does not compete with it."""
    return [claim for claim in pool if claim.comparator is Comparator.EXACTLY] or pool


def _support(value: int | str, pool: Sequence[Claim], claims: Sequence[Claim]) -> tuple[int, float, str]:
    sayers = [claim for claim in pool if claim.value == value]
    carrier = _carrier(sayers)
    agreeing = (claim for claim in claims if claim.tier is not Tier.AGGREGATOR and compatible(claim, carrier))
    backers = {owner_of(claim.origin) for claim in agreeing}
    times = [claim.claimed_at.timestamp() for claim in sayers]
    return len(backers), -min(times) if carrier.field in _STEADY else max(times), str(value)


def _in_order(claims: Sequence[Claim]) -> list[Claim]:
    """Claims by time; those of one moment in an order that does not depend on which arrived first."""
    moments = {(claim.claimed_at, claim.known_at) for claim in claims}
    if len(moments) == len(claims):
        return sorted(claims, key=lambda claim: (claim.claimed_at, claim.known_at))
    return sorted(claims, key=lambda claim: (claim.claimed_at, claim.known_at, _identity(claim)))


def _carrier(claims: Sequence[Claim]) -> Claim:
    """The claim by which a value is shown."""
    first = min(map(_carrier_order, claims))
    return min((claim for claim in claims if _carrier_order(claim) == first), key=_identity)


def _carrier_order(claim: Claim) -> tuple[bool, int, datetime]:
    return claim.comparator is not Comparator.EXACTLY, claim.tier.rank, claim.claimed_at


def _identity(claim: Claim) -> tuple[str, ...]:
    """Settles ties the same way in any order of arrival."""
    words = (claim.entry_key, claim.outlet, claim.origin, claim.speaker, claim.url, claim.quote)
    return (claim.tier.value, claim.comparator.value, str(claim.value), *(word or "" for word in words))

"""What one outlet has said so often of a strike that its saying so again tells nothing.

Each claim makes the next one dearer, since what a record shows is a function of all. A feed that floods, or gives
each revision another address, must not hold up the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsdesk.record.origins import name_of
from newsdesk.record.strike_rules import current_claims
from newsdesk.strikes import Claim, StrikeRecord

SAID_ENOUGH = 50  # times that an outlet says the same of one field
MOST_OF_ONE = 200  # claims of an outlet on one field, whatever it says


def without_repeats(record: StrikeRecord, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that the record does not have many times already from their outlet."""
    if len(record.claims) < SAID_ENOUGH:
        return tuple(claims)
    said = Counter((name_of(one.outlet), one.field, one.value) for one in record.claims)
    spoke = Counter((name_of(one.outlet), one.field) for one in record.claims)
    return tuple(
        one
        for one in claims
        if spoke[name_of(one.outlet), one.field] < MOST_OF_ONE
        and (said[name_of(one.outlet), one.field, one.value] < SAID_ENOUGH or not _stands(one, record))
    )


def _stands(claim: Claim, record: StrikeRecord) -> bool:
    """Is it the outlet's last word as it is? What it took back, or has said otherwise since, is said anew."""
    last = (one for one in current_claims(record, claim.field) if name_of(one.outlet) == name_of(claim.outlet))
    return any(one.value == claim.value for one in last)

"""What one outlet has said so often of a strike that its saying so again tells nothing.

Each claim makes the next one dearer, since what a record shows is a function of all. A feed that floods, or gives
each revision another address, must not hold up the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsdesk.strikes import Claim, StrikeRecord

SAID_ENOUGH = 50  # times that an outlet says the same of one field
MOST_OF_ONE = 200  # claims of an outlet on one field, whatever it says


def without_repeats(record: StrikeRecord, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that the record does not have many times already from their outlet."""
    if len(record.claims) < SAID_ENOUGH:
        return tuple(claims)
    said = Counter((one.outlet, one.field, one.value) for one in record.claims)
    spoke = Counter((one.outlet, one.field) for one in record.claims)
    return tuple(
        one
        for one in claims
        if said[one.outlet, one.field, one.value] < SAID_ENOUGH and spoke[one.outlet, one.field] < MOST_OF_ONE
    )

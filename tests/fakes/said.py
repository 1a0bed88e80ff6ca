"""What records say, claim by claim, for a stand-in of the store: the questions that a database answers in SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from newsdesk.ports import Stated
from newsdesk.strikes import Claim, Field, StrikeRecord


def said_of(records: Iterable[StrikeRecord], known_by: datetime | None) -> tuple[Stated, ...]:
    return tuple(
        Stated(
            number=record.number,
            field=field,
            agreed=len({claim.value for claim in claims}) == 1,
            value=claims[0].value,
            first_known_at=min(claim.known_at for claim in claims),
            last_known_at=max(claim.known_at for claim in claims),
        )
        for record in _by_number(records)
        for field, claims in _by_field(record, known_by).items()
    )


def contested_of(records: Iterable[StrikeRecord], known_by: datetime | None) -> tuple[StrikeRecord, ...]:
    cut = [(record, _contested(record, known_by)) for record in _by_number(records)]
    return tuple(replace(record, claims=claims) for record, claims in cut if claims)


def _contested(record: StrikeRecord, known_by: datetime | None) -> tuple[Claim, ...]:
    fields = _by_field(record, known_by)
    differing = {field for field, claims in fields.items() if len({claim.value for claim in claims}) > 1}
    return tuple(claim for claim in record.claims if claim.field in differing and claim in fields[claim.field])


def _by_field(record: StrikeRecord, known_by: datetime | None) -> Mapping[Field, list[Claim]]:
    said: dict[Field, list[Claim]] = {}
    for claim in record.claims:
        if known_by is None or claim.known_at <= known_by:
            said.setdefault(claim.field, []).append(claim)
    return said


def _by_number(records: Iterable[StrikeRecord]) -> list[StrikeRecord]:
    return sorted(records, key=lambda record: record.number)

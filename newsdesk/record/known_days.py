"""What the record tells of each day on which there were strikes, for reports that name no day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Location

_BASINS = {basin.value: basin for basin in Location}


def known_days(records: Iterable[StrikeRecord]) -> tuple[KnownDay, ...]:
    """One for each day that a record states, oldest first."""
    by_day: dict[date, list[StrikeRecord]] = defaultdict(list)
    for record in records:
        for day in _stated(record, Field.DATE):
            by_day[date.fromisoformat(day)].append(record)
    return tuple(_known(day, by_day[day]) for day in sorted(by_day))


def _known(day: date, records: list[StrikeRecord]) -> KnownDay:
    killed = [int(value) for record in records for value in _stated(record, Field.KILLED)[:1]]
    basins = (basin for record in records for value in _stated(record, Field.LOCATION) for basin in value.split("+"))
    return KnownDay(
        day=day,
        announced_on=min(record.opened_at.date() for record in records),
        basins=frozenset(_BASINS[basin] for basin in basins if basin in _BASINS),
        killed=frozenset((*killed, sum(killed))),
    )


def _stated(record: StrikeRecord, field: Field) -> list[str]:
    return [str(claim.value) for claim in record.claims if claim.field is field]

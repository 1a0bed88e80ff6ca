"""A strike record as one row of what it shows, for lists and totals."""

from __future__ import annotations

from datetime import date

from newsdesk.ports import ShownRow
from newsdesk.record.confirming import confirmed, weighty
from newsdesk.record.speakers import who_says
from newsdesk.record.strike_rules import Shown, disputed, shown
from newsdesk.record.withdrawals import as_reported, withdrawn
from newsdesk.strikes import Field, RecordState, StrikeRecord
from newsdesk.understanding import Comparator


def shown_row(record: StrikeRecord) -> ShownRow:
    """The shown values of a record, for lists and totals. Nothing is assumed: None is "not known".

    One of which nothing stands keeps the values that it had, and says that it is withdrawn.
    """
    gone, record = withdrawn(record), as_reported(record)
    values = {field: shown(record, field) for field in Field}
    killed = values[Field.KILLED]
    day = values[Field.DATE]
    stated = day is not None and day.comparator is not Comparator.AT_MOST
    announced_on = _announced_on(record)
    lead = killed or next((value for value in values.values() if value), None)
    return ShownRow(
        number=record.number,
        last_number=record.last_number,
        happened_on=_day(day) if stated else None,
        happened_by=None if stated else _day(day) or announced_on or record.opened_at.date(),
        announced_on=announced_on,
        location=_words(values[Field.LOCATION]),
        place=_words(values[Field.PLACE]),
        strikes=_number(values[Field.STRIKES]) or record.last_number - record.number + 1,
        vessels=_number(values[Field.VESSELS]),
        vessel_kind=_words(values[Field.VESSEL_KIND]),
        killed=_number(killed),
        killed_comparator=killed.comparator if killed else Comparator.EXACTLY,
        survivors=_number(values[Field.SURVIVORS]),
        presumed_dead=_number(values[Field.PRESUMED_DEAD]) or 0,
        confirmed=confirmed(record),
        disputed=not gone and disputed(record),
        state=RecordState.WITHDRAWN if gone else record.state,
        baseline=record.baseline,
        confidence=record.confidence,
        opened_at=record.opened_at,
        source=who_says(lead.claim) if lead else None,
        survivors_fate=_words(values[Field.SURVIVORS_FATE]),
    )


def _announced_on(record: StrikeRecord) -> date | None:
    times = [claim.claimed_at for claim in weighty(record)]
    return min(times).date() if times else None


def _day(value: Shown | None) -> date | None:
    return date.fromisoformat(str(value.value)) if value else None


def _number(value: Shown | None) -> int | None:
    return int(value.value) if value else None


def _words(value: Shown | None) -> str | None:
    return str(value.value) if value else None

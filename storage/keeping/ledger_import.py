"""Put the rows of a ledger file into the record: claims beside those that are there, or new records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import sqlalchemy as sa

from newsdesk.ports import StrikeWrite
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import Shown, shown
from newsdesk.record.totals import day_of
from newsdesk.record.withdrawals import as_told
from newsdesk.record.writing import strike_write
from newsdesk.strikes import Claim, Field, RecordState, StrikeRecord
from newsdesk.understanding import Comparator
from storage.keeping.ledger_file import FileRow, read_ledger_file, refuse
from storage.news.counters import NEXT_STRIKE, advance, overtake, read_counters
from storage.news.strike_rows import read_records, write_strikes
from storage.tables import strikes
from storage.transactions import writing

SAME_STRIKE = timedelta(days=3)  # accounts of one strike differ by a day or two; a number with another day is a slip


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLedger:
    records: int  # new ones
    claims: int
    unchanged: int  # rows that said nothing new


def import_ledger(engine: sa.Engine, text: str, *, now: datetime) -> ImportedLedger:
    """Read a CSV file into the record, as one transaction. Safe to repeat: what was said already is not said again.

    Raises UserError that names each wrong row; then nothing was written. Nothing is announced.
    """
    rows = read_ledger_file(text, now=now)
    with writing(engine) as connection:
        overtake(connection)
        ledger = _Ledger(read_records(connection, sa.select(strikes)), read_counters(connection)[NEXT_STRIKE])
        ledger.take(rows)
        write_strikes(connection, ledger.writes())
        advance(connection, NEXT_STRIKE, ledger.free)
    return ImportedLedger(records=len(ledger.new), claims=ledger.claims, unchanged=ledger.unchanged)


class _Ledger:
    """The record while rows are added to it."""

    def __init__(self, records: Sequence[StrikeRecord], free: int) -> None:
        self.free = free
        self.new: set[int] = set()
        self.unchanged = 0
        self._records = {record.number: record for record in records}
        self._said: dict[int, list[Claim]] = {}

    def take(self, rows: Sequence[FileRow]) -> None:
        """Raises UserError with every row that fits no record."""
        wrong = []
        for row in rows:
            try:
                self._take(row)
            except ValueError as err:
                wrong.append(f"row {row.row}: {err}")
        refuse(wrong)

    @property
    def claims(self) -> int:
        return sum(map(len, self._said.values()))

    def writes(self) -> list[StrikeWrite]:
        return [strike_write(self._records[number], claims) for number, claims in self._said.items()]

    def _take(self, row: FileRow) -> None:
        record = self._meant(row) or self._open(row)
        news = [claim for claim in row.claims if not _said_already(record, claim)]
        if not news:
            self.unchanged += 1
            return
        self._records[record.number] = replace(record, claims=(*record.claims, *news))
        self._said.setdefault(record.number, []).extend(news)

    def _meant(self, row: FileRow) -> StrikeRecord | None:
        if row.number is None:
            return self._only_one_on(row.day)
        for record in self._records.values():
            meant = self._standing(record)
            if record.number == row.number and (not (day := _day(meant)) or abs(day - row.day) <= SAME_STRIKE):
                return meant
            if record.number <= (row.last_number or row.number) and row.number <= record.last_number:
                raise ValueError(
                    f"S-{row.number} is another strike here ({record.name}, {_day(record)});"
                    " leave the number empty for a new record"
                )
        return None

    def _standing(self, record: StrikeRecord) -> StrikeRecord:
        """Itself, or what it turned out to be."""
        return record if record.merged_into is None else self._standing(self._records[record.merged_into])

    def _only_one_on(self, day: date) -> StrikeRecord | None:
        """The one that stands; one that was withdrawn where no other is."""
        of_day = [record for record in self._records.values() if _day(record) == day]
        found = [record for record in of_day if shown_row(record).state is RecordState.OPEN] or of_day
        if len(found) > 1:
            names = ", ".join(record.name for record in found)
            raise ValueError(
                f"there are several records of {day} ({names}); write the number of the one that is meant"
            )
        return found[0] if found else None

    def _open(self, row: FileRow) -> StrikeRecord:
        number = row.number or self.free
        last = row.last_number or number
        if last < number:
            raise ValueError(f"last_number {last} is before number {number}")
        self.free = max(self.free, last + 1)
        self.new.add(number)
        return StrikeRecord(
            number=number,
            last_number=last,
            claims=(),
            opened_at=row.opened_at,
            state=row.state,
            confidence=row.confidence,
            note=row.note,
        )


def _said_already(record: StrikeRecord, claim: Claim) -> bool:
    """The outlet said so before, or it is known here and the record shows the value from somebody else.

    A row of an export carries every shown value under one outlet: read again it must not put words in its mouth.
    The last day that a strike can have been is nothing new where a day as early is known.
    """
    its_own = [one for one in record.claims if one.outlet.casefold() == claim.outlet.casefold()]
    if claim.comparator is Comparator.AT_MOST:
        return bool(its_own) and day_of(shown_row(record)).isoformat() <= str(claim.value)
    if any((one.field, one.value) == (claim.field, claim.value) and not _is_bound(one) for one in its_own):
        return True
    now = shown(record, claim.field)
    return bool(its_own) and now is not None and now.value == claim.value and not _is_bound(now)


def _is_bound(value: Claim | Shown) -> bool:
    """Is it a day on which a strike was told, and not that of the strike?"""
    return value.comparator is Comparator.AT_MOST


def _day(record: StrikeRecord) -> date | None:
    """The day as stated now, or as stated before the record was withdrawn."""
    day = shown(record, Field.DATE) or shown(as_told(record), Field.DATE)
    return date.fromisoformat(str(day.value)) if day else None

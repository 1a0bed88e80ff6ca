"""A table of strikes that a person brings: rows of a CSV file to claims. Pure.

Two shapes are read: that of `ledger export`, where every row names its outlet and tier, and that of the shipped
record, where rows without an outlet speak for the shipped record itself.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from newsdesk.entries import Tier
from newsdesk.errors import UserError
from newsdesk.record.speakers import is_authority
from newsdesk.strikes import Claim, Field, RecordState
from newsdesk.text.spreadsheet import from_cell
from newsdesk.understanding import Comparator, Location
from storage.baseline.rows import LOCATIONS, noon, to_record

MAX_ERRORS = 20  # shown at once; more of them are one mistake

_SHIPPED = ("seq", "date", "announced_date", "location", "announced_by", "source_urls")
_EXPORTED = ("number", "happened_on", "outlet", "tier")
_COUNTS = ("number", "last_number", "strikes", "vessels", "killed", "survivors", "presumed_dead")
_DAYS = ("date", "announced_date", "happened_on", "happened_by", "announced_on")
_TEXTS = {Field.PLACE: "place", Field.VESSEL_KIND: "vessel_kind", Field.SURVIVORS_FATE: "survivors_fate"}
_NUMBERS = (Field.STRIKES, Field.VESSELS, Field.KILLED, Field.SURVIVORS)
_PLACES = {*Location, "undisclosed"}
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One row: what it claims, and which record it means. Without a number the day decides."""

    row: int  # as a spreadsheet counts: the header is row 1
    number: int | None
    last_number: int | None
    day: date
    opened_at: datetime
    claims: tuple[Claim, ...]
    state: RecordState = RecordState.OPEN
    confidence: str | None = None
    note: str = ""


def read_ledger_file(text: str, *, now: datetime) -> list[FileRow]:
    """Every row. Raises UserError that names each wrong row; then none is used. `now` is when this desk learns it."""
    reader = csv.DictReader(text.splitlines(keepends=True), restkey="", strict=True)
    try:
        read = _shape(reader.fieldnames or ())
        rows = list(enumerate(reader, start=2))
    except csv.Error as err:
        raise UserError(f"row {reader.line_num}: this is not CSV ({err}).") from err
    found, wrong = [], []
    for number, row in rows:
        try:
            found.append(read(number, _clean(row), now))
        except ValueError as err:
            wrong.append(f"row {number}: {err}")
    refuse(wrong)
    return found


def refuse(wrong: list[str]) -> None:
    """Raise UserError when there is anything in the list."""
    if wrong:
        more = [f"and {len(wrong) - MAX_ERRORS} more"] if len(wrong) > MAX_ERRORS else []
        raise UserError("\n".join(["Nothing was imported.", *wrong[:MAX_ERRORS], *more]))


def _shape(columns: Iterable[str]) -> Callable[[int, Row, datetime], FileRow]:
    names = {name.strip() for name in columns}
    for wanted, read in ((_SHIPPED, _shipped), (_EXPORTED, _exported)):
        if names.issuperset(wanted):
            return read
    raise UserError(
        f"row 1: the columns are neither those of `ledger export` ({', '.join(_EXPORTED)}, ...)"
        f" nor those of the shipped record ({', '.join(_SHIPPED)}, ...)."
    )


def _clean(raw: Mapping[str | None, str | None]) -> dict[str, str]:
    if raw.get(""):
        raise ValueError("it has more cells than the header")
    row = {name.strip(): _plain(cell or "") for name, cell in raw.items() if name}
    for name in _COUNTS:
        if row.get(name) and not re.fullmatch(r"\d{1,5}", row[name]):
            raise ValueError(f'{name} is "{row[name]}", a whole number such as 3 is needed, or nothing')
    for name in _DAYS:
        if row.get(name):
            _day(name, row[name])
    return row


def _plain(cell: str) -> str:
    return from_cell("".join(char for char in " ".join(cell.split()) if char.isprintable()))


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'{name} is "{text}", a day such as 2026-10-04 is needed') from None


def _shipped(number: int, row: Row, now: datetime) -> FileRow:
    _refuse_shipped(row)
    record = to_record({"confidence": "", "notes": "", "place": "", **_ABSENT, **row}, {})
    claims = list(record.claims)
    if int(row.get("presumed_dead") or 0):
        claims.append(replace(claims[0], field=Field.PRESUMED_DEAD, value=int(row["presumed_dead"])))
    if row.get("outlet"):
        outlet, tier = row["outlet"], _tier(row)
        claims = [replace(claim, outlet=outlet, origin=outlet, tier=tier, known_at=now) for claim in claims]
    return FileRow(
        row=number,
        number=record.number,
        last_number=record.last_number,
        day=date.fromisoformat(row["date"]),
        opened_at=record.opened_at,
        claims=tuple(claims),
        confidence=record.confidence,
        note=record.note,
    )


def _refuse_shipped(row: Row) -> None:
    """Raise ValueError for a row that the shipped record could not have."""
    if not re.fullmatch(r"\d{1,5}(-\d{1,5})?", row["seq"]):
        raise ValueError(f'seq is "{row["seq"]}", a number such as 31 or 11-13 is needed')
    if row["location"] not in LOCATIONS:
        raise ValueError(f'location is "{row["location"]}", one of {", ".join(LOCATIONS)} is needed')
    for name in ("date", "announced_date"):
        _day(name, row[name])
    if not [_address(url.strip()) for url in row["source_urls"].split(";") if url.strip()]:
        raise ValueError("source_urls is empty, an address is needed")


_ABSENT = dict.fromkeys(("vessels", "killed", "survivors"), "")


def _exported(number: int, row: Row, now: datetime) -> FileRow:
    day = row["happened_on"] or row.get("happened_by", "")
    for name, cell in (("outlet", row["outlet"]), ("happened_on", day)):
        if not cell:
            raise ValueError(f"{name} is empty")
    first = int(row["number"]) if row["number"] else None
    claim = _claim_of_day(row, day, now)
    said = ((field, value, how) for field, value, how in _values(row))
    return FileRow(
        row=number,
        number=first,
        last_number=int(row.get("last_number") or 0) or first,
        day=date.fromisoformat(day),
        opened_at=claim.claimed_at,
        claims=(claim, *(replace(claim, field=field, value=value, comparator=how) for field, value, how in said)),
        state=RecordState.WITHDRAWN if row.get("state") == RecordState.WITHDRAWN else RecordState.OPEN,
        confidence=row.get("confidence") or None,
    )


def _claim_of_day(row: Row, day: str, now: datetime) -> Claim:
    tier, speaker = _tier(row), row.get("speaker") or row.get("source")
    speaker = speaker if is_authority(speaker) else None
    return Claim(
        field=Field.DATE,
        value=day,
        comparator=Comparator.EXACTLY if row["happened_on"] else Comparator.AT_MOST,
        speaker=speaker,
        outlet=row["outlet"],
        origin=speaker if speaker and tier is Tier.PRIMARY else row["outlet"],
        tier=tier,
        url=_address(row.get("url", "")),
        claimed_at=noon(row.get("announced_on") or day),
        known_at=now,
    )


def _values(row: Row) -> Iterator[tuple[Field, int | str, Comparator]]:
    if row.get("location"):
        yield Field.LOCATION, _location(row["location"]), Comparator.EXACTLY
    for field, name in _TEXTS.items():
        if row.get(name):
            yield field, row[name], Comparator.EXACTLY
    for field in _NUMBERS:
        if row.get(field.value):
            told = row.get("killed_comparator", "") if field is Field.KILLED else ""
            yield field, int(row[field.value]), _comparator(told)
    if int(row.get("presumed_dead") or 0):  # the export writes 0 where nobody says anything
        yield Field.PRESUMED_DEAD, int(row["presumed_dead"]), Comparator.EXACTLY


def _location(text: str) -> str:
    if not _PLACES.issuperset(text.split("+")):
        raise ValueError(f'location is "{text}", one of {", ".join(sorted(_PLACES))} is needed')
    return text


def _comparator(text: str) -> Comparator:
    try:
        return Comparator(text or "=")
    except ValueError:
        raise ValueError(f'killed_comparator is "{text}", one of {" ".join(Comparator)} is needed') from None


def _tier(row: Row) -> Tier:
    try:
        return Tier(row.get("tier", ""))
    except ValueError:
        raise ValueError(f'tier is "{row.get("tier", "")}", one of {", ".join(Tier)} is needed') from None


def _address(text: str) -> str | None:
    if text and not re.fullmatch(r"https?://[^\s<>|\"]{3,1990}", text):
        raise ValueError(f'"{text[:60]}" is no web address')
    return text or None

"""From the shipped files to values of the desk. Pure apart from reading package data."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib import resources

from newsdesk.entries import Tier
from newsdesk.record.speakers import is_authority
from newsdesk.strikes import Claim, Field, PolicyEvent, StrikeRecord
from newsdesk.understanding import Comparator, Location

OUTLET = "Shipped record"
FILES = ("strikes.csv", "policy.csv", "later.csv")

LOCATIONS = {
    "Caribbean": Location.CARIBBEAN.value,
    "Eastern Pacific": Location.EASTERN_PACIFIC.value,
    "undisclosed": "undisclosed",  # the authority withheld it, which is not the same as not known
}
_KINDS = {
    "go-fast": "go-fast boat",
    "low-profile vessel": "low-profile vessel",
    "semi-submersible": "semi-submersible",
}
_SEVERAL_VOICES = re.compile(r";|,| via | then | to press| \+ ")
_MEDIUM = re.compile(r"/(X|Truth Social)$| \(?release\)?$| officials$")
_ROUGH = {Field.KILLED, Field.VESSELS, Field.SURVIVORS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    records: tuple[StrikeRecord, ...]
    events: tuple[PolicyEvent, ...]
    checksum: str


def shipped_checksum() -> str:
    """Checksum of the shipped files: by it a start knows that they were loaded before, without reading the record."""
    return _checksum(_texts())


def read_baseline() -> Baseline:
    texts = _texts()
    later = _by_number(_table(texts["later.csv"]))
    return Baseline(
        records=tuple(to_record(row, later) for row in _table(texts["strikes.csv"])),
        events=tuple(to_event(number, row) for number, row in enumerate(_table(texts["policy.csv"]), start=1)),
        checksum=_checksum(texts),
    )


def _texts() -> dict[str, str]:
    return {name: resources.files(__package__).joinpath(name).read_text(encoding="utf-8") for name in FILES}


def _checksum(texts: Mapping[str, str]) -> str:
    return hashlib.sha256("".join(texts[name] for name in FILES).encode()).hexdigest()


def to_record(row: Mapping[str, str], later: Mapping[int, Sequence[Mapping[str, str]]]) -> StrikeRecord:
    first, _, last = row["seq"].partition("-")
    number, last_number = int(first), int(last or first)
    said_at = noon(row["announced_date"])
    claims = [_claim(row, field, value, said_at) for field, value in _values(row, last_number - number + 1)]
    claims += [_later_claim(change) for n in range(number, last_number + 1) for change in later.get(n, ())]
    return StrikeRecord(
        number=number,
        last_number=last_number,
        claims=tuple(claims),
        opened_at=said_at,
        baseline=True,
        confidence=row["confidence"],
        note=row["notes"],
    )


def to_event(number: int, row: Mapping[str, str]) -> PolicyEvent:
    return PolicyEvent(
        number=number,
        date=date.fromisoformat(row["date"]),
        topic=row["category"],
        actor=row["actor"],
        country=row["country"],
        headline=row["headline"],
        urls=_addresses(row["source_url"]),
    )


def speaker_of(announced_by: str) -> str | None:
    """The authority in "Hegseth/X", "Reuters via US official, then Trump/Truth Social" or "SOUTHCOM release"."""
    if "presumed" in announced_by:
        return None
    voices = [_MEDIUM.sub("", voice.strip()) for voice in _SEVERAL_VOICES.split(announced_by)]
    return next((voice for voice in voices if is_authority(voice)), None)


def noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), UTC)


def _values(row: Mapping[str, str], strikes: int) -> Iterator[tuple[Field, int | str]]:
    yield Field.DATE, row["date"]
    yield Field.LOCATION, LOCATIONS[row["location"]]
    yield Field.STRIKES, strikes
    kind, place = _kind_and_place(row["place"])
    if kind:
        yield Field.VESSEL_KIND, kind
    if place:
        yield Field.PLACE, place
    for field in (Field.VESSELS, Field.KILLED, Field.SURVIVORS):
        if row[field.value]:
            yield field, int(row[field.value])


def _kind_and_place(text: str) -> tuple[str | None, str | None]:
    """The column says where, and sometimes first of all what kind of vessel."""
    first, _, rest = (part.strip() for part in text.partition(";"))
    for words, kind in _KINDS.items():
        if first.startswith(words):
            return kind, rest or None
    return None, text or None


def _claim(row: Mapping[str, str], field: Field, value: int | str, at: datetime) -> Claim:
    urls = _addresses(row["source_urls"])
    rough = row["confidence"] == "low" and field in _ROUGH
    return Claim(
        field=field,
        value=value,
        comparator=Comparator.ABOUT if rough else Comparator.EXACTLY,
        speaker=speaker_of(row["announced_by"]),
        outlet=OUTLET,
        origin=OUTLET,
        tier=Tier.RECORD,
        url=urls[0],
        also_at=urls[1:],
        claimed_at=at,
        known_at=at,
    )


def _later_claim(change: Mapping[str, str]) -> Claim:
    field, at = Field(change["field"]), noon(change["known_on"])
    value = int(change["value"]) if field is Field.PRESUMED_DEAD else change["value"]
    return Claim(
        field=field,
        value=value,
        outlet=OUTLET,
        origin=OUTLET,
        tier=Tier.RECORD,
        url=change["url"],
        claimed_at=at,
        known_at=at,
    )


def _by_number(rows: list[dict[str, str]]) -> dict[int, list[dict[str, str]]]:
    grouped: dict[int, list[dict[str, str]]] = {}
    for row in rows:
        grouped.setdefault(int(row["seq"]), []).append(row)
    return grouped


def _addresses(cell: str) -> tuple[str, ...]:
    return tuple(url.strip() for url in cell.split(";") if url.strip())


def _table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))

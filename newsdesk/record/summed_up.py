"""Announcements that sum up what the record keeps apart: "five boats in two days, eight dead"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

from newsdesk.record.day_fit import ANNOUNCED_WITHIN, SAME_POST_WITHIN, age_of, day_of_record
from newsdesk.record.sightings import Sighting
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field, StrikeRecord


def first_summed_up(sighting: Sighting, records: Iterable[StrikeRecord], *, told_at: datetime) -> StrikeRecord | None:
    """The first of the records in a row, of the days before, that are as many strikes with as many killed. Of records
    that came in since the desk was set up, one must be of the very day that the announcement gives, the last if it
    counts its strikes after others, or all be fresh where it gives none: two more strikes may well kill as many as
    the two before."""
    width, killed = sighting.width, sighting.killed
    if width < 2 or killed is None:
        return None
    day = sighting.day or told_at.date()
    days = day - ANNOUNCED_WITHIN, max(day + timedelta(days=1), told_at.date())
    near = sorted((one for one in records if _is_of(one, *days)), key=lambda one: one.number)
    rows = (near[first:end] for first in range(len(near)) for end in range(first + 2, len(near) + 1))
    alike = (row for row in rows if _in_a_row(row, width) and sum(map(_killed, row)) == killed.value)
    return next((row[0] for row in alike if _are_its_strikes(row, sighting, told_at)), None)


def _is_of(record: StrikeRecord, first: date, last: date) -> bool:
    return first <= day_of_record(record).day <= last


def _are_its_strikes(records: list[StrikeRecord], sighting: Sighting, told_at: datetime) -> bool:
    if all(one.baseline for one in records) or _has_all_parts(records, sighting):
        return True
    if sighting.dated:
        days = [day_of_record(one).day for one in records]
        return sighting.firm and sighting.day in (days[-1:] if sighting.one_more else days)
    return not sighting.one_more and all(age_of(one, told_at) <= SAME_POST_WITHIN for one in records)


def _has_all_parts(records: list[StrikeRecord], sighting: Sighting) -> bool:
    """Does it tell each of them, by its sea and its toll?"""
    seas = (shown(record, Field.LOCATION) for record in records)
    known = sorted(
        (str(sea.value) if sea else "", _killed(record)) for sea, record in zip(seas, records, strict=True)
    )
    return known == sorted(sighting.parts)


def _in_a_row(records: list[StrikeRecord], width: int) -> bool:
    """So many strikes, with no number between them."""
    close = all(before.last_number + 1 == after.number for before, after in pairwise(records))
    return close and records[-1].last_number - records[0].number + 1 == width


def _killed(record: StrikeRecord) -> int:
    stated = shown(record, Field.KILLED)
    return int(stated.value) if stated else 0

"""A correction without day or sea, printed again by another outlet, belongs to the one strike that it can mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsdesk.record.placing import place
from newsdesk.record.sightings import Sighting, Told
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Location
from tests.builders import NOON, a_claim
from tests.newsdesk.record.placed import a_known

COPY = Sighting(day=NOON.date(), killed=Told(value=5), wrong_toll=4)


def a_strike(number: int, *tolls: int, days_ago: int = 1, location: str = "caribbean") -> StrikeRecord:
    """One that was said to have killed so many, one toll after the other."""
    seen = NOON - timedelta(days=days_ago)
    record = a_known(number, str(seen.date()), seen=seen.isoformat()[:16], location=location)
    moments = [seen + timedelta(hours=n) for n in range(len(tolls))]
    said = [a_claim(Field.KILLED, toll, claimed_at=at, known_at=at) for toll, at in zip(tolls, moments, strict=True)]
    return replace(record, claims=(*record.claims, *said))


def placed(sighting: Sighting, *records: StrikeRecord, new_event: bool = False) -> StrikeRecord | None:
    return place(sighting, records, published_at=NOON, new_event=new_event).record


CORRECTED = a_strike(71, 4, 5)


@pytest.mark.parametrize("other", [(3,), (5,)], ids=str)
def test_it_is_that_of_the_strike_that_had_the_toll_which_is_taken_back(other: tuple[int, ...]) -> None:
    beside = a_strike(72, *other, days_ago=0, location="eastern_pacific")
    assert placed(COPY, CORRECTED, beside) is CORRECTED
    assert placed(COPY, beside) is None


def test_of_two_strikes_that_had_that_toll_it_is_of_none() -> None:
    assert placed(COPY, CORRECTED, a_strike(72, 4, days_ago=0, location="eastern_pacific")) is None


def test_it_corrects_no_strike_by_itself() -> None:
    assert placed(COPY, a_strike(71, 4)) is None


def test_it_is_of_no_strike_of_long_ago() -> None:
    assert placed(COPY, a_strike(71, 4, 5, days_ago=6)) is None


@pytest.mark.parametrize(
    "told",
    [
        {"day": date(2026, 11, 20), "firm": True, "day_quote": "Nov. 20"},
        {"locations": (Location.EASTERN_PACIFIC,)},
        {"wrong_toll": None},
    ],
    ids=str,
)
def test_what_names_its_strike_otherwise_is_placed_by_that(told: dict) -> None:
    assert placed(replace(COPY, **told), CORRECTED) is None

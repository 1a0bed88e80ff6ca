"""A record as it was announced then, and where a report of facts is placed beside such records."""

from __future__ import annotations

from datetime import UTC, datetime

from newsdesk.record.placing import place
from newsdesk.record.sightings import sightings_of
from newsdesk.strikes import Field
from newsdesk.understanding import Facts, Location
from tests.builders import a_claim, a_record


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def a_known(number: int, day: str | None, *, seen: str, location: str | None = "caribbean", **figures):
    fields = {Field.DATE: day, Field.LOCATION: location} | {Field(name): value for name, value in figures.items()}
    claims = [a_claim(f, v, claimed_at=at(seen), known_at=at(seen)) for f, v in fields.items() if v is not None]
    return a_record(number, *claims, opened_at=at(seen))


def placed(facts, *records, published: str, new_event: bool = True, wrong_sea: Location | None = None):
    (sighting,) = sightings_of(Facts(events=(facts,), wrong_sea=wrong_sea))
    return place(sighting, records, published_at=at(published), new_event=new_event)


FRIDAY = a_known(61, "2026-05-29", seen="2026-05-29T22:00", location="eastern_pacific", killed=3)
JUNE = a_known(65, "2026-06-21", seen="2026-06-21T20:00", killed=2, survivors=6)
CONVOY = a_known(31, "2025-12-30", seen="2025-12-31T17:00", location="eastern_pacific", killed=3, vessels=3)

"""A later report beside its record: a part is not the whole, and presumed dead are never among the killed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.record.follow_up import beside
from newsdesk.record.sightings import Sighting, Told
from newsdesk.strikes import Field
from newsdesk.understanding import Comparator
from tests.builders import NOON, a_claim, a_record

CONVOY = a_record(
    31,
    *(
        a_claim(field, value, claimed_at=NOON, known_at=NOON)
        for field, value in {
            Field.KILLED: 3,
            Field.SURVIVORS: 8,
            Field.SURVIVORS_FATE: "search suspended",
            Field.VESSELS: 3,
            Field.STRIKES: 3,
        }.items()
    ),
)


def test_toll_of_the_killed_and_those_sought_in_vain_counts_them_as_presumed_dead() -> None:
    told = beside(Sighting(killed=Told(value=11, quote="three to 11")), CONVOY)
    assert (told.killed, told.presumed_dead) == (None, Told(value=8, quote="three to 11"))


def test_toll_that_is_stated_with_the_presumed_dead_in_it_moves_no_killed() -> None:
    told = beside(Sighting(killed=Told(value=11), presumed_dead=Told(value=8)), CONVOY)
    assert (told.killed, told.presumed_dead) == (None, Told(value=8))


@pytest.mark.parametrize(
    "killed", [Told(value=4), Told(value=3), Told(value=11, comparator=Comparator.AT_LEAST)], ids=str
)
def test_any_other_toll_stays_one_of_killed(killed: Told) -> None:
    assert beside(Sighting(killed=killed), CONVOY) == Sighting(killed=killed)


def test_survivors_in_custody_who_died_are_killed_and_not_presumed_dead() -> None:
    later = NOON + timedelta(hours=1)
    held = a_claim(Field.SURVIVORS_FATE, "in custody", outlet="AP", claimed_at=later, known_at=later)
    record = a_record(31, *CONVOY.claims, held)
    assert beside(Sighting(killed=Told(value=11)), record) == Sighting(killed=Told(value=11))


def test_follow_up_that_counts_some_of_the_boats_says_nothing_of_all() -> None:
    told = beside(Sighting(vessels=Told(value=2), strikes=Told(value=1)), CONVOY)
    assert (told.vessels, told.strikes) == (None, None)
    assert beside(Sighting(vessels=Told(value=4)), CONVOY).vessels == Told(value=4)

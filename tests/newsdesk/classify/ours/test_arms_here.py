"""American arms that arrive where the story is, though nobody says whose they are; and those of others."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
AMERICAN = [
    ("en", "F-35 jets arrive in Panama"),
    ("en", "1,000 Marines land in Grenada"),
    ("en", "Destroyer docks in Trinidad"),
    ("en", "US sends submarine to Caribbean"),
    ("es", "Infantes de Marina aterrizan en Panamá"),
    ("pt", "Navio de guerra atraca em Trinidad"),
    ("fr", "Des bombardiers B-52 arrivent en République dominicaine"),
]
OF_OTHERS = [
    ("en", "Russian warships arrive in Cuba"),
    ("en", "Royal Marines land in Belize for jungle training"),
    ("en", "Marines land in Jamaica with hurricane aid"),
    ("en", "US tourist submarine sinks off Bahamas"),
    ("es", "Destructor chino llega a Panamá"),
]


@pytest.mark.parametrize(("lang", "title"), AMERICAN)
def test_arms_that_only_americans_have_are_of_the_build_up(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.BUILDUP


@pytest.mark.parametrize(("lang", "title"), OF_OTHERS)
def test_arms_of_others_and_of_other_errands_are_none_of_ours(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.NONE


def test_a_boat_that_americans_stop_off_these_coasts_is_an_interdiction() -> None:
    read_as = read(PUBLISHED, "US Navy intercepts boat off Colombia, detains four", "").classification.category
    assert read_as is Category.INTERDICTION


@pytest.mark.parametrize(
    "title", ["Trinidad defends US boat strikes", "Ecuador defiende ataques de EE.UU. a lanchas"]
)
def test_a_neighbour_who_defends_the_strikes_is_diplomacy(title: str) -> None:
    assert (
        read(PUBLISHED, title, "", "es" if "defiende" in title else "en").classification.category
        is Category.DIPLOMACY
    )

"""Which country a story is of: by its people and its seat of government, and other news of a country."""

from __future__ import annotations

import pytest

from newsdesk.stories import EntryView, StoryView
from newsdesk.stories.apart import apart_by
from newsdesk.stories.countries import countries_in
from newsdesk.stories.terms import stems_of, terms_of
from newsdesk.understanding import Category
from tests.builders import NOON, a_classification

DOCKERS = "Dockers in Marseille walk out over wages and block the port"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Petrolero con bandera rusa, abordado por EE.UU. frente a Venezuela",
            "US boards Russian tanker off Venezuela",
        ),
        ("Lancha cubana hundida por la guardia", "Cuban boat sunk by guards"),
        ("La Haye suspend le partage de renseignements", "Netherlands suspends sharing of intelligence"),
    ],
)
def test_people_and_seat_of_government_stand_for_the_country_in_every_form(title: str, told: str) -> None:
    assert countries_in(stems_of(title)) & countries_in(stems_of(told))


@pytest.mark.parametrize("capital", ["Port of Spain", "Port-of-Spain", "Puerto España", "Port-d'Espagne"])
def test_port_of_spain_is_in_trinidad_and_no_port_of_spain(capital: str) -> None:
    assert countries_in(terms_of(f"Destroyer docks in {capital}", "")) == {"tt"}
    assert "@spain" not in terms_of(f"Destroyer docks in {capital}", "")


def test_fort_de_france_is_in_martinique_and_not_all_of_france() -> None:
    assert countries_in(terms_of("Go-fast crew before prosecutors in Fort-de-France", "")) == {"mq"}


@pytest.mark.parametrize(
    ("title", "category", "same"),
    [
        ("Dockers in Boston walk out over wages and block the port", Category.NONE, False),
        ("U.S. dockers walk out over wages and block the port", Category.NONE, False),
        ("Dockers walk out over wages and block the port", Category.NONE, True),
        ("Dockers walk out over wages: American cargo stuck in Marseille port", Category.NONE, True),
        ("Latin American dockers walk out over wages and block the port", Category.NONE, True),
        ("U.S. dockers walk out over wages and block the port", Category.OVERSIGHT, True),
    ],
)
def test_other_news_of_the_united_states_is_none_of_another_country(
    title: str, category: Category, same: bool
) -> None:
    """What is ours always names them."""
    thought = a_classification(category, topic=None, new_event=False)
    story = StoryView(
        id=1,
        category=category,
        topic=None,
        first_seen_at=NOON,
        last_seen_at=NOON,
        title=DOCKERS,
        terms=terms_of(DOCKERS, ""),
    )
    assert (apart_by(EntryView(title, terms_of(title, ""), thought, NOON), story) is None) is same

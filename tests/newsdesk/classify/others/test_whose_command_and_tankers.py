"""A Southern Command, a cartel or a tanker may be another country's; those of the story are known by what they do."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

DECEMBER = "2025-12-22"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "IDF Southern Command chief questioned in October 7 probe", "He met reservists near Gaza."),
        (
            "en",
            "Southern Command chief reviews strike corps readiness in Pune",
            "The Army Commander lauded all ranks.",
        ),
        ("pt", "Cade abre processo contra cartel de postos de combustíveis", ""),
        ("es", "Multan a tres papeleras por cartel de precios", ""),
        (
            "en",
            "Iran seizes tanker in Gulf of Oman",
            "It comes a day after Washington took the Skipper off Venezuela.",
        ),
        ("en", "Sri Lanka Navy seizes trawler, skipper held", "The coast guard found heroin aboard."),
    ],
)
def test_words_of_ours_for_another_countrys_doings_are_not_ours(lang: str, title: str, summary: str) -> None:
    assert not read(DECEMBER, title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary", "category"),
    [
        (
            "fr",
            "Deux pétroliers saisis par les États-Unis, dont un battant pavillon russe",
            "",
            Category.INTERDICTION,
        ),
        (
            "en",
            "US boards Aquila II in Indian Ocean",
            "The Suezmax left Venezuela in January.",
            Category.INTERDICTION,
        ),
        (
            "en",
            "Footage: sixth tanker seized in lightning-quick raid",
            "US Marines took the Olina.",
            Category.INTERDICTION,
        ),
        (
            "en",
            "Chased across the North Atlantic: Russian-flagged tanker taken",
            "The US Coast Guard captured the Marinera, once Bella 1. Moscow protests.",
            Category.INTERDICTION,
        ),
        ("en", "Shadow fleet: Sagitta seized by US forces", "It sailed from Venezuela.", Category.INTERDICTION),
        ("en", "US captures tanker Bella-1 in North Atlantic", "No one was hurt.", Category.INTERDICTION),
        ("es", "Petrolero Centuries, retenido, navega hacia Puerto Rico", "", Category.INTERDICTION),
        ("en", "US adds Colombia to list of nations failing to cooperate in the drug war", "", Category.POLICY),
    ],
)
def test_doings_of_the_story_are_ours_by_what_is_done(
    lang: str, title: str, summary: str, category: Category
) -> None:
    assert read(DECEMBER, title, summary, lang).classification.category is category

"""Who acts decides what a report about the second blast is, and whose a headline is: in words, not in memory."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-10-15"
BY_WHO_ACTS = [
    ("en", "Admiral shows Congress video of men killed in the water", "Holsey was heard.", Category.OVERSIGHT),
    (
        "fr",
        "Frappe du 2 septembre : Hegseth sous pression",
        "Les commissions des forces armées des deux chambres se penchent sur la seconde salve.",
        Category.OVERSIGHT,
    ),
    ("en", "Judge tosses Burnley claims", "The families sued over an October 2025 boat strike.", Category.LEGAL),
    ("en", "Coast Guard suspends search for two men after Oct. 9 military strike", "", Category.STRIKE),
    ("es", "Sheinbaum exige explicación por ataque cerca de aguas mexicanas", "", Category.DIPLOMACY),
    ("pt", 'Venezuela "cercada": petroleiros barrados por bloqueio naval de Trump', "", Category.BUILDUP),
]
OF_SOMEBODY_ELSE = [
    ("en", "Four killed when go-fast boat hits channel marker near Key Biscayne", ""),
    ("pt", "Ataque leonino demolidor no Pacífico Sul? Não, em Alvalade", ""),
]
KNOWN_ALREADY = [
    ("es", "Segundo ataque a la lancha mató a dos náufragos, según el Post", ""),
    ("en", "Jane Miller: The 'second tap' rush to judgment", "Democrats cry war crime before the facts are known."),
]


@pytest.mark.parametrize(("lang", "title", "summary", "category"), BY_WHO_ACTS)
def test_who_acts_says_what_kind_of_news_it_is(lang: str, title: str, summary: str, category: Category) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (category, False), judged


@pytest.mark.parametrize(("lang", "title", "summary"), OF_SOMEBODY_ELSE)
def test_a_boat_that_runs_into_something_and_a_match_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert judged.category is Category.NONE, judged


@pytest.mark.parametrize(("lang", "title", "summary"), KNOWN_ALREADY)
def test_the_second_blast_is_no_new_strike_whoever_tells_it(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert not judged.new_event, judged

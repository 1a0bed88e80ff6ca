"""Powers, allies and voters who have their say: on the blockade, the boats and the bases, and on nothing else."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Russia accuses Ukraine at UN over tanker attack in Black Sea"),
        ("en", "China and Philippines trade blame at UN over blockade of shoal"),
        ("en", "London turns off taps as drought deepens"),
        ("es", "Londres cierra el grifo de las ayudas a la vivienda"),
        ("en", "Voters in Montana shut door on new tax"),
        ("fr", "D'anciens premiers ministres demandent le retrait de la réforme"),
    ],
)
def test_what_they_say_of_other_things_is_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-11-24", title, "", lang).classification.relevant


def test_a_tanker_that_is_taken_is_the_news_whoever_protests() -> None:
    title = "US Coast Guard boards tanker off Venezuela; Moscow condemns seizure"
    assert read("2025-12-22", title, "").classification.category is Category.INTERDICTION

"""What the public thinks of the strikes: shares and respondents, with or without the word for a poll."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

SUNDAY = "2026-11-22"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Americans split on boat strikes: 44% back them, 45% do not", "One in five respondents had no view."),
        ("es", "El 46 % rechaza los ataques a lanchas", "Se consultó a 1.200 entrevistados en noviembre."),
    ],
)
def test_what_respondents_think_is_analysis(lang: str, title: str, summary: str) -> None:
    assert read(SUNDAY, title, summary, lang).classification.category is Category.ANALYSIS

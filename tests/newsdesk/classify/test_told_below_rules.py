"""Headlines that name neither boats nor drugs, above a text that says what it is about, and like ones of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.newsdesk.reading import read

PUBLISHED = "2026-11-26"
SENTENCES = [
    line.split("|")
    for line in (Path(__file__).parent / "told_below.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("lang", "category", "title", "summary"), SENTENCES)
def test_the_text_says_what_a_headline_leaves_out(lang: str, category: str, title: str, summary: str) -> None:
    classified = read(PUBLISHED, title, summary, lang).classification
    assert classified.category == category, classified.reasons
    assert not classified.new_event

"""Gangs that kill ashore, and strikes in official words alone: each looks much like the other in a headline."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Gang war: four killed in Laventille, fifth such attack this month", "Police link the gunmen to rivals."),
        ("Gang feud: two killed in Kingston, third such attack this month", "Police say gunmen fired from a car."),
    ],
)
def test_gang_that_kills_ashore_is_no_strike(title: str, summary: str) -> None:
    judged = read("2026-04-12", title, summary).classification
    assert not judged.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Ataque letal contra narcoterroristas, anuncia Hegseth"),
        ("fr", "Frappe létale contre des narcoterroristes, annonce Hegseth"),
    ],
)
def test_strike_told_in_official_words_alone_is_new(lang: str, title: str) -> None:
    assert read("2026-04-12", title, "", lang).classification.new_event

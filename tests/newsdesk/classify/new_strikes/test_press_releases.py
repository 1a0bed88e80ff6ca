"""The command's own words. Its release of a strike always rings, whoever directed it and under whichever task force;
its other releases never do."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read
from tests.newsdesk.stated import value_of

RELEASES: dict[str, list[dict[str, str]]] = tomllib.loads(
    (Path(__file__).parent / "official_releases.toml").read_text("utf-8")
)


@pytest.mark.parametrize("release", RELEASES["strike"], ids=lambda release: release["title"][:60])
def test_the_commands_own_release_is_a_new_strike(release: dict[str, str]) -> None:
    judged = read(**release).classification
    assert (judged.category, judged.new_event, judged.severity) == (Category.STRIKE, True, Severity.URGENT), judged


@pytest.mark.parametrize("release", RELEASES["other"], ids=lambda release: release["title"][:60])
def test_what_else_it_publishes_is_none(release: dict[str, str]) -> None:
    assert not read(**release).classification.new_event


@pytest.mark.parametrize(
    ("lang", "words", "killed"),
    [
        ("en", "One male narco-terrorist was killed", 1),
        ("en", "4 male narco-terrorists KIA", 4),
        ("es", "Un narcoterrorista murió", 1),
        ("pt", "Um narcoterrorista foi morto", 1),
        ("fr", "Un narcoterroriste a été tué", 1),
    ],
)
def test_its_words_for_the_dead_are_counted(lang: str, words: str, killed: int) -> None:
    title = "Joint Task Force Western Hemisphere conducts lethal kinetic strike on vessel"
    (strike,) = read("2026-11-24", title, f"{words}.", lang).facts.events
    assert value_of(strike.killed) == killed

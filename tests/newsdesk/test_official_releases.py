"""The command's own words. Its release of a strike always rings, whoever directed it and under whichever task force;
its other releases never do."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from newsdesk.classify import Classifier
from newsdesk.understand import understand
from newsdesk.understanding import Category, Severity, Understanding

RELEASES: dict[str, list[dict[str, str]]] = tomllib.loads(
    (Path(__file__).parent / "official_releases.toml").read_text("utf-8")
)


@cache
def _classifier() -> Classifier:
    return Classifier.load()


def read(published: str, title: str, summary: str, lang: str = "en") -> Understanding:
    published_at = datetime.fromisoformat(published).replace(hour=20, tzinfo=UTC)
    return understand(_classifier(), title, summary, lang_hint=lang, published_at=published_at)


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
    assert strike.killed is not None
    assert strike.killed.value == killed

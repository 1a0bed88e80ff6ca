"""Training from the repository alone: the same bytes each time, nothing seen on both sides of a split."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

from training.crossval import SAME_HAPPENING_DAYS, TARGET, by_story, by_time
from training.examples import (
    Item,
    development_set,
    held_out,
    made_up_stories,
    recorded_days,
    story_of,
    strangers,
    training_only,
    unseen_stories,
)
from training.term_weights import TABLE, table_of
from training.train import train


@pytest.mark.timeout(3600)  # seconds of work, where others work as well
def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """Every third example teaches whatever all of them do."""
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    items = (development_set() + training_only())[::3]
    assert train(items, first) == train(items, second)
    assert first.read_bytes() == second.read_bytes()


def test_the_shipped_model_was_trained_on_all_examples_here() -> None:
    shipped = json.loads((resources.files("newsdesk.classify") / "model.json").read_text("utf-8"))
    assert shipped["trained_on"] == len(development_set()) + len(training_only())


def test_the_shipped_rarity_of_words_was_counted_in_the_examples_here() -> None:
    assert json.loads(TABLE.read_text("utf-8")) == table_of(development_set())


@pytest.mark.parametrize("split", ["story", "time"])
def test_no_story_stands_on_both_sides_of_a_split(split: str) -> None:
    items = development_set()
    splits = by_story(items, 0) if split == "story" else by_time(items)
    tested: list[int] = []
    for train_side, test_side in splits:
        assert not {story_of(items[n]) for n in train_side} & {story_of(items[n]) for n in test_side}
        tested += test_side
    assert sorted(tested) == list(range(len(items)))


def test_synthetic_examples_are_marked_and_never_judged() -> None:
    made_up = training_only()
    judged = json.loads(TARGET.read_text("utf-8"))
    assert all(item["synthetic"] for item in made_up)
    assert not judged.keys() & {item["id"] for item in made_up}


def test_kept_predictions_cover_the_development_set() -> None:
    judged = json.loads(TARGET.read_text("utf-8"))
    assert judged.keys() == {item["id"] for item in development_set()}


def test_examples_follow_the_rule_that_irrelevant_means_none() -> None:
    items: list[Item] = development_set() + training_only()
    assert all(item["relevant"] == (item["category"] != "none") for item in items)


def test_recorded_days_are_days_of_the_campaign() -> None:
    days = recorded_days()
    assert days[0].day == date(2025, 9, 2)
    assert len(days) > 50
    assert SAME_HAPPENING_DAYS >= 1


def test_held_out_entries_teach_nothing_and_resemble_no_example() -> None:
    """They are the one made-up set that scores are read from: 150 or more, all four languages, every category."""
    kept = held_out()
    assert len(kept) >= 150
    assert {item["lang"] for item in kept} == {"en", "es", "pt", "fr"}
    assert {item["category"] for item in kept} == {item["category"] for item in development_set()}
    examples = Titles(development_set() + training_only())
    for item in kept:
        assert not examples.resemble(_title_words(item)), item["title"]


@pytest.mark.parametrize("kept", strangers().values(), ids=strangers())
def test_entries_of_strangers_are_labelled_by_the_rules_and_hardly_resemble_examples(kept: list[Item]) -> None:
    """Real happenings have headlines that anybody would write."""
    assert {item["lang"] for item in kept} <= {"en", "es", "pt", "fr"}
    assert all(item["relevant"] == (item["category"] != "none") for item in kept)
    assert all(item["category"] == "strike" and item["events"] for item in kept if item["new_event"])
    alike = [item["title"] for item in kept if _taught().resemble(_title_words(item))]
    assert len(alike) <= len(kept) // 50, alike


@pytest.mark.parametrize("kept", [made_up_stories(), unseen_stories()], ids=["made up", "unseen"])
def test_made_up_stories_have_one_label_in_all_languages(kept: list[Item]) -> None:
    told: dict[str, set[str]] = {}
    for item in kept:
        told.setdefault(story_of(item), set()).add(item["lang"])
    assert sum(len(languages) > 1 for languages in told.values()) >= 30
    assert {item["lang"] for item in kept} == {"en", "es", "pt", "fr"}


SAME_TITLE = 0.6  # share of the longer words of two titles


class Titles:
    """Titles that others are compared with, found by their words."""

    def __init__(self, items: list[Item]) -> None:
        self.titles = [_title_words(item) for item in items]
        self.having: dict[str, list[int]] = {}
        for number, words in enumerate(self.titles):
            for word in words:
                self.having.setdefault(word, []).append(number)

    def resemble(self, words: set[str]) -> bool:
        """Two titles that share enough share one of the rarest words: only so many may be missing."""
        rarest_first = sorted(words, key=lambda word: len(self.having.get(word, ())))
        may_be_missing = len(words) - int(SAME_TITLE * len(words))
        alike = {number for word in rarest_first[:may_be_missing] for number in self.having.get(word, ())}
        return any(len(words & self.titles[n]) > SAME_TITLE * len(words | self.titles[n]) for n in alike)


@cache
def _taught() -> Titles:
    return Titles(training_only())


def _title_words(item: Item) -> set[str]:
    return set(re.findall(r"\w{4,}", item["title"].lower()))

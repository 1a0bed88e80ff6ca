"""What lacks the literals that a pattern requires is not searched for it."""

from __future__ import annotations

import re

import pytest

from newsdesk.facts.counts.boat_figures import people_text
from newsdesk.facts.document import document_of
from newsdesk.text.folding import entry_text
from newsdesk.text.lazy_regex import LazyRegex, lazy_regex
from newsdesk.text.literals import ScannedText, required_by
from training.examples import Item, development_set
from training.literals import every_pattern
from training.literals import required_by as worked_out


@pytest.fixture(scope="module")
def patterns() -> list[re.Pattern[str]]:
    return [re.compile(pattern) for pattern in every_pattern()]


def test_every_pattern_of_the_grammar_can_be_compiled(patterns: list[re.Pattern[str]]) -> None:
    assert len(patterns) > 500


def test_a_pattern_is_not_compiled_for_a_text_that_lacks_what_it_requires() -> None:
    on_file = next(pattern for pattern in every_pattern() if required_by(pattern))
    pattern = LazyRegex(on_file)
    assert pattern.search(ScannedText("")) is None
    assert list(pattern.finditer(ScannedText(""))) == []
    with pytest.raises(AttributeError):
        object.__getattribute__(pattern, "_compiled")


def test_a_pattern_that_is_not_on_file_is_searched_as_ever() -> None:
    assert required_by("nobody wrote this one") == 0
    assert lazy_regex("nobody wrote this one").search(ScannedText("nobody wrote this one"))


@pytest.mark.parametrize("item", development_set()[::30], ids=lambda item: item["id"])
def test_whatever_a_pattern_finds_the_text_has_what_it_requires(item: Item, patterns: list[re.Pattern[str]]) -> None:
    doc = document_of(entry_text(item["title"], item["summary"]), len(item["title"]), item["lang"], None)
    for text in (doc.title, doc.folded, doc.marked, people_text(doc)):
        wronged = [each.pattern for each in patterns if required_by(each.pattern) & text.lacks and each.search(text)]
        assert wronged == []


def test_a_text_walked_through_behind_its_headline_lacks_what_the_whole_lacks() -> None:
    words = "another us strike on a boat in the caribbean kills three"
    whole = ScannedText(words).lacks
    for end in range(len(words)):  # also in the midst of every literal
        text = ScannedText(words)
        text.head(end)
        assert text.lacks == whole, words[:end]
    assert whole != ScannedText("").lacks


def test_what_most_patterns_of_today_require_is_on_file() -> None:
    written = every_pattern()
    missing = [each for each in written if not required_by(each) and worked_out(each)]
    assert len(missing) < 0.2 * len(written), "reading is slow until `make model`: " + "\n".join(missing)

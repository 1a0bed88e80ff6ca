"""A text made to be slow is asked no more than a long report: its figures and its sentences have an end."""

from __future__ import annotations

import pytest

from newsdesk.facts.document import Document, document_of
from newsdesk.facts.matching import MOST_FIGURES
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.text.folding import LONGEST_SENTENCE, entry_text
from tests.newsdesk.stated import facts_of, value_of

TITLE = "US strike on boat kills three"


def _doc(summary: str) -> Document:
    return document_of(entry_text(TITLE, summary), len(TITLE), "en", None)


def test_of_a_great_many_figures_the_first_are_read() -> None:
    dead = killed_in(_doc("killed 3 and 4 " * 200))
    assert [figure.number.value for figure in dead] == [3, *[3, 4] * MOST_FIGURES][:MOST_FIGURES]


@pytest.mark.parametrize(("counts", "strikes"), [(1, 2), (MOST_FIGURES, 1)])
def test_of_a_great_many_counts_in_one_sentence_the_first_may_be_parts_of_the_toll(counts: int, strikes: int) -> None:
    other = ", ".join("8" for _ in range(counts))
    text = f"After {other} in port, it was three and two."
    assert len(facts_of("US strikes on two boats kill five", text).events) == strikes


def test_a_sentence_without_an_end_is_cut_and_nothing_of_it_lost() -> None:
    doc = _doc("Caribbean " * 500)
    assert max(end - start for start, end in doc.sentences) == LONGEST_SENTENCE
    assert "".join(doc.folded[start:end] for start, end in doc.sentences) == doc.folded


def test_figures_behind_the_first_sentence_of_such_a_text_are_still_read() -> None:
    (strike,) = facts_of("US strike on boat", "so " * 1000 + ". The strike killed four men.").events
    assert value_of(strike.killed) == 4


@pytest.mark.parametrize("digits", [16, 5000])
def test_more_digits_than_any_count_has_are_no_number(digits: int) -> None:
    (strike,) = facts_of(TITLE, f"File {'7' * digits} killed.").events
    assert value_of(strike.killed) == 3

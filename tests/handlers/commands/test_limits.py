"""A part of the record says in words which part it is, so that nobody takes it for the whole."""

from __future__ import annotations

import pytest

from tests.handlers.commands.asking import said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("latest in the Caribbean since June 2026", "Only: since 1 Jun 2026 · Caribbean "),
        ("first in 2026", "Only: 1 Jan 2026 to 31 Dec 2026 "),
        ("latest until March 2026", "Only: until 31 Mar 2026 "),
        ("most by SOUTHCOM min 4", "Only: at least 4 killed · announced by SOUTHCOM "),
        ("total by SOUTHCOM since 2025", "Only: announced by SOUTHCOM "),
        ("latest desde junio de 2026 en español", "Solo: desde 1 jun 2026 "),
    ],
)
def test_part_of_the_record_is_named_in_words(typed: str, words: str) -> None:
    assert words in said(typed)


def test_the_whole_record_names_no_limits() -> None:
    assert "Only:" not in said("latest")


@pytest.mark.parametrize("typed", ["list min:5 max:3", "at least 5 at most 3", "export csv min:5 max:3"])
def test_a_least_toll_above_the_greatest_is_offered_the_other_way_round(typed: str) -> None:
    told = said(typed)
    assert told.startswith("No strike killed at least 5 and at most 3. Turned round: /strikes ")
    assert "min:3 max:5" in told

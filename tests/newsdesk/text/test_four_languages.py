"""Lists of words of four languages as one pattern."""

from __future__ import annotations

import re

import pytest

from newsdesk.text.four_languages import any_word

_TAKES = re.compile(any_word(en="takes? took", es="tom(?:a|o) se_apoder*", pt="tom(?:a|ou)", fr="prend a_pris"))


@pytest.mark.parametrize("text", ["she took it", "la tomo", "se apoderaron de ella", "tomou o barco", "il a pris"])
def test_any_word_of_any_language_is_found(text: str) -> None:
    assert _TAKES.search(text)


@pytest.mark.parametrize("text", ["mistook", "tomos", "se apodos", "apriser", "a prise"])
def test_only_whole_words_are_found(text: str) -> None:
    assert not _TAKES.search(text)

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.words import LANGUAGES, forms, normalise, split_words


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("Ataques a narcolanchas", "ataque a narcolancha", "es"),
        ("bombardeó", "bombardeo", "es"),
        ("embarcações", "embarcacoes", "pt"),
        ("ações", "acao", "pt"),
        ("frappes américaines", "frappe americaine", "fr"),
        ("Boats STRUCK", "boat struck", "en"),
        ("Rubio’s visit", "Rubio visit", "en"),
        ("ﬁshing boats", "fishing boat", "en"),
    ],
)
def test_accents_case_and_plurals_do_not_matter(one: str, other: str, lang: str) -> None:
    assert normalise(one, lang) == normalise(other, lang)


def test_punctuation_and_underscores_separate_words_and_order_is_kept() -> None:
    assert split_words("C-130_x, 4.5 (SOUTHCOM)") == ["c", "130", "x", "4", "5", "southcom"]


def test_language_without_a_stemmer_leaves_words_whole() -> None:
    assert normalise("Boote Angriffe", "de") == ["boote", "angriffe"]
    assert normalise("boats", None) == ["boats"]


def test_a_question_covers_what_any_language_would_have_stored() -> None:
    asked = forms("strikes")
    assert all(normalise("strikes", lang) in asked for lang in (*LANGUAGES, "de"))


def test_text_without_words_has_no_forms() -> None:
    assert forms("?! --") == []


@given(st.text(), st.sampled_from([*LANGUAGES, "de", None]))
def test_words_hold_nothing_but_letters_and_digits(text: str, lang: str | None) -> None:
    assert all(word and not word.isspace() and '"' not in word for word in normalise(text, lang))


def test_threads_do_not_disturb_each_other() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: normalise("survivors rescued after strikes", "en"), range(200)))
    assert all(result == results[0] for result in results)

"""Who asks in Spanish is answered in Spanish, whatever Slack is read in."""

from __future__ import annotations

import pytest

from handlers.commands.reading.language import in_its_language
from tests.handlers.commands.asking import said

IN_SPANISH = " en español"


@pytest.mark.parametrize(
    "typed",
    [
        "cuántos muertos en el Caribe",
        "último ataque",
        "¿qué es esto?",
        "resumen",
        "mapa",
        "total desde enero en el Pacífico",
        "quién era Alejandro Carranza",
        "votaciones del Senado",
        "a fecha de 5 ene 2026 total",
    ],
)
def test_question_in_spanish_asks_for_an_answer_in_spanish(typed: str) -> None:
    assert in_its_language(typed, "en") == typed + IN_SPANISH
    assert in_its_language(typed, "es") == typed


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "total",
        "how many killed in the Caribbean",
        "brief es",
        "UN experts",
        "policy Cartel de los Soles",
        "why https://diario.example/ataque-en-el-caribe",
        "buscar lanchas en el Caribe",  # what is looked for stays as it is
        "search lanchas en el Caribe",
        "cuántos muertos in english",
        "total en español",
    ],
)
def test_question_that_is_not_in_spanish_or_asks_for_a_language_stays_as_it_is(typed: str) -> None:
    assert in_its_language(typed, "en") == typed


@pytest.mark.parametrize("typed", ["combien de morts", "quantos mortos", "total en français", "wie viele Tote"])
def test_who_asks_in_another_language_is_told_which_are_read(typed: str) -> None:
    assert said(typed).endswith("Questions are read, and answered, in English and Spanish")

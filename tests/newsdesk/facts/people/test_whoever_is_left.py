"""Who lived and who died, where one of several boats or one of the crew is told of, or all of them at once."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        (
            "en",
            "Boat strike: one dead, three captured",
            "Of the four crew, one died and three were pulled out.",
            1,
            3,
        ),
        ("es", "Ataque: un muerto y tres detenidos", "De los cuatro tripulantes, uno falleció; tres, vivos.", 1, 3),
        ("es", "Ataque de EE.UU. mató a uno de los cuatro tripulantes", "Los otros tres sobrevivieron.", 1, 3),
        ("pt", "Ataque matou um dos quatro tripulantes do barco", "Os três sobreviventes continuam presos.", 1, 3),
        ("en", "Three prisoners taken after Friday's strike", "It killed one member of their crew.", 1, 3),
        ("en", "One person died in strike on boat", "Three are believed to be alive.", 1, 3),
        ("es", "EE.UU. ataca una lancha y pide ayuda para rescatar a tres ocupantes", "Un cuarto murió.", 1, 3),
        ("en", "US strikes two boats, killing eight", "All eight people on them were killed.", 8, 0),
        ("en", "US sinks boat", '"Both narco-terrorists aboard were killed," it wrote.', 2, 0),
        ("en", "US strikes submersible, no survivors", "There were three men aboard.", 3, 0),
        ("es", "EE.UU. ataca un semisumergible; no hay sobrevivientes", "Eran tres los tripulantes.", 3, 0),
        ("es", "EE.UU. ataca una lancha", "Fueron neutralizados cinco bandidos.", 5, None),
        ("pt", "Hegseth divulga ataque a lancha: menos 3 terroristas", "", 3, None),
        ("en", "Hegseth on boat strike: three fewer terrorists", "", 3, None),
    ],
)
def test_one_of_the_crew_all_of_them_or_so_many_fewer(
    lang: str, title: str, summary: str, killed: int, survivors: int | None
) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert (value_of(strike.killed), value_of(strike.survivors)) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Judge frees the men handed over", "Both survived Monday's strike in the Pacific."),
        ("es", "Juez deja libres a los entregados", "Ambos sobrevivieron al ataque del lunes en el Pacífico."),
        ("pt", "Juiz solta os homens entregues", "Ambos sobreviveram ao ataque de segunda-feira no Pacífico."),
    ],
)
def test_both_who_survived_are_two(lang: str, title: str, summary: str) -> None:
    assert value_of(the_strike(title, summary, lang=lang, new_event=False).survivors) == 2


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Survivor of boat strike dies, raising toll to four", "That leaves a single survivor."),
        ("es", "Muere sobreviviente de la lancha atacada; ya son cuatro los muertos", "Deja un único sobreviviente."),
        ("pt", "Morre sobrevivente de ataque a lancha; mortos são quatro", "O outro é agora o único sobrevivente."),
    ],
)
def test_whoever_is_left_when_a_survivor_dies_is_one(lang: str, title: str, summary: str) -> None:
    assert value_of(the_strike(title, summary, lang=lang, new_event=False).survivors) == 1


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Four people on the lead boat were killed, and as many as nine on the other two went overboard."),
        ("es", "En la primera murieron los cuatro que iban a bordo, y los nueve de las otras dos saltaron."),
    ],
)
def test_those_who_left_the_other_boats_are_no_dead(lang: str, summary: str) -> None:
    title = {"en": "US strikes convoy of three boats", "es": "EE.UU. ataca un convoy de tres lanchas"}[lang]
    strike = the_strike(title, summary, lang=lang)
    assert (value_of(strike.killed), value_of(strike.survivors)) == (4, 9)

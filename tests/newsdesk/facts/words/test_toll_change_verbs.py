"""A strike's toll that grows, by whatever verb: the newest number is its own, and those given up do not live."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strike


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed", "survivors"),
    [
        (
            "en",
            "Toll of Dec. 30 convoy strike leaps from three to 11 as missing are presumed dead",
            "Southern Command now puts the campaign at 35 strikes and 123 deaths.",
            11,
            None,
        ),
        (
            "en",
            "Two men lost after Jan. 16 strike now presumed dead",
            "Southern Command revised the toll of the eastern Pacific attack from one to three.",
            3,
            None,
        ),
        ("en", "Toll from Friday's strike jumps to five", "Two men died in hospital.", 5, None),
        ("en", "Dead in Sunday's boat strike now four, up from two", "", 4, None),
        (
            "en",
            "Strike toll climbs from one to two as survivor dies",
            "The man had been pulled from the sea.",
            2,
            None,
        ),
        ("en", "Sunday strike's toll doubles to six", "Three missing are presumed dead.", 6, None),
        (
            "es",
            "El Pentágono da por muertos a los cuatro náufragos del ataque del 6 de febrero; el saldo de "
            "aquel día trepa a siete",
            "La búsqueda se suspendió el martes.",
            7,
            None,
        ),
        ("es", "Sube de uno a tres el saldo del ataque del viernes", "Dos hombres son dados por muertos.", 3, None),
        (
            "es",
            "El saldo del ataque del 6 de febrero pasa de dos a cuatro muertos",
            "Dos náufragos fueron dados por muertos.",
            4,
            None,
        ),
        (
            "pt",
            "Agência revê contagem de mortos",
            "Dois homens que caíram ao mar na terça-feira são presumidos mortos, o que eleva de uma para três "
            "as vítimas daquele ataque.",
            3,
            None,
        ),
        (
            "pt",
            "Comando Sul dá como mortos os dois homens que pularam de lancha",
            "Com isso, o ataque de domingo a três embarcações no Pacífico passa de dez para 12 mortos.",
            12,
            None,
        ),
        ("pt", "Saldo do ataque de sexta salta de um para quatro", "", 4, None),
        (
            "fr",
            "Le bilan de la frappe du 6 février passe de trois à sept morts",
            "Quatre disparus sont présumés morts.",
            7,
            None,
        ),
        ("fr", "Frappe de vendredi : le bilan grimpe à cinq morts", "Deux blessés ont succombé.", 5, None),
        ("fr", "Le bilan de la frappe de vendredi bondit de un à quatre", "Les recherches sont terminées.", 4, None),
        (
            "en",
            "Coast Guard gives up; the two who jumped are presumed dead",
            "One man died in the strike on their boat.",
            1,
            None,
        ),
        ("pt", "Dá como mortos os dois homens que pularam", "O ataque matou outros três.", 3, None),
    ],
)
def test_the_toll_that_it_grew_to_is_the_strikes(
    lang: str, title: str, summary: str, killed: int, survivors: None
) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False)
    assert strike.killed is not None
    assert (strike.killed.value, strike.survivors) == (killed, survivors)

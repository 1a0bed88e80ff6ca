"""The first word of a strike that nobody has announced: from an official who will not be named, or from a shore."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

FRIDAY = "2026-02-13"
LEAKED = [
    (
        "en",
        "Official: there were survivors in Thursday's US strike in the Caribbean",
        "It would be the first time anyone lived, the official said. The Pentagon did not answer questions.",
    ),
    (
        "es",
        "Funcionario: hubo sobrevivientes en el ataque de EE.UU. del jueves en el Pacífico",
        "Parte de la tripulación quedó con vida, dijo. El Pentágono no respondió a las preguntas.",
    ),
    (
        "pt",
        "Fonte oficial: houve sobreviventes no ataque dos EUA de quinta-feira no Caribe",
        "O Pentágono não comentou.",
    ),
    (
        "fr",
        "Selon un responsable, il y a eu des survivants lors de la frappe américaine de jeudi dans les Caraïbes",
        "Le Pentagone n'a pas réagi.",
    ),
    (
        "en",
        "US military holds two survivors after strike on boat in Caribbean, sources say",
        "The strike on Thursday killed two others.",
    ),
    (
        "es",
        "EE. UU. retiene a dos sobrevivientes tras ataque a una lancha en el Caribe, según fuentes",
        "El ataque fue el jueves.",
    ),
    (
        "pt",
        "EUA mantêm dois sobreviventes após ataque a barco no Caribe, dizem fontes",
        "O ataque foi na quinta-feira.",
    ),
    (
        "fr",
        "Washington détient deux survivants après une frappe contre un bateau, selon un responsable",
        "La frappe a eu lieu jeudi dans les Caraïbes.",
    ),
]
FROM_A_SHORE = [
    (
        "es",
        "Duelo en una caleta de Sucre",
        "Los cuerpos de tres pescadores llegaron este viernes a la playa. El que vivió dice que un misil cayó del"
        " cielo sobre su lancha el jueves, en el Caribe. El Comando Sur no se ha pronunciado.",
    ),
    (
        "en",
        "Two bodies brought ashore in Las Cuevas",
        "Fishermen say a missile came out of the sky and broke their boat in two on Thursday in the Caribbean off"
        " Venezuela. The US military has not commented.",
    ),
    (
        "pt",
        "Vila de pescadores vela dois mortos",
        "Moradores contam que um projétil vindo do ar atingiu o barco na quinta-feira, no Caribe, perto da Venezuela."
        " O Comando Sul não se pronunciou.",
    ),
    (
        "fr",
        "Un village de Trinité pleure trois pêcheurs",
        "Un missile venu du ciel a frappé leur bateau jeudi dans les Caraïbes, raconte un rescapé. L'armée américaine"
        " n'a pas réagi.",
    ),
]
CONFIRMED = [
    (
        "en",
        "Southern Command confirms Pacific strike first reported by fishermen",
        "Thursday's attack killed two male narco-terrorists, it said on Friday.",
    ),
    (
        "es",
        "EE.UU. confirma el ataque en el Caribe que denunciaron pescadores",
        "Murieron dos hombres el jueves, dijo el Comando Sur.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), [*LEAKED, *FROM_A_SHORE, *CONFIRMED])
def test_the_first_word_of_a_strike_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


LATER = [
    (
        "en",
        "Official: survivors of last month's strike are home",
        "Both men were flown to Ecuador, the official said.",
    ),
    (
        "es",
        "Duelo en una caleta de Sucre por los tres pescadores",
        "Murieron el 12 de enero, cuando un misil cayó sobre su lancha en el Caribe. El Comando Sur no se ha"
        " pronunciado.",
    ),
    (
        "en",
        "Fishermen say US missile sank their boat in January",
        "Nobody died, they told a court. The US military has not commented.",
    ),
    (
        "en",
        "US still holds survivors of Thursday's strike on vessel, officials say",
        "Two others were killed in the Caribbean.",
    ),
    (
        "en",
        "Navy ship holds survivors after strike as US weighs what to do",
        "Two others were killed in Thursday's strike in the Caribbean.",
    ),
    ("en", "White House confirms admiral ordered second strike", "It was on Sept. 2, 2025."),
    (
        "es",
        "EE.UU. confirma que investiga el ataque en el Caribe denunciado por pescadores",
        "El inspector general pidió los registros.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), LATER)
def test_what_is_told_of_an_earlier_strike_is_none(lang: str, title: str, summary: str) -> None:
    assert not read(FRIDAY, title, summary, lang).classification.new_event

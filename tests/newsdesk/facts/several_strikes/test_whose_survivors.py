"""Who lived: one of several, of which strike, given up or picked up, and what was only ordered."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import facts_of, killed_and_alive, the_strike, value_of


def _alive(title: str, summary: str = "", lang: str = "en") -> int | None:
    return value_of(the_strike(title, summary, lang=lang, new_event=False, topic="survivors.custody").survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "alive"),
    [
        ("es", "Hallan con vida a uno de los dos sobrevivientes del ataque", "Dos murieron el lunes.", 2),
        ("en", "One of the three survivors of the Feb. 5 strike found alive", "", 3),
        (
            "es",
            "Repatriado uno de los sobrevivientes del ataque del 5 de febrero",
            "Al otro lo entregarán pronto.",
            2,
        ),
        ("en", "One of the survivors of the Feb. 5 strike flown home", "The other man will follow this week.", 2),
        ("pt", "Um dos sobreviventes do ataque de 5 de fevereiro volta ao Equador", "O outro segue preso.", 2),
        ("fr", "L'un des rescapés de la frappe du 5 février rapatrié", "L'autre sera remis à la Colombie.", 2),
        ("en", "One of the survivors of the Feb. 5 strike flown home", "The other boat was never hit.", None),
        ("es", "Liberan a uno de los sobrevivientes del ataque del 5 de febrero", "", None),
    ],
)
def test_one_of_the_survivors_is_not_all_of_them(lang: str, title: str, summary: str, alive: int | None) -> None:
    assert _alive(title, summary, lang) == alive


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Dutch frigate rescues four crew of boat bombed by US in Caribbean"),
        ("es", "Fragata rescata a cuatro tripulantes de lancha bombardeada por EE. UU. en el Caribe"),
        ("pt", "Fragata resgata quatro tripulantes de barco atacado pelos EUA"),
        ("fr", "Une frégate secourt quatre marins du bateau visé par l'armée américaine"),
    ],
)
def test_who_is_rescued_of_a_boat_that_was_hit_lived_through_the_strike(lang: str, title: str) -> None:
    assert _alive(title, lang=lang) == 4


def test_who_is_rescued_of_a_boat_that_sank_did_not() -> None:
    assert _alive("US attack on boats debated; frigate rescues four crew of boat that sank in a storm") is None


@pytest.mark.parametrize(
    ("lang", "title", "summary", "alive"),
    [
        ("en", "Eight are thought to have jumped from two boats before strikes", "", 8),
        ("fr", "Recherches après la frappe américaine", "Huit personnes auraient sauté à l'eau.", 8),
        ("en", "56 hours, no sign: search for eastern Pacific strike survivor ends", "It killed two.", 1),
        ("en", "Rescue effort after US strike", "Two crew were killed; the third has not been located.", 1),
        ("es", "Búsqueda tras el ataque", "Dos murieron; el tercero no ha sido localizado.", 1),
        ("en", "Survivors of sub strike headed home", "Sending the pair home spares a legal fight.", 2),
    ],
)
def test_who_jumped_is_sought_or_sent_home_lived(lang: str, title: str, summary: str, alive: int) -> None:
    assert _alive(title, summary, lang) == alive


@pytest.mark.parametrize(
    ("lang", "title", "summary", "alive"),
    [
        (
            "en",
            "Pentagon adds a death to strike of Feb. 5",
            "A man who jumped is now presumed dead. His shipmate was picked up alive.",
            1,
        ),
        (
            "es",
            "El Comando Sur da por muerto a un tripulante del ataque del 5 de febrero",
            "Su compañero fue rescatado con vida.",
            1,
        ),
        ("en", "Eight who jumped on Feb. 5 are now counted as dead", "", None),
        ("en", "Pentagon adds a death to strike of Feb. 5", "A man who survived is now presumed dead.", None),
    ],
)
def test_who_was_picked_up_is_not_given_up_with_the_others(
    lang: str, title: str, summary: str, alive: int | None
) -> None:
    assert _alive(title, summary, lang) == alive


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "El almirante niega la orden de no dejar sobrevivientes en el ataque del 5 de febrero"),
        ("fr", "Frappe du 5 février : l'amiral nie avoir reçu l'ordre de ne laisser aucun survivant"),
    ],
)
def test_an_order_to_leave_nobody_does_not_say_that_nobody_lived(lang: str, title: str) -> None:
    assert _alive(title, lang=lang) is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "US strike on boat kills three",
            "The attack killed all three men aboard and brings to 239 those killed since September of last year.",
        ),
        (
            "es",
            "EE.UU. mata a tres en una lancha",
            "Los tres tripulantes murieron; con ellos suman 239 muertos desde el pasado septiembre.",
        ),
    ],
)
def test_a_campaign_dated_by_last_year_recalls_no_other_strike(lang: str, title: str, summary: str) -> None:
    assert killed_and_alive(title, summary, lang) == [(3, 0)]


def test_the_strike_of_last_week_is_still_recalled() -> None:
    told = facts_of("US strike on boat kills three", "A strike last week killed four and left one survivor.").events
    assert [(value_of(event.killed), value_of(event.survivors)) for event in told] == [(3, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary", "told"),
    [
        (
            "en",
            "Six dead in two US strikes",
            "Sunday's, in the Pacific, killed two and left a third in the water; Monday's, in the Caribbean, killed "
            "all four aboard.",
            [(2, 1), (4, 0)],
        ),
        (
            "en",
            "Six dead in two US strikes",
            "Sunday's, in the Pacific, killed two; Monday's, in the Caribbean, killed all four aboard.",
            [(2, None), (4, 0)],
        ),
        (
            "es",
            "Seis muertos en dos ataques",
            "El del domingo, en el Pacífico, mató a dos; el del lunes, en el Caribe, mató a los cuatro tripulantes.",
            [(2, None), (4, 0)],
        ),
        (
            "en",
            "Six dead in two US strikes",
            "Two were on the first boat, four on the second; all six were killed.",
            [(2, 0), (4, 0)],
        ),
    ],
)
def test_that_all_died_in_one_strike_says_nothing_of_the_other(
    lang: str, title: str, summary: str, told: list[tuple[int | None, int | None]]
) -> None:
    assert killed_and_alive(title, summary, lang) == told


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills four in Caribbean and two in Pacific", "In the second strike there was a survivor."),
        ("es", "EE.UU. mata a cuatro en el Caribe y dos en el Pacífico", "En el segundo caso hubo un sobreviviente."),
        ("pt", "EUA matam quatro no Caribe e dois no Pacífico", "No segundo ataque houve um sobrevivente."),
        (
            "fr",
            "L'armée américaine tue quatre hommes aux Caraïbes et deux dans le Pacifique",
            "Dans le second cas, un homme a survécu.",
        ),
    ],
)
def test_the_survivor_of_the_second_strike_is_of_the_second(lang: str, title: str, summary: str) -> None:
    assert killed_and_alive(title, summary, lang) == [(4, None), (2, 1)]

"""One man who is looked for lived through the strike; "all that were aboard" did not; an order kills nobody."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import facts_of, the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Coast Guard gives up on man missing since boat strike", "Friday's attack had killed two others."),
        ("en", "Strike kills two; Honolulu center leads search for third man", ""),
        ("es", "Ecuador coordina el rescate de un hombre tras el ataque", "Otros dos tripulantes murieron el lunes."),
        ("es", "Bombardeo deja dos muertos; buscan a un tercer hombre", ""),
        ("pt", "Ataque mata dois; Marinha procura um terceiro tripulante", ""),
        ("fr", "Frappe : deux morts", "Un troisième homme est recherché en mer."),
    ],
)
def test_one_man_who_is_looked_for_was_left_alive(lang: str, title: str, summary: str) -> None:
    survivors = the_strike(title, summary, lang=lang).survivors
    assert value_of(survivors) == 1


def test_whom_a_family_looks_for_may_be_among_the_dead() -> None:
    assert (
        the_strike("A mother in Güiria searches for a man missing since strike that killed three").survivors is None
    )


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Six alleged gang members, everyone who was on the boat, were killed."),
        ("en", "The missile finished all six men on board."),
        ("es", "Seis supuestos pandilleros, todos los que iban en la lancha, murieron."),
        ("es", "El operativo, el primero de noche, acabó con los seis tripulantes."),
        ("es", "Fue un ataque a una lancha con seis personas. Los seis murieron."),
        ("es", "Se ve cómo explota un fuera borda con seis personas. Todas murieron, ha asegurado."),
        ("en", "The clip shows an outboard with six people. All died, he said."),
        ("pt", "Seis supostos traficantes, todos os que estavam na embarcação, foram mortos."),
        ("fr", "Six hommes, tous ceux qui se trouvaient à bord, ont été tués."),
    ],
)
def test_where_all_that_were_aboard_died_nobody_survived(lang: str, summary: str) -> None:
    strike = the_strike("US strike in the Caribbean", summary, lang=lang)
    assert strike.killed is not None
    assert strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (6, 0)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Order was to leave no one alive, say people who know of attack that killed nine"),
        ("en", "Hegseth ordered that no one be left alive on boat where nine died, paper says"),
        ("es", "La orden era no dejar a nadie con vida en el ataque que mató a nueve"),
        ("pt", "Ordem era não deixar ninguém vivo no ataque que matou nove"),
    ],
)
def test_an_order_to_leave_nobody_alive_does_not_say_that_nobody_was(lang: str, title: str) -> None:
    assert the_strike(title, lang=lang, new_event=False).survivors is None


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "At least one crew member is believed to have died on Thursday."),
        ("en", "One man is reported to have been killed."),
        ("es", "Al menos un tripulante habría muerto el jueves."),
        ("pt", "Ao menos um tripulante teria morrido na quinta-feira."),
        ("fr", "Au moins un homme serait mort jeudi."),
    ],
)
def test_one_who_is_said_to_have_died_is_counted(lang: str, summary: str) -> None:
    killed = the_strike("US strike in the Caribbean leaves survivors", summary, lang=lang).killed
    assert value_of(killed) == 1


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Trump told reporters that a speedboat had been hit in the Caribbean hours earlier."),
        ("es", "Trump dijo que una lancha había sido destruida en el Caribe."),
        ("fr", "Donald Trump a annoncé qu'un bateau avait été visé dans les Caraïbes."),
    ],
)
def test_what_somebody_said_had_happened_is_the_news(lang: str, summary: str) -> None:
    assert the_strike("Trump: 11 dead", summary, lang=lang).location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "killed", "survivors"),
    [
        ("en", "US strike kills three of the four survivors", 3, None),
        ("es", "Recibe Ecuador a uno de los dos sobrevivientes del ataque que mató a dos", 2, 2),
        ("en", "Search for strike survivor ends after attack that killed two", 2, 1),
        ("fr", "Une frappe tue deux hommes, un troisième est recherché", 2, 1),
        ("es", "El ataque dejó tres muertos; dan por fallecidos a ocho que saltaron", 3, None),
    ],
)
def test_a_part_is_told_from_the_whole(lang: str, title: str, killed: int, survivors: int | None) -> None:
    strike = the_strike(title, lang=lang, new_event=False)
    assert value_of(strike.killed) == killed
    assert (strike.survivors.value if strike.survivors else None) == survivors


def test_the_dead_aboard_each_boat_do_not_say_that_nobody_lived() -> None:
    title = "US strikes on two boats kill five"
    strikes = facts_of(title, "Three men died aboard the first and two aboard the second.").events
    assert [strike.survivors for strike in strikes] == [None, None]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Two of three aboard killed in US strike in Caribbean"),
        ("es", "Dos de los tres tripulantes muertos en ataque en el Caribe"),
        ("pt", "Ataque mata dois dos três ocupantes de barco"),
        ("fr", "Deux des trois occupants tués dans une frappe"),
    ],
)
def test_of_those_aboard_so_many_died(lang: str, title: str) -> None:
    strike = the_strike(title, lang=lang)
    assert strike.killed is not None
    assert (strike.killed.value, strike.survivors) == (2, None)


def test_of_the_dead_so_many_are_told_more_of() -> None:
    strike = the_strike("Two of the three men killed in Monday's strike were brothers", new_event=False)
    assert value_of(strike.killed) == 3


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Only one of four men aboard lives through US strike"),
        ("es", "Solo uno de los cuatro tripulantes sobrevivió al ataque"),
        ("pt", "Só um dos quatro tripulantes sobreviveu ao ataque"),
        ("fr", "Un seul des quatre hommes à bord a survécu à la frappe"),
    ],
)
def test_the_only_one_of_so_many_who_lived_is_one(lang: str, title: str) -> None:
    strike = the_strike(title, lang=lang)
    assert strike.survivors is not None
    assert (strike.killed, strike.survivors.value) == (None, 1)

"""The strike that an entry is about which reports no new one: cargo of a struck boat, the beginning of it all, a
part."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from newsdesk.understanding import Category, StrikeFacts
from tests.newsdesk.stated import extract, facts_of, judged, value_of


def _looked_at(title: str, summary: str, day: date, **judgement: Any) -> tuple[StrikeFacts, ...]:
    return extract(
        title,
        summary,
        lang=judgement["lang"],
        published_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
        classification=judged(new_event=False, **judgement),
    ).events


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Agents recover bales of the boat that U.S. forces destroyed"),
        ("en", "Dominican and US forces salvage cocaine from bombed go-fast"),
        ("es", "Recogen en el mar la cocaína de una lancha bombardeada"),
        ("pt", "Recolhida no mar a droga de uma lancha bombardeada"),
        ("fr", "La drogue d'une vedette bombardée repêchée en mer"),
        ("es", "Hallan paquetes de la lancha que fuerzas de Estados Unidos destruyeron"),
        ("es", "Recuperan 377 paquetes tras bombardeo a lancha"),
        ("pt", "Pescadores entregam fardos da lancha que os EUA destruíram"),
        ("fr", "Des ballots du bateau que l'armée américaine a détruit"),
    ],
)
def test_the_cargo_of_a_struck_boat_tells_of_its_strike(lang: str, text: str) -> None:
    assert len(facts_of(text, lang=lang, category=Category.INTERDICTION, new_event=False).events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Coast Guard seizes two tons of cocaine after chase of boat",
        "Crew sets fire to boat that U.S. Coast Guard chased",
    ],
)
def test_a_seizure_tells_of_no_strike(text: str) -> None:
    assert facts_of(text, category=Category.INTERDICTION, new_event=False).events == ()


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The first missile killed 11; more than 80 have died."),
        ("es", "La campaña empezó con 11 muertos y ya suma más de 80."),
        ("pt", "A campanha começou com 11 mortos e já soma mais de 80."),
        ("fr", "La première frappe a fait 11 morts ; ils sont plus de 80."),
    ],
)
def test_an_analysis_that_tells_how_it_began_looks_at_no_strike(lang: str, summary: str) -> None:
    assert facts_of("Boats on fire", summary, lang=lang, category=Category.ANALYSIS, new_event=False).events == ()


def test_an_analysis_of_the_first_strike_looks_at_it() -> None:
    title = "Eleven dead in the first strike: what is known"
    assert len(facts_of(title, category=Category.ANALYSIS, new_event=False).events) == 1


def test_the_two_of_the_second_blast_are_not_the_toll_of_the_strike() -> None:
    day = date(2025, 12, 5)
    (event,) = _looked_at("Second strike killed two survivors", "", day, lang="en", category=Category.OVERSIGHT)
    assert event.killed is None


@pytest.mark.parametrize(
    ("lang", "words"),
    [("es", "un ataque de septiembre"), ("pt", "um ataque de setembro"), ("fr", "une frappe de septembre")],
)
def test_in_october_the_strike_of_september_was_the_one_that_killed_a_fisherman(lang: str, words: str) -> None:
    day = date(2025, 10, 20)
    (event,) = _looked_at("Petro", f"Trump, {words}, Petro.", day, lang=lang, category=Category.DIPLOMACY)
    assert event.date is not None
    assert event.date.value == date(2025, 9, 15)


def test_a_protest_against_strikes_off_a_port_looks_at_none_of_them() -> None:
    day = date(2025, 10, 29)
    title = "Sheinbaum summons ambassador over strikes off Acapulco"
    assert _looked_at(title, "", day, lang="en", category=Category.DIPLOMACY) == ()


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US admiral approved second Venezuela boat strike, White House says"),
        ("en", "Hegseth cites 'fog of war' in defending follow-on strike in scrutinized attack"),
        ("en", "Hegseth defends killing boat survivors"),
        ("en", "Hegseth did not see survivors after first strike on drug boat"),
        ("es", "La Casa Blanca confirma un segundo ataque que mató a sobrevivientes"),
        ("pt", "Casa Branca: almirante ordenou segundo ataque, que matou dois sobreviventes"),
        ("fr", "La Maison-Blanche défend la seconde frappe qui a tué des survivants"),
    ],
)
def test_in_december_the_second_blast_is_that_of_the_2nd_of_september(lang: str, title: str) -> None:
    (event,) = _looked_at(title, "", date(2025, 12, 3), lang=lang, topic="strike.disputed")
    assert event.date is not None
    assert event.date.value == date(2025, 9, 2)


def test_a_second_strike_on_another_boat_is_no_second_blast() -> None:
    for title in ("Second boat strike in a week kills two", "Second strike this week kills two"):
        (event,) = _looked_at(title, "", date(2026, 2, 14), lang="en")
        assert event.date is None


def test_a_dispute_over_strikes_in_general_looks_at_none_of_them() -> None:
    day = date(2025, 12, 7)
    for title in (
        "Hegseth defends deadly strikes on alleged cartel boats",
        "Trump can use force, he says on boat strikes",
    ):
        assert _looked_at(title, "", day, lang="en", topic="strike.disputed") == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Navy finds 1,000 packages after US strike on speedboat"),
        ("es", "Armada halla mil paquetes tras ataque de EE. UU. a lancha"),
    ],
)
def test_cargo_that_is_found_after_a_strike_tells_of_it(lang: str, text: str) -> None:
    assert len(facts_of(text, lang=lang, category=Category.INTERDICTION, new_event=False).events) == 1


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Suit says US killed two Trinidadians in Oct. 14 attack"),
        ("es", "Demanda por dos trinitenses muertos en el ataque del 14 de octubre"),
    ],
)
def test_the_dead_of_one_nation_may_not_be_all_of_them(lang: str, title: str) -> None:
    (event,) = _looked_at(title, "", date(2026, 1, 28), lang=lang, category=Category.LEGAL)
    assert event.killed is None
    assert event.date is not None
    assert event.date.value == date(2025, 10, 14)


def test_a_boat_hit_on_a_day_was_struck_on_it() -> None:
    (event,) = facts_of("Family mourns son", "He was one of four on a boat hit on Feb. 5.", new_event=False).events
    assert event.date is not None
    assert event.date.value == date(2026, 2, 5)


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Southern Command: no strike took place on Sunday off Haiti", "Three fishermen died in a fire."),
        ("en", "'There was no operation': Pentagon denies report of attack off Haiti", "Three fishermen died."),
        ("es", "El Comando Sur asegura que no hubo ataque frente a Honduras", "Negó que matara a tres pescadores."),
        ("pt", "Pentágono diz que não houve ataque perto do Suriname", "Três pescadores morreram num incêndio."),
        (
            "fr",
            "Washington : il n'y a pas eu de frappe au large de la Guyane",
            "Trois pêcheurs sont morts dans un feu.",
        ),
    ],
)
def test_a_strike_that_did_not_happen_has_no_facts(lang: str, title: str, text: str) -> None:
    assert not _looked_at(title, text, date(2026, 12, 24), lang=lang, category=Category.STRIKE)


def test_a_strike_without_survivors_happened() -> None:
    assert _looked_at(
        "No strike survivors are held, says Pentagon", "Sunday's strike killed four.", date(2026, 12, 24), lang="en"
    )


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Brazil summons US envoy over strike on a boat north of Amapá"),
        ("pt", "Itamaraty convoca encarregado dos EUA após ação militar perto do Amapá"),
        ("es", "Colombia convoca al encargado de negocios por el ataque frente a La Guajira"),
        ("fr", "Paris n'a pas été informé de la frappe au large de la Martinique"),
    ],
)
def test_a_strike_is_told_by_its_coast(lang: str, title: str) -> None:
    assert len(_looked_at(title, "", date(2026, 12, 24), lang=lang, category=Category.DIPLOMACY)) == 1


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Brazil protests over US strikes north of Amapá"),
        ("en", "Trump threatens a strike off Venezuela"),
        ("es", "Trump amenaza con un ataque frente a Venezuela"),
        ("es", "Petro exige el fin de los ataques frente a La Guajira"),
        ("fr", "Paris demande la fin des frappes au large de la Martinique"),
    ],
)
def test_a_threat_and_the_campaign_are_no_strike(lang: str, title: str) -> None:
    assert not _looked_at(title, "", date(2026, 12, 24), lang=lang, category=Category.DIPLOMACY)


def test_the_day_of_a_protest_is_not_that_of_the_strike() -> None:
    (event,) = _looked_at(
        "Brazil summons US envoy over strike on a boat north of Amapá",
        "Brasília called in the envoy on Wednesday.",
        date(2026, 12, 24),
        lang="en",
        category=Category.DIPLOMACY,
    )
    assert event.date is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ecuador's navy sinks boat after chase, two dead"),
        ("es", "Marina dispara contra lancha en el Pacífico; mueren dos traficantes"),
        ("pt", "Marinha atira contra barco no Caribe; dois mortos"),
        ("fr", "La marine tire sur un go-fast dans les Caraïbes : un mort"),
    ],
)
def test_the_dead_of_a_coast_guard_are_of_no_strike(lang: str, text: str) -> None:
    assert facts_of(text, lang=lang, category=Category.INTERDICTION, new_event=False).events == ()


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Fishermen hand in bales found where the United States sank a boat", ""),
        ("es", "Entregan pacas halladas donde Estados Unidos hundió una lancha", ""),
        ("pt", "Pescadores entregam fardos achados onde os EUA afundaram um barco", "O ataque foi na sexta-feira."),
        ("fr", "Des ballots repêchés là où les États-Unis ont coulé un bateau", "La frappe de vendredi fut la 3e."),
        ("es", "Exhiben paquetes de la lancha destruida al sur de Beata", "El ataque del viernes fue en el Caribe."),
    ],
)
def test_cargo_of_a_boat_that_americans_sank_is_of_its_strike(lang: str, title: str, summary: str) -> None:
    assert facts_of(title, summary, lang=lang, category=Category.INTERDICTION, new_event=False).events


@pytest.mark.parametrize(
    ("lang", "title", "boats"),
    [
        ("en", "Panama summons US ambassador over the attack on two boats in the Pacific", 2),
        ("es", "Panamá cita al embajador de EE. UU. por el ataque a dos lanchas en el Pacífico", 2),
        ("pt", "Panamá convoca embaixador dos EUA pelo ataque a dois barcos no Pacífico", 2),
        ("fr", "Panama convoque l'ambassadeur américain après l'attaque de deux bateaux dans le Pacifique", 2),
    ],
)
def test_an_attack_on_so_many_boats_is_one_announcement(lang: str, title: str, boats: int) -> None:
    (strike,) = facts_of(title, lang=lang, category=Category.DIPLOMACY, new_event=False).events
    assert value_of(strike.vessels) == boats


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The two vessels were struck on Sunday."),
        ("en", "He died on Feb. 8 in the Caribbean, when a missile hit his boat."),
        ("es", "El pescador murió el 8 de febrero en el Caribe, cuando un misil alcanzó su bote."),
        ("pt", "O pescador morreu em 8 de fevereiro no Caribe, quando um míssil atingiu seu barco."),
        ("fr", "Le pêcheur est mort le 8 février dans les Caraïbes, quand un missile a touché son bateau."),
    ],
)
def test_a_strike_is_named_by_the_day_on_which_boats_were_hit(lang: str, summary: str) -> None:
    (strike,) = facts_of("Commission", summary, lang=lang, category=Category.LEGAL, new_event=False).events
    assert strike.date is not None
    assert strike.date.value == date(2026, 2, 8)


def test_attacks_on_boats_are_no_one_announcement() -> None:
    assert (
        facts_of(
            "Panama condemns US attacks on two boats a week", category=Category.DIPLOMACY, new_event=False
        ).events
        == ()
    )

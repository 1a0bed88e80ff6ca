"""Policemen, soldiers and judges whom gangs kill, and the dead of bombs in cities and prisons, ring for nobody."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

_GANGS = {
    "en": "The president declared a state of emergency and blamed drug-trafficking gangs.",
    "es": "El presidente decretó el estado de excepción y culpó a las bandas del narcotráfico.",
    "pt": "O presidente decretou estado de exceção e culpou as gangues do narcotráfico.",
    "fr": "Le président a décrété l'état d'exception et accusé les gangs de narcotrafiquants.",
}


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Cuatro policías muertos en ataques en Guayaquil y Esmeraldas"),
        ("es", "Dos guardias penitenciarios muertos en ataques en Machala"),
        ("es", "Juez y dos policías muertos en ataques en Manta y Esmeraldas"),
        ("es", "Candidato a alcalde muerto en un ataque en Manta"),
        ("en", "Mayor and two police officers killed in attacks in Guayaquil and Manta"),
        ("en", "Attack kills three soldiers in Esmeraldas"),
        ("pt", "Três soldados mortos em ataque em Esmeraldas"),
        ("pt", "Juiz e dois policiais mortos em ataque em Manta"),
        ("fr", "Trois policiers tués dans des attaques à Guayaquil et Esmeraldas"),
    ],
)
def test_officials_killed_on_land_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, _GANGS[lang], lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Mayor in Michoacán survives cartel attack"),
        ("es", "Periodista de Sinaloa sobrevive a ataque armado"),
        ("es", "Alcaldesa de Guerrero sobrevive a un ataque del cártel"),
        ("pt", "Prefeito mexicano sobrevive a ataque de cartel em Michoacán"),
        ("fr", "Un maire du Michoacán survit à une attaque du cartel"),
    ],
)
def test_officials_who_outlive_an_attack_on_land_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Seis muertos en ataques con explosivos en Posorja"),
        ("es", "Coche bomba: ataque deja tres muertos en Tumaco"),
        ("en", "Six killed in bomb attacks in Guayaquil and Esmeraldas"),
        ("pt", "Ataque com carro-bomba deixa três mortos na Colômbia"),
        ("fr", "Attaques à l'explosif : six morts à Guayaquil"),
    ],
)
def test_the_dead_of_bombs_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, _GANGS[lang], lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Seis muertos en ataques en Guayaquil y Esmeraldas"),
        ("en", "Attack in Guayaquil prison leaves six dead"),
        ("pt", "Ataque em prisão de Guayaquil deixa seis mortos"),
        ("fr", "Six morts dans une attaque à Guayaquil"),
    ],
)
def test_the_dead_of_cities_and_prisons_are_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-09-20", title, _GANGS[lang], lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Ataque de EE.UU. deja tres muertos frente a Esmeraldas", ""),
        ("es", "EE.UU. mata a cuatro en una lancha; policía de Ecuador halla restos", ""),
        ("es", "Tres muertos en ataque con explosivos a una lancha frente a Manta", "El Comando Sur lo anunció."),
        ("en", "US strike kills three off Esmeraldas", "Police in Manta said bodies had washed ashore."),
        ("pt", "Ataque dos EUA mata três na costa do Equador", ""),
        ("fr", "Frappe américaine : trois morts au large de l'Équateur", ""),
    ],
)
def test_strikes_off_the_same_coasts_still_ring(lang: str, title: str, summary: str) -> None:
    assert read("2026-09-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Cuatro policías muertos en ataques en Esmeraldas",
            "Por sus puertos del Pacífico salen lanchas con droga.",
        ),
        ("en", "Four police killed in attacks in Esmeraldas", "The Pacific province is a hub of drug trafficking."),
        (
            "pt",
            "Quatro policiais mortos em ataques na costa do Pacífico da Colômbia",
            "O governo culpou o narcotráfico.",
        ),
    ],
)
def test_a_sea_or_boats_beside_dead_officials_make_no_strike(lang: str, title: str, summary: str) -> None:
    assert not read("2026-09-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Ataque con explosivos deja tres muertos en Guayaquil", "Por sus puertos salen barcos con droga."),
        ("es", "Atentado en Guayaquil deja cuatro muertos", "De sus puertos parten lanchas cargadas de cocaína."),
        ("en", "Attack in Esmeraldas leaves four dead", "The port sends drug boats north along the Pacific."),
        ("en", "Bomb attack kills two in Cali", "Traffickers' boats leave from Colombia's Pacific coast."),
        ("pt", "Ataque com explosivos deixa três mortos em Guayaquil", "De seus portos saem barcos com cocaína."),
        ("fr", "Attentat à Guayaquil : trois morts", "Des bateaux chargés de cocaïne quittent son port."),
    ],
)
def test_boats_that_leave_the_port_of_a_bombed_city_make_no_strike(lang: str, title: str, summary: str) -> None:
    assert not read("2026-09-20", title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Ataque a una lancha frente a Esmeraldas deja tres muertos", "EE.UU. dijo que llevaba droga."),
        ("es", "Bombardeo de EE.UU. deja tres muertos frente a Manta", "La lancha había salido del puerto."),
        ("en", "US missile kills three off Guayaquil", "The boat had left the port at dawn."),
        ("fr", "Frappe au large de Manta : trois morts", "Le commandement Sud américain dit avoir visé un bateau."),
    ],
)
def test_a_boat_that_left_a_port_and_was_struck_rings(lang: str, title: str, summary: str) -> None:
    assert read("2026-09-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Ataque letal en el Caribe hondureño deja cuatro muertos"),
        ("es", "Ataque en el Pacífico nariñense deja cuatro muertos"),
        ("es", "Asesinan a tres pescadores en el Caribe de Costa Rica"),
        ("fr", "Attaque dans la Caraïbe colombienne : trois morts"),
        ("en", "Attack in Honduran Caribbean kills four"),
        ("es", "Ataque a embarcación en Buenaventura deja dos muertos"),
        ("es", "Ataque con granada a lancha en Tumaco: un muerto"),
    ],
)
def test_attack_on_the_shore_of_a_state_is_none_of_ours(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Ataque en el Caribe deja cuatro muertos", ""),
        ("Ataque de EE.UU. en el Pacífico mexicano deja cuatro muertos", ""),
        ("Ataque de EE.UU. a lancha en Buenaventura deja dos muertos", ""),
        ("Ataque en el Pacífico guatemalteco deja tres muertos", "El Comando Sur dijo que la lancha llevaba droga."),
        ("Ataque a lancha en el Caribe hondureño deja tres muertos", "El Comando Sur confirmó el ataque."),
    ],
)
def test_strike_off_the_shore_of_a_state_rings(title: str, summary: str) -> None:
    assert read("2026-11-20", title, summary, "es").classification.new_event

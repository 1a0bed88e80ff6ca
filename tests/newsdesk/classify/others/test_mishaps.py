"""Boats that run into something, and shots of an exercise: none rings, whatever the text says of strikes."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

MISHAPS = [
    ("en", "Boat hits Navy pier, two dead"),
    ("en", "Speedboat slams into Coast Guard pier, killing two"),
    ("en", "Navy missile hits fishing boat by mistake in training"),
    ("es", "Lancha choca contra muelle de la Armada: dos muertos"),
    ("es", "Misil alcanza por error un pesquero durante un ejercicio"),
    ("pt", "Lancha bate em píer da Marinha e mata dois"),
    ("pt", "Míssil atinge barco de pesca por engano em treinamento"),
    ("fr", "Un bateau percute un quai de la Marine: deux morts"),
    ("fr", "Un missile touche par erreur un bateau de pêche lors d'un exercice"),
]
OTHER_CAUSES = [
    ("en", "Yacht fire off St Lucia kills two"),
    ("en", "Fire aboard ferry near Nassau leaves four dead"),
    ("en", "Gas explosion on boat in Buenaventura kills five"),
    ("en", "Two dead after chase of boat off Puerto Rico"),
    ("es", "Incendio en un yate en Bahamas deja dos muertos"),
    ("es", "Dos muertos en persecución de narcolancha"),
    ("pt", "Incêndio em barco nas Bahamas deixa três mortos"),
    ("pt", "Perseguição a narcolancha termina com dois mortos"),
    ("fr", "Incendie d'un bateau aux Bahamas : trois morts"),
    ("en", "Two dead after fishing boat sinks off Trinidad"),
    ("es", "Cuatro muertos al explotar una lancha en Tumaco"),
    ("es", "Lancha con migrantes se hunde: 12 muertos"),
    ("fr", "Deux morts dans l'explosion d'un bateau à Saint-Martin"),
    ("fr", "Course-poursuite avec une vedette : deux morts"),
]
OF_OURS = {
    "en": "US strikes on alleged drug boats have killed at least 178 people since September.",
    "es": "EE.UU. ha hundido 50 lanchas en el Caribe y el Pacífico.",
    "pt": "Os EUA afundaram 50 barcos no Caribe e no Pacífico.",
    "fr": "Les Etats-Unis ont coulé 50 bateaux dans les Caraïbes et le Pacifique.",
}


@pytest.mark.parametrize(("lang", "title"), MISHAPS)
@pytest.mark.parametrize("told", [False, True])
def test_mishap_at_sea_is_no_strike(lang: str, title: str, told: bool) -> None:
    assert not read("2026-09-20", title, OF_OURS[lang] if told else "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), OTHER_CAUSES)
@pytest.mark.parametrize("told", [False, True])
def test_dead_of_a_fire_or_a_chase_are_none_of_ours_for_the_strikes_that_the_text_recalls(
    lang: str, title: str, told: bool
) -> None:
    judged = read("2026-09-20", title, OF_OURS[lang] if told else "", lang).classification
    assert not judged.new_event
    assert not judged.relevant or "narco" in title


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Boat fire off Venezuela kills three", "A US strike set the boat ablaze, Southern Command said on Sunday."),
        ("US strike ends chase of drug boat, three dead", ""),
        ("Boat explodes off Venezuela, three dead", "The US military struck it on Saturday, Southern Command said."),
    ],
)
def test_fire_or_chase_that_a_strike_ended_rings(title: str, summary: str) -> None:
    assert read("2026-09-20", title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat hit by US missile, two dead"),
        ("en", "US resumes boat strikes, killing two"),
        ("en", "US strikes drug boat as Marines train in Puerto Rico, killing three"),
        ("es", "Lancha alcanzada por misil de EE.UU.: dos muertos"),
    ],
)
def test_boat_that_was_hit_rings(lang: str, title: str) -> None:
    assert read("2026-09-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "American charter boat explodes off Bahamas, three dead"),
        ("en", "American oil tanker explodes in Caribbean, four crew dead"),
        ("en", "Explosion on boat in Puerto Rico marina kills two Americans"),
        ("en", "Three Americans killed as boat explodes in Bahamas"),
        ("es", "Explota yate estadounidense en Bahamas: tres muertos"),
        ("es", "Explosión en lancha en Puerto Rico deja dos estadounidenses muertos"),
        ("pt", "Explosão em iate mata dois americanos no Caribe"),
        ("fr", "Explosion d'un bateau à Porto Rico : deux Américains tués"),
        ("en", "US Navy boat explodes in Puerto Rico, two dead"),
        ("es", "Velero estadounidense se hunde en el Caribe: dos muertos"),
        ("pt", "Veleiro americano afunda no Caribe: dois mortos"),
        ("fr", "Un voilier américain coule au large de la Guadeloupe : deux morts"),
        ("es", "Lancha de la Marina de EE.UU. explota en Puerto Rico: dos muertos"),
    ],
)
def test_boat_of_americans_that_bursts_or_sinks_was_struck_by_nobody(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat explodes off Venezuela after US strike, three dead"),
        ("en", "American drone blows up boat in Caribbean, three dead"),
        ("en", "US military kills two Americans on boat in Caribbean"),
        ("en", "US Navy ship blasts boat in Caribbean, three dead"),
        ("pt", "Navio americano afunda lancha no Caribe: três mortos"),
        ("fr", "Un navire américain coule un bateau au large du Venezuela : trois morts"),
        ("es", "Buque de la Marina de EE.UU. hace explotar lancha en el Caribe: tres muertos"),
        ("pt", "Navio da Marinha dos EUA explode barco no Caribe: três mortos"),
        ("pt", "Barco explode após ataque americano no Caribe: três mortos"),
        ("fr", "Un bateau explose, touché par un missile américain : trois morts"),
    ],
)
def test_boat_that_americans_burst_or_sink_rings(lang: str, title: str) -> None:
    assert read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Submarine strikes fishing boat in Pacific, killing two"),
        ("en", "US swimmer struck by boat in Caribbean dies"),
        ("es", "Submarino golpea pesquero en el Pacífico: dos muertos"),
        ("es", "Buque de EE.UU. choca con pesquero en el Pacífico: tres muertos"),
        ("pt", "Navio dos EUA colide com pesqueiro no Pacífico: três mortos"),
        ("fr", "Un sous-marin heurte un chalutier dans le Pacifique : deux morts"),
        ("en", "Drug boat rams Coast Guard cutter, two smugglers dead"),
        ("en", "Texas: boat strikes barge, two dead"),
    ],
)
def test_ship_that_runs_somebody_down_strikes_nobody(lang: str, title: str) -> None:
    assert not read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US submarine sinks drug boat in Pacific, killing three"),
        ("en", "Boat struck by US missile in Caribbean, three dead"),
        ("es", "Misil estadounidense impacta pesquero en el Pacífico: dos muertos"),
        ("fr", "Un missile américain percute un bateau dans le Pacifique : deux morts"),
    ],
)
def test_boat_that_a_weapon_runs_into_rings(lang: str, title: str) -> None:
    assert read("2026-11-20", title, "", lang).classification.new_event


def test_a_boat_strike_on_a_channel_marker_does_not_ring() -> None:
    title = "Boat strike on Intracoastal kills 2, injures 4"
    summary = "Two people died after a 26-foot center console struck a channel marker near Clearwater."
    assert not read("2026-11-20", title, summary).classification.new_event


def test_a_boat_that_a_missile_hits_at_its_pier_rings() -> None:
    summary = "The missile hit the pier where the boat was moored off Guajira, Southern Command said."
    assert read("2026-11-20", "US strike kills three on drug boat", summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Two die as speedboats collide off Bimini at night",
            "A third was found by a US Coast Guard helicopter.",
        ),
        ("es", "Mueren dos al chocar dos lanchas frente a Bimini", "Un tercero fue rescatado."),
    ],
)
def test_boats_that_collide_ring_nobody(lang: str, title: str, summary: str) -> None:
    assert not read("2026-11-20", title, summary, lang).classification.new_event

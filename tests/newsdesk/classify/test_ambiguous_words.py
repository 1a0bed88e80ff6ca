"""Words with two meanings: what they mean beside the words of this story, and what they mean elsewhere."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title", "summary", "category"),
    [
        (
            "en",
            "US Coast Guard boards Russian-flagged tanker off Venezuela",
            "It is under sanctions.",
            "interdiction",
        ),
        ("es", "EE.UU. aborda un petrolero de bandera rusa frente a Venezuela", "", "interdiction"),
        (
            "en",
            "Gol and TAP drop Caracas flights after FAA warning",
            "The notice covers the Maiquetia region.",
            "buildup",
        ),
        (
            "pt",
            "Gol suspende voos para Caracas após alerta da FAA",
            "O aviso cita risco no espaço aéreo da Venezuela.",
            "buildup",
        ),
        (
            "en",
            "FAA closes flight corridor off Venezuela to US carriers",
            "The notice takes effect on Monday.",
            "buildup",
        ),
        (
            "pt",
            "PF liga submarino achado no Suriname a rota da cocaína",
            "A embarcação foi encontrada perto da costa, em Paramaribo.",
            "crime",
        ),
        ("en", "Pair adrift after strike in eastern Pacific: Coast Guard ends search", "", "strike"),
        ("en", "Coast Guard suspends search for two people after May 5 military strike", "", "strike"),
    ],
)
def test_beside_words_of_this_story_they_are_of_it(lang: str, title: str, summary: str, category: str) -> None:
    assert read("2026-05-13", title, summary, lang).classification.category == category


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("pt", "Gol de Neymar dá título da liga ao Santos", ""),
        ("en", "Russian warships shell port of Odesa", "Ukraine said two tankers burned."),
        (
            "en",
            "US sends helicopters and disaster team to Jamaica after hurricane",
            "Southern Command flies in supplies.",
        ),
        ("es", "EE.UU. envía ayuda por el terremoto en Venezuela", "El Comando Sur manda un buque hospital."),
        ("en", "DEA seizes fentanyl pills in New Mexico", ""),
        ("en", "US asks Havana how four died on speedboat", "Cuban border guards say the men aboard fired first."),
        (
            "en",
            "Rubio: US will ask who shot at boat from Florida",
            "Cuban border guards killed four, one an American.",
        ),
        ("en", "Police act on teen gangs and drugs after mob violence", ""),
        ("es", "Dos corridos de Sinaloa entre las canciones del año", ""),
        (
            "en",
            "Once upon a time, nostalgia was epidemic among homesick soldiers",
            "The word began as a diagnosis but over the centuries has evolved to mean longing for an idealized past.",
        ),
        ("en", "Where did the streamer go after Mafiathon 3? Inside his hiatus which has left fans clamouring", ""),
        ("en", "Iran, Qatar and Venezuela oil ministers meet", ""),
    ],
)
def test_beside_other_news_they_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert read("2026-05-13", title, summary, lang).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title", "summary", "category"),
    [
        ("en", "Trump says Maduro asked for talks and he refused", "", "diplomacy"),
        ("es", "Trump y Maduro hablaron por teléfono; el venezolano ofreció dialogar", "", "diplomacy"),
        ("en", "Trump brands Colombia's Petro a drug dealer", "", "diplomacy"),
        ("en", "Trump accuses Colombian president of being a drug kingpin", "", "diplomacy"),
        ("es", "Trump llama narcotraficante al presidente de Colombia", "", "diplomacy"),
        (
            "en",
            "Bogota calls home its envoy as Trump threatens tariffs",
            "Colombia's ministry gave no date.",
            "diplomacy",
        ),
        ("es", "Colombia llama a consultas a su embajador en Washington", "", "diplomacy"),
        (
            "en",
            "Divers recover cocaine from boat destroyed by US",
            "Some 600 kilos were seized off Pedernales.",
            "interdiction",
        ),
        ("es", "Recuperan cocaína de la lancha atacada por EE.UU.", "La Armada incautó 600 kilos.", "interdiction"),
        (
            "en",
            "Gang leader killed in US airstrike in Venezuela's Bolivar state",
            "Tren de Aragua's chief died.",
            "buildup",
        ),
        (
            "fr",
            "L'inspection générale du Pentagone enquête sur les frappes",
            "193 morts selon les chiffres officiels.",
            "oversight",
        ),
    ],
)
def test_what_kind_of_news_it_is(lang: str, title: str, summary: str, category: str) -> None:
    judged = read("2026-05-13", title, summary, lang).classification
    assert (judged.category, judged.new_event) == (category, False)


def test_a_boat_that_was_shot_out_of_the_water_is_a_new_strike() -> None:
    title = "Trump: US has just shot a drug boat out of the water"
    judged = read("2025-09-02", title, "He spoke in the Oval Office of a boat from Venezuela.", "en").classification
    assert judged.new_event


def test_who_mediates_with_caracas_is_no_other_war() -> None:
    title = "Qatar ready to mediate crisis between United States, Venezuela, senior diplomat says"
    assert read("2025-12-02", title, "", "en").classification.category is Category.DIPLOMACY


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Ecuadorean Fishing Boats Hit by Mystery Attackers",
            "Crews plying the waters of the Pacific have been targeted by a mysterious outfit equipped with drones.",
        ),
        (
            "es",
            "Barcos pesqueros ecuatorianos atacados por drones de origen desconocido",
            "Dos tripulantes murieron.",
        ),
    ],
)
def test_boats_that_nobody_owns_to_have_hit_are_in_dispute(lang: str, title: str, summary: str) -> None:
    judged = read("2026-08-12", title, summary, lang).classification
    found = (judged.category, judged.topic, judged.severity, judged.new_event)
    assert found == (Category.STRIKE, "strike.disputed", Severity.HIGH, False), judged


def test_boats_hit_by_an_illness_are_none_of_ours() -> None:
    judged = read("2026-08-12", "Fishing boats hit by mystery illness in Ecuador", "Drones film dead fish.", "en")
    assert judged.classification.category is Category.NONE


@pytest.mark.parametrize(
    "title",
    [
        "Judge keeps families' boat strike suit alive",
        "Families of boat strike victims cheer as US court keeps case alive",
    ],
)
def test_a_suit_that_is_alive_is_no_survivor(title: str) -> None:
    assert read("2027-03-16", title, "", "en").classification.category is Category.LEGAL


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "El jurado de un concurso en Bogotá premia un plato de plátano maduro"),
        ("es", "Un vino maduro conquista al jurado en Mendoza"),
        ("pt", "Júri de Curitiba escolhe o melhor queijo maduro do Brasil"),
        ("en", "Cigar judges in Tampa pick a maduro wrapper"),
    ],
)
def test_what_is_ripe_is_no_president(lang: str, title: str) -> None:
    assert read("2026-11-26", title, "", lang).classification.category is Category.NONE


@pytest.mark.parametrize(
    "title",
    [
        "Juez fija fecha para el juicio de Maduro en Nueva York",
        "JUEZ FIJA FECHA PARA EL JUICIO DE MADURO EN NUEVA YORK",
        "juez fija fecha para el juicio de maduro en nueva york",
    ],
)
def test_the_president_is_known_however_a_headline_is_printed(title: str) -> None:
    assert read("2026-11-26", title, "", "es").classification.category is Category.LEGAL

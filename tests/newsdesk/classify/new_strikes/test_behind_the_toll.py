"""Headlines on the campaign's toll: they ring if a strike of these days is told behind it, and else do not."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Understanding
from tests.newsdesk.reading import read

GREW_BY_A_STRIKE = [
    ("en", "Toll of boat strikes rises to 95 after four killed Thursday", ""),
    ("en", "Toll of boat strikes rises to 95", "Four people were killed Thursday in the latest strike."),
    ("es", "Cifra de muertos por ataques a lanchas sube a 95", "El último ataque, el jueves, dejó cuatro muertos."),
    ("es", "Ya son 95 los muertos por ataques a lanchas", "Cuatro personas murieron el jueves en el Pacífico."),
    ("pt", "Mortos em ataques a barcos chegam a 95", "Quatro pessoas morreram na quinta-feira no Pacífico."),
    ("fr", "Le bilan des frappes contre des bateaux monte à 95", "Quatre hommes ont été tués jeudi."),
]
GREW_BY_ONE_MORE = [
    ("en", "Strike on boat in Pacific brings campaign's death toll to 223"),
    ("en", "223 now dead in US boat strikes after Thursday attack"),
    ("en", "Boat strikes' toll at 99 after another US strike"),
    ("en", "Death toll in U.S. boat campaign passes 99 after Thursday's attack in the Caribbean"),
    ("en", "New US strike in Caribbean raises death toll to 190"),
    ("en", "New US boat strike raises death toll to 190"),
    ("es", "EE.UU. eleva a 99 los muertos tras atacar otra lancha"),
    ("es", "Ya son 99 los muertos tras un nuevo ataque de EE.UU."),
    ("pt", "Sobe para 99 o número de mortos após EUA atacarem outro barco"),
    ("fr", "99 morts après une nouvelle frappe américaine contre un bateau"),
]
BESIDE_THE_TOLL = [
    ("en", "212 dead and counting: another boat hit in Pacific, three killed"),
    ("en", "Five more killed, 253 in all: vessel hit in eastern Pacific"),
    ("en", "Boat sunk in Caribbean: five dead, 253 in all"),
    ("es", "Lancha hundida en el Caribe: cinco muertos y 253 en total"),
    ("es", "Cuatro muertos al hundir una lancha en el Pacífico; ya son 240"),
    ("pt", "Lancha afundada no Caribe: cinco mortos, 253 no total"),
    ("fr", "253 morts et ce n'est pas fini : encore un bateau touché dans les Caraïbes, cinq tués"),
    ("fr", "Le bilan atteint 251 : trois hommes tués par une frappe au large du Panama"),
    ("fr", "Vedette détruite dans le Pacifique : quatre morts, 240 au total"),
]
HIT_BY_NOBODY_NAMED = [
    ("en", "Boat hit in Pacific, three dead"),
    ("en", "Three dead as vessel is hit off Colombia"),
    ("fr", "Un bateau touché dans le Pacifique, quatre morts"),
    ("pt", "Lancha atingida por míssil no Caribe, dois mortos"),
    ("es", "Lancha hundida por EE.UU. tras salir de un buque carguero, dos muertos"),
]
OF_NO_STRIKE = [
    ("en", "Boat hit by wave in Caribbean, three dead"),
    ("en", "Tourist boat hit in Caribbean by freighter, three dead"),
    ("en", "Fishing boat hit in Pacific collision, three killed"),
    ("en", "Dive boat hit in Caribbean, one dead; captain charged"),
    ("en", "Lightning strike off Mexico kills two surfers"),
    ("en", "Pirate attack off Ecuador leaves three dead"),
    ("en", "Boat struck by lightning in Caribbean, two dead"),
    ("en", "Fishing boat sunk by cargo ship off Ecuador, four dead"),
    ("es", "Lancha hundida por una ola en el Pacífico, tres muertos"),
    ("es", "Ya son 90 muertos en el año: atacan lancha de pescadores en el Golfo de Guayaquil, tres fallecidos"),
    ("pt", "Lancha atingida por iate no Caribe, dois mortos"),
    ("fr", "Bateau coulé par un cargo dans les Caraïbes, trois morts"),
    ("en", "Three dead after boat hit in Caribbean regatta"),
    ("en", "Cargo vessel hit near Yemen, three killed"),
    ("en", "Boat sinks in Caribbean: five dead, 253 this year"),
    ("es", "Naufraga lancha en el Caribe: cinco muertos, 253 en lo que va del año"),
    ("pt", "Barco de migrantes afunda no Caribe: cinco mortos, 253 neste ano"),
    ("fr", "Bateau touché par la foudre dans les Caraïbes, deux morts"),
    ("fr", "Un bateau coule dans les Caraïbes : cinq morts, 253 disparus en mer cette année"),
]
GREW_OTHERWISE = [
    ("en", "Toll of boat strikes rises to 95 after another strike survivor dies", ""),
    ("en", "Toll of boat strikes at 99 as new strike law debated", ""),
    ("es", "Ya son 95 los muertos tras tres meses de ataques de EE.UU. a lanchas", ""),
    (
        "en",
        "Toll of boat strikes rises to 95",
        "The count includes eight who are presumed dead after Thursday's strike.",
    ),
    ("en", "Toll of boat strikes rises to 95", "A strike in September killed 11."),
    ("en", "Military killed 150 people in boat strikes", ""),
    ("en", "US military has killed 150 in boat strikes", "The first, on Sept. 2, killed 11."),
    ("en", "More than 180 dead in US boat strikes", ""),
    ("es", "Ataques de EE.UU. a lanchas dejan 200 muertos, según recuento", ""),
    ("fr", "Plus de 180 morts dans les frappes américaines contre des bateaux", ""),
    ("en", "Death toll from Tuesday's boat strike now five", ""),
    ("es", "Militares de EE.UU. mataron a 150 personas en ataques a lanchas", ""),
    ("es", "Ya son 95 los muertos por ataques de EE.UU. a lanchas", "Familias exigen respuestas."),
    ("pt", "EUA já mataram 150 pessoas em ataques a barcos", ""),
    ("fr", "L'armée américaine a tué 150 personnes dans des frappes contre des bateaux", ""),
]


def of_friday(lang: str, title: str, summary: str) -> Understanding:
    return read("2025-12-19", title, summary, lang)


@pytest.mark.parametrize(("lang", "title", "summary"), GREW_BY_A_STRIKE)
def test_strike_told_behind_the_toll_is_new(lang: str, title: str, summary: str) -> None:
    understood = of_friday(lang, title, summary)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [4]


@pytest.mark.parametrize(("lang", "title"), GREW_BY_ONE_MORE)
def test_toll_that_stands_there_after_one_more_strike_tells_of_a_new_one(lang: str, title: str) -> None:
    assert of_friday(lang, title, "").classification.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), GREW_OTHERWISE)
def test_toll_without_a_strike_of_these_days_is_not(lang: str, title: str, summary: str) -> None:
    assert not of_friday(lang, title, summary).classification.new_event


@pytest.mark.parametrize(("lang", "title"), BESIDE_THE_TOLL)
def test_dead_of_one_boat_beside_those_of_the_campaign_tell_of_a_new_strike(lang: str, title: str) -> None:
    assert of_friday(lang, title, "").classification.new_event


@pytest.mark.parametrize(("lang", "title"), HIT_BY_NOBODY_NAMED)
def test_boat_that_is_hit_in_these_seas_was_struck(lang: str, title: str) -> None:
    assert of_friday(lang, title, "").classification.new_event


@pytest.mark.parametrize(("lang", "title"), OF_NO_STRIKE)
def test_boat_that_something_else_hits_or_that_sinks_was_not(lang: str, title: str) -> None:
    assert not of_friday(lang, title, "").classification.new_event


RAISED_BY_ONE = [
    (
        "es",
        "Ataque a una lancha eleva a 125 los muertos de la campaña",
        "Dos personas murieron el viernes en el Pacífico; hay un sobreviviente.",
    ),
    (
        "en",
        "Strike on boat raises campaign's toll to 125",
        "Two people died on Friday in the Pacific; one survivor is missing.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), RAISED_BY_ONE)
def test_strike_that_raises_the_toll_is_new_whoever_survived_it(lang: str, title: str, summary: str) -> None:
    assert of_friday(lang, title, summary).classification.new_event


def test_toll_that_a_survivors_death_raises_is_not() -> None:
    title = "Survivor's death raises toll of boat strikes to 125"
    assert not of_friday("en", title, "He died on Friday of burns.").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Two more US boat strikes bring toll to 312"),
        ("en", "US boat strike toll rises to 312 after two more attacks"),
        ("en", "Boat strike death toll climbs to 215 with latest attack"),
        ("en", "Death toll from US boat strikes hits 220 after Pacific attack"),
        ("es", "Suben a 312 los muertos por ataques de EE.UU. tras bombardeo en el Pacífico"),
        ("pt", "Sobe para 312 número de mortos após dois ataques dos EUA"),
        ("pt", "Dois novos ataques dos EUA; mortos chegam a 312"),
        ("fr", "Deux nouvelles frappes américaines ; le bilan monte à 312 morts"),
        ("en", "US strike kills 3, bringing toll to 213"),
        ("es", "EE.UU. mata a tres en el Pacífico y eleva a 213 los muertos"),
        ("es", "Suma EEUU más de 150 ataques contra lanchas con el del viernes y roza los 500 muertos"),
        ("es", "Con el ataque de ayer, EE.UU. suma 213 muertos en lanchas"),
    ],
)
def test_toll_that_grows_with_strikes_that_nobody_knows_tells_of_them(lang: str, title: str) -> None:
    assert read("2026-12-05", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Toll from US boat strikes rises to 220 after survivor dies"),
        ("en", "Toll of US boat strikes rises to 220 after two strikes that killed eight last month"),
        ("es", "Suben a 40 los muertos en Gaza tras dos nuevos ataques"),
        ("en", "Toll from US boat strikes stands at 312, a year on"),
        ("en", "US strike in Yemen kills 3, bringing toll to 213"),
        ("es", "Suma EE.UU. más de 150 ataques contra lanchas en un año y roza los 500 muertos"),
    ],
)
def test_toll_that_grows_otherwise_or_elsewhere_does_not(lang: str, title: str) -> None:
    assert not read("2026-12-05", title, "", lang).classification.new_event

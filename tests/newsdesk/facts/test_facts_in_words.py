"""Facts in the many words of four languages: verbs of killing and living, seas that are ruled out, days."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsdesk.understanding import Category, Location
from tests.newsdesk.stated import extract, facts_of, judged, the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("es", "EE.UU. asesina a otras tres personas en el Caribe tras atacar una lancha", 3),
        ("es", "EEUU dice haber matado a dos hombres en una lancha del Pacífico", 2),
        ("es", "Ataque a una lancha en el Caribe: el Comando Sur reporta cuatro bajas", 4),
        ("en", "Strike on boat in eastern Pacific kills one; two survivors, military says", 1),
        ("en", "Two alleged smugglers slain in Caribbean boat strike", 2),
        ("es", "Un presunto narco pierde la vida al ser atacada su lancha", 1),
        ("es", "Ataque a narcolancha acaba con la vida de cuatro personas", 4),
        ("es", "Ataque letal a lancha: mueren sus cuatro ocupantes", 4),
        ("es", "Ataque a lancha deja un saldo de seis muertos", 6),
        ("pt", "Quatro pessoas perdem a vida em ataque dos EUA a lancha", 4),
        ("pt", "EUA abatem dois supostos traficantes no Pacífico", 2),
        ("pt", "Ataque mata um; outros dois conseguiram sobreviver", 1),
        ("fr", "Quatre hommes perdent la vie dans une frappe contre un bateau", 4),
        ("fr", "Frappe contre une embarcation : cinq trafiquants présumés abattus", 5),
        ("en", "US strike on boat killed a suspected smuggler in eastern Pacific, SOUTHCOM says", 1),
        ("es", "Ataque de EE.UU. a una lancha mata a un hombre en el Pacífico", 1),
        ("pt", "Ataque dos EUA mata uma pessoa em lancha no Pacífico", 1),
        ("fr", "Une frappe américaine tue un homme sur un bateau dans le Pacifique", 1),
        ("en", "US strike kills trio aboard alleged drug boat in Caribbean", 3),
        ("en", "Pair killed in US strike on alleged drug boat in Pacific", 2),
        ("en", "US strike kills a quartet of alleged traffickers in the Caribbean", 4),
        ("es", "EE.UU. mata a un trío de presuntos narcos en una lancha del Caribe", 3),
        ("pt", "EUA matam dupla em suposta lancha do narcotráfico no Caribe", 2),
        ("fr", "Une frappe américaine tue un duo de trafiquants présumés aux Caraïbes", 2),
        ("en", "Half a dozen killed as US strikes boat in Caribbean", 6),
        ("es", "Media docena de muertos en ataque de EE.UU. a una lancha en el Caribe", 6),
        ("pt", "Meia dúzia de mortos em ataque dos EUA a barco no Caribe", 6),
        ("fr", "Une demi-douzaine de morts dans une frappe américaine contre un bateau", 6),
    ],
)
def test_verbs_of_killing_are_known_in_their_plain_and_loaded_forms(lang: str, title: str, killed: int) -> None:
    found = the_strike(title, lang=lang).killed
    assert value_of(found) == killed


def test_a_man_killed_says_nothing_of_how_many_died() -> None:
    found = the_strike(
        "Navy video shows September strike on boat",
        "The widow of a man killed in it called for answers.",
        new_event=False,
    )
    assert found.killed is None


@pytest.mark.parametrize(
    ("lang", "title", "survivors"),
    [
        ("es", "Una persona sobrevive y dos mueren en ataque de EE.UU. en el Pacífico", 1),
        ("pt", "Seis sobrevivem a ataque americano que matou dois no Caribe", 6),
        ("es", "Trump confirma dos muertos y dos rescatados tras el ataque en el Caribe", 2),
        ("es", "EE.UU. ataca una lancha y deja dos muertos y seis personas con vida", 6),
        ("es", "Ataque a lancha con dos muertos y tres náufragos", 3),
        ("fr", "Frappe en mer : deux personnes meurent, une survit", 1),
        ("en", "Two dead, three in the water after US hits boat", 3),
        ("en", "Strikes on two vessels kill five; survivor pulled from sea", 1),
        ("en", "Nobody survived strike that killed five on boat", 0),
    ],
)
def test_those_who_live_are_counted_by_their_verbs(lang: str, title: str, survivors: int) -> None:
    found = the_strike(title, lang=lang).survivors
    assert value_of(found) == survivors


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The campaign has left at least 150 dead and four survivors since September."),
        ("es", "La ofensiva deja 112 muertos y dos sobrevivientes desde septiembre."),
    ],
)
def test_survivors_of_the_whole_campaign_are_not_those_of_this_strike(lang: str, summary: str) -> None:
    assert the_strike("US strike on boat in Pacific kills three", summary, lang=lang).survivors is None


def test_not_seeing_survivors_does_not_say_that_all_died() -> None:
    facts = facts_of("US strike on boat in Caribbean kills three", "Hegseth said he saw no survivors.")
    assert facts.events[0].survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "location"),
    [
        ("en", "US kills two off Pacific coast in first strike outside the Caribbean", Location.EASTERN_PACIFIC),
        ("pt", "Novo ataque no Pacífico mata três, o segundo fora do Caribe", Location.EASTERN_PACIFIC),
        (
            "es",
            "Dos muertos en el Pacífico oriental, al que se extiende la campaña del Caribe",
            Location.EASTERN_PACIFIC,
        ),
        ("fr", "Frappe près des côtes vénézuéliennes : quatre morts à bord du bateau", Location.CARIBBEAN),
    ],
)
def test_a_sea_that_is_named_to_say_where_it_was_not_is_no_place(lang: str, title: str, location: Location) -> None:
    assert the_strike(title, lang=lang).location == location


@pytest.mark.parametrize(
    ("lang", "title", "summary", "day"),
    [
        ("es", "EE.UU. destruye lancha en el Caribe; tres muertos",
         "Hegseth publicó el domingo el video de la acción, ocurrida el viernes.", date(2026, 2, 6)),
        ("pt", "EUA atacam lancha no Caribe; três mortos",
         "O vídeo foi divulgado na segunda-feira; o ataque ocorreu no domingo.", date(2026, 2, 8)),
    ],
)  # fmt: skip
def test_the_day_a_video_is_shown_is_not_the_day_of_the_strike(
    lang: str, title: str, summary: str, day: date
) -> None:
    found = the_strike(title, summary, lang=lang).date
    assert value_of(found) == day


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Sin rastro de los que saltaron de tres lanchas", "Tres hombres murieron el martes en la primera."),
        ("fr", "On cherche toujours les personnes tombées à l'eau", "Les bateaux ont été attaqués mardi."),
        ("en", "Hunt goes on for crew who jumped overboard", "Three were killed on the first boat on Tuesday."),
    ],
)
def test_a_weekday_makes_firm_the_day_that_a_strike_told_by_name_had(lang: str, title: str, summary: str) -> None:
    found = extract(
        title,
        summary,
        lang=lang,
        published_at=datetime(2026, 1, 2, 12, tzinfo=UTC),
        classification=judged(lang=lang, new_event=False, topic="survivors.search"),
    )
    (event,) = found.events
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (date(2025, 12, 30), "weekday")


def test_strikes_announced_under_the_name_of_their_day_are_told_apart_from_those_before() -> None:
    first, *others = facts_of(
        "US strikes three boats; survivors in the water",
        "Three people were killed on the first vessel on Feb. 6. Hours later SOUTHCOM announced Sunday strikes that"
        " killed three on one boat and two on another.",
    ).events
    assert (first.date.value, first.killed.value) == (date(2026, 2, 6), 3)
    assert [(one.date.value, one.killed.value) for one in others] == [(date(2026, 2, 8), 3), (date(2026, 2, 8), 2)]


def test_three_strikes_on_two_boats_here_and_one_there_hit_three_boats() -> None:
    found = the_strike(
        "Onze mortos em três ataques americanos no mar",
        "Duas embarcações foram atingidas no Pacífico e uma no Caribe.",
        lang="pt",
    ).vessels
    assert value_of(found) == 3


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "France 'takes note' of weekend strike that killed six"),
        ("en", "Monday's strikes bring new questions about the eight men killed"),
    ],
)
def test_taking_note_and_bringing_questions_sum_up_nothing(lang: str, title: str) -> None:
    assert facts_of(title, lang=lang, category=Category.DIPLOMACY, new_event=False).cumulative is None


def test_one_who_is_confirmed_killed_is_one_dead() -> None:
    event = the_strike("Boat strike in the Pacific", "Southern Command says one man confirmed killed, none rescued.")
    assert value_of(event.killed) == 1

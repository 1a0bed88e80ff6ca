"""Fishermen, survivors and families tell of an attack: a disputed strike, never a new one, whoever they blame."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"
ACCOUNTS = [
    ("en", "Fishermen say a drone sank their boat", "Survivors from Manta blame the attack on the US military."),
    ("en", "Ecuadorian fishermen say US drone sank their boat", ""),
    ("en", "Mother of man killed in boat strike: 'My son was no narco'", ""),
    ("es", "Un dron hundió su lancha, dicen pescadores de Manta", "Sobrevivieron tres días en el mar."),
    (
        "es",
        "Pescadores denuncian que EE.UU. bombardeó su embarcación y los retuvo",
        "Los tripulantes volvieron ayer.",
    ),
    ("es", "Tripulantes de un pesquero ecuatoriano acusan a EE.UU. de haberlos atacado con un dron", ""),
    ("es", '"No éramos narcos": familia de pescador muerto en ataque de EE.UU.', ""),
    ("pt", "Pescadores dizem que drone americano afundou seu barco", ""),
    ("pt", "'Não éramos traficantes', dizem sobreviventes de ataque dos EUA", ""),
    ("fr", "Des pêcheurs affirment qu'un drone américain a coulé leur bateau", ""),
    ("fr", "« Nous pêchions » : un survivant d'une frappe américaine raconte", ""),
]
OF_OTHERS = [
    ("en", "Gaza fishermen say Israeli navy sank their boat"),
    ("en", "Fishermen say drone attack sank boat in Black Sea"),
    ("en", "Family says US airstrike killed nine in Yemen"),
    ("es", "Pescadores denuncian que piratas hundieron su lancha en el Golfo de Guayaquil"),
    ("es", "Un rayo hundió su lancha, cuentan pescadores"),
    ("fr", "Des pêcheurs accusent un chalutier d'avoir coulé leur bateau"),
]
OFFICIAL = [
    ("en", "US military strikes boat in Caribbean, killing four crew members, Hegseth says"),
    ("en", "Pentagon says one survivor in strike on drug boat in Caribbean"),
    ("en", "US hits boat off Ecuador; crew members dead, Southern Command says"),
]
ACCUSED_BOATS = [
    ("en", "Two Honduran fishermen killed by US missile on boat accused of drug running in the Caribbean"),
    ("en", "US drone strike kills three Jamaican fishermen aboard launch accused of smuggling"),
    ("es", "Bombardeo estadounidense mata a dos pescadores en una panga acusada de contrabando en el Pacífico"),
    ("pt", "Ataque americano mata três pescadores em canoa acusada de tráfico no Caribe"),
    ("fr", "Une frappe américaine dans les Caraïbes tue deux pêcheurs sur un bateau accusé de trafic"),
    ("fr", "Trois pêcheurs tués par un missile américain à bord d'une vedette accusée de contrebande"),
]
BEFORE_A_COURT = [
    ("en", "Families of Trinidad men killed in boat strike sue US government"),
    ("es", "Familia de pescador acude a la CIDH por ataque de EE.UU."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), ACCOUNTS)
def test_those_who_were_hit_dispute_a_strike(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.topic, judged.severity, judged.new_event) == ("strike.disputed", "high", False), judged


@pytest.mark.parametrize(("lang", "title"), OF_OTHERS)
def test_those_hit_by_others_are_none_of_ours(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.NONE


@pytest.mark.parametrize(("lang", "title"), OFFICIAL)
def test_what_officials_say_of_a_crew_is_a_new_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "'It lit up the sky': Güiria fishermen on US strike that killed four Monday"),
        ("en", "‘Our nets shook’: villagers on US strike that left two dead on Monday - Newsday"),
        ("es", "«Oímos el trueno»: pescadores sobre el ataque de EE. UU. que dejó tres muertos el lunes en Güiria"),
        (
            "pt",
            "'Ouvimos o estrondo': pescadores de Güiria sobre ataque dos EUA que deixou três mortos na segunda-feira",
        ),
        ("fr", "« On a vu la lueur » : des pêcheurs de Güiria sur la frappe américaine, trois morts lundi"),
    ],
)
def test_who_heard_a_strike_the_day_before_may_be_the_first_to_tell_of_it(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Fishermen on US strike that killed four in September: 'we knew them'",
        "Villagers on US strikes that have killed 250: 'they were poor'",
        "'He was fishing': widow on US strike that killed four Monday",
    ],
)
def test_who_speaks_of_an_old_strike_or_of_his_own_dead_tells_of_no_new_one(title: str) -> None:
    assert not read(PUBLISHED, title, "", "en").classification.new_event


@pytest.mark.parametrize(("lang", "title"), ACCUSED_BOATS)
def test_fishermen_on_a_boat_that_is_accused_accuse_nobody(lang: str, title: str) -> None:
    told = read(PUBLISHED, title, "", lang)
    assert told.classification.new_event
    assert [strike.killed is not None for strike in told.facts.events] == [True]


@pytest.mark.parametrize(("lang", "title"), BEFORE_A_COURT)
def test_families_before_a_court_are_law(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.LEGAL


def test_what_people_fear_has_not_been_done_to_them() -> None:
    judged = read(PUBLISHED, "Trinidad fishermen say they fear US strikes and stay ashore", "", "en").classification
    assert not any("told by those who were hit" in push.what for push in judged.reasons)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat strike killed four fishermen, Colombia insists"),
        ("en", "Petro: US strike killed innocent fishermen"),
        ("es", "Cabello: EE.UU. mató a inocentes en lancha"),
        ("es", "Petro insiste en que ataque de EE.UU. mató a pescadores"),
        ("pt", "EUA mataram pescadores inocentes em barco, diz Petro"),
        ("fr", "Petro insiste : la frappe américaine a tué quatre pêcheurs"),
    ],
)
def test_what_a_neighbour_insists_on_is_known(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "US strike kills three off Colombia; Petro insists they were fishermen",
        "US strike on boat kills three, Colombia says",
    ],
)
def test_a_strike_that_a_neighbour_speaks_of_rings(title: str) -> None:
    assert read(PUBLISHED, title, "", "en").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Families in Ecuador say US strike killed four fishermen",
            "They named the four and said their boat was hit on Monday night. The Pentagon did not comment.",
        ),
        ("en", "Relatives in Manta say US missile killed three fishermen on Monday night", ""),
        ("es", "Familiares en Ecuador dicen que un misil de EE.UU. mató a tres pescadores la noche del lunes", ""),
        ("pt", "Famílias no Equador dizem que ataque dos EUA matou quatro pescadores na segunda-feira", ""),
        ("fr", "En Équateur, des familles affirment qu'une frappe américaine a tué quatre pêcheurs lundi soir", ""),
    ],
)
def test_kin_who_tell_of_a_strike_the_day_after_may_be_the_first(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.topic, judged.severity) == ("strike.reported", "urgent"), judged


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Families say US strike killed four fishermen", "Southern Command had announced four dead on Monday."),
        ("Families say US strike killed four fishermen", "Their boat was hit on 2 October, they said."),
        ("Families in Ecuador say US strike killed four fishermen last month", ""),
    ],
)
def test_kin_who_tell_of_a_strike_that_is_known_dispute_it(title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary).classification.topic == "strike.disputed"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Familia dice que un pescador muerto en ataque del lunes de EE.UU. a una lancha no era narco"),
        ("fr", "La famille dit qu'un pêcheur tué dans la frappe américaine de lundi n'était pas un trafiquant"),
    ],
)
def test_kin_who_speak_of_one_killed_in_a_strike_named_by_its_day_dispute_it(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event

"""A strike told by whoever heard of it: neighbours, a navy, a priest, a union. Who speaks is no other news."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
A_NEW_STRIKE = [
    ("en", "Two widows say US strike on fishing boat killed four", "", 4),
    ("en", "US strike on skiff off Jamaica killed two, survivors say", "", 2),
    ("en", "Five killed in US strike on vessel in the Caribbean, according to Guyana's foreign minister", "", 5),
    ("en", "US sinks skiff off Ecuador, St Lucia's prime minister says", "Two men were killed on Thursday.", 2),
    ("en", "Drone footage reveals undisclosed US strike on boat off Panama that killed six", "", 6),
    ("es", "El sindicato de pescadores de Manta informa de cuatro muertos en ataque de EE.UU. a un bote", "", 4),
    ("es", "Viudas denuncian ataque de EE.UU. a un bote frente a Tumaco: dos muertos", "", 2),
    (
        "es",
        "La Cancillería informa de un ataque de EE.UU. frente a Haití",
        "El jueves murieron cinco en una lancha.",
        5,
    ),
    (
        "es",
        "La Marina informa de un ataque de EE.UU. frente a México",
        "El ataque del jueves a una lancha mató a dos.",
        2,
    ),
    ("pt", "Sobreviventes dizem que EUA bombardearam lancha no Caribe e mataram quatro", "", 4),
    ("pt", "Sindicato dos pescadores denuncia ataque dos EUA a pesqueiro no Pacífico: dois mortos", "", 2),
    (
        "pt",
        "EUA afundam pesqueiro perto de Aruba, dizem familiares",
        "O ataque de quinta-feira deixou cinco mortos.",
        5,
    ),
    ("fr", "Deux morts dans une frappe américaine contre un canot près de Grenade, disent des rescapés", "", 2),
    ("fr", "Un syndicat de pêcheurs fait état d'une frappe américaine sur un canot : quatre morts", "", 4),
    ("fr", "Frappe américaine dans le golfe du Mexique : cinq morts, d'après la marine mexicaine", "", 5),
]
OF_A_KNOWN_ONE = [
    ("en", "Families say the US strike that killed four hit fishermen", ""),
    ("en", "Lawsuit says US strike on boat killed two fishermen", ""),
    ("en", "Video shows moment US strike on boat killed four", ""),
    ("en", "Relatives say men killed in US strike on boat were fishermen", ""),
    ("es", "Sobrevivientes dicen que el ataque de EE.UU. que mató a tres fue un error", ""),
    (
        "es",
        "De agosto a hoy: 40 lanchas hundidas y 120 muertos por ataques de EE.UU.",
        "El martes murieron tres en una lancha en el Caribe.",
    ),
    ("pt", "Familiares dizem que o ataque dos EUA que matou três atingiu pescadores", ""),
    ("fr", "Des proches disent que la frappe américaine qui a tué trois hommes visait des pêcheurs", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary", "killed"), A_NEW_STRIKE)
def test_a_strike_with_its_dead_is_new_whoever_tells_of_it(lang, title, summary, killed):
    understood = read(PUBLISHED, title, summary, lang)

    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events] == [killed]


@pytest.mark.parametrize(("lang", "title", "summary"), OF_A_KNOWN_ONE)
def test_what_is_told_of_a_strike_that_readers_know_is_none_of_these(lang, title, summary):
    assert not read(PUBLISHED, title, summary, lang).classification.new_event


UNION_ON_STRIKE = [
    ("es", "Sindicato de pescadores convoca huelga en los puertos del Caribe"),
    ("fr", "Grève des dockers : un syndicat de pêcheurs rejoint le mouvement en Martinique"),
    ("pt", "Sindicato dos pescadores entra em greve no litoral do Pará"),
]


@pytest.mark.parametrize(("lang", "title"), UNION_ON_STRIKE)
def test_a_union_of_fishermen_that_strikes_is_none_of_ours(lang, title):
    assert not read(PUBLISHED, title, "", lang).classification.relevant

"""Tolls that grow: a survivor dies, and it is the known strike's; a strike is added, and it is the campaign's."""

from __future__ import annotations

from datetime import date

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of, value_of

PUBLISHED = "2026-11-24"
OF_A_KNOWN_STRIKE = [
    (
        "en",
        "Pentagon raises death toll from Nov. 20 strike to five",
        "One of two survivors died, Southern Command said Monday.",
        "2026-11-20",
        5,
    ),
    (
        "en",
        "US military doubles death toll from Nov. 20 Caribbean strike to four",
        "A review of drone video showed two more people on the boat, an official said on Monday.",
        "2026-11-20",
        4,
    ),
    (
        "pt",
        "EUA revisam para quatro os mortos de ataque de domingo no Pacífico",
        "Comunicado anterior falava em cinco vítimas.",
        "2026-11-22",
        4,
    ),
    (
        "fr",
        "Les Etats-Unis révisent à quatre les morts de la frappe de dimanche dans le Pacifique",
        "Un communiqué antérieur parlait de cinq.",
        "2026-11-22",
        4,
    ),
    (
        "en",
        "Southern Command corrects toll of Sunday's strike to six",
        "A sixth man was seen on the boat in the video.",
        "2026-11-22",
        6,
    ),
    (
        "en",
        "Southern Command raises toll of Friday's boat strike to four",
        "A man pulled from the water died on Sunday.",
        "2026-11-20",
        4,
    ),
    (
        "en",
        "Death toll in last week's Nov. 19 US boat strike rises to three",
        "A survivor died of burns, officials said.",
        "2026-11-19",
        3,
    ),
    (
        "en",
        "Toll from Sunday's US strike on drug boat climbs to six",
        "Two people who were missing were found dead.",
        "2026-11-22",
        6,
    ),
    (
        "es",
        "El Pentágono eleva a cinco los muertos del ataque del 20 de noviembre",
        "Uno de los dos sobrevivientes murió.",
        "2026-11-20",
        5,
    ),
    (
        "es",
        "Sube a cuatro la cifra de muertos por el ataque de EE.UU. del viernes a una lancha",
        "Falleció un herido, dijo el Comando Sur.",
        "2026-11-20",
        4,
    ),
    (
        "es",
        "Aumenta a tres el saldo de muertos del bombardeo del 19 de noviembre",
        "Murió un sobreviviente en un buque, según el Comando Sur de EE.UU.",
        "2026-11-19",
        3,
    ),
    (
        "pt",
        "Pentágono eleva para cinco o número de mortos do ataque de 20 de novembro",
        "Um dos sobreviventes morreu.",
        "2026-11-20",
        5,
    ),
    (
        "pt",
        "Sobe para quatro o número de mortos no ataque dos EUA a barco na sexta-feira",
        "Um ferido morreu no domingo.",
        "2026-11-20",
        4,
    ),
    (
        "fr",
        "Le Pentagone porte à cinq morts le bilan de la frappe du 20 novembre",
        "L'un des deux survivants est mort.",
        "2026-11-20",
        5,
    ),
    (
        "fr",
        "Le bilan de la frappe américaine de vendredi contre un bateau passe à quatre morts",
        "Un blessé a succombé.",
        "2026-11-20",
        4,
    ),
    (
        "en",
        "Strike toll rises: survivor of Sunday's boat strike dies aboard Navy ship",
        "The death brings the number killed in Sunday's strike to four.",
        "2026-11-22",
        4,
    ),
    (
        "en",
        "Man rescued after US boat strike dies",
        "His death takes to three the number killed in Friday's strike on the vessel in the Caribbean.",
        "2026-11-20",
        3,
    ),
    (
        "en",
        "Survivor of US strike on boat has died, Pentagon says",
        "That raises the toll from the Nov. 20 attack to five.",
        "2026-11-20",
        5,
    ),
    (
        "es",
        "Muere un sobreviviente del ataque de EE.UU. a una lancha",
        "Con su muerte suben a cuatro los fallecidos en el ataque del domingo.",
        "2026-11-22",
        4,
    ),
    (
        "es",
        "Fallece en un buque de la Marina de EE.UU. un rescatado del ataque a la narcolancha",
        "El número de muertos del ataque del viernes se eleva a tres.",
        "2026-11-20",
        3,
    ),
    (
        "pt",
        "Morre sobrevivente do ataque dos EUA a lancha",
        "A morte eleva para quatro o número de mortos no ataque de domingo.",
        "2026-11-22",
        4,
    ),
    (
        "fr",
        "Un survivant de la frappe américaine sur un bateau est mort",
        "Son décès porte à quatre le nombre de tués dans la frappe de dimanche.",
        "2026-11-22",
        4,
    ),
]
OF_THE_CAMPAIGN = [
    (
        "en",
        "US strike kills three in Caribbean, bringing campaign's death toll to 12",
        "The strike was on Sunday.",
        3,
        12,
    ),
    ("en", "Pentagon raises death toll of boat strikes to 240", "The count includes those presumed dead.", None, 240),
    (
        "en",
        "US strike on boat kills four in Pacific",
        "Sunday's strike brings the number killed in the campaign to 245.",
        4,
        245,
    ),
    ("es", "EE.UU. mata a tres en el Caribe y eleva a 240 los muertos", "El ataque fue el domingo.", 3, 240),
    (
        "pt",
        "Ataque dos EUA mata quatro e eleva para 244 o número de mortos desde setembro",
        "Foi no domingo.",
        4,
        244,
    ),
    (
        "fr",
        "Une frappe américaine tue trois personnes et porte le bilan à 240 morts",
        "Elle a eu lieu dimanche.",
        3,
        240,
    ),
]
ALL_ABOARD = [
    ("en", "Boat struck by US military was carrying 4, all dead: Pentagon", 4),
    ("en", "US strike on vessel in Pacific: 3 aboard, all killed", 3),
    ("en", "Drug vessel hit by US forces had five on board, none survived", 5),
    ("en", "All six on boat hit by US dead, Southern Command says", 6),
    ("en", "US strike kills a man aboard suspected drug boat in Caribbean", 1),
    ("en", "US military strikes another boat, kills trio", 3),
    ("en", "US strike on alleged drug boat leaves trio dead", 3),
    ("es", "Lancha atacada por EE.UU. llevaba a cuatro personas, todas murieron", 4),
    ("es", "EE.UU. bombardea una lancha con tres a bordo: no hay sobrevivientes", 3),
    ("es", "Iban cinco en la lancha bombardeada por EE.UU., todos muertos", 5),
    ("pt", "Barco atacado pelos EUA levava quatro pessoas, todas mortas", 4),
    ("pt", "EUA bombardeiam lancha com três a bordo; todos morreram", 3),
    ("fr", "Le bateau frappé par l'armée américaine transportait quatre hommes, tous morts", 4),
    ("fr", "Frappe américaine : les trois occupants du bateau tués", 3),
    ("en", "US forces struck 3 boats, all dead aboard, official says", None),
]


@pytest.mark.parametrize(("lang", "title", "summary", "day", "killed"), OF_A_KNOWN_STRIKE)
def test_a_toll_of_a_dated_strike_changes_that_strike(
    lang: str, title: str, summary: str, day: str, killed: int
) -> None:
    found = read(PUBLISHED, title, summary, lang)
    judged, facts = found.classification, found.facts
    assert (judged.category, judged.topic, judged.new_event) == (Category.STRIKE, "strike.updated", False)
    (strike,) = facts.events
    assert strike.date is not None
    assert strike.killed is not None
    assert (strike.date.value, strike.killed.value) == (date.fromisoformat(day), killed)
    assert facts.cumulative is None


@pytest.mark.parametrize(("lang", "title", "summary", "killed", "total"), OF_THE_CAMPAIGN)
def test_a_toll_of_the_campaign_stays_its_total(
    lang: str, title: str, summary: str, killed: int | None, total: int
) -> None:
    facts = read(PUBLISHED, title, summary, lang).facts
    assert [strike.killed.value for strike in facts.events if strike.killed] == ([killed] if killed else [])
    assert facts.cumulative is not None
    assert value_of(facts.cumulative.killed) == total


@pytest.mark.parametrize(("lang", "title", "killed"), ALL_ABOARD)
def test_people_aboard_of_whom_all_died_are_the_dead(lang: str, title: str, killed: int | None) -> None:
    found = read(PUBLISHED, title, "", lang)
    assert found.classification.new_event
    assert tolls_of(found.facts.events) == [killed]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Muere el herido del ataque en el Caribe y suben a tres las víctimas",
            "El Comando Sur había hablado el jueves de dos fallecidos y un lesionado bajo custodia.",
        ),
        (
            "pt",
            "Sobe para três o número de mortos em ataque de quinta no Caribe",
            "O Comando Sul havia informado dois mortos e um ferido.",
        ),
        (
            "pt",
            "Número de mortos em bombardeio no Pacífico sobe para três",
            "O Comando Sul falava em duas vítimas.",
        ),
        (
            "es",
            "Sube a tres la cifra de muertos por el bombardeo del jueves en el Pacífico",
            "El Comando Sur hablaba de dos víctimas.",
        ),
    ],
)
def test_toll_that_grows_is_told_without_what_was_said_before(lang: str, title: str, summary: str) -> None:
    (strike,) = read(PUBLISHED, title, summary, lang).facts.events
    assert value_of(strike.killed) == 3
    assert strike.survivors is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("fr", "Pacifique : le bilan de la frappe de jeudi relevé à trois morts"),
        ("pt", "Sobe para três o número de mortos em bombardeio no Pacífico"),
    ],
)
def test_a_toll_that_was_raised_is_no_new_strike(lang: str, title: str) -> None:
    assert not read(
        PUBLISHED, title, "Le Pentagone l'a reconnu." if lang == "fr" else "", lang
    ).classification.new_event

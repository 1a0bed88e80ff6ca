"""A strike that stands below a headline of something else rings, and one that a neighbour's navy tells first."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

WEDNESDAY = "2025-10-22"
TOLD_BELOW = [
    (
        "en",
        "Washington loses patience, and the world worries",
        "Two new US attacks on boats in the Pacific killed five people.",
    ),
    (
        "es",
        "Trump pierde la paciencia: el mundo se inquieta",
        "Dos nuevos ataques a lanchas en el Pacífico mataron a cinco personas.",
    ),
    (
        "pt",
        "Trump manda atacar, e o mundo se preocupa",
        "Dois novos ataques a barcos no Pacífico mataram cinco pessoas.",
    ),
    (
        "en",
        "Carrier is on its way to South America, Hegseth says",
        "Earlier on Wednesday he told of the 9th strike on a suspected drug boat, with three dead in the Pacific.",
    ),
    (
        "es",
        "Un portaaviones va a Sudamérica, dice Hegseth",
        "Horas antes el secretario informó de otro ataque a una lancha en el Pacífico, con tres muertos.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), TOLD_BELOW)
def test_a_strike_rings_from_below_other_news(lang: str, title: str, summary: str) -> None:
    assert read(WEDNESDAY, title, summary, lang).classification.new_event


def test_an_old_strike_below_other_news_stays_old() -> None:
    summary = "Earlier he told of another strike on a boat in the Pacific on Oct. 3, with three people dead."
    assert not read(WEDNESDAY, "Carrier sails for South America, Hegseth says", summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Armada de Ecuador: dos cuerpos tras ataque a una panga", "Fue este miércoles en el Pacífico."),
        (
            "en",
            "Ecuador's navy: two bodies and three missing after attack on boat",
            "It was hit Wednesday in the Pacific.",
        ),
        ("pt", "Marinha do Equador: dois corpos após ataque a um barco", "Foi nesta quarta-feira no Pacífico."),
    ],
)
def test_a_navy_that_counts_dead_on_the_day_tells_of_a_new_strike(lang: str, title: str, summary: str) -> None:
    assert read(WEDNESDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Man counted as killed is alive, Pentagon says",
            "Two, not three, died in the Oct. 20 strike in the Pacific.",
        ),
        (
            "es",
            "El Pentágono se equivocó de océano",
            "El ataque del lunes, con dos muertos, no fue en el Pacífico sino en el Caribe.",
        ),
        (
            "fr",
            "Le Pentagone s'était trompé d'océan",
            "La frappe de lundi, qui a fait deux morts, a eu lieu aux Caraïbes.",
        ),
    ],
)
def test_what_was_wrong_is_put_right_and_rings_nobody(lang: str, title: str, summary: str) -> None:
    judged = read(WEDNESDAY, title, summary, lang).classification
    assert (judged.new_event, judged.correction) == (False, True)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "What to know about the latest US boat strike in the Pacific", "Tuesday's attack killed two people."),
        ("es", "Qué se sabe del ataque de EE.UU. a una lancha en el Pacífico", "Murieron dos personas el martes."),
        ("pt", "O que se sabe do ataque dos EUA no Pacífico", "Dois homens morreram na terça-feira."),
        ("fr", "Ce que l'on sait de la frappe américaine dans le Pacifique", "Deux hommes ont été tués mardi."),
    ],
)
def test_the_first_facts_of_a_strike_of_the_day_before_may_be_the_first_that_is_heard(
    lang: str, title: str, summary: str
) -> None:
    assert read(WEDNESDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("What we know about US strikes on boats in the Caribbean", "At least 34 people have been killed in eight."),
        (
            "What to know about the Sept. 2 boat strike",
            "The second blast killed two survivors, senators heard on Tuesday.",
        ),
        ("What to know about the latest US boat strike", "The attack of Oct. 3 killed four people in the Caribbean."),
    ],
)
def test_an_explainer_of_older_strikes_rings_nobody(title: str, summary: str) -> None:
    assert not read(WEDNESDAY, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "What we know: US strike kills 3 off Ecuador"),
        ("en", "US boat strike kills 5: what we know so far"),
        ("en", "The US hit another boat. Here's what we know"),
        ("es", "Lo que se sabe: ataque de EE.UU. mata a tres frente a Ecuador"),
        ("pt", "O que se sabe: ataque dos EUA mata três perto do Equador"),
        ("fr", "Ce que l'on sait : une frappe américaine tue trois personnes au large de l'Équateur"),
    ],
)
def test_whole_strike_beside_the_promise_of_what_is_known_is_new(lang: str, title: str) -> None:
    assert read(WEDNESDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "What we know: US strikes on boats have killed 220",
        "What we know: US strike killed 11 in September",
        "US strikes on boats: what we know so far",
    ],
)
def test_promise_of_what_is_known_of_strikes_that_were_is_not(title: str) -> None:
    assert not read(WEDNESDAY, title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Trump to address nation on Venezuela",
            "The decision follows months of tension. On Tuesday, a U.S. strike on a boat killed three people.",
        ),
        (
            "es",
            "Reino Unido reanuda cooperación",
            "Se anunció el miércoles. El último ataque, el martes, dejó cuatro muertos en el Caribe.",
        ),
    ],
)
def test_a_strike_told_in_passing_behind_other_news_does_not(lang: str, title: str, summary: str) -> None:
    assert not read(WEDNESDAY, title, summary, lang).classification.new_event


def test_a_strike_that_is_announced_behind_other_news_rings() -> None:
    title = "Hegseth puts off his visit to Asia"
    summary = "He will stay at home, his office said. It also disclosed that a strike on a boat killed four Tuesday."
    assert read(WEDNESDAY, title, summary).classification.new_event

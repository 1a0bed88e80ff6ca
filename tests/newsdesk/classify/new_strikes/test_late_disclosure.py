"""A strike that was kept from the public and comes out weeks later is news of its own day."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Severity
from tests.newsdesk.reading import read

KEPT = {
    "en": ("Pentagon admits boat strike it had not disclosed", "The attack of Nov. 8 in the Caribbean killed three."),
    "es": (
        "EE.UU. reconoce un bombardeo secreto",
        "El ataque a una lancha, del 8 de noviembre, mató a tres en el Caribe.",
    ),
    "pt": (
        "Comando Sul admite ataque que não havia divulgado",
        "Três morreram em 8 de novembro, quando um barco foi atingido no Caribe.",
    ),
    "fr": (
        "Le Pentagone révèle une frappe gardée secrète",
        "Trois hommes ont été tués le 8 novembre à bord d'un bateau dans les Caraïbes.",
    ),
}


@pytest.mark.parametrize("lang", KEPT)
def test_strike_kept_secret_is_new_on_its_own_day(lang: str) -> None:
    understood = read("2025-11-28", *KEPT[lang], lang)
    (event,) = understood.facts.events
    assert understood.classification.new_event
    assert (str(event.date.value), event.killed.value) == ("2025-11-08", 3)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Navy kept quiet about deadly boat strike, according to officials", "It was on Nov. 8 off Jamaica."),
        ("en", "Newly uncovered boat strike that killed two was hidden from Congress", "It was on Nov. 8."),
        ("es", "El ataque a una lancha que el Pentágono ocultó: dos muertos en noviembre frente a Haití", ""),
        ("pt", "O ataque que Washington nunca divulgou: dois mortos em novembro perto do Haiti", ""),
        (
            "en",
            "Pentagon never announced a boat strike that killed three",
            "It was on Nov. 8 in the eastern Pacific.",
        ),
        ("en", "War Department confirms it kept Nov. 8 boat strike quiet", "It would not say in which ocean."),
        (
            "es",
            "Un ataque de EE. UU. cerca de Galápagos estuvo oculto casi un mes",
            "Hubo dos muertos.",
        ),
        (
            "pt",
            "Vazamento indica ataque americano não divulgado na costa do Suriname; cinco teriam morrido",
            "Documento obtido pelo jornal descreve dois mísseis contra uma embarcação.",
        ),
        ("en", "Pentagon hid a boat strike that killed three", "A notice to Congress tells of it."),
        ("fr", "La frappe que le Pentagone n'avait pas révélée : deux morts en novembre près de Cuba", ""),
    ],
)
def test_whoever_tells_of_what_was_hidden_announces_it(lang: str, title: str, summary: str) -> None:
    assert read("2025-11-28", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Lawmakers to investigate boat strike the Pentagon kept secret"),
        ("es", "Una comisión investigará el ataque que el Pentágono mantuvo en secreto"),
        ("en", "Senators ask why Pentagon never announced a November strike that killed three"),
        ("en", "Pentagon hid names of those killed in boat strikes, watchdog says"),
    ],
)
def test_who_asks_about_what_was_hidden_announces_nothing(lang: str, title: str) -> None:
    assert not read("2025-11-28", title, "", lang).classification.new_event


def test_strike_of_weeks_ago_is_not_urgent() -> None:
    assert read("2025-11-28", *KEPT["en"]).classification.severity is Severity.HIGH


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Previously unreported second strike killed survivors, officials say", "It was on Sept. 2."),
        ("en", "Lawmakers demand secret memo on strikes", "Officials say the paper was not disclosed."),
        ("en", "Officials reveal Nov. 4 strike was at undisclosed location", "The boat strike killed two."),
        ("en", "Secret US strike in Somalia killed three, officials say", ""),
        ("en", "Pentagon admits video of Nov. 8 strike on boat had never been made public", ""),
        ("es", "Sale a la luz un video secreto del ataque del 8 de noviembre", "Muestra la lancha en el Caribe."),
        (
            "fr",
            "Le Sénat réclame l'avis secret sur les frappes",
            "Selon des responsables, il n'a pas été rendu public.",
        ),
    ],
)
def test_secret_of_something_else_is_no_new_strike(lang: str, title: str, summary: str) -> None:
    assert not read("2025-11-28", title, summary, lang).classification.new_event


def test_a_strike_kept_secret_is_of_its_own_day_and_not_of_the_day_of_a_notice() -> None:
    title = "Pentagon never announced a November boat strike that killed three"
    summary = (
        "A classified notice reached Congress on Monday. It describes an attack in the eastern Pacific on Nov. 8."
    )
    (event,) = read("2025-11-28", title, summary).facts.events
    assert event.date is not None
    assert str(event.date.value) == "2025-11-08"


KEPT_FOR_ELEVEN_DAYS = [
    (
        "en",
        "Exclusive: Pentagon killed four in a boat strike it never announced",
        "A previously unreported attack on March 4 in the Pacific appears in a notification sent to Congress.",
    ),
    (
        "en",
        "SOUTHCOM acknowledges unannounced March 4 strike that killed four",
        'A spokesperson blamed an "administrative oversight" on Monday. It was in the eastern Pacific.',
    ),
    (
        "es",
        "El Pentágono calló once días un ataque con cuatro muertos en el Pacífico",
        "Ocurrió el jueves 4 de marzo y se conoció este lunes por un informe al Congreso.",
    ),
    (
        "pt",
        "Pentágono calou um ataque que matou quatro no Pacífico",
        "Foi na quinta-feira, 4 de março, e só nesta segunda veio a público.",
    ),
    (
        "fr",
        "L'armée américaine reconnaît une frappe restée secrète et quatre morts dans le Pacifique",
        "L'opération du jeudi 4 mars n'avait fait l'objet d'aucun communiqué.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), KEPT_FOR_ELEVEN_DAYS)
def test_day_of_a_strike_kept_secret_is_neither_the_last_weekday_of_its_name_nor_when_it_comes_out(
    lang: str, title: str, summary: str
) -> None:
    understood = read("2027-03-15", title, summary, lang)
    (event,) = understood.facts.events
    assert understood.classification.new_event
    assert (str(event.date.value), event.killed.value) == ("2027-03-04", 4)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Petro calló ante el ataque a una lancha en el Pacífico"),
        ("pt", "Lula calou sobre o ataque no Pacífico"),
    ],
)
def test_who_says_nothing_of_a_strike_discloses_none(lang: str, title: str) -> None:
    assert not read("2027-03-15", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Pentagon says it killed two in previously unannounced strike",
            "The attack in the Caribbean was on Wednesday. At least 90 died, with a correction made since.",
        ),
        (
            "es",
            "Pentágono dice que mató a dos en un ataque hasta ahora desconocido",
            "Fue el miércoles en el Caribe. Suman 90 muertos, según un recuento corregido.",
        ),
    ],
)
def test_its_dead_are_those_of_a_new_strike_beside_a_corrected_total(lang: str, title: str, summary: str) -> None:
    understood = read("2025-11-28", title, summary, lang)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events] == [2]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US military admits boat strike it had denied", "It killed three off Jamaica on Nov. 22."),
        ("en", "In reversal, Southern Command owns up to boat strike off Jamaica", "Three died on Nov. 22."),
        (
            "es",
            "El Pentágono reconoce que sí atacó un bote frente a Jamaica: tres muertos",
            "Corrige así su negativa del martes. Fue el 22 de noviembre.",
        ),
        ("pt", "EUA admitem ataque a barco que tinham negado", "Três morreram em 22 de novembro perto da Jamaica."),
        (
            "fr",
            "Après une semaine de démentis, le Pentagone avoue une frappe sur un bateau",
            "Trois morts le 22 novembre au large de la Jamaïque.",
        ),
    ],
)
def test_strike_that_was_denied_and_is_owned_to_is_new_on_its_own_day(lang: str, title: str, summary: str) -> None:
    understood = read("2025-11-28", title, summary, lang)
    assert understood.classification.new_event
    assert [str(event.date.value) for event in understood.facts.events] == ["2025-11-22"]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "White House admits second strike on boat that it had denied"),
        ("es", "La Casa Blanca admite el segundo ataque a la lancha que había negado"),
    ],
)
def test_second_blow_that_was_denied_is_none_of_these_days(lang: str, title: str) -> None:
    assert not read("2025-12-02", title, "It was on the survivors of Sept. 2.", lang).classification.new_event


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        (
            "Pentagon Carried Out a Boat Strike It Never Announced, Letter to Congress Shows",
            "The Oct. 3 attack in the eastern Pacific killed five people, according to a notification to lawmakers.",
        ),
        (
            "Military acknowledges previously undisclosed Oct. 3 strike that killed five",
            "Southern Command blamed an oversight. The attack raises the known total to 113.",
        ),
    ],
)
def test_strike_told_a_week_late_is_new_with_its_dead(title: str, summary: str) -> None:
    understood = read("2027-10-11", title, summary, "en")
    (event,) = understood.facts.events
    assert understood.classification.new_event
    assert (str(event.date.value), event.killed.value) == ("2027-10-03", 5)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Pentagon Did Not Disclose a March 2 Strike That Killed Three",
            "It hit a boat in the eastern Pacific.",
        ),
        ("en", "US hid boat strike that killed one for over a week: report", "It was in the Pacific on March 2."),
        ("en", "A strike the Pentagon never announced: six killed in Caribbean", "It was on March 2."),
        (
            "es",
            "El Pentágono admite el ataque silenciado del 2 de marzo",
            "Seis muertos en el Caribe, según el parte.",
        ),
        (
            "en",
            "Pentagon kept a deadly boat strike from public view",
            "The March 2 attack in the Pacific killed one.",
        ),
        ("es", "EE.UU. ocultó diez días un ataque que mató a tres en el Pacífico", "Fue el 2 de marzo."),
        ("es", "Comando Sur admite un bombardeo que había callado", "Tres murieron en una lancha el 2 de marzo."),
        ("pt", "EUA esconderam ataque que matou três no Pacífico", "A ação foi em 2 de março."),
        ("fr", "Washington a caché une frappe qui a tué trois hommes dans le Pacifique", "Elle date du 2 mars."),
    ],
)
def test_what_was_hidden_rings_in_whatever_words(lang: str, title: str, summary: str) -> None:
    assert read("2027-03-12", title, summary, lang).classification.new_event


def test_a_video_that_was_hidden_is_no_strike() -> None:
    title = "Pentagon did not disclose boat strike video to Congress"
    assert not read("2027-03-12", title, "Two men were killed in the Pacific on March 2.").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Cartel hid cocaine in strike-hit boat, officials say", "Four were killed in the Nov. 2 strike."),
        ("es", "Revelan informe que se mantuvo en secreto sobre los ataques a lanchas", "Lo escribió el Pentágono."),
    ],
)
def test_what_was_hidden_beside_a_known_strike_is_no_new_one(lang: str, title: str, summary: str) -> None:
    assert not read("2025-11-28", title, summary, lang).classification.new_event

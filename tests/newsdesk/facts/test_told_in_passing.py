"""A strike that news about something else tells beside it, cites or begins a timeline with is not looked at."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, StrikeFacts
from tests.newsdesk.stated import facts_of, value_of


def _looked_at(title: str, summary: str, lang: str, category: Category) -> tuple[StrikeFacts, ...]:
    return facts_of(title, summary, lang=lang, category=category, new_event=False).events


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Senate rejects war powers motion", "Nobody knew. Hours later the military said it had killed three."),
        (
            "en",
            "Treasury lists two cartels",
            "Hours before the notice, the military announced two deaths in the Pacific.",
        ),
        (
            "es",
            "EE.UU. sanciona a dos ministros",
            "Horas antes, el Pentágono informó de tres muertos en otra lancha.",
        ),
        ("pt", "Senado rejeita moção sobre ataques", "Horas depois, o Pentágono anunciou quatro mortos no Pacífico."),
        (
            "fr",
            "Washington sanctionne deux cartels",
            "Quelques heures plus tôt, l'armée disait avoir tué trois hommes.",
        ),
        ("fr", "Le Sénat rejette un texte", "Le même jour, une frappe a fait deux morts dans le Pacifique."),
    ],
)
@pytest.mark.parametrize("category", [Category.POLICY, Category.OVERSIGHT, Category.DIPLOMACY])
def test_a_strike_told_by_its_hour_beside_the_news_is_not_looked_at(
    lang: str, title: str, summary: str, category: Category
) -> None:
    assert _looked_at(title, summary, lang, category) == ()


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "White House tells Congress of a war",
            "The letter cites Sunday's strike, in which three were killed.",
        ),
        ("es", "La Casa Blanca notifica una guerra", "La carta menciona el ataque del domingo, con tres muertos."),
        ("pt", "Casa Branca notifica guerra", "A carta cita o ataque de domingo, em que morreram três pessoas."),
        (
            "fr",
            "La Maison-Blanche notifie une guerre",
            "La lettre évoque la frappe de dimanche, qui a fait trois morts.",
        ),
        ("en", "Trump notifies Congress of armed conflict", "It cites the strike of Sept. 15, which killed three."),
    ],
)
def test_a_strike_that_a_document_cites_is_not_looked_at(lang: str, title: str, summary: str) -> None:
    assert _looked_at(title, summary, lang, Category.POLICY) == ()


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Timeline of the boat strikes", "It runs from Jan. 23, when two people died, to this week's vote."),
        ("es", "Cronología de los ataques", "Va del 23 de enero, cuando murieron dos personas, a la votación."),
        ("pt", "Linha do tempo dos ataques", "Vai de 23 de janeiro, quando morreram duas pessoas, até a votação."),
        ("fr", "Chronologie des frappes", "Du 23 janvier, où deux hommes ont été tués, au vote de mardi."),
    ],
)
def test_the_first_strike_of_a_timeline_is_not_looked_at(lang: str, title: str, summary: str) -> None:
    assert _looked_at(title, summary, lang, Category.ANALYSIS) == ()


@pytest.mark.parametrize(
    ("category", "title", "summary"),
    [
        (Category.DIPLOMACY, "Mexico protests Sunday's strike", "Hours before, its navy had found two dead."),
        (Category.DIPLOMACY, "Bogotá protests to Washington", "Sunday's attack killed two of its citizens."),
        (Category.OVERSIGHT, "Senate to hear admiral on Sunday's strike", "Members cite the video of the strike."),
        (Category.ANALYSIS, "What Sunday's strike means", "Two men died in it; nobody knows who they were."),
    ],
)
def test_a_strike_that_the_news_is_about_is_looked_at(category: Category, title: str, summary: str) -> None:
    assert len(_looked_at(title, summary, "en", category)) == 1


def test_what_was_killed_a_year_before_is_told_in_passing() -> None:
    title = "House Democrats demand vote as boat campaign turns one"
    summary = "They filed a resolution on Wednesday, a year to the day after 11 people were killed off Venezuela."
    assert not _looked_at(title, summary, "en", Category.OVERSIGHT)


def test_cargo_of_a_boat_that_americans_blew_up_looks_at_its_strike() -> None:
    title, summary = "Rescatan 377 paquetes de la lancha que voló Estados Unidos", "El viernes fue destruida la nave."
    assert _looked_at(title, summary, "es", Category.INTERDICTION)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        (
            "en",
            "White House sends war powers notice",
            "It cites Article II for the strike that killed 11 on Tuesday.",
            11,
        ),
        (
            "es",
            "La Casa Blanca notifica al Congreso",
            "Cita el artículo II por el ataque que mató a 11 el martes.",
            11,
        ),
        ("en", "Senators send letter", "They cite Article I, and a strike that killed 11 people on Tuesday.", None),
    ],
)
def test_grounds_cited_for_a_strike_are_not_a_strike_that_is_cited(
    lang: str, title: str, summary: str, killed: int | None
) -> None:
    events = facts_of(title, summary, lang=lang, category=Category.OVERSIGHT, new_event=False).events
    assert [event.killed.value for event in events if event.killed] == ([killed] if killed else [])


BEHIND_THE_NEWS = [
    (
        "en",
        "Bogota suspends its intelligence accord with Washington",
        "It stands until the boat attacks end. Two vessels were hit in the Pacific on Sunday and six people died.",
    ),
    (
        "es",
        "Bogotá suspende su acuerdo de inteligencia con Washington",
        "Rige hasta que cesen los ataques a lanchas. El domingo murieron seis personas en dos embarcaciones.",
    ),
    (
        "pt",
        "Bogotá suspende acordo de inteligência com Washington",
        "Vale até o fim dos ataques a lanchas. No domingo, seis pessoas morreram em duas embarcações.",
    ),
    (
        "fr",
        "Bogota suspend son accord de renseignement avec Washington",
        "La mesure vaut jusqu'à la fin des frappes. Dimanche, six personnes sont mortes sur deux bateaux.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), BEHIND_THE_NEWS)
@pytest.mark.parametrize("category", [Category.POLICY, Category.OVERSIGHT, Category.DIPLOMACY])
def test_strikes_told_behind_an_act_that_names_none_are_not_looked_at(
    lang: str, title: str, summary: str, category: Category
) -> None:
    assert _looked_at(title, summary, lang, category) == ()


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Bogota protests over Sunday's strike", "The envoy was called in. Six people died in the Pacific."),
        ("es", "Bogotá protesta por el ataque del domingo", "Llamó al embajador. Murieron seis personas."),
        (
            "pt",
            "Bogotá protesta contra ataques perto da costa",
            "Chamou o embaixador. No domingo morreram seis pessoas.",
        ),
        ("fr", "Bogota proteste", "Une frappe visait un bateau dimanche. Six personnes sont mortes."),
    ],
)
def test_the_dead_of_a_strike_that_was_named_before_are_looked_at(lang: str, title: str, summary: str) -> None:
    (strike,) = _looked_at(title, summary, lang, Category.DIPLOMACY)
    assert value_of(strike.killed) == 6

"""Essays that bear no label ask, demand, condemn or tell of nothing done: none of them rings as a dispute, and what
somebody says, does or decides rings all the same."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


def _is_analysis(lang: str, title: str, summary: str) -> bool:
    judged = read("2025-12-08", title, summary, lang).classification
    return (judged.category, judged.severity, judged.new_event) == (Category.ANALYSIS, Severity.LOW, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Hegseth's kill order and the navy's silence",
            "Two men floated for an hour beside their burnt boat. Who taught our officers that such men may be shot?",
        ),
        (
            "es",
            "El silencio tras la orden de Hegseth",
            "Dos hombres flotaron una hora junto a su lancha atacada. ¿Quién enseñó que se les puede disparar?",
        ),
        (
            "pt",
            "O silêncio depois da ordem de Hegseth de matar todos",
            "Dois homens boiaram uma hora junto ao barco atacado. Quem ensinou que se pode atirar neles?",
        ),
        (
            "fr",
            "Le silence après l'ordre de tuer les survivants",
            "Deux hommes ont flotté une heure près du bateau frappé. Qui a appris aux officiers à tirer sur eux ?",
        ),
    ],
)
def test_what_asks_its_readers_is_no_news(lang: str, title: str, summary: str) -> None:
    assert _is_analysis(lang, title, summary)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "The second strike and the honor of the fleet",
            "A shameful order left two survivors of the boat to a second missile.",
        ),
        (
            "en",
            "Hegseth and the survivors of September 2",
            "Shooting at men in the water was a crime in 1945. Congress should say so aloud.",
        ),
        (
            "es",
            "Hegseth y los náufragos del 2 de septiembre",
            "Rematar a los sobrevivientes del bote fue un crimen. El Congreso debería decirlo en voz alta.",
        ),
        (
            "pt",
            "Hegseth e os náufragos de 2 de setembro",
            "Matar os sobreviventes do barco foi um crime. O Congresso deveria dizê-lo em voz alta.",
        ),
        (
            "fr",
            "Hegseth et les naufragés du 2 septembre",
            "Achever les survivants du bateau était un crime. Le Congrès devrait avoir honte.",
        ),
        (
            "en",
            "The boat strikes are unlawful and the Senate knows it",
            "Twenty attacks, eighty dead, and no committee has called the secretary.",
        ),
        (
            "es",
            "Los ataques a lanchas son ilegales y el Senado lo sabe",
            "Veinte ataques, ochenta muertos y ninguna comisión ha citado al secretario.",
        ),
    ],
)
def test_what_ought_to_be_is_said_by_the_writer(lang: str, title: str, summary: str) -> None:
    assert _is_analysis(lang, title, summary)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Hegseth's dirty little war",
            "Killing survivors is what pirates did. A double tap is no law of the sea.",
        ),
        (
            "es",
            "Hegseth y la orden infame",
            "Dos náufragos en el agua y un segundo misil. No hay bandera que lo cubra.",
        ),
        ("pt", "Hegseth e a ordem de matar todos", "Dois náufragos na água e um segundo míssil. Não há desculpa."),
        (
            "fr",
            "Hegseth ou l'honneur perdu",
            "Deux naufragés dans l'eau et un second missile. Aucun drapeau n'efface.",
        ),
    ],
)
def test_what_nobody_says_shows_or_does_is_no_dispute(lang: str, title: str, summary: str) -> None:
    assert _is_analysis(lang, title, summary)


@pytest.mark.parametrize(
    ("lang", "title", "summary", "category"),
    [
        (
            "en",
            "Shooting survivors was a crime, senators say after briefing",
            "Congress should see the video of the second strike, the committee's Democrats told reporters on Sunday.",
            Category.OVERSIGHT,
        ),
        (
            "es",
            "Casa Blanca atribuye a un almirante la orden de rematar a los náufragos",
            "Hegseth autorizó la operación del 2 de septiembre contra la lancha.",
            Category.STRIKE,
        ),
        (
            "fr",
            "Une vidéo montre les naufragés avant la seconde frappe",
            "Deux hommes étaient accrochés à l'épave le 2 septembre.",
            Category.STRIKE,
        ),
        (
            "en",
            "Hegseth stands by admiral over second strike on survivors",
            "Two men clung to the wreck on Sept. 2.",
            Category.STRIKE,
        ),
    ],
)
def test_what_somebody_says_or_shows_still_rings(lang: str, title: str, summary: str, category: Category) -> None:
    judged = read("2025-12-08", title, summary, lang).classification
    assert (judged.category, judged.severity) == (category, Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two more dead after US strike in the Pacific", "The toll is 90. Where is the proof?"),
        ("es", "Dos muertos en otro ataque de EE. UU. en el Pacífico", "Ya van 90. ¿Dónde están las pruebas?"),
    ],
)
def test_a_new_strike_rings_whatever_is_asked_behind_it(lang: str, title: str, summary: str) -> None:
    assert read("2025-12-08", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Senators get second strike video after months of delay",
            "The committee took the tape behind closed doors. Got a tip for our newsroom?",
        ),
        (
            "pt",
            "Senadores recebem o vídeo do segundo ataque a barco",
            "A comissão viu as imagens a portas fechadas. Tem alguma notícia para compartilhar?",
        ),
    ],
)
def test_what_a_page_asks_for_itself_is_no_opinion(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-08", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.OVERSIGHT, Severity.HIGH)

"""Acts told without their usual names, in four languages, beside sentences that only sound like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-26"
SENTENCES = [
    line.split("|")
    for line in (Path(__file__).parent / "acts_in_few_words.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
TOPICS = [
    ("en", "US sued over deaths on boat under 1920 maritime law", "", "law.litigation"),
    ("en", "Coast Guard won't say if anyone was picked up after Sunday's attack", "", "survivors.search"),
    (
        "es",
        "Hallan con vida a uno de los sobrevivientes del ataque de EE. UU. en el Pacífico",
        "El otro sigue desaparecido.",
        "survivors.search",
    ),
    (
        "es",
        "El Pentágono admite que el ataque del 30 de diciembre dejó 11 muertos, no tres",
        "Ocho hombres que saltaron al mar se dan por fallecidos, indicó el Comando Sur.",
        "survivors.presumed_dead",
    ),
    ("es", "De la Espriella respalda ataques de EE. UU. y ofrece radares", "", "diplomacy.cooperation"),
    ("en", "Campaign against drug boats now has a name: Operation Southern Spear", "", "force.command"),
    ("es", "Cronología: catorce meses de ataques a lanchas", "", "explainer"),
    ("en", "White House sends Congress war powers letter on boat strike", "", "congress.notification"),
    ("es", "La Casa Blanca envía al Congreso la notificación por el ataque a la lancha", "", "congress.notification"),
    ("pt", "Casa Branca envia ao Congresso notificação sobre ataque a barco", "", "congress.notification"),
    ("fr", "La Maison Blanche notifie au Congrès la frappe contre un bateau", "", "congress.notification"),
    (
        "es",
        "Familias de Sucre reclaman por seis pescadores; Washington habla de seis terroristas",
        "Coincide con el ataque del 3 de octubre a una lancha en el Caribe.",
        "strike.disputed",
    ),
    (
        "en",
        "Navy ship holds survivors after strike as US weighs what to do",
        "Two others were killed in Saturday's strike in the Caribbean.",
        "survivors.custody",
    ),
    ("en", "Pentagon memo adds two gangs to list of groups whose boats may be struck", "", "designation.terror"),
    (
        "es",
        "Memorando de Hegseth amplía la lista de grupos cuyas lanchas pueden ser atacadas",
        "",
        "designation.terror",
    ),
    ("en", "Pentagon's FOIA fight over strike video reaches appeals court", "", "law.litigation"),
    (
        "pt",
        "CIDH concede medidas cautelares à viúva de pescador morto em ação dos Estados Unidos no mar",
        "",
        "diplomacy.intl_body",
    ),
    (
        "es",
        "Viuda de un tripulante acude a la CIDH",
        "Acusa a Estados Unidos por el misil que hundió la lancha.",
        "victims.complaint",
    ),
    ("en", "Voters oppose killing suspected traffickers at sea, poll finds", "", "analysis"),
    ("en", "US pulls destroyer out of Caribbean and leaves two ships", "", "force.withdrawal"),
    (
        "pt",
        "Jamaicano que escapou das chamas volta a Kingston",
        "Resgatado por um cargueiro depois do ataque que matou 11, passou seis dias num hospital de Guantánamo.",
        "survivors.repatriation",
    ),
    ("es", "Padre e hijo: quiénes iban en la lancha de Tumaco", "", "victims.identity"),
    ("en", "Column: Killing the messenger boys", "A panga crew earns less than a missile costs.", "opinion"),
]
SEIZED_BEFORE = [
    ("en", "Seized tanker Cape Marlin headed for Texas, officials say", ""),
    ("pt", "Petróleo sobe após apreensão de petroleiro pelos EUA perto da Venezuela", ""),
    ("es", "El petrolero incautado llega a Texas tras su captura por EE. UU. frente a Venezuela", ""),
    ("en", "Indian crew of tanker seized near Curacao asks to go home", ""),
    ("es", "Marineros rusos del petrolero capturado frente a Venezuela siguen retenidos", ""),
    ("fr", "L'équipage indien du pétrolier saisi près de Curaçao demande à rentrer", ""),
]
SEIZED_NOW = [
    ("en", "US forces seize tanker off Curacao, Indian crew held", ""),
    ("en", "US seizes tanker Cape Marlin off Venezuela", ""),
    ("en", "Another tanker seized by US off Venezuela", ""),
    ("es", "EE. UU. captura un petrolero frente a Venezuela", ""),
]


@pytest.mark.parametrize(("lang", "category", "title", "summary"), SENTENCES)
def test_an_act_is_known_in_few_words(lang: str, category: str, title: str, summary: str) -> None:
    classified = read(PUBLISHED, title, summary, lang).classification
    assert classified.category == category, classified.reasons


@pytest.mark.parametrize(("lang", "title", "summary", "topic"), TOPICS)
def test_such_an_act_has_the_topic_of_its_kind(lang: str, title: str, summary: str, topic: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.topic == topic


@pytest.mark.parametrize(("lang", "title", "summary"), SEIZED_BEFORE)
def test_what_follows_from_a_seizure_does_not_ring(lang: str, title: str, summary: str) -> None:
    classified = read(PUBLISHED, title, summary, lang).classification
    assert classified.category is Category.INTERDICTION
    assert classified.severity is Severity.NORMAL


@pytest.mark.parametrize(("lang", "title", "summary"), SEIZED_NOW)
def test_a_tanker_that_is_seized_now_is_urgent(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.severity is Severity.URGENT


@pytest.mark.parametrize(
    ("lang", "title", "severity"),
    [
        ("en", "IACHR grants precautionary measures to kin of fisherman lost in U.S. naval strike", Severity.HIGH),
        (
            "es",
            "La CIDH dicta medidas cautelares para la viuda de un lanchero muerto por Estados Unidos",
            Severity.HIGH,
        ),
        ("pt", "CIDH concede medidas cautelares à viúva de pescador morto em bombardeio dos EUA", Severity.HIGH),
        (
            "fr",
            "CIDH : elle accorde des mesures conservatoires aux proches d'un pêcheur tué par une frappe américaine",
            Severity.HIGH,
        ),
        ("es", "Familia de lanchero pide medidas cautelares a la CIDH por ataque de Estados Unidos", Severity.NORMAL),
        ("pt", "CIDH pede informações aos EUA sobre pescador morto em bombardeio", Severity.NORMAL),
    ],
)
def test_measures_weigh_more_than_a_petition(lang: str, title: str, severity: Severity) -> None:
    assert read(PUBLISHED, title, "", lang).classification.severity is severity


@pytest.mark.parametrize(
    ("lang", "title", "summary", "severity"),
    [
        ("en", "Kaine presses Hegseth on secret strike", "The senator spoke on Monday.", Severity.NORMAL),
        ("es", "Senador exige a Hegseth explicar el ataque del martes en el Pacífico", "", Severity.NORMAL),
        ("en", "Kaine presses Hegseth on secret strike", "He sent a letter on Monday.", Severity.HIGH),
    ],
)
def test_what_congress_asks_aloud_does_not_ring(lang: str, title: str, summary: str, severity: Severity) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.severity is severity

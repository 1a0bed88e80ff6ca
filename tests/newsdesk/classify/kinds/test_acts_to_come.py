"""What was decided weighs more than the day on which it is done; an envoy who is called in weighs as much."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Severity
from tests.newsdesk.reading import read


def severity_of(lang: str, title: str, summary: str = "") -> Severity:
    return read("2026-11-20", title, summary, lang).classification.severity


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US to return two survivors of boat strike to Ecuador"),
        ("en", "Three survivors of US boat strike will be repatriated to Colombia, Pentagon says"),
        ("es", "EE. UU. devolverá a Colombia a los dos sobrevivientes del ataque a la lancha"),
        ("es", "Los tres sobrevivientes del ataque estadounidense serán repatriados a Venezuela"),
        ("pt", "Sobreviventes de ataque dos EUA a barco serão devolvidos ao Equador"),
        ("fr", "Washington renvoie en Colombie les deux survivants de la frappe contre un bateau"),
    ],
)
def test_a_decision_to_send_survivors_home_is_high(lang: str, title: str) -> None:
    assert severity_of(lang, title) is Severity.HIGH


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Survivor of US boat strike flown home to Colombia"),
        ("en", "Ecuador frees man who survived US boat strike"),
        ("es", "Llega a Guayaquil el sobreviviente del ataque de EE. UU. a una lancha"),
        ("pt", "Sobrevivente de ataque dos EUA a barco volta ao Equador e é solto"),
    ],
)
def test_their_way_home_is_a_follow_up(lang: str, title: str) -> None:
    assert severity_of(lang, title) is Severity.NORMAL


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Southern Command chief to retire a year early amid boat strikes"),
        ("es", "El jefe del Comando Sur dejará el mando en medio de los ataques a lanchas"),
        ("fr", "Départ anticipé de l'amiral qui commande le commandement sud américain"),
    ],
)
def test_a_commander_who_is_to_leave_is_high(lang: str, title: str) -> None:
    assert severity_of(lang, title) is Severity.HIGH


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Southern Command chief hands over command in Doral"),
        ("es", "El general asume el mando del Comando Sur"),
    ],
)
def test_the_day_of_the_handover_is_routine(lang: str, title: str) -> None:
    assert severity_of(lang, title) is Severity.NORMAL


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Jamaica calls in U.S. ambassador over boat strikes near its waters", ""),
        ("es", "Panamá rechaza los ataques de EE. UU. a lanchas", "La canciller citó al embajador estadounidense."),
        ("es", "Honduras pide explicaciones a EE. UU. por ataque a lancha", "Ordenó convocar al embajador."),
        ("pt", "Guiana critica ataque dos EUA a barco", "Georgetown convocou o encarregado de negócios americano."),
    ],
)
def test_an_envoy_who_is_called_in_is_high_wherever_it_is_told(lang: str, title: str, summary: str) -> None:
    assert severity_of(lang, title, summary) is Severity.HIGH


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Jamaica criticises US boat strikes near its waters", "Its ambassador spoke at the UN."),
        ("es", "Panamá rechaza los ataques de EE. UU. a lanchas", "El embajador no hizo comentarios."),
    ],
)
def test_words_about_strikes_alone_are_not(lang: str, title: str, summary: str) -> None:
    assert severity_of(lang, title, summary) is Severity.NORMAL


@pytest.mark.parametrize(
    ("lang", "title", "severity"),
    [
        ("en", "US Coast Guard seizes oil tanker off Venezuela", Severity.URGENT),
        ("en", "US marines take another tanker off Venezuela", Severity.URGENT),
        ("pt", "EUA tomam mais um petroleiro ao largo da Venezuela", Severity.URGENT),
        ("pt", "Petroleiro apreendido pelos EUA ao largo da Venezuela", Severity.URGENT),
        ("es", "El petrolero incautado por EE. UU. será llevado a Texas", Severity.NORMAL),
        ("en", "US-seized oil tanker will be taken to Texas", Severity.NORMAL),
    ],
)
def test_a_seizure_rings_and_the_way_to_port_does_not(lang: str, title: str, severity: Severity) -> None:
    assert severity_of(lang, title) is severity


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump to meet heads of twelve nations in Doral on Shield of the Americas"),
        ("es", "Trump recibirá en Doral a los presidentes del Escudo de las Américas"),
        ("en", "Trump invites Caribbean leaders to join anti-cartel coalition at Doral summit"),
        ("pt", "Brasil recusa adesão ao Escudo das Américas"),
    ],
)
def test_a_coalition_that_is_talked_of_is_no_pact(lang: str, title: str) -> None:
    assert severity_of(lang, title) is Severity.NORMAL


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Seventeen nations sign anti-cartel coalition with Trump in Doral"),
        ("es", "Doce países firman con Trump el Escudo de las Américas"),
    ],
)
def test_a_coalition_that_is_signed_is_high(lang: str, title: str) -> None:
    assert severity_of(lang, title) is Severity.HIGH

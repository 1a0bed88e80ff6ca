"""A correction names its own story: its figures are put right, and its day is when the strike was told at the
latest."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsdesk.understanding import ANNOUNCED, Location
from tests.newsdesk.stated import facts_of, the_strike, tolls_of, value_of

PUBLISHED = datetime(2026, 11, 28, 15, tzinfo=UTC)
CORRECTED = {"new_event": False, "topic": "strike.updated", "published_at": PUBLISHED}


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Correction: Boat strike story",
            "In a story published Nov. 25, we reported that three people were killed in the Caribbean. "
            "Two died and one was recovered alive.",
        ),
        (
            "en",
            "Correction: boat strike",
            "In a Nov. 25 story, this site said three people were killed in the Caribbean. "
            "Two died and one was rescued.",
        ),
        (
            "es",
            "Corrección: ataque a una lancha",
            "En una nota publicada el 25 de noviembre, la agencia informó de tres muertos en el Caribe. "
            "Murieron dos y uno fue rescatado con vida.",
        ),
        (
            "pt",
            "Correção: ataque a barco",
            "Em reportagem de 25 de novembro, informamos que três pessoas morreram no Caribe. "
            "Morreram duas e uma foi resgatada com vida.",
        ),
        (
            "fr",
            "Rectificatif : frappe contre un bateau",
            "Dans une dépêche du 25 novembre, nous avons écrit que trois personnes étaient mortes dans les Caraïbes. "
            "Deux sont mortes et une a été repêchée vivante.",
        ),
    ],
)
def test_the_figures_of_the_story_are_put_right_and_its_sea_stays(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, **CORRECTED)
    assert (value_of(strike.killed), value_of(strike.survivors)) == (2, 1)
    assert strike.location is Location.CARIBBEAN
    assert strike.date is not None
    assert (strike.date.value, strike.date.basis) == (date(2026, 11, 25), ANNOUNCED)


def test_a_story_about_a_strike_of_a_day_dates_the_strike() -> None:
    strike = the_strike(
        "Correction: boat strike",
        "In a story about the Nov. 20 strike, we said that three died. Two did.",
        **CORRECTED,
    )
    assert strike.date is not None
    assert strike.date.value == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "AP corrects: strike with six survivors was in the Caribbean, not the Pacific",
            "The number of dead, two, is unchanged.",
        ),
        (
            "es",
            "Agencia corrige: el ataque de los seis sobrevivientes fue en el Caribe, no en el Pacífico",
            "La cifra de muertos, dos, se mantiene.",
        ),
        (
            "pt",
            "Agência corrige: ataque dos seis sobreviventes foi nas Caraíbas, não no Pacífico",
            "O número de mortos, dois, mantém-se.",
        ),
        (
            "fr",
            "L'agence corrige : la frappe aux six rescapés était aux Caraïbes, pas dans le Pacifique",
            "Le nombre de morts, deux, reste inchangé.",
        ),
    ],
)
def test_a_corrected_sea_keeps_the_figures(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, **CORRECTED)
    assert (value_of(strike.killed), value_of(strike.survivors)) == (2, 6)
    assert strike.location is Location.CARIBBEAN


def test_a_total_that_was_correct_is_stated() -> None:
    told = facts_of(
        "Correction: Boat strikes story",
        "In a Nov. 25 story this site reported 14 people were killed. Eleven died. The campaign total given, 245, "
        "was correct.",
        **CORRECTED,
    )
    assert told.cumulative is not None
    assert value_of(told.cumulative.killed) == 245
    assert tolls_of(told.events) == [11]

"""The campaign is stopped: no strike of its own, and grave when somebody orders it."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Severity
from tests.newsdesk.reading import read

DECEMBER = "2026-12-14"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump Declares 60-Day Halt to Boat Strikes in the Caribbean"),
        ("en", "Trump freezes Pacific boat strikes"),
        ("en", "Pentagon pauses boat strikes for a month"),
        ("es", "Tregua en el Caribe: Washington frena dos meses los ataques a lanchas"),
        ("pt", "Trégua no Caribe: Trump congela ataques a barcos"),
        ("fr", "Caraïbes : soixante jours sans frappes, promet Donald Trump"),
    ],
)
def test_a_halt_that_is_ordered_is_of_the_campaign_and_grave(lang: str, title: str) -> None:
    judged = read(DECEMBER, title, "", lang).classification
    assert (judged.topic, judged.severity, judged.new_event) == ("strike.status", Severity.HIGH, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Boat strikes on hold as US ships carry aid", "No attack has been announced since June."),
        ("pt", "EUA interrompem ataques a barcos e mandam navios com ajuda", ""),
    ],
)
def test_a_campaign_that_only_goes_quiet_is_no_grave_news(lang: str, title: str, summary: str) -> None:
    judged = read(DECEMBER, title, summary, lang).classification
    assert (judged.topic, judged.severity) == ("strike.status", Severity.NORMAL)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US halts search for survivors after strike kills four in Pacific"),
        ("en", "SOUTHCOM: strike kills three; campaign not on hold, general says"),
        ("es", "Rota la tregua: ataque de EE.UU. a una lancha deja tres muertos en el Caribe"),
    ],
)
def test_a_strike_with_its_dead_is_no_halt(lang: str, title: str) -> None:
    assert read(DECEMBER, title, "", lang).classification.topic != "strike.status"

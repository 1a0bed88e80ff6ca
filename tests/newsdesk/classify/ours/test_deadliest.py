"""A strike that is called the deadliest since the campaign began is of the campaign, whatever place it leaves out."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills 11, deadliest since September"),
        ("es", "Ataque de EE.UU. mata a 11, el más letal desde septiembre"),
        ("pt", "Ataque dos EUA mata 11, o mais letal desde setembro"),
        ("fr", "Une frappe américaine tue 11 personnes, la plus meurtrière depuis septembre"),
    ],
)
def test_the_deadliest_strike_of_the_campaign_is_a_new_one(lang: str, title: str) -> None:
    assert read("2026-04-12", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("US strike kills 11 in Somalia, deadliest since September", ""),
        ("US heat wave kills 11, deadliest since September", ""),
        ("US strike kills 11, deadliest since September", "The missile hit a village in Yemen."),
        ("US strike that killed 11 was deadliest since September", ""),
    ],
)
def test_the_deadliest_of_something_else_or_one_that_is_known_is_not(title: str, summary: str) -> None:
    assert not read("2026-04-12", title, summary, "en").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Seven die in deadliest boat strike in eight months, military says"),
        ("es", "Siete muertos en el ataque más letal contra una lancha en casi un año, según el Pentágono"),
        ("pt", "Sete mortos no ataque mais letal dos EUA a um barco em quase um ano"),
        ("fr", "Sept morts dans la frappe la plus meurtrière contre un bateau depuis un an, selon le Pentagone"),
    ],
)
def test_the_deadliest_strike_on_a_boat_in_a_time_is_a_new_one(lang: str, title: str) -> None:
    assert read("2027-02-09", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Deadliest boat strike in years kills manatee, wildlife officials say"),
        ("en", "Deadliest airstrike in months kills nine in Yemen, US says"),
        ("en", "What we know about the deadliest boat strike in a year"),
        ("en", "Senators demand video of deadliest boat strike in a year that killed six"),
        ("es", "Hundimiento de un barco, el más letal en años, deja 40 muertos en Libia"),
        ("es", "El ataque más letal en meses deja nueve muertos en el Cauca"),
    ],
)
def test_the_deadliest_in_a_time_of_something_else_is_not(lang: str, title: str) -> None:
    assert not read("2027-02-09", title, "", lang).classification.new_event

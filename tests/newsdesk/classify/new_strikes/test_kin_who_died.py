"""Kin killed together in a strike: they are its dead, and no family that speaks of it; no boat need be named."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of

KILLED_TOGETHER = [
    ("en", "US strike kills a father and his son off Jamaica"),
    ("en", "Father, son killed in US strike off Jamaica"),
    ("en", "Two brothers killed by US strike off Jamaica"),
    ("es", "Ataque de EE. UU. mata a un padre y su hijo frente a Jamaica"),
    ("es", "Dos hermanos mueren por ataque de EE. UU. frente a Jamaica"),
    ("pt", "Ataque dos EUA mata pai e filho ao largo da Jamaica"),
    ("pt", "Dois irmãos mortos em ataque dos EUA ao largo da Jamaica"),
    ("fr", "Une frappe américaine tue un père et son fils au large de la Jamaïque"),
    ("fr", "Deux frères tués par une frappe américaine au large de la Jamaïque"),
]
OF_A_KNOWN_STRIKE = [
    ("en", "Father and son killed in US strike buried in Jamaica"),
    ("en", "Family of father and son killed in US strike off Jamaica sues"),
    ("en", "Kin of two men killed in US strike off Jamaica seek answers"),
    ("en", "Two killed in US strike off Jamaica identified as fishermen"),
    ("es", "Identifican a dos hermanos muertos en ataque de EE.UU. frente a Jamaica"),
    ("es", "Velan a padre e hijo muertos en ataque de EE. UU. frente a Jamaica"),
    ("fr", "La famille du père et du fils tués par une frappe américaine demande justice"),
]
OTHERWISE = [
    ("en", "Lightning strike kills a father and his son off Jamaica"),
    ("en", "Gunmen kill a father and his son off Jamaica"),
    ("en", "Israeli strike kills a father and his son off Gaza"),
    ("en", "Father and son drown off Jamaica as US strikes go on"),
]


@pytest.mark.parametrize(("lang", "title"), KILLED_TOGETHER)
def test_kin_killed_in_a_strike_off_a_coast_ring_as_its_dead(lang: str, title: str) -> None:
    told = read("2026-11-19", title, "", lang)
    assert told.classification.new_event
    assert tolls_of(told.facts.events) == [2]


@pytest.mark.parametrize(("lang", "title"), [*OF_A_KNOWN_STRIKE, *OTHERWISE])
def test_kin_who_are_mourned_or_died_otherwise_do_not_ring(lang: str, title: str) -> None:
    assert not read("2026-11-19", title, "", lang).classification.new_event

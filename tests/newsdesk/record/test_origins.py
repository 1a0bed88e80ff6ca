"""Whom a report counts for."""

from __future__ import annotations

import pytest

from newsdesk.entries import Tier
from newsdesk.record.origins import house_of, origin_of, owner_of
from tests.builders import an_entry


@pytest.mark.parametrize(
    ("entry", "origin"),
    [
        ({"outlet": "WAVY (AP)"}, "AP"),
        ({"outlet": "Blick / AFP"}, "AFP"),
        ({"summary": "WASHINGTON (AP) — President Trump said Friday"}, "AP"),
        ({"summary": "WASHINGTON, Oct 16 (Reuters) - The U.S. military attacked"}, "Reuters"),
        ({"summary": "Reuters - Three men were killed"}, "Reuters"),
        ({"summary": "Aug. 25 (UPI) -- Four people aboard"}, "UPI"),
        ({"credit": "By JANE DOE, Associated Press"}, "AP"),
        ({"credit": "EFE"}, "EFE"),
        ({"summary": "The toll is over 200, according to an AFP tally."}, "The Paper"),
        ({"summary": "Reuters could not immediately verify the information."}, "The Paper"),
        ({"summary": "A reporter of CNN asked."}, "The Paper"),
    ],
)
def test_wire_copy_counts_for_its_wire_and_a_mention_of_a_wire_does_not(entry: dict, origin: str) -> None:
    assert origin_of(an_entry(**{"outlet": "The Paper"} | entry)) == origin


@pytest.mark.parametrize(
    ("outlet", "house"),
    [
        ("AP Mundo", "AP"),
        ("The Associated Press", "AP"),
        ("Reuters América Latina", "Reuters"),
        ("Agencia EFE", "EFE"),
        ("Agência Lusa", "Lusa"),
        ("Agence France-Presse", "AFP"),
        ("Europa Press Internacional", "Europa Press"),
        ("BBC Mundo", "BBC"),
        ("BBC News Brasil", "BBC"),
        ("CNN en Español", "CNN"),
        ("RFI em português", "RFI"),
        ("France 24 Español", "France 24"),
        ("Al Jazeera English", "Al Jazeera"),
        ("Euronews en español", "Euronews"),
    ],
)
def test_edition_counts_for_its_house(outlet: str, house: str) -> None:
    assert house_of(outlet) == house
    assert origin_of(an_entry(outlet=outlet)) == house


@pytest.mark.parametrize(
    "outlet",
    [
        "CBS News",
        "ABC Color",
        "TV Brasil",
        "Agência Brasil",
        "El Mundo",
        "El Español",
        "La Prensa Latina",
        "El Universal (Mexico)",
        "Trinidad Guardian",
        "The Guardian Nigeria",
        "Apnea Weekly",
        "Reutersville Courier",
        "UN News",
    ],
)
def test_other_paper_with_a_name_like_it_counts_for_itself(outlet: str) -> None:
    assert origin_of(an_entry(outlet=outlet)) == outlet


def test_brands_of_one_owner_are_one_whatever_they_are_called() -> None:
    assert owner_of("Defense News") == owner_of("Military Times") != owner_of("Breaking Defense")


def test_copy_of_another_wire_in_an_edition_counts_for_that_wire() -> None:
    assert origin_of(an_entry(outlet="BBC Mundo", summary="WASHINGTON (AP) — Three men were killed.")) == "AP"


def test_authority_is_no_edition_of_anything() -> None:
    assert origin_of(an_entry(outlet="UN World", tier=Tier.PRIMARY)) == "UN World"

"""An entry in a file weighs as its outlet does in the shipped catalogue, unless the file says otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsdesk.entries import Tier
from service.entries.entry_file import read_lines
from service.entries.outlet_tiers import tier_of


@pytest.mark.parametrize(
    ("outlet", "url", "tier"),
    [
        ("U.S. Southern Command (X)", "https://x.com/Southcom/status/1", Tier.PRIMARY),
        ("The New York Times", None, Tier.MAJOR),
        ("Mundo", "https://www.bbci.co.uk/mundo/1", Tier.MAJOR),
        (None, "https://ejemplo.elpais.com/1", Tier.MAJOR),
        ("Navy", "https://www.navy.mil/1", Tier.PRIMARY),
        ("Fiscalía", "https://www.fiscalia.gov.co/1", None),
        ("El Diario", "https://news.google.com/articles/1", None),
        ("El Diario", "https://notelpais.com/1", None),
        ("El Diario", "http://[half", None),
        (None, None, None),
    ],
)
def test_an_outlet_weighs_as_in_the_catalogue(outlet: str | None, url: str | None, tier: Tier | None) -> None:
    assert tier_of(outlet, url) is tier


def test_a_tier_that_the_file_states_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "entries.jsonl"
    said = {"id": "1", "title": "One", "outlet": "Pentagon"}
    file.write_text(json.dumps(said) + "\n" + json.dumps({**said, "tier": "local"}) + "\n")
    assert [entry["tier"] for entry in read_lines(str(file))] == ["primary", "local"]

"""Headlines and fact lines against the product's own table of facts and expected words, in both languages."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from newsdesk.entries import Tier
from newsdesk.messages import CardFigure, CardState, LineCard, NewsCard, SourceLink, StrikeCard
from newsdesk.prose.headline import MAX_HEADLINE, fact_lines, headline, place_line, read_out, toll_lines
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.wording import Lang
from newsdesk.text.printable import units
from newsdesk.understanding import Category, Comparator, Location, Severity

VECTORS = json.loads((Path(__file__).parent / "headlines.json").read_text())
SEEN = datetime(2026, 10, 4, 23, 12, tzinfo=UTC)
PLACES = {
    "caribbean": (Location.CARIBBEAN,),
    "eastern_pacific": (Location.EASTERN_PACIFIC,),
    "both": (Location.CARIBBEAN, Location.EASTERN_PACIFIC),
}


def a_card(**changes: Any) -> StrikeCard:
    base: dict[str, Any] = {
        "record": "S-70",
        "record_name": "S-70",
        "revision": 1,
        "state": CardState.OFFICIAL,
        "source": "SOUTHCOM",
        "seen_at": SEEN,
        "vessels": 1,
    }
    return StrikeCard(**(base | changes))


def card_of(facts: dict[str, Any]) -> StrikeCard:
    """The card that a row of the table describes."""
    killed, survivors = facts.get("killed"), facts.get("survivors")
    state = {"unconfirmed": CardState.UNCONFIRMED, "correction": CardState.CORRECTED}.get(facts.get("state", ""))
    number = facts.get("survivors_at_first", survivors)
    return a_card(
        state=state or CardState.OFFICIAL,
        correction_prefix=facts.get("state") == "correction",
        killed=None
        if killed is None
        else CardFigure(value=killed, comparator=Comparator(facts.get("killed_comparator", "="))),
        killed_disputed=facts.get("disputed", False),
        presumed_dead=CardFigure(value=facts["presumed_dead"]) if "presumed_dead" in facts else None,
        survivors=CardFigure(value=number) if isinstance(number, int) else None,
        survivors_reported=survivors == "some",
        locations=PLACES.get(facts["place"], ()),
        place_withheld=facts["place"] == "undisclosed",
        strikes=facts["strikes"],
        vessels=facts["vessels"],
        vessel_kind=facts.get("noun", "boat"),
        source=facts["source"],
    )


def marked(line: Line) -> str:
    return "".join(f"*{piece.text}*" if isinstance(piece, Bold) else str(piece) for piece in line)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["en"])
def test_the_headline_says_the_facts_in_the_agreed_words(vector: dict[str, Any], lang: Lang) -> None:
    assert headline(card_of(vector["facts"]), lang) == vector[lang]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["en"])
def test_the_fact_lines_say_toll_survivors_and_place(vector: dict[str, Any], lang: Lang) -> None:
    lines = [marked(line) for line in fact_lines(card_of(vector["facts"]), lang)]
    assert lines[: len(vector[f"lines_{lang}"])] == vector[f"lines_{lang}"]


def test_fate_of_a_single_survivor_is_said_of_one() -> None:
    card = a_card(killed=CardFigure(value=2), survivors=CardFigure(value=1), survivors_fate="sent home")
    assert "1 sobreviviente, repatriado" in " ".join(marked(line) for line in fact_lines(card, "es"))


def test_date_and_count_share_a_line_when_announced_the_same_day() -> None:
    card = a_card(happened_on=date(2026, 10, 4), announced_on=date(2026, 10, 4), vessel_words="go-fast boat")
    assert fact_lines(card, "en")[-1] == ("Sun 4 Oct 2026 · 1 strike on 1 go-fast boat",)
    assert fact_lines(card, "es")[-1] == ("Dom 4 oct 2026 · 1 ataque contra 1 lancha rápida",)


def test_a_late_announcement_of_several_strikes_names_both_days() -> None:
    card = a_card(happened_on=date(2025, 12, 30), announced_on=date(2025, 12, 31), strikes=3, vessels=4)
    assert [marked(line) for line in fact_lines(card, "en")[-2:]] == [
        "Tue 30 Dec 2025, announced 31 Dec",
        "3 strikes on 4 vessels, one post",
    ]


def test_an_announcement_in_another_year_keeps_its_year() -> None:
    card = a_card(happened_on=date(2025, 12, 31), announced_on=date(2026, 1, 2))
    assert fact_lines(card, "en")[-2] == ("Wed 31 Dec 2025, announced 2 Jan 2026",)


def test_a_place_beyond_the_basin_replaces_the_words_on_precision() -> None:
    card = a_card(locations=(Location.EASTERN_PACIFIC,), place="off Mexico")
    assert ("Eastern Pacific, off Mexico",) in fact_lines(card, "en")


@pytest.mark.parametrize(
    ("printed", "english", "spanish"),
    [
        ("off Colombia", "off Colombia", "frente a Colombia"),
        ("near Mexico", "near Mexico", "cerca de México"),
        ("off the coast of Panama", "off the coast of Panama", "frente a la costa de Panamá"),
        ("frente a La Guajira", "off La Guajira", "frente a La Guajira"),
        ("frente a las costas de Trinidad y Tobago", "off the coast of Trinidad and Tobago", None),
        ("off Colombia's Pacific coast (reported)", None, "off Colombia's Pacific coast (reported)"),
        ("off Mexico; search area about 830 km southwest of Acapulco", None, None),
    ],
)
def test_a_plain_place_is_in_the_language_of_the_card_and_any_other_as_printed(
    printed: str, english: str | None, spanish: str | None
) -> None:
    card = a_card(locations=(Location.CARIBBEAN,), place=printed)
    assert place_line(card, "en") == f"Caribbean, {english or printed}"
    assert place_line(card, "es") == f"Caribe, {spanish or printed}"


def test_a_strike_outside_both_basins_claims_neither() -> None:
    card = a_card(killed=CardFigure(value=2), locations=(Location.OTHER,))
    assert headline(card, "en") == "2 killed in US strike on alleged drug boat – SOUTHCOM"
    assert ("Outside both basins",) in fact_lines(card, "en")


def test_survivors_keep_their_fate() -> None:
    card = a_card(killed=CardFigure(value=2), survivors=CardFigure(value=1), survivors_fate="in custody")
    assert marked(toll_lines(card, "en")[0]) == "*2 killed* · 1 survivor, in custody"
    sought = a_card(killed=CardFigure(value=3), survivors_reported=True, survivors_fate="search on")
    assert marked(toll_lines(sought, "en")[0]) == "*3 killed* · survivors reported, search on"


def test_survivors_of_whom_some_are_presumed_dead_stay_in_the_headline() -> None:
    card = a_card(killed=CardFigure(value=1), survivors=CardFigure(value=3), presumed_dead=CardFigure(value=1))
    assert headline(card, "en").startswith("1 killed, 1 presumed dead, 3 survivors in US strike")


def test_a_second_strike_on_the_same_boat_counts_one_boat() -> None:
    card = a_card(killed=CardFigure(value=11), strikes=2, vessels=1, locations=(Location.CARIBBEAN,))
    assert headline(card, "en") == "11 killed in 2 US strikes on 1 alleged drug boat in the Caribbean – SOUTHCOM"


def test_an_endless_source_is_cut_and_the_figures_stay() -> None:
    line = headline(a_card(killed=CardFigure(value=4), source="\U0001f6a2" * 400), "en")
    assert units(line) <= MAX_HEADLINE
    assert line.startswith("4 killed in US strike on alleged drug boat – \U0001f6a2")


def test_a_withdrawn_record_says_so_first() -> None:
    assert headline(a_card(killed=CardFigure(value=4), state=CardState.WITHDRAWN), "en").startswith(
        "Withdrawn: 4 killed in"
    )


def test_a_news_headline_is_cut_before_its_source() -> None:
    card = NewsCard(
        record="N-4",
        revision=1,
        category=Category.POLICY,
        topic=None,
        severity=Severity.HIGH,
        headline="word " * 100,
        headline_lang="en",
        source="Reuters",
        quote=None,
        sources=(),
        origins=1,
        seen_at=SEEN,
    )
    assert headline(card, "en").endswith("word... – Reuters")
    assert units(headline(card, "en")) <= MAX_HEADLINE


def test_a_line_names_its_outlet() -> None:
    source = SourceLink(outlet="US Coast Guard", url=None, tier=Tier.PRIMARY)
    card = LineCard(
        record="N-5",
        revision=1,
        category=Category.INTERDICTION,
        headline="3.3 tonnes of cocaine taken",
        headline_lang="en",
        source=source,
        happened_on=None,
        seen_at=SEEN,
    )
    assert headline(card, "es") == "3.3 tonnes of cocaine taken – Guardia Costera de EE. UU."


def test_an_announcement_of_an_earlier_day_than_the_strike_is_not_told() -> None:
    merged = a_card(happened_on=date(2026, 11, 25), announced_on=date(2026, 10, 4))
    assert not any("announced" in str(line) for line in fact_lines(merged, "en"))


def test_what_is_read_out_names_whom_the_outlet_relies_on_in_both_languages() -> None:
    card = a_card(
        state=CardState.UNCONFIRMED,
        source="Reuters, citing a US official",
        killed=CardFigure(value=4),
        locations=(Location.CARIBBEAN,),
    )
    assert headline(card, "es").endswith(" – Reuters")
    assert read_out(card, "en").endswith(" – Reuters, citing a US official")
    assert read_out(card, "es").endswith(" – Reuters, que cita a un funcionario de EE. UU.")

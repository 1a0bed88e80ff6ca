"""Dates, spans, counts and the total line, word for word."""

from __future__ import annotations

from datetime import date, timedelta
from string import Formatter

import pytest

from newsdesk.messages import CardFigure, TotalsLine
from newsdesk.prose.phrases import WORDS
from newsdesk.prose.rich_text import Bold, Code
from newsdesk.prose.wording import (
    aside_words,
    claim_value,
    count,
    day,
    fate_words,
    figure,
    lang_of,
    marked,
    span,
    speaker,
    total_line,
    value_words,
    vessel_words,
)
from newsdesk.strikes import Field
from newsdesk.understanding import Comparator

TOTALS = TotalsLine(
    since=date(2025, 9, 2),
    strikes=70,
    vessels=71,
    killed=213,
    presumed_dead=23,
    includes_this=True,
)


def test_days_read_the_same_in_both_languages() -> None:
    assert day(date(2026, 10, 4), "en") == "Sun 4 Oct 2026"
    assert day(date(2026, 10, 4), "es") == "dom 4 oct 2026"
    assert day(date(2026, 10, 4), "en", weekday=False, year=False) == "4 Oct"


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=20), "under 1 min"),
        (timedelta(minutes=22), "22 min"),
        (timedelta(hours=6, minutes=20), "6 h 20 min"),
        (timedelta(hours=12), "12 h"),
        (timedelta(days=2, hours=3), "2 days"),
    ],
)
def test_spans_are_said_as_a_person_would(length: timedelta, said: str) -> None:
    assert span(length, "en") == said


def test_one_is_a_digit_and_singular() -> None:
    assert count(1, "presumed", "es") == "1 dado por muerto"
    assert count(2, "origin", "es") == "2 orígenes"


def test_a_comparator_is_never_dropped() -> None:
    assert figure(CardFigure(value=80, comparator=Comparator.NEARLY), "killed", "en") == "nearly 80 killed"
    assert figure(CardFigure(value=80, comparator=Comparator.MORE_THAN), "killed", "es") == "más de 80 muertos"


def test_the_total_names_span_rule_and_presumed_dead() -> None:
    assert total_line(TOTALS, "en") == (
        Bold("Total since 2 Sep 2025:"),
        " 213 killed in 70 strikes on 71 vessels, 23 presumed dead not included.",
    )
    assert total_line(TOTALS, "es")[1] == (
        " 213 muertos en 70 ataques contra 71 embarcaciones, sin contar 23 dados por muertos."
    )


def test_a_record_outside_the_totals_says_so() -> None:
    totals = TotalsLine(since=date(2025, 9, 2), strikes=5, vessels=5, killed=27, presumed_dead=0, includes_this=False)
    lead, rest = total_line(totals, "en")
    assert lead == Bold("Not in the totals")
    assert str(rest).endswith("Without it: 27 killed in 5 strikes on 5 vessels.")


def test_a_vessel_is_named_only_when_it_is_one_and_the_language_has_the_word() -> None:
    assert vessel_words("go-fast boat", 1, "en") == "1 go-fast boat"
    assert vessel_words("go-fast boat", 3, "en") == "3 vessels"
    assert vessel_words("trimaran", 1, "es") == "1 embarcación"


def test_other_languages_get_english_cards() -> None:
    assert (lang_of("pt"), lang_of("es-419")) == ("en", "es")


def test_a_phrase_marks_its_own_words_and_never_those_of_a_value() -> None:
    line = marked("e_words", "en", typed="*bold* `{x}`", basins="other", example="/strikes total")
    assert line[:3] == (Bold("Could not read"), " ", Code("*bold* `{x}`"))
    assert line[-1] == Code("/strikes total")


def test_both_languages_fill_in_the_same_values() -> None:
    for english, spanish in WORDS.values():
        assert _gaps(english) == _gaps(spanish)


def _gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize(
    ("stored", "shown"),
    [("at least 3", "al menos 3"), ("14", "14"), ("sent home", "repatriados"), ("off Aruba", "off Aruba")],
)
def test_stored_values_are_said_in_spanish_where_the_house_has_the_words(stored: str, shown: str) -> None:
    assert value_words(stored, "es") == shown
    assert value_words(stored, "en") == stored


def test_what_stands_beside_a_change_is_said_in_spanish() -> None:
    beside = "Killed stays 3; both together 3 → 11."
    assert aside_words(beside, "es") == "Los muertos siguen en 3; sumados 3 → 11."
    assert aside_words(beside, "en") == beside
    assert aside_words("As AP has it.", "es") == "As AP has it."


def test_an_authority_quoted_by_an_outlet_keeps_both_names() -> None:
    assert speaker("SOUTHCOM in The Intercept", "es") == "Comando Sur en The Intercept"
    assert speaker("Made in Miami", "es") == "Made in Miami"
    assert speaker("desk (eva & bo)", "es") == "corrección de la redacción (eva & bo)"
    assert [speaker("desk", lang) for lang in ("en", "es")] == ["desk correction", "corrección de la redacción"]
    assert speaker("desk (eva & bo)", "en") == "desk correction (eva & bo)"
    assert speaker("The Desk (Lima)", "es") == "The Desk (Lima)"
    assert speaker("a US official, in Reuters", "es") == "un funcionario de EE. UU. en Reuters"
    assert speaker("AP, citing SOUTHCOM", "es") == "AP, que cita al Comando Sur"
    assert speaker("Reuters, citing a US official", "es") == "Reuters, que cita a un funcionario de EE. UU."


@pytest.mark.parametrize(
    ("field", "stored", "shown"),
    [
        (Field.DATE, "2026-10-04", "Sun 4 Oct 2026"),
        (Field.DATE, "2026-02-31", "2026-02-31"),
        (Field.DATE, "2026-10-04 or earlier", "Sun 4 Oct 2026 or earlier"),
        (Field.LOCATION, "caribbean+eastern_pacific", "Caribbean + eastern Pacific"),
        (Field.LOCATION, "undisclosed", "place not disclosed"),
        (Field.KILLED, None, "not stated"),
    ],
)
def test_a_stored_value_is_shown_in_words(field: Field, stored: str | None, shown: str) -> None:
    assert claim_value(field, stored, "en") == shown


@pytest.mark.parametrize(
    ("n", "fate", "english", "spanish"),
    [
        (1, "presumed dead", "1 presumed dead", "1 dado por muerto"),
        (2, "presumed dead", "2 presumed dead", "2 dados por muertos"),
        (1, "sent home", "1 sent home", "1 repatriado"),
        (3, "handed to Costa Rica", "3 handed to Costa Rica", "3 entregados a Costa Rica"),
        (8, "fate not stated", "8 fate not stated", "8 sin datos"),
        (2, "swam ashore", "2 swam ashore", "2 swam ashore"),
    ],
)
def test_what_became_of_people_agrees_with_their_number(n: int, fate: str, english: str, spanish: str) -> None:
    assert f"{n} {fate_words(fate, n, 'en')}" == english
    assert f"{n} {fate_words(fate, n, 'es')}" == spanish


def test_what_each_strike_of_an_announcement_did_is_told_by_sea() -> None:
    value = "caribbean:2+eastern_pacific:4"
    assert " ".join(claim_value(Field.PARTS, value, "en").split()) == "Caribbean 2, eastern Pacific 4"
    assert " ".join(claim_value(Field.PARTS, value, "es").split()) == "Caribe 2, Pacífico oriental 4"


def test_no_line_breaks_between_a_sea_and_its_number() -> None:
    words = claim_value(Field.PARTS, "caribbean:2+eastern_pacific:4", "en")
    assert words.split(" ") == ["Caribbean\N{NO-BREAK SPACE}2,", "eastern", "Pacific\N{NO-BREAK SPACE}4"]

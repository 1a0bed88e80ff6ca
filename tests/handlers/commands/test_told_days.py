"""A strike of which only the day is known on which it was told: every answer that names its day says so."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from handlers.commands.answering import answer
from newsdesk.strikes import Field
from newsdesk.understanding import ANNOUNCED, Comparator, QuotedDate
from tests.handlers.commands.asking import ask, said
from tests.handlers.commands.desk import (
    ALERTED,
    CONVOY,
    NEW_YEAR,
    NOW,
    OCTOBER,
    SOUTHCOM_URL,
    UNDERSTOOD,
    DeskAnswers,
    claims,
)

_BOUNDED = [
    replace(claim, comparator=Comparator.AT_MOST) if claim.field is Field.DATE else claim for claim in OCTOBER.claims
]
_LOST = claims(OCTOBER.opened_at.date(), outlet="AP", presumed_dead=1)[1:]
TOLD = replace(OCTOBER, claims=(*_BOUNDED, *_LOST), note="Told to reporters on Air Force One.")
DESK = DeskAnswers((CONVOY, NEW_YEAR, TOLD))
MEANWHILE = claims(TOLD.claims[0].claimed_at.date().replace(day=3), said=NOW, outlet="AFP")
BETTER = DeskAnswers((CONVOY, NEW_YEAR, replace(TOLD, claims=(*TOLD.claims, *MEANWHILE))))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("latest", "Sun 4 Oct 2026 or earlier · Caribbean · S-36"),
        ("most killed since 2026", "Sun 4 Oct 2026 or earlier · Caribbean · S-36"),
        ("strike S-36", "S-36 · Sun 4 Oct 2026 or earlier · "),
        ("strike S-36", "Date: Sun 4 Oct 2026 or earlier"),
        ("strike 4 Oct 2026", "Date: Sun 4 Oct 2026 or earlier"),
        ("strike 3 Oct 2026", "S-36, Sun 4 Oct 2026 or earlier"),
        ("brief en S-36", "SOUTHCOM, Sun 4 Oct 2026 or earlier."),
        ("brief es S-36", "Comando Sur, dom 4 oct 2026 o antes."),
        ("timeline since 2026", "Sun 4 Oct 2026 or earlier · 4 killed, 1 presumed dead, Caribbean"),
        ("map", "last 4 Oct 2026 or earlier (S-36)"),
        ("search reporters", "• 4 Oct 2026 or earlier · Told to reporters"),
        ("list", "≤4 Oct 26 Caribbean"),
        ("total details", "8 (30 Dec 2025) · 1 (4 Oct 2026 or earlier)"),
    ],
)
def test_an_answer_says_so_beside_the_day(question: str, told: str) -> None:
    assert told in said(question, DESK)


def test_the_sentence_of_a_list_and_its_table_say_so() -> None:
    reply = ask("list", DESK)
    assert "S-36 4 Oct 2026 or earlier Caribbean" in reply.text
    (table,) = (block for block in reply.blocks if block["type"] == "data_table")
    assert table["rows"][1][1]["text"] == "2026-10-04 or earlier"


def test_strikes_of_one_day_are_one_line_only_if_all_of_them_are_stated() -> None:
    stated = replace(OCTOBER, number=37, last_number=37)
    spine = said("timeline strikes since 2026", DeskAnswers((TOLD, stated)))
    assert "Sun 4 Oct 2026 or earlier · 4 killed" in spine and "Sun 4 Oct 2026 · 4 killed" in spine


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_file_says_beside_each_day_how_it_is_known(form: str) -> None:
    file = ask(f"export {form}", DESK).file
    assert file is not None
    text = str(file.content)
    rows = json.loads(text) if form == "json" else list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["date"], row["date_is"]) for row in rows][:2] == [
        ("2026-10-04", "or earlier"),
        ("2025-12-31", "stated"),
    ]


def test_what_was_told_then_is_not_called_late() -> None:
    later = tuple(replace(claim, claimed_at=NOW) for claim in TOLD.claims)
    assert "S-36" not in said("list late", DeskAnswers((CONVOY, replace(TOLD, claims=later))))


def test_the_day_itself_stands_first_once_somebody_states_it_and_the_bound_beside_it() -> None:
    record = said("strike S-36", BETTER)
    assert "S-36 · Sat 3 Oct 2026, announced 4 Oct · " in record
    assert "• Sat 3 Oct 2026 – SOUTHCOM in AFP, 5 Oct 2026. Shown" in record
    assert "• Sun 4 Oct 2026 or earlier – SOUTHCOM" in record


def test_what_changed_after_it_was_told_is_the_bound_and_not_a_day() -> None:
    told = said("disputed", BETTER)
    assert "date Sun 4 Oct 2026 or earlier – SOUTHCOM" in told and "→ Sat 3 Oct 2026 – SOUTHCOM in AFP" in told


def test_why_says_how_an_entry_gives_the_day() -> None:
    (event,) = UNDERSTOOD.facts.events
    day = QuotedDate(value=NOW.date(), text="on Monday", start=0, basis=ANNOUNCED)
    facts = replace(UNDERSTOOD.facts, events=(replace(event, date=day),))
    entry = replace(ALERTED, understanding=replace(UNDERSTOOD, facts=facts))
    told = answer(f"why {SOUTHCOM_URL}", answers=DeskAnswers(explained={SOUTHCOM_URL: entry}), now=NOW).plain
    assert "5 Oct 2026 or earlier" in " ".join(told.split())

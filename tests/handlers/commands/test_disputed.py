"""Where sources differ and what changed stand side by side; two lines to read out carry no labels."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.commands.answering import Answer, answer
from newsdesk.entries import Tier
from newsdesk.prose.rich_text import Link
from newsdesk.strikes import Field, StrikeRecord
from tests.handlers.commands.asking import ask
from tests.handlers.commands.desk import NOW, OCTOBER, SHIPPED, DeskAnswers

PRESUMED = (
    "S-31 to S-33, 30 Dec 2025: presumed dead 0 → 8 – SOUTHCOM in AP <https://ap.example/2025-12-30>, told 7 Jan 2026"
)


def said(text: str, *records: StrikeRecord) -> str:
    return " ".join(answer(text, answers=DeskAnswers(records or SHIPPED), now=NOW).plain.split())


def disputed_october(**changes: object) -> StrikeRecord:
    """The two outlets of the record differ on the toll."""
    killed = next(claim for claim in OCTOBER.claims if claim.field == "killed")
    other = replace(killed, **{"outlet": "UPI", "origin": "UPI", "speaker": None, "value": 5, **changes})
    return replace(OCTOBER, claims=(*OCTOBER.claims, other))


def test_figures_that_differ_stand_side_by_side_with_who_says_so() -> None:
    shown = said("disputed", disputed_october())
    assert shown.startswith(
        "1 figure disputed now. • S-36 Killed: 4 – SOUTHCOM, 4 Oct 2026, official; also CBS; 5 – UPI,"
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("changes", "No figure on record is disputed now. 2 figures changed since first told."),
        (
            "cambios en español",
            "Ninguna cifra del registro está en disputa ahora. 2 cifras con cambios desde la primera noticia.",
        ),
    ],
)
def test_who_asks_what_changed_is_told_first_how_much_did(question: str, told: str) -> None:
    assert said(question).startswith(told)


def test_no_dispute_is_said_plainly() -> None:
    assert said("disputed").startswith("No figure on record is disputed now.")


def test_what_was_told_after_today_is_not_asked_for() -> None:
    assert said("disputed since 2027") == "That span ends before it begins: 2027-01-01 is after 2026-10-05."


def test_of_one_record_it_is_said_of_that_record() -> None:
    shown = said("disputed S-36")
    assert shown.startswith("No figure of S-36 is disputed now.")
    assert "on thin sources" not in shown


@pytest.mark.parametrize("question", ["total", "list", "timeline", "timeline strikes"])
def test_a_toll_that_sources_differ_about_is_named_where_it_is_shown_or_summed(question: str) -> None:
    assert "Killed in dispute: S-36. Each figure: /strikes disputed" in said(question, disputed_october())
    assert "in dispute" not in said(question)


@pytest.mark.parametrize("question", ["disputed S-99", "brief S-99", "why S-99", "strike S-99"])
def test_record_that_there_is_not_is_not_spoken_of_as_if_it_were(question: str) -> None:
    assert said(question).startswith("No record S-99. The last is S-36.")


def test_a_figure_that_changed_is_told_old_value_first_with_the_day() -> None:
    assert f"• {PRESUMED}" in said("disputed")


def test_every_figure_that_changed_is_linked_to_who_gave_it() -> None:
    assert Link("SOUTHCOM in AP", "https://ap.example/2025-12-30") in links_of(ask("disputed"))


def test_figure_of_the_shipped_record_is_linked_to_the_page_that_it_was_taken_from() -> None:
    page, first = "https://www.diario.example/2026/10/06", OCTOBER.claims[0].known_at
    as_shipped = {"tier": Tier.RECORD, "outlet": "shipped record", "origin": "shipped record", "speaker": None}
    kept = replace(
        OCTOBER.claims[0],
        field=Field.PRESUMED_DEAD,
        value=2,
        url=page,
        known_at=first + timedelta(days=2),
        **as_shipped,
    )
    desk = DeskAnswers((replace(OCTOBER, claims=(*OCTOBER.claims, kept)),))
    assert links_of(answer("disputed", answers=desk, now=NOW)) == [Link("diario.example", page)]


def links_of(reply: Answer) -> list[Link]:
    (changed,) = (part for part in reply.page.parts if part.name == "changed")
    return [piece for line in changed.lines for piece in line if isinstance(piece, Link)]


def test_who_gave_a_figure_is_said_in_the_language_of_the_answer() -> None:
    assert "dados por muertos 0 → 8 – Comando Sur en AP" in said("disputed en español")


def test_a_corrected_figure_shows_every_value_that_was_shown() -> None:
    later = OCTOBER.claims[0].known_at + timedelta(days=2)
    outlet = next(claim.outlet for claim in OCTOBER.claims)
    corrected = disputed_october(outlet=outlet, origin=outlet, value=3, claimed_at=later, known_at=later)
    page = f"<{OCTOBER.claims[0].url}>"
    told = f"S-36, 4 Oct 2026: killed 4 – SOUTHCOM {page} → 3 – SOUTHCOM {page}, told 6 Oct 2026"
    assert told in said("disputed", corrected)


def test_days_of_disputed_are_those_on_which_figures_were_told_and_it_says_so() -> None:
    assert f"• {PRESUMED}" in said("disputed since 2026")
    shown = said("disputed since February 2026")
    assert shown.startswith("No figure asked for is disputed now. Told 1 Feb 2026 to 5 Oct 2026, whatever the day of")
    assert "S-31" not in shown
    assert "S-31" not in said("disputed in December 2025"), "the day of the strike, before anything changed"


def test_a_dispute_is_of_the_days_on_which_its_figures_were_told() -> None:
    assert "1 figure disputed" in said("disputed since October", disputed_october())
    assert "No figure asked for is disputed" in said("disputed until September", disputed_october())


def test_of_some_days_it_is_not_said_that_nothing_of_a_record_is_disputed() -> None:
    assert said("disputed S-36 until September", disputed_october()).startswith(
        "No figure asked for is disputed now."
    )


def test_what_is_no_day_is_not_read() -> None:
    assert said("disputed fish").startswith("Could not read fish.")


# --- brief -----------------------------------------------------------------------------------------------------


def test_a_brief_is_two_lines_in_each_language_with_who_says_so() -> None:
    lines = ask("brief").blocks
    assert lines[0]["text"]["text"].splitlines() == [
        "*English*",
        "4 killed in US strike on alleged drug boat in the Caribbean – SOUTHCOM, Sun 4 Oct 2026.",
        "According to US officials and news reports, from 30 Dec 2025 to 4 Oct 2026:"
        " 12 killed in 6 strikes on 6 vessels, 8 presumed dead not included.",
    ]
    assert lines[1]["text"]["text"].splitlines() == [
        "*Español*",
        "4 muertos en un ataque de EE.\xa0UU. contra una presunta narcolancha en el Caribe – Comando Sur,"
        " dom 4 oct 2026.",
        "Según funcionarios de EE.\xa0UU. y la prensa, del 30 dic 2025 al 4 oct 2026: 12 muertos en 6 ataques"
        " contra 6 embarcaciones, sin contar 8 dados por muertos.",
    ]


def test_a_brief_of_a_single_day_names_it_once() -> None:
    shown = " ".join(answer("brief", answers=DeskAnswers((OCTOBER,)), now=NOW).plain.split())
    assert "According to US officials and news reports, on 4 Oct 2026: 4 killed in 1 strike" in shown
    assert "Según funcionarios de EE. UU. y la prensa, el 4 oct 2026: 4 muertos en 1 ataque" in shown


def test_a_brief_may_be_of_one_language_and_of_one_record() -> None:
    shown = said("brief es S-31")
    assert shown.startswith("Español 3 muertos y 8 dados por muertos en 3 ataques")
    assert "English" not in shown


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("brief latest", "brief"),
        ("resumen del último ataque", "brief"),
        ("brief es of the last strike", "brief es"),
        ("brief on S-31", "brief S-31"),
    ],
)
def test_brief_of_the_last_strike_or_on_a_record_is_read(typed: str, same: str) -> None:
    assert said(typed) == said(same)


@pytest.mark.parametrize("question", ["brief", "brief en", "brief es", "brief S-31"])
def test_a_brief_adopts_nobodys_labels(question: str) -> None:
    shown = said(question).lower()
    assert not any(label in shown for label in ("terrorist", "terrorista", "narco-", "cartel"))
    assert "alleged" in shown or "presunta" in shown


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("brief fr", "brief does not know fr. It takes en, es and a record: /strikes brief es S-31"),
    ],
)
def test_a_brief_that_cannot_be_made_says_what_can(question: str, words: str) -> None:
    assert said(question) == words


def test_without_a_record_there_is_no_brief() -> None:
    assert answer("brief", answers=DeskAnswers(()), now=NOW).plain.strip().startswith("No strikes on record yet.")

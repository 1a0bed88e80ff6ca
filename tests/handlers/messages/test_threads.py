"""What a line under a card says: one line an update, the gravest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handlers.messages.threads import thread_page
from newsdesk.messages import Change, ThreadLine
from newsdesk.prose.rich_text import Link
from newsdesk.strikes import Field
from tests.handlers.messages.samples import VOTE_LINE

DAY = date(2026, 11, 25)
KILLED = Change(field=Field.KILLED, old="4", new="5", who="SOUTHCOM", on=DAY)
SURVIVORS = Change(field=Field.SURVIVORS, old="2", new="1", who="SOUTHCOM", on=DAY)
DISPUTE = Change(field=Field.KILLED, old="5", new="4", who="SOUTHCOM 5, Reuters 4", on=DAY, aside="Shown: 5.")
LINE = ThreadLine(
    record="S-71",
    record_name="S-71",
    kind="now_official",
    change=KILLED,
    who="SOUTHCOM",
    on=DAY,
    url=None,
    broadcast=True,
)


def text(lang: str = "en", **changes) -> str:
    return thread_page(replace(LINE, **changes), lang).text


def test_each_of_two_in_dispute_is_named_in_the_language_of_the_channel() -> None:
    printed = replace(DISPUTE, who="SOUTHCOM 5, SOUTHCOM in Noticias 4")
    spanish = "S-71: En disputa, muertos: 5 o 4 – Comando Sur 5, Comando Sur en Noticias 4"
    assert text("es", kind="disputed", change=printed, who=printed.who).startswith(spanish)
    beside = text("es", kind="second_origin", change=None, who="Reuters", dispute=printed)
    assert "– Comando Sur 5, Comando Sur en Noticias 4. Se muestra: 5." in beside


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "S-71: Fate of survivors: search on → search suspended – Coast Guard"),
        ("es", "S-71: Suerte de los sobrevivientes: búsqueda en curso → búsqueda suspendida – Guardia Costera"),
    ],
)
def test_a_change_in_words_is_set_apart_from_the_name_of_its_field(lang: str, expected: str) -> None:
    fate = Change(field=Field.SURVIVORS_FATE, old="search on", new="search suspended", who="Coast Guard", on=DAY)
    assert text(lang, kind="change", change=fate, who="Coast Guard").startswith(expected)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "S-71: Now official – SOUTHCOM, 25 Nov 2026. Killed 4 → 5."),
        ("es", "S-71: Ahora oficial – Comando Sur, 25 nov 2026. Muertos 4 → 5."),
    ],
)
def test_official_statement_and_its_new_figure_are_one_line(lang: str, expected: str) -> None:
    assert text(lang) == expected


def test_official_statement_that_changes_nothing_says_no_more() -> None:
    assert text(change=None) == "S-71: Now official – SOUTHCOM, 25 Nov 2026."


def test_two_changes_stand_in_one_line() -> None:
    expected = "S-71: Killed 4 → 5 – SOUTHCOM, 25 Nov 2026. Survivors 2 → 1."
    assert text(kind="change", more=(SURVIVORS,)) == expected


def test_correction_says_so_first() -> None:
    page = thread_page(replace(LINE, kind="correction"), "en")
    assert page.text == "S-71: Correction, killed: 4 → 5 – SOUTHCOM, 25 Nov 2026."


def test_what_is_in_dispute_since_an_update_ends_its_line() -> None:
    expected = (
        "S-71: Second origin – Reuters, 25 Nov 2026. Disputed, killed: 5 or 4 – SOUTHCOM 5, Reuters 4. Shown: 5."
    )
    assert text(kind="second_origin", change=None, who="Reuters", dispute=DISPUTE) == expected


def test_dispute_alone_leads_with_the_figures() -> None:
    expected = "S-71: Disputed, killed: 5 or 4 – SOUTHCOM 5, Reuters 4, 25 Nov 2026. Shown: 5."
    assert text(kind="disputed", change=DISPUTE, who=DISPUTE.who) == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            "N-412: Senate vote: failed, 49–51 – AP, 6 Nov 2025. "
            "“Senate rejects resolution on hostilities in Venezuela”",
        ),
        (
            "es",
            "N-412: Voto del Senado: rechazado, 49–51 – AP, 6 nov 2025. "
            "“Senate rejects resolution on hostilities in Venezuela”",
        ),
    ],
)
def test_development_leads_with_the_act_and_quotes_the_headline(lang: str, expected: str) -> None:
    assert thread_page(VOTE_LINE, lang).text == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            "Report withdrawn – AP, 25 Nov 2026. No other source reports this strike; it is not counted any more.",
        ),
        (
            "es",
            "Información retirada – AP, 25 nov 2026. Ninguna otra fuente informa de este ataque; ya no se cuenta.",
        ),
    ],
)
def test_withdrawal_of_the_only_report_says_that_the_strike_is_not_counted(lang: str, expected: str) -> None:
    assert text(lang, kind="withdrawn", change=None, who="AP", alone=True) == f"S-71: {expected}"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "S-71: Report withdrawn – AP, 25 Nov 2026. Killed 4 → not known."),
        ("es", "S-71: Información retirada – AP, 25 nov 2026. Muertos 4 → no se sabe."),
    ],
)
def test_withdrawal_of_one_report_tells_what_it_changes(lang: str, expected: str) -> None:
    assert text(lang, kind="withdrawn", change=replace(KILLED, new="not known"), who="AP") == expected


@pytest.mark.parametrize(("lang", "lead"), [("en", "Reported again"), ("es", "Se informa de nuevo")])
def test_strike_that_is_reported_again_says_so_first(lang: str, lead: str) -> None:
    assert text(lang, kind="reported_again").startswith(f"S-71: {lead} – ")


@pytest.mark.parametrize("kind", ["change", "now_official", "desk_correction", "undone"])
def test_line_names_the_outlet_else_the_site_of_the_page_that_it_rests_on(kind: str) -> None:
    line = replace(LINE, kind=kind, url="https://www.apnews.com/corrected")
    assert thread_page(line, "es").parts[0].lines[0][-1] == Link("apnews.com", line.url)
    assert thread_page(replace(line, outlet="US Coast Guard"), "es").parts[0].lines[0][-1] == Link(
        "Guardia Costera de EE. UU.", line.url
    )


@pytest.mark.parametrize(
    ("who", "before", "after"),
    [
        ("Reuters", "", ", 25 Nov 2026."),
        ("Reuters, citing a US official", "", ", citing a US official, 25 Nov 2026."),
        ("SOUTHCOM in Reuters", "SOUTHCOM in ", ", 25 Nov 2026."),
    ],
)
def test_outlet_that_is_named_as_who_says_it_is_the_link_and_is_not_named_again(
    who: str, before: str, after: str
) -> None:
    page = thread_page(replace(LINE, change=None, who=who, outlet="Reuters", url="https://r.example/1"), "en")
    told = page.parts[0].lines[0][2:]
    assert [piece for piece in told if piece] == [
        *([before] if before else []),
        Link("Reuters", "https://r.example/1"),
        after,
    ]
    assert page.text == f"S-71: Now official – {who}, 25 Nov 2026."

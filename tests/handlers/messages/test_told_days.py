"""A strike of which only the day is known on which it was told: cards, lines and lists of cards say so."""

from __future__ import annotations

from datetime import date

from handlers.messages.cards import strike_page
from handlers.messages.compact import compact_page
from handlers.page import Page
from handlers.rendering.plain import page_plain
from newsdesk.messages import CardState, Change
from newsdesk.prose.wording import Lang
from newsdesk.strikes import Field
from tests.builders import NOON, a_card

TOLD = {"happened_on": None, "happened_by": date(2026, 11, 22), "announced_on": date(2026, 11, 23)}


def _shown(lang: Lang, **changes: object) -> Page:
    return strike_page(a_card(**TOLD | changes), lang, mention=None, now=NOON)


def test_a_card_says_so_on_a_line_of_its_own_and_in_its_text() -> None:
    page = _shown("en")
    assert "  Sun 22 Nov 2026 or earlier\n  1 strike" in page_plain(page)
    assert "Sun 22 Nov 2026 or earlier." in page.text
    assert "announced" not in page.text, "it was told on that day"
    assert "  Dom 22 nov 2026 o antes\n  1 ataque" in page_plain(_shown("es"))


def test_the_day_that_takes_its_place_is_a_change_and_no_correction() -> None:
    change = Change(
        field=Field.DATE,
        old="2026-11-22 or earlier",
        new="2026-11-21",
        who="AFP",
        on=date(2026, 11, 23),
        url=None,
        outlet="AFP",
    )
    page = _shown("es", state=CardState.UPDATED, happened_on=date(2026, 11, 21), change=change)
    told = " ".join(page_plain(page).split())
    assert "Cambio: fecha dom 22 nov 2026 o antes → sáb 21 nov 2026 – AFP, 23 nov 2026." in told


def test_a_record_that_is_named_in_a_channel_says_so() -> None:
    assert "Sun 22 Nov 2026 or earlier · S-71" in page_plain(compact_page([a_card(**TOLD)], "en"))

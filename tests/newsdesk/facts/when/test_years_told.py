"""Days without a year in texts that tell it: "a year on", "the May 2026 strike"."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.newsdesk.stated import the_strike


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two killed, one saved: the strike off Golfito, a year on", "US forces hit a vessel on March 19."),
        ("en", "A year after the March 19 strike, families still wait", "Three men died in the Pacific."),
        ("en", "Judge orders footage of March 2026 boat strike", "The attack of March 19 killed one man."),
        ("es", "Qué pasó hace un año, el día en que EE.UU. destruyó una lancha", "Murieron tres aquel 19 de marzo."),
        ("pt", "O ataque a um barco, um ano depois", "Três homens morreram em 19 de março."),
        ("fr", "Un an après la frappe du 19 mars, les familles attendent", "Elle avait tué trois hommes."),
    ],
)
def test_a_day_is_of_the_year_that_the_text_tells(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, published_at=datetime(2027, 3, 21, tzinfo=UTC))
    assert strike.date is not None
    assert strike.date.value == date(2026, 3, 19)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills three in Pacific a year after deadliest day", "The boat was hit on March 19."),
        ("en", "US strike kills three in Pacific", "It was on March 19. A year ago, the Senate voted on the war."),
        ("en", "A year on, US strikes again: three killed in Pacific", "The boat was hit on March 19."),
        ("en", "US strike kills three in Pacific", "It was on March 19. The first strikes were in March 2026."),
        ("es", "Ataque de EE.UU. mata a tres", "Fue el 19 de marzo. La campaña, de marzo de 2026, suma 220 muertos."),
        ("pt", "Ataque dos EUA mata três", "Foi em 19 de março. Os ataques vêm desde março de 2026."),
        ("fr", "Trois morts dans une frappe américaine", "C'était le 19 mars. Depuis mars 2026, 200 morts."),
    ],
)
def test_a_new_strike_is_of_this_year_beside_news_of_another(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, published_at=datetime(2027, 3, 21, tzinfo=UTC))
    assert strike.date is not None
    assert strike.date.value == date(2027, 3, 19)

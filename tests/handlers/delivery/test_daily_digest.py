"""Daily and weekly digests as a channel reads them: its own time, the result first, and what quiet is worth."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.delivery.blocks import render
from handlers.delivery.validate import problems
from newsdesk.messages import DigestItem, DigestMessage, Figure
from tests.builders import a_card

MORNING = datetime(2026, 11, 25, 13, tzinfo=UTC)  # 08:00 in New York


def digest(*items: DigestItem, **changes: object) -> DigestMessage:
    plain = {
        "key": "digest/C0WIRE/2026-11-25",
        "why": "daily",
        "since": MORNING - timedelta(days=1),
        "until": MORNING,
        "items": items,
        "timezone": "America/New_York",
        "last_strike_on": date(2026, 10, 4),
        "feeds": 38,
        "feeds_read": 38,
    }
    return DigestMessage(**plain | changes)


def payload(message: DigestMessage, lang: str = "en") -> dict:
    rendered = render(message, card_lang=lang, mention=None, rung=0, now=MORNING)
    assert problems(rendered) == []
    return rendered


ITEM = DigestItem(
    record="S-71", headline_of=a_card(killed=Figure(value=4)), first_seen_at=MORNING - timedelta(hours=5)
)


def test_title_is_the_result_since_yesterday_in_local_time() -> None:
    shown = payload(digest(ITEM))
    assert shown["blocks"][0]["text"]["text"].startswith("Since yesterday 08:00: 4 killed in 1 US strike")
    assert shown["blocks"][1]["elements"][0]["text"] == "Daily digest · Wed 25 Nov 2026, 08:00 New York"


def test_digest_that_covers_an_outage_names_its_first_day() -> None:
    shown = payload(digest(ITEM, since=MORNING - timedelta(days=3)))
    assert shown["blocks"][0]["text"]["text"].startswith("Since Sun 22 Nov 08:00: ")


def test_weekly_digest_says_which_week() -> None:
    shown = payload(digest(ITEM, weekly=True, since=MORNING - timedelta(days=7)))
    assert shown["blocks"][0]["text"]["text"].startswith("Week to Wed 25 Nov 2026: 4 killed")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            "*Nothing new* since yesterday 08:00. Last strike on record: Sun 4 Oct 2026. All 38 feeds read in the"
            " last hour, so this is quiet, not blind.",
        ),
        (
            "es",
            "*Nada nuevo* desde ayer 08:00. Último ataque registrado: dom 4 oct 2026. Las 38 fuentes se leyeron en la"
            " última hora: hay calma, no ceguera.",
        ),
    ],
)
def test_empty_day_is_one_line_that_says_quiet_and_seeing(lang: str, told: str) -> None:
    (block,) = payload(digest(), lang)["blocks"]
    assert block["text"]["text"] == told


def test_empty_day_of_a_desk_that_reads_little_does_not_call_it_quiet() -> None:
    (block,) = payload(digest(feeds_read=12))["blocks"]
    assert block["text"]["text"].endswith(
        "Only 12 of 38 feeds read in the last hour: this may be blindness, not quiet."
    )


def test_what_quiet_hours_held_comes_without_talk_of_a_fault() -> None:
    shown = payload(digest(ITEM, why="quiet", timezone=""))
    assert shown["blocks"][0]["text"]["text"].startswith("While this channel was quiet: 4 killed in 1 US strike")
    assert "no_entry" not in str(shown["blocks"])

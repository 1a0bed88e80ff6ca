"""The table of feeds as a phone has it, and in words where Slack knows no table."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.feeds.pages import feeds_page
from handlers.page import Style
from handlers.replies.reply import laid_out
from newsdesk.entries import Feed, FeedState
from tests.builders import NOON, a_feed

COLUMNS = 40  # of a code block on a phone
LONG = "Observatorio Regional de Seguridad Marítima del Caribe, edición internacional"


def a_row(name: str = "BBC", state: FeedState = FeedState.ACTIVE, **read: float) -> Feed:
    return a_feed()._replace(name=name, state=state, last_success_at=NOON - timedelta(**read) if read else None)


def code_lines(feeds: list[Feed], lang: str) -> list[str]:
    blocks = laid_out(feeds_page(feeds, lang, now=NOON), lang).plainer
    texts = [block["text"]["text"] for block in blocks if block["type"] == "section"]
    return [line.strip("`") for text in texts if text.startswith("```") for line in text.splitlines()]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("state", [FeedState.ACTIVE, FeedState.QUARANTINED, FeedState.PAUSED, FeedState.GONE])
def test_no_line_is_wider_than_a_phone(lang: str, state: FeedState) -> None:
    rows = [a_row(name, state, minutes=minutes) for name in (LONG, "W" * 80) for minutes in (0, 380, 60 * 47 + 59)]
    assert max(map(len, code_lines(rows, lang))) <= COLUMNS


def test_each_feed_has_its_state_and_when_it_was_read_below_its_name() -> None:
    assert code_lines([a_row(state=FeedState.PAUSED, minutes=380), a_row("NPR")], "en") == [
        "",
        "BBC",
        "  paused · 6 h 20 min ago",
        "NPR",
        "  active · never",
        "",
    ]


BROKEN = "not_a_feed: a page or file that holds no feed"


def test_feed_that_fails_and_is_still_read_says_so_where_there_is_no_table() -> None:
    failing = a_row(minutes=20)._replace(failures=2, last_failure=BROKEN)
    assert feeds_page([failing], "en", now=NOON).text == "1 feed: 1 read in the last hour, 1 failing"
    assert feeds_page([failing], "es", now=NOON).text == "1 fuente: 1 con lectura en la última hora, 1 con fallos"
    assert code_lines([failing], "en")[1:-1] == [
        "BBC",
        "  active · 20 min ago",
        "  2 failures, a page or file that holds",
        "  no feed (not_a_feed)",
    ]
    assert code_lines([failing], "es")[3:5] == [
        "  2 fallos, una página o un archivo que",
        "  no es una fuente (not_a_feed)",
    ]


def test_what_is_wrong_with_the_last_body_of_a_feed_that_is_read_is_told() -> None:
    in_part = a_row(minutes=20)._replace(last_failure="cut off inside an entry: 2 read, the last one perhaps in part")
    assert code_lines([in_part], "en")[3:-1] == [
        "  cut off inside an entry: 2 read, the",
        "  last one perhaps in part",
    ]


@pytest.mark.parametrize("failing", [2, 3])
def test_each_feed_that_fails_has_its_button_in_a_form_that_slack_takes(failing: int) -> None:
    rows = [a_row(str(n))._replace(failures=1, last_failure=BROKEN) for n in range(failing)]
    *_, last = laid_out(feeds_page(rows, "en", now=NOON), "en").plainer
    assert [button["action_id"] for button in last["elements"]] == [f"feeds.test.{n + 1}" for n in range(failing)]


def test_list_without_a_table_never_parts_a_feed_from_its_trouble() -> None:
    rows = [a_row(str(n))._replace(failures=1, last_failure=BROKEN) for n in range(50)]
    blocks = [part for part in feeds_page(rows, "en", now=NOON).in_words if part.look is Style.CODE]
    assert len(blocks) == 3
    assert all(part.lines[-2][0].startswith("  1 failure") for part in blocks)


def test_every_feed_of_a_long_list_is_there() -> None:
    rows = [a_row(f"{n} {LONG}", FeedState.QUARANTINED, hours=30) for n in range(99)]
    assert sum(line.startswith("  ") for line in code_lines(rows, "es")) == 99


@pytest.mark.parametrize(
    ("n", "told"),
    [
        (1, "1 fuente: 0 con lectura en la última hora, 1 desaparecida"),
        (2, "2 fuentes: 0 con lectura en la última hora, 2 desaparecidas"),
    ],
)
def test_title_agrees_with_its_numbers(n: int, told: str) -> None:
    assert feeds_page([a_row(state=FeedState.GONE)] * n, "es", now=NOON).text == told

"""The console says the same words as the card."""

from __future__ import annotations

import re

import pytest

from handlers.rendering.plain import WIDTH, plain
from tests.handlers.messages.samples import EVERY_MESSAGE, NOW, OFFICIAL, UNCONFIRMED


def test_the_console_shows_the_card_as_lines() -> None:
    assert plain(OFFICIAL, card_lang="en", now=NOW).splitlines()[:6] == [
        "4 killed in US strike on alleged drug boat in the Caribbean – SOUTHCOM",
        "  Official · 1 official + 1 outlet, 1 origin · S-70",
        "  4 killed · no survivors reported",
        "  Caribbean, basin only",
        "  Sun 4 Oct 2026 · 1 strike on 1 go-fast boat",
        "  > “Four men were killed in the strike.” – SOUTHCOM release",
    ]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", EVERY_MESSAGE)
def test_no_line_is_wide_or_carries_slack_markup(name: str, lang: str) -> None:
    shown = plain(EVERY_MESSAGE[name], card_lang=lang, now=NOW)
    assert shown
    assert all(len(line) <= WIDTH for line in shown.splitlines())
    assert not re.search(r"<!|:[a-z_]+2?: |\*|&amp;", shown)


def test_a_sign_leaves_its_words() -> None:
    assert "Urgent: survivors · Unconfirmed · one origin" in plain(UNCONFIRMED, card_lang="en", now=NOW)

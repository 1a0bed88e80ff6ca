"""What operators read of a feed in trouble, and what they can do about it from there."""

from __future__ import annotations

from dataclasses import replace

from handlers.rendering.blocks import render
from handlers.rendering.validate import problems
from newsdesk.messages import OperatorNote
from tests.handlers.messages.samples import NOTE, NOW, SEEING


def blocks(note: OperatorNote) -> list[dict]:
    shown = render(note, card_lang="en", mention=None, rung=0, now=NOW)
    assert problems(shown) == []
    return shown["blocks"]


def test_note_on_a_feed_in_quarantine_gives_the_commands_that_help_and_a_button() -> None:
    _, foot, act = blocks(NOTE)
    assert foot["elements"][0]["text"].splitlines() == [
        "Try it now: `/strikes feeds test US Coast Guard news`",
        "Ask it no more for now: `/strikes feeds pause US Coast Guard news`",
    ]
    assert act["elements"][0]["value"] == "status"


def test_note_on_a_feed_that_is_gone_says_how_to_take_it_off_the_list() -> None:
    _, foot = blocks(replace(NOTE, kind="gone"))
    assert foot["elements"][0]["text"] == "Take it off the list: `/strikes feeds remove US Coast Guard news`"


def test_note_on_what_is_over_asks_for_nothing() -> None:
    assert len(blocks(replace(NOTE, mended=True))) == 1


def test_part_that_is_seen_again_is_not_headed_by_its_fault_alone() -> None:
    (shown,) = blocks(replace(SEEING, subject="Spanish unread"))
    assert shown["text"]["text"].startswith(":white_check_mark: *Over: Spanish unread*")

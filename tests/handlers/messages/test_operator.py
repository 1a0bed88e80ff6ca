"""What operators read of a fault, and what they can do about it from there; what a channel reads of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.rendering.blocks import render
from handlers.rendering.validate import problems
from newsdesk.messages import OperatorNote
from tests.handlers.messages.operator_notes import BALANCE, BLIND, NOTE, SEEING
from tests.handlers.messages.rendering import block, rendered
from tests.handlers.messages.samples import NOW


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


def test_an_operator_reads_what_stopped_and_what_is_lost() -> None:
    words = block(rendered(NOTE), "ops").splitlines()
    assert words[0] == ":no_entry: *Feed in quarantine: US Coast Guard news*"
    assert words[2] == "*What we lose:* first word on searches; 3 wire feeds still cover them."


def test_operators_read_which_way_we_are_blind_and_what_to_check() -> None:
    payload = rendered(BLIND)
    words = block(payload, "ops").splitlines()
    assert words[0] == ":no_entry: *We may be blind: no feed read*"
    assert "38 out of reach, for 22 min. Check first: the network of this host" in words[1]
    assert words[2:] == ["*What we lose:* every alert.", BLIND.lines[0]]
    assert "Next word in 30 min" in block(payload, "foot")
    assert payload["blocks"][-1]["elements"][0]["value"] == "status"


def test_operators_read_how_long_the_gap_was() -> None:
    words = block(rendered(SEEING), "ops").splitlines()
    assert words[0] == ":white_check_mark: *Seeing again*"
    assert words[1].startswith("Gap <!date^")
    assert words[1].endswith(", 38 min. 19 entries caught up: 2 update, 17 silent.")


def test_a_balance_that_does_not_add_up_leads_to_the_entry() -> None:
    payload = rendered(BALANCE)
    words = block(payload, "ops").splitlines()
    assert words[0] == ":warning: *Balance for Mon 5 Oct 2026, UTC: does not add up*"
    button = payload["blocks"][-1]["elements"][0]
    assert (button["text"]["text"], button["value"]) == ("Why E-90117?", "why E-90117")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "*We may be blind* since <!date^"), ("es", "*Puede que no veamos* desde <!date^")],
)
def test_a_channel_of_alerts_reads_one_line_in_its_language(lang: str, words: str) -> None:
    (line,) = block(rendered(replace(BLIND, audience="channel"), lang=lang), "ops").splitlines()
    assert line.startswith(f":no_entry: {words}")


def test_a_parked_channel_is_named_by_its_link_and_the_rest_reads_as_sentences() -> None:
    parked = replace(
        NOTE,
        kind="parked",
        subject="C0456POL",
        last_error="is_archived",
        doing="its messages are kept",
        lost="",
    )
    assert block(rendered(parked), "ops").splitlines() == [
        ":no_entry: *Messages held back*: <#C0456POL>",
        "Since <!date^1791155520^{date_short_pretty} {time}|2026-10-04 23:12 UTC>: `is_archived`."
        " Its messages are kept.",
    ]


def test_note_on_many_feeds_that_moved_has_a_line_for_each_that_it_names() -> None:
    lines = ("NPR: https://new.example/npr", "And 54 more: see /strikes feeds")
    note = replace(NOTE, kind="moved", subject="59 feeds", last_error="", lost="", lines=lines)
    words = block(rendered(note), "ops").splitlines()
    assert words[0] == "*Moved to a new address: 59 feeds*"
    assert words[2:] == list(lines)

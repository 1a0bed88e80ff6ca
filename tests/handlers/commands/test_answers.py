"""Every sub-command answers in the agreed words, in a form that Slack takes, and says what is not so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.commands.registry import SUBCOMMANDS
from handlers.rendering.validate import problems
from tests.handlers.commands.asked import QUESTIONS
from tests.handlers.commands.asking import ask, buttons, said
from tests.handlers.commands.desk import (
    SOUTHCOM_URL,
    NoStore,
)
from tests.handlers.rendering.rebuilding import rebuild


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_is_one_that_slack_takes(question: str) -> None:
    reply = ask(question)
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    assert problems({"text": reply.text, "blocks": reply.plainer}) == []
    assert reply.blocks
    assert reply.plain
    for block in [*reply.blocks, *reply.plainer]:
        rebuild(block)


def test_help_is_made_from_the_sub_commands() -> None:
    shown = said("help")
    for command in SUBCOMMANDS.values():
        assert f"/strikes {command.USAGE.example} {command.USAGE.does}" in shown


def test_every_sub_command_has_its_row_in_the_manual() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "using.md").read_text(encoding="utf-8")
    assert [name for name in SUBCOMMANDS if f"| `/strikes {name}" not in manual] == []


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_example_in_the_help_works_when_typed(name: str) -> None:
    example = SUBCOMMANDS[name].USAGE.example.replace("https://...", SOUTHCOM_URL)
    assert not said(example).startswith(("There is no", "Could not", f"{name} has no"))


def test_a_misspelt_command_offers_the_right_one_with_its_filters_kept() -> None:
    reply = ask("totl since:march")
    assert "There is no `totl`. Did you mean `/strikes total since:march`?" in reply.blocks[0]["text"]["text"]
    assert buttons(reply) == [("answer.run", "total since:march"), ("answer.run.help", "help")]


def test_a_word_that_is_like_no_command_brings_what_most_people_ask() -> None:
    reply = ask("frobnicate")
    assert said("frobnicate") == (
        "There is no command frobnicate. What outlets wrote: /strikes search frobnicate. Most asked: /strikes latest,"
        " /strikes total, /strikes list. All of them: /strikes help"
    )
    assert [value for _, value in buttons(reply)] == ["search frobnicate", "latest", "total", "list", "help"]


def test_a_misspelt_word_of_a_filter_gets_a_suggestion() -> None:
    assert said("total sinse March") == "Could not read sinse. Did you mean /strikes total since March?"


def test_a_filter_that_does_nothing_is_refused_rather_than_ignored() -> None:
    assert said("total lang:es") == "total has no filter lang:. It takes since:, until:, basin:, min:, max:, source:"


def test_an_answer_can_be_shared_without_any_state() -> None:
    assert ("answer.share", "total basin:pacific") in buttons(ask("total basin:pacific"))


def test_a_store_that_cannot_be_read_is_said_plainly() -> None:
    assert said("total", NoStore()).startswith("Strikewire cannot read its record just now. Alerts wait")


@settings(max_examples=60)
@given(st.sampled_from(["", *SUBCOMMANDS]), st.text(max_size=120))
def test_no_words_at_all_break_an_answer(command: str, words: str) -> None:
    reply = ask(f"{command} {words}")
    assert problems({"text": reply.text, "blocks": reply.blocks}) == []
    assert "<!channel" not in str(reply.blocks)

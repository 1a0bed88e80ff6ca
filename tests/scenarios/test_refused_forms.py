"""A workspace that does not know charts and tables yet: the same answer comes in plainer blocks, at last in words."""

from __future__ import annotations

from typing import Any

import pytest

from slack_server import BOT_USER, Message, faults
from tests.patience import until
from tests.scenarios.office import ADMIN, EDITOR, VIEWER, WIRE, Office
from tests.scenarios.steps import at_home, by, looked, on_answer, typed
from tests.scenarios.ways import QUESTIONS

NATIVE = {"data_table", "data_visualization"}
REFUSED = faults.status(400)
WITH_NATIVES = {"list": "list", "chart": "chart month", "feeds": "feeds", "chart by basin": "chart basin"}


def kinds(message: Message) -> set[str]:
    return {block["type"] for block in message.blocks}


def figures(blocks: list[dict[str, Any]]) -> str:
    return str([block for block in blocks if block["type"] not in NATIVE])


@pytest.mark.parametrize("text", WITH_NATIVES.values(), ids=list(WITH_NATIVES))
async def test_answer_comes_in_plainer_blocks_with_its_figures(office: Office, text: str) -> None:
    await by(ADMIN, typed(text))(office, ADMIN)
    (full,) = office.slack.ephemerals(ADMIN)
    assert kinds(full) & NATIVE, "this answer has a chart or a table where they are known"
    office.slack.faults.next("response_url", REFUSED)
    await by(ADMIN, typed(text))(office, ADMIN)
    plainer = office.slack.ephemerals(ADMIN)[-1]
    assert not kinds(plainer) & NATIVE
    assert len(figures(plainer.blocks)) > len(figures(full.blocks)), "what the chart showed is said otherwise"


async def test_answers_that_are_refused_in_every_form_come_in_words(office: Office) -> None:
    for count, name in enumerate(QUESTIONS, start=1):
        office.slack.faults.next("response_url", REFUSED, times=2)
        await QUESTIONS[name].press(office, VIEWER)
        await until(lambda count=count: len(office.told(VIEWER)) == count)
        office.slack.faults.clear()
        answer = office.slack.ephemerals(VIEWER)[-1]
        assert QUESTIONS[name].shows in f"{answer.text} {answer.blocks}", name
        assert not kinds(answer) & NATIVE, name


async def test_shared_chart_that_the_workspace_does_not_know_is_shared_in_words(office: Office) -> None:
    await by(EDITOR, typed("chart month"))(office, EDITOR)
    office.slack.faults.next("response_url", REFUSED)
    await by(EDITOR, on_answer("answer.share", EDITOR))(office, EDITOR)
    shared = office.slack.messages(WIRE)[-1]
    assert shared.text.startswith(f"Asked by <@{EDITOR}>")
    assert not kinds(shared) & NATIVE


async def test_mention_is_answered_without_the_chart(office: Office) -> None:
    office.slack.faults.next("chat.postMessage", faults.refusal("invalid_blocks"))
    await office.slack.say(f"<@{BOT_USER}> chart month", user=VIEWER, channel=WIRE)
    await office.settled()
    answer = office.slack.messages(WIRE)[-1]
    assert answer.is_reply and not kinds(answer) & NATIVE


async def test_window_on_the_home_shows_no_native_block_at_all(office: Office) -> None:
    await looked(office, EDITOR)
    await by(EDITOR, at_home("home.ask"))(office, EDITOR)
    (window,) = office.slack.workspace.stacks[EDITOR]
    assert not {block["type"] for block in window.body["blocks"]} & NATIVE

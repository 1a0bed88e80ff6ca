"""Every sub-command as it really answers, through Slack's own checks, private and shared."""

from __future__ import annotations

import pytest

from handlers.commands.changes import InSlackOnly
from handlers.commands.registry import SUBCOMMANDS
from slack_server import BOT_USER, Message, SlackServer, faults
from tests.slack_bot import Bot

ANA = "U0ANA"
WIRE = "C0WIRE"
QUESTIONS = [each.USAGE.example for each in SUBCOMMANDS.values() if not isinstance(each, InSlackOnly)] + [
    "",
    "totl",
    "strike S-999",
    "search <!channel> & |",
]


def has_button(message: Message, action_id: str) -> bool:
    return any(e.get("action_id") == action_id for block in message.blocks for e in block.get("elements", ()))


@pytest.mark.parametrize("question", QUESTIONS)
async def test_answer_is_taken_by_slack_in_its_full_form(slack: SlackServer, bot: Bot, question: str) -> None:
    assert (await slack.command("/strikes", question, user=ANA, channel=WIRE)).acked
    await slack.until(lambda: slack.ephemerals(ANA))
    (private,) = slack.ephemerals(ANA)
    assert private.text and private.blocks
    assert not [call for call in slack.journal.of("response_url") if call.error]


@pytest.mark.parametrize("question", ["total", "latest"])
async def test_shared_answer_is_taken_too(slack: SlackServer, bot: Bot, question: str) -> None:
    await slack.command("/strikes", question, user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    await slack.click(slack.ephemerals(ANA)[0], "answer.share", user=ANA)
    await slack.until(lambda: slack.post_count(WIRE))
    (shared,) = slack.messages(WIRE)
    assert shared.blocks and not has_button(shared, "answer.share")


async def test_suggested_command_runs_at_a_press(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "totl", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    suggestion = slack.ephemerals(ANA)[0]
    buttons = [e["action_id"] for block in suggestion.blocks for e in block.get("elements", ()) if "action_id" in e]
    await slack.click(suggestion, buttons[0], user=ANA)
    await slack.until(lambda: len(slack.ephemerals(ANA)) == 2)
    assert "killed in" in slack.ephemerals(ANA)[1].text


async def test_refused_table_comes_again_in_columns_privately(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("response_url", faults.status(400))
    await slack.command("/strikes", "list", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    (private,) = slack.ephemerals(ANA)
    kinds = [block["type"] for block in private.blocks]
    assert "data_table" not in kinds and "S-36     4 Oct 26" in private.blocks[1]["text"]["text"]


async def test_refused_table_comes_again_in_columns_after_a_mention(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("chat.postMessage", faults.refusal("invalid_blocks"))
    await slack.say(f"<@{BOT_USER}> list", user=ANA, channel=WIRE)
    await slack.until(lambda: [message for message in slack.messages(WIRE) if message.blocks])
    answer_in_thread = slack.messages(WIRE)[-1]
    assert "```" in answer_in_thread.blocks[1]["text"]["text"]
    assert not has_button(answer_in_thread, "answer.share")


async def test_shared_table_is_refused_into_columns_with_who_asked(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "list", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    slack.faults.next("response_url", faults.status(400))
    await slack.click(slack.ephemerals(ANA)[0], "answer.share", user=ANA)
    await slack.until(lambda: slack.post_count(WIRE))
    shared = slack.messages(WIRE)[0].blocks
    assert f"Asked by <@{ANA}>: /strikes list" in shared[0]["elements"][0]["text"]
    assert [block["type"] for block in shared[1:3]] == ["section", "section"]

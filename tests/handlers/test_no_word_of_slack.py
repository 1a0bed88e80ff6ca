"""Answers to our calls in which no word is Slack's: of a proxy on the way, or cut short."""

from __future__ import annotations

import pytest

from handlers.replies import ways_back
from handlers.replies.reply import Reply
from slack_server import SlackServer, faults
from slack_server.faults import Effect, Fault
from tests.handlers.editors import ANA, posted, said, seed
from tests.slack_bot import Bot

WIRE = "C0WIRE"
OF_A_PROXY = faults.status(503)  # a plain text
CUT_SHORT = Fault(answer=faults.Answer.TRUNCATED)
WORDLESS = pytest.mark.parametrize("fault", [OF_A_PROXY, CUT_SHORT], ids=["of a proxy", "cut short"])


@WORDLESS
async def test_form_that_does_not_open_is_laid_at_slacks_door(slack: SlackServer, bot: Bot, fault: Fault) -> None:
    seed(bot)
    slack.faults.next("views.open", fault)
    await slack.click(posted(slack, bot), "alert.more", user=ANA, choose="not_relevant")
    assert (await said(slack, ANA))[0].text.startswith(":no_entry: *Slack did not carry it out*")


@WORDLESS
async def test_home_that_is_not_taken_is_laid_at_slacks_door(
    slack: SlackServer, bot: Bot, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    slack.faults.next("views.publish", fault)
    await slack.people.open_home(user=ANA)
    await bot.context.finish()
    assert [record.message for record in caplog.records if record.exc_info] == []


async def test_answer_that_may_have_arrived_is_not_given_another_way(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("chat.postEphemeral", Fault(answer=faults.Answer.TRUNCATED, effect=Effect.DONE))
    await ways_back.tell(bot.context.client, {"event": {"channel": WIRE, "user": ANA}}, Reply("Twelve."))
    assert [message.text for message in slack.ephemerals(ANA)] == ["Twelve."]
    assert slack.messages("D0ANA") == []

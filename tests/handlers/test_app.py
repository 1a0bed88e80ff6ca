"""What people do in Slack, and what the edge does about it. Over Socket Mode, against our own Slack."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from handlers.action_ids import SHARE
from newsdesk.alerts import Subscription
from newsdesk.errors import StoreUnavailable, UserError
from newsdesk.messages import OperatorNote
from slack_server import BOT_USER, Message, SlackServer, faults
from tests.handlers.commands.desk import answer_of_desk
from tests.inspected import SEED
from tests.slack_bot import Bot, card_blocks, connected_bot, running_bot

ANA = "U0ANA"
WIRE = "C0WIRE"


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack) as bot:
        yield bot


async def whispers(slack: SlackServer, user: str = ANA, count: int = 1) -> list[Message]:
    await slack.until(lambda: len(slack.ephemerals(user)) >= count)
    return slack.ephemerals(user)


def a_card(slack: SlackServer) -> Message:
    card = Message(channel=WIRE, ts=slack.workspace.next_ts(), text="4 killed", blocks=card_blocks("S-70"))
    return slack.workspace.add_message(card)


async def test_command_is_answered_privately(slack: SlackServer, bot: Bot) -> None:
    delivered = await slack.command("/strikes", "latest 3", user=ANA, channel=WIRE)
    assert delivered.acked and delivered.response is None
    assert [m.text for m in await whispers(slack)] == ["Answer to latest 3"]
    assert bot.asked.questions == ["latest 3"]
    assert slack.post_count() == 0


async def test_an_answer_is_in_the_language_that_the_person_reads(slack: SlackServer, bot: Bot) -> None:
    slack.workspace.users[ANA].locale = "es-ES"
    await slack.command("/strikes", "latest", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    assert slack.ephemerals(ANA)[0].text.startswith("Answer to latest")
    assert bot.asked.langs == ["es"]


async def test_shared_answer_names_who_asked_and_has_no_button(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    (answer,) = await whispers(slack)
    await slack.click(answer, "answer.share", user=ANA)
    await slack.until(lambda: slack.post_count(WIRE))
    (shared,) = slack.messages(WIRE)
    assert shared.text == f"Asked by <@{ANA}>: /strikes total. Answer to total"
    assert [block["type"] for block in shared.blocks] == ["context", "section"]


async def test_answer_that_one_process_shared_is_not_shared_by_another(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    (answer,) = await whispers(slack)
    await slack.click(answer, "answer.share", user=ANA)
    await slack.until(lambda: slack.post_count(WIRE))
    pressed = {key: until for key, until in bot.guard.until.items() if key.startswith("shared/")}
    async with running_bot(slack.base_url) as other:
        await slack.until(lambda: len(slack.socket_mode.sockets) == 2)
        bot.guard.until = other.guard.until = pressed  # one database, seconds later
        await slack.click(answer, "answer.share", user=ANA)
        told = (await whispers(slack, count=2))[1]
    assert told.text == "An answer is shared once. To share it again, ask again: /strikes total"
    assert slack.post_count(WIRE) == 1


async def test_who_shares_too_late_is_told_that_nobody_saw_it(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    (answer,) = await whispers(slack)
    slack.faults.next("response_url", faults.status(404))
    await slack.click(answer, "answer.share", user=ANA)
    told = (await whispers(slack, count=2))[1]
    assert told.text.startswith("Not shared: Slack takes an answer for half an hour only. Ask again: /strikes total")
    assert slack.post_count(WIRE) == 0


async def test_sources_of_a_card_are_those_of_its_record(slack: SlackServer, bot: Bot) -> None:
    await slack.click(a_card(slack), "alert.sources", user=ANA)
    assert (await whispers(slack))[0].text == "Answer to strike S-70"


async def test_button_of_a_former_version_is_answered_politely(slack: SlackServer, bot: Bot) -> None:
    (press,) = await slack.click(a_card(slack), "alert.former", user=ANA)
    assert press.acked
    assert (await whispers(slack))[0].text.startswith("This button does nothing any more.")
    assert bot.asked.questions == []


async def test_mention_is_answered_in_its_thread(slack: SlackServer, bot: Bot) -> None:
    await slack.say(f"<@{BOT_USER}> total &amp; more", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.post_count(WIRE) == 2)
    question, answer = slack.messages(WIRE)
    assert (answer.text, answer.thread_ts) == ("Answer to total & more", question.ts)
    assert [block["type"] for block in answer.blocks] == ["section"]


async def test_direct_message_is_answered_there(slack: SlackServer, bot: Bot) -> None:
    slack.add_channel("D0ANA", im_user=ANA)
    await slack.say("/strikes latest", user=ANA, channel="D0ANA")
    await slack.until(lambda: slack.post_count("D0ANA") == 2)
    assert slack.messages("D0ANA")[1].text == "Answer to latest"


async def test_edits_and_other_bots_are_no_questions(slack: SlackServer, bot: Bot) -> None:
    slack.add_channel("D0ANA", im_user=ANA)
    direct = {"type": "message", "channel": "D0ANA", "channel_type": "im", "user": ANA, "ts": "1.0", "text": "total"}
    assert (await slack.event({**direct, "subtype": "message_changed"})).acked
    assert (await slack.event({**direct, "bot_id": "B0OTHER"})).acked
    assert bot.asked.questions == []


async def test_mention_by_nobody_is_acked_and_no_fault_of_ours(
    slack: SlackServer, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    mention = {
        "type": "app_mention",
        "channel": WIRE,
        "ts": "1.0",
        "bot_id": "B0OTHER",
        "text": f"<@{BOT_USER}> total",
    }
    assert (await slack.event(mention)).acked
    await bot.context.finish()
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []


async def test_mistake_is_explained_with_its_text(slack: SlackServer, bot: Bot) -> None:
    bot.asked.fails_with = UserError("There is no <totl>. Did you mean total?")
    await slack.command("/strikes", "totl", user=ANA, channel=WIRE)
    assert (await whispers(slack))[0].text == "There is no &lt;totl&gt;. Did you mean total?"


async def test_unreachable_store_is_told_in_plain_words(slack: SlackServer, bot: Bot) -> None:
    bot.guard.broken = StoreUnavailable("locked")
    delivered = await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    assert delivered.acked
    assert "cannot read its record just now" in (await whispers(slack))[0].text


async def test_fault_of_ours_has_an_id_that_stands_in_the_log(
    slack: SlackServer, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    bot.asked.fails_with = ZeroDivisionError("boom")
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    text = (await whispers(slack))[0].text
    (record,) = [r for r in caplog.records if r.levelno == logging.ERROR and hasattr(r, "fault")]
    assert f"`{record.fault}`" in text
    assert "ZeroDivisionError: boom" in record.exc_text
    assert "boom" not in text


async def test_fault_that_cannot_be_told_is_logged_with_what_kept_it_from_the_person(
    slack: SlackServer, bot: Bot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.guard.broken = ZeroDivisionError("boom")
    monkeypatch.setattr("handlers.context.words_for", None)  # no words for it
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    await bot.context.finish()
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert record.getMessage() == "failure not told"
    assert "ZeroDivisionError: boom" in record.exc_text and "TypeError" in record.exc_text


async def test_fault_after_a_mention_is_whispered_to_who_asked(slack: SlackServer, bot: Bot) -> None:
    bot.asked.fails_with = ZeroDivisionError("boom")
    await slack.say(f"<@{BOT_USER}> total", user=ANA, channel=WIRE)
    assert "Not answered" in (await whispers(slack))[0].text


async def test_answer_that_slack_refuses_for_its_form_comes_as_text(slack: SlackServer, bot: Bot) -> None:
    bot.asked.blocks_for = lambda question: [{"type": "no_such_block"}]
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    (answer,) = await whispers(slack)
    assert (answer.text, answer.blocks) == ("Answer to total", [])


async def test_answer_whose_delivery_fails_is_not_sent_twice(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("response_url", faults.status(500))
    await slack.command("/strikes", "total", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.journal.of("response_url"))
    await slack.command("/strikes", "latest", user=ANA, channel=WIRE)
    assert [m.text for m in await whispers(slack)] == ["Answer to latest"]


async def test_another_workspace_is_refused_everywhere(slack: SlackServer, bot: Bot) -> None:
    slack.add_user("U0EVE", team_id="T0OTHER")
    command = await slack.command("/strikes", "total", user="U0EVE", channel=WIRE)
    (press,) = await slack.click(a_card(slack), "alert.sources", user="U0EVE")
    mention = await slack.event({"type": "app_mention", "user": "U0EVE", "text": "total"}, team_id="T0OTHER")
    assert command.acked and press.acked and mention.acked
    await bot.context.finish()
    assert {each.text for each in slack.ephemerals("U0EVE")} == {"This desk serves another workspace."}
    assert bot.asked.questions == []


async def test_unknown_commands_events_and_modals_are_acked(slack: SlackServer, bot: Bot) -> None:
    assert (await slack.command("/other", "", user=ANA, channel=WIRE)).acked
    assert (await slack.event({"type": "reaction_added", "user": ANA, "reaction": "eyes"})).acked
    assert bot.asked.questions == []


async def test_start_with_tokens_in_the_environment_warns_of_nothing(
    slack: SlackServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-of-the-environment")
    async with connected_bot(slack):
        pass
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


async def test_lost_and_returning_channels_are_noted(slack: SlackServer, bot: Bot) -> None:
    await slack.people.archive(WIRE, user=ANA)
    assert bot.health.lost_channels == {WIRE: "archived"}
    await slack.event({"type": "channel_unarchive", "channel": WIRE, "user": ANA})
    assert bot.health.lost_channels == {}
    assert bot.health.fault() is None


async def test_channel_that_is_back_before_its_loss_was_told_is_not_told_lost_after_it(
    slack: SlackServer, bot: Bot
) -> None:
    told: list[str] = []
    back, call = asyncio.Event(), bot.context.call

    async def tell(note: OperatorNote) -> None:
        told.append(note.kind)
        back.set()

    async def slow(fn: Callable[..., Any], /, *args: object, **options: object) -> Any:
        found = await call(fn, *args, **options)
        if fn.__name__ == "newest_note":
            await back.wait()
        return found

    bot.store.save_subscription(Subscription(channel=WIRE), SEED)
    object.__setattr__(bot.context.service, "tell_operators", tell)
    object.__setattr__(bot.context, "call", slow)
    await slack.people.archive(WIRE, user=ANA)
    await slack.event({"type": "channel_unarchive", "channel": WIRE, "user": ANA})
    await back.wait()
    await bot.context.finish()
    assert told == ["channel_back"]


async def test_what_was_kept_for_a_channel_is_sent_when_it_is_unarchived(slack: SlackServer, bot: Bot) -> None:
    await slack.event({"type": "channel_unarchive", "channel": WIRE, "user": ANA})
    await slack.until(lambda: bot.channels_back == [WIRE])


@pytest.mark.parametrize(("who", "sent"), [(BOT_USER, [WIRE]), (ANA, [])])
async def test_only_our_own_joining_of_a_channel_sends_what_was_kept(
    slack: SlackServer, bot: Bot, who: str, sent: list[str]
) -> None:
    await slack.event({"type": "member_joined_channel", "channel": WIRE, "user": who, "channel_type": "C"})
    await slack.event({"type": "channel_unarchive", "channel": "C0DESK", "user": ANA})
    await slack.until(lambda: "C0DESK" in bot.channels_back)
    assert bot.channels_back == [*sent, "C0DESK"]


async def test_revoked_token_turns_health_red(slack: SlackServer, bot: Bot) -> None:
    await slack.people.revoke_tokens()
    assert bot.health.fault() == "the workspace has removed this app (tokens_revoked)"


async def test_shared_answer_says_who_asked_in_its_own_language(slack: SlackServer) -> None:
    async with connected_bot(slack, ask=answer_of_desk):
        await slack.command("/strikes", "total en español", user=ANA, channel=WIRE)
        (private,) = await whispers(slack)
        await slack.click(private, SHARE, user=ANA)
        await slack.until(lambda: slack.messages(WIRE))
        asked = f"Preguntado por <@{ANA}>: /strikes total en español. 12 muertos"
        assert slack.messages(WIRE)[-1].text.startswith(asked)

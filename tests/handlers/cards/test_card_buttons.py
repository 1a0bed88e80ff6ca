"""Buttons on cards that change something, pressed in Slack: what the card says after it, and what people are told."""

from __future__ import annotations

import pytest

from newsdesk.entries import Tier
from newsdesk.messages import SourceLink
from newsdesk.people.actor import Actor
from newsdesk.people.roles import RoleList
from slack_server import SlackServer, faults
from storage.tables import alerts
from tests.builders import a_news_card
from tests.handlers.editors import ANA, BO, EVE, KEY, marks, posted, said, seed
from tests.slack_bot import Bot


@pytest.fixture(autouse=True)
def card(bot: Bot) -> None:
    seed(bot)


async def test_claim_turns_into_release_and_names_the_editor(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.claim", user=ANA)
    await slack.until(lambda: marks(bot).claimed_by == ANA)
    shown = posted(slack, bot)
    assert shown.blocks[-1]["elements"][0]["action_id"] == "alert.release"
    assert f"· claimed by <@{ANA}>" in str(shown.blocks)
    assert slack.ephemerals(ANA) == []
    await slack.click(shown, "alert.release", user=BO)
    await slack.until(lambda: marks(bot).claimed_by is None)


async def test_nervous_finger_claims_once(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.claim", user=ANA, times=3)
    await bot.context.finish()
    assert [note.action for note in bot.store.notes] == ["claim"]


async def test_second_editor_on_a_stale_card_is_told_and_may_take_over(slack: SlackServer, bot: Bot) -> None:
    stale = posted(slack, bot)
    await slack.click(stale, "alert.claim", user=ANA)
    await slack.until(lambda: marks(bot).claimed_by == ANA)
    await slack.click(stale, "alert.claim", user=BO)
    (whisper,) = await said(slack, BO)
    assert f"*Already claimed* by <@{ANA}> at <!date^" in str(whisper.blocks)
    await slack.click(whisper, "alert.take_over", user=BO)
    await slack.until(lambda: marks(bot).claimed_by == BO)


async def test_viewer_is_refused_politely_and_the_refusal_audited(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.claim", user=EVE)
    (whisper,) = await said(slack, EVE)
    assert whisper.text.startswith(
        f"*Only editors can claim an alert.* Your role is viewer. Editors: <@{ANA}>, <@{BO}>. "
    )
    assert marks(bot).claimed_by is None
    assert [(note.actor, note.subject, note.allowed) for note in bot.store.notes] == [("T0STRIKES/U0EVE", KEY, False)]


async def test_card_of_a_record_that_is_gone_says_so(slack: SlackServer, bot: Bot) -> None:
    card = posted(slack, bot)
    bot.store.execute(alerts.delete())
    await slack.click(card, "alert.claim", user=ANA)
    assert (await said(slack, ANA))[0].text.startswith("This card is not on record any more.")


async def test_muted_card_says_until_when_and_offers_to_unmute(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.more", user=ANA, choose="mute")
    await slack.until(lambda: marks(bot).mutes)
    shown = posted(slack, bot)
    assert f"muted by <@{ANA}> until a new fact" in str(shown.blocks)
    await slack.click(shown, "alert.more", user=BO, choose="unmute")
    await slack.until(lambda: not marks(bot).mutes)


async def test_card_marked_not_relevant_becomes_one_line_with_undo(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.more", user=ANA, choose="not_relevant")
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    await slack.submit({"reason": {"reason": {"type": "plain_text_input", "value": " an <exercise> "}}}, user=ANA)
    await slack.until(lambda: marks(bot).set_aside)
    shown = posted(slack, bot)
    (line, buttons) = shown.blocks
    assert line["text"]["text"] == f"*Marked not relevant* by <@{ANA}>: an &lt;exercise&gt; · S-71"
    assert [button["action_id"] for button in buttons["elements"]] == ["alert.put_back"]
    await slack.click(shown, "alert.put_back", user=BO)
    await slack.until(lambda: marks(bot).set_aside is None)


async def test_card_is_not_set_aside_for_a_blank_reason(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.more", user=ANA, choose="not_relevant")
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    blank = {"reason": {"reason": {"type": "plain_text_input", "value": "  "}}}
    sent = await slack.submit(blank, user=ANA)
    told = "Give the reason: the card shows it in place of the news."
    assert sent.response == {"response_action": "errors", "errors": {"reason": told}}
    assert marks(bot).set_aside is None


async def test_press_on_a_card_that_was_set_aside_meanwhile_says_so(slack: SlackServer, bot: Bot) -> None:
    stale = posted(slack, bot)
    bot.context.editing.marking.set_aside(KEY, Actor(team="T0STRIKES", user=BO), "an exercise")
    await slack.click(stale, "alert.claim", user=ANA)
    assert (await said(slack, ANA))[0].text.startswith("Marked not relevant by")


async def test_form_that_slack_finds_too_late_is_said_to_be(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("views.open", faults.refusal("expired_trigger_id"))
    await slack.click(posted(slack, bot), "alert.more", user=ANA, choose="not_relevant")
    assert (await said(slack, ANA))[0].text.startswith("*That form took too long to open.*")


async def test_right_that_was_lost_while_the_form_was_open_is_missing_at_its_submit(
    slack: SlackServer, bot: Bot
) -> None:
    await slack.click(posted(slack, bot), "alert.more", user=ANA, choose="not_relevant")
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    bot.context.rights.configured = RoleList(editors=frozenset({BO}))
    await slack.submit({"reason": {"reason": {"type": "plain_text_input", "value": "an exercise"}}}, user=ANA)
    assert "*Only editors can mark an alert as not relevant.*" in (await said(slack, ANA))[0].text
    assert marks(bot).set_aside is None


async def test_why_of_a_story_asks_for_its_best_link(slack: SlackServer, bot: Bot) -> None:
    link = SourceLink(outlet="AP", url="https://apnews.com/vote", tier=Tier.WIRE)
    seed(bot, a_news_card(sources=(link,)))
    await slack.click(posted(slack, bot, "news/N-412"), "alert.more", user=EVE, choose="why")
    assert (await said(slack, EVE))[0].text == "Answer to why https://apnews.com/vote"


async def test_why_of_a_strike_asks_for_its_record(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.more", user=EVE, choose="why")
    assert (await said(slack, EVE))[0].text == "Answer to why S-71"


async def test_press_that_works_asks_slack_nothing_about_an_editor(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot), "alert.claim", user=ANA)
    await slack.until(lambda: marks(bot).claimed_by == ANA)
    assert slack.journal.of("users.info") == []

"""Post anyway: from the answer to `why` to the card in the channel."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from datetime import datetime

import pytest

from handlers.commands.answering import Answer, answer
from handlers.rendering.blocks import render
from newsdesk.alerts import Action, Decision, Kind, Reason, Subscription
from newsdesk.people.roles import Permission, RoleList
from newsdesk.prose.wording import Lang
from newsdesk.understanding import Category, Severity
from slack_server import SlackServer
from tests.builders import NOON, a_story_write, an_entry, an_entry_record, an_understanding
from tests.handlers.editors import said
from tests.slack_bot import Bot, connected_bot
from tests.storage.recording import record as poll

ANA, EVE = "U0ANA", "U0EVE"
WIRE = "C0WIRE"
SILENT = Decision(action=Action.SILENT, reason=Reason.BELOW_LEVEL, detail="low severity")


@pytest.fixture
def slack(slack: SlackServer) -> SlackServer:
    slack.add_user(EVE)
    return slack


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    roles = RoleList(editors=frozenset({ANA}))
    configured = [Subscription(channel=WIRE, categories=(Category.OVERSIGHT,))]
    running: list[Bot] = []

    def ask(question: str, now: datetime, lang: Lang, may: Collection[Permission]) -> Answer:
        return answer(question, answers=running[0].store, now=now, lang=lang, may=may)

    async with connected_bot(slack, ask=ask, roles=roles, configured=configured) as bot:
        running.append(bot)
        understanding = an_understanding(Category.OVERSIGHT, severity=Severity.LOW)
        record = an_entry_record(an_entry(), understanding=understanding, decision=SILENT, story_id=5)
        poll(bot.store, record, stories=(a_story_write(5),))
        yield bot


async def test_an_editor_posts_what_was_kept_silent_with_their_name_on_the_card(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "why E-1", user=ANA, channel=WIRE)
    (why,) = await said(slack, ANA)
    assert "Not posted: stopped at step 5 of 6" in why.text
    await slack.click(why, "why.post", user=ANA)
    assert (await said(slack, ANA, 2))[1].text.startswith("Posted E-1 as N-5 in <#C0WIRE>")
    (root,) = [row.new for row in bot.store.deliveries if row.new.kind is Kind.ROOT]
    card = render(root.message, card_lang="en", mention=None, rung=0, now=NOON)
    assert f"posted by <@{ANA}>" in str(card["blocks"])
    bot.guard.forget()
    await slack.click(why, "why.post", user=ANA)
    assert "E-1 is told already" in (await said(slack, ANA, 3))[2].text
    assert len(bot.store.deliveries) == 1


async def test_why_names_the_editor_afterwards_and_offers_it_no_more(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "why E-1", user=ANA, channel=WIRE)
    await slack.click((await said(slack, ANA))[0], "why.post", user=ANA)
    await said(slack, ANA, 2)
    await slack.command("/strikes", "why E-1", user=EVE, channel=WIRE)
    (why,) = await said(slack, EVE)
    assert "an editor posted it; the desk had decided otherwise" in str(why.blocks)
    assert "posted by u0ana; it was silent, below_level" in str(why.blocks)
    assert "why.post" not in str(why.blocks)


async def test_who_may_not_post_is_offered_no_button(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "why E-1", user=EVE, channel=WIRE)
    (why,) = await said(slack, EVE)
    assert "Not posted" in why.text
    assert "why.post" not in str(why.blocks)


async def test_a_shared_answer_has_no_button_to_post(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "why E-1", user=ANA, channel=WIRE)
    await slack.click((await said(slack, ANA))[0], "answer.share", user=ANA)
    await slack.until(lambda: slack.messages(WIRE))
    assert "why.post" not in str(slack.messages(WIRE)[-1].blocks)

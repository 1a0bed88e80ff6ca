"""The buttons of a digest, as people press them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.rendering.blocks import render
from newsdesk.alerts import Kind
from slack_server import Message, SlackServer
from tests.builders import NOON, a_strike_write, an_alert_write
from tests.digests import KEY, a_digest, digest_in
from tests.handlers.editors import ANA, EDITORS, EVE, WIRE, said
from tests.slack_bot import Bot, connected_bot


@pytest.fixture
def slack(slack: SlackServer) -> SlackServer:
    slack.add_user(EVE)
    return slack


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, roles=EDITORS) as bot:
        bot.store.change(strike=a_strike_write(), alert=an_alert_write(), deliveries=(digest_in(WIRE),))
        yield bot


def digest(slack: SlackServer, key: str = KEY) -> Message:
    payload = render(a_digest(key=key), card_lang="en", mention=None, rung=0, now=NOON)
    return slack.workspace.add_message(Message(channel=WIRE, ts=slack.workspace.next_ts(), **payload))


async def test_everybody_may_see_all_of_it_in_private_page_by_page(slack: SlackServer, bot: Bot) -> None:
    await slack.click(digest(slack), "digest.show", user=EVE)
    (first,) = await said(slack, EVE)
    assert first.text == "All of it: 22 items, 1 to 20 of 22"
    await slack.click(first, "digest.show.next", user=EVE)
    assert (await said(slack, EVE, 2))[1].text == "All of it: 22 items, 21 to 22 of 22"


async def test_editor_posts_cards_once(slack: SlackServer, bot: Bot) -> None:
    message = digest(slack)
    await slack.click(message, "digest.cards", user=ANA)
    assert (await said(slack, ANA))[0].text == "Posted here: S-71. These cards stay up to date."
    bot.guard.forget()
    await slack.click(message, "digest.cards", user=ANA)
    assert (await said(slack, ANA, 2))[1].text.startswith("Nothing to post:")
    assert len([row for row in bot.store.deliveries if row.new.kind is Kind.ROOT]) == 1


async def test_viewer_posts_none(slack: SlackServer, bot: Bot) -> None:
    await slack.click(digest(slack), "digest.cards", user=EVE)
    assert (await said(slack, EVE))[0].text.startswith("*Only editors can post what was not posted.*")
    assert [row for row in bot.store.deliveries if row.new.kind is Kind.ROOT] == []


@pytest.mark.parametrize("action", ["digest.show", "digest.cards"])
async def test_digest_that_is_not_kept_any_more_says_so(slack: SlackServer, bot: Bot, action: str) -> None:
    await slack.click(digest(slack, "digest/long-ago"), action, user=ANA)
    assert (await said(slack, ANA))[0].text.startswith("This digest is not kept any more.")

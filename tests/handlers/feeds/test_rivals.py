"""Two admins at one feed: the second hears who was first, and when."""

from __future__ import annotations

import pytest

from handlers.feeds.rivals import Asked
from newsdesk.entries import FeedState, NewFeed
from newsdesk.people.roles import RoleList
from newsdesk.ports import AuditNote
from slack_server import Message, SlackServer
from tests.builders import NOON
from tests.handlers.editors import said
from tests.handlers.feeds.feed_admin import ADMIN, URL, bot, filled, form, slack, typed
from tests.slack_bot import Bot

__all__ = ["bot", "slack"]
BO = "U0BO"
BBC = 1


def note(action: str, subject: str = "BBC World", detail: str = "") -> AuditNote:
    return AuditNote(at=NOON, actor=f"T0/{BO}", action=action, subject=subject, detail=detail)


async def asked(slack: SlackServer, text: str) -> Message:
    await typed(slack, text)
    return (await said(slack, ADMIN))[-1]


async def pressed(slack: SlackServer, question: Message, action_id: str) -> str:
    await slack.click(question, action_id, user=ADMIN)
    await slack.until(lambda: question.edits)
    return f"{question.text} {question.blocks}"


@pytest.mark.parametrize("verb", ["pause", "resume", "remove"])
async def test_feed_that_another_admin_removed_meanwhile(slack: SlackServer, bot: Bot, verb: str) -> None:
    question = await asked(slack, f"feeds {verb} bbc")
    bot.store.remove_feed(BBC, now=NOON, audit=note("feed_remove"))
    told = await pressed(slack, question, f"feeds.{verb}")
    assert f"*BBC World is removed already*, by <@{BO}>: <!date^" in told


async def test_feed_that_left_the_configuration_meanwhile_is_named(slack: SlackServer, bot: Bot) -> None:
    question = await asked(slack, "feeds remove bbc")
    bot.store.remove_feed(BBC, now=NOON)
    assert "*BBC World was removed meanwhile.*" in await pressed(slack, question, "feeds.remove")


async def test_second_of_two_admins_who_remove_a_feed_is_told_who_was_faster(slack: SlackServer, bot: Bot) -> None:
    bot.context.rights.configured = RoleList(admins=frozenset({ADMIN, BO}))
    slack.add_user(BO, locale="es-ES")
    for user in (ADMIN, BO):
        await typed(slack, "feeds remove bbc", user=user)
        await said(slack, user)
    for user in (ADMIN, BO):
        await slack.click(slack.ephemerals(user)[0], "feeds.remove", user=user)
    await slack.until(lambda: slack.ephemerals(BO)[-1].text.startswith("BBC World ya está quitada, por <@U0ADMIN>"))


async def test_removal_of_what_another_admin_paused_meanwhile_says_so(slack: SlackServer, bot: Bot) -> None:
    question = await asked(slack, "feeds remove bbc")
    bot.store.set_feed_state(BBC, FeedState.PAUSED, now=NOON, audit=note("feed_pause"))
    told = await pressed(slack, question, "feeds.remove")
    assert "*Removed: BBC World.* Its entries stay. Meanwhile <@U0BO> had paused it: " in told


async def test_what_no_person_did_meanwhile_is_not_told(slack: SlackServer, bot: Bot) -> None:
    question = await asked(slack, "feeds remove bbc")
    bot.store.set_feed_state(BBC, FeedState.QUARANTINED, now=NOON)
    assert (await pressed(slack, question, "feeds.remove")).startswith("Removed: BBC World. Its entries stay. [")


@pytest.mark.parametrize("verb", ["test", "pause", "resume", "remove"])
async def test_name_of_a_feed_that_was_removed_says_who_removed_it(slack: SlackServer, bot: Bot, verb: str) -> None:
    bot.store.remove_feed(BBC, now=NOON, audit=note("feed_remove"))
    assert (await asked(slack, f"feeds {verb} bbc")).text.startswith(f"BBC World is removed already, by <@{BO}>")


async def test_name_that_was_never_a_feeds_is_unknown(slack: SlackServer, bot: Bot) -> None:
    bot.store.remove_feed(BBC, now=NOON, audit=note("feed_remove"))
    assert "There is no feed 'cnn'" in (await asked(slack, "feeds remove cnn")).text


async def test_address_that_another_admin_added_meanwhile(slack: SlackServer, bot: Bot) -> None:
    await form(slack, bot)
    new = NewFeed(url=URL, name="Their name", outlet="Example")
    bot.store.add_feeds([new], now=NOON, audit=note("feed_add", "Their name", f"{URL}, major"))
    await slack.submit(filled(), user=ADMIN)
    assert (await said(slack, ADMIN))[0].text.startswith(f"Their name is read already, added by <@{BO}>: ")


@pytest.mark.parametrize("asked", [Asked("7", FeedState.PAUSED, "One | two"), Asked("7", name="paused"), Asked("7")])
def test_button_carries_what_it_was_asked_about(asked: Asked) -> None:
    assert Asked.read(asked.value) == asked


def test_button_of_an_older_release_carries_the_number() -> None:
    assert Asked.read("7") == Asked("7")

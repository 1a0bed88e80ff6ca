"""Feeds handled from Slack by admins: the table, a new one tried before it is saved, changes that are confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from newsdesk.entries import FeedState, NewFeed, Tier
from newsdesk.people.roles import RoleList
from newsdesk.ports import FeedTrial
from slack_server import SlackServer
from storage.tables import feeds
from tests.builders import NOON, a_new_feed
from tests.handlers.editors import said
from tests.handlers.feeds.feed_admin import ADMIN, EDITOR, TRIED, URL, bot, filled, form, shown, slack, typed
from tests.slack_bot import Bot

__all__ = ["bot", "slack"]  # fixtures


async def test_an_address_that_is_not_read_yet_is_tried_as_if_it_were_to_be_added(
    slack: SlackServer, bot: Bot
) -> None:
    bot.context.feeds.answers[URL] = TRIED
    await typed(slack, f"feeds test {URL}")
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN) and "Reading" not in str(shown(slack)))
    assert "would ring: a new strike" in str(shown(slack))


async def test_the_table_shows_trouble_first(slack: SlackServer, bot: Bot) -> None:
    failing(bot, state=FeedState.QUARANTINED, last_failure="dns: no such host")
    await typed(slack, "feeds")
    (answer,) = await said(slack, ADMIN)
    assert answer.text == "2 feeds: 0 read in the last hour, 1 quarantined"
    (table,) = [block for block in answer.blocks if block["type"] == "data_table"]
    assert [cell["text"] for cell in table["rows"][1]][:3] == ["NPR", "quarantined", "never"]
    assert table["rows"][1][5]["text"] == "7 failures, no such host (dns)"


def failing(bot: Bot, **changes: Any) -> None:
    values = {"failures": 7, "last_failure": "not_a_feed: a page"} | changes
    bot.store.execute(feeds.update().where(feeds.c.name == "NPR").values(values))


@pytest.mark.parametrize("typed_as", ["mute NPR", "silenciar NPR", "Pausar NPR", "PAUSE NPR"])
async def test_a_feed_is_paused_in_the_words_that_people_have_for_it(
    slack: SlackServer, bot: Bot, typed_as: str
) -> None:
    await typed(slack, f"feeds {typed_as}")
    assert (await said(slack, ADMIN))[0].text.startswith("Pause NPR?")


@pytest.mark.parametrize("typed_as", ["delete", "borrar"])
async def test_a_feed_is_removed_in_the_words_that_people_have_for_it(
    slack: SlackServer, bot: Bot, typed_as: str
) -> None:
    await typed(slack, f"feeds {typed_as} NPR")
    assert (await said(slack, ADMIN))[0].text.startswith("Remove NPR?")


@pytest.mark.parametrize("typed_as", ["feeds list", "feeds lista"])
async def test_the_list_may_be_asked_for_by_its_name(slack: SlackServer, bot: Bot, typed_as: str) -> None:
    await typed(slack, typed_as)
    assert (await said(slack, ADMIN))[0].text.startswith("2 feeds:")


async def test_a_feed_that_fails_is_tried_from_the_table_and_told_in_private(slack: SlackServer, bot: Bot) -> None:
    failing(bot)
    await typed(slack, "feeds")
    (table,) = await said(slack, ADMIN)
    bot.context.feeds.trial = FeedTrial(failure="not_a_feed: a page or file that holds no feed", seconds=0.31)
    await slack.click(table, "feeds.test.1", user=ADMIN)
    told = (await said(slack, ADMIN, 2))[1]
    words = "*Not read: NPR* – a page or file that holds no feed (`not_a_feed`), after 0.3 s."
    assert told.blocks[0]["text"]["text"] == f":no_entry: {words}"
    assert bot.store.notes == [], "a trial changes nothing"


async def test_a_feed_that_is_read_again_shows_its_newest_and_how_to_resume_it(slack: SlackServer, bot: Bot) -> None:
    failing(bot, state=FeedState.QUARANTINED)
    bot.context.feeds.trial = FeedTrial(entries=12, newest=TRIED.newest, seconds=1)
    await typed(slack, "feeds test npr")
    text = str((await said(slack, ADMIN))[0].blocks)
    assert ":white_check_mark: *Read: NPR* – 12 entries, after 1.0 s." in text
    assert "US strikes boat: would ring: a new strike" in text
    assert "It is quarantined; to read it as often as before: `/strikes feeds resume 2`" in text


async def test_on_the_home_a_trial_is_a_window_that_opens_at_once(slack: SlackServer, bot: Bot) -> None:
    failing(bot)
    await slack.people.open_home(user=ADMIN)
    await slack.until(lambda: ADMIN in slack.workspace.homes)
    bot.context.feeds.may_answer.clear()
    await slack.people.press_home("home.test", user=ADMIN)
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN))
    assert "Reading NPR ..." in str(shown(slack)["blocks"])
    bot.context.feeds.may_answer.set()
    await slack.until(lambda: "*Read: NPR*" in str(shown(slack)["blocks"]))
    assert slack.ephemerals(ADMIN) == []


async def test_an_address_is_shown_before_anything_is_saved(slack: SlackServer, bot: Bot) -> None:
    view = await form(slack, bot)
    text = str(view["blocks"])
    assert "*Example &lt;News&gt;*" in text
    assert "12 entries read. Nothing is saved yet." in text
    assert "US strikes boat: would ring: a new strike" in text
    assert "This site also has: https://news.example/sport" in text
    assert len(bot.store.feeds()) == 2


async def test_the_form_is_open_while_the_address_is_read(slack: SlackServer, bot: Bot) -> None:
    bot.context.feeds.may_answer.clear()
    bot.context.feeds.answers[URL] = TRIED
    await typed(slack, f"feeds add {URL}")
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN))
    assert "Reading https://news.example/rss" in str(shown(slack)["blocks"])
    assert "submit" not in shown(slack)
    bot.context.feeds.may_answer.set()
    await slack.until(lambda: "submit" in shown(slack))


async def test_a_form_that_was_closed_meanwhile_is_left_alone(slack: SlackServer, bot: Bot) -> None:
    bot.context.feeds.may_answer.clear()
    bot.context.feeds.answers[URL] = TRIED
    await typed(slack, f"feeds add {URL}")
    await slack.until(lambda: slack.workspace.stacks.get(ADMIN))
    slack.workspace.stacks.clear()
    bot.context.feeds.may_answer.set()
    await slack.until(lambda: slack.journal.of("views.update"))
    await bot.context.finish()
    assert slack.ephemerals(ADMIN) == []


async def test_saving_adds_the_feed_as_the_form_says(slack: SlackServer, bot: Bot) -> None:
    await form(slack, bot)
    await slack.submit(filled(), user=ADMIN)
    assert (await said(slack, ADMIN))[0].text.startswith("Example is read from now on")
    feed = bot.store.feed_by_url(URL)
    assert (feed.name, feed.outlet, feed.tier, feed.lang) == ("Example", "Example News", Tier.MAJOR, "es")
    (note,) = bot.store.notes
    assert (note.action, note.subject, note.detail) == ("feed_add", "Example", f"{URL}, major")


async def test_saving_what_somebody_added_meanwhile_says_so(slack: SlackServer, bot: Bot) -> None:
    await form(slack, bot)
    bot.store.add_feeds([NewFeed(url=URL, name="Example", outlet="Example")], now=NOON)
    await slack.submit(filled(), user=ADMIN)
    assert (await said(slack, ADMIN))[0].text == "Example is read already."
    assert bot.store.notes == []


async def test_an_address_that_is_refused_says_why_and_cannot_be_saved(slack: SlackServer, bot: Bot) -> None:
    view = await form(slack, bot, "http://10.0.0.5/ cannot be read: not a public address.")
    assert "*Not added.* http://10.0.0.5/ cannot be read: not a public address." in str(view["blocks"])
    assert "submit" not in view


async def test_an_address_that_is_read_already_cannot_be_saved_again(slack: SlackServer, bot: Bot) -> None:
    view = await form(slack, bot, replace(TRIED, known_as="BBC World"))
    assert "BBC World is read from this address already." in str(view["blocks"])
    assert "submit" not in view


async def confirmed(slack: SlackServer, text: str, action_id: str) -> str:
    """What the admin reads after the second step."""
    await typed(slack, text)
    (asked,) = await said(slack, ADMIN)
    await slack.click(asked, action_id, user=ADMIN)
    await slack.until(lambda: asked.edits)
    return asked.text


async def test_a_pause_is_asked_about_before_it_happens(slack: SlackServer, bot: Bot) -> None:
    await typed(slack, "feeds pause bbc")
    (asked,) = await said(slack, ADMIN)
    assert asked.text.startswith("Pause BBC World?")
    assert bot.store.feeds()[0].state is FeedState.ACTIVE


@pytest.mark.parametrize(
    ("verb", "state", "words"),
    [("pause", FeedState.PAUSED, "Paused: BBC World."), ("remove", None, "Removed: BBC World.")],
)
async def test_a_confirmed_change_is_made_and_audited(
    slack: SlackServer, bot: Bot, verb: str, state: FeedState | None, words: str
) -> None:
    assert (await confirmed(slack, f"feeds {verb} bbc", f"feeds.{verb}")).startswith(words)
    found = [feed.state for feed in bot.store.feeds() if feed.name == "BBC World"]
    assert found == ([state] if state else [])
    assert [(note.action, note.subject) for note in bot.store.notes] == [(f"feed_{verb}", "BBC World")]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en-US", "BBC World is paused already, by <@U0ADMIN>: "),
        ("es-ES", "BBC World ya está en pausa, por <@U0ADMIN>: "),
    ],
)
async def test_of_two_admins_at_the_same_moment_the_second_is_told_who_was_first(
    slack: SlackServer, bot: Bot, locale: str, words: str
) -> None:
    bot.context.rights.configured = RoleList(admins=frozenset({ADMIN, "U0BO"}))
    slack.add_user("U0BO", locale=locale)
    for user in (ADMIN, "U0BO"):
        await typed(slack, "feeds pause bbc", user=user)
        await said(slack, user)
    for user in (ADMIN, "U0BO"):
        await slack.click(slack.ephemerals(user)[0], "feeds.pause", user=user)
    await slack.until(lambda: slack.ephemerals("U0BO")[-1].text.startswith(words))
    assert f"<@{ADMIN}>" in str(slack.ephemerals("U0BO")[-1].blocks)
    assert [(note.action, note.actor) for note in bot.store.notes] == [("feed_pause", f"T0STRIKES/{ADMIN}")]


async def test_a_paused_feed_is_resumed(slack: SlackServer, bot: Bot) -> None:
    bot.store.set_feed_state(1, FeedState.PAUSED, now=NOON)
    assert (await confirmed(slack, "feeds resume bbc", "feeds.resume")).startswith("Resumed: BBC World.")
    assert {feed.state for feed in bot.store.feeds()} == {FeedState.ACTIVE}


async def test_a_second_press_changes_no_other_feed(slack: SlackServer, bot: Bot) -> None:
    bot.store.add_feeds([a_new_feed("https://one.example", name="Channel 1")], now=NOON)
    await typed(slack, "feeds remove bbc")
    (asked,) = await said(slack, ADMIN)
    bot.store.remove_feed(1, now=NOON)
    await slack.click(asked, "feeds.remove", user=ADMIN)
    await slack.until(lambda: "removed meanwhile" in slack.ephemerals(ADMIN)[-1].text)
    assert [feed.name for feed in bot.store.feeds()] == ["Channel 1", "NPR"]


@pytest.mark.parametrize(
    "text", ["feeds", f"feeds add {URL}", "feeds test bbc", "feeds pause bbc", "feed remove bbc"]
)
async def test_an_editor_is_refused_politely_and_it_is_audited(slack: SlackServer, bot: Bot, text: str) -> None:
    await typed(slack, text, user=EDITOR)
    assert "*Only admins can change feeds.*" in str((await said(slack, EDITOR))[0].text)
    assert [(note.action, note.allowed) for note in bot.store.notes] == [("feeds", False)]
    assert not slack.workspace.stacks.get(EDITOR)


async def test_what_feeds_does_not_know_is_answered_with_the_right_form(slack: SlackServer, bot: Bot) -> None:
    await typed(slack, "feeds frobnicate bbc")
    assert "*feeds takes* nothing (the list), `add ADDRESS`" in (await said(slack, ADMIN))[0].text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("feeds tst BBC", "*feeds does not know* `tst`. Did you mean `/strikes feeds test BBC`?"),
        ("feeds puase BBC", "Did you mean `/strikes feeds pause BBC`?"),
        ("feeds pausarr BBC", "Did you mean `/strikes feeds pause BBC`?"),
        ("feeds lst", "Did you mean `/strikes feeds list`?"),
        ("feeds pause", "*Which feed?* Write `/strikes feeds pause NAME`."),
        ("feeds probar", "*Which feed?* Write `/strikes feeds test NAME`."),
    ],
)
async def test_misspelt_verb_and_a_missing_name_are_told_as_such(
    slack: SlackServer, bot: Bot, text: str, told: str
) -> None:
    await typed(slack, text)
    assert told in (await said(slack, ADMIN))[0].text

"""A figure corrected from Slack by two editors: the form, what it refuses, and who is told what."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from handlers.rendering.blocks import render
from newsdesk.alerts import Kind
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from slack_server import Message, SlackServer
from tests.builders import NOON, a_claim, a_strike_write
from tests.handlers.editors import ANA, BO, KEY, SOURCE, corrected, posted, said, seed
from tests.slack_bot import EDITORS_ROOM, Bot


@pytest.fixture(autouse=True)
def card(bot: Bot) -> None:
    seed(bot)


async def open_form(slack: SlackServer, bot: Bot, user: str = ANA) -> dict[str, Any]:
    await slack.click(posted(slack, bot), "alert.correct", user=user)
    await slack.until(lambda: slack.workspace.stacks.get(user))
    return slack.workspace.stacks[user][-1].body


async def ask(slack: SlackServer, bot: Bot, **entries: str) -> Message:
    """Ana proposes; the editors' channel has the question."""
    await open_form(slack, bot)
    await slack.submit(corrected(**entries), user=ANA)
    await slack.until(lambda: bot.store.correction(1))
    return question(slack, bot)


def question(slack: SlackServer, bot: Bot) -> Message:
    note = bot.store.correction(1).note
    payload = render(note, card_lang="en", mention=None, rung=0, now=NOON)
    return slack.workspace.add_message(Message(channel=EDITORS_ROOM, ts=slack.workspace.next_ts(), **payload))


def killed(bot: Bot) -> int:
    return shown(bot.store.card_view(KEY).record, Field.KILLED).value


async def test_form_says_what_the_record_says_now(slack: SlackServer, bot: Bot) -> None:
    form = await open_form(slack, bot)
    assert form["title"]["text"] == "Correct S-71"
    now = form["blocks"][0]["text"]["text"]
    assert now.startswith("*S-71 now says*\nKilled: 3 · Presumed dead: not stated")
    assert "Place: Caribbean" in now


async def test_second_editor_confirms_and_the_record_has_the_desks_figure(slack: SlackServer, bot: Bot) -> None:
    asked = await ask(slack, bot)
    assert "A second editor is asked" in (await said(slack, ANA))[0].text
    assert killed(bot) == 3
    assert "*Correction to confirm, S-71*\nKilled: 3 → *4*" in asked.blocks[0]["text"]["text"]
    await slack.click(asked, "correction.confirm", user=BO)
    await slack.until(lambda: killed(bot) == 4)
    done = question(slack, bot)
    assert "*Confirmed* by <@U0BO>" in str(done.blocks)
    assert [button["action_id"] for button in done.blocks[-1]["elements"]] == ["correction.undo"]
    await slack.click(done, "correction.undo", user=ANA)
    await slack.until(lambda: killed(bot) == 3)


async def test_thread_line_names_both_editors(slack: SlackServer, bot: Bot) -> None:
    await slack.click(await ask(slack, bot), "correction.confirm", user=BO)
    await slack.until(lambda: killed(bot) == 4)
    (line,) = [row.new.message for row in bot.store.deliveries if row.new.kind is Kind.THREAD][-1:]
    text = render(line, card_lang="en", mention=None, rung=0, now=NOON)["text"]
    assert text.startswith("S-71: Desk correction, killed: 3 → 4 – ")
    assert "&" in line.who


@pytest.mark.parametrize(
    ("entries", "field", "words"),
    [
        ({"field": ""}, "field", "Choose one"),
        ({"value": "four"}, "value", "Write a whole number from 0 to 999, or unknown."),
        ({"value": "-1"}, "value", "Write a whole number from 0 to 999, or unknown."),
        ({"value": "3"}, "value", "The record says so already: 3."),
        ({"field": "date", "value": "21 June"}, "value", "Write the day as 2026-06-21, or unknown."),
        ({"field": "date", "value": "2031-01-01"}, "value", "Write a day from 2025-09-02 to"),
        ({"field": "location", "value": "Atlantic"}, "value", "Write one of: both, caribbean, eastern pacific"),
        ({"source": "apnews.com"}, "source", "Give the address of the page that carries the value, https://..."),
        ({"source": "javascript:alert(1)"}, "source", "Give the address of the page"),
    ],
)
async def test_wrong_entries_are_told_at_their_field_with_the_right_form(
    slack: SlackServer, bot: Bot, entries: dict[str, str], field: str, words: str
) -> None:
    await open_form(slack, bot)
    delivered = await slack.submit(corrected(**entries), user=ANA)
    assert delivered.response["response_action"] == "errors"
    assert delivered.response["errors"][field].startswith(words)
    assert bot.store.correction(1) is None


@pytest.mark.parametrize("value", ["unknown", " Unknown "])
async def test_unknown_is_a_value(slack: SlackServer, bot: Bot, value: str) -> None:
    asked = await ask(slack, bot, value=value)
    assert "Killed: 3 → *not known*" in asked.blocks[0]["text"]["text"]


async def test_proposer_cannot_confirm(slack: SlackServer, bot: Bot) -> None:
    await slack.click(await ask(slack, bot), "correction.confirm", user=ANA)
    whispers = await said(slack, ANA, 2)
    assert "A second editor confirms." in whispers[1].text
    assert killed(bot) == 3


async def test_form_that_was_open_while_the_record_moved_keeps_the_entry(slack: SlackServer, bot: Bot) -> None:
    await open_form(slack, bot)
    move(bot, 5)
    await slack.submit(corrected(), user=ANA)
    (whisper,) = await said(slack, ANA)
    assert "*This card has changed* since you opened the form: killed is now 5 (was 3)." in str(whisper.blocks)
    slack.workspace.stacks.pop(ANA, None)
    await slack.click(whisper, "alert.correct", user=ANA)
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    form = slack.workspace.stacks[ANA][-1].body
    elements = {block["block_id"]: block["element"] for block in form["blocks"] if block["type"] == "input"}
    assert elements["field"]["initial_option"]["value"] == "killed"
    assert (elements["value"]["initial_value"], elements["source"]["initial_value"]) == ("4", SOURCE)


async def test_confirmer_of_a_record_that_moved_is_told_and_confirms_once_more(slack: SlackServer, bot: Bot) -> None:
    asked = await ask(slack, bot)
    move(bot, 5)
    await slack.click(asked, "correction.confirm", user=BO)
    assert "*This record has changed*: killed is now 5 (was 3)." in str((await said(slack, BO))[0].blocks)
    bot.guard.forget()  # reading it takes longer than a double click
    await slack.click(asked, "correction.confirm", user=BO)
    await slack.until(lambda: killed(bot) == 4)


async def test_second_press_after_a_decision_says_who_decided(slack: SlackServer, bot: Bot) -> None:
    asked = await ask(slack, bot)
    await slack.click(asked, "correction.reject", user=BO)
    await slack.until(lambda: bot.store.correction(1).note.state == "rejected")
    await slack.click(asked, "correction.confirm", user=BO)
    assert "*Already rejected* by <@U0BO>." in str((await said(slack, BO))[0].blocks)


def move(bot: Bot, value: int) -> None:
    """Another source says otherwise meanwhile."""
    view = bot.store.card_view(KEY)
    newer = a_claim(Field.KILLED, value, claimed_at=NOON.replace(hour=13), known_at=NOON.replace(hour=13))
    grown = replace(view.record, claims=(*view.record.claims, newer))
    bot.store.change(strike=a_strike_write(grown, claims=(newer,)))

"""A file goes where the question came from: into the thread, or, asked in private, to that person alone."""

from __future__ import annotations

import pytest

from handlers.commands.answering import answer
from slack_server import BOT_USER, SlackServer, faults
from tests.handlers.commands.desk import NOW, DeskAnswers
from tests.slack_bot import Bot

ANA = "U0ANA"
WIRE = "C0WIRE"
EXPECTED = answer("export csv", answers=DeskAnswers(), now=NOW).file


async def test_a_command_sends_the_file_to_the_person_alone(slack: SlackServer, bot: Bot) -> None:
    assert (await slack.command("/strikes", "export csv", user=ANA, channel=WIRE)).acked
    await slack.until(lambda: slack.ephemerals(ANA))
    (file,) = slack.files
    assert EXPECTED is not None and file.content == EXPECTED.content.encode()
    assert (file.name, file.title) == (EXPECTED.name, EXPECTED.title)
    assert file.message is not None and file.message.channel == "D0ANA"
    assert slack.ephemerals(ANA)[0].text.endswith("The file is in your direct messages with Strikewire.")
    assert slack.messages(WIRE) == []


async def test_a_press_on_a_list_sends_its_file_to_who_pressed(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "list in 2025", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    await slack.click(slack.ephemerals(ANA)[0], "answer.run.csv", user="U0BEN")
    await slack.until(lambda: slack.files)
    (file,) = slack.files
    assert file.message is not None and file.message.channel == "D0BEN"
    assert file.message.text.startswith("strikes-2026-10-05.csv: 2 records, 8 killed in 5 strikes")


async def test_a_mention_gets_the_file_into_its_thread(slack: SlackServer, bot: Bot) -> None:
    await slack.say(f"<@{BOT_USER}> export json", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.files)
    (file,) = slack.files
    asked = slack.messages(WIRE)[0]
    assert file.message is not None
    assert (file.message.channel, file.message.thread_ts) == (WIRE, asked.ts)
    assert file.message.text.startswith("strikes-2026-10-05.json: 3 records, 12 killed in 6 strikes")


async def test_a_picture_is_sent_with_its_words(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "map", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    await slack.click(slack.ephemerals(ANA)[0], "answer.run.picture", user=ANA)
    await slack.until(lambda: slack.files)
    (file,) = slack.files
    assert (file.name, file.content[:4]) == ("strikes-map-2026-10-05.png", b"\x89PNG")
    assert file.alt.startswith("Map of two shaded sea basins. Caribbean: 1 strike, 4 killed; Eastern Pacific: 3")
    assert file.message.text.startswith("12 killed in 6 strikes, 30 Dec 2025 to 4 Oct 2026, by sea basin.")


@pytest.mark.parametrize("method", ["conversations.open", "files.getUploadURLExternal"])
async def test_a_missing_scope_is_named_with_the_way_that_is_left(slack: SlackServer, bot: Bot, method: str) -> None:
    slack.faults.next(method, faults.refusal("missing_scope"))
    await slack.command("/strikes", "export csv", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    assert slack.ephemerals(ANA)[0].text == (
        "*The file could not be sent:* the app lacks a scope that its manifest asks for, files:write or im:write."
        ' In a terminal of its host: `python bot.py ask "/strikes export csv"`'
    )
    assert slack.files == []


async def test_a_file_that_a_thread_does_not_take_is_told_there(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("files.completeUploadExternal", faults.refusal("not_in_channel"))
    await slack.say(f"<@{BOT_USER}> export csv", user=ANA, channel=WIRE)
    await slack.until(lambda: len(slack.messages(WIRE)) == 2)
    assert "Strikewire is not in this channel" in slack.messages(WIRE)[1].text


async def test_a_refused_upload_sends_nothing_twice(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("files.completeUploadExternal", faults.status(500))
    await slack.command("/strikes", "export csv", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(ANA))
    assert len(slack.journal.of("files.completeUploadExternal")) == 1
    assert "The file could not be sent" in slack.ephemerals(ANA)[0].text

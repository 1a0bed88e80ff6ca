"""While somebody waits for an answer, the reading of entries waits a moment."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from newsdesk.entries import Entry, ParsedBody
from newsdesk.understanding import Understanding
from service.answer_priority import PeopleFirst
from service.config import Config
from service.entries.entry_reader import EntryReader
from service.runtime import open_runtime
from service.settings import Settings
from service.slack.side import open_slack
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
from tests.builders import NOON, a_new_feed, a_raw_entry, an_outcome, an_understanding


@pytest.fixture
def first() -> PeopleFirst:
    """Nobody waits for the clock."""
    return PeopleFirst(most_s=0)


def test_entries_go_on_when_nobody_waits(first: PeopleFirst) -> None:
    assert first.give_way()


def test_entries_wait_until_the_last_one_is_answered_but_not_for_ever(first: PeopleFirst) -> None:
    with first.answering():
        with first.answering():
            assert not first.give_way()
        assert not first.give_way()
    assert first.give_way()


def test_an_answer_that_fails_lets_entries_go_on(first: PeopleFirst) -> None:
    with pytest.raises(ValueError, match="broken"), first.answering():
        raise ValueError("broken")
    assert first.give_way()


async def test_a_question_goes_first_until_it_is_answered(first: PeopleFirst, tmp_path: Path) -> None:
    gone_on: list[bool] = []
    async with SlackServer() as slack:
        with open_runtime(_settings(tmp_path, slack)) as runtime:
            runtime.people_first = first
            async with open_slack(runtime, asked=lambda _: gone_on.append(first.give_way())) as side:
                assert side.socket is not None
                line = asyncio.create_task(side.socket.run())
                await slack.until(lambda: slack.socket_mode.sockets)
                await slack.command("/strikes", "total", user="U0ANA", channel="C0WIRE")
                await slack.until(lambda: slack.ephemerals("U0ANA"))
                line.cancel()
                await asyncio.gather(line, return_exceptions=True)
    assert (gone_on, first.give_way()) == ([False], True)


def test_each_entry_of_a_poll_gives_way_before_it_is_read(tmp_path: Path) -> None:
    steps: list[str] = []

    class Watched(PeopleFirst):
        def give_way(self) -> bool:
            steps.append("gave way")
            return True

    class Watching(EntryReader):
        def __call__(self, entry: Entry) -> Understanding:
            steps.append(entry.title)
            return an_understanding()

    with open_runtime(_settings(tmp_path)) as runtime:
        runtime.people_first, runtime.reader = Watched(), Watching()
        runtime.store.sync_catalogue([a_new_feed()], now=NOON)
        (feed,) = runtime.store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1))
        news = (a_raw_entry("Markets calm"), a_raw_entry("Markets up"))
        runtime.ingest()(feed, ParsedBody(entries=news, entries_seen=2), an_outcome(feed))
    assert sorted(steps[1::2]) == ["Markets calm", "Markets up"] and set(steps[::2]) == {"gave way"}


def _settings(tmp_path: Path, slack: SlackServer | None = None) -> Settings:
    plain = Settings(database_url=SecretStr(f"sqlite:///{tmp_path}/desk.db"), config=Config(feed=()))
    if slack is None:
        return plain
    tokens = {"slack_bot_token": SecretStr(BOT_TOKEN), "slack_app_token": SecretStr(APP_TOKEN)}
    return plain.model_copy(update={**tokens, "slack_api_url": slack.base_url})

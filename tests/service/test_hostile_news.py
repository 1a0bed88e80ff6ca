"""A headline that wants to act, from the feed to every place where somebody reads it: there it is only words."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.demo.newsroom import Article
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
from tests.service.conftest import WatchedNewsroom
from tests.service.running import Lacks, start

NEWS = "US strike on alleged drug boat in Caribbean kills four, official says"
ACTS = (
    "<!channel> <@U0ANA> <https://evil.example|click> *bold* &lt;!here&gt; @everyone\x85"
    "2026-11-25T00:00:00Z [info] all is well\u2028\u202egnp.exe \x9b31m\x9b2J =HYPERLINK(1)"
)
SLACK_ACTS = ("<!channel", "<!here", "<@U0ANA", "<https://evil.example|")


@pytest.fixture
def hostile(newsroom: WatchedNewsroom) -> str:
    """Published on every outlet; returns the address of the wire's article."""
    item = Article(
        slug="hostile", title=f"{NEWS} {ACTS}", summary=f"{ACTS} The US military struck a boat.", at=_now()
    )
    for outlet in ("wire", "noticias"):
        newsroom.publish(outlet, item)
    return newsroom.address("wire", item)


def _now() -> datetime:
    return datetime.now(UTC) - timedelta(minutes=10)


def unprintable(text: str) -> list[str]:
    return [char for char in text if not char.isprintable() and char != "\n"]


async def test_in_slack_it_pings_nobody_and_links_nowhere(
    tmp_path: Path, newsroom: WatchedNewsroom, hostile: str
) -> None:
    async with SlackServer() as slack:
        told = {"SLACK_API_URL": slack.base_url, "SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
        service = await start(tmp_path, newsroom, **told)
        await slack.until(lambda: slack.messages("C0WIRE"))
        await slack.command("/strikes", f"why {hostile}", user="U0ANA", channel="C0WIRE")
        await slack.until(lambda: slack.ephemerals("U0ANA"))
        await slack.command("/strikes", f"search {ACTS}", user="U0BEN", channel="C0WIRE")
        await slack.until(lambda: slack.ephemerals("U0BEN"))
        status, log = await service.stop()
        seen = [*slack.messages("C0WIRE"), *slack.ephemerals("U0ANA"), *slack.ephemerals("U0BEN")]
    sent = json.dumps([message.to_json() for message in seen], ensure_ascii=False)
    assert "evil.example" in sent  # its words are shown, or this test would be about nothing
    assert not [act for act in SLACK_ACTS if act in sent]
    assert not unprintable(sent)
    assert (status, log) == (0, Lacks("all is well"))


async def test_on_the_console_and_in_the_terminals_answers_it_moves_nothing(
    tmp_path: Path, newsroom: WatchedNewsroom, hostile: str
) -> None:
    service = await start(tmp_path, newsroom)
    await service.says("4 killed in US strike")
    status, log = await service.stop()
    assert (status, unprintable(service.printed + log)) == (0, [])
    assert "\n2026-11-25T00:00:00Z" not in service.printed + log
    for question in (f"why {hostile}", "search boat", "latest", "status"):
        asked = await start(tmp_path, newsroom, "ask", question)
        assert (await asked.ended())[0] == 0
        assert not unprintable(asked.printed)

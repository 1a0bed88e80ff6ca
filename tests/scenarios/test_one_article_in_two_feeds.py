"""An outlet carries one article in two feeds, and edits it in between: one card, and its figure changes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.entries import Tier
from service.demo.newsroom import Article, SampleNewsroom
from slack_server import Message, SlackServer
from tests.scenarios.convoy import STATEMENT, WIRE, newsroom

FEEDS = {"world": ("Sample Wire", Tier.WIRE, "en"), "americas": ("Sample Wire", Tier.WIRE, "en")}
AT = STATEMENT.at - timedelta(hours=3)


@pytest.fixture(autouse=True)
def one_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both feeds link to the pages of one site."""
    monkeypatch.setattr(SampleNewsroom, "address", lambda feeds, _, item: f"http://{feeds.host}/news/{item.slug}")


def killing(number: str, *, slug: str, hours: int = 0) -> Article:
    return Article(
        slug=slug,
        title=f"US military strikes alleged drug boat, killing {number}",
        summary=f"The US military struck a boat allegedly carrying drugs in the Caribbean, killing {number} people.",
        at=AT + timedelta(hours=hours),
    )


async def _told(folder: Path, world: Article, americas: Article) -> list[Message]:
    async with SlackServer(metering=False) as slack, newsroom(slack.base_url, folder, FEEDS) as room:
        for feed, article in (("world", world), ("americas", americas)):
            room.clock.move_to(article.at + timedelta(minutes=5))
            room.feeds.publish(feed, article)
            await room.round()
        return slack.messages(WIRE)


async def test_edited_article_in_a_second_feed_changes_the_figure_of_its_card(tmp_path: Path) -> None:
    slug = "us-military-strikes-alleged-drug-boat"
    messages = await _told(tmp_path, killing("four", slug=slug), killing("three", slug=slug, hours=1))
    (card,) = [message for message in messages if not message.is_reply]
    assert "3 killed in" in card.text
    (line,) = [message for message in messages if message.is_reply]
    assert "Killed 4 → 3" in line.text


async def test_live_page_in_a_second_feed_is_no_article_of_the_first(tmp_path: Path) -> None:
    slug = "live/us-military-strikes-alleged-drug-boat"
    messages = await _told(tmp_path, killing("four", slug=slug), killing("three", slug=slug, hours=1))
    assert len([message for message in messages if not message.is_reply]) == 2

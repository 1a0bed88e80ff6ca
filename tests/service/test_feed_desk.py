"""Feeds tried and changed through the service's own fetcher: what a person is told, and what is written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.entries import FeedState, NewFeed
from newsdesk.errors import UserError
from newsdesk.ports import AuditNote
from service.demo.newsroom import Article, SampleNewsroom
from service.feed_desk import ServiceFeedDesk
from service.runtime import Runtime, open_runtime
from service.settings import read_settings
from service.wiring import open_reading
from tests.builders import NOON

NOTE = AuditNote(at=NOON, actor="T0/U0ANA", action="feed_add", subject="Sample", detail="x")


@pytest.fixture
async def newsroom() -> AsyncIterator[SampleNewsroom]:
    async with SampleNewsroom() as running:
        yield running


@pytest.fixture
async def runtime(tmp_path: Path, newsroom: SampleNewsroom) -> AsyncIterator[Runtime]:
    config = tmp_path / "config.toml"
    config.write_text("feed = []\n", encoding="utf-8")
    settings = read_settings(
        {
            "DATABASE_URL": f"sqlite:///{tmp_path}/desk.db",
            "STRIKEWIRE_CONFIG": str(config),
            "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": newsroom.host,
        }
    )
    with open_runtime(settings) as runtime:
        yield runtime


@pytest.fixture
async def feeds(runtime: Runtime) -> AsyncIterator[ServiceFeedDesk]:
    async with open_reading(runtime) as (fetcher, parser):
        yield ServiceFeedDesk(runtime, fetcher, parser)


async def test_a_known_feed_is_tried_and_nothing_is_stored(
    runtime: Runtime, feeds: ServiceFeedDesk, newsroom: SampleNewsroom
) -> None:
    newsroom.publish("wire", Article(slug="calm", title="Markets calm", summary="Nothing happened.", at=NOON))
    runtime.store.sync_catalogue(newsroom.feeds(), now=NOON)
    by_name = {feed.name: feed for feed in runtime.store.feeds()}
    read = await feeds.test(by_name["Sample Wire"], "en")
    assert (read.failure, read.entries, read.newest[0].title) == ("", 1, "Markets calm")
    broken = await feeds.test(by_name["Broken Gazette"], "en")
    assert (broken.failure, broken.entries) == ("not_a_feed: a page or file that holds no feed", 0)
    assert not any(feed.last_success_at or feed.failures for feed in runtime.store.feeds())


async def test_an_address_is_read_and_judged_and_nothing_is_stored(
    runtime: Runtime, feeds: ServiceFeedDesk, newsroom: SampleNewsroom
) -> None:
    strike = "US forces hit boat in the Caribbean, killing 4, SOUTHCOM says"
    summary = "Four men were killed on Tuesday, it said."
    newsroom.publish("wire", Article(slug="strike", title=strike, summary=summary, at=NOON))
    tried = await feeds.try_address(f"http://{newsroom.host}/wire.xml", "en")
    assert (tried.entries, [one.title for one in tried.newest]) == (1, [strike])
    assert tried.newest[0].verdict.startswith("would ring: a new strike")
    assert (tried.known_as, runtime.store.feeds()) == (None, [])


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1:9/rss", "port 9 is not a web port"),
        ("http://10.0.0.5/rss", "not a public address"),
        ("http://[::1]/rss", "not a public address"),
        ("http://169.254.169.254/latest/meta-data", "not a public address"),
        ("http://0x7f.1/rss", "an address in numbers"),
        ("http://user:secret@news.example/rss", "a login in it"),
        ("file:///etc/passwd", "is no web address"),
    ],
)
async def test_a_hostile_address_is_refused_with_the_guards_reason(
    feeds: ServiceFeedDesk, address: str, why: str
) -> None:
    with pytest.raises(UserError, match=why):
        await feeds.try_address(address, "en")


async def test_an_inner_address_is_refused_with_the_setting_that_lets_it_through(feeds: ServiceFeedDesk) -> None:
    with pytest.raises(UserError, match="to add its host to STRIKEWIRE_ALLOW_PRIVATE_HOSTS"):
        await feeds.try_address("http://10.0.0.5/rss", "en")


async def test_a_known_address_is_named(runtime: Runtime, feeds: ServiceFeedDesk, newsroom: SampleNewsroom) -> None:
    url = f"http://{newsroom.host}/wire.xml"
    assert await feeds.add(NewFeed(url=url, name="Sample", outlet="Sample"), NOTE)
    assert (await feeds.try_address(url, "en")).known_as == "Sample"
    assert not await feeds.add(NewFeed(url=url, name="Again", outlet="Again"), NOTE)
    assert [note.action for note in runtime.store.audited()] == ["feed_add"]


async def test_each_change_is_written_with_its_note(runtime: Runtime, feeds: ServiceFeedDesk) -> None:
    await feeds.add(NewFeed(url="https://sample.example/rss", name="Sample", outlet="Sample"), NOTE)
    sample = await feeds.find("sample")
    await feeds.set_state(sample, FeedState.PAUSED, NOTE)
    assert runtime.store.claim_due_feeds(NOON + timedelta(days=900), limit=9, lease=timedelta(minutes=1)) == []
    await feeds.remove(sample, NOTE)
    assert await feeds.feeds() == []
    assert len(runtime.store.audited()) == 3

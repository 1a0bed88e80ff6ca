"""Feeds that are kept but off, because nobody knows yet whether their address is right: how one settles that."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import Result

from newsdesk.errors import UserError
from service.demo.newsroom import Article
from tests.service.conftest import Cli, WatchedNewsroom

FEED = '[[feed]]\nurl = "http://{host}/{path}.xml"\nname = "{name}"\nenabled = false\nreason = "Not confirmed."\n'


@pytest.fixture
async def off(cli: Cli, newsroom: WatchedNewsroom, tmp_path: Path) -> Cli:
    """The command line on two feeds that are off: "Wire" is a feed with one entry, "Gazette" a page."""
    newsroom.outlets["wire"].items["one"] = Article(
        slug="one", title="Boat struck", summary="", at=datetime(2026, 10, 4, tzinfo=UTC)
    )
    config = tmp_path / "config.toml"
    known = (("wire", "Wire"), ("broken", "Gazette"))
    config.write_text("".join(FEED.format(host=newsroom.host, path=path, name=name) for path, name in known))

    def run(*arguments: str) -> Result:
        return cli(*arguments, STRIKEWIRE_CONFIG=str(config), STRIKEWIRE_ALLOW_PRIVATE_HOSTS=newsroom.host)

    return run


async def test_all_that_are_off_are_tried_at_once(off: Cli) -> None:
    tried = (await asyncio.to_thread(off, "feeds", "test", "--off")).stdout.splitlines()
    assert "1\tWire\t1 entries, newest of 2026-10-04: Boat struck\tNot confirmed." in tried
    assert any(line.startswith("2\tGazette\tnot_a_feed") for line in tried)
    assert tried[-1].startswith("One that gives what its name says: `feeds resume NUMBER`.")


@pytest.mark.parametrize("which", ["1", "Wire"])
async def test_a_known_feed_is_tried_by_its_number_or_name(off: Cli, which: str) -> None:
    tried = await asyncio.to_thread(off, "feeds", "test", which)
    assert "Boat struck" in tried.stdout


async def test_feed_that_is_off_and_added_again_is_told_to_be_off(off: Cli, newsroom: WatchedNewsroom) -> None:
    added = await asyncio.to_thread(off, "feeds", "add", f"http://{newsroom.host}/wire.xml")
    assert "Known already: Wire" in added.stdout
    assert "It is off: `feeds resume 1` reads it." in added.stdout


async def test_feed_that_was_resumed_stays_so_at_the_next_start(off: Cli) -> None:
    await asyncio.to_thread(off, "feeds", "resume", "Wire")
    listed = (await asyncio.to_thread(off, "feeds", "list")).stdout
    assert "Wire\tlocal" in listed
    assert "Kept but off: 1; `feeds list --all` says why, `feeds test --off` tries their addresses." in listed


@pytest.mark.parametrize("arguments", [(), ("--off", "Wire")])
async def test_feeds_test_tries_one_or_all_that_are_off(off: Cli, arguments: tuple[str, ...]) -> None:
    tried = await asyncio.to_thread(off, "feeds", "test", *arguments)
    assert isinstance(tried.exception, UserError)

"""The children that parse may stall, be killed or not start: that costs nothing else."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from feeds.parsing.children import Child, ParseJob
from feeds.parsing.draft import ParsedDraft
from feeds.parsing.parse import ParserPool
from feeds.results import ParseFailed
from newsdesk.entries import ParsedBody
from newsdesk.errors import FetchReason
from tests.feeds.bodies import THREE, failure, fetched
from tests.feeds.hostile_bodies import feed, item
from tests.feeds.made_feeds import MadeEntry, rss
from tests.feeds.processes import ends_within, parser_processes
from tests.patience import ONE_DOCUMENT

STALL = feed(item(f"<author>{'a' * 50_000}</author>"))


async def test_an_urgent_body_goes_ahead_of_the_queue() -> None:
    async with ParserPool(children=1, deadline=ONE_DOCUMENT) as pool:
        order: list[str] = []

        async def parse(name: str, body: bytes, *, urgent: bool = False) -> None:
            await pool.parse(fetched(body), urgent=urgent)
            order.append(name)

        backlog = [parse(f"backlog {n}", rss([MadeEntry(n)] * 50)) for n in range(3)]
        await asyncio.gather(*backlog, parse("urgent", rss(THREE), urgent=True))
    assert order[0] == "urgent"


@pytest.fixture
def short_with_stalls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second for what stalls, and all the time of a busy machine for any other body."""
    ask = Child.ask

    async def ask_hastily(child: Child, question: ParseJob, *, deadline_s: float) -> ParsedDraft:
        return await ask(child, question, deadline_s=0.5 if len(question.body) > len(STALL) / 2 else deadline_s)

    monkeypatch.setattr(Child, "ask", ask_hastily)


@pytest.mark.usefixtures("short_with_stalls")
async def test_a_body_that_stalls_costs_its_child_and_nothing_else() -> None:
    async with ParserPool(deadline=ONE_DOCUMENT) as pool:
        stalled, healthy = await asyncio.gather(
            pool.parse(fetched(STALL)), pool.parse(fetched(rss(THREE))), return_exceptions=True
        )
        assert isinstance(stalled, ParseFailed)
        assert stalled.reason is FetchReason.PARSER_DIED
        assert stalled.detail.startswith("not read within")
        assert isinstance(healthy, ParsedBody)
        assert pool.deaths == 1
    assert parser_processes(os.getpid()) == []


@pytest.mark.usefixtures("short_with_stalls")
async def test_a_stalled_child_is_replaced() -> None:
    async with ParserPool(children=1, deadline=ONE_DOCUMENT) as pool:
        await failure(pool, STALL)
        assert (await pool.parse(fetched(rss(THREE)))).entries_seen == 3


async def test_children_killed_while_idle_are_replaced_unnoticed(pool: ParserPool) -> None:
    await asyncio.gather(*(pool.parse(fetched(rss(THREE))) for _ in range(4)))
    for child in parser_processes(os.getpid())[1:]:
        os.kill(child, signal.SIGKILL)
        assert ends_within(child, 30)
    await asyncio.sleep(0)
    assert (await pool.parse(fetched(rss(THREE)))).entries_seen == 3


@pytest.mark.parametrize("wrong", ["no interpreter", "broken code"])
async def test_parser_that_cannot_start_is_one_error_and_no_feed_is_blamed(
    pool: ParserPool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    if wrong == "no interpreter":
        monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    else:
        monkeypatch.setattr("feeds.parsing.children._CODE", tmp_path)
    refused = [await failure(pool, rss([MadeEntry(n)])) for n in range(3)]
    assert {one.reason for one in refused} == {FetchReason.NO_PARSER}
    assert [record.getMessage() for record in caplog.records] == ["no parser can be started, nothing is read"]
    assert pool.fault == refused[0].detail
    monkeypatch.undo()
    pool._fork_server._again_at = 0.0  # half a minute later
    assert (await pool.parse(fetched(rss(THREE)))).entries_seen == 3
    assert pool.fault is None


async def test_a_killed_fork_server_is_replaced(pool: ParserPool) -> None:
    await pool.parse(fetched(rss(THREE)))
    for process in parser_processes(os.getpid()):
        os.kill(process, signal.SIGKILL)
        assert ends_within(process, 30)
    await asyncio.sleep(0)
    assert (await pool.parse(fetched(rss(THREE)))).entries_seen == 3


async def test_children_have_no_secrets_little_memory_and_a_session_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-canary")
    async with ParserPool(deadline=ONE_DOCUMENT) as pool:
        await pool.parse(fetched(rss(THREE)))
        for process in parser_processes(os.getpid()):
            assert b"canary" not in Path(f"/proc/{process}/environ").read_bytes()
            assert os.getsid(process) != os.getsid(0)
        limits = Path(f"/proc/{parser_processes(os.getpid())[-1]}/limits").read_text()
    assert re.search(r"Max address space +805306368 ", limits)


async def test_a_cancelled_parse_does_not_hold_up_the_next() -> None:
    async with ParserPool(children=1, deadline=ONE_DOCUMENT) as pool:
        tasks = [asyncio.create_task(pool.parse(fetched(rss(THREE)))) for _ in range(5)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        assert (await pool.parse(fetched(rss(THREE)))).entries_seen == 3


async def test_closing_the_pool_ends_what_is_under_way() -> None:
    async with ParserPool(children=1, deadline=ONE_DOCUMENT) as pool:
        tasks = [asyncio.create_task(pool.parse(fetched(body))) for body in (STALL, rss(THREE))]
        await pool.parse(fetched(rss(THREE)), urgent=True)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    assert parser_processes(os.getpid()) == []


SERVICE = """
import asyncio, os
from feeds.parsing.parse import ParserPool
from feeds.results import Fetched
from tests.feeds.processes import parser_processes
from tests.patience import ONE_DOCUMENT

async def main():
    async with ParserPool(children=1, deadline=ONE_DOCUMENT) as pool:
        await pool.parse(Fetched(url="http://x.example/", body=b"<rss version='2.0'><channel/></rss>"))
        pool._deadline_s = 2.0  # with a little more the child is left alone
        task = asyncio.create_task(pool.parse(Fetched(url="http://x.example/", body={stall!r})))
        await asyncio.sleep(0.1)
        print(*parser_processes(os.getpid()), flush=True)
        await task

asyncio.run(main())
"""


def test_children_end_with_a_service_that_is_killed_even_in_the_middle_of_a_stall() -> None:
    code = SERVICE.format(stall=STALL)
    service = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=Path(__file__).parents[3])
    with service:
        assert service.stdout is not None
        children = [int(pid) for pid in service.stdout.readline().split()]
        service.kill()
    assert len(children) == 2
    assert all(ends_within(child, 120) for child in children)

"""How late the news of healthy feeds is told while a hundred hostile ones are read beside them.

    python -m bench.besieged [--feeds 1000] [--stalling 80] [--endless 20] [--news 120]

The whole service, with a database of its own, against newspapers and a Slack of this machine; each feed is read once
a minute. Feeds that stall a parser, or have no end, stand first in the list. Once every healthy feed is known, one
after the other brings an entry that rings. What is measured is the time from its publication to the request that
posts it, of which most is the minute until the next poll: first without the hostile ones, then beside them.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import re
import tempfile
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from bench.hanging import Dripping, bad_hosts
from bench.newspapers import HOSTS
from bench.processes import idle_lateness_ms, module
from bench.product import REPORTS
from bench.results import Result, machine, percentile, say, show
from bench.rounds import Newsstand, open_newsstand
from bench.service_process import environment, serving
from newsdesk.alerts import STORY_KEY, STRIKE_KEY, Action, DeliveryState
from newsdesk.evaluation.replay import ReplayItem, replaying
from newsdesk.understanding import Category
from service.entries.entry_reader import EntryReader
from service.playground.slack import free_port
from slack_server import SlackServer
from storage.tables import decisions, deliveries, entries

EVERY_S = 1.5  # between two entries that ring: Slack takes one message a second
NEWS_EVERY = 40  # of these: then one feed in twenty has news that rings nobody
KNOWN_WITHIN_S = 900.0
TOLD_WITHIN_S = 150.0  # after the last entry
MOST_RATIO = 1.1
INTERVALS_S = 120.0  # two of the feeds
ENGLISH = 10  # one feed in so many is


class Endless(asyncio.Protocol):
    """Begins a feed, and goes on."""

    PIECE = b"1000\r\n" + b"<item><title>no end</title></item>".ljust(4096) + b"\r\n"

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n")
        self._go_on()

    def _go_on(self) -> None:
        if not self._transport.is_closing():
            if not self._transport.get_write_buffer_size():
                self._transport.write(self.PIECE * 4)
            asyncio.get_running_loop().call_later(0.02, self._go_on)


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from publication to post, by the number of the entry that rang; those that did not though they should
    have; and the longest time for which a healthy feed was not asked."""

    seconds: dict[int, float]
    lost: list[int]
    longest_gap_s: float


def ringing(count: int) -> list[ReplayItem]:
    """So many entries of which each is a new story that rings, if they come one after the other."""
    now = datetime.now(UTC)
    told = [json.loads(line) for file in _files() for line in file.read_text("utf-8").splitlines()]
    strikes = {"strike", "none"}
    plain = [each for each in told if each["lang"] == "en" and each["category"] not in strikes]
    items = [
        ReplayItem(
            id=str(number), title=each["title"], summary=each["summary"], outlet=f"Paper {number}",
            url=f"https://news.example.org/{number}", published=now + timedelta(seconds=number),
        )
        for number, each in enumerate(plain)
    ]  # fmt: skip
    for most in (2 * count, count):  # those that ring among all, then those that ring among these
        items = list(itertools.islice(_that_ring(items), most))
    return items


def _files() -> list[Path]:
    return [REPORTS, *sorted((REPORTS.parent / "learned").glob("*.jsonl"))]


def _that_ring(items: Sequence[ReplayItem]) -> Iterator[ReplayItem]:
    by_id = {item.id: item for item in items}
    for done in replaying(items, EntryReader()):
        if (done.decision, done.reason) == ("alert", "new_story"):
            yield by_id[done.id]


async def measure(options: argparse.Namespace, news: Sequence[ReplayItem], *, hostile: bool) -> Measured:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="strikewire-bench-")))
        slack = await stack.enter_async_context(SlackServer(strict=False))
        stand = await stack.enter_async_context(open_newsstand(folder, options.feeds))
        env = environment(folder, slack, feeds=options.feeds, papers=stand.port, port=free_port())
        feeds = await stack.enter_async_context(_hostile(folder, options)) if hostile else []
        _rewrite(env, feeds)
        await stack.enter_async_context(serving(folder, env))
        say(f"until all {options.feeds} feeds are known" + (", beside hostile ones" if hostile else ""))
        await _until_known(stand, options.feeds)
        await stand.forget()
        say(f"{len(news)} entries that ring")
        published = [await _publish(stand, options.feeds, number, item) for number, item in enumerate(news)]
        links = [link for link, _ in published]
        await _until_told(slack, links)
        state = await stand.state()
        found = posted(slack, links)
        accounted = accounted_for(folder / "desk.db", links)
    seconds = {n: (found[n] - at).total_seconds() for n, (_, at) in enumerate(published) if n in found}
    lost = [n for n in range(len(links)) if n not in found and n not in accounted]
    return Measured(seconds, lost, state["longest_gap_s"])


@asynccontextmanager
async def _hostile(folder: Path, options: argparse.Namespace) -> AsyncIterator[list[tuple[str, str]]]:
    """(host, URL) of each."""
    number = str(options.stalling)
    log = folder / "hostile.log"
    async with (
        module("bench.newspapers", "--feeds", number, "--hostile", number, log=log) as (port, _),
        bad_hosts(options.endless, (("http", Endless), ("http", Dripping))) as bad,
    ):
        hosts = [f"127.0.0.{n % HOSTS + 1}" for n in range(options.stalling)]
        stalling = [(host, f"http://{host}:{port}/feed/{n}") for n, host in enumerate(hosts)]
        yield [*stalling, *bad]


def _rewrite(env: dict[str, str], hostile: Sequence[tuple[str, str]]) -> None:
    """Let everything ring that may, and put the hostile feeds first."""
    config, hosts = Path(env["STRIKEWIRE_CONFIG"]), [host for host, _ in hostile]
    blocks = [
        f'[[feed]]\nurl = "{url}"\nname = "Hostile {n}"\noutlet = "Hostile {n}"\ninterval_minutes = 1\n'
        for n, (_, url) in enumerate(hostile)
    ]
    head, first, rest = config.read_text("utf-8").partition("[[feed]]")
    everything = [category.value for category in Category if category is not Category.NONE]
    head = head.replace("[[subscription]]", f'[[subscription]]\nmin_severity = "low"\ncategories = {everything}')
    config.write_text("\n".join([head, *blocks]) + first + rest, "utf-8")
    env["STRIKEWIRE_ALLOW_PRIVATE_HOSTS"] = ",".join({*env["STRIKEWIRE_ALLOW_PRIVATE_HOSTS"].split(","), *hosts})


async def _until_known(stand: Newsstand, feeds: int) -> None:
    async with asyncio.timeout(KNOWN_WITHIN_S):
        while (await stand.state())["asked"] < feeds:
            await asyncio.sleep(1)


async def _publish(stand: Newsstand, feeds: int, number: int, item: ReplayItem) -> tuple[str, datetime]:
    """(its link, when it was out)."""
    if number % NEWS_EVERY == 0:
        await stand.turn("steady")
    at = datetime.now(UTC)
    link = await stand.publish(number * ENGLISH % feeds, at=at, title=item.title, teaser=item.summary)
    out_at = datetime.now(UTC)
    await asyncio.sleep(EVERY_S)
    return link, out_at


async def _until_told(slack: SlackServer, links: Sequence[str]) -> None:
    """Until all are, or no more can be expected."""
    deadline = asyncio.get_running_loop().time() + TOLD_WITHIN_S
    while len(posted(slack, links)) < len(links) and asyncio.get_running_loop().time() < deadline:
        await asyncio.sleep(2)


def posted(slack: SlackServer, links: Sequence[str]) -> dict[int, datetime]:
    """When the first message that leads to each of them was asked for."""
    numbers = {link: number for number, link in enumerate(links)}
    found: dict[int, datetime] = {}
    for call in slack.journal.of("chat.postMessage"):
        for link in re.findall(r"https://news\.example\.org/\d+/\d+", str(call.args)):
            if link in numbers:
                found.setdefault(numbers[link], call.at)
    return found


def accounted_for(database: Path, links: Sequence[str]) -> set[int]:
    """Those on record whose own card was not to be expected: see `is_told_otherwise`."""
    numbers = {link: number for number, link in enumerate(links)}
    found = sa.select(entries.c.link, decisions.c.action, entries.c.story_id, entries.c.strike_number).join(
        decisions, sa.and_(decisions.c.entry_id == entries.c.id, decisions.c.revision == entries.c.revision)
    )
    ended = deliveries.c.state.in_((DeliveryState.SENT, DeliveryState.COLLAPSED))
    engine = sa.create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        told = frozenset(connection.scalars(sa.select(deliveries.c.alert_key).where(ended)))
        rows = [row for row in connection.execute(found) if row.link in numbers]
        accounted = {
            numbers[row.link]
            for row in rows
            if is_told_otherwise(row.action, story=row.story_id, strike=row.strike_number, told=told)
        }
    engine.dispose()
    return accounted


def is_told_otherwise(action: Action, *, story: int | None, strike: int | None, told: Collection[str]) -> bool:
    """Whether an entry rings nobody by decision, as a story found it that came earlier; or was told without a link of
    its own: in a digest of a burst, or on a card that names so many outlets that it leaves some out."""
    return action != Action.ALERT or f"{STORY_KEY}{story}" in told or f"{STRIKE_KEY}{strike}" in told


async def compare(options: argparse.Namespace) -> list[Result]:
    news = ringing(options.news)
    clean = await measure(options, news, hostile=False)
    beside = await measure(options, news, hostile=True)
    both = sorted(clean.seconds.keys() & beside.seconds.keys())
    alone_s, beside_s = ([one.seconds[n] for n in both] for one in (clean, beside))
    p50 = f"p50 {percentile(beside_s, 0.5):.1f} to {percentile(alone_s, 0.5):.1f} s"
    p99 = f"{percentile(beside_s, 0.99):.1f} to {percentile(alone_s, 0.99):.1f} s"
    many = f"beside {options.stalling + options.endless} hostile feeds"
    return [
        Result(goal="R7", what=f"publication to post {many}, p99, to that without", wanted=MOST_RATIO,
               measured=percentile(beside_s, 0.99) / percentile(alone_s, 0.99),
               beside=f"{p99}; {p50}; {len(both)} entries; wall time"),
        Result(goal="R7", what=f"entries that should have been told {many} and were not", measured=len(beside.lost),
               wanted=0, unit="", beside=f"without {len(clean.lost)}; of {len(news)}"),
        Result(goal="R7", what=f"longest time for which a healthy feed was not asked {many}", unit="s",
               measured=beside.longest_gap_s, wanted=INTERVALS_S, beside=f"without {clean.longest_gap_s:.0f} s"),
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.besieged", description=__doc__.partition("\n")[0])
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--stalling", type=int, default=80, help="feeds that stall a parser")
    parser.add_argument("--endless", type=int, default=20, help="feeds without end: half pour, half drip")
    parser.add_argument("--news", type=int, default=120, help="entries that ring")
    options = parser.parse_args()
    idle_ms = asyncio.run(idle_lateness_ms())
    show(asyncio.run(compare(options)), title=machine(options.feeds, idle_ms=idle_ms))


if __name__ == "__main__":
    main()

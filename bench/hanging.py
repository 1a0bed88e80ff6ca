"""How long healthy feeds wait beside hosts that hang.

    python -m bench.hanging [--feeds 200] [--hanging 50] [--rounds 5]

Hosts that accept and never answer, that drip their answer, and that never finish a handshake, each at an address of
its own. In each round every feed is due, as in the worst minute: those that hang do so all at once, and are claimed
first. A round is a tick of the service's poller; what is measured is the time from it until a healthy feed is read
and recorded. In the first round nothing was ever read; in the others all were, and a fifth of the healthy have news.
Between two rounds all connections are closed, as between two polls of a feed, whatever stands beside the healthy.
One after the other: without those that hang, beside as many that refuse at once, and beside those that hang.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.processes import idle_lateness_ms
from bench.product import Product, open_product, settings_for, urls_of
from bench.results import Result, machine, percentile, say, show
from bench.rounds import Newsstand, open_newsstand
from feeds.polling.poll_rounds import FeedPoll
from storage.tables import feeds

DRIP_S = 0.5
CLOSED_S = 16.0  # an unused connection is kept for 15 s; a new one costs as much as all else about a 304
LIMIT_S = 120.0  # for one round: what hangs lets go of its place after 20 s
MOST_RATIO = 1.1  # of the p99 with to that without
LATEST_S = 120.0  # two intervals of the feeds


@dataclass(slots=True)
class Waits:
    """When each healthy feed was done with, in seconds since the tick."""

    healthy: int
    hanging: int
    began: float = 0.0
    done: asyncio.Event = field(default_factory=asyncio.Event)
    seconds: dict[str, float] = field(default_factory=dict)

    def begin(self) -> None:
        self.began = time.perf_counter()
        self.seconds.clear()
        self.done.clear()

    def note(self, poll: FeedPoll) -> None:
        if int(poll.name.removeprefix("Paper ")) >= self.hanging and poll.status:
            self.seconds.setdefault(poll.name, time.perf_counter() - self.began)
        if len(self.seconds) == self.healthy:
            self.done.set()


class Silent(asyncio.Protocol):
    """Takes what is said and answers nothing."""


class Dripping(asyncio.Protocol):
    """Begins an answer, and never comes to its end."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        self._drip(transport)

    def _drip(self, transport: asyncio.Transport) -> None:
        if not transport.is_closing():
            transport.write(b"<")
            asyncio.get_running_loop().call_later(DRIP_S, self._drip, transport)


class Refusing(asyncio.Protocol):
    """Refuses at once."""

    def data_received(self, data: bytes) -> None:
        assert isinstance(self.transport, asyncio.Transport)
        self.transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport


Kinds = Sequence[tuple[str, type[asyncio.Protocol]]]
HANG: Kinds = (("http", Silent), ("http", Dripping), ("https", Silent))
REFUSE: Kinds = (("http", Refusing),)


@asynccontextmanager
async def bad_hosts(count: int, kinds: Kinds = HANG) -> AsyncIterator[list[tuple[str, str]]]:
    """(address, URL) of each."""
    async with AsyncExitStack() as stack:
        found = []
        for number in range(count):
            scheme, serve = kinds[number % len(kinds)]
            address = f"127.0.{1 + number // 250}.{1 + number % 250}"
            server = await asyncio.get_running_loop().create_server(serve, address, 0)
            stack.callback(server.close)
            port = server.sockets[0].getsockname()[1]
            found.append((address, f"{scheme}://{address}:{port}/feed"))
        yield found


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds that healthy feeds waited, when nothing was ever read and in the rounds after it."""

    first: list[float]
    later: list[float]


async def measure(options: argparse.Namespace, folder: Path, hanging: Sequence[tuple[str, str]]) -> Measured:
    waits = Waits(options.feeds, len(hanging))
    async with open_newsstand(folder, options.feeds) as stand:
        urls = [*(url for _, url in hanging), *urls_of(stand.port, options.feeds)]
        settings = settings_for(folder, urls)
        allowed = (*settings.allow_private_hosts, *(address for address, _ in hanging))
        settings = settings.model_copy(update={"allow_private_hosts": allowed})
        async with open_product(settings, observe=waits.note) as product:
            first = await _round(product, waits)
            await _until_rested(product)
            with product.runtime.engine.begin() as connection:  # what hangs now did not always
                connection.execute(feeds.update().values(first_polled_at=product.clock.now(), failures=0))
            later = []
            for number in range(options.rounds):
                say(f"round {number + 1} of {options.rounds} beside {len(hanging)} hosts that hang")
                await _turn(stand)
                later += await _round(product, waits)
                await _until_rested(product)
            return Measured(first, later)


async def _turn(stand: Newsstand) -> None:
    for _ in range(4):  # a fifth of the feeds has news
        await stand.turn("steady")


async def _round(product: Product, waits: Waits) -> list[float]:
    product.make_due()
    waits.begin()
    await product.poller.tick()
    with suppress(TimeoutError):
        async with asyncio.timeout(LIMIT_S):
            await waits.done.wait()
    return [*waits.seconds.values(), *[LIMIT_S] * (waits.healthy - len(waits.seconds))]


async def _until_rested(product: Product) -> None:
    """No feed is under way, since what hung has been given up, and no connection is left."""
    while product.count("SELECT count(*) FROM feeds WHERE lease_until IS NOT NULL"):
        await asyncio.sleep(0.2)
    await asyncio.sleep(CLOSED_S)


async def compare(options: argparse.Namespace) -> list[Result]:
    alone = await _measured(options, 0, HANG)
    refused = await _measured(options, options.hanging, REFUSE)
    hanging = await _measured(options, options.hanging, HANG)
    hang, refuse = f"beside {options.hanging} hosts that hang", f"beside {options.hanging} that refuse"
    return [
        _compared(f"p99 of a healthy feed {hang}, to that without", hanging.later, alone.later),
        _compared(f"p99 of a healthy feed {hang}, to that {refuse}", hanging.later, refused.later),
        _compared(f"p99 of a first poll {hang}, to that without", hanging.first, alone.first),
        Result(goal="R7", what=f"longest wait of a healthy feed {hang}", measured=max(hanging.first + hanging.later),
               wanted=LATEST_S, unit="s", beside="two intervals"),
    ]  # fmt: skip


async def _measured(options: argparse.Namespace, count: int, kinds: Kinds) -> Measured:
    with tempfile.TemporaryDirectory(prefix="strikewire-bench-") as place:
        async with bad_hosts(count, kinds) as hosts:
            return await measure(options, Path(place), hosts)


def _compared(what: str, beside_s: Sequence[float], to_s: Sequence[float]) -> Result:
    p99 = [percentile(seconds, 0.99) for seconds in (beside_s, to_s)]
    p50 = [percentile(seconds, 0.50) for seconds in (beside_s, to_s)]
    told = f"{p99[0]:.2f} to {p99[1]:.2f} s; p50 {p50[0]:.2f} to {p50[1]:.2f} s; wall time"
    return Result(goal="R7", what=what, measured=p99[0] / p99[1], wanted=MOST_RATIO, beside=told)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.hanging", description=__doc__.partition("\n")[0])
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--hanging", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    idle_ms = asyncio.run(idle_lateness_ms())
    show(asyncio.run(compare(options)), title=machine(options.feeds, idle_ms=idle_ms))


if __name__ == "__main__":
    main()

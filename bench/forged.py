"""What Slack did not send, and what somebody sends once more, at the door of the whole service.

    python -m bench.forged [--forged 10000] [--replayed 1000] [--engine postgresql]

Starts the service in HTTP mode; on PostgreSQL two of them, on one database. Sends requests that are forged in twenty
ways; then real ones (commands, mentions, presses of a button), each to one door, and its copies at the same moment
and later to every door. A forged request must be refused with 401, a real one answered exactly once, and no secret
may stand in the log. Exit code 1 if anything is otherwise.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import time

from bench.processes import module
from bench.results import say
from bench.service_process import ANSWERS_WITHIN_S, CHANNEL, environment, serving
from service.playground.slack import free_port
from slack_server import BOT_TOKEN, BOT_USER, SIGNING_SECRET, Message, SlackServer
from slack_server.deliveries import Delivered, Outgoing
from slack_server.http_mode import HttpMode, request_body
from tests import postgres
from tests.forgeries import CANARY, forgeries
from tests.service.running import RESPONSE_URL
from tests.slack_bot import card_blocks

Request = tuple[bytes, dict[str, str]]
FEEDS = 2
ANA = "U0ANA"
AT_ONCE = 5
SETTLED_S = 2.0


@dataclass(slots=True)
class Taped:
    """The way from Slack to the doors of the service: keeps each request, and rings twice with it."""

    doors: Sequence[HttpMode]
    requests: list[Request] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    async def deliver(self, outgoing: Outgoing) -> Delivered:
        body, content_type = request_body(outgoing)
        request = body, {"Content-Type": content_type, **self.doors[0].signed(body)}
        self.requests.append(request)
        await self.send(request, self.doors[0], self.doors[-1])
        return Delivered(outgoing=outgoing, acked=True, ack_s=0)

    async def send(self, request: Request, *doors: HttpMode) -> None:
        """Let it arrive at all these doors at once."""
        for status, _ in await asyncio.gather(*(door.send(*request) for door in doors)):
            self.statuses[status] += 1


async def forge(door: HttpMode, count: int) -> Counter[int]:
    """How the door answered so many forged requests."""
    rng, statuses = random.Random(7), Counter[int]()

    async def send(request: Request) -> None:
        status, _ = await door.send(*request)
        statuses[status] += 1

    while statuses.total() < count:
        left = list(forgeries(rng, time()).values())[: count - statuses.total()]
        await asyncio.gather(*map(send, left))
    return statuses


async def ask(slack: SlackServer, count: int) -> list[Delivered]:
    """So many requests of a person, of three kinds in turn, each answered before the next of five begins."""
    numbers, asked = iter(range(count)), list[Delivered]()

    async def work() -> None:
        for number in numbers:
            delivered = await _one(slack, number)
            asked.append(delivered)
            with contextlib.suppress(TimeoutError):  # then it is counted as not answered
                await slack.until(partial(answers, slack, delivered), timeout_s=ANSWERS_WITHIN_S)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return asked


async def _one(slack: SlackServer, number: int) -> Delivered:
    match number % 3:
        case 0:
            return await slack.command("/strikes", f"search {number}", user=ANA, channel=CHANNEL)
        case 1:
            return await slack.say(f"<@{BOT_USER}> search {number}", user=ANA, channel=CHANNEL)
        case _:
            card = Message(channel=CHANNEL, ts=slack.workspace.next_ts(), text="card", blocks=card_blocks("S-30"))
            (pressed,) = await slack.click(slack.workspace.add_message(card), "alert.sources", user=ANA)
            return pressed


def answers(slack: SlackServer, delivered: Delivered) -> int:
    """How often this request was answered: at its response_url, or in the thread of the mention."""
    payload = delivered.outgoing.payload
    if url := payload.get("response_url"):
        return slack.workspace.response_urls[url.rpartition("/")[2]].uses
    replies = slack.messages(CHANNEL)
    return sum(message.thread_ts == payload["event"]["ts"] and message.bot_id is not None for message in replies)


async def replay(slack: SlackServer, doors: Sequence[HttpMode], count: int) -> tuple[Counter[int], Counter[int]]:
    """(statuses of all that was sent, how many requests were answered so often)."""
    taped = slack.people.route = Taped(doors)
    asked = await ask(slack, count)
    for request in list(taped.requests):
        await taped.send(request, *doors)
    last = await ask(slack, 1)  # whatever was let in before it has been begun by now
    await asyncio.sleep(SETTLED_S)
    return taped.statuses, Counter(answers(slack, one) for one in (*asked, *last))


@contextmanager
def database(engine: str, folder: Path) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{folder}/desk.db"
        return
    with postgres.server() as server, postgres.database(server) as url:
        yield postgres.text_of(url)


def leaks(log: str) -> list[str]:
    """Secrets that stand in it: ours, what the forged requests carry, and addresses that let others answer for us."""
    known = [secret for secret in (BOT_TOKEN, SIGNING_SECRET, CANARY) if secret in log]
    return [*known, *RESPONSE_URL.findall(log)]


async def main(options: argparse.Namespace) -> int:
    services = 2 if options.engine == "postgresql" else 1
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(database(options.engine, folder))
        slack = await stack.enter_async_context(SlackServer(metering=False))
        papers = module("bench.newspapers", "--feeds", str(FEEDS), log=folder / "papers.log")
        port, _ = await stack.enter_async_context(papers)
        doors = []
        for number in range(services):
            place = folder / f"service-{number}"
            place.mkdir()
            env = environment(place, slack, feeds=FEEDS, papers=int(port), port=free_port(), database_url=url)
            await stack.enter_async_context(serving(place, env))
            doors.append(slack.use_http(f"http://127.0.0.1:{env['STRIKEWIRE_HTTP_PORT']}/slack/events"))
        say(f"{options.forged} forged requests")
        refused = await forge(doors[0], options.forged)
        say(f"{options.replayed} requests, each with its copies")
        statuses, answered = await replay(slack, doors, options.replayed)
        found = [
            leak for number in range(services) for leak in leaks((folder / f"service-{number}/desk.log").read_text())
        ]
    print(f"{options.engine}, services at once  {services}")
    print(f"forged requests, by status     {dict(refused)}")
    print(f"real ones and copies           {dict(statuses)}")
    print(f"real ones, by answers          {dict(answered)}")
    print(f"secrets in the log             {found}")
    return 0 if set(refused) == {401} and set(statuses) == {200} and set(answered) == {1} and not found else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.forged", description=__doc__.partition("\n")[0])
    parser.add_argument("--forged", type=int, default=10_000)
    parser.add_argument("--replayed", type=int, default=1_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(asyncio.run(main(arguments())))

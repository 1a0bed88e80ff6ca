"""Feeds to poll under load, served by a process of its own: healthy ones that grow, and bodies that stall a parser.

`python -m bench.newspapers PORT HOSTS HOSTILE` serves `/feed/N` on 127.0.0.1 to 127.0.0.HOSTS, the first HOSTILE of
them hostile. Prints one line when it listens.
"""

from __future__ import annotations

import asyncio
import itertools
import sys

from aiohttp import web

from tests.feeds.hostile_bodies import stalling_bodies
from tests.feeds.made_feeds import MadeEntry, rss

ENTRIES = 30


def newspapers(hostile: int) -> web.Application:
    bad = [body.make() for body in itertools.islice(itertools.cycle(list(stalling_bodies())), hostile)]
    served = itertools.count()

    async def feed(request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        if number < hostile:
            return web.Response(body=bad[number], content_type="application/xml")
        newest = number * 1_000_000 + next(served)  # one new entry at each visit
        entries = [MadeEntry(n, title=f"Boat struck, report {n}") for n in range(newest, newest - ENTRIES, -1)]
        return web.Response(body=rss(entries), content_type="application/rss+xml")

    app = web.Application()
    app.router.add_get("/feed/{number}", feed)
    return app


async def serve(port: int, hosts: int, hostile: int) -> None:
    runner = web.AppRunner(newspapers(hostile), access_log=None)
    await runner.setup()
    for host in range(1, hosts + 1):
        await web.TCPSite(runner, f"127.0.0.{host}", port).start()
    print("listening", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(*map(int, sys.argv[1:4])))

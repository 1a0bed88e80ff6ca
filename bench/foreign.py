"""Feeds of others, such as the test feeds of other parsers, from a folder through the poller into a database.

    python -m bench.foreign FOLDER [--engine postgresql]

Each file is a feed of its own at a server of this machine; all are polled twice, as the service polls. What was
stored is read back and put into a card as Slack would get it. Exit code 1 if a poll ended otherwise than with a word,
if something was raised on the way, or if a card would be refused or could ping somebody.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import mimetypes
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa
from aiohttp import web
from pydantic import SecretStr

from bench.newspapers import HOSTS
from bench.product import open_product, settings_for, urls_of
from handlers.rendering.validate import problems
from newsdesk.entries import PollStatus, Tier
from newsdesk.errors import FetchReason
from newsdesk.messages import Quote, SourceLink
from storage.tables import entries
from tests import postgres
from tests.handlers.messages import samples
from tests.handlers.messages.rendering import rendered
from tests.handlers.messages.test_hostile_text import PINGS

ROUNDS = 2
KNOWN_ENDS = {str(end) for end in (*PollStatus, *FetchReason)}


class Raised(logging.Handler):
    """Counts what was raised and logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            self.found[f"{record.getMessage()}: {record.exc_info[1]!r}"[:200]] += 1


@asynccontextmanager
async def served(files: Sequence[Path]) -> AsyncIterator[int]:
    """The port at which each file is /feed/N."""

    async def feed(request: web.Request) -> web.Response:
        file = files[int(request.match_info["number"])]
        kind = mimetypes.guess_type(file.name)[0] or "application/xml"
        return web.Response(body=file.read_bytes(), content_type=kind)

    app = web.Application()
    app.router.add_get("/feed/{number}", feed)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = 0
    for host in range(1, HOSTS + 1):
        await web.TCPSite(runner, f"127.0.0.{host}", port).start()
        port = runner.addresses[0][1]
    try:
        yield port
    finally:
        await runner.cleanup()


async def read(files: Sequence[Path], folder: Path, database_url: str) -> tuple[Counter[str], list[str], int]:
    """(how the polls ended, what is wrong with a card, how many entries are on record)."""
    async with served(files) as port:
        settings = settings_for(folder, urls_of(port, len(files)))
        settings = settings.model_copy(update={"database_url": SecretStr(database_url)})
        async with open_product(settings) as product:
            ends: Counter[str] = Counter()
            for _ in range(ROUNDS):
                report = await product.poller.round()
                ends.update(poll.reason or str(poll.status) for poll in report.polls)
                product.make_due()
            stored = product.count("SELECT count(*) FROM entries")
            return ends, list(unfit(product.runtime.engine)), stored


def unfit(engine: sa.Engine) -> Iterator[str]:
    """Entries of which no card can be made that Slack takes and that is silent."""
    wanted = sa.select(entries.c.title, entries.c.summary, entries.c.link, entries.c.outlet, entries.c.lang)
    with engine.connect() as connection:
        rows = connection.execute(wanted).all()
    for row in rows:
        source = SourceLink(outlet=row.outlet, url=row.link, tier=Tier.LOCAL)
        quote = Quote(text=row.summary or row.title, who=row.outlet, lang=row.lang or "en")
        card = replace(samples.NEWS, headline=row.title, source=row.outlet, quote=quote, sources=(source,))
        payload = rendered(card)
        if problems(payload) or PINGS.search(json.dumps(payload, ensure_ascii=False)):
            yield row.title[:100]


def database(stack: ExitStack, engine: str, folder: Path) -> str:
    if engine == "sqlite":
        return f"sqlite:///{folder}/desk.db"
    server = stack.enter_context(postgres.server())
    return postgres.text_of(stack.enter_context(postgres.database(server)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.foreign", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    options = parser.parse_args()
    files = sorted(file for file in options.folder.rglob("*") if file.is_file())
    raised = Raised()
    logging.getLogger().addHandler(raised)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="strikewire-bench-")))
        url = database(stack, options.engine, folder)
        ends, wrong, stored = asyncio.run(read(files, folder, url))
    print(f"{options.engine}, files {len(files)}, polled {ROUNDS} times, entries on record {stored}")
    print("polls by end    " + ", ".join(f"{name} {count}" for name, count in ends.most_common()))
    print(f"raised          {dict(raised.found)}")
    print(f"cards not fit   {len(wrong)} {wrong[:5]}")
    strange = ends.keys() - KNOWN_ENDS
    return 1 if strange or raised.found or wrong or ends.total() < ROUNDS * len(files) else 0


if __name__ == "__main__":
    sys.exit(main())

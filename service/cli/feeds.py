"""feeds: which feeds are read, what one of them would bring, and lists to and from other programs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from feeds import admin
from feeds.admin import FeedTest
from feeds.opml import MAX_BYTES
from newsdesk.entries import FEED_TIERS, Feed, FeedState, Tier
from newsdesk.errors import UserError
from newsdesk.prose.wording import count
from newsdesk.text.printable import one_line
from service.cli.show import table
from service.feed_desk import verdict_on
from service.files import read_file
from service.runtime import Runtime, open_beside
from service.settings import read_settings
from service.wiring import open_reading

T = TypeVar("T")

SHOWN_SKIPPED = 20
NEVER = datetime.min.replace(tzinfo=UTC)

app = typer.Typer(help="The feeds that are read.", no_args_is_help=True)
Which = Annotated[str, typer.Argument(help="A feed's number, address, name, or a part of its name.")]


@app.command("list")
def list_(everything: Annotated[bool, typer.Option("--all", help="Include feeds that are off.")] = False) -> None:
    """The feeds, those with trouble first."""
    with open_beside(read_settings()) as runtime:
        feeds = runtime.store.feeds()
        shown = [feed for feed in feeds if everything or feed.state is not FeedState.OFF]
        shown.sort(key=lambda feed: (-feed.failures, feed.tier.rank, feed.name.lower()))
        table(
            "Feeds",
            ("no", "feed", "tier", "lang", "every", "state", "last read", "note"),
            [
                (
                    feed.id,
                    feed.name,
                    feed.tier.value,
                    feed.lang,
                    f"{feed.interval.total_seconds() / 60:.0f} min",
                    feed.state.value + (f", {count(feed.failures, 'failure', 'en')}" if feed.failures else ""),
                    f"{feed.last_success_at:%Y-%m-%d %H:%M}" if feed.last_success_at else "never",
                    feed.note or feed.last_failure or (feed.suggested_url and f"moved to {feed.suggested_url}"),
                )
                for feed in shown
            ],
            numbers=("no",),
        )
        off = sum(feed.state is FeedState.OFF for feed in feeds)
        if off:
            why = "" if everything else " `feeds list --all` says why,"
            print(f"Kept but off: {off};{why} `feeds test --off` tries their addresses.")


def _tier(typed: str) -> Tier:
    """Read a tier that a feed may have; those of corrections and of the shipped record are refused."""
    if typed not in FEED_TIERS:
        raise typer.BadParameter(f"{typed!r} is not one of {', '.join(FEED_TIERS)}")
    return Tier(typed)


@app.command()
def add(
    address: Annotated[str, typer.Argument(help="A feed, or a site whose feed is to be found.")],
    name: Annotated[str | None, typer.Option(help="Default: what the feed calls itself.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Whose it is, as alerts name it.")] = None,
    tier: Annotated[
        Tier, typer.Option(help="How much its figures weigh.", parser=_tier, metavar="|".join(FEED_TIERS))
    ] = Tier.LOCAL,
    lang: Annotated[str | None, typer.Option(help="en, es, pt or fr, if it is in one language.")] = None,
    minutes: Annotated[float, typer.Option(help="How often to read it.", min=1, max=1440)] = 15,
) -> None:
    """Read a feed from now on. Its backlog is stored and announces nothing."""
    interval = timedelta(minutes=minutes)
    wanted = admin.WantedFeed(address=address, name=name, outlet=outlet, tier=tier, lang=lang, interval=interval)

    async def work(runtime: Runtime) -> admin.Added:
        async with open_reading(runtime) as (fetcher, parser):
            return await admin.add_feed(
                runtime.store, wanted, fetcher=fetcher, parser=parser, now=runtime.clock.now()
            )

    added = _run(work)
    print(_known(added.known) if added.known else f"Added: {added.feed.name}, {added.feed.url}")
    for other in added.others:
        print(one_line(f"  This site also has: {other.title or 'untitled'}, {other.url}"))


def _known(feed: Feed) -> str:
    state = "It is read." if feed.state.is_polled else f"It is {feed.state}: `feeds resume {feed.id}` reads it."
    return f"Known already: {feed.name}, {feed.url}. {state}"


@app.command()
def remove(which: Which) -> None:
    """Stop reading a feed and forget it; its entries stay."""
    with open_beside(read_settings()) as runtime:
        print(f"Removed: {admin.remove_feed(runtime.store, which, now=runtime.clock.now()).name}")


@app.command()
def pause(which: Which, why: Annotated[str, typer.Option(help="Shown in the list.")] = "") -> None:
    """Stop reading a feed for now."""
    with open_beside(read_settings()) as runtime:
        print(f"Paused: {admin.pause_feed(runtime.store, which, now=runtime.clock.now(), why=why).name}")


@app.command()
def resume(which: Which) -> None:
    """Read a paused, quarantined or switched-off feed again, from now on."""
    with open_beside(read_settings()) as runtime:
        print(f"Resumed: {admin.resume_feed(runtime.store, which, now=runtime.clock.now()).name}")


@app.command()
def test(
    address: Annotated[
        str | None, typer.Argument(help="A feed's address, or the number or name of a known one.")
    ] = None,
    off: Annotated[bool, typer.Option("--off", help="Every feed of the list that is off, instead of one.")] = False,
) -> None:
    """Fetch and parse an address, and say what would be stored and what would ring. Stores nothing."""
    if off is bool(address):
        raise UserError("feeds test takes one address, or --off for all that are kept but off.")
    if off:
        _print_tests(_run(_test_off))
    else:
        _print_test(_run(lambda runtime: _test_one(runtime, address or "")))


async def _test_one(runtime: Runtime, words: str) -> FeedTest[str]:
    url = admin.known_address(runtime.store, words)
    async with open_reading(runtime) as (fetcher, parser):
        return await admin.test_feed(
            url, fetcher=fetcher, parser=parser, explain=lambda raw: verdict_on(runtime, raw, "en")
        )


async def _test_off(runtime: Runtime) -> list[tuple[Feed, FeedTest[None]]]:
    feeds = [feed for feed in runtime.store.feeds() if feed.state is FeedState.OFF]
    async with open_reading(runtime) as (fetcher, parser):
        tests = (admin.test_feed(f.url, fetcher=fetcher, parser=parser, explain=lambda _: None) for f in feeds)
        return list(zip(feeds, await asyncio.gather(*tests), strict=True))


def _print_tests(tests: list[tuple[Feed, FeedTest[None]]]) -> None:
    rows = [(feed.id, feed.name, seen.failure or _newest(seen), feed.note) for feed, seen in tests]
    table("Feeds that are off", ("no", "feed", "what its address gives", "why it is off"), rows, numbers=("no",))
    print(
        "One that gives what its name says: `feeds resume NUMBER`. Another address: `feeds add ADDRESS --tier TIER`."
    )


def _newest(seen: FeedTest[None]) -> str:
    newest = max(seen.entries, key=lambda entry: entry.raw.published_at or NEVER, default=None)
    if newest is None:
        return f"a feed without entries, {seen.title}"
    when = f" of {newest.raw.published_at:%Y-%m-%d}" if newest.raw.published_at else ""
    return f"{seen.entries_seen} entries, newest{when}: {newest.raw.title}"


def _print_test(seen: FeedTest[str]) -> None:
    if seen.failure:
        way = "\nIf you do mean it, name its host in STRIKEWIRE_ALLOW_PRIVATE_HOSTS." if seen.may_be_allowed else ""
        raise UserError(f"{seen.url} cannot be read as a feed. {seen.failure}{way}")
    print(one_line(f"{seen.title or 'untitled'}, {seen.final_url}"))
    again = (
        "says briefly when nothing is new"
        if seen.has_validators
        else "has no ETag or Last-Modified: read whole each time"
    )
    print(f"{count(seen.entries_seen, 'entry', 'en')}, read in {seen.seconds:.1f} s; {again}")
    for told in seen.notes:
        print(f"The body is {told}.")
    if seen.permanent_redirect:
        print(f"It has moved for good to {seen.permanent_redirect}: use that address.")
    rows = [(entry.raw.title, entry.raw.published_at and f"{entry.raw.published_at:%Y-%m-%d}", entry.verdict)
            for entry in seen.entries]  # fmt: skip
    table("Its newest entries", ("title", "published", "what the desk would do"), rows)


@app.command("import")
def import_(file: Annotated[Path, typer.Argument(help="An OPML file.")]) -> None:
    """Add the feeds of an OPML file."""
    data = read_file(file, most=MAX_BYTES)
    with open_beside(read_settings()) as runtime:
        done = admin.import_opml(runtime.store, data, now=runtime.clock.now())
    print(f"{done.added} added, {done.known} known already.")
    for line in done.skipped[:SHOWN_SKIPPED]:
        print(f"  Left out: {one_line(line)}")
    if len(done.skipped) > SHOWN_SKIPPED:
        print(f"  And {len(done.skipped) - SHOWN_SKIPPED} more are left out.")


@app.command()
def export() -> None:
    """Print every feed as OPML."""
    with open_beside(read_settings()) as runtime:
        print(admin.export_opml(runtime.store, now=runtime.clock.now()), end="")


def _run(work: Callable[[Runtime], Awaitable[T]]) -> T:
    async def all_of_it() -> T:
        return await work(runtime)

    with open_beside(read_settings()) as runtime:
        return asyncio.run(all_of_it())

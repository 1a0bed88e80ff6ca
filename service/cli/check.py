"""check: what is wrong, in words that an operator can act on."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
from collections.abc import Generator, Iterator, Sequence

import typer

from newsdesk.entries import FeedState
from newsdesk.errors import ConfigError, StrikewireError, out_of_reach
from newsdesk.monitoring.balance import entries_sum
from newsdesk.monitoring.faults import ENOUGH_FEEDS
from newsdesk.ports import StatusReport
from service.cli.finding import Finding
from service.cli.show import table
from service.http.liveness_probe import alive_fault
from service.setting_errors import misspelt
from service.settings import Settings, read_settings

LEAST_FREE = 100_000_000  # bytes: a month of a hundred feeds


def register(app: typer.Typer) -> None:
    app.command()(check)


def check() -> None:
    """Look at settings, database, feeds, port, heartbeat, tokens, scopes and channels. Exit status 1 when
    something is wrong."""
    findings = list(_findings())
    table(
        "Check",
        ("what", "state", "detail"),
        [(found.what, "WRONG" if found.fault else "ok", found.fault or found.detail) for found in findings],
    )
    if any(found.fault for found in findings):
        raise typer.Exit(1)


def _findings() -> Iterator[Finding]:
    try:
        settings = read_settings()
    except ConfigError as err:
        yield Finding("settings", str(err))
        return
    read = str(settings.config_path or "no file; the environment and the defaults")
    yield Finding("settings", " ".join(misspelt(os.environ)), read)
    yield _port(settings.http_port)
    channels = yield from _local(settings)
    if settings.config.operators.heartbeat_url:
        yield asyncio.run(_heartbeat(settings, settings.config.operators.heartbeat_url))
    if settings.slack:
        yield from asyncio.run(_slack(settings, channels))
    else:
        yield _no_slack(settings)


def _no_slack(settings: Settings) -> Finding:
    try:
        settings.require_a_way_in()
    except ConfigError as err:
        return Finding("slack", str(err))
    return Finding("slack", detail="not configured: alerts go to the console. Set SLACK_BOT_TOKEN to change that")


def _port(port: int) -> Finding:
    try:
        socket.create_server(("0.0.0.0", port)).close()  # noqa: S104 (where the service would listen)
    except OSError as err:
        if alive_fault(port, within_s=1) is None:
            return Finding("port", detail=f"{port}: the service runs there")
        fault = f"{port} cannot be used ({os.strerror(err.errno or 0)}): let STRIKEWIRE_HTTP_PORT name another"
        return Finding("port", fault)
    return Finding("port", detail=f"{port} is free" if port else "any that is free")


def _disk(settings: Settings) -> Iterator[Finding]:
    """A full disk is told by SQLite as an I/O error: better to hear of it before."""
    from storage.address import sqlite_file
    from storage.engine import open_engine

    file = sqlite_file(open_engine(settings.database_url.get_secret_value()))
    folder = file and next((place for place in file.absolute().parents if place.exists()), None)
    if folder is None:
        return
    free = shutil.disk_usage(folder).free
    room = f"{free // 1_000_000} MB free in {folder}"
    fault = f"only {room}: make room, or let DATABASE_URL name another disk" if free < LEAST_FREE else ""
    yield Finding("disk", fault, room)


def _local(settings: Settings) -> Generator[Finding, None, Sequence[str] | None]:
    """What the database says. Returns the channels that are told something, None when nobody can know them."""
    from service.runtime import open_beside
    from storage.health.heartbeat import clock_fault, prove_writable

    try:
        yield from _disk(settings)
        with open_beside(settings) as runtime:
            prove_writable(runtime.engine, now=runtime.clock.now())
            report = runtime.store.status(runtime.clock.now())
            channels = [subscription.channel for subscription in runtime.subscriptions()]
            operators = runtime.operators() if channels else None
            channels += [operators.channel] if operators else []
            yield from (_outdated(named, today) for named, today in report.outdated.items())
            yield from map(_unreadable, report.unreadable_subscriptions)
            yield Finding("database", detail=f"{runtime.engine.dialect.name}, schema {report.schema_version}")
            yield Finding("clock", clock_fault(runtime.engine, runtime.machine) or "", "as the database's")
            yield Finding("record", detail=f"strikes until {report.record_until}")
            runtime.reader.read("warm-up", "")
            yield Finding("model", detail="loaded")
            yield Finding("parser", asyncio.run(_parser_fault()), "starts")
            said = entries_sum(report.balance)
            yield Finding("today", "" if report.balance.adds_up else f"does not add up: {said}", said)
            yield _feeds(report)
            return channels
    except StrikewireError as err:
        yield Finding("database", str(err))
        return sorted(settings.channels()) or None


async def _parser_fault() -> str:
    """Feeds are read in a process of their own, which a container may not have room for."""
    from feeds.parsing.parse import ParserPool
    from feeds.results import Fetched, ParseFailed

    empty = b"<rss version='2.0'><channel><title>check</title></channel></rss>"
    async with ParserPool() as pool:
        try:
            await pool.parse(Fetched(url="http://localhost/", body=empty, headers={}))
        except ParseFailed as err:
            return f"does not start ({err.detail}): give the service more memory, or more processes"
    return ""


def _outdated(named: str, today: str) -> Finding:
    return Finding("channel id", detail=f"{named} is {today} in Slack now: put the new id into the configuration")


def _unreadable(channel: str) -> Finding:
    way = "Go back to that release, or subscribe the channel again"
    return Finding("subscription", f"{channel}: made by a newer release; this one cannot read it. {way}")


def _feeds(report: StatusReport) -> Finding:
    polled = report.polled
    failing = [f"{feed.name} ({feed.last_failure})" for feed in report.failing]
    if not polled:
        return Finding("feeds", "none is polled: add one with `feeds add ADDRESS`, or resume one")
    if len(failing) == polled >= ENOUGH_FEEDS and all(out_of_reach(feed.last_failure) for feed in report.failing):
        return Finding("feeds", f"none of {polled} can be reached: look at this machine's network and names first")
    if failing:
        return Finding("feeds", f"{len(failing)} of {polled} fail, see `feeds list`: " + "; ".join(failing[:4]))
    off = report.feeds_by_state.get(FeedState.OFF, 0)
    return Finding("feeds", detail=f"{polled} polled, {off} off; `feeds test ADDRESS` tries one, `--off` those")


async def _heartbeat(settings: Settings, url: str) -> Finding:
    from service.cli.check_heartbeat import heartbeat_finding

    return await heartbeat_finding(settings, url)


async def _slack(settings: Settings, channels: Sequence[str] | None) -> list[Finding]:
    from service.cli.check_slack import slack_findings

    return [found async for found in slack_findings(settings, channels)]

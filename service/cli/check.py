"""check: what is wrong, in words that an operator can act on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import typer

from newsdesk.entries import FeedState
from newsdesk.errors import ConfigError, StrikewireError
from newsdesk.watching.balance import entries_sum
from service.cli.show import table
from service.settings import Settings, read_settings

WANTED_SCOPES = {
    "chat:write": "alerts cannot be posted",
    "commands": "/strikes does not reach us",
    "channels:history": "a send of unknown outcome in a public channel cannot be settled",
    "groups:history": "a send of unknown outcome in a private channel cannot be settled",
}


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    fault: str = ""  # empty = in order
    detail: str = ""


def register(app: typer.Typer) -> None:
    app.command()(check)


def check() -> None:
    """Look at settings, database, model, tokens, scopes and feeds. Exit status 1 when something is wrong."""
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
    yield Finding("settings", detail=str(settings.config_path or "no file; the environment and the defaults"))
    yield from _local(settings)
    yield from asyncio.run(_slack(settings))


def _local(settings: Settings) -> Iterator[Finding]:
    from service.wiring import open_desk
    from storage.heartbeat import prove_writable

    try:
        with open_desk(settings) as desk:
            prove_writable(desk.engine, now=desk.clock.now())
            report = desk.store.status(desk.clock.now())
            yield Finding("database", detail=f"{desk.engine.dialect.name}, schema {report.schema_version}")
            yield Finding("record", detail=f"strikes until {report.record_until}")
            desk.reader.read("warm-up", "")
            yield Finding("model", detail="loaded")
            said = entries_sum(report.balance)
            yield Finding("today", "" if report.balance.adds_up else f"does not add up: {said}", said)
            yield _feeds(report.feeds_by_state, [feed.name for feed in report.failing])
    except StrikewireError as err:
        yield Finding("database", str(err))


def _feeds(by_state: object, failing: list[str]) -> Finding:
    counts = {str(state): count for state, count in dict(by_state).items()}  # type: ignore[call-overload]
    polled = counts.get(FeedState.ACTIVE, 0) + counts.get(FeedState.QUARANTINED, 0)
    if not polled:
        return Finding("feeds", "none is polled: add one with `feeds add ADDRESS`, or resume one")
    if failing:
        return Finding("feeds", f"{len(failing)} of {polled} fail, see `feeds list`: " + ", ".join(failing[:4]))
    return Finding("feeds", detail=f"{polled} polled; `feeds test ADDRESS` tries one")


async def _slack(settings: Settings) -> list[Finding]:
    if not settings.slack:
        return [
            Finding("slack", detail="not configured: alerts go to the console. Set SLACK_BOT_TOKEN to change that")
        ]
    from handlers.identity import first_socket_address, identify
    from service.slack_side import open_client

    async with open_client(settings) as client:
        bot = await _found("SLACK_BOT_TOKEN", lambda: identify(client), lambda who: f"team {who.team_id}")
        found = [bot]
        if not bot.fault:
            missing = WANTED_SCOPES.keys() - (await identify(client)).scopes
            lost = "; ".join(f"{scope} is missing: {WANTED_SCOPES[scope]}" for scope in sorted(missing))
            found.append(Finding("scopes", lost and f"{lost}. Add them in the app and reinstall it", "all there"))
        if settings.slack_app_token:
            token = settings.slack_app_token.get_secret_value()
            found.append(
                await _found("SLACK_APP_TOKEN", lambda: first_socket_address(client, token), lambda _: "Socket Mode")
            )
        elif not settings.slack_signing_secret:
            found.append(
                Finding("questions", "set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode)")
            )
        channels = [subscription.channel for subscription in settings.subscriptions()]
        told = "no [[subscription]] in the file that STRIKEWIRE_CONFIG names: nobody would be told"
        found.append(Finding("subscriptions", "" if channels else told, ", ".join(channels)))
    return found


async def _found(what: str, ask: Callable[[], Awaitable[object]], describe: Callable[..., str]) -> Finding:
    try:
        return Finding(what, detail=describe(await ask()))
    except StrikewireError as err:
        return Finding(what, str(err))

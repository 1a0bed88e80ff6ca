"""What the service says about itself when it starts: what it does, and what to set for more."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from service.process.ending import give_up_output
from service.runtime import Runtime
from service.setting_errors import misspelt
from service.settings import Settings
from service.wiring import our_version

if TYPE_CHECKING:
    from service.slack.side import SlackSide


def starting(runtime: Runtime) -> None:
    with _unheard(runtime.settings):
        _starting(runtime)


def _starting(runtime: Runtime) -> None:
    report = runtime.store.status(runtime.clock.now())
    off = sum(report.feeds_by_state.values()) - report.polled
    say(f"Strikewire {our_version()}")
    say(f"  Record    {_place(runtime)}, strikes until {report.record_until or 'none'}")
    say(f"  Feeds     {report.polled} polled, {off} kept but off (python bot.py feeds list)")
    if not runtime.settings.config.polling.contact:
        say("            Publishers see no contact: set [polling] contact in the file that STRIKEWIRE_CONFIG names.")
    for fault in misspelt(os.environ):  # read by nobody: the service would run, and not as it was meant
        say(f"  Setting   {fault}")


@contextmanager
def _unheard(settings: Settings) -> Iterator[None]:
    """A disk that is full, or a reader that has gone, ends no service over its banner. With Slack nothing else is
    printed."""
    try:
        yield
    except OSError:
        if settings.slack:
            give_up_output()


def ready(runtime: Runtime, port: int, slack: SlackSide | None = None) -> None:
    with _unheard(runtime.settings):
        _ready(runtime.settings, port, slack)


def _ready(settings: Settings, port: int, slack: SlackSide | None) -> None:
    if slack is None:
        say("  Alerts    here on the console: SLACK_BOT_TOKEN is not set")
        say("            For Slack set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, and name channels in STRIKEWIRE_CONFIG.")
        say("  Ask       type /strikes latest here, or: python bot.py ask '/strikes total'")
    else:
        say(f"  Alerts    {_channels(settings)}")
        say(f"  Ask       /strikes in Slack, by {'Socket Mode' if slack.socket else 'HTTP mode'}")
        if not slack.identity.reads_history:
            say("  Note      without the scopes channels:history and groups:history an unknown send cannot be")
            say(f'            settled: on_unknown is "{settings.config.delivery.on_unknown}".')
    say(f"  Health    http://127.0.0.1:{port}/readyz, /livez, /metrics")
    say("  Ctrl-C ends it.")


def _channels(settings: Settings) -> str:
    channels = [subscription.channel for subscription in settings.subscriptions()]
    if not channels:
        return "to no channel of the configuration; channels subscribe themselves: /strikes subscribe, typed in Slack"
    return "to " + ", ".join(channels)


def _place(runtime: Runtime) -> str:
    url = runtime.engine.url
    return str(url.database) if runtime.engine.dialect.name == "sqlite" else f"PostgreSQL {url.host}/{url.database}"


def say(line: str) -> None:
    print(line, flush=True)

"""replay --subscription: what a channel would have got of the alerts in the store."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import timedelta

import typer

from newsdesk.alerts import Subscription
from newsdesk.errors import UserError
from service.cli.show import table

MOST_ALERTS = 5_000  # of one year, at ten times the pace of the busiest month


def replay_subscription(channel: str, *, days: int, as_json: bool) -> None:
    """Print every alert of these days, oldest first, with what the channel's subscription makes of it."""
    from newsdesk.evaluation.replay_subscription import routed
    from service.runtime import open_beside
    from service.settings import read_settings

    with open_beside(read_settings()) as runtime:
        written = runtime.settings.written_subscriptions()  # to be tried before there is a token
        known = (*runtime.configured(), *written, *runtime.store.subscriptions())
        wanted = _of(channel, known)
        now = runtime.clock.now()
        past = runtime.store.past_alerts(now - timedelta(days=days), now, limit=MOST_ALERTS)
    rows = list(routed(wanted, reversed(past.alerts)))
    if as_json:
        for row in rows:
            typer.echo(json.dumps({**asdict(row), "at": row.at.isoformat()}, ensure_ascii=False))
        return
    columns = ("at", "decision", "reason", "alert", "headline")
    table(
        "Replay",
        columns,
        [(f"{row.at:%Y-%m-%d %H:%M}", row.decision, row.reason, row.key, row.headline) for row in rows],
    )
    posted = sum(row.decision != "silent" for row in rows)
    typer.echo(f"{posted} of {len(rows)} alerts of the last {days} days in {channel}")


def _of(channel: str, known: tuple[Subscription, ...]) -> Subscription:
    for one in known:
        if one.channel == channel.removeprefix("#"):
            return one
    names = ", ".join(dict.fromkeys(one.channel for one in known)) or "none"
    raise UserError(f"No subscription of {channel}. There are: {names}.")

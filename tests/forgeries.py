"""Requests at the door of HTTP mode that Slack did not send, and some that it did, at another time."""

from __future__ import annotations

import random
from urllib.parse import urlencode

from slack_server import SIGNING_SECRET
from slack_server.http_mode import signature

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
CANARY = "canary-token"  # in each of them; must stand in no log


def forgeries(rng: random.Random, now: float) -> dict[str, tuple[bytes, dict[str, str]]]:
    """Twenty ways to be refused, with fresh random content each time."""
    body = {"command": "/strikes", "text": f"{rng.random()}", "team_id": "T0STRIKES", "trigger_id": "1"}
    raw = urlencode({**body, "token": CANARY, "response_url": f"https://hooks.slack.com/{CANARY}"}).encode()
    stamp = str(int(now))
    good = signature(SIGNING_SECRET, stamp, raw)

    def signed(value: str, timestamp: str = stamp, **more: str) -> dict[str, str]:
        return {**FORM, "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": value, **more}

    deep = b"[" * 20_000
    return {
        "no headers": (raw, FORM),
        "no signature": (raw, {**FORM, "X-Slack-Request-Timestamp": stamp}),
        "no timestamp": (raw, {**FORM, "X-Slack-Signature": good}),
        "empty signature": (raw, signed("")),
        "other secret": (raw, signed(signature("guess", stamp, raw))),
        "other body": (raw + b"&x=1", signed(good)),
        "other time": (raw, signed(good, str(int(now) - 1))),
        "stale": (raw, signed(signature(SIGNING_SECRET, str(int(now) - 360), raw), str(int(now) - 360))),
        "future": (raw, signed(signature(SIGNING_SECRET, str(int(now) + 360), raw), str(int(now) + 360))),
        "text for a time": (raw, signed(good, "yesterday")),
        "float time": (raw, signed(good, f"{now:.1f}")),
        "negative time": (raw, signed(good, f"-{stamp}")),
        "huge time": (raw, signed(good, "9" * 400)),
        "digits of another script": (raw, signed(good, "١٧٦٧٢٢٥٦٠٠")),
        "non-ASCII signature": (raw, signed("v0=ÿÿÿé")),
        "cut signature": (raw, signed(good[:-1])),
        "other version": (raw, signed(good.replace("v0", "v1"))),
        "broken JSON": (b'{"type": ', {**JSON, **signed("v0=0"), **JSON}),
        "deep nesting": (deep, {**signed("v0=0"), **JSON}),
        "not text": (rng.randbytes(200), signed("v0=0")),
    }

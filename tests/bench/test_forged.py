"""The bench of forged requests, small: the service behind it refuses and answers as it should, and leaks are seen."""

from __future__ import annotations

import argparse

import pytest

from bench.forged import leaks, main
from slack_server import SIGNING_SECRET
from tests.forgeries import CANARY


async def test_forged_requests_are_refused_and_copies_of_real_ones_answered_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert await main(argparse.Namespace(engine="sqlite", forged=20, replayed=3)) == 0
    told = capsys.readouterr().out
    assert "{401: 20}" in told
    assert "{1: 4}" in told  # the three, and a last one


def test_secrets_in_a_log_are_named() -> None:
    assert leaks("started\n") == []
    log = f"{SIGNING_SECRET} {CANARY} http://127.0.0.1/response/7-secret000007"
    assert leaks(log) == [SIGNING_SECRET, CANARY, "/response/7-secret000007"]

"""Whenever a sender dies, stands still or is slow, and however late Slack does what it was asked: every alert is told
once. More schedules than the suite has time for: `SCHEDULES=1000 pytest tests/two_senders/test_never_twice.py`."""

from __future__ import annotations

import gc
import os
from collections import Counter

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind
from tests.two_senders.play import CHANNELS, NEWEST, lived
from tests.virtual_time import simulate

SCHEDULES = int(os.environ.get("SCHEDULES", "32"))


def test_who_was_killed_leaves_nothing_for_a_later_test_to_stumble_over(
    quick_engine: sa.Engine, caplog: pytest.LogCaptureFixture
) -> None:
    simulate(lived(quick_engine, seed=0))
    gc.collect()
    assert [record.getMessage() for record in caplog.records if record.name == "asyncio"] == []


@pytest.mark.parametrize("seed", range(SCHEDULES))
def test_every_alert_is_told_once(quick_engine: sa.Engine, seed: int) -> None:
    world = simulate(lived(quick_engine, seed))
    messages = [message for channel in CHANNELS for message in world.slack.messages(channel)]
    posted = Counter(row.key for row in world.rows if row.kind is not Kind.UPDATE)
    assert Counter(message.key for message in messages) == posted
    edited = {row.key.replace(":update:r3", ":root") for row in world.rows if row.revision == 3}
    assert {message.key for message in messages if message.edits} == edited
    newest = {message.key for message in messages if str(NEWEST) in message.text}
    assert newest == edited, "an older edit took back a newer one"

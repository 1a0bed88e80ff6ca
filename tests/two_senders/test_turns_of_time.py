"""Every alert is told once also across moments at which clocks and calendars are known to go wrong."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind
from tests.turns_of_time import TURNS
from tests.two_senders.play import CHANNELS, lived
from tests.virtual_time import simulate


@pytest.mark.parametrize("start", TURNS.values(), ids=TURNS.keys())
def test_every_alert_is_told_once_across_it(quick_engine: sa.Engine, start: datetime) -> None:
    world = simulate(lived(quick_engine, seed=1, start=start))
    told = Counter(message.key for channel in CHANNELS for message in world.slack.messages(channel))
    assert told == Counter(row.key for row in world.rows if row.kind is not Kind.UPDATE)

"""Slack says that it has dropped events of a minute: taken with thanks, and told to operators, who cannot see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.events import dropped
from tests.scenarios.office import ROOM, open_office


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_dropped_events_are_told_to_operators_once_an_hour(database: Path, mode: str) -> None:
    async with open_office(database, mode=mode) as office:
        for minutes in (0, 1, 61):
            office.clock.advance(minutes=minutes)
            await dropped(office, later_by_s=60 * minutes)
            await office.settled()
        notes = [message.text for message in office.slack.messages(ROOM)]
        assert len(notes) == 2
        assert notes[0].startswith("Slack dropped events. Since 2026-11-25 12:00 UTC")
        assert "Commands, buttons and alerts go on" in notes[0]

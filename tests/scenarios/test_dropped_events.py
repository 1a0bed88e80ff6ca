"""Slack says that it has dropped events of a minute: taken with thanks, and told to operators, who cannot see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.office import ROOM, open_office
from tests.slack_server.deliveries import Outgoing

# docs.slack.dev/reference/events/app_rate_limited: no event_callback, and no id.
DROPPED = {
    "token": "verification-token",
    "type": "app_rate_limited",
    "team_id": "T0STRIKES",
    "minute_rate_limited": 1795608000,
    "api_app_id": "A0STRIKES",
}


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_dropped_events_are_told_to_operators_once_an_hour(database: Path, mode: str) -> None:
    async with open_office(database, mode=mode) as office:
        for minutes in (0, 1, 61):
            office.clock.advance(minutes=minutes)
            told = {**DROPPED, "minute_rate_limited": DROPPED["minute_rate_limited"] + 60 * minutes}
            assert (await office.line.deliver(Outgoing(kind="events_api", payload=told))).acked
            await office.settled()
        notes = [message.text for message in office.slack.messages(ROOM)]
        assert len(notes) == 2
        assert notes[0].startswith("Slack dropped events. Since 2026-11-25 12:00 UTC")
        assert "Commands, buttons and alerts go on" in notes[0]

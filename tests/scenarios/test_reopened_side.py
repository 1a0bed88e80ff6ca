"""What was kept is tried again when Slack is reached anew, and what waits for a person only when one starts us."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.alerts import Delivery
from service.runtime import Runtime, open_runtime
from service.slack.side import open_slack
from slack_server import SlackServer
from tests.delivery_builders import a_row
from tests.outbox_states import states_of
from tests.scenarios.office import ROOM, SIDE, WIRE, OfficeClock, settings_for

HELD = a_row(90, channel=SIDE)
REFUSED = a_row(91, channel=WIRE)


def claimed(desk: Runtime) -> Delivery:
    (row,) = desk.outbox.claim(desk.clock.now(), lease=timedelta(minutes=1), transports=("slack",), limit=9)
    return row


def keep(desk: Runtime) -> None:
    """A send of unknown outcome that a person is to decide about, and a channel that refuses us."""
    now = desk.clock.now()
    desk.outbox.enqueue([HELD], now=now)
    desk.outbox.park(claimed(desk), code="outcome_unknown", now=now)
    desk.outbox.enqueue([REFUSED], now=now)
    desk.outbox.park_channel(claimed(desk), code="restricted_action", now=now)


@pytest.mark.parametrize(("starting", "freed"), [(True, {"ready": 2}), (False, {"ready": 1, "parked": 1})])
async def test_only_a_start_frees_what_waits_for_a_person(
    tmp_path: Path, starting: bool, freed: dict[str, int]
) -> None:
    clock = OfficeClock()
    async with SlackServer(clock=clock, channels=(WIRE, SIDE, ROOM)) as slack:
        with open_runtime(settings_for(slack.base_url, tmp_path / "desk.db"), clock=clock) as desk:
            keep(desk)
            async with open_slack(desk, starting=starting) as side:
                assert side.reopened == (WIRE,)
            assert states_of(desk.engine) == freed

"""The scenarios in a Slack that others wrote: what we took for Slack's ways must not be ours alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from service.playground.npm import LOCAL_SLACK, install
from tests.scenarios.beyond import BEYOND
from tests.scenarios.common import SCENARIOS
from tests.scenarios.events import EVENTS
from tests.scenarios.hardships import HARDSHIPS
from tests.scenarios.local_slack import CONVOY
from tests.scenarios.on_local_slack import OVER_HTTP, WALKED, WALKS
from tests.scenarios.own_network import LOOPBACK_UP, OWN_NETWORK, missing
from tests.scenarios.ways import WAYS

ROOT = Path(__file__).parents[2]
WALKED_WITHIN_S = 600.0  # half a minute on an idle machine
TAKEN = [*SCENARIOS, CONVOY, *WALKS, *(f"{walk.__name__} over HTTP" for walk in OVER_HTTP)]


@pytest.fixture(scope="module")
def results() -> dict[str, str | None]:
    if reason := missing() or install(LOCAL_SLACK):
        pytest.skip(reason)
    inside = f'{LOOPBACK_UP}; exec "$0" -m tests.scenarios.local_slack "$1"'
    done = subprocess.run(
        [*OWN_NETWORK, inside, sys.executable, str(LOCAL_SLACK)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=WALKED_WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.timeout(2 * WALKED_WITHIN_S)
@pytest.mark.parametrize("name", TAKEN)
def test_scenario_in_local_slack(name: str, results: dict[str, str | None]) -> None:
    assert results[name] is None, results[name]


@pytest.mark.timeout(2 * WALKED_WITHIN_S)
@pytest.mark.parametrize("name", BEYOND)
def test_what_is_said_to_be_beyond_it_cannot_be_done(name: str, results: dict[str, str | None]) -> None:
    """Where it can, there is a walk to be written."""
    assert results[name] is None, results[name]


def test_no_two_results_have_one_name() -> None:
    names = [*TAKEN, *BEYOND]
    assert len(names) == len(set(names))


def test_every_way_event_and_hardship_is_walked_on_local_slack_or_said_to_be_beyond_it() -> None:
    known = {*WAYS, *EVENTS, *HARDSHIPS}
    assert known - WALKED - set(BEYOND) == set()
    assert WALKED & set(BEYOND) == set()
    assert (WALKED | set(BEYOND)) - known == set()

"""Two containers with the same tokens by mistake: operators hear of it, and of nothing that only looks like it."""

from __future__ import annotations

import pytest

from handlers.connection.health import SlackHealth
from newsdesk.messages import OperatorNote
from service.slack.duplicate_service import DEAD_LINE_S, Copies
from tests.fakes import FakeClock


class Line:
    """A line to Slack that says how many there are whenever it is opened."""

    def __init__(self, *counts: int) -> None:
        self.health = SlackHealth(socket_mode=True, connections=counts[0])
        self._next = list(counts[1:])
        self.renewed = 0

    async def renew(self) -> None:
        self.renewed += 1
        self.health.connections = self._next.pop(0)


async def watched(line: Line, *, services: int = 1, minutes: int = 20) -> set[str]:
    """What operators hear, each note once, as the outbox has it."""
    told: set[str] = set()
    clock = FakeClock()

    async def count() -> int:
        return services

    async def tell(note: OperatorNote) -> None:
        told.add(note.key)

    copies = Copies(services=count, tell=tell, clock=clock)
    for _ in range(minutes):
        await copies.look(line, line.health)
        clock.advance(minutes=1)
    return told


async def test_copy_that_is_still_there_when_counted_again_is_told_once() -> None:
    line = Line(2, 2)
    assert len(await watched(line)) == 1
    assert line.renewed == 1


async def test_line_of_a_service_that_died_is_no_copy() -> None:
    assert await watched(Line(2, 1)) == set()


async def test_nobody_is_told_before_dead_lines_are_forgotten() -> None:
    line = Line(2, 2)
    assert await watched(line, minutes=int(DEAD_LINE_S / 60)) == set()
    assert line.renewed == 0


@pytest.mark.parametrize("services", [2, 3])
async def test_services_on_one_database_are_no_copies(services: int) -> None:
    line = Line(2)
    assert await watched(line, services=services) == set()
    assert line.renewed == 0


async def test_without_a_line_nothing_is_counted() -> None:
    async def nobody(*_: object) -> int:
        raise AssertionError("asked")

    await Copies(services=nobody, tell=nobody, clock=FakeClock()).look(None, None)  # type: ignore[arg-type]

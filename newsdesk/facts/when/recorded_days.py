"""Which recorded strike a report means that names no day: the newest one before it that agrees with what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsdesk.understanding import Location

_RARELY_SO_MANY = 5  # most strikes killed two to four


@dataclass(frozen=True, slots=True)
class KnownDay:
    """What is on record of the strikes of one day."""

    day: date
    announced_on: date
    basins: frozenset[Location] = frozenset()  # empty where they are not known
    killed: frozenset[int] = frozenset()  # of each announcement, and of the day


@dataclass(frozen=True, slots=True)
class RecordedDays:
    """The record, as asked by one report: `basin` and `killed` are what the report tells."""

    days: Sequence[KnownDay]
    basin: Location | None = None
    killed: frozenset[int] = frozenset()

    def day(self, by: date | None, within: timedelta) -> date | None:
        """The day meant by who spoke on the day `by`, at most so long after it; None if there is none.

        The dead agree before the sea does, what was announced by then comes before what was not, then the newest.
        """
        if by is None:
            return None
        near = [known for known in self.days if timedelta(0) <= by - known.day <= within]
        best = max(near, key=lambda known: (*self._agrees(known), known.announced_on <= by, known.day), default=None)
        return best.day if best else None

    def only_day(self, by: date | None, within: timedelta) -> date | None:
        """The one day within so long before on which so many were killed; None if there is none, or more, or if so
        few were killed as on most days."""
        if min(self.killed, default=0) < _RARELY_SO_MANY:
            return None
        near = [known for known in self.days if by and timedelta(0) <= by - known.day <= within]
        same = [known.day for known in near if self._agrees(known) == (True, True)]
        return same[0] if len(same) == 1 else None

    def _agrees(self, known: KnownDay) -> tuple[bool, bool]:
        sea = self.basin is None or not known.basins or self.basin in known.basins
        return bool(self.killed & known.killed) and sea, sea

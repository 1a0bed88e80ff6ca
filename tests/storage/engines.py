"""An engine opened for a test, and the smallest statements that read and write."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from storage.tables import counters

BUMP = counters.update().where(counters.c.name == "desk_version").values(value=counters.c.value + 1)
VERSION = sa.select(counters.c.value).where(counters.c.name == "desk_version")
Opener = Callable[[str], sa.Engine]

"""What is known to be wrong with a database file since it was opened."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

logger = logging.getLogger(__name__)


class Damage:
    """Kept with the engine of an SQLite file. `words` says what is wrong, None if nothing is known.

    A damaged page is met by those who need it alone: all others go on as if nothing were wrong. So do all when
    somebody takes the file away: what is written then goes with the process.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._opened: tuple[int, int] | None = None
        self._met: str | None = None

    def opened(self) -> None:
        """Somebody connected: the first one opened the file that all go on with."""
        self._opened = self._opened or self._identity()

    def remember(self, words: str) -> None:
        if self._met is None:
            self._met = words
            logger.error("the database is damaged", extra={"error": words})

    @property
    def words(self) -> str | None:
        if self._opened is not None and self._identity() != self._opened:
            return "the file was removed or replaced while it was in use: stop the service, and put it back"
        return self._met

    def _identity(self) -> tuple[int, int] | None:
        if self._file is not None:
            with suppress(OSError):
                found = self._file.stat()
                return found.st_dev, found.st_ino
        return None


def in_words(found: str) -> str:
    return f"the file is damaged or is no database ({' '.join(found.split())}): restore a backup"

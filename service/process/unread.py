"""A log whose reader may stand still: a collector that hangs, `| less`, a terminal held by Ctrl-S."""

from __future__ import annotations

import logging
import os
import queue
import threading
import time
from contextlib import suppress
from typing import TextIO

logger = logging.getLogger(__name__)

LINES = 10_000  # kept for a reader that is slow: some megabytes
PATIENCE_S = 1.0  # at the end, with a reader that may never read again


class LogThatMayBeUnread(logging.Handler):
    """Writes in a thread of its own, and loses lines rather than wait. A full pipe would hold up whoever logs, and
    with the event loop the whole desk: feeds, alerts and answers, without a word. Once somebody reads again the log
    says how many lines it lacks."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._file, self._encoding = stream.fileno(), stream.encoding  # past its buffer, whose lock would be held
        self._lines = queue.Queue[str](LINES)
        self._lost = 0
        threading.Thread(target=self._write_all, name="log", daemon=True).start()

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._lines.put_nowait(f"{self.format(record)}\n")
        except queue.Full:
            self._lost += 1
        except Exception:
            self.handleError(record)

    def flush(self) -> None:
        """Wait a moment for the reader."""
        until = time.monotonic() + PATIENCE_S
        while self._lines.unfinished_tasks and time.monotonic() < until:
            time.sleep(0.005)

    def _write_all(self) -> None:
        while True:
            with suppress(OSError):  # whoever read it is gone
                self._write(self._lines.get().encode(self._encoding, "backslashreplace"))
                if self._lost and self._lines.empty():
                    self._own_up()
            self._lines.task_done()

    def _write(self, line: bytes) -> None:
        while line:
            line = line[os.write(self._file, line) :]

    def _own_up(self) -> None:
        lines, self._lost = self._lost, 0
        logger.warning("lines of this log are lost: nobody read it", extra={"lines": lines})

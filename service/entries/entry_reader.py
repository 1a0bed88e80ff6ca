"""Understanding as the process uses it: the model is loaded once, when the first entry needs it."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from newsdesk.entries import Entry
from newsdesk.understanding import Understanding
from storage.baseline.rows import read_baseline

if TYPE_CHECKING:
    from newsdesk.classify import Classifier
    from newsdesk.facts.when.recorded_days import KnownDay


class EntryReader:
    """Reads entries.

    With `known_days` a report that names no day is dated by the recorded strike before it that agrees with it. That
    is right when entries are looked back on (`classify`, `eval`). The service gives none: there an undated report may
    well be of a strike that is not on record yet, and must ring.
    """

    def __init__(self, known_days: Sequence[KnownDay] = ()) -> None:
        self._known_days = known_days

    @cached_property
    def _classifier(self) -> Classifier:
        from newsdesk.classify import Classifier

        classifier = Classifier.load()
        gc.freeze()  # all is loaded now: walking through it again and again stops everything for 75 ms each time
        return classifier

    def __call__(self, entry: Entry) -> Understanding:
        return self.read(
            entry.title,
            entry.summary,
            link=entry.link,
            lang_hint=entry.lang_hint,
            published_at=entry.dated_at,
        )

    def read(
        self,
        title: str,
        summary: str,
        *,
        link: str | None = None,
        lang_hint: str | None = None,
        published_at: datetime | None = None,
    ) -> Understanding:
        from newsdesk.understand import understand  # with its grammar half of what `poll --once` would load

        return understand(
            self._classifier,
            title,
            summary,
            link=link,
            lang_hint=lang_hint,
            published_at=published_at,
            known_days=self._known_days,
        )


def shipped_days() -> tuple[KnownDay, ...]:
    """The days of the strikes in the shipped record, with what it tells of each."""
    from newsdesk.record.known_days import known_days  # with its grammar, as in `EntryReader.read`

    return known_days(read_baseline().records)

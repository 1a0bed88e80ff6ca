"""The day of a strike in words, the same on every surface: as it is stated, or as the last that it can have been.

Of many a strike no more is known than when it was told; its day is then shown as `Sun 4 Oct 2026 or earlier`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from newsdesk.prose.wording import Lang, day, or_earlier, say


class Dated(Protocol):
    """A strike as a card or a row of the record has it."""

    @property
    def happened_on(self) -> date | None: ...
    @property
    def happened_by(self) -> date | None: ...
    @property
    def announced_on(self) -> date | None: ...


def strike_day(strike: Dated, lang: Lang, *, weekday: bool = True, year: bool = True) -> str:
    """`Sun 4 Oct 2026`, `Sun 4 Oct 2026 or earlier`."""
    return _told(strike, lang, lambda when: day(when, lang, weekday=weekday, year=year))


def sortable_day(strike: Dated, lang: Lang) -> str:
    """`2026-10-04`, `2026-10-04 or earlier`: for columns."""
    return _told(strike, lang, date.isoformat)


def strike_days(strike: Dated, lang: Lang) -> str:
    """`Sun 4 Oct 2026, announced 6 Oct`, if it was announced later than it was stated to be."""
    said, stated, announced = strike_day(strike, lang), strike.happened_on, strike.announced_on
    if stated is None or announced is None or announced <= stated:
        return said
    later = day(announced, lang, weekday=False, year=announced.year != stated.year)
    return f"{said}, {say('announced', lang, day=later)}"


def shown_day(strike: Dated) -> date | None:
    """The day as it is stated, else the last that it can have been. Cards of earlier releases have no such bound."""
    return strike.happened_on or strike.happened_by or strike.announced_on


def _told(strike: Dated, lang: Lang, words: Callable[[date], str]) -> str:
    when = shown_day(strike)
    if when is None:
        return say("day_unknown", lang)
    return words(when) if strike.happened_on else or_earlier(words(when), lang)

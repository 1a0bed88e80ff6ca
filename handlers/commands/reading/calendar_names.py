"""Names of months, days of the week and feasts, in English and Spanish. Folded: no accents, no capitals."""

from __future__ import annotations

from collections.abc import Sequence

MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre", "sept"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
WEEKDAYS = (
    ("monday", "lunes"),
    ("tuesday", "martes"),
    ("wednesday", "miercoles"),
    ("thursday", "jueves"),
    ("friday", "viernes"),
    ("saturday", "sabado"),
    ("sunday", "domingo"),
)
FEASTS = {  # of one day a year, as (month, day); without "of" and the s of "year's"
    **dict.fromkeys(("christmas", "christmas day", "xmas", "navidad", "dia navidad"), (12, 25)),
    **dict.fromkeys(("christmas eve", "nochebuena"), (12, 24)),
    **dict.fromkeys(("new year eve", "new years eve", "nochevieja"), (12, 31)),
    **dict.fromkeys(("new year", "new year day", "new years day", "ano nuevo"), (1, 1)),
    **dict.fromkeys(("fourth july", "independence day"), (7, 4)),
    "halloween": (10, 31),
    "veterans day": (11, 11),
}
MOVING_FEASTS = {  # of the United States, as (month, day of the week, which of that month)
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 0),
    **dict.fromkeys(("thanksgiving", "thanksgiving day"), (11, 3, 3)),
}


def _by_beginnings(names_of: Sequence[Sequence[str]]) -> dict[str, int]:
    """The place of each name by its first three letters or more; what begins two of them is the earlier one."""
    places: dict[str, int] = {}
    for place, names in enumerate(names_of):
        for name in names:
            for length in range(3, len(name) + 1):
                places.setdefault(name[:length], place)
    return places


_MONTH_AT, _WEEKDAY_AT = _by_beginnings(MONTHS), _by_beginnings(WEEKDAYS)


def month_of(word: str) -> int | None:
    return _MONTH_AT[word] + 1 if word in _MONTH_AT else None


def day_of_week(word: str) -> int | None:
    """The day of the week that a word names, Monday = 0. What may be a month is one: mar is March, not martes."""
    return None if word in _MONTH_AT else _WEEKDAY_AT.get(word)

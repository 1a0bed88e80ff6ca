"""Strikes that are told by name rather than by day: the double blast, the victims known by name, the convoy.

Days are those of the shipped strike record; a text that names a day itself is believed first.
"""

from __future__ import annotations

import re
from datetime import date

from newsdesk.facts.scene import Scene

_LANDMARKS: tuple[tuple[date, str], ...] = (
    (date(2025, 9, 2), r"double.tap|second tap|doble (?:golpe|ataque)|double frappe|duplo ataque"
                       r"|kill (?:everybody|them all)"
     r"|(?:matar|mata|maten|matem)(?:los)? a todos|(?:tuer|tuez)(?:-les)?(?: les)? tous|segundo ataque mortal"
     r"|(?:second|follow-up) strike"
     r"|strike on survivors|attack on survivors|bradley|segundo ataque en el caribe|first boat strike"
     r"|primera lancha atacada"),
    (date(2025, 9, 15), r"carranza|mid-september|mediados de septiembre|meados de setembro|mi-septembre"
                        r"|september strike"),
    (date(2025, 10, 14), r"chad joseph|rishi samaroo|samaroo"),
    (date(2025, 10, 16), r"tufino|jeison obando|obando perez"),
    (date(2025, 10, 27), r"sheinbaum.*(?:sobreviviente|lanchas)|acapulco"),
    (date(2025, 12, 30), r"jumped overboard|saltaron|se lanzaron al mar|tombees a l'eau"),
)  # fmt: skip
_VAGUE = {date(2025, 12, 30)}  # people jumped from other boats too: a stated day is believed first
_PATTERNS = tuple((day, re.compile(rf"\b(?:{words})\b", re.DOTALL)) for day, words in _LANDMARKS)


def tells_double_blast(scene: Scene) -> bool:
    """ "Second strike" then means the second blast of 2 September 2025, and counts no strikes."""
    named = landmark_in(scene.folded, scene.published_on)
    return named is not None and named[0] == _LANDMARKS[0][0]


def is_vague(day: date) -> bool:
    return day in _VAGUE


def landmark_in(folded: str, published_on: date | None) -> tuple[date, int, int] | None:
    """(day, start, end) of the first strike told by name that had happened by the day of publication."""
    found = [
        (match.start(), match.end(), day)
        for day, pattern in _PATTERNS
        if (not published_on or day <= published_on) and (match := pattern.search(folded))
    ]
    start, end, day = min(found, default=(0, 0, None))
    return (day, start, end) if day else None

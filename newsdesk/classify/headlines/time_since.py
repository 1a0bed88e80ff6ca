"""Words that say how much time has passed since something: "two weeks after", "a un año del", "faz um ano"."""

from __future__ import annotations

_LONG = r"(?:weeks?|months?|years?|semanas?|mes|meses|anos?|semaines?|mois|ans?)"
_SPAN = rf"(?:days?|dias?|jours?|{_LONG})"
TIME_SINCE = (
    rf"(?:{_SPAN} (?:after|on from|since|despues de|desde|tras|depois d[eo]|apos|apres|depuis)l?"
    rf"|a (?:\w+ ){{0,2}}{_SPAN} del?"
    rf"|(?:hace|cumplen?|cumplid[oa]s?|ha|faz|fazem|completam?|il y a|voila) (?:\w+ ){{1,2}}{_LONG}"
    rf"|(?:un|um|dos|dois|deux|tres|trois|seis|six|diez|dez|dix|\d+) {_LONG} d(?:el?|[eo]|'une|e la|'un))"
)

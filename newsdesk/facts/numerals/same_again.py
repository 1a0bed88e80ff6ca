"""A number that is told once more: "four on the first boat, as many on the second", "otras tantas", "autant"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdesk.text.lazy_regex import lazy_regex

# Not "twice as many", "as many as eight", "d'autant plus", "pour autant".
_AS_MANY = lazy_regex(
    r"\b(?<!twice )(?<!half )(?<!times )(?<!nearly )(?<!almost )(?<!not )as many\b(?!(?: [\w-]+){0,3} as\b)"
    r"|\b(?:otr|outr)[oa]s tant[oa]s\b(?! (?:mil|veces|vezes)\b)"
    r"|\b(?<!pour )(?<!tout )(?<!deux fois )(?<!moitie )autant(?="
    r" (?:dans|sur|lors|a bord|a l'eau|ont|sont|l[ae]s?)\b"
    r"| d(?:e |')(?:morts|tues|victimes|blesses|rescapes|survivants|disparus|jours|frappes|bateaux|hommes)\b)"
)
_SENTENCE_ENDS = lazy_regex(r"[.!?](?= |$)|\n")


def said_again(folded: str, counts: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Start, end and value of each such word; `counts` are those of the printed numbers. It repeats the last one
    before it in its sentence."""
    if "as many" not in folded and "tant" not in folded:  # "otras tantas", "autant"
        return
    if not (found := [*_AS_MANY.finditer(folded)]):
        return
    printed = sorted(counts)
    for again in found:
        before = next((one for one in reversed(printed) if one[1] <= again.start()), None)
        if before and not _SENTENCE_ENDS.search(folded, before[1], again.start()):
            yield again.start(), again.end(), before[2]

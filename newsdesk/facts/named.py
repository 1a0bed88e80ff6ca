"""The dead who are told by name beside the number of the others: "A B and C D, killed along with four others"."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdesk.facts.dying import ALONG_WITH, DEATH
from newsdesk.facts.matching import Figure
from newsdesk.facts.scene import Scene

_DIED = rf"(?P<died>(?:(?:was|were|fue|fueron|foi|foram|a ete|ont ete) )?{DEATH})\b"
_BESIDE = re.compile(rf"\b{_DIED}[^;:\n#]{{0,50}}?{ALONG_WITH} (?P<other>(?:otr|outr)[oa]s )?$")
_OTHERS = re.compile(r" (?:others?|other \w+|more|autres|otr[oa]s|outr[oa]s)\b")
_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?: (?:de |da |del |la |dos )*[A-ZÀ-Þ][\w'’-]+)+"
_NAMES = re.compile(rf"(?P<names>{_NAME}(?:(?:,| and| y| e| et) {_NAME})*),? (?:(?:who|que|qui) )?$")
_ONE_NAME = re.compile(_NAME)


def with_the_named(scene: Scene, figure: Figure) -> Figure:
    """The figure, with those who are named beside it among the dead."""
    start, end = scene.sentence_at(figure.number.start)
    beside = _BESIDE.search(scene.marked, start, figure.number.start)
    if not beside or not (beside["other"] or _OTHERS.match(scene.marked, figure.number.end, end)):
        return figure
    named = _NAMES.search(scene.text[start : beside.start("died")])
    more = len(_ONE_NAME.findall(named["names"])) if named else 0
    return replace(figure, number=replace(figure.number, value=figure.number.value + more))

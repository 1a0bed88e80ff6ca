"""What a text takes back: "an earlier version said four", "three, not four". What it states is the opposite."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdesk.facts.figures import DEATH, Figure
from newsdesk.facts.scene import Scene

_VERSION = re.compile(
    r"\b(?:(?:earlier|previous|prior|original|initial) (?:version|story|article|report|dispatch|headline|alert)s?"
    r"|version (?:anterior|previa|precedente|anterieure|initiale)|versao (?:anterior|previa)"
    r"|(?:nota|reportagem|depeche|article|despacho) (?:anterior|precedente?))\b"
)
_BUT = re.compile(
    r"[;:]|, (?:but|pero|sino|mais|mas(?! de\b))\b|\b(?:instead of|rather than|en (?:lugar|vez) de|em vez de"
    r"|ao inves de|au lieu de|when in fact|cuando en realidad|quando na verdade|alors qu'en)\b"
)
_NOT = (
    r"(?:(?:, |\b(?:and|but) )not|\bnot(?=[^.;\n]{1,12} but )|(?:, |\by )no|(?:, |\be )nao|(?:, |\bet )(?:non|pas)"
    r"|\b(?:instead of|rather than|en (?:lugar|vez) de|em vez de|ao inves de|au lieu de|plutot que))"
)
_NOT_SO_MANY = re.compile(rf"{_NOT} (?:(?:the|los|las|os|les|a) )?(?P<n>#++)")
# ", no Caribe" is in the Caribbean in Portuguese; Spanish denies with ", no en el Caribe".
_NOT_THERE = re.compile(
    rf"(?:{_NOT}(?<! no)|(?:, |\by )no(?= en\b)) (?:(?:in|the|en|el|no|o|dans|le) ){{0,2}}"
    r"(?:caribbean|pacific|caribe|pacifico|pacifique)\b"
)
_COUNTS_DEAD = re.compile(rf"\b(?:{DEATH}|toll|saldo|bilan|cifra)\b")
# Only after a figure was taken back: "the correct number is three", "fueron tres".
_INSTEAD = re.compile(
    r"\b(?:it (?:was|is)|there (?:was|were)|the (?:correct|right|actual) (?:number|figure|toll|count)(?: \w+)?"
    r" (?:is|was)|fueron|eran|foram|eram|(?:numero|cifra|total|saldo) corret[oa] (?:e|era)"
    r"|(?:numero|cifra|saldo) correct[oa] (?:es|era)"
    r"|il y (?:en )?a(?:vait)?(?: eu)?|(?:nombre|bilan) exact est(?: de)?|said|says|dijo|disse"
    r"|instead of|rather than|en (?:lugar|vez) de|em vez de|ao inves de|au lieu de)"
    r" (?:only |solo |apenas |en realidad |na verdade )?(?P<n>#++)"
    r"(?= *(?:[,.;\n]|$)| (?:in|en|em|dans|dead|people|persons|men|muert|mort|personas|pessoas|personnes"
    r"|hombres|homens|hommes))"
)


def without_taken_back(scene: Scene) -> Scene:
    """The scene with those words blank; the same one where nothing is taken back. Offsets stay valid."""
    spans = _spans(scene)
    if not spans:
        return scene
    folded = scene.folded
    for start, end in spans:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return replace(scene, folded=folded)


def put_right(before: Scene, after: Scene) -> Figure | None:
    """The number of dead that replaces one taken back, where it stands without a word for the dead. `after` is
    `without_taken_back(before)`."""
    if after is before or not any(_COUNTS_DEAD.search(before.folded, *span) for span in _spans(before)):
        return None
    found = _INSTEAD.search(after.marked)
    return Figure(after.numbers.numbers[found.start("n")], found.start(), found.end()) if found else None


def _spans(scene: Scene) -> list[tuple[int, int]]:
    versions = [_clause(scene, found) for found in _VERSION.finditer(scene.folded)]
    denied = [found.span() for found in _NOT_THERE.finditer(scene.folded)]
    denied += [found.span() for found in _NOT_SO_MANY.finditer(scene.marked)]
    # "An earlier version said four instead of three": there the second one is right.
    apart = [span for span in denied if not any(start <= span[0] <= end for start, end in versions)]
    return versions + apart


def _clause(scene: Scene, version: re.Match[str]) -> tuple[int, int]:
    end = scene.sentence_at(version.start())[1]
    but = _BUT.search(scene.folded, version.end(), end)
    return version.start(), but.start() if but else end

"""A toll that grew: "raises death toll from Nov. 20 strike to five". It is the strike's own, not the campaign's."""

from __future__ import annotations

import re

from newsdesk.facts.scene import Scene

_WITHIN = r"(?:[^.;:\n]|\.(?= ?\d))"  # of one clause: the dot of "Nov. 20" ends none
_TOLL_OF_STRIKE = re.compile(
    r"\b(?:toll|killed|dead|deaths|died|muert[oae]s|fallecid[oa]s|saldo|victimas|mortos|mortes|bilan|tues|morts)\b"
    rf"{_WITHIN}{{0,25}}?\b(?:of|from|in|after|by|del?|por|en|d[oa]|n[oa]|dans|lors)\b{_WITHIN}{{0,45}}?"
    rf"\b(?:strike|attack|bombing|ataque|bombardeo|bombardeio|frappe|attaque)\b(?! group){_WITHIN}{{0,40}}"
)
_GREW = re.compile(
    r"\b(?:rais(?:es|ed|ing)|ris(?:es|en)|rose|climb(?:s|ed)|brings?|brought|tak(?:es|ing)|lift(?:s|ed)|increas(?:es|ed)"
    r"|grows?|grew|revis(?:es|ed)|push(?:es|ed)|elevan?|elev(?:o|ou)|suben?|subio|sobe|subiu|aumenta\w*|asciend\w*"
    r"|passe|porte|portent|monte|alourdit)\b"
)


def grown_toll_in(scene: Scene) -> tuple[int, int] | None:
    """(start, end) of the sentence that tells a new toll of a strike that it dates; None if there is none."""
    for told in _TOLL_OF_STRIKE.finditer(scene.marked):
        start, end = scene.sentence_at(told.start())
        if _GREW.search(scene.folded, start, end) and any(
            told.start() < day.start < told.end() for day in scene.days
        ):
            return start, end
    return None

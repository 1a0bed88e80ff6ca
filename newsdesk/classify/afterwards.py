"""Titles that tell what came after a strike: so much time has passed, and something is still not known."""

from __future__ import annotations

import re

from newsdesk.classify.deeds import announces_strike, tells_boat_hit
from newsdesk.classify.reading import Reading

_SPAN = r"(?:days?|weeks?|months?|dias?|semanas?|mes|meses|jours?|semaines?|mois)"
_STRIKE = r"(?:strikes?|attacks?|bombings?|ataques?|bombardeos?|bombardeios?|frappes?|attaques?)\b(?! group)"
_SPAN_AFTER = re.compile(
    rf"\b{_SPAN} (?:after|on from|since|despues de|desde|tras|depois d[eo]|apos|desde|apres)l?\b"
    rf"[^.;:,\n]{{0,40}}?\b{_STRIKE}"
    rf"|\ba (?:\w+ ){{0,2}}{_SPAN} del?\b[^.;:,\n]{{0,30}}?\b{_STRIKE}"
)


def title_looks_back_on_a_strike(r: Reading) -> bool:
    """ "Two weeks after the latest strike, nobody knows who they were"; not "days after, another boat was hit"."""
    if not _SPAN_AFTER.search(r.scene.folded, 0, r.scene.title_end):
        return False
    return not announces_strike(r.scene) and not tells_boat_hit(r.scene)

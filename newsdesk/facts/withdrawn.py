"""A report that its outlet takes back as a whole: "RETRACTED: ...", "AP withdraws its story". It states nothing."""

from __future__ import annotations

import re

from newsdesk.facts.scene import Scene

_REPORT = (
    r"(?:story|stories|article|dispatch|bulletin|alert|news item|nota|informacion|noticia|despacho|articulo|cable"
    r"|reportagem|materia|artigo|texto|article|depeche|information)\b"
)
_TAKES_BACK = (
    r"(?:retracts?|retracted|withdraws?|withdrew|withdrawn|pulls|pulled|takes? down"
    r"|se retracta de|retract[oa]|retir[oa]|anul[oa]|elimin[oa]|se retrata de|retirou|anulou|despublic[ao]u?"
    r"|retire|a retire|annule|a annule|depublie)"
)
_TITLE = re.compile(
    # A notice in front: wires and papers put it before the headline that they take back.
    r"\A\W*(?:\w+ )?(?:story |report |article |nota |texto |depeche )?"
    r"(?:retracted|retraction|withdrawn|retractacion|retratacao|retirad[ao]|anulad[ao]|annulation|annulee?|retractation)"
    r" ?[:\-\u2013\u2014|\]]"
    rf"|\b{_TAKES_BACK} (?:its |a |an |the |su |la |el |una? |sua |a |o |sa |son |l'|un |une )?{_REPORT}"
    r"|\b(?:story|article|report) (?:has been |is |was )?(?:retracted|withdrawn)\b"
)


def withdraws(scene: Scene) -> bool:
    """Does the title take a report back? Governments that withdraw troops and courts that annul rulings do not."""
    return bool(_TITLE.search(scene.folded, 0, scene.title_end))

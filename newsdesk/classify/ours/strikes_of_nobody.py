"""Strikes that a text puts down to nobody, or to a warship by its name: off these coasts one hand strikes so."""

from __future__ import annotations

from newsdesk.classify.concept_groups import OTHER_HARM, VIOLENCE_ON_LAND
from newsdesk.classify.reading import Reading
from newsdesk.facts.where.places import basins_in
from newsdesk.facts.words.nouns import BOAT, BOMBING
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

_SANK_A_BOAT = lazy_regex(
    rf"\b{BOMBING}\b(?! group)[^.;:\n]{{0,30}}? "
    r"(?:sank|destroyed|hit|blew up|hundio|destruyo|alcanzo|afundou|destruiu|atingiu|a (?:coule|detruit|touche|vise))"
    rf" [^.;:\n]{{0,25}}?\b{BOAT}\b"
    # "The USS Shoup hit a panga": its flag is in its name
    r"|\buss (?:[\w.]+ ){1,3}?(?:hit|struck|sank|destroyed|fired (?:on|at)|opened fire on|shot (?:at|up)|ataco|hundio"
    rf"|disparo contra|abrio fuego contra|afundou|atacou|abriu fogo contra|a (?:coule|touche|ouvert le feu sur))"
    rf" [^.;:\n]{{0,25}}?\b{BOAT}\b"
)
_HERE = {Location.CARIBBEAN, Location.EASTERN_PACIFIC}
_OTHER_HARM = OTHER_HARM | VIOLENCE_ON_LAND | {"accident", "other_strike", "far_country", "migrants"}


def strike_sank_a_boat_here(r: Reading) -> bool:
    """ "Two killed south of Hispaniola. The strike on Friday sank a boat 90 miles off Barahona"."""
    if r.has(*_OTHER_HARM) or not _SANK_A_BOAT.search(r.doc.folded):
        return False
    seas = {place.basin for place in basins_in(r.doc.folded, 0, len(r.doc.folded))}
    return bool(seas) and seas <= _HERE and r.counts_dead(before=len(r.doc.text))

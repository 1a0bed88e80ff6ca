"""Boats that strike instead of being struck, and shots of an exercise that go astray."""

from __future__ import annotations

from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import SMALL_CRAFT
from newsdesk.text.lazy_regex import lazy_regex

_BOAT = rf"(?:{SMALL_CRAFT}|ferr(?:y|ies))"
# In the active voice: a boat that was struck is "hit", one that "hits" runs into something.
_RUNS_INTO = lazy_regex(
    rf"\b{_BOAT} (?:[^\s,;:]+ )?(?:(?:hits|strikes an?|slams|rams|rammed|crash\w+|collid\w+|plo(?:w|ugh)s)\b"
    r"|strikes (?:[\w-]+ ){0,3}?(?:bridge|pontoon|pier|quay|jetty|reefs?|rocks?|buoy|whale|iceberg|sandbar)s?\b"
    r"|(?:choc(?:a|o|an|aron)|se estrell\w+|embist\w+|colision\w+|colid\w+|bat(?:e|eu|em) (?:em|contra)"
    r"|percut\w+|heurt\w+|s'ecras\w+|entre en collision)\b)"
)


def runs_into_something(r: Reading) -> bool:
    """ "Boat hits Navy pier, two dead"."""
    return r.has("strike", "boat_strike", "accident") and titled(_RUNS_INTO, r)


_DURING = lazy_regex(
    r"\b(?:in|during|at|en|durante|em|no|na|lors d'une?|pendant) (?:\S+ ){0,2}?"
    r"(?:exercises?|training|drills?|ejercicios?|entrenamientos?|maniobras|exercicios?|treinamentos?|manobras"
    r"|exercices?|entrainements?|manoeuvres)\b"
)


def fired_in_an_exercise(r: Reading) -> bool:
    """ "Missile hits fishing boat by mistake in training"."""
    return r.title_has("strike") and titled(_DURING, r)

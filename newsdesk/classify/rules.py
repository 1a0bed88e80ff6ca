"""Rules that veto or push, each with a name that a person can read. They add to the model's log-odds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsdesk.classify.reading import Reading

RELEVANT, NEW_EVENT = "relevant", "new_event"


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    for_: str
    weight: float  # log-odds; 3 turns even chances into 95 %
    holds: Callable[[Reading], bool]
    shown_by: str = ""  # the concept whose words are shown as the reason


def applied(reading: Reading) -> list[Rule]:
    return [rule for rule in RULES if rule.holds(reading)]


def _ours(r: Reading) -> bool:
    """Words that only the running story has."""
    return r.has("drug_boat", "boat_strike", "kinetic", "southern_spear", "southcom", "double_tap", "presumed_dead")


def _our_actor(r: Reading) -> bool:
    named = r.has("us_military", "southcom", "hegseth", "pentagon", "southern_spear")
    return named or (r.has("trump") and r.has("us"))


def _our_sea(r: Reading) -> bool:
    return r.has("caribbean", "pacific", "boat_strike")


RULES: tuple[Rule, ...] = (
    Rule("labour strike", RELEVANT, -3.0, lambda r: r.has("labour") and not _ours(r), "labour"),
    Rule("another sea", RELEVANT, -2.5, lambda r: r.has("other_sea") and not _our_sea(r), "other_sea"),
    Rule("another war", RELEVANT, -2.0, lambda r: r.has("other_war") and not _ours(r), "other_war"),
    Rule("sport", RELEVANT, -3.0, lambda r: r.has("sport") and not _our_actor(r), "sport"),
    Rule("animal at sea", RELEVANT, -3.0, lambda r: r.has("animal") and not _our_actor(r), "animal"),
    Rule("other strike", RELEVANT, -3.0, lambda r: r.has("other_strike") and not _our_actor(r), "other_strike"),
)

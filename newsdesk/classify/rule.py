"""One rule: a name that a person can read, and how hard it pushes when it holds."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.classify.reading import Question

RELEVANT, NEW_EVENT = "relevant", "new_event"


@dataclass(frozen=True, slots=True)
class Rule:
    """A judgement that people can state: when `holds` is true of an entry, `weight` speaks for `for_`."""

    name: str
    for_: str
    weight: float  # log-odds; 3 turns even chances into 95 %
    holds: Question
    shown_by: str = ""  # the concept whose words are shown as the reason


def said(name: str, holds: Question, shown_by: str = "", **weights: float) -> tuple[Rule, ...]:
    """One question, and what it speaks for and against."""
    return tuple(Rule(name, for_, weight, holds, shown_by) for for_, weight in weights.items())

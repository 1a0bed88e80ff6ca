"""One rule: a name that a person can read, and how hard it pushes when it holds."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.classify.concept_groups import group
from newsdesk.classify.reading import Question

RELEVANT, NEW_EVENT = "relevant", "new_event"
ANY_ENTRY = ""  # of which a rule is asked that hangs on no concept


@dataclass(frozen=True, slots=True)
class Rule:
    """A judgement that people can state: when `holds` is true of an entry, `weight` speaks for `for_`.

    `of`: the concepts without one of which it cannot hold, if that by which it is shown is not such a one. Most
    entries of a feed speak of next to nothing, and few rules need be asked whether they are ours.
    """

    name: str
    for_: str
    weight: float  # log-odds; 3 turns even chances into 95 %
    holds: Question
    shown_by: str = ""  # the concept whose words are shown as the reason
    of: str | frozenset[str] | None = None

    @property
    def asked_of(self) -> frozenset[str]:
        """The concepts of `of`; none where it is asked of any entry."""
        of = self.shown_by if self.of is None else self.of
        return group(of) if isinstance(of, str) else of


def said(
    name: str, holds: Question, shown_by: str = "", of: str | frozenset[str] | None = None, **weights: float
) -> tuple[Rule, ...]:
    """One question, and what it speaks for and against."""
    return tuple(Rule(name, for_, weight, holds, shown_by, of) for for_, weight in weights.items())

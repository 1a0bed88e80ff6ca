"""Decides whether an act carries a told story further. The same vote by another outlet does not, nor does an
earlier stage that arrives late."""

from __future__ import annotations

from collections.abc import Iterable

from newsdesk.understanding import Act

DONE = 2  # the rank from which on an act is done rather than to come


def develops(named: Iterable[Act], act: Act) -> bool:
    """`named` are the acts that the story's card has named."""
    same = [one for one in named if (one.kind, one.by) == (act.kind, act.by)]
    if not same:
        return act.stage.rank >= DONE
    return act.stage.rank > max(one.stage.rank for one in same)

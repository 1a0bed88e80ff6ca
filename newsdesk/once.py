"""What is made of a value that never changes is worked out once: placing one entry asks the same of a record up to
thirty times, and the rules, the marks and the facts of one entry ask the same of its text up to ten times.

A value that changed is another object. What is handed out is shared: nobody may change it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple


class Remembering(Protocol):
    """A value that never changes, with room for what was worked out of it."""

    @property
    def worked_out(self) -> dict[Hashable, Any]: ...


S = TypeVar("S", bound=Remembering)
T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def once(work: Callable[[S, *Ts], T]) -> Callable[[S, *Ts], T]:
    @wraps(work)
    def answer(value: S, *of: *Ts) -> T:
        asked = (work, *of)
        worked_out = value.worked_out
        if asked not in worked_out:
            worked_out[asked] = work(value, *of)
        found: T = worked_out[asked]
        return found

    return answer

"""What the rules make of a record is worked out once: placing one entry asks the same of a record up to thirty times.

A record never changes, and a changed one is another object.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from newsdesk.strikes import StrikeRecord

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def once(rule: Callable[[StrikeRecord, *Ts], T]) -> Callable[[StrikeRecord, *Ts], T]:
    @wraps(rule)
    def answer(record: StrikeRecord, *of: *Ts) -> T:
        asked = (rule, *of)
        if asked not in record.worked_out:
            record.worked_out[asked] = rule(record, *of)
        found: T = record.worked_out[asked]
        return found

    return answer

"""What a thread line says, as short marks in its key: after a restore they tell that the channel was told so already,
at another time and beside other news."""

from __future__ import annotations

from collections.abc import Set
from hashlib import sha256

from newsdesk.messages import Change, ThreadLine

_MARK_CHARS = 8
_STANDING = ("now_official", "second_origin", "reported_again", "withdrawn")


def fact_marks(line: ThreadLine) -> str:
    """One mark for each thing that the line tells; "" for one that only people bring about."""
    return ".".join(sha256(fact.encode()).hexdigest()[:_MARK_CHARS] for fact in _facts(line))


def marks_in(key: str) -> Set[str]:
    """The marks in the key of a line's delivery."""
    _, _, tag = key.partition(":thread:")
    parts = tag.split(":")
    return frozenset(parts[2].split(".")) if len(parts) == 4 and parts[2] else frozenset()


def _facts(line: ThreadLine) -> list[str]:
    disputed = [change for change in (line.change,) if change and line.kind == "disputed"]
    changed = [change for change in (line.change, *line.more) if change and change not in disputed]
    facts = [f"{line.kind} {line.who}"] if line.kind in _STANDING else []
    facts += [f"{change.field} {change.new}" for change in changed]
    facts += [_dispute(change) for change in (*disputed, line.dispute) if change]
    facts += [f"{line.act.kind} {line.act.stage} {line.act.by}"] if line.act else []
    return facts


def _dispute(change: Change) -> str:
    """Whichever of the two is shown."""
    return f"disputed {change.field} {' '.join(sorted((str(change.old), str(change.new))))}"

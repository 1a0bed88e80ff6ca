"""Small checks that combine into a description of a JSON form: `shape(text=string(1, 150))` and the like.

A check is called with a value, its JSON pointer, and the list that collects what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from newsdesk.text.printable import units


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that Slack would refuse. `pointer` is a JSON pointer into the payload ("/blocks/2/text/text")."""

    pointer: str
    message: str


Check = Callable[[Any, str, list[Problem]], None]


def string(low: int, high: int) -> Check:
    def check(value: Any, at: str, out: list[Problem]) -> None:
        if not isinstance(value, str):
            out.append(Problem(at, "must be a string"))
            return
        if units(value) < low or (low and not value.strip()):
            out.append(Problem(at, "must not be empty"))
        if units(value) > high:
            out.append(Problem(at, f"must be at most {high} characters, has {units(value)}"))

    return check


def number(low: float, high: float) -> Check:
    def check(value: Any, at: str, out: list[Problem]) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            out.append(Problem(at, "must be a number"))
        elif not low <= value <= high:
            out.append(Problem(at, f"must be from {low} to {high}"))

    return check


def flag(value: Any, at: str, out: list[Problem]) -> None:
    if not isinstance(value, bool):
        out.append(Problem(at, "must be true or false"))


def one_of(*allowed: str) -> Check:
    def check(value: Any, at: str, out: list[Problem]) -> None:
        if value not in allowed:
            out.append(Problem(at, f"must be one of {', '.join(allowed)}"))

    return check


def many(each: Check, low: int, high: int) -> Check:
    def check(value: Any, at: str, out: list[Problem]) -> None:
        if not isinstance(value, list):
            out.append(Problem(at, "must be a list"))
            return
        if not low <= len(value) <= high:
            out.append(Problem(at, f"must have {low} to {high} elements, has {len(value)}"))
        for n, element in enumerate(value[:high]):
            each(element, f"{at}/{n}", out)

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with these keys and no others."""
    known = {**required, **(optional or {})}

    def check(value: Any, at: str, out: list[Problem]) -> None:
        if not isinstance(value, dict):
            out.append(Problem(at, "must be an object"))
            return
        out += [Problem(f"{at}/{key}", "is required") for key in required if key not in value]
        for key, inner in value.items():
            if key in known:
                known[key](inner, f"{at}/{key}", out)
            else:
                out.append(Problem(f"{at}/{key}", "is not a known key here"))

    return check


def by_type(shapes: Mapping[str, Check]) -> Check:
    """An object whose `type` tells which shape it must have."""

    def check(value: Any, at: str, out: list[Problem]) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        shape_of_kind = shapes.get(kind) if isinstance(kind, str) else None
        if shape_of_kind:
            shape_of_kind(value, at, out)
        else:
            out.append(Problem(f"{at}/type", f"{kind!r} is not allowed here"))

    return check


def both(first: Check, second: Check) -> Check:
    def check(value: Any, at: str, out: list[Problem]) -> None:
        before = len(out)
        first(value, at, out)
        # The second looks at relations between parts, so the parts must be sound before it runs.
        if len(out) == before:
            second(value, at, out)

    return check


def anything(value: Any, at: str, out: list[Problem]) -> None:
    """Accept anything: for parts that we do not judge."""

"""What pushed an entry, in words. Kept is the English name; what the entry itself printed stands in quotes."""

from __future__ import annotations

import re

from newsdesk.prose.mark_words import MARKS
from newsdesk.prose.rule_words import RULES

_PRINTED = re.compile(r"(?P<name>.+?)(?: \((?P<words>.+)\))?")


def in_english(what: str) -> str:
    """`drugs (cocaína)` -> `drugs (“cocaína”)`."""
    found = _PRINTED.fullmatch(what)
    return f"{found['name']} (“{found['words']}”)" if found and found["words"] else what


def in_spanish(kind: str, what: str) -> str:
    """`term`, `drugs (cocaína)` -> `cocaína`: the words as printed, or a name of ours in Spanish."""
    found = _PRINTED.fullmatch(what)
    name, words = (found["name"], found["words"]) if found else (what, None)
    if kind == "rule":
        told = RULES.get(name, name)
        return f"{told} («{words}»)" if words else told
    if kind == "mark":
        return _mark(name)
    return f"{words or name} en el titular" if kind == "title" else words or name


def _mark(name: str) -> str:
    if name.endswith(" in title") and name.removesuffix(" in title") in MARKS:
        return f"{MARKS[name.removesuffix(' in title')]}, en el titular"
    place, _, topic = name.partition(" ")
    if name not in MARKS and place in ("title", "topic") and topic:
        return f"tema {topic}" + (" en el titular" if place == "title" else "")
    return MARKS.get(name, name)

"""Reports from forms and parts, each with what is to be read in it.

A file holds `[parts]`, lists of words (or tables: words = what they mean), and `[[groups]]`:

    which       what the group claims, in words
    forms       sentences with {parts} in them; what stands behind " | " is the summary, else all is headline
    expected    what is to be read: a value, "{part}", what that part means, a list of either, one for each strike,
                or "nothing". The questions are those of `readings`
    vary        which parts of a form are varied together, as "boat where"; by default each two. All others keep the
                first of their words
    parts       those that this group has otherwise
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

from newsdesk.evaluation.jsonl import Row

Words = Mapping[str, Any]  # of one part: words and what they mean
SUMMARY = " | "


class Report(NamedTuple):
    """One report: its text, the words and the form that were tried, and what is to be read in it."""

    title: str
    summary: str
    tried: tuple[str, ...]
    expected: Mapping[str, Any]

    @property
    def text(self) -> str:
        return f"{self.title}{SUMMARY}{self.summary}" if self.summary else self.title


def groups_of(path: Path) -> dict[str, list[Report]]:
    """The reports of a file by what their group claims, each text once."""
    told = tomllib.loads(path.read_text("utf-8"))
    return {group["which"]: reports_of(told["parts"], group) for group in told["groups"]}


def reports_of(parts: Mapping[str, Any], group: Mapping[str, Any]) -> list[Report]:
    """A form that leaves a part out says the same whatever that part is: it is told once."""
    words = {name: _meanings(told) for name, told in {**parts, **group.get("parts", {})}.items()}
    reports = [report for form in group["forms"] for report in _varied(words, group, form)]
    return list({report.text: report for report in reports}.values())


def readings(row: Row) -> dict[str, Any]:
    """What can be asked of a report. Of several strikes a figure is the list of theirs."""
    events, total = row["events"], row["cumulative"] or {}
    asked = ("date", "location", "killed", "survivors", "vessels", "presumed_dead")
    figures = {name: [event[name] for event in events] for name in asked}
    return {
        **{name: row[name] for name in ("relevant", "category", "topic", "severity", "new_event")},
        **{name: values[0] if len(values) == 1 else values or None for name, values in figures.items()},
        "events": len(events),
        "total_killed": total.get("killed"),
        "total_strikes": total.get("strikes"),
    }


def _meanings(told: Sequence[str] | Words) -> Words:
    return told if isinstance(told, Mapping) else dict.fromkeys(told)


def _varied(words: Mapping[str, Words], group: Mapping[str, Any], form: str) -> Iterator[Report]:
    names = [name for _, name, _, _ in Formatter().parse(form) if name]
    first = {name: next(iter(words[name])) for name in names}
    for varied in _together(group, names):
        for tried in product(*(words[name] for name in varied)):
            said = first | dict(zip(varied, tried, strict=True))
            title, _, summary = form.partition(SUMMARY)
            yield Report(
                _sentence(title.format(**said)),
                _sentence(summary.format(**said)),
                (*tried, form),
                {asked: _expected(value, words, said) for asked, value in group["expected"].items()},
            )


def _together(group: Mapping[str, Any], names: Sequence[str]) -> list[tuple[str, ...]]:
    if "vary" not in group:
        return list(combinations(names, min(2, len(names))))
    return [tuple(name for name in names if name in asked.split()) for asked in group["vary"]]


def _expected(value: Any, words: Mapping[str, Words], said: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_expected(one, words, said) for one in value]
    if isinstance(value, str) and value.startswith("{"):
        name = value.strip("{}")
        return _expected(words[name][said[name]], words, said)
    return None if value == "nothing" else value


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]

"""How well replayed entries were grouped and announced, measured against labels."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from newsdesk.evaluation.replay import Replayed

ALERT = "alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a reader said of one entry. `days` are those of the strikes in it, ISO dates."""

    id: str
    story: str | None
    relevant: bool
    new_event: bool
    category: str
    days: tuple[str, ...] = ()

    @property
    def look_back(self) -> bool:
        """Relevant, but with no new dated fact."""
        return self.category == "analysis"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScores:
    """Of all pairs of entries: are those of one story together, and only those?"""

    together: int  # in the labels
    found: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.together if self.together else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertScores:
    """Of the distinct new strikes in the labels: how they were announced. Lists hold days, or ids of entries."""

    strikes: int
    announced: int
    by_first: int  # announced by the first entry that reports it
    missed: tuple[str, ...]
    repeated: tuple[str, ...]  # days that rang more than once
    irrelevant: int
    false_alarms: tuple[str, ...]  # alerts for irrelevant entries
    look_backs: int
    false_look_backs: tuple[str, ...]

    @property
    def exactly_once(self) -> float:
        return (self.announced - len(self.repeated)) / self.strikes if self.strikes else 1.0

    @property
    def false_per_100(self) -> float:
        return 100 * len(self.false_alarms) / self.irrelevant if self.irrelevant else 0.0

    @property
    def false_look_backs_per_100(self) -> float:
        return 100 * len(self.false_look_backs) / self.look_backs if self.look_backs else 0.0


def label_of(values: Mapping[str, object]) -> Label:
    """A label from one line of a labelled file."""
    events = values.get("events") or ()
    days = [event["date"] for event in events if event.get("date")]  # type: ignore[attr-defined]
    return Label(
        id=str(values["id"]),
        story=str(values["story"]) if values.get("story") else None,
        relevant=bool(values["relevant"]),
        new_event=bool(values["new_event"]),
        category=str(values["category"]),
        days=tuple(dict.fromkeys(days)),
    )


def linked(labels: Iterable[Label]) -> dict[str, str]:
    """The happening of each entry: its story label, with stories and lone entries joined that report the new strike
    of one and the same day. Labels given language by language miss those."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            name = root[name]
        return name

    for label in labels:
        own = find(label.story or label.id)
        if label.new_event and label.days:
            root[own] = find(f"strike of {label.days[0]}")
        root.setdefault(label.id, find(own))
    return {label.id: find(label.story or label.id) for label in labels}


def story_pairs(
    truth: Mapping[str, str], replayed: Iterable[Replayed], *, within: Mapping[str, str] | None = None
) -> PairScores:
    """Score grouping. `truth` names the story of each entry; a name nobody shares is a lone entry. With `within` only
    pairs count whose entries share its value, such as their language where labels were given language by language."""
    stories = {one.id: one.story for one in replayed if one.story is not None}
    group = within or {}
    theirs = Counter((name, group.get(id_)) for id_, name in truth.items())
    ours = Counter((stories[id_], group.get(id_)) for id_ in truth if id_ in stories)
    both = Counter((truth[id_], stories[id_], group.get(id_)) for id_ in truth if id_ in stories)
    found = _pairs(both)
    return PairScores(together=_pairs(theirs), found=found, wrong=_pairs(ours) - found)


def stories_as_labelled(labels: Iterable[Label]) -> dict[str, str]:
    """The story labels as they stand, each entry without one alone."""
    return {label.id: label.story or f"alone {label.id}" for label in labels}


def alert_behaviour(labels: Sequence[Label], replayed: Sequence[Replayed]) -> AlertScores:
    """Score announcing; `replayed` in the order of time."""
    label_by_id = {label.id: label for label in labels}
    reports = [(one, label_by_id[one.id]) for one in replayed if one.id in label_by_id]
    rung = _rings_by_day(reports)
    days = dict.fromkeys(chain.from_iterable(label.days for _, label in reports if label.new_event))
    first = {day: next(one for one, label in reports if label.new_event and day in label.days) for day in days}
    alerts = [(one, label) for one, label in reports if one.decision == ALERT]
    return AlertScores(
        strikes=len(days),
        announced=sum(day in rung for day in days),
        by_first=sum(first[day].decision == ALERT for day in days),
        missed=tuple(day for day in days if day not in rung),
        repeated=tuple(day for day in days if len(rung.get(day, ())) > 1),
        irrelevant=sum(not label.relevant for _, label in reports),
        false_alarms=tuple(one.id for one, label in alerts if not label.relevant),
        look_backs=sum(label.look_back for _, label in reports),
        false_look_backs=tuple(one.id for one, label in alerts if label.look_back),
    )


def _rings_by_day(reports: Iterable[tuple[Replayed, Label]]) -> dict[str, list[str]]:
    """Which entries announced which day. An alert that names a day for the first time announces that one; one that
    names only days announced before repeats the first of them."""
    rung: dict[str, list[str]] = defaultdict(list)
    for one, label in reports:
        if one.decision != ALERT or not label.new_event or not label.days:
            continue
        new = [day for day in label.days if day not in rung]
        for day in new or label.days[:1]:
            rung[day].append(one.id)
    return dict(rung)


def _pairs(sizes: Mapping[Any, int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())

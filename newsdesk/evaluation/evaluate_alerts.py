"""How well replayed entries were announced, measured against labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from newsdesk.evaluation.grouping import Label
from newsdesk.evaluation.replay import Replayed

ALERT = "alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertScores:
    """How the distinct new strikes in the labels were announced. Lists hold days, or ids of entries."""

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

"""What a desk made of labelled entries, added to a report: how it grouped them and how it announced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdesk.evaluation.evaluate_alerts import alert_behaviour
from newsdesk.evaluation.grouping import (
    Label,
    Truth,
    disputed,
    entries_grouped,
    joined,
    stories_as_labelled,
    stories_grouped,
    story_pairs,
)
from newsdesk.evaluation.replay import Replayed
from newsdesk.evaluation.report import EvaluationReport


def add_desk(
    report: EvaluationReport,
    labels: Sequence[Label],
    replayed: Sequence[Replayed],
    same: Iterable[Sequence[str]] = (),
    readings: Sequence[Truth] = (),
) -> None:
    """`same`: stories and lone entries that are one happening under several labels, see `joined`; `readings`: how
    others grouped the same entries, see `disputed`."""
    report.pairs_as_labelled = story_pairs(labels, stories_as_labelled(labels), replayed)
    truth = joined(labels, same)
    report.pairs_joined = story_pairs(labels, truth, replayed)
    if readings:
        report.pairs_agreed = story_pairs(labels, truth, replayed, without=disputed(truth, readings))
    report.grouped = {"entry": entries_grouped(truth, replayed), "story": stories_grouped(truth, replayed)}
    alerts = alert_behaviour(labels, replayed)
    report.announcing = {
        "new strikes": alerts.strikes,
        "announced": alerts.announced / alerts.strikes if alerts.strikes else 1.0,
        "announced once": alerts.exactly_once,
        "by its first entry": alerts.by_first / alerts.strikes if alerts.strikes else 1.0,
        "false per 100 none": alerts.false_per_100,
        "false per 100 analysis": alerts.false_look_backs_per_100,
    }

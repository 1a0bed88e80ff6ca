"""Scores on entries that the scoring model has never seen: `python -m training.crossval`; with `--markdown` the
tables of `docs/evaluation.md` are written anew, with the held-out entries beside them.

Split by story (entries of one story stay together) in five stratified folds, three times over, and by time (five
blocks of days; the model for a block learns from the other blocks, without any story that reaches into it).
Synthetic examples only ever train, and none on the topic and within a week of an entry that is asked about.

What is written by hand - lexicon, rules, fact grammar - was written with the development set in view; only the
trained weights are truly out of fold. `out_of_fold.json` keeps for `bot.py eval` what the first round
predicted of each entry, and what a desk made of it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from statistics import mean, pstdev

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from newsdesk.classify.classifier import Classifier
from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.entries import Entry
from newsdesk.evaluation.evaluate import evaluate
from newsdesk.evaluation.evaluate_desk import add_desk
from newsdesk.evaluation.grouping import label_of
from newsdesk.evaluation.jsonl import Row, as_row
from newsdesk.evaluation.replay import Replayed, item_of, replay
from newsdesk.evaluation.report import EvaluationReport, format_report
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.understand import understand
from newsdesk.understanding import Understanding
from training import tables
from training.examples import (
    FOLDER,
    Item,
    development_set,
    held_out,
    made_up_stories,
    one_happening,
    published_at,
    readings,
    recorded_days,
    story_of,
    training_only,
    unseen_stories,
)
from training.fit import Found, fit, found_in

FOLDS, ROUNDS, BLOCKS = 5, 3, 5
SAME_HAPPENING_DAYS = 7
TARGET = FOLDER / "out_of_fold.json"
Split = tuple[Sequence[int], Sequence[int]]  # numbers of the training and of the test entries


def by_story(items: Sequence[Item], seed: int) -> Iterator[Split]:
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    kinds = [item["category"] for item in items]
    for train, test in folds.split(np.zeros(len(items)), kinds, [story_of(item) for item in items]):
        yield [int(n) for n in train], [int(n) for n in test]


def by_time(items: Sequence[Item]) -> Iterator[Split]:
    order = sorted(range(len(items)), key=lambda n: (items[n]["published"], items[n]["id"]))
    for block in np.array_split(np.array(order), BLOCKS):
        test = [int(n) for n in block]
        stories = {story_of(items[n]) for n in test}
        inside = set(test)
        yield [n for n in order if n not in inside and story_of(items[n]) not in stories], test


def strangers(items: Sequence[Item], found: Sequence[Found], splits: Iterator[Split]) -> dict[str, Classifier]:
    """id -> a classifier whose model has seen neither the entry nor its story."""
    extra = [(item, found_in(item)) for item in training_only()]
    judges: dict[str, Classifier] = {}
    for train, test in splits:
        apart = [row for row in extra if not any(_same_happening(row[0], items[n]) for n in test)]
        known = [(items[n], found[n]) for n in train] + apart
        model = fit([item for item, _ in known], [row for _, row in known])
        judges |= dict.fromkeys((items[n]["id"] for n in test), Classifier(model, shipped_lexicon()))
    return judges


def predictions(items: Sequence[Item], judges: Mapping[str, Classifier]) -> dict[str, Row]:
    days = recorded_days()
    return {item["id"]: understood(item, judges[item["id"]], days) for item in items}


def replayed(items: Sequence[Item], judges: Mapping[str, Classifier]) -> list[Replayed]:
    """What an empty desk makes of the entries, each read by its judge; it knows no strike before it is told of it."""
    judge_of = {(item["title"], item["summary"]): judges[item["id"]] for item in items}

    def read(entry: Entry) -> Understanding:
        return understand(
            judge_of[entry.title, entry.summary],
            entry.title,
            entry.summary,
            link=entry.link,
            lang_hint=entry.lang_hint,
            published_at=entry.dated_at,
        )

    return replay((item_of({**item, "published": published_at(item).isoformat()}) for item in items), read)


def _same_happening(made_up: Item, item: Item) -> bool:
    """A synthetic example may tell of a real happening: then it must not teach the model that is asked about it."""
    if made_up["topic"] is None or made_up["topic"] != item["topic"]:
        return False
    apart = date.fromisoformat(made_up["published"]) - date.fromisoformat(item["published"])
    return abs(apart.days) <= SAME_HAPPENING_DAYS


def understood(item: Item, classifier: Classifier, known_days: Sequence[KnownDay]) -> Row:
    understanding = understand(
        classifier,
        item["title"],
        item["summary"],
        link=item.get("url"),
        lang_hint=item["lang"],
        published_at=published_at(item),
        known_days=known_days,
    )
    return as_row(item["id"], understanding)


def scored(items: Sequence[Item], rows: Mapping[str, Row], basis: str) -> EvaluationReport:
    return evaluate(items, lambda item: rows[item["id"]], basis=basis)


def judged(items: Sequence[Item], judges: Mapping[str, Classifier], basis: str) -> EvaluationReport:
    """What is read in the entries, and what the desk makes of them."""
    report = scored(items, predictions(items, judges), basis)
    add_desk(report, [label_of(item) for item in items], replayed(items, judges), one_happening(), readings())
    return report


def keep(items: Sequence[Item], judges: Mapping[str, Classifier]) -> None:
    rows = predictions(items, judges)
    fates = {one.id: asdict(one) for one in replayed(items, judges)}
    kept = {id_: {**row, "replayed": fates[id_]} for id_, row in rows.items()}
    TARGET.write_text(json.dumps(kept, ensure_ascii=False, sort_keys=True, indent=0) + "\n", "utf-8")


def held_out_report(days: Sequence[KnownDay]) -> EvaluationReport:
    """The made-up entries that nobody trained on or tuned by, judged by the shipped model."""
    items, classifier = held_out(), Classifier.load()
    return scored(items, {item["id"]: understood(item, classifier, days) for item in items}, "held out")


def stories_report(items: Sequence[Item]) -> EvaluationReport:
    """How the desk groups made-up stories as the shipped model reads them."""
    classifier = Classifier.load()
    report = EvaluationReport(entries=len(items))
    judges = dict.fromkeys((item["id"] for item in items), classifier)
    add_desk(report, [label_of(item) for item in items], replayed(items, judges))
    return report


def main(*, markdown: bool) -> None:
    items = development_set()
    found = [found_in(item) for item in items]
    rounds = [strangers(items, found, by_story(items, seed)) for seed in range(ROUNDS)]
    reports = [judged(items, judges, "out of fold, split by story") for judges in rounds]
    in_time = judged(items, strangers(items, found, by_time(items)), "out of fold, split by time")
    keep(items, rounds[0])
    if markdown:
        grouped = stories_report(made_up_stories()), stories_report(unseen_stories())
        tables.write(reports, in_time, held_out_report(recorded_days()), grouped)
        return
    print(format_report(reports[0]))
    print(f"\n{'':24}{'by story: mean':>16}{'spread':>8}{'by time':>10}")
    for name, value in tables.SHOWN.items():
        values = [value(report) for report in reports]
        print(f"{name:24}{mean(values):16.3f}{pstdev(values):8.3f}{value(in_time):10.3f}")


if __name__ == "__main__":
    main(markdown="--markdown" in sys.argv[1:])

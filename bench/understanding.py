"""What understanding costs: load time, milliseconds per entry, memory.

    python -m bench.understanding

Entries are those of the development set, several rounds, warm; milliseconds are CPU time of one core. The process is
fresh, so that the memory is what the model, the lexicon and the language detector add to a bare interpreter.
"""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

from bench.processes import memory_mb

ITEMS = Path(__file__).parents[1] / "training" / "items.jsonl"
ROUNDS = 5


def main() -> None:
    items = [json.loads(line) for line in ITEMS.read_text("utf-8").splitlines()]
    when = [datetime.fromisoformat(item["published"]).replace(tzinfo=UTC) for item in items]
    before = _resident_mb()

    started = time.perf_counter()
    from newsdesk.classify import Classifier
    from newsdesk.classify.language import language_of
    from newsdesk.understand import understand

    imported = time.perf_counter()
    classifier = Classifier.load()
    language_of("boat", None)
    loaded = time.perf_counter()

    spent: dict[bool, list[float]] = {True: [], False: []}
    for turn in range(ROUNDS + 1):
        for item, published_at in zip(items, when, strict=True):
            began = time.thread_time()  # of this thread alone: a busy machine does not make the code slower
            understand(classifier, item["title"], item["summary"], published_at=published_at)
            if turn:  # the first round warms the caches
                spent[item["relevant"]].append((time.thread_time() - began) * 1000)

    print(f"import {1000 * (imported - started):.0f} ms, load {1000 * (loaded - imported):.0f} ms")
    print(f"memory {_resident_mb():.0f} MB resident, {_resident_mb() - before:.0f} MB of it for understanding")
    for name, values in (("all", spent[True] + spent[False]), ("relevant", spent[True]), ("other", spent[False])):
        print(
            f"{name:9} median {median(values):.2f} ms, 95th percentile {quantiles(values, n=20)[-1]:.2f} ms per entry"
        )


def _resident_mb() -> float:
    return memory_mb(os.getpid())[0]


if __name__ == "__main__":
    main()

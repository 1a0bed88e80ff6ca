"""Train on everything and write the shipped model: `python -m training.train`. The same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsdesk.classify.model import FORMAT, Model, digest
from training.examples import FOLDER, Item, development_set, training_only
from training.fit import fit, found_in

TARGET = FOLDER.parent / "newsdesk" / "classify" / "model.json"


def train(items: Sequence[Item], target: Path) -> str:
    """Write the file of the model that these examples teach, and return its digest."""
    model = fit(items, [found_in(item) for item in items])
    body = {
        "format": FORMAT,
        "trained_on": len(items),
        **_heads(model),
        "topics": {category: _heads(heads) for category, heads in model.topics.items()},
    }
    body["sha256"] = digest(_text(body))
    target.write_text(_text(body) + "\n", "utf-8")
    return str(body["sha256"])


def _text(body: dict[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, separators=(",", ":"))


def _heads(model: Model) -> dict[str, Any]:
    return {
        "heads": list(model.heads),
        "bias": list(model.bias),
        "weights": {name: list(row) for name, row in sorted(model.weights.items())},
    }


if __name__ == "__main__":
    digest_of_file = train(development_set() + training_only(), TARGET)
    print(f"{TARGET.name} {digest_of_file} {TARGET.stat().st_size // 1000} kB")

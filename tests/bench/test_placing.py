"""The smallest run of the benchmark of placing: that it works, never how fast it is."""

from __future__ import annotations

from pathlib import Path

from bench.placing import measure
from service.entries.entry_reader import EntryReader


def test_every_entry_placed_has_its_costs(tmp_path: Path) -> None:
    costs = measure(50, 10, tmp_path, EntryReader(), placed=3)
    assert {kind: len(values) for kind, values in costs.items()} == {"placing": 3, "look-up": 3, "write": 3}
    assert all(0 < look_up < placing for look_up, placing in zip(costs["look-up"], costs["placing"], strict=True))

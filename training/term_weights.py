"""Count in how many labelled entries each word stands: the table of rarity that stories are told apart by.

python -m training.term_weights      writes newsdesk/term_weights.json, the same bytes from the same items
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from newsdesk.likeness import terms_of

ITEMS = Path(__file__).parent / "items.jsonl"
TABLE = Path(__file__).parent.parent / "newsdesk" / "term_weights.json"
SEEN_AT_LEAST = 2  # rarer words weigh like unknown ones


def table_of(items: list[dict[str, str]]) -> dict[str, object]:
    counts = Counter(
        term for item in items for term in terms_of(item["title"], item["summary"]) if not term.startswith("@")
    )
    frequent = {term: n for term, n in sorted(counts.items()) if n >= SEEN_AT_LEAST}
    return {"documents": len(items), "frequency": frequent}


def main() -> None:
    items = [json.loads(line) for line in ITEMS.read_text("utf-8").splitlines()]
    TABLE.write_text(json.dumps(table_of(items), ensure_ascii=True, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()

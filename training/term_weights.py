"""Count in how many labelled entries each word and each concept stands: the table of rarity that stories are told
apart by.

A word counts by its share of all entries or of the relevant ones, whichever is larger: "boat" and "strike" say
nothing inside the campaign, however rare they are elsewhere. Concepts are counted in the relevant entries alone.

python -m training.term_weights      writes newsdesk/stories/term_weights.json, the same bytes from the same items
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.stories.terms import terms_of
from newsdesk.text.folding import entry_text, fold
from training.examples import FOLDER, Item, development_set

TABLE = FOLDER.parent / "newsdesk" / "stories" / "term_weights.json"
SEEN_AT_LEAST = 4  # rarer words weigh like unknown ones


def table_of(items: Sequence[Item]) -> dict[str, object]:
    relevant = [item for item in items if item["relevant"]]
    everywhere, inside = _counts(items), _counts(relevant)
    scale = len(items) / len(relevant)
    frequency = {term: max(n, round(inside[term] * scale)) for term, n in everywhere.items()}
    frequent = {term: n for term, n in sorted(frequency.items()) if n >= SEEN_AT_LEAST}
    return {
        "documents": len(items),
        "frequency": frequent,
        "relevant": len(relevant),
        "concepts": dict(sorted(_concepts(relevant).items())),
    }


def _counts(items: Sequence[Item]) -> Counter[str]:
    found = (term for item in items for term in terms_of(item["title"], item["summary"]))
    return Counter(term for term in found if not term.startswith("@"))


def _concepts(items: Sequence[Item]) -> Counter[str]:
    find = shipped_lexicon().find
    texts = (fold(entry_text(item["title"], item["summary"])) for item in items)
    return Counter(concept for text in texts for concept in {hit.concept for hit in find(text)})


def main() -> None:
    table = table_of(development_set())
    TABLE.write_text(json.dumps(table, ensure_ascii=True, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()

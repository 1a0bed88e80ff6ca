"""Which scenario stands for which way in, as a table in Markdown: `python -m tests.scenarios.matrix`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from tests.scenarios import test_double_click, test_every_way, test_late_forms, test_lost_channels, test_lost_token
from tests.scenarios.test_who_may import ASKED, AT_HOME_OF_MEMBERS, PRESSED, SENT
from tests.scenarios.walks import THROUGH
from tests.scenarios.ways import QUESTIONS, WAYS

WALKED = {name for ways in THROUGH.values() for name in ways}
COLUMNS: Mapping[str, Collection[str]] = {
    "as it should": WAYS,
    "over HTTP": test_every_way.OVER_HTTP,
    "local-slack": WALKED,
    "double click": test_double_click.PRESSED_TWICE,
    "delivered again": test_double_click.DELIVERED_AGAIN,
    "trigger expired": test_late_forms.OPENERS,
    "overtaken": test_late_forms.STALE,
    "viewer, guest": (*PRESSED, *SENT, *AT_HOME_OF_MEMBERS),
    "other team": (*PRESSED, *ASKED),
    "no token, 429": (*test_lost_token.ACTS, *test_lost_token.ASKED_WITHOUT_A_FILE, *test_late_forms.NOT_OPENED),
    "archived": test_lost_channels.TYPED,
    "blocks refused": QUESTIONS,
}


def table() -> Iterator[str]:
    yield f"| way in | {' | '.join(COLUMNS)} |"
    yield f"|---|{'---|' * len(COLUMNS)}"
    for name in WAYS:
        cells = ("x" if name in covered else "" for covered in COLUMNS.values())
        yield f"| `{name}` | {' | '.join(cells)} |"


if __name__ == "__main__":
    print("\n".join(table()))

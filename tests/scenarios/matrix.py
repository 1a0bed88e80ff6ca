"""Which scenario stands for which way in, event and hardship, as tables in Markdown:
`python -m tests.scenarios.matrix`."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tests.scenarios import test_double_click, test_every_way, test_late_forms, test_lost_channels, test_lost_token
from tests.scenarios.events import EVENTS
from tests.scenarios.hardships import HARDSHIPS, Test
from tests.scenarios.on_local_slack import told
from tests.scenarios.rights import ASKED, AT_HOME_OF_MEMBERS, PRESSED, SENT
from tests.scenarios.ways import QUESTIONS, WAYS

COLUMNS: Mapping[str, Collection[str]] = {
    "as it should": WAYS,
    "over HTTP": test_every_way.OVER_HTTP,
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


def tables() -> Iterator[str]:
    marks = (["x" if name in covered else "" for covered in COLUMNS.values()] for name in WAYS)
    rows = ((f"`{name}`", *cells, told(name)) for name, cells in zip(WAYS, marks, strict=True))
    yield from _table(("way in", *COLUMNS, "local-slack"), rows)
    yield from _table(("event", "local-slack"), ((f"`{name}`", told(name)) for name in EVENTS))
    hard = ((name, "<br>".join(map(_cases, tests)), told(name)) for name, tests in HARDSHIPS.items())
    yield from _table(("hardship", "in our Slack, how often", "local-slack"), hard)


def _cases(test: Test) -> str:
    """Its name, and in how many ways it is run."""
    marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
    return f"{test.__name__.removeprefix('test_')}: {math.prod(len(mark.args[1]) for mark in marks)}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


if __name__ == "__main__":
    print("\n".join(tables()))

"""`first [killed] [confirmed] [N]`: the strikes that came first, of all or of the days and the basin asked for."""

from __future__ import annotations

from handlers.commands.reading.request import Request, Usage
from handlers.commands.shared.rows import FILTERS
from handlers.commands.shared.three_lines import in_order
from handlers.page import Page
from newsdesk.ports import Answers

USAGE = Usage(
    name="first",
    example="first 3",
    does="oldest strikes",
    group="The count",
    words=("confirmed", "unconfirmed", "killed"),
    filters=FILTERS,
    days="bare",
)


def run(request: Request, answers: Answers) -> Page:
    return in_order(request, answers, oldest=True)

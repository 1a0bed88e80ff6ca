"""`first [killed] [confirmed] [N]`: the strikes that came first, of all or of the days and the basin asked for."""

from __future__ import annotations

from handlers.commands.reading.request import Request, Usage
from handlers.commands.reading.vocabulary import CONFIRMATIONS
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.rows import FILTERS, fitting, of_kind, selected
from handlers.commands.shared.three_lines import cards_of, cards_page, cards_title, of_killed, wanted
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
    number = wanted(request, {"strike", "boat", "first", "killed", *CONFIRMATIONS})
    request = of_killed(request)
    ledger = answers.ledger()
    oldest = [row.number for row in reversed(selected(fitting(request, ledger), of_kind(request)))]
    cards = cards_of(request, answers, ledger, oldest[:number])
    if not cards:
        raise no_rows(request, ledger)
    return cards_page(request, cards_title("first", cards, request.lang), cards, ledger)

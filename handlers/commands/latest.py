"""`latest [killed] [confirmed] [N]`: the newest strikes, three lines each; unconfirmed ones marked and apart."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.commands.reading.request import Request, Usage
from handlers.commands.reading.vocabulary import CONFIRMATIONS
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.rows import FILTERS, fitting, of_kind, selected
from handlers.commands.shared.three_lines import cards_of, cards_page, cards_title, of_killed, wanted
from handlers.page import Page
from newsdesk.messages import StrikeCard
from newsdesk.ports import Answers
from newsdesk.prose.wording import Lang

USAGE = Usage(
    name="latest",
    example="latest 5",
    does="newest strikes",
    group="The count",
    words=("confirmed", "unconfirmed", "killed"),
    filters=FILTERS,
    days="bare",
)


def run(request: Request, answers: Answers) -> Page:
    number = wanted(request, {"strike", "boat", "newest", "killed", *CONFIRMATIONS})
    request = of_killed(request)
    ledger = answers.ledger()
    rows = selected(fitting(request, ledger), of_kind(request))[:number]
    cards = cards_of(request, answers, ledger, [row.number for row in rows])
    if not cards:
        raise no_rows(request, ledger)
    return cards_page(request, latest_title(cards, request.lang), cards, ledger)


def latest_title(cards: Sequence[StrikeCard], lang: Lang) -> str:
    return cards_title("latest", cards, lang)

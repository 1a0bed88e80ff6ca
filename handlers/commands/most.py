"""`most [killed] [N]`: the strikes with the most killed, of all or of the days and the basin asked for.

One announcement may name several strikes and give one toll for all of them: that is no toll of one strike, so it has
no place in the order and is named below.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.commands.reading.request import Request, Usage
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.records import name_of
from handlers.commands.shared.rows import FILTERS, fitting
from handlers.commands.shared.three_lines import cards_of, cards_page, wanted
from handlers.page import Page
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.rich_text import Line
from newsdesk.prose.wording import Lang, say, toll_words

USAGE = Usage(
    name="most",
    example="most killed",
    does="strikes with the most killed",
    group="The count",
    filters=FILTERS,
    days="bare",
)
MOST_NAMED = 3


def run(request: Request, answers: Answers) -> Page:
    number = wanted(request, {"strike", "killed", "most"}, mistake="e_most")
    ledger = answers.ledger()
    told = [row for row in fitting(request, ledger) if row.confirmed and row.killed is not None]
    single = [row for row in told if row.strikes == 1]
    order = sorted(single or told, key=_killed, reverse=True)  # of as many killed the newest first
    cards = cards_of(request, answers, ledger, [row.number for row in order[:number]])
    if not cards:
        raise no_rows(request, ledger)
    together = [row for row in told if row.strikes > 1 and _killed(row) > _killed(order[0])]
    return cards_page(request, _title(order, request.lang), cards, ledger, *_together(together, request.lang))


def _killed(row: ShownRow) -> int:
    return row.killed or 0


def _title(order: Sequence[ShownRow], lang: Lang) -> str:
    """The title, with every record that has as many: none of them alone is the answer."""
    most = _killed(order[0])
    names = [name_of(row, lang) for row in order if _killed(row) == most]
    more = [say("and_n_more", lang, n=len(names) - MOST_NAMED)] if len(names) > MOST_NAMED else []
    what = "strike" if order[0].strikes == 1 else "announcement"
    return say(f"most_{what}", lang, n=most, names=", ".join([*names[:MOST_NAMED], *more]))


def _together(rows: Sequence[ShownRow], lang: Lang) -> list[Line]:
    if not rows:
        return []
    named = [
        f"{name_of(row, lang)}, {toll_words(_killed(row), row.strikes, lang)}"
        for row in sorted(rows, key=_killed, reverse=True)[:MOST_NAMED]
    ]
    return [(say("told_together", lang, records="; ".join(named)),)]

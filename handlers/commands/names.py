"""`names`: who was killed. No record has names: it says so, what families and lawyers said, and then the strikes
or, of many, the way to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.commands import list as list_command
from handlers.commands.list import ROWS_A_PAGE
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.buttons import share_button, way_button
from handlers.commands.shared.events import event_line, events_of
from handlers.commands.shared.records import as_of
from handlers.commands.shared.rows import FILTERS, fitting, sums_of, toll_and_span
from handlers.page import Page, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import say
from newsdesk.record.totals import record_until
from newsdesk.strikes import PolicyEvent

USAGE = Usage(
    name="names",
    example="names December 2025",
    does="who was killed: what families say, and in which strikes",
    group="One event",
    filters=FILTERS,
    days="bare",
)
TOPIC = "victims"
MOST_SAID = 3
_SAID_ANYWAY = {"killed", "strike", "names", "who"}  # what words may be about that say nothing more


def run(request: Request, answers: Answers) -> Page:
    if about(request.words) <= _SAID_ANYWAY:
        request = replace(request, words=())
    request.no_more_words(USAGE)
    lang = request.lang
    said = _said(request, events_of(replace(request, since=None, until=None), answers))
    none = section("names", (Bold(say("no_names", lang)),), *said, essential=True)
    ledger = answers.ledger()
    rows = fitting(request, ledger)
    strikes = list_command.run(request, answers) if len(rows) <= ROWS_A_PAGE else _of_many(request, rows, ledger)
    return replace(strikes, text=f"{say('no_names', lang)} {strikes.text}", parts=(none, *strikes.parts))


def _of_many(request: Request, rows: Sequence[ShownRow], ledger: Sequence[ShownRow]) -> Page:
    """The toll of more strikes than a page lists, and the way to them: who asked for names gets no long table."""
    lang, list_line = request.lang, request.with_filters(list_command.USAGE.name)
    toll, span = toll_and_span(rows, sums_of(request, rows), lang)
    ways: Line = (say("in_which", lang), Code(list_line), " · ", Code(f"{COMMAND} {USAGE.example_in(lang)}"))
    return Page(
        text=f"{toll}, {span}.",
        parts=(
            section("head", (Bold(toll), f", {span}"), essential=True),
            note("foot", as_of(request.now, record_until(ledger), lang), ways),
        ),
        buttons=(way_button(list_line, lang, name="list"), *share_button(request)),
        more=list_line,
    )


def _said(request: Request, events: Sequence[PolicyEvent]) -> list[Line]:
    """What families and lawyers said since the first day asked for: they speak long after, of whichever strike."""
    lang, ever = request.lang, [event for event in events if event.topic.startswith(f"{TOPIC}.")]
    since = [event for event in ever if event.date >= (request.since or event.date)][:MOST_SAID]
    more: list[Line] = [(say("families_more", lang), Code(f"{COMMAND} policy category:{TOPIC}"))]
    return [
        *([(say("families_said", lang),)] if since else []),
        *(("• ", *event_line(event, lang)) for event in since),
        *(more if len(ever) > len(since) else []),
    ]

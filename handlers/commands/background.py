"""What the desk keeps besides entries and can answer a search with: the policy timeline and the notes on strikes."""

from __future__ import annotations

from handlers.commands.events import about, event_line, events_of
from handlers.commands.request import COMMAND, Request
from handlers.page import Part, section
from newsdesk.ports import Answers
from newsdesk.prose.lines import Bold, Code, Line, cut, one_line
from newsdesk.prose.wording import day
from newsdesk.record.strike_rules import shown_row
from newsdesk.record.totals import day_of
from newsdesk.strikes import PolicyEvent, StrikeRecord
from newsdesk.text.folding import fold

MOST = 3  # of each kind
_ENTRIES_ONLY = {"outlet", "lang", "category", "before"}  # filters that only entries can meet
_RECORDS_READ = 500  # years of strikes; more are not worth a search without an index


def background(request: Request, answers: Answers) -> list[Part]:
    """Newest first, each with every word of the question in it; nothing when a filter asks for entries."""
    words = [fold(word.strip('"')) for word in request.words]
    if _ENTRIES_ONLY & request.filters.keys():
        return []
    events = about(events_of(request, answers), request.words)
    records = [record for record in answers.latest_strikes(_RECORDS_READ) if _tells(record, words, request)]
    parts = []
    if events:
        parts.append(section("events", (Bold("On the policy timeline"),), *map(_event, events[:MOST])))
    if records:
        parts.append(section("records", (Bold("In the notes on strikes"),), *map(_record, records[:MOST])))
    return parts


def _tells(record: StrikeRecord, words: list[str], request: Request) -> bool:
    said = fold(record.note)
    if not said or not all(word in said for word in words):
        return False
    when = day_of(shown_row(record))
    return (request.since is None or when >= request.since) and (request.until is None or when <= request.until)


def _event(event: PolicyEvent) -> Line:
    return ("• ", *event_line(event))


def _record(record: StrikeRecord) -> Line:
    when = day(day_of(shown_row(record)), weekday=False)
    return (f"• {when} · {cut(one_line(record.note), 200)} ", Code(f"{COMMAND} strike {record.key}"))

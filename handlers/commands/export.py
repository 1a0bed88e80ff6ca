"""`export csv|json`: the record as a file, by the same filters as `list`. A terminal prints the file itself."""

from __future__ import annotations

import json

from handlers.commands.reading.request import Request, Usage
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.records import as_of, name_of
from handlers.commands.shared.rows import (
    FILTERS,
    SELECTIONS,
    fitting,
    presumed,
    selected,
    sums_of,
    toll_and_span,
    uncounted,
)
from handlers.page import Attachment, Page, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold
from newsdesk.prose.wording import count, say, utc
from newsdesk.record.totals import day_of, record_until
from newsdesk.text.printable import cut
from newsdesk.text.spreadsheet import csv_of

USAGE = Usage(
    name="export",
    example="export csv",
    does="the record as a file; also json",
    group="The count",
    words=("csv", "json", *SELECTIONS),
    filters=FILTERS,
    days="bare",
)
FORMS = ("csv", "json")
Value = str | int | bool | None


def run(request: Request, answers: Answers) -> Page:
    form, selections = _words(request)
    ledger = answers.ledger()
    rows = selected(fitting(request, ledger), selections)
    if not rows:
        raise no_rows(request, ledger)
    sums = sums_of(request, rows)
    lang = request.lang
    toll, span = toll_and_span(rows, sums, lang)
    title = f"{count(len(rows), 'record', lang)}, {toll}"
    values = [_values(row) for row in rows]
    file = Attachment(
        name=f"strikes-{request.now:%Y-%m-%d}.{form}",
        title=say("file_title", lang, title=title, when=utc(request.now)),
        content=csv_of(values, list(values[0]))
        if form == "csv"
        else json.dumps(values, ensure_ascii=False, indent=1) + "\n",
    )
    return Page(
        text=f"{file.name}: {title}, {span}.",
        parts=(
            section("head", (Bold(file.name), f": {title}, {span}"), essential=True),
            note(
                "foot",
                as_of(request.now, record_until(ledger), lang),
                (say("empty_cells", lang),),
                *uncounted(sums, lang),
            ),
        ),
        file=file,
        more=request.line,
    )


def _words(request: Request) -> tuple[str, list[str]]:
    """The form of the file, and which kinds of rows."""
    words = [word.lower() for word in request.words]
    forms = [word for word in words if word in FORMS]
    selections = [word for word in words if word in SELECTIONS]
    if len(forms) > 1 or len(forms) + len(selections) < len(words):
        known = {"kinds": ", ".join(SELECTIONS), "typed": cut(request.text, 60)}
        raise Mistake("e_export", request.lang, **known)
    return forms[0] if forms else "csv", selections


def _values(row: ShownRow) -> dict[str, Value]:
    return {
        "record": name_of(row, "en"),
        "date": day_of(row).isoformat(),
        "date_is": "stated" if row.happened_on else "or earlier",
        "announced": row.announced_on.isoformat() if row.announced_on else None,
        "basin": row.location,
        "place": row.place,
        "strikes": row.strikes,
        "vessels": row.vessels,
        "vessel_kind": row.vessel_kind,
        "killed": row.killed,
        "killed_is": row.killed_comparator.name.lower().replace("_", " ") if row.killed is not None else None,
        "presumed_dead": presumed(row),
        "survivors_at_first": row.survivors,
        "survivors_fate": row.survivors_fate,
        "announced_by": row.source,
        "confirmed": row.confirmed,
        "disputed": row.disputed,
        "confidence": row.confidence,
    }

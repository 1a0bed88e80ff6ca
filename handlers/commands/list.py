"""`list [N] [survivors|late|thin]`: the record as a table that sorts, a row an announcement, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.commands.columns import LEGEND, in_columns
from handlers.commands.records import as_of, name_of, record_until, source_name
from handlers.commands.reply import run_button, share_button
from handlers.commands.request import COMMAND, Mistake, Request, Usage
from handlers.commands.rows import FILTERS, SELECTIONS, fitting, no_rows, presumed, span_words, sums_of
from handlers.page import Button, Cell, Native, Page, Table, code, note, section
from newsdesk.messages import Figure
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.lines import Bold, Code, Line, capital, cut, one_line
from newsdesk.prose.wording import count, figure, place_words
from newsdesk.record.totals import Totals, day_of
from newsdesk.text.folding import fold
from newsdesk.understanding import Comparator

USAGE = Usage(
    name="list",
    example="list survivors",
    does="a table that sorts; also late, thin, min:5",
    group="The count",
    filters=FILTERS,
    days="bare",
)
MOST_ROWS = 100  # of a native table
ROWS_A_BLOCK = 60  # of the form in columns: a section holds 3,000 characters
NAMED_IN_TEXT = 10
_SAID_ANYWAY = {"last", "latest", "newest", "top", "strikes", "all", "ultimos", "ultimas", "ataques", "todos"}
NOT_STATED = "not stated"

Column = tuple[str, Callable[[ShownRow], Cell]]
COLUMNS: tuple[Column, ...] = (
    ("Record", lambda row: name_of(row)),
    ("Date", lambda row: day_of(row).isoformat()),
    ("Basin", lambda row: basin_name(row)),
    ("Killed", lambda row: _figure(row.killed, row.killed_comparator)),
    ("Presumed dead", lambda row: _figure(presumed(row))),
    ("Survivors at first", lambda row: _figure(row.survivors)),
    ("Vessels", lambda row: _figure(row.vessels)),
    ("Announced by", lambda row: _announced_by(row)),
)
MORE_COLUMNS: dict[str, Column] = {
    "survivors": ("What became of them", lambda row: _fate(row)),
    "late": ("Announced on", lambda row: row.announced_on.isoformat() if row.announced_on else NOT_STATED),
    "thin": ("Confidence", lambda row: row.confidence or NOT_STATED),
}


def run(request: Request, answers: Answers) -> Page:
    wanted, selections = _words(request)
    ledger = answers.ledger()
    found = [row for row in fitting(request, ledger) if all(SELECTIONS[name](row) for name in selections)]
    if not found:
        raise no_rows(request, ledger)
    rows = found[:wanted]
    sums = sums_of(request, rows)
    title = f"{count(sums.killed, 'killed')} in {count(sums.strikes, 'strike')}"
    kept = f", newest {len(rows)} of {count(len(found), 'record')}" if len(rows) < len(found) else ", newest first"
    return Page(
        text=f"{title}, {span_words(sums)}. {_in_text(rows)}",
        parts=(
            section("head", (Bold(title), f", {span_words(sums)}{kept}"), essential=True),
            _table(rows, selections),
            note("foot", as_of(request.now, record_until(ledger)), *_foot(sums, selections)),
        ),
        buttons=(_file_button(request, selections), *share_button(request.question)),
        more=f"{COMMAND} {request.question}",
    )


def _file_button(request: Request, selections: Sequence[str]) -> Button:
    """All rows that fit, not only those on the page."""
    question = " ".join(["export csv", *selections, *request.filter_words])
    return run_button("CSV file", question, name="csv", spoken="Send me this list as a CSV file")


def _words(request: Request) -> tuple[int, list[str]]:
    """How many rows, and which kinds of them."""
    numbers = [int(word) for word in request.words if word.isascii() and word.isdigit() and len(word) < 5]
    names = [word.lower() for word in request.words if not word.isdigit() and fold(word) not in _SAID_ANYWAY]
    wrong = [name for name in names if name not in SELECTIONS]
    if wrong or len(numbers) > 1 or 0 in numbers:
        ways: Line = (", ".join(SELECTIONS), f", and a number up to {MOST_ROWS}. Try ", Code(f"{COMMAND} list 10"))
        raise Mistake(Bold("list does not know"), " ", Code(cut(request.text, 60)), ". It takes ", *ways)
    return min(numbers[0] if numbers else MOST_ROWS, MOST_ROWS), names


def _table(rows: Sequence[ShownRow], selections: Sequence[str]) -> Native:
    columns = (*COLUMNS, *(MORE_COLUMNS[name] for name in selections))
    header = tuple(name for name, _ in columns)
    blocks = [rows[at : at + ROWS_A_BLOCK] for at in range(0, len(rows), ROWS_A_BLOCK)]
    return Native(
        name="table",
        shows=Table(
            caption=f"{count(len(rows), 'announcement')}, newest first: {', '.join(header).lower()}",
            header=header,
            rows=tuple(tuple(cell(row) for _, cell in columns) for row in rows),
        ),
        otherwise=(
            *(code(f"table{n}", *in_columns(some), essential=True) for n, some in enumerate(blocks)),
            note("legend", *LEGEND, *_more_words(rows, selections)),
        ),
    )


def _more_words(rows: Sequence[ShownRow], selections: Sequence[str]) -> list[Line]:
    """What the narrow columns have no room for, as far as it is why these rows were chosen."""
    said = []
    for name in selections:
        title, cell = MORE_COLUMNS[name]
        said.append((f"{title}: {' · '.join(f'{name_of(row)} {cell(row)}' for row in rows[:25])}",))
    return said


def _foot(sums: Totals, selections: Sequence[str]) -> list[Line]:
    lines: list[Line] = [("Killed: announced deaths only. Survivors at first: before any search ended.",)]
    if sums.unconfirmed:
        lines.append((f"Not counted: {', '.join(f'S-{number}' for number in sums.unconfirmed)}, unconfirmed.",))
    narrower = "list since March in the Pacific min:5" if selections else "list survivors"
    lines.append(("Narrower: ", Code(f"{COMMAND} {narrower}"), " · file: ", Code(f"{COMMAND} export csv")))
    return lines


def _in_text(rows: Sequence[ShownRow]) -> str:
    named = [f"{name_of(row)} {day_of(row)} {basin_name(row)} {_killed(row)}." for row in rows[:NAMED_IN_TEXT]]
    more = len(rows) - NAMED_IN_TEXT
    return " ".join(named) + (f" And {more} more." if more > 0 else "")


def _killed(row: ShownRow) -> str:
    if row.killed is None:
        return "killed not stated"
    return figure(Figure(value=row.killed, comparator=Comparator(row.killed_comparator)), "killed", "en")


# --- cells -----------------------------------------------------------------------------------------------------


def basin_name(row: ShownRow) -> str:
    return capital(place_words(row.location, "en"))


def _figure(value: int | None, comparator: str = Comparator.EXACTLY.value) -> Cell:
    if value is None:
        return NOT_STATED
    if comparator == Comparator.EXACTLY.value:
        return value
    words = figure(Figure(value=value, comparator=Comparator(comparator)), "killed", "en")
    return value, words.removesuffix(" killed")


def _announced_by(row: ShownRow) -> str:
    said = source_name(row.source) if row.source else NOT_STATED
    return said if row.confirmed else f"{said}, unconfirmed"


def _fate(row: ShownRow) -> str:
    alive = max(row.survivors or 0, row.presumed_dead) - row.presumed_dead
    said = [f"{row.presumed_dead} presumed dead"] if row.presumed_dead else []
    said += [f"{alive} {cut(one_line(row.survivors_fate or 'fate not stated'), 60)}"] if alive else []
    return ", ".join(said)

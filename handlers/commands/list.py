"""`list [N] [survivors|late|thin|unconfirmed]`: the record as a table that sorts, a row an announcement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import BY_BUTTON, COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import CONFIRMATIONS, about
from handlers.commands.shared.announcers import of_each
from handlers.commands.shared.buttons import run_button, share_button
from handlers.commands.shared.columns import in_columns
from handlers.commands.shared.limits import UNSAID, only
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.paging import paged
from handlers.commands.shared.records import as_of, name_of
from handlers.commands.shared.rows import (
    FILTERS,
    SELECTIONS,
    contested,
    fitting,
    gone,
    presumed,
    selected,
    sums_of,
    toll_and_span,
    uncounted,
)
from handlers.page import Button, Cell, Native, Page, Table, code, note, section
from newsdesk.messages import CardFigure
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.strike_days import sortable_day, strike_day
from newsdesk.prose.wording import (
    Lang,
    confidence_words,
    count,
    day,
    fate_words,
    figure,
    place_words,
    say,
    speaker,
)
from newsdesk.record.totals import FATE_UNKNOWN, Totals, record_until
from newsdesk.text.folding import fold
from newsdesk.text.printable import capital, cut
from newsdesk.understanding import Comparator

USAGE = Usage(
    name="list",
    example="list survivors",
    does="a table that sorts; also unconfirmed, late, min:5",
    group="The count",
    words=tuple(SELECTIONS),
    filters=(*FILTERS, "page"),
    days="bare",
)
MOST_ROWS = 100  # of a native table
ROWS_A_PAGE = 25  # of the form in columns
NAMED_IN_TEXT = 10
_SAID_ANYWAY = {"strike", "newest"}  # what words may be about that say nothing more

# The name of a column, and its cell. Days stay as they sort: 2026-10-04.
Column = tuple[str, Callable[[ShownRow, Lang], Cell]]
COLUMNS: tuple[Column, ...] = (
    ("c_record", name_of),
    ("c_date", sortable_day),
    ("c_basin", lambda row, lang: basin_name(row, lang)),
    ("c_killed", lambda row, lang: _figure(row.killed, lang, row.killed_comparator)),
    ("c_presumed", lambda row, lang: _figure(presumed(row), lang)),
    ("c_survivors", lambda row, lang: _figure(row.survivors, lang)),
    ("c_vessels", lambda row, lang: _figure(row.vessels, lang)),
    ("c_by", lambda row, lang: _announced_by(row, lang)),
)
MORE_COLUMNS: dict[str, Column] = {
    "survivors": ("c_fate", lambda row, lang: _fate(row, lang)),
    "late": ("c_announced", lambda row, lang: row.announced_on.isoformat() if row.announced_on else _unknown(lang)),
    "thin": (
        "c_confidence",
        lambda row, lang: confidence_words(row.confidence, lang) if row.confidence else _unknown(lang),
    ),
}


def run(request: Request, answers: Answers) -> Page:
    wanted, selections = _words(request)
    ledger = answers.ledger()
    found = selected(fitting(request, ledger), selections)
    if not found:
        raise no_rows(request, ledger)
    rows = found[:wanted]
    sums, lang = sums_of(request, rows), request.lang
    kinds = ", ".join(_kind(name, sums, lang) for name in selections if name != "unconfirmed")
    toll, span = toll_and_span(rows, sums, lang)
    title = f"{toll} {kinds}".strip()  # of what is unconfirmed the toll says so itself
    newest = "newest_of" if len(rows) > 1 else "newest_one_of"
    of_all = say(newest, lang, n=len(rows), records=count(len(found), "record", lang))
    kept = of_all if len(rows) < len(found) else say("newest_first", lang)
    return Page(
        text=f"{title}, {span}. {_in_text(rows, lang)}",
        parts=(
            section("head", (Bold(title), f", {span}, {kept}"), essential=True),
            *(note("only", line) for line in only(request, of=UNSAID)),
            _table(request, rows, selections),
            note(
                "foot",
                as_of(request.now, record_until(ledger), lang),
                *gone(request, ledger),
                *contested(rows, lang),
                *_foot(sums, request, selections),
            ),
        ),
        buttons=(_file_button(request, selections), *share_button(request)),
        more=request.line,
    )


def _kind(name: str, sums: Totals, lang: Lang) -> str:
    """What the list is of; with the number of survivors, as that is what was asked."""
    if name == "survivors" and sums.survivors:
        return say("of_n_survivors", lang, survivors=count(sums.survivors, "survivor", lang))
    return say(f"of_{name}", lang)


def _file_button(request: Request, selections: Sequence[str]) -> Button:
    """A button for a file of all rows that fit, not only those on the page."""
    lang = request.lang
    return run_button(say("csv_file", lang), _as_file(request, selections), name="csv", spoken=say("csv_say", lang))


def _as_file(request: Request, selections: Sequence[str]) -> str:
    return request.with_filters(" ".join(["export csv", *selections])).removeprefix(f"{COMMAND} ")


def _narrower(request: Request, selections: Sequence[str]) -> str:
    """A narrower question: what was asked and one thing more; empty when there is little left to add."""
    if not selections:
        return request.with_filters("list survivors")
    more = "min:5" if request.filters.keys() - BY_BUTTON else say("list_narrower", request.lang)
    is_narrow = {"min", "max"} & request.filters.keys()
    return "" if is_narrow else f"{request.with_filters(' '.join(['list', *selections]))} {more}"


def _words(request: Request) -> tuple[int, list[str]]:
    """How many rows, and which kinds of them."""
    numbers = [number for word in request.words if (number := whole_number(word)) is not None]
    names = [
        word.lower()
        for word in request.words
        if whole_number(word) is None and not word.isdigit() and not about([word]) <= _SAID_ANYWAY
    ]
    wrong = [name for name in names if name not in SELECTIONS]
    if wrong or len(numbers) > 1 or 0 in numbers or _counts_people(request.words):
        typed, kinds = cut(request.text, 60), ", ".join(SELECTIONS)
        raise Mistake("e_list", request.lang, typed=typed, kinds=kinds, most=MOST_ROWS)
    return min(numbers[0] if numbers else MOST_ROWS, MOST_ROWS), names


def _counts_people(words: Sequence[str]) -> bool:
    """`with 3 survivors` are not the newest three with some."""
    folded = [fold(word) for word in words]
    return any(before in ("with", "con") and whole_number(word) for before, word in pairwise(folded))


def _table(request: Request, rows: Sequence[ShownRow], selections: Sequence[str]) -> Native:
    """The rows as a table; where Slack takes none, a page of them in columns."""
    lang, page = request.lang, paged(request, rows, ROWS_A_PAGE)
    columns = (*COLUMNS, *(MORE_COLUMNS[name] for name in selections if name in MORE_COLUMNS))
    header = tuple(say(name, lang) for name, _ in columns)
    counted = count(len(rows), "announcement", lang)
    return Native(
        name="table",
        shows=Table(
            caption=say("list_caption", lang, counted=counted, columns=", ".join(header).lower()),
            header=header,
            rows=tuple(tuple(cell(row, lang) for _, cell in columns) for row in rows),
        ),
        otherwise=(
            code("table", *in_columns(page.items, lang), essential=True),
            note("legend", *_legend(page.items, page.words, selections, lang)),
        ),
        further=page.buttons,
    )


def _legend(rows: Sequence[ShownRow], part: str, selections: Sequence[str], lang: Lang) -> tuple[Line, ...]:
    """Below the columns: which part of the rows they are, and what is in them."""
    which: list[Line] = [(Bold(say("rows_of", lang, words=part)),)] if part else []
    return (*which, (say("columns_legend", lang),), of_each(rows, lang), *_more_words(rows, selections, lang))


def _more_words(rows: Sequence[ShownRow], selections: Sequence[str], lang: Lang) -> list[Line]:
    """What the narrow columns have no room for, as far as it is why these rows were chosen."""
    said: list[Line] = []
    for name in filter(MORE_COLUMNS.get, selections):
        title, cell = MORE_COLUMNS[name]
        in_words = _announced if name == "late" else cell  # in the table a day stands as it sorts
        cells = " · ".join(f"{name_of(row, lang)}: {in_words(row, lang)}" for row in rows)
        said.append((f"{say(title, lang)}: {cells}",))
    return said


def _foot(sums: Totals, request: Request, selections: Sequence[str]) -> list[Line]:
    lang, narrower = request.lang, _narrower(request, selections)
    less = (say("narrower", lang), Code(narrower), " · ") if narrower else ()
    file = (say("file_is", lang), Code(f"{COMMAND} {_as_file(request, selections)}"))
    rule = [(say("rule_confirmed", lang),)] if CONFIRMATIONS & {*selections} else []
    return [(say("list_foot", lang),), *uncounted(sums, lang), *rule, (*less, *file)]


def _in_text(rows: Sequence[ShownRow], lang: Lang) -> str:
    named = [
        f"{name_of(row, lang)} {strike_day(row, lang, weekday=False)} {basin_name(row, lang)}"
        f" {_killed(row, lang)} – {_announced_by(row, lang)}."
        for row in rows[:NAMED_IN_TEXT]
    ]
    more = len(rows) - NAMED_IN_TEXT
    return " ".join([*named, *([f"{capital(say('and_n_more', lang, n=more))}."] if more > 0 else [])])


def _announced(row: ShownRow, lang: Lang) -> str:
    return day(row.announced_on, lang, weekday=False) if row.announced_on else _unknown(lang)


def _killed(row: ShownRow, lang: Lang) -> str:
    if row.killed is None:
        return say("killed_not_stated", lang)
    return figure(CardFigure(value=row.killed, comparator=row.killed_comparator), "killed", lang)


# --- cells -----------------------------------------------------------------------------------------------------


def basin_name(row: ShownRow, lang: Lang) -> str:
    return capital(place_words(row.location, lang))


def _unknown(lang: Lang) -> str:
    return say("not_stated", lang)


def _figure(value: int | None, lang: Lang, comparator: Comparator = Comparator.EXACTLY) -> Cell:
    if value is None:
        return _unknown(lang)
    if comparator is Comparator.EXACTLY:
        return value
    words = figure(CardFigure(value=value, comparator=comparator), "killed", lang)
    return value, words.rpartition(" ")[0]


def _announced_by(row: ShownRow, lang: Lang) -> str:
    said = speaker(row.source, lang) if row.source else _unknown(lang)
    return said if row.confirmed else say("unconfirmed_by", lang, who=said)


def _fate(row: ShownRow, lang: Lang) -> str:
    alive = max(row.survivors or 0, row.presumed_dead) - row.presumed_dead
    said = [count(row.presumed_dead, "presumed", lang)] if row.presumed_dead else []
    said += [f"{alive} {fate_words(row.survivors_fate or FATE_UNKNOWN, alive, lang)}"] if alive else []
    return ", ".join(said)

"""`chart [month|week|basin]`: strikes as bars, each basin a series, with every figure in words below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from handlers.commands.columns import WIDTH
from handlers.commands.records import as_of, record_until
from handlers.commands.reply import share_button
from handlers.commands.request import COMMAND, Mistake, Request, Usage
from handlers.commands.rows import FILTERS, fitting, no_rows, span_words, sums_of
from handlers.page import Bars, Native, Page, Part, code, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.lines import Bold, Code, Line, capital, cut
from newsdesk.prose.wording import count, day, place_words
from newsdesk.record.totals import BasinTotals, Totals, day_of
from newsdesk.text.folding import fold

USAGE = Usage(
    name="chart",
    example="chart month",
    does="strikes as bars; also week, basin",
    group="The count",
    filters=FILTERS,
    days="bare",
)
MOST_BARS = 20  # of a native chart
MOST_NAMED = 3  # months without a strike, by name
CARIBBEAN, PACIFIC, WITHHELD, ELSEWHERE = "Caribbean", "Eastern Pacific", "Place not disclosed", "Elsewhere, unknown"
_SERIES = {"caribbean": CARIBBEAN, "eastern_pacific": PACIFIC, "undisclosed": WITHHELD}
_SIGNS = {CARIBBEAN: "C", PACIFIC: "P", WITHHELD: "?", ELSEWHERE: "?"}
KINDS = ("month", "week", "basin")
BY_DEFAULT = "month"
_ALSO = {
    "monthly": "month",
    "months": "month",
    "mes": "month",
    "weekly": "week",
    "weeks": "week",
    "semana": "week",
    "basins": "basin",
    "cuenca": "basin",
}
_A_WEEK = timedelta(days=7)


def run(request: Request, answers: Answers) -> Page:
    kind = _kind(request)
    ledger = answers.ledger()
    rows = [row for row in fitting(request, ledger) if row.confirmed]
    if not rows:
        raise no_rows(request, ledger)
    sums = sums_of(request, rows)
    end = min(request.until or date.max, record_until(ledger) or date.max)
    words, parts = _basins(sums) if kind == "basin" else _times(rows, sums, kind, end)
    asof = as_of(request.now, record_until(ledger))
    return Page(
        text=f"{count(sums.strikes, 'strike')}, {words}",
        parts=(
            section("head", (Bold(count(sums.strikes, "strike")), f", {words}"), essential=True),
            *parts,
            note("foot", ("By US date of the strike. ", *asof), _others(kind)),
        ),
        buttons=share_button(request.question),
        more=f"{COMMAND} {request.question}",
    )


def kind_of(words: str) -> str | None:
    """month, week or basin, as `by week`, `weekly` or `semana` name it; None for other words."""
    word = fold(words).removeprefix("by ").removeprefix("por ")
    kind = _ALSO.get(word, word)
    return kind if kind in KINDS else None


def _kind(request: Request) -> str:
    kind = kind_of(request.text or BY_DEFAULT)
    if kind is None:
        ways = (". There are ", Code(f"{COMMAND} chart month"), ", ", Code("chart week"), ", ", Code("chart basin"))
        raise Mistake(Bold("chart does not know"), " ", Code(cut(request.text, 60)), *ways, ".")
    return kind


def _others(kind: str) -> Line:
    first, second = (f"{COMMAND} chart {each}" for each in KINDS if each != kind)
    return ("Also: ", Code(first), " · ", Code(second))


# --- by time ---------------------------------------------------------------------------------------------------


def _times(rows: Sequence[ShownRow], sums: Totals, kind: str, end: date) -> tuple[str, list[Part | Native]]:
    """The sentence above, and the chart of months or weeks from the first strike to the end of the record."""
    starts = _starts(min(map(day_of, rows)), max(end, max(map(day_of, rows))), kind)
    series = _series(rows, starts, kind)
    drawn = {each: values[-MOST_BARS:] for each, values in series.items()}
    names = tuple(_name(start, kind) for start in starts[-MOST_BARS:])
    bars = Bars(
        title=f"Strikes per {kind} and basin",
        categories=names,
        series=drawn,
        x_label=f"{capital(kind)} of the strike, US date",
        y_label="Strikes",
    )
    lines = [(_bar(name, [values[n] for values in drawn.values()], list(drawn)),) for n, name in enumerate(names)]
    legend = " · ".join(f"{_SIGNS[each]} {each}" for each in drawn)
    chart = Native(
        name="chart",
        shows=bars,
        otherwise=(code("chart", *lines, essential=True), note("legend", (f"{legend}. One letter is one strike.",))),
    )
    words = f"{span_words(sums)}{_drawn(len(starts), kind)}. {_most_and_none(starts, _sizes(series), kind)}"
    return words, [chart, section("figures", *_figures(starts[-MOST_BARS:], kind, drawn), *_extremes(rows))]


def _sizes(series: Mapping[str, tuple[int, ...]]) -> list[int]:
    return [sum(values) for values in zip(*series.values(), strict=True)]


def _drawn(periods: int, kind: str) -> str:
    return f", the last {MOST_BARS} {kind}s drawn" if periods > MOST_BARS else ""


def _most_and_none(starts: Sequence[date], sizes: Sequence[int], kind: str) -> str:
    most = max(sizes)
    none = [_long(start, kind) for start, size in zip(starts, sizes, strict=True) if size == 0]
    said = f"Most in a {kind}: {most} ({_long(starts[sizes.index(most)], kind)})."
    if len(none) > MOST_NAMED:
        return f"{said} None in {len(none)} of {len(starts)} {kind}s."
    return said + (f" None: {', '.join(none)}." if none else "")


def _starts(first: date, last: date, kind: str) -> list[date]:
    """The first days of all months or weeks from `first` to `last`: a month without a strike is one too."""
    at = first.replace(day=1) if kind == "month" else first - timedelta(days=first.weekday())
    starts = []
    while at <= last:
        starts.append(at)
        at = (at + timedelta(days=31)).replace(day=1) if kind == "month" else at + _A_WEEK
    return starts


def _series(rows: Sequence[ShownRow], starts: Sequence[date], kind: str) -> dict[str, tuple[int, ...]]:
    """Strikes of each basin in each month or week; basins without any are left out."""
    unknown = {_SERIES.get(row.location or "", ELSEWHERE) for row in rows} - {CARIBBEAN, PACIFIC}
    third = WITHHELD if unknown == {WITHHELD} else ELSEWHERE
    sizes = {name: dict.fromkeys(starts, 0) for name in (CARIBBEAN, PACIFIC, third)}
    for row in rows:
        (start,) = _starts(day_of(row), day_of(row), kind)
        name = _SERIES.get(row.location or "", third)
        if start in sizes[CARIBBEAN]:
            sizes[name if name in sizes else third][start] += row.strikes
    return {name: tuple(values.values()) for name, values in sizes.items() if any(values.values())}


def _name(start: date, kind: str) -> str:
    """`Dec 25`, or the week's Monday: `15 Dec 25`."""
    return f"{_short(start, kind)} {start:%y}"


def _short(start: date, kind: str) -> str:
    """`Dec`, or the week's Monday: `15 Dec`."""
    words = day(start, weekday=False, year=False)
    return words.partition(" ")[2] if kind == "month" else words


def _long(start: date, kind: str) -> str:
    """`Dec 2025`, or the week's Monday."""
    return day(start, weekday=False).partition(" ")[2] if kind == "month" else day(start, weekday=False)


def _bar(name: str, sizes: Sequence[int], series: Sequence[str]) -> str:
    letters = "".join(_SIGNS[each] * size for each, size in zip(series, sizes, strict=True))
    lead = f"{name:>9} {sum(sizes):>2} "
    room = WIDTH - len(lead) - 1
    return f"{lead}{letters[:room]}{'+' if len(letters) > room else ''}".rstrip()


def _figures(starts: Sequence[date], kind: str, series: Mapping[str, tuple[int, ...]]) -> list[Line]:
    """Every figure of the chart, for whoever cannot see it."""
    lines: list[Line] = [(Bold("In figures"),), (_listed(starts, kind, _sizes(series)),)]
    for each, values in series.items() if len(series) > 1 else ():
        lines.append((f"{each}: {_listed(starts, kind, values)}",))
    return lines


def _listed(starts: Sequence[date], kind: str, sizes: Sequence[int]) -> str:
    """`2025: Sep 3 · Oct 11. 2026: Jan 1, else 0`: the year once, and no months or weeks without a strike."""
    some = [(start, size) for start, size in zip(starts, sizes, strict=True) if size]
    if not some:
        return "0"
    years = [
        f"{year}: {' · '.join(f'{_short(start, kind)} {size}' for start, size in of_year)}"
        for year, of_year in groupby(some, key=lambda one: one[0].year)
    ]
    return ". ".join(years) + (", else 0" if len(some) < len(starts) else "")


def _extremes(rows: Sequence[ShownRow]) -> list[Line]:
    """The longest gap between two strikes, and the busiest week."""
    days = sorted({day_of(row) for row in rows})
    if len(days) < 2:
        return []
    before, after = max(pairwise(days), key=lambda pair: pair[1] - pair[0])
    weeks: dict[date, int] = {}
    for row in rows:
        monday = day_of(row) - timedelta(days=day_of(row).weekday())
        weeks[monday] = weeks.get(monday, 0) + row.strikes
    busiest = max(weeks, key=lambda monday: (weeks[monday], -monday.toordinal()))
    gap = f"{(after - before).days} days, {day(before, weekday=False)} to {day(after, weekday=False)}"
    return [
        (f"Longest gap: {gap}",),
        (f"Busiest week: {count(weeks[busiest], 'strike')}, from {day(busiest)}",),
    ]


# --- by basin --------------------------------------------------------------------------------------------------


def _basins(sums: Totals) -> tuple[str, list[Part | Native]]:
    basins = sums.by_basin[:MOST_BARS]
    names = [capital(place_words(basin.location, "en")) for basin in basins]
    bars = Bars(
        title="Strikes, killed and presumed dead by basin",
        categories=tuple(cut(name, 20) for name in names),
        series={
            "Strikes": tuple(basin.strikes for basin in basins),
            "Killed": tuple(basin.killed for basin in basins),
            "Presumed dead": tuple(basin.presumed_dead for basin in basins),
        },
        x_label="Basin",
        y_label="Number",
    )
    rows = [(f"{cut(name, 20):<20} {_row(basin)}",) for name, basin in zip(names, basins, strict=True)]
    chart = Native(
        name="chart",
        shows=bars,
        otherwise=(code("chart", (f"{'Basin':<20} {'Strikes':>7} {'Kill':>5} {'Pres':>5}",), *rows, essential=True),),
    )
    figures: list[Line] = [
        (f"{name}: {count(basin.strikes, 'strike')}, {count(basin.killed, 'killed')}, {_presumed(basin)}",)
        for name, basin in zip(names, basins, strict=True)
    ]
    words = f"{span_words(sums)}. Most: {names[0]}, {count(basins[0].killed, 'killed')}."
    return words, [chart, section("figures", (Bold("In figures"),), *figures)]


def _row(basin: BasinTotals) -> str:
    return f"{basin.strikes:>7} {basin.killed:>5} {basin.presumed_dead:>5}"


def _presumed(basin: BasinTotals) -> str:
    return count(basin.presumed_dead, "presumed")

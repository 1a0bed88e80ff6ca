"""`chart [month|week|basin]`: strikes as bars, each basin a series, with every figure in words below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from handlers.commands.buttons import share_button
from handlers.commands.columns import WIDTH
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.records import as_of
from handlers.commands.rows import FILTERS, days_words, fitting, no_rows, span_words, sums_of
from handlers.page import Bars, Native, Page, Part, code, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.lines import Bold, Code, Line, capital, cut
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, count, day, place_words, say
from newsdesk.record.totals import BasinTotals, Totals, day_of, record_until

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
# Series by the key of their words.
CARIBBEAN, PACIFIC, WITHHELD, ELSEWHERE = "caribbean", "eastern_pacific", "place_withheld", "elsewhere"
_SERIES = {"caribbean": CARIBBEAN, "eastern_pacific": PACIFIC, "undisclosed": WITHHELD}
_SIGNS = {CARIBBEAN: "C", PACIFIC: "P", WITHHELD: "?", ELSEWHERE: "?"}
KINDS = ("month", "week", "basin")
BY_DEFAULT = "month"
_A_WEEK = timedelta(days=7)


def run(request: Request, answers: Answers) -> Page:
    kind = _kind(request)
    ledger = answers.ledger()
    rows = [row for row in fitting(request, ledger) if row.confirmed]
    if not rows:
        raise no_rows(request, ledger)
    sums = sums_of(request, rows)
    end = min(request.until or date.max, record_until(ledger) or date.max)
    lang = request.lang
    words, parts = _basins(sums, lang) if kind == "basin" else _times(rows, sums, kind, end, lang)
    asof, counted = as_of(request.now, record_until(ledger), lang), count(sums.strikes, "strike", lang)
    return Page(
        text=f"{counted}, {words}",
        parts=(
            section("head", (Bold(counted), f", {words}"), essential=True),
            *parts,
            note("foot", (say("us_date", lang), *asof), _others(kind, lang)),
        ),
        buttons=share_button(request),
        more=request.line,
    )


def kind_of(words: str) -> str | None:
    """month, week or basin, as `by week`, `weekly` or `semana` name it; None for other words."""
    kinds = about(words.split()) - {"each"}
    return kinds.pop() if len(kinds) == 1 and kinds <= {*KINDS} else None


def _kind(request: Request) -> str:
    kind = kind_of(request.text or BY_DEFAULT)
    if kind is None:
        raise Mistake("e_chart", request.lang, typed=cut(request.text, 60))
    return kind


def _others(kind: str, lang: Lang) -> Line:
    first, second = (f"{COMMAND} chart {each}" for each in KINDS if each != kind)
    return (say("also_is", lang), Code(first), " · ", Code(second))


# --- by time ---------------------------------------------------------------------------------------------------


def _times(
    rows: Sequence[ShownRow], sums: Totals, kind: str, end: date, lang: Lang
) -> tuple[str, list[Part | Native]]:
    """The sentence above, and the chart of months or weeks from the first strike to the end of the record."""
    starts = _starts(min(map(day_of, rows)), max(end, max(map(day_of, rows))), kind)
    series = _series(rows, starts, kind)
    drawn = {each: values[-MOST_BARS:] for each, values in series.items()}
    names = tuple(_name(start, kind, lang) for start in starts[-MOST_BARS:])
    bars = Bars(
        title=say(f"per_{kind}", lang),
        categories=names,
        series={_basin(each, lang): values for each, values in drawn.items()},
        x_label=say(f"axis_{kind}", lang),
        y_label=say("strikes", lang),
    )
    lines = [(_bar(name, [values[n] for values in drawn.values()], list(drawn)),) for n, name in enumerate(names)]
    legend = say("letter_is", lang, legend=" · ".join(f"{_SIGNS[each]} {_basin(each, lang)}" for each in drawn))
    chart = Native(
        name="chart",
        shows=bars,
        otherwise=(code("chart", *lines, essential=True), note("legend", (legend,))),
    )
    most = _most_and_none(starts, _sizes(series), kind, lang)
    figures = (*_figures(starts[-MOST_BARS:], kind, drawn, lang), *_extremes(rows, lang))
    return f"{span_words(sums, lang)}{_drawn(len(starts), kind, lang)}. {most}", [chart, section("figures", *figures)]


def _basin(series: str, lang: Lang) -> str:
    return capital(say(series, lang))


def _sizes(series: Mapping[str, tuple[int, ...]]) -> list[int]:
    return [sum(values) for values in zip(*series.values(), strict=True)]


def _drawn(periods: int, kind: str, lang: Lang) -> str:
    return say(f"drawn_{kind}", lang, n=MOST_BARS) if periods > MOST_BARS else ""


def _most_and_none(starts: Sequence[date], sizes: Sequence[int], kind: str, lang: Lang) -> str:
    most = max(sizes)
    none = [_long(start, kind, lang) for start, size in zip(starts, sizes, strict=True) if size == 0]
    said = say(f"most_{kind}", lang, most=most, when=_long(starts[sizes.index(most)], kind, lang))
    if len(none) > MOST_NAMED:
        return said + say(f"none_{kind}", lang, n=len(none), of=len(starts))
    return said + (say("none_in", lang, names=", ".join(none)) if none else "")


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


def _name(start: date, kind: str, lang: Lang) -> str:
    """`Dec 25`, or the week's Monday: `15 Dec 25`."""
    return f"{_short(start, kind, lang)} {start:%y}"


def _short(start: date, kind: str, lang: Lang) -> str:
    """`Dec`, or the week's Monday: `15 Dec`."""
    words = day(start, lang, weekday=False, year=False)
    return words.partition(" ")[2] if kind == "month" else words


def _long(start: date, kind: str, lang: Lang) -> str:
    """`Dec 2025`, or the week's Monday."""
    words = day(start, lang, weekday=False)
    return words.partition(" ")[2] if kind == "month" else words


def _bar(name: str, sizes: Sequence[int], series: Sequence[str]) -> str:
    letters = "".join(_SIGNS[each] * size for each, size in zip(series, sizes, strict=True))
    lead = f"{name:>9} {sum(sizes):>2} "
    room = WIDTH - len(lead) - 1
    return f"{lead}{letters[:room]}{'+' if len(letters) > room else ''}".rstrip()


def _figures(starts: Sequence[date], kind: str, series: Mapping[str, tuple[int, ...]], lang: Lang) -> list[Line]:
    """Every figure of the chart, for whoever cannot see it."""
    lines: list[Line] = [(Bold(say("in_figures", lang)),), (_listed(starts, kind, _sizes(series), lang),)]
    for each, values in series.items() if len(series) > 1 else ():
        lines.append((f"{_basin(each, lang)}: {_listed(starts, kind, values, lang)}",))
    return lines


def _listed(starts: Sequence[date], kind: str, sizes: Sequence[int], lang: Lang) -> str:
    """`2025: 3 (Sep) · 11 (Oct). 2026: 1 (Jan), else 0`: the year once, and no months or weeks without a strike."""
    some = [(start, size) for start, size in zip(starts, sizes, strict=True) if size]
    if not some:
        return "0"
    years = [
        f"{year}: {' · '.join(f'{size} ({_short(start, kind, lang)})' for start, size in of_year)}"
        for year, of_year in groupby(some, key=lambda one: one[0].year)
    ]
    return ". ".join(years) + (say("else_0", lang) if len(some) < len(starts) else "")


def _extremes(rows: Sequence[ShownRow], lang: Lang) -> list[Line]:
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
    most = count(weeks[busiest], "strike", lang)
    return [
        (say("longest_gap", lang, days=(after - before).days, span=days_words(before, after, lang)),),
        (say("busiest_week", lang, strikes=most, day=day(busiest, lang)),),
    ]


# --- by basin --------------------------------------------------------------------------------------------------


def _basins(sums: Totals, lang: Lang) -> tuple[str, list[Part | Native]]:
    basins = sums.by_basin[:MOST_BARS]
    names = [capital(place_words(basin.location, lang)) for basin in basins]
    bars = Bars(
        title=say("basin_chart", lang),
        categories=tuple(cut(name, 20) for name in names),
        series={
            say("strikes", lang): tuple(basin.strikes for basin in basins),
            say("c_killed", lang): tuple(basin.killed for basin in basins),
            say("c_presumed", lang): tuple(basin.presumed_dead for basin in basins),
        },
        x_label=say("c_basin", lang),
        y_label=say("number", lang),
    )
    rows = [(f"{cut(name, 20):<20} {_row(basin)}",) for name, basin in zip(names, basins, strict=True)]
    chart = Native(
        name="chart",
        shows=bars,
        otherwise=(code("chart", (say("basin_columns", lang),), *rows, essential=True),),
    )
    figures: list[Line] = [(f"{name}: {_counts(basin, lang)}",) for name, basin in zip(names, basins, strict=True)]
    most = say("most_is", lang, name=names[0], killed=count(basins[0].killed, "killed", lang))
    words = f"{span_words(sums, lang)}. {most}"
    return words, [chart, section("figures", (Bold(say("in_figures", lang)),), *figures)]


def _row(basin: BasinTotals) -> str:
    return f"{basin.strikes:>7} {basin.killed:>5} {basin.presumed_dead:>5}"


def _counts(basin: BasinTotals, lang: Lang) -> str:
    figures = {"strike": basin.strikes, "killed": basin.killed, "presumed": basin.presumed_dead}
    return ", ".join(count(n, noun, lang) for noun, n in figures.items())

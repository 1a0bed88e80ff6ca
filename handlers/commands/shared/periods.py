"""What `chart` draws of months and weeks: strikes or killed, each basin a series, and every figure in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from handlers.commands.shared.columns import WIDTH
from handlers.commands.shared.rows import days_words, span_words
from handlers.page import Bars, Native, Part, code, note, section
from newsdesk.ports import ShownRow
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.wording import Lang, count, day, say
from newsdesk.record.totals import Totals, day_of
from newsdesk.text.printable import capital

MOST_BARS = 20  # of a native chart
MOST_NAMED = 3  # months without a strike, by name
# Series by the key of their words.
CARIBBEAN, PACIFIC, WITHHELD, ELSEWHERE = "caribbean", "eastern_pacific", "place_withheld", "elsewhere"
_SERIES = {"caribbean": CARIBBEAN, "eastern_pacific": PACIFIC, "undisclosed": WITHHELD}
_SIGNS = {CARIBBEAN: "C", PACIFIC: "P", WITHHELD: "?", ELSEWHERE: "?"}
_A_WEEK = timedelta(days=7)
STRIKES, KILLED = "strikes", "killed"
MEASURES: Mapping[str, Callable[[ShownRow], int]] = {
    STRIKES: lambda row: row.strikes,
    KILLED: lambda row: row.killed or 0,
}


def over_time(
    told: Sequence[ShownRow], sums: Totals, kind: str, end: date, lang: Lang, *, measure: str
) -> tuple[str, list[Part | Native]]:
    """The sentence above, and the chart of months or weeks from the first strike to the end of the record. Of what is
    unconfirmed nothing is drawn, and it is not said that there was none."""
    rows = [row for row in told if row.confirmed]
    starts = _starts(min(map(day_of, rows)), max(end, max(map(day_of, rows))), kind)
    series = _series(rows, starts, kind, measure)
    drawn = {each: values[-MOST_BARS:] for each, values in series.items()}
    names = tuple(_name(start, kind, lang) for start in starts[-MOST_BARS:])
    bars = Bars(
        title=say(f"{measure}_per_{kind}", lang),
        categories=names,
        series={_basin(each, lang): values for each, values in drawn.items()},
        x_label=say(f"axis_{kind}", lang),
        y_label=say("c_killed" if measure == KILLED else "strikes", lang),
    )
    chart = Native(name="chart", shows=bars, otherwise=_in_letters(names, drawn, measure, lang))
    strikes = _sizes(_series(told, starts, kind, STRIKES))
    said = _most(starts, _sizes(series), kind, lang) + _none(starts, strikes, kind, lang)
    extremes = _extremes(rows, lang) if measure == STRIKES else []
    figures = (*_figures(starts[-MOST_BARS:], kind, drawn, lang), *extremes)
    return f"{span_words(sums, lang)}{_drawn(len(starts), kind, lang)}. {said}", [chart, section("figures", *figures)]


def _in_letters(
    names: Sequence[str], drawn: Mapping[str, tuple[int, ...]], measure: str, lang: Lang
) -> tuple[Part, Part]:
    """The bars as letters, and what a letter stands for: several killed where they would not fit else."""
    most, room = max(_sizes(drawn), default=0), WIDTH - 14
    a_letter = -(-most // room) if measure == KILLED else 1
    sizes = [[values[n] for values in drawn.values()] for n in range(len(names))]
    widest = max(map(len, names))
    lines = [
        (_bar(name.rjust(widest), each, list(drawn), a_letter),) for name, each in zip(names, sizes, strict=True)
    ]
    basins = " · ".join(f"{_SIGNS[each]} {_basin(each, lang)}" for each in drawn)
    is_one = "one_" if measure == KILLED and a_letter == 1 else ""
    legend = say(f"letter_is_{is_one}{measure}", lang, legend=basins, n=a_letter)
    return code("chart", *lines, essential=True), note("legend", (legend,))


def _basin(series: str, lang: Lang) -> str:
    return capital(say(series, lang))


def _sizes(series: Mapping[str, tuple[int, ...]]) -> list[int]:
    return [sum(values) for values in zip(*series.values(), strict=True)]


def _drawn(periods: int, kind: str, lang: Lang) -> str:
    return say(f"drawn_{kind}", lang, n=MOST_BARS) if periods > MOST_BARS else ""


def _most(starts: Sequence[date], sizes: Sequence[int], kind: str, lang: Lang) -> str:
    most = max(sizes)
    return say(f"most_{kind}", lang, most=most, when=_long(starts[sizes.index(most)], kind, lang))


def _none(starts: Sequence[date], strikes: Sequence[int], kind: str, lang: Lang) -> str:
    """Months or weeks without a strike; one of a strike without a toll, or unconfirmed, is none of them."""
    none = [_long(start, kind, lang) for start, size in zip(starts, strikes, strict=True) if size == 0]
    if len(none) > MOST_NAMED:
        return say(f"none_{kind}", lang, n=len(none), of=len(starts))
    return say("none_in", lang, names=", ".join(none)) if none else ""


def _starts(first: date, last: date, kind: str) -> list[date]:
    """The first days of all months or weeks from `first` to `last`: a month without a strike is one too."""
    at = first.replace(day=1) if kind == "month" else first - timedelta(days=first.weekday())
    starts = []
    while at <= last:
        starts.append(at)
        at = (at + timedelta(days=31)).replace(day=1) if kind == "month" else at + _A_WEEK
    return starts


def _series(rows: Sequence[ShownRow], starts: Sequence[date], kind: str, measure: str) -> dict[str, tuple[int, ...]]:
    """Strikes or killed of each basin in each month or week; basins without any are left out."""
    unknown = {_SERIES.get(row.location or "", ELSEWHERE) for row in rows} - {CARIBBEAN, PACIFIC}
    third = WITHHELD if unknown == {WITHHELD} else ELSEWHERE
    sizes = {name: dict.fromkeys(starts, 0) for name in (CARIBBEAN, PACIFIC, third)}
    for row in rows:
        (start,) = _starts(day_of(row), day_of(row), kind)
        name = _SERIES.get(row.location or "", third)
        if start in sizes[CARIBBEAN]:
            sizes[name if name in sizes else third][start] += MEASURES[measure](row)
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


def _bar(name: str, sizes: Sequence[int], series: Sequence[str], a_letter: int) -> str:
    """A letter for each `a_letter` of them, begun ones too: 1 of 2 is drawn."""
    letters = "".join(_SIGNS[each] * -(-size // a_letter) for each, size in zip(series, sizes, strict=True))
    lead = f"{name} {sum(sizes):>2} "
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

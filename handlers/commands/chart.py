"""`chart [killed] [month|week|basin]`: strikes or killed as bars, each basin a series, with every figure in words
below."""

from __future__ import annotations

from datetime import date

from handlers.commands.reading.request import Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.announcers import behind_sum
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.limits import UNSAID, only
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.periods import KILLED, MOST_BARS, STRIKES, over_time
from handlers.commands.shared.records import as_of
from handlers.commands.shared.rows import FILTERS, fitting, span_words, sums_of, uncounted
from handlers.page import Bars, Native, Page, Part, code, note, section
from newsdesk.ports import Answers
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import Lang, count, place_words, say, toll_words
from newsdesk.record.totals import BasinTotals, Totals, record_until
from newsdesk.text.printable import capital, cut

USAGE = Usage(
    name="chart",
    example="chart month",
    does="strikes as bars; also week, basin, killed",
    group="The count",
    words=("month", "week", "basin", "killed"),
    filters=FILTERS,
    days="bare",
)
KINDS = ("month", "week", "basin")
BY_DEFAULT = "month"


def run(request: Request, answers: Answers) -> Page:
    measure, kind = _words(request)
    ledger = answers.ledger()
    told = fitting(request, ledger)
    rows = [row for row in told if row.confirmed]
    if not rows:
        raise no_rows(request, ledger)
    sums, lang = sums_of(request, told), request.lang
    end = min(request.until or date.max, record_until(ledger) or date.max)
    in_time = kind != "basin"
    words, parts = over_time(told, sums, kind, end, lang, measure=measure) if in_time else _basins(sums, lang)
    of_killed = in_time and measure == KILLED
    counted = toll_words(sums.killed, sums.strikes, lang) if of_killed else count(sums.strikes, "strike", lang)
    asof = as_of(request.now, record_until(ledger), lang)
    behind = behind_sum(rows, lang, each=request.with_filters("list"))
    rule = _rule_of_killed(sums, lang) if of_killed else []
    return Page(
        text=f"{counted}, {words}",
        parts=(
            section("head", (Bold(counted), f", {words}"), essential=True),
            *(note("only", line) for line in only(request, of=UNSAID)),
            *parts,
            note(
                "foot",
                (say("us_date", lang), *asof),
                behind,
                *rule,
                *uncounted(sums, lang),
                _others(request, measure, kind),
            ),
        ),
        buttons=share_button(request),
        more=request.line,
    )


def words_of(text: str) -> tuple[str, ...] | None:
    """What `by week`, `killed per month` or `semana` name, as they are typed here; None for other words."""
    names = about(text.split()) - {"each", "toll"}
    kinds = names - {KILLED, "strike"}
    if not kinds <= {*KINDS} or len(kinds) > 1 or {KILLED, "strike"} <= names:
        return None
    return (*((KILLED,) if KILLED in names else ()), *kinds)


def _words(request: Request) -> tuple[str, str]:
    """What is drawn, and by what."""
    words = words_of(request.text)
    if words is None:
        raise Mistake("e_chart", request.lang, typed=cut(request.text, 60))
    kinds = [word for word in words if word in KINDS]
    return KILLED if KILLED in words else STRIKES, kinds[0] if kinds else BY_DEFAULT


def _rule_of_killed(sums: Totals, lang: Lang) -> list[Line]:
    lines: list[Line] = [(say("killed_alone", lang),)]
    if sums.without_toll:
        lines.append((say("no_toll_given", lang, counted=count(sums.without_toll, "announcement", lang)),))
    return lines


def _others(request: Request, measure: str, kind: str) -> Line:
    """The other kinds, and the other measure."""
    drawn = f"{KILLED} " if measure == KILLED else ""
    # Of one basin there is nothing to compare.
    others = [each for each in KINDS if each not in (kind, *request.filters)]
    kinds = [each if each == "basin" else f"{drawn}{each}" for each in others]
    other = [f"{'' if drawn else f'{KILLED} '}{kind}"] if kind != "basin" else []
    codes = [Code(request.with_filters(f"chart {each}")) for each in (*kinds, *other)]
    return (say("also_is", request.lang), codes[0], *(piece for each in codes[1:] for piece in (" · ", each)))


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

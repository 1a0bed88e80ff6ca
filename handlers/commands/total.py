"""`total`: the running total with its rule, presumed dead apart, by basin, and how firm it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from statistics import median

from handlers.commands import chart
from handlers.commands.records import as_of, name_of, record_until
from handlers.commands.reply import share_button
from handlers.commands.request import COMMAND, Request, Usage
from handlers.commands.rows import FILTERS, fitting, no_rows, span_words, sums_of
from handlers.page import Page, Part, heading, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.lines import Bold, Code, Line, capital, cut, one_line
from newsdesk.prose.wording import count, day, place_words, say, utc
from newsdesk.record.totals import BasinTotals, Totals

USAGE = Usage(
    name="total",
    example="total since March",
    does="with its counting rule",
    group="The count",
    filters=FILTERS,
    days="bare",
)
MANY = 5  # killed in one record, as newsrooms ask
MOST_DAYS = 25  # of presumed dead, one by one


def run(request: Request, answers: Answers) -> Page:
    kind = chart.kind_of(request.text)
    if kind:  # "total by month": the same sums, one each
        return chart.run(replace(request, command=chart.USAGE.name, words=(kind,)), answers)
    request.no_more_words(USAGE.example)
    ledger = answers.ledger()
    rows = fitting(request, ledger)
    if request.filters and not rows:
        raise no_rows(request, ledger)  # "0 killed" would say that it was quiet
    sums = sums_of(request, rows)
    title = _title(sums)
    return Page(
        text=f"{title}, {span_words(sums)}. {_apart(sums)} As of {utc(request.now)}.",
        parts=(
            heading(title),
            note("asof", *_only(request), (f"{span_words(sums)} · ", *as_of(request.now, record_until(ledger)))),
            section("rule", *_rule(sums, ledger), essential=True),
            section("presumed", *_presumed(sums), essential=True),
            *_survivors(sums),
            *_by_basin(sums),
            *_per_record(request, ledger),
            *_newest_note(request, answers),
            note("foot", *_foot(sums, len(rows))),
        ),
        buttons=share_button(request.question),
        more=f"{COMMAND} {request.question}",
    )


def _only(request: Request) -> tuple[Line, ...]:
    """Filters that a total does not say by itself: a reader must not take a part for the whole."""
    said = [word for word in request.filter_words if word.startswith(("source:", "min:"))]
    return ((Bold("Only records with"), f" {' '.join(said)}"),) if said else ()


def _title(sums: Totals) -> str:
    counted = f"{count(sums.killed, 'killed')} in {count(sums.strikes, 'strike')} on {count(sums.vessels, 'vessel')}"
    return counted + (f", {place_words(sums.location, 'en')}" if sums.location else "")


def _apart(sums: Totals) -> str:
    if not sums.presumed_dead:
        return "Announced deaths only; nobody is presumed dead."
    verb = "is" if sums.presumed_dead == 1 else "are"
    return f"Announced deaths only; {count(sums.presumed_dead, 'presumed')} {verb} a separate count."


def _rule(sums: Totals, ledger: Sequence[ShownRow]) -> list[Line]:
    """The rule, and the records that make strikes and vessels differ."""
    odd = [row for row in ledger if row.confirmed and row.vessels not in (None, row.strikes)]
    named = [
        f"{name_of(row)}: {count(row.strikes, 'strike')} on {count(row.vessels or 0, 'vessel')}" for row in odd[:3]
    ]
    lines: list[Line] = [(Bold("Counting rule"),), *((f"• {rule}",) for rule in sums.rule)]
    if sums.vessels != sums.strikes and named:
        lines.append((f"• strikes and vessels differ by {'; '.join(named)}",))
    return lines


def _presumed(sums: Totals) -> tuple[Line, ...]:
    if not sums.presumed_dead:
        return ((Bold("0 presumed dead"),),)
    by_day: Counter[date] = Counter()
    for when, n in sums.presumed_on:
        by_day[when] += n
    days = " · ".join(f"{n} ({day(when, weekday=False)})" for when, n in sorted(by_day.items())[-MOST_DAYS:])
    return (Bold(f"{count(sums.presumed_dead, 'presumed')}, kept apart"),), (days,)


def _survivors(sums: Totals) -> tuple[Part, ...]:
    if not sums.survivors:
        return ()
    fates = " · ".join(f"{n} {cut(one_line(fate), 60)}" for fate, n in sums.fates)
    return (section("survivors", (Bold(f"What became of {count(sums.survivors, 'survivor')}"),), (fates,)),)


def _by_basin(sums: Totals) -> tuple[Part, ...]:
    if len(sums.by_basin) < 2:
        return ()
    lines: list[Line] = [(_basin_words(basin),) for basin in sums.by_basin]
    return (section("basin", (Bold("By basin"),), *lines),)


def _per_record(request: Request, ledger: Sequence[ShownRow]) -> tuple[Part, ...]:
    """How the killed are spread over the records, each of which is one strike or a group announced as one."""
    rows = [row for row in fitting(request, ledger) if row.confirmed and row.killed is not None]
    if len(rows) < 2:
        return ()
    killed = [row.killed or 0 for row in rows]
    most = rows[killed.index(max(killed))]
    many = sum(n > MANY for n in killed)
    words = (
        f"Median {median(killed):g}, most {max(killed)} ({name_of(most)}), more than {MANY} in {many} of {len(rows)}"
    )
    return (section("spread", (Bold("Killed per record"),), (words,)),)


def _newest_note(request: Request, answers: Answers) -> tuple[Part, ...]:
    """What the newest record's note says of other counts and of where the record ends; for the whole total only."""
    newest = next(iter(answers.latest_strikes(1)), None)
    if request.filters or newest is None or not newest.note:
        return ()
    return (section("others", (Bold(f"Other counts: note on {newest.name}"),), (cut(one_line(newest.note), 600),)),)


def _basin_words(basin: BasinTotals) -> str:
    where = capital(place_words(basin.location, "en"))
    return f"{where}: {count(basin.killed, 'killed')}, {count(basin.strikes, 'strike')}"


def _foot(sums: Totals, records: int) -> list[Line]:
    lines: list[Line] = []
    if sums.thin:
        low, high = sums.killed_span.low, sums.killed_span.high
        firm = (
            f" Without the weakest: {low} killed in {count(sums.strikes_span.low, 'strike')}." if low != high else ""
        )
        rest = "rests" if len(sums.thin) == 1 else "rest"
        counted = f"{len(sums.thin)} of {count(records, 'record')} {rest} on thin sources"
        lines.append((f"{counted}: {_names(sums.thin)}.{firm}",))
    if sums.without_toll:
        lines.append((f"{count(sums.without_toll, 'announcement')} gave no number of killed.",))
    if sums.unconfirmed:
        lines.append((f"Not counted, {say('one_origin', 'en')}: {_names(sums.unconfirmed)}",))
    lines.append(("Another span: ", Code(f"{COMMAND} total in the Pacific since March")))
    return lines


def _names(numbers: Sequence[int]) -> str:
    return ", ".join(f"S-{number}" for number in numbers[:12]) + (" and more" if len(numbers) > 12 else "")

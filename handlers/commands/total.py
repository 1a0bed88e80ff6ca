"""`total`: the running total, who announced it, presumed dead apart, by basin, and how firm it is.

The counting rule in full, the days of the presumed dead, the spread and other counts come with `details`: on a phone
they are two screens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from handlers.commands import chart
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.announcers import behind_sum
from handlers.commands.shared.buttons import run_button, share_button
from handlers.commands.shared.limits import only
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.records import as_of, name_of, newest_of
from handlers.commands.shared.rows import FILTERS, contested, fitting, gone, span_words, sums_of
from handlers.page import Button, Page, Part, heading, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import (
    Lang,
    count,
    fate_words,
    marked,
    place_words,
    record_words,
    say,
    sum_words,
    utc,
)
from newsdesk.record.totals import BasinTotals, Totals, day_of, record_until
from newsdesk.text.folding import fold
from newsdesk.text.printable import capital, cut, one_line

PRESUMED = "presumed"  # puts them first
DETAILS = "details"  # and all that is behind the figures
USAGE = Usage(
    name="total",
    example="total since March",
    does="strikes, vessels and killed, with the counting rule",
    group="The count",
    words=(PRESUMED, DETAILS),
    filters=FILTERS,
    days="bare",
)
SAID_ANYWAY = {"killed", "toll", "strike"}  # "total killed": it is
_IN_SPANISH = {"detalles": DETAILS}
_UNSAID = ("min", "max", "source")  # what neither the title of a total nor its span says
MANY = 5  # killed in one record, as newsrooms ask
MOST_NAMED = 12  # records
RULE = ("rule_killed", "rule_strikes", "rule_vessels")  # the rule of `newsdesk.record.totals` in words
MOST_DAYS = 25  # of presumed dead, one by one


def run(request: Request, answers: Answers) -> Page:
    drawn = chart.words_of(request.text)
    if drawn and drawn[-1] in chart.KINDS:  # "total by month": the same sums, one each
        return chart.run(replace(request, command=chart.USAGE.name, words=drawn), answers)
    request = _without_what_is_said_anyway(request)
    if not {*request.words} <= {*USAGE.words}:
        request.no_more_words(USAGE)
    ledger = answers.ledger()
    rows = fitting(request, ledger)
    counted = [row for row in rows if row.confirmed]
    if not counted:
        raise no_rows(request, ledger)  # "0 killed" would say that it was quiet
    sums, lang, in_full = sums_of(request, rows), request.lang, DETAILS in request.words
    title, span = _title(sums, lang, presumed_first=PRESUMED in request.words), span_words(sums, lang)
    more = request.with_filters(" ".join([request.command, *request.words, DETAILS]))
    key, command = ("another_span", f"{COMMAND} total") if in_full else ("in_full", more)
    return Page(
        text=f"{title}, {span}. {_apart(sums, lang)} {say('as_of', lang)} {utc(request.now)}.",
        parts=(
            heading(title),
            note("asof", *only(request, of=_UNSAID), (f"{span} · ", *as_of(request.now, record_until(ledger), lang))),
            section(
                "rule",
                *(_rule(sums, ledger, lang) if in_full else [(say("rule_in_short", lang),)]),
                behind_sum(counted, lang, each=request.with_filters("list")),
                essential=True,
            ),
            section("presumed", *_presumed(sums, lang, by_day=bool(request.words)), essential=True),
            *_survivors(sums, lang),
            *_by_basin(sums, lang),
            *((*_per_record(rows, lang), *_other_counts(request, answers, ledger)) if in_full else ()),
            note("foot", *gone(request, ledger), *_foot(sums, counted, lang), marked(key, lang, command=command)),
        ),
        buttons=(*(() if in_full else _details_button(more, lang)), *share_button(request)),
        more=request.line,
    )


def _details_button(line: str, lang: Lang) -> tuple[Button, ...]:
    label, spoken = say("details_button", lang), say("details_say", lang)
    return (run_button(label, line.removeprefix(f"{COMMAND} "), name=DETAILS, spoken=spoken),)


def _without_what_is_said_anyway(request: Request) -> Request:
    """What is left to be asked for: nothing in `total killed`, in `total presumed dead` those."""
    said = about(_IN_SPANISH.get(fold(word), word) for word in request.words)
    if not said <= {*SAID_ANYWAY, *USAGE.words}:
        return request
    return replace(request, words=tuple(word for word in USAGE.words if word in said))


def _title(sums: Totals, lang: Lang, *, presumed_first: bool) -> str:
    """The killed; before them, as their own number, those presumed dead if they are asked for."""
    where = f", {place_words(sums.location, lang)}" if sums.location else ""
    killed = sum_words(sums.killed, sums.strikes, sums.vessels, lang)
    presumed = count(sums.presumed_dead, "presumed", lang)
    return (say("presumed_beside", lang, presumed=presumed, killed=killed) if presumed_first else killed) + where


def _apart(sums: Totals, lang: Lang) -> str:
    if not sums.presumed_dead:
        return say("announced_only", lang)
    return say("announced_apart", lang, presumed=count(sums.presumed_dead, "presumed", lang))


def _rule(sums: Totals, ledger: Sequence[ShownRow], lang: Lang) -> list[Line]:
    """The rule, and the records that make strikes and vessels differ."""
    odd = [row for row in ledger if row.confirmed and row.vessels not in (None, row.strikes)]
    named = [f"{name_of(row, lang)}: {_strikes_on_vessels(row, lang)}" for row in odd[:3]]
    lines: list[Line] = [(Bold(say("counting_rule", lang)),), *((f"• {say(rule, lang)}",) for rule in RULE)]
    if sums.vessels != sums.strikes and named:
        lines.append((f"• {say('differ_by', lang, records='; '.join(named))}",))
    return lines


def _strikes_on_vessels(row: ShownRow, lang: Lang) -> str:
    strikes, vessels = count(row.strikes, "strike", lang), count(row.vessels or 0, "vessel", lang)
    return say("strikes_on_vessels", lang, strikes=strikes, vessels=vessels)


def _presumed(sums: Totals, lang: Lang, *, by_day: bool) -> tuple[Line, ...]:
    presumed = count(sums.presumed_dead, "presumed", lang)
    if not sums.presumed_dead:
        return ((Bold(presumed),),)
    title: Line = (Bold(say("kept_apart", lang, presumed=presumed)),)
    return (title, (_days_of_presumed(sums, lang),)) if by_day else (title,)


def _days_of_presumed(sums: Totals, lang: Lang) -> str:
    by_day: Counter[str] = Counter()
    for row in sorted(sums.presumed_in, key=day_of):
        by_day[strike_day(row, lang, weekday=False)] += row.presumed_dead
    return " · ".join(f"{n} ({when})" for when, n in list(by_day.items())[-MOST_DAYS:])


def _survivors(sums: Totals, lang: Lang) -> tuple[Part, ...]:
    if not sums.survivors:
        return ()
    fates = " · ".join(f"{n} {fate_words(fate, n, lang)}" for fate, n in sums.fates)
    title = say("became_of", lang, survivors=count(sums.survivors, "survivor", lang))
    return (section("survivors", (Bold(title),), (fates,)),)


def _by_basin(sums: Totals, lang: Lang) -> tuple[Part, ...]:
    if len(sums.by_basin) < 2:
        return ()
    lines: list[Line] = [(_basin_words(basin, lang),) for basin in sums.by_basin]
    return (section("basin", (Bold(say("by_basin", lang)),), *lines),)


def _per_record(fit: Sequence[ShownRow], lang: Lang) -> tuple[Part, ...]:
    """How the killed are spread over the records, each of which is one strike or a group announced as one."""
    rows = [row for row in fit if row.confirmed and row.killed is not None]
    if len(rows) < 2:
        return ()
    killed = [row.killed or 0 for row in rows]
    words = say(
        "median",
        lang,
        median=f"{median(killed):g}",
        most=max(killed),
        record=name_of(rows[killed.index(max(killed))], lang),
        many=MANY,
        n=sum(n > MANY for n in killed),
        records=len(rows),
    )
    return (section("spread", (Bold(say("per_record", lang)),), (words,)),)


def _other_counts(request: Request, answers: Answers, ledger: Sequence[ShownRow]) -> tuple[Part, ...]:
    """What the note on the newest shipped record says of other counts and of where the record ends; for the whole
    total only. Strikes that came since have no such note, and do not settle what it tells."""
    newest = next(iter(newest_of(answers, [row for row in ledger if row.baseline], 1)), None)
    if request.filters or newest is None or not newest.note:
        return ()
    title = say("other_counts", request.lang, record=record_words(newest.name, request.lang))
    return (section("others", (Bold(title),), (cut(one_line(newest.note), 600),)),)


def _basin_words(basin: BasinTotals, lang: Lang) -> str:
    where = capital(place_words(basin.location, lang))
    return f"{where}: {count(basin.killed, 'killed', lang)}, {count(basin.strikes, 'strike', lang)}"


def _foot(sums: Totals, counted: Sequence[ShownRow], lang: Lang) -> list[Line]:
    lines: list[Line] = [(_thin(sums, len(counted), lang),)] if sums.thin else []
    if sums.without_toll:
        lines.append((say("no_toll_given", lang, counted=count(sums.without_toll, "announcement", lang)),))
    if sums.unconfirmed:
        lines.append((say("not_counted", lang, why=say("one_origin", lang), names=_names(sums.unconfirmed, lang)),))
    return [*lines, *contested(counted, lang)]


def _thin(sums: Totals, records: int, lang: Lang) -> str:
    key, counted = "thin_one" if len(sums.thin) == 1 else "thin_many", count(records, "record", lang)
    said = say(key, lang, n=len(sums.thin), records=counted, names=_names(sums.thin, lang))
    low, strikes = sums.killed_span.low, count(sums.strikes_span.low, "strike", lang)
    return said + (say("without_weakest", lang, killed=low, strikes=strikes) if low != sums.killed_span.high else "")


def _names(numbers: Sequence[int], lang: Lang) -> str:
    more = f" {say('and_n_more', lang, n=len(numbers) - MOST_NAMED)}" if len(numbers) > MOST_NAMED else ""
    return ", ".join(f"S-{number}" for number in numbers[:MOST_NAMED]) + more

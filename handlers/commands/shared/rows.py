"""The rows of the record that a question is about, by the filters that all such questions share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.reading.vocabulary import CONFIRMATIONS, about
from newsdesk.ports import ShownRow
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Code, Line
from newsdesk.prose.wording import Lang, count, day, say, toll_words
from newsdesk.record.totals import CAMPAIGN_START, Totals, day_of, totals
from newsdesk.strikes import RecordState
from newsdesk.text.folding import fold

FILTERS = ("since", "until", "basin", "min", "max", "source")
LATE = timedelta(days=1)  # announced later than the day after: what an editor asks about


def has_survivors(row: ShownRow) -> bool:
    return bool(row.survivors or row.presumed_dead)


def announced_late(row: ShownRow) -> bool:
    return bool(row.happened_on and row.announced_on and row.announced_on - row.happened_on > LATE)


def rests_on_thin_sources(row: ShownRow) -> bool:
    return row.confidence in ("low", "medium") or not row.confirmed


def is_confirmed(row: ShownRow) -> bool:
    return row.confirmed


def is_unconfirmed(row: ShownRow) -> bool:
    return not row.confirmed


SELECTIONS: Mapping[str, Callable[[ShownRow], bool]] = {
    "survivors": has_survivors,
    "late": announced_late,
    "thin": rests_on_thin_sources,
    "confirmed": is_confirmed,
    "unconfirmed": is_unconfirmed,
}


def of_kind(request: Request) -> list[str]:
    """`latest confirmed`, `first unconfirmed`: the kind of strikes, by the word that selects it in a list."""
    return sorted(about(request.words) & CONFIRMATIONS)


def selected(rows: Iterable[ShownRow], names: Collection[str]) -> list[ShownRow]:
    """The rows that are of every kind named."""
    return [row for row in rows if all(SELECTIONS[name](row) for name in names)]


def fitting(request: Request, ledger: Iterable[ShownRow], *, withdrawn: bool = False) -> list[ShownRow]:
    """Newest first; what is unconfirmed is in, what was withdrawn only if wanted."""
    rows = [row for row in ledger if (withdrawn or is_standing(row)) and _fits(row, request)]
    return sorted(rows, key=lambda row: (day_of(row), row.number), reverse=True)


def is_standing(row: ShownRow) -> bool:
    return row.state is not RecordState.WITHDRAWN


def presumed(row: ShownRow) -> int | None:
    """0 only where the survivors are accounted for; else nobody has said anything."""
    return row.presumed_dead if row.presumed_dead or row.survivors is not None else None


def sums_of(request: Request, rows: Iterable[ShownRow]) -> Totals:
    """The totals of these rows by the same rule as `total`."""
    return totals(rows, since=request.since or CAMPAIGN_START, until=request.until, location=request.basin)


def toll_and_span(rows: Sequence[ShownRow], sums: Totals, lang: Lang) -> tuple[str, str]:
    """What of these rows counts, and its days. Where nothing does yet, "0 killed" would say that it was quiet."""
    if sums.strikes or not sums.unconfirmed:
        return toll_words(sums.killed, sums.strikes, lang), span_words(sums, lang)
    days = [day_of(row) for row in rows]
    none = say("none_counted", lang, records=count(len(sums.unconfirmed), "record", lang))
    return none, days_words(min(days), max(days), lang)


def span_words(sums: Totals, lang: Lang) -> str:
    """`2 Sep 2025 to 4 Oct 2026`: from the first strike to the last one."""
    first = sums.first_day or sums.since
    return days_words(first, sums.last_day or sums.until or first, lang)


def days_words(first: date, last: date, lang: Lang) -> str:
    begin, end = (day(each, lang, weekday=False) for each in (first, last))
    return begin if begin == end else say("span_of", lang, first=begin, last=end)


def _fits(row: ShownRow, request: Request) -> bool:
    if not (request.since or CAMPAIGN_START) <= day_of(row) <= (request.until or day_of(row)):
        return False
    return request.basin in (None, row.location) and _fits_toll(row, request) and is_by(row, request)


def _fits_toll(row: ShownRow, request: Request) -> bool:
    """A toll that nobody stated may be any number: at least none, and not known to be at most some."""
    least, most = _killed_in("min", request), _killed_in("max", request)
    if least is not None and most is not None and least > most:
        swapped = replace(request, filters={**request.filters, "min": str(most), "max": str(least)})
        raise NothingToShow(
            "e_min_max", request.lang, ways=(swapped.question,), least=least, most=most, line=swapped.line
        )
    return (row.killed or 0) >= (least or 0) and (most is None or (row.killed is not None and row.killed <= most))


def is_by(row: ShownRow, request: Request) -> bool:
    return fold(request.filters.get("source", "")) in fold(row.source or "")


def _killed_in(name: str, request: Request) -> int | None:
    typed = request.filters.get(name)
    number = whole_number(typed) if typed is not None else None
    if typed is not None and number is None:
        raise Mistake("e_min", request.lang, name=name, typed=typed)
    return number


def gone(request: Request, ledger: Iterable[ShownRow]) -> tuple[Line, ...]:
    """Which records would be there, had nobody withdrawn them."""
    rows = [row for row in fitting(request, ledger, withdrawn=True) if not is_standing(row)]
    names = ", ".join(f"S-{row.number}" for row in rows)
    return ((say("list_withdrawn", request.lang, names=names),),) if rows else ()


def uncounted(sums: Totals, lang: Lang) -> tuple[Line, ...]:
    """Which of the records shown are not in the sum beside them; nothing where that says so of all of them."""
    names = ", ".join(f"S-{number}" for number in sums.unconfirmed)
    return ((say("list_uncounted", lang, names=names),),) if names and sums.strikes else ()


def contested(rows: Iterable[ShownRow], lang: Lang) -> tuple[Line, ...]:
    """Which of the tolls shown sources still differ about, and how to see what each of them says."""
    names = ", ".join(f"S-{row.number}" for row in rows if row.disputed)
    return ((say("contested", lang, names=names), Code(f"{COMMAND} disputed")),) if names else ()

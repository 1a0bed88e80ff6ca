"""What is said where no row of the record fits a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.records import name_of, row_words
from handlers.commands.shared.rows import (
    SELECTIONS,
    days_words,
    fitting,
    is_by,
    is_standing,
    rests_on_thin_sources,
    selected,
)
from newsdesk.ports import ShownRow
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, count, day, say
from newsdesk.record.totals import CAMPAIGN_START, day_of, record_until
from newsdesk.text.printable import cut

_JUST_PASSED, _A_MONTH = timedelta(days=14), timedelta(days=31)
_MOST_NAMED = 5


def no_rows(request: Request, ledger: Iterable[ShownRow]) -> Mistake:
    """The mistake for a question that no row fits. Days after the end of the record are not known, which is not
    the same as no strike."""
    ledger = list(ledger)
    until = record_until(ledger)
    earlier, reach = a_year_earlier(request, ledger), _reach(request, until)
    if rows := fitting(request, ledger):
        return _none_of_kind(request, rows) or _none_fits(request, earlier)
    if announced := _announced_then(request, ledger):
        return _only_announced(announced, reach, request.lang)
    if reach:
        key = "e_none_since_but" if earlier else "e_none_since"
        return NothingToShow(key, request.lang, ways=(earlier, "latest", "status"), reach=reach, earlier=earlier)
    if until is None or request.question == request.command:
        return NothingToShow("e_no_strikes", request.lang)
    # A name that nobody announced anything under may be another word: "chart by mnth".
    fewer = f"{COMMAND} {request.command}"
    if "source" in request.filters and not any(is_by(row, request) for row in ledger):
        return Mistake("e_nobody", request.lang, ways=(fewer,), name=cut(request.filters["source"], 60), fewer=fewer)
    if request.filters.keys() <= {"since", "until"}:  # and nothing else can have kept a strike out
        return _none_then(request, ledger, earlier)
    return _none_fits(request, earlier)


def _none_then(request: Request, ledger: Sequence[ShownRow], earlier: str) -> Mistake:
    """The record covers these days, and nothing happened: when did something, before and after them?"""
    lang, first, last = request.lang, request.since or CAMPAIGN_START, request.until or request.now.date()
    before = max((row for row in ledger if is_standing(row) and day_of(row) < first), key=day_of, default=None)
    after = min((row for row in ledger if is_standing(row) and day_of(row) > last), key=day_of, default=None)
    nearest = [row for row in (before, after) if row]
    near = "; ".join(f"{name_of(row, lang)}, {strike_day(row, lang)}" for row in nearest)
    ways = (earlier, *(f"strike S-{row.number}" for row in nearest))
    said = {"days": days_words(first, last, lang), "near": near, "earlier": earlier}
    return NothingToShow("e_none_between_but" if earlier else "e_none_between", lang, ways=ways, **said)


def _none_fits(request: Request, earlier: str) -> Mistake:
    """Without its filters the question keeps its kind: who asked for survivors is led to the others with some."""
    kept = sorted(_kinds(request)) if request.filters else []
    fewer = " ".join([COMMAND, request.command, *kept])
    key = "e_none_fits_but" if earlier else "e_none_fits"
    said = {"question": request.question, "fewer": fewer, "earlier": earlier}
    return NothingToShow(key, request.lang, ways=(earlier, fewer), **said)


def _kinds(request: Request) -> set[str]:
    return about(request.words) & SELECTIONS.keys()


def _none_of_kind(request: Request, rows: Sequence[ShownRow]) -> Mistake | None:
    """Rows fit the days, the basin and who announced them, and none of them counts yet, or none is unconfirmed."""
    kinds, lang = _kinds(request), request.lang
    if "unconfirmed" in kinds and all(row.confirmed for row in rows):
        thin = request.with_filters("list thin") if any(map(rests_on_thin_sources, rows)) else ""
        records = count(len(rows), "record", lang)
        return NothingToShow("e_none_unconfirmed", lang, ways=(thin, "latest"), records=records)
    if kinds <= {"confirmed"} and not any(row.confirmed for row in rows):
        ways = [f"strike S-{row.number}" for row in rows[:_MOST_NAMED]]
        return NothingToShow("e_none_counted", lang, ways=ways, named=_named(rows, lang))
    return None


def _reach(request: Request, until: date | None) -> str:
    """How far the record reaches, where all days asked for are behind its end."""
    if not until or not request.since or request.since <= until:
        return ""
    return say("later_unknown", request.lang, day=day(until, request.lang, weekday=False))


def _announced_then(request: Request, ledger: Sequence[ShownRow]) -> list[ShownRow]:
    """The strikes of other days that were announced in those asked for: who asks for today means what came today."""
    if request.since is None:
        return []
    last = request.until or request.now.date()
    of_any_day = fitting(replace(request, since=None, until=None), ledger)
    return [row for row in of_any_day if row.announced_on and request.since <= row.announced_on <= last]


def _only_announced(rows: Sequence[ShownRow], reach: str, lang: Lang) -> Mistake:
    ways = [f"strike S-{row.number}" for row in rows[:_MOST_NAMED]]
    return NothingToShow("e_only_announced", lang, ways=ways, named=_named(rows, lang), reach=reach)


def _named(rows: Sequence[ShownRow], lang: Lang) -> str:
    """The first of them, each with its day, its toll and who says so."""
    some = [row_words(row, lang) for row in rows[:_MOST_NAMED]]
    more = [say("and_n_more", lang, n=len(rows) - _MOST_NAMED)] if len(rows) > _MOST_NAMED else []
    return "; ".join([*some, *more])


def a_year_earlier(request: Request, ledger: Sequence[ShownRow]) -> str:
    """The question about these days of the year before, which may be meant where no year was typed; empty if nothing
    fits it either, or if the days are those that just passed."""
    first, last = request.since, request.until
    if first is None or last is None or request.now.date() - first < _JUST_PASSED or last - first > _A_MONTH:
        return ""
    days = {"since": _year_before(first), "until": _year_before(last)}
    filters = {**request.filters, **{name: each.isoformat() for name, each in days.items()}}
    then = replace(request, since=days["since"], until=days["until"], filters=filters)
    return then.line if selected(fitting(then, ledger), _kinds(request)) else ""


def _year_before(each: date) -> date:
    return each.replace(year=each.year - 1, day=min(each.day, 28) if each.month == 2 else each.day)

"""`strike ID-or-date`: one record, claim by claim, and what is not on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.commands import list as list_command
from handlers.commands.reading.dates import read_days
from handlers.commands.reading.days import NoSuchDay, NotADate
from handlers.commands.reading.numbers import RECORD, record_number
from handlers.commands.reading.request import COMMAND, Request, Usage, read
from handlers.commands.shared.buttons import run_button, share_button
from handlers.commands.shared.claims import claim_parts, not_on_record
from handlers.commands.shared.records import as_of, card_of, example_day, name_of, newest_of, no_record, row_words
from handlers.commands.shared.sources import record_sources, sources_part
from handlers.page import Page, Part, heading, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.denying import denial_line
from newsdesk.prose.headline import headline
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Bold, Code, Line, Link, Piece
from newsdesk.prose.strike_days import strike_day, strike_days
from newsdesk.prose.wording import Lang, confidence_words, count, day, record_words, say, speaker
from newsdesk.record.totals import CAMPAIGN_START, day_of, record_until
from newsdesk.record.withdrawals import as_reported, who_took_back, withdrawals, withdrawn
from newsdesk.strikes import RecordState, StrikeRecord
from newsdesk.text.printable import cut, one_line

USAGE = Usage(name="strike", example="strike S-31", does="claims side by side; also by date", group="One event")
_CLOSE = timedelta(days=1)
MOST_WAYS = 5  # buttons under a message


def run(request: Request, answers: Answers) -> Page:
    ledger = answers.ledger()
    if not request.words:
        raise NothingToShow("e_which_strike", request.lang, ways=("strike latest", "list"), day=example_day(ledger))
    if request.text.lower() in ("latest", "last"):
        newest = newest_of(answers, ledger, 1)
        if not newest:
            raise _none(request, ledger)
        return _record_page(request, newest[0], ledger)
    number = record_number(request.text.strip('"'))
    if number is not None:
        record = answers.strike(number)
        if record:
            return _numbered(request, number, record, ledger)
        if not CAMPAIGN_START.year <= number <= request.now.year:  # "strike 2025" is one of that year
            raise _none(request, ledger)
    return _on_day(request, answers, ledger)


def _numbered(request: Request, asked: int, record: StrikeRecord, ledger: Sequence[ShownRow]) -> Page:
    """A number that was given up in a merge leads to the record that it is part of, and says so."""
    page = _record_page(request, record, ledger)
    if record.number <= asked <= record.last_number:
        return page
    part = say("part_of", request.lang, number=asked, record=record_words(record.name, request.lang))
    told: Line = (Bold(part), say("told_twice", request.lang))
    return replace(page, parts=(section("merged", told, essential=True), *page.parts))


def _none(request: Request, ledger: Sequence[ShownRow]) -> NothingToShow:
    name = request.text.upper() if request.text.upper().startswith("S") else f"S-{request.text}"
    return no_record(name, ledger, request.lang)


def _on_day(request: Request, answers: Answers, ledger: Sequence[ShownRow]) -> Page:
    """The strikes of that day, and those announced on it: both are what people mean by a date."""
    try:
        days = read_days(request.text.strip('"'), today=request.now.date())
    except NoSuchDay:
        raise Mistake("e_no_such_day", request.lang, typed=cut(request.text, 60)) from None
    except NotADate:
        named = [f"strike S-{each}" for each in dict.fromkeys(RECORD.findall(request.text))]  # "S-31, S-32"
        raise Mistake("e_day", request.lang, ways=named[:MOST_WAYS], typed=cut(request.text, 60)) from None
    if days.first != days.last:  # "strike March": those of the month, not of its first day
        words = (f"since:{days.first}", f"until:{days.last}")
        return list_command.run(_asked(request, f"list {' '.join(words)}"), answers)
    when = days.first
    fitting = [row for row in ledger if when in (day_of(row), row.announced_on)]
    if not fitting:
        raise _no_strike(when, ledger, request.lang)
    if len(fitting) > 1:
        return _which(request, when, fitting)
    record = answers.strike(fitting[0].number)
    if record is None:
        raise _none(request, ledger)
    return _record_page(request, record, ledger)


def _asked(request: Request, question: str) -> Request:
    """Another question of the same person."""
    return read(f"{question} {request.asked_in}".strip(), now=request.now, usages=request.usages, lang=request.lang)


def _no_strike(when: date, ledger: Sequence[ShownRow], lang: Lang) -> Mistake:
    before = max((row for row in ledger if day_of(row) < when), key=day_of, default=None)
    after = min((row for row in ledger if day_of(row) > when), key=day_of, default=None)
    until = record_until(ledger)
    known = list(dict.fromkeys(row for row in (before, after, *_years_apart(when, ledger)) if row))
    near = "; ".join(f"{name_of(row, lang)}, {strike_day(row, lang)}" for row in known)
    ways = [f"strike S-{row.number}" for row in known[:MOST_WAYS]]
    key = "e_no_strike_at_all" if until is None else "e_no_strike_yet" if when > until else "e_no_strike_on"
    reach = say("later_unknown", lang, day=day(until, lang, weekday=False)) if until else ""
    return NothingToShow(key, lang, ways=ways, day=day(when, lang), near=near, reach=reach)


def _years_apart(when: date, ledger: Sequence[ShownRow]) -> list[ShownRow]:
    """Strikes of this day in other years: who types "2 Sept" may mean the first strike of all."""
    return [row for row in ledger if (day_of(row).month, day_of(row).day) == (when.month, when.day)]


def _which(request: Request, when: date, fitting: Sequence[ShownRow]) -> Page:
    lang, about = request.lang, sum(row.happened_on == when for row in fitting)
    made = len(fitting) - about
    both = say("of_day_or_announced", lang, about=about, made=made) if made else ""
    words = say("which_one", lang, records=count(len(fitting), "record", lang), day=day(when, lang), both=both)
    buttons = [
        run_button(
            f"{name_of(row, lang)}, {strike_day(row, lang, weekday=False, year=False)}",
            f"strike S-{row.number}",
            name=str(n),
            spoken=say("open_record", lang, record=name_of(row, lang)),
        )
        for n, row in enumerate(fitting[:MOST_WAYS], start=1)
    ]
    lines: list[Line] = [(f"• {row_words(row, lang)}",) for row in fitting]
    lines.append((say("open_one", lang), Code(f"{COMMAND} strike S-{fitting[0].number}")))
    return Page(text=words, parts=(section("e", (Bold(words),), *lines, essential=True),), buttons=tuple(buttons))


# --- one record ------------------------------------------------------------------------------------------------


def _record_page(request: Request, record: StrikeRecord, ledger: Sequence[ShownRow]) -> Page:
    card, lang = card_of(record, ledger, request.now), request.lang
    title = headline(card, lang)
    parts: list[Part] = [heading(title), note("state", _state(request, record, ledger))]
    parts += _taken_back(record, lang)
    if card.denial:
        parts.append(section("denial", denial_line(card.denial, lang), essential=True))
    parts += claim_parts(as_reported(record), lang)
    if record.note:
        parts.append(section("note", (Bold(say("note_is", lang)), f" {cut(one_line(record.note), 600)}")))
    parts += [*not_on_record(as_reported(record), lang), *sources_part(record_sources(record), lang)]
    parts.append(note("foot", *_foot(record, ledger, lang)))
    return Page(
        text=f"{record_words(record.name, lang)}, {strike_day(card, lang)}: {title}",
        parts=tuple(parts),
        buttons=share_button(request, f"strike {record.key}"),
        more=f"{COMMAND} strike {record.key}",
    )


def _taken_back(record: StrikeRecord, lang: Lang) -> list[Part]:
    """Who withdrew what had been reported of it, and when."""
    notices = {(who_took_back(one), one.url): one for one in reversed(withdrawals(record))}
    if not notices:
        return []
    pieces: list[Piece] = []
    for one in notices.values():
        pieces += [", " if pieces else " ", Link(speaker(who_took_back(one), lang), one.url)]
        pieces.append(f" ({day(one.claimed_at.date(), lang, weekday=False)})")
    lines: list[Line] = [(Bold(say("reports_withdrawn", lang)), *pieces)]
    lines += [(Bold(say("had_shown", lang)),)] if withdrawn(record) else []
    return [section("withdrawn", *lines, essential=True)]


def _state(request: Request, record: StrikeRecord, ledger: Sequence[ShownRow]) -> Line:
    lang = request.lang
    row = next((row for row in ledger if row.number == record.number), None)
    said = [record_words(record.name, lang)]
    if row:
        said.append(strike_days(row, lang))
    if withdrawn(record) or record.state is RecordState.WITHDRAWN:
        said.append(say("withdrawn_uncounted", lang))
    elif row and not row.confirmed:
        said.append(say("uncounted", lang))
    if record.confidence:
        said.append(say("confidence", lang, level=confidence_words(record.confidence, lang)))
    if record.baseline:
        said.append(say("shipped", lang))
    return (" · ".join(said) + " · ", *as_of(request.now, record_until(ledger), lang))


def _foot(record: StrikeRecord, ledger: Sequence[ShownRow], lang: Lang) -> list[Line]:
    own = next((row for row in ledger if row.number == record.number), None)
    near = [row for row in ledger if own and row.number != own.number and abs(day_of(row) - day_of(own)) <= _CLOSE]
    lines: list[Line] = []
    if near:
        days = [strike_day(row, lang, weekday=False, year=False) for row in near[:4]]
        others = ", ".join(f"{name_of(row, lang)} ({when})" for row, when in zip(near, days, strict=False))
        lines.append((say("close_in_time", lang, others=others),))
    return [*lines, (say("rule_shown", lang),)]

"""What the answers about strikes share: records as cards, the as-of line, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from handlers.commands.shared.announcers import announcer
from handlers.commands.shared.rows import is_standing
from newsdesk.messages import CardFigure, StrikeCard
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.cards import strike_card
from newsdesk.prose.mistakes import NothingToShow
from newsdesk.prose.rich_text import Bold, Line, Moment
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, count, day, figure, place_words, record_words, say
from newsdesk.record.totals import CAMPAIGN_START, day_of, record_until
from newsdesk.strikes import StrikeRecord, record_name
from newsdesk.text.printable import cut
from newsdesk.understanding import Severity


def card_of(record: StrikeRecord, ledger: Sequence[ShownRow], now: datetime) -> StrikeCard:
    """The record as a card of no particular revision: for headline and fact lines."""
    return strike_card(record, ledger=ledger, now=now, severity=Severity.NORMAL)


def newest_of(answers: Answers, ledger: Iterable[ShownRow], wanted: int) -> list[StrikeRecord]:
    """The newest strikes, without those that were withdrawn."""
    rows = sorted(filter(is_standing, ledger), key=lambda row: (day_of(row), row.number), reverse=True)
    order = [row.number for row in rows[:wanted]]
    return records_of(answers, order)


def records_of(answers: Answers, numbers: Sequence[int]) -> list[StrikeRecord]:
    """The records of these numbers, in this order."""
    return sorted(answers.strikes(numbers), key=lambda record: numbers.index(record.number)) if numbers else []


def as_of(now: datetime, until: date | None, lang: Lang) -> Line:
    known = say("record_to", lang, day=day(until, lang, weekday=False)) if until else say("record_empty", lang)
    return Bold(say("as_of", lang)), " ", Moment(now), f" · {known}"


def name_of(row: ShownRow, lang: Lang) -> str:
    return record_words(record_name(row.number, row.last_number), lang)


def row_words(row: ShownRow, lang: Lang) -> str:
    """`S-72, Thu 26 Nov 2026: unconfirmed, 2 killed, Caribbean – El Colombiano`: a record in a line of text."""
    said = [*([] if row.confirmed else [say("unconfirmed", lang).lower()]), toll_words(row, lang)]
    said.append(place_words(row.location, lang))
    who = announcer(row, lang)
    return f"{name_of(row, lang)}, {strike_day(row, lang)}: {', '.join(said)}{f' – {who}' if who else ''}"


def toll_words(row: ShownRow, lang: Lang) -> str:
    """`about 4 killed`, `0 killed, 4 presumed dead`: a toll in a line of text, never without those presumed dead."""
    killed = say("toll_unknown", lang)
    if row.killed is not None:
        killed = figure(CardFigure(value=row.killed, comparator=row.killed_comparator), "killed", lang)
    return ", ".join([killed, *([count(row.presumed_dead, "presumed", lang)] if row.presumed_dead else [])])


def no_record(name: str, ledger: Sequence[ShownRow], lang: Lang) -> NothingToShow:
    """The mistake for a record that there is not: it names the last one, and a day that has one."""
    if not ledger:
        return NothingToShow("e_empty", lang, name=cut(name, 40))
    said = {"name": cut(name, 40), "last": max(row.last_number for row in ledger), "day": example_day(ledger)}
    return NothingToShow("e_no_record_last", lang, ways=["latest"], **said)


def example_day(ledger: Sequence[ShownRow]) -> str:
    """A day that has a strike on record, where there is any."""
    return (record_until(ledger) or CAMPAIGN_START).isoformat()

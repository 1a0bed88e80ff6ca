"""`latest [N]`: the newest strikes, three lines each; unconfirmed ones marked and apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.commands.records import as_of, card_of, record_until, source_name
from handlers.commands.reply import share_button
from handlers.commands.request import COMMAND, Mistake, Request, Usage
from handlers.commands.rows import FILTERS, fitting, no_rows
from handlers.commands.sources import record_sources
from handlers.page import Page, Part, heading, note, section
from newsdesk.messages import CardState, StrikeCard
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.headline import toll_lines
from newsdesk.prose.lines import Bold, Code, Line, Link, Piece, Sign, capital, cut
from newsdesk.prose.wording import count, day, figure, place_words, say
from newsdesk.strikes import StrikeRecord
from newsdesk.text.folding import fold

USAGE = Usage(
    name="latest", example="latest 5", does="newest strikes", group="The count", filters=FILTERS, days="bare"
)
_SAID_ANYWAY = {"strike", "strikes", "ataque", "ataques"}
BY_DEFAULT, AT_MOST = 3, 10


def run(request: Request, answers: Answers) -> Page:
    wanted = _wanted(request)
    ledger = answers.ledger()
    records = _newest(request, answers, ledger, wanted)
    foot = note("foot", as_of(request.now, record_until(ledger)), _more(records[0].key if records else None))
    if not records and request.filters:
        raise no_rows(request, ledger)
    if not records:
        return Page(
            text="No strikes on record yet.", parts=(section("head", (Bold("No strikes on record yet."),)), foot)
        )
    sources = {record.key: record_sources(record) for record in records}
    cards = [replace(card_of(record, ledger, request.now), sources=tuple(sources[record.key])) for record in records]
    firm = [card for card in cards if card.state is not CardState.UNCONFIRMED]
    loose = [card for card in cards if card.state is CardState.UNCONFIRMED]
    title = _title(cards)
    return Page(
        text=f"{title}: {'. '.join(_short(card) for card in cards)}.",
        parts=(heading(title), *_sections(loose), *_sections(firm), foot),
        buttons=share_button(request.question),
        more=f"{COMMAND} {request.question}",
    )


def _wanted(request: Request) -> int:
    typed = " ".join(word for word in request.words if fold(word) not in _SAID_ANYWAY)
    if not typed:
        return BY_DEFAULT
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    if not 1 <= number <= AT_MOST:
        more = f"list {number}" if number else "latest 5"
        ways = (f" from 1 to {AT_MOST}, not ", Code(cut(typed, 60)), ". Try ", Code(f"{COMMAND} {more}"))
        raise Mistake(Bold("latest takes a number"), *ways)
    return number


def _newest(request: Request, answers: Answers, ledger: Sequence[ShownRow], wanted: int) -> Sequence[StrikeRecord]:
    """The newest first, of those that the filters leave."""
    if not request.filters:
        return answers.latest_strikes(wanted)
    order = [row.number for row in fitting(request, ledger)[:wanted]]
    return sorted(answers.strikes(order), key=lambda record: order.index(record.number))


def _title(cards: Sequence[StrikeCard]) -> str:
    """Announcements, where one of them named several strikes."""
    what = "strike" if all(card.strikes == 1 for card in cards) else "announcement"
    return f"Latest {what}" if len(cards) == 1 else f"Latest {count(len(cards), what)}"


def _sections(cards: Sequence[StrikeCard]) -> list[Part]:
    return [section(card.record, *_lines(card), essential=True) for card in cards]


def _lines(card: StrikeCard) -> tuple[Line, ...]:
    marked: tuple[Piece, ...] = ()
    if card.state is CardState.UNCONFIRMED:
        marked = (Sign("warning"), Bold(say("unconfirmed", "en")), " · ")
    toll = toll_lines(card, "en")
    return ((*marked, *toll[0]), *toll[1:], (f"{_when(card)} · {_where(card)} · {card.record_name}",), _sources(card))


def _when(card: StrikeCard) -> str:
    return day(card.happened_on) if card.happened_on else say("date_unknown", "en")


def _where(card: StrikeCard) -> str:
    return capital(place_words("undisclosed" if card.place_withheld else "+".join(card.locations) or None, "en"))


def _sources(card: StrikeCard) -> Line:
    """Who says so, linked to the best page, and how many more stand behind it."""
    lead = Link(source_name(card.source), card.sources[0].url if card.sources else None)
    others = len(card.sources) - 1
    return (lead, f" + {count(others, 'source')}" if others > 0 else "")


def _short(card: StrikeCard) -> str:
    toll = figure(card.killed, "killed", "en") if card.killed else say("toll_unknown", "en")
    return f"{card.record_name} {_when(card)}, {toll}, {_where(card)}"


def _more(key: str | None) -> Line:
    return ("More: ", Code(f"{COMMAND} latest 10"), *((" · one: ", Code(f"{COMMAND} strike {key}")) if key else ()))

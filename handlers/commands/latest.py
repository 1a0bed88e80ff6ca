"""`latest [N]`: the newest strikes, three lines each; unconfirmed ones marked and apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.commands.buttons import share_button
from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import ONE_STRIKE, about
from handlers.commands.records import as_of, card_of, newest_of
from handlers.commands.rows import FILTERS, fitting, no_rows
from handlers.commands.sources import record_sources
from handlers.page import Page, Part, heading, note, section
from newsdesk.messages import CardState, StrikeCard
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.headline import toll_lines
from newsdesk.prose.lines import Bold, Code, Line, Link, Piece, Sign, capital, cut
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, count, day, figure, place_words, record_words, say, speaker
from newsdesk.record.totals import record_until
from newsdesk.strikes import StrikeRecord
from newsdesk.text.folding import fold

USAGE = Usage(
    name="latest", example="latest 5", does="newest strikes", group="The count", filters=FILTERS, days="bare"
)
_SAID_ANYWAY = {"strike"}  # what words may be about that say nothing more
BY_DEFAULT, AT_MOST = 3, 10


def run(request: Request, answers: Answers) -> Page:
    wanted = _wanted(request)
    ledger = answers.ledger()
    records = _newest(request, answers, ledger, wanted)
    lang = request.lang
    until = as_of(request.now, record_until(ledger), lang)
    foot = note("foot", until, _more(records[0].key if records else None, lang))
    if not records:
        raise no_rows(request, ledger)
    sources = {record.key: record_sources(record) for record in records}
    cards = [replace(card_of(record, ledger, request.now), sources=tuple(sources[record.key])) for record in records]
    firm = [card for card in cards if card.state is not CardState.UNCONFIRMED]
    loose = [card for card in cards if card.state is CardState.UNCONFIRMED]
    title = latest_title(cards, lang)
    return Page(
        text=f"{title}: {'. '.join(_short(card, lang) for card in cards)}.",
        parts=(heading(title), *_sections(loose, lang), *_sections(firm, lang), foot),
        buttons=share_button(request),
        more=request.line,
    )


def _wanted(request: Request) -> int:
    typed = " ".join(word for word in request.words if not about([word]) <= _SAID_ANYWAY)
    if not typed:
        return 1 if ONE_STRIKE & {*map(fold, request.words)} else BY_DEFAULT
    number = whole_number(typed) or 0
    if not 1 <= number <= AT_MOST:
        more = f"list {number}" if number else "latest 5"
        better = f"{COMMAND} {more}"
        raise Mistake("e_latest", request.lang, most=AT_MOST, typed=cut(typed, 60), better=better)
    return number


def _newest(request: Request, answers: Answers, ledger: Sequence[ShownRow], wanted: int) -> Sequence[StrikeRecord]:
    """The newest first, of those that the filters leave."""
    if not request.filters:
        return newest_of(answers, ledger, wanted)
    order = [row.number for row in fitting(request, ledger)[:wanted]]
    return sorted(answers.strikes(order), key=lambda record: order.index(record.number))


def latest_title(cards: Sequence[StrikeCard], lang: Lang) -> str:
    """Announcements, where one of them named several strikes."""
    what = "strike" if all(card.strikes == 1 for card in cards) else "announcement"
    if len(cards) == 1:
        return say(f"latest_{what}", lang)
    return say("latest_many", lang, counted=count(len(cards), what, lang))


def _sections(cards: Sequence[StrikeCard], lang: Lang) -> list[Part]:
    return [section(card.record, *_lines(card, lang), essential=True) for card in cards]


def _lines(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    marked: tuple[Piece, ...] = ()
    if card.state is CardState.UNCONFIRMED:
        marked = (Sign("warning"), Bold(say("unconfirmed", lang)), " · ")
    toll = toll_lines(card, lang)
    about = f"{capital(_when(card, lang))} · {_where(card, lang)} · {record_words(card.record_name, lang)}"
    return ((*marked, *toll[0]), *toll[1:], (about,), _sources(card, lang))


def _when(card: StrikeCard, lang: Lang) -> str:
    return day(card.happened_on, lang) if card.happened_on else say("date_unknown", lang)


def _where(card: StrikeCard, lang: Lang) -> str:
    where = "undisclosed" if card.place_withheld else "+".join(card.locations) or None
    return capital(place_words(where, lang))


def _sources(card: StrikeCard, lang: Lang) -> Line:
    """Who says so, linked to the best page, and how many more stand behind it."""
    lead = Link(speaker(card.source, lang), card.sources[0].url if card.sources else None)
    others = len(card.sources) - 1
    return (lead, say("plus_sources", lang, counted=count(others, "source", lang)) if others > 0 else "")


def _short(card: StrikeCard, lang: Lang) -> str:
    toll = figure(card.killed, "killed", lang) if card.killed else say("toll_unknown", lang)
    return f"{record_words(card.record_name, lang)} {_when(card, lang)}, {toll}, {_where(card, lang)}"


def _more(key: str | None, lang: Lang) -> Line:
    one: Line = (say("one_is", lang), Code(f"{COMMAND} strike {key}")) if key else ()
    return (say("more_is", lang), Code(f"{COMMAND} latest 10"), *one)

"""Strikes in three lines each, as `latest`, `first` and `most` show them; unconfirmed ones marked and apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.reading.vocabulary import CONFIRMATIONS, ONE_STRIKE, about
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.limits import only
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.records import as_of, card_of, records_of
from handlers.commands.shared.rows import fitting, of_kind, selected
from handlers.commands.shared.sources import record_sources
from handlers.page import Page, Part, heading, note, section
from newsdesk.messages import CardState, StrikeCard
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.denying import denial_line
from newsdesk.prose.headline import toll_lines
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Code, Emoji, Line, Link, Piece
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, count, figure, place_words, record_words, say, speaker, stopped
from newsdesk.record.totals import record_until
from newsdesk.text.folding import fold
from newsdesk.text.printable import capital, cut

BY_DEFAULT, AT_MOST = 3, 10


def wanted(request: Request, said_anyway: Collection[str], *, mistake: str = "e_which") -> int:
    """How many: one where one strike was asked for. `said_anyway` are subjects of words that say nothing more; other
    words are the `mistake`."""
    typed = " ".join(word for word in request.words if not about([word]) <= {*said_anyway})
    if not typed:
        return 1 if ONE_STRIKE & {*map(fold, request.words)} else BY_DEFAULT
    number, said = whole_number(typed) or 0, {"command": request.command, "typed": cut(typed, 60)}
    if not number and not typed.isdigit():
        raise Mistake(mistake, request.lang, most=AT_MOST, **said)
    if not 1 <= number <= AT_MOST:
        is_newest = request.command == "latest"  # as those of a list are
        kinds = "".join(f"{kind} " for kind in of_kind(request))
        more = f"list {kinds}{number}" if number and is_newest else f"{request.command} {AT_MOST if number else 5}"
        better = f"{COMMAND} {more}"
        raise Mistake("e_how_many", request.lang, ways=[better], most=AT_MOST, better=better, **said)
    return number


def in_order(request: Request, answers: Answers, *, oldest: bool) -> Page:
    """The newest strikes that fit, or the oldest, titled by the command."""
    number = wanted(request, {"strike", "boat", "killed", "first" if oldest else "newest", *CONFIRMATIONS})
    request = of_killed(request)
    ledger = answers.ledger()
    rows = selected(fitting(request, ledger), of_kind(request))
    order = [row.number for row in (reversed(rows) if oldest else rows)]
    cards = cards_of(request, answers, ledger, order[:number])
    if not cards:
        raise no_rows(request, ledger)
    return cards_page(request, cards_title(request.command, cards, request.lang), cards, ledger)


def of_killed(request: Request) -> Request:
    """`latest killed`, `first dead` ask for the strikes in which somebody was; other words for all of them."""
    if "killed" not in about(request.words):
        return request
    return replace(request, filters={**request.filters, "min": request.filters.get("min", "1")})


def cards_of(
    request: Request, answers: Answers, ledger: Sequence[ShownRow], order: Sequence[int]
) -> list[StrikeCard]:
    """The records of these numbers as cards with their sources, in this order."""
    return [
        replace(card_of(record, ledger, request.now), sources=tuple(record_sources(record)))
        for record in records_of(answers, order)
    ]


def cards_page(
    request: Request, title: str, cards: Sequence[StrikeCard], ledger: Sequence[ShownRow], *foot: Line
) -> Page:
    firm = [card for card in cards if card.state is not CardState.UNCONFIRMED]
    loose = [card for card in cards if card.state is CardState.UNCONFIRMED]
    lang = request.lang
    until = as_of(request.now, record_until(ledger), lang)
    return Page(
        text=f"{title}: {' '.join(stopped(_short(card, lang)) for card in (*loose, *firm))}",
        parts=(
            heading(title),
            *(note("only", line) for line in only(request)),  # the first in the Pacific is not the first of all
            *_sections(loose, lang),
            *_sections(firm, lang),
            note("foot", until, *_rule(request), *foot, _more(request, cards[0].record)),
        ),
        buttons=share_button(request),
        more=request.line,
    )


def cards_title(which: str, cards: Sequence[StrikeCard], lang: Lang) -> str:
    """`Latest strike`, `First 3 strikes`; announcements, where one of them named several strikes."""
    what = "strike" if all(card.strikes == 1 for card in cards) else "announcement"
    if len(cards) == 1:
        return say(f"{which}_{what}", lang)
    return say(f"{which}_many", lang, counted=count(len(cards), what, lang))


def _sections(cards: Sequence[StrikeCard], lang: Lang) -> list[Part]:
    return [section(card.record, *_lines(card, lang), essential=True) for card in cards]


def _lines(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    marked: tuple[Piece, ...] = ()
    if card.state is CardState.UNCONFIRMED:
        marked = (Emoji("warning"), Bold(say("unconfirmed", lang)), " · ")
    toll = toll_lines(card, lang)
    about = f"{capital(strike_day(card, lang))} · {_where(card, lang)} · {record_words(card.record_name, lang)}"
    return ((*marked, *toll[0]), *toll[1:], (about,), *_denied(card, lang), _sources(card, lang))


def _denied(card: StrikeCard, lang: Lang) -> tuple[Line, ...]:
    """That those who would have struck say they did not, for as long as they say so."""
    denial = card.denial
    return (denial_line(denial, lang),) if denial and denial.owned_by is None else ()


def _where(card: StrikeCard, lang: Lang) -> str:
    where = "undisclosed" if card.place_withheld else "+".join(card.locations) or None
    return capital(place_words(where, lang))


def _sources(card: StrikeCard, lang: Lang) -> Line:
    """Who says so, linked to the best page, and how many more stand behind it."""
    lead = Link(capital(speaker(card.source, lang)), card.sources[0].url if card.sources else None)
    others = len(card.sources) - 1
    return (lead, say("plus_sources", lang, counted=count(others, "source", lang)) if others > 0 else "")


def _short(card: StrikeCard, lang: Lang) -> str:
    toll = figure(card.killed, "killed", lang) if card.killed else say("toll_unknown", lang)
    loose = f", {say('unconfirmed', lang).lower()}" if card.state is CardState.UNCONFIRMED else ""
    told = f"{strike_day(card, lang)}{loose}, {toll}, {_where(card, lang)} – {speaker(card.source, lang)}"
    return f"{record_words(card.record_name, lang)} {told}"


def _rule(request: Request) -> list[Line]:
    return [(say("rule_confirmed", request.lang),)] if of_kind(request) else []


def _more(request: Request, key: str) -> Line:
    question = " ".join([request.command, *of_kind(request), str(AT_MOST)])
    lang, more = request.lang, Code(request.with_filters(question))
    return say("more_is", lang), more, say("one_is", lang), Code(f"{COMMAND} strike {key}")

"""Records that somebody named, in two lines each: for a thread, where the whole card would be too much. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import action_ids as ids
from handlers.messages.card_parts import best_url
from handlers.messages.cards import state_words
from handlers.messages.digest import lead_figure
from handlers.page import Button, Page, Part, note, section
from newsdesk.messages import CardState, NewsCard, StrikeCard
from newsdesk.prose.headline import headline
from newsdesk.prose.rich_text import Bold, Code, Line, Link
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, record_words, say, stopped
from newsdesk.text.printable import capital


def compact_page(cards: Sequence[StrikeCard | NewsCard], lang: Lang) -> Page:
    strikes = [card for card in cards if isinstance(card, StrikeCard)]
    named = ", ".join(f"/strikes strike {card.record}" for card in strikes)
    return Page(
        text=" ".join(f"{_name(card, lang)}: {stopped(headline(card, lang))}" for card in cards),
        parts=(*(_part(card, lang) for card in cards), *_how(strikes, lang)),
        buttons=tuple(_open(n, card, lang) for n, card in enumerate(strikes, start=1)),
        more=named,
    )


def _name(card: StrikeCard | NewsCard, lang: Lang) -> str:
    return record_words(card.record_name, lang) if isinstance(card, StrikeCard) else card.record


def _part(card: StrikeCard | NewsCard, lang: Lang) -> Part:
    return section(card.record, lead_figure(card, lang), _about(card, lang), essential=True)


def _about(card: StrikeCard | NewsCard, lang: Lang) -> Line:
    if isinstance(card, StrikeCard):
        about = f"{capital(strike_day(card, lang))} · {_name(card, lang)}"
        # Of the shipped record one origin is all that is counted, which says nothing about it. The headline of what
        # is unconfirmed begins with that.
        told = card.state is not CardState.UNCONFIRMED and (card.state is not CardState.REPORTED or card.origins > 1)
        return (about, *((" · ", Bold(state_words(card, lang))) if told else ()))
    link = (" · ", Link(card.sources[0].outlet, best_url(card.sources) or None)) if card.sources else ()
    return (card.record, *link)


def _how(strikes: Sequence[StrikeCard], lang: Lang) -> tuple[Part, ...]:
    if not strikes:
        return ()
    return (note("how", (say("as_it_stands", lang), Code(f"/strikes strike {strikes[0].record}"))),)


def _open(n: int, card: StrikeCard, lang: Lang) -> Button:
    """Opens for who presses it alone."""
    return Button(
        label=say("open_record", lang, record=card.record),
        action_id=f"{ids.RUN}.{n}",
        value=f"strike {card.record}",
        spoken=say("open_the_record", lang, record=card.record),
    )

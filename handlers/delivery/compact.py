"""Records that somebody named, in two lines each: for a thread, where the whole card would be too much. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.delivery.cards import state_words
from handlers.delivery.digest import lead_figure
from handlers.delivery.footer import best_url
from handlers.page import Button, Page, Part, note, section
from newsdesk.messages import CardState, NewsCard, StrikeCard
from newsdesk.prose.headline import headline
from newsdesk.prose.lines import Bold, Code, Line, Link
from newsdesk.prose.wording import day, stopped

OPEN = "answer.run"


def compact_page(cards: Sequence[StrikeCard | NewsCard]) -> Page:
    strikes = [card for card in cards if isinstance(card, StrikeCard)]
    named = ", ".join(f"/strikes strike {card.record}" for card in strikes)
    return Page(
        text=" ".join(f"{_name(card)}: {stopped(headline(card, 'en'))}" for card in cards),
        parts=(*(_part(card) for card in cards), *_how(strikes)),
        buttons=tuple(_open(n, card) for n, card in enumerate(strikes, start=1)),
        more=named,
    )


def _name(card: StrikeCard | NewsCard) -> str:
    return card.record_name if isinstance(card, StrikeCard) else card.record


def _part(card: StrikeCard | NewsCard) -> Part:
    return section(card.record, lead_figure(card, "en"), _about(card), essential=True)


def _about(card: StrikeCard | NewsCard) -> Line:
    if isinstance(card, StrikeCard):
        when = f"{day(card.happened_on)} · " if card.happened_on else ""
        # Of the shipped record one origin is all that is counted, which says nothing about it.
        told = card.state is not CardState.REPORTED or card.origins > 1
        return (f"{when}{card.record_name}", *((" · ", Bold(state_words(card, "en"))) if told else ()))
    link = (" · ", Link(card.sources[0].outlet, best_url(card.sources) or None)) if card.sources else ()
    return (card.record, *link)


def _how(strikes: Sequence[StrikeCard]) -> tuple[Part, ...]:
    if not strikes:
        return ()
    return (note("how", ("As it stands now. All that is known: ", Code(f"/strikes strike {strikes[0].record}"))),)


def _open(n: int, card: StrikeCard) -> Button:
    """Opens for who presses it alone."""
    return Button(
        label=f"Open {card.record}",
        action_id=f"{OPEN}.{n}",
        value=f"strike {card.record}",
        spoken=f"Open the record {card.record}",
    )

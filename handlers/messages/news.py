"""Cards of what rings and is no strike, and the one-line form of what does not ring."""

from __future__ import annotations

from handlers import action_ids as ids
from handlers.messages.card_parts import (
    best_url,
    claim_button,
    foreign,
    mark_of,
    more_menu,
    quote_part,
    seen_line,
    set_aside_page,
    source_link,
    sources_line,
    state_pieces,
    state_sentences,
)
from handlers.page import Button, Page, Part, heading, note, section
from newsdesk.messages import LineCard, NewsCard
from newsdesk.prose.acts import act_label, act_name, stage_words, tally_words
from newsdesk.prose.headline import headline
from newsdesk.prose.rich_text import Bold, Group, Line, Piece
from newsdesk.prose.wording import Lang, category_name, count, day, language_name, record_words, say, utc
from newsdesk.text.printable import cut, one_line
from newsdesk.understanding import Severity


def news_page(card: NewsCard, lang: Lang, *, mention: str | None) -> Page:
    if card.marks.set_aside:
        return set_aside_page(card, lang)
    url = best_url(card.sources)
    said = [
        *state_sentences(card, lang),
        *([f"{say('urgent', lang)}."] if card.severity is Severity.URGENT else []),
        f"{news_label(card, lang)}: {headline(card, lang)}.",
        say("seen", lang) + utc(card.seen_at) + ".",
    ]
    return Page(
        text=" ".join([*said, say("record", lang, name=card.record), url]).strip(),
        parts=_news_parts(card, lang, mention),
        buttons=(claim_button(card, lang), *_denied_button(card, lang), more_menu(card, lang)),
        mark=mark_of(card),
    )


def _news_parts(card: NewsCard, lang: Lang, mention: str | None) -> tuple[Part, ...]:
    parts = [heading(headline(card, lang)), note("state", _state(card, lang, mention))]
    if tally := _tally(card, lang):
        parts.append(section("facts", (Bold(tally),), essential=True))
    if card.quote:
        parts.append(quote_part(card.quote, lang))
    seen = tuple(seen_line(card, lang))
    foot = (sources_line(card.sources, lang), seen) if card.sources else (seen,)
    return (*parts, note("foot", *foot, essential=True))


def _denied_button(card: NewsCard, lang: Lang) -> tuple[Button, ...]:
    """Opens the record of the strike that is denied: what others say of it, beside the denial."""
    if not card.denies:
        return ()
    label = say("open_record", lang, record=record_words(card.denies, lang))
    question = f"strike {card.denies.partition(' ')[0]}"
    return (Button(label=label, action_id=f"{ids.RUN}.denied", value=question, spoken=label),)


def _state(card: NewsCard, lang: Lang, mention: str | None) -> Line:
    urgent = card.severity is Severity.URGENT
    pieces: list[Piece] = [Bold(say("urgent", lang)), " · "] if urgent else []
    about = f" · {record_words(card.denies, lang)}" if card.denies else ""
    pieces += [*_kind(card, lang), about, f" · {count(card.origins, 'origin', lang)} · {card.record}"]
    if card.headline_lang and card.headline_lang != lang:
        pieces.append(" · " + say("headline_in", lang, lang=language_name(card.headline_lang, lang)))
    pieces += state_pieces(card, lang)
    if mention and urgent and not card.update_no:
        pieces.append(Group(mention))
    return tuple(pieces)


def news_label(card: NewsCard, lang: Lang) -> str:
    """`Policy`; of a vote, a ruling or a listing how far it came: `Senate vote, failed, 49–51`."""
    return act_label(card.acts[-1], lang) if card.acts else _category(card, lang)


def _category(card: NewsCard, lang: Lang) -> str:
    """A denial is filed under the strikes, and must not be taken for one."""
    return say("denied", lang) if card.denied else category_name(card.category, lang)


def _kind(card: NewsCard, lang: Lang) -> tuple[Piece, ...]:
    """The newest act and how far it came; without one, the category."""
    if not card.acts:
        return (Bold(_category(card, lang)),)
    return (Bold(act_name(card.acts[-1], lang)), f" · {stage_words(card.acts[-1], lang)}")


def _tally(card: NewsCard, lang: Lang) -> str | None:
    tally = card.acts[-1].tally if card.acts else None
    return tally_words(tally, lang) if tally else None


def line_page(card: LineCard, lang: Lang) -> Page:
    """One section that starts with its class, so that it cannot be taken for a strike."""
    label = category_name(card.category, lang)
    when = f", {day(card.happened_on, lang)}" if card.happened_on else ""
    words, source = cut(one_line(card.headline), 300), source_link(card.source, lang)
    words += foreign(card.headline_lang, lang)
    return Page(
        text=f"{label}: {words} – {source.label}{when}. {best_url([card.source])}".strip(),
        parts=(
            section(
                "line",
                (Bold(label), f" · {words} – ", source, f"{when}."),
                essential=True,
            ),
        ),
        mark=mark_of(card),
    )

"""What the cards share: source links, quotes, moments, buttons."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from handlers import action_ids as ids
from handlers.page import Button, Menu, Page, Part, Style, section
from handlers.rendering.mrkdwn import safe_url
from newsdesk.alerting.card_marks import edition
from newsdesk.entries import Tier
from newsdesk.messages import Card, NewsCard, Quote, SourceLink, StrikeCard
from newsdesk.prose.rich_text import Bold, Line, Link, Moment, Person, Piece
from newsdesk.prose.wording import Lang, language_name, say, speaker, utc
from newsdesk.text.printable import capital, cut, one_line

MOST_SOURCES = 3
MAX_QUOTE = 200


def sources_line(sources: Sequence[SourceLink], lang: Lang) -> Line:
    """`Sources: SOUTHCOM (official) · CBS · 2 more under Sources`, official first."""
    pieces: list[Piece] = [Bold(say("sources", lang)), " "]
    for n, source in enumerate(ordered(sources)[:MOST_SOURCES]):
        pieces += [" · "] if n else []
        pieces += [source_link(source, lang), _tag(source, lang)]
    if len(sources) > MOST_SOURCES:
        pieces.append(" · " + say("more_under", lang, n=len(sources) - MOST_SOURCES))
    return tuple(pieces)


def ordered(sources: Sequence[SourceLink]) -> list[SourceLink]:
    """The best first: officials, then by how much a source's figures weigh."""
    return sorted(sources, key=lambda source: (not source.official, source.tier.rank))


def host_of(url: str) -> str:
    """`kvia.com` for a page there; the address itself when it has no host."""
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def source_link(source: SourceLink, lang: Lang) -> Link:
    return Link(speaker(source.outlet, lang), source.url)


def best_url(sources: Sequence[SourceLink]) -> str:
    """The address to give when there is room for one; empty if no source has a usable one."""
    return next(filter(None, (safe_url(source.url) for source in ordered(sources))), "")


def _tag(source: SourceLink, lang: Lang) -> str:
    if source.official:
        return f" ({say('official_tag', lang)})"
    return f" ({say('wire_tag', lang)})" if source.tier is Tier.WIRE else ""


def quote_part(quote: Quote, lang: Lang) -> Part:
    """The sentence with the key figure, in its own language, marked when that is not the card's."""
    line = f"“{cut(one_line(quote.text), MAX_QUOTE)}” – {speaker(quote.who, lang)}{foreign(quote.lang, lang)}"
    return Part(name="quote", look=Style.QUOTE, lines=((line,),))


def foreign(theirs: str | None, lang: Lang) -> str:
    """` (in Spanish)` behind words that are in another language than those around them."""
    return " " + say("in_lang", lang, lang=language_name(theirs, lang)) if theirs and theirs != lang else ""


def seen_line(card: StrikeCard | NewsCard, lang: Lang) -> list[Piece]:
    marks = card.marks
    pieces: list[Piece] = [say("seen", lang), Moment(card.seen_at)]
    if card.update_no and card.updated_at:
        pieces += [" · " + say("update_at", lang, n=card.update_no), Moment(card.updated_at)]
    if marks.posted_by:
        pieces += [" · " + say("posted_by", lang), Person(marks.posted_by)]
    if marks.claimed_by:
        pieces += [" · " + say("claimed_by", lang), Person(marks.claimed_by)]
    for mute in marks.mutes:
        pieces += [" · " + say("muted_by", lang), Person(mute.by), say("until_new_fact", lang)]
    return pieces


def state_pieces(card: StrikeCard | NewsCard, lang: Lang) -> list[Piece]:
    """What the state line says of a card that comes late, or a second time."""
    late: list[Piece] = [" · " + say("delayed", lang), Moment(card.delayed_since)] if card.delayed_since else []
    return [*late, " · " + say("posted_again", lang)] if card.posted_again else late


def state_sentences(card: StrikeCard | NewsCard, lang: Lang) -> list[str]:
    """What the notification says of a card that comes late, or a second time: it must not ring as if it were new."""
    late = [f"{capital(say('delayed', lang))}{utc(card.delayed_since)}."] if card.delayed_since else []
    return [f"{capital(say('posted_again', lang))}.", *late] if card.posted_again else late


def mark_of(card: Card) -> str:
    """The end of every block id: new after each edit, also one that made no revision."""
    return f"{card.record}.{edition(card)}"


def card_button(verb: str, action_id: str, record: str, lang: Lang) -> Button:
    """A button that does something with a card."""
    label, spoken = say(f"b_{verb}", lang), say(f"b_{verb}_say", lang, record=record)
    return Button(label=label, action_id=action_id, value=record, spoken=spoken)


def claim_button(card: StrikeCard | NewsCard, lang: Lang) -> Button:
    """Claim, or Release once somebody has."""
    verb, action_id = ("release", ids.RELEASE) if card.marks.claimed_by else ("claim", ids.CLAIM)
    return card_button(verb, action_id, card.record, lang)


def more_menu(card: StrikeCard | NewsCard, lang: Lang) -> Menu:
    """What is rarely wanted. The value says what and of which card, since a menu reports one value only."""
    verbs = ["why", "not_relevant", "unmute" if card.marks.mutes else "mute"]
    verbs += ["regroup"] if isinstance(card, StrikeCard) else []
    choices = tuple((say(f"b_{verb}", lang), f"{verb}:{card.record}") for verb in verbs)
    return Menu(action_id=ids.MORE, choices=choices)


def set_aside_page(card: StrikeCard | NewsCard, lang: Lang) -> Page:
    """What is left of a card that was marked as not relevant: who says so, why, and the way back."""
    judged = card.marks.set_aside
    assert judged is not None, "only for cards that were set aside"
    reason = cut(one_line(judged.reason), 300)
    words = (Bold(say("not_relevant", lang)), say("by", lang), Person(judged.by), f": {reason} · {card.record}")
    return Page(
        text=f"{say('not_relevant', lang)}: {reason}. {say('record', lang, name=card.record)}",
        parts=(section("line", words, essential=True),),
        buttons=(card_button("put_back", ids.PUT_BACK, card.record, lang),),
        mark=mark_of(card),
    )

"""Many alerts as one message: after an outage, when a feed floods, or once a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from handlers.messages.card_parts import foreign, ordered, source_link
from handlers.messages.digest_buttons import digest_buttons
from handlers.messages.digest_foot import MOST_ITEMS, foot_part, months_parts
from handlers.messages.news import news_label
from handlers.page import Page, Part, heading, note, section
from newsdesk.messages import Card, CardFigure, CardState, DigestItem, DigestMessage, LineCard, NewsCard, StrikeCard
from newsdesk.prose.headline import headline, people_joined
from newsdesk.prose.rich_text import Bold, Emoji, Line, Link, Moment, Piece
from newsdesk.prose.strike_days import shown_day, strike_day
from newsdesk.prose.wording import (
    Lang,
    category_name,
    count,
    day,
    figure,
    or_earlier,
    record_words,
    say,
    span,
    speaker,
    stopped,
    utc,
)
from newsdesk.text.printable import capital, cut, one_line
from newsdesk.timezones import zone_of
from newsdesk.understanding import Category, Comparator

_LAW = {Category.POLICY, Category.OVERSIGHT, Category.LEGAL, Category.DIPLOMACY}
_GROUPS = ("strikes", "policy_and_law", "others")
MOST_SPEAKERS = 2  # in the title
_EXACT_ENOUGH = {Comparator.EXACTLY, Comparator.AT_LEAST, Comparator.MORE_THAN}


def digest_page(message: DigestMessage, lang: Lang) -> Page:
    title = _title(message, lang)
    items = " ".join(stopped(headline(item.headline_of, lang)) for item in sorted(message.items, key=by_gravity)[:5])
    if not message.items:
        seeing = "".join(f" {stopped(words)}" for words in _seeing(message, lang))
        empty: Line = (Bold(say("nothing_new", lang)), f" {_since(message, lang)}.{seeing}")
        return Page(text=f"{title}.{seeing}", parts=(section("only", empty, essential=True),), mark=_mark(message))
    return Page(
        text=f"{stopped(title)} {items}",
        parts=(
            heading(title),
            note("state", _state(message, lang)),
            *_groups(message, lang),
            *months_parts(message, lang),
            *foot_part(message, lang),
        ),
        buttons=digest_buttons(message, lang),
        mark=_mark(message),
        more="/strikes latest",
    )


def _title(message: DigestMessage, lang: Lang) -> str:
    """The result, never "Daily digest"."""
    if not message.items:
        return f"{say('nothing_new', lang)} {_since(message, lang)}"
    if message.why == "outage":
        lead = say("delayed_by", lang, span=span(message.until - message.since, lang))
    elif message.why == "burst":
        lead = say("burst", lang)
    elif message.why == "quiet":
        lead = say("while_quiet", lang)
    elif message.weekly:
        lead = say("week_to", lang, until=day(_local(message, message.until).date(), lang))
    else:
        lead = capital(_since(message, lang))
    return f"{lead}: {result(message.items, lang)}"


def _since(message: DigestMessage, lang: Lang) -> str:
    """`since yesterday 08:00` in the channel's own time; in UTC where it has none."""
    if not message.timezone:
        return say("daily", lang, since=utc(message.since))
    since, until = _local(message, message.since), _local(message, message.until)
    yesterday = until.date() - since.date() == timedelta(days=1)
    first = say("yesterday", lang) if yesterday else day(since.date(), lang, year=False)
    return say("daily", lang, since=f"{first} {since:%H:%M}")


def _local(message: DigestMessage, moment: datetime) -> datetime:
    return moment.astimezone(zone_of(message.timezone or "UTC"))


def _seeing(message: DigestMessage, lang: Lang) -> list[str]:
    """What the quiet is worth: is it quiet, or are we blind?"""
    said = []
    if message.last_strike_on:
        last = day(message.last_strike_on, lang)
        last = or_earlier(last, lang) if message.last_strike_bounded else last
        said.append(say("last_strike", lang, day=last))
    if not message.feeds:
        return said
    if not message.feeds_read:
        return [*said, say("no_feed_read", lang, feeds=message.feeds)]
    if message.feeds_read < message.feeds:
        return [*said, say("some_feeds_read", lang, read=message.feeds_read, feeds=message.feeds)]
    return [*said, say("all_feeds_read", lang, feeds=message.feeds)]


def result(items: Iterable[DigestItem], lang: Lang) -> str:
    """`3 killed, 8 presumed dead (US Coast Guard) in 3 US strikes, 1 other item`: summed only where a sum is true,
    and the killed never with those who are presumed dead."""
    cards = [item.headline_of for item in items]
    told = [card for card in cards if isinstance(card, StrikeCard) and card.state is not CardState.WITHDRAWN]
    said = []
    if told:
        struck = sum(card.strikes or 1 for card in told)
        asides = [count(len(told), "announcement", lang)] if 1 < len(told) < struck else []
        asides += _unconfirmed(told, struck, lang)
        strikes = count(struck, "us_strike", lang) + (f" ({', '.join(asides)})" if asides else "")
        people = [words for words in (_killed(told, lang), _presumed(told, lang)) if words]
        joint = "in" if lang == "en" else "en"
        said.append(f"{people_joined(people, lang)} {joint} {strikes}" if people else strikes)
    rest = len(cards) - len(told)
    return ", ".join([*said, *([count(rest, "other_item" if told else "item", lang)] if rest else [])])


def _unconfirmed(cards: list[StrikeCard], struck: int, lang: Lang) -> list[str]:
    """How many of the strikes nobody confirms: they are news, and in no total."""
    unsure = sum(card.strikes or 1 for card in cards if card.state is CardState.UNCONFIRMED)
    words = say("unconfirmed", lang).lower()
    return [words if unsure == struck else f"{unsure} {words}"] if unsure else []


def _killed(cards: list[StrikeCard], lang: Lang) -> str:
    known = [card.killed for card in cards if card.killed]
    toll = _sum(known, all_of_them=len(known) == len(cards))
    disputed = f" ({say('in_dispute', lang)})" if any(card.killed_disputed for card in cards) else ""
    return f"{figure(toll, 'killed', lang)}{disputed}" if toll else ""


def _presumed(cards: list[StrikeCard], lang: Lang) -> str:
    """The presumed dead, with who counts them so; empty where nobody does."""
    counted = [card for card in cards if card.presumed_dead and card.presumed_dead.value]
    toll = _sum([card.presumed_dead for card in counted if card.presumed_dead], all_of_them=True)
    by = list(dict.fromkeys(speaker(card.presumed_by, lang) for card in counted if card.presumed_by))
    who = f" ({', '.join(by)})" if 0 < len(by) <= MOST_SPEAKERS else ""
    return f"{figure(toll, 'presumed', lang)}{who}" if toll else ""


def _sum(known: list[CardFigure], *, all_of_them: bool) -> CardFigure | None:
    """The sum, "at least" if some did not say or said no exact number; None where no sum would be true."""
    if not known or any(one.comparator not in _EXACT_ENOUGH for one in known):
        return None
    exact = all_of_them and all(one.comparator is Comparator.EXACTLY for one in known)
    total = sum(one.value for one in known)
    return CardFigure(value=total, comparator=Comparator.EXACTLY if exact else Comparator.AT_LEAST)


def _state(message: DigestMessage, lang: Lang) -> Line:
    if message.timezone:
        until = _local(message, message.until)
        kind = say("weekly_digest" if message.weekly else "daily_digest", lang)
        city = message.timezone.rsplit("/", 1)[-1].replace("_", " ")
        return (f"{kind} · {day(until.date(), lang)}, {until:%H:%M} {city}",)
    before: tuple[Piece, ...] = (Moment(message.since), say("to", lang)) if message.since < message.until else ()
    when = (*before, Moment(message.until))
    if message.why == "outage":
        held = say("became_one", lang, held=count(len(message.items), "held", lang))
        return (Emoji("no_entry"), Bold(say("not_sent", lang)), " ", *when, ".", held)
    return (f"{_at_once(message, lang)} · ", *when) if message.why == "burst" else when


def _at_once(message: DigestMessage, lang: Lang) -> str:
    """How many came together, and from which feed where it was a single one."""
    items = count(len(message.items), "item", lang)
    if not message.feed:
        return say("at_once", lang, items=items)
    return say("at_once_from", lang, items=items, feed=cut(one_line(message.feed), 80))


# --- items -----------------------------------------------------------------------------------------------------


def _groups(message: DigestMessage, lang: Lang) -> list[Part]:
    shown = sorted(message.items, key=by_gravity)[:MOST_ITEMS]
    groups = {name: [item for item in shown if _group(item) == name] for name in _GROUPS}
    filled = {name: items for name, items in groups.items() if items}
    parts: list[Part] = []
    for name, items in filled.items():
        # A single group needs no title over it.
        parts += [section(name, (Bold(say(name, lang)),))] if len(filled) > 1 else []
        lines = [item_lines(item, message, lang) for item in items]
        parts += [section(f"i{name}{n}", *said, essential=n < 5) for n, said in enumerate(lines)]
    return parts


def by_gravity(item: DigestItem) -> tuple[int, int, int, float]:
    """Strikes, then votes and rulings, then the rest: where there is no room, catches go before a vote."""
    card = item.headline_of
    if not isinstance(card, StrikeCard):
        return (1 + _GROUPS.index(_group(item)), 0, 0, -item.first_seen_at.timestamp())
    killed, presumed = (one.value if one else 0 for one in (card.killed, card.presumed_dead))
    return (1 if card.urgent_reason is None else 0, -killed, -presumed, -item.first_seen_at.timestamp())


def _group(item: DigestItem) -> str:
    if isinstance(item.headline_of, StrikeCard):
        return "strikes"
    return "policy_and_law" if item.headline_of.category in _LAW else "others"


def item_lines(item: DigestItem, message: DigestMessage, lang: Lang) -> tuple[Line, Line]:
    """One item in two lines. The time at which it was seen is added to what has no day of its own, and in digests
    of what was held back."""
    card = item.headline_of
    name = record_words(card.record_name, lang) if isinstance(card, StrikeCard) else item.record
    when = _day_of(card, lang, this_year=_local(message, message.until).year)
    told = message.timezone and when
    seen: Line = () if told else (" · " + say("first_seen", lang), Moment(item.first_seen_at))
    named = Link(name, item.card_url) if item.card_url else name
    return lead_figure(card, lang), (when, named, *seen, *_source(item, lang))


def _day_of(card: Card, lang: Lang, *, this_year: int) -> str:
    """The day of a strike or a line, with the year where it is another; empty for what has none."""
    match card:
        case StrikeCard() if when := shown_day(card):
            return f"{capital(strike_day(card, lang, year=when.year != this_year))} · "
        case LineCard(happened_on=date() as when):
            return f"{capital(day(when, lang, year=when.year != this_year))} · "
        case _:
            return ""


def _source(item: DigestItem, lang: Lang) -> tuple[Piece, ...]:
    """The best source of what has no card to lead to."""
    card = item.headline_of
    if item.card_url:
        return ()
    sources = (card.source,) if isinstance(card, LineCard) else ordered(card.sources)
    return (" · ", source_link(sources[0], lang)) if sources and sources[0].url else ()


def lead_figure(card: Card, lang: Lang) -> Line:
    """The headline with its figures in bold, the killed to the presumed dead; other kinds start with their class."""
    words = headline(card, lang)
    if not isinstance(card, StrikeCard):
        return Bold(f"{_class(card, lang)}:"), f" {words}{foreign(card.headline_lang, lang)}"
    figures = ((card.killed, "killed"), (card.presumed_dead, "presumed"))
    said = [figure(one, noun, lang) for one, noun in figures if one and (one.value or noun == "killed")]
    places = [(at, at + len(toll)) for toll in said if (at := words.lower().find(toll.lower())) >= 0]
    if not places:
        return (words,)
    first, after = places[0][0], places[-1][1]
    return words[:first], Bold(words[first:after]), words[after:]


def _class(card: NewsCard | LineCard, lang: Lang) -> str:
    """What is only about strikes must not be taken for one."""
    if card.category is Category.STRIKE:
        return say("about_strikes", lang)
    return news_label(card, lang) if isinstance(card, NewsCard) else category_name(card.category, lang)


def _mark(message: DigestMessage) -> str:
    return cut(one_line(message.key), 200)

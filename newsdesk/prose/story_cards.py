"""From a story that is no strike to the card or line that channels see, and what an entry gives to any card."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from newsdesk.entries import Entry, Tier
from newsdesk.messages import LineCard, NewsCard, Quote, SourceLink
from newsdesk.record.origins import house_of, owner_of
from newsdesk.text.printable import cut
from newsdesk.understanding import Understanding

QUOTE_CHARS = 200
MAX_ACTS = 12  # of one story: more than any had


def news_card(entry: Entry, understanding: Understanding, *, record: str, now: datetime) -> NewsCard:
    """A story that is no strike, under the first outlet's headline."""
    thought = understanding.classification
    return NewsCard(
        record=record,
        revision=1,
        category=thought.category,
        topic=thought.topic,
        severity=thought.severity,
        headline=entry.title,
        headline_lang=thought.lang,
        source=entry.outlet,
        quote=quote_of(entry, understanding),
        sources=(source_link(entry),),
        origins=1,
        denied=understanding.facts.denied,
        acts=(understanding.facts.act,) if understanding.facts.act else (),
        seen_at=now,
    )


def carry_on(card: NewsCard, entry: Entry, understanding: Understanding, *, now: datetime) -> NewsCard:
    """Carry a story's card one act further: it takes the headline of the outlet that reports the act, which goes
    on top of its sources."""
    act, thought = understanding.facts.act, understanding.classification
    grown = add_source(card, entry, now=now)
    return replace(
        grown,
        topic=thought.topic or card.topic,
        headline=entry.title,
        headline_lang=thought.lang,
        source=entry.outlet,
        quote=quote_of(entry, understanding) or card.quote,
        sources=(grown.sources[-1], *card.sources),
        denied=understanding.facts.denied,
        acts=(*card.acts, act)[-MAX_ACTS:] if act else card.acts,
        update_no=card.update_no + 1,
    )


def add_source(card: NewsCard, entry: Entry, *, now: datetime) -> NewsCard:
    """Add an outlet to the sources of a story's card."""
    sources = (*card.sources, source_link(entry))
    counted = {owner_of(house_of(link.outlet)) for link in sources if link.tier is not Tier.AGGREGATOR}
    return replace(card, revision=card.revision + 1, sources=sources, origins=max(1, len(counted)), updated_at=now)


def line_card(entry: Entry, understanding: Understanding, *, record: str, now: datetime) -> LineCard:
    """One sentence for what is worth a line and no more."""
    thought = understanding.classification
    return LineCard(
        record=record,
        revision=1,
        category=thought.category,
        headline=entry.title,
        headline_lang=thought.lang,
        source=source_link(entry),
        happened_on=entry.dated_at.date(),
        seen_at=now,
    )


def quote_of(entry: Entry, understanding: Understanding) -> Quote | None:
    sentence = understanding.facts.key_sentence
    if not sentence:
        return None
    who = _who_wrote(entry, understanding.facts.speaker)
    return Quote(
        text=cut(sentence.strip(), QUOTE_CHARS),
        who=who,
        outlet=entry.outlet,
        lang=understanding.classification.lang,
    )


def printed_by(quote: Quote, outlet: str) -> bool:
    """Whether this outlet printed the quote, and not one whose name is a part of it."""
    name = outlet.casefold()
    if quote.outlet is not None:
        return quote.outlet.casefold() == name
    who = quote.who.casefold()
    return who == name or who.startswith(f"{name}, citing ") or who.endswith(f", in {name}")


def _who_wrote(entry: Entry, speaker: str | None) -> str:
    """`Sample Wire, citing a US official`: the words in quote marks are the outlet's, whoever it relies on. What an
    authority publishes itself is its own."""
    if speaker is None or speaker == entry.outlet:
        return entry.outlet
    return f"{speaker}, in {entry.outlet}" if entry.tier is Tier.PRIMARY else f"{entry.outlet}, citing {speaker}"


def source_link(entry: Entry) -> SourceLink:
    return SourceLink(
        outlet=entry.outlet,
        url=entry.link,
        tier=entry.tier,
        lang=entry.lang_hint,
        official=entry.tier is Tier.PRIMARY,
    )

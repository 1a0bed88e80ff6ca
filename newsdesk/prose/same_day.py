"""Names the other strikes of a day on the card of one of them, so that it is not taken for that one told again."""

from __future__ import annotations

from newsdesk.messages import OtherStrike, StrikeCard
from newsdesk.prose.wording import Lang, count, place_words, record_words, say

MOST_NAMED = 3


def same_day_words(card: StrikeCard, lang: Lang) -> str:
    """`Also that day: S-71, 3 killed, eastern Pacific`."""
    told = [_other_strike(other, lang) for other in card.same_day[:MOST_NAMED]]
    left = len(card.same_day) - len(told)
    told += [say("and_n_more", lang, n=left)] if left else []
    return say("also_that_day", lang, others="; ".join(told))


def _other_strike(other: OtherStrike, lang: Lang) -> str:
    killed = say("toll_unknown", lang) if other.killed is None else count(other.killed, "killed", lang)
    where = [place_words(other.location, lang)] if other.location else []
    unsure = [] if other.confirmed else [say("unconfirmed", lang).lower()]
    return ", ".join([record_words(other.record_name, lang), killed, *where, *unsure])

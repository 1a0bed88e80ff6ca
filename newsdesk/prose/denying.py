"""Says what is known of the word of those who would have struck: that they denied it and owned to it since, or that
one origin cites them."""

from __future__ import annotations

from datetime import date

from newsdesk.messages import Denial, StrikeCard
from newsdesk.prose.rich_text import Bold, Line, Link
from newsdesk.prose.wording import Lang, cited, day, say, speaker


def only_origin(card: StrikeCard, lang: Lang) -> str:
    """What is known of it beside the only origin."""
    if card.quoted:
        return say("one_citing", lang, who=cited(card.quoted, lang))
    return say("one_denied" if card.denial else "one_origin", lang)


def denial_line(denial: Denial, lang: Lang) -> Line:
    """`Denied at first: SOUTHCOM in Daily Two, 12 May 2027. Acknowledged since: SOUTHCOM in AP, 14 May 2027.`"""
    if denial.owned_by is None or denial.owned_on is None:
        return _said("was_denied", denial.who, denial.on, denial.url, lang)
    first = _said("was_denied_first", denial.who, denial.on, denial.url, lang)
    return *first, " ", *_said("was_owned_to", denial.owned_by, denial.owned_on, denial.owned_url, lang)


def denial_text(denial: Denial, lang: Lang) -> str:
    """The line without its links and weights."""
    return "".join(piece if isinstance(piece, str) else _plain(piece) for piece in denial_line(denial, lang))


def _plain(piece: object) -> str:
    return piece.text if isinstance(piece, Bold) else piece.label if isinstance(piece, Link) else ""


def _said(key: str, who: str, on: date, url: str | None, lang: Lang) -> Line:
    return Bold(say(key, lang)), " ", Link(speaker(who, lang), url), f", {day(on, lang, weekday=False)}."

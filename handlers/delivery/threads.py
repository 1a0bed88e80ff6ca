"""A line under a card: one material change, who says so, and what it replaces."""

from __future__ import annotations

from handlers.delivery.cards import change_words
from handlers.page import Page, section
from newsdesk.lines import Bold, Line, Link, Piece, Sign, capital
from newsdesk.messages import ThreadLine
from newsdesk.wording import Lang, aside_words, claim_value, day, field_name, record_words, say, speaker

_SIGNS = {"correction": Sign("pencil2"), "disputed": Sign("warning")}


def thread_page(line: ThreadLine, lang: Lang) -> Page:
    lead, rest = thread_words(line, lang)
    pieces: list[Piece] = [_SIGNS[line.kind]] if line.kind in _SIGNS else []
    pieces += [Bold(lead), f" – {rest}"]
    pieces += [" ", Link(say("source_small", lang), line.url)] if line.url else []
    whole: Line = tuple(pieces)
    return Page(
        text=f"{record_words(line.record_name, lang)}: {lead} – {rest}",
        parts=(section("line", whole, essential=True),),
        mark=f"{line.record}.{line.on.isoformat()}",
        more=say("details", lang, record=line.record),
    )


def thread_words(line: ThreadLine, lang: Lang) -> tuple[str, str]:
    """What changed, and the rest of the sentence: who, when, what stays."""
    rest = f"{speaker(line.who, lang)}, {day(line.on, lang, weekday=False)}."
    if line.change and line.kind in ("now_official", "second_origin", "withdrawn"):
        rest += f" {capital(change_words(line.change, lang))}."
    if line.change and line.change.aside:
        rest += f" {aside_words(line.change.aside, lang)}"
    return _lead(line, lang), rest


def _lead(line: ThreadLine, lang: Lang) -> str:
    change = line.change
    if change is None or line.kind in ("now_official", "second_origin", "withdrawn"):
        return say({"correction": "correction", "disputed": "figure_disputed"}.get(line.kind, line.kind), lang)
    if line.kind == "change":
        return capital(change_words(change, lang))
    field = field_name(change.field, lang)
    old, new = (claim_value(change.field, value, lang) for value in (change.old, change.new))
    if line.kind == "disputed":
        return f"{say('dispute_of', lang, field=field)}: {say('either', lang, one=old, other=new)}"
    return f"{say('correction_of', lang, field=field)}: {old} → {new}"

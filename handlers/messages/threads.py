"""A line under a card: what one update changed, who says so, and what it replaces."""

from __future__ import annotations

from handlers.messages.card_parts import host_of
from handlers.messages.cards import change_words
from handlers.page import Page, section
from newsdesk.messages import Change, ThreadLine
from newsdesk.prose.acts import act_words
from newsdesk.prose.headline import MAX_HEADLINE
from newsdesk.prose.rich_text import Bold, Emoji, Line, Link, Piece
from newsdesk.prose.wording import Lang, aside_words, claim_value, day, field_name, record_words, say, speaker
from newsdesk.text.printable import capital, cut, one_line

_EMOJI = {"correction": Emoji("pencil2"), "disputed": Emoji("warning")}
_DESK = ("desk_correction", "undone")
_REGROUPED = ("merged", "parted", "split")
_STANDING = (  # the line begins with this, whatever else changed
    "now_official",
    "second_origin",
    "withdrawn",
    "reported_again",
    *_REGROUPED,
)


def thread_page(line: ThreadLine, lang: Lang) -> Page:
    lead, rest = thread_words(line, lang)
    pieces: list[Piece] = [_EMOJI[line.kind]] if line.kind in _EMOJI else []
    whole: Line = (*pieces, Bold(lead), " – ", *_linked(line, rest, lang))
    return Page(
        text=f"{record_words(line.record_name, lang)}: {lead} – {rest}",
        parts=(section("line", whole, essential=True),),
        mark=f"{line.record}.{line.on.isoformat()}",
        more=say("details", lang, record=line.record),
    )


def _linked(line: ThreadLine, rest: str, lang: Lang) -> Line:
    """Who says it begins `rest`: where that names the outlet, the name is the link; else a link ends the line."""
    if not line.url:
        return (rest,)
    label = speaker(line.outlet, lang) or host_of(line.url)
    who = speaker(line.who, lang)
    if who == label or who.startswith(f"{label}, "):
        return Link(label, line.url), rest.removeprefix(label)
    if who.endswith(f" {label}"):
        return who.removesuffix(label), Link(label, line.url), rest.removeprefix(who)
    return rest, " ", Link(label, line.url)


def thread_words(line: ThreadLine, lang: Lang) -> tuple[str, str]:
    """What begins the line, and the rest of it: who, when, what else changed, what stays."""
    told = ([line.change] if line.change else []) + list(line.more)
    unsaid = told if line.kind in _STANDING else told[1:]
    sentences = [f"{_who(line.change, line.who, lang)}, {day(line.on, lang, weekday=False)}."]
    sentences += [f"“{cut(one_line(line.headline), MAX_HEADLINE)}”"] if line.headline else []
    sentences += [f"{capital(change_words(change, lang))}." for change in unsaid]
    sentences += [aside_words(change.aside, lang) for change in told if change.aside]
    if line.alone:
        sentences.append(say("no_source_left", lang))
    if line.dispute:
        sentences.append(f"{_dispute_words(line.dispute, lang)} – {_who(line.dispute, line.dispute.who, lang)}.")
        sentences.append(aside_words(line.dispute.aside, lang))
    return _lead(line, lang), " ".join(sentences)


def _who(change: Change | None, who: str, lang: Lang) -> str:
    """Who says so; of two figures in dispute, who gives the one and who the other: `SOUTHCOM 5, Reuters 4`."""
    first, both, second = who.partition(f" {change.old}, ") if change else (who, "", "")
    if change is None or not both or not second.endswith(f" {change.new}"):
        return speaker(who, lang)
    rival = speaker(second.removesuffix(f" {change.new}"), lang)
    return f"{speaker(first, lang)} {change.old}, {rival} {change.new}"


def _lead(line: ThreadLine, lang: Lang) -> str:
    if line.act:
        return act_words(line.act, lang)
    if line.kind == "withdrawn":
        return say("report_withdrawn", lang)
    change = line.change
    if line.kind in _REGROUPED:
        return say(line.kind, lang, other=record_words(line.other, lang))
    if change is None or line.kind in _STANDING:
        return say({"correction": "correction", "disputed": "figure_disputed"}.get(line.kind, line.kind), lang)
    if line.kind == "change":
        return capital(change_words(change, lang))
    if line.kind == "disputed":
        return _dispute_words(change, lang)
    old, new = (claim_value(change.field, value, lang) for value in (change.old, change.new))
    lead = line.kind if line.kind in _DESK else "correction_of"
    return f"{say(lead, lang, field=field_name(change.field, lang))}: {old} → {new}"


def _dispute_words(change: Change, lang: Lang) -> str:
    old, new = (claim_value(change.field, value, lang) for value in (change.old, change.new))
    either = say("either", lang, one=old, other=new)
    return f"{say('dispute_of', lang, field=field_name(change.field, lang))}: {either}"

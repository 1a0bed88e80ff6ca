"""The strike card: headline, state, what changed, facts, dispute, quote, footer.

What changed stands before the facts, because a returning reader asks that.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers import action_ids as ids
from handlers.messages.card_parts import (
    best_url,
    card_button,
    claim_button,
    host_of,
    mark_of,
    more_menu,
    quote_part,
    seen_line,
    set_aside_page,
    sources_line,
    state_pieces,
    state_sentences,
)
from handlers.page import Button, Menu, Page, Part, heading, note, section
from newsdesk.alerting.alone import SECOND_ORIGIN_WITHIN
from newsdesk.messages import CardState, Change, DisputeLine, SourceLink, StrikeCard
from newsdesk.prose.denying import denial_line, denial_text, only_origin
from newsdesk.prose.headline import fact_lines, headline, none_found
from newsdesk.prose.rich_text import Bold, Emoji, Group, Line, Link, Moment, Piece
from newsdesk.prose.same_day import same_day_words
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.withdrawing import who_withdrew
from newsdesk.prose.wording import (
    Lang,
    aside_words,
    claim_value,
    count,
    day,
    field_name,
    presumed_apart,
    reason_words,
    record_words,
    say,
    speaker,
    stopped,
    total_line,
    total_words,
)
from newsdesk.strikes import Field
from newsdesk.text.printable import capital, cut, one_line

CORRECTED_WITHIN = timedelta(hours=24)
MOST_DISPUTED = 4

_EMOJI = {
    CardState.DISPUTED: Emoji("warning"),
    CardState.UNCONFIRMED: Emoji("warning"),
    CardState.CORRECTED: Emoji("pencil2"),
}


def strike_page(card: StrikeCard, lang: Lang, *, mention: str | None, now: datetime) -> Page:
    if card.marks.set_aside:
        return set_aside_page(card, lang)
    withdrawn = card.state is CardState.WITHDRAWN
    return Page(
        text=strike_text(card, lang),
        parts=_withdrawn_parts(card, lang) if withdrawn else _parts(card, lang, mention, now),
        buttons=(card_button("sources", ids.SOURCES, card.record, lang),) if withdrawn else _buttons(card, lang, now),
        mark=mark_of(card),
        more=say("details", lang, record=card.record),
    )


def _buttons(card: StrikeCard, lang: Lang, now: datetime) -> tuple[Button | Menu, ...]:
    """What one origin said a day ago and nobody took up is no figure to correct."""
    stale = card.state is CardState.UNCONFIRMED and now - card.seen_at > CORRECTED_WITHIN
    return (
        claim_button(card, lang),
        card_button("sources", ids.SOURCES, card.record, lang),
        *(() if stale else (card_button("correct", ids.CORRECT, card.record, lang),)),
        more_menu(card, lang),
    )


def _parts(card: StrikeCard, lang: Lang, mention: str | None, now: datetime) -> tuple[Part, ...]:
    parts = [heading(headline(card, lang)), note("state", state_line(card, lang, mention=mention, now=now))]
    if card.change:
        parts.append(section("change", _changed(card.change, card.sources, lang)))
    if card.denial:
        parts.append(section("denial", denial_line(card.denial, lang)))
    same_day: list[Line] = [(same_day_words(card, lang),)] if card.same_day else []
    parts.append(section("facts", *fact_lines(card, lang), *same_day, essential=True))
    if card.dispute:
        parts.append(section("dispute", *_dispute(card, lang)))
    if card.quote:
        parts.append(quote_part(card.quote, lang))
    if card.sources:
        return (*parts, note("foot", sources_line(card.sources, lang), *_foot(card, lang, now), essential=True))
    return (*parts, note("foot", *_foot(card, lang, now)))


def _withdrawn_parts(card: StrikeCard, lang: Lang) -> tuple[Part, ...]:
    was = headline(card, lang).split(": ", 1)[1]
    lead, rest = _why_withdrawn(card, lang)
    return (
        heading(_withdrawn_header(card, lang)),
        note("state", (Bold(say("withdrawn", lang)), f" · {record_words(card.record_name, lang)}")),
        section(
            "facts",
            (Bold(lead), f" {rest}" if rest else ""),
            (say("was_shown", lang, headline=was),),
            essential=True,
        ),
    )


def _withdrawn_header(card: StrikeCard, lang: Lang) -> str:
    if card.is_now:
        return say("withdrawn_is", lang, record=record_words(card.is_now, lang))
    if card.taken_back_by:
        return say("withdrawn_alone" if len(card.taken_back_by) == 1 else "withdrawn_by_all", lang)
    return say("withdrawn_header", lang)


def _why_withdrawn(card: StrikeCard, lang: Lang) -> tuple[str, str]:
    """What matters most, and the rest. Whoever takes a report back does not say that nothing happened."""
    if card.is_now:
        who, record = cut(one_line(card.merged_by), 80), record_words(card.is_now, lang)
        told_twice = "merged_by" if who else "merged_by_somebody"  # cards of earlier releases kept the name elsewhere
        return say("not_new", lang), say(told_twice, lang, record=record, who=who)
    if card.taken_back_by:
        return f"{cut(one_line(who_withdrew(card.taken_back_by, lang)), 160)}.", say("no_source_left", lang)
    return say("not_new", lang), ""


# --- the state line --------------------------------------------------------------------------------------------


def state_line(card: StrikeCard, lang: Lang, *, mention: str | None, now: datetime) -> Line:
    """`STATE · origins · records`, urgent in front, a mention as the last word of a first post."""
    pieces: list[Piece] = [Bold(_urgent(card, lang)), " · "] if card.urgent_reason else []
    pieces += [_EMOJI[card.state]] if card.state in _EMOJI else []
    named = (_origins(card, lang, now), record_words(card.record_name, lang))
    pieces += [Bold(state_words(card, lang)), *(f" · {words}" for words in named if words)]
    pieces += state_pieces(card, lang)
    if mention and card.urgent_reason and not card.update_no:
        pieces.append(Group(mention))
    return tuple(pieces)


def state_words(card: StrikeCard, lang: Lang) -> str:
    match card.state:
        case CardState.DISPUTED if card.killed_disputed:
            return say("disputed", lang, field=field_name(Field.KILLED, lang))
        case CardState.DISPUTED:
            return capital(say("figure_disputed", lang))
        case CardState.CORRECTED if card.change:
            return say("corrected", lang, field=field_name(card.change.field, lang))
        case CardState.CORRECTED:
            return say("correction", lang)
        case CardState.REPORTED:
            return say("reported", lang, origins=count(card.origins, "origin", lang))
        case state:
            return say(state.value, lang)


def _urgent(card: StrikeCard, lang: Lang) -> str:
    return say("urgent_because", lang, reason=reason_words(card.urgent_reason or "", lang))


def _origins(card: StrikeCard, lang: Lang, now: datetime) -> str:
    """`1 official + 6 outlets, 3 origins`: origins, not links, since wire copy counts for its wire."""
    if card.state is CardState.UNCONFIRMED:
        waited = now - card.seen_at >= SECOND_ORIGIN_WITHIN
        return only_origin(card, lang) + (f", {say('no_second', lang)}" if waited else "")
    counted = [count(card.officials, "officials", lang)] if card.officials else []
    counted += [count(card.outlets, "outlet", lang)] if card.outlets else []
    origins = "" if card.state is CardState.REPORTED else f", {count(card.origins, 'origin', lang)}"
    return " + ".join(counted) + origins if counted else origins.removeprefix(", ")


# --- sections --------------------------------------------------------------------------------------------------


def _changed(change: Change, sources: Iterable[SourceLink], lang: Lang) -> Line:
    """With its page, where that is not among the sources of the card: the desk's own corrections rest on one."""
    lead = say("correction", lang) + ":" if change.correction else say("changed", lang)
    told = (Bold(lead), f" {change_words(change, lang)} – {said_by(change, lang)}.{_aside(change, lang)}")
    linked = not (change.correction and change.url) or change.url in {source.url for source in sources}
    return told if linked else (*told, " ", Link(host_of(change.url or ""), change.url))


def change_words(change: Change, lang: Lang) -> str:
    """`presumed dead 0 → 8`: the old value first. A value in words would run into the name of its field."""
    old, new = (claim_value(change.field, value, lang) for value in (change.old, change.new))
    colon = ":" if change.field in (Field.SURVIVORS_FATE, Field.PARTS) else ""
    return f"{field_name(change.field, lang)}{colon} {old} → {new}"


def said_by(change: Change, lang: Lang) -> str:
    who = who_withdrew((change.who,), lang) if change.taken_back else speaker(change.who, lang)
    return f"{who}, {day(change.on, lang, weekday=False)}"


def _aside(change: Change, lang: Lang) -> str:
    return f" {aside_words(change.aside, lang)}" if change.aside else ""


def _dispute(card: StrikeCard, lang: Lang) -> list[Line]:
    field = capital(field_name(Field.KILLED, lang)) if card.killed_disputed else capital(say("in_dispute", lang))
    lines: list[Line] = [(Bold(say("figures_in_print", lang, field=field, n=len(card.dispute))),)]
    lines += [_figure_in_print(line, lang) for line in card.dispute[:MOST_DISPUTED]]
    if len(card.dispute) > MOST_DISPUTED:
        lines.append((say("more_disputes", lang),))
    return lines


def _figure_in_print(line: DisputeLine, lang: Lang) -> Line:
    shown = f" {say('shown', lang)}" if line.is_shown else ""
    official = f", {say('official_tag', lang)}" if line.tier.rank <= 1 else ""
    return "• ", Bold(cut(one_line(line.value), 60)), f" – {speaker(line.who, lang)}{official}.{shown}"


def _foot(card: StrikeCard, lang: Lang, now: datetime) -> list[Line]:
    lines: list[Line] = [total_line(card.totals, lang)] if card.totals else []
    seen = seen_line(card, lang)
    deadline = card.seen_at + SECOND_ORIGIN_WITHIN
    if card.state is CardState.UNCONFIRMED and now < deadline:
        seen += [". " + say("deadline", lang), Moment(deadline), say("deadline_end", lang)]
    return [*lines, tuple(seen)]


# --- the text --------------------------------------------------------------------------------------------------


def strike_text(card: StrikeCard, lang: Lang) -> str:
    """State, headline, date, survivors if not in the headline, figures that differ, what changed, total, record, the
    best link."""
    urgent = [stopped(_urgent(card, lang))] if card.urgent_reason and card.state is not CardState.WITHDRAWN else []
    said = [*state_sentences(card, lang), *urgent, stopped(_lead(card, lang) + headline(card, lang))]
    if card.state is CardState.WITHDRAWN:
        said += _why_withdrawn(card, lang)
    else:
        said += [
            _when(card, lang),
            *([denial_text(card.denial, lang)] if card.denial else []),
            *_disputed_text(card, lang),
            *_changed_text(card, lang),
            *_total_text(card, lang),
        ]
    name = record_words(card.record_name, lang)
    said.append(say("record" if card.record == card.record_name else "records", lang, name=name))
    return " ".join(filter(None, [*said, best_url(card.sources)]))


def _disputed_text(card: StrikeCard, lang: Lang) -> list[str]:
    """The figures side by side: who only reads the notification must not take one of them for settled."""
    if not (card.dispute and card.killed_disputed):
        return []
    told = card.dispute[:MOST_DISPUTED]
    figures = "; ".join(f"{cut(one_line(each.value), 60)} – {speaker(each.who, lang)}" for each in told)
    field = capital(field_name(Field.KILLED, lang))
    return [say("figures_text", lang, field=field, n=len(card.dispute), figures=figures)]


def _changed_text(card: StrikeCard, lang: Lang) -> list[str]:
    change = card.change
    if change is None:
        return []
    return [f"{capital(change_words(change, lang))} – {said_by(change, lang)}.{_aside(change, lang)}"]


def _total_text(card: StrikeCard, lang: Lang) -> list[str]:
    if card.totals is None:
        return []
    if not card.totals.includes_this:
        return [say("not_in_totals", lang) + "."]
    return [f"Total: {total_words(card.totals, lang)}{presumed_apart(card.totals, lang)}."]


def _lead(card: StrikeCard, lang: Lang) -> str:
    if card.state in (CardState.WITHDRAWN, CardState.UNCONFIRMED) or card.correction_prefix:
        return ""  # the headline starts with it
    disputed = card.state is CardState.DISPUTED
    if card.update_no:
        return say("update_disputed" if disputed else "update_no", lang, n=card.update_no) + ": "
    state = say("figure_disputed", lang) if disputed else state_words(card, lang)
    if card.posted_again:
        return f"{state}: "
    return say("new_strike", lang, state=state[:1].lower() + state[1:]) + ": "


def _when(card: StrikeCard, lang: Lang) -> str:
    when = capital(strike_day(card, lang))
    quiet = card.survivors is not None and not card.survivors.value and not none_found(card)
    when += f", {say('survivors_none', lang)}." if quiet else "."
    return f"{when} {stopped(same_day_words(card, lang))}" if card.same_day else when

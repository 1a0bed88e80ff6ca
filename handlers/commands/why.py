"""`why URL`: what happened to one entry, step by step, and the reason by its code name."""

from __future__ import annotations

import re

from handlers import action_ids as ids
from handlers.commands.reading.numbers import RECORD
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.records import no_record
from handlers.page import Button, Page, note, question, section
from newsdesk.alerts import Action, DeliveryState, Reason
from newsdesk.messages import CardFigure
from newsdesk.people.posting import UNTOLD
from newsdesk.people.roles import Permission
from newsdesk.ports import Answers, Explanation
from newsdesk.prose.detail_words import detail_words
from newsdesk.prose.feed_words import TIERS
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.placement_reasons import placed_why
from newsdesk.prose.rich_text import Bold, ChannelRef, Code, Line, Link, Moment, Piece
from newsdesk.prose.why_words import DELIVERY_WORDS, REASON_WORDS, SEVERITY_WORDS
from newsdesk.prose.wording import (
    Lang,
    category_name,
    day,
    figure,
    language_name,
    or_earlier,
    place_words,
    push_words,
    record_words,
    say,
    speaker,
    word,
)
from newsdesk.text.printable import cut, one_line
from newsdesk.understanding import ANNOUNCED, Classification, Facts, Push, QuotedDate, StrikeFacts

USAGE = Usage(name="why", example="why https://...", does="why posted, or why not", group="Words and reasons")
MOST_PUSHES = 4
MOST_HEADLINES = 3
_ALL_BUT_SURE = 0.99
_ADDRESS = re.compile(r"(?i)(https?://)?[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?")
_NAMED = re.compile(r"(?i)https?://\S+|[es]-\d+")
_OF_FIGURES = {"disputed", "killed", "figures", "survivors", "presumed"}
_STOPPED_AT = {Reason.FIRST_POLL: 1, Reason.TOO_OLD: 1, Reason.IRRELEVANT: 2, Reason.NO_NEW_FACT: 4}


def run(request: Request, answers: Answers) -> Page:
    if not request.words:
        raise NothingToShow("e_why", request.lang)
    address = _asked_about(request)
    found = _explained(address, answers, request.lang)
    if found is None:
        told = cut(address, 200)
        if _ADDRESS.fullmatch(address):
            raise NothingToShow("e_never_seen", request.lang, address=told)
        key = "e_nothing_of_that_name" if len(request.words) == 1 else "e_no_address"
        raise Mistake(key, request.lang, ways=(f"search {told}", "help why"), address=told, typed=told)
    lang, title = request.lang, _title(found)
    verdict, reason = _verdict(found, lang), word(REASON_WORDS[found.decision.reason], lang)
    foot = say("why_foot", lang, entry=found.entry_id, revision=found.revision)
    return Page(
        text=say("why_is", lang, title=title, verdict=verdict, reason=reason, code=found.decision.reason.value),
        parts=(
            section(
                "head",
                (Bold(verdict), f": {reason}"),
                (Link(title, found.entry.link),),
                essential=True,
            ),
            section("steps", *_steps(found, lang), essential=True),
            note("foot", (foot, Moment(found.decided_at))),
        ),
        buttons=(*_post_button(found, request), *share_button(request, f"why {address}")),
        more=f"{COMMAND} why E-{found.entry_id}",
    )


def _asked_about(request: Request) -> str:
    """The address, record or entry among the words: `why no alert for https://...`; else all of them."""
    words = [word.strip('<>"').split("|")[0] for word in request.words]
    named = [word for word in words if _NAMED.fullmatch(word)]
    if about(words) & _OF_FIGURES:  # "why was S-31 corrected" is about what it says, not about its alert
        return request.text
    return named[0] if len(named) == 1 else request.text.strip('<>"').split("|")[0]


def _explained(address: str, answers: Answers, lang: Lang) -> Explanation | None:
    """A record is explained by the first entry that spoke of it."""
    number = RECORD.fullmatch(address)
    if not number:
        return answers.explain(address)
    record = answers.strike(int(number[1]))
    if record is None:
        raise no_record(f"S-{number[1]}", answers.ledger(), lang)
    told = sorted((claim for claim in record.claims if claim.entry_key), key=lambda claim: claim.known_at)
    if not told:
        ways = [f"strike {record.key}"]
        raise NothingToShow("e_shipped", lang, ways=ways, record=record_words(record.name, lang), key=record.key)
    return answers.explain(told[0].entry_key or "")


def _post_button(found: Explanation, request: Request) -> tuple[Button, ...]:
    """A *Post anyway* button for an entry that no channel has a card of, for who may post it."""
    told = found.decision.action not in UNTOLD or found.posted or found.understanding is None
    if told or Permission.POST not in request.may:
        return ()
    lang, name = request.lang, f"E-{found.entry_id}"
    spoken = say("post_say", lang, entry=name)
    asks = question(spoken, say("post_asks", lang), lang)
    return (Button(label=say("post_anyway", lang), action_id=ids.POST_ANYWAY, value=name, spoken=spoken, asks=asks),)


def _title(found: Explanation) -> str:
    return cut(one_line(found.entry.title) or found.entry.outlet, 150)


def _verdict(found: Explanation, lang: Lang) -> str:
    match found.decision.action:
        case Action.ALERT:
            return say("v_alert" if found.posted else "v_untold", lang)
        case Action.UPDATE:
            return say("v_added", lang, record=found.strike_name or say("its_story", lang))
        case Action.DIGEST:
            return say("v_digest", lang)
        case Action.SILENT:
            return say("v_silent", lang, step=_STOPPED_AT.get(found.decision.reason, 5))


# --- the six steps ---------------------------------------------------------------------------------------------


def _steps(found: Explanation, lang: Lang) -> list[Line]:
    feed = say("w_feed", lang, feed=cut(one_line(found.feed_name), 80), tier=word(TIERS[found.entry.tier], lang))
    lines: list[Line] = [("1 ", Bold(say("w_read", lang)), " ", Moment(found.entry.first_seen_at), feed)]
    lines += _earlier_headlines(found, lang)
    if found.understanding is None:
        lines.append(("2 ", Bold(say("w_understood", lang)), say("w_too_old", lang)))
    else:
        lines += _understood(found.understanding.classification, lang)
        lines.append(("3 ", Bold(say("w_facts", lang)), f" {_facts(found.understanding.facts, lang)}"))
    lines.append(("4 ", Bold(say("w_placed", lang)), f" {_placed(found, lang)}"))
    lines += [(why,) for why in placed_why(found, lang)]
    decision = found.decision
    what = say("w_reason", lang, action=say(f"a_{decision.action.value}", lang))
    lines.append(("5 ", Bold(say("w_decided", lang)), what, Code(decision.reason.value)))
    if decision.detail:
        lines.append((f"    {cut(detail_words(one_line(decision.detail), lang), 200)}",))
    return [*lines, _told(found, lang)]


def _earlier_headlines(found: Explanation, lang: Lang) -> list[Line]:
    """What the headline said before; a change of the text below it is no other headline."""
    titles = [one_line(found.entry.title), *(one_line(text.title) for text in found.earlier)]
    changed = [text for newer, text in zip(titles, found.earlier, strict=False) if one_line(text.title) != newer]
    return [
        (say("w_earlier", lang), Moment(text.until), f": {cut(one_line(text.title), 150)}")
        for text in changed[:MOST_HEADLINES]
    ]


def _understood(thought: Classification, lang: Lang) -> list[Line]:
    sure = thought.relevance if thought.relevant else 1 - thought.relevance
    topic: Line = (" ", Code(thought.topic)) if thought.topic else ()
    about = say(
        "w_about",
        lang,
        severity=word(SEVERITY_WORDS[thought.severity], lang),
        sure=_sure(sure, lang),
        lang=language_name(thought.lang, lang),
    )
    new = say("w_new", lang) if thought.new_event else ""
    kind = say("w_as", lang, kind=_kind(thought, lang))
    lines: list[Line] = [("2 ", Bold(say("w_understood", lang)), kind, *topic, f"{about}{new}")]
    pushes = [_push(push, lang) for push in thought.reasons]
    pushed = ", ".join(list(dict.fromkeys(pushes))[:MOST_PUSHES])
    return [*lines, (say("w_pushed", lang, pushes=pushed),)] if pushed else lines


def _sure(share: float, lang: Lang) -> str:
    """A model is never 100% sure."""
    return f"{share:.0%}" if share < _ALL_BUT_SURE else say("w_over", lang, share=f"{_ALL_BUT_SURE:.0%}")


def _kind(thought: Classification, lang: Lang) -> str:
    if not thought.relevant:
        return say("w_not_about", lang)
    return category_name(thought.category, lang).split(",")[0].lower()


def _push(push: Push, lang: Lang) -> str:
    """`lethal kinetic strike (+)`: what was found in the text, and which way it pushed."""
    return f"{push_words(push.what, lang)} ({'+' if push.weight >= 0 else '-'})"


def _facts(facts: Facts, lang: Lang) -> str:
    if facts.withdrawal:
        return say("w_takes_back", lang)
    said = [_event(event, lang) for event in facts.events[:3]]
    total = facts.cumulative
    if total and total.killed:
        printed = CardFigure(value=total.killed.value, comparator=total.killed.comparator)
        said.append(say("w_total", lang, killed=figure(printed, "killed", lang)))
    who = f" – {speaker(facts.speaker, lang)}" if facts.speaker and said else ""
    return ("; ".join(said) + who) if said else say("w_no_facts", lang)


def _event(event: StrikeFacts, lang: Lang) -> str:
    figures = (
        (event.killed, "killed"),
        (event.presumed_dead, "presumed"),
        (event.survivors, "survivor"),
        (event.strikes, "strike"),
        (event.vessels, "vessel"),
    )
    said = [
        figure(CardFigure(value=quoted.value, comparator=quoted.comparator), noun, lang)
        for quoted, noun in figures
        if quoted
    ]
    said += [place_words(event.location.value, lang)] if event.location else []
    said += [_day(event.date, lang)] if event.date else []
    return ", ".join(said) or say("w_strike_only", lang)


def _day(told: QuotedDate, lang: Lang) -> str:
    words = day(told.value, lang, weekday=False)
    return or_earlier(words, lang) if told.basis == ANNOUNCED else words


def _placed(found: Explanation, lang: Lang) -> str:
    others = [cut(one_line(outlet), 40) for outlet in found.story_outlets if outlet != found.entry.outlet]
    alone = "w_same_outlet" if found.grounds.joined else "w_own_story"
    story = say("w_same_story", lang, outlets=", ".join(others[:4])) if others else say(alone, lang)
    if found.story_id is None:
        story = say("w_no_story", lang)
    return story + (say("w_strike", lang, record=found.strike_name) if found.strike_name else "")


def _told(found: Explanation, lang: Lang) -> Line:
    told = Bold(say("w_told", lang))
    if not found.posted:
        return ("6 ", told, say("w_nobody", lang))
    pieces: list[Piece] = ["6 ", told]
    for n, posted in enumerate(found.posted[:5]):
        pieces += [", " if n else " ", ChannelRef(posted.channel), " "]
        pieces.append(Moment(posted.at, time_only=True) if posted.at else _state(posted.state, lang))
        pieces += [" ", Link(say("card_link", lang), posted.permalink)] if posted.permalink else []
    more = len(found.posted) - 5
    return (*pieces, say("w_more", lang, n=more)) if more > 0 else tuple(pieces)


def _state(state: str, lang: Lang) -> str:
    return word(DELIVERY_WORDS[DeliveryState(state)], lang)

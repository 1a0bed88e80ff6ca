"""What the people who run the service are told: what stopped, since when, what is lost, what to do."""

from __future__ import annotations

from handlers import action_ids as ids
from handlers.page import Button, Page, section
from handlers.page import note as small
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.operator_notes import BEGINNINGS
from newsdesk.prose.ids_in_text import named
from newsdesk.prose.rich_text import Bold, ChannelRef, Code, Emoji, Line, Moment, Piece
from newsdesk.prose.wording import Lang, say, span, stopped, utc
from newsdesk.text.printable import capital, cut, one_line

# English only: operators' texts are not translated; the line that alert channels see is.
_WHAT = {
    "quarantined": "Feed in quarantine",
    "back": "Feed back",
    "gone": "Feed gone",
    "gap": "Entries may be missing",
    "moved": "Moved to a new address",
    "blind": "We may be blind",
    "seeing": "Seeing again",
    "parked": "Messages held back",
    "channel_lost": "Channel lost",
    "channel_back": "Channel back",
    "channel_renumbered": "Channel has another id",
    "events_dropped": "Slack dropped events",
    "another_copy": "Another copy of Strikewire is running",
    "damaged": "The database is damaged",
    "clock": "The clock is wrong",
    "form_refused": "Slack refused a form",
    "balance": "Balance for",
    "weekly": "The week",
}
_GOOD = {"back", "seeing", "channel_back", "channel_renumbered"}
_NEWS = {"moved"}  # no sign: nothing is wrong, and nothing was
_OF_CHANNELS = {"parked", "channel_lost", "channel_back", "channel_renumbered"}  # the subject is one
_PLAIN = {"balance", "weekly"}  # reports: no sign unless something is wrong
# What to type about a feed, and what it does.
_WAYS_ON = {
    "quarantined": (("Try it now: ", "test"), ("Ask it no more for now: ", "pause")),
    "gone": (("Take it off the list: ", "remove"),),
}
_ASKED = {"quarantined": "status"}  # behind a button, where the note itself names no question


def operator_page(note: OperatorNote, lang: Lang) -> Page:
    if note.audience == "channel":
        return _channel_page(note, lang)
    lines: list[Line] = [_title(note), *([] if note.kind in _PLAIN else [_since(note)])]
    if note.lost:
        lines.append((Bold("What we lose:"), f" {stopped(cut(one_line(note.lost), 400))}"))
    lines += [tuple(named(cut(one_line(words), 400), people=False)) for words in note.lines]
    ask = note.ask or ("" if note.mended else _ASKED.get(note.kind, ""))
    foot = [(note.foot,)] if note.foot else _ways_on(note)
    return Page(
        text=_text(note),
        parts=(section("ops", *lines, essential=True), *([small("foot", *foot)] if foot else [])),
        buttons=(_ask(ask),) if ask else (),
        mark=_mark(note.key),
    )


def _ways_on(note: OperatorNote) -> list[Line]:
    """The commands for a feed that is in trouble, to copy."""
    name = cut(one_line(note.subject), 120)
    ways = () if note.mended else _WAYS_ON.get(note.kind, ())
    return [(does, Code(f"/strikes feeds {verb} {name}")) for does, verb in ways]


def _channel_page(note: OperatorNote, lang: Lang) -> Page:
    """One line for the readers of alerts: what the quiet of their channel is worth."""
    if note.until is None:
        words = say("blind", lang), say("blind_since", lang), f" {say('operators_know', lang)}"
        line: Line = (Emoji("no_entry"), Bold(words[0]), f" {words[1]} ", Moment(note.since), f".{words[2]}")
        text = f"{words[0]} {words[1]} {utc(note.since)}.{words[2]}"
    else:
        seeing, gap = say("seeing", lang), say("blind_gap", lang)
        line = (
            Emoji("white_check_mark"),
            Bold(seeing),
            f". {gap} ",
            Moment(note.since),
            " – ",
            Moment(note.until),
            ".",
        )
        text = f"{seeing}. {gap} {utc(note.since)} – {utc(note.until)}."
    return Page(text=text, parts=(section("ops", line, essential=True),), mark=_mark(note.key))


def _title(note: OperatorNote) -> Line:
    subject = cut(one_line(note.subject), 120)
    if note.kind in _PLAIN:
        emoji = [] if note.mended else [Emoji("warning")]
        return (*emoji, Bold(f"{_WHAT[note.kind]} {subject}"))
    emoji = _sign(note)
    if subject and note.kind in _OF_CHANNELS:
        return (*emoji, Bold(_WHAT[note.kind]), ": ", ChannelRef(subject))
    return (*emoji, Bold(_headed(note, subject)))


def _sign(note: OperatorNote) -> list[Emoji]:
    if note.kind in _NEWS:
        return []
    return [Emoji("white_check_mark" if note.mended or note.kind in _GOOD else "no_entry")]


def _headed(note: OperatorNote, subject: str) -> str:
    if note.kind in BEGINNINGS and note.mended and note.until:
        what = subject if note.kind == "blind" else f"{_WHAT[note.kind].lower()}, {subject}"
        return f"Over, {span(note.until - note.since, 'en')}: {what}"
    if note.kind == "seeing" and subject:
        return f"Over: {subject}"  # a part was unseen: "seeing again, Spanish unread" would say both
    return f"{_WHAT[note.kind]}: {subject}" if subject else _WHAT[note.kind]


def _since(note: OperatorNote) -> Line:
    if note.until is not None:
        length = f", {span(note.until - note.since, 'en')}"
        return ("Gap ", Moment(note.since), " to ", Moment(note.until), length, *_said(note), _doing(note))
    lead = "Over. It began " if note.mended else "Since "
    return (lead, Moment(note.since), *_said(note), _doing(note))


def _said(note: OperatorNote) -> list[Piece]:
    return named(_error(note), people=False)


def _error(note: OperatorNote) -> str:
    return f": {stopped(cut(one_line(note.last_error), 300))}" if note.last_error else "."


def _doing(note: OperatorNote) -> str:
    return f" {stopped(capital(cut(one_line(note.doing), 400)))}" if note.doing else ""


def _ask(question: str) -> Button:
    label = capital(question) + ("?" if question.startswith("why ") else "")
    return Button(label=label, action_id=ids.RUN, value=question, spoken=f"Ask /strikes {question}")


def _text(note: OperatorNote) -> str:
    subject = cut(one_line(note.subject), 120)
    rest = "".join(f" {stopped(cut(one_line(words), 400))}" for words in note.lines)
    if note.kind in _PLAIN:
        return f"{_WHAT[note.kind]} {stopped(subject)}{rest}"
    lost = f" What we lose: {stopped(cut(one_line(note.lost), 400))}" if note.lost else ""
    if note.until is not None:
        when = f"Gap {utc(note.since)} to {utc(note.until)}, {span(note.until - note.since, 'en')}"
    else:
        when = f"{'Over. It began' if note.mended else 'Since'} {utc(note.since)}"
    return f"{stopped(_headed(note, subject))} {when}{_error(note)}{_doing(note)}{lost}{rest}"


def _mark(key: str) -> str:
    return cut(one_line(key), 200)

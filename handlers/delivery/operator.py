"""What the people who run the service are told: what stopped, since when, what is lost, what to do."""

from __future__ import annotations

from handlers.page import Page, section
from newsdesk.lines import Bold, Line, Moment, Piece, Room, Sign, capital, cut, one_line
from newsdesk.messages import OperatorNote
from newsdesk.wording import stopped, utc

# English only: operators' texts are not translated.
_WHAT = {
    "quarantined": "Feed in quarantine",
    "back": "Feed back",
    "gone": "Feed gone",
    "gap": "Entries may be missing",
    "moved": "Feed has moved",
    "blind": "We may be blind",
    "seeing": "Seeing again",
    "parked": "Messages held back",
    "form_refused": "Slack refused a form",
}
_GOOD = {"back", "seeing"}


def operator_page(note: OperatorNote) -> Page:
    subject = cut(one_line(note.subject), 120)
    good = note.mended or note.kind in _GOOD
    title: list[Piece] = [Sign("white_check_mark" if good else "no_entry"), Bold(_WHAT[note.kind])]
    if subject and note.kind == "parked":
        title += [": ", Room(subject)]
    elif subject:
        title[-1] = Bold(f"{_WHAT[note.kind]}: {subject}")
    lines: list[Line] = [tuple(title), _since(note)]
    if note.lost:
        lines.append((Bold("What we lose:"), f" {stopped(cut(one_line(note.lost), 400))}"))
    return Page(text=_text(note, subject), parts=(section("ops", *lines, essential=True),), mark=_mark(note.key))


def _since(note: OperatorNote) -> Line:
    lead = "Over. It began " if note.mended else "Since "
    return (lead, Moment(note.since), _error(note), _doing(note))


def _error(note: OperatorNote) -> str:
    return f": {stopped(cut(one_line(note.last_error), 300))}" if note.last_error else "."


def _doing(note: OperatorNote) -> str:
    return f" {stopped(capital(cut(one_line(note.doing), 400)))}" if note.doing else ""


def _text(note: OperatorNote, subject: str) -> str:
    title = _WHAT[note.kind] + (f": {subject}" if subject else "")
    lead = "Over. It began" if note.mended else "Since"
    lost = f" What we lose: {stopped(cut(one_line(note.lost), 400))}" if note.lost else ""
    return f"{stopped(title)} {lead} {utc(note.since)}{_error(note)}{_doing(note)}{lost}"


def _mark(key: str) -> str:
    return cut(one_line(key), 200)

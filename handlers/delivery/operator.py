"""What the people who run the service are told: what stopped, since when, what is lost, what to do."""

from __future__ import annotations

from handlers.page import Page, section
from newsdesk.lines import Bold, Line, Moment, Piece, Sign, cut, one_line
from newsdesk.messages import OperatorNote
from newsdesk.wording import utc

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
    title = _WHAT[note.kind] + (f": {subject}" if subject else "")
    good = note.mended or note.kind in _GOOD
    lines: list[Line] = [(Sign("white_check_mark" if good else "no_entry"), Bold(title)), _since(note)]
    if note.lost:
        lines.append((Bold("What we lose:"), f" {cut(one_line(note.lost), 400)}"))
    return Page(text=_text(note, title), parts=(section("ops", *lines, essential=True),), mark=_mark(note.key))


def _since(note: OperatorNote) -> Line:
    pieces: list[Piece] = ["Over. It began " if note.mended else "Since ", Moment(note.since)]
    pieces.append(f", last: {cut(one_line(note.last_error), 300)}." if note.last_error else ".")
    return (*pieces, f" {cut(one_line(note.doing), 400)}" if note.doing else "")


def _text(note: OperatorNote, title: str) -> str:
    said = [f"{title}.", f"{'Over. It began' if note.mended else 'Since'} {utc(note.since)}."]
    said += [f"Last: {cut(one_line(note.last_error), 300)}."] if note.last_error else []
    said += [cut(one_line(note.doing), 400)] if note.doing else []
    return " ".join([*said, f"What we lose: {cut(one_line(note.lost), 400)}" if note.lost else ""]).strip()


def _mark(key: str) -> str:
    return cut(one_line(key), 200)

"""/strikes audit: who did what, and who was refused. For admins.

On the page names stand instead of ids, words instead of keys; the file keeps both as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, fields

from handlers.context import SlackContext
from handlers.interaction import Interaction
from handlers.page import Attachment, Page, note, section
from handlers.rendering.plain import plain_line
from handlers.replies.files import give_privately
from handlers.replies.reply import Reply, laid_out
from newsdesk.people.roles import Permission, Refusal
from newsdesk.ports import AuditNote
from newsdesk.prose.ids_in_text import named
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Line, Moment, Person, Piece
from newsdesk.prose.wording import Lang, count, marked, say
from newsdesk.text.printable import cut, one_line
from newsdesk.text.spreadsheet import csv_of

SHOWN = 20
MOST_IN_FILE = 10_000
MOST_CHARS = 160  # of a subject or a detail: a whole subscription
LINES_OF_PART = 5
_KEY = re.compile(r"\b(?:strike|news|line)/(?=[A-Z])")
_REFUSED = {  # the log is in English
    Refusal.STRANGER: "of another workspace",
    Refusal.GUEST: "a guest",
    Refusal.ROLE: "has not the role for it",
    Refusal.NO_ROLES: "nobody has a role yet",
}
_NUMBER = re.compile(r"\bcorrection/(\d+)")


async def audit(context: SlackContext, interaction: Interaction) -> None:
    """The last entries; `audit csv` gives all of them as a file."""
    if not await context.allowed(interaction, Permission.AUDIT, ""):
        return
    as_file = [word.lower() for word in interaction.words] == ["csv"]
    if interaction.words and not as_file:
        raise Mistake("t_audit_takes", typed=cut(" ".join(interaction.words), 60))
    notes = await context.call(context.rights.audit.audited, limit=MOST_IN_FILE if as_file else SHOWN)
    lang = await context.lang_of(interaction)
    if not as_file:
        await context.reply(interaction.body, laid_out(_page(notes, lang), lang))
        return
    title = say("t_audit", lang, entries=count(len(notes), "entry", lang))
    file = Attachment(name=f"audit-{context.clock.now():%Y-%m-%d}.csv", title=title, content=_csv(notes))
    await give_privately(context, interaction.body, Reply(title, file=file, lang=lang))


def _page(notes: tuple[AuditNote, ...], lang: Lang) -> Page:
    """The entries are shown as they were written."""
    if not notes:
        none: Line = (Bold(say("t_audit_none", lang)),)
        return Page(text=plain_line(none), parts=(section("head", none, essential=True),))
    head: Line = (Bold(say("t_audit_last", lang, entries=count(len(notes), "entry", lang))),)
    lines = [audit_line(each) for each in notes]
    parts = [section(f"log{n}", *lines[n : n + LINES_OF_PART]) for n in range(0, len(lines), LINES_OF_PART)]
    foot = note("foot", marked("t_audit_file", lang))
    return Page(text=plain_line(head), parts=(section("head", head, essential=True), *parts, foot))


def _csv(notes: Sequence[AuditNote]) -> str:
    rows = [asdict(each) | {"at": each.at.isoformat(timespec="seconds")} for each in notes]
    return csv_of(rows, [field.name for field in fields(AuditNote)])


def audit_line(entry: AuditNote) -> Line:
    """`Today 09:00 @ana claim · S-71 · claimed by nobody → @ana`."""
    action = entry.action.replace("_", " ")
    detail = entry.detail if entry.allowed else _why_refused(entry.detail.removeprefix("refused: "))
    pieces: list[Piece] = [Moment(entry.at), " ", Person(entry.user), " "]
    pieces.append(Bold(action if entry.allowed else f"{action} · refused"))
    for part in (entry.subject, detail):
        pieces += [" · ", *_in_words(part)] if part else []
    return tuple(pieces)


def _why_refused(kept: str) -> str:
    return _REFUSED[Refusal(kept)] if kept in set(Refusal) else kept


def _in_words(text: str) -> list[Piece]:
    said = _NUMBER.sub(r"no. \1,", _KEY.sub("", text)).replace("->", "→")
    return named(cut(one_line(said), MOST_CHARS), people=True)

"""What a person alone is told: one line with buttons, or why something is not for them."""

from __future__ import annotations

from dataclasses import replace

from handlers.asking import SlackDesk
from handlers.delivery.blocks import NO_NATIVE, page_payload
from handlers.delivery.mrkdwn import escape, mrkdwn
from handlers.delivery.plain import plain_line
from handlers.page import Button, Page, section
from handlers.responding import Words
from handlers.subscriptions.said import Said
from newsdesk.people.roles import Act
from newsdesk.prose.lines import Line, Person, Piece, Room
from newsdesk.prose.wording import Lang, marked


def told(key: str, lang: Lang, /, *buttons: Button, **values: object) -> Words:
    """One phrase of the house."""
    return private(marked(key, lang, **values), lang, *buttons)


def private(line: Line, lang: Lang, *buttons: Button) -> Words:
    """The text has no marks, but calls channels and people as Slack does: their ids say nothing to anybody."""
    parts = (section("e", line, essential=True),)
    shown = laid_out(Page(text=plain_line(line), parts=parts, buttons=buttons), lang)
    return replace(shown, text="".join(map(_spoken, line)))


def _spoken(piece: Piece) -> str:
    return mrkdwn((piece,)) if isinstance(piece, Room | Person) else escape(plain_line((piece,)))


def laid_out(page: Page, lang: Lang) -> Words:
    payload = page_payload(page)
    plainer = page_payload(page, rung=NO_NATIVE).get("blocks", ()) if page.has_native else ()
    return Words(str(payload["text"]), list(payload.get("blocks", ())), list(plainer), lang=lang)


async def allowed(desk: SlackDesk, said: Said, act: Act, subject: str) -> bool:
    """Asked when something is done; a refusal is said to the person and stands in the audit log."""
    may = await desk.rights.may(said.user, said.team, act, subject=subject)
    if not may.allowed:
        await desk.reply(said.body, Words(may.words))
    return may.allowed

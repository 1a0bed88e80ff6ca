"""/strikes audit and /strikes role: who did what, and who may. For admins; every change and refusal is in the log."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.audit_words import audit_line
from handlers.commands.export import csv_of
from handlers.delivery.plain import plain_line
from handlers.desk import SlackDesk
from handlers.forms import field_block, form, line_block, note, open_form, plain, select, typed
from handlers.page import Attachment, Page, section
from handlers.page import note as small_print
from handlers.replies.files import give_privately
from handlers.replies.phrases import told
from handlers.replies.reply import Reply, laid_out
from handlers.said import Said
from newsdesk.people.roles import Act, Role, RoleList
from newsdesk.ports import AuditNote
from newsdesk.prose.lines import Bold, Line, Person, capital
from newsdesk.prose.refusal_words import ROLES
from newsdesk.prose.wording import Lang, count, marked, say, word

SHOWN = 20
MOST_IN_FILE = 10_000
MOST_NAMED = 50  # people of a role, in the form
ROLE_FORM = "role"
_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>|([UW][A-Z0-9]{6,})")


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        await ack()
        desk.start(body, give(body, typed(view, "person"), Role(typed(view, "role"))))

    async def give(body: dict[str, Any], person: str, wanted: Role) -> None:
        said = await desk.pressed(body)
        if await desk.allowed(said, Act.GRANT, person):
            await desk.reply(said.body, await _grant(desk, said, person, wanted))

    app.view(ROLE_FORM)(submitted)


# --- roles -----------------------------------------------------------------------------------------------------


async def role(desk: SlackDesk, said: Said) -> None:
    """`role @ana editor`. What is missing, or a name that Slack gave no id with, is asked in a form."""
    if not await desk.allowed(said, Act.GRANT, " ".join(said.words)):
        return
    people = [found[1] or found[2] for word in said.words if (found := _PERSON.fullmatch(word))]
    wanted = [Role(word.lower()) for word in said.words if word.lower() in list(Role)]
    if people and wanted:
        await desk.reply(said.body, await _grant(desk, said, people[0], wanted[0]))
        return
    roles = desk.rights.configured | await desk.call(desk.roles.granted)
    await open_form(desk, said.body, role_form(said.channel, roles, wanted[:1], said.lang, people[:1]))


async def _grant(desk: SlackDesk, said: Said, person: str, wanted: Role) -> Reply:
    lang, who = said.lang, Person(person)
    configured = desk.rights.configured.role_of(person)
    if configured is not Role.VIEWER:
        return told("t_role_fixed", lang, who=who, role=word(ROLES[configured], lang))
    before = (await desk.call(desk.roles.granted)).role_of(person)
    if before is wanted:
        return told("t_role_same", lang, who=who, role=word(ROLES[wanted], lang))
    audited = said.note("role", person, f"{before} -> {wanted}", at=desk.clock.now())
    await desk.call(desk.roles.grant, person, wanted, audited)
    return told("t_role_given", lang, who=who, role=word(ROLES[wanted], lang), before=word(ROLES[before], lang))


def role_form(
    channel: str, roles: RoleList, wanted: list[Role], lang: Lang, named: Sequence[str] = ()
) -> dict[str, Any]:
    """With what was typed already: a role, or a person."""
    names = {each.value: capital(word(ROLES[each], lang)) for each in Role}
    people: dict[str, Any] = {"type": "users_select", "placeholder": plain(say("fg_who_like", lang))}
    people |= {"initial_user": named[0]} if named else {}
    chosen = select(names, wanted[0].value if wanted else None, like=say("fg_role_like", lang))
    return form(
        ROLE_FORM,
        lang,
        title=say("fg_title", lang),
        submit="fg_submit",
        metadata=json.dumps({"channel": channel}),
        blocks=[
            line_block("now", _known("fg_admins", roles.admins, lang), _known("fg_editors", roles.editors, lang)),
            field_block("person", say("fg_who", lang), people),
            field_block("role", say("fg_role", lang), chosen),
            note("fg_rule", lang),
        ],
    )


def _known(key: str, people: Collection[str], lang: Lang) -> Line:
    """Those who have a role; as many as fit into a block."""
    named = [piece for person in sorted(people)[:MOST_NAMED] for piece in (", ", Person(person))][1:]
    rest = len(people) - MOST_NAMED
    more = (f" {say('and_n_more', lang, n=rest)}",) if rest > 0 else ()
    return (*marked(key, lang), " ", *named, *more) if named else (*marked(key, lang), f" {say('fg_none', lang)}")


# --- the log ---------------------------------------------------------------------------------------------------


async def audit(desk: SlackDesk, said: Said) -> None:
    """The last entries; `audit csv` gives all of them as a file."""
    if not await desk.allowed(said, Act.AUDIT, ""):
        return
    as_file = [word.lower() for word in said.words] == ["csv"]
    notes = await desk.call(desk.rights.audit.audited, limit=MOST_IN_FILE if as_file else SHOWN)
    if not as_file:
        await desk.reply(said.body, laid_out(_page(notes, said.lang), said.lang))
        return
    title = say("t_audit", said.lang, entries=count(len(notes), "entry", said.lang))
    file = Attachment(name=f"audit-{desk.clock.now():%Y-%m-%d}.csv", title=title, content=csv_of(_rows(notes)))
    await give_privately(desk, said.body, Reply(title, file=file, lang=said.lang))


def _page(notes: tuple[AuditNote, ...], lang: Lang) -> Page:
    """The entries are shown as they were written."""
    head: Line = (Bold(say("t_audit_last", lang, entries=count(len(notes), "entry", lang))),)
    lines = [audit_line(each) for each in notes]
    halves = [section(f"log{n}", *lines[n : n + 10]) for n in range(0, len(lines), 10)]
    foot = small_print("foot", marked("t_audit_file", lang))
    return Page(text=plain_line(head), parts=(section("head", head, essential=True), *halves, foot))


def _rows(notes: tuple[AuditNote, ...]) -> list[dict[str, str | int | bool | None]]:
    return [
        {
            "at": entry.at.isoformat(timespec="seconds"),
            "actor": entry.actor,
            "action": entry.action,
            "subject": entry.subject,
            "detail": entry.detail,
            "allowed": entry.allowed,
        }
        for entry in notes
    ] or [{"at": None, "actor": None, "action": None, "subject": None, "detail": None, "allowed": None}]

"""/strikes audit and /strikes role: who did what, and who may. For admins; every change and refusal is in the log."""

from __future__ import annotations

import json
import re
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.audit_words import audit_line
from handlers.commands.export import csv_of
from handlers.delivery.plain import plain_line
from handlers.files import give_privately
from handlers.forms import field_block, mrkdwn, note, open_form, plain, typed
from handlers.page import Attachment, Page, section
from handlers.page import note as small_print
from handlers.responding import Words
from handlers.saying import allowed, laid_out, private
from handlers.subscriptions.said import Said
from newsdesk.people.roles import Act, Role, RoleList
from newsdesk.ports import AuditNote
from newsdesk.prose.lines import Bold, Code, Line, Person
from newsdesk.prose.wording import count

SHOWN = 20
MOST_IN_FILE = 10_000
ROLE_FORM = "role"
_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>|([UW][A-Z0-9]{6,})")


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        await ack()
        said = Said.of_press(body)
        desk.start(body, give(said, typed(view, "person"), Role(typed(view, "role"))))

    async def give(said: Said, person: str, wanted: Role) -> None:
        if await allowed(desk, said, Act.GRANT, person):
            await _whisper(desk, said, await _grant(desk, said, person, wanted))

    app.view(ROLE_FORM)(submitted)


# --- roles -----------------------------------------------------------------------------------------------------


async def role(desk: SlackDesk, said: Said) -> None:
    """`role @ana editor`. What is missing, or a name that Slack gave no id with, is asked in a form."""
    if not await allowed(desk, said, Act.GRANT, " ".join(said.words)):
        return
    people = [found[1] or found[2] for word in said.words if (found := _PERSON.fullmatch(word))]
    wanted = [Role(word.lower()) for word in said.words if word.lower() in list(Role)]
    if people and wanted:
        await _whisper(desk, said, await _grant(desk, said, people[0], wanted[0]))
        return
    roles = desk.rights.configured | await desk.call(desk.roles.granted)
    await open_form(desk, said.body, role_form(said.channel, roles, wanted[:1]))


async def _grant(desk: SlackDesk, said: Said, person: str, wanted: Role) -> Line:
    configured = desk.rights.configured.role_of(person)
    if configured is not Role.VIEWER:
        return (Person(person), " is ", Bold(configured.value), " by the configuration. Operators change it there.")
    before = (await desk.call(desk.roles.granted)).role_of(person)
    if before is wanted:
        return (Person(person), " is ", Bold(wanted.value), " already.")
    audited = said.note("role", person, before=before.value, after=wanted.value, clock=desk.clock)
    await desk.call(desk.roles.grant, person, wanted, audited)
    return (Person(person), " is ", Bold(wanted.value), f" now, was {before.value}.")


def role_form(channel: str, roles: RoleList, wanted: list[Role]) -> dict[str, Any]:
    options = [{"text": plain(each.value.capitalize()), "value": each.value} for each in Role]
    chosen = [option for option in options if [option["value"]] == wanted]
    people = {"Admins": roles.admins, "Editors": roles.editors}
    known = "\n".join(
        f"*{name}:* {', '.join(f'<@{u}>' for u in sorted(who)) or 'none'}" for name, who in people.items()
    )
    return {
        "type": "modal",
        "callback_id": ROLE_FORM,
        "title": plain("Give a role"),
        "submit": plain("Give it"),
        "close": plain("Cancel"),
        "private_metadata": json.dumps({"channel": channel}),
        "blocks": [
            {"type": "section", "block_id": "now", "text": mrkdwn(known[:3000])},
            field_block("person", "Who", {"type": "users_select", "placeholder": plain("Choose a person")}),
            field_block(
                "role",
                "Role",
                {"type": "static_select", "placeholder": plain("Choose a role"), "options": options}
                | ({"initial_option": chosen[0]} if chosen else {}),
            ),
            note(
                "Viewers ask. Editors also claim, mute, judge and correct. Admins also give roles, manage feeds and"
                " read the audit log."
            ),
        ],
    }


# --- the log ---------------------------------------------------------------------------------------------------


async def audit(desk: SlackDesk, said: Said) -> None:
    """The last entries; `audit csv` gives all of them as a file."""
    if not await allowed(desk, said, Act.AUDIT, ""):
        return
    as_file = [word.lower() for word in said.words] == ["csv"]
    notes = await desk.call(desk.rights.audit.audited, limit=MOST_IN_FILE if as_file else SHOWN)
    if not as_file:
        await desk.respond(said.body, laid_out(_page(notes)))
        return
    title = f"Audit log: {count(len(notes), 'entry')}"
    file = Attachment(name=f"audit-{desk.clock.now():%Y-%m-%d}.csv", title=title, content=csv_of(_rows(notes)))
    await give_privately(desk, said.body, Words(title, file=file))


def _page(notes: tuple[AuditNote, ...]) -> Page:
    head: Line = (Bold(f"Audit log: last {count(len(notes), 'entry')}"),)
    lines = [audit_line(each) for each in notes]
    halves = [section(f"log{n}", *lines[n : n + 10]) for n in range(0, len(lines), 10)]
    foot = small_print("foot", ("All of them as a file: ", Code("/strikes audit csv")))
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


# --- both ------------------------------------------------------------------------------------------------------


async def _whisper(desk: SlackDesk, said: Said, line: Line) -> None:
    await desk.reply(said.body, private(line))

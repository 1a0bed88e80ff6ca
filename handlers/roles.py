"""/strikes role: who may do what. For admins."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.context import SlackContext
from handlers.forms import Origin, field_block, form, line_block, note, open_form, origin_of, plain, select, typed
from handlers.interaction import Interaction
from handlers.payloads import Body, SentView, View
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from newsdesk.people.roles import Permission, Role, RoleList
from newsdesk.prose.refusal_words import ROLES
from newsdesk.prose.rich_text import Code, Line, Person, Piece
from newsdesk.prose.wording import Lang, marked, say, word
from newsdesk.text.folding import fold
from newsdesk.text.printable import capital, cut

MOST_NAMED = 50  # people of a role, in the form
ROLE_FORM = "role"
_PERSON = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>|([UW][A-Z0-9]{6,})")
# As people type them, without accents.
_NAMES = {
    **{name: role for role, names in ROLES.items() for name in names},
    **dict.fromkeys(("administrator", "administradora"), Role.ADMIN),
    "editora": Role.EDITOR,
    "lectora": Role.VIEWER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRole:
    """The words after `role`: the first person and the first role among them."""

    person: str | None = None
    role: Role | None = None
    unread: tuple[str, ...] = ()  # what is neither, or one too many
    meant: Role | None = None  # where no role was typed: the one that an unread word nearly is


def register(app: AsyncApp, context: SlackContext) -> None:
    app.view(ROLE_FORM)(partial(_submitted, context))


async def _submitted(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    lang, given = origin_of(view).lang, {name: typed(view, name) for name in ("person", "role")}
    if wrong := _missing(given, lang):
        await ack(response_action="errors", errors=wrong)
        return
    await ack()
    context.start(body, _give(context, body, given["person"], Role(given["role"])))


def _missing(given: Mapping[str, str], lang: Lang) -> dict[str, str]:
    """Slack sends no form that lacks something; others do."""
    right = {"person": bool(given["person"]), "role": given["role"] in set(Role)}
    return {name: say("f_choose", lang) for name, is_right in right.items() if not is_right}


async def _give(context: SlackContext, body: Body, person: str, wanted: Role) -> None:
    interaction = Interaction.of_press(body)
    if await context.allowed(interaction, Permission.GRANT, person):
        await context.reply(interaction.body, await _grant(context, interaction, person, wanted))


async def role(context: SlackContext, interaction: Interaction) -> None:
    """`role @ana editor`. What is missing, misspelt or too much is asked in a form, also a name that Slack gave no id
    with."""
    if not await context.allowed(interaction, Permission.GRANT, " ".join(interaction.words)):
        return
    asked = read_words(interaction.words)
    if asked.person and asked.role and not asked.unread:
        await context.reply(interaction.body, await _grant(context, interaction, asked.person, asked.role))
        return
    roles = context.rights.configured | await context.call(context.rights.roles.granted)
    lang = await context.lang_of(interaction)
    await open_form(context, interaction.body, role_form(interaction.channel, roles, asked, lang))


def read_words(words: Sequence[str]) -> TypedRole:
    person = next(filter(None, map(_person, words)), None)
    role = next(filter(None, map(_role, words)), None)
    understood = {person, role} - {None}
    unread = [word for word in words if (_person(word) or _role(word)) not in understood]
    near = [name for word in unread for name in get_close_matches(fold(word), _NAMES, n=1)]
    meant = _NAMES[near[0]] if near and role is None else None
    return TypedRole(person=person, role=role or meant, unread=tuple(unread), meant=meant)


def _person(word: str) -> str | None:
    found = _PERSON.fullmatch(word)
    return (found[1] or found[2]) if found else None


def _role(word: str) -> Role | None:
    return _NAMES.get(fold(word))


async def _grant(context: SlackContext, interaction: Interaction, person: str, wanted: Role) -> Reply:
    lang, who = await context.lang_of(interaction), Person(person)
    configured = context.rights.configured.role_of(person)
    if configured is not Role.VIEWER:
        return told("t_role_fixed", lang, who=who, role=word(ROLES[configured], lang))
    audited = interaction.note("role", person, at=context.clock.now())
    before = await context.call(context.rights.roles.grant, person, wanted, audited)
    if before is wanted:
        return told("t_role_same", lang, who=who, role=word(ROLES[wanted], lang))
    return told("t_role_given", lang, who=who, role=word(ROLES[wanted], lang), before=word(ROLES[before], lang))


def role_form(channel: str, roles: RoleList, asked: TypedRole, lang: Lang) -> View:
    """The form that gives a role, filled in with what was typed already: a role, or a person."""
    names = {each.value: capital(word(ROLES[each], lang)) for each in Role}
    people: dict[str, Any] = {"type": "users_select", "placeholder": plain(say("fg_who_like", lang))}
    people |= {"initial_user": asked.person} if asked.person else {}
    chosen = select(names, asked.role.value if asked.role else None, like=say("fg_role_like", lang))
    have = (_known("fg_admins", roles.admins, lang), _known("fg_editors", roles.editors, lang))
    return form(
        ROLE_FORM,
        lang,
        title=say("fg_title", lang),
        submit="fg_submit",
        metadata=Origin(channel=channel, lang=lang).dump(),
        blocks=[
            line_block("now", *_unread(asked, lang), *have),
            field_block("person", say("fg_who", lang), people),
            field_block("role", say("fg_role", lang), chosen),
            note("fg_rule", lang),
        ],
    )


def _unread(asked: TypedRole, lang: Lang) -> tuple[Line, ...]:
    if not asked.unread:
        return ()
    words: list[Piece] = []
    for each in asked.unread:
        person = _person(each)
        words += [" ", Person(person) if person else Code(cut(each, 40))]
    near = say("fg_meant", lang, role=word(ROLES[asked.meant], lang)) if asked.meant else ""
    return ((*marked("fg_unread", lang), *words, ".", near),)


def _known(key: str, people: Collection[str], lang: Lang) -> Line:
    """List those who have a role, as many as fit into a block."""
    named = [piece for person in sorted(people)[:MOST_NAMED] for piece in (", ", Person(person))][1:]
    rest = len(people) - MOST_NAMED
    more = (f" {say('and_n_more', lang, n=rest)}",) if rest > 0 else ()
    return (*marked(key, lang), " ", *named, *more) if named else (*marked(key, lang), f" {say('fg_none', lang)}")

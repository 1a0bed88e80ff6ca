"""Roles and the audit log from Slack, as admins use them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from newsdesk.people.roles import Role, RoleList
from newsdesk.ports import AuditNote
from slack_server import Message, SlackServer
from tests.builders import NOON
from tests.slack_bot import Bot, connected_bot

ANA, BO, BOSS, WIRE = "U0ANA", "U0BOBOB", "U0BOSS", "C0WIRE"


@pytest.fixture
def slack(slack: SlackServer) -> SlackServer:
    for user in (BO, BOSS):
        slack.add_user(user)
    return slack


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, roles=RoleList(admins=frozenset({BOSS}))) as bot:
        yield bot


async def told(slack: SlackServer, text: str, user: str = BOSS) -> Message:
    await slack.command("/strikes", text, user=user, channel=WIRE)
    await slack.until(lambda: slack.ephemerals(user))
    return slack.ephemerals(user).pop()


def filled(person: str, role: str) -> dict[str, Any]:
    return {
        "person": {"person": {"type": "users_select", "selected_user": person}},
        "role": {"role": {"type": "static_select", "selected_option": {"value": role}}},
    }


@pytest.mark.parametrize("person", [BO, f"<@{BO}>", f"<@{BO}|bo>"])
async def test_admin_makes_an_editor(slack: SlackServer, bot: Bot, person: str) -> None:
    answer = await told(slack, f"role {person} editor")
    assert answer.blocks[0]["text"]["text"] == f"<@{BO}> is *editor* now, was viewer."
    assert bot.store.granted().role_of(BO) is Role.EDITOR
    assert [(note.action, note.subject, note.detail) for note in bot.store.notes] == [
        ("role", BO, "viewer -> editor")
    ]


async def test_name_that_slack_gave_no_id_with_is_asked_in_a_form(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "role @bo admin", user=BOSS, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(BOSS))
    form = slack.workspace.stacks[BOSS][-1].body
    assert form["blocks"][2]["element"]["initial_option"]["value"] == "admin"
    assert f"*Admins:* <@{BOSS}>" in form["blocks"][0]["text"]["text"]
    await slack.submit(filled(BO, "admin"), user=BOSS)
    await slack.until(lambda: bot.store.granted().role_of(BO) is Role.ADMIN)


@pytest.mark.parametrize(
    ("person", "role", "missing"), [(None, "admin", "person"), (BO, None, "role"), (BO, "emperor", "role")]
)
async def test_form_that_lacks_somebody_or_a_role_is_not_taken(
    slack: SlackServer, bot: Bot, person: str | None, role: str | None, missing: str
) -> None:
    await slack.command("/strikes", "role", user=BOSS, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(BOSS))
    fields = filled(person or "", role or "")
    fields["person"]["person"]["selected_user"] = person
    fields["role"]["role"]["selected_option"] = {"value": role} if role else None
    delivered = await slack.submit(fields, user=BOSS)
    assert (delivered.response or {})["errors"].keys() == {missing}
    assert bot.store.notes == []


async def test_person_who_was_named_with_an_unknown_role_stands_in_the_form(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", f"role <@{BO}> boss", user=BOSS, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(BOSS))
    view = slack.workspace.stacks[BOSS][-1].body
    (person,) = [block["element"] for block in view["blocks"] if block["block_id"] == "person"]
    assert person["initial_user"] == BO
    assert view["blocks"][0]["text"]["text"].startswith("*Not understood:* `boss`.\n")


async def test_role_that_is_nearly_one_is_chosen_in_the_form_which_says_so(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", f"role <@{BO}> edtor", user=BOSS, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(BOSS))
    now, person, role, _ = slack.workspace.stacks[BOSS][-1].body["blocks"]
    asked = "*Not understood:* `edtor`. Did you mean editor? It is chosen below.\n"
    assert now["text"]["text"].startswith(asked)
    assert person["element"]["initial_user"] == BO
    assert role["element"]["initial_option"]["value"] == "editor"
    assert bot.store.granted().empty


@pytest.mark.parametrize(
    ("words", "unread"),
    [(f"<@{ANA}> editor", f"<@{ANA}>"), ("editor admin", "`admin`"), ("editor of everything", "`of` `everything`")],
)
async def test_nothing_is_given_while_a_word_is_not_understood(
    slack: SlackServer, bot: Bot, words: str, unread: str
) -> None:
    await slack.command("/strikes", f"role <@{BO}> {words}", user=BOSS, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(BOSS))
    now, *_ = slack.workspace.stacks[BOSS][-1].body["blocks"]
    assert now["text"]["text"].startswith(f"*Not understood:* {unread}.")
    assert bot.store.granted().empty


@pytest.mark.parametrize("name", ["Administrador", "administradora", "admin"])
async def test_role_may_be_named_in_spanish(slack: SlackServer, bot: Bot, name: str) -> None:
    await told(slack, f"role <@{BO}> {name}")
    assert bot.store.granted().role_of(BO) is Role.ADMIN


async def test_role_given_from_slack_counts_at_the_next_press(slack: SlackServer, bot: Bot) -> None:
    await told(slack, f"role <@{ANA}> admin")
    assert (await told(slack, "audit", user=ANA)).text.startswith("Audit log: last 1 entry")


async def test_role_of_the_configuration_is_not_changed_from_slack(slack: SlackServer, bot: Bot) -> None:
    answer = await told(slack, f"role <@{BOSS}> viewer")
    assert "by the configuration. Operators change it there." in answer.text
    assert bot.store.notes == []


async def test_viewer_reads_no_log_and_gives_no_roles(slack: SlackServer, bot: Bot) -> None:
    for text in ("audit", "audit csv", f"role <@{ANA}> admin"):
        assert (await told(slack, text, user=ANA)).text.startswith("*Only admins can ")
    assert [note.allowed for note in bot.store.notes] == [False] * 3
    assert bot.store.granted().empty


async def test_log_without_entries_says_so_and_offers_no_file(slack: SlackServer, bot: Bot) -> None:
    answer = await told(slack, "audit")
    assert answer.text == "Audit log: no entries yet"
    assert "audit csv" not in str(answer.blocks)


async def test_log_shows_the_last_twenty_newest_first(slack: SlackServer, bot: Bot) -> None:
    for number in range(30):
        bot.store.note(AuditNote(at=NOON, actor=f"T0/{ANA}", action="claim", subject=f"strike/S-{number}"))
    bot.store.note(AuditNote(at=NOON, actor=f"T0/{BO}", action="correct", detail="refused: role", allowed=False))
    answer = await told(slack, "audit")
    assert answer.text == "Audit log: last 20 entries"
    lines = [line for block in answer.blocks[1:-1] for line in block["text"]["text"].split("\n")]
    assert len(lines) == 20
    assert lines[0].endswith(f"<@{BO}> *correct · refused* · has not the role for it")
    assert lines[1].endswith(f"<@{ANA}> *claim* · S-29")


async def test_log_shows_a_subscription_to_its_end(slack: SlackServer, bot: Bot) -> None:
    detail = "nothing -> strikes, policy, courts, Congress · high and urgent · all basins · at once"
    for _ in range(20):
        bot.store.note(AuditNote(at=NOON, actor=f"T0/{ANA}", action="subscribe", subject="C0AB12CD", detail=detail))
    answer = await told(slack, "audit")
    assert answer.blocks[1]["text"]["text"].endswith("all basins · at once")


async def test_log_takes_no_other_word_than_csv(slack: SlackServer, bot: Bot) -> None:
    answer = await told(slack, "audit foo")
    assert answer.text == "*audit takes csv or nothing,* not `foo`. Try `/strikes audit csv`"


async def test_log_names_people_and_channels_instead_of_their_ids(slack: SlackServer, bot: Bot) -> None:
    claimed = AuditNote(
        at=NOON, actor="T0/U0AB12CD", action="claim", subject="strike/S-71", detail="claimed by nobody -> U0AB12CD"
    )
    bot.store.note(claimed)
    bot.store.note(AuditNote(at=NOON, actor="T0/U0AB12CD", action="not_relevant", subject="news/N-5 in C0AB12CD"))
    answer = await told(slack, "audit")
    lines = answer.blocks[1]["text"]["text"].split("\n")
    assert lines[0].endswith("<@U0AB12CD> *not relevant* · N-5 in <#C0AB12CD>")
    assert lines[1].endswith("<@U0AB12CD> *claim* · S-71 · claimed by nobody → <@U0AB12CD>")


async def test_whole_log_comes_as_a_file_that_no_spreadsheet_runs(slack: SlackServer, bot: Bot) -> None:
    bot.store.note(AuditNote(at=NOON, actor=f"T0/{ANA}", action="not_relevant", detail="=HYPERLINK(1)"))
    answer = await told(slack, "audit csv")
    assert answer.text.startswith("Audit log: 1 entry")
    (file,) = slack.files
    assert b"'=HYPERLINK(1)" in file.content

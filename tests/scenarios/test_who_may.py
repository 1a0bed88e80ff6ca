"""A viewer, a guest, somebody of another workspace: told politely, audited, and nothing is changed."""

from __future__ import annotations

from typing import Any

import pytest

from newsdesk.people.roles import Role
from newsdesk.prose.wording import say
from tests.patience import until
from tests.scenarios.heard import elements_of, names_of
from tests.scenarios.office import ADMIN, GUEST, STRANGER, VIEWER, Office
from tests.scenarios.rights import ASKED, AT_HOME_OF_MEMBERS, FOR_MEMBERS, PRESSED, SENT
from tests.scenarios.steps import by, looked, typed
from tests.scenarios.ways import WAYS, who_may

OTHER_TEAM = say("n_stranger", "en")
REFUSED = {VIEWER: "*Only {}s can ", GUEST: "*Guests cannot ", STRANGER: OTHER_TEAM}


@pytest.mark.parametrize("name", PRESSED)
async def test_nobody_without_the_right_gets_through(office: Office, name: str) -> None:
    way = WAYS[name]
    await way.first(office, who_may(way))
    for person in (VIEWER, GUEST, STRANGER):
        await way.press(office, person)
        await office.settled()
        await refused(office, person, way.needs)


async def refused(office: Office, person: str, needs: Role) -> None:
    (note,) = office.notes(person)
    assert (note.allowed, note.detail.partition(":")[0]) == (False, "refused")
    assert office.told(person)[-1].startswith(REFUSED[person].format(needs))
    assert not office.slack.workspace.stacks.get(person), "no form was opened"


@pytest.mark.parametrize("person", [VIEWER, GUEST])
@pytest.mark.parametrize("name", SENT)
async def test_form_is_refused_to_who_lost_the_role_meanwhile(office: Office, name: str, person: str) -> None:
    way = WAYS[name]
    await by(ADMIN, typed(f"role <@{person}> {way.needs}"))(office, ADMIN)
    await way.first(office, person)
    await by(ADMIN, typed(f"role <@{person}> viewer"))(office, ADMIN)
    before = len(office.notes(person))
    await way.press(office, person)
    await office.settled()
    if not way.act:  # a look at what would come of it is free
        return
    assert [note.allowed for note in office.notes(person)[before:]] == [False]
    assert REFUSED[person].format(way.needs) in office.seen(person)


@pytest.mark.parametrize("name", AT_HOME_OF_MEMBERS)
async def test_who_lost_the_right_while_the_home_stood_there_is_told_in_a_window(office: Office, name: str) -> None:
    way = WAYS[name]
    await by(ADMIN, typed(f"role <@{VIEWER}> editor"))(office, ADMIN)
    await way.first(office, VIEWER)
    await by(ADMIN, typed(f"role <@{VIEWER}> viewer"))(office, ADMIN)
    await office.settled()
    before = len(office.notes(VIEWER))
    await way.press(office, VIEWER)
    await office.settled()
    (window,) = office.slack.workspace.stacks[VIEWER]
    assert REFUSED[VIEWER].format(way.needs) in str(window.body["blocks"])
    assert [note.allowed for note in office.notes(VIEWER)[before:]] == [False]


async def test_home_of_a_viewer_offers_nothing_that_is_refused(office: Office) -> None:
    await looked(office, VIEWER)
    offered = {name for block in office.slack.workspace.homes[VIEWER].body["blocks"] for name in names_in(block)}
    assert offered == {"home.ask"}


async def test_home_of_a_guest_offers_questions_alone(office: Office) -> None:
    await looked(office, GUEST)
    offered = {name for block in office.slack.workspace.homes[GUEST].body["blocks"] for name in names_in(block)}
    assert offered == {"home.ask"}


def names_in(block: dict[str, Any]) -> list[str]:
    return [name for element in elements_of(block) for name in names_of(element)]


async def test_guest_may_ask_everything_and_leaves_no_trace_in_the_log(office: Office) -> None:
    for way in (WAYS[name] for name in ASKED if name not in FOR_MEMBERS):
        await way.first(office, GUEST)
        stood = office.seen(GUEST).count(way.shows)
        await way.press(office, GUEST)
        await until(lambda way=way, stood=stood: office.seen(GUEST).count(way.shows) > stood)
    assert office.notes(GUEST) == []


@pytest.mark.parametrize("name", FOR_MEMBERS)
async def test_what_members_alone_may_see_is_refused_to_a_guest(office: Office, name: str) -> None:
    await WAYS[name].press(office, GUEST)
    await office.settled()
    await refused(office, GUEST, Role.VIEWER)


async def test_stranger_is_answered_nothing_but_where_this_desk_serves(office: Office) -> None:
    for count, name in enumerate(ASKED, start=1):
        await WAYS[name].first(office, STRANGER)
        await WAYS[name].press(office, STRANGER)
        await office.settled()
        assert office.told(STRANGER) == [OTHER_TEAM] * count
    assert {note.allowed for note in office.notes(STRANGER)} == {False}

"""Every way in, taken by who may: what the person sees then, and what stands in the audit log. None is missing.

The ways are held against what the app really listens to: a sub-command, button, menu entry, form or event without a
scenario fails here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from handlers import strangers
from handlers.app import PARTS
from handlers.commands.registry import SUBCOMMANDS
from handlers.slash import CHANGES
from slack_server import SlackServer
from tests.handlers.listening import Listening
from tests.scenarios.events import EVENTS
from tests.scenarios.heard import elements_of, expected, heard_as, names_of, wanted_of
from tests.scenarios.office import ADMIN, Office, open_office
from tests.scenarios.steps import by, failed_and_looked, looked, on_card, typed
from tests.scenarios.ways import AT_HOME, WAYS, who_may
from tests.slack_bot import running_bot

OVER_HTTP = ("alert.claim", "correct", "answer.share", "app_home_opened", "app_mention", "/strikes total")
ONLY_LINKS = "link."  # buttons that open an address; there is nothing to do about them


@pytest.mark.parametrize("name", WAYS)
async def test_way_leads_where_it_says(office: Office, name: str) -> None:
    await leads(office, name)


@pytest.mark.parametrize("name", OVER_HTTP)
async def test_way_leads_there_over_http_too(database: Path, name: str) -> None:
    async with open_office(database, mode="http") as office:
        await office.settled()
        await leads(office, name)


async def leads(office: Office, name: str) -> None:
    way = WAYS[name]
    person = who_may(way)
    await way.first(office, person)
    await office.settled()
    before = len(office.notes(person))
    assert way.shows not in office.seen(person), "it stood there already"
    await way.press(office, person)
    await office.sees(person, way.shows)
    await office.settled()
    assert [(note.action, note.allowed) for note in office.notes(person)[before:]] == expected(way)
    assert heard_as(name) == wanted_of(office.line.sent[-1]), "the scenario takes the way that it is called by"


# --- none is missing -------------------------------------------------------------------------------------------


async def test_everything_that_the_app_listens_to_has_a_scenario() -> None:
    app = Listening()
    async with SlackServer() as slack, running_bot(slack.base_url) as bot:
        for part in PARTS:
            if part is not strangers:  # its catch-alls take what nobody knows
                part.register(app, bot.context)
    heard = {way.strip("^$").partition("(")[0].replace("\\", "") for way in app.ways if isinstance(way, str)}
    assert heard - {heard_as(name).split()[0] for name in (*WAYS, *EVENTS)} == set()


def test_every_sub_command_has_a_scenario() -> None:
    known = {name.split()[1] for name in WAYS if name.startswith("/strikes ")}
    assert {*SUBCOMMANDS, *CHANGES} - known == set()


async def test_every_button_and_menu_entry_that_people_see_has_a_scenario(office: Office) -> None:
    """On cards, marked and unmarked, and on the Home of an admin with a claim, a pause and a feed that fails."""
    shown = [*await home_of_an_admin(office), *office.card().blocks]
    for press in (on_card("alert.claim"), on_card("alert.more", "mute"), typed("pause 2h")):
        await by(ADMIN, press)(office, ADMIN)
        shown += office.card().blocks
    await failed_and_looked(office, ADMIN)
    shown += await home_of_an_admin(office)
    seen = {name for block in shown for element in elements_of(block) for name in names_of(element)}
    assert {name for name in seen if not name.startswith(ONLY_LINKS)} - set(WAYS) == set()
    assert {name for name in AT_HOME if name.startswith("home.")} - seen == set()


async def home_of_an_admin(office: Office) -> list[dict[str, Any]]:
    await looked(office, ADMIN)
    return list(office.slack.workspace.homes[ADMIN].body["blocks"])

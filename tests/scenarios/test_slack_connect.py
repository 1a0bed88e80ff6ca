"""A channel that is shared with another workspace: its people talk there, and what happens there is told to us."""

from __future__ import annotations

import pytest

from tests.scenarios.events import BACK
from tests.scenarios.office import OTHER_TEAM_ID, STRANGER, WIRE, Office
from tests.scenarios.steps import looked
from tests.scenarios.ways import IN_WORDS


async def test_talk_of_strangers_is_neither_answered_nor_noted(office: Office) -> None:
    await office.slack.people.chat("lunch?", user=STRANGER, channel=WIRE)
    await office.slack.people.chat("what became of S-72?", user=STRANGER, channel=WIRE)
    joined = {"type": "member_joined_channel", "user": STRANGER, "channel": WIRE, "team": OTHER_TEAM_ID}
    await office.slack.event(joined)
    await office.settled()
    assert office.notes(STRANGER) == []
    assert office.told(STRANGER) == []
    assert office.slack.messages(WIRE)[-1].user == STRANGER


@pytest.mark.parametrize("name", ["app_mention", "message direct"])
async def test_question_of_a_stranger_gets_one_polite_line_that_only_they_see(office: Office, name: str) -> None:
    await IN_WORDS[name].press(office, STRANGER)
    await office.settled()
    assert office.told(STRANGER) == ["This desk serves another workspace."]
    assert [(note.allowed, note.detail) for note in office.notes(STRANGER)] == [(False, "refused: stranger")]


async def test_home_of_a_stranger_shows_no_more_than_that_of_a_guest(office: Office) -> None:
    await looked(office, STRANGER)
    shown = str(office.slack.workspace.homes[STRANGER].body)
    assert "Questions are for everybody" in shown
    assert "laims" not in shown and f"<#{WIRE}>" not in shown


async def test_channel_archived_by_the_other_workspace_is_noted_all_the_same(office: Office) -> None:
    archived = {"type": "channel_archive", "channel": WIRE, "user": STRANGER}
    assert (await office.slack.event(archived, happened_at=OTHER_TEAM_ID)).acked
    assert office.side.health.lost_channels == {WIRE: "archived"}
    await BACK["channel_unarchive"](office)
    assert office.side.health.lost_channels == {}


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked"])
async def test_what_becomes_of_another_installation_is_not_ours(office: Office, kind: str) -> None:
    await office.slack.event({"type": kind, "tokens": {"bot": ["U0THEIRS"]}}, team_id=OTHER_TEAM_ID)
    await office.settled()
    assert office.side.health.fault() is None

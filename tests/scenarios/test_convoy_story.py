"""One story over eight days, from feeds to a channel: one card that stays up to date, and one ring."""

from __future__ import annotations

from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from slack_server import BOT_TOKEN, Message, SlackServer
from tests.scenarios import as_told as others
from tests.scenarios.as_told import as_told
from tests.scenarios.convoy import (
    NEW_YEARS_EVE,
    OUTLETS,
    PRESUMED_DEAD,
    STATEMENT,
    STORY,
    WIRE,
    Outlets,
    Report,
    newsroom,
    told_in_one_card,
)


async def _played(folder: Path, *reports: Report, outlets: Outlets = OUTLETS) -> list[Message]:
    async with SlackServer(metering=False) as slack, newsroom(slack.base_url, folder, outlets) as room:
        for report in reports:
            await room.publish(report)
        return slack.messages(WIRE)


async def test_eight_days_are_one_card_updated_in_place_and_one_ring(tmp_path: Path) -> None:
    async with SlackServer(metering=False) as slack:
        lines = await told_in_one_card(AsyncWebClient(BOT_TOKEN, base_url=slack.base_url), tmp_path)
    assert [line.get("subtype") for line in lines] == [None, "thread_broadcast"]


async def test_first_statement_says_that_people_are_sought(tmp_path: Path) -> None:
    (card,) = await _played(tmp_path, STATEMENT)
    assert card.text.startswith(
        "Urgent: survivors. New strike, official: 3 killed, survivors reported, in 3 US strikes on alleged drug boats"
        " in the eastern Pacific – SOUTHCOM. Tue 30 Dec 2025."
    )
    assert "*3 killed* · survivors reported, search on" in str(card.blocks)


async def test_presumed_dead_reported_twice_ring_once(tmp_path: Path) -> None:
    copy = Report(
        at=PRESUMED_DEAD.at.replace(hour=23), outlet="wire", title=PRESUMED_DEAD.title, summary=PRESUMED_DEAD.summary
    )
    messages = await _played(tmp_path, *STORY, copy)
    assert len([message for message in messages if message.broadcast]) == 1


async def test_strike_of_the_next_day_gets_a_card_of_its_own_and_moves_no_figure_of_the_convoy(
    tmp_path: Path,
) -> None:
    """Announced hours after the convoy, without a place: copy of those days ran the two together."""
    messages = await _played(tmp_path, *sorted([*STORY, NEW_YEARS_EVE], key=lambda report: report.at))
    convoy, other = [message.text for message in messages if not message.is_reply]
    assert "3 killed, 8 presumed dead in 3 US strikes" in convoy
    assert "5 killed in" in other
    assert "Wed 31 Dec 2025" in other
    assert len([message for message in messages if message.broadcast]) == 1


async def test_as_fourteen_outlets_told_it_the_convoy_is_one_card_and_its_toll_rises_once(tmp_path: Path) -> None:
    """Their own words, in four languages, some of which mix up days, boats and tolls; read where they are at hand."""
    messages = await _played(tmp_path, STATEMENT, *as_told(), outlets={**OUTLETS, **others.OUTLETS})
    convoy, other = [message.text for message in messages if not message.is_reply]
    assert (
        "3 killed (disputed), 8 presumed dead in 3 US strikes on alleged drug boats in the eastern Pacific" in convoy
    )
    assert "Killed stays 3; both together 3 → 11." in convoy
    tally_of_the_command = "Total: 114 killed in 35 strikes on 36 vessels, 9 presumed dead not included."
    assert tally_of_the_command in convoy
    assert "5 killed in 2 US strikes" in other
    rings = [message.text for message in messages if message.broadcast and "S-31" in message.text]
    assert [ring.split(" – ")[0] for ring in rings] == ["S-31 to S-33: Presumed dead 0 → 8"]

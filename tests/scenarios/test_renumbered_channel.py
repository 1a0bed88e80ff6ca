"""A private channel is shared with another company and gets another id of Slack: it stays the channel that it was."""

from __future__ import annotations

from pathlib import Path

from service.config import SubscriptionSettings
from tests.scenarios.events import NEW_WIRE, renumbered, told_of_new_id
from tests.scenarios.office import EDITOR, ROOM, WIRE, Office, open_office
from tests.scenarios.steps import by, typed
from tests.scenarios.test_lost_channels import in_room, news_breaks
from tests.slack_server import Message


def cards(office: Office, record: str) -> list[Message]:
    return [m for m in office.slack.messages(NEW_WIRE) if f"'act.{record}." in f"{m.text} {m.blocks}"]


async def test_card_is_edited_where_it_is_and_new_news_comes_once(office: Office) -> None:
    await office.settled()
    await renumbered(office)
    news_breaks(office)
    await office.settled()
    (known,), (new,) = cards(office, "S-71"), cards(office, "S-73")
    assert "5 killed" in known.text and known.edits
    assert "6 killed" in new.text
    lines = [m.text for m in office.slack.messages(NEW_WIRE) if "Killed 4 → 5" in m.text and m.is_reply]
    assert len(lines) == 1
    assert in_room(office) == []


async def test_what_was_refused_before_slack_told_comes_once(office: Office) -> None:
    await office.settled()
    office.slack.channel(WIRE).deleted = True  # the old id is not known any more, and nobody has said why
    news_breaks(office)
    await office.until(lambda: "Messages held back" in str(in_room(office)))
    office.slack.workspace.channels[WIRE].deleted = False
    await renumbered(office)
    await office.settled()
    assert len(cards(office, "S-73")) == 1
    assert "5 killed" in cards(office, "S-71")[0].text


async def test_event_that_comes_twice_changes_nothing_more(office: Office) -> None:
    await office.settled()
    await renumbered(office)
    await told_of_new_id(office)
    await office.settled()
    (note,) = [note for note in office.desk.store.audited() if note.action == "channel_id"]
    assert note.detail == f"{WIRE} -> {NEW_WIRE}"


async def test_claims_and_mutes_stay(office: Office) -> None:
    await office.settled()
    await office.slack.click(office.card(), "alert.claim", user=EDITOR)
    await office.settled()
    await office.slack.click(office.card(), "alert.more", user=EDITOR, choose="mute")
    await office.settled()
    await renumbered(office)
    await office.settled()
    (card,) = cards(office, "S-71")
    await office.slack.click(card, "alert.more", user=EDITOR, choose="unmute")
    await office.settled()
    await office.slack.click(cards(office, "S-71")[0], "alert.release", user=EDITOR)
    await office.settled()
    assert "'alert.claim'" in str(cards(office, "S-71")[0].blocks)
    assert "mute:S-71" in str(cards(office, "S-71")[0].blocks)


async def test_subscription_is_paused_under_the_new_id(office: Office) -> None:
    await renumbered(office)
    await office.settled()
    await by(EDITOR, typed("pause 2h", NEW_WIRE))(office, EDITOR)
    assert f"Paused* <#{NEW_WIRE}>" in office.seen(EDITOR)
    (made,) = office.desk.store.subscriptions()
    assert (made.channel, made.paused_until is not None) == (NEW_WIRE, True)


async def test_channel_of_the_configuration_goes_on_and_operators_hear_what_to_write(database: Path) -> None:
    configured = SubscriptionSettings(channel=WIRE)
    async with open_office(database, subscription=(configured,)) as office:
        await office.settled()
        await renumbered(office)
        news_breaks(office)
        await office.settled()
        assert len(cards(office, "S-73")) == 1
        (note,) = [message.text for message in office.slack.messages(ROOM)]
    assert note.startswith(f"Channel has another id: {NEW_WIRE}.")
    assert f"Put {NEW_WIRE} in place of {WIRE} in the configuration" in note

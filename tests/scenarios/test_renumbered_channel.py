"""A private channel is shared with another company and gets another id of Slack: it stays the channel that it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.monitoring import operator_notes
from service.config import SubscriptionSettings
from slack_server import Message
from tests.patience import until
from tests.scenarios.breaking import in_room, news_breaks
from tests.scenarios.events import LOST, NEW_WIRE, renumbered, told_of_new_id
from tests.scenarios.office import EDITOR, ROOM, SIDE, WIRE, Office, open_office
from tests.scenarios.steps import at_home, by, looked, opened, sent, to_confirm, to_subscribe, typed
from tests.scenarios.ways import Step, proposed


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
    await until(lambda: "Messages held back" in str(in_room(office)))
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


@pytest.mark.parametrize("shown", [to_subscribe, to_confirm], ids=["form", "preview"])
async def test_channel_that_is_about_to_be_subscribed_is_subscribed_under_the_new_id(
    office: Office, shown: Step
) -> None:
    await shown(office, EDITOR)
    await renumbered(office, SIDE, NEW_WIRE)
    await office.settled()
    await by(EDITOR, sent())(office, EDITOR)
    if shown is to_subscribe:
        await office.form(EDITOR, "subscribe_confirm")
        await by(EDITOR, sent())(office, EDITOR)
    await office.sees(EDITOR, f"Subscribed* <#{NEW_WIRE}>")
    assert NEW_WIRE in {one.channel for one in office.desk.store.subscriptions()}


async def test_change_that_waits_for_a_last_press_is_not_taken_for_ended(office: Office) -> None:
    await by(EDITOR, opened(typed("subscribe", WIRE), "subscribe"), sent())(office, EDITOR)
    await office.form(EDITOR, "subscribe_confirm")
    await renumbered(office)
    await office.settled()
    await by(EDITOR, sent())(office, EDITOR)
    await office.sees(EDITOR, f"Subscribed* <#{NEW_WIRE}>")


@pytest.mark.parametrize("verb", ["pause", "test", "unsubscribe"])
async def test_home_that_was_shown_before_still_works(office: Office, verb: str) -> None:
    await looked(office, EDITOR)
    await renumbered(office)
    await office.settled()
    await by(EDITOR, at_home("home.subscription", verb))(office, EDITOR)
    if verb == "unsubscribe":
        await by(EDITOR, sent())(office, EDITOR)
    told = {"pause": "Paused", "test": "Test sent", "unsubscribe": "Unsubscribed"}[verb]
    await office.sees(EDITOR, told)
    await office.sees(EDITOR, NEW_WIRE)


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


# --- the channel of the operators and editors ------------------------------------------------------------------

NEW_ROOM, LAST_ROOM = "C0OPS", "C0OPSAGAIN"
OUT_OF_DATE = f"*Configuration* out of date: channel `{ROOM}` is `{NEW_ROOM}` now. Messages go on in <#{NEW_ROOM}>."


def told_in(office: Office, channel: str) -> list[str]:
    return [message.text for message in office.slack.messages(channel)]


async def test_operators_are_told_under_the_new_id(office: Office) -> None:
    await office.settled()
    await renumbered(office, ROOM, NEW_ROOM)
    await office.settled()
    await LOST["channel_archive"](office)
    await until(lambda: len(told_in(office, NEW_ROOM)) == 2)
    asks, lost = told_in(office, NEW_ROOM)
    assert f"Put {NEW_ROOM} in place of {ROOM} in the configuration" in asks
    assert lost.startswith("Channel lost")


async def test_second_editor_is_asked_under_the_new_id(office: Office) -> None:
    await office.settled()
    await renumbered(office, ROOM, NEW_ROOM)
    await proposed(office, EDITOR)
    await office.settled()
    assert told_in(office, NEW_ROOM)[-1].startswith("Correction to confirm")


async def test_fault_that_the_sender_finds_is_told_under_the_new_id(office: Office) -> None:
    await office.settled()
    await renumbered(office, ROOM, NEW_ROOM)
    await office.settled()
    office.slack.channel(WIRE).deleted = True
    news_breaks(office)
    await until(lambda: "Messages held back" in str(told_in(office, NEW_ROOM)))


async def test_new_id_is_known_after_a_start_and_the_log_says_what_to_write(
    database: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_office(database) as office:
        await renumbered(office, ROOM, NEW_ROOM)
        await office.settled()
    caplog.clear()
    async with open_office(database) as office:
        assert office.desk.operators() == operator_notes.OperatorChannel(transport="slack", channel=NEW_ROOM)
    (said,) = [line for line in caplog.records if "the configuration names a channel" in line.message]
    assert (said.configured, said.channel) == (ROOM, NEW_ROOM)


async def test_status_says_that_the_configuration_is_out_of_date(office: Office) -> None:
    await by(EDITOR, typed("status", WIRE))(office, EDITOR)
    assert "Configuration" not in office.seen(EDITOR)
    await renumbered(office, ROOM, NEW_ROOM)
    await office.settled()
    await by(EDITOR, typed("status", WIRE))(office, EDITOR)
    await office.sees(EDITOR, OUT_OF_DATE)


async def test_id_that_changes_again_is_told_by_the_one_in_the_configuration(office: Office) -> None:
    await renumbered(office, ROOM, NEW_ROOM)
    await office.settled()
    await renumbered(office, NEW_ROOM, LAST_ROOM)
    await office.settled()
    assert f"Put {LAST_ROOM} in place of {ROOM} in the configuration" in told_in(office, LAST_ROOM)[-1]


async def test_channel_that_the_configuration_does_not_name_needs_no_change_of_it(office: Office) -> None:
    await renumbered(office)
    await office.settled()
    assert in_room(office) == []
    assert office.desk.store.outdated_channels() == {}

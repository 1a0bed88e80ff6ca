"""Channels archived, left, deleted, renamed or closed to the app: who learns of it, what waits, what comes later."""

from __future__ import annotations

import pytest

from slack_server import BOT_USER
from tests.patience import until
from tests.scenarios.breaking import in_room, news_breaks
from tests.scenarios.events import BACK, LOST, invited
from tests.scenarios.office import EDITOR, ROOM, SIDE, VIEWER, WIRE, Office
from tests.scenarios.steps import by, on_card, opened, sent, typed
from tests.scenarios.ways import COMMANDS, who_may

TYPED = [name for name, way in COMMANDS.items() if not way.opens]
WHAT = {"archive": "was archived", "deleted": "was deleted", "left": "Strikewire was removed from it"}


@pytest.mark.parametrize("kind", LOST)
async def test_operators_hear_at_once_that_a_subscribed_channel_is_lost(office: Office, kind: str) -> None:
    await LOST[kind](office)
    await office.settled()
    (note,) = in_room(office)
    assert note.startswith("Channel lost: C0WIRE. Since 2026-11-25 12:00 UTC: ")
    assert WHAT[kind.partition("_")[2]] in note
    assert "/strikes unsubscribe C0WIRE" in note


async def test_event_that_slack_delivers_again_is_told_once(office: Office) -> None:
    await LOST["channel_archive"](office)
    assert (await office.line.deliver(office.line.sent[-1])).acked
    await office.settled()
    assert len(in_room(office)) == 1


async def test_loss_of_a_channel_that_nobody_subscribed_is_nobodys_matter(office: Office) -> None:
    await office.slack.event({"type": "channel_archive", "channel": SIDE, "user": EDITOR})
    await office.settled()
    assert in_room(office) == []


@pytest.mark.parametrize("kind", BACK)
async def test_operators_hear_that_the_channel_is_back(office: Office, kind: str) -> None:
    await LOST["channel_archive"](office)
    await office.settled()
    await BACK[kind](office)
    await office.settled()
    assert in_room(office)[1:] == ["Channel back: C0WIRE. Since 2026-11-25 12:00 UTC. What was kept for it is sent."]


async def test_what_an_archived_channel_missed_comes_in_order_when_it_is_back(office: Office) -> None:
    await office.slack.people.archive(WIRE, user=EDITOR)
    await office.settled()
    news_breaks(office)
    await office.settled()
    assert len(office.slack.messages(WIRE)) == 3, "two cards and a line of before"
    (note,) = in_room(office)
    assert note.startswith("Channel lost: C0WIRE."), "the message that was refused is no second loss"
    office.slack.channel(WIRE).archived = False
    await BACK["channel_unarchive"](office)
    await office.settled()
    texts = [message.text for message in office.slack.messages(WIRE)]
    assert len(texts) == 5
    assert "5 killed" in office.card("S-71").text
    assert "6 killed" in office.card("S-73").text
    assert len([text for text in texts if "Killed 4 → 5" in text and "S-71:" in text]) == 1


async def test_message_that_is_refused_before_slack_says_why_is_the_one_note_of_a_loss(office: Office) -> None:
    office.slack.channel(WIRE).archived = True
    news_breaks(office)
    await until(lambda: in_room(office))
    await LOST["channel_archive"](office)
    await office.settled()
    (note,) = in_room(office)
    assert note.startswith("Messages held back: C0WIRE.")
    assert note.endswith("takes them again: unarchive it. What we lose: nothing; the channel is not told meanwhile.")
    office.slack.channel(WIRE).archived = False
    await BACK["channel_unarchive"](office)
    await office.settled()
    assert [told.partition(":")[0] for told in in_room(office)] == ["Messages held back", "Channel back"]


async def test_event_and_refusal_at_the_same_moment_are_one_note(office: Office) -> None:
    await office.settled()
    news_breaks(office)
    await office.slack.people.archive(WIRE, user=EDITOR)
    await office.settled()
    assert len(in_room(office)) == 1


async def test_each_loss_is_told_once_though_the_first_one_was_mended(office: Office) -> None:
    for _ in range(2):
        await LOST["channel_archive"](office)
        await office.settled()
        await BACK["channel_unarchive"](office)
        await office.settled()
        office.clock.advance(minutes=1)
    assert [told.partition(":")[0] for told in in_room(office)] == ["Channel lost", "Channel back"] * 2


async def test_app_that_was_kicked_and_invited_again_goes_on_and_greets_nobody_twice(office: Office) -> None:
    office.slack.channel(WIRE).member = False
    await LOST["channel_left"](office)
    news_breaks(office)
    await office.settled()
    office.slack.channel(WIRE).member = True
    await invited(office)
    await office.settled()
    texts = [message.text for message in office.slack.messages(WIRE)]
    assert "6 killed" in office.card("S-73").text
    assert [text for text in texts if "subscribe" in text] == []


async def test_renamed_channel_gets_its_alerts_and_is_known_by_its_new_name(office: Office) -> None:
    office.slack.channel(WIRE).name = "world-wire"
    renamed = {"id": WIRE, "name": "world-wire", "created": 1360782804}
    assert (await office.slack.event({"type": "channel_rename", "channel": renamed})).acked
    news_breaks(office)
    await by(EDITOR, typed("pause 2h #world-wire", SIDE))(office, EDITOR)
    assert "6 killed" in office.card("S-73").text
    assert f"Paused* <#{WIRE}>" in office.seen(EDITOR)


async def test_channel_of_the_operators_may_be_lost_without_harm_to_the_others(office: Office) -> None:
    office.slack.channel(ROOM).archived = True
    await LOST["channel_archive"](office)
    news_breaks(office)
    await office.settled()
    assert "6 killed" in office.card("S-73").text


async def test_mention_where_the_app_may_not_write_is_answered_in_private(office: Office) -> None:
    office.slack.channel(WIRE).restriction = "restricted_action_read_only_channel"
    await office.slack.say(f"<@{BOT_USER}> total", user=VIEWER, channel=WIRE)
    await office.settled()
    (told,) = office.told(VIEWER) or [m.text for m in office.slack.messages(f"D{VIEWER[1:]}")]
    assert "cannot write in this channel" in told
    assert "`/strikes help`" in told


async def test_form_sent_from_a_channel_without_the_app_is_answered_directly(office: Office) -> None:
    office.slack.channel(SIDE).member = False
    await opened(typed("merge S-72 S-71", SIDE), "regroup")(office, EDITOR)
    await sent()(office, EDITOR)
    await office.settled()
    (told,) = [message.text for message in office.slack.messages(f"D{EDITOR[1:]}")]
    assert told.startswith(("Merged: S-72 and S-71", "Merged: S-71 and S-72"))


async def test_press_on_a_card_in_an_archived_channel_is_worked_off_and_shown_later(office: Office) -> None:
    office.slack.channel(WIRE).archived = True
    await on_card("alert.claim")(office, EDITOR)
    await office.settled()
    assert [note.action for note in office.notes(EDITOR)] == ["claim"]
    office.slack.channel(WIRE).archived = False
    await BACK["channel_unarchive"](office)
    await office.settled()
    assert f"claimed by <@{EDITOR}>" in str(office.card().blocks)


@pytest.mark.parametrize("name", TYPED)
async def test_command_about_an_archived_channel_is_answered_to_who_typed_it(office: Office, name: str) -> None:
    way = COMMANDS[name]
    person = who_may(way)
    await way.first(office, person)
    await office.settled()
    office.slack.channel(WIRE).archived = True
    await way.press(office, person)
    await office.sees(person, way.shows)

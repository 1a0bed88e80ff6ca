"""Whatever is pressed twice by a nervous finger, or delivered again by Slack, happens once."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from slack_server.deliveries import Outgoing
from tests.patience import until
from tests.scenarios.heard import expected
from tests.scenarios.office import ADMIN, EDITOR, OTHER, ROOM, WIRE, Office
from tests.scenarios.stale_forms import STALE
from tests.scenarios.steps import (
    CORRECTION,
    at_home,
    by,
    in_room,
    looked,
    on_answer,
    on_card,
    proposed,
    sent,
    to_correct,
    typed,
    value,
)
from tests.scenarios.ways import AT_HOME, FORMS, IN_ROOM, IN_WORDS, ON_ANSWERS, ON_CARDS, ON_GREETING, WAYS, who_may

BUTTONS = {**ON_CARDS, **ON_ANSWERS, **ON_GREETING, **IN_ROOM, **AT_HOME}
PRESSED_TWICE = [name for name in BUTTONS if name != "alert.take_over"]  # which takes two presses already
DELIVERED_AGAIN = [name for name, way in WAYS.items() if way.act or name in IN_WORDS]
ONE_WINS = {**ON_CARDS, **IN_ROOM, "not_relevant": FORMS["not_relevant"], "regroup": FORMS["regroup"]}
SENT_TWICE = [name for name, way in FORMS.items() if way.act]
TWO_AT_ONCE = [name for name, way in ONE_WINS.items() if way.act and name != "alert.take_over"]


@pytest.mark.parametrize("name", PRESSED_TWICE)
async def test_button_pressed_twice_works_once(office: Office, name: str) -> None:
    way = WAYS[name]
    person = who_may(way)
    await way.first(office, person)
    await office.settled()
    before, stood = len(office.notes(person)), before_the_eyes(office, person)
    await asyncio.gather(way.press(office, person), way.press(office, person))
    await office.sees(person, way.shows)
    await office.settled()
    assert [(note.action, note.allowed) for note in office.notes(person)[before:]] == expected(way)
    assert "a fault on our side" not in office.seen(person)
    anew = before_the_eyes(office, person) - stood
    assert set(anew.values()) <= {1}, "the same was said twice"


def before_the_eyes(office: Office, person: str) -> Counter[tuple[str, str]]:
    """Each message and window of this person, by where it is, and how often the same stands there."""
    slack = office.slack
    messages = [m for channel in slack.workspace.channels for m in slack.messages(channel)]
    said = [(m.channel, m.text) for m in messages] + [("private", m.text) for m in slack.ephemerals(person)]
    windows = [("window", str(view.body["blocks"])) for view in slack.workspace.stacks.get(person, ())]
    return Counter([*said, *windows])


@pytest.mark.parametrize("name", DELIVERED_AGAIN)
async def test_what_slack_delivers_again_happens_once(office: Office, name: str) -> None:
    way = WAYS[name]
    person = who_may(way)
    await way.first(office, person)
    await way.press(office, person)
    await office.sees(person, way.shows)
    await office.settled()
    before = (office.notes(person), office.seen(person))
    office.clock.advance(minutes=5)
    assert (await office.line.deliver(office.line.sent[-1])).acked
    await office.settled()
    assert (office.notes(person), office.seen(person)) == before


async def test_card_that_is_claimed_released_and_claimed_again_in_two_seconds_is_claimed(office: Office) -> None:
    for button in ("alert.claim", "alert.release", "alert.claim"):
        await until(lambda button=button: f"'{button}'" in str(office.card().blocks))
        await on_card(button)(office, EDITOR)
        await office.settled()
    assert f"claimed by <@{EDITOR}>" in str(office.card().blocks)


async def test_channel_that_is_paused_resumed_and_paused_again_in_two_seconds_is_paused(office: Office) -> None:
    await looked(office, EDITOR)
    for choice in ("pause", "resume", "pause"):
        await until(lambda choice=choice: f"'{choice}:{WIRE}'" in str(office.slack.workspace.homes[EDITOR].body))
        await at_home("home.subscription", choice)(office, EDITOR)
        await office.settled()
    assert office.desk.store.subscriptions()[0].paused_until is not None


async def test_answer_shared_twice_stands_in_the_channel_once(office: Office) -> None:
    await by(EDITOR, typed("total"))(office, EDITOR)
    await asyncio.gather(*(on_answer("answer.share", EDITOR)(office, EDITOR) for _ in range(2)))
    await office.settled()
    assert len([message for message in office.slack.messages(WIRE) if message.text.startswith("Asked by")]) == 1


async def test_answer_shared_again_minutes_later_is_not_posted_twice(office: Office) -> None:
    await by(EDITOR, typed("total"))(office, EDITOR)
    await on_answer("answer.share", EDITOR)(office, EDITOR)
    await office.settled()
    office.clock.advance(minutes=5)
    await on_answer("answer.share", EDITOR)(office, EDITOR)
    await office.sees(EDITOR, "An answer is shared once.")
    assert len([message for message in office.slack.messages(WIRE) if message.text.startswith("Asked by")]) == 1


@pytest.mark.parametrize("name", SENT_TWICE)
async def test_form_sent_twice_is_worked_off_once(office: Office, name: str) -> None:
    way = FORMS[name]
    person = who_may(way)
    await way.first(office, person)
    before, stood = len(office.notes(person)), before_the_eyes(office, person)
    await way.press(office, person)
    again = {**office.line.sent[-1].payload, "trigger_id": "of.the.second"}
    assert (await office.line.deliver(Outgoing(kind="interactive", payload=again))).acked
    await office.sees(person, way.shows)
    await office.settled()
    assert [(note.action, note.allowed) for note in office.notes(person)[before:]] == expected(way)
    assert "a fault on our side" not in office.seen(person)
    assert set((before_the_eyes(office, person) - stood).values()) <= {1}


async def test_double_click_does_not_confirm_what_has_changed_since_it_was_proposed(office: Office) -> None:
    await proposed(office, EDITOR)
    to_six = {**CORRECTION, "value": value("6")}
    await by(ADMIN, to_correct, sent(**to_six))(office, ADMIN)
    await by(EDITOR, in_room("correction.confirm"))(office, EDITOR)  # the newer one: 6
    older = office.slack.messages(ROOM)[0]
    await office.slack.click(older, "correction.confirm", user=EDITOR, times=2)
    await office.settled()
    assert "This record has changed" in office.told(EDITOR)[-1]
    office.clock.advance(seconds=3)
    await office.slack.click(older, "correction.confirm", user=EDITOR)
    await office.settled()
    assert [note.action for note in office.notes(EDITOR)].count("correction_confirm") == 2


@pytest.mark.parametrize("name", TWO_AT_ONCE)
async def test_two_editors_at_once_do_it_once_and_neither_reads_of_a_fault(office: Office, name: str) -> None:
    way = WAYS[name]
    pair = (EDITOR, ADMIN)
    if name in FORMS:
        await asyncio.gather(*(way.first(office, person) for person in pair))
    else:
        await way.first(office, EDITOR)
    await office.settled()
    await asyncio.gather(*(way.press(office, person) for person in pair))
    await office.settled()
    done = (way.act, True)
    (first,) = [who for who in pair for note in office.notes(who) if (note.action, note.allowed) == done]
    (second,) = {*pair} - {first}
    shown = way.shows.replace(EDITOR, first)
    await office.sees(first, shown)
    await office.sees(second, STALE[name].told.replace(OTHER, first) if name in STALE else shown)
    assert not any("a fault on our side" in office.seen(person) for person in pair)

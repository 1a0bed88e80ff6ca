"""Cards that somebody deleted, or that Slack does not let anybody edit any more: they are posted again, and work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slack_server import BOT_USER, Message
from slack_server.faults import refusal
from tests.scenarios.events import NO_QUESTIONS
from tests.scenarios.news import WIRE_FEED, caribbean, read
from tests.scenarios.office import ADMIN, EDITOR, OTHER, ROOM, WIRE, Office
from tests.scenarios.steps import Step, by, in_room, on_card, proposed, sent, split_sent, to_merge, to_split
from tests.scenarios.walks_in_trouble import AGAIN


def deleted(message: Message) -> None:
    message.deleted = True


def closed(message: Message) -> None:
    message.editable = False


async def new_figure(office: Office, user: str) -> None:
    read(office.desk, {WIRE_FEED: (caribbean(office.clock.now(), killed="five"),)})
    office.sender.wake()


# What edits the card of S-71, what others do before, and words that stand on it then.
EDITS: dict[str, tuple[Step, Step, str]] = {
    "a new figure": (by(OTHER), new_figure, "5 killed"),
    "a merge": (to_merge, sent(), "(disputed)"),
    "a split": (to_split, split_sent, "4 killed"),
    "a correction": (proposed, in_room("correction.confirm"), "Corrected"),
    "its undo": (
        by(ADMIN, proposed, in_room("correction.confirm")),
        in_room("correction.undo"),
        "4 killed",
    ),
}


@pytest.mark.parametrize("lose", [deleted, closed])
@pytest.mark.parametrize("edit", EDITS)
async def test_card_that_cannot_be_edited_is_posted_again_and_says_so(
    office: Office, edit: str, lose: Callable[[Message], None]
) -> None:
    first, change, words = EDITS[edit]
    await first(office, EDITOR)
    await office.settled()
    former = office.card()
    lose(former)
    await change(office, EDITOR)
    await office.settled()
    former.deleted = True
    again = office.card()
    assert words in f"{again.text} {again.blocks}"
    assert AGAIN in str(again.blocks)


@pytest.mark.parametrize("lose", [deleted, closed])
async def test_what_is_pressed_on_the_card_that_was_posted_again_edits_that_one(
    office: Office, lose: Callable[[Message], None]
) -> None:
    former = office.card()
    lose(former)
    await by(EDITOR, new_figure)(office, EDITOR)
    former.deleted = True
    again = office.card()
    await by(OTHER, on_card("alert.claim"))(office, OTHER)
    assert (office.card().ts, office.card().edits) == (again.ts, 1)
    assert f"claimed by <@{OTHER}>" in str(again.blocks)


async def test_line_of_a_thread_whose_card_was_deleted_goes_under_the_new_one(office: Office) -> None:
    office.card().deleted = True
    await by(EDITOR, new_figure)(office, EDITOR)
    (line,) = [m for m in office.slack.messages(WIRE) if "Killed 4 → 5" in m.text and m.is_reply]
    assert line.thread_ts == office.card().ts


@pytest.mark.parametrize("lose", [deleted, closed])
async def test_question_to_the_editors_that_cannot_be_edited_is_asked_again_when_it_is_decided(
    office: Office, lose: Callable[[Message], None]
) -> None:
    await proposed(office, EDITOR)
    (asked,) = office.slack.messages(ROOM)
    press = on_message(asked)
    lose(asked)
    await press(office, EDITOR)
    await office.settled()
    asked.deleted = True
    (decided,) = office.slack.messages(ROOM)
    assert "Confirmed" in str(decided.blocks)


def on_message(message: Message) -> Step:
    """Pressed a moment before it was deleted."""

    async def step(office: Office, user: str) -> None:
        await office.slack.click(message, "correction.confirm", user=user)

    return step


@pytest.mark.parametrize("event", NO_QUESTIONS)
async def test_that_a_message_was_deleted_or_edited_is_no_question(office: Office, event: str) -> None:
    before = len(office.slack.messages(WIRE))
    await NO_QUESTIONS[event](office)
    await office.settled()
    assert len(office.slack.messages(WIRE)) == before
    assert office.told(EDITOR) == []


async def test_question_that_was_deleted_before_it_was_answered_is_not_asked_any_more(office: Office) -> None:
    office.slack.faults.next("chat.postMessage", refusal("cannot_reply_to_message"))
    await office.slack.say(f"<@{BOT_USER}> total", user=EDITOR, channel=WIRE)
    await office.settled()
    assert office.told(EDITOR) == []
    assert office.slack.messages(WIRE)[-1].user == EDITOR

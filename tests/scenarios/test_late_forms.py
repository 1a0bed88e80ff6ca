"""Forms that come too late: for Slack, which gives three seconds, and for the desk, which has moved on meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.prose.wording import say
from slack_server import faults
from tests.handlers.subscriptions.filling import filled
from tests.patience import UNHURRIED_S, until
from tests.scenarios.office import EDITOR, OTHER, SIDE, VIEWER, WIRE, Office
from tests.scenarios.stale_forms import STALE
from tests.scenarios.steps import (
    CORRECTION,
    by,
    on_answer,
    on_card,
    sent,
    to_confirm,
    to_correct,
    to_subscribe,
    typed,
)
from tests.scenarios.ways import AT_HOME, FORMS, WAYS, who_may

BEYOND_A_TRIGGER = timedelta(seconds=UNHURRIED_S + 1)  # with which tests open forms; of Slack it is three seconds
OPENERS = [name for name, way in WAYS.items() if way.opens and name not in FORMS]
NOT_OPENED = [name for name in OPENERS if name not in AT_HOME]


@pytest.mark.parametrize("name", OPENERS)
async def test_form_that_comes_after_three_seconds_is_said_to_be_too_late(office: Office, name: str) -> None:
    way = WAYS[name]
    person = who_may(way)
    await way.first(office, person)
    await office.settled()
    office.line.late = BEYOND_A_TRIGGER
    await way.press(office, person)
    await office.settled()
    assert not office.slack.workspace.stacks.get(person)
    assert say("f_too_late", "en") in office.seen(person)
    assert office.notes(person) == []


REFUSED = {
    "asked to wait": (faults.rate_limited(30), "Try again in 30 s"),
    "token taken back": (faults.refusal("token_revoked"), "install the app again"),
    "stumbled": (faults.refusal("fatal_error"), "Try again in a minute"),
}


@pytest.mark.parametrize("name", NOT_OPENED)
async def test_form_that_slack_does_not_open_is_said_with_when_to_try_again(office: Office, name: str) -> None:
    way = WAYS[name]
    await way.first(office, who_may(way))
    await office.settled()
    office.slack.faults.always("views.open", faults.rate_limited(30))
    await way.press(office, who_may(way))
    await office.settled()
    assert "Try again in 30 s" in office.told(who_may(way))[-1]


@pytest.mark.parametrize("kind", REFUSED)
async def test_refusal_of_slack_is_said_with_the_way_on_and_is_no_fault_of_ours(office: Office, kind: str) -> None:
    fault, words = REFUSED[kind]
    office.slack.faults.always("views.open", fault)
    await on_card("alert.correct")(office, EDITOR)
    await office.settled()
    (told,) = office.told(EDITOR)
    assert words in told and "a fault on our side" not in told


@pytest.mark.parametrize("method", ["conversations.open", "files.getUploadURLExternal"])
async def test_file_that_slack_does_not_take_now_is_said_with_when_to_ask_again(office: Office, method: str) -> None:
    office.slack.faults.always(method, faults.rate_limited(30))
    await typed("export csv")(office, VIEWER)
    await office.settled()
    assert "Try again in 30 s" in office.told(VIEWER)[-1]


# --- the desk has moved on -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STALE)
async def test_form_that_others_overtook_says_so_and_spoils_nothing(office: Office, name: str) -> None:
    stale = STALE[name]
    await stale.opened(office, stale.person)
    await stale.meanwhile(office, OTHER)
    before = len(office.notes(stale.person))
    await stale.sent(office, stale.person)
    await office.sees(stale.person, stale.told)
    await office.settled()
    assert office.notes(stale.person)[before:] == []


@pytest.mark.parametrize(("change", "key"), [("archived", "fs_archived"), ("member", "fs_not_member")])
async def test_channel_that_was_lost_while_the_form_was_open_is_named_in_its_field(
    office: Office, change: str, key: str
) -> None:
    await to_subscribe(office, EDITOR)
    setattr(office.slack.channel(SIDE), change, change == "archived")
    delivered = await office.slack.submit(filled(office.slack.workspace.stacks[EDITOR][-1].body), user=EDITOR)
    assert (delivered.response or {})["errors"] == {"channel": say(key, "en")}


async def test_subscription_saved_after_the_answering_time_of_its_command_is_confirmed_all_the_same(
    office: Office,
) -> None:
    await to_confirm(office, EDITOR)
    office.clock.advance(minutes=31)
    await sent()(office, EDITOR)
    await office.settled()
    assert f"Subscribed* <#{SIDE}>" in office.seen(EDITOR)


async def test_form_of_a_card_that_was_deleted_meanwhile_is_worked_off(office: Office) -> None:
    await to_correct(office, EDITOR)
    office.card().deleted = True
    await sent(**CORRECTION)(office, EDITOR)
    await office.sees(EDITOR, "A second editor is asked")


async def test_button_of_an_old_answer_works(office: Office) -> None:
    await by(EDITOR, typed("total"))(office, EDITOR)
    office.clock.advance(hours=8)
    await on_answer("answer.share", EDITOR)(office, EDITOR)
    await until(lambda: [m for m in office.slack.messages(WIRE) if m.text.startswith("Asked by")])


def test_every_form_has_a_way_to_be_overtaken() -> None:
    assert {name.split()[0] for name in FORMS} - {name.split()[0] for name in STALE} == {"subscribe"}

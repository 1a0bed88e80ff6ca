"""The token taken back, the app removed, a scope missing: alerts wait, people are answered, nothing comes twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slack_server import BOT_USER, SlackServer, faults
from slack_server.web_api import BOT_SCOPES
from tests.patience import until
from tests.scenarios.news import NOTICIAS_FEED, fresh, read
from tests.scenarios.office import ADMIN, EDITOR, VIEWER, WIRE, Office
from tests.scenarios.steps import looked, on_card, typed
from tests.scenarios.ways import COMMANDS, IN_ROOM, ON_ANSWERS, ON_CARDS, QUESTIONS, who_may

BEYOND_A_PROBE_MIN = 2
ACTS = {name: way for name, way in {**COMMANDS, **ON_CARDS, **ON_ANSWERS, **IN_ROOM}.items() if way.act}
WITH_FILE = ("/strikes export", "/strikes export json", "/strikes map picture")  # which needs the token
ASKED_WITHOUT_A_FILE = [name for name in QUESTIONS if name not in WITH_FILE]


def news_breaks(office: Office) -> None:
    read(office.desk, {NOTICIAS_FEED: (fresh(office.clock.now()),)})
    office.sender.wake()


async def test_alert_waits_for_a_token_that_was_taken_back_and_comes_once(office: Office) -> None:
    office.slack.bot_token.refusal = "token_revoked"
    news_breaks(office)
    await until(lambda: office.sender.outages == {"slack": "token_revoked"})
    opened(office)
    await office.settled()
    assert "6 killed" in office.card("S-73").text
    assert len(office.slack.messages(WIRE)) == 4


def revoked(slack: SlackServer) -> None:
    slack.bot_token.refusal = "token_revoked"


def limited(slack: SlackServer) -> None:
    for method in slack.api.methods:
        slack.faults.always(method, faults.rate_limited(30))


def opened(office: Office) -> None:
    office.slack.bot_token.refusal = None
    office.slack.faults.clear()
    office.clock.advance(minutes=BEYOND_A_PROBE_MIN)


@pytest.mark.parametrize("closed", [revoked, limited])
@pytest.mark.parametrize("name", ACTS)
async def test_what_changes_the_desk_is_done_while_slack_takes_no_call_and_shown_when_it_does(
    office: Office, name: str, closed: Callable[[SlackServer], None]
) -> None:
    way = ACTS[name]
    person = who_may(way)
    await way.first(office, person)
    await office.settled()
    before = len(office.notes(person))
    closed(office.slack)
    await way.press(office, person)
    await until(lambda: office.notes(person)[before:])
    assert not any(":no_entry:" in words for words in office.told(person))
    await office.refused()
    opened(office)
    await office.settled()
    await office.sees(person, way.shows)


@pytest.mark.parametrize("closed", [revoked, limited])
async def test_questions_are_answered_while_slack_takes_no_call(
    office: Office, closed: Callable[[SlackServer], None]
) -> None:
    closed(office.slack)
    for count, name in enumerate(ASKED_WITHOUT_A_FILE, start=1):
        await QUESTIONS[name].press(office, VIEWER)
        await until(lambda count=count: len(office.told(VIEWER)) == count)
        answer = office.slack.ephemerals(VIEWER)[-1]
        assert QUESTIONS[name].shows in f"{answer.text} {answer.blocks}", name


async def test_claim_made_without_a_token_shows_when_there_is_one_again(office: Office) -> None:
    office.slack.bot_token.refusal = "account_inactive"
    await on_card("alert.claim")(office, EDITOR)
    await until(lambda: office.sender.outages)
    opened(office)
    await office.settled()
    assert f"claimed by <@{EDITOR}>" in str(office.card().blocks)


REMOVED = ({"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": [BOT_USER]}})


@pytest.mark.parametrize("event", REMOVED, ids=lambda event: event["type"])
async def test_removed_app_turns_readiness_red_and_says_why(office: Office, event: dict[str, object]) -> None:
    assert (await office.slack.event(event)).acked
    assert office.side.health.fault() == f"the workspace has removed this app ({event['type']})"


@pytest.mark.parametrize("tokens", [{"oauth": [EDITOR]}, {"bot": ["U0OTHERBOT"]}])
async def test_token_of_somebody_else_that_is_taken_back_is_none_of_ours(
    office: Office, tokens: dict[str, list[str]]
) -> None:
    await office.slack.event({"type": "tokens_revoked", "tokens": tokens})
    await office.settled()
    assert office.side.health.fault() is None


@pytest.mark.parametrize(("scope", "text"), [("files:write", "export csv"), ("im:write", "audit csv")])
async def test_missing_scope_is_named_with_where_it_is_asked_for(office: Office, scope: str, text: str) -> None:
    office.slack.bot_token.scopes = BOT_SCOPES - {scope}
    await typed(text)(office, ADMIN)
    await office.settled()
    assert "its manifest asks for, files:write or im:write" in office.told(ADMIN)[-1]


async def test_without_the_scope_to_see_people_nobody_is_let_in_by_guess(office: Office) -> None:
    office.slack.bot_token.scopes = BOT_SCOPES - {"users:read"}
    await on_card("alert.claim")(office, VIEWER)
    await office.settled()
    assert "cannot see who you are" in office.told(VIEWER)[-1]
    assert [note.allowed for note in office.notes(VIEWER)] == [False]


@pytest.mark.parametrize("closed", [revoked, limited])
async def test_home_that_cannot_be_shown_comes_at_the_next_look(
    office: Office, closed: Callable[[SlackServer], None]
) -> None:
    closed(office.slack)
    await office.slack.people.open_home(user=VIEWER)
    await office.settled()
    assert VIEWER not in office.slack.workspace.homes
    opened(office)
    await looked(office, VIEWER)
    assert "Latest 3 strikes" in office.seen(VIEWER)

"""The Home tab: what each person finds there, and what comes of pressing something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.interaction import of_no_message
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import Marks, SetAside
from newsdesk.people.roles import RoleList
from slack_server import SlackServer, faults
from slack_server.faults import Answer, Effect, Fault
from tests.builders import a_card, a_news_card, a_record, a_strike_write
from tests.handlers.home.looking import (
    ANA,
    BO,
    GUEST,
    HOUR,
    MINUTE,
    WIRE,
    home,
    published,
    shown,
    subscribed,
    tell,
)
from tests.slack_bot import Bot

SLOWLY_PUBLISHED = Fault(answer=Answer.SLOW, effect=Effect.LATE, late_s=0.2, wait_s=0.3)
NOT_PUBLISHED_FOR_LONG = Fault(answer=Answer.SLOW, wait_s=30)


async def open_for_the_first_time(slack: SlackServer, user: str = ANA) -> None:
    """As Slack says it as long as it knows of no Home: nothing tells which one would be replaced."""
    opened = {"type": "app_home_opened", "user": user, "tab": "home", "channel": f"D{user[1:]}"}
    await slack.event({**opened, "event_ts": slack.workspace.next_ts()})


# --- what is new -----------------------------------------------------------------------------------------------


async def test_who_never_looked_sees_the_latest_strikes_and_the_total(slack: SlackServer, bot: Bot) -> None:
    tell(bot, slack)
    first = await home(slack, bot)
    assert "'Latest strike'" in first
    assert "*Total:* 3 killed in 1 strike on 1 vessel" in first
    assert "By US officials and news reports; who, and by which rule: `/strikes total`" in first
    assert "unconfirmed" not in first
    assert "Since you last looked" not in first
    assert "Strikewire* follows one story: " in first


async def test_total_leaves_out_what_is_unconfirmed_and_leads_to_it(slack: SlackServer, bot: Bot) -> None:
    bot.store.change(strike=a_strike_write(a_record(71)), at=slack.clock.now())
    found = await home(slack, bot)
    assert "1 record unconfirmed, not counted: `/strikes list unconfirmed`" in found
    assert "*Total:*" not in found and "0 killed" not in found  # there is nothing else yet
    tell(bot, slack)
    assert "*Total:* 3 killed" in await home(slack, bot)


async def test_who_comes_back_sees_what_came_meanwhile(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot)
    slack.clock.advance(HOUR)
    tell(bot, slack)
    tell(bot, slack, a_news_card(), key="news/N-5")
    slack.clock.advance(HOUR)
    assert "Since you last looked: 1 US strike, 1 other item" in await home(slack, bot)
    slack.clock.advance(HOUR)
    assert "Since you last looked: nothing new" in await home(slack, bot)


async def test_news_that_has_no_room_is_found_by_a_command_that_knows_of_it(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot)
    day = f"{slack.clock.now():%Y-%m-%d}"
    slack.clock.advance(HOUR)
    for number in range(500, 507):
        tell(bot, slack, a_news_card(number), key=f"news/N-{number}")
    assert f"and 2 more: `/strikes search since:{day}`" in await home(slack, bot)


async def test_what_an_editor_marked_as_not_relevant_is_not_news(slack: SlackServer, bot: Bot) -> None:
    bot.context.rights.configured = RoleList(editors=frozenset({ANA}))
    await home(slack, bot)
    slack.clock.advance(HOUR)
    aside = SetAside(by=BO, at=slack.clock.now(), reason="a drill")
    marks = Marks(turn=2, claimed_by=ANA, claimed_at=slack.clock.now(), set_aside=aside)
    tell(bot, slack, replace(a_card(), marks=marks))
    found = await home(slack, bot)
    assert "Since you last looked: nothing new" in found
    assert "*No claims.*" in found


async def test_a_change_of_tabs_does_not_lose_what_was_new(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot)
    slack.clock.advance(HOUR)
    tell(bot, slack)
    await home(slack, bot)
    slack.clock.advance(MINUTE)
    assert "Since you last looked: 1 US strike" in await home(slack, bot)


async def test_each_person_has_a_last_look_of_their_own(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot, ANA)
    slack.clock.advance(HOUR)
    assert "Since you last looked" not in await home(slack, bot, BO)


async def test_the_messages_tab_is_not_the_home(slack: SlackServer, bot: Bot) -> None:
    await slack.event(
        {"type": "app_home_opened", "user": ANA, "tab": "messages", "channel": "D0ANA", "event_ts": "1"}
    )
    await bot.context.finish()
    assert not slack.workspace.homes


async def test_who_reads_slack_in_spanish_finds_the_home_in_spanish(slack: SlackServer, bot: Bot) -> None:
    slack.workspace.users[BO].locale = "es-419"
    tell(bot, slack)
    subscribed(bot, WIRE)
    in_spanish = await home(slack, bot, BO)
    for words in (
        "Último ataque",
        "3 muertos en 1 ataque contra 1 embarcación",
        "*Nada a su cargo.*",
        "Sus canales: 1 suscripción",
        "ataques · graves y urgentes · todas las zonas · al momento",
        "Pausa de 2 horas",
        "Solo los administradores ven las fuentes que fallan.",
    ):
        assert words in in_spanish
    assert "Latest strike" in await home(slack, bot, ANA)


async def test_home_is_english_where_slack_does_not_say(slack: SlackServer, bot: Bot) -> None:
    slack.workspace.users[BO].locale = "es-ES"
    slack.faults.next("users.info", faults.refusal("missing_scope"))
    assert "Your channels: no subscription." in await home(slack, bot, BO)


# --- how it is published ---------------------------------------------------------------------------------------


async def test_home_is_published_over_what_the_person_sees(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot)
    seen = slack.workspace.homes[ANA].hash
    await home(slack, bot)
    assert [call.args.get("hash") for call in slack.journal.of("views.publish")] == [None, seen]


async def test_a_home_that_was_replaced_meanwhile_is_rendered_again(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot)
    stale = slack.workspace.homes[ANA].to_json() | {"hash": "1.stale"}
    opened = {"type": "app_home_opened", "user": ANA, "tab": "home", "channel": "D0ANA", "event_ts": "2"}
    await slack.event({**opened, "view": stale})
    await slack.until(lambda: published(slack) == 2)
    calls = slack.journal.of("views.publish")
    assert [call.error for call in calls] == [None, "hash_conflict", None]
    assert "hash" not in calls[-1].args


async def test_a_home_on_its_slow_way_does_not_cover_a_newer_one(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("views.publish", SLOWLY_PUBLISHED)
    await open_for_the_first_time(slack)
    await slack.until(lambda: slack.journal.of("views.publish"))
    tell(bot, slack)
    await open_for_the_first_time(slack)
    await bot.context.finish()
    await slack.api.settle()
    assert "'Latest strike'" in shown(slack)


async def test_a_home_on_its_slow_way_holds_nobody_else_up(slack: SlackServer, bot: Bot) -> None:
    slack.faults.next("views.publish", NOT_PUBLISHED_FOR_LONG)
    await open_for_the_first_time(slack)
    await slack.until(lambda: slack.journal.of("views.publish"))
    await open_for_the_first_time(slack, GUEST)
    await slack.until(lambda: GUEST in slack.workspace.homes)
    assert ANA not in slack.workspace.homes


async def test_a_record_that_cannot_be_read_is_said_on_the_home(
    slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(bot.store, "ledger", locked)
    assert ":no_entry: *Strikewire cannot read its record just now.*" in await home(slack, bot)


# --- questions, guests, admins ---------------------------------------------------------------------------------


async def test_a_record_opens_in_a_window(slack: SlackServer, bot: Bot) -> None:
    tell(bot, slack)
    await home(slack, bot)
    await slack.people.press_home("home.ask", user=ANA, value="strike S-71")
    await bot.context.finish()
    assert bot.asked.questions == ["strike S-71"]
    (window,) = slack.workspace.stacks[ANA]
    assert (window.body["type"], window.body["blocks"][0]["text"]["text"]) == ("modal", "Answer to strike S-71")


def test_a_press_on_the_home_has_no_message_behind_it_whatever_stands_there() -> None:
    kept = {"trigger_id": "1.2", "user": {"id": ANA}}
    sent = {**kept, "response_url": "https://hooks.example/1", "channel": {"id": "C0WIRE"}}
    assert of_no_message(sent) == kept


async def test_a_guest_finds_the_total_and_the_help_alone(slack: SlackServer, bot: Bot) -> None:
    tell(bot, slack)
    subscribed(bot, WIRE)
    found = await home(slack, bot, GUEST)
    assert "*Total:* 3 killed" in found
    assert "Questions are for everybody" in found
    assert not any(word in found for word in ("claims", WIRE, "Subscribe", "Feeds"))


async def test_which_feeds_fail_is_shown_to_admins_only(slack: SlackServer, bot: Bot) -> None:
    assert "'0 of 0 feeds read in the last hour'" in await home(slack, bot, BO)
    assert "feeds read in the last hour" not in await home(slack, bot, ANA)

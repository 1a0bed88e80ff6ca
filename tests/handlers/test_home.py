"""The Home tab: what each person finds there, and what comes of pressing something."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.interaction import of_no_message
from newsdesk.alerts import Mode, Subscription
from newsdesk.entries import Tier
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import Marks, SetAside
from newsdesk.people.roles import RoleList
from newsdesk.ports import Amendment, AuditNote, DeskQuery
from newsdesk.understanding import Category
from slack_server import SlackServer, faults
from slack_server.clock import HandClock
from tests.builders import NOON, a_card, a_news_card, a_record, a_strike_write, an_alert_write
from tests.slack_bot import Bot, running_bot

ANA, BO, GUEST = "U0ANA", "U0BO", "U0GUEST"
WIRE, DESK, ELSEWHERE = "C0WIRE", "C0DESK", "C0ELSEWHERE"
MINUTE, HOUR = 60, 3600  # seconds
OFFICIAL = a_record(71, *(replace(claim, tier=Tier.PRIMARY) for claim in a_record().claims))


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=HandClock()) as server:
        server.add_user(BO)
        server.add_user(GUEST, is_restricted=True)
        server.add_channel(ELSEWHERE, people=frozenset({BO}))
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, clock=slack.clock, roles=RoleList(admins=frozenset({BO}))) as bot:
        await slack.until(lambda: slack.socket_mode.sockets)
        yield bot


async def home(slack: SlackServer, bot: Bot, user: str = ANA) -> str:
    """What the person reads after opening the tab."""
    before = published(slack)
    assert (await slack.people.open_home(user=user)).acked
    await slack.until(lambda: published(slack) > before)  # events are acked before anybody looks at them
    await bot.context.finish()
    return shown(slack, user)


def published(slack: SlackServer) -> int:
    return sum(call.effect for call in slack.journal.of("views.publish"))


def shown(slack: SlackServer, user: str = ANA) -> str:
    return str(slack.workspace.homes[user].body["blocks"])


def tell(bot: Bot, slack: SlackServer, card=None, *, key: str = "strike/S-71") -> None:
    """A card that is first told now."""
    now = slack.clock.now()
    card = card or a_card()
    bot.store.amend(
        Amendment(
            expected_version=bot.store.desk_view(DeskQuery(now=now)).version,
            at=now,
            note=AuditNote(at=now, actor="T0/U0SEED", action="seed"),
            strike=a_strike_write(OFFICIAL) if key.startswith("strike") else None,
            alert=an_alert_write(card, key=key, at=now),
        )
    )


def subscribed(bot: Bot, channel: str, **changes: object) -> None:
    one = Subscription(channel=channel, categories=(Category.STRIKE,), managed=False, **changes)
    bot.store.save_subscription(one, AuditNote(at=NOON, actor="T0/U0SEED", action="subscribe"))


# --- what is new -----------------------------------------------------------------------------------------------


async def test_who_never_looked_sees_the_latest_strikes_and_the_total(slack: SlackServer, bot: Bot) -> None:
    tell(bot, slack)
    first = await home(slack, bot)
    assert "'Latest strike'" in first
    assert "*Total:* 3 killed in 1 strike on 1 vessel" in first
    assert "Since you last looked" not in first


async def test_who_comes_back_sees_what_came_meanwhile(slack: SlackServer, bot: Bot) -> None:
    await home(slack, bot)
    slack.clock.advance(HOUR)
    tell(bot, slack)
    tell(bot, slack, a_news_card(), key="news/N-5")
    slack.clock.advance(HOUR)
    assert "Since you last looked: 1 US strike, 1 other item" in await home(slack, bot)
    slack.clock.advance(HOUR)
    assert "Since you last looked: nothing new" in await home(slack, bot)


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


async def test_it_is_published_over_what_the_person_sees(slack: SlackServer, bot: Bot) -> None:
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


async def test_a_record_that_cannot_be_read_is_said_on_the_home(
    slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(bot.store, "ledger", locked)
    assert ":no_entry: *Strikewire cannot read its record just now.*" in await home(slack, bot)


# --- what is theirs --------------------------------------------------------------------------------------------


async def test_claims_stand_there_until_they_are_released(slack: SlackServer, bot: Bot) -> None:
    claimed = Marks(turn=1, claimed_by=ANA, claimed_at=slack.clock.now())
    tell(bot, slack, replace(a_card(), marks=claimed))
    bot.context.rights.configured = RoleList(editors=frozenset({ANA, BO}))
    assert "Your claims: 1" in await home(slack, bot)
    assert "*No claims.*" in await home(slack, bot, BO)
    assert (await slack.people.press_home("home.release", user=ANA)).acked
    await bot.context.finish()
    assert "*No claims.*" in shown(slack)
    assert bot.store.card_view("strike/S-71").alert.card.marks.claimed_by is None


async def test_who_may_not_release_is_told_in_a_window(slack: SlackServer, bot: Bot) -> None:
    tell(bot, slack, replace(a_card(), marks=Marks(turn=1, claimed_by=ANA, claimed_at=slack.clock.now())))
    bot.context.rights.configured = RoleList(editors=frozenset({ANA}))
    await home(slack, bot)
    bot.context.rights.configured = RoleList(editors=frozenset({BO}))  # after the Home was shown
    await slack.people.press_home("home.release", user=ANA)
    await bot.context.finish()
    (window,) = slack.workspace.stacks[ANA]
    assert "Only editors can claim an alert" in str(window.body["blocks"])
    assert bot.store.card_view("strike/S-71").alert.card.marks.claimed_by == ANA
    assert [note.allowed for note in bot.store.notes if note.action == "claim"] == [False]


async def test_who_may_change_nothing_finds_nothing_to_change(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    tell(bot, slack, replace(a_card(), marks=Marks(turn=1, claimed_by=ANA, claimed_at=slack.clock.now())))
    bot.context.rights.configured = RoleList(editors=frozenset({BO}))
    seen, editors = await home(slack, bot, ANA), await home(slack, bot, BO)
    assert f"<#{WIRE}> · strikes" in seen
    changing = ("home.subscribe", "home.subscription", "home.release", "Claim on a card")
    assert [each for each in changing if each in seen] == []
    assert "home.subscribe" in editors and "home.subscription" in editors and "*No claims.*" in editors


async def test_subscriptions_of_the_persons_channels_are_listed(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    subscribed(bot, ELSEWHERE, mode=Mode.DIGEST)
    mine, both = await home(slack, bot, ANA), await home(slack, bot, BO)
    assert "Your channels: 1 subscription'" in mine
    assert f"<#{WIRE}> · strikes" in mine
    assert ELSEWHERE not in mine
    assert "Your channels: 2 subscriptions" in both


async def test_where_slack_does_not_say_which_channels_all_are_listed(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, ELSEWHERE)
    slack.bot_token.scopes -= {"channels:read", "groups:read"}
    assert "Subscribed channels: 1 subscription'" in await home(slack, bot)


async def test_subscription_that_cannot_be_read_is_named_to_who_is_in_the_channel(
    slack: SlackServer, bot: Bot
) -> None:
    for channel in (WIRE, ELSEWHERE):
        bot.store.subscribe_in_a_newer_release(channel)
    alone = await home(slack, bot)
    assert f"*Subscription* of <#{WIRE}> not read" in alone
    assert ELSEWHERE not in alone
    subscribed(bot, ELSEWHERE)
    assert f"*Subscription* of <#{WIRE}> not read" in await home(slack, bot, BO)


async def test_a_subscription_is_paused_and_resumed_from_the_home(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    await home(slack, bot, BO)
    await slack.people.press_home("home.subscription", user=BO, choose="pause:")
    await bot.context.finish()
    (paused,) = bot.store.subscriptions()
    assert paused.paused_until == slack.clock.now() + timedelta(hours=2)
    assert "*Paused* until" in shown(slack, BO)
    assert "*Paused*" in str(slack.workspace.stacks[BO][-1].body["blocks"])
    await slack.people.press_home("home.subscription", user=BO, choose="resume:")
    await bot.context.finish()
    assert bot.store.subscriptions()[0].paused_until is None


async def test_unsubscribing_takes_it_off_the_home(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    await home(slack, bot, BO)
    await slack.people.press_home("home.subscription", user=BO, choose="unsubscribe:")
    await bot.context.finish()
    assert bot.store.subscriptions() == ()
    assert "Your channels: no subscription." in shown(slack, BO)


async def test_the_form_opens_with_what_the_channel_has(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    await home(slack, bot, BO)
    await slack.people.press_home("home.subscription", user=BO, choose="subscribe:")
    await bot.context.finish()
    form = slack.workspace.stacks[BO][-1].body
    assert (form["callback_id"], form["blocks"][0]["element"]["initial_conversation"]) == ("subscribe", WIRE)
    await slack.people.press_home("home.subscribe", user=BO)
    await bot.context.finish()
    assert "initial_conversation" not in slack.workspace.stacks[BO][-1].body["blocks"][0]["element"]


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

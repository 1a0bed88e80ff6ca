"""/strikes subscribe from the first word to the saved subscription, and all the ways in which it may go wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from handlers.subscriptions import subscribe
from newsdesk.alerts import Subscription
from newsdesk.errors import StoreUnavailable
from newsdesk.people.roles import RoleList
from newsdesk.ports import AuditNote, PastNews
from newsdesk.prose.wording import say
from newsdesk.understanding import Category, Severity
from slack_server import SlackServer, faults
from slack_server.deliveries import Delivered, Outgoing
from slack_server.faults import Answer, Fault
from tests.builders import NOON, a_new_delivery, a_news_card, an_alert_write
from tests.handlers.subscriptions.filling import filled, one
from tests.inspected import SEED
from tests.slack_bot import Bot

ANA, BEN, GUEST = "U0ANA", "U0BEN", "U0GUEST"
WIRE, DESK = "C0WIRE", "C0DESK"
DAY = timedelta(days=1)

TICKED = (Category.STRIKE, Category.POLICY, Category.LEGAL, Category.OVERSIGHT)  # when the form opens


@pytest.fixture
def bot(bot: Bot) -> Bot:
    tell_past(bot)
    return bot


def tell_past(bot: Bot) -> None:
    """Three strikes of the last month, one of them urgent, and one vote of normal weight."""
    for number, severity in ((71, Severity.HIGH), (72, Severity.URGENT), (73, Severity.HIGH)):
        key = f"strike/S-{number}"
        bot.store.change(alert=an_alert_write(key=key, severity=severity, at=NOON - (number - 70) * DAY))
    card = a_news_card(category=Category.POLICY)
    bot.store.change(alert=an_alert_write(card, key="news/N-5", severity=Severity.NORMAL, at=NOON - DAY))


async def opened(
    slack: SlackServer, bot: Bot, *, user: str = ANA, channel: str = WIRE, text: str = "subscribe"
) -> dict[str, Any]:
    assert (await slack.command("/strikes", text, user=user, channel=channel)).acked
    await slack.until(lambda: slack.workspace.stacks.get(user))
    await bot.context.finish()
    return slack.workspace.stacks[user][-1].body


async def test_outlet_that_nobody_reads_is_told_in_its_field_with_the_nearest_one(
    slack: SlackServer, bot: Bot
) -> None:
    object.__setattr__(bot.context.book, "outlets", lambda: {"Reuters", "SOUTHCOM"})
    view = await opened(slack, bot)
    answer = await previewed(slack, view, outlets={"value": "SOUTHCOM, Rueters"})
    assert answer["errors"] == {"outlets": "No feed of Rueters is read. Did you mean Reuters?"}
    assert (await previewed(slack, view, outlets={"value": " reuters ,Reuters"}))["response_action"] == "push"


async def previewed(slack: SlackServer, view: dict[str, Any], *, user: str = ANA, **changes: Any) -> dict[str, Any]:
    delivered = await slack.submit(filled(view, **changes), user=user)
    assert delivered.acked and delivered.response is not None
    return delivered.response


async def subscribed(slack: SlackServer, bot: Bot, **changes: Any) -> None:
    await previewed(slack, await opened(slack, bot), **changes)
    assert (await slack.submit({}, user=ANA)).acked
    await bot.context.finish()


def words(view: dict[str, Any]) -> str:
    return "\n".join(str(block) for block in view["blocks"])


async def test_preview_is_pushed_over_the_form_and_nothing_is_saved_before_it_is_confirmed(
    slack: SlackServer, bot: Bot
) -> None:
    answer = await previewed(slack, await opened(slack, bot))
    assert answer["response_action"] == "push"
    assert len(slack.workspace.stacks[ANA]) == 2
    shown = words(answer["view"])
    assert "30 days would have posted 3" in shown
    assert "*3 alerts*, at most 1 a day" in shown
    assert len(re.findall(r"\*\w{3} \d+ \w{3}\* · ", shown)) == 3, "each item begins with its day"
    assert "*1 below your level*" in shown
    assert "One level lower (_Normal and up_) would have posted 4; that is 1 more." in shown
    assert f"<#{WIRE}> · strikes, policy, courts, Congress · high and urgent · all basins · at once" in shown
    assert bot.store.subscriptions() == ()


@pytest.mark.parametrize("shared", [True, False])
async def test_preview_says_whether_another_company_reads_the_channel(
    slack: SlackServer, bot: Bot, shared: bool
) -> None:
    slack.channel(WIRE).ext_shared = shared
    answer = await previewed(slack, await opened(slack, bot))
    said = "*Shared with another company.* Its people read what is posted there."
    assert (said in words(answer["view"])) is shared


async def test_confirmed_subscription_is_saved_told_and_audited_and_posts_nothing_old(
    slack: SlackServer, bot: Bot
) -> None:
    await subscribed(slack, bot)
    (made,) = bot.store.subscriptions()
    assert (made.channel, made.timezone, made.managed) == (WIRE, "America/New_York", False)
    assert made.categories == TICKED
    assert slack.ephemerals(ANA)[-1].text.startswith(f"Subscribed <#{WIRE}>: strikes, policy, courts, Congress")
    (note,) = bot.store.audited()
    assert (note.action, note.actor, note.detail[:20]) == ("subscribe", "T0STRIKES/U0ANA", "nothing -> strikes, ")
    assert slack.workspace.stacks[ANA] == []
    assert slack.post_count() == 0 and bot.store.deliveries == []


@pytest.mark.parametrize(("mode", "states"), [("digest", ["superseded"]), ("instant", ["ready"])])
async def test_card_that_waits_is_told_by_the_digest_that_takes_the_place_of_alerts(
    slack: SlackServer, bot: Bot, mode: str, states: list[str]
) -> None:
    await subscribed(slack, bot)
    now, key = slack.clock.now(), "strike/S-74"
    bot.store.change(alert=an_alert_write(key=key, at=now))
    bot.outbox.enqueue([replace(a_new_delivery(WIRE, alert_key=key), not_before=now + timedelta(hours=1))], now=now)
    slack.clock.advance(600)
    await subscribed(slack, bot, mode=one(mode), severity=one("urgent"))
    assert [row.state.value for row in bot.store.deliveries] == states
    (made,) = bot.store.subscriptions()
    assert made.made_at is not None and made.made_at <= now


async def test_digest_that_takes_the_place_of_alerts_tells_none_that_came(slack: SlackServer, bot: Bot) -> None:
    await subscribed(slack, bot)
    slack.clock.advance(600)
    await subscribed(slack, bot, mode=one("digest"))
    (made,) = bot.store.subscriptions()
    assert made.made_at == slack.clock.now()


async def test_form_opens_with_what_the_channel_has(slack: SlackServer, bot: Bot) -> None:
    kept = Subscription(channel=WIRE, categories=(Category.CRIME,), timezone="Europe/Madrid", managed=False)
    bot.store.save_subscription(kept, AuditNote(at=NOON, actor="T0/U0", action="subscribe"))
    view = await opened(slack, bot)
    assert filled(view)["categories"]["categories"]["selected_options"][0]["value"] == "crime"
    assert "Time zone: Europe/Madrid" in words(view)


async def test_channel_that_nobody_subscribed_is_proposed_in_the_language_of_who_subscribes_it(
    slack: SlackServer, bot: Bot
) -> None:
    slack.workspace.users[ANA].locale = "es-419"
    assert proposed(await opened(slack, bot), "language")["selected_option"]["value"] == "es"


async def test_channel_that_has_a_language_keeps_it_whoever_opens_the_form(slack: SlackServer, bot: Bot) -> None:
    kept = Subscription(channel=WIRE, card_lang="en", managed=False)
    bot.store.save_subscription(kept, AuditNote(at=NOON, actor="T0/U0", action="subscribe"))
    slack.workspace.users[ANA].locale = "es-419"
    assert proposed(await opened(slack, bot), "language")["selected_option"]["value"] == "en"


@pytest.mark.parametrize("named", [f"<#{DESK}|desk>", "#desk"])
async def test_channel_that_is_named_is_the_one_in_the_form(slack: SlackServer, bot: Bot, named: str) -> None:
    slack.workspace.channels[DESK].name = "desk"
    kept = Subscription(channel=DESK, categories=(Category.CRIME,), managed=False)
    bot.store.save_subscription(kept, AuditNote(at=NOON, actor="T0/U0", action="subscribe"))
    view = await opened(slack, bot, text=f"subscribe {named}")
    assert proposed(view, "channel")["selected_conversation"] == DESK


async def test_form_proposes_no_channel_in_place_of_one_it_cannot_find(slack: SlackServer, bot: Bot) -> None:
    element = view_block(await opened(slack, bot, text="subscribe #nowhere"), "channel")["element"]
    assert not {"initial_conversation", "default_to_current_conversation"} & set(element)


def view_block(view: dict[str, Any], name: str) -> dict[str, Any]:
    return next(block for block in view["blocks"] if block.get("block_id") == name)


def proposed(view: dict[str, Any], field: str) -> dict[str, Any]:
    (state,) = filled(view)[field].values()
    return state


async def test_nothing_in_the_last_month_names_the_filter_that_keeps_most_out(slack: SlackServer, bot: Bot) -> None:
    answer = await previewed(slack, await opened(slack, bot), keywords={"value": "submarine"})
    shown = words(answer["view"])
    assert "30 days would have posted nothing" in shown
    assert "Most is kept out by the filter _words_." in shown


async def test_field_errors_keep_the_form_open(slack: SlackServer, bot: Bot) -> None:
    answer = await previewed(slack, await opened(slack, bot), keywords={"value": 'a "b'})
    assert answer == {"response_action": "errors", "errors": {"keywords": 'The second quote mark is missing: "b'}}
    assert len(slack.workspace.stacks[ANA]) == 1


async def test_channel_that_the_bot_cannot_post_in_is_a_field_error(slack: SlackServer, bot: Bot) -> None:
    slack.add_channel("C0FAR", member=False)
    slack.add_channel("C0OLD", archived=True)
    view = await opened(slack, bot)
    not_a_member, archived = say("fs_not_member", "en"), say("fs_archived", "en")
    for channel, told in (("C0FAR", not_a_member), ("C0SECRET", not_a_member), ("C0OLD", archived)):
        answer = await previewed(slack, view, channel={"selected_conversation": channel})
        assert answer == {"response_action": "errors", "errors": {"channel": told}}


@pytest.mark.parametrize(
    "fault", [faults.status(503), Fault(answer=Answer.TRUNCATED)], ids=["of a proxy", "cut short"]
)
async def test_channel_that_slack_does_not_describe_is_no_error(slack: SlackServer, bot: Bot, fault: Fault) -> None:
    view = await opened(slack, bot)
    slack.faults.always("conversations.info", fault)
    assert (await previewed(slack, view))["response_action"] in ("push", "update")


async def test_slow_count_shows_that_it_counts_and_then_the_preview(
    slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subscribe, "COUNT_WITHIN_S", 0.05)
    view = await opened(slack, bot)
    bot.store_free.clear()
    answer = await previewed(slack, view)
    assert "Counting ..." in words(answer["view"]) and "submit" not in answer["view"]
    bot.store_free.set()
    await slack.until(lambda: "submit" in slack.workspace.stacks[ANA][-1].body)
    assert "30 days would have posted 3" in words(slack.workspace.stacks[ANA][-1].body)


async def test_preview_that_is_there_before_slack_shows_that_it_counts_is_shown_all_the_same(
    slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subscribe, "COUNT_WITHIN_S", 0.05)
    monkeypatch.setattr(subscribe, "NOT_YET_S", (0.0, 0.0))
    view, deliver = await opened(slack, bot), slack.people.route.deliver

    async def deliver_and_take_time(outgoing: Outgoing) -> Delivered:
        delivered = await deliver(outgoing)
        bot.store_free.set()
        await slack.until(lambda: any(call.error for call in slack.journal.of("views.update")))
        return delivered

    monkeypatch.setattr(slack.people, "route", SimpleNamespace(deliver=deliver_and_take_time))
    bot.store_free.clear()
    await previewed(slack, view)
    await slack.until(lambda: "submit" in slack.workspace.stacks[ANA][-1].body)


async def test_store_that_is_away_is_told_in_the_preview_and_cannot_be_confirmed(
    slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: object, **kwargs: object) -> PastNews:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(bot.store, "past_alerts", away)
    answer = await previewed(slack, await opened(slack, bot))
    assert "cannot read its record just now" in words(answer["view"])
    assert "submit" not in answer["view"]


async def test_form_that_opens_too_late_is_told(slack: SlackServer, bot: Bot) -> None:
    bot.store_free.clear()
    await slack.command("/strikes", "subscribe", user=ANA, channel=WIRE)
    slack.clock.advance(4)
    bot.store_free.set()
    await bot.context.finish()
    assert slack.ephemerals(ANA)[-1].text.startswith("*That form took too long to open.*")
    assert slack.workspace.stacks.get(ANA) is None


async def test_confirming_twice_saves_once(slack: SlackServer, bot: Bot) -> None:
    await previewed(slack, await opened(slack, bot))
    top = slack.workspace.stacks[ANA][-1]
    await slack.submit({}, user=ANA)
    slack.workspace.stacks[ANA] = [top]  # the second press was under way when the first was answered
    assert (await slack.submit({}, user=ANA)).acked
    await bot.context.finish()
    assert len(bot.store.audited()) == 1


async def test_preview_that_was_overtaken_is_shown_again_with_what_changed(slack: SlackServer, bot: Bot) -> None:
    await previewed(slack, await opened(slack, bot))
    other = Subscription(channel=WIRE, categories=(Category.CRIME,), managed=False)
    bot.store.save_subscription(other, AuditNote(at=NOON, actor="T0/U0BEN", action="subscribe"))
    answer = (await slack.submit({}, user=ANA)).response
    assert answer["response_action"] == "update"
    assert "*Somebody changed this subscription meanwhile.* It is now: crime · high and urgent" in words(
        answer["view"]
    )
    assert bot.store.subscriptions() == (other,)
    await slack.submit({}, user=ANA)
    await bot.context.finish()
    assert bot.store.subscriptions()[0].categories == TICKED


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            Subscription(channel=WIRE, categories=(Category.CRIME,), managed=False),
            "It is now: crime · high and urgent",
        ),
        (None, "*Somebody ended this subscription meanwhile.*"),
    ],
    ids=["changed", "ended"],
)
async def test_preview_says_what_somebody_else_did_since_the_form_was_opened(
    slack: SlackServer, bot: Bot, changed: Subscription | None, told: str
) -> None:
    bot.store.save_subscription(Subscription(channel=WIRE, managed=False), SEED)
    view = await opened(slack, bot)
    if changed:
        bot.store.save_subscription(changed, SEED)
    else:
        bot.store.remove_subscription("slack", WIRE, SEED)
    assert told in words((await previewed(slack, view, severity=one("urgent")))["view"])


async def test_preview_for_another_channel_than_that_of_the_form_says_nothing_of_its_rule(
    slack: SlackServer, bot: Bot
) -> None:
    bot.store.save_subscription(Subscription(channel=WIRE, managed=False), SEED)
    view = await opened(slack, bot)
    answer = await previewed(slack, view, channel={"selected_conversation": DESK})
    assert "meanwhile" not in words(answer["view"])


async def test_right_that_was_taken_away_meanwhile_saves_nothing(slack: SlackServer, bot: Bot) -> None:
    await previewed(slack, await opened(slack, bot))
    bot.context.rights.configured = RoleList(editors=frozenset({BEN}))
    await slack.submit({}, user=ANA)
    await bot.context.finish()
    assert bot.store.subscriptions() == ()
    assert slack.ephemerals(ANA)[-1].text.startswith("*Only editors can change subscriptions.*")


async def test_words_that_the_form_asks_for_are_not_passed_over(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "subscribe daily strikes", user=ANA, channel=WIRE)
    await bot.context.finish()
    assert slack.workspace.stacks.get(ANA) is None
    assert slack.ephemerals(ANA)[-1].text.startswith("*subscribe takes a channel,* not `daily strikes`.")


async def test_guest_gets_no_form(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "subscribe", user=GUEST, channel=WIRE)
    await bot.context.finish()
    assert slack.workspace.stacks.get(GUEST) is None
    assert slack.ephemerals(GUEST)[-1].text.startswith("*Guests cannot change subscriptions.*")


async def test_form_of_another_workspace_changes_nothing(slack: SlackServer, bot: Bot) -> None:
    await previewed(slack, await opened(slack, bot))
    slack.workspace.users[ANA].team_id = "T0OTHER"
    assert (await slack.submit({}, user=ANA)).acked
    await bot.context.finish()
    assert bot.store.subscriptions() == ()


async def test_digest_form_says_what_would_have_been_in_digests(slack: SlackServer, bot: Bot) -> None:
    answer = await previewed(slack, await opened(slack, bot), mode=one("digest"))
    assert "*3 items in digests*" in words(answer["view"])
    assert "daily digest at 08:00 New York" in words(answer["view"])

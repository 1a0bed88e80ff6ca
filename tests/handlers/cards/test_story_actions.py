"""Records merged and split from Slack: the form, what stands on the cards afterwards, and the way back."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.cards import regrouping
from handlers.commands.answering import answer
from handlers.rendering.blocks import render
from newsdesk.alerts import Kind
from newsdesk.strikes import Field
from slack_server import Message, SlackServer
from tests.builders import NOON, a_card, a_claim, a_new_delivery, a_record, a_strike_write, an_alert_write
from tests.handlers.editors import ANA, BO, EVE, WIRE, said
from tests.slack_bot import Bot

DESK = "C0DESK"


@pytest.fixture(autouse=True)
def records(bot: Bot) -> None:
    tell(bot, 71, "Reuters", 3, WIRE)
    tell(bot, 72, "AP", 4, WIRE, DESK)


def tell(bot: Bot, number: int, outlet: str, killed: int, *channels: str) -> None:
    """A strike that these channels have a card of."""
    said = {"outlet": outlet, "origin": outlet, "entry_key": f"1-{outlet}"}
    claims = (
        a_claim(Field.DATE, "2026-11-24", **said),
        a_claim(Field.LOCATION, "caribbean", **said),
        a_claim(Field.KILLED, killed, **said),
    )
    card = a_card(number)
    write = an_alert_write(card)
    bot.store.change(
        strike=a_strike_write(a_record(number, *claims)),
        alert=write,
        deliveries=tuple(a_new_delivery(one, alert_key=write.key, message=card) for one in channels),
    )
    bot.store.send_everything()


def filled(merge_with: int | None = None, split_off: tuple[str, ...] = (), typed: str = "") -> dict[str, Any]:
    one = {"text": {}, "value": str(merge_with)} if merge_with else None
    many = [{"text": {}, "value": entry} for entry in split_off]
    return {
        "merge_with": {"merge_with": {"type": "static_select", "selected_option": one}},
        "merge_typed": {"merge_typed": {"type": "plain_text_input", "value": typed or None}},
        "split_off": {"split_off": {"type": "multi_static_select", "selected_options": many}},
    }


def posted(slack: SlackServer, bot: Bot, number: int) -> Message:
    card = bot.store.card_view(f"strike/S-{number}").alert.card
    payload = render(card, card_lang="en", mention=None, rung=0, now=NOON)
    return slack.workspace.add_message(Message(channel=WIRE, ts=slack.workspace.next_ts(), **payload))


async def form(slack: SlackServer, text: str, user: str = ANA) -> dict[str, Any]:
    await slack.command("/strikes", text, user=user, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(user))
    return slack.workspace.stacks[user][-1].body


async def merge(slack: SlackServer, bot: Bot) -> Message:
    """Merged by Ana; what she was told."""
    await form(slack, "merge S-72 S-71")
    await slack.submit(filled(merge_with=71), user=ANA)
    await slack.until(lambda: bot.store.strikes([72])[0].merged_into)
    return (await said(slack, ANA))[0]


def headers(bot: Bot, kind: Kind = Kind.UPDATE) -> dict[tuple[str, str], str]:
    """What each channel's cards say on top, after the last edit."""
    shown = {}
    for row in bot.store.deliveries:
        if row.new.kind is kind:
            payload = render(row.new.message, card_lang="en", mention=None, rung=0, now=NOON)
            first = payload["blocks"][0]["text"]["text"]
            shown[row.new.channel, row.new.message.record] = first
    return shown


async def test_the_form_shows_the_record_and_offers_what_is_near(slack: SlackServer, bot: Bot) -> None:
    view = await form(slack, "merge S-72 S-71")
    assert view["title"]["text"] == "Merge or split S-72"
    assert view["blocks"][0]["text"]["text"] == "*S-72*\nTue 24 Nov 2026, Caribbean, 4 killed – AP"
    chosen = view["blocks"][1]["element"]["initial_option"]
    assert chosen["text"]["text"] == "S-71: Tue 24 Nov 2026, Caribbean, 3 killed – Reuters"


async def test_the_menu_of_a_card_opens_the_same_form(slack: SlackServer, bot: Bot) -> None:
    await slack.click(posted(slack, bot, 71), "alert.more", user=ANA, choose="regroup")
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    assert slack.workspace.stacks[ANA][-1].body["title"]["text"] == "Merge or split S-71"


async def test_merging_edits_every_card_where_it_stands_and_posts_none(slack: SlackServer, bot: Bot) -> None:
    told = await merge(slack, bot)
    assert told.text.startswith("Merged: S-72 and S-71. 1 report moved, 3 cards edited, nobody alerted again.")
    shown = headers(bot)
    assert shown[WIRE, "S-72"] == "Withdrawn: was reported as a new strike, is S-71"
    assert shown[WIRE, "S-71"] == shown[DESK, "S-71"]
    assert [row for row in bot.store.deliveries if row.new.kind is Kind.ROOT and row.state == "ready"] == []
    lines = headers(bot, Kind.THREAD)
    assert lines[WIRE, "S-71"].startswith("*Merged with S-72* – u0ana, ")
    assert lines[WIRE, "S-71"].endswith(". Killed 3 → 4.")
    assert "Killed" not in lines[DESK, "S-71"]


async def test_undo_puts_both_back(slack: SlackServer, bot: Bot) -> None:
    told = await merge(slack, bot)
    await slack.click(told, "regroup.undo", user=BO)
    await slack.until(lambda: bot.store.strikes([72])[0].merged_into is None)
    assert [row.number for row in bot.store.ledger()] == [71, 72]
    shown = headers(bot)
    assert shown[DESK, "S-72"] == shown[WIRE, "S-72"]
    assert "Withdrawn" not in shown[WIRE, "S-72"]
    assert (await said(slack, BO))[0].text.startswith("Undone: S-72 and S-71.")


async def test_undo_can_be_typed_and_says_when_there_is_nothing_to_undo(slack: SlackServer, bot: Bot) -> None:
    await merge(slack, bot)
    await slack.command("/strikes", "merge undo S-72", user=BO, channel=WIRE)
    await slack.until(lambda: bot.store.strikes([72])[0].merged_into is None)
    await slack.command("/strikes", "merge undo S-72", user=BO, channel=WIRE)
    assert (await said(slack, BO, 2))[1].text.startswith("S-72 is no part of another record:")


async def test_undo_pressed_again_later_changes_nothing_more(slack: SlackServer, bot: Bot) -> None:
    told = await merge(slack, bot)
    await slack.click(told, "regroup.undo", user=BO)
    await slack.until(lambda: bot.store.strikes([72])[0].merged_into is None)
    bot.guard.forget()
    await slack.click(told, "regroup.undo", user=BO)
    await said(slack, BO, 2)
    assert [note.action for note in bot.store.notes] == ["merge", "undo_merge"]


async def test_a_record_of_one_report_is_offered_to_be_merged_with_one_that_is_there(
    slack: SlackServer, bot: Bot
) -> None:
    await slack.command("/strikes", "split S-71", user=ANA, channel=WIRE)
    text = (await said(slack, ANA))[0].text
    assert text.startswith("S-71 rests on one report:")
    assert text.endswith("/strikes merge S-71 S-72")


async def test_splitting_opens_a_record_with_a_card_of_its_own(slack: SlackServer, bot: Bot) -> None:
    await merge(slack, bot)
    slack.workspace.stacks.clear()
    view = await form(slack, "split S-71")
    options = [option["text"]["text"] for option in view["blocks"][2]["element"]["options"]]
    assert options == [
        "Reuters: 3 killed, Caribbean, 24 Nov",
        "AP: 4 killed, Caribbean, 24 Nov",
    ]
    await slack.submit(filled(split_off=("1-AP",)), user=ANA)
    await slack.until(lambda: bot.store.strikes([73]))
    assert {claim.outlet for claim in bot.store.strike(73).claims} == {"AP"}
    new = [row for row in bot.store.deliveries if row.new.alert_key == "strike/S-73"]
    assert sorted((row.new.channel, row.new.kind, row.new.mention) for row in new) == [
        (DESK, Kind.ROOT, None),
        (WIRE, Kind.ROOT, None),
    ]
    assert headers(bot, Kind.THREAD)[WIRE, "S-71"].startswith("*Split: S-73 is a strike of its own* – u0ana, ")


async def test_a_split_is_taken_back_by_merging_again(slack: SlackServer, bot: Bot) -> None:
    await merge(slack, bot)
    await form(slack, "split S-71")
    await slack.submit(filled(split_off=("1-AP",)), user=ANA)
    told = (await said(slack, ANA, 2))[1]
    await slack.click(told, "regroup.undo", user=BO)
    await slack.until(lambda: bot.store.strikes([73])[0].merged_into == 71)
    assert [row.number for row in bot.store.ledger()] == [71]


@pytest.mark.parametrize("named", ["S-71", "71", "#71", "s 71", "24 Nov 2026"])
async def test_any_record_is_reached_by_its_name_or_its_day(slack: SlackServer, bot: Bot, named: str) -> None:
    await form(slack, "merge S-72")
    await slack.submit(filled(typed=named), user=ANA)
    await slack.until(lambda: bot.store.strikes([72])[0].merged_into == 71)


async def test_a_day_of_several_records_asks_which(slack: SlackServer, bot: Bot) -> None:
    tell(bot, 73, "AFP", 2)
    await form(slack, "merge S-72")
    await slack.submit(filled(typed="24 Nov 2026"), user=ANA)
    told = (await said(slack, ANA))[0].text
    assert told == "2 records fit Tue 24 Nov 2026: S-71, S-73. Name one: /strikes merge S-72 S-71"
    assert bot.store.strikes([72])[0].merged_into is None


@pytest.mark.parametrize(("locale", "named"), [("en-US", "S-73 to S-75"), ("es-ES", "S-73 a S-75")])
async def test_records_of_several_strikes_are_named_in_the_language_of_who_asked(
    slack: SlackServer, bot: Bot, locale: str, named: str
) -> None:
    slack.workspace.users[ANA].locale = locale
    bot.store.change(strike=a_strike_write(a_record(73, last_number=75)))
    await form(slack, "merge S-72")
    await slack.submit(filled(typed="24 Nov 2026"), user=ANA)
    assert f": S-71, {named}. " in (await said(slack, ANA))[0].text


async def test_a_day_without_another_record_says_so(slack: SlackServer, bot: Bot) -> None:
    await form(slack, "merge S-72")
    await slack.submit(filled(typed="1 Oct 2026"), user=ANA)
    assert (await said(slack, ANA))[0].text.startswith("No other record fits that day.")


async def test_what_names_no_record_is_told_inside_the_form(slack: SlackServer, bot: Bot) -> None:
    await form(slack, "merge S-72")
    delivered = await slack.submit(filled(typed="the big one"), user=ANA)
    told = {"merge_typed": "Write a record such as S-31, or a day such as 30 Dec 2025."}
    assert delivered.response["errors"] == told


async def test_a_record_that_nobody_has_is_told_inside_the_form(slack: SlackServer, bot: Bot) -> None:
    await form(slack, "merge S-72")
    delivered = await slack.submit(filled(typed="S-999"), user=ANA)
    told = {"merge_typed": "There is no record S-999. What is on record: /strikes list"}
    assert delivered.response["errors"] == told


async def test_a_store_that_is_busy_holds_no_form_open(
    slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regrouping, "LOOK_WITHIN_S", 0.05)
    await form(slack, "merge S-72")
    bot.store_free.clear()
    delivered = await slack.submit(filled(typed="S-999"), user=ANA)
    bot.store_free.set()
    assert delivered.response is None or "errors" not in delivered.response


async def test_a_record_that_was_named_and_is_far_off_stands_in_the_form(slack: SlackServer, bot: Bot) -> None:
    for number in range(73, 110):
        tell(bot, number, "AFP", 2)
    view = await form(slack, "merge S-72 S-71")
    by_id = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    assert "initial_option" not in by_id["merge_with"]
    assert by_id["merge_typed"]["initial_value"] == "S-71"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (filled(), {"merge_with": "Choose one record to merge with."}),
        (
            filled(merge_with=71, typed="S-31"),
            {"merge_typed": "Another record is chosen in the list above. Leave one of the two empty."},
        ),
    ],
)
async def test_nothing_or_both_is_told_inside_the_form(
    slack: SlackServer, bot: Bot, values: dict[str, Any], told: dict[str, str]
) -> None:
    await form(slack, "merge S-72 S-71")
    delivered = await slack.submit(values, user=ANA)
    assert delivered.response["errors"] == told
    assert bot.store.notes == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("merge", "*Which record?* Write it like `/strikes merge S-72 S-71`"),
        ("split Friday", "*Which record?* Write it like `/strikes split S-72`"),
        ("split S-72 S-71", "*Which record?* Write it like `/strikes split S-72`"),
        ("merge S-72 S-71 S-70", "*Which record?* Write it like `/strikes merge S-72 S-71`"),
        ("merge undo S-72 S-71", "*Which record?* Write it like `/strikes merge undo S-72`"),
        ("split S-99", "No record S-99 to merge or split:"),
        ("merge S-71 S-99", "No record S-99 to merge or split:"),
    ],
)
async def test_what_cannot_be_read_is_told_with_the_right_form(
    slack: SlackServer, bot: Bot, text: str, words: str
) -> None:
    await slack.command("/strikes", text, user=ANA, channel=WIRE)
    assert (await said(slack, ANA))[0].text.startswith(words)


async def test_a_form_that_stayed_open_while_somebody_merged_says_so(slack: SlackServer, bot: Bot) -> None:
    await form(slack, "merge S-72 S-71", user=BO)
    await merge(slack, bot)
    await slack.submit(filled(merge_with=71), user=BO)
    assert (await said(slack, BO))[0].text.startswith("S-72 is part of S-71 already.")


async def test_a_viewer_opens_no_form_and_the_refusal_is_audited(slack: SlackServer, bot: Bot) -> None:
    await slack.command("/strikes", "merge S-72 S-71", user=EVE, channel=WIRE)
    assert "merge or split records" in (await said(slack, EVE))[0].text
    assert [(note.action, note.allowed) for note in bot.store.notes] == [("regroup", False)]


async def test_a_number_that_was_given_up_leads_to_the_kept_record_and_says_so(slack: SlackServer, bot: Bot) -> None:
    await merge(slack, bot)
    reply = answer("strike S-72", answers=bot.store, now=NOON)
    assert "*S-72 is part of S-71*: the two were one strike, told twice." in str(reply.blocks)
    assert "is part of" not in str(answer("strike S-71", answers=bot.store, now=NOON).blocks)

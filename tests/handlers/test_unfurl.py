"""Who names a record in a channel finds it in the thread, once, and nobody is disturbed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.unfurl import MOST_CARDS, MOST_NAMED, Named, named_in
from newsdesk.alerts import Subscription
from newsdesk.errors import StoreUnavailable
from newsdesk.ports import AuditNote
from newsdesk.strikes import Field
from newsdesk.understanding import Category
from slack_server import Message, SlackServer
from tests.builders import NOON, a_claim, a_news_card, a_record, a_strike_write, an_alert_write
from tests.slack_bot import Bot, connected_bot

ANA, BEN = "U0ANA", "U0BEN"
WIRE, DESK = "C0WIRE", "C0DESK"
CARD_TS = "1767225600.000100"
CARD_LINK = "<https://strikes.slack.com/archives/C0DESK/p1767225600000100>"


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack) as bot:
        seed(bot)
        yield bot


def seed(bot: Bot) -> None:
    """S-71 to S-75, of one day after the other."""
    for number in range(71, 76):
        killed = a_claim(Field.KILLED, number - 70)
        record = a_record(number, a_claim(Field.DATE, f"2026-11-{number - 50}"), killed)
        bot.store.change(strike=a_strike_write(record))


async def replies(slack: SlackServer, bot: Bot, text: str, **where: str) -> list[Message]:
    """What the bot says after somebody wrote this."""
    before = len(ours(slack))
    assert (await slack.people.chat(text, **{"user": ANA, "channel": WIRE} | where)).acked
    # Events are acked before anybody looks at them; a question afterwards is looked at later.
    asked = len(bot.asked.questions)
    await slack.say("<@U0STRIKES> help", user=BEN, channel=DESK)
    await slack.until(lambda: len(bot.asked.questions) > asked)
    await bot.context.finish()
    return [message for message in ours(slack)[before:] if not message.text.startswith("Answer to")]


def ours(slack: SlackServer) -> list[Message]:
    return [message for message in slack.workspace.messages if message.bot_id]


# --- what is a name --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("S-71", (71,)),
        ("is S-71 the same as S-72, or S-71?", (71, 72)),
        ("(S-71): 3 dead", (71,)),
        ("*S-71*", (71,)),
        ("s-71 and SS-71 and S-71-B and S-7100000", ()),
        ("<https://example.org/S-71|S-71>", ()),
        ("see `/strikes strike S-71`", ()),
        ("```S-71\n```", ()),
        ("https://example.org/S-71", ()),
    ],
)
def test_a_name_is_a_word_of_its_own(text: str, numbers: tuple[int, ...]) -> None:
    assert named_in(text).numbers == numbers


def test_of_a_great_many_names_the_first_are_looked_up() -> None:
    named = named_in(" ".join(f"S-{n}" for n in range(1, 1000)))
    assert named.numbers == tuple(range(1, MOST_NAMED + 1))


def test_a_sign_that_opens_nothing_hides_no_name() -> None:
    assert named_in("3 < 4: S-31, <https://a.example|see>").numbers == (31,)


def test_the_address_of_a_message_is_its_channel_and_moment() -> None:
    in_thread = (
        "<https://strikes.slack.com/archives/C0WIRE/p1767225600000100?thread_ts=1767225500.0001&amp;cid=C0WIRE>"
    )
    assert named_in(f"look: {in_thread}") == Named(places=((WIRE, CARD_TS),))
    assert not named_in("<https://evil.example/archives/C0WIRE/p1767225600000100>")


# --- what comes of it ------------------------------------------------------------------------------------------


async def test_a_named_record_is_shown_in_the_thread(slack: SlackServer, bot: Bot) -> None:
    (reply,) = await replies(slack, bot, "what do we have on S-73?")
    assert reply.thread_ts == slack.workspace.messages[0].ts
    assert not reply.broadcast
    assert reply.text.startswith("S-73: Unconfirmed: 3 killed in US strike on alleged drug boat")
    assert "*3 killed*" in reply.blocks[0]["text"]["text"]
    assert reply.blocks[0]["text"]["text"].endswith("\nMon 23 Nov 2026 · S-73")  # the headline says that already
    await slack.click(reply, "answer.run.1", user=BEN)
    await slack.until(lambda: "strike S-73" in bot.asked.questions)


async def test_named_record_is_shown_in_the_language_of_the_channel(slack: SlackServer, bot: Bot) -> None:
    spanish = Subscription(channel=WIRE, categories=(Category.STRIKE,), managed=False, card_lang="es")
    bot.store.save_subscription(spanish, AuditNote(at=NOON, actor="T0/U0SEED", action="subscribe"))
    (shown,) = await replies(slack, bot, "Is S-71 ours?")
    assert shown.text.startswith("S-71: Sin confirmar: 1 muerto en un ataque de EE. UU.")
    assert shown.text.endswith("contra una presunta narcolancha – The Wire.")
    assert "Abrir S-71" in str(shown.blocks)


async def test_the_address_of_a_card_shows_what_it_is_about(slack: SlackServer, bot: Bot) -> None:
    bot.places[DESK, CARD_TS] = "strike/S-72"
    (reply,) = await replies(slack, bot, f"still true? {CARD_LINK}")
    assert reply.text.startswith("S-72: ")


async def test_the_card_of_a_story_is_shown_by_its_headline(slack: SlackServer, bot: Bot) -> None:
    card = a_news_card()
    bot.store.change(alert=an_alert_write(card, key="news/N-412"))
    bot.places[DESK, CARD_TS] = "news/N-412"
    (reply,) = await replies(slack, bot, CARD_LINK)
    assert reply.text == f"N-412: {card.headline} – {card.source}."
    assert all(block["type"] != "actions" for block in reply.blocks)


async def test_a_record_is_shown_once_in_a_channel(slack: SlackServer, bot: Bot) -> None:
    assert len(await replies(slack, bot, "S-71")) == 1
    assert await replies(slack, bot, "S-71 again", user=BEN) == []
    (other,) = await replies(slack, bot, "S-71 and S-72")
    assert (other.text.startswith("S-72: "), "S-71" in other.text) == (True, False)
    assert len(await replies(slack, bot, "S-71 here", channel=DESK)) == 1


async def test_a_list_of_records_is_no_flood(slack: SlackServer, bot: Bot) -> None:
    (reply,) = await replies(slack, bot, "S-71 S-72 S-73 S-74 S-75 S-99")
    assert [block["block_id"] for block in reply.blocks[:MOST_CARDS]] == ["S-71", "S-72", "S-73"]
    assert "S-74" not in str(reply.blocks)


async def test_nothing_is_said_under_the_records_own_card(slack: SlackServer, bot: Bot) -> None:
    bot.places[WIRE, CARD_TS] = "strike/S-71"
    slack.workspace.add_message(Message(channel=WIRE, ts=CARD_TS, text="The card of S-71"))
    assert await replies(slack, bot, "S-71 is mine", thread_ts=CARD_TS) == []
    (reply,) = await replies(slack, bot, "or is it S-72?", thread_ts=CARD_TS)
    assert (reply.text[:5], reply.thread_ts) == ("S-72:", CARD_TS)


async def test_what_is_not_on_record_is_passed_over(slack: SlackServer, bot: Bot) -> None:
    assert await replies(slack, bot, f"S-999 and {CARD_LINK}") == []


async def test_bots_edits_and_questions_are_not_answered_twice(slack: SlackServer, bot: Bot) -> None:
    plain = {"type": "message", "channel": WIRE, "channel_type": "channel", "ts": "1.1", "text": "S-71"}
    await slack.event({**plain, "user": "U0OTHERBOT", "bot_id": "B0OTHER"})
    await slack.event({**plain, "user": ANA, "subtype": "message_changed"})
    await slack.event({**plain, "user": ANA, "text": "<@U0STRIKES> S-71"})
    assert await replies(slack, bot, "nothing named here") == []


async def test_an_event_that_comes_again_is_answered_once(slack: SlackServer, bot: Bot) -> None:
    written = slack.workspace.add_message(Message(channel=WIRE, ts=CARD_TS, text="S-71", user=ANA, bot_id=None))
    plain = {**written.to_json(), "channel": WIRE, "channel_type": "channel"}
    for _ in range(3):
        await slack.event(plain, event_id="Ev0SAME")
    await slack.until(lambda: ours(slack))
    assert await replies(slack, bot, "nothing named here") == []
    assert len([message for message in ours(slack) if message.channel == WIRE]) == 1


async def test_showing_named_records_can_be_switched_off(slack: SlackServer) -> None:
    async with connected_bot(slack, shows_named=False) as bot:
        seed(bot)
        assert await replies(slack, bot, "S-71") == []


async def test_nobody_is_told_when_it_fails(slack: SlackServer, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked() -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(bot.store, "ledger", locked)
    assert await replies(slack, bot, "S-71") == []
    assert slack.ephemerals(ANA) == []

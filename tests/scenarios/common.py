"""What must work in any Slack: each scenario knows the place only through `Place`, so that any Slack can run it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from handlers.rendering.blocks import render
from newsdesk.alerts import Subscription
from newsdesk.people.actor import Actor
from newsdesk.people.roles import RoleList
from slack_server import BOT_USER
from storage.tables import corrections
from tests.builders import NOON, a_card, a_strike_write
from tests.handlers.editors import KEY, corrected, marks, seed
from tests.inspected import SEED
from tests.patience import until
from tests.scenarios.place import ANA, WIRE, Place
from tests.slack_bot import Bot, card_blocks


async def command_is_answered_privately(place: Place, bot: Bot) -> None:
    await place.command("latest 3")
    (answer,) = await place.whispered(1)
    assert answer["text"] == "Answer to latest 3"
    assert await place.shown(0) == []


async def question_with_the_word_payload_is_answered(place: Place, bot: Bot) -> None:
    await place.command("search payload")
    (answer,) = await place.whispered(1)
    assert answer["text"] == "Answer to search payload"


async def answer_is_shared_with_who_asked(place: Place, bot: Bot) -> None:
    await place.command("total")
    (answer,) = await place.whispered(1)
    await place.press(answer, "answer.share")
    (shared,) = await place.shown(1)
    assert shared["text"] == f"Asked by <@{ANA}>: /strikes total. Answer to total"


async def sources_button_of_a_card_is_answered(place: Place, bot: Bot) -> None:
    await bot.context.client.chat_postMessage(channel=WIRE, text="4 killed", blocks=card_blocks("S-70"))
    (card,) = await place.shown(1)
    await place.press(card, "alert.sources")
    (answer,) = await place.whispered(1)
    assert answer["text"] == "Answer to strike S-70"


async def mention_is_answered_in_its_thread(place: Place, bot: Bot) -> None:
    await place.say(f"<@{BOT_USER}> total")
    question, answer = await place.shown(2)
    assert (answer["text"], answer["thread_ts"]) == ("Answer to total", question["ts"])


async def home_is_published_for_who_opens_it(place: Place, bot: Bot) -> None:
    await place.open_home()
    home = await place.home()
    assert home["type"] == "home"
    said = [block["text"]["text"] for block in home["blocks"] if "text" in block]
    assert said[0].startswith("*Strikewire* follows one story: ") and said[1] == "No strike on record yet"


async def record_named_in_a_channel_is_shown_in_its_thread(place: Place, bot: Bot) -> None:
    bot.store.change(strike=a_strike_write())
    await place.chat("what do we have on S-71?")
    asked, answer = await place.shown(2)
    assert (answer["text"][:6], answer["thread_ts"]) == ("S-71: ", asked["ts"])


async def card_is_posted_edited_and_read_back(place: Place, bot: Bot) -> None:
    client = bot.context.client
    posted = await client.chat_postMessage(channel=WIRE, text="3 killed", blocks=card_blocks())
    await client.chat_update(channel=WIRE, ts=posted["ts"], text="4 killed", blocks=card_blocks())
    await client.chat_postMessage(channel=WIRE, text="killed 3 → 4", thread_ts=posted["ts"])
    history = await client.conversations_history(channel=WIRE, limit=100)
    (card,) = [m for m in history["messages"] if "thread_ts" not in m or m["thread_ts"] == m["ts"]]
    assert (card["text"], card["ts"]) == ("4 killed", posted["ts"])
    assert card["bot_id"]
    replies = await client.conversations_replies(channel=WIRE, ts=posted["ts"])
    assert [m["text"] for m in replies["messages"]] == ["4 killed", "killed 3 → 4"]


async def claim_is_taken_and_a_second_press_changes_nothing(place: Place, bot: Bot) -> None:
    seed(bot)
    card = render(a_card(), card_lang="en", mention=None, rung=0, now=NOON)
    await bot.context.client.chat_postMessage(channel=WIRE, **card)
    (posted,) = await place.shown(1)
    await place.press(posted, "alert.claim")
    await until(lambda: marks(bot).claimed_by == ANA)
    await place.press(posted, "alert.claim")
    await bot.context.finish()
    assert [note.action for note in bot.store.notes if note.action == "claim"] == ["claim"]
    bot.context.editing.marking.release(KEY, Actor(team="T0", user=ANA))
    bot.store.forget_notes()


async def what_needs_a_role_is_refused_in_private_while_nobody_has_one(place: Place, bot: Bot) -> None:
    for count, text in enumerate(("merge S-72 S-71", "feeds", "audit"), start=1):
        await place.command(text)
        refused = (await place.whispered(count))[-1]
        assert "no role is set" in refused["text"]
    assert await place.shown(0) == []


async def figure_is_corrected_in_a_form_that_says_what_is_wrong(place: Place, bot: Bot) -> None:
    seed(bot)
    kept, bot.context.rights.configured = bot.context.rights.configured, RoleList(editors=frozenset({ANA}))
    card = render(a_card(), card_lang="en", mention=None, rung=0, now=NOON)
    await bot.context.client.chat_postMessage(channel=WIRE, **card)
    (posted,) = await place.shown(1)
    await place.press(posted, "alert.correct")
    assert (await place.form())["title"]["text"] == "Correct S-71"
    await place.fill_in(corrected(value="four"))
    await bot.context.finish()
    assert bot.store.correction(1) is None, "the form stays open and says what is wrong"
    await place.fill_in(corrected(value="4"))
    (asked,) = await place.whispered(1)
    assert "A second editor is asked" in asked["text"]
    assert bot.store.correction(1)
    bot.context.rights.configured = kept
    bot.store.execute(corrections.delete())
    bot.store.forget_notes()


SUBSCRIPTION_STEPS = {
    "subscriptions": "1 channel subscribed",
    "pause 2h": "Paused <#",
    "resume": "Resumed <#",
    "unsubscribe": "Unsubscribed <#",
}


async def subscription_is_listed_paused_and_removed(place: Place, bot: Bot) -> None:
    bot.store.save_subscription(Subscription(channel=WIRE), SEED)
    for text, words in SUBSCRIPTION_STEPS.items():
        before = len(await place.whispered(0))
        await place.command(text)
        await place.whispered(before + 1)
        await bot.context.finish()  # the note that nobody has a role yet comes beside the first answer
        answers = (await place.whispered(before + 1))[before:]
        assert any(words in answer["text"] for answer in answers), answers
    assert bot.store.subscriptions() == ()


SCENARIOS: dict[str, Callable[[Place, Bot], Awaitable[None]]] = {
    scenario.__name__: scenario
    for scenario in (
        command_is_answered_privately,
        question_with_the_word_payload_is_answered,
        answer_is_shared_with_who_asked,
        sources_button_of_a_card_is_answered,
        mention_is_answered_in_its_thread,
        home_is_published_for_who_opens_it,
        record_named_in_a_channel_is_shown_in_its_thread,
        card_is_posted_edited_and_read_back,
        claim_is_taken_and_a_second_press_changes_nothing,
        what_needs_a_role_is_refused_in_private_while_nobody_has_one,
        subscription_is_listed_paused_and_removed,
        figure_is_corrected_in_a_form_that_says_what_is_wrong,
    )
}

"""What people do, from the first word to the last, with the service as it runs behind it. Each walk knows the Slack
only through `Place`, so that any Slack can be walked through."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from feeds.parse import ParserPool
from newsdesk.dispatch import Dispatcher
from service.config import OperatorSettings, RoleSettings
from service.feed_desk import ServiceFeedDesk
from service.slack_side import open_slack
from service.wiring import dispatcher, open_desk, open_fetcher
from tests.handlers.subscriptions.filling import filled
from tests.scenarios.common import ANA, BEN, WIRE, Place
from tests.scenarios.office import OfficeClock, settings_for
from tests.scenarios.steps import CORRECTION, option, value
from tests.scenarios.ways import ASKED, DOCKERS, QUESTIONS, TOTAL
from tests.slack_server import BOT_USER

Walk = Callable[[Place], Awaitable[None]]
WITHIN_S = 10.0


@asynccontextmanager
async def desk_behind(slack_url: str, laid_down: Path) -> AsyncIterator[None]:
    """The service at work in this Slack, on a database of its own; Ana is its admin."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(shutil.copyfile(laid_down, Path(folder, "office.db")))
        config = {"roles": RoleSettings(admins=(ANA,)), "operators": OperatorSettings()}
        clock = OfficeClock()
        with open_desk(settings_for(slack_url, database, **config), clock=clock) as desk:
            stop, senders = asyncio.Event(), list[Dispatcher]()
            async with open_fetcher(desk.settings, clock) as fetcher, ParserPool(children=1) as pool:
                feeds = ServiceFeedDesk(desk, fetcher, pool)
                async with open_slack(desk, feeds=feeds, wake_sender=lambda: senders[0].wake()) as side:
                    senders.append(dispatcher(desk, [side.transport]))
                    assert side.socket is not None
                    listening = asyncio.create_task(side.socket.run())
                    telling = asyncio.create_task(senders[0].run(stop))
                    await _until(lambda: side.health.down_since is None)
                    try:
                        yield
                    finally:
                        stop.set()
                        listening.cancel()
                        await asyncio.gather(telling, listening, return_exceptions=True)


async def _until(wanted: Callable[[], object]) -> None:
    async with asyncio.timeout(WITHIN_S):
        while not wanted():
            await asyncio.sleep(0.02)


# --- what a person sees ----------------------------------------------------------------------------------------


async def seen(place: Place, words: str) -> dict[str, Any]:
    """Wait for a message with these words, seen by all or by this person alone; the newest one."""
    async with asyncio.timeout(WITHIN_S):
        while True:
            messages = [*await place.shown(0), *await place.whispered(0)]
            found = [message for message in messages if words in f"{message['text']} {message.get('blocks')}"]
            if found:
                return max(found, key=lambda message: float(message["ts"]))
            await asyncio.sleep(0.02)


async def card(place: Place, words: str = "'act.S-71.") -> dict[str, Any]:
    await seen(place, "Second origin")  # the last of what waited
    return await seen(place, words)


# --- the walks -------------------------------------------------------------------------------------------------


async def every_question_is_answered(place: Place) -> None:
    for text, words in ASKED.values():
        await place.command(text)
        await seen(place, words)


async def card_is_claimed_and_released(place: Place) -> None:
    await place.press(await card(place), "alert.claim")
    await place.press(await seen(place, f"claimed by <@{ANA}>"), "alert.release")
    await seen(place, "'alert.claim', 'value': 'S-71'")


async def card_pressed_twice_is_claimed_once(place: Place) -> None:
    posted = await card(place)
    await asyncio.gather(*(place.press(posted, "alert.claim") for _ in range(2)))
    await seen(place, f"claimed by <@{ANA}>")
    assert await place.whispered(0) == []


async def card_is_set_aside_and_put_back(place: Place) -> None:
    await place.press(await card(place), "alert.more", choose="not_relevant")
    await place.fill_in(filled(await place.form(), reason=value("an exercise")))
    await place.press(await seen(place, "an exercise"), "alert.put_back")
    await seen(place, "'alert.claim', 'value': 'S-71'")


async def card_is_muted_and_heard_again(place: Place) -> None:
    await place.press(await card(place), "alert.more", choose="mute")
    await place.press(await seen(place, f"muted by <@{ANA}>"), "alert.more", choose="unmute")
    await seen(place, "'value': 'mute:S-71'")


async def why_is_asked_from_the_menu_and_shared(place: Place) -> None:
    await place.press(await card(place), "alert.more", choose="why")
    await place.press(await seen(place, "Posted as an alert"), "answer.share")
    await seen(place, f"Asked by <@{ANA}>")


async def records_are_merged_and_parted(place: Place) -> None:
    await card(place)
    await place.command("merge S-72 S-71")
    await place.fill_in(filled(await place.form()))
    await place.press(await seen(place, "'regroup.undo'"), "regroup.undo")
    await seen(place, "Undone: S-72 and S-71")


async def report_is_split_off(place: Place) -> None:
    await card(place)
    await place.command("split S-71")
    form = await place.form()
    reports = next(block for block in form["blocks"] if block.get("block_id") == "split_off")["element"]["options"]
    await place.fill_in(filled(form, split_off={"selected_options": reports[-1:]}))
    await seen(place, "Split: ")


async def figure_is_corrected_by_two(place: Place) -> None:
    posted = await card(place)
    await place.command(f"role <@{BEN}> editor")
    await seen(place, f"<@{BEN}> is *editor* now")
    await place.press(posted, "alert.correct")
    await place.fill_in(filled(await place.form(), **CORRECTION))
    asked = await seen(place, "'correction.confirm'")
    await place.press(asked, "correction.confirm", user=BEN)
    await place.press(await seen(place, "'correction.undo'"), "correction.undo")
    await seen(place, "Undone")


async def correction_is_rejected(place: Place) -> None:
    await place.press(await card(place), "alert.correct")
    await place.fill_in(filled(await place.form(), **CORRECTION))
    await place.press(await seen(place, "'correction.reject'"), "correction.reject")
    await seen(place, "Rejected")


async def role_is_given_in_a_form(place: Place) -> None:
    await place.command("role")
    chosen = {"person": {"selected_user": BEN}, "role": option("editor")}
    await place.fill_in(filled(await place.form(), **chosen))
    await seen(place, f"<@{BEN}> is *editor* now")
    await place.command("audit")
    await seen(place, "Audit log: last 2 entries")


async def channel_is_unsubscribed_and_subscribed_again(place: Place) -> None:
    await place.command("unsubscribe")
    await seen(place, f"Unsubscribed* <#{WIRE}>")
    await place.command("subscribe")
    await place.fill_in(filled(await place.form()))
    await place.fill_in({})
    await seen(place, f"Subscribed* <#{WIRE}>")
    for text, words in {"test": "Test sent", "pause 2h": "Paused", "resume": "Resumed"}.items():
        await place.command(text)
        await seen(place, words)


async def feed_is_paused_resumed_and_removed(place: Place) -> None:
    await place.command("feeds")
    await seen(place, "2 feeds")
    for verb, words in {"pause": "Paused", "resume": "Resumed", "remove": "Removed"}.items():
        await place.command(f"feeds {verb} Noticias")
        await place.press(await seen(place, f"'feeds.{verb}'"), f"feeds.{verb}")
        await seen(place, f"{words}: Noticias")


async def what_was_kept_silent_is_posted(place: Place) -> None:
    await card(place)
    await place.command(f"why {DOCKERS}")
    await place.press(await seen(place, "'why.post'"), "why.post")
    await seen(place, f"posted by <@{ANA}>")


async def mention_is_answered_in_its_thread(place: Place) -> None:
    await place.say(f"<@{BOT_USER}> total")
    answer = await seen(place, TOTAL)
    assert answer["thread_ts"]


# Each walk with the ways in that it takes.
THROUGH: dict[Walk, tuple[str, ...]] = {
    every_question_is_answered: tuple(QUESTIONS),
    card_is_claimed_and_released: ("alert.claim", "alert.release"),
    card_pressed_twice_is_claimed_once: ("alert.claim",),
    card_is_set_aside_and_put_back: ("alert.more not_relevant", "not_relevant", "alert.put_back"),
    card_is_muted_and_heard_again: ("alert.more mute", "alert.more unmute"),
    why_is_asked_from_the_menu_and_shared: ("alert.more why", "answer.share"),
    records_are_merged_and_parted: ("/strikes merge", "regroup", "regroup.undo"),
    report_is_split_off: ("/strikes split", "regroup split"),
    figure_is_corrected_by_two: (
        "/strikes role",
        "alert.correct",
        "correct",
        "correction.confirm",
        "correction.undo",
    ),
    role_is_given_in_a_form: ("/strikes role form", "role", "/strikes audit"),
    channel_is_unsubscribed_and_subscribed_again: (
        "/strikes unsubscribe",
        "/strikes subscribe",
        "subscribe",
        "subscribe_confirm",
        "/strikes test",
        "/strikes pause",
        "/strikes resume",
    ),
    feed_is_paused_resumed_and_removed: ("/strikes feeds", "feeds.pause", "feeds.resume", "feeds.remove"),
    what_was_kept_silent_is_posted: ("/strikes why", "why.post"),
    mention_is_answered_in_its_thread: ("app_mention",),
}
WALKS: dict[str, Walk] = {walk.__name__: walk for walk in THROUGH}

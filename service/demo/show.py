"""Runs the demonstration: real feeds over HTTP, the real database, a real Slack protocol, in one temporary folder."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

from feeds.polling.poll import Poller
from feeds.polling.poll_rounds import FeedPoll
from newsdesk.dispatch import Dispatcher
from newsdesk.entries import PollStatus
from service.banner import say
from service.demo.newsroom import SampleNewsroom
from service.demo.screen import changes, decided, framed, line, look
from service.demo.script import steps
from service.demo.stage import CHANNEL, settings_for
from service.runtime import Runtime, open_runtime
from service.slack.side import SlackSide, open_slack
from service.wiring import dispatcher, open_poller
from slack_server import SlackServer

QUESTION = "total"
READER = "U0ANA"
ANSWER_WITHIN_S = 10.0


async def show(*, pause_s: float) -> None:
    say("Strikewire demonstration. Every outlet and every entry in it is invented.\n")
    with tempfile.TemporaryDirectory(prefix="strikewire-demo-") as folder:
        async with SampleNewsroom() as newsroom, SlackServer() as slack:
            settings = settings_for(str(Path(folder) / "demo.db"), newsroom, slack)
            with open_runtime(settings) as runtime:
                runtime.store.sync_catalogue(newsroom.feeds(), now=runtime.clock.now())
                await _play(runtime, newsroom, slack, pause_s)


async def _play(runtime: Runtime, newsroom: SampleNewsroom, slack: SlackServer, pause_s: float) -> None:
    polls: list[FeedPoll] = []
    async with AsyncExitStack() as stack:
        side = await stack.enter_async_context(open_slack(runtime))
        sender = dispatcher(runtime, [side.transport])
        poller = await stack.enter_async_context(open_poller(runtime, wake_sender=sender.wake, observe=polls.append))
        script = list(steps(runtime.clock.now()))
        for number, step in enumerate(script, start=1):
            say(f"── {number}. {step.title}\n" + line(f"Look for: {step.expect}."))
            for outlet, item in step.published:
                newsroom.publish(outlet, item)
            await _round(runtime, poller, sender, polls, slack)
            await _decisions(runtime, [newsroom.address(outlet, item) for outlet, item in step.published])
            say("")
            await asyncio.sleep(pause_s)
        say(f"── {len(script) + 1}. Somebody types /strikes {QUESTION}")
        say(await _answer(slack, side))
    say("\nThat is the whole line. `make run` does the same with the shipped feeds.")


async def _round(
    runtime: Runtime, poller: Poller, sender: Dispatcher, polls: list[FeedPoll], slack: SlackServer
) -> None:
    polls.clear()
    before = look(slack)
    await poller.round(ignore_due=True)
    await sender.drain(patience=timedelta(seconds=10))
    for poll in sorted(polls, key=lambda poll: poll.name):
        say(line(_polled(poll)))
    for each in changes(before, look(slack)):
        say(each)


def _polled(poll: FeedPoll) -> str:
    if poll.status is PollStatus.FAILED:
        return f"{poll.name}: FAILED, {poll.reason} ({poll.detail})"
    if poll.status is PollStatus.OK:
        return f"{poll.name}: {poll.new} new" + (f", {poll.revised} edited" if poll.revised else "")
    return f"{poll.name}: unchanged"


async def _decisions(runtime: Runtime, links: list[str]) -> None:
    for link in links:
        known = await runtime.call(runtime.store.explain, link)
        if known is not None:
            say(line(f"{decided(known.decision)} ← {known.entry.title}"))


async def _answer(slack: SlackServer, side: SlackSide) -> str:
    """The answer as a person gets it over Socket Mode."""
    assert side.socket is not None, "the settings have an app token"
    listening = asyncio.create_task(side.socket.run())
    try:
        async with asyncio.timeout(ANSWER_WITHIN_S):
            await _until(lambda: side.health.down_since is None)
            await slack.command("/strikes", QUESTION, user=READER, channel=CHANNEL)
            await _until(lambda: slack.ephemerals(READER))
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
    return framed("only the person who asked sees", slack.ephemerals(READER)[-1].text)


async def _until(true: Callable[[], object]) -> None:
    while not true():  # noqa: ASYNC110 (the other side has no event to wait for)
        await asyncio.sleep(0.05)

"""A question from a person in Slack: asked off the loop, answered where it came from, once.

The order is always: ack (by the listener), then a task of its own with the replay guard and the question. Everything
before the ack is in memory: a slow database can delay an answer, never the ack that Slack wants within three seconds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from handlers import ways_back
from handlers.connection.health import SlackHealth
from handlers.connection.identity import Identity
from handlers.double_click import WITHIN, finger_of
from handlers.responding import Reply, Words
from handlers.rights import Rights
from handlers.subscriptions.book import Book
from handlers.subscriptions.said import Said
from handlers.troubles import words_for
from newsdesk.messages import OperatorNote
from newsdesk.people.correcting import Correcting
from newsdesk.people.marking import Marking
from newsdesk.people.posting import PostingAnyway
from newsdesk.people.regrouping import Regrouping
from newsdesk.ports import (
    Answers,
    CallStore,
    CardPlaces,
    Clock,
    FeedDesk,
    PersonalDesk,
    ReplayGuard,
    RoleStore,
    reads,
)
from newsdesk.prose.wording import Lang

logger = logging.getLogger(__name__)

FINISH_S = 3.0
ANSWER_WITHIN_S = 20.0  # of a question; a person who waited longer has asked again


# The words after the command, now, and the language of the answer; synchronous, reads the store.
Ask = Callable[[str, datetime, Lang], Reply]


async def _nothing_waits(channel: str) -> None:
    """For an edge without an outbox behind it."""


async def _nothing_moves(old: str, new: str) -> Sequence[str]:
    """For an edge without a store behind it."""
    return ()


async def _nobody_listens(note: OperatorNote) -> None:
    """For an edge without a channel for its operators."""


def _nobody_sleeps() -> None:
    """For an edge without a sender behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackDesk:
    """What every listener needs. `client` carries the shared session and retries nothing by itself."""

    identity: Identity
    ask: Ask
    call: CallStore
    guard: ReplayGuard
    clock: Clock
    health: SlackHealth
    client: AsyncWebClient
    rights: Rights
    roles: RoleStore
    marking: Marking
    correcting: Correcting
    regrouping: Regrouping
    posting: PostingAnyway
    book: Book
    answers: Answers
    personal: PersonalDesk
    places: CardPlaces
    shows_named: bool = True  # records that people name in a channel
    feeds: FeedDesk | None = None  # None: this process reads none
    wake_sender: Callable[[], None] = _nobody_sleeps  # something new is in the outbox
    channel_back: Callable[[str], Awaitable[None]] = _nothing_waits  # a channel takes our messages again
    # From its old id to its new one; returns the ids by which the configuration still names it.
    channel_renumbered: Callable[[str, str], Awaitable[Sequence[str]]] = _nothing_moves
    tell_operators: Callable[[OperatorNote], Awaitable[None]] = _nobody_listens
    answering: Callable[[], AbstractContextManager[None]] = nullcontext  # held while a person waits
    working: set[asyncio.Task[None]] = field(default_factory=set)

    def start(
        self, body: dict[str, Any], work: Coroutine[Any, Any, None], *, within_s: float = ANSWER_WITHIN_S
    ) -> None:
        """Do the work behind a request that is acked, once; a failure is told to the person.

        A task and not the listener itself: Bolt takes an ack back when its listener fails within 10 ms of it.
        """
        task = asyncio.create_task(self._work(body, work, within_s))
        self.working.add(task)
        task.add_done_callback(self.working.discard)

    async def finish(self) -> None:
        """At shutdown: let people have the answers that are on their way, then stop."""
        if self.working:
            await asyncio.wait(self.working, timeout=FINISH_S)
        for task in self.working:
            task.cancel()

    async def _work(self, body: dict[str, Any], work: Coroutine[Any, Any, None], within_s: float) -> None:
        try:
            async with asyncio.timeout(within_s):
                await self._once(body, work)
        except Exception as err:  # one request ends here, whatever happened in it
            await self.reply(body, Words(words_for(err, await self.language(body))))
        finally:
            work.close()

    async def _once(self, body: dict[str, Any], work: Coroutine[Any, Any, None]) -> None:
        with self.answering():
            if await self._first_time(body):
                await work

    async def language(self, body: dict[str, Any]) -> Lang:
        """Of the person behind a request."""
        _, user = ways_back.place_of(body)
        return await self.rights.language(user) if user else "en"

    async def pressed(self, body: dict[str, Any], *, channel: str = "") -> Said:
        """What a press asks for. `channel` is the one that it is about, if not the one where it was made."""
        return Said.of_press(body, await self.language(body), channel=channel)

    async def reply(self, body: dict[str, Any], reply: Reply) -> None:
        """Say something in private to the person behind a request, wherever the request came from."""
        await ways_back.tell(self.client, body, reply)

    async def _first_time(self, body: dict[str, Any]) -> bool:
        """False for what was handled before, here or in another process: delivered again, or pressed twice."""
        delivery = body.get("event_id") or body.get("trigger_id")
        now = self.clock.now()
        if delivery and not await self.call(self.guard.first_time, f"slack/{delivery}", now=now):
            logger.info("delivered again, ignored", extra={"delivery": delivery})
            return False
        finger = finger_of(body)
        if finger and not await self.call(self.guard.first_time, finger, now=now, keep=WITHIN):
            logger.info("pressed twice, ignored", extra={"delivery": delivery})
            return False
        return True

    async def answer(self, question: str, user: str) -> Reply:
        """In the language of the person who asks; thought out and laid out on the store's executor, so that the loop
        only sends it."""
        lang = await self.rights.language(user)
        return await self.call(_laid_out, self.ask, question, self.clock.now(), lang)

    async def respond(self, body: dict[str, Any], reply: Reply, **options: Any) -> None:
        """Answer a command or a press where it was made. `options` are for those that came from a channel."""
        await ways_back.tell(self.client, body, reply, **options)


@reads
def _laid_out(ask: Ask, question: str, now: datetime, lang: Lang) -> Reply:
    reply = ask(question, now, lang)
    return Words(reply.text, list(reply.blocks), list(reply.plainer), reply.file, reply.lang)

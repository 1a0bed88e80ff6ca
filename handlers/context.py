"""What every listener works on, and how each request is handled: off the loop, once, answered where it came from.

The order is always: ack (by the listener), then a task of its own with the replay guard and the question. Everything
before the ack is in memory: a slow database can delay an answer, never the ack that Slack wants within three seconds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from handlers.connection.health import SlackHealth
from handlers.connection.identity import Identity
from handlers.double_click import WITHIN, press_key
from handlers.interaction import Interaction, of_no_message
from handlers.payloads import Body, SlackAction
from handlers.replies import ways_back
from handlers.replies.reply import Reply
from handlers.replies.troubles import words_for
from handlers.rights import Access, Rights
from handlers.subscriptions.book import Book
from handlers.turns import Turns
from newsdesk.messages import OperatorNote
from newsdesk.people.correction.steps import Correcting
from newsdesk.people.digest_cards import DigestCards
from newsdesk.people.marking import Marking
from newsdesk.people.posting import PostingAnyway
from newsdesk.people.regrouping.steps import Regrouping
from newsdesk.people.roles import Permission
from newsdesk.ports import (
    Answers,
    CallStore,
    CardPlaces,
    Clock,
    FeedDesk,
    PersonalDesk,
    ReplayGuard,
)
from newsdesk.prose.wording import Lang

logger = logging.getLogger(__name__)

FINISH_S = 3.0
ANSWER_WITHIN_S = 20.0  # of a question; a person who waited longer has asked again

Pressed = Callable[[Interaction, str], Coroutine[Any, Any, None]]
# What a first word or a press on the Home does.
Change = Callable[["SlackContext", Interaction], Coroutine[Any, Any, None]]
# The words after the command, now, the language of the answer and what the person may do; synchronous, reads the
# store and lays out.
Ask = Callable[[str, datetime, Lang, Collection[Permission]], Reply]

# Says an answer where it was asked for.
Tell = Callable[[Reply], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """What people may do to cards and records."""

    marking: Marking
    correcting: Correcting
    regrouping: Regrouping
    posting: PostingAnyway
    digest_cards: DigestCards


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookups:
    """What is looked up for the person who asks."""

    answers: Answers
    personal: PersonalDesk
    places: CardPlaces


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHooks:
    """What the service does about something that happened in Slack."""

    wake_sender: Callable[[], None]  # something new is in the outbox
    channel_back: Callable[[str], Awaitable[None]]  # a channel takes our messages again
    # From its old id to its new one; returns the ids by which the configuration still names it.
    channel_renumbered: Callable[[str, str], Awaitable[Sequence[str]]]
    tell_operators: Callable[[OperatorNote], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackContext:
    """What every listener needs. `client` carries the shared session and retries nothing by itself."""

    client: AsyncWebClient
    identity: Identity
    health: SlackHealth
    clock: Clock
    call: CallStore
    guard: ReplayGuard
    ask: Ask
    rights: Rights
    editing: Editing
    book: Book
    lookups: Lookups
    service: ServiceHooks
    shows_named: bool = True  # records that people name in a channel
    feeds: FeedDesk | None = None  # None: this process reads none
    answering: Callable[[], AbstractContextManager[None]] = nullcontext  # held while a person waits
    working: set[asyncio.Task[None]] = field(default_factory=set)
    homes: Turns = field(default_factory=Turns)  # by person

    # --- one request --------------------------------------------------------------------------------------------

    def press(
        self, work: Pressed, *, at_home: bool = False, within_s: float = ANSWER_WITHIN_S
    ) -> Callable[..., Awaitable[None]]:
        """A listener for a button or a menu: acked, then `work` is done with who pressed and what it carries.
        `at_home`: it stands on the Home, so that there is no message to answer in."""

        async def listener(ack: AsyncAck, body: Body, action: SlackAction) -> None:
            await ack()
            body = of_no_message(body) if at_home else body
            chosen = action.get("selected_option") or action
            self.start(body, work(Interaction.of_press(body), chosen.get("value") or ""), within_s=within_s)

        return listener

    def start(self, body: Body, work: Coroutine[Any, Any, None], *, within_s: float = ANSWER_WITHIN_S) -> None:
        """Do the work behind a request that is acked, once; a failure is told to the person.

        A task and not the listener itself: Bolt takes an ack back when its listener fails within 10 ms of it.
        """
        self._start(body, self._once(body, work), within_s)

    def start_answer(self, body: Body, question: str, user: str, tell: Tell) -> None:
        """Answer a question behind a request that is acked, as `start` does."""
        self._start(body, self._answer_once(body, question, user, tell), ANSWER_WITHIN_S)

    def _start(self, body: Body, work: Coroutine[Any, Any, None], within_s: float) -> None:
        task = asyncio.create_task(self._work(body, work, within_s))
        self.working.add(task)
        task.add_done_callback(self.working.discard)

    async def finish(self) -> None:
        """Shut down: let people have the answers that are on their way, then stop."""
        if self.working:
            await asyncio.wait(self.working, timeout=FINISH_S)
        for task in self.working:
            task.cancel()

    async def _work(self, body: Body, work: Coroutine[Any, Any, None], within_s: float) -> None:
        try:
            async with asyncio.timeout(within_s):
                with self.answering():
                    await work
        except Exception as err:  # one request ends here, whatever happened in it
            await self._apologise(body, err)

    async def _apologise(self, body: Body, failure: Exception) -> None:
        """Tell the person what went wrong. What prevents that is logged, with the failure as its context."""
        try:
            await self.reply(body, Reply(words_for(failure, await self.language(body))))
        except Exception:
            logger.exception("failure not told")

    async def _once(self, body: Body, work: Coroutine[Any, Any, None]) -> None:
        try:
            if await self._first_time(body):
                await work
        finally:
            work.close()

    async def _answer_once(self, body: Body, question: str, user: str, tell: Tell) -> None:
        """What the person may do is looked up while the request is noted as seen: so an answer waits in one queue
        less, and one that is delivered again costs no answer."""
        first, asker = await asyncio.gather(self._first_time(body), self._asker(user))
        if first:
            await tell(await self._answer(question, *asker))

    async def _first_time(self, body: Body) -> bool:
        """False for what was handled before, here or in another process: delivered again, or pressed twice."""
        delivery = body.get("event_id") or body.get("trigger_id")
        now = self.clock.now()
        if delivery and not await self.call(self.guard.first_time, f"slack/{delivery}", now=now):
            logger.info("delivered again, ignored", extra={"delivery": delivery})
            return False
        press = press_key(body)
        if press and not await self.call(self.guard.first_time, press, now=now, keep=WITHIN):
            logger.info("pressed twice, ignored", extra={"delivery": delivery})
            return False
        return True

    # --- the person behind it -----------------------------------------------------------------------------------

    async def language(self, body: Body) -> Lang:
        _, user = ways_back.place_of(body)
        return await self.rights.language(user) if user else "en"

    async def lang_of(self, interaction: Interaction) -> Lang:
        """The language for what is said about a change. Slack may take its time to tell, so ask after the change
        is made."""
        return interaction.lang or await self.rights.language(interaction.actor.user)

    async def may(self, interaction: Interaction, permission: Permission, subject: str) -> Access:
        """Asked when something is done, never when a button is drawn; a refusal is said and audited."""
        access = await self.rights.may(interaction.actor.user, interaction.actor.team, permission, subject=subject)
        if not access.allowed:
            await self.reply(interaction.body, Reply(access.words))
        return access

    async def allowed(self, interaction: Interaction, permission: Permission, subject: str) -> bool:
        return (await self.may(interaction, permission, subject)).allowed

    async def answer(self, question: str, user: str) -> Reply:
        """Answer a question in the language of the person who asks, offering what this person may do. The work runs
        on the store's executor, so that the loop only sends the answer."""
        return await self._answer(question, *await self._asker(user))

    async def _asker(self, user: str) -> tuple[Lang, Collection[Permission]]:
        return await self.rights.language(user), await self.rights.permissions(user)

    async def _answer(self, question: str, lang: Lang, may: Collection[Permission]) -> Reply:
        return await self.call(self.ask, question, self.clock.now(), lang, may)

    async def reply(self, body: Body, reply: Reply, **options: Any) -> bool:
        """Say something to the person behind a request, in private, where it was made or by another way. `options`
        are for the way that came with the request. False when every way refused it."""
        return await ways_back.tell(self.client, body, reply, **options)

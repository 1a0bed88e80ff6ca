"""`FeedDesk` on a store; an address gives what the test laid down for it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from newsdesk.entries import Feed, FeedState, NewFeed
from newsdesk.errors import UserError
from newsdesk.ports import AuditNote, FeedTrial, TriedFeed
from newsdesk.prose.wording import Lang
from tests.builders import NOON
from tests.inspected import InspectedStore


class FakeFeedDesk:
    def __init__(self, store: InspectedStore) -> None:
        self.store = store
        self.trial = FeedTrial()
        self.answers: dict[str, TriedFeed | str] = {}  # a string is why it cannot be read
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def feeds(self) -> Sequence[Feed]:
        return self.store.feeds()

    async def find(self, words: str) -> Feed:
        found = [feed for feed in self.store.feeds() if words.casefold() in feed.name.casefold()]
        if len(found) != 1:
            raise UserError(f"There is no feed {words!r}.")
        return found[0]

    async def try_address(self, address: str, lang: Lang) -> TriedFeed:
        await self.may_answer.wait()
        answer = self.answers.get(address, f"{address} is no web address.")
        if isinstance(answer, str):
            raise UserError(answer)
        return answer

    async def test(self, feed: Feed, lang: Lang) -> FeedTrial:
        await self.may_answer.wait()
        return self.trial

    async def add(self, feed: NewFeed, note: AuditNote) -> bool:
        return self.store.add_feeds([feed], now=NOON, audit=note) == 1

    async def set_state(self, feed: Feed, state: FeedState, note: AuditNote) -> bool:
        return self.store.set_feed_state(feed.id, state, now=NOON, audit=note)

    async def remove(self, feed: Feed, note: AuditNote) -> bool:
        return self.store.remove_feed(feed.id, now=NOON, audit=note)

"""What admins do with feeds from a chat: look, try an address before anything is saved, and change one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from newsdesk.entries import Feed, FeedState, NewFeed
from newsdesk.ports.people import AuditNote
from newsdesk.prose.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedEntry:
    """An entry as it would be stored, and in words what the desk would do with it."""

    title: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedFeed:
    """The feed behind an address, read once; nothing was saved."""

    url: str
    title: str
    lang: str | None
    entries: int
    newest: tuple[TriedEntry, ...]
    others: tuple[str, ...] = ()  # addresses of further feeds of the same site
    known_as: str | None = None  # the name under which it is read already


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedTrial:
    """What a feed gave when it was read once; nothing was saved. `failure` is the name of the reason and its words,
    empty when it was read."""

    failure: str = ""
    entries: int = 0
    newest: tuple[TriedEntry, ...] = ()
    seconds: float = 0.0


class FeedDesk(Protocol):
    """Feeds as admins change them. Each change is written together with its note for the audit log."""

    async def feeds(self) -> Sequence[Feed]: ...

    async def find(self, words: str) -> Feed:
        """The one feed that a person means by number, address, name or a part of it. Raises UserError."""

    async def try_address(self, address: str, lang: Lang) -> TriedFeed:
        """Read an address once and say what it would bring, in `lang`. Raises UserError with the reason when it
        cannot be read, may not be asked, or is no feed."""

    async def test(self, feed: Feed, lang: Lang) -> FeedTrial:
        """Read it now, as the next round would, with its verdicts in `lang`; nothing is saved."""

    async def add(self, feed: NewFeed, note: AuditNote) -> bool:
        """Add a feed: it is due at once, and its backlog rings nobody. False, and nothing written, if it is known."""

    async def set_state(self, feed: Feed, state: FeedState, note: AuditNote) -> bool:
        """False, and nothing is written, when somebody else did it meanwhile."""

    async def remove(self, feed: Feed, note: AuditNote) -> bool:
        """Forget the feed; its entries stay. False as above."""

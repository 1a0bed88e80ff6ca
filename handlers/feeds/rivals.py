"""Handles two admins at one feed: what a button was asked about, and who did what meanwhile, if the log knows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from handlers.context import SlackContext
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from newsdesk.entries import Feed, FeedState, NewFeed
from newsdesk.ports import AuditNote
from newsdesk.prose.feed_words import STATES
from newsdesk.prose.rich_text import Line, Moment, Person
from newsdesk.prose.wording import Lang, marked, word

REMOVED, ADDED = "feed_remove", "feed_add"
_STATES = {FeedState.PAUSED: "feed_pause", FeedState.ACTIVE: "feed_resume"}


@dataclass(frozen=True, slots=True)
class Asked:
    """The feed that a button is for, as it was when the button was shown; of older buttons the number alone."""

    number: str
    state: FeedState | None = None
    name: str = ""

    @classmethod
    def read(cls, value: str) -> Asked:
        number, state, name = [*value.split("|", 2), "", ""][:3]
        with suppress(ValueError):
            return cls(number, FeedState(state), name)
        return cls(number, name=name)

    @property
    def value(self) -> str:
        return f"{self.number}|{self.state or ''}|{self.name}"


def asked_of(feed: Feed) -> Asked:
    return Asked(str(feed.id), feed.state, feed.name)


async def gone(context: SlackContext, name: str, lang: Lang) -> Reply:
    """What the button was for is not there any more."""
    if not name:
        return told("d_gone", lang)
    note = await _newest(context, lambda note: (note.action, note.subject) == (REMOVED, name))
    return _by("d_gone_by", note, lang, name=name) if note else told("d_gone_named", lang, name=name)


async def removed_before(context: SlackContext, words: str, lang: Lang) -> Reply | None:
    """Say who removed the feed whose name was typed in part; None if the log knows of no such removal."""
    sought = words.casefold()
    note = await _newest(context, lambda note: note.action == REMOVED and sought in note.subject.casefold())
    return _by("d_gone_by", note, lang, name=note.subject) if note else None


async def done_before(context: SlackContext, feed: Feed, wanted: FeedState, lang: Lang) -> Reply:
    """Somebody else has brought the feed into this state."""
    known = {"name": feed.name, "state": word(STATES[wanted], lang)}
    note = await _newest(context, lambda note: (note.action, note.subject) == (_STATES[wanted], feed.name))
    return _by("d_already_by", note, lang, **known) if note else told("d_already", lang, **known)


async def known_before(context: SlackContext, new: NewFeed, lang: Lang) -> Reply:
    """Somebody else has added its address."""
    note = await _newest(context, lambda note: note.action == ADDED and note.detail.startswith(f"{new.url}, "))
    return _by("d_known_by", note, lang, name=note.subject) if note else told("d_known", lang, name=new.name)


async def meanwhile(context: SlackContext, asked: Asked, feed: Feed, lang: Lang) -> Line:
    """Say that somebody else changed the feed between the question and its answer; empty if no person did."""
    if asked.state in (None, feed.state) or feed.state not in _STATES:
        return ()
    note = await _newest(context, lambda note: (note.action, note.subject) == (_STATES[feed.state], feed.name))
    return marked(f"d_had_{feed.state}", lang, **_who(note)) if note else ()


async def _newest(context: SlackContext, wanted: Callable[[AuditNote], bool]) -> AuditNote | None:
    notes = await context.call(context.rights.audit.audited)
    return next((note for note in notes if note.allowed and wanted(note)), None)


def _by(key: str, note: AuditNote, lang: Lang, **values: object) -> Reply:
    return told(key, lang, **_who(note), **values)


def _who(note: AuditNote) -> dict[str, object]:
    return {"who": Person(note.user), "at": Moment(note.at)}

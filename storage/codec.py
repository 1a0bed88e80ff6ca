"""Values of the desk as JSON text, and back: exactly the same value, on either engine."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from typing import Annotated, Any

from pydantic import Field as Tagged
from pydantic import TypeAdapter

from newsdesk.alerts import Subscription
from newsdesk.messages import LineCard, Message, NewsCard, StrikeCard
from newsdesk.ports import Correction, ShownRow
from newsdesk.record.grounds import UNPLACED, Grounds
from newsdesk.understanding import Understanding
from newsdesk.watching.episodes import WatchState

Card = StrikeCard | NewsCard | LineCard

_KEPT = 1_024  # short values that come again and again: thousands of claims say "3" and "caribbean"

# What a column may hold, by the name of its kind.
_KINDS: dict[Any, Any] = {
    Message: Annotated[Message, Tagged(discriminator="type")],
    Card: Annotated[Card, Tagged(discriminator="type")],
}


def dump_message(message: Message) -> str:
    return _dump(Message, message)


def load_message(text: str) -> Message:
    return _load(Message, text)


def dump_card(card: Card) -> str:
    return _dump(Card, card)


def load_card(text: str) -> Card:
    return _load(Card, text)


def dump_understanding(understanding: Understanding) -> str:
    return _dump(Understanding, understanding)


def load_understanding(text: str) -> Understanding:
    return _load(Understanding, text)


def dump_grounds(grounds: Grounds) -> str | None:
    return None if grounds == UNPLACED else _dump(Grounds, grounds)


def load_grounds(text: str | None) -> Grounds:
    return UNPLACED if text is None else _load(Grounds, text)


def dump_shown(row: ShownRow) -> str:
    return _dump(ShownRow, row)


def load_shown(text: str) -> ShownRow:
    return _load(ShownRow, text)


def dump_correction(correction: Correction) -> str:
    return _dump(Correction, correction)


def load_correction(text: str) -> Correction:
    return _load(Correction, text)


def dump_subscription(subscription: Subscription) -> str:
    return _dump(Subscription, subscription)


def load_subscription(text: str) -> Subscription:
    return _load(Subscription, text)


def dump_watch(state: WatchState) -> str:
    return _dump(WatchState, state)


def load_watch(text: str) -> WatchState:
    return _load(WatchState, text)


def dump_times(times: Mapping[str, datetime]) -> str:
    return _dump(dict[str, datetime], dict(times))


def load_times(text: str) -> dict[str, datetime]:
    return _load(dict[str, datetime], text)


def dump_words(words: tuple[str, ...]) -> str:
    return _dump(tuple[str, ...], words)


@lru_cache(maxsize=_KEPT)
def load_words(text: str) -> tuple[str, ...]:
    return _load(tuple[str, ...], text)


def dump_scalar(value: int | str) -> str:
    return _dump(int | str, value)


@lru_cache(maxsize=_KEPT)
def load_scalar(text: str) -> int | str:
    return _load(int | str, text)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(_KINDS.get(kind, kind))


def _dump(kind: Any, value: Any) -> str:
    return _adapter(kind).dump_json(value).decode()


def _load(kind: Any, text: str) -> Any:
    return _adapter(kind).validate_json(text)

"""Values of the desk as JSON text, and back: exactly the same value, on either engine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field as Tagged
from pydantic import TypeAdapter

from newsdesk.alerts import Subscription
from newsdesk.messages import Card, Message
from newsdesk.ports import Correction, ShownRow
from newsdesk.record.grounds import UNPLACED, Grounds
from newsdesk.understanding import Understanding
from newsdesk.watching.episodes import WatchState

T = TypeVar("T")


class Codec(Generic[T]):
    """Writes and reads values of one kind. Those that come again and again are `kept`, so many of them."""

    def __init__(self, kind: Any, *, kept: int = 0) -> None:
        self._kind = kind
        self.load: Callable[[str], T] = lru_cache(maxsize=kept)(self._load)

    def dump(self, value: T) -> str:
        return self._adapter.dump_json(value).decode()

    def _load(self, text: str) -> T:
        return self._adapter.validate_json(text)

    @cached_property
    def _adapter(self) -> TypeAdapter[T]:
        return TypeAdapter(self._kind)


MESSAGE: Codec[Message] = Codec(Annotated[Message, Tagged(discriminator="type")])
CARD: Codec[Card] = Codec(Annotated[Card, Tagged(discriminator="type")])
UNDERSTANDING = Codec[Understanding](Understanding)
SHOWN_ROW = Codec[ShownRow](ShownRow, kept=1_024)  # few records change in a day
CORRECTION = Codec[Correction](Correction)
SUBSCRIPTION = Codec[Subscription](Subscription)
WATCH_STATE = Codec[WatchState](WatchState)
TIMES = Codec[dict[str, datetime]](dict[str, datetime])
WORDS = Codec[tuple[str, ...]](tuple[str, ...], kept=1_024)
SCALAR: Codec[int | str] = Codec(int | str, kept=1_024)  # thousands of claims say "3" and "caribbean"
_GROUNDS = Codec[Grounds](Grounds)


def dump_grounds(grounds: Grounds) -> str | None:
    return None if grounds == UNPLACED else _GROUNDS.dump(grounds)


def load_grounds(text: str | None) -> Grounds:
    return UNPLACED if text is None else _GROUNDS.load(text)

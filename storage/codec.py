"""Values of the desk as JSON text, and back: exactly the same value, on either engine."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache, cached_property, lru_cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field as Tagged
from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from newsdesk.alerts import Subscription
from newsdesk.entries import Tier
from newsdesk.grounds import UNPLACED, Grounds
from newsdesk.messages import Card, LineCard, Message, SourceLink, Unreadable
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.ports import Correction, ShownRow
from newsdesk.understanding import Category, Classification, Facts, Severity, Understanding
from storage.unknown_words import Strange, plainly

T = TypeVar("T")

logger = logging.getLogger(__name__)


class Codec(Generic[T]):
    """Writes and reads values of one kind. Those that come again and again are `kept`, so many of them.

    What a newer release wrote is read plainly, see `storage.unknown_words`; `otherwise` makes a value of JSON
    that is strange as a whole. So reading raises nothing.
    """

    def __init__(self, kind: Any, *, otherwise: Callable[[Any], T], kept: int = 0) -> None:
        self._kind = kind
        self._otherwise = otherwise
        self.load: Callable[[str], T] = lru_cache(maxsize=kept)(self._load)

    def dump(self, value: T) -> str:
        return self._adapter.dump_json(value).decode()

    def _load(self, text: str) -> T:
        try:
            return self._adapter.validate_json(text)
        except ValidationError:
            return self._plainly(text)

    def _plainly(self, text: str) -> T:
        value = None
        with suppress(ValueError, Strange):  # no JSON, or of no use to this release
            value = from_json(text)
            return self._adapter.validate_json(json.dumps(plainly(self._kind, value)))
        _note(str(self._kind))
        return self._otherwise(value)

    @cached_property
    def _adapter(self) -> TypeAdapter[T]:
        return TypeAdapter(self._kind)


@cache
def _note(kind: str) -> None:
    """Once for each kind: some are read in every second."""
    logger.warning("a stored value cannot be read by this release", extra={"kind": kind})


def _line_of(value: Any) -> LineCard:
    """A card of a kind that this release does not know: that there is one, and of what, where its fields are ours."""
    card = _if_of(dict, value, {})
    source = card.get("source")
    outlet = source.get("outlet") if isinstance(source, dict) else source
    return LineCard(
        record=_if_of(str, card.get("record"), ""),
        revision=_if_of(int, card.get("revision"), 0),
        category=Category.ANALYSIS,
        headline=_if_of(str, card.get("headline"), ""),
        headline_lang=None,
        source=SourceLink(outlet=_if_of(str, outlet, ""), url=None, tier=Tier.AGGREGATOR),
        happened_on=None,
        seen_at=_moment_of(_if_of(str, card.get("seen_at"), "")),
    )


def _nothing(_: Any) -> None:
    """Stands for a value that whoever reads it leaves out."""


def _if_of(kind: type[T], value: object, otherwise: T) -> T:
    return value if isinstance(value, kind) else otherwise


def _moment_of(text: str) -> datetime:
    """The first of all moments if it is none, or one without an offset."""
    with suppress(ValueError):
        moment = datetime.fromisoformat(text)
        if moment.tzinfo:
            return moment
    return datetime.min.replace(tzinfo=UTC)


_NOT_OURS = Understanding(
    classification=Classification(
        lang="en",
        relevant=False,
        relevance=0.0,
        category=Category.NONE,
        topic=None,
        severity=Severity.LOW,
        new_event=False,
        newness=0.0,
    ),
    facts=Facts(),
)

MESSAGE: Codec[Message] = Codec(Annotated[Message, Tagged(discriminator="type")], otherwise=lambda _: Unreadable())
CARD: Codec[Card] = Codec(Annotated[Card, Tagged(discriminator="type")], otherwise=_line_of)
UNDERSTANDING = Codec[Understanding](Understanding, otherwise=lambda _: _NOT_OURS)
SHOWN_ROW: Codec[ShownRow | None] = Codec(ShownRow, otherwise=_nothing, kept=1_024)  # few records change in a day
CORRECTION: Codec[Correction | None] = Codec(Correction, otherwise=_nothing)
SUBSCRIPTION: Codec[Subscription | None] = Codec(Subscription, otherwise=_nothing)
WATCH_STATE = Codec[MonitorState](MonitorState, otherwise=lambda _: MonitorState())
TIMES = Codec[dict[str, datetime]](dict[str, datetime], otherwise=lambda _: {})
WORDS = Codec[tuple[str, ...]](tuple[str, ...], otherwise=lambda _: (), kept=1_024)
# Thousands of claims say "3" and "caribbean".
SCALAR = Codec[int | str](int | str, otherwise=lambda _: "", kept=1_024)
_GROUNDS = Codec[Grounds](Grounds, otherwise=lambda _: UNPLACED)


def dump_grounds(grounds: Grounds) -> str | None:
    return None if grounds == UNPLACED else _GROUNDS.dump(grounds)


def load_grounds(text: str | None) -> Grounds:
    return UNPLACED if text is None else _GROUNDS.load(text)

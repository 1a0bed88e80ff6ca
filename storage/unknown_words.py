"""Values that a newer release has stored and this one does not know: read as something plain, or left out.

A release may be rolled back, and nothing that the newer one wrote may stop the older one. Of some enumerations one
member can stand for any other; elsewhere what has a default takes it, what is one of many is left out, and what is
nothing without its word, number or time is strange as a whole.
"""

from __future__ import annotations

import json
import logging
import types
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from newsdesk.alerts import Action, DeliveryState, Kind, Lane, Reason
from newsdesk.entries import FeedState, PollStatus, Tier
from newsdesk.messages import CardState
from newsdesk.strikes import RecordState
from newsdesk.understanding import Category, Comparator, Location, Severity

logger = logging.getLogger(__name__)

STANDS_FOR_ANY: Mapping[type[StrEnum], StrEnum] = {
    Action: Action.SILENT,
    CardState: CardState.UPDATED,
    Category: Category.ANALYSIS,
    Comparator: Comparator.ABOUT,
    DeliveryState: DeliveryState.PARKED,
    FeedState: FeedState.PAUSED,
    Kind: Kind.OPERATOR,  # the outbox parks what it cannot send
    Lane: Lane.NORMAL,
    Location: Location.OTHER,
    PollStatus: PollStatus.OK,
    Reason: Reason.BELOW_LEVEL,
    RecordState: RecordState.OPEN,
    Severity: Severity.NORMAL,
    Tier: Tier.AGGREGATOR,  # moves no figure
}


class Strange(Exception):
    """Raised for a value that nothing plain can stand for."""


@lru_cache(maxsize=1024)  # one line in the log for each word
def member(members: type[StrEnum], word: str) -> StrEnum | None:
    """The member of that word, else the one that stands for any; None where there is none."""
    known = {each.value: each for each in members}.get(word)
    if known is not None:
        return known
    plain = STANDS_FOR_ANY.get(members)
    told = {"kind": members.__name__, "word": word, "read_as": plain.value if plain else "nothing"}
    logger.warning("a newer release stored a word that this one does not know", extra=told)
    return plain


def plainly(kind: Any, value: Any) -> Any:
    """JSON for a value of this type, with what is strange in it replaced or left out. Raises Strange."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return plainly(args[0], value)
    if origin in (Union, types.UnionType):
        return _one_of(args, value)
    if origin is tuple and args[-1] is Ellipsis:
        return _readable(args[0], value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        found = member(kind, value) if isinstance(value, str) else None
        return _known(found, found is not None)
    if is_dataclass(kind):
        return _plain_fields(kind, value)
    return _known(value, _is_read(kind, value))


def _one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    """Read a value as the first of the kinds that takes it. Among dataclasses its `type` says which is meant."""
    for kind in kinds:
        if is_dataclass(kind) and isinstance(value, dict) and not _is_of(kind, value):
            continue
        with suppress(Strange):
            return plainly(kind, value)
    raise Strange(value)


def _is_of(kind: Any, value: Mapping[str, Any]) -> bool:
    return "type" not in value or value["type"] in get_args(_hints(kind).get("type"))


def _is_read(kind: Any, value: Any) -> bool:
    try:
        _reader(kind).validate_json(json.dumps(value))
    except ValidationError:
        return False
    return True


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)


@cache
def _reader(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _readable(kind: Any, values: Any) -> list[Any]:
    found = []
    for value in _known(values, isinstance(values, list)):
        with suppress(Strange):
            found.append(plainly(kind, value))
    return found


def _plain_fields(kind: Any, value: Any) -> dict[str, Any]:
    hints, plain = _hints(kind), {}
    given = _known(value, isinstance(value, dict))
    for field in fields(kind):
        try:
            part = _known(given.get(field.name), field.name in given)
            plain[field.name] = plainly(hints[field.name], part)
        except Strange:
            if field.default is MISSING and field.default_factory is MISSING:
                raise
    return plain


def _known(value: Any, is_known: bool) -> Any:
    if not is_known:
        raise Strange(value)
    return value

"""Words that a newer release has stored and this one does not know: read as something plain, or left out.

A release may be rolled back, and nothing that the newer one wrote may stop the older one. Of some enumerations one
member can stand for any other; elsewhere what has a default takes it, what is one of many is left out, and what is
nothing without its word is strange as a whole.
"""

from __future__ import annotations

import logging
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

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
    """Nothing plain stands for it."""


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
    if origin is Literal:
        return _known(value, value in args)
    if origin is tuple and args[-1] is Ellipsis:
        return list(_readable(args[0], value))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        found = member(kind, value) if isinstance(value, str) else None
        return _known(found, found is not None)
    if is_dataclass(kind):
        return _plain_fields(kind, value)
    return value


def _one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    """Dataclasses are told apart by their `type`; numbers and words need no telling."""
    if value is None or not isinstance(value, dict):
        words = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum)]
        return plainly(words[0], value) if words and value is not None else value
    told_apart = [kind for kind in kinds if is_dataclass(kind) and _is_of(kind, value)]
    return plainly(_known(told_apart and told_apart[0], bool(told_apart)), value)


def _is_of(kind: Any, value: Mapping[str, Any]) -> bool:
    return "type" not in value or value["type"] in get_args(get_type_hints(kind).get("type"))


def _readable(kind: Any, values: list[Any]) -> list[Any]:
    found = []
    for value in values:
        try:
            found.append(plainly(kind, value))
        except Strange:
            continue
    return found


def _plain_fields(kind: Any, value: Mapping[str, Any]) -> dict[str, Any]:
    hints, plain = get_type_hints(kind), {}
    for field in fields(kind):
        if field.name not in value:
            continue
        try:
            plain[field.name] = plainly(hints[field.name], value[field.name])
        except Strange:
            if field.default is MISSING and field.default_factory is MISSING:
                raise
    return plain


def _known(value: Any, is_known: bool) -> Any:
    if not is_known:
        raise Strange(value)
    return value

"""The catalogue: which feeds there are, as TOML, shipped with the product or written by an operator."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from newsdesk.entries import FEED_TIERS, FeedState, NewFeed, Tier
from newsdesk.errors import ConfigError

MINUTES_OF_A_WEEK = 7 * 24 * 60


@cache
def load_catalogue() -> tuple[NewFeed, ...]:
    """The feeds that ship with the product, in the file's order. Those that are not asked have the state OFF."""
    text = files("feeds").joinpath("catalogue.toml").read_text(encoding="utf-8")
    return parse_feeds(tomllib.loads(text)["feed"])


def parse_feeds(tables: Iterable[Mapping[str, object]]) -> tuple[NewFeed, ...]:
    """Read `[[feed]]` tables. Raises `ConfigError` naming the feed, the field, the value and an example."""
    feeds = tuple(_feed(number, table) for number, table in enumerate(tables, 1))
    seen: set[str] = set()
    for number, feed in enumerate(feeds, 1):
        if feed.url in seen:
            raise ConfigError(
                f"[[feed]] {number}: url = {feed.url!r} stands in the list already; remove one of the two"
            )
        seen.add(feed.url)
    return feeds


def _feed(number: int, table: Mapping[str, object]) -> NewFeed:
    where = f"[[feed]] {number}" + (f" ({table['name']})" if table.get("name") else "")
    for field in table:
        if field not in _FIELDS:
            near = get_close_matches(field, _FIELDS, n=1)
            advice = f"did you mean {near[0]}?" if near else f"the fields are {', '.join(_FIELDS)}"
            raise ConfigError(f"{where}: there is no field {field!r}; {advice}")
    values = {field: _value(where, field, table) for field in _FIELDS}
    return NewFeed(
        url=values["url"],
        name=values["name"] or values["outlet"] or urlsplit(values["url"]).hostname,
        outlet=values["outlet"] or values["name"] or urlsplit(values["url"]).hostname,
        tier=values["tier"],
        lang=values["lang"],
        country=values["country"],
        interval=timedelta(minutes=values["interval_minutes"]),
        state=FeedState.ACTIVE if values["enabled"] else FeedState.OFF,
        note=values["reason"],
    )


def _value(where: str, field: str, table: Mapping[str, object]) -> Any:
    read, default, example = _FIELDS[field]
    if field not in table and field != "url":
        return default
    try:
        return read(table.get(field))
    except ValueError as error:
        raise ConfigError(f"{where}: {field} = {table.get(field)!r} {error}; an example is {example}") from error


def _address(value: object) -> str:
    """Raises ValueError with words that continue "url = ...", like every reader here."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("is missing" if value is None else "is no web address")
    try:
        parts = urlsplit(value.strip())
        plain = parts.scheme in {"http", "https"} and parts.hostname and " " not in value.strip()
        _ = parts.port
    except ValueError:
        plain = False
    if not plain:
        raise ValueError("is no http or https address")
    return value.strip()


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("is no text")
    words = " ".join(value.split())
    return words if words.isprintable() else "".join(filter(str.isprintable, words))


def _tier(value: object) -> Tier:
    if not isinstance(value, str) or value not in FEED_TIERS:
        raise ValueError(f"is no tier (they are {', '.join(FEED_TIERS)})")
    return Tier(value)


def _code(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch("[A-Za-z]{2,3}", value):
        raise ValueError("is no two-letter code")
    return value


def _minutes(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= MINUTES_OF_A_WEEK:
        raise ValueError("is no number of minutes between 1 and a week")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return value


# field: (reader, default, a line that works)
_FIELDS: dict[str, tuple[Callable[[object], Any], Any, str]] = {
    "url": (_address, None, 'url = "https://news.example.org/rss.xml"'),
    "name": (_words, "", 'name = "BBC News Latin America"'),
    "outlet": (_words, "", 'outlet = "BBC"'),
    "tier": (_tier, Tier.LOCAL, 'tier = "wire"'),
    "lang": (lambda value: _code(value).lower(), None, 'lang = "es"'),
    "country": (lambda value: _code(value).upper(), None, 'country = "CO"'),
    "interval_minutes": (_minutes, 15, "interval_minutes = 10"),
    "enabled": (_flag, True, "enabled = false"),
    "reason": (_words, "", 'reason = "A page, not a feed."'),
}

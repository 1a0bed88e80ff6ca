"""The catalogue: which feeds there are, as TOML, shipped with the product or written by an operator."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from newsdesk.entries import FEED_TIERS, FeedState, NewFeed, Tier
from newsdesk.errors import ConfigError

MAX_ADDRESS_BYTES = 2500  # an index of PostgreSQL takes 2,704
SHOWN_CHARS = 100  # of a value that is wrong
MINUTES_OF_A_WEEK = 7 * 24 * 60
T = TypeVar("T")


@cache
def load_catalogue() -> tuple[NewFeed, ...]:
    """The feeds that ship with the product, in the file's order. Those that are not asked have the state OFF."""
    text = files("feeds").joinpath("catalogue.toml").read_text(encoding="utf-8")
    return parse_feeds(tomllib.loads(text)["feed"])


def primary_code(tag: str) -> str:
    """The language of a tag as feeds write it: "en" of "en-us"; empty where it is none."""
    code = tag.partition("-")[0]
    return code if code.isalpha() and len(code) in {2, 3} else ""


def parse_feeds(tables: Iterable[Mapping[str, object]]) -> tuple[NewFeed, ...]:
    """Read `[[feed]]` tables. Raises `ConfigError` naming the feed, the field, the value and an example."""
    feeds = tuple(_numbered(number, table) for number, table in enumerate(tables, 1))
    seen: set[str] = set()
    for number, feed in enumerate(feeds, 1):
        if feed.url in seen:
            raise ConfigError(
                f"[[feed]] {number}: url = {_shown(feed.url)} stands in the list already; remove one of the two"
            )
        seen.add(feed.url)
    return feeds


def _numbered(number: int, table: Mapping[str, object]) -> NewFeed:
    try:
        return read_feed(table)
    except ConfigError as error:
        name = f" ({_shown(table['name'])})" if table.get("name") else ""
        raise ConfigError(f"[[feed]] {number}{name}: {error}") from error


def read_feed(table: Mapping[str, object]) -> NewFeed:
    """Read one feed of any list. Raises `ConfigError` naming the field, the value and an example."""
    for field in table:
        if field not in FIELDS:
            near = get_close_matches(field, FIELDS, n=1)
            advice = f"did you mean {near[0]}?" if near else f"the fields are {', '.join(FIELDS)}"
            raise ConfigError(f"there is no field {_shown(field)}; {advice}")
    url, name, outlet = (field.of(table) for field in (_URL, _NAME, _OUTLET))
    host = urlsplit(url).hostname or url
    return NewFeed(
        url=url,
        name=name or outlet or host,
        outlet=outlet or name or host,
        tier=_TIER.of(table),
        lang=_LANG.of(table),
        country=_COUNTRY.of(table),
        interval=timedelta(minutes=_INTERVAL.of(table)),
        state=FeedState.ACTIVE if _ENABLED.of(table) else FeedState.OFF,
        note=_REASON.of(table),
    )


def _shown(value: object) -> str:
    """A value as it was written, but never at a length that hides what is said about it."""
    text = repr(value)
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS]} ..."


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
    if len(value.strip().encode()) > MAX_ADDRESS_BYTES:
        raise ValueError(f"is longer than {MAX_ADDRESS_BYTES} bytes")
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


def _lang(value: object) -> str | None:
    return None if value is None else _code(value).lower()


def _country(value: object) -> str | None:
    return None if value is None else _code(value).upper()


def _minutes(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value <= MINUTES_OF_A_WEEK:
        raise ValueError("is no number of minutes between 1 and a week")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return value


@dataclass(frozen=True, slots=True)
class _Field(Generic[T]):
    """A field of a table: how it is read, a line that works, and what is read where it is left out."""

    name: str
    read: Callable[[object], T]
    example: str
    default: object = None

    def of(self, table: Mapping[str, object]) -> T:
        value = table.get(self.name, self.default)
        try:
            return self.read(value)
        except ValueError as error:
            raise ConfigError(f"{self.name} = {_shown(value)} {error}; an example is {self.example}") from error


_URL = _Field("url", _address, 'url = "https://news.example.org/rss.xml"')
_NAME = _Field("name", _words, 'name = "BBC News Latin America"', "")
_OUTLET = _Field("outlet", _words, 'outlet = "BBC"', "")
_TIER = _Field("tier", _tier, 'tier = "wire"', Tier.LOCAL)
_LANG = _Field("lang", _lang, 'lang = "es"')
_COUNTRY = _Field("country", _country, 'country = "CO"')
_INTERVAL = _Field("interval_minutes", _minutes, "interval_minutes = 10", 15)
_ENABLED = _Field("enabled", _flag, "enabled = false", True)
_REASON = _Field("reason", _words, 'reason = "A page, not a feed."', "")
FIELDS = [field.name for field in (_URL, _NAME, _OUTLET, _TIER, _LANG, _COUNTRY, _INTERVAL, _ENABLED, _REASON)]

"""The TOML file: what an editor decides. Every value is checked before anything starts."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import time
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator

from feeds.catalogue import FIELDS, parse_feeds
from newsdesk.alerts import CATEGORIES, Mode, QuietHours, Subscription
from newsdesk.entries import NewFeed
from newsdesk.errors import ConfigError, UserError
from newsdesk.people.keywords import read_keywords
from newsdesk.people.roles import RoleList
from newsdesk.understanding import Category, Location, Severity
from service import setting_errors
from service.files import read_file
from service.process.redaction import redact

MAX_BYTES = 5_000_000  # ten thousand feeds


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _like(pattern: str, wanted: str) -> AfterValidator:
    """Takes text of this form only; `wanted` says it in words, with an example."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f'"{value}" is not {wanted}')
        return value

    return AfterValidator(check)


ChannelId = Annotated[str, _like(r"[CGD][A-Z0-9]+", "the id of a channel, such as C0123WIRE")]
PersonId = Annotated[str, _like(r"[UW][A-Z0-9]+", "the id of a person, such as U0123ABC")]
GroupId = Annotated[str, _like(r"S[A-Z0-9]+", "the id of a user group, such as S0123TEAM")]
WebAddress = Annotated[str, _like(r"https?://[^\s/]+\S*", "an http or https address")]
Header = Annotated[str, _like(r"[\x20-\x7e]{0,200}", "one line of plain characters, such as desk@example.org")]


class PollingSettings(Section):
    backfill_hours: float = Field(default=0, ge=0, le=24 * 30)  # of a new feed's backlog, how much may still ring
    tick_seconds: float = Field(default=5, ge=0.2, le=300)
    concurrency: int = Field(default=50, ge=1, le=500)
    per_host: int = Field(default=2, ge=1, le=8)
    timeout_seconds: float = Field(default=20, gt=0, le=120)
    quarantine_after: int = Field(default=8, ge=2, le=100)
    contact: Header = ""  # an address where a publisher reaches you; goes into the User-Agent


class DeliverySettings(Section):
    on_unknown: Literal["repeat", "hold"] = "repeat"
    settle_seconds: float = Field(default=45, ge=0, le=3600)
    spacing_seconds: float = Field(default=1.02, ge=0, le=60)
    send_timeout_seconds: float = Field(default=10, gt=0, le=60)
    collapse_after_minutes: float = Field(default=15, gt=0, le=7 * 24 * 60)
    collapse_rows: int = Field(default=20, ge=2, le=1000)
    show_named_records: bool = True  # "S-71" written in a channel is shown in its thread


class OperatorSettings(Section):
    channel: ChannelId | None = None
    heartbeat_url: WebAddress | None = None  # asked while all is well: see service.jobs.heartbeat
    heartbeat_minutes: float = Field(default=5, ge=1, le=24 * 60)


class RoleSettings(Section):
    admins: tuple[PersonId, ...] = ()
    editors: tuple[PersonId, ...] = ()

    def role_list(self) -> RoleList:
        return RoleList(admins=frozenset(self.admins), editors=frozenset(self.editors))


def _clock_time(value: object) -> time:
    """Quoted, or as TOML writes times. A number is none, though pydantic would count it as seconds after midnight."""
    if isinstance(value, time):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,2}:\d{2}", value):
        raise ValueError(f'"{value}" is no time of day, such as "08:00"')
    hour, minute = value.split(":")
    return time(int(hour), int(minute))


ClockTime = Annotated[time, BeforeValidator(_clock_time)]


class SubscriptionSettings(Section):
    channel: ChannelId
    categories: tuple[Category, ...] = CATEGORIES
    min_severity: Severity = Severity.HIGH
    regions: tuple[Location, ...] = ()
    languages: tuple[Literal["en", "es", "pt", "fr"], ...] = ()
    keywords: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    mode: Mode = Mode.INSTANT
    digest_at: ClockTime | None = None
    timezone: str = "UTC"
    quiet_hours: str | None = None  # "22:00-07:00"
    mention: GroupId | None = None
    says_quiet: bool = True  # a digest of an empty day is one line
    card_language: Literal["en", "es"] = "en"

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError(f'"{value}" is no time zone; an example is "America/New_York"')
        return value

    @field_validator("keywords")
    @classmethod
    def _readable(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        try:
            for words in value:
                read_keywords(words)
        except UserError as err:
            raise ValueError(str(err)) from err
        return value

    @field_validator("quiet_hours")
    @classmethod
    def _span(cls, value: str | None) -> str | None:
        hour = r"([01]\d|2[0-3]):[0-5]\d"
        if value is not None and (not re.fullmatch(f"{hour}-{hour}", value) or value[:5] == value[6:]):
            raise ValueError('quiet_hours is a span such as "22:00-07:00"')
        return value

    def subscription(self, transport: str) -> Subscription:
        return Subscription(
            channel=self.channel,
            transport=transport,
            categories=self.categories,
            min_severity=self.min_severity,
            regions=self.regions,
            languages=self.languages,
            keywords=self.keywords,
            outlets=self.outlets,
            mode=self.mode,
            digest_at=self.digest_at,
            timezone=self.timezone,
            quiet_hours=_quiet(self.quiet_hours),
            mention=self.mention,
            card_lang=self.card_language,
            says_quiet=self.says_quiet,
        )


def _quiet(span: str | None) -> QuietHours | None:
    if span is None:
        return None
    start, end = (time.fromisoformat(part) for part in span.split("-"))
    return QuietHours(start=start, end=end)


class Config(Section):
    """The TOML file. A `[[feed]]` list replaces the shipped catalogue; it is read by `feeds.catalogue`."""

    feed: tuple[dict[str, Any], ...] | None = None  # as written; `feeds` is what it says
    subscription: tuple[SubscriptionSettings, ...] = ()
    roles: RoleSettings = RoleSettings()
    polling: PollingSettings = PollingSettings()
    delivery: DeliverySettings = DeliverySettings()
    operators: OperatorSettings = OperatorSettings()

    @cached_property
    def feeds(self) -> tuple[NewFeed, ...] | None:
        """Read once: a thousand take 70 ms. Raises ConfigError."""
        return None if self.feed is None else parse_feeds(self.feed)


_SECTIONS = (PollingSettings, DeliverySettings, OperatorSettings, RoleSettings, SubscriptionSettings)
_SETTINGS = frozenset(FIELDS).union(*(section.model_fields for section in _SECTIONS))


def read_config(path: Path) -> Config:
    """Read and check the file. Raises ConfigError with every line that is wrong."""
    try:
        text = read_file(path, most=MAX_BYTES).decode("utf-8-sig")
    except UserError as err:
        example = setting_errors.EXAMPLES["STRIKEWIRE_CONFIG"]
        raise ConfigError(f"STRIKEWIRE_CONFIG: {err}\nExample: {example}") from err
    except UnicodeDecodeError as err:
        raise ConfigError(f"{path} is not valid TOML: it is not UTF-8 (at byte {err.start}).") from err
    try:
        table = tomllib.loads(text)
    except RecursionError as err:
        raise ConfigError(f"{path} is not valid TOML: it nests too deep.") from err
    except ValueError as err:
        raise ConfigError(
            f"{path} is not valid TOML: {err}. {setting_errors.of_toml(str(err), text, _SETTINGS)}"
        ) from err
    try:
        config = Config.model_validate(table)
        _ = config.feeds
        _check_digests(config.subscription)
    except ValidationError as err:
        raise setting_errors.of_file(err, Config, where=str(path)) from err
    except ConfigError as err:
        raise ConfigError(redact(f"{path}: {err}")) from err
    return config


def _check_digests(subscriptions: Sequence[SubscriptionSettings]) -> None:
    """A second digest of a channel would never come."""
    counted = Counter(one.channel for one in subscriptions if one.mode is not Mode.INSTANT)
    if twice := [channel for channel, n in counted.items() if n > 1]:
        raise ConfigError(
            f"{twice[0]} has two digests, and a channel gets one: let one [[subscription]] ask for both."
        )

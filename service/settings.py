"""Settings: the environment for secrets and places, one TOML file for what an editor decides.

Every value is checked before anything starts. A bad one stops the start with its name, what is wrong, and an example.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)

from feeds.guard import AllowedHost
from newsdesk.alerts import DispatchPolicy, Mode, QuietHours, Subscription
from newsdesk.errors import ConfigError, UserError
from newsdesk.people.keywords import read_keywords
from newsdesk.people.roles import RoleList
from newsdesk.understanding import Category, Location, Severity

SECRETS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DATABASE_URL")

# For each setting a line that works, shown when a value does not.
EXAMPLES = {
    "DATABASE_URL": "DATABASE_URL=postgresql://desk:secret@db/strikewire",
    "SLACK_BOT_TOKEN": "SLACK_BOT_TOKEN=xoxb-... (Slack app, OAuth & Permissions)",
    "SLACK_APP_TOKEN": "SLACK_APP_TOKEN=xapp-... (Slack app, Basic Information, scope connections:write)",
    "SLACK_SIGNING_SECRET": "SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef",
    "SLACK_API_URL": "SLACK_API_URL=http://127.0.0.1:3000/api/",
    "STRIKEWIRE_CONFIG": "STRIKEWIRE_CONFIG=/etc/strikewire/config.toml",
    "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": "STRIKEWIRE_ALLOW_PRIVATE_HOSTS=feeds.intern.example,127.0.0.1:8000",
    "STRIKEWIRE_HTTP_PORT": "STRIKEWIRE_HTTP_PORT=8080",
    "STRIKEWIRE_LOG_FORMAT": "STRIKEWIRE_LOG_FORMAT=json",
    "subscription": '[[subscription]]\nchannel = "C0123WIRE"\nmin_severity = "high"',
    "polling": "[polling]\nbackfill_hours = 0",
    "delivery": '[delivery]\non_unknown = "repeat"',
    "roles": '[roles]\nadmins = ["U0123ABC"]',
    "operators": '[operators]\nchannel = "C0123OPS"',
}


class _Section(BaseModel):
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
Header = Annotated[str, _like(r"[\x20-\x7e]{0,200}", "one line of plain characters, such as desk@example.org")]


class PollingSettings(_Section):
    backfill_hours: float = Field(0, ge=0, le=24 * 30)  # of a new feed's backlog, how much may still ring
    tick_seconds: float = Field(5, ge=0.2, le=300)
    concurrency: int = Field(50, ge=1, le=500)
    per_host: int = Field(2, ge=1, le=8)
    timeout_seconds: float = Field(20, gt=0, le=120)
    quarantine_after: int = Field(8, ge=2, le=100)
    contact: Header = ""  # an address where a publisher reaches you; goes into the User-Agent


class DeliverySettings(_Section):
    on_unknown: Literal["repeat", "hold"] = "repeat"
    settle_seconds: float = Field(45, ge=0, le=3600)
    spacing_seconds: float = Field(1.02, ge=0, le=60)
    send_timeout_seconds: float = Field(10, gt=0, le=60)
    collapse_after_minutes: float = Field(15, gt=0, le=7 * 24 * 60)
    collapse_rows: int = Field(20, ge=2, le=1000)


class OperatorSettings(_Section):
    channel: ChannelId | None = None
    heartbeat_url: str | None = Field(None, pattern=r"https?://.+")  # asked while all is well: see service.heartbeat
    heartbeat_minutes: float = Field(5, ge=1, le=24 * 60)


class RoleSettings(_Section):
    admins: tuple[PersonId, ...] = ()
    editors: tuple[PersonId, ...] = ()

    def role_list(self) -> RoleList:
        return RoleList(admins=frozenset(self.admins), editors=frozenset(self.editors))


def _clock_time(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\d{1,2}:\d{2}", value):
        hour, minute = value.split(":")
        return time(int(hour), int(minute))
    return value


ClockTime = Annotated[time, BeforeValidator(_clock_time)]


class SubscriptionSettings(_Section):
    channel: ChannelId
    categories: tuple[Category, ...] = Subscription.__dataclass_fields__["categories"].default
    min_severity: Severity = Severity.HIGH
    regions: tuple[Location, ...] = ()
    languages: tuple[Literal["en", "es", "pt", "fr"], ...] = ()
    keywords: tuple[str, ...] = ()
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


class Config(_Section):
    """The TOML file. A `[[feed]]` list replaces the shipped catalogue; it is read by `feeds.catalogue`."""

    feed: tuple[dict[str, Any], ...] | None = None
    subscription: tuple[SubscriptionSettings, ...] = ()
    roles: RoleSettings = RoleSettings()
    polling: PollingSettings = PollingSettings()
    delivery: DeliverySettings = DeliverySettings()
    operators: OperatorSettings = OperatorSettings()


class Settings(_Section):
    """Everything the process was told, checked. Secrets do not print themselves."""

    database_url: SecretStr = SecretStr("sqlite:///data/strikewire.db")
    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    allow_private_hosts: tuple[str, ...] = ()
    http_port: int = Field(8080, ge=0, le=65535)
    log_format: Literal["console", "json"] = "console"
    config: Config = Config()
    config_path: Path | None = None

    @property
    def slack(self) -> bool:
        return self.slack_bot_token is not None

    @property
    def transport(self) -> str:
        return "slack" if self.slack else "console"

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Where alerts go. Without a Slack token everything that rings goes to the console."""
        if not self.slack:
            return (Subscription(channel="console", transport="console", categories=tuple(Category)),)
        return tuple(s.subscription("slack") for s in self.config.subscription)

    def dispatch_policy(self) -> DispatchPolicy:
        told = self.config.delivery
        return DispatchPolicy(
            send_timeout=timedelta(seconds=told.send_timeout_seconds),
            settle=timedelta(seconds=told.settle_seconds),
            spacing=timedelta(seconds=told.spacing_seconds),
            collapse_age=timedelta(minutes=told.collapse_after_minutes),
            collapse_rows=told.collapse_rows,
            on_unknown=told.on_unknown,
        )


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read and check everything. Raises ConfigError with the name of the setting and an example."""
    env = _with_secret_files(os.environ if environ is None else environ)
    path = env.get("STRIKEWIRE_CONFIG")
    values: dict[str, Any] = {
        "config": _read_toml(Path(path)) if path else Config(),
        "config_path": Path(path) if path else None,
    }
    for name in ("DATABASE_URL", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"):
        if env.get(name):
            values[name.lower()] = env[name]
    for name in ("HTTP_PORT", "LOG_FORMAT"):
        if env.get(f"STRIKEWIRE_{name}"):
            values[name.lower()] = env[f"STRIKEWIRE_{name}"]
    values["allow_private_hosts"] = _allowed_hosts(env.get("STRIKEWIRE_ALLOW_PRIVATE_HOSTS", ""))
    _check_shapes(values)
    try:
        return Settings(**values)
    except ValidationError as err:
        raise _explained(err, env_names=True) from err


def _allowed_hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in text.split(",") if host.strip())
    for host in hosts:
        try:
            AllowedHost.parse(host)
        except ValueError as err:
            example = EXAMPLES["STRIKEWIRE_ALLOW_PRIVATE_HOSTS"]
            raise ConfigError(
                f"STRIKEWIRE_ALLOW_PRIVATE_HOSTS: {host!r} is no host ({err}).\nExample: {example}"
            ) from err
    return hosts


def _with_secret_files(environ: Mapping[str, str]) -> dict[str, str]:
    env = dict(environ)
    for name in SECRETS:
        path = env.get(f"{name}_FILE")
        if not path or env.get(name):
            continue
        try:
            env[name] = Path(path).read_text(encoding="utf-8").strip()
        except OSError as err:
            raise ConfigError(f"{name}_FILE names {path}, which cannot be read: {err.strerror}.") from err
        except UnicodeDecodeError as err:
            raise ConfigError(f"{name}_FILE names {path}, which is no text.") from err
        if not env[name]:
            raise ConfigError(f"{name}_FILE names {path}, which is empty.\nExample: {EXAMPLES[name]}")
    return env


_SHAPES = {
    "slack_bot_token": (r"xox[be][.-].+", "a bot token starts with xoxb-"),
    "slack_app_token": (r"xapp-.+", "an app-level token starts with xapp-"),
    "slack_signing_secret": (r"\s*\w[^\s,]{7,}\s*(,\s*\w[^\s,]{7,}\s*)*", "32 characters; two, with a comma between"),
    "slack_api_url": (r"https?://.+/", "an http or https address that ends with a slash"),
    "database_url": (
        r"(sqlite|postgres(ql)?(\+psycopg)?)://.*",
        "sqlite:///path or postgresql://user:password@host/name",
    ),
}


def _check_shapes(values: Mapping[str, Any]) -> None:
    for field, (pattern, wanted) in _SHAPES.items():
        value = values.get(field)
        if value is not None and not re.fullmatch(pattern, value):
            name = field.upper()
            raise ConfigError(f"{name} does not look right: {wanted}.\nExample: {EXAMPLES[name]}")


def _read_toml(path: Path) -> Config:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as err:
        raise ConfigError(
            f"STRIKEWIRE_CONFIG names {path}, which cannot be read: {err.strerror}.\n"
            f"Example: {EXAMPLES['STRIKEWIRE_CONFIG']}"
        ) from err
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        raise ConfigError(f"{path} is not valid TOML: {err}.") from err
    try:
        return Config.model_validate(table)
    except ValidationError as err:
        raise _explained(err, where=str(path)) from err


def _explained(err: ValidationError, *, where: str = "", env_names: bool = False) -> ConfigError:
    first = err.errors(include_url=False)[0]
    place = [str(part) for part in first["loc"]]
    name = ".".join(place)
    if env_names and place:
        name = f"STRIKEWIRE_{place[0].upper()}" if f"STRIKEWIRE_{place[0].upper()}" in EXAMPLES else place[0].upper()
    problem = "is not a setting" if first["type"] == "extra_forbidden" else first["msg"].removeprefix("Value error, ")
    told = "" if first["type"] in ("extra_forbidden", "missing") else f" (it is {first['input']!r})"
    example = EXAMPLES.get(name) or EXAMPLES.get(place[0] if place else "", "see config.example.toml")
    return ConfigError(f"{where + ': ' if where else ''}{name}: {problem}{told}.\nExample: {example}")

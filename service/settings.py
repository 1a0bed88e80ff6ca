"""Settings: the environment for secrets and places, one TOML file for what an editor decides.

Every value is checked before anything starts. A bad one stops the start with its name, what is wrong, and an example.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError

from feeds.fetching.guard import AllowedHost
from newsdesk.alerts import DispatchPolicy, Subscription
from newsdesk.errors import ConfigError, UserError
from newsdesk.understanding import Category
from service.config import Config, Section, read_config
from service.files import read_file
from service.setting_errors import EXAMPLES, SECRETS, TOKENS, of_environment

MAX_SECRET_BYTES = 10_000


class Settings(Section):
    """Everything the process was told, checked. Secrets do not print themselves."""

    database_url: SecretStr = SecretStr("sqlite:///data/strikewire.db")
    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    allow_private_hosts: tuple[str, ...] = ()
    http_port: int = Field(default=8080, ge=0, le=65535)
    log_format: Literal["console", "json"] = "console"
    config: Config = Config()
    config_path: Path | None = None

    @property
    def slack(self) -> bool:
        return self.slack_bot_token is not None

    def require_a_way_in(self) -> None:
        """Raises ConfigError when only half of what Slack needs is set: to tell people, and to be asked by them."""
        if not self.slack and (self.slack_app_token or self.slack_signing_secret):
            name = "SLACK_APP_TOKEN" if self.slack_app_token else "SLACK_SIGNING_SECRET"
            raise ConfigError(
                f"{name} is set, but SLACK_BOT_TOKEN (xoxb-...) is not: alerts would go to the console. Set it, or"
                f" leave {name} out."
            )
        if self.slack and self.slack_app_token is None and self.slack_signing_secret is None:
            raise ConfigError(
                "SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP"
                " mode): nobody could ask. Set one of them."
            )

    def subscriptions(self) -> tuple[Subscription, ...]:
        """The subscriptions of the configuration. Without a Slack token everything that rings goes to the console."""
        if not self.slack:
            return (Subscription(channel="console", transport="console", categories=tuple(Category)),)
        return self.written_subscriptions()

    def written_subscriptions(self) -> tuple[Subscription, ...]:
        """The subscriptions that the file names, whether or not there is a token to serve them with."""
        return tuple(s.subscription("slack") for s in self.config.subscription)

    def channels(self) -> frozenset[str]:
        """The Slack channels that the configuration names."""
        channels = [s.channel for s in self.config.subscription]
        return frozenset(filter(None, [*channels, self.config.operators.channel])) if self.slack else frozenset()

    def dispatch_policy(self) -> DispatchPolicy:
        delivery = self.config.delivery
        return DispatchPolicy(
            send_timeout=timedelta(seconds=delivery.send_timeout_seconds),
            settle=timedelta(seconds=delivery.settle_seconds),
            spacing=timedelta(seconds=delivery.spacing_seconds),
            collapse_age=timedelta(minutes=delivery.collapse_after_minutes),
            collapse_rows=delivery.collapse_rows,
            on_unknown=delivery.on_unknown,
        )


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read and check everything. Raises ConfigError with the name of the setting and an example."""
    env = _with_secret_files(os.environ if environ is None else environ)
    path = env.get("STRIKEWIRE_CONFIG")
    values: dict[str, Any] = {
        "config": read_config(Path(path)) if path else Config(),
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
        raise of_environment(err, Settings) from err


def _allowed_hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in text.split(",") if host.strip())
    for host in hosts:
        try:
            AllowedHost.parse(host)
        except ValueError as err:
            example = EXAMPLES["STRIKEWIRE_ALLOW_PRIVATE_HOSTS"]
            raise ConfigError(f"STRIKEWIRE_ALLOW_PRIVATE_HOSTS: {err}.\nExample: {example}") from err
    return hosts


def read_tokens(environ: Mapping[str, str]) -> dict[str, SecretStr | None]:
    """What Slack is spoken to with, by the name of its setting. Raises ConfigError."""
    env = _with_secret_files(environ, TOKENS)
    given = {name.lower(): env.get(name) or None for name in TOKENS}
    _check_shapes(given)
    return {name: SecretStr(value) if value else None for name, value in given.items()}


def _with_secret_files(environ: Mapping[str, str], names: Sequence[str] = SECRETS) -> dict[str, str]:
    env = dict(environ)
    for name in names:
        path = env.get(f"{name}_FILE")
        if not path:
            continue
        if env.get(name):
            raise ConfigError(f"{name} and {name}_FILE are both set: only one of them can be meant. Leave one out.")
        try:
            env[name] = read_file(Path(path), most=MAX_SECRET_BYTES).decode().strip()
        except UserError as err:
            if path.startswith(("/", ".")) or os.path.exists(path):  # noqa: PTH110 - never raises
                raise ConfigError(f"{name}_FILE: {err}") from err
            example = f"{name}_FILE=/run/secrets/{name.lower()}"  # what stands there may be the secret itself
            raise ConfigError(f"{name}_FILE names no file.\nExample: {example}") from None
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

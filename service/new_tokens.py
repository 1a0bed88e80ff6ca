"""Slack tokens that were put in place while the service runs: a new file is a person's word, and needs no start."""

from __future__ import annotations

import os
from collections.abc import Mapping

from newsdesk.errors import ConfigError
from service.settings import Settings, read_settings

_OF_SLACK = ("slack_bot_token", "slack_app_token", "slack_signing_secret")


def renewed(settings: Settings, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings with the tokens as `NAME_FILE` has them now; the same object where nothing changed, or where what
    is there cannot be used. Everything else stays as it was at the start."""
    environ = os.environ if environ is None else environ
    if not any(environ.get(f"{name.upper()}_FILE") for name in _OF_SLACK):
        return settings
    try:
        now = read_settings(environ)
    except ConfigError:  # half written, or gone for a moment
        return settings
    tokens = {name: getattr(now, name) for name in _OF_SLACK}
    if not now.slack or tokens == {name: getattr(settings, name) for name in _OF_SLACK}:
        return settings
    return settings.model_copy(update=tokens)

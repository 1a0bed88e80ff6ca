"""Takes Slack tokens that were replaced while the service runs, without a restart, if Slack takes them."""

from __future__ import annotations

import os
from collections.abc import Mapping

from newsdesk.errors import ConfigError
from service.setting_errors import TOKENS
from service.settings import Settings, read_tokens


def renewed(settings: Settings, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings with the tokens as `NAME_FILE` has them now; the same object where nothing changed, or where what
    is there cannot be used. Everything else stays as it was at the start, and is not looked at."""
    environ = os.environ if environ is None else environ
    if not any(environ.get(f"{name}_FILE") for name in TOKENS):
        return settings
    try:
        tokens = read_tokens(environ)
    except ConfigError:  # half written, or gone for a moment
        return settings
    if tokens["slack_bot_token"] is None or tokens == {name: getattr(settings, name) for name in tokens}:
        return settings
    return settings.model_copy(update=tokens)


async def prove(settings: Settings, *, team_id: str) -> None:
    """Ask Slack about tokens before those that work are given up. Raises ConfigError or SlackUnreachable in words."""
    from handlers.connection.identity import first_socket_address, identify
    from service.slack.side import open_client  # 10 MB, which are there by now

    async with open_client(settings) as client:
        identity = await identify(client)
        if identity.team_id != team_id:
            raise ConfigError("SLACK_BOT_TOKEN is of another workspace. Restart the service to move there.")
        if settings.slack_app_token is not None:
            await first_socket_address(client, settings.slack_app_token.get_secret_value())

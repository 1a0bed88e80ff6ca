"""Who we are in Slack: asked once at start, so that no request ever waits for Slack to say it again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.delivery.slack_errors import REASONS, name_of
from newsdesk.errors import ConfigError, DeliveryReason, SlackUnreachable

START_TIMEOUT_S = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The installed app. `scopes` are those of the bot token, as Slack reports them."""

    team_id: str
    bot_id: str
    bot_user_id: str
    bot_token: str
    scopes: frozenset[str] = frozenset()

    @property
    def reads_history(self) -> bool:
        """Can an unknown send be settled by reading the channel?"""
        return {"channels:history", "groups:history"} <= self.scopes

    def __repr__(self) -> str:
        return f"Identity(team_id={self.team_id!r}, bot_id={self.bot_id!r})"


_BOT_REFUSED = "SLACK_BOT_TOKEN is refused by Slack ({error}). Take it from OAuth & Permissions of the app: xoxb-..."
_APP_REFUSED = {
    "missing_scope": "SLACK_APP_TOKEN lacks the scope connections:write (Basic Information, App-Level Tokens)",
    "not_allowed_token_type": "SLACK_APP_TOKEN must be an app-level token, xapp-..., not a bot token",
}
# A token that was good until somebody took it back: the feeds are still to be read while a new one is made.
_TAKEN_BACK = frozenset({"token_revoked", "token_expired", "account_inactive", "org_login_required"})
UNREADABLE = "Slack answered something unreadable"
# A name that stands in no list may mean anything, also something that passes: it says nothing of the token.
_REFUSED = frozenset(name for name, reason in REASONS.items() if reason is DeliveryReason.WORKSPACE)


async def identify(client: AsyncWebClient) -> Identity:
    """Raises `ConfigError` when the bot token is refused, `SlackUnreachable` when Slack is not there."""
    answer = await _ask(client.auth_test(), lambda error: _BOT_REFUSED.format(error=error))
    if not _texts(answer, "user_id", "team_id"):  # every token has them: it was not Slack that answered
        raise SlackUnreachable(UNREADABLE)
    if answer.get("bot_id") is None:
        raise ConfigError("SLACK_BOT_TOKEN belongs to a person. Use the app's Bot User OAuth Token, xoxb-...")
    if not _texts(answer, "bot_id"):
        raise SlackUnreachable(UNREADABLE)
    scopes = next((value for name, value in answer.headers.items() if name.lower() == "x-oauth-scopes"), "")
    return Identity(
        team_id=answer["team_id"],
        bot_id=answer["bot_id"],
        bot_user_id=answer["user_id"],
        bot_token=client.token or "",
        scopes=frozenset(scope.strip() for scope in scopes.split(",") if scope.strip()),
    )


async def first_socket_address(client: AsyncWebClient, app_token: str) -> str:
    """A one-time Socket Mode address, which also proves the app token. Errors as in `identify`."""

    def teach(error: str) -> str:
        return _APP_REFUSED.get(
            error, f"SLACK_APP_TOKEN is refused by Slack ({error}). Use one of App-Level Tokens, xapp-1-..."
        )

    answer = await _ask(client.apps_connections_open(app_token=app_token), teach)
    if not _texts(answer, "url") or not answer["url"].startswith(("wss://", "ws://")):
        raise SlackUnreachable(UNREADABLE)
    return str(answer["url"])


def _texts(answer: AsyncSlackResponse, *names: str) -> bool:
    return all(answer.get(name) and isinstance(answer.get(name), str) for name in names)


async def _ask(call: Awaitable[AsyncSlackResponse], teach: Callable[[str], str]) -> AsyncSlackResponse:
    try:
        async with asyncio.timeout(START_TIMEOUT_S):
            return await call
    except SlackApiError as err:
        error = name_of(err)
        if error not in _REFUSED:
            raise SlackUnreachable(f"Slack answered {error}" if error else UNREADABLE) from err
        raise (SlackUnreachable if error in _TAKEN_BACK else ConfigError)(teach(error)) from err
    except aiohttp.ClientPayloadError as err:
        raise SlackUnreachable(UNREADABLE) from err
    except (TimeoutError, aiohttp.ClientError) as err:
        raise SlackUnreachable(f"Slack could not be reached: {_fault_of(err)}") from err


def _fault_of(err: Exception) -> str:
    if isinstance(err, TimeoutError):
        return f"no answer within {START_TIMEOUT_S:g} s"
    if isinstance(err, aiohttp.ClientConnectorError):
        return f"no connection to {err.host}"
    return type(err).__name__

"""What is wrong on the Slack side: tokens, scopes, and the channels that are to be told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.connection.client import inside
from handlers.connection.identity import Identity, first_socket_address, identify
from handlers.delivery.slack_errors import delivery_error
from newsdesk.errors import StrikewireError
from service.cli.finding import Finding
from service.settings import Settings
from service.slack.side import open_client

# What is lost without each scope of `manifest.yaml`.
WITHOUT = {
    "app_mentions:read": "questions by mention do not reach us",
    "channels:history": "a send of unknown outcome in a public channel cannot be settled",
    "channels:read": "we do not hear of a public channel that is archived or left",
    "chat:write": "alerts cannot be posted",
    "commands": "/strikes does not reach us",
    "files:write": "/strikes export gives no file",
    "groups:history": "a send of unknown outcome in a private channel cannot be settled",
    "groups:read": "we do not hear of a private channel that is archived or left",
    "im:history": "questions in the direct channel do not reach us",
    "im:write": "a file that was asked for in private cannot be sent",
    "users:read": "guests cannot be told from members: everybody is refused what guests may not do",
}
MOST_CHANNELS = 40  # one request each; Slack allows fifty in a minute
_CHANNEL_FAULTS = {
    "channel_not_found": "is not there, or is private and we are not in it: invite the bot with /invite @Strikewire",
    "missing_scope": "cannot be looked at without the scopes channels:read and groups:read",
}


async def slack_findings(settings: Settings, channels: Sequence[str] | None) -> AsyncIterator[Finding]:
    """`channels` are those that are told something; None: the database that knows them cannot be read."""
    async with open_client(settings) as client:
        try:
            who = await identify(client)
        except StrikewireError as err:
            yield Finding("SLACK_BOT_TOKEN", str(err))
        else:
            yield Finding("SLACK_BOT_TOKEN", detail=f"team {who.team_id}")
            yield _scopes(who)
            if channels is not None:
                yield await _channels(client, channels)
        yield await _way_in(client, settings)


def _scopes(who: Identity) -> Finding:
    missing = sorted(WITHOUT.keys() - who.scopes)
    lost = "; ".join(f"{scope} is missing: {WITHOUT[scope]}" for scope in missing)
    return Finding("scopes", lost and f"{lost}. Add them in the app and reinstall it", "all there")


async def _channels(client: AsyncWebClient, channels: Sequence[str]) -> Finding:
    if not channels:
        return Finding(
            "channels",
            "nobody is told: name a channel under [[subscription]] in the file that STRIKEWIRE_CONFIG names,"
            " or type /strikes subscribe in one",
        )
    wanted = list(dict.fromkeys(channels))
    looks = [await _look(client, channel) for channel in wanted[:MOST_CHANNELS]]
    faults, notes = (list(filter(None, found)) for found in zip(*looks, strict=True))
    return Finding("channels", "; ".join(faults), "; ".join([", ".join(wanted), *notes]))


async def _look(client: AsyncWebClient, channel: str) -> tuple[str, str]:
    """What is wrong with a channel, and what else should be known of it."""
    try:
        found = inside(await client.conversations_info(channel=channel), "channel")
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as err:
        error = delivery_error(err).code
        return f"{channel} {_CHANNEL_FAULTS.get(error, f'cannot be looked at ({error})')}", ""
    if not found:
        return f"{channel} cannot be looked at (unreadable_answer)", ""
    shared = f"{channel} is shared with another company, whose people read it" if found.get("is_ext_shared") else ""
    if found.get("is_archived"):
        return f"{channel} is archived", shared
    return "" if found.get(
        "is_member"
    ) else f"{channel}: the bot is not in it, type /invite @Strikewire there", shared


async def _way_in(client: AsyncWebClient, settings: Settings) -> Finding:
    """How questions reach us."""
    if settings.slack_app_token:
        token = settings.slack_app_token.get_secret_value()
        try:
            await first_socket_address(client, token)
        except StrikewireError as err:
            return Finding("SLACK_APP_TOKEN", str(err))
        return Finding("SLACK_APP_TOKEN", detail="Socket Mode")
    if settings.slack_signing_secret:
        return Finding("questions", detail="HTTP mode: Slack must reach /slack/events on this machine")
    return Finding("questions", "set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode)")

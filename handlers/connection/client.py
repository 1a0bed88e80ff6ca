"""The client of Slack's Web API: it repeats nothing, and an answer is an object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse


class SlackClient(AsyncWebClient):
    """Never sends anything again by itself: slack_sdk would, when an answer is lost, and double the message.

    JSON that is no object is no answer: aiohttp.ClientPayloadError, as for a body that broke off.
    """

    def __init__(self, token: str | None = None, *, base_url: str, session: aiohttp.ClientSession | None) -> None:
        super().__init__(token, base_url=base_url, session=session, retry_handlers=[])

    async def api_call(self, *args: Any, **kwargs: Any) -> AsyncSlackResponse:
        try:
            return await super().api_call(*args, **kwargs)
        except AttributeError as err:  # slack_sdk took it for one
            raise aiohttp.ClientPayloadError("an answer that is no object") from err


def inside(answer: Mapping[str, Any] | AsyncSlackResponse, name: str) -> dict[str, Any]:
    """The object of that name in an answer; empty if there is none."""
    found = answer.get(name)
    return found if isinstance(found, dict) else {}

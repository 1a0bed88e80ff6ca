"""The client of Slack's Web API: it repeats nothing, and an answer is an object."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

logger = logging.getLogger(__name__)

MOST_BYTES = 32 * 2**20  # the longest answer is a page of 200 messages, and none has more than 40,000 characters


class BoundedAnswer(aiohttp.ClientResponse):
    """An answer that is given up, as one that broke off, where it grows beyond all that Slack says.

    aiohttp gathers a body whole, however long: what a proxy pours without end would fill the memory.
    """

    async def read(self) -> bytes:
        if self._body is None:
            self._body = await self._read_within(MOST_BYTES)
        return await super().read()

    async def _read_within(self, most_bytes: int) -> bytes:
        body = bytearray()
        try:
            async for chunk in self.content.iter_any():  # unpacked
                body += chunk
                if len(body) > most_bytes:
                    logger.warning("answer is too long", extra={"url": str(self.url.with_query(None))})
                    raise aiohttp.ClientPayloadError(f"an answer of more than {most_bytes} bytes")
        except BaseException:
            self.close()
            raise
        return bytes(body)


class SlackClient(AsyncWebClient):
    """Never sends anything again by itself: slack_sdk would, when an answer is lost, and double the message.

    JSON that is no object is no answer: aiohttp.ClientPayloadError, as for a body that broke off.
    """

    def __init__(self, token: str | None = None, *, base_url: str, session: aiohttp.ClientSession | None) -> None:
        super().__init__(token, base_url=base_url, session=session, retry_handlers=[])

    async def _request(self, *, http_verb: str, api_url: str, req_args: dict[str, Any]) -> dict[str, Any]:
        """Look at the answer before slack_sdk takes it for an object. What it refuses by status stays its own."""
        answer = await super()._request(http_verb=http_verb, api_url=api_url, req_args=req_args)
        if answer["status_code"] == HTTPStatus.OK and not isinstance(answer["data"], dict):
            logger.warning("answer is no object", extra={"url": api_url, "kind": type(answer["data"]).__name__})
            raise aiohttp.ClientPayloadError("an answer that is no object")
        return answer


def inside(answer: Mapping[str, Any] | AsyncSlackResponse, name: str) -> dict[str, Any]:
    """The object of that name in an answer; empty if there is none."""
    found = answer.get(name)
    return found if isinstance(found, dict) else {}

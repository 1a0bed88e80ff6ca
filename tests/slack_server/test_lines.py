"""Socket Mode lines of the local Slack, and clients that are gone before one is open."""

from __future__ import annotations

import logging
import socket
import struct
from urllib.parse import urlsplit

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from slack_server import APP_TOKEN, SlackServer

RESET = struct.pack("ii", 1, 0)  # of SO_LINGER: closed without a farewell, as the system does for whoever is killed
HANDSHAKE = (
    "GET {path}?{query} HTTP/1.1\r\nHost: {netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


async def test_client_killed_in_its_handshake_leaves_no_line_and_no_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with SlackServer() as slack:
        opened = await AsyncWebClient(base_url=slack.base_url).apps_connections_open(app_token=APP_TOKEN)
        url = urlsplit(opened["url"])
        with socket.create_connection((url.hostname, url.port)) as client:
            client.sendall(HANDSHAKE.format(path=url.path, query=url.query, netloc=url.netloc).encode())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        await slack.until(lambda: slack.socket_mode.refused)
        assert slack.socket_mode.sockets == []
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []

"""How requests to Slack leave: through the proxy that the environment names, with our token and no other login;
and how much may come back."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer
from pydantic import SecretStr

from handlers.connection.client import MOST_BYTES
from handlers.replies.reply import Reply
from handlers.replies.response_url import respond
from service.settings import Settings
from service.slack.side import open_client
from slack_server import BOT_TOKEN, SlackServer


def settings(slack_url: str) -> Settings:
    return Settings(slack_bot_token=SecretStr(BOT_TOKEN), slack_api_url=slack_url)


async def test_slack_is_asked_through_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def pass_on(request: web.BaseRequest) -> web.Response:
        asked.append(str(request.url))
        return web.json_response({"ok": True})

    async with RawTestServer(pass_on) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", str(proxy.make_url("")))
        async with open_client(settings("http://slack.example/api/")) as client:
            await client.api_test()
    assert asked == ["http://slack.example/api/api.test"]


async def test_a_login_in_netrc_for_any_host_is_not_given_to_slack(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    logins = tmp_path / "netrc"
    logins.write_text("default login ana password secret\n")
    logins.chmod(0o600)
    monkeypatch.setenv("NETRC", str(logins))
    async with SlackServer() as slack, open_client(settings(slack.base_url)) as client:
        assert (await client.auth_test())["ok"]


class Pouring:
    """Answers every request with a body that has no end; to who takes it all it has one, at four times the most."""

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        self.poured = 0  # bytes, unpacked
        self.over = asyncio.Event()

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Encoding": self.encoding})
        await answer.prepare(request)
        packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
        try:
            while self.poured < 4 * MOST_BYTES:
                blanks = b" " * 2**20
                packed = packer.compress(blanks) + packer.flush(zlib.Z_SYNC_FLUSH)
                await answer.write(packed if self.encoding == "gzip" else blanks)
                self.poured += len(blanks)
        except ConnectionError:
            pass
        finally:
            self.over.set()
        return answer


@asynccontextmanager
async def pouring(encoding: str) -> AsyncIterator[tuple[Pouring, str]]:
    source = Pouring(encoding)
    async with RawTestServer(source) as server:
        yield source, str(server.make_url("/api/"))


async def test_an_answer_without_end_is_given_up_before_it_fills_the_memory() -> None:
    async with pouring("identity") as (source, url), open_client(settings(url)) as client:
        with pytest.raises(aiohttp.ClientPayloadError, match="more than"):
            await client.auth_test()
        await source.over.wait()
    assert source.poured < 2 * MOST_BYTES


async def test_an_answer_without_end_is_measured_unpacked() -> None:
    async with pouring("gzip") as (_, url), open_client(settings(url)) as client:
        with pytest.raises(aiohttp.ClientPayloadError, match="more than"):
            await client.auth_test()


async def test_what_a_response_url_says_without_end_is_given_up_too() -> None:
    async with pouring("identity") as (source, url), open_client(settings(url)) as client:
        await respond(client.session, url, Reply(text="No strikes today."))
        await source.over.wait()
    assert source.poured < 2 * MOST_BYTES

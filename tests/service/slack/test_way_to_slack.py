"""How requests to Slack leave: through the proxy that the environment names, with our token and no other login."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer
from pydantic import SecretStr

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

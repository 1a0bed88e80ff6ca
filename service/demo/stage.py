"""Where the demonstration is told: a faithful local Slack where the repository has it, else this terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from pydantic import SecretStr

from service.config import Config, DeliverySettings, SubscriptionSettings
from service.demo.newsroom import SampleNewsroom
from service.settings import Settings

CHANNEL = "C0WIRE"


@asynccontextmanager
async def local_slack() -> AsyncIterator[Any]:
    """The Slack server of the test suite, or None in an image that does not ship it."""
    try:
        from tests.slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
    except ImportError:
        yield None
        return
    async with SlackServer() as slack:
        slack.demo_tokens = (BOT_TOKEN, APP_TOKEN)
        yield slack


def settings_for(database: str, newsroom: SampleNewsroom, slack: Any) -> Settings:
    values: dict[str, Any] = {
        "database_url": SecretStr(f"sqlite:///{database}"),
        "allow_private_hosts": (newsroom.host,),
        "config": Config(
            subscription=(SubscriptionSettings(channel=CHANNEL),), delivery=DeliverySettings(settle_seconds=1)
        ),
    }
    if slack is not None:
        bot, app = slack.demo_tokens
        values |= {"slack_bot_token": bot, "slack_app_token": app, "slack_api_url": slack.base_url}
    return Settings(**values)

"""The stage of the demonstration: a faithful local Slack where the repository has it, else this terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from pydantic import SecretStr

from service.config import Config, DeliverySettings, SubscriptionSettings
from service.demo.newsroom import SampleNewsroom
from service.settings import Settings

if TYPE_CHECKING:
    from tests.slack_server import SlackServer

CHANNEL = "C0WIRE"


@asynccontextmanager
async def local_slack() -> AsyncIterator[SlackServer | None]:
    """The Slack server of the test suite, or None in an image that does not ship it."""
    try:
        from tests.slack_server import SlackServer
    except ImportError:
        yield None
        return
    async with SlackServer() as slack:
        yield slack


def settings_for(database: str, newsroom: SampleNewsroom, slack: SlackServer | None) -> Settings:
    settings = Settings(
        database_url=SecretStr(f"sqlite:///{database}"),
        allow_private_hosts=(newsroom.host,),
        config=Config(
            subscription=(SubscriptionSettings(channel=CHANNEL),), delivery=DeliverySettings(settle_seconds=1)
        ),
    )
    return settings if slack is None else settings.model_copy(update=_reached_at(slack))


def _reached_at(slack: SlackServer) -> dict[str, object]:
    from tests.slack_server import APP_TOKEN, BOT_TOKEN

    return {
        "slack_bot_token": SecretStr(BOT_TOKEN),
        "slack_app_token": SecretStr(APP_TOKEN),
        "slack_api_url": slack.base_url,
    }

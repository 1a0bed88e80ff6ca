"""The stage of the demonstration: how the desk is set up beside the local Slack."""

from __future__ import annotations

from pydantic import SecretStr

from service.config import Config, DeliverySettings, SubscriptionSettings
from service.demo.newsroom import SampleNewsroom
from service.settings import Settings
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer

CHANNEL = "C0WIRE"


def settings_for(database: str, newsroom: SampleNewsroom, slack: SlackServer) -> Settings:
    return Settings(
        database_url=SecretStr(f"sqlite:///{database}"),
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_app_token=SecretStr(APP_TOKEN),
        slack_api_url=slack.base_url,
        allow_private_hosts=(newsroom.host,),
        config=Config(
            subscription=(SubscriptionSettings(channel=CHANNEL),), delivery=DeliverySettings(settle_seconds=1)
        ),
    )

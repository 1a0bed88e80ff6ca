"""The Bolt app: what people can do to the desk from Slack. Built in a function, connected by Socket Mode or HTTP."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.logger.messages import warning_client_prioritized_and_token_skipped

from handlers import actions, lifecycle, mentions, roles, slash, strangers, unfurl
from handlers.cards import buttons, corrections, digests, posting, regrouping
from handlers.connection.client import SlackClient
from handlers.connection.identity import Identity
from handlers.context import SlackContext
from handlers.feeds import commands as feeds
from handlers.home import tab as home
from handlers.subscriptions import subscribe

logger = logging.getLogger(__name__)

# The catch-alls of `strangers` come last: Bolt takes the first listener that matches.
PARTS = (
    slash,
    actions,
    buttons,
    subscribe,
    corrections,
    regrouping,
    posting,
    digests,
    feeds,
    home,
    roles,
    unfurl,  # before the mentions, which take every other message
    mentions,
    lifecycle,
    strangers,
)


def create_app(context: SlackContext) -> AsyncApp:
    """Connect it by Socket Mode or HTTP, see `handlers.connection`, and call `context.finish` when that is closed.

    Requests are not verified here: over HTTP `http_front` has done it, over Socket Mode Slack's TLS has.
    """
    app = AsyncApp(
        name="strikewire",
        client=SlackClient(base_url=context.client.base_url, session=context.client.session),
        authorize=_known(context.identity),
        request_verification_enabled=False,
        logger=_bolt_logger(),
    )
    for part in PARTS:
        part.register(app, context)
    app.error(_log)
    return app


def _bolt_logger() -> logging.Logger:
    """Bolt reads SLACK_BOT_TOKEN by itself and then warns that the client it was given goes first: as intended."""
    bolt = logging.getLogger("slack_bolt.app")
    bolt.addFilter(_is_no_token_notice)
    return bolt


def _is_no_token_notice(record: logging.LogRecord) -> bool:
    return record.getMessage() != warning_client_prioritized_and_token_skipped()


async def _log(error: Exception) -> None:
    """What fails before the ack; Bolt answers 500 and Slack shows its own error or delivers again."""
    logger.error("request failed", exc_info=error)


def _known(identity: Identity) -> Callable[[], Awaitable[AuthorizeResult]]:
    """Bolt would call auth.test before the first ack; what it would learn is known since the start."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=identity.team_id,
            bot_id=identity.bot_id,
            bot_user_id=identity.bot_user_id,
            bot_token=identity.bot_token,
        )

    return authorize

"""Reads the channels after a restore, to learn what was said since the backup, before feeds are read and anything is
sent."""

from __future__ import annotations

import logging
from contextlib import suppress

from newsdesk.dispatch import Dispatcher
from newsdesk.errors import ConfigError, DeliveryError, StoreUnavailable
from newsdesk.ports import Transport
from service.runtime import Runtime
from storage.keeping.restore_state import reconciled, restored_from, told_through

logger = logging.getLogger(__name__)


class ChannelsFirst:
    """Looks whether a restored desk still has to read its channels. Until then no feed may be read: what is told of
    it would not know what was told, and a new strike might get the number of one that a channel knows."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._unread = True

    async def unread(self) -> bool:
        """False for good once they were read, or need not be."""
        with suppress(StoreUnavailable):
            self._unread = self._unread and await self._runtime.call(restored_from, self._runtime.engine) is not None
        return self._unread


def require_channels(runtime: Runtime) -> None:
    """Raises ConfigError for a restored desk of Slack that is started without its token: it would count as read back
    though nothing was read, and tell twice when the token is there again."""
    if runtime.settings.slack or restored_from(runtime.engine) is None or not told_through(runtime.engine, "slack"):
        return
    raise ConfigError(
        "This database was put back, and its channels in Slack are to be read before anything goes on: set"
        " SLACK_BOT_TOKEN. `ask` answers without it."
    )


async def settle_restored(runtime: Runtime, sender: Dispatcher, transport: Transport) -> bool:
    """True when sending is safe: nothing was restored, or the channels were read back to the time of the backup.

    Without the history scopes nothing can be read: then it is said, and sending goes on. While the store is away it
    is not safe.
    """
    try:
        return await _settled(runtime, sender, transport)
    except StoreUnavailable as err:
        logger.warning("nothing is sent yet: the store is away", extra={"error": str(err)})
        return False


async def _settled(runtime: Runtime, sender: Dispatcher, transport: Transport) -> bool:
    since = await runtime.call(restored_from, runtime.engine)
    if since is None:
        return True
    if transport.keeps_history:
        channels = [one.channel for one in await runtime.call(runtime.subscriptions)]
        operators = await runtime.call(runtime.operators)
        channels += [operators.channel] if operators else []
        try:
            learned = await sender.reconcile(channels, since=since)
        except DeliveryError as err:
            logger.warning(
                "restored, channels not read yet: no feed is read, nothing is sent", extra={"code": err.code}
            )
            return False
        logger.info("restored, channels read back", extra={"since": since.isoformat(), "learned": learned})
    elif runtime.settings.slack:  # a console has no scopes, and nobody is rung by it
        logger.error("restored without history scopes: what was sent since the backup may be sent again")
    await runtime.call(reconciled, runtime.engine, now=runtime.clock.now())
    return True

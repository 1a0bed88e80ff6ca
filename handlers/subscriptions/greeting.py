"""The bot was invited: say once what it is and how to begin."""

from __future__ import annotations

from datetime import timedelta

from handlers.context import SlackContext
from handlers.subscriptions.commands import notice_row, rule_of
from newsdesk.alerts import Subscription
from newsdesk.messages import Notice
from newsdesk.prose.wording import Lang

AGAIN_AFTER = timedelta(days=30)  # who leaves and comes back is not greeted twice


async def greet(context: SlackContext, channel: str, lang: Lang) -> None:
    """Through the outbox, so that it arrives once. A channel that people subscribed knows us already. `lang` is that
    of whoever invited us; a subscribed channel has its own."""
    now = context.clock.now()
    if not await context.call(context.guard.first_time, f"greeting/{channel}", now=now, keep=AGAIN_AFTER):
        return
    found = await context.call(context.book.of, channel)
    if notice := _notice(f"greeting/{channel}/{now:%Y-%m-%d}", found):
        spoken = found[0].card_lang if found else lang
        await context.call(context.book.outbox.enqueue, [notice_row(notice, channel, spoken)], now=now)
        context.service.wake_sender()


def _notice(key: str, found: tuple[Subscription, ...]) -> Notice | None:
    if not found:
        return Notice(key=key, kind="greeting")
    if found[0].managed:
        return Notice(key=key, kind="configured", rule=rule_of(found[0]))
    return None

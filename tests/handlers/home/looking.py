"""Who opens the Home tab, what they read there, and what it is about."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.alerts import Subscription
from newsdesk.entries import Tier
from newsdesk.understanding import Category
from slack_server import SlackServer
from tests.builders import a_card, a_record, a_strike_write, an_alert_write
from tests.inspected import SEED
from tests.slack_bot import Bot

ANA, BO, GUEST = "U0ANA", "U0BO", "U0GUEST"
WIRE, DESK, ELSEWHERE = "C0WIRE", "C0DESK", "C0ELSEWHERE"
MINUTE, HOUR = 60, 3600  # seconds
OFFICIAL = a_record(71, *(replace(claim, tier=Tier.PRIMARY) for claim in a_record().claims))


async def home(slack: SlackServer, bot: Bot, user: str = ANA) -> str:
    """What the person reads after opening the tab."""
    before = published(slack)
    assert (await slack.people.open_home(user=user)).acked
    await slack.until(lambda: published(slack) > before)  # events are acked before anybody looks at them
    await bot.context.finish()
    return shown(slack, user)


def published(slack: SlackServer) -> int:
    return sum(call.effect for call in slack.journal.of("views.publish"))


def shown(slack: SlackServer, user: str = ANA) -> str:
    return str(slack.workspace.homes[user].body["blocks"])


def tell(bot: Bot, slack: SlackServer, card=None, *, key: str = "strike/S-71") -> None:
    """A card that is first told now."""
    now = slack.clock.now()
    card = card or a_card()
    strike = a_strike_write(OFFICIAL) if key.startswith("strike") else None
    bot.store.change(strike=strike, alert=an_alert_write(card, key=key, at=now), at=now)


def subscribed(bot: Bot, channel: str, **changes: object) -> None:
    one = Subscription(channel=channel, categories=(Category.STRIKE,), managed=False, **changes)
    bot.store.save_subscription(one, SEED)

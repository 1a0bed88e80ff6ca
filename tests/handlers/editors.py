"""Two editors and somebody who is none, a card that they press on, and what they are told."""

from __future__ import annotations

from typing import Any

from handlers.rendering.blocks import render
from newsdesk.messages import Marks, NewsCard, StrikeCard
from newsdesk.people.roles import RoleList
from slack_server import Message, SlackServer
from tests.builders import NOON, a_card, a_new_delivery, a_record, a_strike_write, an_alert_write
from tests.slack_bot import Bot

ANA, BO, EVE = "U0ANA", "U0BO", "U0EVE"
WIRE = "C0WIRE"
KEY = "strike/S-71"
SOURCE = "https://apnews.com/corrected"
EDITORS = RoleList(editors=frozenset({ANA, BO}))


def seed(bot: Bot, card: StrikeCard | NewsCard | None = None) -> None:
    """A card on record that stands in #wire."""
    card = card or a_card()
    write = an_alert_write(card)
    bot.store.change(
        strike=a_strike_write(a_record()) if isinstance(card, StrikeCard) else None,
        alert=write,
        deliveries=(a_new_delivery(WIRE, alert_key=write.key, message=card),),
    )


def posted(slack: SlackServer, bot: Bot, key: str = KEY) -> Message:
    """The card as the channel has it now."""
    card = bot.store.card_view(key).alert.card
    payload = render(card, card_lang="en", mention=None, rung=0, now=NOON)
    return slack.workspace.add_message(Message(channel=WIRE, ts=slack.workspace.next_ts(), **payload))


async def said(slack: SlackServer, user: str, count: int = 1) -> list[Message]:
    """What one person was told in private, once it is so much."""
    await slack.until(lambda: len(slack.ephemerals(user)) >= count)
    return slack.ephemerals(user)


def marks(bot: Bot, key: str = KEY) -> Marks:
    return bot.store.card_view(key).alert.card.marks


def corrected(
    field: str = "killed", value: str = "4", source: str = SOURCE, note: str = "AP mended it"
) -> dict[str, Any]:
    """The form of a correction, filled in."""
    chosen = {"type": "static_select", "selected_option": {"text": {}, "value": field}}
    return {
        "field": {"field": chosen},
        "value": {"value": {"type": "plain_text_input", "value": value}},
        "source": {"source": {"type": "url_text_input", "value": source}},
        "note": {"note": {"type": "plain_text_input", "value": note}},
    }

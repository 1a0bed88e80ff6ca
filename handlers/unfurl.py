"""A record's name, or the address of a card, written in a channel: answered by what is known, in two lines.

Slack lets an app unfurl nothing but addresses of domains that are the app's own, which neither `S-71` nor a message
in Slack is. So the answer is a reply in the thread of the message: seen by who follows it, ringing nobody else.
It is kept rare: each record is answered once in a channel within `ONCE_WITHIN`, and not at all under its own card.
Nobody asked for it, so nobody is told when it fails.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import TypeVar

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from handlers.commands.shared.records import card_of
from handlers.context import SlackContext
from handlers.interaction import is_typed
from handlers.messages.compact import compact_page
from handlers.payloads import Body, Event
from handlers.rendering.blocks import page_payload
from newsdesk.alerts import alert_key, strike_in_key
from newsdesk.errors import StrikewireError
from newsdesk.messages import NewsCard, StrikeCard
from newsdesk.ports import reads
from newsdesk.prose.wording import Lang, lang_of

logger = logging.getLogger(__name__)

ONCE_WITHIN = timedelta(hours=12)
MOST_CARDS = 3  # in one answer
MOST_NAMED = 20  # in one message that are looked up: it may hold thousands
IN_A_CHANNEL = ("channel", "group")

# Capital S, and a word of its own: "S-31" inside an address, a longer name or a code block is none of ours.
_NAME = re.compile(r"(?<![\w/.#=&?-])S-(\d{1,6})(?![\w-])")
_ADDRESS = re.compile(
    r"<https://[\w.-]+\.slack\.com/archives/([CG][A-Z0-9]+)/p(\d{10})(\d{6})(?:\?[^|<>]*)?(?:\|[^<>]*)?>"
)
_NOT_PROSE = re.compile(r"```.*?```|`[^`]*`|<[^<>]*>", re.DOTALL)

T = TypeVar("T")
Place = tuple[str, str]  # channel and ts of a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a message names: records by number, cards by their place."""

    numbers: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.numbers or self.places)


def named_in(text: str) -> Named:
    """The records and addresses named in a text, in its order, each once; the first `MOST_NAMED` of each."""
    places = [(found[1], f"{found[2]}.{found[3]}") for found in _ADDRESS.finditer(text)]
    numbers = [int(found[1]) for found in _NAME.finditer(_NOT_PROSE.sub(" ", text))]
    return Named(numbers=_first_of(numbers), places=_first_of(places))


def _first_of(named: Iterable[T]) -> tuple[T, ...]:
    return tuple(islice(dict.fromkeys(named), MOST_NAMED))


def register(app: AsyncApp, context: SlackContext) -> None:
    if context.shows_named:
        app.event("message", matchers=[_said_in_a_channel])(partial(_written, context))


async def _said_in_a_channel(event: Event) -> bool:
    return event.get("channel_type") in IN_A_CHANNEL


async def _written(context: SlackContext, event: Event, body: Body) -> None:
    # A mention is a question and answered as one.
    if is_typed(event) and f"<@{context.identity.bot_user_id}" not in event.get("text", ""):
        named = named_in(event.get("text", ""))
        if named:
            context.start(body, answer_quietly(context, event, named))


async def answer_quietly(context: SlackContext, event: Event, named: Named) -> None:
    try:
        await answer(context, event, named)
    except (SlackApiError, aiohttp.ClientError, StrikewireError) as err:
        logger.warning("named record not shown", extra={"error": type(err).__name__})


async def answer(context: SlackContext, event: Event, named: Named) -> None:
    channel, thread = event["channel"], event.get("thread_ts")
    cards = await context.call(_cards, context, named, under=(channel, thread) if thread else None)
    new = [card for card in cards[:MOST_CARDS] if await _first(context, channel, card)]
    if not new:
        return
    payload = page_payload(compact_page(new, await _language(context, channel, event["user"])))
    await context.client.chat_postMessage(
        channel=channel,
        thread_ts=thread or event["ts"],
        text=payload["text"],
        blocks=payload.get("blocks"),
        unfurl_links=False,
        unfurl_media=False,
    )


async def _language(context: SlackContext, channel: str, user: str) -> Lang:
    """Many read it: that of the channel's cards, and where it has none, that of who named the record."""
    found = await context.call(context.book.of, channel)
    return lang_of(found[0].card_lang) if found else await context.rights.language(user)


async def _first(context: SlackContext, channel: str, card: StrikeCard | NewsCard) -> bool:
    key = f"named/{channel}/{card.record}"
    return await context.call(context.guard.first_time, key, now=context.clock.now(), keep=ONCE_WITHIN)


@reads
def _cards(context: SlackContext, named: Named, *, under: Place | None) -> list[StrikeCard | NewsCard]:
    """The cards of what was named, each record or story once. What is not on record is passed over in silence: it
    may be anybody's S-31."""
    own = context.lookups.places.card_at(*under) if under else None
    keys = [context.lookups.places.card_at(*place) for place in named.places]
    others = [context.editing.marking.card(key) for key in keys if key and strike_in_key(key) is None]
    numbers = [*_numbers(keys), *named.numbers]
    found = [*_strikes(context, numbers), *(card for card in others if card and card.marks.set_aside is None)]
    by_record = {card.record: card for card in found if alert_key(card.record) != own}
    return list(by_record.values())


def _numbers(keys: Sequence[str | None]) -> list[int]:
    return [number for key in keys if key and (number := strike_in_key(key)) is not None]


def _strikes(context: SlackContext, numbers: Sequence[int]) -> list[StrikeCard]:
    records = [record for number in numbers if (record := context.lookups.answers.strike(number))]
    ledger = context.lookups.answers.ledger() if records else ()
    now = context.clock.now()
    return [card_of(record, ledger, now) for record in records]

"""The buttons of a digest: all of its items, and cards for its strikes."""

from __future__ import annotations

from handlers import action_ids as ids
from handlers.messages.digest_foot import MOST_ITEMS
from handlers.page import Button, question
from newsdesk.messages import DigestMessage
from newsdesk.people.digest_cards import strikes_of
from newsdesk.prose.wording import Lang, count, say


def digest_buttons(message: DigestMessage, lang: Lang) -> tuple[Button, ...]:
    return (*_show_all(message, lang), *_post_cards(message, lang))


def _show_all(message: DigestMessage, lang: Lang) -> tuple[Button, ...]:
    n = len(message.items)
    if n <= MOST_ITEMS:
        return ()
    label, spoken = say("show_all", lang, n=n), say("show_all_say", lang, n=n)
    return (Button(label=label, action_id=ids.SHOW_DIGEST, value=f"1 {message.key}", spoken=spoken),)


def _post_cards(message: DigestMessage, lang: Lang) -> tuple[Button, ...]:
    """A daily digest is what its channel asked for, in place of cards."""
    strikes = strikes_of(message)
    if message.why == "daily" or not strikes:
        return ()
    cards = count(len(strikes), "card", lang)
    label = say("post_cards", lang, cards=cards)
    asks = question(label, say("post_cards_asks", lang, cards=cards), lang)
    return (Button(label=label, action_id=ids.POST_CARDS, value=message.key, spoken=label, asks=asks),)


def turn_button(name: str, number: int, message: DigestMessage, lang: Lang) -> Button:
    return Button(
        label=say(name, lang),
        action_id=f"{ids.SHOW_DIGEST}.{name}",
        value=f"{number} {message.key}",
        spoken=say(f"{name}_say", lang),
    )

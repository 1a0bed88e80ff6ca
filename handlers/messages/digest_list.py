"""All that a digest told, in pages: what it has no room for, too."""

from __future__ import annotations

from handlers.messages.digest import by_gravity, item_lines
from handlers.messages.digest_buttons import turn_button
from handlers.messages.digest_foot import MOST_ITEMS
from handlers.page import Page, note, section
from newsdesk.messages import DigestMessage
from newsdesk.prose.rich_text import Bold
from newsdesk.prose.wording import Lang, count, say


def digest_list(message: DigestMessage, lang: Lang, number: int) -> Page:
    """Page `number` of all items, the gravest first, as they were told then."""
    items, pages = sorted(message.items, key=by_gravity), -(-len(message.items) // MOST_ITEMS)
    number = min(max(number, 1), pages)
    first = (number - 1) * MOST_ITEMS
    shown = items[first : first + MOST_ITEMS]
    title = say("all_items", lang, items=count(len(items), "item", lang))
    part = say("page_of", lang, first=first + 1, last=first + len(shown), of=len(items))
    span = f", {part}" if pages > 1 else ""
    return Page(
        text=f"{title}{span}",
        parts=(
            section("head", (Bold(title), span), essential=True),
            *(section(f"i{n}", *item_lines(item, message, lang), essential=True) for n, item in enumerate(shown)),
            note("foot", (say("as_told_then", lang),)),
        ),
        buttons=(
            *((turn_button("previous", number - 1, message, lang),) if number > 1 else ()),
            *((turn_button("next", number + 1, message, lang),) if number < pages else ()),
        ),
    )

"""What the subscription commands say: private answers, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.delivery.blocks import page_payload
from handlers.delivery.mrkdwn import mrkdwn
from handlers.delivery.plain import plain_line
from handlers.page import Page, Part, heading, section
from handlers.page import note as small
from handlers.responding import Words
from newsdesk.alerts import Subscription
from newsdesk.prose.lines import Bold, Code, Line, Moment, Room
from newsdesk.prose.rules import rule_words

MOST_LISTED = 20
OPEN = "subscribe.open"


def private(line: Line) -> Words:
    """One line; the text names channels as Slack does, which a page's own text cannot."""
    payload = page_payload(Page(text=plain_line(line), parts=(section("e", line, essential=True),)))
    return Words(mrkdwn(line), payload["blocks"])


def laid_out(page: Page) -> Words:
    payload = page_payload(page)
    return Words(payload["text"], payload.get("blocks", ()))


def listed(subscriptions: Sequence[Subscription], *, now: datetime) -> Words:
    """Every subscription of the workspace, and how each is changed."""
    if not subscriptions:
        line: Line = (Bold("No channel is subscribed."), " To subscribe one type there: ", Code("/strikes subscribe"))
        return private(line)
    shown = [one for one in subscriptions if one.transport == "slack"][:MOST_LISTED]
    title = f"{len(subscriptions)} channel{'s' if len(subscriptions) != 1 else ''} subscribed"
    parts = [section(f"s{n}", *_lines(one, now), essential=n < 8) for n, one in enumerate(shown)]
    ways: Line = (
        "Change one: ",
        Code("/strikes subscribe"),
        ", ",
        Code("unsubscribe"),
        ", ",
        Code("pause 2h"),
        " or ",
        Code("test"),
        ", typed in the channel.",
    )
    return laid_out(
        Page(text=_text(title, shown), parts=(heading(title), *parts, *_more(subscriptions), small("foot", ways)))
    )


def _lines(subscription: Subscription, now: datetime) -> tuple[Line, ...]:
    first: Line = (Room(subscription.channel), " · ", " · ".join(rule_words(subscription)))
    until = subscription.paused_until
    paused: tuple[Line, ...] = ((Bold("Paused"), " until ", Moment(until)),) if until and until > now else ()
    managed: tuple[Line, ...] = (("Managed by configuration.",),) if subscription.managed else ()
    return (first, *paused, *managed)


def _more(subscriptions: Sequence[Subscription]) -> tuple[Part, ...]:
    rest = len(subscriptions) - MOST_LISTED
    return (small("more", (f"and {rest} more",)),) if rest > 0 else ()


def _text(title: str, shown: Sequence[Subscription]) -> str:
    return f"{title}: " + "; ".join(f"{one.channel} {' · '.join(rule_words(one))}" for one in shown)

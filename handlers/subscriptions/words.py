"""What the subscription commands say: private answers, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.messages.notices import subscribe_button
from handlers.page import Page, and_more, heading, section
from handlers.page import note as small
from handlers.replies.phrases import told
from handlers.replies.reply import Reply, laid_out
from newsdesk.alerts import Subscription
from newsdesk.prose.rich_text import Bold, ChannelRef, Line, Moment
from newsdesk.prose.rules import rule_line
from newsdesk.prose.wording import Lang, count, marked, say

MOST_LISTED = 20


def listed(
    subscriptions: Sequence[Subscription],
    lang: Lang,
    *,
    now: datetime,
    here: str,
    unreadable: Sequence[str] = (),
    changes: bool = True,
) -> Reply:
    """Every subscription of the workspace, and how each is changed by who may; after them the channels of which this
    release cannot read theirs. If there is none, the channel `here` may be the first."""
    if not subscriptions and not unreadable:
        return told("t_none_subscribed", lang, *([subscribe_button(here, lang)] if changes and here else []))
    shown = [one for one in subscriptions if one.transport == "slack"][:MOST_LISTED]
    title = say("t_list_title", lang, channels=count(len(subscriptions), "channel", lang))
    parts = [section(f"s{n}", *_lines(one, lang, now), essential=n < 8) for n, one in enumerate(shown)]
    unread = [section("unreadable", *unreadable_lines(unreadable, lang))] if unreadable else []
    foot = [small("foot", marked("t_list_foot", lang))] if changes else []
    more = [small("more", line) for line in and_more(len(subscriptions) - MOST_LISTED, lang)]
    return laid_out(Page(text=_text(title, shown, lang), parts=(heading(title), *parts, *more, *unread, *foot)), lang)


def _lines(subscription: Subscription, lang: Lang, now: datetime) -> tuple[Line, ...]:
    first: Line = (ChannelRef(subscription.channel), " · ", rule_line(subscription, lang))
    managed: tuple[Line, ...] = ((say("by_configuration", lang),),) if subscription.managed else ()
    return (first, *paused_lines(subscription, lang, now), *managed)


def paused_lines(subscription: Subscription, lang: Lang, now: datetime) -> tuple[Line, ...]:
    """The line that says until when a subscription is paused; none if it is not."""
    until = subscription.paused_until
    return ((Bold(say("paused", lang)), say("paused_until", lang), Moment(until)),) if until and until > now else ()


def unreadable_lines(channels: Sequence[str], lang: Lang) -> tuple[Line, ...]:
    return tuple(marked("s_unreadable", lang, room=ChannelRef(channel)) for channel in channels[:MOST_LISTED])


def _text(title: str, shown: Sequence[Subscription], lang: Lang) -> str:
    return f"{title}: " + "; ".join(f"{one.channel} {rule_line(one, lang)}" for one in shown)

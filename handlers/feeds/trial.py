"""A feed that is known, read at once: the button beside one that fails, and what came of it in words."""

from __future__ import annotations

from handlers import action_ids as ids
from handlers.feeds.rivals import Asked
from handlers.page import Button, Page, note, section
from handlers.rendering.plain import plain_line
from newsdesk.entries import Feed, FeedState
from newsdesk.ports import FeedTrial
from newsdesk.prose.feed_words import STATES
from newsdesk.prose.fetch_words import fetch_failure
from newsdesk.prose.rich_text import Bold, Emoji, Line
from newsdesk.prose.wording import Lang, count, marked, say, span, word
from newsdesk.text.printable import cut, one_line

SHORT_S = 0.1  # what is faster needs no word


def try_button(number: int, name: str, label: str, lang: Lang) -> Button:
    return _button(ids.TEST_FEED, number, name, label, lang)


def try_at_home(number: int, name: str, lang: Lang) -> Button:
    return _button(ids.TEST_FEED_AT_HOME, number, name, say("try_now", lang), lang)


def _button(action_id: str, number: int, name: str, label: str, lang: Lang) -> Button:
    value, spoken = Asked(str(number), name=name).value, say("try_say", lang, name=cut(one_line(name), 50))
    return Button(label=label, action_id=action_id, value=value, spoken=spoken)


def reading_page(feed: Feed, lang: Lang) -> Page:
    line = marked("d_reading", lang, name=cut(one_line(feed.name), 80))
    return Page(text=plain_line(line), parts=(section("trial", line),))


def trial_page(feed: Feed, trial: FeedTrial, lang: Lang) -> Page:
    """The verdict, what the newest entries would do, and what happens next."""
    head = _verdict(feed, trial, lang)
    newest = [(f"• {cut(one_line(one.title), 120)}: {cut(one_line(one.verdict), 200)}",) for one in trial.newest]
    return Page(
        text=plain_line(head),
        parts=(
            section("trial", head, essential=True),
            *((section("newest", (Bold(say("d_newest", lang)),), *newest),) if newest else ()),
            note("foot", _next(feed, lang)),
        ),
        buttons=(try_button(feed.id, feed.name, say("d_again", lang), lang),) if trial.failure else (),
    )


def _verdict(feed: Feed, trial: FeedTrial, lang: Lang) -> Line:
    name = cut(one_line(feed.name), 80)
    took = say("d_after", lang, seconds=f"{trial.seconds:.1f}") if trial.seconds >= SHORT_S else ""
    if trial.failure:
        return (
            Emoji("no_entry"),
            Bold(say("d_not_read", lang, name=name)),
            " – ",
            *fetch_failure(trial.failure, lang),
            f"{took}.",
        )
    read = f" – {count(trial.entries, 'entry', lang)}{took}."
    return (Emoji("white_check_mark"), Bold(say("d_is_read", lang, name=name)), read)


def _next(feed: Feed, lang: Lang) -> Line:
    """A trial changes nothing: when it is read again by itself, and how to have that sooner."""
    if feed.state is FeedState.ACTIVE:
        return marked("d_by_itself", lang, span=span(feed.interval, lang))
    return marked("d_by_hand", lang, state=word(STATES[feed.state], lang), number=feed.id)

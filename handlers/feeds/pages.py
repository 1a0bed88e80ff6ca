"""How feeds look in Slack: the table with their health, and the question before a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from textwrap import wrap

from handlers import action_ids as ids
from handlers.feeds.rivals import asked_of
from handlers.feeds.trial import try_button
from handlers.page import Button, Native, Page, Table, code, note, section
from handlers.rendering.plain import plain_line
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from newsdesk.entries import Feed, FeedState
from newsdesk.prose.feed_words import MANY, STATES, TIERS
from newsdesk.prose.fetch_words import fetch_failure
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.wording import Lang, count, marked, say, span, word
from newsdesk.text.printable import cut, one_line

MOST_TRIED = 3  # buttons that try a feed which fails
MOST_ROWS = 99  # of a table, beside its header
MOST_COLUMNS = 40  # of a code block: a phone shows no more
LINES_A_BLOCK = 72  # of which Slack takes 3,000 characters
READ_LATELY = timedelta(hours=1)
_COLUMNS = ("feed", "state", "read", "tier", "every", "trouble", "number")


# --- the table -------------------------------------------------------------------------------------------------


def feeds_page(feeds: Sequence[Feed], lang: Lang, *, now: datetime) -> Page:
    """The page of feeds, those with trouble first; feeds that are off for good are only counted."""
    shown = sorted((one for one in feeds if one.state is not FeedState.OFF), key=_order)
    title = _title(shown, now, lang)
    off = len(feeds) - len(shown)
    return Page(
        text=title,
        parts=(
            section("head", (Bold(title),), essential=True),
            *([_table(shown[:MOST_ROWS], now, lang)] if shown else []),
            note("foot", *_foot(off, len(shown), lang)),
        ),
        buttons=tuple(_try_buttons(shown, lang)),
        more="/strikes feeds",
    )


def _try_buttons(feeds: Sequence[Feed], lang: Lang) -> list[Button]:
    failing = [feed for feed in feeds if feed.failures and feed.state is not FeedState.PAUSED][:MOST_TRIED]
    labels = [say("d_try", lang, name=cut(one_line(feed.name), 40)) for feed in failing]
    buttons = [try_button(feed.id, feed.name, label, lang) for feed, label in zip(failing, labels, strict=True)]
    # Slack takes no two of one name in a row of buttons.
    return [replace(one, action_id=f"{one.action_id}.{n}") for n, one in enumerate(buttons, 1)]


def _order(feed: Feed) -> tuple[bool, int, int, str]:
    return feed.state is FeedState.ACTIVE, -feed.failures, feed.tier.rank, feed.name.casefold()


def _title(feeds: Sequence[Feed], now: datetime, lang: Lang) -> str:
    lately = sum(feed.last_success_at is not None and now - feed.last_success_at <= READ_LATELY for feed in feeds)
    others = [
        f"{number} {word(STATES[state] if number == 1 else MANY[state], lang)}"
        for state in MANY
        if (number := sum(feed.state is state for feed in feeds))
    ]
    failing = sum(feed.state is FeedState.ACTIVE and feed.failures > 0 for feed in feeds)
    others += [say("d_failing", lang, n=failing)] if failing else []
    return ", ".join([say("d_lately", lang, feeds=count(len(feeds), "feed", lang), n=lately), *others])


def _table(feeds: Sequence[Feed], now: datetime, lang: Lang) -> Native:
    rows = [_row(feed, now, lang) for feed in feeds]
    blocks: list[list[Line]] = [[]]
    for row in rows:
        lines = _lines(row, lang)
        if len(blocks[-1]) + len(lines) > LINES_A_BLOCK:
            blocks.append([])
        blocks[-1] += lines
    header = tuple(say(f"d_{name}", lang) for name in _COLUMNS)
    return Native(
        name="feeds",
        shows=Table(caption=say("d_caption", lang), header=header, rows=tuple(rows)),
        otherwise=tuple(code(f"feeds{n}", *some, essential=True) for n, some in enumerate(blocks)),
    )


def _lines(row: tuple[str, ...], lang: Lang) -> list[Line]:
    """One feed where there is no table: its name, how it is, and what is wrong with it, if anything is."""
    name, state, read, _, _, trouble, _ = row
    wrong = [] if trouble == say("d_none", lang) else _wrapped(trouble)
    return [(cut(name, MOST_COLUMNS),), (f"  {state} · {read}",), *wrong]


def _wrapped(words: str) -> list[Line]:
    """As many lines as the words need, each set in."""
    lines = wrap(words, MOST_COLUMNS, initial_indent="  ", subsequent_indent="  ")
    return [(line,) for line in lines]


def _row(feed: Feed, now: datetime, lang: Lang) -> tuple[str, ...]:
    last = feed.last_success_at
    return (
        cut(one_line(feed.name), 80),
        word(STATES[feed.state], lang),
        say("d_ago", lang, span=span(now - last, lang)) if last else say("d_never", lang),
        word(TIERS[feed.tier], lang),
        span(feed.interval, lang),
        cut(one_line(_trouble(feed, lang)), 150) or say("d_none", lang),
        str(feed.id),
    )


def _trouble(feed: Feed, lang: Lang) -> str:
    if feed.failures:
        return f"{count(feed.failures, 'failure', lang)}, {plain_line(fetch_failure(feed.last_failure, lang))}"
    if feed.last_failure:
        return feed.last_failure  # what is wrong with the last body of one that is read
    return feed.note or (say("d_moved", lang, url=feed.suggested_url) if feed.suggested_url else "")


def _foot(off: int, shown: int, lang: Lang) -> list[Line]:
    lines = [marked("d_foot", lang)]
    if off:
        lines.append(marked("d_off", lang, n=off))
    if shown > MOST_ROWS:
        lines.append(marked("d_first", lang, n=MOST_ROWS))
    return lines


# --- the question before a change ------------------------------------------------------------------------------


def confirm_words(feed: Feed, verb: str, lang: Lang) -> Reply:
    """`verb` is pause, resume or remove."""
    name, does = one_line(feed.name), say(f"d_{verb}", lang)
    button = Button(
        label=say(f"d_{verb}_it", lang),
        action_id={"pause": ids.PAUSE_FEED, "resume": ids.RESUME_FEED, "remove": ids.REMOVE_FEED}[verb],
        value=asked_of(feed).value,
        spoken=say("d_asks_say", lang, verb=does, name=cut(name, 50)),
    )
    now = {"span": span(feed.interval, lang), "state": word(STATES[feed.state], lang)}
    then = say(f"d_{verb}_then", lang)
    return told("d_asks", lang, button, verb=does, name=name, url=feed.url, then=then, **now)

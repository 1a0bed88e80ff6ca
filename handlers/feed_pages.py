"""How feeds look in Slack: the table with their health, the question before a change, and the form of a new one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers.commands.status import failure
from handlers.delivery.mrkdwn import escape, safe_url
from handlers.delivery.plain import plain_line
from handlers.feed_trial import try_button
from handlers.forms import field_block, mrkdwn, note, plain, title
from handlers.page import Button, Native, Page, Table, code, section
from handlers.page import note as small_print
from handlers.responding import Words
from handlers.saying import private
from newsdesk.entries import Feed, FeedState, NewFeed, Tier
from newsdesk.ports import TriedFeed
from newsdesk.prose.lines import Bold, Code, Line, cut, one_line
from newsdesk.prose.names import LANGUAGES
from newsdesk.prose.wording import count, language_name, span

ADD_FORM = "feed_add"
MOST_TRIED = 3  # buttons that try a feed which fails
MOST_ROWS = 99  # of a table, beside its header
MINUTES = (2, 5, 10, 15, 30, 60)
READ_LATELY = timedelta(hours=1)
_ASKED = {
    "feeds.pause": "It is not read until somebody resumes it, and what it publishes meanwhile may be missed.",
    "feeds.resume": "It is read at the next round, and from then on as often as before.",
    "feeds.remove": "It is forgotten, and not read any more; its entries stay.",
}


# --- the table -------------------------------------------------------------------------------------------------


def feeds_page(feeds: Sequence[Feed], *, now: datetime) -> Page:
    """Those with trouble first; what is off for good is only counted."""
    shown = sorted((one for one in feeds if one.state is not FeedState.OFF), key=_order)
    title_words = f"{count(len(shown), 'feed')}: {_summary(shown, now)}"
    off = len(feeds) - len(shown)
    return Page(
        text=title_words,
        parts=(
            section("head", (Bold(title_words),), essential=True),
            *([_table(shown[:MOST_ROWS], now)] if shown else []),
            small_print("foot", *_foot(off, len(shown))),
        ),
        buttons=tuple(_try_buttons(shown)),
        more="/strikes feeds",
    )


def _try_buttons(feeds: Sequence[Feed]) -> list[Button]:
    failing = [feed for feed in feeds if feed.failures and feed.state is not FeedState.PAUSED][:MOST_TRIED]
    return [try_button(feed.id, feed.name, label=f"Try {cut(one_line(feed.name), 40)} now") for feed in failing]


def _order(feed: Feed) -> tuple[bool, int, int, str]:
    return feed.state is FeedState.ACTIVE, -feed.failures, feed.tier.rank, feed.name.casefold()


def _summary(feeds: Sequence[Feed], now: datetime) -> str:
    lately = sum(feed.last_success_at is not None and now - feed.last_success_at <= READ_LATELY for feed in feeds)
    others = [
        f"{number} {state}"
        for state in (FeedState.QUARANTINED, FeedState.PAUSED, FeedState.GONE)
        if (number := sum(feed.state is state for feed in feeds))
    ]
    return ", ".join([f"{lately} read in the last hour", *others])


def _table(feeds: Sequence[Feed], now: datetime) -> Native:
    rows = [_row(feed, now) for feed in feeds]
    lines: list[Line] = [(f"{cut(name, 22):<23}{state:<12}{read}",) for name, state, read, *_ in rows]
    blocks = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    header = ("Feed", "State", "Last read", "Tier", "Every", "Trouble", "Number")
    return Native(
        name="feeds",
        shows=Table(caption="Feeds, those with trouble first", header=header, rows=tuple(rows)),
        otherwise=tuple(code(f"feeds{n}", *some, essential=True) for n, some in enumerate(blocks)),
    )


def _row(feed: Feed, now: datetime) -> tuple[str, str, str, str, str, str, str]:
    read = span(now - feed.last_success_at) + " ago" if feed.last_success_at else "never"
    trouble = plain_line(failure(feed.last_failure)) if feed.failures else feed.note
    failing = f"{count(feed.failures, 'failure')}, " if feed.failures else ""
    moved = f"moved to {feed.suggested_url}" if feed.suggested_url else ""
    return (
        cut(one_line(feed.name), 80),
        feed.state.value,
        read,
        feed.tier.value,
        span(feed.interval),
        cut(one_line(failing + (trouble or moved)), 150) or "none",
        str(feed.id),
    )


def _foot(off: int, shown: int) -> list[Line]:
    lines: list[Line] = [
        (
            Code("/strikes feeds add https://..."),
            " tries an address before it is saved; ",
            Code("test"),
            ", ",
            Code("pause"),
            ", ",
            Code("resume"),
            " and ",
            Code("remove"),
            " take a name or a number.",
        )
    ]
    if off:
        lines.append((f"{off} more are kept but off, each with its reason: python bot.py feeds list --all",))
    if shown > MOST_ROWS:
        lines.append((f"The first {MOST_ROWS} are shown. All: python bot.py feeds list",))
    return lines


# --- the question before a change ------------------------------------------------------------------------------


def confirm_words(feed: Feed, action_id: str) -> Words:
    verb = action_id.removeprefix("feeds.").capitalize()
    read = f"every {span(feed.interval)}, now {feed.state}"
    button = Button(
        label=f"{verb} it", action_id=action_id, value=str(feed.id), spoken=f"{verb} the feed {feed.name}"
    )
    return private((Bold(f"{verb} {feed.name}?"), f" {feed.url}, {read}. {_ASKED[action_id]}"), button)


# --- a new feed ------------------------------------------------------------------------------------------------


def reading_view(address: str) -> dict[str, Any]:
    return _view([_said(f"Reading {escape(cut(one_line(address), 300))} ... Nothing is saved yet.")])


def not_found_view(address: str, reason: str) -> dict[str, Any]:
    return _view([_said(f"*Not added.* {escape(cut(one_line(reason), 1000))}"), note("Nothing was saved.")])


def tried_view(tried: TriedFeed, *, channel: str) -> dict[str, Any]:
    """What the address gave, and the few things that only a person knows of it."""
    if tried.known_as:
        return not_found_view(tried.url, f"{tried.known_as} is read from this address already.")
    found = [_said(_found(tried)), *([_said(_newest(tried))] if tried.newest else [])]
    name = cut(one_line(tried.title), 80) or tried.url[:80]
    lang = (tried.lang or "").partition("-")[0].lower()
    return _view(
        [
            *found,
            field_block("name", "Name", {"type": "plain_text_input", "initial_value": name, "max_length": 80}),
            field_block(
                "outlet",
                "Outlet",
                {"type": "plain_text_input", "initial_value": name, "max_length": 80},
                hint="As alerts name it.",
            ),
            field_block(
                "tier",
                "How much its figures weigh",
                _select({tier.value: tier.value.capitalize() for tier in _tiers()}, Tier.LOCAL.value),
                hint="Primary: the authority itself. An aggregator adds links and never moves a figure.",
            ),
            field_block(
                "lang",
                "Language",
                _select({code: language_name(code) for code in LANGUAGES}, lang, empty="Several"),
                optional=True,
                hint="Empty: several.",
            ),
            field_block("minutes", "Read every", _select({str(n): f"{n} minutes" for n in MINUTES}, "15")),
            note("What it holds already is stored and rings nobody."),
        ],
        submit="Save",
        metadata=json.dumps({"url": tried.url, "channel": channel}),
    )


def read_new_feed(view: dict[str, Any]) -> tuple[NewFeed, str]:
    """What the form says, and the channel that it was opened from."""
    kept, values = json.loads(view["private_metadata"]), view["state"]["values"]

    def text(name: str) -> str:
        return one_line(values[name][name].get("value") or "").strip()

    def chosen(name: str) -> str | None:
        return (values[name][name].get("selected_option") or {}).get("value")

    name = text("name") or kept["url"]
    feed = NewFeed(
        url=kept["url"],
        name=name,
        outlet=text("outlet") or name,
        tier=Tier(chosen("tier") or Tier.LOCAL),
        lang=chosen("lang"),
        interval=timedelta(minutes=int(chosen("minutes") or 15)),
    )
    return feed, kept["channel"]


def _tiers() -> tuple[Tier, ...]:
    """Those that a feed can have."""
    return tuple(tier for tier in Tier if tier not in (Tier.DESK, Tier.RECORD))


def _found(tried: TriedFeed) -> str:
    where = escape(safe_url(tried.url) or tried.url)
    others = f"\nThis site also has: {escape(', '.join(tried.others[:3]))}" if tried.others else ""
    name = escape(cut(one_line(tried.title), 100) or "A feed without a title")
    return f"*{name}*\n{where}\n{count(tried.entries, 'entry')} read. Nothing is saved yet.{others}"


def _newest(tried: TriedFeed) -> str:
    lines = [
        f"• {escape(cut(one_line(one.title), 120))}: {escape(cut(one_line(one.verdict), 200))}"
        for one in tried.newest
    ]
    return "*What the desk would do with the newest*\n" + "\n".join(lines)


def _view(blocks: list[dict[str, Any]], *, submit: str = "", metadata: str = "") -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": ADD_FORM,
        "title": title("Add a feed"),
        "close": plain("Cancel" if submit else "Close"),
        "blocks": blocks,
    } | ({"submit": plain(submit), "private_metadata": metadata} if submit else {})


def _said(text: str) -> dict[str, Any]:
    return {"type": "section", "text": mrkdwn(text[:3000])}


def _select(options: dict[str, str], chosen: str, *, empty: str = "Choose one") -> dict[str, Any]:
    built = [{"text": plain(words), "value": value} for value, words in options.items()]
    first = [option for option in built if option["value"] == chosen]
    return {"type": "static_select", "placeholder": plain(empty), "options": built} | (
        {"initial_option": first[0]} if first else {}
    )

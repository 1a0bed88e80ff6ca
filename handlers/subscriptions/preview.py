"""The view that shows, before anything is saved, what a subscription would have posted."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from handlers.delivery.mrkdwn import mrkdwn
from handlers.subscriptions.form import context, plain
from newsdesk.alerting.zones import zone_of
from newsdesk.alerts import Mode, Subscription
from newsdesk.people.subscribing import Preview, as_alert
from newsdesk.ports import PastAlert
from newsdesk.prose.headline import headline
from newsdesk.prose.lines import Bold, Line, Room, cut
from newsdesk.prose.rules import CATEGORIES, SEVERITIES, rule_words
from newsdesk.prose.wording import day

CONFIRM = "subscribe_confirm"
MOST_LISTED = 15


def counting_view(subscription: Subscription, *, metadata: str, external_id: str) -> dict[str, Any]:
    """Shown while the store is slow; updated by its `external_id`. Nothing can be confirmed in it."""
    blocks = [_header("Counting ..."), _rule(subscription), context("note", "Looking through the last 30 days.")]
    return {**_view(blocks, metadata), "external_id": external_id}


def trouble_view(words: str, *, metadata: str) -> dict[str, Any]:
    return _view([_section("trouble", words)], metadata)


def preview_view(subscription: Subscription, found: Preview, *, metadata: str, lead: str = "") -> dict[str, Any]:
    """`lead` is said first: that somebody changed the subscription meanwhile."""
    told = [*([_section("lead", lead)] if lead else []), _header(_title(found)), _rule(subscription)]
    if found.wanted:
        told += [_section("sum", _sum(subscription, found)), _section("list", _list(subscription, found))]
    told += [context("hint", hint) for hint in [_hint(found)] if hint]
    told.append(
        context("note", "Old items are not posted when you subscribe. Change it any time: `/strikes subscribe`")
    )
    return _view(told, metadata) | {"submit": plain("Subscribe")}


def _view(blocks: list[dict[str, Any]], metadata: str) -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": CONFIRM,
        "title": plain("30-day preview"),
        "close": plain("Back"),
        "private_metadata": metadata,
        "blocks": blocks,
    }


def _header(text: str) -> dict[str, Any]:
    return {"type": "header", "text": plain(text), "block_id": "head"}


def _section(name: str, text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}, "block_id": name}


def _rule(subscription: Subscription) -> dict[str, Any]:
    return _section("rule", mrkdwn((Room(subscription.channel), " · ", " · ".join(rule_words(subscription)))))


def _title(found: Preview) -> str:
    return f"30 days would have posted {len(found.wanted) or 'nothing'}"


def _sum(subscription: Subscription, found: Preview) -> str:
    count = len(found.wanted)
    unit = "alert" if subscription.mode is Mode.INSTANT else "item in digests"
    units = unit if count == 1 else unit.replace("alert", "alerts").replace("item ", "items ")
    lines: list[Line] = [(Bold(f"{count} {units}"), f", at most {found.most_a_day} a day")]
    if found.updates:
        lines.append((Bold(f"{found.updates} update{'s' if found.updates != 1 else ''}"), " of them, in place"))
    if found.below:
        lines.append((Bold(f"{found.below} below your level"), ", in no message"))
    return "\n".join(mrkdwn(line) for line in lines)


def _list(subscription: Subscription, found: Preview) -> str:
    lines = [_item(one, zone_of(subscription.timezone)) for one in found.wanted[:MOST_LISTED]]
    rest = len(found.wanted) - MOST_LISTED
    return "\n".join([*lines, *([f"and {rest} more"] if rest > 0 else [])])


def _item(past: PastAlert, zone: tzinfo) -> str:
    alert = as_alert(past)
    when = day(past.created_at.astimezone(zone).date(), year=False)
    what, _ = CATEGORIES.get(alert.category, (alert.category.value, ""))
    return mrkdwn((f"{when} · {cut(headline(past.card, 'en'), 90)} · {what}, {past.severity.value}",))


def _hint(found: Preview) -> str:
    said = [f"{day(found.since.date(), weekday=False, year=False)} to {day(found.until.date(), weekday=False)}."]
    if found.watched_since is None:
        said.append("Strikewire has read no feed yet, so this says nothing.")
    elif found.watched_since > found.since:
        first = day(found.watched_since.date(), weekday=False)
        said.append(f"Strikewire reads feeds since {first} only: before that it saw nothing.")
    if found.widest:
        said.append(f"Most is kept out by the filter _{found.widest}_.")
    if found.lower and found.lower_count > len(found.wanted):
        more = found.lower_count - len(found.wanted)
        level = SEVERITIES[found.lower][0].capitalize()
        said.append(f"One level lower (_{level}_) would have posted {found.lower_count}; that is {more} more.")
    return " ".join(said)

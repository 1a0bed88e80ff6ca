"""The view that shows, before anything is saved, what a subscription would have posted."""

from __future__ import annotations

from datetime import tzinfo

from handlers.forms import form, line_block, note, plain, small, text_block
from handlers.page import and_more
from handlers.payloads import Block, View
from newsdesk.alerts import Mode, Subscription
from newsdesk.people.subscribing import Preview
from newsdesk.ports import PastAlert
from newsdesk.prose.headline import headline
from newsdesk.prose.rich_text import Bold, ChannelRef, Line
from newsdesk.prose.rules import CATEGORIES, FILTERS, SEVERITIES, rule_line
from newsdesk.prose.why_words import SEVERITY_WORDS
from newsdesk.prose.wording import Lang, count, day, marked, say, word
from newsdesk.text.printable import capital
from newsdesk.timezones import zone_of

CONFIRM = "subscribe_confirm"
MOST_LISTED = 15
LISTED_A_BLOCK = 8  # of which Slack takes 3,000 characters


def counting_view(subscription: Subscription, lang: Lang, *, metadata: str, external_id: str) -> View:
    """Shown while the store is slow; updated by its `external_id`. Nothing can be confirmed in it."""
    blocks = [_header(say("fp_counting", lang)), _rule(subscription, lang), note("fp_looking", lang, name="note")]
    return {**_view(blocks, lang, metadata), "external_id": external_id}


def trouble_view(words: str, lang: Lang, *, metadata: str) -> View:
    """`words` are mrkdwn."""
    return _view([text_block("trouble", words)], lang, metadata)


def preview_view(
    subscription: Subscription, found: Preview, lang: Lang, *, metadata: str, lead: Line = (), shared: bool = False
) -> View:
    """`lead` is said first: that somebody changed the subscription meanwhile; then that others read the channel."""
    shown = [*([line_block("lead", lead)] if lead else []), _header(_title(found, lang)), _rule(subscription, lang)]
    if shared:
        shown.append(line_block("shared", marked("fp_shared", lang)))
    if found.wanted:
        shown.append(line_block("sum", *_sum(subscription, found, lang)))
        listed = _list(subscription, found, lang)
        for n, some in enumerate((listed[:LISTED_A_BLOCK], listed[LISTED_A_BLOCK:])):
            shown += [line_block(f"list{n}", *some)] if some else []
    shown += [small("hint", hint) for hint in [_hint(found, lang)] if hint]
    shown.append(note("fp_old", lang, name="note"))
    return _view(shown, lang, metadata, submit="fp_submit")


def _view(blocks: list[Block], lang: Lang, metadata: str, *, submit: str = "") -> View:
    title = say("fp_title", lang)
    return form(CONFIRM, lang, title=title, submit=submit, close="f_back", metadata=metadata, blocks=blocks)


def _header(text: str) -> Block:
    return {"type": "header", "text": plain(text), "block_id": "head"}


def _rule(subscription: Subscription, lang: Lang) -> Block:
    return line_block("rule", (ChannelRef(subscription.channel), " · ", rule_line(subscription, lang)))


def _title(found: Preview, lang: Lang) -> str:
    return say("fp_would", lang, n=len(found.wanted)) if found.wanted else say("fp_nothing", lang)


def _sum(subscription: Subscription, found: Preview, lang: Lang) -> list[Line]:
    noun = "alert" if subscription.mode is Mode.INSTANT else "digest_item"
    lines = [marked("fp_most", lang, found=count(len(found.wanted), noun, lang), n=found.most_a_day)]
    if found.updates and subscription.mode is Mode.INSTANT:
        lines.append(marked("fp_updates", lang, updates=count(found.updates, "update", lang)))
    if found.below:
        lines.append(marked("fp_below", lang, n=found.below))
    return lines


def _list(subscription: Subscription, found: Preview, lang: Lang) -> list[Line]:
    lines = [_item(one, zone_of(subscription.timezone), lang) for one in found.wanted[:MOST_LISTED]]
    return [*lines, *and_more(len(found.wanted) - MOST_LISTED, lang)]


def _item(past: PastAlert, zone: tzinfo, lang: Lang) -> Line:
    category = past.card.category
    when = capital(day(past.created_at.astimezone(zone).date(), lang, year=False))
    what = word(CATEGORIES[category], lang) if category in CATEGORIES else category.value
    level = word(SEVERITY_WORDS[past.severity], lang)
    return Bold(when), f" · {headline(past.card, lang)} · {what}, {level}"


def _hint(found: Preview, lang: Lang) -> str:
    """The hint under a preview, as mrkdwn: it holds our own words alone."""
    first = day(found.since.date(), lang, weekday=False, year=False)
    said = [say("fp_span", lang, first=first, last=day(found.until.date(), lang, weekday=False))]
    if found.watched_since is None:
        said.append(say("fp_unwatched", lang))
    elif found.watched_since > found.since:
        said.append(say("fp_watched", lang, day=day(found.watched_since.date(), lang, weekday=False)))
    if found.widest:
        said.append(say("fp_widest", lang, name=word(FILTERS[found.widest], lang)))
    if found.lower and found.lower_count > len(found.wanted):
        level = capital(word(SEVERITIES[found.lower], lang))
        more = found.lower_count - len(found.wanted)
        said.append(say("fp_lower", lang, level=level, n=found.lower_count, more=more))
    return " ".join(said)

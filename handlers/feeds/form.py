"""The form of a new feed: what the address gave, what only a person knows of it, and what was filled in."""

from __future__ import annotations

import json
from datetime import timedelta

from handlers.forms import field_block, form, line_block, note, select, text_input, typed
from handlers.payloads import Block, SentView, View
from handlers.rendering.mrkdwn import safe_url
from newsdesk.entries import FEED_TIERS, NewFeed, Tier
from newsdesk.ports import TriedFeed
from newsdesk.prose.feed_words import TIERS
from newsdesk.prose.names import LANGUAGES
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.wording import Lang, count, language_name, marked, say, word
from newsdesk.text.printable import capital, cut, one_line

ADD_FORM = "feed_add"
MINUTES = (2, 5, 10, 15, 30, 60)
MOST_NAME = 80
MOST_OTHERS = 3  # feeds of the same site


def reading_view(address: str, lang: Lang) -> View:
    shown = cut(one_line(address), 300)
    return _read_only(lang, line_block("found", marked("fa_reading", lang, address=shown)))


def not_found_view(reason: str, lang: Lang) -> View:
    line = line_block("found", marked("fa_not_added", lang, reason=cut(one_line(reason), 600)))
    return _read_only(lang, line, note("fa_not_saved", lang))


def tried_view(tried: TriedFeed, lang: Lang, *, channel: str) -> View:
    """What the address gave, and the few things that only a person knows of it."""
    if tried.known_as:
        return not_found_view(say("fa_known", lang, name=tried.known_as), lang)
    return form(
        ADD_FORM,
        lang,
        title=say("fa_title", lang),
        submit="fa_submit",
        metadata=json.dumps({"url": tried.url, "channel": channel, "lang": lang}),
        blocks=[
            line_block("found", *_found(tried, lang)),
            *([line_block("newest", *_newest(tried, lang))] if tried.newest else []),
            *_entries(tried, lang),
            note("fa_backlog", lang),
        ],
    )


def _entries(tried: TriedFeed, lang: Lang) -> list[Block]:
    name = cut(one_line(tried.title), MOST_NAME) or tried.url[:MOST_NAME]
    its_lang = (tried.lang or "").partition("-")[0].lower()
    tiers = {tier.value: capital(word(TIERS[tier], lang)) for tier in FEED_TIERS}
    languages = {code: capital(language_name(code, lang)) for code in LANGUAGES}
    minutes = {str(n): say("fa_minutes", lang, n=n) for n in MINUTES}
    choose, several = say("f_choose", lang), say("fa_lang_like", lang)
    named = text_input(name, most=MOST_NAME)
    tier = select(tiers, Tier.LOCAL.value, like=choose)
    language = select(languages, its_lang, like=several)
    return [
        field_block("name", say("fa_name", lang), named),
        field_block("outlet", say("fa_outlet", lang), named, hint=say("fa_outlet_hint", lang)),
        field_block("tier", say("fa_tier", lang), tier, hint=say("fa_tier_hint", lang)),
        field_block("lang", say("fa_lang", lang), language, optional=True, hint=say("fa_lang_hint", lang)),
        field_block("minutes", say("fa_every", lang), select(minutes, "15", like=choose)),
    ]


def read_new_feed(view: SentView) -> tuple[NewFeed, str, Lang | None]:
    """What the form says, the channel that it was opened from, and the language."""
    kept = json.loads(view["private_metadata"])
    name = one_line(typed(view, "name")) or kept["url"]
    feed = NewFeed(
        url=kept["url"],
        name=name,
        outlet=one_line(typed(view, "outlet")) or name,
        tier=Tier(typed(view, "tier") or Tier.LOCAL),
        lang=typed(view, "lang") or None,
        interval=timedelta(minutes=int(typed(view, "minutes") or 15)),
    )
    return feed, kept["channel"], kept.get("lang")


def _found(tried: TriedFeed, lang: Lang) -> list[Line]:
    lines: list[Line] = [
        (Bold(cut(one_line(tried.title), 100) or say("fa_no_title", lang)),),
        (safe_url(tried.url) or tried.url,),
        marked("fa_found", lang, entries=count(tried.entries, "entry", lang)),
    ]
    if tried.others:
        lines.append(marked("fa_others", lang, others=", ".join(tried.others[:MOST_OTHERS])))
    return lines


def _newest(tried: TriedFeed, lang: Lang) -> list[Line]:
    lines = [(f"• {cut(one_line(one.title), 120)}: {cut(one_line(one.verdict), 200)}",) for one in tried.newest]
    return [(Bold(say("d_newest", lang)),), *lines]


def _read_only(lang: Lang, *blocks: Block) -> View:
    return form(ADD_FORM, lang, title=say("fa_title", lang), close="f_close", blocks=blocks)

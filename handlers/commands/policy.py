"""`policy [WORDS] [category:]`: the policy timeline, newest first: votes, rulings, listings, seizures, diplomacy."""

from __future__ import annotations

from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.events import (
    MOST_EVENTS,
    about,
    event_line,
    no_events,
    of_topic,
    within_days,
    without_strikes,
)
from handlers.commands.shared.paging import paged
from handlers.commands.shared.records import as_of
from handlers.commands.shared.rows import days_words
from handlers.page import Page, note, section
from newsdesk.ports import Answers
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.wording import Lang, count, day, say

USAGE = Usage(
    name="policy",
    example="policy Senate since October 2025",
    does="votes, courts, listings, seizures",
    group="What happened when",
    filters=("since", "until", "category", "page"),
    days="bare",
)
EVENTS_A_PAGE = 10


def run(request: Request, answers: Answers) -> Page:
    events = answers.policy_events(limit=MOST_EVENTS)
    topic = request.filters.get("category")
    of_topics = of_topic(request, events, topic) if topic else without_strikes(events)
    of_any_day = about(of_topics, request.words)
    found, newest = within_days(request, of_any_day), next((event.date for event in events), None)
    if not found or newest is None:
        raise no_events(request, newest, request.words, is_of_other_days=bool(of_any_day))
    lang = request.lang
    page = paged(request, found, EVENTS_A_PAGE)
    span, title = days_words(found[-1].date, found[0].date, lang), count(len(found), "policy_event", lang)
    order = page.words or say("newest_first", lang)
    first = f"{day(found[0].date, lang, weekday=False)} {found[0].headline} – {found[0].actor}"
    return Page(
        text=f"{title}, {span}. {say('newest_is', lang, event=first)}",
        parts=(
            section("head", (Bold(title), f", {span}, {order}{say('kept_in_english', lang)}"), essential=True),
            *(section(f"p{event.number}", event_line(event, lang), essential=True) for event in page.items),
            note("foot", as_of(request.now, newest, lang), _narrower(lang)),
        ),
        buttons=(*page.buttons, *share_button(request)),
        more=request.line,
    )


def _narrower(lang: Lang) -> Line:
    return (
        say("narrower", lang),
        Code(f"{COMMAND} policy Colombia"),
        " · ",
        Code(f"{COMMAND} policy category:congress.vote"),
    )

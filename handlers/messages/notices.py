"""What a channel is told about the desk itself: a test, and how to begin when the bot was invited."""

from __future__ import annotations

from handlers import action_ids as ids
from handlers.page import Button, Page, section
from handlers.page import note as small
from newsdesk.messages import Notice
from newsdesk.prose.rich_text import Bold, Code, Line, Moment, Person
from newsdesk.prose.wording import Lang, say, utc


def notice_page(notice: Notice, lang: Lang) -> Page:
    match notice.kind:
        case "test":
            return _test(notice, lang)
        case "configured":
            line: Line = (Bold(say("is_subscribed", lang)), f" {notice.rule}. {say('by_configuration', lang)}")
            return Page(
                text=f"{say('is_subscribed', lang)} {notice.rule}.", parts=(section("only", line, essential=True),)
            )
        case "greeting":
            return _greeting(notice, lang)
        case "paused" | "resumed" | "unsubscribed":
            return _silence(notice, lang)


_WAYS_BACK = {"paused": "/strikes resume", "unsubscribed": "/strikes subscribe"}


def _silence(notice: Notice, lang: Lang) -> Page:
    """The notice that somebody made the channel silent, or ended that: nobody there must take it for a quiet day."""
    lead, what, back = say(f"{notice.kind}_lead", lang), say(f"{notice.kind}_what", lang), _WAYS_BACK.get(notice.kind)
    who: Line = (say("by", lang), Person(notice.by)) if notice.by else ()
    until: Line = (say("paused_until", lang), Moment(notice.until)) if notice.until else ()
    line: Line = (Bold(lead), *who, *until, f". {what}", *((" ", Code(back)) if back else ()))
    plain = f"{lead}{say('paused_until', lang)}{utc(notice.until)}" if notice.until else lead
    return Page(
        text=" ".join([f"{plain}. {what}", *([back] if back else [])]),
        parts=(section("silence", line, essential=True),),
    )


def _test(notice: Notice, lang: Lang) -> Page:
    asked: Line = (f"{say('asked_by', lang)} ", Person(notice.by)) if notice.by else ()
    return Page(
        text=f"{say('test', lang)} {say('test_is', lang)} {notice.rule}.",
        parts=(
            section("test", (Bold(say("test", lang)), f" {say('test_is', lang)}"), essential=True),
            small("rule", (notice.rule,), *([asked] if asked else [])),
        ),
    )


def subscribe_button(channel: str, lang: Lang) -> Button:
    """The button that opens the form for the channel where it is pressed."""
    label = say("subscribe_this", lang)
    return Button(label=label, action_id=ids.SUBSCRIBE, value=channel, spoken=label)


def _greeting(notice: Notice, lang: Lang) -> Page:
    channel = notice.key.removeprefix("greeting/").split("/")[0]
    return Page(
        text=say("greeting_text", lang),
        parts=(
            section("g1", (Bold("Strikewire"), f" {say('greeting_what', lang)}"), essential=True),
            section("g2", (say("greeting_quiet", lang),), essential=True),
            small("foot", (f"{say('try', lang)} ", Code("/strikes total"), f" {say('only_you', lang)}")),
        ),
        buttons=(
            subscribe_button(channel, lang),
            Button(
                label=say("what_ask", lang), action_id=f"{ids.RUN}.help", value="help", spoken=say("what_ask", lang)
            ),
        ),
        more="/strikes subscribe",
    )

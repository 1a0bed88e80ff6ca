"""A feed that is known, read at once: the button beside one that fails, and what came of it in words."""

from __future__ import annotations

from handlers.commands.status import failure
from handlers.delivery.plain import plain_line
from handlers.page import Button, Page, note, section
from newsdesk.entries import Feed, FeedState
from newsdesk.ports import FeedTrial
from newsdesk.prose.lines import Bold, Code, Line, Sign, cut, one_line
from newsdesk.prose.wording import Lang, count, say, span

TEST, TEST_AT_HOME = "feeds.test", "home.test"
SHORT_S = 0.1  # what is faster needs no word


def try_button(number: int, name: str, *, label: str) -> Button:
    return Button(label=label, action_id=TEST, value=str(number), spoken=_spoken(name, "en"))


def try_at_home(number: int, name: str, lang: Lang) -> Button:
    return Button(label=say("try_now", lang), action_id=TEST_AT_HOME, value=str(number), spoken=_spoken(name, lang))


def _spoken(name: str, lang: Lang) -> str:
    return say("try_say", lang, name=cut(one_line(name), 50))


def reading_page(feed: Feed) -> Page:
    line: Line = (f"Reading {cut(one_line(feed.name), 80)} ... Nothing is saved.",)
    return Page(text=plain_line(line), parts=(section("trial", line),))


def trial_page(feed: Feed, trial: FeedTrial) -> Page:
    """The verdict, what the newest entries would do, and what happens next."""
    head = _verdict(feed, trial)
    newest = [(f"• {cut(one_line(one.title), 120)}: {cut(one_line(one.verdict), 200)}",) for one in trial.newest]
    return Page(
        text=plain_line(head),
        parts=(
            section("trial", head, essential=True),
            *((section("newest", (Bold("What the desk would do with the newest"),), *newest),) if newest else ()),
            note("foot", _next(feed)),
        ),
        buttons=(try_button(feed.id, feed.name, label="Try again"),) if trial.failure else (),
    )


def _verdict(feed: Feed, trial: FeedTrial) -> Line:
    name = cut(one_line(feed.name), 80)
    took = f", after {trial.seconds:.1f} s" if trial.seconds >= SHORT_S else ""
    if trial.failure:
        return (Sign("no_entry"), Bold(f"Not read: {name}"), " – ", *failure(trial.failure), f"{took}.")
    return (Sign("white_check_mark"), Bold(f"Read: {name}"), f" – {count(trial.entries, 'entry')}{took}.")


def _next(feed: Feed) -> Line:
    """A trial changes nothing: when it is read again by itself, and how to have that sooner."""
    if feed.state is FeedState.ACTIVE:
        return (f"Nothing was saved. By itself it is read every {span(feed.interval)}, less often while it fails.",)
    again = Code(f"/strikes feeds resume {feed.id}")
    return (f"Nothing was saved. It is {feed.state}; to read it as often as before: ", again)

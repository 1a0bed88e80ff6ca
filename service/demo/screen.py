"""Draws what the local Slack shows, so that a change can be seen between two looks."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Mapping
from html import unescape

from newsdesk.alerts import Decision
from newsdesk.prose.detail_words import detail_words
from newsdesk.prose.why_words import REASON_WORDS
from newsdesk.prose.wording import say, word
from service.demo.stage import CHANNEL
from slack_server import SlackServer

WIDTH = 96  # where the terminal has as many columns
Looks = Mapping[str, tuple[str, int, bool]]


def look(slack: SlackServer) -> Looks:
    """Every message of the channel by its timestamp: words, how often edited, whether it is in a thread."""
    return {message.ts: (message.text, message.edits, message.is_reply) for message in slack.messages(CHANNEL)}


def changes(before: Looks, after: Looks) -> Iterator[str]:
    """New messages, thread lines and edits, in words."""
    for ts, (text, edits, is_reply) in after.items():
        if ts not in before:
            yield framed("thread line" if is_reply else "NEW MESSAGE", text)
        elif before[ts][1] != edits:
            yield framed("same message, edited", text)
    if before == after:
        yield "   #wire: nothing new"


def decided(decision: Decision) -> str:
    """An action with its reason in words, as `update (it corrects the record: S-71, killed 4 → 5)`."""
    detail = f": {detail_words(decision.detail, 'en')}" if decision.detail else ""
    return f"{say(f'a_{decision.action}', 'en')} ({word(REASON_WORDS[decision.reason], 'en')}{detail})"


def framed(what: str, text: str) -> str:
    """Words of a message with a bar at their left."""
    return f"   #wire, {what}:\n" + _wrapped(unescape(text), first="   │ ", rest="   │ ")


def line(words: str) -> str:
    """What is said beside the messages, as wide as they are; what goes on is set in."""
    return _wrapped(words, first="   ", rest="     ")


def _wrapped(words: str, *, first: str, rest: str) -> str:
    width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)
    return textwrap.fill(words, width, initial_indent=first, subsequent_indent=rest, break_long_words=False)

"""Draws what the local Slack shows, so that a change can be seen between two looks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from html import unescape

from newsdesk.alerts import Decision
from newsdesk.prose.detail_words import detail_words
from newsdesk.prose.why_words import REASON_WORDS
from newsdesk.prose.wording import say, word
from service.demo.stage import CHANNEL
from slack_server import SlackServer

WIDTH = 96
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
    words = textwrap.wrap(unescape(text), WIDTH, initial_indent="   │ ", subsequent_indent="   │ ")
    return "\n".join([f"   #wire, {what}:", *words])

"""Sub-commands that change something. They need to know who asks, so only the slash command in Slack does them;
here they have their line in help, and an answer for who typed them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.request import COMMAND, Request, Usage
from handlers.page import Page, section
from newsdesk.lines import Bold, Code
from newsdesk.ports import Answers

_GROUP = "Channels"


@dataclass(frozen=True, slots=True)
class InSlackOnly:
    USAGE: Usage

    def run(self, request: Request, answers: Answers) -> Page:
        typed = f"{COMMAND} {self.USAGE.name}"
        words = "works as a slash command in a Slack channel."
        line = (Bold(typed), f" {words} Type it there: ", Code(f"{COMMAND} {self.USAGE.example}"))
        return Page(text=f"{typed} {words}", parts=(section("e", line, essential=True),))


CHANGES = tuple(
    InSlackOnly(Usage(name=name, example=example, does=does, group=_GROUP))
    for name, example, does in (
        ("subscribe", "subscribe", "alerts or digests for this channel, with a preview"),
        ("subscriptions", "subscriptions", "who gets what"),
        ("unsubscribe", "unsubscribe #wire", "no more posts in a channel"),
        ("pause", "pause 2h", "hold everything for a while; end it with resume"),
        ("resume", "resume", "end a pause"),
        ("test", "test", "one marked message, the way alerts come"),
    )
)

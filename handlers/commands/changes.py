"""Sub-commands that change something. They need to know who asks, so only the slash command in Slack does them;
here they have their line in help, and an answer for who typed them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.request import Request, Usage
from handlers.delivery.plain import plain_line
from handlers.page import Page, section
from newsdesk.ports import Answers
from newsdesk.prose.wording import marked

_CHANNELS, _RECORD, _DESK = "Channels", "The record, for editors", "The desk, for admins"


@dataclass(frozen=True, slots=True)
class InSlackOnly:
    USAGE: Usage

    def run(self, request: Request, answers: Answers) -> Page:
        line = marked("e_in_slack", request.lang, name=self.USAGE.name, example=self.USAGE.example)
        return Page(text=plain_line(line), parts=(section("e", line, essential=True),))


CHANGES = tuple(
    InSlackOnly(Usage(name=name, example=example, does=does, group=group))
    for group, name, example, does in (
        (_CHANNELS, "subscribe", "subscribe", "alerts or digests for this channel, with a preview"),
        (_CHANNELS, "subscriptions", "subscriptions", "who gets what"),
        (_CHANNELS, "unsubscribe", "unsubscribe #wire", "no more posts in a channel"),
        (_CHANNELS, "pause", "pause 2h", "hold everything for a while; end it with resume"),
        (_CHANNELS, "resume", "resume", "end a pause"),
        (_CHANNELS, "test", "test", "one marked message, the way alerts come"),
        (_RECORD, "merge", "merge S-72 S-71", "two records are one strike; take it back with merge undo S-72"),
        (_RECORD, "split", "split S-72", "reports of a record are about another strike"),
        (_DESK, "feeds", "feeds", "which are read and how they are; feeds add URL, test, pause, resume, remove"),
        (_DESK, "role", "role @ana editor", "who may claim, mute, judge and correct"),
        (_DESK, "audit", "audit", "who did what, who was refused; also audit csv"),
    )
)

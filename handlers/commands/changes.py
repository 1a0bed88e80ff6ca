"""Sub-commands that change something. They need to know who asks, so only the slash command in Slack does them;
here they have their line in help, and an answer for who typed them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.commands.reading.request import Request, Usage
from handlers.page import Page
from newsdesk.people.roles import Permission
from newsdesk.ports import Answers
from newsdesk.prose.mistakes import NothingToShow

_CHANNELS, _RECORD, _DESK = "Channels", "The record, for editors", "The desk, for admins"
_NEEDS = dict.fromkeys(("subscribe", "unsubscribe", "pause", "resume", "test"), Permission.SUBSCRIBE) | {
    "subscriptions": Permission.OVERVIEW,
    "merge": Permission.REGROUP,
    "split": Permission.REGROUP,
    "feeds": Permission.FEEDS,
    "role": Permission.GRANT,
    "audit": Permission.AUDIT,
}


# Where they are done without Slack; what stands in neither is not.
_IN_TERMINAL = {"feeds": "list"}  # by the same words; what to type when there are none
_THERE_TOO = {"list", "add", "test", "pause", "resume", "remove"}
_IN_CONFIG = {
    **dict.fromkeys(("subscribe", "subscriptions", "unsubscribe"), "[[subscription]]"),
    "role": "[roles]",
}


@dataclass(frozen=True, slots=True)
class InSlackOnly:
    USAGE: Usage

    def run(self, request: Request, answers: Answers) -> Page:
        """Raises NothingToShow: where it works, with the words that were typed."""
        name, typed = self.USAGE.name, request.text
        key, way = "e_in_slack", ""
        if name in _IN_TERMINAL:
            first = request.words[0] if request.words else ""
            key, way = "e_in_terminal", f"{name} {typed if first in _THERE_TOO else _IN_TERMINAL[name]}"
        elif name in _IN_CONFIG:
            key, way = "e_in_config", _IN_CONFIG[name]
        raise NothingToShow(
            key, request.lang, name=name, line=f"{name} {typed}" if typed else self.USAGE.example, way=way
        )


CHANGES = tuple(
    InSlackOnly(Usage(name=name, example=example, does=does, group=group, needs=_NEEDS[name]))
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

"""Every sub-command by its name, the most used first. A new one is one file and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from handlers.commands import brief, chart, disputed, latest, policy, search, status, strike, timeline, total, why
from handlers.commands import help as help_command
from handlers.commands import list as list_command
from handlers.commands.request import Request, Usage
from handlers.page import Page
from newsdesk.ports import Answers


class SubCommand(Protocol):
    @property
    def USAGE(self) -> Usage: ...  # noqa: N802 - a module constant of each sub-command

    def run(self, request: Request, answers: Answers, /) -> Page: ...


SUBCOMMANDS: Mapping[str, SubCommand] = {
    each.USAGE.name: each
    for each in (
        latest,
        total,
        list_command,
        chart,
        brief,
        strike,
        disputed,
        timeline,
        policy,
        search,
        why,
        status,
        help_command,
    )
}

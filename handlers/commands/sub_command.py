"""The protocol that each module of a sub-command fulfils."""

from __future__ import annotations

from typing import Protocol

from handlers.commands.reading.request import Request, Usage
from handlers.page import Page
from newsdesk.ports import Answers


class SubCommand(Protocol):
    @property
    def USAGE(self) -> Usage: ...  # noqa: N802 - a module constant of each sub-command

    def run(self, request: Request, answers: Answers, /) -> Page: ...

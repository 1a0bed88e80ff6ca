"""The sub-commands that answer from the record alone: those that can be asked of the past too."""

from __future__ import annotations

from handlers.commands import (
    brief,
    chart,
    disputed,
    export,
    first,
    latest,
    most,
    names,
    policy,
    strike,
    timeline,
    total,
)
from handlers.commands import list as list_command
from handlers.commands import map as map_command
from handlers.commands.sub_command import SubCommand

ABOUT_RECORD: tuple[SubCommand, ...] = (
    latest,
    total,
    list_command,
    export,
    chart,
    map_command,
    first,
    most,
    brief,
    strike,
    names,
    disputed,
    timeline,
    policy,
)

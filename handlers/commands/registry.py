"""Every sub-command by its name, the most used first. A new one is a file and a line, here or in `about_record`."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.commands import as_of, search, status, why
from handlers.commands import help as help_command
from handlers.commands.about_record import ABOUT_RECORD
from handlers.commands.changes import CHANGES
from handlers.commands.sub_command import SubCommand

_ALL: tuple[SubCommand, ...] = (*ABOUT_RECORD, as_of, search, why, status, *CHANGES, help_command)
SUBCOMMANDS: Mapping[str, SubCommand] = {each.USAGE.name: each for each in _ALL}

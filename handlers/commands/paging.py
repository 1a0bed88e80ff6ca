"""Long answers in pages: page 1 is the newest, a button leads further back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.commands.reply import run_button
from handlers.commands.request import Request
from handlers.page import Button

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged(Generic[Item]):
    items: Sequence[Item]
    first: int  # 1 = the newest of all
    of: int
    buttons: tuple[Button, ...]

    @property
    def words(self) -> str:
        """`21 to 40 of 149`; empty when all of it is shown."""
        return f"{self.first} to {self.first + len(self.items) - 1} of {self.of}" if len(self.items) < self.of else ""


def paged(request: Request, newest_first: Sequence[Item], size: int) -> Paged[Item]:
    """The page that `page:` asks for; one that does not exist is the nearest that does."""
    last = max(1, -(-len(newest_first) // size))
    typed = request.filters.get("page", "1")
    page = min(max(1, int(typed)), last) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1
    buttons = []
    if page > 1:
        buttons.append(run_button("Later", _at(request, page - 1), name="later", spoken="Show the later page"))
    if page < last:
        buttons.append(run_button("Earlier", _at(request, page + 1), name="earlier", spoken="Show the earlier page"))
    start = (page - 1) * size
    return Paged(
        items=newest_first[start : start + size], first=start + 1, of=len(newest_first), buttons=tuple(buttons)
    )


def _at(request: Request, page: int) -> str:
    same = [word for word in request.filter_words if not word.startswith("page:")]
    return " ".join([request.command, *request.words, *same, f"page:{page}"])

"""Long answers in pages: page 1 is the newest, a button leads further back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import Request
from handlers.commands.shared.buttons import run_button
from handlers.page import Button
from newsdesk.prose.wording import Lang, say

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged(Generic[Item]):
    """One page of a long answer, and the buttons to the others."""

    items: Sequence[Item]
    first: int  # 1 = the newest of all
    of: int
    buttons: tuple[Button, ...]
    lang: Lang

    @property
    def words(self) -> str:
        """`21 to 40 of 149`; empty when all of it is shown."""
        if len(self.items) == self.of:
            return ""
        return say("page_of", self.lang, first=self.first, last=self.first + len(self.items) - 1, of=self.of)


def paged(request: Request, newest_first: Sequence[Item], size: int) -> Paged[Item]:
    """The page that `page:` asks for; one that does not exist is the nearest that does."""
    last = max(1, -(-len(newest_first) // size))
    page = min(whole_number(request.filters.get("page", ""), most_digits=5) or 1, last)
    buttons = []
    if page > 1:
        buttons.append(_button(request, "later", page - 1))
    if page < last:
        buttons.append(_button(request, "earlier", page + 1))
    start = (page - 1) * size
    return Paged(
        items=newest_first[start : start + size],
        first=start + 1,
        of=len(newest_first),
        buttons=tuple(buttons),
        lang=request.lang,
    )


def _button(request: Request, name: str, page: int) -> Button:
    question = replace(request, filters={**request.filters, "page": str(page)}).question
    return run_button(say(name, request.lang), question, name=name, spoken=say(f"{name}_say", request.lang))

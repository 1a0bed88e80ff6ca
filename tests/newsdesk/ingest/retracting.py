"""Outlets that report a strike and withdraw the report, and what the desk shows of it then."""

from __future__ import annotations

from typing import Any

from newsdesk.understanding import Category, Facts, StrikeFacts, Understanding, Withdrawal
from tests.builders import a_classification
from tests.newsdesk.understandings import Newsroom, a_strike, today

PAGE = "https://one.example/strike"


def withdrawn(*events: StrikeFacts, by: str | None = None) -> Understanding:
    facts = Facts(withdrawal=Withdrawal(by=by, events=events))
    return Understanding(
        classification=a_classification(Category.STRIKE, new_event=False, correction=True), facts=facts
    )


def off_the_subject() -> Understanding:
    """ "This story has been withdrawn.", and not a word of what it was about."""
    return Understanding(classification=a_classification(Category.NONE), facts=Facts(withdrawal=Withdrawal()))


def edited(room: Newsroom, outlet: str, understanding: Understanding, title: str, **raw: Any) -> None:
    """Another text at the address of the report."""
    published = raw.pop("published_at", room.clock.at)
    room.poll(outlet, room.raw(understanding, title, link=PAGE, guid="1", published_at=published, **raw))


def told_by(room: Newsroom, outlet: str, *, killed: int = 3, title: str = "US strike kills some", **raw: Any) -> None:
    edited(room, outlet, a_strike(today(killed=killed)), title, **raw)


def card(room: Newsroom, number: int = 1) -> Any:
    return room.desk.alerts[f"strike/S-{number}"].card


def row(room: Newsroom, number: int = 1) -> Any:
    return next(one for one in room.desk.ledger() if one.number == number)

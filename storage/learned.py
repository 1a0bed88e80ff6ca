"""What the channels know and a restored database does not: the numbers in their cards, and the pages these link to.

Kept while the news of after the backup comes in again, so that a strike gets back the number under which it was told,
whatever comes first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Set

import sqlalchemy as sa

from newsdesk.alerts import Receipt
from newsdesk.text.links import page_of
from storage.meta_rows import forget_meta, read_meta, write_meta
from storage.tables import counters, stories, strikes

LEARNED = "learned_pages"  # a row of `counters` as long as there is one of that name in `meta`
_STRIKE, _STORY = "strike/S", "news/N"
_CARD = re.compile(rf"(?:{_STRIKE}|{_STORY})-\d+(?=:)")

ToldCards = Mapping[int, frozenset[str]]  # number -> the pages that its card links to


def remember_pages(connection: sa.Connection, found: Mapping[str, Receipt]) -> None:
    """Add what the messages under these delivery keys link to."""
    known = _kept(connection)
    for key, receipt in found.items():
        card = _CARD.match(key)
        if card and receipt.links:
            pages = {page_of(link) for link in receipt.links}
            known[card[0]] = sorted(pages | set(known.get(card[0], ())))
    forget_pages(connection)
    if known:
        write_meta(connection, LEARNED, json.dumps(known))
        connection.execute(counters.insert(), {"name": LEARNED, "value": len(known)})


def forget_pages(connection: sa.Connection) -> None:
    forget_meta(connection, LEARNED)
    connection.execute(counters.delete().where(counters.c.name == LEARNED))


def read_told(connection: sa.Connection) -> tuple[ToldCards, ToldCards]:
    """The cards of strikes and of stories that are not in this database."""
    told: dict[str, dict[int, frozenset[str]]] = {_STRIKE: {}, _STORY: {}}
    for card, pages in _kept(connection).items():
        kind, number = card.rsplit("-", 1)
        told[kind][int(number)] = frozenset(pages)
    spans = sa.select(strikes.c.number, strikes.c.last_number).where(
        strikes.c.last_number >= min(told[_STRIKE], default=0)
    )
    here = {number for first, last in connection.execute(spans) for number in range(first, last + 1)}
    there = set(connection.scalars(sa.select(stories.c.id).where(stories.c.id.in_(list(told[_STORY])))))
    return _without(told[_STRIKE], here), _without(told[_STORY], there)


def _without(told: dict[int, frozenset[str]], here: Set[int]) -> ToldCards:
    return {number: pages for number, pages in told.items() if number not in here}


def _kept(connection: sa.Connection) -> dict[str, list[str]]:
    text = read_meta(connection, LEARNED)
    return json.loads(text) if text else {}

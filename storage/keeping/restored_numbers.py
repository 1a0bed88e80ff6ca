"""Facts that channels know and a restored database does not: the numbers in their cards, and the pages these link to.

Kept while the news of after the backup comes in again, so that a strike gets back the number under which it was told,
whatever comes first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.alerts import Receipt, story_in_key, strike_in_key
from newsdesk.text.links import page_of
from storage.meta_rows import forget_meta, read_meta, write_meta
from storage.tables import counters, entries, feeds, stories, strikes

OTHERS_WAIT = timedelta(minutes=2)  # a feed is read in less, with a retry
LEARNED = "learned_pages"  # a row of `counters` as long as there is one of that name in `meta`

ToldCards = Mapping[int, frozenset[str]]  # number -> the pages that its card links to


def remember_pages(connection: sa.Connection, found: Mapping[str, Receipt]) -> None:
    """Add what the messages under these delivery keys link to."""
    known = _kept(connection)
    for key, receipt in found.items():
        card = key.partition(":")[0]
        if receipt.links and (strike_in_key(card) or story_in_key(card)):
            pages = {page_of(link) for link in receipt.links}
            known[card] = sorted(pages | set(known.get(card, ())))
    forget_pages(connection)
    if known:
        write_meta(connection, LEARNED, json.dumps(known))
        connection.execute(counters.insert(), {"name": LEARNED, "value": len(known)})


def let_told_feeds_begin(connection: sa.Connection, *, now: datetime) -> None:
    """Have the feeds read first to whose sites a card links. What another outlet wrote since then links to nothing,
    and would get a number of its own if it came first: its strike would be told again."""
    told = {_site(page) for pages in _kept(connection).values() for page in pages}
    if not told:
        return
    newest = sa.select(sa.func.max(entries.c.id)).where(entries.c.page.is_not(None)).group_by(entries.c.feed_id)
    pages = connection.execute(sa.select(entries.c.feed_id, entries.c.page).where(entries.c.id.in_(newest)))
    first = [feed for feed, page in pages if page and _site(page) in told]
    if first:
        wait = sa.and_(feeds.c.id.not_in(first), feeds.c.next_poll_at < now + OTHERS_WAIT)
        connection.execute(feeds.update().where(wait).values(next_poll_at=now + OTHERS_WAIT))


def _site(page: str) -> str:
    return page.partition("/")[0].removeprefix("www.")


def is_learning(connection: sa.Connection) -> bool:
    """Does the news of after the backup still come in again?"""
    return bool(connection.scalar(sa.select(sa.exists().where(counters.c.name == LEARNED))))


def forget_pages(connection: sa.Connection) -> None:
    forget_meta(connection, LEARNED)
    connection.execute(counters.delete().where(counters.c.name == LEARNED))


def read_told(connection: sa.Connection) -> tuple[ToldCards, ToldCards]:
    """The cards of strikes and of stories that are not in this database."""
    told = {card: frozenset(pages) for card, pages in _kept(connection).items()}
    of_strikes = {number: pages for card, pages in told.items() if (number := strike_in_key(card)) is not None}
    of_stories = {number: pages for card, pages in told.items() if (number := story_in_key(card)) is not None}
    spans = sa.select(strikes.c.number, strikes.c.last_number).where(
        strikes.c.last_number >= min(of_strikes, default=0)
    )
    here = {number for first, last in connection.execute(spans) for number in range(first, last + 1)}
    there = set(connection.scalars(sa.select(stories.c.id).where(stories.c.id.in_(list(of_stories)))))
    return _without(of_strikes, here), _without(of_stories, there)


def _without(told: dict[int, frozenset[str]], here: Set[int]) -> ToldCards:
    return {number: pages for number, pages in told.items() if number not in here}


def _kept(connection: sa.Connection) -> dict[str, list[str]]:
    text = read_meta(connection, LEARNED)
    return json.loads(text) if text else {}

"""Year 1, 1970, the year 9999: from the feed as it is printed to what the desk makes of it."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime

import pytest

from feeds.parsing.xmlfeed import read_xml
from newsdesk.alerts import Action, Reason
from newsdesk.entries import RawEntry
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from tests.newsdesk.ingest.weekday_room import TEXT, TITLE, a_room, fate
from tests.newsdesk.understandings import Newsroom

SLIPS = [
    "Mon, 01 Jan 0001 00:00:00 GMT",
    "0001-01-01T00:00:00Z",
    "-0001-11-30T00:00:00+00:00",
    "Wed, 30 Nov -0001 00:00:00 +0000",
    "0000-00-00 00:00:00",
    "1/1/0001 12:00:00 AM",
    "Sat, 30 Dec 1899 00:00:00 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Fri, 31 Dec 1999 00:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
]
SLIP = SLIPS[0]


def item(date: str, *, title: str = TITLE, summary: str = TEXT, link: str = "https://times.example/a") -> str:
    return (
        f"<item><title>{title}</title><link>{link}</link><description>{summary}</description>"
        f"<pubDate>{date}</pubDate></item>"
    )


def feed_of(*items: str) -> list[RawEntry]:
    body = f'<rss version="2.0"><channel><title>Times</title>{"".join(items)}</channel></rss>'
    return [draft.entry() for draft in read_xml(body.encode(), "https://times.example/rss").entries]


def dated(room: Newsroom, **ago: float) -> str:
    return format_datetime(room.clock.at - timedelta(**ago))


def other(room: Newsroom) -> str:
    return item(dated(room, days=9), title="Senate to vote on port fees", summary="", link="https://times.example/b")


def stored_unread() -> Newsroom:
    """A room that found the report, with an impossible date among good ones, when it read the feed first."""
    room = a_room()
    room.poll("Times", *feed_of(other(room), item(SLIP)), first_poll=True)
    return room


@pytest.mark.parametrize("slip", SLIPS)
def test_old_article_of_no_possible_date_is_no_news_at_a_first_poll(slip: str) -> None:
    room = a_room()
    room.poll("Times", *feed_of(item(slip), other(room)), first_poll=True)
    assert not room.cards and not room.records


@pytest.mark.parametrize("slip", SLIPS)
def test_what_appears_in_a_feed_that_was_read_before_is_news_whatever_its_date_is(slip: str) -> None:
    room = a_room()
    room.poll("Times", *feed_of(item(slip), other(room)))
    (record,) = room.records
    assert len(room.cards) == 1
    assert shown(record, Field.DATE).value == (room.clock.at - timedelta(days=1)).date().isoformat()


@pytest.mark.parametrize("date", [SLIP, ""])
def test_feed_that_never_prints_a_possible_date_is_one_without_dates(date: str) -> None:
    room = a_room(backfill=timedelta(hours=1))
    items = item(date), item(date, title="Port fees rise", summary="", link="https://times.example/b")
    room.poll("Times", *feed_of(*items), first_poll=True)
    assert len(room.cards) == 1


def test_known_report_whose_date_becomes_impossible_is_as_old_as_it_was() -> None:
    room = a_room()
    room.poll("Times", *feed_of(item(dated(room))))
    mended = item(SLIP, title=TITLE.replace("four", "five"), summary=TEXT.replace("four", "five"))
    room.later(days=4).poll("Times", *feed_of(mended))
    (record,) = room.records
    assert shown(record, Field.KILLED).value == 5


def test_edit_that_mends_an_impossible_date_is_read_by_it_and_rings() -> None:
    room = stored_unread().later(hours=2)
    mended = item(dated(room, hours=1), summary=TEXT.replace("Southern", "the Southern"))
    assert room.poll("Times", *feed_of(mended)).decisions == {"alert": 1}
    (record,) = room.records
    assert shown(record, Field.DATE).value == (room.clock.at - timedelta(days=1)).date().isoformat()


def test_edit_that_leaves_the_date_impossible_makes_no_news_of_an_old_article() -> None:
    room = stored_unread()
    for word in ("the Southern", "US Southern"):
        room.later(hours=2).poll("Times", *feed_of(item(SLIP, summary=TEXT.replace("Southern", word))))
        assert fate(room) == (Action.SILENT, Reason.TOO_OLD)
    assert not room.records


def test_words_of_an_old_article_that_come_again_elsewhere_are_as_old_as_when_they_were_found() -> None:
    room = stored_unread().later(days=20)
    room.poll("Times", *feed_of(item(dated(room), link="https://new.example/a")))
    assert fate(room) == (Action.SILENT, Reason.TOO_OLD)
    assert not room.cards

"""Operators are told once when a feed's trouble begins and once when it ends, never in between."""

from __future__ import annotations

from datetime import timedelta

import pytest

from feeds.results import FetchFailed
from newsdesk.entries import FeedState, Tier
from newsdesk.errors import FetchReason, StoreUnavailable
from newsdesk.messages import OperatorNote
from tests.feeds.poll_harness import A_TIMEOUT, NO_NEWS, Harness, a_page, an_item, call

GONE = FetchFailed(reason=FetchReason.GONE, detail="HTTP 410", status=410)


def new_messages(desk: Harness) -> list[OperatorNote]:
    """Notes that are new messages, without edits of earlier ones."""
    return [note for note in desk.notes if not (note.mended and note.kind == "quarantined")]


async def test_quarantine_is_told_once_and_its_end_once(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), *[A_TIMEOUT] * 8, NO_NEWS, NO_NEWS])
    await desk.rounds(11)
    assert [note.kind for note in new_messages(desk)] == ["quarantined", "back"]


async def test_note_of_a_quarantine_is_edited_when_it_is_over(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), *[A_TIMEOUT] * 3, NO_NEWS])
    await desk.rounds(5)
    first, (edit,) = new_messages(desk)[0], [note for note in desk.notes if note not in new_messages(desk)]
    assert edit.key == first.key
    assert (edit.mended, edit.since, edit.until - edit.since) == (True, first.since, timedelta(days=1, hours=4))


async def test_quarantine_note_says_since_when_why_and_what_is_lost(desk: Harness) -> None:
    desk.add("SOUTHCOM", answers=[a_page(an_item(1)), A_TIMEOUT], tier=Tier.PRIMARY)
    await desk.rounds(4)
    (note,) = desk.notes
    assert note.subject == "SOUTHCOM"
    assert note.since == desk.feed("SOUTHCOM").last_success_at
    assert note.last_error == "3 failures in a row, last: timeout: no whole answer in 20 s"
    assert note.doing == "Read about every 6 h instead of every 15 min"
    assert note.lost == "what SOUTHCOM publishes here: first word from the authority itself"


async def test_return_note_says_for_how_long_nothing_was_read(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), *[A_TIMEOUT] * 3, NO_NEWS])
    await desk.rounds(5)
    assert desk.notes[-1].mended
    assert desk.notes[-1].doing == "Read every 15 min again, unread for 1 d 4 h"


async def test_second_quarantine_is_another_episode(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), *([A_TIMEOUT] * 3 + [NO_NEWS]) * 2])
    await desk.rounds(9)
    told = new_messages(desk)
    assert [note.kind for note in told] == ["quarantined", "back"] * 2
    assert len({note.key for note in told}) == 4


async def test_note_repeated_after_a_crash_has_the_same_key(desk: Harness) -> None:
    async def crashes(fn, /, *args, **kwargs):
        if fn == desk.store.finish_polls:
            raise StoreUnavailable("killed before the commit")
        return await call(fn, *args, **kwargs)

    desk.add("npr", answers=[A_TIMEOUT])
    await desk.rounds(2)
    desk.call = crashes
    await desk.rounds(2)
    desk.call = call
    await desk.rounds(2)
    assert len(desk.notes) == 3
    assert len({note.key for note in desk.notes}) == 1


async def test_gone_is_told_once_and_the_feed_not_asked_again(desk: Harness) -> None:
    desk.add("npr", answers=[GONE])
    await desk.rounds(3)
    assert [note.kind for note in desk.notes] == ["gone"]
    assert len(desk.web.asked) == 1
    assert desk.feed("npr").state is FeedState.GONE


async def test_healthy_feed_gives_no_note(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(2), an_item(1)), A_TIMEOUT, a_page(an_item(3), an_item(2)), NO_NEWS])
    await desk.rounds(4)
    assert desk.notes == []


# A network that sends everybody to a login page of its own leads to a private address.
LED_ASTRAY = FetchFailed(reason=FetchReason.FORBIDDEN_ADDRESS, detail="not a public address")


@pytest.mark.parametrize("failure", [A_TIMEOUT, LED_ASTRAY], ids=["no answer", "led astray"])
async def test_no_feed_is_blamed_while_our_own_network_is_down(desk: Harness, failure: FetchFailed) -> None:
    desk.add("npr", "bbc", answers=[a_page(an_item(1)), failure])
    await desk.rounds(1, minutes=15)
    desk.network_down = True
    await desk.rounds(20, minutes=15)
    assert desk.notes == []
    assert {(feed.state, feed.failures) for feed in desk.store.feeds()} == {(FeedState.ACTIVE, 0)}
    polled_at = desk.clock.now() - timedelta(minutes=15)
    waits = [(feed.next_poll_at - polled_at) / timedelta(minutes=1) for feed in desk.store.feeds()]
    assert all(14 <= minutes <= 16 for minutes in waits), "each is asked at its own interval, not after a back-off"


async def test_no_feed_is_blamed_while_no_parser_starts(desk: Harness, caplog: pytest.LogCaptureFixture) -> None:
    desk.add("npr", answers=[FetchFailed(reason=FetchReason.NO_PARSER, detail="Cannot allocate memory")])
    await desk.rounds(20, minutes=15)
    assert desk.notes == []
    assert [(feed.state, feed.failures) for feed in desk.store.feeds()] == [(FeedState.ACTIVE, 0)]
    assert [record.getMessage() for record in caplog.records if record.levelname != "DEBUG"] == []


async def test_a_feed_that_answers_with_an_error_is_blamed_whatever_the_network(desk: Harness) -> None:
    desk.add("npr", answers=[FetchFailed(reason=FetchReason.HTTP_STATUS, detail="HTTP 403", status=403)])
    desk.network_down = True
    await desk.rounds(4)
    assert [note.kind for note in desk.notes] == ["quarantined"]

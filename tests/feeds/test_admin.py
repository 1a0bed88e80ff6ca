"""What people do with feeds from the command line."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from feeds import admin
from feeds.admin import WantedFeed
from feeds.results import Fetched, FetchFailed, NotModified
from handlers.rendering.plain import plain_line
from newsdesk.entries import FeedState, NewFeed, ParsedBody, RawEntry, Tier
from newsdesk.errors import FetchReason, UserError
from newsdesk.prose.mistakes import Mistake
from storage.store import SqlStore
from tests.feeds.poll_harness import START, Parser, Web, a_page, an_item

URL = "https://npr.example/rss"


@pytest.fixture
def store(store_on_file: SqlStore) -> SqlStore:
    return store_on_file


@pytest.fixture
def web() -> Web:
    return Web()


async def trial_of(web: Web, answer: object) -> admin.FeedTest[str]:
    web.answers[URL] = [answer]
    return await admin.test_feed(
        "npr.example/rss", fetcher=web, parser=Parser(), explain=lambda raw: f"why {raw.title}"
    )


async def test_feed_test_shows_what_would_be_stored_and_why_it_would_ring(web: Web) -> None:
    seen = await trial_of(web, a_page(an_item(1), an_item(2)))
    assert (seen.failure, seen.entries_seen, seen.has_validators) == ("", 2, True)
    assert [entry.verdict for entry in seen.entries] == ["why Story 1", "why Story 2"]


async def test_feed_test_judges_no_more_entries_than_asked_for(web: Web) -> None:
    judged: list[RawEntry] = []
    web.answers[URL] = [a_page(*(an_item(n) for n in range(9)))]
    seen = await admin.test_feed(URL, fetcher=web, parser=Parser(), explain=judged.append, limit=3)
    assert (seen.entries_seen, len(seen.entries), len(judged)) == (9, 3, 3)


FAILURES = {
    "a failed fetch": (FetchFailed(reason=FetchReason.DNS, detail="no such host"), "dns: no such host"),
    "a page": (Fetched(url=URL, body=b"broken"), "not_a_feed: a page or file that holds no feed"),
    "a 304 to a first question": (NotModified(), "an answer without a body"),
}


@pytest.mark.parametrize(("answer", "failure"), FAILURES.values(), ids=FAILURES.keys())
async def test_feed_test_names_the_failure(web: Web, answer: object, failure: str) -> None:
    assert (await trial_of(web, answer)).failure == failure


async def test_entries_are_judged_beside_the_event_loop(web: Web) -> None:
    """The first judgement of a process loads the model: for most of a second nobody would be answered."""
    web.answers[URL] = [a_page(an_item(1))]
    seen = await admin.test_feed(URL, fetcher=web, parser=Parser(), explain=lambda _: threading.current_thread())
    assert seen.entries[0].verdict is not threading.current_thread()


async def test_added_feed_is_due_at_once_and_carries_what_was_found(store: SqlStore, web: Web) -> None:
    web.answers[URL] = [a_page(an_item(1))]
    added = await admin.add_feed(
        store,
        WantedFeed(address=URL, tier=Tier.WIRE, lang="es", interval=timedelta(minutes=5)),
        fetcher=web,
        parser=Parser(),
        now=START,
    )
    assert (added.known, added.others) == (None, ())
    (feed,) = store.claim_due_feeds(START, limit=9, lease=timedelta(minutes=1))
    assert (feed.url, feed.name, feed.tier, feed.lang) == (URL, "npr.example", Tier.WIRE, "es")


async def test_feed_added_twice_is_one_feed_and_is_told_with_its_state(store: SqlStore, web: Web) -> None:
    web.answers[URL] = [a_page(an_item(1))]
    await admin.add_feed(store, WantedFeed(address=URL), fetcher=web, parser=Parser(), now=START)
    (feed,) = store.feeds()
    store.set_feed_state(feed.id, FeedState.OFF, now=START)
    again = await admin.add_feed(store, WantedFeed(address=URL), fetcher=web, parser=Parser(), now=START)
    assert again.known is not None
    assert (again.known.id, again.known.state) == (feed.id, FeedState.OFF)
    assert len(store.feeds()) == 1


async def test_name_of_an_added_feed_is_one_line_without_control_characters(store: SqlStore, web: Web) -> None:
    web.answers[URL] = [a_page(an_item(1))]
    added = await admin.add_feed(
        store,
        WantedFeed(address=URL, name="The\nWire \x1b[31m", outlet=" \x07"),
        fetcher=web,
        parser=Parser(),
        now=START,
    )
    assert (added.feed.name, added.feed.outlet) == ("The Wire [31m", "The Wire [31m")


async def test_language_that_a_feed_misspells_is_left_out(store: SqlStore, web: Web) -> None:
    class InEnglish(Parser):
        async def parse(self, fetched: Fetched, **more: Any) -> ParsedBody:
            return replace(await super().parse(fetched, **more), lang="english")

    web.answers[URL] = [a_page(an_item(1))]
    added = await admin.add_feed(store, WantedFeed(address=URL), fetcher=web, parser=InEnglish(), now=START)
    assert added.feed.lang is None


@pytest.mark.parametrize(("typed", "code"), [("es", "es"), ("PT", "pt"), ("Spanish", "es")])
async def test_language_is_told_by_code_or_name(store: SqlStore, web: Web, typed: str, code: str) -> None:
    web.answers[URL] = [a_page(an_item(1))]
    added = await admin.add_feed(store, WantedFeed(address=URL, lang=typed), fetcher=web, parser=Parser(), now=START)
    assert added.feed.lang == code


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("zz", "Leave it out for any other"),
        ("klingon", "Leave it out for any other"),
        ("Espanish", "Did you mean es?"),
    ],
)
async def test_language_that_is_not_understood_is_refused_with_those_that_are(
    store: SqlStore, web: Web, typed: str, advice: str
) -> None:
    web.answers[URL] = [a_page(an_item(1))]
    with pytest.raises(
        UserError, match=rf"^lang = '{typed}' is none .*: en \(English\), es .*fr \(French\).*{advice}"
    ):
        await admin.add_feed(store, WantedFeed(address=URL, lang=typed), fetcher=web, parser=Parser(), now=START)
    assert not store.feeds()


async def test_address_with_a_port_that_is_none_says_so(store: SqlStore, web: Web) -> None:
    with pytest.raises(UserError, match=r"http://host:99999/' is no web address \(Port out of range 0-65535\)"):
        await admin.add_feed(store, WantedFeed(address="http://host:99999/"), fetcher=web, parser=Parser(), now=START)


async def test_address_without_a_feed_is_not_added(store: SqlStore, web: Web) -> None:
    web.answers[URL] = [FetchFailed(reason=FetchReason.HTTP_STATUS, detail="HTTP 404", status=404)]
    with pytest.raises(UserError, match="HTTP 404"):
        await admin.add_feed(store, WantedFeed(address=URL), fetcher=web, parser=Parser(), now=START)
    assert store.feeds() == []


def fill(store: SqlStore, *names: str) -> None:
    feeds = [NewFeed(url=f"https://{n}.example/rss", name=name, outlet=name) for n, name in enumerate(names)]
    store.add_feeds(feeds, now=START)


def test_feed_is_found_by_number_address_name_and_part_of_its_name(store: SqlStore) -> None:
    fill(store, "BBC World", "BBC Mundo", "NPR")
    npr = next(feed for feed in store.feeds() if feed.name == "NPR")
    for words in (str(npr.id), npr.url, "npr", " NPR "):
        assert admin.find_feed(store, words) == npr
    assert admin.find_feed(store, "mundo").name == "BBC Mundo"


def test_words_that_fit_several_feeds_ask_for_a_number(store: SqlStore) -> None:
    fill(store, "BBC World", "BBC Mundo", "NPR")
    with pytest.raises(UserError, match=r"fits 2 feeds: \d BBC Mundo, \d BBC World\. Give the number"):
        admin.find_feed(store, "bbc")


def test_of_many_feeds_that_fit_five_are_named(store: SqlStore) -> None:
    fill(store, *(f"BBC {n}" for n in range(7)))
    with pytest.raises(UserError, match=r"fits 7 feeds: .*\d BBC 4, \.\.\.\. Give the number of one\."):
        admin.find_feed(store, "bbc")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("bbc wrld", r"There is no feed bbc wrld\. Did you mean \d BBC World\? All that are read: "),
        ("wrld", r"There is no feed wrld\. Did you mean \d BBC World\? All that are read: "),
        (
            "Al Jazeera",
            r"There is no feed Al Jazeera\. All that are read: /strikes feeds, in a terminal bot\.py",
        ),
        ("", "There is no feed ''"),
    ],
)
def test_unknown_feed_names_those_that_are_written_like_it_and_where_all_are(
    store: SqlStore, words: str, answer: str
) -> None:
    fill(store, "BBC World", "BBC Mundo", "NPR")
    with pytest.raises(UserError, match=answer):
        admin.find_feed(store, words)


def test_unknown_feed_is_said_in_spanish_to_who_reads_it(store: SqlStore) -> None:
    with pytest.raises(Mistake) as raised:
        admin.find_feed(store, "Al Jazeera")
    assert plain_line(raised.value.said_in("es")).startswith(
        "No hay ninguna fuente Al Jazeera. Todas las que se leen:"
    )


def test_paused_feed_is_not_polled_until_it_is_resumed(store: SqlStore) -> None:
    fill(store, "NPR")
    assert admin.pause_feed(store, "npr", now=START, why="noisy").state is FeedState.PAUSED
    assert store.feeds()[0].note == "noisy"
    assert store.claim_due_feeds(START, limit=9, lease=timedelta(minutes=1)) == []
    admin.resume_feed(store, "npr", now=START)
    assert len(store.claim_due_feeds(START, limit=9, lease=timedelta(minutes=1))) == 1


def test_removed_feed_is_gone_from_the_list(store: SqlStore) -> None:
    fill(store, "NPR", "BBC")
    assert admin.remove_feed(store, "npr", now=START).name == "NPR"
    assert [feed.name for feed in store.feeds()] == ["BBC"]


def test_exported_list_is_imported_without_loss(store: SqlStore) -> None:
    fill(store, "NPR", "BBC")
    admin.pause_feed(store, "npr", now=START, why="noisy")
    exported = admin.export_opml(store, now=START)
    before = store.feeds()
    for feed in before:
        store.remove_feed(feed.id, now=START)
    assert admin.import_opml(store, exported.encode(), now=START) == admin.ImportedFeeds(added=2, known=0, skipped=())
    described = [(feed.url, feed.name, feed.outlet, feed.tier, feed.note) for feed in store.feeds()]
    assert described == [(feed.url, feed.name, feed.outlet, feed.tier, feed.note) for feed in before]


def test_import_counts_what_was_known(store: SqlStore) -> None:
    fill(store, "NPR")
    exported = admin.export_opml(store, now=START).encode()
    assert admin.import_opml(store, exported, now=START) == admin.ImportedFeeds(added=0, known=1, skipped=())

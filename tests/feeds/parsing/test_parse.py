"""The pool: only what is new is parsed, in children that may die without harm."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest

from feeds.parsing.cut import cut
from feeds.parsing.draft import MAX_ENTRIES
from feeds.parsing.parse import MOST_NEW, ParserPool
from feeds.results import ParseFailed
from newsdesk.entries import ParsedBody
from newsdesk.errors import FetchReason
from tests.feeds.bodies import THREE, failure, fetched
from tests.feeds.harmless import harms
from tests.feeds.hostile_bodies import READ, HostileBody, feed, hostile_bodies, item, mutations
from tests.feeds.made_feeds import FORMATS, MadeEntry, json_feed, rss
from tests.feeds.processes import parser_processes
from tests.patience import ONE_DOCUMENT


def links(body: ParsedBody) -> list[str | None]:
    return [entry.link for entry in body.entries]


@pytest.mark.parametrize("name", FORMATS)
async def test_every_format_is_read(pool: ParserPool, name: str) -> None:
    body = await pool.parse(fetched(FORMATS[name](THREE)))
    assert links(body) == [entry.link for entry in THREE]
    assert [entry.published_at for entry in body.entries] == [entry.published for entry in THREE]
    assert (body.entries_seen, body.title, body.notes) == (3, "Made", ())


async def test_what_the_feed_says_of_itself_is_handed_on(pool: ParserPool) -> None:
    body = await pool.parse(fetched(rss(THREE)))
    assert (body.ttl, body.lang) == (timedelta(minutes=10), "en")


@pytest.mark.parametrize("name", FORMATS)
async def test_a_body_whose_pieces_are_known_asks_no_child(name: str) -> None:
    async with ParserPool(deadline=ONE_DOCUMENT) as first:
        known = await first.parse(fetched(FORMATS[name](THREE)))
    async with ParserPool(deadline=ONE_DOCUMENT) as second:
        again = await second.parse(fetched(FORMATS[name](THREE)), known_digests=known.piece_digests)
        assert parser_processes(os.getpid()) == []
    assert (again.entries, again.entries_seen, again.piece_digests) == ((), 3, known.piece_digests)


async def test_a_rewritten_build_date_is_nothing_new(pool: ParserPool) -> None:
    known = await pool.parse(fetched(rss(THREE, built="today")))
    again = await pool.parse(fetched(rss(THREE, built="tomorrow")), known_digests=known.piece_digests)
    assert again.entries == ()


async def test_a_body_with_the_same_items_is_not_even_cut(pool: ParserPool, monkeypatch: pytest.MonkeyPatch) -> None:
    known = await pool.parse(fetched(rss(THREE, built="today")))
    cuts = []
    monkeypatch.setattr("feeds.parsing.parse.cut", lambda body: cuts.append(body) or cut(body))
    again = await pool.parse(fetched(rss(THREE, built="tomorrow")), known_digests=known.piece_digests)
    assert (again.entries_seen, again.piece_digests, len(cuts)) == (3, known.piece_digests, 0)
    for changed in ([*THREE, MadeEntry(7)], THREE[1:], [*THREE[:2], MadeEntry(2, "Corrected")], THREE[::-1]):
        await pool.parse(fetched(rss(changed)), known_digests=known.piece_digests)
    assert len(cuts) == 4


@pytest.mark.parametrize("name", FORMATS)
async def test_only_new_and_changed_entries_are_handed_on(pool: ParserPool, name: str) -> None:
    make = FORMATS[name]
    known = await pool.parse(fetched(make(THREE)))
    now = [MadeEntry(7), THREE[0], MadeEntry(1, "Corrected: 30 dead"), THREE[2]]
    body = await pool.parse(fetched(make(now, built="later")), known_digests=known.piece_digests)
    assert [(entry.link, entry.title) for entry in body.entries] == [(now[n].link, now[n].title) for n in (0, 2)]
    assert body.entries_seen == 4
    again = await pool.parse(fetched(make(now, built="later")), known_digests=body.piece_digests)
    assert again.entries == ()


@pytest.mark.parametrize("name", FORMATS)
async def test_a_cold_start_gives_the_same_entries(pool: ParserPool, name: str) -> None:
    make = FORMATS[name]
    known = await pool.parse(fetched(make(THREE)))
    four = [MadeEntry(7, "AT&T <b>", cdata=True), *THREE]
    warm = await pool.parse(fetched(make(four)), known_digests=known.piece_digests)
    cold = await pool.parse(fetched(make(four)))
    assert (*warm.entries, *known.entries) == cold.entries


async def test_a_body_that_cannot_be_cut_still_hands_on_only_what_is_new(pool: ParserPool) -> None:
    known = await pool.parse(fetched(feed("<!-- -->".join(item("", title) for title in ("a", "b")))))
    now = feed("<!-- -->".join(item("", title) for title in ("c", "a", "b")))
    body = await pool.parse(fetched(now), known_digests=known.piece_digests)
    assert [entry.title for entry in body.entries] == ["c"]
    assert (await pool.parse(fetched(now), known_digests=body.piece_digests)).entries == ()


async def test_an_item_that_breaks_the_short_document_brings_back_the_whole(pool: ParserPool) -> None:
    known = await pool.parse(fetched(feed(item("", "a") + item("", "b"))))
    now = feed(item("", "Smith & Sons") + item("", "a") + item("", "b"))
    body = await pool.parse(fetched(now), known_digests=known.piece_digests)
    assert [entry.title for entry in body.entries] == ["Smith & Sons", "a", "b"]
    assert body.notes == ("not well-formed: 3 entries read",)


async def test_the_last_entry_of_a_body_that_broke_off_is_not_whole_and_comes_again(pool: ParserPool) -> None:
    cut_off = feed(item("", "a") + item("<description>some words</description>", "b"))[:-45]
    first = await pool.parse(fetched(cut_off))
    again = await pool.parse(fetched(cut_off), known_digests=first.piece_digests)
    assert [(entry.title, entry.whole) for entry in first.entries] == [("a", True), ("b", False)]
    assert [(entry.title, entry.whole) for entry in again.entries] == [("b", False)]


async def test_a_body_that_broke_off_between_entries_has_whole_entries(pool: ParserPool) -> None:
    body = await pool.parse(fetched(feed(item("", "a") + item("", "b")).removesuffix(b"</channel></rss>")))
    assert [entry.whole for entry in body.entries] == [True, True]


async def test_an_empty_feed_is_fine_and_an_empty_body_is_not(pool: ParserPool) -> None:
    assert (await pool.parse(fetched(feed("")))).entries_seen == 0
    assert (await failure(pool, b"")).reason is FetchReason.NOT_A_FEED


async def test_more_entries_than_the_cap_come_over_two_polls_and_it_is_said(pool: ParserPool) -> None:
    made = rss([MadeEntry(n, summary="") for n in range(MAX_ENTRIES + 10)])
    first = await pool.parse(fetched(made))
    assert len(first.entries) == MAX_ENTRIES
    assert first.notes == (f"too long: 10 of {MAX_ENTRIES + 10} entries were left unread",)
    second = await pool.parse(fetched(made), known_digests=first.piece_digests)
    assert links(second) == [MadeEntry(n).link for n in range(MAX_ENTRIES, MAX_ENTRIES + 10)]


async def test_a_feed_that_was_read_before_brings_some_hundred_new_entries_at_most(pool: ParserPool) -> None:
    first = await pool.parse(fetched(rss([MadeEntry(0, summary="")])))
    flood = rss([MadeEntry(n, summary="") for n in range(MOST_NEW + 11)])
    second = await pool.parse(fetched(flood), known_digests=first.piece_digests)
    assert (len(second.entries), second.unread) == (MOST_NEW, 10)


async def test_a_large_body_is_read_in_batches_in_its_order(pool: ParserPool) -> None:
    made = [MadeEntry(n, summary="words " * 200) for n in range(500)]
    assert links(await pool.parse(fetched(rss(made)))) == [entry.link for entry in made]


async def outcome(pool: ParserPool, hostile: HostileBody) -> str:
    try:
        body = await pool.parse(fetched(hostile.make(), hostile.content_type))
    except ParseFailed as refusal:
        assert "/" not in refusal.detail
        return refusal.reason.value
    assert not list(harms(body))
    return READ


async def test_every_hostile_body_ends_as_foreseen_and_harmless() -> None:
    """With a short deadline for those that may stall."""
    bodies = hostile_bodies()
    assert len(bodies) >= 40
    async with ParserPool(deadline=ONE_DOCUMENT) as patient, ParserPool(deadline=timedelta(seconds=0.4)) as hasty:
        for hostile in bodies:
            pool = hasty if "parser_died" in hostile.outcomes else patient
            assert await outcome(pool, hostile) in hostile.outcomes, hostile.name
        assert patient.deaths == 0


async def test_mutated_feeds_never_kill_a_child(pool: ParserPool) -> None:
    outcomes = [await outcome(pool, hostile) for hostile in mutations(300)]
    assert pool.deaths == 0
    assert outcomes.count(READ) > 150


async def test_json_is_read_whatever_the_server_calls_it(pool: ParserPool) -> None:
    assert (await pool.parse(fetched(json_feed(THREE), "text/html"))).entries_seen == 3

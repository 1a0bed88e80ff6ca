"""What every store answers to questions: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsdesk.entries import FeedState, Freshness, PollStatus
from newsdesk.grounds import UNPLACED, Ground, Grounds
from newsdesk.monitoring.balance import Balance
from newsdesk.ports import EarlierText, SearchFilters
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Category
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_claim,
    a_decision,
    a_new_delivery,
    a_new_feed,
    a_record,
    a_story_write,
    a_strike_write,
    an_entry,
    an_entry_record,
    an_outcome,
    an_understanding,
)
from tests.storage.recording import LEASE, record, told_strike


def test_a_group_answers_to_each_of_its_numbers(store: SqlStore) -> None:
    group = replace(a_record(31), last_number=33)
    record(store, strikes=(a_strike_write(group), a_strike_write(a_record(34))))
    assert store.strike(32) == group
    assert store.strike(34).number == 34
    assert store.strike(35) is None


def test_strikes_are_listed_newest_first(store: SqlStore) -> None:
    days = {71: "2026-11-24", 72: "2026-11-20", 73: "2026-11-24"}
    writes = [a_strike_write(a_record(number, a_claim(Field.DATE, day))) for number, day in days.items()]
    record(store, strikes=tuple(writes))
    assert [one.number for one in store.latest_strikes(2)] == [73, 71]
    assert [row.number for row in store.ledger()] == [71, 72, 73]


def test_records_are_read_by_their_numbers(store: SqlStore) -> None:
    written = [a_record(number) for number in (71, 72, 73)]
    record(store, strikes=tuple(a_strike_write(one) for one in written))
    assert store.strikes([73, 71, 99]) == (written[0], written[2])
    assert store.strikes([]) == ()


def test_what_was_said_on_a_field_comes_with_when_it_was_learned(store: SqlStore) -> None:
    later = NOON + timedelta(days=2)
    first, second = a_claim(), a_claim(value=4, known_at=later)
    record(store, strikes=(a_strike_write(a_record(71, first, second, a_claim(Field.DATE, "2026-11-24"))),))
    said = {(one.number, one.field): one for one in store.said()}
    killed, date_said = said[71, Field.KILLED], said[71, Field.DATE]
    assert (killed.agreed, killed.first_known_at, killed.last_known_at) == (False, NOON, later)
    assert (date_said.agreed, date_said.value, date_said.first_known_at) == (True, "2026-11-24", NOON)
    (then,) = [one for one in store.said(known_by=NOON) if one.field is Field.KILLED]
    assert (then.agreed, then.value, then.last_known_at) == (True, 3, NOON)
    assert store.said(known_by=NOON - timedelta(seconds=1)) == ()


def test_a_contested_record_holds_the_claims_on_the_contested_fields_alone(store: SqlStore) -> None:
    later = NOON + timedelta(days=2)
    killed = (a_claim(), a_claim(outlet="CBS"), a_claim(value=4, known_at=later))
    contested = a_record(71, a_claim(Field.DATE, "2026-11-24"), *killed)
    record(store, strikes=(a_strike_write(contested), a_strike_write(a_record(72))))
    assert store.contested() == (replace(contested, claims=killed),)
    assert store.contested(known_by=NOON) == ()


def test_an_entry_is_explained_by_link_in_any_spelling_by_number_and_by_key(store: SqlStore) -> None:
    told_strike(store)
    entry = an_entry()
    by_link = store.explain(f"{entry.link.replace('https', 'http')}/?utm_source=x#top")
    assert by_link == store.explain("e-1") == store.explain(entry.key)
    assert (by_link.entry, by_link.entry_id, by_link.feed_name) == (entry, 1, "Feed of https://wire.example/feed")
    assert by_link.understanding == an_understanding()
    assert by_link.decision == a_decision()
    assert (by_link.strike_name, by_link.story_id, by_link.story_outlets) == ("S-71", 1, ("The Wire",))
    assert {(one.channel, one.state) for one in by_link.posted} == {("C0WIRE", "ready"), ("C0DESK", "ready")}
    for unknown in ("E-2", "E-99999999999999999999", "https://elsewhere.example/", "", "'; drop table entries; --"):
        assert store.explain(unknown) is None


def test_a_silent_entry_is_explained_by_where_its_story_was_told(store: SqlStore) -> None:
    told_strike(store)
    quiet = an_entry_record(an_entry("Second outlet"), strike_number=71, understanding=None)
    record(store, quiet)
    found = store.explain("E-2")
    assert found.understanding is None
    assert {one.channel for one in found.posted} == {"C0WIRE", "C0DESK"}


def test_why_an_entry_stands_where_it_does_is_kept_with_the_story_that_came_nearest(store: SqlStore) -> None:
    told_strike(store)
    near = Grounds(story=(Ground.UNLIKE,), shared=("petro",), rival=1)
    record(store, an_entry_record(an_entry("Other news"), story_id=2, grounds=near), stories=(a_story_write(2),))
    found = store.explain("E-2")
    assert (found.grounds, found.rival_title) == (near, a_story_write(1).title)
    assert (store.explain("E-1").grounds, store.explain("E-1").rival_title) == (UNPLACED, None)


def test_each_text_of_an_entry_has_its_own_grounds(store: SqlStore) -> None:
    opened, mends = Grounds(strike=(Ground.OPENED,)), Grounds(strike=(Ground.MENDS,))
    record(store, an_entry_record(grounds=opened))
    assert store.explain("E-1").grounds == opened
    record(store, an_entry_record(an_entry(content_hash="other"), freshness=Freshness.REVISED, grounds=mends))
    assert store.explain("E-1").grounds == mends


def test_an_entry_of_no_story_was_posted_nowhere(store: SqlStore) -> None:
    told_strike(store)
    record(store, an_entry_record(an_entry("Weather")))
    assert store.explain("E-2").posted == ()


def test_of_two_feeds_with_one_page_the_entry_that_told_somebody_explains(store: SqlStore) -> None:
    told_strike(store)
    record(store, an_entry_record(an_entry("Copy", link=an_entry().link)))
    assert store.explain(an_entry().link).entry_id == 1


def test_status_counts_feeds_decisions_and_what_waits(store: SqlStore) -> None:
    told_strike(store)
    store.add_feeds(
        [a_new_feed("https://b.example/feed"), a_new_feed("https://c.example/f", state=FeedState.OFF)], now=NOON
    )
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=2, failure="dns")])
    status = store.status(NOON + timedelta(minutes=10))
    assert status.feeds_by_state == {"active": 2, "off": 1}
    assert (status.feeds_read_last_hour, status.never_read, status.last_success_at) == (1, 1, NOON)
    assert [(one.name, one.failures, one.last_failure) for one in status.failing] == [
        ("Feed of https://b.example/feed", 2, "dns")
    ]
    assert (status.balance.stored, status.balance.decided) == (1, {"silent": 1})
    assert (status.outbox.by_state, status.outbox.oldest_ready_at) == ({"ready": 2}, NOON)
    assert (status.last_alert_at, status.record_until) == (NOON, date(2026, 11, 24))
    assert store.status(NOON + timedelta(days=1)).balance == Balance()


def test_news_that_waits_for_the_end_of_quiet_hours_is_not_late(store: SqlStore) -> None:
    held = replace(a_new_delivery("C0WIRE"), not_before=NOON + timedelta(hours=8))
    record(store, an_entry_record(), deliveries=(held,))
    for hours, since in ((7, None), (9, held.not_before)):
        outbox = store.status(NOON + timedelta(hours=hours)).outbox
        assert (outbox.by_state, outbox.oldest_ready_at) == ({"ready": 1}, since)


def test_status_names_every_feed_that_fails(store: SqlStore) -> None:
    store.add_feeds([a_new_feed(f"https://{n}.example/feed") for n in range(30)], now=NOON)
    polled = store.claim_due_feeds(NOON, limit=30, lease=LEASE)
    store.finish_polls([an_outcome(feed, status=PollStatus.FAILED, failures=1, failure="dns") for feed in polled])
    assert len(store.status(NOON).failing) == 30


def test_the_record_ends_with_the_last_strike_that_stands(store: SqlStore) -> None:
    said = a_claim(Field.DATE, "2026-11-20")
    gone = a_claim(Field.DATE, "2026-11-24", entry_key="1-a")
    notice = withdrawal_of(gone, url=None, quote="", by=None, at=NOON, known_at=NOON + timedelta(hours=1))
    mistaken = replace(a_record(73, a_claim(Field.DATE, "2026-11-23")), state=RecordState.WITHDRAWN)
    records = a_record(71, said), a_record(72, gone, notice), mistaken
    record(store, strikes=tuple(map(a_strike_write, records)))
    assert store.status(NOON + timedelta(days=1)).record_until == date(2026, 11, 20)


def test_an_empty_store_has_a_status(store: SqlStore) -> None:
    status = store.status(NOON)
    assert (status.last_success_at, status.last_alert_at, status.record_until) == (None, None, None)
    assert status.outbox.oldest_ready_at is None


def test_search_finds_relevant_entries_at_once_newest_first_page_by_page(store: SqlStore) -> None:
    record(store, *(an_entry_record(an_entry(f"Boat strike number {n}")) for n in range(1, 8)))
    page = store.search("boat strike", limit=3)
    assert [hit.entry_id for hit in page.hits] == [7, 6, 5]
    assert page.more
    rest = store.search("boat strike", limit=10, before_id=5)
    assert ([hit.entry_id for hit in rest.hits], rest.more) == ([4, 3, 2, 1], False)


def test_a_hit_says_what_matched_and_where_it_is(store: SqlStore) -> None:
    record(store, an_entry_record(strike_number=71))
    (hit,) = store.search("KILLED caribbean").hits
    assert (hit.title, hit.link, hit.outlet, hit.lang) == (an_entry().title, an_entry().link, "The Wire", "en")
    assert (hit.category, hit.strike_number, hit.published_at) == (Category.STRIKE, 71, an_entry().published_at)
    assert hit.matched == ("Caribbean", "killed")
    assert "killed" in hit.snippet


def test_search_narrows_by_class_outlet_language_and_time(store: SqlStore) -> None:
    legal = an_entry_record(
        an_entry("Judge rules on boat strike", outlet="El Diario", published_at=NOON - timedelta(days=3)),
        understanding=an_understanding(Category.LEGAL, lang="es"),
    )
    record(store, an_entry_record(an_entry("Boat strike")), legal)

    def found(**narrower) -> list[int]:
        return [hit.entry_id for hit in store.search("boat", SearchFilters(**narrower)).hits]

    assert found() == [2, 1]
    assert found(category=Category.LEGAL) == found(outlet="el diario") == found(lang="es") == [2]
    assert found(since=NOON - timedelta(days=1)) == [1]
    assert found(until=NOON - timedelta(days=1)) == [2]


def test_a_search_in_vain_says_since_when_entries_are_kept(store: SqlStore) -> None:
    assert store.search("panga").oldest is None
    later = NOON + timedelta(days=1)
    record(store, an_entry_record(an_entry("Boat strike", first_seen_at=later)), an_entry_record())
    for in_vain in ("panga", "?"):
        assert store.search(in_vain).oldest == NOON


def test_entries_that_are_not_relevant_are_found_after_the_backlog_is_indexed(store: SqlStore) -> None:
    dull = an_entry_record(an_entry("Dockers go on strike"), understanding=an_understanding(Category.NONE))
    old = an_entry_record(an_entry("Old strike story"), understanding=None)
    record(store, dull, old)
    while store.index_backlog(limit=1):
        pass
    assert [hit.entry_id for hit in store.search("strike").hits] == [2, 1]


def test_what_an_entry_said_before_is_explained_with_when_it_was_changed(store: SqlStore) -> None:
    key = an_entry("Three killed").key
    for hours, title in enumerate(("Three killed", "Four killed", "Five killed")):
        freshness = Freshness.REVISED if hours else Freshness.NEW
        edited = an_entry(title, key=key, content_hash=title)
        record(store, an_entry_record(edited, freshness=freshness), at=NOON + timedelta(hours=hours))
    assert store.explain("E-1").earlier == (
        EarlierText(title="Four killed", until=NOON + timedelta(hours=2)),
        EarlierText(title="Three killed", until=NOON + timedelta(hours=1)),
    )

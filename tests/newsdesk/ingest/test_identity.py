"""Which entry is this? Each row of the identity rules, told with the polls that bring it about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.entries import IMPOSSIBLE, Feed, RawEntry, Tier
from newsdesk.ingest.identity import clamp_date, content_hash, entry_keys, to_entry

NOW = datetime(2026, 10, 4, 12, tzinfo=UTC)


def an_item(n: int = 1, **changes: object) -> RawEntry:
    item = RawEntry(
        guid=f"guid-{n}",
        link=f"https://x.org/story-{n}",
        title=f"Story {n}",
        summary=f"What happened in story {n}.",
        published_at=NOW - timedelta(hours=n),
    )
    return replace(item, **changes)  # type: ignore[arg-type]


def keys_over(polls: list[list[RawEntry]]) -> set[str]:
    """All keys that a feed ever had, each poll parsed whole and remembering the one before."""
    seen: set[str] = set()
    window: list[str] = []
    for raws in polls:
        window = entry_keys(1, raws, window=window)
        seen.update(window)
    return seen


def test_guid_that_is_new_on_each_poll_is_one_entry() -> None:
    assert len(keys_over([[an_item(guid=f"poll-{n}")] for n in range(5)])) == 1


def test_link_whose_tracking_changes_is_one_entry() -> None:
    polls = [[an_item(link=f"https://x.org/story?id=1&utm_campaign={n}#top{n}")] for n in range(5)]
    assert len(keys_over(polls)) == 1


def test_date_that_is_bumped_is_one_entry() -> None:
    assert len(keys_over([[an_item(published_at=NOW + timedelta(minutes=n))] for n in range(5)])) == 1


def test_shuffled_order_is_the_same_entries() -> None:
    items = [an_item(n) for n in range(5)]
    assert len(keys_over([items, items[::-1], items[2:] + items[:2]])) == 5


def test_window_of_ten_that_slides_by_three_over_six_polls_is_25_entries() -> None:
    assert len(keys_over([[an_item(n) for n in range(3 * poll, 3 * poll + 10)] for poll in range(6)])) == 25


def test_feed_that_empties_and_returns_is_the_same_entries() -> None:
    items = [an_item(1), an_item(2)]
    assert len(keys_over([items, [], items])) == 2


def test_two_links_under_one_guid_are_two_entries() -> None:
    assert len(keys_over([[an_item(1, guid="same"), an_item(2, guid="same")]])) == 2


def test_one_item_printed_twice_is_one_entry() -> None:
    assert len(keys_over([[an_item(), an_item()]])) == 1


def test_edited_title_keeps_the_entry_and_changes_its_content() -> None:
    first, second = an_item(title="3 dead"), an_item(title="CORRECTED: 30 dead")
    assert len(keys_over([[first], [second]])) == 1
    assert content_hash(first.title, first.summary) != content_hash(second.title, second.summary)


def test_guids_that_differ_by_case_alone_are_two_entries() -> None:
    assert len(keys_over([[an_item(1, link=None, guid="aBc"), an_item(2, link=None, guid="AbC")]])) == 2


def test_entry_without_link_is_known_by_its_guid() -> None:
    assert len(keys_over([[an_item(link=None, title="3 dead")], [an_item(link=None, title="4 dead")]])) == 1


def test_entry_without_link_and_guid_is_known_by_its_words() -> None:
    polls = [[an_item(link=None, guid=None, title=title)] for title in ("Three Dead", "three  dead", "Four dead")]
    assert len(keys_over(polls)) == 2


def test_entries_that_share_a_link_are_told_apart_by_guid() -> None:
    live = "https://x.org/live"
    before = [an_item(n, link=live) for n in (2, 1)]
    after = [an_item(3, link=live), replace(before[0], title="Story 2, updated"), before[1]]
    assert len(keys_over([before, after])) == 3


@pytest.mark.parametrize("guid", [None, "always this", "https://x.org/"], ids=["no guid", "one guid", "guid = link"])
def test_entries_that_share_link_and_guid_are_told_apart_by_words(guid: str | None) -> None:
    items = [an_item(n, link="https://x.org/", guid=guid) for n in (3, 2, 1)]
    assert len(keys_over([items[1:], items])) == 3


def test_shared_link_stays_shared_when_one_entry_is_left() -> None:
    pair = [an_item(n, link="https://x.org/live") for n in (1, 2)]
    assert len(keys_over([pair, pair[:1], pair[:1]])) == 2


def test_entry_that_had_a_link_to_itself_keeps_its_key_when_a_second_comes() -> None:
    old, new = an_item(2, link="https://x.org/live"), an_item(1, link="https://x.org/live")
    newest = an_item(0, link="https://x.org/live")
    assert len(keys_over([[old], [new, old], [newest, new, old], [newest, new]])) == 3


def test_link_of_a_standing_piece_makes_a_second_entry_not_a_revision() -> None:
    first = entry_keys(1, [an_item(1, link="https://x.org/live")])
    second = entry_keys(1, [an_item(2, link="https://x.org/live")], standing=first, window=first)
    assert second != first


def test_link_of_a_piece_that_changed_is_a_revision() -> None:
    first = entry_keys(1, [an_item(title="3 dead")])
    assert entry_keys(1, [an_item(title="4 dead")], standing=(), window=first) == first


def test_guid_that_a_standing_piece_has_does_not_swallow_the_next_entry() -> None:
    front = {"link": "https://x.org/", "guid": "always this"}
    window = entry_keys(1, [an_item(1, **front), an_item(2, **front)])
    for n in (3, 4, 5):  # each arrives alone, all others stand
        window = entry_keys(1, [an_item(n, **front)], standing=window, window=window) + window
    assert len(set(window)) == 5


def test_feeds_do_not_share_entries() -> None:
    assert entry_keys(1, [an_item()]) != entry_keys(2, [an_item()])


ITEMS = st.builds(
    RawEntry,
    guid=st.sampled_from([None, "a", "b", "A"]),
    link=st.sampled_from([None, "https://x.org/1", "https://x.org/2"]),
    title=st.sampled_from(["3 dead", "4 dead", ""]),
    summary=st.sampled_from(["", "text"]),
    published_at=st.none() | st.just(NOW),
)


@given(st.lists(ITEMS, max_size=8), st.randoms(use_true_random=False))
def test_order_never_changes_the_keys_of_a_body(items: list[RawEntry], random: object) -> None:
    shuffled = list(items)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(entry_keys(1, items)) == sorted(entry_keys(1, shuffled))


@given(st.lists(ITEMS, max_size=8))
def test_a_body_read_again_has_the_same_keys(items: list[RawEntry]) -> None:
    first = entry_keys(1, items)
    assert entry_keys(1, items, window=first) == first


@given(st.lists(ITEMS, max_size=8))
def test_two_entries_of_one_body_with_other_words_under_one_link_never_merge(items: list[RawEntry]) -> None:
    told = {
        (raw.link, raw.title, raw.summary): key
        for raw, key in zip(items, entry_keys(1, items), strict=True)
        if raw.link
    }
    assert len(set(told.values())) == len(told)


def test_dates_are_believed_within_bounds_only() -> None:
    assert clamp_date(NOW - timedelta(hours=3), NOW) == NOW - timedelta(hours=3)
    assert clamp_date(datetime(2062, 1, 1, tzinfo=UTC), NOW) == NOW + timedelta(minutes=5)
    assert clamp_date(datetime(1762, 1, 1, tzinfo=UTC), NOW) == IMPOSSIBLE
    assert clamp_date(NOW - timedelta(days=345), NOW) == NOW - timedelta(days=345)
    assert clamp_date(None, NOW) is None


def test_white_space_is_no_change_of_content() -> None:
    assert content_hash("3  dead", "one\ntwo ") == content_hash("3 dead", "one two")
    assert content_hash("3 dead", "") != content_hash("", "3 dead")


def test_entry_carries_what_its_feed_says_about_the_outlet() -> None:
    feed = Feed(id=7, url="https://x.org/rss", name="X news", outlet="X", tier=Tier.WIRE, lang="es")
    entry = to_entry(an_item(), feed, "key", NOW)
    assert (entry.feed_id, entry.outlet, entry.tier, entry.lang_hint) == (7, "X", Tier.WIRE, "es")
    assert (entry.key, entry.first_seen_at, entry.published_at) == ("key", NOW, NOW - timedelta(hours=1))

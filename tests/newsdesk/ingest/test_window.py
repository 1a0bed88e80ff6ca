"""What a feed's last body tells about this one, also when only the new pieces were parsed."""

from __future__ import annotations

from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.entries import NO_WINDOW, Feed, ParsedBody, RawEntry, Tier, Window
from newsdesk.ingest.window import Identified, identify

FEED = Feed(id=7, url="https://x.org/rss", name="X news", outlet="X", tier=Tier.WIRE)


def an_item(n: int, *, link: str | None = None, title: str | None = None, whole: bool = True) -> RawEntry:
    return RawEntry(
        guid=f"guid-{n}",
        link=link or f"https://x.org/{n}",
        title=title or f"Story {n}",
        summary="",
        published_at=None,
        whole=whole,
    )


def digest(item: RawEntry) -> bytes:
    return blake2b(repr(item).encode(), digest_size=8).digest()


class Reader:
    """A feed over several polls; `sparing` hands on new pieces only, as the parser does."""

    def __init__(self, *, sparing: bool) -> None:
        self.window = NO_WINDOW
        self.sparing = sparing

    def read(self, *items: RawEntry) -> Identified:
        digests = b"".join(digest(item) for item in items)
        before = self.window.piece_digests
        known = {before[n : n + 8] for n in range(0, len(before), 8)}
        parsed = tuple(item for item in items if not self.sparing or digest(item) not in known)
        body = ParsedBody(entries=parsed, entries_seen=len(items), piece_digests=digests)
        found = identify(FEED, body, self.window)
        self.window = Window(piece_digests=digests, keys=found.window.keys)
        return found


def test_new_pieces_alone_give_the_same_window_as_the_whole_body() -> None:
    polls = [range(10), range(3, 13), [*range(14, 9, -1)], [], [20, 21]]
    for numbers in polls:
        items = [an_item(n) for n in numbers]
        sparing, whole = Reader(sparing=True), Reader(sparing=False)
        assert sparing.read(*items).window.keys == whole.read(*items).window.keys


def test_body_read_in_pieces_over_many_polls_keeps_every_key() -> None:
    sparing, whole = Reader(sparing=True), Reader(sparing=False)
    live = "https://x.org/live"
    bodies = [
        [an_item(1, link=live), an_item(0, link=live)],
        [an_item(2, link=live), an_item(1, link=live), an_item(0, link=live)],
        [an_item(3), an_item(2, link=live)],
        [an_item(4, link=live), an_item(3, title="Edited"), an_item(2, link=live)],
    ]
    for items in bodies:
        assert sparing.read(*items).window.keys == whole.read(*items).window.keys


LINKS = st.sampled_from(["https://x.org/live", "https://x.org/other", None])
BODIES = st.lists(st.builds(lambda n, link: an_item(n, link=link), st.integers(0, 9), LINKS), max_size=5)


@given(st.lists(BODIES.map(lambda items: list({item.guid: item for item in items}.values())), max_size=5))
def test_entries_of_one_body_never_merge_whatever_was_polled_before(bodies: list[list[RawEntry]]) -> None:
    reader = Reader(sparing=True)
    for items in bodies:
        found = reader.read(*items)
        assert not items or len(set(found.window.keys)) == len(items)


def test_known_pieces_are_not_among_the_found_entries() -> None:
    reader = Reader(sparing=True)
    reader.read(an_item(1), an_item(2))
    found = reader.read(an_item(0), an_item(1), an_item(2))
    assert [raw.title for raw in found.body.entries] == ["Story 0"]
    assert len(found.window.keys) == 3


def test_digest_of_the_whole_body_in_front_of_the_pieces_is_seen_through() -> None:
    old = identify(FEED, ParsedBody(entries=(an_item(1),), entries_seen=1, piece_digests=b"bodybodypiece--1"))
    body = ParsedBody(entries=(an_item(0),), entries_seen=2, piece_digests=b"BODYBODYpiece--0piece--1")
    new = identify(FEED, body, old.window)
    assert new.window.keys == (*new.body.keys, *old.window.keys)


def test_item_printed_twice_is_found_once() -> None:
    assert len(Reader(sparing=False).read(an_item(1), an_item(1)).body.keys) == 1


def test_window_that_rolled_past_everything_known_is_a_gap() -> None:
    reader = Reader(sparing=True)
    assert not reader.read(an_item(1), an_item(2)).gap, "the first body has nothing before it"
    assert not reader.read(an_item(3), an_item(2)).gap
    assert reader.read(an_item(5), an_item(4)).gap


def test_feed_that_empties_and_returns_is_no_gap() -> None:
    reader = Reader(sparing=True)
    reader.read(an_item(1), an_item(2))
    assert not reader.read().gap
    assert not reader.read(an_item(1), an_item(2)).gap


def test_feed_that_shows_its_newest_entry_alone_has_no_gaps() -> None:
    reader = Reader(sparing=True)
    assert not any(reader.read(an_item(n)).gap for n in range(5))


def test_edited_entry_is_no_gap() -> None:
    reader = Reader(sparing=True)
    reader.read(an_item(1), an_item(2))
    assert not reader.read(an_item(1, title="Edited"), an_item(2, title="Edited too")).gap


def test_cut_off_item_waits_until_it_is_seen_whole() -> None:
    reader = Reader(sparing=False)
    assert [raw.title for raw in reader.read(an_item(1), an_item(2, whole=False)).body.entries] == ["Story 1"]
    assert [raw.title for raw in reader.read(an_item(1), an_item(2)).body.entries] == ["Story 1", "Story 2"]


def test_cut_off_item_is_taken_when_it_is_seen_twice() -> None:
    reader = Reader(sparing=False)
    reader.read(an_item(1), an_item(2, whole=False))
    assert [raw.title for raw in reader.read(an_item(1), an_item(2, whole=False)).body.entries] == [
        "Story 1",
        "Story 2",
    ]
    assert [raw.title for raw in reader.read(an_item(1), an_item(2, whole=False)).body.entries] == [
        "Story 1",
        "Story 2",
    ]


def test_pieces_that_do_not_match_the_entries_still_give_a_window() -> None:
    last = Window(keys=("a", "b", "c"))
    found = identify(FEED, ParsedBody(entries=(an_item(1),), entries_seen=3), last)
    assert found.window.keys == (*found.body.keys, "a", "b")
    assert not found.gap

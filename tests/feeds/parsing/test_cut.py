"""The cut gives the same entries as the whole, or there is no cut."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.parsing.charset import to_utf8
from feeds.parsing.cut import CutBody, cut, digest, ends_inside_an_item, items_of, split_digests, unknown
from feeds.parsing.xmlfeed import read_xml
from tests.feeds.made_feeds import FORMATS, MadeEntry, made_entries, rss

URL = "https://news.example.org/feed.xml"
CAPTURES = Path(__file__).parents[4] / "shared" / "feeds"
THREE = [MadeEntry(n) for n in range(3)]


def read_in_parts(pieces: CutBody, chosen: list[bool]) -> list[object]:
    """The entries of two short documents, in the order of the whole."""
    numbers = range(len(pieces.pieces))
    halves = ([n for n in numbers if chosen[n]], [n for n in numbers if not chosen[n]])
    by_number: dict[int, object] = {}
    for half in halves:
        by_number.update(zip(half, read_xml(pieces.document(half), URL).entries, strict=True))
    return [by_number[n] for n in numbers]


@pytest.mark.parametrize("name", ["rss", "atom", "rdf"])
@given(entries=made_entries(), choice=st.lists(st.booleans(), min_size=8, max_size=8))
def test_made_feeds_read_in_parts_say_the_same_as_the_whole(
    name: str, entries: list[MadeEntry], choice: list[bool]
) -> None:
    body = to_utf8(FORMATS[name](entries), {})
    pieces = cut(body)
    assert pieces is not None
    assert len(pieces.pieces) == len(entries)
    assert read_in_parts(pieces, choice) == read_xml(body, URL).entries


@pytest.mark.skipif(not CAPTURES.is_dir(), reason="no folder of captured feeds beside the repository")
@pytest.mark.parametrize("path", sorted(CAPTURES.glob("*.xml")), ids=lambda path: path.stem)
def test_captured_feeds_read_in_parts_say_the_same_as_the_whole(path: Path) -> None:
    if path.stat().st_size > 200_000:
        pytest.skip("the large ones are read in parts by the captures' own test")
    body = to_utf8(path.read_bytes(), {})
    pieces = cut(body)
    whole = read_xml(body, URL)
    if pieces is None or whole.broken:
        return  # read whole, then as now
    assert read_in_parts(pieces, [n % 3 == 0 for n in range(len(pieces.pieces))]) == whole.entries


@pytest.mark.parametrize(
    ("why", "body"),
    [
        ("no item at all", b"<rss><channel><title>x</title></channel></rss>"),
        ("the last item is open", b"<rss><item>1</item><item>2"),
        ("an item in an item", b"<rss><item><item>1</item></item></rss>"),
        ("an entry in an item", b"<rss><item><entry>1</entry></item></rss>"),
        ("items and entries", b"<rss><item>1</item><entry>2</entry></rss>"),
        ("an end without a start", b"<rss></item><item>1</item></rss>"),
        ("text between items", b"<rss><item>1</item>x<item>2</item></rss>"),
        ("a comment between items", b"<rss><item>1</item><!-- x --><item>2</item></rss>"),
        ("a tag between items", b"<rss><item>1</item></channel><item>2</item></rss>"),
        ("CDATA that does not end", b"<rss><item><![CDATA[1</item><item>2</item></rss>"),
        ("a comment that does not end", b"<rss><!-- <item>1</item></rss>"),
        ("an instruction that does not end", b"<rss><?x <item>1</item></rss>"),
        ("an item without content", b"<rss><item/><item>2</item></rss>"),
        ("a tag that does not end", b"<rss><item>1</item"),
        ("capital letters", b"<rss><ITEM>1</ITEM></rss>"),
        ("a prefix", b"<a:feed><a:entry>1</a:entry></a:feed>"),
    ],
)
def test_a_body_that_is_not_plainly_items_is_not_cut(why: str, body: bytes) -> None:
    assert cut(body) is None, why


def test_item_words_in_cdata_comments_and_names_alike_do_not_cut() -> None:
    body = b"<rss><items/><!-- <item> --><item><![CDATA[<item></item>]]><itemx/></item>\n<item>2</item>\n</rss>"
    pieces = cut(body)
    assert pieces is not None
    assert pieces.pieces == (b"<item><![CDATA[<item></item>]]><itemx/></item>", b"<item>2</item>")
    assert (pieces.head, pieces.tail) == (b"<rss><items/><!-- <item> -->", b"\n</rss>")


def test_a_document_of_all_pieces_is_the_body_and_no_copy_of_it() -> None:
    body = rss(THREE)
    pieces = cut(body)
    assert pieces is not None
    assert pieces.document([0, 1, 2]) is body


def test_head_and_place_do_not_change_a_digest() -> None:
    today, tomorrow = cut(rss(THREE, built="today")), cut(rss([MadeEntry(9), *reversed(THREE)], built="tomorrow"))
    assert today is not None
    assert tomorrow is not None
    known = frozenset(map(digest, today.pieces))
    assert unknown([digest(piece) for piece in tomorrow.pieces], known) == (0,)


def test_a_changed_word_changes_the_digest() -> None:
    before, after = cut(rss(THREE)), cut(rss([MadeEntry(0), MadeEntry(1, "Corrected"), MadeEntry(2)]))
    assert before is not None
    assert after is not None
    known = frozenset(map(digest, before.pieces))
    assert unknown([digest(piece) for piece in after.pieces], known) == (1,)


def test_an_item_of_the_other_name_behind_the_last_one_changes_what_must_differ() -> None:
    body = rss(THREE)
    more = body.replace(b"</channel>", b"<entry><title>New</title></entry></channel>")
    assert items_of(more) != items_of(body)
    assert items_of(body.replace(b"</channel>", b"\n</channel>")) == items_of(body)


def test_digests_survive_being_one_blob() -> None:
    digests = [digest(b"a"), digest(b"b")]
    assert split_digests(b"".join(digests)) == frozenset(digests)
    assert split_digests(b"") == frozenset()


@given(sizes=st.lists(st.integers(min_value=1, max_value=50), min_size=1, max_size=30))
def test_batches_hold_every_number_once_in_order_and_keep_to_the_size(sizes: list[int]) -> None:
    pieces = CutBody(body=b"", spans=list(pairwise(accumulate(sizes, initial=0))))
    batches = pieces.batches(range(len(sizes)), 60)
    assert [number for batch in batches for number in batch] == list(range(len(sizes)))
    assert all(sum(sizes[number] for number in batch) <= 60 for batch in batches)


def test_a_piece_over_the_limit_is_a_batch_of_its_own() -> None:
    pieces = CutBody(body=b"", spans=[(0, 10), (10, 110), (110, 111)])
    assert pieces.batches([0, 1, 2], 60) == [[0], [1], [2]]


@pytest.mark.parametrize(
    ("body", "inside"),
    [
        (b"<rss><item>1</item><item><title>2", True),
        (b"<rss><item>1</item><item><title>2</title></item>", False),
        (b"<a:feed><a:entry>1</a:entry><a:entry>2", True),
        (b"<rss><channel>", False),
    ],
)
def test_body_that_broke_off_inside_an_item_is_told_from_one_that_did_not(body: bytes, inside: bool) -> None:
    assert ends_inside_an_item(body) is inside

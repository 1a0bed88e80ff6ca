"""Lists of feeds travel to other readers and back, and a hostile list is refused in plain words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.catalogue import load_catalogue
from feeds.opml import MAX_DEPTH, MAX_FEEDS, read_opml, write_opml
from newsdesk.entries import FeedState, NewFeed, Tier
from newsdesk.errors import UserError

NOW = datetime(2026, 10, 4, 12, tzinfo=UTC)


def written(*feeds: NewFeed) -> bytes:
    return write_opml(feeds, now=NOW).encode()


def test_catalogue_survives_the_round_trip_whole() -> None:
    back = read_opml(written(*load_catalogue()))
    assert back.feeds == load_catalogue()
    assert back.skipped == ()


WORDS = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1)


@given(WORDS, WORDS, st.sampled_from([Tier.WIRE, Tier.LOCAL]), st.integers(1, 10_000), st.booleans())
def test_any_name_survives_the_round_trip(name: str, outlet: str, tier: Tier, minutes: int, on: bool) -> None:
    feed = NewFeed(
        url="https://x.org/rss?a=1&b='\"<2>",
        name=name,
        outlet=outlet,
        tier=tier,
        lang="es",
        country="CO",
        interval=timedelta(minutes=minutes),
        state=FeedState.ACTIVE if on else FeedState.OFF,
        note='a "reason" & more',
    )
    assert read_opml(written(feed)).feeds == (feed,)


def test_other_programs_can_read_what_we_write() -> None:
    root = ElementTree.fromstring(written(NewFeed(url="https://x.org/rss", name="X & Y", outlet="X")))
    (outline,) = root.findall("body/outline")
    assert root.get("version") == "2.0"
    assert root.findtext("head/dateCreated") == "Sun, 04 Oct 2026 12:00:00 +0000"
    assert (outline.get("type"), outline.get("text"), outline.get("xmlUrl")) == ("rss", "X & Y", "https://x.org/rss")


def test_paused_and_gone_feeds_come_back_off() -> None:
    feeds = [
        NewFeed(url=f"https://x.org/{state}", name=state, outlet="X", state=state)
        for state in (FeedState.PAUSED, FeedState.GONE, FeedState.QUARANTINED)
    ]
    back = read_opml(written(*feeds)).feeds
    assert [feed.state for feed in back] == [FeedState.OFF, FeedState.OFF, FeedState.ACTIVE]


FOREIGN = b"""<?xml version="1.0"?><opml version="1.0"><head><title>My list</title></head><body>
<outline text="News"><outline text="Regional"><outline type="rss" title="BBC" xmlUrl="https://bbc.org/rss"
 language="en-us" outlet="The BBC" tier="major"/></outline></outline>
<outline type="rss" text="Wire" xmlurl="https://wire.org/rss"/>
<outline text="No address at all"/>
<outline text="Twice" xmlUrl="https://bbc.org/rss"/>
<outline text="File" xmlUrl="file:///etc/passwd"/>
<outline text="Gold" xmlUrl="https://gold.org/rss" tier="gold"/>
</body></opml>"""


def test_list_of_another_reader_is_taken_without_its_folders() -> None:
    bbc, wire = read_opml(FOREIGN).feeds
    assert (bbc.name, bbc.outlet, bbc.tier, bbc.lang) == ("BBC", "The BBC", Tier.MAJOR, "en")
    assert (wire.url, wire.outlet, wire.tier) == ("https://wire.org/rss", "Wire", Tier.LOCAL)


def test_what_was_not_taken_is_named_with_the_reason() -> None:
    twice, file, gold = read_opml(FOREIGN).skipped
    assert "Twice" in twice and "twice" in twice
    assert file.startswith("File: url = ") and "no http or https address" in file
    assert gold.startswith("Gold: tier = ") and "no tier" in gold


LAUGHS = b'<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>'
HOSTILE = {
    "entities that multiply": (LAUGHS, "declares XML entities"),
    "an entity that names a file": (b'<!DOCTYPE o [<!ENTITY f SYSTEM "file:///etc/passwd">]><opml/>', "declares XML"),
    "a parameter entity": (b'<!DOCTYPE o [<!ENTITY % p "x">]><opml/>', "declares XML entities"),
    "a feed": (b"<rss><channel/></rss>", "<rss> document"),
    "a web page": (b"<html><body>", "<html> document"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00", "not well-formed XML"),
    "nothing": (b"", "not well-formed XML"),
    "half a list": (b"<opml><body><outline", "not well-formed XML"),
    "an encoding that nobody knows": (b"<?xml version='1.0' encoding='none-such'?><opml/>", "not well-formed XML"),
    "an endless nest": (b"<opml>" + b"<outline>" * MAX_DEPTH, "levels"),
    "a flood of feeds": (b"<opml>" + b'<outline xmlUrl="https://x.org"/>' * (MAX_FEEDS + 1), "more than 10000 feeds"),
    "a flood of bytes": (b"<opml>" + b" " * (5 * 1024 * 1024), "larger than 5 MB"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_list_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_opml(data)
    assert words in str(refusal.value)


def test_document_type_that_lies_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    dtd = tmp_path / "opml.dtd"
    dtd.write_text('<!ENTITY name "from the file">')
    data = (
        f'<!DOCTYPE opml SYSTEM "{dtd.as_uri()}"><opml><body><outline text="X" xmlUrl="https://x.org"/></body></opml>'
    )
    assert [feed.name for feed in read_opml(data.encode()).feeds] == ["X"]

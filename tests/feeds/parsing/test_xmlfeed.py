from __future__ import annotations

from datetime import UTC, datetime

import feedparser.mixin
import pytest
from feedparser import FeedParserDict

from feeds.parsing.charset import to_utf8
from feeds.parsing.draft import DraftEntry, ParsedDraft
from feeds.parsing.quick_feedparser import REPLACED
from feeds.parsing.xmlfeed import read_xml
from newsdesk.entries import IMPOSSIBLE

URL = "https://news.example.org/feeds/all.xml"


def read(body: str, url: str = URL) -> ParsedDraft:
    return read_xml(to_utf8(body.encode(), {}), url)


def item(content: str) -> DraftEntry:
    """The one entry of an RSS feed with this item."""
    namespaces = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:media="http://search.yahoo.com/mrss/"'
    )
    (entry,) = read(f"<rss version='2.0' {namespaces}><channel><item>{content}</item></channel></rss>").entries
    return entry


@pytest.mark.parametrize("stalls", ["_sanitize_html", "resolve_relative_uris"])
def test_regular_expressions_that_stall_on_markup_are_left_alone(
    monkeypatch: pytest.MonkeyPatch, stalls: str
) -> None:
    monkeypatch.setattr(feedparser.mixin, stalls, lambda *_: pytest.fail("run on foreign markup"))
    entry = item(
        "<title>Boat hit</title><description>&lt;p style='x' href='/y'&gt;Three dead.&lt;/p&gt;</description>"
    )
    assert entry.summary == "Three dead."


def test_an_rss_item_is_read() -> None:
    entry = item(
        "<title>Boat hit</title><link>https://x.example/1</link><guid isPermaLink='false'>g1</guid>"
        "<pubDate>Sat, 01 Aug 2026 08:00:00 -0400</pubDate><description>&lt;p&gt;Three dead.&lt;/p&gt;</description>"
        "<dc:creator>AP</dc:creator><category>navy</category>"
    )
    assert entry == DraftEntry(
        guid="g1",
        link="https://x.example/1",
        title="Boat hit",
        summary="Three dead.",
        published_s=1785585600,
        published_raw="Sat, 01 Aug 2026 08:00:00 -0400",
        credit="AP",
        tags=["navy"],
    )


@pytest.mark.parametrize(
    ("link", "resolved"),
    [
        ("/a", "https://news.example.org/a"),
        ("b", "https://news.example.org/feeds/b"),
        ("//other.example/c", "https://other.example/c"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
    ],
)
def test_relative_links_start_from_the_final_address(link: str, resolved: str | None) -> None:
    assert item(f"<title>x</title><link>{link}</link>").link == resolved


@pytest.mark.parametrize("base", ["file:///etc/", "javascript:alert(1)//", "slack://x/"])
def test_an_odd_base_never_makes_an_odd_link(base: str) -> None:
    feed = read(f"<rss version='2.0' xml:base='{base}'><channel><item><link>p</link></item></channel></rss>")
    assert feed.entries[0].link in (None, "https://news.example.org/feeds/p")


def test_a_base_holds_for_the_element_that_gives_it() -> None:
    item_of = "<item xml:base='https://{}.example/'><link xml:base='{}/'>p</link></item>".format
    feed = read(f"<rss version='2.0'><channel>{item_of('one', 'a')}{item_of('two', 'a')}</channel></rss>")
    assert [entry.link for entry in feed.entries] == ["https://one.example/a/p", "https://two.example/a/p"]


def test_a_permalink_guid_is_the_link_where_there_is_none() -> None:
    assert item("<title>x</title><guid>https://x.example/1</guid>").link == "https://x.example/1"


def test_the_description_is_the_summary_and_the_full_text_stands_in_for_it() -> None:
    full = "<content:encoded><![CDATA[<p>Full.</p>]]></content:encoded>"
    assert item(f"<description>Short.</description>{full}").summary == "Short."
    assert item(f"{full}<description>Short.</description>").summary == "Short."
    assert item(f"<description/>{full}").summary == "Full."
    assert item(full).summary == "Full."


def test_a_caption_of_a_picture_does_not_displace_the_description() -> None:
    assert item("<description>Short.</description><media:description>caption</media:description>").summary == "Short."


def test_a_source_element_is_the_credit_where_no_author_is_named() -> None:
    assert item("<title>x</title><source url='https://r.example/'>Reuters</source>").credit == "Reuters"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("AT&amp;T", "AT&T"),
        ("&lt;b&gt;3&lt;/b&gt; dead", "3 dead"),
        ("<![CDATA[<script>x</script>3 dead &amp; 1 hurt]]>", "3 dead & 1 hurt"),
        ("&#8203;&#8205;", ""),
    ],
)
def test_titles_are_plain_text(title: str, text: str) -> None:
    assert item(f"<title>{title}</title>").title == text


@pytest.mark.parametrize(
    ("raw", "published"),
    [
        ("Sat, 01 Aug 2026 08:00:00 EDT", datetime(2026, 8, 1, 12, tzinfo=UTC)),
        ("2026-08-01T08:00:00Z", datetime(2026, 8, 1, 8, tzinfo=UTC)),
        ("Sat, 01 Aug 2026 08:00:60 GMT", None),
        ("Sat, 31 Feb 2026 08:00:00 GMT", None),
        ("Sa, 01 August 2026", None),
        ("1785585600", IMPOSSIBLE),
        ("0000-01-01T00:00:00Z", IMPOSSIBLE),
        ("0001-01-01T00:00:00Z", IMPOSSIBLE),
        ("9999-12-31T23:59:59-14:00", IMPOSSIBLE),
        ("Thu, 01 Jan 1970 00:00:00 GMT", IMPOSSIBLE),
        ("x" * 5000, None),
        ("", None),
    ],
)
def test_a_date_is_aware_utc_or_impossible_or_none(raw: str, published: datetime | None) -> None:
    entry = item(f"<title>x</title><pubDate>{raw}</pubDate>").entry()
    if raw != "Sat, 01 Aug 2026 08:00:60 GMT":
        assert entry.published_at == published
    assert (entry.published_raw or "")[:20] == raw[:20]


def test_an_atom_entry_with_only_an_update_is_dated_by_it() -> None:
    feed = read(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title>"
        "<updated>2026-08-01T08:00:00Z</updated></entry></feed>"
    )
    assert feed.entries[0].published_s == 1785571200


def test_a_date_that_can_be_is_taken_before_one_that_cannot() -> None:
    feed = read(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title>"
        "<published>1970-01-01T00:00:00Z</published><updated>2026-08-01T08:00:00Z</updated></entry></feed>"
    )
    assert feed.entries[0].published_s == 1785571200


def test_what_the_feed_says_of_itself_is_read() -> None:
    feed = read("<rss version='2.0'><channel><title>T</title><language>es-mx</language><ttl>15</ttl></channel></rss>")
    assert (feed.title, feed.lang, feed.ttl_minutes, feed.version, feed.broken) == ("T", "es-mx", 15, "rss20", "")


@pytest.mark.parametrize("ttl", ["0", "-5", "soon", "99999999999", "000000001" + 20 * "0", "1" * 5000, "٣", ""])
def test_a_ttl_that_is_none_is_ignored(ttl: str) -> None:
    assert read(f"<rss version='2.0'><channel><ttl>{ttl}</ttl></channel></rss>").ttl_minutes is None


@pytest.mark.parametrize("reference", ["&#xD800;", "&#55296;", "&#57343;", "&#x110000;", "&#1114112;", "&#99999999;"])
@pytest.mark.parametrize("well_formed", ["", "<br>"])
def test_a_reference_to_no_character_costs_a_character_not_the_feed(reference: str, well_formed: str) -> None:
    entry = item(f"<title>3 dead{reference}</title><description>{well_formed}</description>")
    assert entry.title.startswith("3 dead")


@pytest.mark.parametrize("reference", ["&#128512;", "&#x1F600;", "&#xD7FF;", "&#57344;", "&#x10FFFF;"])
def test_references_to_characters_are_kept_when_others_are_dropped(reference: str) -> None:
    entry = item(f"<title>a{reference}b</title><description>&#xD800;<br></description>")
    assert len(entry.title) == 3


@pytest.mark.parametrize(
    "page", ["<html><body>Log in</body></html>", "OK", "%PDF-1.7", "\x89PNG", "<urlset><url/></urlset>", "<opml/>"]
)
def test_a_page_has_no_version_and_no_entries(page: str) -> None:
    reading = read(page)
    assert (reading.version, reading.entries_seen) == ("", 0)


def test_references_to_characters_of_windows_are_meant_as_windows_has_them() -> None:
    assert item("<title>don&#146;t &#150; ação</title>").title == "don’t – ação"


ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='pt' xml:base='https://x.example/a/'>"
    "<title>ação &#133;</title>"
    "<entry><id>1</id><title type='html'>&lt;b&gt;não&lt;/b&gt; &#146;</title><link href='../b'/>"
    "<updated>2026-08-01T08:00:00Z</updated><summary>é</summary>"
    "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>日本</p></div></content>"
    "<content type='text/plain' src='c'>ß</content><source><title>fonte</title><id>s</id></source></entry>"
    "<entry><id>2</id><title>mais</title><author><name>José</name></author></entry></feed>"
)
RSS = (
    "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>t</title><ttl>30</ttl>"
    "<item><title>não &#146;</title><link>/a</link><dc:date>2026-08-01T08:00:00Z</dc:date><category>x</category>"
    "<category>y</category><enclosure url='/e.mp3' type='audio/mpeg'/><dc:creator>José</dc:creator>"
    "<description>&lt;p&gt;é&lt;/p&gt;</description></item>"
    "<item><guid>g</guid><title>mais</title><copyright>c</copyright><source url='/s'>fonte</source></item>"
    "</channel></rss>"
)


ILL_FORMED = RSS.replace("<ttl>", "& <ttl>")


@pytest.mark.parametrize("body", [ATOM, RSS, ILL_FORMED])
def test_what_is_made_quicker_in_feedparser_reads_as_feedparser_does(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = read(body)
    for owner, name, before in REPLACED:
        monkeypatch.setattr(owner, name, before)

    assert read(body) == quick
    assert [entry.title for entry in quick.entries] == ["não ’", "mais"]


def test_a_key_is_still_found_under_its_other_names() -> None:
    entry = FeedParserDict(title="t", summary="s", tags=[FeedParserDict(term="x")])
    entry["guid"] = "g"
    asked = ("title", "description", "category", "guid", "id", "nothing")
    assert [entry.get(key, "none") for key in asked] == ["t", "s", "x", "g", "g", "none"]

"""Feeds made for tests: whole documents in four formats, of entries that a test chooses or hypothesis draws."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape

from hypothesis import strategies as st

FIRST_PUBLISHED = datetime(2026, 8, 1, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MadeEntry:
    number: int
    title: str = "Boat struck in the Caribbean"
    summary: str = "Three people were killed, officials said."
    cdata: bool = False

    @property
    def link(self) -> str:
        return f"https://news.example.org/{self.number}"

    @property
    def published(self) -> datetime:
        return FIRST_PUBLISHED - timedelta(minutes=self.number)

    def text(self, value: str) -> str:
        return f"<![CDATA[{value}]]>" if self.cdata and "]]>" not in value else escape(value)


def rss(entries: Sequence[MadeEntry], *, built: str = "today") -> bytes:
    items = "\n".join(
        f"<item>\n<title>{e.text(e.title)}</title><link>{e.link}</link>"
        f'<guid isPermaLink="false">id-{e.number}</guid><pubDate>{format_datetime(e.published)}</pubDate>'
        f"<description>{e.text(e.summary)}</description></item>"
        for e in entries
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Made</title>'
        f"<link>https://news.example.org/</link><language>en</language><ttl>10</ttl>"
        f"<lastBuildDate>{built}</lastBuildDate>\n{items}\n</channel></rss>\n"
    ).encode()


def atom(entries: Sequence[MadeEntry], *, built: str = "2026-08-01T12:00:00Z") -> bytes:
    items = "\n".join(
        f'<entry xml:lang="en"><title type="text">{e.text(e.title)}</title><link href="/{e.number}"/>'
        f"<id>tag:news.example.org,2026:{e.number}</id><updated>{e.published.isoformat()}</updated>"
        f'<summary type="html">{e.text(e.summary)}</summary></entry>'
        for e in entries
    )
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example.org/"><title>Made</title>'
        f"<id>tag:news.example.org,2026:feed</id><updated>{built}</updated>{items}</feed>"
    ).encode()


def rdf(entries: Sequence[MadeEntry], *, built: str = "") -> bytes:
    order = "".join(f'<rdf:li rdf:resource="{e.link}"/>' for e in entries)
    items = "\n".join(
        f'<item rdf:about="{e.link}"><title>{e.text(e.title)}</title><link>{e.link}</link>'
        f"<description>{e.text(e.summary)}</description><dc:date>{e.published.isoformat()}</dc:date></item>"
        for e in entries
    )
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example.org/rdf">'
        f"<title>Made</title><link>https://news.example.org/</link><description>{built}</description>"
        f"<items><rdf:Seq>{order}</rdf:Seq></items></channel>\n{items}\n</rdf:RDF>"
    ).encode()


def json_feed(entries: Sequence[MadeEntry], *, built: str = "") -> bytes:
    items = [
        {
            "id": f"id-{e.number}",
            "url": e.link,
            "title": e.title,
            "content_html": e.summary,
            "date_published": e.published.isoformat(),
        }
        for e in entries
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Made", "_built": built, "items": items}
    return json.dumps(feed).encode()


FORMATS = {"rss": rss, "atom": atom, "rdf": rdf, "json": json_feed}

# Text as news sites write it, and as they should not: markup, entities, and the very words the cut looks for.
_words = st.sampled_from(
    (
        *("boat", "3 dead", "AT&T", "<b>", "</b>", "<item>", "</item>", "<entry ", "</entry>", "<items>", "]]>"),
        *("<![CDATA[", "<!--", "-->", "<?", "?>", "é", "日本", "&amp;", "&#8217;", "\n", "'", '"', "<p>one</p>"),
    )
)
texts = st.lists(_words, max_size=8).map(" ".join)


@st.composite
def made_entries(draw: st.DrawFn) -> list[MadeEntry]:
    count = draw(st.integers(min_value=1, max_value=8))
    return [MadeEntry(n, draw(texts), draw(texts), draw(st.booleans())) for n in range(count)]

"""Feeds as a newspaper of numbers: formats, languages, sizes and dates as they are met, the same in every run."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

LANGUAGES = ("en", "es", "pt", "fr", "de", "it", "nl", "ru", "ar", "ja")
LATIN_1 = frozenset({"en", "es", "pt", "de"})  # of these languages one feed in twelve is in a legacy charset
FEWEST, MOST = 25, 60  # entries in a body
CONTENT = "http://purl.org/rss/1.0/modules/content/"
ENTRY_BYTES = 1_440  # mean body of about 67 kB
TEASER_SENTENCES = (1, 2, 3, 16)  # median 180, mean 370 characters: as in 600 entries of captured feeds
ABOUT_THE_DESK = 1 / 200
SHORTEST_H, LONGEST_H = 0.2, 24.0  # between two entries of one feed; drawn evenly on a logarithmic scale


@dataclass(frozen=True, slots=True)
class MadeEntry:
    id: str
    title: str
    teaser: str
    html: str
    published: datetime
    author: str = "Staff"

    @property
    def link(self) -> str:
        return f"https://news.example.org/{self.id}"


@cache
def words() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def format_of(number: int) -> str:
    """60 % RSS 2.0, 25 % Atom, 8 % RDF, 7 % JSON Feed, well mixed."""
    place = number * 61 % 100
    return "rss" if place < 60 else "atom" if place < 85 else "rdf" if place < 93 else "json"


class MadeFeed:
    """One feed that grows: `publish` puts entries on top, the oldest fall out of the window."""

    def __init__(self, number: int, *, now: datetime, window: int | None = None) -> None:
        self._rng = Random(number)
        self.number = number
        self.format = format_of(number)
        self.lang = LANGUAGES[number % len(LANGUAGES)]
        legacy = self.format != "json" and self.lang in LATIN_1 and number % 12 == 0
        self.charset = "iso-8859-1" if legacy else "utf-8"
        self._step = timedelta(hours=SHORTEST_H * (LONGEST_H / SHORTEST_H) ** self._rng.random())
        self.window = window or self._rng.randint(FEWEST, MOST)
        self.published = 0
        self.entries: list[MadeEntry] = []
        for back in range(self.window, 0, -1):
            self.publish(now - back * self._step)

    def publish(self, at: datetime, *, title: str | None = None, teaser: str | None = None) -> None:
        """One more entry; of our own making unless it is told what to say."""
        self.published += 1
        place = f"{self.number}/{self.published}"
        told = self._sentences(self._rng.choice(TEASER_SENTENCES))
        entry = MadeEntry(place, title or self._title(), teaser or told, self._html(), at)
        self.entries = [entry, *self.entries][: self.window]

    def body(self, *, built: str) -> bytes:
        return _WRITERS[self.format](self, built).encode(self.charset, "xmlcharrefreplace")

    def _title(self) -> str:
        of_desk = self._rng.random() < ABOUT_THE_DESK
        title = self._rng.choice(words()["desk" if of_desk else self.lang]["titles"])
        return title if of_desk else f"{title} ({self.number}-{self.published})"

    def _sentences(self, count: int) -> str:
        return " ".join(self._rng.choices(words()[self.lang]["sentences"], k=count))

    def _html(self) -> str:
        parts, size = [], 700  # what an entry has beside its text
        while size < ENTRY_BYTES:
            place = self._rng.randrange(100_000)
            parts.append(f'<p>{self._sentences(3)} <a href="/t/{place}?utm_source=rss" class="more">{place}</a></p>')
            size += len(parts[-1].encode(self.charset, "xmlcharrefreplace"))
        picture = f'<img src="/img/{self._rng.randrange(10**6)}.jpg" width="640" alt=""/>'
        return picture + "".join(parts)


def _rss(feed: MadeFeed, built: str) -> str:
    items = "\n".join(
        f'<item>\n<title>{escape(e.title)}</title>\n<link>{e.link}</link>\n<guid isPermaLink="false">{e.id}</guid>\n'
        f"<pubDate>{format_datetime(e.published)}</pubDate>\n<dc:creator>{e.author}</dc:creator>\n"
        f"<category>News</category>\n<description>{escape(e.teaser)}</description>\n"
        f"<content:encoded><![CDATA[{e.html}]]></content:encoded>\n</item>"
        for e in feed.entries
    )
    return (
        f'<?xml version="1.0" encoding="{feed.charset}"?>\n<rss version="2.0" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="{CONTENT}"><channel>'
        f"<title>Paper {feed.number}</title>"
        f"<link>https://news.example.org/</link><language>{feed.lang}</language>"
        f"<lastBuildDate>{built}</lastBuildDate>\n{items}\n</channel></rss>\n"
    )


def _atom(feed: MadeFeed, built: str) -> str:
    items = "\n".join(
        f'<entry><title>{escape(e.title)}</title><link rel="alternate" href="{e.link}"/><id>tag:{e.id}</id>'
        f"<updated>{e.published.isoformat()}</updated><author><name>{e.author}</name></author>"
        f'<category term="news"/><summary>{escape(e.teaser)}</summary>'
        f'<content type="html">{escape(e.html)}</content></entry>'
        for e in feed.entries
    )
    return (
        f'<?xml version="1.0" encoding="{feed.charset}"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
        f'xml:lang="{feed.lang}"><title>Paper {feed.number}</title><id>tag:{feed.number}</id>'
        f"<updated>{feed.entries[0].published.isoformat()}</updated><rights>{built}</rights>\n{items}\n</feed>\n"
    )


def _rdf(feed: MadeFeed, built: str) -> str:
    order = "".join(f'<rdf:li rdf:resource="{e.link}"/>' for e in feed.entries)
    items = "\n".join(
        f'<item rdf:about="{e.link}"><title>{escape(e.title)}</title><link>{e.link}</link>'
        f"<dc:date>{e.published.isoformat()}</dc:date><description>{escape(e.teaser)}</description>"
        f"<content:encoded>{escape(e.html)}</content:encoded></item>"
        for e in feed.entries
    )
    return (
        f'<?xml version="1.0" encoding="{feed.charset}"?>\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="{CONTENT}"><channel rdf:about="https://news.example.org/rdf">'
        f"<title>Paper {feed.number}</title><link>https://news.example.org/</link><description>{built}</description>"
        f"<items><rdf:Seq>{order}</rdf:Seq></items></channel>\n{items}\n</rdf:RDF>\n"
    )


def _json(feed: MadeFeed, _built: str) -> str:
    """A JSON Feed has no date of its own making: unchanged entries are unchanged bytes."""
    items = [
        {
            "id": e.id,
            "url": e.link,
            "title": e.title,
            "summary": e.teaser,
            "content_html": e.html,
            "date_published": e.published.isoformat(),
        }
        for e in feed.entries
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": f"Paper {feed.number}", "language": feed.lang}
    return json.dumps({**head, "items": items}, ensure_ascii=False)


_WRITERS: dict[str, Callable[[MadeFeed, str], str]] = {"rss": _rss, "atom": _atom, "rdf": _rdf, "json": _json}
CONTENT_TYPES = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "rdf": "application/rdf+xml",
    "json": "application/feed+json",
}


def make_feeds(count: int, *, window: int | None) -> Sequence[MadeFeed]:
    now = datetime.now(UTC).replace(microsecond=0)
    return [MadeFeed(number, now=now, window=window) for number in range(count)]

"""Bodies that lie, stall, explode or break: what a hostile or broken publisher can put behind a feed's address.

Each class has a name, a maker (so that the large ones exist only while they are used) and what must come of it:
a FetchReason, or READ, or either of two where it depends on the machine's speed.
"""

from __future__ import annotations

import copy
import gzip
import itertools
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from newsdesk.errors import FetchReason
from tests.feeds.made_feeds import FORMATS, MadeEntry

READ = "read"
REFUSED = FetchReason.ENTITY_DECLARATION.value
NO_FEED = FetchReason.NOT_A_FEED.value
DIED = FetchReason.PARSER_DIED.value
BAD_CHARSET = FetchReason.BAD_CHARSET.value

Maker = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class HostileBody:
    name: str
    make: Maker
    outcomes: tuple[str, ...]
    content_type: str = "application/xml"


def feed(items: str | bytes, *, prolog: str | bytes = b"", attributes: str = "") -> bytes:
    """An RSS feed around raw items, which need not be well-formed."""
    items = items.encode() if isinstance(items, str) else items
    prolog = prolog.encode() if isinstance(prolog, str) else prolog
    return (
        prolog + f"<rss version='2.0' {attributes}><channel><title>t</title>".encode() + items + b"</channel></rss>"
    )


def described(text: str) -> bytes:
    """A feed of one item with this description, raw."""
    return feed(item(f"<description>{text}</description>"))


def item(content: str, title: str = "a title") -> str:
    return f"<item><title>{title}</title><link>https://x.example/1</link>{content}</item>"


def entity_bodies() -> Iterator[HostileBody]:
    laughs = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
    doctype = f"<!DOCTYPE r [<!ENTITY a0 'ha'>{laughs}]>"
    laughing = feed(item("", "&a9;"), prolog=doctype)
    yield HostileBody("billion laughs on one line", lambda: laughing, (REFUSED,))
    yield HostileBody("billion laughs on many lines", lambda: laughing.replace(b"><!", b">\n<!"), (REFUSED,))
    yield HostileBody("laughs behind a comment", lambda: b"<!-- <a -->" + laughing, (REFUSED,))
    for codec in ("utf-16", "utf-32", "utf-16-le", "utf-32-be"):
        yield HostileBody(f"laughs in {codec}", lambda codec=codec: laughing.decode().encode(codec), (REFUSED,))
    yield HostileBody(
        "laughs in utf-7",
        lambda: b"<?xml version='1.0' encoding='utf-7'?>" + laughing.replace(b"<!ENTITY", b"+ADwAIQ-ENTITY"),
        (READ, NO_FEED),
    )
    yield HostileBody("laughs in ebcdic", lambda: laughing.decode().encode("cp037"), (NO_FEED, BAD_CHARSET))
    yield HostileBody(
        "quadratic blow-up",
        lambda: feed(item("", "&a;" * 1000), prolog="<!DOCTYPE r [<!ENTITY a '" + "x" * 100_000 + "'>]>"),
        (REFUSED,),
    )
    for name, declaration in {
        "external entity, file": "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
        "external entity, http": "<!ENTITY a SYSTEM 'http://169.254.169.254/'>",
        "parameter entity": "<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;",
    }.items():
        body = feed(item("", "&a;"), prolog=f"<!DOCTYPE r [{declaration}]>")
        yield HostileBody(name, lambda body=body: body, (REFUSED,))
    yield HostileBody(
        "external dtd", lambda: feed(item(""), prolog="<!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd'>"), (READ,)
    )
    yield HostileBody(
        "xinclude",
        lambda: feed(item("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>")),
        (READ,),
    )
    yield HostileBody(
        "stylesheet instruction",
        lambda: feed(item(""), prolog="<?xml-stylesheet type='text/xsl' href='file:///etc/passwd'?>"),
        (READ,),
    )


def stalling_bodies() -> Iterator[HostileBody]:
    slow = (READ, DIED)
    for name, make in _stalling().items():
        yield HostileBody(name, make, slow)
    yield HostileBody("author of one long word", lambda: feed(item(f"<author>{'a' * 50_000}</author>")), (DIED,))
    yield HostileBody("newlines in the prolog", lambda: feed(item(""), prolog="<!-- -->" + "\n" * 80_000), (DIED,))
    yield HostileBody("newlines before the root", lambda: b"\n" * 200_000 + feed(item("")), (READ,))
    yield HostileBody("20,000 entries", lambda: feed("".join(item("", f"title {n}") for n in range(20_000))), (READ,))
    yield HostileBody("4 MB of angle brackets", lambda: b"<" * 4_000_000, (NO_FEED, DIED))
    yield HostileBody("json nested without end", lambda: b'{"version":' * 300_000, (NO_FEED,), "application/json")
    yield HostileBody("json of 4 MB", lambda: b"[" + b"1," * 2_000_000 + b"1]", (NO_FEED,), "application/json")
    yield HostileBody("json feed of 20,000 items", _long_json_feed, (READ,), "application/feed+json")
    yield HostileBody("half a surrogate in json", _cut_emoji, (READ,), "application/feed+json")


def _stalling() -> dict[str, Maker]:
    return {
        "author of dotted words": lambda: feed(item(f"<author>{'a.a.a.@' * 15_000}</author>")),
        "editor of one long word": lambda: feed(item(f"<managingEditor>{'a' * 50_000}</managingEditor>")),
        "style of one long word": lambda: described(f"&lt;p style='{'a' * 40_000}'&gt;"),
        "unclosed url(": lambda: described(f"&lt;p style='{'url(' * 20_000}'&gt;"),
        "unclosed comments in html": lambda: described("&lt;!--" * 100_000),
        "unclosed tags in html": lambda: described("&lt;a " * 100_000),
        "ampersands": lambda: described("&" * 200_000),
        "nested html": lambda: described(f"<![CDATA[{'<div>' * 200_000}]]>"),
        "4 MB of html in one entry": lambda: described("&lt;p&gt;words " * 250_000),
        "attributes without end": lambda: feed(item("<a " + " ".join(f"b{n}='1'" for n in range(40_000)) + "/>")),
        "categories without end": lambda: feed(item("".join(f"<category>{n}</category>" for n in range(60_000)))),
        "a namespace a level": lambda: feed(item("".join(f"<a{n}:b xmlns:a{n}='u{n}'>" for n in range(20_000)))),
        "a base a level": lambda: feed(item("<a xml:base='x/'>" * 20_000 + "</a>" * 20_000)),
        "nested elements": lambda: feed(item("<a>" * 100_000 + "</a>" * 100_000)),
        "nested divs": lambda: feed(item("<div>" * 100_000 + "</div>" * 100_000)),
        "nested items": lambda: feed("<item>" * 100_000 + "</item>" * 100_000),
        "nested sources": lambda: feed(item("<source>" * 100_000 + "</source>" * 100_000)),
        "a date of 200 kB": lambda: feed(item(f"<pubDate>{'1 ' * 100_000}</pubDate>")),
        "digits for a date": lambda: feed(item(f"<pubDate>{'9' * 200_000}</pubDate>")),
        "20,000 entries that cannot be cut": lambda: feed("<!-- -->".join([item("")] * 20_000)),
        "4 MB of one title": lambda: feed(item("", "words " * 700_000)),
        "4 MB of blanks": lambda: feed(" " * 4_000_000),
    }


def _cut_emoji() -> bytes:
    """As a desk writes it that counts in UTF-16 where a text ends."""
    item = {"id": "1", "title": "Boat hit \ud83d", "content_html": "<p>Three dead \ud83d</p>"}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).encode()


def _long_json_feed() -> bytes:
    items = [{"id": str(n), "title": f"title {n}"} for n in range(20_000)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()


def broken_bodies() -> Iterator[HostileBody]:
    for charset in ("undefined", "punycode", "idna", "unicode_escape", "zip", "hex", "u\0tf-8", "no-such-charset"):
        body = f"<?xml version='1.0' encoding='{charset}'?>".encode() + TWO
        yield HostileBody(f"declares {charset!r}", lambda body=body: body, (READ,))
    yield HostileBody("http charset undefined", lambda: TWO, (READ,), "text/xml; charset=undefined")
    yield HostileBody(
        "declares nonsense over latin bytes",
        lambda: b"<?xml version='1.0' encoding='x-nonsense'?>" + feed(item("", "año").encode("latin-1")),
        (BAD_CHARSET,),
    )
    for name, body in _broken().items():
        yield HostileBody(name, lambda body=body: body, (READ,))
    for name, body in {
        "cut off in the first character": feed(item("", "año"))[:50],
        "cut off before the items": feed("")[:40],
        "nothing but nul bytes": b"\0" * 100_000,
    }.items():
        yield HostileBody(name, lambda body=body: body, (NO_FEED,))


TWO = feed(item("<description>one</description>") + item("<description>two</description>", "second"))
_LINKS = ("javascript:a", "data:text/html,a", "file:///etc/passwd", "slack://a", "https://e.example/&lt;!channel&gt;")


def _broken() -> dict[str, bytes]:
    return {
        "half a surrogate": feed(item("<b>", "&#xD800;")),
        "beyond unicode": feed(item("<b>", "&#x110000;")),
        "nul bytes": TWO.replace(b"one", b"o\0ne"),
        "c0 and ansi in titles": feed(item("", "\x1b[31m\x07\x08alert")),
        "direction overrides": feed(item("", "\u202eevil\u2066\U000e0041")),
        "invisible titles": feed(item("", "\u200b\u200d\u2060")),
        "zalgo": feed(item("", "z" + "\u0301\u0316" * 20_000)),
        "cut off in the last item": TWO[:-60],
        "cut off in a tag": TWO[: TWO.rindex(b"<title>") + 3],
        "two documents": TWO + TWO,
        "junk before and after": b"PHP Notice: x in y\n" + TWO + b"\n<!-- cached -->junk",
        "a feed inside a page": b"<html><body>" + TWO + b"</body></html>",
        "the same item twice": feed(item("") * 2),
        "items without anything": feed("<item></item><item><author>x</author></item>"),
        "a year before all": feed(item("<pubDate>0000-01-01T00:00:00Z</pubDate>")),
        "a year after all": feed(item("<pubDate>9999-12-31T23:59:59-14:00</pubDate>")),
        "two dates, nonsense last": feed(
            item("<pubDate>Sat, 01 Aug 2026 08:00:00 GMT</pubDate><pubDate>soon</pubDate>")
        ),
        "script, image and frame in a title": feed(
            item("", "<![CDATA[<script>a</script><img src=x onerror=a><iframe src=//e></iframe>alert]]>")
        ),
        "odd links": feed("".join(f"<item><title>x</title><link>{link}</link></item>" for link in _LINKS)),
        "evil base": feed(item(""), attributes="xml:base='//evil.example/'"),
        "an empty feed": feed(""),
    }


def other_bodies() -> Iterator[HostileBody]:
    """What is no feed at all, among it bodies that feedparser would take for the name of a file or an address."""
    for name, body in {
        "a path": b"/etc/passwd",
        "an endless device": b"/dev/zero",
        "an address": b"http://127.0.0.1/feed.xml",
        "a file address": b"file:///etc/passwd",
        "a login page": b"<!DOCTYPE html><html><body><form>Log in</form></body></html>",
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        "a pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40,
        "ok": b"OK",
        "nothing": b"",
        "blanks": b" \n\t" * 1000,
        "a sitemap": b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>x</loc></url></urlset>",
        "opml": b"<opml version='2.0'><body><outline text='x'/></body></opml>",
        "json that is no feed": b'{"error": "rate limited"}',
        "broken json": b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
        "gzip inside": gzip.compress(b"<rss>"),
        "an executable": b"\x7fELF" + random.Random(4).randbytes(20_000),
    }.items():
        yield HostileBody(name, lambda body=body: body, (NO_FEED,))


def mutations(count: int, seed: int = 4) -> Iterator[HostileBody]:
    """Good feeds, damaged over and over; the same for one seed."""
    rng = random.Random(seed)
    outcomes = (READ, NO_FEED, REFUSED, BAD_CHARSET)
    for number, (name, good) in zip(range(count), itertools.cycle(_good_feeds().items()), strict=False):
        body = _with_odd_values(good, rng) if name == "json values" else _with_odd_bytes(good, rng)
        yield HostileBody(f"{name}, mutation {number}", lambda body=body: body, outcomes)


def _good_feeds() -> dict[str, bytes]:
    content = (
        "<pubDate>Sat, 01 Aug 2026 08:00:00 GMT</pubDate><author>a@x.example (A)</author>"
        "<description>&lt;b&gt;año &#8217;&lt;/b&gt;</description>"
    )
    entries = [MadeEntry(number, summary="año <b>’</b>") for number in range(5)]
    made = {name: make(entries) for name, make in FORMATS.items()}
    rss = feed(item(content) * 5, prolog="<?xml version='1.0' encoding='utf-8'?>")
    return {**made, "rss": rss, "json values": made["json"]}


def _with_odd_bytes(good: bytes, rng: random.Random) -> bytes:
    """Changed, dropped or doubled."""
    body = bytearray(good)
    for _ in range(rng.randint(1, 20)):
        at, span = rng.randrange(len(body)), rng.randint(1, 30)
        odd = rng.choice((b"&#xD800;", b"<", b"]]>", b"\0"))
        body[at : at + span] = rng.choice((b"", rng.randbytes(span), bytes(body[at : at + span]) * 2, odd))
    return bytes(body)


_ODD_VALUES: tuple[object, ...] = (
    *(None, True, 0, -1, 1e308, 10**400, float("nan"), float("inf"), "", " ", "\0", "\ud83d", "\u202e", "9" * 400),
    *([], {}, [[]], [None], {"": []}, [{"url": 7}], "0000-00-00", "9999-12-31T23:59:59-14:00", "javascript:a"),
    *("https://[::1", "https://x.example:99999/", "//", "https://e.example/<!channel>", "<!channel>"),
)


def _with_odd_values(good: bytes, rng: random.Random) -> bytes:
    """Values of a JSON Feed in the place of others, wherever one may stand."""
    body = json.loads(good)
    for _ in range(rng.randint(1, 6)):
        holder = rng.choice(list(_holders(body)))
        place = rng.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
        holder[place] = copy.deepcopy(rng.choice(_ODD_VALUES))
    return json.dumps(body).encode()


def _holders(value: Any) -> Iterator[Any]:
    """Objects and lists that hold something, from the outermost inwards."""
    if value and isinstance(value, dict | list):
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from _holders(each)


def hostile_bodies() -> list[HostileBody]:
    return [*entity_bodies(), *stalling_bodies(), *broken_bodies(), *other_bodies()]

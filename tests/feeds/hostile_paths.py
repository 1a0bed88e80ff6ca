"""What a server may do wrong, path by path, and how each must end."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass

import brotli

from feeds.fetching.decode import zstd
from newsdesk.errors import FetchReason
from tests.feeds.hostile_answers import (
    BOMB_MB,
    FEED,
    Misbehave,
    answer,
    bomb,
    brotli_bomb,
    chunked,
    drip,
    flood,
    packed,
    redirect,
    reset,
    silence,
    slow_but_honest,
)

FETCHED, NOT_MODIFIED = "fetched", "not modified"


TIMEOUT = FetchReason.TIMEOUT.value


RESET = FetchReason.RESET.value


BAD_RESPONSE = FetchReason.BAD_RESPONSE.value


BAD_ENCODING = FetchReason.BAD_ENCODING.value


TOO_LARGE = FetchReason.TOO_LARGE.value


TOO_MANY_REDIRECTS = FetchReason.TOO_MANY_REDIRECTS.value


FORBIDDEN = FetchReason.FORBIDDEN_ADDRESS.value


HTTP_STATUS = FetchReason.HTTP_STATUS.value


RATE_LIMITED = FetchReason.RATE_LIMITED.value


GONE = FetchReason.GONE.value


@dataclass(frozen=True, slots=True)
class TransportPath:
    name: str
    answer: bytes | Misbehave
    outcomes: tuple[str, ...]

    @property
    def path(self) -> str:
        return "/" + "".join(char if char.isalnum() else "-" for char in self.name)


def timing_paths() -> list[TransportPath]:
    head = answer(b"", length=False)
    rows: dict[str, Misbehave] = {
        "a byte at a time": lambda w: drip(w, answer(b"", "Content-Length: 100000", length=False), b"x"),
        "a chunk at a time": lambda w: drip(
            w, answer(b"", "Transfer-Encoding: chunked", length=False), b"1\r\nx\r\n"
        ),
        # Too slow to become too many before the longest deadline.
        "a header at a time": lambda w: drip(w, b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", every_s=0.1),
        "a header byte at a time": lambda w: drip(w, b"HTTP/1.1 200 OK\r\nA: ", b"b"),
        "a status byte at a time": lambda w: drip(w, b"HTTP/1.1 200 ", b"O"),
        "continue for ever": lambda w: drip(w, b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        "early hints for ever": lambda w: drip(w, b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
        "no answer": silence,
        "a head without a body": lambda w: drip(w, head + b"<rss>", b""),
    }
    return [
        *(TransportPath(name, misbehave, (TIMEOUT,)) for name, misbehave in rows.items()),
        TransportPath("slow but honest", slow_but_honest, (FETCHED,)),
    ]


def size_paths() -> list[TransportPath]:
    head = b"HTTP/1.1 200 OK\r\n"
    gzipped, deflated = (bomb(zlib.compressobj(1, wbits=wbits)) for wbits in (31, 15))
    rows = {
        f"{BOMB_MB} MB in gzip": packed(gzipped, "gzip"),
        f"{BOMB_MB} MB in deflate": packed(deflated, "deflate"),
        f"{BOMB_MB} MB in brotli": packed(brotli_bomb(), "br"),
        f"{BOMB_MB} MB in zstd": packed(bomb(zstd.ZstdCompressor()), "zstd"),
        f"{BOMB_MB} MB in unannounced gzip": answer(gzipped),
    }
    return [
        *(TransportPath(name, data, (TOO_LARGE,)) for name, data in rows.items()),
        TransportPath("6 MB", answer(b" " * 6_000_000), (TOO_LARGE,)),
        TransportPath("4 MB", answer(b" " * 4_000_000), (FETCHED,)),
        TransportPath(
            "chunks without end",
            lambda w: flood(w, chunked(), b"4000\r\n" + b" " * 0x4000 + b"\r\n"),
            (TOO_LARGE,),
        ),
        TransportPath("a body without end", lambda w: flood(w, head + b"\r\n", b" " * 0x4000), (TOO_LARGE,)),
        TransportPath("headers without end", lambda w: flood(w, head, b"A: b\r\n" * 1000), (BAD_RESPONSE,)),
        TransportPath("a header without end", lambda w: flood(w, head + b"A: ", b"b" * 0x4000), (BAD_RESPONSE,)),
        TransportPath("300 headers", answer(FEED, *(f"X-{n}: y" for n in range(300))), (FETCHED,)),
        TransportPath("a cookie of 12 kB", answer(FEED, "Set-Cookie: a=" + "b" * 12_000), (FETCHED,)),
    ]


def framing_paths() -> list[TransportPath]:
    length = "Content-Length: "
    broken = {
        "a chunk size that lies": chunked(b"fffffff\r\n", FEED),
        "a chunk size beyond all": chunked(b"f" * 40 + b"\r\n", FEED),
        "a chunk size that is none": chunked(b"zz\r\n", FEED),
        "a negative chunk size": chunked(b"-5\r\n", FEED),
        "chunks that break off": chunked(b"5\r\n<rss>\r\n"),
        "a length beyond all": answer(FEED, length + "1" + "0" * 20, length=False),
        "a negative length": answer(FEED, length + "-5", length=False),
        "a length that is none": answer(FEED, length + "many", length=False),
        "two lengths": answer(FEED, length + "5", length + "7", length=False),
        "a length too long": answer(FEED, length + str(len(FEED) + 100), length=False),
        "not http": b"SSH-2.0-OpenSSH_9.6\r\n",
        "a bare feed": FEED,
        "nonsense": bytes(range(256)) * 4,
        "http of another age": answer(FEED).replace(b"HTTP/1.1", b"HTTP/37.5"),
        "a status that is none": answer(FEED, status="OK"),
        "a status of five digits": answer(FEED, status="20000 OK"),
        "a nul in a header": answer(FEED, "X-A: b\0c"),
        "a header without a name": answer(FEED, ": x"),
        "a header without a colon": answer(FEED, "nonsense"),
    }
    return [
        *(TransportPath(name, data, (BAD_RESPONSE, RESET)) for name, data in broken.items()),
        TransportPath(
            "length and chunks", answer(b"0\r\n\r\n", "Transfer-Encoding: chunked"), (BAD_RESPONSE, FETCHED)
        ),
        # What follows a message that is over makes a connection unusable; if it comes late nobody sees it.
        TransportPath("a length too short", answer(FEED, length + "20", length=False), (BAD_RESPONSE, FETCHED)),
        TransportPath("304 with a body", answer(FEED, status="304 x"), (BAD_RESPONSE, NOT_MODIFIED)),
        TransportPath("no length, until closed", answer(FEED, "Connection: close", length=False), (FETCHED,)),
        TransportPath("an empty body", answer(b""), (FETCHED,)),
        TransportPath("closed at once", b"", (RESET,)),
        TransportPath("reset at once", reset, (RESET,)),
        TransportPath("reset in the head", lambda w: reset(w, b"HTTP/1.1 200 OK\r\nCont"), (RESET,)),
        TransportPath("reset in the body", lambda w: reset(w, answer(FEED + b"x")[:-1]), (RESET, BAD_RESPONSE)),
    ]


def packing_paths() -> list[TransportPath]:
    raw = zlib.compressobj(wbits=-15)
    good = {
        "gzip": packed(gzip.compress(FEED), "gzip"),
        "deflate": packed(zlib.compress(FEED), "deflate"),
        "raw deflate": packed(raw.compress(FEED) + raw.flush(), "deflate"),
        "brotli": packed(brotli.compress(FEED), "br"),
        "zstd": packed(zstd.compress(FEED), "zstd"),
        "gzip, unannounced": answer(gzip.compress(FEED)),
        "gzip, announced but not done": packed(FEED, "gzip"),
        "identity": packed(FEED, "identity"),
    }
    bad = {
        "corrupt gzip": packed(gzip.compress(FEED)[:20] + b"\xff" * 40, "gzip"),
        "corrupt deflate": packed(b"\x78\x9c" + b"\xff" * 40, "deflate"),
        "corrupt brotli": packed(b"\xff" * 40, "br"),
        "corrupt zstd": packed(b"\x28\xb5\x2f\xfd" + b"\xff" * 40, "zstd"),
        "gzip that breaks off": packed(gzip.compress(FEED)[:-12], "gzip"),
        "brotli that breaks off": packed(brotli.compress(FEED)[:-2], "br"),
        "zstd that breaks off": packed(zstd.compress(FEED)[:-2], "zstd"),
        "packed twice": packed(gzip.compress(gzip.compress(FEED)), "gzip, gzip"),
        "an encoding of nobody": packed(FEED, "rot13"),
    }
    return [
        *(TransportPath(name, data, (FETCHED,)) for name, data in good.items()),
        *(TransportPath(name, data, (BAD_ENCODING,)) for name, data in bad.items()),
    ]


def status_paths() -> list[TransportPath]:
    with_body = {
        **dict.fromkeys(("401 Unauthorized", "403 Forbidden", "404 Not Found", "999 Denied"), HTTP_STATUS),
        **dict.fromkeys(("206 Partial Content", "300 Multiple Choices", "500 With a feed"), HTTP_STATUS),
        **dict.fromkeys(("203 Non-Authoritative", "226 IM Used"), FETCHED),
        "503 Unavailable": HTTP_STATUS,
        "410 Gone": GONE,
        "429 Too Many Requests": RATE_LIMITED,
    }
    return [
        *(TransportPath(f"status {line}", answer(FEED, status=line), (named,)) for line, named in with_body.items()),
        TransportPath("status 204", answer(b"", status="204 No Content"), (HTTP_STATUS,)),
        TransportPath("status 304", answer(b"", status="304 Not Modified"), (NOT_MODIFIED,)),
        TransportPath(
            "304 with a length", answer(b"", "Content-Length: 5000", status="304 x", length=False), (NOT_MODIFIED,)
        ),
        TransportPath("503 with a time", answer(FEED, "Retry-After: 120", status="503 x"), (RATE_LIMITED,)),
    ]


def redirect_paths() -> list[TransportPath]:
    forbidden = {
        "a file": "file:///etc/passwd",
        "data": "data:text/xml,<rss/>",
        "ftp": "ftp://127.0.0.1/feed",
        "gopher": "gopher://127.0.0.1:70/",
        "javascript": "javascript:alert(1)",
        "a login": "http://user:secret@127.0.0.1:{port}/plain",
        "the mail port": "http://127.0.0.1:25/",
        **{f"inside as {n}": url for n, url in enumerate(INSIDE)},
    }
    wall = answer(b"", "Location: /cookie-wall", "Set-Cookie: seen=1", status="307 x")
    return [
        TransportPath("plain", answer(FEED), (FETCHED,)),
        *(TransportPath(f"redirect to {name}", redirect(url), (FORBIDDEN,)) for name, url in forbidden.items()),
        TransportPath("redirect without a target", answer(b"", status="302 Found"), (BAD_RESPONSE,)),
        TransportPath("redirect to nonsense", redirect("http://[::1"), (BAD_RESPONSE,)),
        TransportPath("redirect to itself", redirect("/redirect-to-itself"), (TOO_MANY_REDIRECTS,)),
        TransportPath("cookie wall", wall, (TOO_MANY_REDIRECTS,)),
        TransportPath("five hops", redirect("/hops?left=4"), (FETCHED,)),
        TransportPath("six hops", redirect("/hops?left=5"), (TOO_MANY_REDIRECTS,)),
        TransportPath("permanent hops", redirect("/hops?left=1&status=308", "301 Moved"), (FETCHED,)),
        TransportPath("partly permanent hops", redirect("/hops?left=1&status=302", "301 Moved"), (FETCHED,)),
    ]


# Ways to spell an address inside, {canary} being a port where somebody listens on the loopback.
INSIDE = (
    "http://127.0.0.1:{canary}/",
    "http://localhost:{canary}/",
    "http://LOCALHOST:{canary}/",
    "http://127.1:{canary}/",
    "http://2130706433:{canary}/",
    "http://0x7f.1:{canary}/",
    "http://0x7f000001:{canary}/",
    "http://0177.0.0.1:{canary}/",
    "http://0.0.0.0:{canary}/",
    "http://0:{canary}/",
    "http://127.8.8.8:{canary}/",
    "http://[::1]:{canary}/",
    "http://[::]:{canary}/",
    "http://[::ffff:127.0.0.1]:{canary}/",
    "http://[::ffff:7f00:1]:{canary}/",
    "http://[64:ff9b::7f00:1]:{canary}/",
    "http://[2002:7f00:1::]:{canary}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://[fd00::1]/",
)


def transport_paths() -> list[TransportPath]:
    return [
        *timing_paths(),
        *size_paths(),
        *framing_paths(),
        *packing_paths(),
        *status_paths(),
        *redirect_paths(),
    ]

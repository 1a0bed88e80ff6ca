"""Cutting a raw XML body into its items, so that only those that we have not seen are parsed.

The cut is an optimisation with a safe way out: whenever the body is not plainly a head, items with nothing but
white space between them, and a tail, there is no cut and the whole is parsed.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Container, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

DIGEST_BYTES = 8  # digests only skip work, they never decide what is new to the desk
_TOKEN = re.compile(rb"<(?:!--|!\[CDATA\[|\?|(/?)(item|entry)(?=[\s/>])([^<>]*>)?)")
_FIRST_ITEM = re.compile(rb"<(item|entry)(?=[\s/>])")
_ENDS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
_LAST_ITEM_TAG = re.compile(rb"<(/?)(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])")


@dataclass(frozen=True, slots=True, kw_only=True)
class CutBody:
    """A body and where its items stand. What is cut out is looked at in place: while a body waits for a child, at a
    first poll among fifty, there is one of it."""

    body: bytes
    spans: Sequence[tuple[int, int]]

    @property
    def head(self) -> memoryview:
        return memoryview(self.body)[: self.spans[0][0]]

    @property
    def pieces(self) -> tuple[memoryview, ...]:
        body = memoryview(self.body)
        return tuple(body[start:end] for start, end in self.spans)

    @property
    def tail(self) -> memoryview:
        return memoryview(self.body)[self.spans[-1][1] :]

    def document(self, numbers: Sequence[int]) -> bytes:
        """Put together a document that holds the head, the numbered pieces alone, and the tail; of all pieces that is
        the body as it came, with the white space between them."""
        if len(numbers) == len(self.spans):
            return self.body
        pieces = self.pieces
        return b"".join((self.head, *(pieces[n] for n in numbers), self.tail))

    def batches(self, numbers: Sequence[int], limit_bytes: int) -> list[list[int]]:
        """Split the numbers, in order, so that the pieces of each batch come to about `limit_bytes` at most."""
        batches: list[list[int]] = []
        room = 0
        for number in numbers:
            start, end = self.spans[number]
            room -= end - start
            if room < 0:
                batches.append([])
                room = limit_bytes - (end - start)
            batches[-1].append(number)
        return batches


def digest(data: bytes | memoryview) -> bytes:
    """SHA-256, since processors have instructions for it: a third of what BLAKE2 costs here."""
    return sha256(data).digest()[:DIGEST_BYTES]


def split_digests(blob: bytes) -> frozenset[bytes]:
    """The digests in a blob that `b"".join` made."""
    return frozenset(blob[at : at + DIGEST_BYTES] for at in range(0, len(blob), DIGEST_BYTES))


def unknown(digests: Sequence[bytes], known: Container[bytes]) -> tuple[int, ...]:
    """Numbers of the pieces that are not known, in order."""
    return tuple(number for number, piece_digest in enumerate(digests) if piece_digest not in known)


def items_of(body: bytes) -> memoryview:
    """The part from the first item into the last: what must differ for anything to be new. Empty if there is no
    item."""
    first = _FIRST_ITEM.search(body)
    if not first:
        return memoryview(b"")
    end = max(first.start(), body.rfind(b"</" + first[1]))
    for name in (b"</item", b"</entry"):  # the other one stands behind it, or nowhere: not sought for in all of it
        end = max(end, body.rfind(name, end))
    return memoryview(body)[first.start() : end]


def cut(body: bytes) -> CutBody | None:
    """Cut a UTF-8 body at its items; None if it must be read whole."""
    spans = _item_spans(body)
    if not spans:
        return None
    for (_, end), (next_start, _) in pairwise(spans):
        if body[end:next_start].strip():
            return None  # what stands between two items belongs to neither
    return CutBody(body=body, spans=spans)


def _item_spans(body: bytes) -> list[tuple[int, int]]:
    """Start and end of each item; empty if there are none, or if one is open at the end, nested, or empty."""
    spans: list[tuple[int, int]] = []
    at, opened_at, name_of_all = 0, -1, b""
    while token := _TOKEN.search(body, at):
        start, at = token.span()
        closing, name, rest = token.groups()
        if name is None:
            at = _after(_ENDS[token[0]], body, at)
            if at < 0:
                return []
            continue
        name_of_all = name_of_all or name
        is_end = closing == b"/"
        if rest is None or name != name_of_all or is_end != (opened_at >= 0):
            return []
        if is_end:
            spans.append((opened_at, at))
        elif rest.endswith(b"/>"):
            return []
        opened_at = -1 if is_end else start
    return [] if opened_at >= 0 else spans


def _after(end: bytes, body: bytes, at: int) -> int:
    """The place after a comment, CDATA or a processing instruction; -1 if that does not end."""
    ends_at = body.find(end, at)
    return ends_at + len(end) if ends_at >= 0 else -1


def ends_inside_an_item(body: bytes) -> bool:
    """Say whether the last item was opened and never closed: the body was cut off on its way to us."""
    last_tag = deque(_LAST_ITEM_TAG.finditer(body), maxlen=1)
    return bool(last_tag) and not last_tag[0][1]

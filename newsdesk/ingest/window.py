"""The window of a feed: which entries its body held at the last poll, and what that tells about this one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsdesk.entries import NO_WINDOW, Feed, ParsedBody, RawEntry, Window
from newsdesk.ingest.identity import entry_keys

DIGEST_BYTES = 8
HELD = "?"  # in front of the key of a last item that was cut off: seen once, not stored yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """A parsed body with the keys of its entries, each once, and what the feed's window is now."""

    body: ParsedBody
    window: Window  # of the whole body, known pieces included: goes into the poll's outcome
    gap: bool  # nothing of the last body is in this one: entries in between may have been missed
    cut_off: bool  # the last item is not whole: the body must be read again, whatever its validators say


def identify(feed: Feed, body: ParsedBody, last: Window = NO_WINDOW) -> Identified:
    """Give each parsed entry its key, and say what the feed's window is now; `last` is what it was.

    An item that was cut off is left out until it is seen whole or for the second time.
    """
    if body.entries_seen and not body.entries and body.piece_digests == last.piece_digests:
        return Identified(body=body, window=last, gap=False, cut_off=False)
    known = _known_pieces(last, body)
    standing = frozenset(key for key in known or () if key)
    before = frozenset(last.keys)
    keys = entry_keys(feed.id, body.entries, standing=standing, window=before)
    window = _window_keys(last, body, keys, known)
    found: dict[str, RawEntry] = {}
    held: set[str] = set()
    for raw, key in zip(body.entries, keys, strict=True):
        if raw.whole or key in before or HELD + key in before:
            found.setdefault(key, raw)
        else:
            held.add(key)
    held -= found.keys()
    marked = tuple(HELD + key if key in held else key for key in window)
    identified = replace(body, entries=tuple(found.values()), keys=tuple(found))
    cut_off = not all(raw.whole for raw in body.entries)
    now = Window(piece_digests=b"" if cut_off else body.piece_digests, keys=marked)
    return Identified(body=identified, window=now, gap=_is_gap(last, window), cut_off=cut_off)


def _known_pieces(last: Window, body: ParsedBody) -> list[str] | None:
    """The key of each piece of this body that was known and so not parsed, "" for each one that was parsed.

    None when pieces and entries do not match one to one (the body was parsed whole, or an item held no entry).
    """
    before = _pieces(last.piece_digests, len(last.keys))
    now = _pieces(body.piece_digests, body.entries_seen)
    if before is None or now is None:
        return None
    key_of = dict(zip(before, last.keys, strict=True))
    known = [key_of.get(digest, "") for digest in now]
    return known if known.count("") == len(body.entries) else None


def _window_keys(last: Window, body: ParsedBody, keys: Sequence[str], known: list[str] | None) -> tuple[str, ...]:
    """Keys of the whole body in its order. An empty body changes nothing: feeds that empty return."""
    if not body.entries_seen:
        return last.keys
    if known is not None:
        parsed = iter(keys)
        return tuple(key or next(parsed) for key in known)
    if body.entries_seen <= len(keys):
        return tuple(keys)
    parsed_keys = frozenset(keys)
    rest = [key for key in last.keys if key not in parsed_keys and not key.startswith(HELD)]
    return (*keys, *rest)[: body.entries_seen]


def _is_gap(last: Window, window: Sequence[str]) -> bool:
    """A feed that shows nothing but its newest entry rolls over with each one: that tells nothing."""
    before = {key.removeprefix(HELD) for key in last.keys}
    return len(before) > 1 and before.isdisjoint(window)


def _pieces(digests: bytes, count: int) -> list[bytes] | None:
    """The digests of `count` items in their order; one of the whole body may stand in front of them."""
    pieces = [digests[at : at + DIGEST_BYTES] for at in range(0, len(digests), DIGEST_BYTES)]
    return pieces[len(pieces) - count :] if count <= len(pieces) <= count + 1 else None

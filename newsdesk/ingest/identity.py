"""Identity: which entry is this, and did its content change? Ours, never the feed's: guids and dates lie.

An entry's key is a hash of its feed and its *anchor*: the page it links to, else its guid, else title and opening
words. Only where one anchor carries several different entries (a live page, a feed that links to its front page) a
second part tells them apart. Keys never depend on dates, order, tracking tags or guids that change on each poll.

Only new pieces of a body may have been parsed, so a repeated link cannot always be seen in `raws` alone. Two more
things are therefore looked at: `standing`, the keys of the pieces that are in this body but were known and not
parsed again, and `window`, the keys of the feed's last body. A link that stands in the body already is shared, and a
link that was shared stays so even when only one of its entries is left: otherwise that one would come back as new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from newsdesk.entries import EARLIEST, IMPOSSIBLE, Entry, Feed, RawEntry
from newsdesk.text.links import page_of

AHEAD = timedelta(minutes=5)  # clocks of publishers run ahead by minutes, dates by years
OPENING_CHARS = 200
_HASH_BYTES = 12  # 96 bits: two of 10^9 entries collide with a chance of 10^-11


def entry_keys(
    feed_id: int, raws: Sequence[RawEntry], *, standing: Collection[str] = (), window: Collection[str] = ()
) -> list[str]:
    """The key of each raw entry, in their order; one item printed twice gets one key twice.

    `standing` and `window`: see the module. Both may be empty: then `raws` is taken for the whole body of a feed
    that was never read before.
    """
    keys = [_anchor(feed_id, raw) for raw in raws]
    shared = {_anchor_of(key) for key in window if "." in key} | {_anchor_of(key) for key in standing}
    groups: dict[str, list[int]] = defaultdict(list)
    for n, anchor in enumerate(keys):
        groups[anchor].append(n)
    for anchor, members in groups.items():
        group = [raws[n] for n in members]
        if anchor in shared or (len(group) > 1 and len(_distinct(group)) > 1):
            for n, key in zip(members, _shared_keys(anchor, group, standing, window), strict=True):
                keys[n] = key
    return keys


def content_hash(title: str, summary: str) -> str:
    """What a revision is told by: title and summary, white space apart."""
    return _digest(" ".join(title.split()), " ".join(summary.split()))


def clamp_date(published_at: datetime | None, first_seen_at: datetime) -> datetime | None:
    """The published date as far as it can be believed: since 2001, at most 5 minutes after it was first seen.

    What is years old keeps its date: its "Monday" is a Monday of those years. An older date is IMPOSSIBLE.
    """
    if published_at is None:
        return None
    at = published_at.astimezone(UTC)
    return IMPOSSIBLE if at < EARLIEST else min(at, first_seen_at + AHEAD)


def to_entry(raw: RawEntry, feed: Feed, key: str, now: datetime) -> Entry:
    """Put our identity on a raw entry that is seen for the first time at `now`."""
    return Entry(
        key=key,
        feed_id=feed.id,
        outlet=feed.outlet,
        tier=feed.tier,
        lang_hint=feed.lang,
        link=raw.link,
        guid=raw.guid,
        title=raw.title,
        summary=raw.summary,
        published_at=clamp_date(raw.published_at, now),
        published_raw=raw.published_raw,
        first_seen_at=now,
        content_hash=content_hash(raw.title, raw.summary),
        credit=raw.credit,
        tags=raw.tags,
    )


def _anchor(feed_id: int, raw: RawEntry) -> str:
    if raw.link:
        return _digest(str(feed_id), "link", page_of(raw.link))
    if raw.guid:
        return _digest(str(feed_id), "guid", raw.guid)  # as printed: some feeds tell entries apart by case alone
    return _digest(str(feed_id), "text", *_content(raw))


def _anchor_of(key: str) -> str:
    return key.partition(".")[0]


def _shared_keys(
    anchor: str, group: Sequence[RawEntry], standing: Collection[str], window: Collection[str]
) -> list[str]:
    """Keys of entries that share an anchor. The one that had it to itself before keeps it: the oldest unknown one."""
    guids = defaultdict(set)  # the words that each guid stands for
    for raw in group:
        guids[raw.guid].add(_content(raw))
    key_of = {words: _own_key(anchor, words, _own_guid(group, words, guids), standing) for words in _distinct(group)}
    keys = [key_of[_content(raw)] for raw in group]
    unknown = [n for n, key in enumerate(keys) if key not in window]
    if anchor in window and anchor not in standing and unknown:
        oldest = min(unknown, key=lambda n: (_when(group[n]), -n))  # feeds print the newest first
        keys = [anchor if key == keys[oldest] else key for key in keys]
    return keys


def _own_guid(
    group: Sequence[RawEntry], words: tuple[str, str], guids: Mapping[str | None, set[tuple[str, str]]]
) -> str | None:
    """The guid that belongs to these words alone and is not just the shared link; the first by name of several."""
    own = [raw.guid for raw in group if raw.guid and guids[raw.guid] == {words} and raw.guid != raw.link]
    return min(own, default=None)


def _own_key(anchor: str, words: tuple[str, str], guid: str | None, standing: Collection[str]) -> str:
    """Anchor and guid, or anchor and words where the guid is nobody's own or a standing piece's already."""
    by_guid = f"{anchor}.{_digest('guid', guid)}" if guid else None
    return by_guid if by_guid and by_guid not in standing else f"{anchor}.{_digest('text', *words)}"


def _distinct(group: Sequence[RawEntry]) -> set[tuple[str, str]]:
    return {_content(raw) for raw in group}


def _when(raw: RawEntry) -> datetime:
    at = raw.published_at
    return at if at and at >= EARLIEST else datetime.max.replace(tzinfo=UTC)


def _content(raw: RawEntry) -> tuple[str, str]:
    """Title and opening words, so normalised that typography does not matter."""
    return _plain(raw.title), _plain(raw.summary[:OPENING_CHARS])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _digest(*parts: str) -> str:
    text = "\x1f".join(parts)
    return blake2b(text.encode("utf-8", "replace"), digest_size=_HASH_BYTES).hexdigest()

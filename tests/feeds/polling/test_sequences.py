"""What feeds do to their items between two polls, from real bodies to a real database: each story is one entry."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

import pytest
import sqlalchemy as sa

from storage.tables import entries
from tests.feeds.wire import Wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    n: int = 1
    guid: str = ""
    link: str = ""
    title: str = ""
    date: str = "Sun, 04 Oct 2026 11:00:00 GMT"

    def rss(self) -> str:
        link = escape(self.link or f"https://npr.example/{self.n}")
        return (
            f"<item><title>{self.title or f'Story {self.n}'}</title><link>{link}</link>"
            f"<guid>{self.guid or f'guid-{self.n}'}</guid><pubDate>{self.date}</pubDate>"
            f"<description>What happened in story {self.n}.</description></item>\n"
        )


Poll = list[Item]
FIVE = [Item(n=n) for n in range(1, 6)]
TRACKED = "https://npr.example/1?utm_source={0}&fbclid={0}#part{0}"
SEQUENCES: dict[str, tuple[list[Poll], int]] = {
    "a guid that is new at each poll": ([[Item(guid=f"poll-{n}")] for n in range(5)], 1),
    "tracking in the link that changes": ([[Item(link=TRACKED.format(n))] for n in range(5)], 1),
    "a date that is bumped": ([[Item(date=f"Sun, 04 Oct 2026 1{n}:00:00 GMT")] for n in range(5)], 1),
    "an order that is shuffled": ([FIVE, FIVE[::-1], FIVE[2:] + FIVE[:2], FIVE[1::2] + FIVE[::2]], 5),
    "a window that slides": ([[Item(n=n) for n in range(3 * p + 10, 3 * p, -1)] for p in range(6)], 25),
    "a feed that empties and returns": ([FIVE, [], FIVE, [], FIVE], 5),
    "two links under one guid": ([[Item(n=1, guid="same"), Item(n=2, guid="same")]] * 3, 2),
    "guids that differ by case alone": ([[Item(n=1, guid="Same"), Item(n=2, guid="same")]] * 3, 2),
    "one item printed twice": ([[Item(), Item()]] * 3, 1),
    "a title that is edited": ([[Item(title=title)] for title in ("3 dead", "30 dead", "CORRECTED: 4 dead")], 1),
    "one link for all": ([[Item(n=n, link="https://npr.example/live") for n in range(k)] for k in (1, 3, 6)], 6),
    "a site that moves to https": ([[Item(link=f"{scheme}://npr.example/1")] for scheme in ("http", "https")], 1),
}  # fmt: skip


@pytest.mark.parametrize("sequence", SEQUENCES)
async def test_polls_leave_as_many_entries_as_there_were_stories(wire_on_each: Wire, sequence: str) -> None:
    wire = wire_on_each
    polls, stories = SEQUENCES[sequence]
    wire.subscribe("npr")
    for poll in polls:
        items = "".join(item.rss() for item in poll)
        text = f'<rss version="2.0"><channel><title>npr</title>{items}</channel></rss>'
        wire.publisher.bodies["npr"] = (text.encode(), "application/rss+xml")
        await wire.rounds(1)
    with wire.engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(entries)) == stories

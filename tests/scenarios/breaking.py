"""News that breaks in an office, and what its channels show of it."""

from __future__ import annotations

from tests.scenarios.news import NOTICIAS_FEED, WIRE_FEED, caribbean, fresh, read
from tests.scenarios.office import ROOM, Office


def news_breaks(office: Office) -> None:
    """A new strike, and a new figure of one that #wire was told of."""
    now = office.clock.now()
    read(office.desk, {NOTICIAS_FEED: (fresh(now),), WIRE_FEED: (caribbean(now, killed="five"),)})
    office.sender.wake()


def in_room(office: Office) -> list[str]:
    return [message.text for message in office.slack.messages(ROOM)]

"""From Slack to the bot: one delivery, what became of it, and the two ways it can travel (a port)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

ACK_S = 3.0  # https://docs.slack.dev/tools/bolt-python/concepts/acknowledge
REDELIVER_AFTER_S = (0.0, 60.0, 300.0)  # at once, a minute, five minutes: docs.slack.dev/apis/events-api


def ack_s() -> float:
    """Seconds that a new line waits for an ack."""
    return ACK_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """`kind` is the Socket Mode word: events_api, slash_commands or interactive."""

    kind: str
    payload: dict[str, Any]
    attempt: int = 0  # 1 to 3 for redelivered events
    retry_reason: str | None = None


@dataclass(slots=True, kw_only=True)
class Delivered:
    """What Slack learned. A person whose command was not acked in time sees an error and nothing is sent again."""

    outgoing: Outgoing
    acked: bool
    ack_s: float
    response: dict[str, Any] | None = None  # what came with the ack
    status: int | None = None  # over HTTP
    attempts: list[Delivered] = field(default_factory=list)  # later ones, of events

    @property
    def trigger_id(self) -> str | None:
        return self.outgoing.payload.get("trigger_id")


class Route(Protocol):
    async def deliver(self, outgoing: Outgoing) -> Delivered:
        """Hand it to the bot once and wait for the ack, at most `ACK_S`."""
        ...

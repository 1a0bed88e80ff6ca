"""A terminal as a transport: the same words as in Slack, without markup."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from handlers.rendering.plain import plain
from newsdesk.alerts import Delivery, Receipt
from newsdesk.errors import DeliveryError, DeliveryReason
from newsdesk.ports import Clock
from newsdesk.prose.wording import utc

RULE_CHARS = 78
REMEMBERED = 500  # messages whose words are known, to say nothing when an update changes none of them


class ConsoleTransport:
    """Implements `newsdesk.ports.Transport`. `write` takes a whole block of text and must not return before it is
    out: so the outcome of a send is never unknown, and no history is needed."""

    name = "console"
    keeps_history = False

    def __init__(self, write: Callable[[str], None], *, clock: Clock) -> None:
        self._write = write
        self._clock = clock
        self._shown: dict[str, str] = {}  # ts -> the words as they stand

    async def post(self, delivery: Delivery) -> Receipt:
        now = self._clock.now()
        words = self._words(delivery, now)
        self._print(f"{delivery.channel} · {utc(now)}", words)
        ts = self._next_ts(now)
        self._remember(ts, words)
        return Receipt(channel=delivery.channel, ts=ts)

    async def update(self, delivery: Delivery, receipt: Receipt) -> Receipt:
        now = self._clock.now()
        words = self._words(delivery, now)
        if words != self._shown.get(receipt.ts):
            self._print(f"{receipt.channel} · updated {utc(now)}", words)
        self._remember(receipt.ts, words)
        return receipt

    async def find(
        self, channel: str, keys: Collection[str] | None, *, since: datetime, threads: Collection[str] = ()
    ) -> Mapping[str, list[Receipt]]:
        """A terminal cannot be read back."""
        return {}

    async def delete(self, receipt: Receipt) -> None:
        if self._shown.pop(receipt.ts, None) is not None:
            self._print(f"{receipt.channel} · a message was taken back", "")

    async def probe(self) -> None:
        """Do nothing: only writing shows whether a console takes messages."""

    def _words(self, delivery: Delivery, now: datetime) -> str:
        return plain(delivery.message, card_lang=delivery.card_lang, now=now)

    def _print(self, title: str, words: str) -> None:
        head = f"── {title} ".ljust(RULE_CHARS, "─")
        try:
            self._write(f"{head}\n{words}\n" if words else f"{head}\n")
        except OSError:
            raise DeliveryError(DeliveryReason.NOT_CONNECTED, "console_closed") from None

    def _remember(self, ts: str, words: str) -> None:
        self._shown[ts] = words
        if len(self._shown) > REMEMBERED:
            del self._shown[next(iter(self._shown))]

    def _next_ts(self, now: datetime) -> str:
        """Rising, also when two messages are written at the same moment."""
        ts = now.timestamp()
        while f"{ts:.6f}" in self._shown:
            ts += 1e-6
        return f"{ts:.6f}"

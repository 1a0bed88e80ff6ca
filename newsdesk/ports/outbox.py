"""The memory of the delivery protocol, and the ways out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Protocol

from newsdesk.alerts import Delivery, DeliveryState, Kind, NewDelivery, Receipt

EVERYWHERE: Mapping[Kind, Collection[str]] = MappingProxyType(dict.fromkeys(Kind, ()))  # every kind in every channel


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxStats:
    """How the outbox stands."""

    by_state: Mapping[str, int]  # DeliveryState -> rows
    oldest_ready_at: datetime | None  # since when the oldest waits; what is held on purpose waits from its time on
    last_sent_at: datetime | None

    @property
    def unknown(self) -> int:
        return self.by_state.get(DeliveryState.UNKNOWN, 0)


class Outbox(Protocol):
    """The delivery protocol's memory. Every write is guarded by (id, state, attempt): a stale worker changes nothing
    and gets False. States: ready -> sending -> sent | unknown | ready | parked; unknown -> sent | ready | parked;
    ready -> parked | collapsed | superseded; parked -> ready; an edit also sent -> ready, parked -> superseded."""

    def enqueue(self, deliveries: Sequence[NewDelivery], *, now: datetime) -> int:
        """Queue messages that come from no entry (operators, digests). Known keys are ignored; returns how many
        are new."""

    def claim(
        self,
        now: datetime,
        *,
        lease: timedelta,
        transports: Collection[str],
        kinds: Mapping[Kind, Collection[str]] = EVERYWHERE,
        apart: timedelta = timedelta(0),
        limit: int = 1,
    ) -> list[Delivery]:
        """Take the best due rows, best first: breaking lane first, then oldest; within one alert and channel in order
        (an update or thread line never before its card), but that no update waits for a thread line, no line for an
        update that was refused, and nothing for a line that is held for longer. `kinds` says what may be sent, each
        kind with the channels where it may not; nor may anything but an update where somebody else began to post less
        than `apart` ago. At most `limit` rows, of each channel at most one update and one of all else; fewer than
        `limit` means that there are no others. Each row goes to one caller; committed before this returns. Rows of a
        parked channel are parked on the way."""

    def next_due(self, now: datetime, *, transports: Collection[str]) -> datetime | None:
        """When the next row that could be claimed falls due: `now` or a later time; None if there is none."""

    def holds(self, delivery: Delivery, *, now: datetime) -> bool:
        """Is the lease still ours? Looked at right before the send."""

    def sent(self, delivery: Delivery, receipt: Receipt, *, now: datetime) -> bool:
        """Record a successful send. Allowed from SENDING and from UNKNOWN, so that a late answer still counts."""

    def retry(
        self,
        delivery: Delivery,
        *,
        not_before: datetime,
        code: str,
        rung: int | None = None,
        kind: Kind | None = None,
        given_up_at: datetime | None = None,
    ) -> bool:
        """Put a delivery back that was definitely not posted, or an edit given up at `given_up_at`, see
        `repeat_edits`. `kind=ROOT` turns an edit of a message that is gone into a new card. An edit is superseded
        where a newer one waits."""

    def park(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        """Keep this one row until a person mends what is wrong with it."""

    def park_channel(self, delivery: Delivery, *, code: str, now: datetime) -> int:
        """The channel refuses: park the claimed row and every READY row of its channel; later ones are parked as
        their turn comes. Returns how many; 0 when the claimed row was not ours any more, or when the channel has
        another id since or was unparked: then it is READY again."""

    def unpark(self, *, transport: str | None = None, channel: str | None = None) -> int:
        """PARKED rows become READY again, all or those of one transport or channel; returns how many. What is held
        on purpose waits on, here and below."""

    def reopen(self, transport: str, *, parked_before: datetime) -> list[str]:
        """Channels that refused us before then are tried again: their rows are READY, and parked anew if they still
        refuse. What waits for a person stays. Returns the channels."""

    def oldest_waiting(self, transport: str, channel: str) -> datetime | None:
        """When the oldest of the alerts began whose cards wait and were not tried."""

    def supersede(self, delivery: Delivery, *, code: str) -> bool:
        """A claimed update or line that nobody needs any more."""

    def unknown(self, delivery: Delivery, *, code: str, now: datetime) -> bool: ...

    def expire_leases(self, now: datetime) -> int:
        """SENDING rows whose lease is over become UNKNOWN, edits READY, given up at its end, and so do those that
        began in the future (the clock was set back since). Returns how many."""

    def repeat_edits(self, now: datetime, *, settle: timedelta) -> int:
        """Edits that were given up more than `settle` ago, or in the future, are not carried out any more, but may
        have been after a newer edit of the same message: the newest that was SENT is READY again, once. It holds up
        other edits of its message, and nothing else. Returns how many."""

    def unsettled(self, now: datetime, *, settle: timedelta, limit: int) -> list[Delivery]:
        """UNKNOWN rows whose send was given up more than `settle` ago, or began or was given up in the future; by
        channel, oldest first."""

    def settle(self, delivery: Delivery, found: Receipt | None, *, now: datetime) -> bool:
        """Found in the history: SENT with that receipt. Not found: READY again."""

    def overdue(
        self, now: datetime, *, transports: Collection[str], age: timedelta, rows: int, young: timedelta
    ) -> list[list[Delivery]]:
        """What may be collapsed, channel by channel, oldest first: READY cards with their READY updates and thread
        lines, and READY collapsed digests, of channels whose oldest such row is older than `age` or that hold more
        than `rows` of them, or two that quiet hours or a pause held for more than `age`. Breaking cards younger than
        `young` are left out, and so is what is not due yet."""

    def collapse(self, members: Sequence[Delivery], digest: NewDelivery, *, now: datetime) -> bool:
        """One transaction: all members become COLLAPSED into the digest's new row. False, and nothing is written,
        when one of them is not READY any more."""

    def audit_due(self, now: datetime, *, after: timedelta, limit: int) -> list[Delivery]:
        """Messages that took more than one attempt and were sent more than `after` ago, not audited yet."""

    def audited(self, delivery: Delivery, keep: Receipt | None, *, now: datetime) -> bool:
        """The audit is done; `keep` is the copy that stays, None if there is none in the history."""

    def learn(self, transport: str, channel: str, found: Mapping[str, Receipt], *, now: datetime) -> int:
        """Record, after a restore, that these keys are in the channel. Rows that have one become SENT; a key
        without a row gets one, so that it is never sent again. Returns how many were news."""

    def channels(self, transport: str) -> list[str]:
        """Every channel that has rows."""

    def newest_note(self, beginnings: Collection[str]) -> str | None:
        """The key of the newest note to the operators whose key begins in one of these ways."""


class Transport(Protocol):
    """One kind of channel. Every method raises `DeliveryError`; anything else that escapes counts as UNKNOWN."""

    name: str
    keeps_history: bool  # can `find` settle an unknown send?

    async def post(self, delivery: Delivery) -> Receipt:
        """Post a message. Nothing leaves once the lease of the row is over, not even from a process that was
        frozen in between."""

    async def update(self, delivery: Delivery, receipt: Receipt) -> Receipt:
        """Edit a message, with the promises of `post`: a late edit would take back a newer one."""

    async def find(
        self, channel: str, keys: Collection[str] | None, *, since: datetime, threads: Collection[str] = ()
    ) -> Mapping[str, list[Receipt]]:
        """Our own messages in the channel's history by delivery key, oldest first; all pages or an error.
        `keys=None` means every key. Replies are looked for under the cards in `threads` (their ts) only."""

    async def delete(self, receipt: Receipt) -> None: ...

    async def probe(self) -> None:
        """Ask the other side, without any effect, whether it would take messages; raises `DeliveryError` if not."""

"""Subscriptions, roles, and the audit log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from newsdesk.alerts import Subscription
from newsdesk.messages import Card, DigestMessage
from newsdesk.people.roles import Role, RoleList
from newsdesk.understanding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditNote:
    """Who did what, or was refused it. `actor` is team/user, as in "T0123/U0456"; `detail` says what was before
    and what is after."""

    at: datetime
    actor: str
    action: str
    subject: str = ""
    detail: str = ""
    allowed: bool = True

    @property
    def user(self) -> str:
        return self.actor.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAlert:
    """A card as it stands, with what subscriptions are matched against: the words and languages of what first
    called for it."""

    key: str
    card: Card
    severity: Severity
    created_at: datetime
    text: str
    languages: frozenset[str]
    card_url: str | None = None  # of the first of its cards


@dataclass(frozen=True, slots=True, kw_only=True)
class PastNews:
    alerts: tuple[PastAlert, ...]  # newest first
    watched_since: datetime | None  # the first poll of any feed


class Archive(Protocol):
    """What was decided in a span of time, for previews, digests and the balance."""

    def past_alerts(self, since: datetime, until: datetime, *, limit: int = 500) -> PastNews:
        """What was asked for in (since, until]; the newest `limit` of it."""

    def kept_for_digest(self, since: datetime, until: datetime) -> tuple[PastAlert, ...]:
        """What was decided in (since, until] to be worth a line and has no card of its own: the first entry of each
        story, newest first; no more than anybody reads."""

    def decided(self, since: datetime, until: datetime) -> Mapping[str, int]:
        """Entries of (since, until] by what was decided about them."""

    def digest(self, transport: str, channel: str, key: str) -> DigestMessage | None:
        """The digest of the channel whose message has this key; None when it is not kept any more."""

    def last_digest(self, transport: str, channel: str) -> datetime | None:
        """The end of the span that the channel's last daily or weekly digest told, posted or waiting."""


class Subscriptions(Protocol):
    """The subscriptions that people made by command: at most one for each channel. Each change is written together
    with its note for the audit log and what it means for messages that wait, and who is about to write what the desk
    decided for subscriptions as they were looks again."""

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Oldest first."""

    def unreadable_subscriptions(self) -> tuple[str, ...]:
        """The channels that only have one that a newer release made and this one cannot read."""

    def save_subscription(
        self,
        subscription: Subscription,
        note: AuditNote,
        *,
        instead_of: Sequence[Subscription | None] = (),
        call_off_since: datetime | None = None,
    ) -> bool:
        """Save a subscription in place of the one that the channel had, whose pause goes on. False, and nothing is
        written, when that is none of `instead_of`, if any are named (None: it had none). Cards that wait for it are
        called off, those of alerts from before `call_off_since` excepted."""

    def remove_subscription(self, transport: str, channel: str, note: AuditNote, *, call_off: bool = False) -> bool:
        """With all that waits for the channel if that is to be called off. False, and nothing is written, when it has
        no subscription."""

    def pause_subscription(
        self, transport: str, channel: str, until: datetime, note: AuditNote, *, hold_back: bool = False
    ) -> Subscription | None:
        """Hold everything until then, what waits already if that is to be held back, too. The subscription as it was
        before; None, and nothing is written, when there is none."""

    def resume_subscription(
        self, transport: str, channel: str, note: AuditNote, *, now: datetime
    ) -> Subscription | None:
        """End a pause: what was held comes now, in quiet hours at their end. The subscription as it was before; None,
        and nothing is written, when there is none."""


class ChannelIds(Protocol):
    """Workspaces may give a channel another id. What is kept of it then goes on under the new one."""

    def renumber_channel(self, transport: str, old: str, new: str, note: AuditNote) -> bool:
        """Subscriptions, messages, mutes and what waits, in one write. False when it was done before."""

    def channel_ids(self, transport: str) -> Mapping[str, str]:
        """The ids that were changed, each with the one of today: for who names a channel outside of the store."""

    def outdated_channels(self) -> Mapping[str, str]:
        """Old ids by which the configuration still names a channel, each with the id of today."""


class RoleStore(Protocol):
    """Roles that admins gave from Slack, by user id."""

    def granted(self) -> RoleList: ...

    def grant(self, user: str, role: Role, note: AuditNote) -> Role:
        """Give a role in place of the one that the person had; a viewer has none. Returns that one, and completes the
        note with both; nothing is written when they are the same."""


class AuditLog(Protocol):
    def note(self, note: AuditNote) -> None: ...

    def audited(self, *, limit: int = 100) -> tuple[AuditNote, ...]:
        """Newest first."""

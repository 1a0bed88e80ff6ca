"""Faults over time, as the monitor remembers them between two checks and over restarts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsdesk.monitoring.faults import FaultKind
from newsdesk.prose.wording import Lang

OVER_AFTER = timedelta(minutes=3)  # without the fault: flapping is one episode


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One fault from its first sign to its end."""

    kind: FaultKind
    subject: str
    began_at: datetime  # the last time that it was otherwise, as far as we know
    noticed_at: datetime
    seen: str
    lost: str
    in_spanish: tuple[str, str] = ("", "")  # what was seen and what is lost, for people; operators read English
    ripe: bool = False  # it lasted: operators are told, afterwards if not before
    told_at: datetime | None = None
    led: bool = False  # the first message about it is about it above all
    reminded_at: datetime | None = None
    clear_since: datetime | None = None

    def words(self, lang: Lang) -> tuple[str, str]:
        """What was seen, and what is lost."""
        return self.in_spanish if lang == "es" and all(self.in_spanish) else (self.seen, self.lost)

    @property
    def lasts(self) -> bool:
        return self.ripe and self.clear_since is None

    def is_ending(self, now: datetime) -> bool:
        """Gone, but not for long enough to be over."""
        return self.clear_since is not None and not self.is_over(now)

    def is_over(self, now: datetime) -> bool:
        return self.clear_since is not None and now - self.clear_since >= OVER_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorState:
    """What the monitor remembers between two checks, and over restarts."""

    looked_at: datetime | None = None
    noted_at: datetime | None = None  # the last message to operators
    episodes: tuple[Episode, ...] = ()  # the worst first
    channels_told: datetime | None = None  # since when alert channels know us to be blind
    store_s: float = 0.0  # how long it took to write the state before this one
    balanced: date | None = None  # the last day whose balance was told
    reviewed: date | None = None  # the Monday of the last weekly note

    @property
    def clear_since(self) -> datetime | None:
        """Since when the first of the episodes that end is over: what was read since then is caught up."""
        return min((each.clear_since for each in self.episodes if each.clear_since), default=None)

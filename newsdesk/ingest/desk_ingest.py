"""The use case behind a fetched body: steps 5 to 9 of the path, as a string of pure calls between two store calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from newsdesk.alerting.decide import FRESH
from newsdesk.alerts import Action, Decision, Reason, Subscription
from newsdesk.entries import Entry, Feed, Freshness, KnownEntry, ParsedBody, PollOutcome
from newsdesk.ingest.arrivals import Arrival, Unread
from newsdesk.ingest.assess import Rules, assess
from newsdesk.ingest.identity import to_entry
from newsdesk.ingest.misdated import as_undated
from newsdesk.ingest.query import query_for
from newsdesk.ingest.republished import as_old_as, edited, says_enough
from newsdesk.ingest.telling import Telling, tell
from newsdesk.ingest.unit_of_work import UnitOfWork
from newsdesk.ingest.window import identify
from newsdesk.ports import Clock, DeskBatch, DeskStore, DeskView, EntryRecord, IngestReport
from newsdesk.retry import retry_when_moved
from newsdesk.understanding import Understanding

UNSEEN = DeskView(version=0, next_strike_number=1, next_story_id=1)


class DeskIngest:
    """Understand what is new in a body, place it, decide, and write everything as one batch.

    `understand` is asked for each entry, `subscriptions` once for each body that somebody is to be told of.
    Raises `DeskMoved` when other workers kept overtaking, `LeaseLost` and `StoreUnavailable` as the store does;
    then nothing was written.
    """

    def __init__(
        self,
        *,
        store: DeskStore,
        understand: Callable[[Entry], Understanding],
        subscriptions: Callable[[], Sequence[Subscription]],
        clock: Clock,
        backfill: timedelta = timedelta(0),
        group_all: bool = False,
    ) -> None:
        self._store = store
        self._understand = understand
        self._subscriptions = subscriptions
        self._clock = clock
        self._rules = Rules(backfill=backfill, group_all=group_all)

    def __call__(self, feed: Feed, body: ParsedBody, outcome: PollOutcome) -> IngestReport:
        identified = body if len(body.keys) == len(body.entries) else identify(feed, body).body
        is_first = feed.first_polled_at is None
        is_empty = is_first and feed.last_new_at is None  # written with the first entries: before it there are none
        known = {} if is_empty else self._store.known_entries(feed.id, identified.keys)
        at = outcome.at  # one moment for all that this poll brings: a day's sums must agree at midnight too
        entries = [to_entry(raw, feed, key, at) for raw, key in zip(identified.entries, identified.keys, strict=True)]
        entries = as_undated(entries, known, first_poll=is_first)
        arrivals = [self._read(feed, *as_known(entry, known)) for entry in news_of(entries, known)]
        arrivals = self._dated_back(feed, arrivals)
        return retry_when_moved(lambda: self._record(feed, arrivals, outcome), what=f"recording feed {feed.id}")

    def _read(self, feed: Feed, entry: Entry, known: KnownEntry | None) -> Arrival | Unread:
        """Understand an entry. The old part of a first poll is stored unread, so is what has an impossible date."""
        first_poll = feed.first_polled_at is None
        old = entry.first_seen_at - entry.dated_at > max(FRESH, self._rules.backfill)
        if (first_poll and old) or entry.misdated:
            reason = Reason.FIRST_POLL if first_poll else Reason.TOO_OLD
            return Unread(entry=entry, known=known, reason=reason)
        return Arrival(entry=entry, known=known, understanding=self._understand(entry), first_poll=first_poll)

    def _dated_back(self, feed: Feed, arrivals: Sequence[Arrival | Unread]) -> list[Arrival | Unread]:
        """What the outlet printed long ago on another page is read again, as of then."""
        hashes = [one.entry.content_hash for one in arrivals if may_be_republished(one)]
        first_at = self._store.first_told(feed.outlet, hashes) if hashes else {}
        return [self._as_of(feed, one, first_at.get(one.entry.content_hash)) for one in arrivals]

    def _as_of(self, feed: Feed, arrival: Arrival | Unread, first_at: datetime | None) -> Arrival | Unread:
        entry = as_old_as(arrival.entry, first_at)
        return arrival if entry is arrival.entry else self._read(feed, entry, arrival.known)

    def _record(self, feed: Feed, arrivals: Sequence[Arrival | Unread], outcome: PollOutcome) -> IngestReport:
        now = self._clock.now()
        read = [arrival for arrival in arrivals if isinstance(arrival, Arrival)]
        query = query_for(read, now=now, group_all=self._rules.group_all)
        work = UnitOfWork(self._store.desk_view(query) if query else UNSEEN, now)
        records = [assess(work, arrival, rules=self._rules) for arrival in arrivals]
        telling = tell(work, self._subscriptions() if work.requests else (), feed=feed.name)
        batch = DeskBatch(
            outcome=outcome._replace(brought=len(records)),
            expected_version=work.view.version if work.placed else None,
            entries=tuple(in_burst(records, telling)),
            stories=work.story_writes(),
            strikes=work.strike_writes(),
            alerts=telling.alerts,
            deliveries=telling.deliveries,
            withdrawn_lines=telling.withdrawn_lines,
            hastened=telling.hastened,
        )
        self._store.record(batch)
        return report(batch)


def as_known(entry: Entry, known: Mapping[str, KnownEntry]) -> tuple[Entry, KnownEntry | None]:
    before = known.get(entry.key)
    return edited(entry, before) if before else (entry, None)


def may_be_republished(arrival: Arrival | Unread) -> bool:
    """Could somebody be told of it as of news, though the outlet told it before?"""
    if isinstance(arrival, Unread) or arrival.known or not arrival.understanding.classification.relevant:
        return False
    return says_enough(arrival.entry, arrival.understanding)


def news_of(entries: Sequence[Entry], known: Mapping[str, KnownEntry]) -> list[Entry]:
    """The new and the revised entries, oldest first: what came first opens the record."""
    hashes = {key: before.content_hash for key, before in known.items()}
    changed = (entry for entry in entries if hashes.get(entry.key) != entry.content_hash)
    return sorted(changed, key=lambda entry: (entry.dated_at, entry.key))


def in_burst(records: Sequence[EntryRecord], telling: Telling) -> list[EntryRecord]:
    """Entries whose alert became part of a digest say so."""
    return [
        replace(record, decision=Decision(action=Action.DIGEST, reason=Reason.BURST, detail=record.decision.detail))
        if record.alert_key in telling.flooded and record.decision.action is Action.ALERT
        else record
        for record in records
    ]


def report(batch: DeskBatch) -> IngestReport:
    fresh = Counter(record.freshness for record in batch.entries)
    relevant = [
        record for record in batch.entries if record.understanding and record.understanding.classification.relevant
    ]
    return IngestReport(
        new=fresh[Freshness.NEW],
        revised=fresh[Freshness.REVISED],
        relevant=len(relevant),
        decisions=dict(Counter(record.decision.action.value for record in batch.entries)),
        deliveries=sum(row.told_in is None for row in batch.deliveries),
        gap=batch.outcome.gap,
    )

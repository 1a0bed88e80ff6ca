"""The unit of work of one body: the desk as the store showed it, moved on entry by entry, and what must be written.

Three entries of one body about one strike so find the record that the first of them opened. Nothing here decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from newsdesk.alerts import Decision
from newsdesk.entries import Entry
from newsdesk.messages import Card
from newsdesk.ports import AlertView, DeskView, ShownRow, StoryWrite, StrikeWrite
from newsdesk.record.shown_row import shown_row
from newsdesk.record.sightings import Sighting
from newsdesk.record.writing import strike_write
from newsdesk.stories import StoryView
from newsdesk.stories.matching import MAX_TERMS
from newsdesk.strikes import Claim, StrikeRecord
from newsdesk.text.links import page_of
from newsdesk.understanding import Classification, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRequest:
    """A card to be made or edited, and the entry that calls for it."""

    key: str  # of the alert
    entry: Entry
    understanding: Understanding
    decision: Decision


@dataclass(slots=True)
class UnitOfWork:
    """A working copy of `view`, and what changed in it at `now`. `requests` are in the order of the entries."""

    view: DeskView
    now: datetime
    records: dict[int, StrikeRecord] = field(default_factory=dict)
    stories: dict[int, StoryView] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)  # of stories, as changed
    requests: list[CardRequest] = field(default_factory=list)
    _claims: dict[int, list[Claim]] = field(default_factory=dict)
    _story_writes: dict[int, StoryWrite] = field(default_factory=dict)
    _told_strikes: dict[int, frozenset[str]] = field(default_factory=dict)
    _told_stories: dict[int, frozenset[str]] = field(default_factory=dict)
    _next_strike: int = 0
    _next_story: int = 0

    def __post_init__(self) -> None:
        self.records = {record.number: record for record in self.view.records}
        self.stories = {story.id: story for story in self.view.stories}
        self._told_strikes, self._told_stories = dict(self.view.told_strikes), dict(self.view.told_stories)
        self._next_strike = max(self.view.next_strike_number, max(self._told_strikes, default=0) + 1)
        self._next_story = max(self.view.next_story_id, max(self._told_stories, default=0) + 1)

    @property
    def placed(self) -> bool:
        return bool(self._claims or self._story_writes)

    @property
    def ledger(self) -> tuple[ShownRow, ...]:
        """Every record as a row, with those that this body opened or changed as they stand after it."""
        rows = {row.number: row for row in self.view.ledger}
        rows |= {number: shown_row(self.records[number]) for number in self._claims}
        return tuple(rows[number] for number in sorted(rows))

    @property
    def begins_on(self) -> date:
        """The day of the first strike that was shipped, before which no record is; else date.min."""
        days = (row.happened_on for row in self.view.ledger if row.baseline)
        return min(filter(None, days), default=date.min)

    def has_card(self, key: str) -> bool:
        """Does a card of that key exist, or was one requested in this body?"""
        return key in self.view.alerts or any(request.key == key for request in self.requests)

    def card(self, key: str) -> Card | None:
        """The card of that key as it stands after the entries of this body so far."""
        alert = self.alert_of(key)
        return self.cards.get(key) or (alert.card if alert else None)

    def record_before(self, number: int) -> StrikeRecord | None:
        """The record as it was before this body."""
        return next((record for record in self.view.records if record.number == number), None)

    def open_record(self, sighting: Sighting, claims: Sequence[Claim]) -> StrikeRecord:
        """A provisional record with the next free numbers: one for each strike of the announcement. What channels
        know from before a restore gets the number that they know."""
        first = _take_number(self._told_strikes, (claim.url for claim in claims))
        if first is None:
            first = self._next_strike
            self._next_strike += sighting.width
        empty = StrikeRecord(number=first, last_number=first + sighting.width - 1, claims=(), opened_at=self.now)
        return self.add_claims(empty, claims)

    def add_claims(self, record: StrikeRecord, claims: Sequence[Claim]) -> StrikeRecord:
        grown = replace(record, claims=(*record.claims, *claims))
        self.records[record.number] = grown
        self._claims.setdefault(record.number, []).extend(claims)
        return grown

    def extend_story(
        self,
        story: StoryView | None,
        entry: Entry,
        classification: Classification,
        terms: frozenset[str],
        strike_number: int | None,
    ) -> StoryView:
        """Put the entry into `story`, or begin a new one with it."""
        joined = story or self._begun_with(entry, classification, strike_number)
        taken = terms - joined.terms if len(joined.terms) < MAX_TERMS else frozenset()
        joined = replace(
            joined,
            first_seen_at=min(entry.dated_at, joined.first_seen_at),
            last_seen_at=max(entry.dated_at, joined.last_seen_at),
            terms=joined.terms | taken,
        )
        self.stories[joined.id] = joined
        before = self._story_writes.get(joined.id)
        self._story_writes[joined.id] = _story_write(
            joined,
            terms=taken | (before.terms if before else frozenset()),
            outlets={entry.outlet} | (before.outlets if before else frozenset()),
        )
        self._tie(strike_number, joined.id)
        return joined

    def _begun_with(self, entry: Entry, classification: Classification, strike_number: int | None) -> StoryView:
        return StoryView(
            id=self._take_story_id(entry),
            category=classification.category,
            topic=classification.topic,
            first_seen_at=entry.dated_at,
            last_seen_at=entry.dated_at,
            title=entry.title,
            terms=frozenset(),
            strike_number=strike_number,
        )

    def alert_of(self, key: str) -> AlertView | None:
        return self.view.alerts.get(key)

    def strike_writes(self) -> tuple[StrikeWrite, ...]:
        return tuple(strike_write(self.records[number], claims) for number, claims in self._claims.items())

    def story_writes(self) -> tuple[StoryWrite, ...]:
        return tuple(self._story_writes.values())

    def _take_story_id(self, entry: Entry) -> int:
        number = _take_number(self._told_stories, (entry.link,))
        if number is not None:
            return number
        self._next_story += 1
        return self._next_story - 1

    def _tie(self, strike_number: int | None, story_id: int) -> None:
        """A record's story is the newest one it got."""
        record = self.records.get(strike_number) if strike_number is not None else None
        if record is not None and record.number in self._claims:
            self.records[record.number] = replace(record, story_id=story_id)


def _take_number(cards: dict[int, frozenset[str]], links: Iterable[str | None]) -> int | None:
    """Take the number of the first card that links to one of these."""
    if not cards:
        return None
    pages = {page_of(link) for link in links if link}
    number = next((number for number in sorted(cards) if not pages.isdisjoint(cards[number])), None)
    if number is not None:
        del cards[number]
    return number


def _story_write(story: StoryView, *, terms: Set[str], outlets: Set[str]) -> StoryWrite:
    return StoryWrite(
        id=story.id,
        category=story.category,
        topic=story.topic,
        title=story.title,
        first_seen_at=story.first_seen_at,
        last_seen_at=story.last_seen_at,
        terms=frozenset(terms),
        outlets=frozenset(outlets),
        strike_number=story.strike_number,
    )

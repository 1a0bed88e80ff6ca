"""A small record and the answers that a store would give about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from handlers.commands.answering import Answer, answer
from newsdesk.alerts import Action, Decision, Reason
from newsdesk.entries import Tier
from newsdesk.errors import StoreUnavailable
from newsdesk.people.roles import Permission
from newsdesk.ports import (
    ANY_ENTRY,
    Explanation,
    Posted,
    SearchFilters,
    SearchHit,
    SearchPage,
    ShownRow,
    Stated,
    StatusReport,
)
from newsdesk.prose.wording import Lang
from newsdesk.record.shown_row import shown_row
from newsdesk.strikes import Claim, Field, PolicyEvent, StrikeRecord
from newsdesk.understanding import (
    Category,
    Classification,
    Facts,
    Location,
    Push,
    Quoted,
    Severity,
    StrikeFacts,
    Understanding,
)
from tests.builders import an_entry
from tests.fakes.said import contested_of, said_of
from tests.handlers.commands.statuses import NOW, a_status

SOUTHCOM_URL = "https://www.southcom.mil/News/lethal-kinetic-strike-october-4-2026/"


def claims(day: date, *, said: datetime | None = None, outlet: str = "SOUTHCOM", **values: int | str) -> list[Claim]:
    """One outlet's claims about one strike."""
    at = said or datetime(day.year, day.month, day.day, 22, tzinfo=UTC)
    tier = Tier.PRIMARY if outlet == "SOUTHCOM" else Tier.WIRE
    fields: dict[str, int | str] = {"date": day.isoformat(), **values}
    return [
        Claim(
            field=Field(name),
            value=value,
            speaker="SOUTHCOM",
            outlet=outlet,
            origin=outlet,
            tier=tier,
            url=SOUTHCOM_URL if outlet == "SOUTHCOM" else f"https://{outlet.lower()}.example/{day}",
            claimed_at=at,
            known_at=at,
        )
        for name, value in fields.items()
    ]


def a_record(number: int, given: Sequence[Claim], **changes: Any) -> StrikeRecord:
    plain = {"number": number, "last_number": number, "claims": tuple(given), "opened_at": given[0].known_at}
    return StrikeRecord(**plain | changes)


CONVOY = a_record(
    31,
    [
        *claims(
            date(2025, 12, 30),
            said=datetime(2025, 12, 31, 17, tzinfo=UTC),
            killed=3,
            survivors=8,
            location="eastern_pacific",
            strikes=3,
            vessels=3,
        ),
        *claims(
            date(2025, 12, 30),
            said=datetime(2026, 1, 7, 21, tzinfo=UTC),
            outlet="AP",
            presumed_dead=8,
            survivors_fate="search suspended",
        ),
    ],
    last_number=33,
    note="Convoy of three: 3 killed on boat one; 4 + 4 jumped from boats two and three.",
)
NEW_YEAR = a_record(
    34, claims(date(2025, 12, 31), killed=5, strikes=2, vessels=2, location="undisclosed"), last_number=35
)
OCTOBER = a_record(
    36,
    [
        *claims(date(2026, 10, 4), killed=4, survivors=0, vessels=1, location="caribbean"),
        *claims(date(2026, 10, 4), outlet="CBS", killed=4, location="caribbean"),
    ],
)
RUMOUR = a_record(
    37,
    [
        Claim(
            field=Field.KILLED,
            value=2,
            outlet="El Colombiano",
            origin="El Colombiano",
            tier=Tier.LOCAL,
            url="https://elcolombiano.example/x",
            claimed_at=NOW - timedelta(hours=1),
            known_at=NOW - timedelta(hours=1),
            entry_key="rumour-key",
        )
    ],
)
SHIPPED = (CONVOY, NEW_YEAR, OCTOBER)

HIT = SearchHit(
    entry_id=7,
    title="Coast Guard suspends search for survivors",
    link="https://ksl.example/51427069",
    outlet="KSL",
    lang="en",
    published_at=datetime(2026, 1, 2, 20, tzinfo=UTC),
    category=Category.STRIKE,
    strike_number=31,
    snippet="",
    matched=("survivors",),
)
VOTE = PolicyEvent(
    number=24,
    date=date(2025, 11, 6),
    topic="war_powers.vote",
    actor="US Senate",
    country="United States",
    headline="Senate rejects a resolution on hostilities against Venezuela, 49-51",
    urls=("https://example.org/vote",),
)
UNDERSTOOD = Understanding(
    classification=Classification(
        lang="en",
        relevant=True,
        relevance=0.99,
        category=Category.STRIKE,
        topic="strike.reported",
        severity=Severity.HIGH,
        new_event=True,
        newness=0.97,
        reasons=(
            Push(what="term: lethal kinetic strike", weight=3.1, for_="new_event"),
            Push(what="term: lethal kinetic strike", weight=1.9, for_="relevant"),
            Push(what="rule: date in title", weight=1.2, for_="new_event"),
            Push(what="term: anniversary", weight=-0.4, for_="new_event"),
        ),
    ),
    facts=Facts(
        events=(
            StrikeFacts(
                killed=Quoted(value=4, text="four", start=0),
                vessels=Quoted(value=1, text="a vessel", start=9),
                location=Location.CARIBBEAN,
            ),
        ),
        speaker="SOUTHCOM",
        official=True,
    ),
)
ALERTED = Explanation(
    entry_id=90117,
    entry=an_entry(
        "Lethal Kinetic Strike, October 4, 2026",
        link=SOUTHCOM_URL,
        outlet="SOUTHCOM",
        tier=Tier.PRIMARY,
        first_seen_at=datetime(2026, 10, 4, 23, 12, tzinfo=UTC),
    ),
    feed_name="SOUTHCOM releases",
    revision=1,
    understanding=UNDERSTOOD,
    decision=Decision(action=Action.ALERT, reason=Reason.NEW_STRIKE, detail="no record with this date and basin"),
    decided_at=datetime(2026, 10, 4, 23, 12, tzinfo=UTC),
    strike_name="S-36",
    story_id=5,
    story_outlets=("SOUTHCOM",),
    posted=(
        Posted(
            channel="C0123WIRE",
            state="sent",
            at=datetime(2026, 10, 4, 23, 12, tzinfo=UTC),
            permalink="https://x.example/p1",
        ),
    ),
)


def answer_of_desk(text: str, now: datetime, lang: Lang, may: Collection[Permission]) -> Answer:
    """What the records below answer, on their own day."""
    return answer(text, answers=DeskAnswers(), now=NOW, lang=lang, may=may)


class DeskAnswers:
    """Answers from the values above."""

    def __init__(
        self,
        records: Sequence[StrikeRecord] = SHIPPED,
        *,
        hits: Sequence[SearchHit] = (HIT,),
        more: bool = False,
        oldest: datetime | None = NOW,
        explained: dict[str, Explanation] | None = None,
        report: StatusReport | None = None,
    ) -> None:
        self.records = tuple(records)
        self.hits = tuple(hits)
        self.more = more
        self.oldest = oldest
        self.explained = explained or {}
        self.report = report or a_status()
        self.searched: list[tuple[str, SearchFilters]] = []

    def ledger(self) -> tuple[ShownRow, ...]:
        return tuple(shown_row(record) for record in self.records)

    def strike(self, number: int) -> StrikeRecord | None:
        return next((record for record in self.records if record.number <= number <= record.last_number), None)

    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        return tuple(sorted(self.records, key=lambda record: -record.number)[:limit])

    def strikes(self, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
        return tuple(record for record in self.records if record.number in numbers)

    def said(self, *, known_by: datetime | None = None) -> tuple[Stated, ...]:
        return said_of(self.records, known_by)

    def contested(self, *, known_by: datetime | None = None) -> tuple[StrikeRecord, ...]:
        return contested_of(self.records, known_by)

    def strike_notes(self) -> Mapping[int, str]:
        return {record.number: record.note for record in self.records if record.note}

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]:
        return (VOTE,) if since is None or since <= VOTE.date else ()

    def search(
        self, words: str, filters: SearchFilters = ANY_ENTRY, *, limit: int = 5, before_id: int | None = None
    ) -> SearchPage:
        self.searched.append((words, filters))
        return SearchPage(hits=self.hits, more=self.more, oldest=self.oldest)

    def explain(self, address: str) -> Explanation | None:
        return self.explained.get(address)

    def status(self, now: datetime) -> StatusReport:
        return self.report


class NoStore(DeskAnswers):
    """A store that cannot be reached."""

    def ledger(self) -> tuple[ShownRow, ...]:
        raise StoreUnavailable("locked")

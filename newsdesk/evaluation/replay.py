"""Run stored entries through steps 5 to 8, from an empty desk, and say what would have been posted and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from newsdesk.entries import Entry, Feed, FeedState, ParsedBody, PollOutcome, PollStatus, RawEntry, Tier
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.understanding import Understanding

READ_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # no feed of a replay is new: nothing in it is a backlog


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayItem:
    """One entry of a replay file. `id` is the caller's own."""

    id: str
    title: str
    summary: str = ""
    lang: str | None = None
    outlet: str = ""
    url: str | None = None
    published: datetime
    tier: Tier = Tier.LOCAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What became of one entry. Equal `story` means one story; `strike` is a record's name or None."""

    id: str
    story: int | None
    strike: str | None
    decision: str
    reason: str
    detail: str = ""


class ReplayClock:
    """Stands at the publication of the entry that is being replayed."""

    def __init__(self) -> None:
        self.at = READ_LONG_AGO

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()


def replay(items: Iterable[ReplayItem], understand: Callable[[Entry], Understanding]) -> list[Replayed]:
    """Every item's fate, in order of publication. Entries that are not ours are put into stories too, so that pairs
    of them can be scored."""
    return list(replaying(items, understand, group_all=True))


def replaying(
    items: Iterable[ReplayItem], understand: Callable[[Entry], Understanding], *, group_all: bool = False
) -> Iterator[Replayed]:
    """Each item's fate in turn. Without `group_all` as at the desk, where entries that are not ours have no story."""
    desk, clock = MemoryDesk(), ReplayClock()
    ingest = DeskIngest(store=desk, understand=understand, subscriptions=lambda: (), clock=clock, group_all=group_all)
    ordered = sorted(items, key=lambda item: item.published)  # stable: of one moment, the first in the file is first
    for number, item in enumerate(ordered, start=1):
        clock.at = item.published
        feed = _feed(number, item)
        ingest(feed, _body(item), _outcome(feed, item.published))
        yield _replayed(item, desk, number)


def item_of(values: Mapping[str, object]) -> ReplayItem:
    """An item from one line of a file: {id, title, summary, lang?, outlet?, url?, published?, tier?}."""
    return ReplayItem(
        id=str(values["id"]),
        title=str(values.get("title") or ""),
        summary=str(values.get("summary") or ""),
        lang=_text(values.get("lang")),
        outlet=_text(values.get("outlet")) or "unknown",
        url=_text(values.get("url")),
        published=moment(_text(values.get("published"))),
        tier=Tier(str(values.get("tier") or Tier.LOCAL)),
    )


def moment(text: str | None) -> datetime:
    """An ISO day or instant as aware UTC; nothing means the beginning of time, so that it comes first."""
    if not text:
        return READ_LONG_AGO + timedelta(days=1)
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _text(value: object) -> str | None:
    return str(value) if value else None


def _feed(number: int, item: ReplayItem) -> Feed:
    """A feed that brings this item alone, as if its outlet had just published it."""
    return Feed(
        id=number,
        url=item.url or f"replay:{item.id}",
        name=item.outlet,
        outlet=item.outlet,
        tier=item.tier,
        lang=item.lang,
        first_polled_at=READ_LONG_AGO,
        lease_token="replay",  # noqa: S106 - names a lease, opens nothing
    )


def _body(item: ReplayItem) -> ParsedBody:
    raw = RawEntry(guid=item.id, link=item.url, title=item.title, summary=item.summary, published_at=item.published)
    return ParsedBody(entries=(raw,), entries_seen=1)


def _outcome(feed: Feed, at: datetime) -> PollOutcome:
    return PollOutcome(
        feed_id=feed.id,
        lease_token=feed.lease_token or "",
        at=at,
        status=PollStatus.OK,
        next_poll_at=at,
        state=FeedState.ACTIVE,
        failures=0,
    )


def _replayed(item: ReplayItem, desk: MemoryDesk, number: int) -> Replayed:
    record = desk.latest(number)
    return Replayed(
        id=item.id,
        story=record.story_id,
        strike=desk.records[record.strike_number].name if record.strike_number else None,
        decision=record.decision.action.value,
        reason=record.decision.reason.value,
        detail=record.decision.detail,
    )

"""Can we see? The state of the feeds and of Slack at one moment, and what is wrong with it.

Quiet is no fault: a feed that answers and brings nothing is read. What is told, and when, is
`newsdesk.monitoring.monitor`'s to decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from newsdesk.entries import Tier
from newsdesk.prose.wording import Lang, count, language_name, say, utc, word

LANGS: tuple[Lang, ...] = ("en", "es")
POLL_LATE = timedelta(minutes=10)  # a poll that is due for so long, while none is made, is not made at all
ENOUGH_FEEDS = 5  # tried in vain, or all when there are fewer: one that fails is a feed's matter
ALIVE = timedelta(days=1)
FAILED_TWICE = 2  # polls of a feed in a row: a single failure tells nothing
GROUP_UNREAD = timedelta(hours=1)  # of a tier or a language
WINDOW_REMEMBERED = timedelta(hours=24)  # a feed that overruns again and again is one episode


class FaultKind(StrEnum):
    """The worst first."""

    STORE = "store"
    NO_PARSER = "no_parser"
    NO_POLL = "no_poll"
    NO_FEED = "no_feed"
    SLACK = "slack"
    PRIMARY = "primary"
    LANGUAGE = "language"
    WINDOW = "window"


Words = tuple[str, str]  # English, Spanish
WHOLE = (FaultKind.NO_PARSER, FaultKind.NO_POLL, FaultKind.NO_FEED)  # nothing at all is seen


@dataclass(frozen=True, slots=True, kw_only=True)
class PolledFeed:
    """One feed that is polled (active or in quarantine)."""

    name: str
    tier: Tier
    lang: str | None
    next_poll_at: datetime
    last_polled_at: datetime | None = None
    last_success_at: datetime | None = None
    failures: int = 0
    unreachable: bool = False  # at its last poll no server said anything
    gap_at: datetime | None = None  # when its window was last overrun


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthSnapshot:
    """What the monitor looks at, all of one moment."""

    feeds: tuple[PolledFeed, ...]
    slack_fault: str | None = None  # None: fine, or no Slack is used
    parser_fault: str | None = None  # None: what feeds answer can be read
    store_fault: str | None = None  # None: what is read can be recorded
    can_tell: bool = True  # would a message to the operators get out now?
    caught_up: Mapping[str, int] = field(default_factory=dict)  # Action -> entries decided since seeing again

    @property
    def network_down(self) -> bool:
        """Every feed tried since the last answer was out of reach: then it is our network, not seventy publishers."""
        tried = _tried_in_vain(self.feeds)
        return len(tried) >= ENOUGH_FEEDS and all(feed.unreachable for feed in tried)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`since` is None when it never was otherwise. In words, English and Spanish: what was seen, what is lost."""

    kind: FaultKind
    subject: str = ""  # a language's code, a feed's name
    since: datetime | None
    seen: Words
    lost: Words


def title(kind: FaultKind, subject: str) -> str:
    match kind:
        case FaultKind.STORE:
            return "the database fails"
        case FaultKind.NO_PARSER:
            return "no parser starts"
        case FaultKind.NO_POLL:
            return "no poll"
        case FaultKind.NO_FEED:
            return "no feed read"
        case FaultKind.SLACK:
            return "Slack not reachable"
        case FaultKind.PRIMARY:
            return "primary tier unread"
        case FaultKind.LANGUAGE:
            return f"{language_name(subject, 'en')} unread"
        case FaultKind.WINDOW:
            return f"window overrun at {subject}"


def faults(snapshot: HealthSnapshot, now: datetime) -> list[Fault]:
    """Everything that is wrong, the worst first. When nothing at all is seen, its parts are left out."""
    whole = _no_parser(snapshot) or _no_poll(snapshot.feeds, now) or _no_feed(snapshot)
    parts = [] if whole else [*_unread_groups(snapshot.feeds, now), *_overruns(snapshot.feeds, now)]
    return [*_store(snapshot), *([whole] if whole else []), *_slack(snapshot), *parts]


def _store(snapshot: HealthSnapshot) -> Iterator[Fault]:
    if snapshot.store_fault:
        told = (snapshot.store_fault, snapshot.store_fault)  # in the words of the database
        yield Fault(kind=FaultKind.STORE, since=None, seen=told, lost=_words("lost_store"))


def _no_parser(snapshot: HealthSnapshot) -> Fault | None:
    if snapshot.parser_fault is None:
        return None
    told = (snapshot.parser_fault, snapshot.parser_fault)  # in the words of the machine
    return Fault(kind=FaultKind.NO_PARSER, since=None, seen=told, lost=_words("lost_all"))


def _no_poll(feeds: Sequence[PolledFeed], now: datetime) -> Fault | None:
    overdue = [feed for feed in feeds if now - feed.next_poll_at > POLL_LATE]
    last = max((feed.last_polled_at for feed in feeds if feed.last_polled_at), default=None)
    if not overdue or (last is not None and now - last <= POLL_LATE):
        return None
    late = _words("seen_no_poll", feeds=_feeds(len(overdue)))
    return Fault(kind=FaultKind.NO_POLL, since=last, seen=late, lost=_words("lost_all"))


def _no_feed(snapshot: HealthSnapshot) -> Fault | None:
    feeds = snapshot.feeds
    tried = _tried_in_vain(feeds)
    if not feeds or len(tried) < min(ENOUGH_FEEDS, len(_alive(feeds))):
        return None
    reach = sum(feed.unreachable for feed in tried)
    refused = _words("seen_refused", n=len(tried) - reach) if reach < len(tried) else ("", "")
    seen = _words("seen_no_feed", feeds=_feeds(len(feeds)), reach=reach, refused=refused)
    return Fault(kind=FaultKind.NO_FEED, since=_last_success(feeds), seen=seen, lost=_words("lost_all"))


def _alive(feeds: Sequence[PolledFeed]) -> list[PolledFeed]:
    """The feeds that were read within a day of the last success; those that fail for long are no sign of anything."""
    last = _last_success(feeds)
    return [feed for feed in feeds if last is None or (feed.last_success_at and last - feed.last_success_at < ALIVE)]


def _tried_in_vain(feeds: Sequence[PolledFeed]) -> list[PolledFeed]:
    """The living feeds that were polled since any feed was last read."""
    last = _last_success(feeds)
    return [feed for feed in _alive(feeds) if feed.last_polled_at and (last is None or feed.last_polled_at > last)]


def _last_success(feeds: Iterable[PolledFeed]) -> datetime | None:
    return max((feed.last_success_at for feed in feeds if feed.last_success_at), default=None)


def _slack(snapshot: HealthSnapshot) -> Iterator[Fault]:
    if snapshot.slack_fault:
        told = (snapshot.slack_fault, snapshot.slack_fault)  # in Slack's own words
        yield Fault(kind=FaultKind.SLACK, since=None, seen=told, lost=_words("lost_none"))


def _unread_groups(feeds: Sequence[PolledFeed], now: datetime) -> Iterator[Fault]:
    primary = [feed for feed in feeds if feed.tier is Tier.PRIMARY]
    if _unread(primary, now):
        yield _group(FaultKind.PRIMARY, "", primary, _words("lost_primary"), feeds)
    by_language: dict[str, list[PolledFeed]] = defaultdict(list)
    for feed in feeds:
        if feed.lang:
            by_language[feed.lang].append(feed)
    for code, group in sorted(by_language.items()):
        if _unread(group, now):
            named = language_name(code, "en"), language_name(code, "es")
            yield _group(FaultKind.LANGUAGE, code, group, _words("lost_language", language=named), feeds)


def _unread(group: Sequence[PolledFeed], now: datetime) -> bool:
    last = _last_success(group)
    failing = all(feed.failures >= FAILED_TWICE for feed in group)
    return bool(group) and failing and (last is None or now - last > GROUP_UNREAD)


def _group(
    kind: FaultKind, subject: str, group: Sequence[PolledFeed], lost: Words, feeds: Sequence[PolledFeed]
) -> Fault:
    others = sum(feed.failures == 0 for feed in feeds)
    return Fault(
        kind=kind,
        subject=subject,
        since=_last_success(group),
        seen=_words("seen_group", feeds=_feeds(len(group))),
        lost=_words("lost_part", lost=lost, others=_words("other_feed" if others == 1 else "other_feeds", n=others)),
    )


def _overruns(feeds: Sequence[PolledFeed], now: datetime) -> Iterator[Fault]:
    for feed in feeds:
        if feed.gap_at and now - feed.gap_at <= WINDOW_REMEMBERED:
            yield Fault(
                kind=FaultKind.WINDOW,
                subject=feed.name,
                since=feed.gap_at,
                seen=_words("seen_overrun"),
                lost=_words("lost_overrun", at=utc(feed.gap_at)),
            )


def _words(key: str, **values: object) -> Words:
    """A phrase in both languages; a value that is a pair is said in each."""
    english, spanish = (
        say(
            key,
            lang,
            **{name: word(value, lang) if isinstance(value, tuple) else value for name, value in values.items()},
        )
        for lang in LANGS
    )
    return english, spanish


def _feeds(n: int) -> Words:
    return count(n, "feed", "en"), count(n, "feed", "es")

"""What one subscription would have got of the past, and what kept the rest out."""

from __future__ import annotations

import pytest

from newsdesk.alerts import Mode, Subscription
from newsdesk.evaluation.replay_subscription import routed
from newsdesk.ports import PastAlert
from newsdesk.understanding import Category, Location, Severity
from tests.builders import NOON, a_card, a_news_card

STRIKE = PastAlert(
    key="strike/S-71",
    card=a_card(),
    severity=Severity.HIGH,
    created_at=NOON,
    text="US strikes boat in Caribbean",
    languages=frozenset({"en"}),
)
ALL = Subscription(channel="C0WIRE", categories=tuple(Category), min_severity=Severity.NORMAL)


def fate(subscription: Subscription, past: PastAlert = STRIKE) -> tuple[str, str]:
    (one,) = routed(subscription, [past])
    return one.decision, one.reason


def test_what_is_wanted_is_an_alert_or_waits_for_the_digest() -> None:
    assert fate(ALL) == ("alert", "high strike")
    assert fate(Subscription(channel="C0WIRE", mode=Mode.DIGEST)) == ("digest", "high strike")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"min_severity": Severity.URGENT}, "kept out by how grave at least"),
        ({"categories": (Category.POLICY,)}, "kept out by what"),
        ({"regions": (Location.EASTERN_PACIFIC,)}, "kept out by where"),
        ({"languages": ("es",)}, "kept out by source languages"),
        ({"keywords": ("Maduro",)}, "kept out by words"),
        ({"outlets": ("Nobody's Gazette",)}, "kept out by outlets"),
        ({"languages": ("es",), "keywords": ("Maduro",)}, "kept out by several filters"),
    ],
)
def test_what_is_silent_names_the_filter_that_kept_it_out(changes: dict[str, object], reason: str) -> None:
    assert fate(Subscription(channel="C0WIRE", **changes)) == ("silent", reason)


def test_each_alert_keeps_its_place_time_and_headline() -> None:
    news = PastAlert(
        key="news/N-1",
        card=a_news_card(1),
        severity=Severity.NORMAL,
        created_at=NOON,
        text="Senate",
        languages=frozenset(),
    )
    first, second = routed(ALL, [STRIKE, news])
    assert (first.key, second.key, second.at) == ("strike/S-71", "news/N-1", NOON)
    assert first.headline.startswith("US strike on alleged drug boat")

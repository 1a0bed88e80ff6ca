"""What counts as blindness in one snapshot of the feeds, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.entries import Tier
from newsdesk.monitoring.faults import FaultKind, HealthSnapshot, PolledFeed, faults

NOW = datetime(2026, 10, 5, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def a_feed(name: str = "one", **changes) -> PolledFeed:
    """Read five minutes ago, due in five."""
    plain = {"tier": Tier.MAJOR, "lang": "en", "next_poll_at": NOW + 5 * MINUTE}
    read = {"last_polled_at": NOW - 5 * MINUTE, "last_success_at": NOW - 5 * MINUTE}
    return PolledFeed(name=name, **plain | read | changes)


def in_vain(name: str, **changes) -> PolledFeed:
    """Polled a minute ago without an answer; read before that."""
    return a_feed(name, **{"last_polled_at": NOW - MINUTE, "unreachable": True, "failures": 3} | changes)


def kinds(*feeds: PolledFeed) -> list[FaultKind]:
    return [fault.kind for fault in faults(HealthSnapshot(feeds=feeds), NOW)]


def test_a_desk_without_feeds_is_not_blind() -> None:
    assert kinds() == []


# --- no poll ------------------------------------------------------------------------------------------------


def test_feeds_that_are_asked_once_a_day_do_not_look_like_a_poller_that_stands_still() -> None:
    daily = a_feed(last_polled_at=NOW - 20 * HOUR, last_success_at=NOW - 20 * HOUR, next_poll_at=NOW + 4 * HOUR)
    assert kinds(daily) == []


def test_one_late_feed_beside_others_that_are_asked_is_no_poller_that_stands_still() -> None:
    assert kinds(a_feed(next_poll_at=NOW - HOUR, last_polled_at=NOW - 2 * HOUR), a_feed("two")) == []


def test_a_poller_that_stands_still_is_counted_by_what_is_due_since_it_last_asked() -> None:
    late = [a_feed(str(n), next_poll_at=NOW - HOUR, last_polled_at=NOW - (n + 1) * HOUR) for n in range(3)]
    never = a_feed("never", next_poll_at=NOW + HOUR, last_polled_at=None, last_success_at=None)
    (fault,) = faults(HealthSnapshot(feeds=(*late, never)), NOW)
    assert (fault.kind, fault.since) == (FaultKind.NO_POLL, NOW - HOUR)
    assert fault.seen[0].startswith("3 feeds due and not asked")


def test_a_poller_that_never_asked_is_noticed() -> None:
    assert kinds(a_feed(next_poll_at=NOW - HOUR, last_polled_at=None, last_success_at=None)) == [FaultKind.NO_POLL]


def test_parser_that_does_not_start_is_blindness_whatever_the_feeds_answer() -> None:
    snapshot = HealthSnapshot(
        feeds=(a_feed(), *(in_vain(str(n)) for n in range(5))), parser_fault="Cannot allocate memory"
    )
    (fault,) = faults(snapshot, NOW)
    assert (fault.kind, fault.seen[0], fault.lost[0]) == (
        FaultKind.NO_PARSER,
        "Cannot allocate memory",
        "every alert",
    )


# --- no feed ------------------------------------------------------------------------------------------------


def test_five_feeds_in_vain_are_blindness_and_four_of_many_are_not() -> None:
    healthy = [a_feed(f"read {n}") for n in range(5)]
    assert kinds(*healthy, *(in_vain(str(n)) for n in range(4))) == []
    assert kinds(*healthy, *(in_vain(str(n)) for n in range(5))) == [FaultKind.NO_FEED]


def test_of_fewer_feeds_all_must_have_failed() -> None:
    assert kinds(in_vain("one"), in_vain("two")) == [FaultKind.NO_FEED]
    assert kinds(in_vain("one"), in_vain("two"), a_feed("three")) == []


def test_blindness_says_how_many_were_out_of_reach_and_how_many_refused() -> None:
    refusing = [in_vain(f"refusing {n}", unreachable=False) for n in range(2)]
    (fault,) = faults(HealthSnapshot(feeds=(*(in_vain(str(n)) for n in range(4)), *refusing)), NOW)
    assert fault.seen[0] == "0 of 6 feeds read, 4 out of reach, 2 answered with an error"
    (fault,) = faults(HealthSnapshot(feeds=tuple(in_vain(str(n)) for n in range(5))), NOW)
    assert fault.seen[0] == "0 of 5 feeds read, 5 out of reach"


@pytest.mark.parametrize(("tried", "refusing", "down"), [(5, 0, True), (4, 0, False), (5, 1, False)])
def test_our_network_is_to_blame_when_five_feeds_and_all_that_were_tried_are_out_of_reach(
    tried: int, refusing: int, down: bool
) -> None:
    feeds = [in_vain(str(n)) for n in range(tried)] + [in_vain(f"no {n}", unreachable=False) for n in range(refusing)]
    assert HealthSnapshot(feeds=tuple(feeds)).network_down is down


# --- parts --------------------------------------------------------------------------------------------------

SPANISH = {"lang": "es", "failures": 2, "last_success_at": NOW - 2 * HOUR, "last_polled_at": NOW - 10 * MINUTE}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, [FaultKind.LANGUAGE]),
        ({"failures": 1}, []),
        ({"last_success_at": NOW - HOUR}, []),
        ({"last_success_at": None}, [FaultKind.LANGUAGE]),
        ({"lang": None}, []),
    ],
    ids=["failed twice, for hours", "failed once", "read an hour ago", "never read", "of no language"],
)
def test_a_language_is_unread_when_it_failed_twice_and_for_more_than_an_hour(changes: dict, told: list) -> None:
    assert kinds(a_feed(**SPANISH | changes), a_feed("two")) == told


def test_a_language_of_which_one_feed_was_read_is_read() -> None:
    assert kinds(a_feed(**SPANISH), a_feed("two", **SPANISH | {"failures": 0}), a_feed("three")) == []


def test_unread_languages_come_in_the_order_of_their_codes() -> None:
    feeds = [a_feed(code, **SPANISH | {"lang": code}) for code in ("pt", "es", "fr")]
    found = faults(HealthSnapshot(feeds=(*feeds, a_feed("two"))), NOW)
    assert [fault.subject for fault in found] == ["es", "fr", "pt"]
    assert found[0].lost[0].endswith("1 other feed read as usual")


def test_a_window_that_was_overrun_is_remembered_for_a_day() -> None:
    feeds = [a_feed(str(hours), gap_at=NOW - hours * HOUR) for hours in (1, 24, 25)]
    assert [fault.subject for fault in faults(HealthSnapshot(feeds=tuple(feeds)), NOW)] == ["1", "24"]


def test_a_feed_that_failed_for_longer_than_a_day_is_no_sign_of_anything() -> None:
    dead = [in_vain(str(n), last_success_at=NOW - 5 * MINUTE - DAY) for n in range(9)]
    assert kinds(a_feed(), *dead) == []
    assert kinds(a_feed(), *(replace(one, last_success_at=NOW - DAY) for one in dead)) == [FaultKind.NO_FEED]


def test_what_is_seen_and_lost_is_said_in_spanish_too() -> None:
    feeds = (*(in_vain(str(n)) for n in range(3)), in_vain("four", unreachable=False))
    (fault,) = faults(HealthSnapshot(feeds=feeds), NOW)
    assert fault.seen[1] == "0 de 4 fuentes leídas, 3 fuera de alcance, 1 con un error por respuesta"
    assert fault.lost[1] == "todas las alertas"

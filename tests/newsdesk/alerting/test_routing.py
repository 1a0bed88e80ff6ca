"""Who gets what, and when."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from newsdesk.alerting.routing import (
    Alert,
    held_until,
    quiet_until,
    replaced_lines,
    route_cards,
    route_lines,
    route_update,
    wants,
)
from newsdesk.alerting.thread_lines import LinePlan, LineToSend
from newsdesk.alerts import Kind, Lane, Mode, QuietHours, Subscription
from newsdesk.entries import Tier
from newsdesk.messages import SourceLink
from newsdesk.ports import ToldChannel
from newsdesk.understanding import Category, Location, Severity
from tests.builders import NOON, a_card, a_news_card
from tests.delivery_builders import a_thread_line

NIGHT = QuietHours(start=time(22), end=time(7))


def an_alert(**changes) -> Alert:
    plain = {
        "card": a_card(),
        "severity": Severity.URGENT,
        "languages": frozenset({"en"}),
        "text": "US strike off La Guajira kills four",
    }
    return Alert(**plain | changes)


def subscribed(**changes) -> Subscription:
    return Subscription(**{"channel": "C0WIRE"} | changes)


def keys(rows) -> list[str]:
    return [row.key for row in rows]


def test_card_goes_once_to_a_channel_with_several_subscriptions() -> None:
    rows = route_cards(an_alert(), [subscribed(), subscribed(keywords=("Guajira",))], now=NOON)
    assert keys(rows) == ["strike/S-71:C0WIRE:root"]


def test_channel_that_has_the_card_gets_no_second_one() -> None:
    told = [ToldChannel(channel="C0WIRE", transport="slack")]
    assert route_cards(an_alert(), [subscribed()], now=NOON, have=told) == ()


def from_outlets(*names: str) -> Alert:
    links = tuple(SourceLink(outlet=name, url=None, tier=Tier.WIRE) for name in names)
    return an_alert(card=a_card(sources=links))


def test_a_channel_that_names_outlets_hears_of_what_one_of_them_reports() -> None:
    only = subscribed(outlets=("reuters", "AP"))
    assert wants(only, from_outlets("Reuters", "BBC"))
    assert not wants(only, from_outlets("BBC"))
    assert not wants(only, from_outlets())


def test_category_severity_and_region_narrow_what_a_channel_gets() -> None:
    assert wants(subscribed(), an_alert())
    assert not wants(subscribed(categories=(Category.LEGAL,)), an_alert())
    assert not wants(subscribed(min_severity=Severity.URGENT), an_alert(severity=Severity.HIGH))
    assert not wants(subscribed(regions=(Location.EASTERN_PACIFIC,)), an_alert())
    assert not wants(subscribed(languages=("es",)), an_alert())


def test_place_that_nobody_stated_shuts_nobody_out() -> None:
    assert wants(subscribed(regions=(Location.EASTERN_PACIFIC,)), an_alert(card=a_card(locations=())))


def test_keyword_is_plain_text_and_never_a_pattern() -> None:
    assert wants(subscribed(keywords=("la guajira",)), an_alert())
    assert not wants(subscribed(keywords=("(a+)+$", ".*")), an_alert())


def test_words_may_be_combined_and_one_bad_rule_stops_no_other() -> None:
    assert wants(subscribed(keywords=("tanker", '"la guajira" NOT ship')), an_alert())
    assert not wants(subscribed(keywords=("guajira NOT strike",)), an_alert())
    assert wants(subscribed(keywords=("AND AND", "guajira")), an_alert())


def test_digest_subscriptions_get_no_card() -> None:
    digests = [subscribed(mode=Mode.DIGEST), subscribed(mode=Mode.WEEKLY)]
    assert route_cards(an_alert(), digests, now=NOON) == ()


def test_pause_holds_urgent_news_too_and_lets_go_by_itself() -> None:
    paused = subscribed(paused_until=NOON + timedelta(hours=2))
    (row,) = route_cards(an_alert(), [paused], now=NOON)
    assert row.not_before == NOON + timedelta(hours=2)
    (row,) = route_cards(an_alert(), [paused], now=NOON + timedelta(hours=2))
    assert row.not_before is None


def test_pause_that_ends_in_quiet_hours_lets_the_night_pass_for_all_but_urgent_news() -> None:
    late = NOON.replace(hour=21)
    paused = subscribed(paused_until=late + timedelta(hours=2), quiet_hours=NIGHT)
    morning = (late + timedelta(days=1)).replace(hour=7)
    assert held_until(paused, late, urgent=False) == morning
    assert held_until(paused, late, urgent=True) == late + timedelta(hours=2)


def test_only_urgent_cards_carry_the_mention() -> None:
    wanting = [subscribed(mention="S0DESK")]
    (urgent,) = route_cards(an_alert(), wanting, now=NOON)
    (high,) = route_cards(an_alert(severity=Severity.HIGH), wanting, now=NOON)
    (edit,) = route_update(an_alert(), [ToldChannel(channel="C0WIRE", transport="slack")])
    assert (urgent.mention, high.mention, edit.mention) == ("S0DESK", None, None)


def test_strikes_and_urgent_news_take_the_fast_lane() -> None:
    assert an_alert(severity=Severity.HIGH).lane is Lane.BREAKING
    assert an_alert(card=a_news_card(category=Category.BUILDUP)).lane is Lane.BREAKING
    assert an_alert(card=a_news_card(category=Category.LEGAL), severity=Severity.HIGH).lane is Lane.NORMAL


def test_quiet_hours_hold_all_but_the_urgent_until_they_end() -> None:
    sleeping = subscribed(quiet_hours=NIGHT, timezone="America/Bogota")
    at_night = datetime(2026, 11, 26, 4, 0, tzinfo=UTC)  # 23:00 in Bogotá
    (high,) = route_cards(an_alert(severity=Severity.HIGH), [sleeping], now=at_night)
    (urgent,) = route_cards(an_alert(), [sleeping], now=at_night)
    assert high.not_before == datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
    assert urgent.not_before is None


def test_zone_that_this_machine_does_not_know_holds_back_no_news() -> None:
    lost = subscribed(quiet_hours=NIGHT, timezone="Mars/Olympus_Mons")
    assert quiet_until(lost, datetime(2026, 11, 26, 3, tzinfo=UTC)) == datetime(2026, 11, 26, 7, tzinfo=UTC)
    assert quiet_until(lost, datetime(2026, 11, 26, 12, tzinfo=UTC)) is None


def test_quiet_hours_that_end_in_the_hour_that_comes_twice_end_both_times() -> None:
    """In New York 01:30 comes at 05:30 and at 06:30 UTC on 1 November 2026."""
    sleeping = subscribed(quiet_hours=QuietHours(start=time(22), end=time(1, 30)), timezone="America/New_York")
    first, second = (datetime(2026, 11, 1, hour, 30, tzinfo=UTC) for hour in (5, 6))
    quarter = timedelta(minutes=15)
    assert [quiet_until(sleeping, end - quarter) for end in (first, second)] == [first, second]
    assert [quiet_until(sleeping, end + quarter) for end in (first, second)] == [None, None]


def test_quiet_hours_end_today_after_midnight_and_are_over_at_their_end() -> None:
    sleeping = subscribed(quiet_hours=NIGHT)
    assert quiet_until(sleeping, datetime(2026, 11, 26, 3, tzinfo=UTC)) == datetime(2026, 11, 26, 7, tzinfo=UTC)
    assert quiet_until(sleeping, datetime(2026, 11, 26, 7, tzinfo=UTC)) is None
    assert quiet_until(subscribed(), NOON) is None


def a_ringing(*, broadcast: bool, not_before: datetime | None = None) -> LinePlan:
    line = LineToSend(line=a_thread_line(broadcast=broadcast), tag="killed:1", not_before=not_before)
    return LinePlan(lines=(line,), replaced=("killed:1",))


def test_line_that_rings_waits_for_the_end_of_quiet_hours_and_a_silent_one_does_not() -> None:
    sleeping = subscribed(quiet_hours=NIGHT)
    told = [ToldChannel(channel="C0WIRE", transport="slack")]
    at_night = datetime(2026, 11, 26, 3, tzinfo=UTC)
    alert = an_alert(severity=Severity.HIGH)
    (ring,) = route_lines(alert, a_ringing(broadcast=True), told, [sleeping], now=at_night)
    (silent,) = route_lines(alert, a_ringing(broadcast=False), told, [sleeping], now=at_night)
    assert ring.not_before == datetime(2026, 11, 26, 7, tzinfo=UTC)
    assert silent.not_before is None
    assert ring.kind is Kind.THREAD


def test_line_held_by_its_cool_down_names_the_waiting_line_that_it_replaces() -> None:
    told = [ToldChannel(channel="C0WIRE", transport="slack")]
    ringing = a_ringing(broadcast=True, not_before=NOON + timedelta(minutes=30))
    (row,) = route_lines(an_alert(), ringing, told, [], now=NOON)
    (prefix,) = replaced_lines(an_alert(), ringing, told)
    assert row.key.startswith(prefix)
    assert row.not_before == NOON + timedelta(minutes=30)

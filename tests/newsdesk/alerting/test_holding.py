"""Quiet hours, languages, and the digest that stands in for a flood, as rows for the outbox."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from newsdesk.alerting.routing import Alert, quiet_until, route_burst, route_cards, route_lines, route_update, wants
from newsdesk.alerting.thread_lines import LinePlan, LineToSend
from newsdesk.alerts import Kind, Mode, QuietHours, Subscription
from newsdesk.ports import ToldChannel
from newsdesk.understanding import Category, Location, Severity
from tests.builders import NOON, a_card, a_news_card
from tests.delivery_builders import a_thread_line

LUNCH = QuietHours(start=time(12), end=time(14))
WIRE = ToldChannel(channel="C0WIRE", transport="slack")


def an_alert(severity: Severity = Severity.HIGH, **changes) -> Alert:
    return Alert(severity=severity, **{"card": a_card()} | changes)


def subscribed(**changes) -> Subscription:
    return Subscription(**{"channel": "C0WIRE"} | changes)


def a_line(*, not_before: datetime | None = None) -> LinePlan:
    return LinePlan(lines=(LineToSend(line=a_thread_line(broadcast=True), tag="line:1", not_before=not_before),))


# --- who wants it ----------------------------------------


def test_a_region_or_language_that_is_among_those_wanted_is_enough() -> None:
    both = (Location.CARIBBEAN, Location.EASTERN_PACIFIC)
    assert wants(subscribed(regions=both), an_alert())
    assert wants(subscribed(languages=("es", "en")), an_alert(languages=frozenset({"en", "pt"})))


def test_a_language_that_nobody_knows_shuts_nobody_out() -> None:
    assert wants(subscribed(languages=("es",)), an_alert(languages=frozenset()))


def test_the_first_subscription_of_a_channel_that_wants_it_shapes_the_card() -> None:
    spanish, english = subscribed(card_lang="es"), subscribed(card_lang="en")
    (row,) = route_cards(an_alert(), [spanish, english], now=NOON)
    assert row.card_lang == "es"


def test_a_card_its_edits_and_its_lines_are_in_the_language_of_the_channel() -> None:
    told = [ToldChannel(channel="C0WIRE", transport="slack", card_lang="es")]
    (edit,) = route_update(an_alert(), told)
    (line,) = route_lines(an_alert(), a_line(), told, [], now=NOON)
    assert (edit.card_lang, line.card_lang) == ("es", "es")


# --- quiet hours ----------------------------------------


@pytest.mark.parametrize(
    ("now", "quiet"), [("11:59", False), ("12:00", True), ("13:59", True), ("14:00", False), ("23:00", False)]
)
def test_quiet_hours_of_one_day_hold_from_their_start_to_before_their_end(now: str, quiet: bool) -> None:
    at = datetime.combine(NOON.date(), time.fromisoformat(now), NOON.tzinfo)
    assert quiet_until(subscribed(quiet_hours=LUNCH), at) == (NOON.replace(hour=14) if quiet else None)


def test_a_night_begins_at_its_first_minute() -> None:
    night = subscribed(quiet_hours=QuietHours(start=time(22), end=time(7)))
    assert quiet_until(night, NOON.replace(hour=22)) == NOON.replace(hour=7) + timedelta(days=1)


def test_quiet_hours_without_length_hold_nothing() -> None:
    assert quiet_until(subscribed(quiet_hours=QuietHours(start=time(12), end=time(12))), NOON) is None


@pytest.mark.parametrize("minutes", [30, 180], ids=["the quiet hours end later", "the cool-down ends later"])
def test_a_line_that_is_held_twice_waits_for_the_later_end(minutes: int) -> None:
    cooled = NOON + timedelta(minutes=minutes)
    (row,) = route_lines(an_alert(), a_line(not_before=cooled), [WIRE], [subscribed(quiet_hours=LUNCH)], now=NOON)
    assert row.not_before == max(cooled, NOON.replace(hour=14))


def test_a_line_whose_cool_down_ends_in_quiet_hours_waits_for_their_end() -> None:
    before = NOON - timedelta(minutes=10)
    plan = a_line(not_before=before + timedelta(minutes=30))
    sleeping = [subscribed(quiet_hours=LUNCH)]
    (row,) = route_lines(an_alert(), plan, [WIRE], sleeping, now=before)
    assert row.not_before == NOON.replace(hour=14)
    (urgent,) = route_lines(an_alert(Severity.URGENT), plan, [WIRE], sleeping, now=before)
    assert urgent.not_before == NOON + timedelta(minutes=20)


@pytest.mark.parametrize("left", [(), (subscribed(mode=Mode.DIGEST),), (subscribed(channel="C0DESK"),)])
def test_a_line_rings_nobody_where_no_posts_are_asked_for_any_more(left: tuple[Subscription, ...]) -> None:
    (row,) = route_lines(an_alert(), a_line(), [WIRE], left, now=NOON)
    assert (row.message.broadcast, row.not_before) == (False, None)
    (row,) = route_lines(an_alert(), a_line(), [WIRE], [*left, subscribed()], now=NOON)
    assert row.message.broadcast


def test_a_line_waits_for_the_last_subscription_of_its_own_channel_alone() -> None:
    longer = QuietHours(start=time(12), end=time(15))
    elsewhere = subscribed(channel="C0DESK", quiet_hours=QuietHours(start=time(12), end=time(18)))
    ours = [subscribed(), subscribed(quiet_hours=LUNCH), subscribed(quiet_hours=longer)]
    (row,) = route_lines(an_alert(), a_line(), [WIRE], [*ours, elsewhere], now=NOON)
    assert row.not_before == NOON.replace(hour=15)


# --- a flood ----------------------------------------

VOTE = an_alert(card=a_news_card(412, category=Category.OVERSIGHT))
RULING = an_alert(card=a_news_card(413, category=Category.LEGAL))
STRIKE = an_alert(Severity.URGENT)


def test_a_flood_is_one_digest_of_what_the_channel_wants_gravest_first() -> None:
    wanted = subscribed(categories=(Category.OVERSIGHT, Category.STRIKE), card_lang="es")
    row, *_ = route_burst([VOTE, RULING, STRIKE], [wanted], feed="Backlog", now=NOON)
    assert [item.record for item in row.message.items] == ["S-71", "N-412"]
    assert (row.message.feed, row.card_lang, row.not_before) == ("Backlog", "es", None)


def test_each_card_that_a_flood_stands_for_is_on_record_in_its_channel() -> None:
    digest, *cards = route_burst([VOTE, STRIKE], [subscribed()], feed="Backlog", now=NOON)
    assert {(row.kind, row.alert_key, row.told_in) for row in cards} == {
        (Kind.ROOT, "strike/S-71", digest.key),
        (Kind.ROOT, "news/N-412", digest.key),
    }


def test_a_flood_is_one_digest_of_what_either_subscription_of_a_channel_wants() -> None:
    votes, strikes = (subscribed(categories=(one,)) for one in (Category.OVERSIGHT, Category.STRIKE))
    sent = [row for row in route_burst([VOTE, STRIKE], [votes, strikes], feed="Backlog", now=NOON) if not row.told_in]
    assert [[item.record for item in row.message.items] for row in sent] == [["S-71", "N-412"]]


def test_two_floods_of_one_moment_from_feeds_of_one_name_are_two_digests() -> None:
    rows = [route_burst([alert], [subscribed()], feed="News", now=NOON)[0] for alert in (VOTE, RULING)]
    assert len({row.key for row in rows}) == 2


def test_a_flood_waits_for_the_end_of_quiet_hours_however_grave_it_is() -> None:
    row, _ = route_burst([STRIKE], [subscribed(quiet_hours=LUNCH)], feed="Backlog", now=NOON)
    assert row.not_before == NOON.replace(hour=14)


@pytest.mark.parametrize(
    "passed_by", [{"mode": Mode.DIGEST}, {"categories": (Category.CRIME,)}], ids=["its own digest", "other news"]
)
def test_a_flood_is_not_told_to_whoever_gets_a_digest_anyway_or_wants_none_of_it(passed_by: dict) -> None:
    assert route_burst([VOTE, STRIKE], [subscribed(**passed_by)], feed="Backlog", now=NOON) == ()

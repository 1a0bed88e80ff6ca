"""Which digests are due, over whole years and clock changes, and what is in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsdesk.alerting.digest_figures import Figures, months_of
from newsdesk.alerting.digests import Due, Slot, digest_row, digests_of, due, latest_slot
from newsdesk.alerts import Mode, QuietHours, Subscription
from newsdesk.messages import CardState, DigestMessage, Marks, SetAside
from newsdesk.ports import PastAlert, ShownRow
from newsdesk.strikes import RecordState
from newsdesk.understanding import Category, Severity
from tests.builders import NOON, a_card, a_news_card, a_shown_row
from tests.handlers.commands.statuses import a_status

ZONES = ["America/New_York", "Europe/Madrid", "Australia/Lord_Howe"]  # the last one moves by half an hour
TIMES = [time(8), time(2, 30), time(2), time(1, 45), time(0), time(23, 59)]  # some are skipped, some come twice
DAY = timedelta(days=1)


def daily(**changes: object) -> Subscription:
    return Subscription(**{"channel": "C0WIRE", "mode": Mode.DIGEST, "digest_at": time(8)} | changes)


def a_year_of(subscription: Subscription, *, step: timedelta) -> list[Due]:
    """Every digest that is posted when the desk looks every `step`, each with the one before it known."""
    posted: list[Due] = []
    now = begun = datetime(2026, 1, 1, 12, tzinfo=UTC)
    while now < datetime(2027, 1, 2, 12, tzinfo=UTC):
        last = posted[-1].until if posted else None
        one = due(latest_slot(subscription, now), last_until=last, begun=begun, now=now)
        posted += [one] if one else []
        now += step
    return posted


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("at", TIMES)
def test_a_year_has_one_daily_digest_each_day_none_twice_none_missing(zone: str, at: time) -> None:
    posted = a_year_of(daily(timezone=zone, digest_at=at), step=timedelta(minutes=40))
    days = [one.slot.day for one in posted]
    first = days[0]
    assert days == [first + n * DAY for n in range(len(days))]
    assert len(days) in (365, 366)
    assert [one.since for one in posted[1:]] == [one.until for one in posted[:-1]]


@pytest.mark.parametrize("zone", ZONES)
def test_digest_comes_at_its_local_time_on_both_sides_of_a_clock_change(zone: str) -> None:
    posted = a_year_of(daily(timezone=zone), step=timedelta(minutes=40))
    assert {one.until.astimezone(ZoneInfo(zone)).time() for one in posted} == {time(8)}
    lengths = Counter(one.until - one.since for one in posted[1:])
    assert len(lengths) == 3  # an ordinary day, the short one and the long one
    assert lengths[DAY] == len(posted) - 3


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_has_one_weekly_digest_each_monday(zone: str) -> None:
    posted = a_year_of(daily(timezone=zone, mode=Mode.WEEKLY), step=timedelta(hours=3))
    days = [one.slot.day for one in posted]
    assert {day.weekday() for day in days} == {0}
    assert days == [days[0] + n * 7 * DAY for n in range(52)]


def slot_of(subscription: Subscription, now: datetime = NOON) -> Slot:
    return latest_slot(subscription, now)


def test_clock_that_is_set_back_posts_nothing_twice() -> None:
    last = slot_of(daily()).at
    for back in (timedelta(hours=1), timedelta(hours=6), DAY):
        now = NOON - back
        assert due(slot_of(daily(), now), last_until=last, begun=now - 9 * DAY, now=now) is None


def test_clock_that_was_years_ahead_ends_in_no_silence() -> None:
    ahead = datetime(2039, 1, 1, 8, tzinfo=UTC)
    one = due(slot_of(daily()), last_until=ahead, begun=NOON - 9 * DAY, now=NOON)
    assert one is not None and one.until - one.since == DAY


@pytest.mark.parametrize("begun", [0, 999])
@pytest.mark.parametrize("made", [0, 999])
def test_first_digest_waits_for_no_clock_that_was_years_ahead(begun: int, made: int) -> None:
    earlier = NOON - 9 * DAY
    slot = slot_of(daily(made_at=earlier + made * DAY))
    assert due(slot, last_until=None, begun=earlier + begun * DAY, now=NOON) == Due(
        slot=slot, since=slot.at - DAY, until=slot.at
    )


def test_digest_after_an_outage_of_days_tells_all_of_them_at_once() -> None:
    slot = slot_of(daily())
    one = due(slot, last_until=slot.at - 3 * DAY, begun=NOON, now=NOON)
    assert one == Due(slot=slot, since=slot.at - 3 * DAY, until=slot.at)


def test_first_digest_waits_for_its_next_time_and_tells_nothing_older_than_the_subscription() -> None:
    made = daily(made_at=NOON)
    begun = NOON - 30 * DAY
    assert due(slot_of(made), last_until=None, begun=begun, now=NOON) is None
    tomorrow = NOON + DAY
    one = due(slot_of(made, tomorrow), last_until=None, begun=begun, now=tomorrow)
    assert one is not None and one.since == NOON


def test_digest_of_a_channel_that_had_alerts_since_its_last_one_tells_none_of_them_again() -> None:
    slot = slot_of(daily(made_at=NOON - 2 * DAY))
    one = due(slot, last_until=slot.at - 30 * DAY, begun=NOON - 60 * DAY, now=NOON)
    assert one is not None and one.since == NOON - 2 * DAY


def test_configured_digest_without_history_begins_with_the_service() -> None:
    slot = slot_of(daily())
    assert due(slot, last_until=None, begun=slot.at + timedelta(minutes=1), now=NOON) is None
    one = due(slot, last_until=None, begun=slot.at - timedelta(hours=2), now=NOON)
    assert one is not None and one.since == slot.at - timedelta(hours=2)


def test_channel_gets_one_digest_however_many_subscriptions_it_has() -> None:
    other = daily(channel="C0DESK", mode=Mode.WEEKLY)
    assert digests_of([Subscription(channel="C0WIRE"), daily(), daily(digest_at=time(9)), other]) == (daily(), other)


# --- what is in it ---


def past(number: int = 71, severity: Severity = Severity.HIGH, **changes: object) -> PastAlert:
    card = a_card(number)
    plain = {
        "key": f"strike/{card.record}",
        "card": card,
        "severity": severity,
        "created_at": NOON - timedelta(hours=9),
    }
    return PastAlert(**{**plain, "text": "", "languages": frozenset({"en"})} | changes)


def a_due(subscription: Subscription) -> Due:
    slot = slot_of(subscription)
    return Due(slot=slot, since=slot.at - DAY, until=slot.at)


def test_digest_holds_what_the_channel_wants_under_a_key_of_channel_and_day() -> None:
    vote = past(card=a_news_card(category=Category.POLICY), key="news/N-5", severity=Severity.NORMAL)
    row = digest_row(a_due(daily()), [vote, past()], a_status(now=NOON), now=NOON)
    assert row is not None and isinstance(row.message, DigestMessage)
    assert row.key == "digest/C0WIRE/2026-11-25:digest"
    assert [item.record for item in row.message.items] == ["S-71"]
    assert row.mention is None


def test_what_was_withdrawn_or_set_aside_is_not_told_again() -> None:
    withdrawn = past(card=a_card(72, state=CardState.WITHDRAWN), key="strike/S-72")
    marks = Marks(set_aside=SetAside(by="U0ANA", at=NOON, reason="an exercise"))
    aside = past(card=a_card(73, marks=marks), key="strike/S-73")
    row = digest_row(a_due(daily()), [withdrawn, aside, past()], a_status(now=NOON), now=NOON)
    assert row is not None and [item.record for item in row.message.items] == ["S-71"]


def test_weekly_digest_shows_six_months_of_confirmed_strikes() -> None:
    ledger = [
        a_shown_row(1, happened_on=date(2026, 6, 30), location="caribbean"),
        a_shown_row(2, happened_on=date(2026, 10, 3), location="caribbean", strikes=3),
        a_shown_row(3, happened_on=date(2026, 10, 4), location="undisclosed"),
        a_shown_row(4, happened_on=date(2026, 10, 5), confirmed=False),
        a_shown_row(5, happened_on=date(2026, 5, 31)),
    ]
    figures = Figures(ledger=[replace(row, confirmed=row.number != 4) for row in ledger], decided={"alert": 2})
    row = digest_row(a_due(daily(mode=Mode.WEEKLY)), [past()], a_status(now=NOON), now=NOON, figures=figures)
    assert row is not None
    months = {month.first: (month.caribbean, month.eastern_pacific, month.elsewhere) for month in row.message.months}
    assert list(months) == [date(2026, n, 1) for n in range(6, 12)]
    assert (months[date(2026, 6, 1)], months[date(2026, 10, 1)]) == ((1, 0, 0), (3, 0, 1))
    assert row.message.totals.strikes == 6
    assert row.message.decided == (("alert", 2),)


def test_months_go_over_the_turn_of_a_year() -> None:
    months = months_of((), date(2026, 2, 10))
    assert (months[0].first, months[-1].first) == (date(2025, 9, 1), date(2026, 2, 1))
    assert {(month.caribbean, month.eastern_pacific, month.elsewhere) for month in months} == {(0, 0, 0)}


def test_months_count_no_record_that_was_withdrawn_and_nothing_after_their_day() -> None:
    ledger = [
        a_shown_row(1, happened_on=date(2026, 11, 9), confirmed=True),
        a_shown_row(2, happened_on=date(2026, 11, 10), confirmed=True),
        a_shown_row(3, happened_on=date(2026, 11, 8), confirmed=True, state=RecordState.WITHDRAWN),
        a_shown_row(4, happened_on=date(2026, 11, 11), confirmed=True),
    ]
    last = months_of(ledger, date(2026, 11, 10))[-1]
    assert (last.caribbean, last.eastern_pacific, last.elsewhere) == (2, 0, 0)


@pytest.mark.parametrize(
    ("mode", "ledger"),
    [(Mode.DIGEST, (a_shown_row(1),)), (Mode.WEEKLY, ())],
    ids=["of a day", "of a desk without a record"],
)
def test_digest_shows_no_months_otherwise(mode: Mode, ledger: tuple[ShownRow, ...]) -> None:
    row = digest_row(a_due(daily(mode=mode)), [past()], a_status(now=NOON), now=NOON, figures=Figures(ledger=ledger))
    assert row is not None and (row.message.months, row.message.weekly) == ((), mode is Mode.WEEKLY)


def test_digest_is_told_in_the_zone_and_language_of_its_channel() -> None:
    row = digest_row(a_due(daily(timezone="Europe/Madrid", card_lang="es")), [past()], a_status(now=NOON), now=NOON)
    assert row is not None and (row.message.timezone, row.card_lang) == ("Europe/Madrid", "es")


def test_item_leads_to_its_card() -> None:
    row = digest_row(a_due(daily()), [past(card_url="https://slack.example/p1")], a_status(now=NOON), now=NOON)
    assert row is not None and row.message.items[0].card_url == "https://slack.example/p1"


def test_foot_counts_the_feeds_that_are_on_and_names_the_last_strike() -> None:
    counted = {"active": 40, "quarantined": 2, "paused": 3, "gone": 5}
    seen = replace(
        a_status(now=NOON), feeds_by_state=counted, feeds_read_last_hour=39, record_until=date(2026, 11, 24)
    )
    row = digest_row(a_due(daily()), [past()], seen, now=NOON)
    assert row is not None
    assert (row.message.feeds, row.message.feeds_read, row.message.last_strike_on) == (42, 39, date(2026, 11, 24))


def test_channel_that_wants_no_word_of_an_empty_day_gets_its_news() -> None:
    row = digest_row(a_due(daily(says_quiet=False)), [past()], a_status(now=NOON), now=NOON)
    assert row is not None and [item.record for item in row.message.items] == ["S-71"]


def test_empty_day_is_one_line_or_nothing_as_set() -> None:
    row = digest_row(a_due(daily()), [], a_status(now=NOON), now=NOON)
    assert row is not None and row.message.items == ()
    assert digest_row(a_due(daily(says_quiet=False)), [], a_status(now=NOON), now=NOON) is None


def test_digest_waits_for_the_end_of_quiet_hours_and_of_a_pause() -> None:
    quiet = daily(quiet_hours=QuietHours(start=time(7), end=time(13)))
    row = digest_row(a_due(quiet), [past()], a_status(now=NOON), now=NOON)
    assert row is not None and row.not_before == NOON.replace(hour=13)
    row = digest_row(a_due(replace(daily(), paused_until=NOON + DAY)), [past()], a_status(now=NOON), now=NOON)
    assert row is not None and row.not_before == NOON + DAY


def test_day_of_a_slot_is_the_local_one() -> None:
    late = daily(timezone="Pacific/Auckland", digest_at=time(0, 30))
    assert slot_of(late, datetime(2026, 11, 25, 12, tzinfo=UTC)).day == date(2026, 11, 26)

"""News of strikes that the shipped record knows, and news that rings nobody by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsdesk.alerts import Action, Kind, Reason, Subscription
from newsdesk.entries import Tier
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.messages import LineCard, NewsCard
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Category, Facts, Severity, Withdrawal
from tests.builders import NOON, a_claim, a_record
from tests.newsdesk.understandings import CHANNEL, Newsroom, a_follow_up, a_strike, news, strike_facts


def shipped(number: int, day: str, **values: int | str) -> StrikeRecord:
    fields = {Field.DATE: day, Field.LOCATION: "caribbean"} | {Field(name): value for name, value in values.items()}
    at = NOON.replace(month=10, day=4)
    claims = [
        a_claim(field, value, outlet="Shipped record", origin="Shipped record", tier=Tier.RECORD, known_at=at)
        for field, value in fields.items()
    ]
    return a_record(number, *claims, baseline=True, opened_at=at)


LAST = shipped(70, "2026-10-04", killed=4, survivors=2, presumed_dead=0)
SPLIT = [shipped(48, "2026-04-11", killed=2), shipped(49, "2026-04-11", killed=3)]


def test_dead_counted_later_on_a_shipped_strike_ring_as_a_changed_figure() -> None:
    room = Newsroom(desk=MemoryDesk([LAST]))
    raised = a_follow_up(strike_facts("2026-10-04", location="caribbean", presumed_dead=2), speaker="SOUTHCOM")
    decision = room.publish("AP", raised, tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.FIGURE_CHANGED)
    card = room.cards[0].message
    assert (card.change.old, card.change.new) == ("0", "2")
    assert card.change.aside == "Killed stays 4; both together 4 → 6."
    assert (card.killed.value, card.presumed_dead.value) == (4, 2)


def test_look_back_with_the_figures_of_a_shipped_strike_rings_nobody() -> None:
    room = Newsroom(desk=MemoryDesk([LAST]))
    lawsuit = news(Category.LEGAL, severity=Severity.NORMAL)
    assert room.publish("AP", lawsuit, tier=Tier.WIRE).action is Action.DIGEST
    repeated = a_follow_up(strike_facts("2026-10-04", location="caribbean", killed=4), severity=Severity.NORMAL)
    assert room.publish("BBC", repeated).action is Action.DIGEST
    assert not room.cards


@pytest.mark.parametrize(("day", "records"), [("2019-08-09", 1), ("2026-10-04", 1), ("2026-11-02", 2)])
def test_old_report_opens_no_record_of_what_was_before_the_first_shipped_strike(day: str, records: int) -> None:
    room = Newsroom(desk=MemoryDesk([LAST]))
    told = datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(days=1)
    decision = room.publish("AP", a_strike(strike_facts(day, location="caribbean", killed=4)), published=told)
    assert (decision.action, decision.reason, len(room.records)) == (Action.SILENT, Reason.TOO_OLD, records)


def test_withdrawn_report_of_before_the_first_shipped_strike_opens_no_record() -> None:
    room = Newsroom(desk=MemoryDesk([LAST]))
    event = strike_facts("2019-08-09", location="caribbean", killed=4)
    gone = news(Category.STRIKE, facts=Facts(withdrawal=Withdrawal(events=(event,))))
    room.publish("AP", gone, published=datetime(2019, 8, 10, tzinfo=UTC))
    assert len(room.records) == 1


def test_figures_of_a_whole_announcement_go_into_none_of_its_split_records() -> None:
    room = Newsroom(desk=MemoryDesk(SPLIT))
    whole = a_follow_up(strike_facts("2026-04-11", location="caribbean", killed=5), speaker="SOUTHCOM")
    room.publish("AP", whole, tier=Tier.WIRE)
    assert [shown(record, Field.KILLED).value for record in room.records] == [2, 3]
    (entry,) = room.desk.entries.values()
    assert entry.strike_number == 48


IN_A_ROW = [
    shipped(n, f"2025-12-{day}", killed=killed)
    for n, day, killed in ((31, 30, 3), (32, 30, 0), (33, 30, 0), (34, 31, 5))
]


def _whole_of(killed: int, vessels: int) -> MemoryDesk:
    room = Newsroom(desk=MemoryDesk(IN_A_ROW))
    whole = a_strike(strike_facts("2026-01-01", location="caribbean", killed=killed, vessels=vessels))
    room.publish("AP", whole, tier=Tier.WIRE, published=NOON.replace(year=2026, month=1, day=1))
    return room.desk


def test_announcement_that_sums_up_shipped_records_of_several_days_is_a_report_of_the_first() -> None:
    desk = _whole_of(killed=8, vessels=4)
    (entry,) = desk.entries.values()
    assert entry.strike_number == 31
    assert [shown(record, Field.KILLED).value for record in desk.records.values()] == [3, 0, 0, 5]


@pytest.mark.parametrize(("killed", "vessels"), [(7, 4), (8, 5)])
def test_announcement_of_other_figures_is_of_a_strike_that_no_record_knows(killed: int, vessels: int) -> None:
    assert len(_whole_of(killed, vessels).records) == len(IN_A_ROW) + 1


def test_new_strike_takes_the_next_free_number_after_the_shipped_record() -> None:
    room = Newsroom(desk=MemoryDesk([LAST]))
    room.publish("AP", a_strike(strike_facts("2026-11-24", location="caribbean", killed=4)), tier=Tier.WIRE)
    assert [record.name for record in room.records] == ["S-70", "S-71"]


def everything(**changes) -> Subscription:
    return Subscription(channel=CHANNEL, categories=(), min_severity=Severity.NORMAL, **changes)


def test_channel_that_asks_for_normal_news_gets_one_line_and_no_second_one() -> None:
    room = Newsroom(everything())
    seizure = news(Category.INTERDICTION, severity=Severity.NORMAL)
    room.publish("AP", seizure, title="Coast Guard offloads 3 tonnes of cocaine in Miami", tier=Tier.WIRE)
    again = room.publish("BBC", seizure, title="Coast Guard offloads three tonnes of cocaine in Miami")
    assert isinstance(room.cards[0].message, LineCard)
    assert (again.action, again.reason) == (Action.SILENT, Reason.NO_NEW_FACT)
    assert len(room.desk.deliveries) == 1


def test_line_becomes_a_card_when_the_story_turns_grave() -> None:
    room = Newsroom(everything())
    title = "US Navy boards tanker Skipper off Venezuela"
    room.publish("AP", news(Category.INTERDICTION, severity=Severity.NORMAL), title=title, tier=Tier.WIRE)
    graver = news(Category.INTERDICTION, severity=Severity.URGENT)
    decision = room.publish("Reuters", graver, title=f"{title}, seizes crude", tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.NEW_STORY)
    (update,) = room.sent(Kind.UPDATE)
    assert isinstance(update.message, NewsCard)
    assert update.revision == 2


def test_channel_that_a_card_passed_by_gets_it_when_it_turns_urgent() -> None:
    urgent_only = Subscription(channel="C0URGENT", min_severity=Severity.URGENT)
    room = Newsroom(Subscription(channel=CHANNEL), urgent_only)
    facts = strike_facts("2026-11-24", location="caribbean", killed=3)
    room.publish("AP", a_strike(facts, severity=Severity.HIGH), tier=Tier.WIRE)
    survivors = strike_facts("2026-11-24", location="caribbean", killed=3, survivors=2)
    room.later(hours=1).publish("AFP", a_strike(survivors, severity=Severity.URGENT), tier=Tier.WIRE)
    assert [row.channel for row in room.cards] == [CHANNEL, "C0URGENT"]


def test_unconfirmed_follow_up_of_normal_weight_waits_for_the_digest() -> None:
    room = Newsroom()
    decision = room.publish("BBC", a_follow_up(severity=Severity.NORMAL))
    assert (decision.action, decision.reason) == (Action.DIGEST, Reason.BELOW_LEVEL)
    assert not room.desk.deliveries


def two_strikes_known() -> Newsroom:
    room = Newsroom()
    room.publish("AP", a_strike(strike_facts("2026-11-22", killed=3, location="caribbean")), tier=Tier.WIRE)
    room.later(hours=2).publish("AP", a_strike(strike_facts("2026-11-24", killed=2, vessels=1)), tier=Tier.WIRE)
    return room.later(hours=5)


def test_a_roundup_of_the_last_two_strikes_rings_for_neither() -> None:
    room = two_strikes_known()
    both = a_strike(strike_facts("2026-11-24", killed=5, strikes=2, vessels=2))
    decision = room.publish("Roundup", both)
    assert (decision.action, len(room.records)) == (Action.SILENT, 2)


def test_a_roundup_that_names_the_first_of_its_days_rings_for_none_of_them() -> None:
    """ "Five dead in two strikes, on Sunday and Tuesday" """
    room = two_strikes_known()
    both = a_strike(strike_facts("2026-11-22", basis="weekday", killed=5, strikes=2, vessels=2))
    assert room.later(hours=60).publish("Roundup", both).action is not Action.ALERT


def test_a_roundup_of_announcements_of_several_strikes_rings_for_none_of_them() -> None:
    room = Newsroom()
    for day, killed in (("2026-11-23", 5), ("2026-11-24", 3)):
        room.publish(f"AP {day}", a_strike(strike_facts(day, killed=killed, strikes=2, vessels=2)), tier=Tier.WIRE)
    four = a_strike(strike_facts("2026-11-23", basis="weekday", killed=8, strikes=4, vessels=4))
    assert room.later(hours=12).publish("Roundup", four).action is Action.SILENT


@pytest.mark.parametrize(("day", "killed"), [("2026-11-25", 5), ("2026-11-24", 6)])
def test_two_more_strikes_of_another_day_or_toll_are_no_roundup(day: str, killed: int) -> None:
    room = two_strikes_known()
    decision = room.publish("BBC", a_strike(strike_facts(day, killed=killed, strikes=2, vessels=2)))
    assert (decision.action, len(room.records)) == (Action.ALERT, 3)


@pytest.mark.parametrize(("hours", "action"), [(5, Action.SILENT), (80, Action.ALERT)])
def test_a_roundup_without_a_day_is_of_strikes_that_are_still_fresh(hours: int, action: Action) -> None:
    """ "Three strikes disclosed at once, nine dead, between Sunday and Wednesday" names no day of them."""
    room = Newsroom()
    days = [("2026-11-21", 2), ("2026-11-23", 4), ("2026-11-24", 3)]
    told = a_strike(*(strike_facts(day, killed=killed, vessels=1) for day, killed in days))
    room.publish("AP", told, tier=Tier.WIRE)
    together = a_strike(strike_facts(killed=9, strikes=3, vessels=3))
    assert room.later(hours=hours).publish("Roundup", together).action is action

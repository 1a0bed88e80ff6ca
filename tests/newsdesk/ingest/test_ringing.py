"""What rings in the thread of a card, and what only edits it."""

from __future__ import annotations

from datetime import date, timedelta

from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Tier
from newsdesk.messages import CardState
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import Category, Comparator
from tests.newsdesk.understandings import (
    Newsroom,
    a_follow_up,
    a_strike,
    news,
    quoted,
    strike_facts,
    today,
    total,
)


def test_presumed_dead_a_week_later_ring_once_and_are_never_added_to_killed() -> None:
    """The convoy of 30 December 2025: three killed, eight overboard; on 7 January they were counted as dead."""
    room = Newsroom(start="2025-12-31T17:00")
    convoy = strike_facts("2025-12-30", location="eastern_pacific", killed=3, vessels=3, strikes=3)
    room.publish("AP", a_strike(convoy, speaker="SOUTHCOM"), tier=Tier.WIRE)
    room.later(hours=1).publish("La Estrella", a_strike(convoy, speaker="SOUTHCOM", lang="es"), tier=Tier.LOCAL)
    sought = strike_facts("2025-12-30", location="eastern_pacific", killed=3, search="search on")
    room.later(hours=1).publish("AFP", a_follow_up(sought), tier=Tier.WIRE)
    over = strike_facts("2025-12-30", location="eastern_pacific", killed=3, survivors=8, search="search suspended")
    rings_before = len(room.rings)
    room.later(days=2).publish("KSL", a_follow_up(over, speaker="Coast Guard"), tier=Tier.LOCAL)
    (line,) = [line.message for line in room.lines if line.message.who == "Coast Guard in KSL"]
    assert [(one.field, one.old, one.new) for one in (line.change, *line.more)] == [
        (Field.SURVIVORS, None, "8"),
        (Field.SURVIVORS_FATE, "search on", "search suspended"),
    ]
    assert not line.broadcast, "how many were sought and that the search ended rings nobody"
    raised = strike_facts("2025-12-30", location="eastern_pacific", presumed_dead=8)
    room.later(days=5).publish("The Intercept", a_follow_up(raised, speaker="SOUTHCOM"))
    (ring,) = room.rings[rings_before:]
    change = ring.message.change
    assert (change.field, change.old, change.new) == (Field.PRESUMED_DEAD, "0", "8")
    assert change.aside == "Killed stays 3; both together 3 → 11."
    assert change.who == "SOUTHCOM in The Intercept"
    assert len(room.cards) == 1
    row = shown_row(room.records[0])
    assert (row.killed, row.presumed_dead, row.strikes) == (3, 8, 3)


def test_more_people_who_are_sought_ring_nobody_and_fewer_do() -> None:
    room = Newsroom(start="2025-12-31T17:00")
    found = {"location": "eastern_pacific", "killed": 3}
    room.publish("SOUTHCOM", a_strike(strike_facts("2025-12-30", search="search on", **found)), tier=Tier.PRIMARY)
    for sought in (6, 8, 1):
        more = a_follow_up(strike_facts("2025-12-30", survivors=sought, **found))
        room.later(hours=9).publish("SOUTHCOM", more, tier=Tier.PRIMARY)
    lines = [line.message for line in room.lines]
    assert [(line.change.new, line.broadcast) for line in lines] == [("6", False), ("8", False), ("1", True)]


def test_the_day_of_a_strike_that_was_told_by_its_bound_edits_the_card_and_rings_nobody() -> None:
    room = Newsroom(start="2026-10-18T20:00")
    told = strike_facts("2026-10-18", basis="announced", location="caribbean", killed=5)
    room.publish("AP", a_strike(told), tier=Tier.WIRE)
    (root,) = room.cards
    assert (root.message.happened_on, root.message.happened_by) == (None, date(2026, 10, 18))
    room.later(hours=2).publish("AFP", a_strike(told), tier=Tier.WIRE)
    rings = len(room.rings)
    stated = strike_facts("2026-10-17", location="caribbean", killed=5)
    decision = room.later(hours=2).publish("AFP", a_strike(stated), tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.FIGURE_CHANGED)
    card = room.sent(Kind.UPDATE)[-1].message
    assert (card.happened_on, card.state, card.correction_prefix) == (date(2026, 10, 17), CardState.REPORTED, False)
    line = room.lines[-1].message
    assert (line.change.old, line.change.new) == ("2026-10-18 or earlier", "2026-10-17")
    assert not line.broadcast and len(room.rings) == rings


def test_correction_of_the_place_by_the_same_wire_rings_as_a_correction() -> None:
    """AP moved the strike of 21 June 2026 from the eastern Pacific to the Caribbean."""
    room = Newsroom(start="2026-06-22T02:00")
    first = strike_facts("2026-06-21", location="eastern_pacific", killed=2, survivors=6)
    room.publish("AP", a_strike(first), tier=Tier.WIRE)
    mended = strike_facts("2026-06-21", location="caribbean", killed=2, survivors=6)
    decision = room.later(hours=3).publish("AP", a_follow_up(mended, correction=True), tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.CORRECTED)
    (line,) = room.rings
    assert (line.message.kind, line.message.change.old, line.message.change.new) == (
        "correction",
        "eastern_pacific",
        "caribbean",
    )
    card = room.sent(Kind.UPDATE)[-1].message
    assert card.correction_prefix
    assert card.state is CardState.CORRECTED
    assert len(room.records) == 1


def test_other_toll_of_the_stated_day_is_no_other_strike_where_a_copy_tells_a_bound() -> None:
    """Fishermen tell of Thursday's strike and two bodies; a copy only knows that it was on Friday or before."""
    room = Newsroom(start="2027-10-08T16:00")
    room.publish("El Heraldo", a_strike(strike_facts("2027-10-07", location="caribbean", killed=2)), tier=Tier.LOCAL)
    bound = strike_facts("2027-10-08", basis="announced", location="caribbean")
    room.later(hours=3).publish("AP", a_strike(bound), tier=Tier.WIRE)
    confirmed = strike_facts("2027-10-07", location="caribbean", killed=4)
    room.later(hours=9).publish("AFP", a_strike(confirmed, speaker="SOUTHCOM"), tier=Tier.WIRE)
    assert len(room.records) == 1
    assert len(room.cards) == 1


def test_correction_of_both_place_and_toll_belongs_to_the_one_strike_of_its_day() -> None:
    room = Newsroom(start="2026-06-22T02:00")
    room.publish("AP", a_strike(strike_facts("2026-06-21", location="eastern_pacific", killed=4)), tier=Tier.WIRE)
    mended = a_follow_up(strike_facts("2026-06-21", location="caribbean", killed=3), correction=True)
    decision = room.later(hours=20).publish("SOUTHCOM", mended, tier=Tier.PRIMARY)
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.CORRECTED)
    assert len(room.records) == 1


def test_late_copy_with_the_uncorrected_place_changes_nothing() -> None:
    room = Newsroom(start="2026-06-22T02:00")
    facts = {"killed": 2, "survivors": 6}
    room.publish("AP", a_strike(strike_facts("2026-06-21", location="caribbean", **facts)), tier=Tier.WIRE)
    late = a_strike(strike_facts("2026-06-21", location="eastern_pacific", **facts))
    room.later(hours=8).publish("elchi.az", late, tier=Tier.LOCAL)
    assert len(room.records) == 1
    assert shown(room.records[0], Field.LOCATION).value == "caribbean"


def test_official_figure_in_place_of_a_wire_figure_is_one_line_and_no_dispute() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=4), speaker="a US official"), tier=Tier.WIRE)
    room.later(hours=1).publish("SOUTHCOM", a_strike(today(killed=5), speaker="SOUTHCOM"), tier=Tier.PRIMARY)
    (line,) = room.lines
    assert (line.message.kind, line.message.who, line.message.broadcast) == ("now_official", "SOUTHCOM", True)
    assert (line.message.change.old, line.message.change.new) == ("4", "5")
    assert line.message.dispute is None
    card = room.sent(Kind.UPDATE)[-1].message
    assert card.state is CardState.OFFICIAL
    assert not card.killed_disputed
    assert [rival.value for rival in shown(room.records[0], Field.KILLED).rivals] == [4]


def test_second_origin_that_contradicts_the_first_is_one_line_that_says_both() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=4)), tier=Tier.WIRE)
    room.later(hours=1).publish("CNN", a_strike(today(killed=6)))
    (line,) = room.lines
    assert line.message.kind == "second_origin"
    assert (line.message.dispute.old, line.message.dispute.new) == ("4", "6")


def test_two_fields_of_one_update_share_a_line_and_one_ring() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=3, survivors=2)), tier=Tier.WIRE)
    room.later(hours=1).publish("AP", a_follow_up(today(killed=4, survivors=1)), tier=Tier.WIRE)
    (line,) = room.lines
    assert [found.field for found in (line.message.change, *line.message.more)] == [Field.KILLED, Field.SURVIVORS]
    assert line.message.broadcast


def test_correction_of_an_official_figure_is_one_line() -> None:
    room = Newsroom()
    room.publish("SOUTHCOM", a_strike(today(killed=4), speaker="SOUTHCOM"), tier=Tier.PRIMARY)
    mended = a_follow_up(today(killed=5), speaker="SOUTHCOM", correction=True)
    room.later(hours=1).publish("SOUTHCOM", mended, tier=Tier.PRIMARY)
    (line,) = room.lines
    assert (line.message.kind, line.message.change.new) == ("correction", "5")


def test_flapping_figure_rings_once() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=3)), tier=Tier.WIRE)
    for minutes, killed in ((40, 4), (10, 3), (10, 4)):
        room.later(minutes=minutes).publish("AP", a_follow_up(today(killed=killed)), tier=Tier.WIRE)
    (ring,) = room.rings
    assert (ring.message.change.old, ring.message.change.new) == ("3", "4")
    assert ring.not_before is None


def test_changes_inside_the_cool_down_become_one_line_from_first_to_last() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=2)), tier=Tier.WIRE)
    for killed in (3, 4, 5):
        room.later(minutes=5).publish("AP", a_follow_up(today(killed=killed)), tier=Tier.WIRE)
    first, held = room.rings
    assert (first.message.change.old, first.message.change.new) == ("2", "3")
    assert (held.message.change.old, held.message.change.new) == ("3", "5")
    assert held.not_before == room.clock.at - timedelta(minutes=10) + timedelta(minutes=30)


def test_fields_that_rang_together_wait_together() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=2, survivors=3)), tier=Tier.WIRE)
    for killed, survivors in ((3, 2), (4, 2), (4, 1)):
        facts = today(killed=killed, survivors=survivors)
        room.later(minutes=5).publish("AP", a_follow_up(facts), tier=Tier.WIRE)
    _, held = room.rings
    told = [(found.field, found.old, found.new) for found in (held.message.change, *held.message.more)]
    assert told == [(Field.KILLED, "3", "4"), (Field.SURVIVORS, "2", "1")]


def test_field_that_was_held_rings_again_only_after_its_own_cool_down() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=2)), tier=Tier.WIRE)
    for minutes, killed in ((5, 3), (5, 4), (30, 5)):  # told at +5, held until +35, changed at +40
        room.later(minutes=minutes).publish("AP", a_follow_up(today(killed=killed)), tier=Tier.WIRE)
    last = room.rings[-1]
    assert (last.message.change.old, last.message.change.new) == ("4", "5")
    assert last.not_before == room.clock.at + timedelta(minutes=25)


def test_jump_of_the_campaign_total_is_no_figure_of_a_strike() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    decision = room.later(hours=1).publish("The Intercept", news(Category.STRIKE, facts=total(227)))
    assert (decision.action, decision.reason) == (Action.DIGEST, Reason.TOTAL_ONLY)
    assert shown(room.records[0], Field.KILLED).value == 3
    assert len(room.cards) == 1
    assert not room.lines


def test_disputed_toll_is_shown_as_disputed_and_never_averaged() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=14)), tier=Tier.WIRE)
    room.later(minutes=20).publish("Reuters", a_strike(today(killed=14)), tier=Tier.WIRE)
    decision = room.later(hours=1).publish("CNN", a_follow_up(today(killed=12)))
    assert decision.reason is Reason.DISPUTED
    card = room.sent(Kind.UPDATE)[-1].message
    assert card.state is CardState.DISPUTED
    assert [(line.value, line.is_shown) for line in card.dispute] == [("14", True), ("12", False)]
    assert room.lines[-1].message.kind == "disputed"
    assert not room.lines[-1].message.broadcast


def test_at_least_two_and_three_do_not_contradict_each_other() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=quoted(2, Comparator.AT_LEAST))), tier=Tier.WIRE)
    room.later(minutes=20).publish("Reuters", a_follow_up(today(killed=3)), tier=Tier.WIRE)
    card = room.sent(Kind.UPDATE)[-1].message
    assert card.killed.value == 3
    assert card.state is not CardState.DISPUTED

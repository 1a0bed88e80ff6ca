"""What channels hear of strikes, end to end through ingest on a desk in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from string import ascii_lowercase

import pytest

from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Tier
from newsdesk.errors import DeskMoved
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.messages import CardState
from newsdesk.ports import DeskBatch
from newsdesk.record.strike_rules import shown, shown_row
from newsdesk.strikes import Field
from newsdesk.understanding import Category, Comparator, Facts, Severity
from tests.newsdesk.understandings import (
    WIRE_ROOM,
    Newsroom,
    a_follow_up,
    a_strike,
    news,
    quoted,
    strike_facts,
    total,
)

CARIBBEAN = {"location": "caribbean", "killed": 3}


def today(**figures):
    return strike_facts("2026-11-24", **CARIBBEAN | figures)


def test_three_outlets_in_two_languages_make_one_card_that_stays_up_to_date() -> None:
    room = Newsroom()
    first = room.publish("Reuters", a_strike(today(), speaker="SOUTHCOM"), tier=Tier.WIRE)
    second = room.later(minutes=7).publish("El País", a_strike(today(), speaker="SOUTHCOM", lang="es"))
    third = room.later(minutes=7).publish("BBC", a_strike(today(), speaker="SOUTHCOM"))
    assert (first.action, first.reason) == (Action.ALERT, Reason.NEW_STRIKE)
    assert (second.action, second.reason) == (Action.UPDATE, Reason.NOW_OFFICIAL)
    assert (third.action, third.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert len(room.records) == len(room.cards) == 1
    assert len(room.sent(Kind.UPDATE)) == 2


def test_deadly_strike_of_these_days_that_no_record_knows_rings_also_as_a_follow_up() -> None:
    room = Newsroom()
    decision = room.publish("BBC", a_follow_up(today()))
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.NEW_STRIKE)
    assert room.publish("AFP", a_strike(today()), tier=Tier.WIRE).action is Action.UPDATE


def test_follow_up_on_an_older_strike_that_no_record_knows_opens_none() -> None:
    room = Newsroom()
    room.publish("BBC", a_follow_up(strike_facts("2026-11-20", location="caribbean", killed=3)))
    assert not room.records


def test_a_channel_that_waits_for_an_outlet_gets_the_card_when_that_outlet_reports_it() -> None:
    waiting = replace(WIRE_ROOM, channel="C0WAITS", outlets=("Reuters",))
    room = Newsroom(WIRE_ROOM, waiting)
    room.publish("BBC", a_strike(today()))
    assert [card.channel for card in room.cards] == [WIRE_ROOM.channel]
    room.later(minutes=5).publish("Reuters", a_strike(today()), tier=Tier.WIRE)
    room.later(minutes=5).publish("AFP", a_strike(today()), tier=Tier.WIRE)
    assert [card.channel for card in room.cards] == [WIRE_ROOM.channel, "C0WAITS"]


def test_two_strikes_one_day_apart_with_equal_tolls_stay_two() -> None:
    room = Newsroom(start="2026-05-30T08:00")
    room.publish("Reuters", a_strike(strike_facts("2026-05-29", location="eastern_pacific", killed=3)))
    room.later(hours=20).publish("AFP", a_strike(strike_facts("2026-05-30", location="eastern_pacific", killed=3)))
    assert [shown(record, Field.DATE).value for record in room.records] == ["2026-05-29", "2026-05-30"]
    assert len(room.cards) == 2


def test_second_outlet_in_spanish_updates_without_a_second_card() -> None:
    room = Newsroom()
    room.publish("BBC", a_strike(today()))
    decision = room.later(minutes=5).publish("EFE", a_strike(today(killed=3), lang="es"), tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.SECOND_ORIGIN)
    assert len(room.cards) == 1


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


def test_late_copy_with_the_uncorrected_place_changes_nothing() -> None:
    room = Newsroom(start="2026-06-22T02:00")
    facts = {"killed": 2, "survivors": 6}
    room.publish("AP", a_strike(strike_facts("2026-06-21", location="caribbean", **facts)), tier=Tier.WIRE)
    late = a_strike(strike_facts("2026-06-21", location="eastern_pacific", **facts))
    room.later(hours=8).publish("elchi.az", late, tier=Tier.LOCAL)
    assert len(room.records) == 1
    assert shown(room.records[0], Field.LOCATION).value == "caribbean"


def test_single_outlet_is_unconfirmed_until_the_command_itself_speaks() -> None:
    room = Newsroom()
    room.publish("Reuters", a_strike(today(killed=None), speaker="a US official"), tier=Tier.WIRE)
    card = room.cards[0].message
    assert card.state is CardState.UNCONFIRMED
    assert card.source == "Reuters, citing a US official"
    assert not card.totals.includes_this
    decision = room.later(hours=6).publish("U.S. Southern Command", a_strike(today()), tier=Tier.PRIMARY)
    assert decision.reason is Reason.NOW_OFFICIAL
    assert room.lines[0].message.kind == "now_official"
    updated = room.sent(Kind.UPDATE)[-1].message
    assert updated.totals.includes_this
    assert updated.officials == 1


def test_official_figure_in_place_of_a_wire_figure_is_one_line_and_no_dispute() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today(killed=4), speaker="a US official"), tier=Tier.WIRE)
    room.later(hours=1).publish("SOUTHCOM", a_strike(today(killed=5), speaker="SOUTHCOM"), tier=Tier.PRIMARY)
    (line,) = room.lines
    assert (line.message.kind, line.message.who, line.message.broadcast) == ("now_official", "SOUTHCOM", True)
    assert (line.message.change.old, line.message.change.new) == ("4", "5")
    assert line.message.dispute is None
    card = room.sent(Kind.UPDATE)[-1].message
    assert card.state is CardState.UPDATED
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


def test_first_poll_of_a_feed_is_quiet() -> None:
    room = Newsroom()
    earlier = room.clock.at - timedelta(hours=5)
    decision = room.publish("BBC", a_strike(today()), first_poll=True, published=earlier)
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.FIRST_POLL)
    assert not room.desk.deliveries
    assert len(room.records) == 1


def test_first_poll_rings_within_the_backfill_that_was_asked_for() -> None:
    room = Newsroom(backfill=timedelta(hours=6))
    earlier = room.clock.at - timedelta(hours=5)
    decision = room.publish("BBC", a_strike(today()), first_poll=True, published=earlier)
    assert decision.action is Action.ALERT


def test_strike_first_seen_in_a_silent_poll_still_rings_while_fresh_and_untold() -> None:
    room = Newsroom()
    room.publish("BBC", a_strike(today()), first_poll=True, published=room.clock.at - timedelta(hours=5))
    decision = room.later(minutes=15).publish("AFP", a_strike(today()), tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.UNTOLD_STRIKE)
    assert room.cards[0].message.change is None


def test_aggregator_alone_does_not_ring_but_adds_a_link_later() -> None:
    room = Newsroom()
    alone = room.publish("Rewrites", a_strike(today(killed=9)), tier=Tier.AGGREGATOR)
    assert (alone.action, alone.reason) == (Action.SILENT, Reason.LOW_TIER)
    room.later(minutes=10).publish("BBC", a_strike(today()))
    assert len(room.cards) == 1
    card = room.cards[0].message
    assert card.killed.value == 3
    assert card.origins == 1
    assert [link.outlet for link in card.sources] == ["BBC", "Rewrites"]
    later = room.later(minutes=10).publish("More rewrites", a_strike(today(killed=8)), tier=Tier.AGGREGATOR)
    assert (later.action, later.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert room.sent(Kind.UPDATE)[-1].message.killed.value == 3


def test_three_entries_of_one_body_about_one_strike_make_one_record_and_one_card() -> None:
    room = Newsroom()
    raws = [room.raw(a_strike(today()), f"strike story {n}") for n in range(3)]
    report = room.poll("AP", *raws, tier=Tier.WIRE)
    assert report.new == 3
    assert report.decisions == {"alert": 1, "silent": 2}
    assert len(room.records) == len(room.cards) == 1
    assert not room.sent(Kind.UPDATE)


def test_one_post_about_three_boats_is_one_record_with_three_numbers() -> None:
    room = Newsroom()
    boats = [today(killed=n, vessels=1) for n in (3, 2, 3)]
    room.publish("AP", a_strike(*boats), tier=Tier.WIRE)
    assert [record.name for record in room.records] == ["S-1 to S-3"]
    row = shown_row(room.records[0])
    assert (row.killed, row.vessels, row.strikes) == (8, 3, 3)


def test_two_announcements_in_one_article_become_two_records() -> None:
    room = Newsroom(start="2026-01-01T12:00")
    convoy = strike_facts("2025-12-30", location="eastern_pacific", killed=3, vessels=3)
    eve = strike_facts("2025-12-31", killed=5, vessels=2)
    room.publish("ABC", a_strike(convoy, eve))
    assert len(room.records) == len(room.cards) == 2


def test_toll_above_every_strike_so_far_rings_but_is_not_shown() -> None:
    room = Newsroom()
    decision = room.publish("Times", a_strike(today(killed=230)))
    assert decision.action is Action.ALERT
    assert "not shown" in decision.detail
    assert room.cards[0].message.killed is None


def test_look_back_at_an_old_strike_is_silent_and_moves_no_figure() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    back = Facts(events=(today(killed=7),))
    decision = room.later(days=1).publish("Magazine", news(Category.ANALYSIS, facts=back, severity=Severity.LOW))
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.LOOK_BACK)
    assert shown(room.records[0], Field.KILLED).value == 3


def test_old_strike_reported_as_new_opens_no_record() -> None:
    room = Newsroom()
    room.publish("Repost", a_strike(strike_facts("2026-06-18", killed=3, location="eastern_pacific")))
    assert not room.records


def test_entry_published_long_ago_is_kept_and_rings_nobody() -> None:
    room = Newsroom()
    decision = room.publish("BBC", a_strike(today()), published=room.clock.at - timedelta(days=4))
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.TOO_OLD)


def test_more_alerts_than_a_feed_has_news_for_become_one_digest() -> None:
    room = Newsroom()
    votes = [room.raw(news(Category.OVERSIGHT), f"{letter * 8} {letter * 4}") for letter in ascii_lowercase[:25]]
    report = room.poll("Backlog", *votes)
    assert report.decisions == {"digest": 25}
    (digest,) = room.desk.deliveries.values()
    assert digest.kind is Kind.DIGEST
    assert len(digest.message.items) == 25
    assert {record.decision.reason for record in room.desk.entries.values()} == {Reason.BURST}


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


def test_same_story_in_another_outlet_adds_a_source_to_its_card() -> None:
    room = Newsroom()
    vote = news(Category.OVERSIGHT, topic="congress.vote")
    room.publish("AP", vote, title="Senate rejects Kaine resolution on boat strikes 49-51", tier=Tier.WIRE)
    decision = room.later(hours=1).publish(
        "NPR", vote, title="Senate rejects Kaine resolution on boat strikes 49-51 - NPR"
    )
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert len(room.cards) == 1
    assert room.sent(Kind.UPDATE)[0].message.origins == 2


def test_low_severity_news_is_silent_and_normal_news_waits_for_the_digest() -> None:
    room = Newsroom()
    low = room.publish("BBC", news(Category.CRIME, severity=Severity.LOW), title="Cartel chief held in Manta")
    normal = room.publish("AP", news(Category.LEGAL, severity=Severity.NORMAL), title="Hearing on video release")
    assert (low.action, low.reason) == (Action.SILENT, Reason.BELOW_LEVEL)
    assert (normal.action, normal.reason) == (Action.DIGEST, Reason.BELOW_LEVEL)
    assert not room.desk.deliveries


def test_revised_entry_moves_its_own_claim() -> None:
    room = Newsroom()
    published = room.clock.at
    room.poll("AP", room.raw(a_strike(today(killed=3)), "Three dead", link="https://ap.example/1"), tier=Tier.WIRE)
    room.later(hours=1)
    mended = room.raw(
        a_strike(today(killed=4)), "Four dead", link="https://ap.example/1", guid="Three dead", published_at=published
    )
    report = room.poll("AP", mended, tier=Tier.WIRE)
    assert report.revised == 1
    assert shown(room.records[0], Field.KILLED).value == 4
    assert len(room.cards) == 1
    assert room.rings[0].message.change.new == "4"


def test_revised_entry_stays_with_its_record_when_its_day_is_mended() -> None:
    room = Newsroom()
    page = {"link": "https://ap.example/1", "guid": "1", "published_at": room.clock.at}
    room.poll("AP", room.raw(a_strike(today()), "Three dead on Tuesday", **page), tier=Tier.WIRE)
    room.later(hours=1)
    mended = a_strike(strike_facts("2026-11-23", **CARIBBEAN), correction=True)
    room.poll("AP", room.raw(mended, "Three dead on Monday", **page), tier=Tier.WIRE)
    assert len(room.records) == len(room.cards) == 1
    assert shown(room.records[0], Field.DATE).value == "2026-11-23"
    assert room.lines[0].message.kind == "correction"


def test_revised_headline_of_a_told_story_makes_no_second_card() -> None:
    room = Newsroom()
    summary = "Kaine and Schiff had forced the roll call on the Caribbean campaign."
    page = {"link": "https://ap.example/2", "guid": "2", "published_at": room.clock.at, "summary": summary}
    vote = news(Category.OVERSIGHT)
    room.poll("AP", room.raw(vote, "Senate to vote on war powers", **page), tier=Tier.WIRE)
    report = room.later(hours=1).poll("AP", room.raw(vote, "Lawmakers reject curbs", **page), tier=Tier.WIRE)
    assert report.decisions == {"silent": 1}
    assert len(room.cards) == 1


class OvertakenDesk(MemoryDesk):
    """Loses the race for the desk a number of times before it may write."""

    def __init__(self, losses: int) -> None:
        super().__init__()
        self.losses = losses

    def record(self, batch: DeskBatch) -> None:
        if self.losses:
            self.losses -= 1
            raise DeskMoved("another worker was first")
        super().record(batch)


def test_ingest_looks_again_when_another_worker_was_first() -> None:
    room = Newsroom(desk=OvertakenDesk(losses=2))
    assert room.publish("AP", a_strike(today()), tier=Tier.WIRE).action is Action.ALERT
    assert len(room.records) == 1


def test_ingest_gives_up_after_losing_five_times() -> None:
    room = Newsroom(desk=OvertakenDesk(losses=9))
    with pytest.raises(DeskMoved, match="overtaken 5 times"):
        room.publish("AP", a_strike(today()), tier=Tier.WIRE)

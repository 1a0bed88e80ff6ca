"""The monitor, minute by minute on paper: quiet is no fault, a fault is told once, and its end once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.entries import Tier
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.monitoring.faults import HealthSnapshot
from newsdesk.monitoring.monitor import BETWEEN_ROUNDS, check
from tests.newsdesk.monitoring.watched_desk import HOUR, MINUTE, START, Desk, a_feed, names


def test_a_quiet_day_is_no_fault() -> None:
    assert Desk().run(24 * HOUR).told == []


def test_an_outage_is_told_once_with_its_beginning_and_its_end_once() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(38 * MINUTE)
    desk.dark.clear()
    desk.run(HOUR)
    assert desk.told == [("blind", "no feed read"), ("seeing", "")]
    blind, seeing = desk.notes
    assert abs(blind.since - (START + HOUR)) <= 2 * MINUTE
    assert seeing.since == blind.since
    assert seeing.until is not None
    assert abs(seeing.until - (START + HOUR + 38 * MINUTE)) <= 12 * MINUTE


def test_the_first_note_of_an_outage_is_edited_when_it_is_over() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(2 * HOUR)
    desk.dark.clear()
    desk.run(HOUR)
    blind, *_, seeing = desk.notes
    (edit,) = desk.edits
    assert (edit.key, edit.kind, edit.subject, edit.mended) == (blind.key, "blind", blind.subject, True)
    assert (edit.since, edit.until) == (seeing.since, seeing.until)


def test_who_looks_after_each_round_of_a_timer_tells_what_two_rounds_in_a_row_saw() -> None:
    feeds = tuple(replace(a_feed(n), failures=3, unreachable=True) for n in range(12))
    snapshot = HealthSnapshot(feeds=tuple(replace(one, last_polled_at=START) for one in feeds))
    first = check(snapshot, MonitorState(), START, asleep=BETWEEN_ROUNDS)
    later = START + 30 * MINUTE
    again = HealthSnapshot(
        feeds=tuple(replace(one, last_polled_at=later, next_poll_at=later + HOUR) for one in feeds)
    )
    assert first.notes == ()
    assert [note.kind for note in check(again, first.state, later, asleep=BETWEEN_ROUNDS).notes] == ["blind"]
    assert check(again, first.state, later).notes == (), "a service that slept has seen nothing meanwhile"


def test_a_short_outage_is_nobodys_business() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(15 * MINUTE)
    desk.dark.clear()
    assert desk.run(HOUR).told == []


def test_flapping_is_one_episode() -> None:
    desk = Desk().run(HOUR)
    for _ in range(10):
        desk.slack_up = False
        desk.run(10 * MINUTE)
        desk.slack_up = True
        desk.run(2 * MINUTE)
    desk.run(HOUR)
    assert desk.told == [("seeing", "Slack not reachable")]
    assert desk.notes[0].since <= START + HOUR + 2 * MINUTE


def test_who_sees_nothing_is_reminded_every_half_hour_at_most() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(5 * HOUR)
    assert 9 <= len(desk.notes) <= 10
    assert len({note.key for note in desk.notes}) == len(desk.notes), "the outbox takes a key once"
    assert {note.since for note in desk.notes} == {desk.notes[0].since}


def test_a_restart_in_an_outage_tells_nothing_twice() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(30 * MINUTE)
    desk.restart()
    desk.run(10 * MINUTE)
    desk.dark.clear()
    desk.run(HOUR)
    assert desk.told == [("blind", "no feed read"), ("seeing", "")]


def test_who_slept_has_not_been_blind_meanwhile() -> None:
    desk = Desk().run(HOUR)
    desk.now += 8 * HOUR
    assert desk.run(HOUR).told == []


def test_a_poller_that_stands_still_is_named() -> None:
    desk = Desk().run(HOUR)
    desk.polling = False
    desk.run(30 * MINUTE)
    assert desk.told == [("blind", "no poll")]


def test_the_authorities_unread_are_told_while_others_are_read() -> None:
    primary = [a_feed(n, name=f"primary {n}", tier=Tier.PRIMARY) for n in range(3)]
    desk = Desk(*primary, *[a_feed(n) for n in range(3, 12)]).run(HOUR)
    desk.refusing = names(primary)
    desk.run(3 * HOUR)
    assert desk.told == [("blind", "primary tier unread")]
    assert desk.notes[0].lost == "first word from the authorities themselves; 9 other feeds read as usual"
    desk.refusing.clear()
    desk.run(HOUR)
    assert desk.told[1:] == [("seeing", "primary tier unread")]


def test_one_language_dark_is_told_by_its_name() -> None:
    spanish = [a_feed(n, name=f"es {n}", lang="es") for n in range(3)]
    desk = Desk(*spanish, *[a_feed(n) for n in range(3, 12)]).run(HOUR)
    desk.dark = names(spanish)
    desk.run(3 * HOUR)
    assert desk.told == [("blind", "Spanish unread")]
    desk.dark = names(spanish[1:])
    desk.run(HOUR)
    assert desk.told[1:] == [("seeing", "Spanish unread")], "one feed of the language is enough to see"


def test_a_language_that_stays_dark_is_no_half_hourly_alarm() -> None:
    spanish = [a_feed(n, name=f"es {n}", lang="es") for n in range(3)]
    desk = Desk(*spanish, *[a_feed(n) for n in range(3, 12)]).run(HOUR)
    desk.dark = names(spanish)
    assert len(desk.run(23 * HOUR).notes) == 1


def test_parts_are_not_told_beside_the_whole() -> None:
    desk = Desk(*[a_feed(n, tier=Tier.PRIMARY, lang="es") for n in range(6)]).run(HOUR)
    desk.black_out()
    desk.run(2 * HOUR)
    assert {subject for _, subject in desk.told} == {"no feed read"}
    assert not any(note.lines for note in desk.notes)


def test_a_window_that_rolled_over_is_told_once_in_a_day() -> None:
    desk = Desk().run(HOUR)
    for _ in range(6):
        desk.feeds[3] = replace(desk.feeds[3], gap_at=desk.now)
        desk.run(2 * HOUR)
    assert desk.told == [("gap", "feed 3")]


def test_many_faults_go_in_few_messages() -> None:
    desk = Desk().run(HOUR)
    for n in range(5):
        desk.feeds[n] = replace(desk.feeds[n], gap_at=desk.now)
        desk.run(MINUTE)
    desk.run(10 * MINUTE)
    assert len(desk.notes) == 2
    assert len(desk.notes[1].lines) == 3, "the rest is bundled"


def test_slack_away_is_told_afterwards_with_what_happened_meanwhile() -> None:
    desk = Desk().run(HOUR)
    desk.slack_up = False
    desk.black_out()
    desk.run(HOUR)
    assert desk.notes == []
    desk.dark.clear()
    desk.run(HOUR)
    desk.slack_up = True
    desk.run(HOUR)
    (note,) = desk.notes
    assert note.mended
    assert "Slack not reachable" in "".join(note.lines)
    assert note.since < START + 2 * HOUR


def test_a_short_absence_of_slack_is_not_told() -> None:
    desk = Desk().run(HOUR)
    desk.slack_up = False
    desk.run(4 * MINUTE)
    desk.slack_up = True
    assert desk.run(HOUR).notes == []


def test_alert_channels_hear_of_it_after_two_hours_and_of_its_end() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(HOUR + 50 * MINUTE)
    assert desk.lines == []
    desk.run(3 * HOUR)
    assert [line.kind for line in desk.lines] == ["blind"]
    desk.restart()
    desk.dark.clear()
    desk.run(HOUR)
    assert [line.kind for line in desk.lines] == ["blind", "seeing"]
    assert all(line.audience == "channel" for line in desk.lines)
    assert desk.lines[0].since == desk.lines[1].since


def test_alert_channels_hear_nothing_of_short_outages() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(HOUR)
    desk.dark.clear()
    assert desk.run(3 * HOUR).lines == []


@pytest.mark.parametrize(("out_of_reach", "blamed"), [(True, False), (False, True)])
def test_feeds_out_of_reach_are_not_blamed_for_our_network(out_of_reach: bool, blamed: bool) -> None:
    desk = Desk().run(HOUR)
    everything = names(desk.feeds)
    desk.dark, desk.refusing = (everything, set()) if out_of_reach else (set(), everything)
    desk.run(40 * MINUTE)
    assert desk.told == [("blind", "no feed read")]
    assert desk.network_down is not blamed


def test_feeds_that_fail_for_days_do_not_make_a_slow_healthy_one_look_blind() -> None:
    dead = [a_feed(n, name=f"dead {n}") for n in range(6)]
    desk = Desk(*dead, a_feed(9, name="healthy"))
    desk.dark = names(dead)
    desk.run(2 * HOUR)
    desk.feeds = [
        replace(feed, next_poll_at=desk.now + HOUR) if feed.name == "healthy" else feed for feed in desk.feeds
    ]
    desk.notes.clear()
    assert ("blind", "no feed read") not in desk.run(55 * MINUTE).told


def test_the_clock_set_back_an_hour_makes_no_flood() -> None:
    desk = Desk().run(HOUR)
    desk.black_out()
    desk.run(40 * MINUTE)
    desk.now -= HOUR
    desk.run(30 * MINUTE)
    assert len(desk.notes) <= 2

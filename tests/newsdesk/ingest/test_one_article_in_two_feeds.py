"""One article in two feeds, in other words in the second: a changed figure, unless it tells of another strike."""

from __future__ import annotations

from typing import Any

import pytest

from newsdesk.alerts import Action
from newsdesk.entries import Tier
from newsdesk.grounds import Ground
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import StrikeFacts
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, strike_facts

ARTICLE = "https://ap.example/article/us-strikes-boat-b58b0ac6e1ec26d4285a"
UNDATED = strike_facts(killed=4)
DATED = strike_facts("2026-11-24", location="caribbean", killed=4)


def told(first: StrikeFacts = UNDATED, **changes: Any) -> Newsroom:
    room = Newsroom()
    room.poll("AP", room.raw(a_strike(first), "US strikes a boat", **{"link": ARTICLE} | changes), tier=Tier.WIRE)
    return room


def told_again(room: Newsroom, facts: StrikeFacts, title: str = "US strikes boat", **changes: Any) -> Newsroom:
    """In another feed."""
    room.poll("AP world", room.raw(a_strike(facts), title, **{"link": ARTICLE} | changes), tier=Tier.WIRE)
    return room


def test_other_toll_at_the_same_address_is_a_changed_figure_and_no_second_card() -> None:
    room = told_again(told().later(hours=1), strike_facts(killed=3), link=f"{ARTICLE}?utm_source=rss#top")
    (record,) = room.records
    assert (len(room.cards), shown(record, Field.KILLED).value) == (1, 3)
    assert (room.rings[0].message.change.old, room.rings[0].message.change.new) == ("4", "3")
    entry = room.desk.latest(room.feeds["AP world"].id)
    assert (entry.decision.action, entry.grounds.strike) == (Action.UPDATE, (Ground.SAME_PAGE,))
    assert len({one.story_id for one in room.desk.entries.values()}) == 1


def test_the_article_belongs_to_its_own_strike_though_the_toll_is_that_of_another_one() -> None:
    room = told(strike_facts("2026-11-24", location="caribbean", killed=3), link=f"{ARTICLE}0")
    told_again(room.later(hours=2), strike_facts(killed=4))
    room.poll("AP us", room.later(hours=1).raw(a_strike(strike_facts(killed=3)), "A boat", link=ARTICLE))
    assert [len({c.entry_key for c in record.claims}) for record in room.records] == [1, 2]


APART = {
    "another day by its name": (DATED, strike_facts("2026-11-25", killed=3), 1),
    "other waters": (DATED, strike_facts(location="eastern_pacific", killed=3), 1),
    "other waters on its day": (DATED, strike_facts("2026-11-24", location="eastern_pacific", killed=3), 1),
    "a day after an undated one": (UNDATED, strike_facts("2026-11-27", killed=3), 47),
    "no day, long after": (UNDATED, strike_facts(killed=3), 60),
}


@pytest.mark.parametrize(("first", "then", "hours"), APART.values(), ids=APART.keys())
def test_address_that_is_used_for_another_strike_joins_nothing(
    first: StrikeFacts, then: StrikeFacts, hours: int
) -> None:
    room = told_again(told(first).later(hours=hours), then)
    assert len(room.records) == len(room.cards) == 2


@pytest.mark.parametrize(("hours", "records"), [(3, 1), (30, 2)])
def test_one_more_strike_of_the_next_day_is_another_one_and_of_that_night_the_same(hours: int, records: int) -> None:
    title = "US strikes boat, second attack in two days"
    assert len(told_again(told().later(hours=hours), strike_facts(killed=3), title).records) == records


@pytest.mark.parametrize(
    "link",
    ["https://ap.example/", "https://ap.example/world", "https://ap.example/live/us-strikes-boat-in-caribbean"],
)
def test_address_of_many_reports_joins_nothing(link: str) -> None:
    assert len(told_again(told(link=link).later(hours=1), strike_facts(killed=3), link=link).records) == 2


def test_address_that_one_feed_gives_to_two_entries_joins_nothing() -> None:
    room = Newsroom()
    both = [room.raw(a_strike(DATED), "One boat", link=ARTICLE), room.raw(a_follow_up(), "More news", link=ARTICLE)]
    room.poll("AP", *both, tier=Tier.WIRE)
    assert len(told_again(room.later(hours=1), strike_facts(killed=3)).records) == 2


def test_article_about_two_strikes_that_names_no_day_any_more_is_about_the_newer_one() -> None:
    day_before = strike_facts("2026-11-23", location="caribbean", killed=2)
    room = Newsroom()
    room.poll("AP", room.raw(a_strike(day_before, DATED), "Two boats", link=ARTICLE), tier=Tier.WIRE)
    told_again(room.later(hours=1), strike_facts(killed=3))
    assert [shown(record, Field.KILLED).value for record in room.records] == [2, 3]

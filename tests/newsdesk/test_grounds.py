"""The desk keeps on what grounds it placed an entry."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.entries import Tier
from newsdesk.grounds import UNPLACED, Ground, Grounds
from newsdesk.stories.terms import as_printed, heaviest, terms_of
from newsdesk.understanding import Category
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, news, strike_facts, today

SANCTION = news(Category.POLICY, topic="sanctions.listed")
VOTE = news(Category.OVERSIGHT, topic="congress.vote")


def grounds(room: Newsroom, outlet: str) -> Grounds:
    return room.desk.latest(room.feeds[outlet].id).grounds


def struck(**figures) -> Newsroom:
    room = Newsroom()
    room.publish("AP", a_strike(today(**figures)), title="Three killed in strike on boat", tier=Tier.WIRE)
    return room.later(hours=2)


def test_first_report_of_a_strike_opens_its_record_and_its_story() -> None:
    assert grounds(struck(), "AP") == Grounds(strike=(Ground.OPENED,), record=1, story=(Ground.FIRST_OF_STRIKE,))


def test_another_report_joins_a_strike_by_the_facts_that_they_share() -> None:
    room = struck(vessels=2)
    room.publish("EFE", a_strike(today(vessels=2)))
    facts = (Ground.SAME_DAY, Ground.SAME_WATERS, Ground.SAME_TOLL, Ground.SAME_VESSELS)
    assert grounds(room, "EFE") == Grounds(strike=facts, record=1, story=(Ground.OF_STRIKE,))


def test_report_without_a_day_goes_to_the_newest_strike_that_fits() -> None:
    room = struck()
    room.publish("EFE", a_strike(strike_facts(killed=3)))
    assert grounds(room, "EFE").strike == (Ground.NEWEST, Ground.SAME_TOLL)


def test_another_day_counts_if_somebody_printed_it_or_it_is_near() -> None:
    room = struck(survivors=1)
    room.publish("EFE", a_strike(strike_facts("2026-11-23", killed=3, survivors=1)))
    room.later(hours=1).publish("Lusa", a_strike(strike_facts("2026-11-23", killed=3, survivors=1)))
    assert grounds(room, "EFE").strike[0] is Ground.NEAR_DAY
    assert grounds(room, "Lusa").strike[0] is Ground.PRINTED_DAY


def test_follow_up_about_people_who_lived_says_so() -> None:
    room = struck(survivors=2)
    room.publish("BBC", a_follow_up(strike_facts(survivors=2, location="caribbean"), topic="survivors.search"))
    assert {Ground.ITS_SURVIVORS, Ground.SAME_SURVIVORS} < set(grounds(room, "BBC").strike)


def test_summary_of_two_strikes_has_the_day_of_one_and_the_toll_of_the_other() -> None:
    room = Newsroom(start="2026-08-24T02:00")
    room.publish("AP", a_strike(strike_facts("2026-08-23", location="eastern_pacific", killed=2, vessels=1)))
    room.later(hours=44).publish("AP", a_strike(strike_facts("2026-08-25", killed=4, vessels=1)))
    room.later(hours=14).publish("Blog", a_strike(strike_facts("2026-08-23", killed=4, vessels=2)))
    assert grounds(room, "Blog").strike == (Ground.SUMMARY, Ground.SAME_TOLL)


def test_revised_entry_stays_where_its_first_text_stood() -> None:
    room = Newsroom()
    first = room.raw(a_strike(today()), "Three killed in strike", guid="one", link=None)
    mended = room.raw(a_strike(today(killed=4)), "Four killed in strike", guid="one", link=None)
    for raw in (first, mended):
        room.poll("AP", raw, tier=Tier.WIRE)
    assert grounds(room, "AP") == Grounds(strike=(Ground.MENDS,), record=1, story=(Ground.EARLIER_TEXT,))


def test_talk_long_after_a_strike_names_the_story_that_it_is_no_part_of() -> None:
    room = struck()
    row = a_follow_up(today(), topic="strike.disputed")
    room.later(days=15).publish("Post", row, title="Commander told to spare nobody, sources say")
    assert (grounds(room, "Post").story, grounds(room, "Post").rival) == ((Ground.TALK,), 1)


def test_news_joins_a_story_by_the_words_they_share_names_first() -> None:
    room = Newsroom()
    room.publish("AP", SANCTION, title="OFAC sanctions Tumaco shipowner Barreiro over cocaine")
    room.publish("BBC", SANCTION, title="Barreiro, shipowner of Tumaco, is put on US sanctions list")
    joined = grounds(room, "BBC")
    assert joined.story[:2] == (Ground.SAME_WORDS, Ground.SAME_ACT)
    printed = as_printed(joined.shared, "Barreiro, shipowner of Tumaco, is put on US sanctions list")
    assert printed[:3] == ("Barreiro", "Tumaco", "shipowner")


def test_entry_older_than_its_storys_first_report_came_late() -> None:
    room = Newsroom()
    room.publish("AP", SANCTION, title="OFAC sanctions Tumaco shipowner Barreiro over cocaine")
    earlier = room.clock.at - timedelta(hours=9)
    room.publish("BBC", SANCTION, title="Tumaco shipowner Barreiro is put on OFAC list", published=earlier)
    assert Ground.LATE in grounds(room, "BBC").story


def test_news_of_its_own_says_what_came_nearest_and_what_kept_it_out() -> None:
    room = Newsroom()
    uk, colombia = (f"{who} halts intelligence sharing with US over boat strikes" for who in ("UK", "Colombia"))
    intel = news(Category.DIPLOMACY, topic="intel.suspended")
    room.publish("AP", intel, title=uk)
    room.publish("BBC", intel, title=colombia)
    room.publish("EFE", VOTE, title="Senators vote on boat strikes")
    assert grounds(room, "AP").story == (Ground.NONE_NEAR,)
    assert (grounds(room, "BBC").story, grounds(room, "BBC").rival) == ((Ground.OTHER_COUNTRY,), 1)
    assert grounds(room, "EFE").story == (Ground.UNLIKE,)


def test_what_is_not_ours_is_placed_nowhere() -> None:
    room = Newsroom()
    room.publish("AP", news(Category.NONE))
    assert grounds(room, "AP") == UNPLACED


def test_a_name_of_two_parts_is_shown_once() -> None:
    assert as_printed(("persad", "bisses"), "Persad-Bissessar backs strikes") == ("Persad-Bissessar",)


def test_a_name_is_shown_once_and_as_printed() -> None:
    found = heaviest(terms_of("Petro sancionado por la OFAC", ""))
    assert len(found) == len(set(found))
    assert set(as_printed(found, "Petro sancionado por la OFAC")) == {"Petro", "sancionado", "OFAC"}

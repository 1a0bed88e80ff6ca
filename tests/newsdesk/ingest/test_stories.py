"""Which entries about strikes share a story, through ingest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.alerts import Action
from newsdesk.entries import Tier
from newsdesk.understanding import Category, Facts
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, news, strike_facts, total

STRIKE = strike_facts("2026-11-24", location="caribbean", killed=3)


def story(room: Newsroom, outlet: str) -> int | None:
    return room.desk.latest(room.feeds[outlet].id).story_id


def strike(room: Newsroom, outlet: str) -> int | None:
    return room.desk.latest(room.feeds[outlet].id).strike_number


def test_reports_of_a_strike_and_of_where_its_survivors_are_held_are_one_story() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    held = a_follow_up(STRIKE, topic="survivors.custody")
    room.later(days=1).publish("BBC", held, title="Marinha mantém dois homens a bordo")
    assert story(room, "AP") == story(room, "BBC")


@pytest.mark.parametrize("topic", ["survivors.search", "survivors.custody", "survivors.repatriation"])
def test_what_becomes_of_survivors_is_of_their_strike_while_that_is_news(topic: str) -> None:
    room = Newsroom()
    fate = a_follow_up(STRIKE, topic=topic)
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=2).publish("BBC", fate, title="Coast Guard ends search for survivors of boat strike")
    room.later(hours=8).publish("EFE", fate, title="La Marina da por terminado el rastreo del náufrago")
    assert story(room, "AP") == story(room, "BBC") == story(room, "EFE")


@pytest.mark.parametrize("title", ["Search for survivors called off, both presumed dead", "Se suspende la búsqueda"])
def test_search_told_without_a_figure_is_of_the_strike_that_left_survivors_and_rings_nobody(title: str) -> None:
    room = Newsroom()
    left_two = strike_facts("2026-11-24", location="caribbean", killed=3, survivors=2)
    room.publish("AP", a_strike(left_two), title="Three killed in strike on boat", tier=Tier.WIRE)
    decision = room.later(days=2).publish("BBC", a_follow_up(topic="survivors.search"), title=title)
    assert (story(room, "AP"), strike(room, "AP")) == (story(room, "BBC"), strike(room, "BBC"))
    assert decision.action is not Action.ALERT


def test_totals_of_people_presumed_dead_are_of_no_single_strike() -> None:
    room = Newsroom()
    left_two = strike_facts("2026-11-24", location="caribbean", killed=3, survivors=2)
    room.publish("AP", a_strike(left_two), title="Three killed in strike on boat", tier=Tier.WIRE)
    totals = replace(a_follow_up(topic="survivors.presumed_dead"), facts=total(163))
    room.later(days=2).publish("BBC", totals, title="Campaign: 163 killed, those presumed dead among them")
    assert strike(room, "BBC") is None


@pytest.mark.parametrize("topic", [None, "strike.updated", "strike.disputed", "survivors.repatriation"])
def test_what_is_said_of_a_strike_within_three_days_is_of_its_story(topic: str | None) -> None:
    """A toll revised on Monday is of Friday's strike; a week later it is news of its own."""
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    follow_up = a_follow_up(STRIKE, topic=topic)
    room.later(days=3).publish("BBC", follow_up, title="Southern Command corrects what it said on Friday")
    room.later(days=3).publish("CNN", follow_up, title="What the command now says of Friday")
    assert story(room, "AP") == story(room, "BBC") != story(room, "CNN")


def test_dispute_about_what_happened_aboard_is_of_its_strike_while_that_is_news() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    denial = a_follow_up(STRIKE, topic="strike.disputed")
    room.later(days=2).publish("BBC", denial, title="They were fishing: relatives reject the account")
    room.later(hours=5).publish("EFE", denial, title="Eran pescadores: las familias desmienten la versión")
    assert story(room, "AP") == story(room, "BBC") == story(room, "EFE")


def test_search_that_ends_later_is_a_story_of_its_own_about_the_same_strike() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    search = a_follow_up(STRIKE, topic="survivors.search")
    room.later(days=5).publish("BBC", search, title="Coast Guard ends search for survivors of boat strike")
    room.later(hours=3).publish("EFE", search, title="Coast Guard calls off search for boat strike survivors")
    assert story(room, "AP") != story(room, "BBC") == story(room, "EFE")
    assert strike(room, "AP") == strike(room, "BBC") == strike(room, "EFE")


def test_searches_for_survivors_of_two_strikes_stay_two() -> None:
    room = Newsroom()
    other = strike_facts("2026-11-26", location="eastern_pacific", killed=2)
    title = "Coast Guard ends search for survivors of boat strike"
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=2).publish("AFP", a_strike(other), title="Two killed in strike in Pacific", tier=Tier.WIRE)
    room.later(hours=1).publish("BBC", a_follow_up(STRIKE, topic="survivors.search"), title=title)
    room.later(days=2).publish("EFE", a_follow_up(other, topic="survivors.search"), title=title)
    assert strike(room, "BBC") != strike(room, "EFE")
    assert story(room, "BBC") != story(room, "EFE")


def test_later_count_of_the_dead_is_a_story_of_its_own() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    raised = strike_facts("2026-11-24", location="caribbean", presumed_dead=2)
    recount = a_follow_up(raised, topic="survivors.presumed_dead")
    room.later(days=5).publish("CNN", recount, title="Toll of the campaign raised to 126")
    room.later(hours=3).publish("EFE", recount, title="Campaign: military raises toll to 126", tier=Tier.WIRE)
    assert story(room, "AP") != story(room, "CNN")
    assert story(room, "CNN") == story(room, "EFE")


def test_man_given_up_is_one_story_in_other_words_and_languages() -> None:
    room = Newsroom()
    lost = a_follow_up(STRIKE, topic="survivors.presumed_dead")
    perdido = a_follow_up(STRIKE, topic="survivors.presumed_dead", lang="es")
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=5).publish("CNN", lost, title="Crewman never found: a wire now counts four")
    room.later(hours=5).publish("EFE", perdido, title="Dan por fallecido al náufrago")
    assert story(room, "AP") != story(room, "CNN") == story(room, "EFE")


def test_men_given_up_after_two_strikes_are_two_stories() -> None:
    room = Newsroom()
    other = strike_facts("2026-11-26", location="eastern_pacific", killed=2)
    title = "Man in the water now counted among the dead"
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=2).publish("AFP", a_strike(other), title="Two killed in strike in Pacific", tier=Tier.WIRE)
    room.later(days=2).publish("BBC", a_follow_up(STRIKE, topic="survivors.presumed_dead"), title=title)
    room.later(hours=3).publish("EFE", a_follow_up(other, topic="survivors.presumed_dead"), title=title)
    assert story(room, "BBC") != story(room, "EFE")


def test_look_at_the_whole_campaign_is_no_part_of_the_strike_that_it_names() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    status = a_follow_up(STRIKE, topic="strike.status")
    room.later(hours=9).publish("CNN", status, title="The campaign resumes after a pause of two months")
    assert story(room, "AP") != story(room, "CNN")


def test_row_about_an_old_strike_is_one_new_story_in_all_its_words_for_some_days() -> None:
    """The order of 2 September 2025 was argued about in late November."""
    room = Newsroom(start="2025-09-03T10:00")
    first = strike_facts("2025-09-02", location="caribbean", killed=11)
    room.publish("AP", a_strike(first), title="Eleven killed in strike off Venezuela", tier=Tier.WIRE)
    row = a_follow_up(strike_facts("2025-09-02", location="caribbean", killed=11), topic="strike.disputed")
    room.later(days=87).publish("Post", row, title="Commander told to kill everybody, sources say")
    room.later(days=2).publish("El País", row, title="Es un héroe: el ministro defiende al almirante")
    room.later(days=4).publish("Le Monde", row, title="Ce que disent les images")
    assert story(room, "Post") == story(room, "El País") != story(room, "AP")
    assert story(room, "Le Monde") not in {story(room, "Post"), story(room, "AP")}


@pytest.mark.parametrize("topic", ["victims.identity", "strike.updated", None])
def test_what_comes_up_days_after_is_a_story_beside_that_of_its_strike(topic: str | None) -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=1).publish("EFE", a_follow_up(STRIKE, topic=topic), title="Un pescador oyó el estruendo")
    room.later(days=3).publish("Post", a_follow_up(STRIKE, topic=topic), title="Crewmen waved, people who saw it say")
    room.later(days=1).publish("El País", a_follow_up(STRIKE, topic=topic), title="El ministro lo niega todo")
    assert story(room, "AP") == story(room, "EFE") != story(room, "Post")
    assert story(room, "Post") == story(room, "El País")
    assert strike(room, "AP") == strike(room, "Post")


@pytest.mark.parametrize("topic", ["strike.disputed", "survivors.repatriation"])
def test_what_is_said_of_those_aboard_long_after_is_one_story_beside_that_of_its_strike(topic: str) -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=5).publish("Post", a_follow_up(STRIKE, topic=topic), title="Crewmen waved, people who saw it say")
    room.later(days=1).publish("El País", a_follow_up(STRIKE, topic=topic), title="El ministro lo niega todo")
    assert story(room, "AP") != story(room, "Post") == story(room, "El País")


def test_late_report_of_a_strike_stands_with_its_first_one_and_not_with_the_row() -> None:
    room = Newsroom()
    row = a_follow_up(STRIKE, topic="strike.disputed")
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    room.later(days=5).publish("Post", row, title="Crewmen waved, people who saw it say")
    room.later(hours=5).publish("Lusa", a_strike(STRIKE), title="Três mortos em ataque a lancha")
    assert story(room, "AP") == story(room, "Lusa") != story(room, "Post")


def test_lawsuit_about_a_strike_is_no_part_of_its_story() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(STRIKE), title="Three killed in strike on boat", tier=Tier.WIRE)
    suit = news(Category.LEGAL, topic="law.litigation")
    room.later(days=1).publish("NPR", suit, title="Families sue in Boston over boat strike")
    assert story(room, "AP") != story(room, "NPR")


def test_protest_against_a_strike_in_the_words_of_its_report_is_no_part_of_its_story() -> None:
    room = Newsroom()
    protest = news(Category.DIPLOMACY, topic="diplomacy.reaction", facts=Facts(events=(STRIKE,)))
    told = "Three Grenadians killed in US strike on boat off Carriacou"
    room.publish("AP", a_strike(STRIKE), title=told, tier=Tier.WIRE)
    room.later(hours=3).publish("BBC", protest, title=f"{told}: Grenada protests")
    assert story(room, "AP") != story(room, "BBC")


def test_vote_that_a_story_came_to_keeps_out_what_is_announced_after_it() -> None:
    """The story began before the vote; its steps are those of all its reports."""
    room = Newsroom()
    vote = news(Category.OVERSIGHT, topic="congress.vote")
    room.publish("Hill", vote, title="Kaine resolution on boat strikes nears a vote in the Senate")
    room.later(days=1).publish("AP", vote, title="Senate rejects Kaine resolution on boat strikes")
    room.later(days=1).publish("NPR", vote, title="Kaine plans another resolution on boat strikes in the Senate")
    assert story(room, "Hill") == story(room, "AP") != story(room, "NPR")

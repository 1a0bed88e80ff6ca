"""A told story that goes on: votes, rulings and listings ring once for each step, never twice for the same one."""

from __future__ import annotations

import pytest

from newsdesk.alerting.developments import develops
from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Tier
from newsdesk.understanding import Act, ActKind, Stage, Understanding
from tests.newsdesk.reading import read
from tests.newsdesk.understandings import Newsroom

COMING = "Senate to vote Thursday on war powers resolution over boat strikes"
REJECTED = "Senate rejects war powers resolution over boat strikes, 51-49"
SAME_VOTE = "Senate votes down war powers resolution over boat strikes"


def understood(title: str) -> Understanding:
    return read("2026-11-25", title)


def room_that_heard(*titles: str) -> Newsroom:
    room = Newsroom()
    for n, title in enumerate(titles):
        room.later(hours=2).publish(f"Outlet {n}", understood(title), title=title, tier=Tier.WIRE)
    return room


def act(stage: Stage, kind: ActKind = ActKind.VOTE, by: str | None = "senate") -> Act:
    return Act(kind=kind, stage=stage, text="", start=0, by=by)


def test_result_of_a_vote_rings_under_the_card_that_announced_it() -> None:
    room = room_that_heard(COMING, REJECTED)
    assert len(room.cards) == 1
    (line,) = room.rings
    assert (line.message.kind, line.message.act.stage) == ("development", Stage.FAILED)
    assert line.message.headline == REJECTED


def test_card_takes_the_headline_of_the_result() -> None:
    card = room_that_heard(COMING, REJECTED).sent(Kind.UPDATE)[-1].message
    assert (card.headline, card.source, card.update_no) == (REJECTED, "Outlet 1", 1)
    assert (card.acts[-1].tally.yes, card.acts[-1].tally.no) == (49, 51)


def test_same_result_from_a_second_outlet_only_adds_its_link() -> None:
    room = room_that_heard(COMING, REJECTED)
    decision = room.later(hours=1).publish("Outlet 9", understood(SAME_VOTE), title=SAME_VOTE)
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert len(room.rings) == 1
    assert room.sent(Kind.UPDATE)[-1].message.headline == REJECTED


def test_late_announcement_of_the_vote_does_not_ring() -> None:
    room = room_that_heard(REJECTED, COMING)
    assert not room.rings


def test_rewrite_site_carries_no_story_on() -> None:
    room = room_that_heard(COMING)
    decision = room.publish("Rewrite", understood(REJECTED), title=REJECTED, tier=Tier.AGGREGATOR)
    assert decision.reason is not Reason.DEVELOPMENT
    assert not room.rings


def test_other_chamber_is_a_step_of_its_own() -> None:
    assert develops([act(Stage.FAILED)], act(Stage.PASSED, by="house"))


def test_vote_to_come_in_the_other_chamber_is_no_step() -> None:
    assert not develops([act(Stage.FAILED)], act(Stage.SCHEDULED, by="house"))


@pytest.mark.parametrize(
    ("told", "next_one"),
    [
        (Stage.FILED, Stage.ORDERED),
        (Stage.ORDERED, Stage.RULED),
        (Stage.ORDERED, Stage.REVIEWED),
        (Stage.INTENDED, Stage.ANNOUNCED),
        (Stage.ANNOUNCED, Stage.IN_FORCE),
    ],
)
def test_later_stage_is_a_step_and_the_way_back_is_none(told: Stage, next_one: Stage) -> None:
    kind = ActKind.RULING if told in (Stage.FILED, Stage.ORDERED) else ActKind.LISTING
    assert develops([act(told, kind, None)], act(next_one, kind, None))
    assert not develops([act(next_one, kind, None)], act(told, kind, None))

"""A second strike of one day in one sea is told apart from a toll that rose, where the text leaves no doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.entries import Tier
from newsdesk.record.shown_row import shown_row
from newsdesk.understanding import Understanding
from tests.newsdesk.understandings import Newsroom, a_strike, strike_facts, today


def tolls(room: Newsroom) -> list[int | None]:
    return [shown_row(record).killed for record in room.records]


def told_of(killed: int, *, outlet: str = "SOUTHCOM", tier: Tier = Tier.PRIMARY) -> Newsroom:
    room = Newsroom()
    room.publish(outlet, a_strike(today(killed=killed)), title=f"{killed} killed in lethal strike", tier=tier)
    return room.later(hours=3)


@pytest.mark.parametrize(
    "title", ["A second lethal strike on a vessel", "Task force conducts another lethal kinetic strike"]
)
def test_authority_that_announces_one_more_strike_with_another_toll_tells_of_two(title: str) -> None:
    room = told_of(4)
    room.publish("SOUTHCOM", a_strike(today(killed=6)), title=title, tier=Tier.PRIMARY)
    assert tolls(room) == [4, 6]
    assert len(room.cards) == 2
    (other,) = room.cards[1].message.same_day
    assert (other.record_name, other.killed, other.confirmed) == ("S-1", 4, True)
    room.later(hours=1).publish("AP", a_strike(today(killed=6)), tier=Tier.WIRE)
    assert tolls(room) == [4, 6], "a copy finds its own by the toll"


def test_authority_that_gives_another_toll_without_a_word_of_one_more_strike_revises_it() -> None:
    room = told_of(4)
    room.publish("SOUTHCOM", a_strike(today(killed=6)), title="6 killed in lethal strike", tier=Tier.PRIMARY)
    assert tolls(room) == [6]


@pytest.mark.parametrize(("outlet", "tier"), [("Pentagon", Tier.PRIMARY), ("AP", Tier.WIRE)])
def test_one_more_strike_of_somebody_who_did_not_tell_of_the_first_is_the_first(outlet: str, tier: Tier) -> None:
    room = told_of(4)
    room.publish(outlet, a_strike(today(killed=6)), title="US carries out another strike on a boat", tier=tier)
    assert len(room.records) == 1


def on(day: str, basis: str = "stated") -> Understanding:
    return a_strike(strike_facts(day, basis=basis, location="caribbean", killed=3), speaker="SOUTHCOM")


def test_authority_that_states_another_day_tells_of_another_strike_whatever_an_outlet_made_of_it() -> None:
    room = Newsroom(start="2026-11-23T22:00")
    room.publish("SOUTHCOM", on("2026-11-23"), tier=Tier.PRIMARY)
    room.later(hours=20).publish("NPR", on("2026-11-24", "weekday"), title="3 killed on Tuesday", tier=Tier.LOCAL)
    assert len(room.records) == 1, "it may be the day of the announcement"
    room.later(hours=3).publish("SOUTHCOM", on("2026-11-24"), tier=Tier.PRIMARY)
    assert len(room.cards) == 2
    room.later(hours=1).publish("AP", on("2026-11-24", "weekday"), tier=Tier.WIRE)
    assert len(room.records) == 2


def test_authority_that_edits_its_day_tells_of_one_strike() -> None:
    room = Newsroom(start="2026-11-24T12:00")
    room.publish("SOUTHCOM", on("2026-11-23"), title="A strike", tier=Tier.PRIMARY)
    mended = room.raw(on("2026-11-24"), "A strike of Tuesday", guid="A strike", link="https://one.example/A-strike")
    room.poll("SOUTHCOM", replace(mended, link=room.records[0].claims[0].url), tier=Tier.PRIMARY)
    assert len(room.records) == 1


def test_toll_that_no_strike_had_yet_parts_what_says_that_it_is_the_second_of_its_day() -> None:
    room = told_of(14, outlet="AP", tier=Tier.WIRE)
    title = "Hours after one boat strike, US carries out another"
    decision = room.publish("Reuters", a_strike(today(killed=16)), title=title, tier=Tier.WIRE)
    assert tolls(room) == [14, None], "it is on record, without a toll that may be a total"
    assert "its toll is not shown" in decision.detail


def in_sea(sea: str) -> Understanding:
    return a_strike(strike_facts("2026-11-23", location=sea, killed=3))


def test_strike_in_another_sea_hours_after_one_with_as_many_dead_is_another() -> None:
    room = Newsroom(start="2026-11-23T22:00")
    room.publish("AP", in_sea("caribbean"), title="Three killed in Caribbean strike")
    room.later(hours=5).publish(
        "AFP", in_sea("eastern_pacific"), title="US kills three in Pacific, hours after Caribbean strike"
    )
    room.later(hours=1).publish("EFE", in_sea("eastern_pacific"), title="Tres muertos en el Pacífico")
    room.later(hours=1).publish("Lusa", in_sea("caribbean"), title="Três mortos no Caribe")
    assert [shown_row(record).location for record in room.records] == ["caribbean", "eastern_pacific"]
    assert len(room.cards) == 2


def test_report_of_a_day_joins_the_strike_in_its_waters_though_the_day_of_another_is_surer() -> None:
    room = Newsroom(start="2026-11-23T10:00")
    room.publish("AP", in_sea("caribbean"), title="Three killed in Caribbean strike")
    undated = a_strike(strike_facts(location="eastern_pacific", killed=3))
    room.later(hours=5).publish("AFP", undated, title="US kills three in Pacific, hours after Caribbean strike")
    room.later(hours=1).publish("EFE", in_sea("eastern_pacific"), title="Tres muertos en el Pacífico el lunes")
    assert [{claim.outlet for claim in record.claims} for record in room.records] == [{"AP"}, {"AFP", "EFE"}]


def test_authority_that_names_both_seas_in_turn_tells_of_two_strikes_alike() -> None:
    room = Newsroom(start="2026-11-23T16:00")
    room.publish("SOUTHCOM", in_sea("caribbean"), title="Lethal strike in the Caribbean", tier=Tier.PRIMARY)
    room.later(hours=5).publish("NPR", in_sea("eastern_pacific"), title="US kills three in Pacific")
    assert len(room.cards) == 1, "an outlet may have the sea wrong"
    title = "Lethal strike in the Eastern Pacific"
    room.later(hours=1).publish("SOUTHCOM", in_sea("eastern_pacific"), title=title, tier=Tier.PRIMARY)
    assert len(room.cards) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Southern Command now says it hit two boats, killing six",
        "El Comando Sur habla ahora de dos lanchas y seis muertos",
        "Comando Sul fala agora em dois barcos e seis mortos",
        "L'armée parle désormais de deux bateaux et de six morts",
    ],
)
def test_a_second_boat_that_is_only_told_later_is_of_the_same_strike(title: str) -> None:
    room = told_of_one_boat()
    room.publish("SOUTHCOM", a_strike(today(killed=6, vessels=2)), title=title, tier=Tier.PRIMARY)
    assert tolls(room) == [6]
    assert [card.message.record for card in room.cards] == ["S-1"]


def test_two_boats_of_which_nobody_says_that_one_was_told_before_are_another_strike() -> None:
    room = told_of_one_boat()
    room.publish("AP", a_strike(today(killed=6, vessels=2)), title="US strikes two boats, killing six")
    assert tolls(room) == [3, 6]


def told_of_one_boat() -> Newsroom:
    room = Newsroom()
    room.publish("SOUTHCOM", a_strike(today(vessels=1)), title="3 killed in lethal strike", tier=Tier.PRIMARY)
    return room.later(hours=3)

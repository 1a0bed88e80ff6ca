"""A strike that those who struck deny, and may own to later: its record and its card say both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Tier
from newsdesk.messages import NewsCard
from newsdesk.record.confirming import confirmed, origins
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import Understanding
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, strike_facts, today


def a_denial(day: str = "2026-11-24") -> Understanding:
    told = a_follow_up(strike_facts(day, location="caribbean"), speaker="SOUTHCOM")
    return replace(told, facts=replace(told.facts, denied=True, key_sentence="We did not conduct any strike."))


def told_ashore() -> Newsroom:
    room = Newsroom()
    room.publish("Radio Uno", a_strike(today(killed=2)), tier=Tier.LOCAL)
    return room.later(hours=3)


def test_a_denial_is_news_of_its_own_and_edits_the_card_of_the_strike_without_a_ring() -> None:
    room = told_ashore()
    decision = room.publish("Daily Two", a_denial())
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.NEW_STORY)
    (card,) = [one.message for one in room.sent(Kind.UPDATE)]
    assert (card.denial.who, card.denial.on, card.denial.owned_by) == (
        "SOUTHCOM in Daily Two",
        date(2026, 11, 25),
        None,
    )
    assert room.lines == []
    assert card.quote is None or "did not" not in card.quote.text


def test_card_of_a_denial_names_the_record_of_the_strike_as_long_as_one_is_meant() -> None:
    assert [denied_in("2026-11-24"), denied_in("2026-11-20")] == [["S-1"], [""]]


def denied_in(day: str) -> list[str]:
    """The records that cards of denials name, where one is denied that people ashore told, or another."""
    room = told_ashore()
    room.publish("Daily Two", a_denial(day))
    return [one.message.denies for one in room.sent(Kind.ROOT) if isinstance(one.message, NewsCard)]


def test_a_denial_confirms_no_strike_and_gives_no_figure() -> None:
    room = told_ashore()
    room.publish("Daily Two", a_denial())
    (record,) = room.records
    assert not confirmed(record)
    assert origins(record) == {"Radio Uno"}
    assert (shown(record, Field.KILLED).value, shown(record, Field.DENIED)) == (2, None)


def test_who_owns_to_a_strike_that_was_denied_stands_beside_who_denied_it() -> None:
    room = told_ashore()
    room.publish("Daily Two", a_denial())
    room.later(days=2).publish("AP", a_strike(today(killed=3), speaker="SOUTHCOM"), tier=Tier.WIRE)
    denial = room.sent(Kind.UPDATE)[-1].message.denial
    assert (denial.who, denial.owned_by, denial.owned_on) == (
        "SOUTHCOM in Daily Two",
        "SOUTHCOM in AP",
        date(2026, 11, 27),
    )


def test_an_authority_that_owned_to_a_strike_denies_something_else() -> None:
    room = Newsroom()
    room.publish("SOUTHCOM", a_strike(today(), speaker="SOUTHCOM"), tier=Tier.PRIMARY)
    room.later(hours=3).publish("Daily Two", a_denial())
    (record,) = room.records
    assert all(claim.field is not Field.DENIED for claim in record.claims)


def test_a_denial_of_another_day_is_kept_with_no_record() -> None:
    room = told_ashore()
    room.publish("Daily Two", a_denial("2026-11-20"))
    (record,) = room.records
    assert all(claim.field is not Field.DENIED for claim in record.claims)


def test_copies_of_a_denial_are_kept_once_an_outlet() -> None:
    room = told_ashore()
    for _ in range(2):
        room.later(hours=1).publish("Daily Two", a_denial())
    (record,) = room.records
    assert [claim.outlet for claim in record.claims if claim.field is Field.DENIED] == ["Daily Two"]

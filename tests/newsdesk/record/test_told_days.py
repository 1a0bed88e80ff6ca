"""The only day of a report is often that on which somebody spoke: the strike was on it or before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsdesk.alerting.decide import Case, StrikeCase, decide_strike
from newsdesk.entries import Tier
from newsdesk.record.changes import changes
from newsdesk.record.day_fit import day_of_record
from newsdesk.record.shown_row import shown_row
from newsdesk.record.sightings import claims_of, sightings_of
from newsdesk.record.strike_rules import disputed, shown
from newsdesk.record.totals import day_of
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Comparator, Facts
from tests.builders import a_claim, a_record, an_entry
from tests.newsdesk.reading import read
from tests.newsdesk.record.placed import a_known, at, placed
from tests.newsdesk.understandings import a_strike, strike_facts

SEEN = "2026-10-18T20:00"


def _told_on(day: str, killed: int = 5):
    """A record of which nobody has said more than when it was told."""
    told = a_claim(Field.DATE, day, comparator=Comparator.AT_MOST, claimed_at=at(SEEN), known_at=at(SEEN))
    toll = a_claim(Field.KILLED, killed, claimed_at=at(SEEN), known_at=at(SEEN))
    return a_record(8, told, toll, opened_at=at(SEEN))


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills five in the Caribbean", "The president told reporters on Sunday he had not known."),
        ("en", "US strike kills five in the Caribbean", "By Sunday night Washington confirmed the deaths."),
        ("en", "US strike kills five in the Caribbean", "On Sunday, Southern Command acknowledged the deaths."),
        ("en", "US strike kills five in the Caribbean", "The command broke its silence on Sunday."),
        ("es", "Ataque de EE.UU. deja cinco muertos en el Caribe", "Este domingo, los militares lo admitieron."),
        ("es", "Ataque de EE.UU. deja cinco muertos", "«Habrá más», zanjó el domingo el jefe del Pentágono."),
        ("pt", "Ataque dos EUA deixa cinco mortos no Caribe", "No domingo, o Pentágono reconheceu as mortes."),
        ("fr", "Une frappe américaine fait cinq morts dans les Caraïbes", "L'armée a rompu le silence dimanche."),
        ("es", "Ataque de EE.UU. deja cinco muertos en el Caribe", "El Pentágono confirmó el domingo las muertes."),
        ("pt", "Ataque dos EUA deixa cinco mortos no Caribe", "O Pentágono confirmou no domingo as mortes."),
        ("fr", "Une frappe américaine fait cinq morts dans les Caraïbes", "Le Pentagone l'a annoncé dimanche."),
    ],
)
def test_a_day_on_which_somebody_spoke_only_bounds_that_of_the_strike(lang: str, title: str, summary: str) -> None:
    understood = read("2026-10-18", title, summary, lang)
    (event,) = understood.facts.events
    assert event.date and (event.date.value.isoformat(), event.date.basis) == ("2026-10-18", "announced")


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills five", "The five died in the Pacific on Sunday, Southern Command said."),
        ("es", "Ataque de EE.UU. deja cinco muertos", "Los cinco murieron el domingo, el Pentágono confirmó."),
        ("en", "US strike kills five", "On Sunday, a missile hit the boat, Southern Command acknowledged."),
        ("en", "US strike kills five", "On Sunday the vessel that officials said carried drugs was hit."),
        ("es", "Ataque de EE.UU. deja cinco muertos", "El domingo, los militares atacaron una lancha, admitieron."),
        ("pt", "Ataque dos EUA deixa cinco mortos", "No domingo, os militares atacaram uma lancha, admitiram."),
        ("fr", "Une frappe américaine fait cinq morts", "Dimanche, l'armée a frappé un bateau, a-t-elle reconnu."),
    ],
)
def test_a_day_on_which_it_was_done_is_its_own_though_somebody_says_so(lang: str, title: str, summary: str) -> None:
    (event,) = read("2026-10-19", title, summary, lang).facts.events
    assert event.date and (event.date.value.isoformat(), event.date.basis) == ("2026-10-18", "weekday")


def test_the_night_of_a_headline_is_no_later_than_the_day_on_which_it_was_told() -> None:
    title = "Hegseth says another boat sunk in overnight strike"
    (event,) = read("2026-10-19", title, "He told reporters on Sunday that five died.", "en").facts.events
    assert event.date and (event.date.value.isoformat(), event.date.basis) == ("2026-10-18", "announced")
    others = "Overnight US strike sinks boat", "Petro said on Sunday that such strikes are murder. Five died."
    (event,) = read("2026-10-19", *others, "en").facts.events
    assert event.date and event.date.value.isoformat() == "2026-10-19"


def test_day_on_which_somebody_spoke_is_claimed_as_the_last_that_it_can_be() -> None:
    facts = Facts(events=(strike_facts("2026-10-18", basis="announced", killed=5),))
    (sighting,) = sightings_of(facts)
    (day,) = (claim for claim in claims_of(an_entry(), sighting, facts, now=at(SEEN)) if claim.field is Field.DATE)
    assert (day.value, day.comparator) == ("2026-10-18", Comparator.AT_MOST)


def test_the_day_before_in_another_report_is_that_of_the_same_strike() -> None:
    facts = strike_facts("2026-10-17", killed=5)
    record = _told_on("2026-10-18")
    assert placed(facts, record, published="2026-10-18T23:00").record is record


def test_a_strike_told_on_the_day_after_it_was_is_found_by_its_own_day() -> None:
    record = a_known(8, "2026-10-17", seen=SEEN, killed=5)
    facts = strike_facts("2026-10-18", basis="announced", location="caribbean", killed=5)
    assert placed(facts, record, published="2026-10-19T09:00").record is record


@pytest.mark.parametrize("toll", [4, 5])
def test_what_is_told_two_days_later_is_another_strike(toll: int) -> None:
    facts = strike_facts("2026-10-20", basis="announced", location="caribbean", killed=toll)
    assert placed(facts, a_known(8, "2026-10-18", seen=SEEN, killed=5), published="2026-10-20T22:00").opens
    assert placed(facts, _told_on("2026-10-18"), published="2026-10-20T22:00").opens


def test_two_days_on_which_it_was_told_are_of_one_strike() -> None:
    for told_on, opens in (("2026-10-17", False), ("2026-10-15", True)):
        facts = strike_facts(told_on, basis="announced", killed=5)
        assert placed(facts, _told_on("2026-10-18"), published="2026-10-18T22:00").opens is opens
    other = strike_facts("2026-10-17", basis="announced", killed=3)
    assert placed(other, _told_on("2026-10-18"), published="2026-10-18T22:00").opens


def _leaked(speaker: str) -> StrikeRecord:
    fields = {Field.DATE: "2026-10-17", Field.VESSEL_KIND: "vessel"}
    claims = [a_claim(f, v, speaker=speaker, claimed_at=at(SEEN), known_at=at(SEEN)) for f, v in fields.items()]
    return a_record(8, *claims, opened_at=at(SEEN))


@pytest.mark.parametrize(
    ("told_on", "published", "kind", "speaker", "opens"),
    [
        ("2026-10-19", "2026-10-20T08:00", "vessel", "a US official", False),
        ("2026-10-19", "2026-10-20T08:00", "boat", "a US official", True),
        ("2026-10-19", "2026-10-20T08:00", "vessel", "SOUTHCOM", True),
        ("2026-10-21", "2026-10-21T08:00", "vessel", "a US official", True),
    ],
    ids=["announced", "another craft", "announced before", "days later"],
)
def test_rare_craft_of_a_leak_is_that_of_the_announcement(
    told_on: str, published: str, kind: str, speaker: str, opens: bool
) -> None:
    facts = replace(strike_facts(told_on, basis="announced", killed=2), vessel_kind=kind)
    record = _leaked(speaker)
    assert placed(facts, record, published=published).opens is opens


def test_undated_copies_follow_the_day_on_which_a_strike_came_out() -> None:
    late = a_known(8, "2026-10-14", seen=SEEN, killed=5)  # told four days later
    copy = strike_facts("2026-10-19", basis="published", location="caribbean", killed=5)
    assert placed(copy, late, published="2026-10-19T20:00").record is late
    assert placed(copy, late, published="2026-10-21T20:00").opens
    another = strike_facts("2026-10-19", basis="published", location="caribbean", killed=3)
    assert placed(another, late, published="2026-10-19T20:00").opens
    secret = a_known(8, "2026-08-20", seen=SEEN, killed=5)  # told two months later
    assert placed(copy, secret, published="2026-10-19T20:00").record is secret


def test_strike_that_was_on_the_day_on_which_it_was_told_is_one_whatever_its_toll() -> None:
    record = _told_on("2026-10-18", killed=5)
    assert placed(strike_facts("2026-10-18", killed=6), record, published="2026-10-18T23:00").record is record


def test_another_toll_told_on_the_day_after_is_another_strike() -> None:
    facts = strike_facts("2026-10-18", basis="announced", location="caribbean", killed=3)
    assert placed(facts, a_known(8, "2026-10-17", seen=SEEN, killed=5), published="2026-10-18T22:00").opens


def test_the_day_itself_takes_the_place_of_its_bound_and_nothing_is_corrected_or_disputed() -> None:
    before = _told_on("2026-10-18")
    said = a_claim(Field.DATE, "2026-10-17", outlet="AFP", origin="AFP", claimed_at=at(SEEN), known_at=at(SEEN))
    after = a_record(8, *before.claims, said, opened_at=at(SEEN))
    day = shown(after, Field.DATE)
    assert day and (day.value, day.comparator) == ("2026-10-17", Comparator.EXACTLY)
    assert day_of_record(after)[1] and not day_of_record(before)[1]
    (change,) = changes(before, after)
    assert (change.old, change.new, change.correction) == ("2026-10-18 or earlier", "2026-10-17", False)
    assert not disputed(after, Field.DATE)


def _also_said(day: str, tier: Tier) -> StrikeRecord:
    said = a_claim(Field.DATE, day, outlet="KVUE", origin="KVUE", tier=tier, claimed_at=at(SEEN), known_at=at(SEEN))
    return a_record(8, *_told_on("2026-10-18").claims, said, opened_at=at(SEEN))


@pytest.mark.parametrize("tier", [Tier.PRIMARY, Tier.MAJOR, Tier.LOCAL, Tier.DESK])
def test_a_day_that_anybody_states_is_shown_before_a_bound_that_better_sources_give(tier: Tier) -> None:
    row = shown_row(_also_said("2026-10-17", tier))
    assert (row.happened_on, row.happened_by) == (date(2026, 10, 17), None)


def test_a_rewrite_site_and_a_day_after_the_bound_do_not_replace_it() -> None:
    for record in (_also_said("2026-10-17", Tier.AGGREGATOR), _also_said("2026-10-19", Tier.LOCAL)):
        row = shown_row(record)
        assert (row.happened_on, row.happened_by) == (None, date(2026, 10, 18))


def test_a_strike_of_which_only_the_telling_is_known_has_no_day_and_a_last_one() -> None:
    row = shown_row(_told_on("2026-10-18"))
    assert (row.happened_on, row.happened_by, day_of(row)) == (None, date(2026, 10, 18), date(2026, 10, 18))


def test_a_strike_whose_reports_name_no_day_was_on_the_day_of_the_first_or_before() -> None:
    row = shown_row(a_known(8, None, seen=SEEN, killed=5))
    assert (row.happened_on, row.happened_by) == (None, date(2026, 10, 18))


def test_an_old_strike_that_nobody_was_told_of_does_not_ring_for_its_day() -> None:
    before, after = _told_on("2026-10-18"), _also_said("2026-10-17", Tier.MAJOR)
    strike = StrikeCase(
        before=before, after=after, has_card=False, changes=changes(before, after), age=timedelta(days=20)
    )
    understanding = a_strike(strike_facts("2026-10-17", killed=5))
    case = Case(understanding=understanding, outlet="AFP", tier=Tier.WIRE, age=timedelta(0), strikes=(strike,))
    assert decide_strike(case, strike) is None

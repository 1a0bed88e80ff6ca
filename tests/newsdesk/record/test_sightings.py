"""What one entry says about one announcement, and whom it counts for."""

from __future__ import annotations

from newsdesk.entries import Tier
from newsdesk.record.sightings import claims_of, sightings_of
from newsdesk.strikes import Field
from newsdesk.understanding import Comparator, Facts
from tests.builders import NOON, an_entry
from tests.newsdesk.understandings import quoted, strike_facts


def sighted(*events):
    (sighting,) = sightings_of(Facts(events=events))
    return sighting


def claimed(*events, speaker: str | None = None, topic: str | None = None, **entry):
    facts = Facts(events=events, speaker=speaker)
    claims = claims_of(an_entry(**entry), sighted(*events), facts, topic=topic, now=NOON)
    return {claim.field: claim for claim in claims}


def test_report_that_quotes_the_command_counts_for_the_outlet_and_names_the_speaker() -> None:
    claim = claimed(strike_facts("2026-11-24", killed=3), speaker="SOUTHCOM", outlet="BBC")[Field.KILLED]
    assert (claim.origin, claim.speaker, claim.outlet) == ("BBC", "SOUTHCOM", "BBC")


def test_feed_of_the_command_speaks_for_itself() -> None:
    command = {"outlet": "U.S. Southern Command", "tier": Tier.PRIMARY}
    claim = claimed(strike_facts("2026-11-24", killed=3), **command)[Field.KILLED]
    assert claim.origin == claim.speaker == "U.S. Southern Command"


def test_strikes_of_one_post_are_added_up() -> None:
    boats = [strike_facts("2025-12-15", killed=n, vessels=1, location="eastern_pacific") for n in (3, 2, 3)]
    sighting = sighted(*boats)
    assert (sighting.killed.value, sighting.vessels.value, sighting.strikes.value) == (8, 3, 3)
    assert sighting.width == 3


def test_sum_with_a_missing_part_is_the_least_that_can_be_said() -> None:
    sighting = sighted(strike_facts("2025-12-30", killed=3), strike_facts("2025-12-30"))
    assert (sighting.killed.value, sighting.killed.comparator) == (3, Comparator.AT_LEAST)


def test_two_basins_of_one_post_are_both_kept() -> None:
    both = sighted(
        strike_facts("2026-02-16", location="eastern_pacific", killed=8, vessels=2),
        strike_facts("2026-02-16", location="caribbean", killed=3, vessels=1),
    )
    assert both.location == "caribbean+eastern_pacific"
    assert both.strikes.value == 3


def test_strikes_of_two_days_are_two_announcements_and_an_undated_one_joins_the_one_before() -> None:
    first, second = sightings_of(
        Facts(events=(strike_facts("2025-12-30"), strike_facts("2025-12-31"), strike_facts(None, killed=2)))
    )
    assert (str(first.day), str(second.day)) == ("2025-12-30", "2025-12-31")
    assert second.killed.value == 2


def test_nobody_alive_needs_every_strike_to_say_so() -> None:
    assert sighted(strike_facts("2026-01-01", survivors=0), strike_facts("2026-01-01")).survivors is None
    assert sighted(strike_facts("2026-01-01", survivors=0)).survivors.value == 0


def test_assumed_day_and_implausible_toll_are_no_claims() -> None:
    found = claimed(strike_facts("2026-11-25", basis="published", killed=231, location="caribbean"))
    assert Field.DATE not in found
    assert Field.KILLED not in found
    assert found[Field.LOCATION].value == "caribbean"


def test_comparator_and_quote_go_with_the_claim() -> None:
    claim = claimed(strike_facts("2026-11-24", killed=quoted(2, Comparator.AT_LEAST)))[Field.KILLED]
    assert (claim.value, claim.comparator, claim.quote) == (2, Comparator.AT_LEAST, "2")


def test_topic_tells_what_became_of_the_survivors() -> None:
    found = claimed(strike_facts("2025-10-16", survivors=2), topic="survivors.custody")
    assert found[Field.SURVIVORS_FATE].value == "in custody"
    searched = claimed(strike_facts("2025-12-30", search="search suspended"), topic="survivors.search")
    assert searched[Field.SURVIVORS_FATE].value == "search suspended"


def test_place_that_was_withheld_is_undisclosed_and_never_inherited() -> None:
    found = claimed(strike_facts("2025-12-31", killed=5, location_text="did not say where"))
    assert found[Field.LOCATION].value == "undisclosed"

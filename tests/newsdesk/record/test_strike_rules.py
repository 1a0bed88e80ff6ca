"""Which value is shown, by the rule, whatever the order of arrival."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.entries import Tier
from newsdesk.record.confirming import confirmed, official, origins
from newsdesk.record.past import as_known
from newsdesk.record.shown_row import shown_row
from newsdesk.record.speakers import is_authority
from newsdesk.record.strike_rules import disputed, shown
from newsdesk.strikes import Claim, Field
from newsdesk.understanding import Comparator
from tests.builders import NOON, a_claim, a_record


def said(outlet: str, value: int | str, *, hours: float = 0, field: Field = Field.KILLED, **changes) -> Claim:
    at = NOON + timedelta(hours=hours)
    plain = {"outlet": outlet, "origin": outlet, "speaker": None, "claimed_at": at, "known_at": at}
    return a_claim(field, value, **plain | changes)


def killed(*claims: Claim) -> int | str | None:
    value = shown(a_record(71, *claims), Field.KILLED)
    return value.value if value else None


def test_best_tier_wins_over_later_and_more_numerous_ones() -> None:
    local = [said(f"Paper {n}", 4, hours=1 + n, tier=Tier.LOCAL) for n in range(5)]
    assert killed(said("AP", 3), *local) == 3


def test_in_one_tier_the_value_with_more_independent_origins_wins() -> None:
    assert killed(said("AP", 3), said("AFP", 3, hours=1), said("Reuters", 4, hours=2)) == 3


def test_wire_copy_counts_once_however_often_it_is_printed() -> None:
    copies = [said(f"Site {n}", 4, hours=2, origin="AP", tier=Tier.MAJOR) for n in range(4)]
    own = [said("CNN", 3, tier=Tier.MAJOR), said("BBC", 3, hours=1, tier=Tier.MAJOR)]
    assert killed(*copies, *own) == 3


def test_newest_wins_where_origins_are_even() -> None:
    assert killed(said("AP", 3), said("AFP", 4, hours=2)) == 4


def test_later_claim_of_an_outlet_replaces_its_older_one() -> None:
    value = shown(a_record(71, said("AP", 3), said("AP", 4, hours=1)), Field.KILLED)
    assert value is not None
    assert value.value == 4
    assert value.rivals == ()


def test_record_that_was_asked_before_shows_what_is_added_to_it() -> None:
    before = a_record(71, said("AP", 3))
    assert shown_row(before).killed == 3
    after = replace(before, claims=(*before.claims, said("AP", 4, hours=1)))
    assert (shown_row(after).killed, shown_row(before).killed) == (4, 3)
    assert after != before


def test_aggregator_never_moves_a_figure() -> None:
    rewrites = [said(f"Rewrites {n}", 9, hours=n, tier=Tier.AGGREGATOR) for n in range(1, 6)]
    assert killed(said("Gazette", 3, tier=Tier.LOCAL), *rewrites) == 3


def test_aggregator_is_shown_only_where_nobody_else_speaks() -> None:
    assert killed(said("Rewrites", 9, tier=Tier.AGGREGATOR)) == 9


def test_authority_quoted_by_a_wire_a_day_later_replaces_its_first_statement() -> None:
    """19 March 2026: the command spoke of three survivors; the Coast Guard found one alive."""
    first = said("SOUTHCOM", 3, tier=Tier.PRIMARY, speaker="SOUTHCOM", field=Field.SURVIVORS)
    later = said("Reuters", 1, hours=26, speaker="US Coast Guard", field=Field.SURVIVORS)
    assert shown(a_record(71, first, later), Field.SURVIVORS).value == 1


def test_authority_quoted_by_a_rewrite_site_moves_nothing() -> None:
    first = said("SOUTHCOM", 3, tier=Tier.PRIMARY, speaker="SOUTHCOM")
    assert killed(first, said("Rewrites", 5, hours=1, speaker="SOUTHCOM", tier=Tier.AGGREGATOR)) == 3


def test_quotation_does_not_move_the_toll_that_the_shipped_record_settled() -> None:
    settled = said("Shipped record", 11, tier=Tier.RECORD)
    assert killed(settled, said("AP", 9, hours=900, speaker="Hegseth")) == 11
    assert killed(settled, said("SOUTHCOM", 9, hours=900, speaker="SOUTHCOM", tier=Tier.PRIMARY)) == 9


def test_quotation_may_tell_what_became_of_survivors_on_the_shipped_record() -> None:
    settled = said("Shipped record", 0, tier=Tier.RECORD, field=Field.PRESUMED_DEAD)
    raised = said("AP", 2, hours=900, speaker="SOUTHCOM", field=Field.PRESUMED_DEAD)
    assert shown(a_record(71, settled, raised), Field.PRESUMED_DEAD).value == 2


def test_what_became_of_survivors_moves_on_and_never_back() -> None:
    on = said("SOUTHCOM", "search on", tier=Tier.PRIMARY, field=Field.SURVIVORS_FATE)
    over = said("KSL", "search suspended", hours=50, tier=Tier.LOCAL, field=Field.SURVIVORS_FATE)
    late = said("AP", "search on", hours=60, field=Field.SURVIVORS_FATE)
    assert shown(a_record(71, on, over, late), Field.SURVIVORS_FATE).value == "search suspended"
    desk = said("Desk", "found by a fishing boat", hours=1, tier=Tier.DESK, field=Field.SURVIVORS_FATE)
    assert shown(a_record(71, on, over, desk), Field.SURVIVORS_FATE).value == "found by a fishing boat"


def test_lone_later_report_with_another_place_corrects_nothing() -> None:
    first = said("AFP", "caribbean", field=Field.LOCATION)
    later = said("Reuters", "eastern_pacific", hours=30, field=Field.LOCATION)
    assert shown(a_record(71, first, later), Field.LOCATION).value == "caribbean"


def test_lone_late_figure_does_not_overturn_what_several_origins_agreed_on() -> None:
    agreed = [said(f"Paper {n}", 3, hours=n, tier=Tier.LOCAL) for n in range(3)]
    assert killed(*agreed, said("Late paper", 8, hours=80, tier=Tier.LOCAL)) == 3


def test_at_least_backs_an_exact_figure_and_does_not_compete_with_it() -> None:
    least = said("AP", 2, hours=2, comparator=Comparator.AT_LEAST)
    value = shown(a_record(71, said("AFP", 3), least), Field.KILLED)
    assert value is not None
    assert (value.value, value.rivals) == (3, ())


def test_comparator_of_the_shown_claim_is_kept() -> None:
    value = shown(a_record(71, said("AP", 2, comparator=Comparator.AT_LEAST)), Field.KILLED)
    assert value is not None
    assert value.words == "at least 2"


def test_value_as_known_at_an_earlier_moment() -> None:
    record = a_record(71, said("AP", 3), said("AP", 4, hours=5))
    assert shown(as_known(record, NOON + timedelta(hours=1)), Field.KILLED).value == 3
    assert shown(as_known(record, NOON - timedelta(hours=1)), Field.KILLED) is None


def test_two_wires_that_differ_are_a_dispute() -> None:
    assert disputed(a_record(71, said("AP", 14), said("Reuters", 15, hours=1)))


def test_local_copy_that_differs_from_a_wire_is_no_dispute() -> None:
    assert not disputed(a_record(71, said("AP", 3), said("Gazette", 4, hours=1, tier=Tier.LOCAL)))


def test_figure_of_a_day_ago_does_not_dispute_the_newer_one() -> None:
    assert not disputed(a_record(71, said("AP", 3), said("Reuters", 4, hours=30)))


WIRE_SAID_4 = said("AP", 4)
COMMAND_SAID_5 = said("SOUTHCOM", 5, hours=1, tier=Tier.PRIMARY, speaker="SOUTHCOM")


def test_official_figure_replaces_what_was_said_before_it() -> None:
    record = a_record(71, WIRE_SAID_4, COMMAND_SAID_5)
    value = shown(record, Field.KILLED)
    assert value is not None
    assert (value.value, value.rivals) == (5, (WIRE_SAID_4,))
    assert not disputed(record)


def test_outlet_that_still_says_otherwise_after_the_official_figure_disputes_it() -> None:
    assert disputed(a_record(71, WIRE_SAID_4, COMMAND_SAID_5, said("Reuters", 4, hours=2)))


def test_late_copy_of_an_older_figure_disputes_nothing() -> None:
    copy = said("Paper", 4, hours=2, tier=Tier.MAJOR, origin="AP")
    assert not disputed(a_record(71, WIRE_SAID_4, COMMAND_SAID_5, copy))


def test_two_authorities_that_differ_are_a_dispute_in_either_order() -> None:
    earlier = said("White House", 4, tier=Tier.PRIMARY, speaker="Trump")
    later = said("White House", 4, hours=2, tier=Tier.PRIMARY, speaker="Trump")
    assert disputed(a_record(71, earlier, COMMAND_SAID_5))
    assert disputed(a_record(71, COMMAND_SAID_5, later))


def test_earlier_words_of_the_same_authority_are_overtaken() -> None:
    quoted_before = said("Reuters", 4, speaker="SOUTHCOM")
    assert not disputed(a_record(71, quoted_before, COMMAND_SAID_5))


def test_one_origin_is_unconfirmed_and_its_copies_do_not_confirm_it() -> None:
    copies = [said(f"Site {n}", 3, origin="AP", tier=Tier.LOCAL) for n in range(6)]
    rewrites = said("Rewrites", 3, tier=Tier.AGGREGATOR)
    record = a_record(71, said("AP", 3), *copies, rewrites)
    assert origins(record) == {"AP"}
    assert not confirmed(record)


@pytest.mark.parametrize("tier", [Tier.PRIMARY, Tier.RECORD, Tier.DESK])
def test_firm_source_confirms_alone(tier: Tier) -> None:
    assert confirmed(a_record(71, said("One", 3, tier=tier)))


def test_two_origins_that_quote_the_command_make_it_official() -> None:
    one = said("AP", 3, speaker="SOUTHCOM")
    assert not official(a_record(71, one))
    assert official(a_record(71, one, said("BBC", 3, speaker="Hegseth")))


@pytest.mark.parametrize(
    ("speaker", "named"),
    [
        ("SOUTHCOM", True),
        ("Pete Hegseth", True),
        ("a US official", False),
        ("Pentagon officials", False),
        (None, False),
    ],
)
def test_unnamed_officials_are_no_authority(speaker: str | None, named: bool) -> None:
    assert is_authority(speaker) is named


def test_row_assumes_nothing_that_nobody_states() -> None:
    row = shown_row(a_record(71, said("AP", "boat", field=Field.VESSEL_KIND)))
    assert (row.killed, row.survivors, row.vessels, row.location, row.happened_on) == (None,) * 5
    assert (row.strikes, row.presumed_dead, row.confirmed) == (1, 0, False)


def test_row_says_who_and_when() -> None:
    row = shown_row(a_record(71, said("AP", 3, speaker="SOUTHCOM"), said("AP", "2026-11-24", field=Field.DATE)))
    assert (row.source, row.happened_on, row.announced_on) == ("SOUTHCOM", date(2026, 11, 24), NOON.date())


CLAIMS = st.builds(
    said,
    st.sampled_from(["AP", "AFP", "BBC", "Gazette", "SOUTHCOM"]),
    st.integers(0, 5),
    hours=st.floats(0, 60, allow_nan=False),
    tier=st.sampled_from(list(Tier)),
    speaker=st.sampled_from([None, "SOUTHCOM", "a US official"]),
    comparator=st.sampled_from([Comparator.EXACTLY, Comparator.AT_LEAST]),
)


@given(
    st.lists(CLAIMS, min_size=1, max_size=8).flatmap(
        lambda claims: st.tuples(st.just(claims), st.permutations(claims))
    )
)
def test_order_of_arrival_changes_no_shown_value(orders: tuple[list[Claim], list[Claim]]) -> None:
    first, second = (a_record(71, *claims) for claims in orders)
    assert shown_row(first) == shown_row(second)
    assert disputed(first) == disputed(second)

"""The line that a changed record makes under its card: of which kind, in whose name, whether it rings, and when."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.alerting.thread_lines import LineToSend, plan_lines
from newsdesk.entries import Tier
from newsdesk.messages import ThreadLine
from newsdesk.record.changes import COOL_DOWN, changes
from newsdesk.strikes import Claim, Field, StrikeRecord
from tests.builders import NOON, a_claim, a_record

LATER = NOON + timedelta(minutes=40)  # a cool-down that began at noon is over
WITHIN = NOON + timedelta(minutes=10)


def said(outlet: str, value: int | str = 3, field: Field = Field.KILLED, **changed) -> Claim:
    """A claim in an outlet's own name, known since noon."""
    return a_claim(field, value, **{"outlet": outlet, "origin": outlet, "speaker": None} | changed)


def rings(
    before: StrikeRecord, after: StrikeRecord, *, at=LATER, correction: bool = False, **last_rang
) -> list[LineToSend]:
    """What one update makes; `last_rang` names the fields that rang, and when."""
    when = {Field(name): moment for name, moment in last_rang.items()}
    found = changes(before, after, correction=correction)
    return list(plan_lines(before, after, changes=found, last_rang=when, now=at).lines)


def line(before: StrikeRecord, after: StrikeRecord, **more) -> ThreadLine:
    (found,) = rings(before, after, **more)
    return found.line


AP, CNN = said("AP"), said("CNN", tier=Tier.MAJOR)
ONE = a_record(71, AP)


# --- who, and of which kind ----------------------------------------


def test_a_second_origin_rings_in_its_own_name_though_no_figure_moved() -> None:
    told = line(ONE, a_record(71, AP, CNN))
    assert (told.kind, told.who, told.broadcast) == ("second_origin", "CNN", True)
    assert (told.change, told.dispute) == (None, None)


def test_word_of_the_command_rings_though_no_figure_moved() -> None:
    told = line(ONE, a_record(71, AP, said("SOUTHCOM", speaker="SOUTHCOM", tier=Tier.PRIMARY)))
    assert (told.kind, told.who, told.broadcast) == ("now_official", "SOUTHCOM", True)


def test_of_several_that_confirm_it_the_line_names_the_best_and_then_the_first() -> None:
    local = said("Gazette", tier=Tier.LOCAL, claimed_at=NOON - timedelta(hours=2))
    later, first = said("Reuters", claimed_at=NOON), said("AFP", claimed_at=NOON - timedelta(hours=1))
    assert line(ONE, a_record(71, AP, local, later, first)).who == "AFP"


@pytest.mark.parametrize(("tier", "outlet"), [(Tier.MAJOR, "The Intercept"), (Tier.RECORD, ""), (Tier.DESK, "")])
def test_a_line_keeps_whose_page_it_links_to_unless_it_was_in_no_outlet(tier: Tier, outlet: str) -> None:
    said_there = {"speaker": "SOUTHCOM", "tier": tier, "claimed_at": LATER, "known_at": LATER}
    told = line(ONE, a_record(71, AP, said("The Intercept", 4, **said_there)))
    assert told.outlet == outlet


def test_a_figure_that_moved_is_a_change_and_one_that_is_corrected_a_correction() -> None:
    mended = a_record(71, AP, said("AP", 4, claimed_at=LATER, known_at=LATER))
    assert line(ONE, mended).kind == "change"
    assert line(ONE, mended, correction=True).kind == "correction"


def test_a_figure_that_moves_because_a_claim_was_taken_back_is_told() -> None:
    wrong = said("AP", 4, claimed_at=LATER)
    told = line(a_record(71, AP, wrong), ONE)
    assert (told.kind, told.change.old, told.change.new) == ("change", "4", "3")


# --- disputes ----------------------------------------

AGREED = (said("AP", 14), said("CBS", 14, tier=Tier.MAJOR))
RIVALS = (
    said("CNN", 12, tier=Tier.MAJOR, claimed_at=NOON - timedelta(minutes=5)),
    said("Reuters", 13, claimed_at=NOON + timedelta(minutes=1), url="https://reuters.example/13"),
    said("EFE", 11, claimed_at=NOON + timedelta(minutes=2)),
)


def test_a_dispute_puts_the_shown_figure_beside_the_best_and_first_of_its_rivals() -> None:
    told = line(a_record(71, *AGREED), a_record(71, *AGREED, *RIVALS))
    assert (told.kind, told.broadcast, told.dispute) == ("disputed", False, None)
    assert (told.change.old, told.change.new, told.change.who) == ("14", "13", "AP 14, Reuters 13")
    assert (told.change.url, told.change.aside) == ("https://reuters.example/13", "Shown: 14.")


def test_a_dispute_that_lasts_is_not_told_again_beside_another_figure() -> None:
    before = a_record(71, *AGREED, *RIVALS)
    after = a_record(71, *AGREED, *RIVALS, said("AP", 2, Field.SURVIVORS))
    told = line(before, after)
    assert (told.kind, told.change.field, told.dispute) == ("change", Field.SURVIVORS, None)


# --- what rings ----------------------------------------


@pytest.mark.parametrize("known", [(), (said("AP", 1, Field.SURVIVORS),)], ids=["nothing", "one"])
def test_survivors_ring_when_nobody_was_said_to_be_sought(known: tuple[Claim, ...]) -> None:
    more = said("AP", 2, Field.SURVIVORS, claimed_at=LATER, known_at=LATER)
    assert line(a_record(71, AP, *known), a_record(71, AP, *known, more)).broadcast


# --- when ----------------------------------------


def killed(*figures: tuple[int, int]) -> StrikeRecord:
    """What one outlet counted, and how many minutes after noon."""
    moments = [(value, NOON + timedelta(minutes=minutes)) for value, minutes in figures]
    return a_record(71, *(said("AP", value, claimed_at=at, known_at=at) for value, at in moments))


def test_a_field_rings_at_once_when_its_cool_down_is_over() -> None:
    (after_half_an_hour,) = rings(killed((3, 0)), killed((3, 0), (4, 30)), at=NOON + COOL_DOWN, killed=NOON)
    (later,) = rings(killed((3, 0)), killed((3, 0), (4, 40)), killed=NOON)
    assert (after_half_an_hour.not_before, later.not_before) == (None, None)


def test_a_field_of_which_nothing_is_left_that_rang_rings_at_once() -> None:
    (found,) = rings(a_record(71, said("AP", 1, Field.VESSELS)), killed((4, 20)), killed=NOON)
    assert found.not_before is None


@pytest.mark.parametrize("correction", [True, False])
def test_a_line_that_waits_is_a_correction_if_the_report_says_so(correction: bool) -> None:
    (held,) = rings(killed((3, 0)), killed((3, 0), (4, 10)), at=WITHIN, correction=correction, killed=NOON)
    assert held.line.kind == ("correction" if correction else "change")


def test_fields_that_rang_apart_wait_apart_each_for_its_own_time() -> None:
    toll, lived = said("AP", 3), said("AP", 1, Field.SURVIVORS)
    more = said("AP", 4, claimed_at=WITHIN, known_at=WITHIN)
    fewer = said("AP", 2, Field.SURVIVORS, claimed_at=WITHIN, known_at=WITHIN)
    five = NOON + timedelta(minutes=5)
    held = rings(
        a_record(71, toll, lived), a_record(71, toll, lived, more, fewer), at=WITHIN, killed=five, survivors=NOON
    )
    assert [(one.line.change.field, one.line.more, one.not_before) for one in held] == [
        (Field.SURVIVORS, (), NOON + COOL_DOWN),
        (Field.KILLED, (), five + COOL_DOWN),
    ]

"""What stands on a card, and what is said to have changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.entries import Tier
from newsdesk.messages import CardState, Quote
from newsdesk.prose.cards import strike_card
from newsdesk.prose.headline import fact_lines
from newsdesk.prose.story_cards import QUOTE_CHARS, carry_on, news_card, quote_of
from newsdesk.record.changes import changes
from newsdesk.strikes import Field, RecordState, StrikeRecord
from newsdesk.understanding import Comparator, Facts, Severity
from tests.builders import NOON, a_claim, a_record, a_shown_row, an_entry, an_understanding


def said(field: Field, value: int | str, outlet: str = "AP", *, hours: float = 0, **changes):
    at = NOON + timedelta(hours=hours)
    plain = {"outlet": outlet, "origin": outlet, "speaker": None, "claimed_at": at, "known_at": at}
    return a_claim(field, value, **plain | changes)


def a_card_of(record: StrikeRecord, **changes):
    return strike_card(record, **{"ledger": (), "now": NOON, "severity": Severity.URGENT} | changes)


def test_unconfirmed_record_is_outside_the_totals_and_says_so() -> None:
    settled = a_shown_row(70, confirmed=True, killed=4)
    card = a_card_of(a_record(71, said(Field.KILLED, 3)), ledger=[settled])
    assert card.state is CardState.UNCONFIRMED
    assert (card.totals.killed, card.totals.strikes, card.totals.includes_this) == (4, 1, False)


def test_confirmed_record_is_counted_once_with_its_newest_values() -> None:
    stale = a_shown_row(71, confirmed=True, killed=2)
    card = a_card_of(a_record(71, said(Field.KILLED, 3, tier=Tier.PRIMARY)), ledger=[stale])
    assert (card.totals.killed, card.totals.strikes, card.totals.includes_this) == (3, 1, True)


def test_worst_state_wins() -> None:
    withdrawn = a_record(71, said(Field.KILLED, 3), state=RecordState.WITHDRAWN)
    two_wires = a_record(71, said(Field.KILLED, 14), said(Field.KILLED, 15, "AFP", hours=1))
    reported = a_record(71, said(Field.KILLED, 3), said(Field.KILLED, 3, "AFP"))
    assert a_card_of(withdrawn).state is CardState.WITHDRAWN
    assert a_card_of(two_wires).state is CardState.DISPUTED
    assert a_card_of(reported).state is CardState.REPORTED


def test_source_is_the_outlet_citing_until_the_statement_is_established() -> None:
    one = said(Field.KILLED, 3, speaker="SOUTHCOM")
    two = said(Field.KILLED, 3, "BBC", speaker="SOUTHCOM")
    assert a_card_of(a_record(71, one)).source == "AP, citing SOUTHCOM"
    assert a_card_of(a_record(71, one, two)).source == "SOUTHCOM"


def test_the_only_origin_may_cite_the_authority_whose_statement_nobody_has_seen() -> None:
    one = said(Field.KILLED, 3, speaker="SOUTHCOM")
    assert a_card_of(a_record(71, one)).quoted == "SOUTHCOM"
    assert a_card_of(a_record(71, said(Field.KILLED, 3, speaker="a US official"))).quoted is None
    assert a_card_of(a_record(71, one, said(Field.KILLED, 3, "BBC"))).quoted is None


def test_who_repeats_the_commands_figure_a_week_later_is_not_its_source() -> None:
    own = said(Field.KILLED, 3, "SOUTHCOM", speaker=None, tier=Tier.PRIMARY)
    later = said(Field.KILLED, 3, "CBS", hours=170, speaker="Coast Guard")
    assert a_card_of(a_record(71, own, later)).source == "SOUTHCOM"


def test_comparator_reaches_the_card() -> None:
    card = a_card_of(a_record(71, said(Field.KILLED, 2, comparator=Comparator.AT_LEAST)))
    assert (card.killed.value, card.killed.comparator) == (2, Comparator.AT_LEAST)


def test_place_withheld_differs_from_place_not_mentioned() -> None:
    hidden = a_card_of(a_record(71, said(Field.LOCATION, "undisclosed")))
    silent = a_card_of(a_record(71, said(Field.KILLED, 3)))
    assert (hidden.place_withheld, hidden.locations) == (True, ())
    assert (silent.place_withheld, silent.locations) == (False, ())


def test_two_basins_are_two_locations() -> None:
    card = a_card_of(a_record(71, said(Field.LOCATION, "caribbean+eastern_pacific"), last_number=73))
    assert card.locations == ("caribbean", "eastern_pacific")
    assert (card.strikes, card.record_name) == (3, "S-71 to S-73")


def test_two_boats_without_a_number_of_strikes_are_not_counted_for_the_reader() -> None:
    assert a_card_of(a_record(71, said(Field.VESSELS, 2))).strikes is None
    assert a_card_of(a_record(71, said(Field.VESSELS, 1))).strikes == 1


def test_survivors_and_many_dead_give_the_urgent_reason() -> None:
    assert a_card_of(a_record(71, said(Field.SURVIVORS, 2))).urgent_reason == "survivors"
    assert a_card_of(a_record(71, said(Field.KILLED, 11))).urgent_reason == "8 or more killed"
    assert a_card_of(a_record(71, said(Field.KILLED, 3))).urgent_reason is None
    assert a_card_of(a_record(71, said(Field.SURVIVORS, 2)), severity=Severity.HIGH).urgent_reason is None


def test_survivors_are_urgent_while_they_are_sought_and_no_longer_once_presumed_dead() -> None:
    sought = said(Field.SURVIVORS_FATE, "search on")
    assert a_card_of(a_record(71, sought)).urgent_reason == "survivors"
    given_up = (said(Field.SURVIVORS, 8), said(Field.PRESUMED_DEAD, 8))
    assert a_card_of(a_record(71, sought, *given_up)).urgent_reason is None
    one_lives = (said(Field.SURVIVORS, 8), said(Field.PRESUMED_DEAD, 7))
    assert a_card_of(a_record(71, sought, *one_lives)).urgent_reason == "survivors"


def test_who_counts_people_as_presumed_dead_goes_with_the_figure() -> None:
    counted = said(Field.PRESUMED_DEAD, 8, outlet="AP", origin="AP", speaker="US Coast Guard")
    assert a_card_of(a_record(71, said(Field.KILLED, 3), counted)).presumed_by == "US Coast Guard"
    assert a_card_of(a_record(71, said(Field.KILLED, 3))).presumed_by is None


def test_official_source_comes_first_and_each_outlet_once() -> None:
    claims = [
        said(Field.KILLED, 3, "Gazette", tier=Tier.LOCAL),
        said(Field.KILLED, 3, "AP", hours=1),
        said(Field.LOCATION, "caribbean", "AP", hours=1),
        said(Field.KILLED, 3, "SOUTHCOM", hours=2, tier=Tier.PRIMARY),
    ]
    card = a_card_of(a_record(71, *claims))
    assert [link.outlet for link in card.sources] == ["SOUTHCOM", "AP", "Gazette"]
    assert (card.officials, card.outlets, card.origins) == (1, 2, 3)


def test_last_change_stays_until_the_next_and_updates_are_counted() -> None:
    before = a_record(71, said(Field.KILLED, 3, tier=Tier.PRIMARY))
    after = a_record(71, *before.claims, said(Field.PRESUMED_DEAD, 8, hours=9, tier=Tier.PRIMARY))
    first = a_card_of(before)
    second = a_card_of(after, previous=first, changes=changes(before, after), now=NOON + timedelta(hours=9))
    third = a_card_of(after, previous=second, now=NOON + timedelta(hours=10))
    assert (first.change, first.update_no) == (None, 0)
    assert second.state is CardState.OFFICIAL
    assert third.change == second.change
    assert (third.revision, third.update_no) == (3, 1)


def test_correction_prefix_goes_after_a_day_and_the_state_stays() -> None:
    before = a_record(65, said(Field.LOCATION, "eastern_pacific"), said(Field.KILLED, 2))
    after = a_record(65, *before.claims, said(Field.LOCATION, "caribbean", hours=3))
    first = a_card_of(before)
    mended = a_card_of(after, previous=first, changes=changes(before, after), now=NOON + timedelta(hours=3))
    later = a_card_of(after, previous=mended, now=NOON + timedelta(hours=30))
    assert mended.correction_prefix
    assert not later.correction_prefix
    assert later.state is CardState.CORRECTED


def test_place_that_becomes_known_is_no_change_and_a_replaced_one_is_a_correction() -> None:
    bare = a_record(71, said(Field.KILLED, 3))
    placed = a_record(71, *bare.claims, said(Field.LOCATION, "eastern_pacific", hours=1))
    moved = a_record(71, *placed.claims, said(Field.LOCATION, "caribbean", hours=2))
    assert changes(bare, placed) == ()
    (change,) = changes(placed, moved)
    assert change.correction
    assert change.aside == "Killed and survivors unchanged."


def test_stated_zero_of_presumed_dead_is_no_change() -> None:
    bare = a_record(71, said(Field.KILLED, 3))
    zero = a_record(71, *bare.claims, said(Field.PRESUMED_DEAD, 0, hours=1))
    assert changes(bare, zero) == ()


def test_killed_that_rises_beside_presumed_dead_says_what_both_come_to() -> None:
    before = a_record(31, said(Field.KILLED, 3), said(Field.PRESUMED_DEAD, 8))
    after = a_record(31, *before.claims, said(Field.KILLED, 4, hours=2))
    (change,) = changes(before, after)
    assert (change.old, change.new) == ("3", "4")
    assert change.aside == "Presumed dead stays 8; both together 11 → 12."


def test_quote_is_cut_between_words_and_keeps_its_language() -> None:
    sentence = "word " * 80
    understanding = an_understanding(facts=Facts(key_sentence=sentence, speaker="SOUTHCOM"), lang="es")
    quote = quote_of(an_entry(outlet="EFE"), understanding)
    assert quote is not None
    assert len(quote.text) <= QUOTE_CHARS
    assert quote.text.removesuffix("...").endswith("word")
    assert (quote.who, quote.lang) == ("EFE, citing SOUTHCOM", "es")


def quoted_by(outlet: str, tier: Tier) -> str:
    understanding = an_understanding(facts=Facts(key_sentence="Four were killed.", speaker="a US official"))
    quote = quote_of(an_entry(outlet=outlet, tier=tier), understanding)
    assert quote is not None
    return quote.who


def test_words_in_quote_marks_are_the_outlets_and_not_those_of_the_official_it_cites() -> None:
    assert quoted_by("Reuters", Tier.WIRE) == "Reuters, citing a US official"


def test_what_an_authority_publishes_is_said_by_who_speaks_there() -> None:
    assert quoted_by("Pentagon", Tier.PRIMARY) == "a US official, in Pentagon"


def test_no_key_sentence_no_quote() -> None:
    assert quote_of(an_entry(), an_understanding()) is None


SAID = Quote(text="Four people were killed", who="AP, citing SOUTHCOM", lang="en")


def a_later_card(record: StrikeRecord):
    before = a_card_of(a_record(71, said(Field.KILLED, 4)), quote=SAID)
    return a_card_of(record, previous=before)


def test_a_quote_stays_while_who_printed_it_gives_the_toll_that_is_shown() -> None:
    joined = a_record(71, said(Field.KILLED, 4), said(Field.KILLED, 4, "BBC", hours=1))
    assert a_later_card(joined).quote == SAID


def test_a_quote_with_another_toll_than_the_one_shown_goes() -> None:
    desk = said(Field.KILLED, 6, "desk", hours=1, tier=Tier.DESK)
    assert a_later_card(a_record(71, said(Field.KILLED, 4), desk)).quote is None


def test_a_quote_of_a_report_that_was_split_off_goes() -> None:
    assert a_later_card(a_record(71, said(Field.KILLED, 4, "BBC"))).quote is None


def test_a_quote_of_who_gives_no_toll_stays_when_another_outlet_gives_one() -> None:
    no_toll = said(Field.LOCATION, "caribbean")
    before = a_card_of(a_record(71, no_toll), quote=SAID)
    joined = a_record(71, no_toll, said(Field.KILLED, 4, "BBC", hours=1))
    assert a_card_of(joined, previous=before).quote == SAID


@pytest.mark.parametrize("who", ["AP Brasil", "AP Brasil, citing AP", "SOUTHCOM, in AP Brasil"])
@pytest.mark.parametrize("outlet", ["AP Brasil", None], ids=["kept", "of an earlier release"])
def test_a_quote_is_of_its_outlet_and_not_of_one_whose_name_is_in_it(who: str, outlet: str | None) -> None:
    quote = Quote(text="Four people were killed", who=who, outlet=outlet, lang="pt")
    before = a_card_of(a_record(71, said(Field.KILLED, 4, "AP Brasil")), quote=quote)
    assert a_card_of(a_record(71, said(Field.KILLED, 4, "ap brasil")), previous=before).quote == quote
    assert a_card_of(a_record(71, said(Field.KILLED, 4, "AP")), previous=before).quote is None


def test_two_figures_of_one_authority_in_print_are_told_apart_by_the_outlet() -> None:
    own = said(Field.KILLED, 6, "SOUTHCOM", speaker="SOUTHCOM", tier=Tier.PRIMARY)
    wire = said(Field.KILLED, 6, tier=Tier.WIRE, hours=0.5)
    rival = said(Field.KILLED, 7, "Noticias", speaker="SOUTHCOM", tier=Tier.MAJOR, hours=24)
    card = a_card_of(a_record(71, own, wire, rival))
    assert [(line.value, line.who) for line in card.dispute] == [("6", "SOUTHCOM"), ("7", "SOUTHCOM in Noticias")]


def test_a_denial_is_told_as_one() -> None:
    denied = replace(an_understanding(), facts=Facts(denied=True))
    card = news_card(an_entry(), denied, record="N-1", now=NOON)
    assert card.denied
    assert not carry_on(card, an_entry(), an_understanding(), now=NOON).denied


def test_card_says_what_each_strike_did_while_that_makes_the_toll() -> None:
    parts = said(Field.PARTS, "caribbean:2+eastern_pacific:4")
    two_seas = a_card_of(a_record(71, said(Field.KILLED, 6), parts))
    assert two_seas.killed_in_each == (("caribbean", 2), ("eastern_pacific", 4))
    assert ("Killed in each: Caribbean\N{NO-BREAK SPACE}2, eastern Pacific\N{NO-BREAK SPACE}4",) in fact_lines(
        two_seas, "en"
    )
    raised = a_card_of(a_record(71, said(Field.KILLED, 6), parts, said(Field.KILLED, 7, hours=1, tier=Tier.PRIMARY)))
    assert raised.killed_in_each == ()


def test_two_boats_in_one_sea_are_told_by_their_dead_alone() -> None:
    parts = said(Field.PARTS, "caribbean:2+caribbean:4")
    card = a_card_of(a_record(71, said(Field.KILLED, 6), parts))
    assert ("Muertos en cada uno: 2 y 4",) in fact_lines(card, "es")

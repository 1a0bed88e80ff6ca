from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from importlib import resources

import pytest
import sqlalchemy as sa

from newsdesk.entries import Tier
from newsdesk.ports import DeskQuery
from newsdesk.record.past import PastAnswers
from newsdesk.record.totals import totals
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Comparator
from storage.baseline.load import load_baseline
from storage.baseline.rows import read_baseline, speaker_of
from storage.store import SqlStore
from tests.builders import NOON, a_batch, a_claim, a_new_feed, a_record, a_strike_write, an_outcome


@pytest.fixture
def loaded(engine: sa.Engine) -> Iterator[SqlStore]:
    load_baseline(engine)
    yield SqlStore(engine)


def known_on(store: SqlStore, day: date) -> tuple[int, int, int, int]:
    """Strikes, vessels, killed and presumed dead as the desk would have told them at the end of a day."""
    end = datetime.combine(day + timedelta(days=1), datetime.min.time(), NOON.tzinfo) - timedelta(seconds=1)
    then = totals(PastAnswers(store, end).ledger())
    return then.strikes, then.vessels, then.killed, then.presumed_dead


@pytest.mark.parametrize(
    ("day", "strikes", "vessels", "killed", "presumed_dead"),
    [
        ("2025-11-16", 21, 22, 82, 1),
        ("2025-12-15", None, 26, 94, 1),
        ("2025-12-18", 28, None, 103, 1),
        ("2026-01-07", 35, 36, 114, 9),  # SOUTHCOM's own tally
        ("2026-02-09", 38, None, 120, 10),
        ("2026-02-23", 44, None, 140, 11),
        ("2026-04-15", None, 53, 166, 12),
        ("2026-05-18", None, 59, 181, 12),  # the Pentagon's
        ("2026-05-28", None, None, 184, 15),  # AP's
        ("2026-06-21", 65, 66, 196, 23),  # 219: one chain of printed totals, 221, stands two above and names nobody
        ("2026-10-10", 70, 71, 213, 23),
    ],
)
def test_sums_agree_with_the_totals_printed_that_day(
    loaded: SqlStore, day: str, strikes: int | None, vessels: int | None, killed: int, presumed_dead: int
) -> None:
    sums = known_on(loaded, date.fromisoformat(day))
    printed = (strikes, vessels, killed, presumed_dead)
    assert [ours for ours, theirs in zip(sums, printed, strict=True) if theirs is not None] == [
        theirs for theirs in printed if theirs is not None
    ]


UNLIKE_OURS = {
    "8": "printed before the second strike announced that day",
    "18": "printed before the second strike announced that day",
    "30": "one outlet counts a strike more than all others",
    "39": "AP counts a strike less than before",
    "47": "the Lead Inspector General's boats and dead to 31 March, from public reporting",
    "60": "printed a day later",
}


def printed_totals() -> Iterator[tuple[str, date, range, range]]:
    """Record, day, strikes and deaths of each total printed before two chains of them parted in June 2026."""
    for row in csv.DictReader((resources.files("storage.baseline") / "strikes.csv").read_text("utf-8").splitlines()):
        day = date.fromisoformat(row["announced_date"])
        if day <= date(2026, 5, 28) and row["seq"] not in UNLIKE_OURS:
            strikes, killed = (
                _span(row[f"total_{what}_min"], row[f"total_{what}_max"]) for what in ("strikes", "killed")
            )
            yield row["seq"], day, strikes, killed


def _span(low: str, high: str) -> range:
    return range(int(low or 0), int(high or 10**6) + 1)


def test_every_total_that_was_printed_is_ours_of_that_day_with_or_without_the_presumed_dead(loaded: SqlStore) -> None:
    ours = {seq: known_on(loaded, day) for seq, day, *_ in printed_totals()}
    wrong = {
        seq: (ours[seq], strikes, killed)
        for seq, _, strikes, killed in printed_totals()
        if ours[seq][0] not in strikes or not {ours[seq][2], sum(ours[seq][2:])} & set(killed)
    }
    assert wrong == {}
    assert len(ours) == 52


def test_on_5_january_nobody_knew_yet_that_the_eight_of_30_december_were_dead(loaded: SqlStore) -> None:
    assert known_on(loaded, date(2026, 1, 5))[3] == 1
    assert known_on(loaded, date(2026, 1, 7))[3] == 9


def test_loading_twice_changes_nothing(engine: sa.Engine) -> None:
    first = load_baseline(engine)
    store = SqlStore(engine)
    before = (store.ledger(), store.latest_strikes(100), store.policy_events(), store.desk_view(DeskQuery(now=NOON)))
    assert (first.records, first.events) == (68, 86)
    again = load_baseline(engine)
    assert (again.records, again.claims, again.events) == (0, 0, 0)
    after = (store.ledger(), store.latest_strikes(100), store.policy_events(), store.desk_view(DeskQuery(now=NOON)))
    assert before == after


def test_the_next_strike_gets_the_number_after_the_shipped_record(loaded: SqlStore) -> None:
    assert loaded.desk_view(DeskQuery(now=NOON)).next_strike_number == 71


def test_strikes_announced_as_one_are_one_record(loaded: SqlStore) -> None:
    group = loaded.strike(12)
    assert (group.name, loaded.strike(13)) == ("S-11 to S-13", group)
    (shown,) = [row for row in loaded.ledger() if row.number == 11]
    assert (shown.strikes, shown.vessels, shown.killed, shown.presumed_dead) == (3, 4, 14, 1)


def test_an_empty_cell_is_not_known_and_a_zero_is_a_statement(loaded: SqlStore) -> None:
    rows = {row.number: row for row in loaded.ledger()}
    assert not [claim for claim in loaded.strike(61).claims if claim.field is Field.PRESUMED_DEAD]
    assert rows[7].place is None
    assert (rows[32].killed, rows[32].survivors) == (0, 4)


def test_a_place_that_was_withheld_is_not_inherited_from_the_day_before(loaded: SqlStore) -> None:
    assert [row.location for row in loaded.ledger() if row.number in (33, 34)] == ["eastern_pacific", "undisclosed"]


def test_every_claim_names_a_page_and_carries_the_weight_of_the_record(loaded: SqlStore) -> None:
    claims = [claim for record in loaded.latest_strikes(100) for claim in record.claims]
    assert {claim.tier for claim in claims} == {Tier.RECORD}
    assert all(claim.url.startswith("http") for claim in claims)
    assert any(claim.also_at for claim in claims)


def test_figures_that_rest_on_arithmetic_are_not_claimed_as_exact(loaded: SqlStore) -> None:
    rough = {row.number for row in loaded.ledger() if row.killed_comparator == Comparator.ABOUT.value}
    assert rough == {47, 61} == {row.number for row in loaded.ledger() if row.confidence == "low"}


def test_who_announced_is_the_speaker(loaded: SqlStore) -> None:
    assert speaker_of("Reuters via US official, then Trump/Truth Social") == "Trump"
    assert speaker_of("Pentagon officials to press; SOUTHCOM/X") == "Pentagon"
    assert speaker_of("SOUTHCOM release + DVIDS") == "SOUTHCOM"
    assert speaker_of("SOUTHCOM (presumed)") is None
    assert {row.source for row in loaded.ledger()} == {"Trump", "Hegseth", "Pentagon", "SOUTHCOM", "Shipped record"}


def test_all_presumed_dead_of_the_record_have_a_day_on_which_they_became_known() -> None:
    record = read_baseline().records
    dead = [claim for one in record for claim in one.claims if claim.field is Field.PRESUMED_DEAD]
    assert sum(claim.value for claim in dead) == 23
    assert all(claim.known_at >= one.opened_at for one in record for claim in one.claims)


def test_policy_events_are_numbered_by_date_and_read_newest_first(loaded: SqlStore) -> None:
    events = loaded.policy_events()
    assert (len(events), events[-1].key, events[0].date) == (86, "P-1", date(2026, 10, 4))
    assert all(event.urls for event in events)
    assert len(loaded.policy_events(since=date(2026, 9, 1), limit=3)) == 3


def newer(store: SqlStore, *records: StrikeRecord) -> object:
    shipped = read_baseline()
    return load_baseline(store._engine, replace(shipped, records=(*shipped.records, *records), checksum="newer"))


def test_a_newer_shipped_record_adds_claims_and_keeps_what_people_said(loaded: SqlStore) -> None:
    shipped = read_baseline()
    known = loaded.strike(70)
    more = replace(next(claim for claim in known.claims if claim.field is Field.KILLED), value=5)
    said = tuple(more if claim.field is Field.KILLED else claim for claim in known.claims)
    changed = tuple(replace(one, claims=said) if one.number == 70 else one for one in shipped.records)
    result = load_baseline(loaded._engine, replace(shipped, records=changed, checksum="newer"))
    assert (result.records, result.claims, result.events) == (0, 1, 0)
    assert loaded.strike(70).claims == (*known.claims, more)


def test_a_newer_shipped_record_puts_its_notes_and_headlines_into_its_newer_words(loaded: SqlStore) -> None:
    shipped = read_baseline()
    records = tuple(replace(one, note="Words.") if one.number == 70 else one for one in shipped.records)
    events = (*shipped.events[:-1], replace(shipped.events[-1], headline="Strike in other words"))
    result = load_baseline(loaded._engine, replace(shipped, records=records, events=events, checksum="newer"))
    assert (result.records, result.claims, result.events) == (0, 0, 0)
    assert loaded.strike(70).note == "Words."
    assert [event.headline for event in loaded.policy_events(limit=1)] == ["Strike in other words"]


def test_two_events_on_one_page_keep_apart_when_either_is_put_into_other_words(engine: sa.Engine) -> None:
    shipped = read_baseline()
    first = replace(shipped.events[-1], headline="House votes")
    second = replace(first, headline="Senate votes")
    load_baseline(engine, replace(shipped, events=(first, second), checksum="older"))
    for at, headlines in enumerate(
        (["House vote fails", "Senate votes"], ["House vote fails", "Senate vote passes"])
    ):
        events = tuple(replace(first, headline=headline) for headline in headlines)
        assert load_baseline(engine, replace(shipped, events=events, checksum=f"newer {at}")).events == 0
        assert sorted(event.headline for event in SqlStore(engine).policy_events()) == headlines


def test_a_shipped_record_is_told_in_words_for_a_newsroom() -> None:
    shipped = read_baseline()
    told = [record.note for record in shipped.records] + [event.headline for event in shipped.events]
    assert [
        words for words in told if re.search(r"\bseq\b|ledger|booked|this record\)|kills Kaine", words, re.I)
    ] == []
    assert all(len(words) <= 600 for words in told)


def test_a_shipped_record_never_overwrites_another_strike_that_the_desk_numbered_so(
    loaded: SqlStore, caplog: pytest.LogCaptureFixture
) -> None:
    loaded.add_feeds([a_new_feed()], now=NOON)
    (feed,) = loaded.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1))
    version = loaded.desk_view(DeskQuery(now=NOON)).version
    ours = a_record(71, a_claim(Field.DATE, "2026-11-24"), a_claim(Field.KILLED, 3))
    loaded.record(a_batch(an_outcome(feed), expected_version=version, strikes=(a_strike_write(ours),)))
    theirs = replace(ours, baseline=True, claims=(a_claim(Field.DATE, "2026-11-02"),))
    assert newer(loaded, theirs).left_out == (71,)
    assert [record.records for record in caplog.records] == [["S-71"]], "an operator may import it under another"
    assert loaded.strike(71) == ours


def test_a_shipped_record_of_a_strike_that_the_desk_found_itself_adds_its_claims(loaded: SqlStore) -> None:
    loaded.add_feeds([a_new_feed()], now=NOON)
    (feed,) = loaded.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1))
    version = loaded.desk_view(DeskQuery(now=NOON)).version
    ours = a_record(71, a_claim(Field.DATE, "2026-11-24"), a_claim(Field.KILLED, 3))
    loaded.record(a_batch(an_outcome(feed), expected_version=version, strikes=(a_strike_write(ours),)))
    day = a_claim(Field.DATE, "2026-11-24", outlet="Shipped record")
    place = a_claim(Field.PLACE, "off La Guajira", outlet="Shipped record")
    result = newer(loaded, replace(ours, baseline=True, claims=(day, place)))
    assert (result.left_out, result.claims) == ((), 2)
    assert loaded.strike(71).claims == (*ours.claims, day, place)
    assert loaded.strike(71).baseline is False


def test_a_load_moves_the_desk_so_that_nobody_writes_from_an_older_look(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    before = store.desk_view(DeskQuery(now=NOON)).version
    load_baseline(engine)
    assert store.desk_view(DeskQuery(now=NOON)).version == before + 1


def test_a_load_that_fails_half_way_leaves_nothing(engine: sa.Engine) -> None:
    shipped = read_baseline()
    broken = replace(shipped, events=(*shipped.events, replace(shipped.events[0], topic=None)))
    with pytest.raises(sa.exc.IntegrityError):
        load_baseline(engine, broken)
    assert SqlStore(engine).ledger() == ()
    assert load_baseline(engine).records == 68

"""A CSV file becomes claims beside those that are there: once, in its own name, or not at all."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib import resources

import pytest
import sqlalchemy as sa

from newsdesk.entries import Tier
from newsdesk.errors import UserError
from newsdesk.people.actor import Actor
from newsdesk.people.regrouping.steps import Regrouping
from newsdesk.ports import DeskQuery
from newsdesk.record.shown_row import shown_row
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.record.writing import strike_write
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.text.spreadsheet import as_cell
from storage.baseline.load import load_baseline
from storage.baseline.rows import FILES
from storage.engine import open_engine
from storage.keeping.ledger_import import ImportedLedger, import_ledger
from storage.news.strike_rows import write_strikes
from storage.store import SqlStore
from storage.transactions import writing
from tests.builders import NOON, a_claim, a_record
from tests.fakes import FakeClock

HEADER = (
    "number,last_number,happened_on,announced_on,location,place,"
    "killed,killed_comparator,survivors,source,outlet,tier,url"
)
NEW = ",,2026-11-20,2026-11-21,caribbean,off Aruba,3,>=,1,SOUTHCOM,BBC News,major,https://www.bbc.example/a"


@pytest.fixture
def loaded(engine: sa.Engine) -> sa.Engine:
    load_baseline(engine)
    return engine


def strikes_on(engine: sa.Engine, day: date) -> list[StrikeRecord]:
    return [record for record in SqlStore(engine).latest_strikes(100) if shown_row(record).happened_on == day]


def table(*rows: str) -> str:
    return "\n".join((HEADER, *rows)) + "\n"


def test_a_row_without_a_number_opens_a_record_whose_values_are_its_outlets(loaded: sa.Engine) -> None:
    assert import_ledger(loaded, table(NEW), now=NOON).records == 1
    (record,) = strikes_on(loaded, date(2026, 11, 20))
    killed = next(claim for claim in record.claims if claim.field is Field.KILLED)
    assert record.name == "S-71"
    assert (killed.value, killed.comparator) == (3, ">=")
    assert (killed.outlet, killed.tier, killed.url) == ("BBC News", Tier.MAJOR, "https://www.bbc.example/a")
    assert (killed.speaker, killed.known_at) == ("SOUTHCOM", NOON)


BOUNDED = "\n".join((HEADER.replace("happened_on", "happened_on,happened_by"), NEW.replace(",,2026", ",,,2026"), ""))


def test_a_day_that_is_only_a_bound_is_read_as_one(loaded: sa.Engine) -> None:
    import_ledger(loaded, BOUNDED, now=NOON)
    (shown,) = (row for row in SqlStore(loaded).ledger() if row.happened_by)
    assert (shown.happened_on, shown.happened_by) == (None, date(2026, 11, 20))
    assert import_ledger(loaded, BOUNDED, now=NOON).unchanged == 1


def test_the_day_itself_is_news_of_a_strike_that_had_a_bound_and_the_bound_is_none_of_one_that_has_it(
    loaded: sa.Engine,
) -> None:
    import_ledger(loaded, BOUNDED, now=NOON)
    assert import_ledger(loaded, table(NEW), now=NOON).claims == 1
    assert strikes_on(loaded, date(2026, 11, 20))
    assert import_ledger(loaded, BOUNDED, now=NOON).unchanged == 1


def test_a_strike_whose_reports_name_no_day_is_read_back_without_one(loaded: sa.Engine) -> None:
    undated = a_record(72, a_claim(Field.KILLED, 3, outlet="BBC News", claimed_at=datetime(2026, 11, 20, tzinfo=UTC)))
    with writing(loaded) as connection:
        write_strikes(connection, [strike_write(undated, undated.claims)])
    row = BOUNDED.replace(",,,2026", "72,72,,2026").replace(",caribbean,off Aruba,3,>=,1", ",,,3,=,")
    assert import_ledger(loaded, row, now=NOON).unchanged == 1


def test_a_second_import_changes_nothing(loaded: sa.Engine) -> None:
    import_ledger(loaded, table(NEW), now=NOON)
    before = SqlStore(loaded).latest_strikes(100)
    assert import_ledger(loaded, table(NEW), now=NOON) == ImportedLedger(records=0, claims=0, unchanged=1)
    assert SqlStore(loaded).latest_strikes(100) == before


def test_another_outlets_row_joins_the_record_of_its_day(loaded: sa.Engine) -> None:
    import_ledger(loaded, table(NEW), now=NOON)
    other = NEW.replace("BBC News", "Reuters").replace("major", "wire").replace(",3,>=,", ",4,=,")
    assert import_ledger(loaded, table(other), now=NOON).records == 0
    (record,) = strikes_on(loaded, date(2026, 11, 20))
    assert {claim.value for claim in record.claims if claim.field is Field.KILLED} == {3, 4}


def test_a_row_of_a_record_that_was_merged_goes_to_the_one_that_stands(loaded: sa.Engine, clock: FakeClock) -> None:
    import_ledger(loaded, table(NEW, NEW.replace("2026-11-20", "2026-11-25")), now=NOON)
    store = SqlStore(loaded)
    Regrouping(store, clock, subscriptions=tuple).merge(72, 71, Actor(team="T0", user="U0ANA"))
    other = NEW.replace("BBC News", "Reuters").replace("2026-11-20", "2026-11-25")
    assert import_ledger(loaded, table(f"72{other}"), now=NOON).records == 0
    assert "Reuters" in {claim.outlet for claim in store.strike(71).claims}


def test_a_row_of_another_month_is_not_about_what_a_record_was_merged_with(
    loaded: sa.Engine, clock: FakeClock
) -> None:
    import_ledger(loaded, table(NEW, NEW.replace("2026-11-20", "2026-11-25")), now=NOON)
    Regrouping(SqlStore(loaded), clock, subscriptions=tuple).merge(72, 71, Actor(team="T0", user="U0ANA"))
    with pytest.raises(UserError, match="S-72"):
        import_ledger(loaded, table(f"72{NEW.replace('2026-11-20', '2025-10-05')}"), now=NOON)


def take_back(engine: sa.Engine, record: StrikeRecord) -> None:
    later = NOON + timedelta(hours=1)
    gone = [withdrawal_of(one, url=None, quote="", by=None, at=later, known_at=later) for one in record.claims]
    with writing(engine) as connection:
        write_strikes(connection, [strike_write(replace(record, claims=(*record.claims, *gone)), gone)])


def test_a_row_of_the_day_of_a_withdrawn_strike_is_about_that_strike(loaded: sa.Engine) -> None:
    import_ledger(loaded, table(NEW), now=NOON)
    (record,) = strikes_on(loaded, date(2026, 11, 20))
    take_back(loaded, record)
    assert import_ledger(loaded, table(NEW.replace("BBC News", "Reuters")), now=NOON).records == 0


def test_a_row_of_a_day_is_about_the_strike_that_stands_not_about_one_that_was_withdrawn(loaded: sa.Engine) -> None:
    second = NEW.replace(",,", "72,,", 1).replace("BBC News", "AP").replace(",3,>=,", ",4,=,")
    import_ledger(loaded, table(NEW, second), now=NOON)
    gone, _ = sorted(strikes_on(loaded, date(2026, 11, 20)), key=lambda record: record.number)
    take_back(loaded, gone)
    assert import_ledger(loaded, table(NEW.replace("BBC News", "Reuters")), now=NOON).records == 0
    assert "Reuters" in {claim.outlet for claim in SqlStore(loaded).strike(72).claims}


def test_a_desk_that_looked_before_the_import_must_look_again(loaded: sa.Engine) -> None:
    store = SqlStore(loaded)
    before = store.desk_view(DeskQuery(now=NOON))
    import_ledger(loaded, table(NEW), now=NOON)
    after = store.desk_view(DeskQuery(now=NOON))
    assert (after.version > before.version, after.next_strike_number) == (True, 72)


def test_the_shipped_file_says_nothing_new(loaded: sa.Engine) -> None:
    text = resources.files("storage.baseline").joinpath(FILES[0]).read_text(encoding="utf-8")
    assert import_ledger(loaded, text, now=NOON) == ImportedLedger(records=0, claims=0, unchanged=68)


def test_a_row_in_the_shipped_shape_speaks_for_the_outlet_it_names(loaded: sa.Engine) -> None:
    text = (
        "seq,date,announced_date,location,announced_by,source_urls,killed,outlet,tier\n"
        "70,2026-10-04,2026-10-04,Caribbean,SOUTHCOM,https://a.example/x,5,The Tally,specialist\n"
    )
    import_ledger(loaded, text, now=NOON)
    record = SqlStore(loaded).strike(70)
    assert record is not None
    assert ("The Tally", Tier.SPECIALIST, 5) in {(claim.outlet, claim.tier, claim.value) for claim in record.claims}


@pytest.mark.parametrize(
    ("urls", "told"),
    [
        ("", "row 2: source_urls is empty"),
        (";", "row 2: source_urls"),
        ("https://a.example/x; javascript:x", "row 2: "),
    ],
)
def test_a_row_in_the_shipped_shape_needs_addresses_for_sources(loaded: sa.Engine, urls: str, told: str) -> None:
    text = (
        "seq,date,announced_date,location,announced_by,source_urls,killed\n"
        f"70,2026-10-04,2026-10-04,Caribbean,SOUTHCOM,{urls},5\n"
    )
    with pytest.raises(UserError, match=told):
        import_ledger(loaded, text, now=NOON)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (NEW.replace(",3,>=,", ",three,>=,"), 'row 3: killed is "three"'),
        (NEW.replace(",3,>=,", ",-3,>=,"), 'row 3: killed is "-3"'),
        (NEW.replace("2026-11-20", "20.11.2026"), 'row 3: happened_on is "20.11.2026"'),
        (NEW.replace("caribbean", "the moon"), 'row 3: location is "the moon"'),
        (NEW.replace(">=", "?"), 'row 3: killed_comparator is "?"'),
        (NEW.replace("BBC News", ""), "row 3: outlet is empty"),
        (NEW.replace("major", "best"), 'row 3: tier is "best"'),
        (NEW.replace("https://www", "javascript:www"), "row 3: .* is no web address"),
        ("70" + NEW, "row 3: S-70 is another strike here"),
        ("60,71" + NEW.removeprefix(","), "row 3: S-60 is another strike here"),
        ("75,74" + NEW.removeprefix(","), "row 3: last_number 74 is before number 75"),
        (NEW + ",more", "row 3: it has more cells"),
        ("x,y", "row 3: number is"),
        (",,", "row 3: outlet is empty"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_written(sqlite_url: str, row: str, told: str) -> None:
    engine = open_engine(sqlite_url)
    load_baseline(engine)
    good = NEW.replace("2026-11-20", "2026-11-10")
    with pytest.raises(UserError, match=told):
        import_ledger(engine, table(good, row), now=NOON)
    assert not strikes_on(engine, date(2026, 11, 10))
    engine.dispose()


@pytest.mark.parametrize("text", ["", "\n", "a,b\n1,2\n", '"open', "\x00", "number\n", "seq,seq\n"])
def test_what_is_no_ledger_is_refused_with_the_columns_that_are_needed(loaded: sa.Engine, text: str) -> None:
    with pytest.raises(UserError, match="row"):
        import_ledger(loaded, text, now=NOON)


def test_a_header_alone_imports_nothing(loaded: sa.Engine) -> None:
    assert import_ledger(loaded, table(), now=NOON) == ImportedLedger(records=0, claims=0, unchanged=0)


def test_a_day_with_several_records_asks_for_the_number(loaded: sa.Engine) -> None:
    with pytest.raises(UserError, match=r"several records of 2025-12-30"):
        import_ledger(loaded, table(NEW.replace("2026-11-20", "2025-12-30")), now=NOON)


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(A1)"])
def test_a_formula_is_text_for_a_spreadsheet_and_comes_back_as_it_was(loaded: sa.Engine, cell: str) -> None:
    told = io.StringIO()
    csv.writer(told).writerow([as_cell(part) for part in ("", "", "2026-11-20", "", "", cell, 3)])
    assert f"'{cell[0]}" in told.getvalue()
    row = told.getvalue().rstrip() + ",,,,BBC News,major,"
    import_ledger(loaded, table(row), now=NOON)
    (record,) = strikes_on(loaded, date(2026, 11, 20))
    assert cell in {claim.value for claim in record.claims}


def test_control_characters_are_left_out(loaded: sa.Engine) -> None:
    import_ledger(loaded, table(NEW.replace("off Aruba", "off\x1b[2J\u202eAruba")), now=NOON)
    (record,) = strikes_on(loaded, date(2026, 11, 20))
    assert "off[2JAruba" in {claim.value for claim in record.claims}

"""Whatever the order in which the command's announcements come in, each strike has its record."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.entries import Tier
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from tests.newsdesk.understandings import Newsroom, a_strike, strike_facts

FIRST = date(2026, 11, 1)
BASINS = ("caribbean", "eastern_pacific")

# At most one strike a day and basin, and no two of one day with the same toll: those nobody could tell apart.
announced = st.lists(
    st.tuples(st.integers(0, 6), st.sampled_from(BASINS), st.integers(1, 8)),
    min_size=2,
    max_size=6,
    unique_by=(lambda one: one[:2], lambda one: (one[0], one[2])),
)


@settings(max_examples=60)
@given(announced, st.randoms(use_true_random=False), st.booleans())
def test_each_strike_of_a_stated_day_and_basin_has_a_record(strikes, order, in_one_body: bool) -> None:
    room = Newsroom(start="2026-11-09T12:00")
    raws = []
    for days, basin, killed in order.sample(strikes, len(strikes)):
        day = FIRST + timedelta(days=days)
        facts = strike_facts(day.isoformat(), location=basin, killed=killed)
        published = datetime.combine(day, time(20), UTC) + timedelta(hours=order.choice((2, 14, 30)))
        said = a_strike(facts, speaker="SOUTHCOM")
        raws.append(room.raw(said, f"{day} {basin} {killed}", published_at=published))
    for body in [raws] if in_one_body else [[raw] for raw in raws]:
        room.poll("SOUTHCOM", *body, tier=Tier.PRIMARY)
    found = {
        (shown(one, Field.DATE).value, shown(one, Field.LOCATION).value, shown(one, Field.KILLED).value)
        for one in room.records
    }
    assert found == {((FIRST + timedelta(days=days)).isoformat(), basin, k) for days, basin, k in strikes}

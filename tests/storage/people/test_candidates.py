"""What editors marked as not relevant can be taken out, entry by entry."""

from __future__ import annotations

import sqlalchemy as sa

from newsdesk.alerts import Action
from newsdesk.people.actor import Actor
from newsdesk.people.marking import Marking
from storage.people.candidates import read_candidates
from storage.store import SqlStore
from tests.builders import a_decision, a_news_card, an_alert_write, an_entry, an_entry_record
from tests.fakes import FakeClock
from tests.storage.recording import record

ANA = Actor(team="T0", user="U0ANA", name="ana")
KEY = "news/N-412"


def test_entries_behind_a_card_that_was_set_aside_are_candidates_until_it_is_put_back(
    engine: sa.Engine, clock: FakeClock
) -> None:
    store = SqlStore(engine)
    behind = an_entry_record(an_entry("Dockers vote"), decision=a_decision(Action.ALERT), alert_key=KEY)
    other = an_entry_record(an_entry("Senate votes"), alert_key="news/N-1")
    record(store, behind, other, alerts=(an_alert_write(a_news_card(), story_id=412),))
    assert read_candidates(engine) == ()
    marking = Marking(store, clock)
    marking.set_aside(KEY, ANA, 'a "vote" of another kind')
    (found,) = read_candidates(engine)
    assert (found.title, found.alert, found.by) == ("Dockers vote", KEY, "U0ANA")
    assert (found.reason, found.at, found.understood_as) == ('a "vote" of another kind', clock.now(), "strike")
    marking.put_back(KEY, ANA)
    assert read_candidates(engine) == ()

"""A strike that was kept secret rings when it comes out, however old it is, and rings once."""

from __future__ import annotations

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Entry, RawEntry
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.record.day_fit import day_of_record
from newsdesk.understanding import Understanding
from tests.newsdesk.reading import read
from tests.newsdesk.understandings import WIRE_ROOM, Newsroom

ADMITTED = ("Pentagon admits boat strike it had not disclosed", "The attack of Nov. 8 in the Caribbean killed three.")
ADMITIDO = (
    "EE.UU. reconoce un bombardeo secreto",
    "El ataque a una lancha, del 8 de noviembre, mató a tres en el Caribe.",
)
TOLD_AGAIN = ("US strike on boat on Nov. 8 killed three", "The attack in the Caribbean killed three people.")


def understand(entry: Entry) -> Understanding:
    return read(entry.dated_at.date().isoformat(), entry.title, entry.summary, entry.lang_hint or "en")


def a_room() -> Newsroom:
    room = Newsroom()
    room.ingest = DeskIngest(
        store=room.desk, understand=understand, subscriptions=lambda: (WIRE_ROOM,), clock=room.clock
    )
    return room


def printed(room: Newsroom, outlet: str, title: str, summary: str) -> tuple[Action, Reason]:
    room.poll(
        outlet,
        RawEntry(
            guid=title, link=f"https://{outlet}.example/1", title=title, summary=summary, published_at=room.clock.at
        ),
    )
    decision = room.desk.latest(room.feeds[outlet].id).decision
    return decision.action, decision.reason


def test_strike_kept_secret_for_weeks_rings_once_on_its_own_day() -> None:
    room = a_room()
    assert printed(room, "times", *ADMITTED) == (Action.ALERT, Reason.NEW_STRIKE)
    assert printed(room.later(minutes=30), "pais", *ADMITIDO)[0] is Action.UPDATE
    (record,) = room.records
    assert str(day_of_record(record)[0]) == "2026-11-08"


def test_strike_of_weeks_ago_that_nobody_hid_opens_no_record() -> None:
    room = a_room()
    printed(room, "times", *TOLD_AGAIN)
    assert not room.records

"""A room whose entries are read as texts that name a day of the week, and what it made of the newest one."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Entry, RawEntry
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.understanding import Act, ActKind, Category, Facts, Stage, Understanding
from tests.newsdesk.understandings import WIRE_ROOM, Newsroom, a_strike, news, strike_facts

TITLE = "US strike on alleged drug boat in Caribbean kills four"
TEXT = "The military killed four people on Friday in a strike on a boat in the Caribbean, Southern Command said."
OTHER_TEXT = "Navy helicopters hit a second vessel off Ecuador overnight; rescuers found none of the crew of six."


def read(entry: Entry) -> Understanding:
    """Read an entry as texts are read that name a day of the week: the one before they were published."""
    if "Senate" in entry.title:
        stage = Stage.FAILED if "rejects" in entry.title else Stage.SCHEDULED
        vote = Act(kind=ActKind.VOTE, stage=stage, text="the vote", start=0, by="senate")
        return news(Category.OVERSIGHT, facts=Facts(act=vote))
    day = (entry.dated_at - timedelta(days=1)).date().isoformat()
    said = (n for n, word in {4: "four", 5: "five", 6: "six"}.items() if word in f"{entry.title} {entry.summary}")
    toll = {"killed": max(said)} if "kill" in entry.title or "six" in entry.summary else {}
    return a_strike(strike_facts(day, location="caribbean", **toll), speaker="SOUTHCOM")


def a_room(**settings: timedelta) -> Newsroom:
    room = Newsroom()
    room.ingest = DeskIngest(
        store=room.desk, understand=read, subscriptions=lambda: (WIRE_ROOM,), clock=room.clock, **settings
    )
    return room


def printed(room: Newsroom, link: str, title: str = TITLE, summary: str = TEXT) -> RawEntry:
    return RawEntry(guid=link, link=link, title=title, summary=summary, published_at=room.clock.at)


def told(link: str, title: str = TITLE, summary: str = TEXT) -> Newsroom:
    room = a_room()
    assert room.poll("Times", printed(room, link, title, summary)).decisions == {"alert": 1}
    return room


def fate(room: Newsroom) -> tuple[Action, Reason]:
    decision = room.desk.latest(room.feeds["Times"].id).decision
    return decision.action, decision.reason

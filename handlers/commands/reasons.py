"""Every reason of a decision in words: what `why` says beside the code name."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.alerts import Reason

RULES: Mapping[Reason, str] = {
    Reason.NEW_STRIKE: "no record had this date and place, so it is a new strike",
    Reason.UNTOLD_STRIKE: "the strike was on record, but no channel had been told",
    Reason.NEW_STORY: "a grave story that nobody had been told of",
    Reason.NOW_OFFICIAL: "the first official word on a strike that was unconfirmed",
    Reason.SECOND_ORIGIN: "a second independent origin for a strike that had one",
    Reason.FIGURE_CHANGED: "it changes a figure of the record",
    Reason.CORRECTED: "it corrects the record",
    Reason.DISPUTED: "it contradicts a figure of the record from a source of weight",
    Reason.DEVELOPMENT: "the story went on: a vote, a ruling or a listing came further than was told",
    Reason.MORE_SOURCES: "another outlet with nothing new; its link was added",
    Reason.BELOW_LEVEL: "on topic, but below the level that rings",
    Reason.LOOK_BACK: "it looks back and states no new dated fact",
    Reason.TOTAL_ONLY: "it states only a running total",
    Reason.IRRELEVANT: "it is about something else",
    Reason.NO_NEW_FACT: "told already, and it says nothing new",
    Reason.FIRST_POLL: "it was there when the feed was first read, so it is backlog",
    Reason.TOO_OLD: "it was too old when we first saw it",
    Reason.BURST: "its feed sent too many at once, so they became one message",
    Reason.LOW_TIER: "a rewrite site alone does not ring and moves no figure",
    Reason.POSTED: "an editor posted it; the desk had decided otherwise",
    Reason.IMPLAUSIBLE: "its figures need a person's look",
}

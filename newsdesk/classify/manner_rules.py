"""Rules that tell by its manner that a page brings no news: it explains, judges, sums up, asks or says so itself."""

from __future__ import annotations

from newsdesk.classify.concept_groups import STATES
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.kinds.arguments import asks_its_readers, nobody_tells, says_what_ought_to_be
from newsdesk.classify.kinds.chronicles import goes_through_strikes, told_in_a_work
from newsdesk.classify.kinds.essays import (
    explains_at_length,
    explains_behind_a_colon,
    gives_the_writers_view,
    is_among_opinions,
    only_asks,
    says_what_it_does,
    tells_of_weapons,
    title_explains,
    works_it_out,
)
from newsdesk.classify.kinds.genres import (
    explains_by_its_label,
    is_labelled_as_no_report,
    is_labelled_feature,
    is_labelled_opinion,
)
from newsdesk.classify.kinds.polls import asks_of_the_campaign, asks_the_public
from newsdesk.classify.kinds.remarks import remarks_on_a_strike
from newsdesk.classify.kinds.unlabelled_opinions import (
    counts_and_finds_none,
    judges_in_its_own_name,
    writes_of_herself,
)
from newsdesk.classify.kinds.verdicts import gives_a_verdict
from newsdesk.classify.kinds.voices_of_essays import names_its_writer, sees_from_afar, speaks_for_us
from newsdesk.classify.kinds.what_changes import asks_what_it_changes
from newsdesk.classify.not_new.dated_long_ago import printed_again
from newsdesk.classify.not_new.looking_back import (
    asks_how_it_killed,
    asks_how_it_was,
    asks_what_it_is,
    title_marks_an_anniversary,
)
from newsdesk.classify.not_new.looking_over_weeks import looks_over_some_time
from newsdesk.classify.reading import Reading
from newsdesk.classify.rule import Rule, said


def _explains_and_tells_no_strike(r: Reading) -> bool:
    return explains_by_its_label(r) and not announces_strike(r.doc)


def _features_and_tells_no_strike(r: Reading) -> bool:
    return is_labelled_feature(r) and not announces_strike(r.doc)


def _a_neighbour_asks_how_it_killed(r: Reading) -> bool:
    return r.title_has(*STATES) and asks_how_it_killed(r)


# Of a page that says itself that it brings none.
_NO_NEWS: dict[str, float] = {
    "analysis": 9.0,
    **dict.fromkeys(("strike", "oversight", "buildup", "legal", "diplomacy", "policy", "crime"), -4.0),
    "new_event": -9.0,
}
_SURELY_NOT = {"strike": -6.0, "new_event": -16.0}  # where the outlet itself files it so


MANNERS: tuple[Rule, ...] = (
    *said("asks how it was", asks_how_it_was, new_event=-6.0, analysis=2.0),
    *said("asks how it killed", asks_how_it_killed, new_event=-9.0, strike=-4.0),
    *said("a neighbour asks how it killed", _a_neighbour_asks_how_it_killed, of=STATES, diplomacy=7.0),
    *said("asks what it is", asks_what_it_is, analysis=4.0, policy=-1.0),
    *said("asks what it changes", asks_what_it_changes, "", None, **_NO_NEWS),
    *said("title explains", title_explains, new_event=-2.0, analysis=2.0),
    *said("worked out by a newspaper", works_it_out, analysis=5.0, strike=-3.0, oversight=-3.0, new_event=-6.0),
    *said("explains at length", explains_at_length, analysis=3.0, oversight=-2.0),
    *said("says what it does and what not", says_what_it_does, analysis=9.0, oversight=-5.0, new_event=-6.0),
    *said("tells of weapons", tells_of_weapons, new_event=-6.0, analysis=4.0),
    *said("only asks", only_asks, new_event=-4.0, analysis=5.0, strike=-2.0, policy=-2.0),
    *said("explains behind a colon", explains_behind_a_colon, new_event=-2.0, analysis=5.0, policy=-2.0, strike=-3.0),
    *said("goes through the strikes", goes_through_strikes, new_event=-6.0, analysis=7.0, strike=-4.0),
    *said("published among opinions", is_among_opinions, "", None, **_NO_NEWS | _SURELY_NOT),
    *said("labelled as opinion", is_labelled_opinion, "opinion", None, **_NO_NEWS),
    *said("labelled as no report", is_labelled_as_no_report, "", None, **_NO_NEWS | _SURELY_NOT),
    *said("printed again", printed_again, "", None, **_NO_NEWS | _SURELY_NOT),
    *said("labelled as an explainer", _explains_and_tells_no_strike, "explainer", None, **_NO_NEWS),
    *said("labelled as a feature", _features_and_tells_no_strike, "", None, **_NO_NEWS),
    *said("judges in its own name", judges_in_its_own_name, "", None, **_NO_NEWS),
    *said("remarks on a strike", remarks_on_a_strike, "strike", None, **_NO_NEWS | _SURELY_NOT),
    *said("counts, and finds none", counts_and_finds_none, "", None, **_NO_NEWS),
    *said("its writer says I", writes_of_herself, "", None, **_NO_NEWS),
    *said("asks its readers", asks_its_readers, "", None, **_NO_NEWS),
    *said("says what ought to be", says_what_ought_to_be, "", None, **_NO_NEWS),
    *said("names its writer", names_its_writer, "", None, **_NO_NEWS),
    *said("gives a verdict", gives_a_verdict, "", None, **_NO_NEWS, interdiction=-6.0),
    *said("nobody tells it", nobody_tells, "double_tap", None, **_NO_NEWS),
    *said("speaks for us", speaks_for_us, "", None, **_NO_NEWS),
    *said("sees from afar", sees_from_afar, "", None, **_NO_NEWS),
    *said(
        "told in a work",
        told_in_a_work,
        "film",
        of="strike boat_strike caribbean survivor",
        relevant=7.0,
        analysis=6.0,
        strike=-6.0,
        new_event=-9.0,
    ),
    *said("gives the writer's view", gives_the_writers_view, new_event=-6.0, analysis=9.0, oversight=-3.0),
    *said(
        "the public is asked",
        asks_the_public,
        of="strike boat_strike killed boat drug_boat",
        relevant=6.0,
        analysis=12.0,
        strike=-5.0,
        oversight=-3.0,
        crime=-4.0,
        new_event=-9.0,
    ),
    *said(
        "the public is asked", asks_of_the_campaign, analysis=10.0, strike=-5.0, buildup=-6.0, policy=-4.0, legal=-4.0
    ),
    *said("looks over some time", looks_over_some_time, "strike", analysis=7.0, strike=-5.0, new_event=-10.0),
    *said("anniversary of the first strike", title_marks_an_anniversary, new_event=-8.0, analysis=7.0, strike=-5.0),
)

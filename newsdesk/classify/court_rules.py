"""Rules on courts: who sues over a strike, what judges and rights commissions do, what lawyers say before them."""

from __future__ import annotations

from newsdesk.classify.kinds.justice_phrases import (
    americans_are_sued,
    commission_on_strikes,
    court_asked_for_memo,
    court_frees,
    executions_at_sea,
    has_no_case,
    kin_before_the_commission,
    kin_go_to_court,
)
from newsdesk.classify.kinds.lawsuits import (
    court_on_a_seizure,
    court_on_a_strike,
    islanders_case_is_heard,
    kin_sue,
    lawyers_of_the_accused,
    sues_for_a_record,
)
from newsdesk.classify.rule import Rule, said

COURTS: tuple[Rule, ...] = (
    *said("kin sue over a strike", kin_sue, legal=9.0, strike=-7.0, new_event=-16.0),
    *said("sues for a record", sues_for_a_record, legal=4.0, oversight=-3.0, strike=-2.0, new_event=-6.0),
    *said("a court on a strike", court_on_a_strike, legal=4.0, strike=-4.0, oversight=-2.0, new_event=-10.0),
    *said("a court frees", court_frees, legal=2.5, crime=-2.0, strike=-3.0),
    *said("a court frees", has_no_case, "survivor", legal=8.0, crime=-2.0, strike=-5.0, new_event=-8.0),
    *said(
        "a rights commission on strikes",
        commission_on_strikes,
        legal=5.0,
        strike=-4.0,
        diplomacy=-6.0,
        new_event=-8.0,
    ),
    *said(
        "Washington is sued", americans_are_sued, of="killed", relevant=7.0, legal=7.0, strike=-2.0, new_event=-8.0
    ),
    *said("kin go to court", kin_go_to_court, of="family", relevant=6.0, legal=6.0, strike=-3.0, new_event=-8.0),
    *said(
        "kin go to court",
        kin_before_the_commission,
        of="us us_military",
        relevant=6.0,
        legal=6.0,
        strike=-3.0,
        new_event=-8.0,
    ),
    *said("islanders' case is heard", islanders_case_is_heard, of="court", relevant=6.0, legal=6.0, strike=-4.0),
    *said("a memo before court", court_asked_for_memo, of="boat boat_strike drug_boat", relevant=4.0, legal=3.0),
    *said("executions at sea", executions_at_sea, of="un_body un_rights", relevant=4.0, legal=2.0),
    *said("lawyers of the accused", lawyers_of_the_accused, of="maduro", relevant=3.0, legal=7.0, policy=-6.0),
    *said(
        "a court on a seizure",
        court_on_a_seizure,
        "court",
        of="court lawsuit",
        legal=9.0,
        interdiction=-6.0,
        crime=-2.0,
    ),
)

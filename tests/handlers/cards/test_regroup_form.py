"""What the form that merges and splits says of records and reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.cards.regroup_form import SPLIT, record_line, regroup_form
from handlers.forms import Origin
from newsdesk.people.regrouping.steps import Surroundings, reports_of
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import Claim, Field, RecordState, StrikeRecord
from tests.builders import NOON, a_claim, a_record

LATER = NOON + timedelta(hours=1)


def said_by(outlet: str, entry: str) -> tuple[Claim, ...]:
    by: dict[str, Any] = {"outlet": outlet, "origin": outlet, "entry_key": entry}
    return a_claim(Field.KILLED, 3, **by), a_claim(Field.LOCATION, "caribbean", **by)


def withdrawn(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return tuple(withdrawal_of(one, url=None, quote="", by=None, at=LATER, known_at=LATER) for one in claims)


def reports_in(record: StrikeRecord, lang: str) -> list[str]:
    around = Surroundings(record=record, reports=reports_of(record), near=())
    view = regroup_form(around, Origin(record="strike/S-71", channel="C0WIRE", lang=lang))
    (block,) = [block for block in view["blocks"] if block["block_id"] == SPLIT]
    return [option["text"]["text"] for option in block["element"]["options"]]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ["AP: withdrawn: 3 killed, Caribbean", "CNN: 3 killed, Caribbean"]),
        ("es", ["AP: retirado: 3 muertos, Caribe", "CNN: 3 muertos, Caribe"]),
    ],
)
def test_a_withdrawn_report_says_so_and_what_it_had_said(lang: str, told: list[str]) -> None:
    gone = said_by("AP", "1-a")
    assert reports_in(a_record(71, *gone, *said_by("CNN", "1-b"), *withdrawn(gone)), lang) == told


def test_a_withdrawn_record_says_so() -> None:
    gone = said_by("AP", "1-a")
    taken_back = a_record(71, *gone, *withdrawn(gone))
    no_strike = replace(a_record(71, *gone), state=RecordState.WITHDRAWN)
    for record in (taken_back, no_strike):
        assert record_line(record, "en").endswith("withdrawn: 3 killed – AP")

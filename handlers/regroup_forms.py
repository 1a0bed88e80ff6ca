"""The form that merges a record with another or splits reports off it, and how it reads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.commands.dates import NotADate, read_day
from handlers.delivery.mrkdwn import escape
from handlers.forms import Origin, field_block, mrkdwn, note, plain, title
from newsdesk.people.regrouping import Report, Surroundings
from newsdesk.prose.lines import cut, one_line
from newsdesk.prose.wording import claim_value, count, day, place_words
from newsdesk.record.strike_rules import shown_row
from newsdesk.record.totals import day_of
from newsdesk.strikes import Claim, Field, StrikeRecord

REGROUP = "regroup"
MERGE, TYPED, SPLIT = "merge_with", "merge_typed", "split_off"
MOST_CHARS = 75  # of an option
CHOOSE_ONE = "Choose one: merge with one record, or split reports off."
NO_NAME = "Write a record such as S-31, or a day such as 30 Dec 2025."
RECORD = re.compile(r"s?-?(\d{1,6})", re.IGNORECASE)
_TOLD = (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.LOCATION, Field.DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What somebody filled in: a record of the list, one that was typed, or reports to split off."""

    near: int | None
    typed: str
    split: tuple[str, ...]

    def mistakes(self, view: Mapping[str, Any], *, today: date) -> dict[str, str]:
        """Words for the field that they belong to, by its block id; empty when it can be done."""
        if bool(self.near) + bool(self.typed) + bool(self.split) != 1:
            first = next(block["block_id"] for block in view["blocks"] if block["type"] == "input")
            return {first: CHOOSE_ONE}
        return {TYPED: NO_NAME} if self.typed and not (self.number or self.day(today)) else {}

    @property
    def number(self) -> int | None:
        named = RECORD.fullmatch(self.typed)
        return self.near or (int(named[1]) if named else None)

    def day(self, today: date) -> date | None:
        try:
            return read_day(self.typed, today=today)
        except NotADate:
            return None


def regroup_form(around: Surroundings, origin: Origin, *, wanted: int | None = None) -> dict[str, Any]:
    """`wanted` is the record to merge with that was named already."""
    record = around.record
    blocks = (_merge_block(around.near, wanted), _typed_block(around.near, wanted), _split_block(around.reports))
    choices = [block for block in blocks if block]
    return {
        "type": "modal",
        "callback_id": REGROUP,
        "title": title(f"Merge or split {record.key}"),
        "submit": plain("Do it"),
        "close": plain("Cancel"),
        "private_metadata": origin.dump(),
        "blocks": [
            {"type": "section", "block_id": "now", "text": mrkdwn(f"*{record.name}*\n{escape(record_line(record))}")},
            *choices,
            note(
                "Choose one of these. Merging keeps the shipped record, else the one that channels know, else the"
                " older; the other card says where it went. Splitting opens a new record, with a card where this one"
                " stands. Nobody is called again, and it can be undone."
            ),
        ],
    }


def read_choice(view: Mapping[str, Any]) -> Choice:
    values = view["state"]["values"]
    with_ = (values.get(MERGE, {}).get(MERGE, {}).get("selected_option") or {}).get("value")
    named = values.get(TYPED, {}).get(TYPED, {}).get("value") or ""
    off = values.get(SPLIT, {}).get(SPLIT, {}).get("selected_options") or ()
    return Choice(
        near=int(with_) if with_ else None, typed=named.strip(), split=tuple(option["value"] for option in off)
    )


def record_line(record: StrikeRecord) -> str:
    """`Tue 24 Nov 2026, Caribbean, 3 killed – Reuters, AP`."""
    row = shown_row(record)
    toll = count(row.killed, "killed") if row.killed is not None else "toll not stated"
    outlets = dict.fromkeys(claim.outlet for claim in record.claims)
    said = ", ".join(list(outlets)[:3]) + (f" and {len(outlets) - 3} more" if len(outlets) > 3 else "")
    return f"{day(day_of(row))}, {place_words(row.location, 'en')}, {toll} – {said}"


def _merge_block(near: Sequence[StrikeRecord], wanted: int | None) -> dict[str, Any] | None:
    if not near:
        return None
    options = [_option(f"{one.name}: {record_line(one)}", str(one.number)) for one in near]
    element = {"type": "static_select", "placeholder": plain("Choose a record"), "options": options}
    chosen = [option for option in options if option["value"] == str(wanted)]
    return field_block(
        MERGE,
        "It is the same strike as",
        element | ({"initial_option": chosen[0]} if chosen else {}),
        optional=True,
    )


def _typed_block(near: Sequence[StrikeRecord], wanted: int | None) -> dict[str, Any]:
    """The list holds what is near in time; by its name or its day any record is reached."""
    far = wanted is not None and wanted not in {one.number for one in near}
    element = {"type": "plain_text_input", "max_length": 40, "placeholder": plain("S-31, or 30 Dec 2025")}
    return field_block(
        TYPED,
        "Or the same as this record",
        element | ({"initial_value": f"S-{wanted}"} if far else {}),
        hint="Any record, by its name or its day.",
        optional=True,
    )


def _split_block(reports: Sequence[Report]) -> dict[str, Any] | None:
    if len(reports) < 2:
        return None
    options = [_option(f"{one.outlet}: {_report_words(one.claims)}", one.entry) for one in reports]
    element = {"type": "multi_static_select", "placeholder": plain("Choose reports"), "options": options}
    return field_block(SPLIT, "These reports are about another strike", element, optional=True)


def _report_words(claims: Sequence[Claim]) -> str:
    told = {claim.field: claim for claim in claims if claim.field in _TOLD}
    words = [_claim_words(told[field]) for field in _TOLD if field in told]
    return ", ".join(words) or "no figure"


def _claim_words(claim: Claim) -> str:
    noun = {Field.KILLED: "killed", Field.PRESUMED_DEAD: "presumed", Field.SURVIVORS: "survivor"}.get(claim.field)
    if noun and isinstance(claim.value, int):
        return count(claim.value, noun)
    return claim_value(claim.field, str(claim.value), "en")


def _option(text: str, value: str) -> dict[str, Any]:
    return {"text": plain(cut(one_line(text), MOST_CHARS)), "value": value}

"""The form that merges a record with another or splits reports off it, and how it reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.delivery.mrkdwn import escape
from handlers.forms import Origin, field_block, mrkdwn, note, plain, title
from newsdesk.people.regrouping import Report, Surroundings
from newsdesk.prose.lines import cut, one_line
from newsdesk.prose.wording import claim_value, count, day, place_words
from newsdesk.record.strike_rules import shown_row
from newsdesk.record.totals import day_of
from newsdesk.strikes import Claim, Field, StrikeRecord

REGROUP = "regroup"
MERGE, SPLIT = "merge_with", "split_off"
MOST_CHARS = 75  # of an option
_TOLD = (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.LOCATION, Field.DATE)


def regroup_form(around: Surroundings, origin: Origin, *, wanted: int | None = None) -> dict[str, Any]:
    """`wanted` is the record to merge with that was named already, if it is one of those near."""
    record = around.record
    choices = [block for block in (_merge_block(around.near, wanted), _split_block(around.reports)) if block]
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
                "Choose one of the two. Merging keeps the shipped record, else the one that channels know, else the"
                " older; the other card says where it went. Splitting opens a new record, with a card where this one"
                " stands. Nobody is called again, and it can be undone."
            ),
        ],
    }


def read_choice(view: Mapping[str, Any]) -> tuple[int | None, tuple[str, ...]]:
    """The record to merge with, and the entries to split off."""
    values = view["state"]["values"]
    with_ = (values.get(MERGE, {}).get(MERGE, {}).get("selected_option") or {}).get("value")
    off = values.get(SPLIT, {}).get(SPLIT, {}).get("selected_options") or ()
    return int(with_) if with_ else None, tuple(option["value"] for option in off)


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

"""The form that merges a record with another or splits reports off it, and how it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.commands.reading.dates import read_day
from handlers.commands.reading.days import NotADate
from handlers.commands.reading.numbers import record_number
from handlers.commands.shared.records import toll_words
from handlers.commands.shared.rows import is_standing
from handlers.forms import (
    Origin,
    chosen,
    field_block,
    form,
    line_block,
    note,
    options_of,
    plain,
    select,
    text_input,
    typed,
)
from handlers.payloads import Block, SentView, View
from newsdesk.people.regrouping.steps import EntryReport, Surroundings
from newsdesk.prose.rich_text import Bold
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, claim_value, count, day, place_words, record_words, say, speaker
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import current_claims
from newsdesk.record.withdrawals import is_withdrawal
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.text.printable import capital, cut, one_line

REGROUP = "regroup"
MERGE, TYPED, SPLIT = "merge_with", "merge_typed", "split_off"
MOST_CHARS = 75  # of an option
MOST_TYPED = 40
_TOLD = (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.LOCATION, Field.DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What somebody filled in: a record of the list, one that was typed, or reports to split off."""

    near: int | None
    typed: str
    split: tuple[str, ...]

    def mistakes(self, view: SentView, lang: Lang, *, today: date) -> dict[str, str]:
        """Words for the field that they belong to, by its block id; empty when it can be done."""
        if self.near and self.typed and not self.split:
            return {TYPED: say("fr_both", lang)} if record_number(self.typed) != self.near else {}
        if bool(self.near) + bool(self.typed) + bool(self.split) != 1:
            inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
            return {inputs[0]: say("fr_one" if SPLIT in inputs else "fr_one_merge", lang)}
        return {TYPED: say("fr_name", lang)} if self.typed and not (self.number or self.day(today)) else {}

    @property
    def number(self) -> int | None:
        return self.near or record_number(self.typed)

    def day(self, today: date) -> date | None:
        try:
            return read_day(self.typed, today=today)
        except NotADate:
            return None


def regroup_form(around: Surroundings, origin: Origin, *, wanted: int | None = None) -> View:
    """`wanted` is the record to merge with that was named already."""
    record, lang = around.record, origin.lang
    split = _split_block(around.reports, lang) if around.can_be_split else None
    choices = (_merge_block(around.near, wanted, lang), _typed_block(around.near, wanted, lang), split)
    name = record_words(record.name, lang)
    return form(
        REGROUP,
        lang,
        title=say("fr_title", lang, record=record.key),
        submit="fr_submit",
        metadata=origin.dump(),
        blocks=[
            line_block("now", (Bold(name),), (capital(record_line(record, lang)),)),
            *(block for block in choices if block),
            note("fr_rule" if split else "fr_rule_merge", lang),
        ],
    )


def read_choice(view: SentView) -> Choice:
    near = typed(view, MERGE)
    return Choice(near=int(near) if near else None, typed=typed(view, TYPED), split=tuple(chosen(view, SPLIT)))


def record_line(record: StrikeRecord, lang: Lang) -> str:
    """`Tue 24 Nov 2026, Caribbean, 3 killed – Reuters, AP`."""
    row = shown_row(record)
    outlets = list(dict.fromkeys(claim.outlet for claim in _in_force(record)))
    said, rest = ", ".join(speaker(outlet, lang) for outlet in outlets[:3]), len(outlets) - 3
    more = f" {say('and_n_more', lang, n=rest)}" if rest > 0 else ""
    gone = "" if is_standing(row) else f"{say('withdrawn', lang).lower()}: "
    return f"{strike_day(row, lang)}, {place_words(row.location, lang)}, {gone}{toll_words(row, lang)} – {said}{more}"


def _in_force(record: StrikeRecord) -> list[Claim]:
    """What stands of the record, the weightiest first, such as no correction that was undone; all of it when nothing
    does."""
    stands = {claim for field in Field for claim in current_claims(record, field)}
    said = [claim for claim in record.claims if claim in stands] or record.claims
    return sorted(said, key=lambda claim: claim.tier.rank)


def _merge_block(near: Sequence[StrikeRecord], wanted: int | None, lang: Lang) -> Block | None:
    if not near:
        return None
    options = {str(one.number): _option(f"{record_words(one.name, lang)}: {record_line(one, lang)}") for one in near}
    element = select(options, str(wanted), like=say("fr_same_like", lang))
    return field_block(MERGE, say("fr_same", lang), element, optional=True)


def _typed_block(near: Sequence[StrikeRecord], wanted: int | None, lang: Lang) -> Block:
    """The list holds what is near in time; by its name or its day any record is reached."""
    far = wanted is not None and wanted not in {one.number for one in near}
    element = text_input(f"S-{wanted}" if far else "", like=say("fr_typed_like", lang), most=MOST_TYPED)
    return field_block(TYPED, say("fr_typed", lang), element, hint=say("fr_typed_hint", lang), optional=True)


def _split_block(reports: Sequence[EntryReport], lang: Lang) -> Block:
    words = {one.entry: _option(f"{speaker(one.outlet, lang)}: {_report_words(one.claims, lang)}") for one in reports}
    options, _ = options_of(words, ())
    printed = {one.entry: claim.quote for one in reports for claim in one.claims if claim.quote}
    for option in options:
        if quote := printed.get(option["value"]):  # tells apart what one outlet reported twice in the same figures
            option["description"] = plain(_option(f"“{quote}”"))
    like = plain(say("fr_split_like", lang))
    element = {"type": "multi_static_select", "placeholder": like, "options": options}
    return field_block(SPLIT, say("fr_split", lang), element, optional=True)


def _report_words(claims: Sequence[Claim], lang: Lang) -> str:
    told = {claim.field: claim for claim in claims if not is_withdrawal(claim)}
    words = [_claim_words(told[field], lang) for field in _TOLD if field in told]
    gone = f"{say('withdrawn', lang).lower()}: " if is_withdrawal(claims[-1]) else ""
    return gone + (", ".join(words) or say("fr_no_figure", lang))


def _claim_words(claim: Claim, lang: Lang) -> str:
    noun = {Field.KILLED: "killed", Field.PRESUMED_DEAD: "presumed", Field.SURVIVORS: "survivor"}.get(claim.field)
    if noun and isinstance(claim.value, int):
        return count(claim.value, noun, lang)
    if claim.field is Field.DATE:  # an option is short, and the form says the year above
        return day(date.fromisoformat(str(claim.value)), lang, weekday=False, year=False)
    return claim_value(claim.field, str(claim.value), lang)


def _option(text: str) -> str:
    return cut(one_line(text), MOST_CHARS)

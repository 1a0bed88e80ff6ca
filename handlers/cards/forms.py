"""The forms that cards open to mark them as not relevant and to correct a figure: their layout."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.forms import Origin, field_block, form, line_block, note, select, text_input
from handlers.payloads import Block, View
from newsdesk.people.correction.values import FIELDS
from newsdesk.prose.wording import Lang, capital_field, claim_value, marked, say

NOT_RELEVANT = "not_relevant"
CORRECT = "correct"
MOST_REASON, MOST_VALUE, MOST_NOTE = 200, 100, 500


def not_relevant_form(origin: Origin) -> View:
    lang = origin.lang
    reason = text_input(most=MOST_REASON)
    return form(
        NOT_RELEVANT,
        lang,
        title=say("fn_title", lang, record=origin.record),
        submit="fn_submit",
        metadata=origin.dump(),
        blocks=[
            field_block("reason", say("fn_reason", lang), reason, hint=say("fn_hint", lang)),
            note("fn_rule", lang),
        ],
    )


def correct_form(origin: Origin, kept: Mapping[str, str]) -> View:
    """`kept` is what somebody had filled in when the record moved."""
    lang = origin.lang
    return form(
        CORRECT,
        lang,
        title=say("fc_title", lang, record=origin.record),
        submit="fc_submit",
        metadata=origin.dump(),
        blocks=[_now_says(origin), *_entries(kept, lang), note("fc_rule", lang)],
    )


def _now_says(origin: Origin) -> Block:
    lang = origin.lang
    said = [f"{capital_field(field, lang)}: {claim_value(field, origin.seen.get(field), lang)}" for field in FIELDS]
    return line_block("now", marked("fc_now", lang, record=origin.record), (" · ".join(said),))


def _entries(kept: Mapping[str, str], lang: Lang) -> list[Block]:
    names = {field.value: capital_field(field, lang) for field in FIELDS}
    which = select(names, kept.get("field"), like=say("f_choose", lang))
    value = text_input(kept.get("value", ""), like=say("fc_value_like", lang), most=MOST_VALUE)
    source = text_input(kept.get("source", ""), like="https://", kind="url_text_input")
    remark = text_input(kept.get("note", ""), like=say("fc_note_like", lang), most=MOST_NOTE, multiline=True)
    return [
        field_block("field", say("fc_field", lang), which),
        field_block("value", say("fc_value", lang), value, hint=say("fc_value_hint", lang)),
        field_block("source", say("fc_source", lang), source, hint=say("fc_source_hint", lang)),
        field_block("note", say("fc_note", lang), remark, optional=True),
    ]

"""What the local Slack can draw of what the bot sends, and what a real Slack would have said of it. Pure.

The local Slack knows text fields, selects with options, boxes and buttons. It shows no value that a form begins with
and sends none back that nobody touched, draws no table or chart, and prints dates as Slack's own tokens. It knows
code inside a line and no block of it, makes a link of every address, also in the middle of code, and shows `&amp;`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from newsdesk.prose.wording import Lang, say, word

Json = dict[str, Any]
Names = Mapping[str, str]  # id -> name, of channels and people

_UNKNOWN = ("data_table", "data_visualization", "table")
_DATE = re.compile(r"<!date\^[^|>]*\|([^>]*)>")
_BLOCK = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_AS_TEXT = ("url_text_input", "timepicker", "number_input", "email_text_input")
_AS_SELECT = ("conversations_select", "channels_select", "users_select")
_UNBROKEN = str.maketrans({" ": "\N{NO-BREAK SPACE}", "-": "\N{NON-BREAKING HYPHEN}"})  # a row of columns is one line
_LEAVING = ("f_cancel", "f_back", "f_close")
_LEFT_ALONE = ("If left alone: {begins}.", "Si no se toca: {begins}.")
# What an element of a form begins with, and the name under which Slack sends it back.
_BEGINS = {
    "initial_option": "selected_option",
    "initial_options": "selected_options",
    "initial_value": "value",
    "initial_time": "selected_time",
    "initial_conversation": "selected_conversation",
    "initial_channel": "selected_channel",
    "initial_user": "selected_user",
}
_SENDS = {
    "timepicker": "selected_time",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    **{kind: f"selected_{kind.split('s_')[0]}" for kind in _AS_SELECT},
}


def refused(body: Json) -> bool:
    """Has it blocks that this Slack does not know? A workspace without them answers `invalid_blocks`, too."""
    return any(block.get("type") in _UNKNOWN for block in body.get("blocks") or ())


def dated(text: str) -> str:
    """JSON with each moment as its fallback says it."""
    return _DATE.sub(r"\1", text)


def drawn_message(body: Json) -> Json:
    """A message whose blocks, or whose text if it has none, this Slack can draw."""
    drawn = {"blocks": coded(body["blocks"])} if body.get("blocks") else {}
    spoken = {"text": coded_text(body["text"])} if isinstance(body.get("text"), str) and not drawn else {}
    return {**body, **drawn, **spoken}


def coded(value: Any) -> Any:
    """Blocks with their code as this Slack can draw it: line by line, columns kept, addresses that are no links."""
    if isinstance(value, list):
        return [coded(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") == "mrkdwn" and "text" in value:
        lines = _BLOCK.sub(lambda found: "\n".join(map(_code_line, found[1].split("\n"))), value["text"])
        return {**value, "text": coded_text(lines)}
    return {key: coded(each) for key, each in value.items()}


def coded_text(text: str) -> str:
    """A message without blocks, or a text of one, in which an address in code is no link."""
    drawn = _CODE.sub(lambda found: found[0].replace("://", ":\u200b//"), text)
    return drawn.replace("&amp;", "&")


def _code_line(line: str) -> str:
    return f"`{line.translate(_UNBROKEN)}`" if line.strip() else ""


def drawn_view(view: Json, names: Names) -> Json:
    lang = _language_of(view)
    return {**view, "blocks": [_drawn_block(block, names, lang) for block in coded(view["blocks"])]}


def _language_of(view: Json) -> Lang:
    """Every form can be left, by a word of its language; the Home has none, and no fields."""
    leave = view.get("close", {}).get("text")
    return next((lang for lang in get_args(Lang) for key in _LEAVING if say(key, lang) == leave), "en")


def _drawn_block(block: Json, names: Names, lang: Lang) -> Json:
    if block["type"] != "input":
        return block
    element = block["element"]
    begins = _begins(element, names)
    hint = " ".join(
        part
        for part in (block.get("hint", {}).get("text"), begins and word(_LEFT_ALONE, lang).format(begins=begins))
        if part
    )
    said = {"hint": {"type": "plain_text", "text": hint}} if hint else {}
    return {**block, **said, "element": _drawn_element(element, names, lang)}


def _drawn_element(element: Json, names: Names, lang: Lang) -> Json:
    kind = element["type"]
    plain = {key: value for key, value in element.items() if not key.startswith("initial_")}
    if kind in _AS_TEXT:
        return {**plain, "type": "plain_text_input", "placeholder": element.get("placeholder")}
    if kind in _AS_SELECT:
        wanted = "U" if kind == "users_select" else "C"
        found = {one: name for one, name in names.items() if one.startswith(wanted)}
        known = [{"text": {"type": "plain_text", "text": name}, "value": one} for one, name in found.items()]
        choose = {"type": "plain_text", "text": say("f_choose", lang)}
        return {"placeholder": choose, **plain, "type": "static_select", "options": known}
    return {**plain, "type": "checkboxes"} if kind == "multi_static_select" else plain


def _begins(element: Json, names: Names) -> str:
    value = next((element[key] for key in _BEGINS if key in element), None)
    if isinstance(value, list):
        return "; ".join(option["text"]["text"] for option in value)
    return value["text"]["text"] if isinstance(value, dict) else names.get(value or "", value or "")


def submitted(values: Json, blocks: list[Json]) -> Json:
    """The state of a form as Slack sends it: each input with what was chosen, or with what it began with."""
    inputs = [block for block in blocks if block["type"] == "input"]
    return {block["block_id"]: {_id(block): _state(block["element"], _given(values, block))} for block in inputs}


def by_label(errors: Json, forms: Iterable[list[Json]]) -> Json:
    """What is wrong with a form, under the labels of its fields, because this Slack prints their names."""
    labels = {block["block_id"]: block["label"]["text"] for form in forms for block in form if "label" in block}
    return {labels.get(name, name): words for name, words in errors.items()}


def _id(block: Json) -> str:
    return str(block["element"]["action_id"])


def _given(values: Json, block: Json) -> Json | None:
    """What somebody chose; None of a field that was left alone, which this Slack sends back empty."""
    given = (values.get(block["block_id"]) or {}).get(_id(block)) or {}
    return given if any(value for key, value in given.items() if key != "type") else None


def _state(element: Json, given: Json | None) -> Json:
    kind = element["type"]
    if given is None:
        begun = {sent: element[begins] for begins, sent in _BEGINS.items() if begins in element}
        return {"type": kind} | (begun or {_SENDS.get(kind, "value"): None})
    if kind in _AS_SELECT:
        return {"type": kind, _SENDS[kind]: (given.get("selected_option") or {}).get("value")}
    if kind in _AS_TEXT:
        return {"type": kind, _SENDS.get(kind, "value"): given.get("value") or None}
    return {**given, "type": kind}


def with_locale(answer: str, locales: Names) -> str:
    """An answer of the local Slack, which knows no locales; one about a person with the locale of that person."""
    told = parsed(answer)
    user = told.get("user") if told else None
    if not isinstance(user, dict) or user.get("id") not in locales:
        return answer
    return json.dumps({**(told or {}), "user": {**user, "locale": locales[user["id"]]}})


def parsed(text: str) -> Json | None:
    """A JSON object, or None of anything else."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None

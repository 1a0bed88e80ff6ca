"""The form of `/strikes subscribe`: laid out from a subscription, read back into one, with words for each mistake."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from newsdesk.alerts import Mode, QuietHours, Subscription
from newsdesk.errors import UserError
from newsdesk.people.keywords import MAX_CHARS, read_keywords
from newsdesk.prose.names import LANGUAGES
from newsdesk.prose.rules import DIGEST_AT
from newsdesk.prose.wording import language_name
from newsdesk.understanding import Category, Location, Severity

FORM = "subscribe"
MAX_OUTLETS_CHARS = 300

_WHAT = {
    Category.STRIKE: "Strikes",
    Category.POLICY: "Policy: listings, sanctions, pardons",
    Category.LEGAL: "Courts and law",
    Category.OVERSIGHT: "Congress: votes, inquiries",
    Category.DIPLOMACY: "Diplomacy",
    Category.INTERDICTION: "Interdictions",
    Category.BUILDUP: "Buildup",
    Category.CRIME: "Crime",
}
_LEVELS = {
    Severity.URGENT: "Urgent only",
    Severity.HIGH: "High and urgent",
    Severity.NORMAL: "Normal and up",
}
_WHERE = {
    Location.CARIBBEAN: "Caribbean",
    Location.EASTERN_PACIFIC: "Eastern Pacific",
    Location.OTHER: "Other or not disclosed",
}
_HOW = {
    Mode.INSTANT: ("At once", "One message for each event, kept up to date"),
    Mode.DIGEST: ("Daily digest", "One message a day"),
    Mode.WEEKLY: ("Weekly digest", "One message every Monday"),
}
_GROUP = re.compile(r"(?:<!subteam\^)?(S[A-Z0-9]{6,20})(?:\|[^>]*)?>?")


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Words for each field, by its block id."""

    fields: Mapping[str, str]


# --- laid out --------------------------------------------------------------------------------------------------


def form_view(shown: Subscription, *, metadata: str) -> dict[str, Any]:
    """The form with the values of `shown`."""
    zone = shown.timezone
    return {
        "type": "modal",
        "callback_id": FORM,
        "title": plain("Subscribe a channel"),
        "submit": plain("See preview"),
        "close": plain("Cancel"),
        "private_metadata": metadata,
        "blocks": [
            _input("channel", "Channel", _channel(shown), hint="Invite Strikewire to the channel first."),
            _input("categories", "What", _boxes("categories", _WHAT, shown.categories)),
            _input("severity", "How grave at least", _select("severity", _LEVELS, shown.min_severity)),
            _input("basins", "Where", _boxes("basins", _WHERE, shown.regions or tuple(Location))),
            _input("mode", "How", _radios(shown.mode)),
            _input(
                "digest_at",
                "Digest time",
                _time("digest_at", shown.digest_at or DIGEST_AT),
                optional=True,
                hint=f"Digests only. Time zone: {zone}.",
            ),
            _input("language", "Message language", _select("language", _MESSAGES, shown.card_lang)),
            _input("source_languages", "Source languages", _sources(shown), optional=True),
            _input(
                "outlets",
                "Outlets",
                _text("outlets", ", ".join(shown.outlets), "Reuters, SOUTHCOM", MAX_OUTLETS_CHARS),
                optional=True,
                hint="One of them must have reported it. Names as on cards, with commas. Empty: all.",
            ),
            _input(
                "keywords",
                "Words",
                _text("keywords", " ".join(shown.keywords), 'Ecuador OR "Los Choneros" NOT tanker', MAX_CHARS),
                optional=True,
                hint='AND, OR, NOT and "exact words". Empty: no filter.',
            ),
            _input("quiet_from", "Quiet from", _time("quiet_from", _quiet(shown)[0]), optional=True),
            _input(
                "quiet_until",
                "Quiet until",
                _time("quiet_until", _quiet(shown)[1]),
                optional=True,
                hint=f"Urgent alerts still come. The rest come together at the end. Time zone: {zone}.",
            ),
            _input(
                "mention",
                "Mention on urgent alerts",
                _text("mention", shown.mention or "", "S0123TEAM", 60),
                optional=True,
                hint="The id of a user group, such as S0123TEAM. Empty: nobody is mentioned.",
            ),
            context("note", "Nothing is saved yet. Next: what this would have posted in the last 30 days."),
        ],
    }


_MESSAGES = {"en": "English", "es": "Spanish"}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def context(block_id: str, text: str) -> dict[str, Any]:
    return {
        "type": "context",
        "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}],
        "block_id": block_id,
    }


def _input(
    name: str, label: str, element: dict[str, Any], *, hint: str = "", optional: bool = False
) -> dict[str, Any]:
    block = {"type": "input", "block_id": name, "label": plain(label), "element": element, "optional": optional}
    return block | ({"hint": plain(hint)} if hint else {})


def _channel(shown: Subscription) -> dict[str, Any]:
    chosen = {"initial_conversation": shown.channel} if shown.channel else {"default_to_current_conversation": True}
    kinds = {"include": ["public", "private"], "exclude_bot_users": True}
    return {"type": "conversations_select", "action_id": "channel", "filter": kinds, **chosen}


def _options(labels: Mapping[Any, str], chosen: Sequence[Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """All options, and those of them that are chosen."""
    options = {value: {"text": plain(label), "value": str(value)} for value, label in labels.items()}
    return list(options.values()), [option for value, option in options.items() if value in chosen]


def _boxes(name: str, labels: Mapping[Any, str], chosen: Sequence[Any]) -> dict[str, Any]:
    options, initial = _options(labels, chosen)
    element = {"type": "checkboxes", "action_id": name, "options": options}
    return element | ({"initial_options": initial} if initial else {})


def _select(name: str, labels: Mapping[Any, str], chosen: Any) -> dict[str, Any]:
    options, initial = _options(labels, [chosen])
    element = {"type": "static_select", "action_id": name, "options": options, "placeholder": plain("Choose one")}
    return element | ({"initial_option": initial[0]} if initial else {})


def _radios(mode: Mode) -> dict[str, Any]:
    options = [
        {"text": plain(label), "value": str(value), "description": plain(words)}
        for value, (label, words) in _HOW.items()
    ]
    initial = options[list(_HOW).index(mode)]
    return {"type": "radio_buttons", "action_id": "mode", "options": options, "initial_option": initial}


def _sources(shown: Subscription) -> dict[str, Any]:
    options, initial = _options({code: language_name(code) for code in LANGUAGES}, shown.languages)
    element = {"type": "multi_static_select", "action_id": "source_languages", "options": options}
    return element | {"placeholder": plain("All four")} | ({"initial_options": initial} if initial else {})


def _time(name: str, value: time | None) -> dict[str, Any]:
    element: dict[str, Any] = {"type": "timepicker", "action_id": name, "placeholder": plain("Time")}
    return element | ({"initial_time": f"{value:%H:%M}"} if value else {})


def _text(name: str, value: str, example: str, most: int) -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": name, "max_length": most, "placeholder": plain(example)}
    return element | ({"initial_value": value} if value else {})


def _quiet(shown: Subscription) -> tuple[time | None, time | None]:
    return (shown.quiet_hours.start, shown.quiet_hours.end) if shown.quiet_hours else (None, None)


# --- read back -------------------------------------------------------------------------------------------------


def read_form(view: Mapping[str, Any], *, timezone: str) -> Subscription | Mistakes:
    """What was filled in, or what is wrong with it."""
    state: State = {name: next(iter(block.values()), {}) for name, block in view["state"]["values"].items()}
    mistakes = {name: words for name, check in _CHECKS.items() if (words := check(state))}
    if mistakes:
        return Mistakes(mistakes)
    regions = tuple(Location(value) for value in _chosen(state, "basins"))
    quiet_from, quiet_until = _clock(state, "quiet_from"), _clock(state, "quiet_until")
    mention = _GROUP.fullmatch(_typed(state, "mention"))
    words = _typed(state, "keywords")
    return Subscription(
        channel=state["channel"]["selected_conversation"],
        categories=tuple(Category(value) for value in _chosen(state, "categories")),
        min_severity=Severity(_one(state, "severity")),
        regions=() if len(regions) == len(Location) else regions,
        languages=tuple(_chosen(state, "source_languages")),
        outlets=_names(_typed(state, "outlets")),
        keywords=(words,) if words else (),
        mode=Mode(_one(state, "mode")),
        digest_at=_clock(state, "digest_at"),
        timezone=timezone,
        quiet_hours=QuietHours(start=quiet_from, end=quiet_until) if quiet_from and quiet_until else None,
        mention=mention[1] if mention else None,
        card_lang=_one(state, "language") or "en",
        managed=False,
    )


State = Mapping[str, Mapping[str, Any]]


def _typed(state: State, name: str) -> str:
    return (state.get(name, {}).get("value") or "").strip()


def _names(typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in typed.split(",") if (name := " ".join(part.split()))))


def _one(state: State, name: str) -> str:
    return str((state.get(name, {}).get("selected_option") or {}).get("value", ""))


def _chosen(state: State, name: str) -> list[str]:
    return [option["value"] for option in state.get(name, {}).get("selected_options") or ()]


def _clock(state: State, name: str) -> time | None:
    value = state.get(name, {}).get("selected_time")
    return time.fromisoformat(value) if value else None


def _channel_mistake(state: State) -> str:
    return "" if state.get("channel", {}).get("selected_conversation") else "Choose a channel."


def _digest_mistake(state: State) -> str:
    missing = _one(state, "mode") != Mode.INSTANT and _clock(state, "digest_at") is None
    return "A digest needs a time, such as 08:00." if missing else ""


def _keywords_mistake(state: State) -> str:
    words = _typed(state, "keywords")
    try:
        if words:
            read_keywords(words)
    except UserError as err:
        return str(err)
    return ""


def _quiet_from_mistake(state: State) -> str:
    missing = _clock(state, "quiet_until") and not _clock(state, "quiet_from")
    return "Say from when, or leave both empty." if missing else ""


def _quiet_until_mistake(state: State) -> str:
    start, end = _clock(state, "quiet_from"), _clock(state, "quiet_until")
    if start and not end:
        return "Say until when, or leave both empty."
    return "Quiet hours that end when they begin are none. Choose another time." if start and start == end else ""


def _mention_mistake(state: State) -> str:
    typed = _typed(state, "mention")
    good = not typed or _GROUP.fullmatch(typed)
    return "" if good else "A user group's id looks like S0123TEAM: its page in Slack, More, Copy group ID."


_CHECKS = {
    "channel": _channel_mistake,
    "categories": lambda state: "" if _chosen(state, "categories") else "Choose at least one.",
    "severity": lambda state: "" if _one(state, "severity") in set(Severity) else "Choose one of the levels.",
    "basins": lambda state: "" if _chosen(state, "basins") else "Choose at least one.",
    "mode": lambda state: "" if _one(state, "mode") in set(Mode) else "Choose one.",
    "digest_at": _digest_mistake,
    "keywords": _keywords_mistake,
    "quiet_from": _quiet_from_mistake,
    "quiet_until": _quiet_until_mistake,
    "mention": _mention_mistake,
}

"""The form of `/strikes subscribe`: laid out from a subscription, read back into one, with words for each mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from handlers.forms import chosen, field_block, form, note, options_of, plain, select, text_input, typed
from handlers.payloads import Block, SentView, View
from handlers.rendering.plain import plain_line
from newsdesk.alerts import Mode, QuietHours, Subscription
from newsdesk.people.keywords import MAX_CHARS, read_keywords
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.names import LANGUAGES
from newsdesk.prose.rules import DIGEST_AT
from newsdesk.prose.wording import Lang, language_name, say, word
from newsdesk.text.printable import capital
from newsdesk.understanding import Category, Location, Severity

FORM = "subscribe"
MAX_OUTLETS_CHARS, MAX_GROUP_CHARS = 300, 60
_MESSAGES = ("en", "es")  # languages that messages are written in

# As (English, Spanish).
_WHAT = {
    Category.STRIKE: ("Strikes", "Ataques"),
    Category.POLICY: ("Policy: listings, sanctions, pardons", "Política: listas, sanciones, indultos"),
    Category.LEGAL: ("Courts and law", "Tribunales y leyes"),
    Category.OVERSIGHT: ("Congress: votes, inquiries", "Congreso: votos, investigaciones"),
    Category.DIPLOMACY: ("Diplomacy", "Diplomacia"),
    Category.INTERDICTION: ("Interdictions", "Interdicciones"),
    Category.BUILDUP: ("Buildup", "Despliegue militar"),
    Category.CRIME: ("Crime", "Delitos"),
}
_LEVELS = {
    Severity.URGENT: ("Urgent only", "Solo urgentes"),
    Severity.HIGH: ("High and urgent", "Graves y urgentes"),
    Severity.NORMAL: ("Normal and up", "Normales o más"),
}
_WHERE = {
    Location.CARIBBEAN: ("Caribbean", "Caribe"),
    Location.EASTERN_PACIFIC: ("Eastern Pacific", "Pacífico oriental"),
    Location.OTHER: ("Other or not disclosed", "Otro o no revelado"),
}
_HOW = {
    Mode.INSTANT: ("At once", "Al momento"),
    Mode.DIGEST: ("Daily digest", "Resumen diario"),
    Mode.WEEKLY: ("Weekly digest", "Resumen semanal"),
}
_HOW_OFTEN = {
    Mode.INSTANT: ("One message for each event, kept up to date", "Un mensaje por hecho, siempre al día"),
    Mode.DIGEST: ("One message a day", "Un mensaje al día"),
    Mode.WEEKLY: ("One message every Monday", "Un mensaje cada lunes"),
}
_OUTLETS_LIKE, _WORDS_LIKE, _GROUP_LIKE = "Reuters, SOUTHCOM", 'Ecuador OR "Los Choneros" NOT tanker', "S0123TEAM"
_GROUP = re.compile(r"(?:<!subteam\^)?(S[A-Z0-9]{6,20})(?:\|[^>]*)?>?")


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Words for each field, by its block id."""

    fields: Mapping[str, str]


# --- laid out --------------------------------------------------------------------------------------------------


def form_view(shown: Subscription, lang: Lang, *, metadata: str, here: bool = True) -> View:
    """The form with the values of `shown`; without `here` a channel is not proposed where `shown` names none."""
    return form(
        FORM,
        lang,
        title=say("fs_title", lang),
        submit="fs_submit",
        metadata=metadata,
        blocks=[
            *_what_is_asked(shown, lang, here=here),
            *_how_it_comes(shown, lang),
            *_what_is_filtered(shown, lang),
            *_when_it_is_quiet(shown, lang),
            note("fs_rule", lang, name="note"),
        ],
    )


def _what_is_asked(shown: Subscription, lang: Lang, *, here: bool) -> list[Block]:
    current = {"default_to_current_conversation": True} if here else {}
    initial = {"initial_conversation": shown.channel} if shown.channel else current
    kinds = {"include": ["public", "private"], "exclude_bot_users": True}
    channel = {"type": "conversations_select", "filter": kinds, **initial}
    severity = select(_words(_LEVELS, lang), shown.min_severity, like=say("f_choose", lang))
    return [
        _field("channel", "fs_channel", channel, lang, hint=say("fs_channel_hint", lang)),
        _field("categories", "fs_what", _boxes(_words(_WHAT, lang), shown.categories), lang),
        _field("severity", "fs_grave", severity, lang),
        _field("basins", "fs_where", _boxes(_words(_WHERE, lang), shown.regions or tuple(Location)), lang),
    ]


def _how_it_comes(shown: Subscription, lang: Lang) -> list[Block]:
    at = _time(shown.digest_at or DIGEST_AT, lang)
    hint = say("fs_digest_hint", lang, zone=shown.timezone)
    messages = {code: capital(language_name(code, lang)) for code in _MESSAGES}
    language = select(messages, shown.card_lang, like=say("f_choose", lang))
    return [
        _field("mode", "fs_how", _radios(shown.mode, lang), lang),
        _field("digest_at", "fs_digest_at", at, lang, optional=True, hint=hint),
        _field("language", "fs_lang", language, lang),
    ]


def _what_is_filtered(shown: Subscription, lang: Lang) -> list[Block]:
    options, initial = options_of({code: capital(language_name(code, lang)) for code in LANGUAGES}, shown.languages)
    sources = {
        "type": "multi_static_select",
        "options": options,
        "placeholder": plain(say("fs_sources_like", lang)),
    } | ({"initial_options": initial} if initial else {})
    outlets = text_input(", ".join(shown.outlets), like=_OUTLETS_LIKE, most=MAX_OUTLETS_CHARS)
    keywords = text_input(" ".join(shown.keywords), like=_WORDS_LIKE, most=MAX_CHARS)
    return [
        _field("source_languages", "fs_sources", sources, lang, optional=True),
        _field("outlets", "fs_outlets", outlets, lang, optional=True, hint=say("fs_outlets_hint", lang)),
        _field("keywords", "fs_words", keywords, lang, optional=True, hint=say("fs_words_hint", lang)),
    ]


def _when_it_is_quiet(shown: Subscription, lang: Lang) -> list[Block]:
    hours = shown.quiet_hours
    start, end = (_time(at, lang) for at in ((hours.start, hours.end) if hours else (None, None)))
    mention = text_input(shown.mention or "", like=_GROUP_LIKE, most=MAX_GROUP_CHARS)
    quiet = say("fs_quiet_hint", lang, zone=shown.timezone)
    return [
        _field("quiet_from", "fs_quiet_from", start, lang, optional=True),
        _field("quiet_until", "fs_quiet_until", end, lang, optional=True, hint=quiet),
        _field("mention", "fs_mention", mention, lang, optional=True, hint=say("fs_mention_hint", lang)),
    ]


def _field(name: str, label: str, element: Block, lang: Lang, *, hint: str = "", optional: bool = False) -> Block:
    return field_block(name, say(label, lang), element, hint=hint, optional=optional)


def _words(table: Mapping[Any, tuple[str, str]], lang: Lang) -> dict[Any, str]:
    return {value: word(pair, lang) for value, pair in table.items()}


def _boxes(words: Mapping[Any, str], chosen: Sequence[Any]) -> Block:
    options, initial = options_of(words, chosen)
    return {"type": "checkboxes", "options": options} | ({"initial_options": initial} if initial else {})


def _radios(mode: Mode, lang: Lang) -> Block:
    options = [
        {"text": plain(word(words, lang)), "value": str(value), "description": plain(word(_HOW_OFTEN[value], lang))}
        for value, words in _HOW.items()
    ]
    return {"type": "radio_buttons", "options": options, "initial_option": options[list(_HOW).index(mode)]}


def _time(value: time | None, lang: Lang) -> Block:
    element: Block = {"type": "timepicker", "placeholder": plain(say("fs_time", lang))}
    return element | ({"initial_time": f"{value:%H:%M}"} if value else {})


# --- read back -------------------------------------------------------------------------------------------------


def read_form(view: SentView, lang: Lang, *, timezone: str) -> Subscription | Mistakes:
    """What was filled in, or what is wrong with it, in `lang`."""
    mistakes = {name: wrong for name, check in _CHECKS.items() if (wrong := check(view))}
    if mistakes:
        return Mistakes({name: plain_line(wrong.said_in(lang)) for name, wrong in mistakes.items()})
    regions = tuple(Location(value) for value in chosen(view, "basins"))
    quiet_from, quiet_until = _clock(view, "quiet_from"), _clock(view, "quiet_until")
    mention = _GROUP.fullmatch(typed(view, "mention"))
    words = typed(view, "keywords")
    return Subscription(
        channel=typed(view, "channel"),
        categories=tuple(Category(value) for value in chosen(view, "categories")),
        min_severity=Severity(typed(view, "severity")),
        regions=() if len(regions) == len(Location) else regions,
        languages=tuple(chosen(view, "source_languages")),
        outlets=_names(typed(view, "outlets")),
        keywords=(words,) if words else (),
        mode=Mode(typed(view, "mode")),
        digest_at=_clock(view, "digest_at"),
        timezone=timezone,
        quiet_hours=QuietHours(start=quiet_from, end=quiet_until) if quiet_from and quiet_until else None,
        mention=mention[1] if mention else None,
        card_lang=typed(view, "language") or "en",
        managed=False,
    )


def _names(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in words.split(",") if (name := " ".join(part.split()))))


def _clock(view: SentView, name: str) -> time | None:
    value = typed(view, name)
    return time.fromisoformat(value) if value else None


def _digest_mistake(view: SentView) -> Mistake | None:
    missing = typed(view, "mode") != Mode.INSTANT and _clock(view, "digest_at") is None
    return Mistake("fs_no_time") if missing else None


def _keywords_mistake(view: SentView) -> Mistake | None:
    words = typed(view, "keywords")
    try:
        if words:
            read_keywords(words)
    except Mistake as mistake:
        return mistake
    return None


def _quiet_from_mistake(view: SentView) -> Mistake | None:
    missing = _clock(view, "quiet_until") and not _clock(view, "quiet_from")
    return Mistake("fs_no_start") if missing else None


def _quiet_until_mistake(view: SentView) -> Mistake | None:
    start, end = _clock(view, "quiet_from"), _clock(view, "quiet_until")
    if start and not end:
        return Mistake("fs_no_end")
    return Mistake("fs_no_quiet") if start and start == end else None


def _unless(good: object, key: str) -> Mistake | None:
    return None if good else Mistake(key)


def _is_group(words: str) -> bool:
    return not words or bool(_GROUP.fullmatch(words))


_CHECKS: Mapping[str, Callable[[SentView], Mistake | None]] = {
    "channel": lambda view: _unless(typed(view, "channel"), "fs_no_channel"),
    "categories": lambda view: _unless(chosen(view, "categories"), "fs_no_box"),
    "severity": lambda view: _unless(typed(view, "severity") in set(Severity), "fs_no_level"),
    "basins": lambda view: _unless(chosen(view, "basins"), "fs_no_box"),
    "mode": lambda view: _unless(typed(view, "mode") in set(Mode), "fs_no_mode"),
    "digest_at": _digest_mistake,
    "keywords": _keywords_mistake,
    "quiet_from": _quiet_from_mistake,
    "quiet_until": _quiet_until_mistake,
    "mention": lambda view: _unless(_is_group(typed(view, "mention")), "fs_no_group"),
}

"""Subscriptions in words: what each asks for, how grave, where, how and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from newsdesk.alerts import Mode, Subscription
from newsdesk.prose.wording import Lang, language_name, say, word
from newsdesk.understanding import Category, Location, Severity

DIGEST_AT = time(8)  # of a digest that says no time

# As (English, Spanish).
CATEGORIES: Mapping[Category, tuple[str, str]] = {
    Category.STRIKE: ("strikes", "ataques"),
    Category.POLICY: ("policy", "política"),
    Category.LEGAL: ("courts", "justicia"),
    Category.OVERSIGHT: ("Congress", "Congreso"),
    Category.DIPLOMACY: ("diplomacy", "diplomacia"),
    Category.INTERDICTION: ("interdictions", "interdicciones"),
    Category.BUILDUP: ("buildup", "despliegue"),
    Category.CRIME: ("crime", "delitos"),
    Category.ANALYSIS: ("analysis", "análisis"),
}
SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    Severity.URGENT: ("urgent only", "solo urgentes"),
    Severity.HIGH: ("high and urgent", "graves y urgentes"),
    Severity.NORMAL: ("normal and up", "normales o más"),
    Severity.LOW: ("any severity", "de cualquier gravedad"),
}
REGIONS: Mapping[Location, tuple[str, str]] = {
    Location.CARIBBEAN: ("Caribbean", "Caribe"),
    Location.EASTERN_PACIFIC: ("eastern Pacific", "Pacífico oriental"),
    Location.OTHER: ("other places", "otros lugares"),
}
# What keeps alerts out, as `newsdesk.people.subscribing` names it.
FILTERS: Mapping[str, tuple[str, str]] = {
    "words": ("words", "palabras"),
    "how grave at least": ("how grave at least", "gravedad mínima"),
    "what": ("what", "qué"),
    "where": ("where", "dónde"),
    "outlets": ("outlets", "medios"),
    "source languages": ("source languages", "idiomas de las fuentes"),
}


def rule_words(subscription: Subscription, lang: Lang) -> tuple[str, ...]:
    """What it asks for, part by part: ("strikes, policy", "high and urgent", "all basins", "at once")."""
    what = [word(words, lang) for category, words in CATEGORIES.items() if category in subscription.categories]
    told = [
        ", ".join(what) or say("r_all_categories", lang),
        word(SEVERITIES[subscription.min_severity], lang),
        ", ".join(word(REGIONS[region], lang) for region in subscription.regions) or say("r_all_basins", lang),
        _how(subscription, lang),
        *_filters(subscription, lang),
    ]
    if subscription.quiet_hours:
        hours = subscription.quiet_hours
        told.append(say("r_quiet", lang, start=f"{hours.start:%H:%M}", end=f"{hours.end:%H:%M}"))
    if subscription.card_lang != "en":
        told.append(say("r_messages_in", lang, language=language_name(subscription.card_lang, lang)))
    return tuple(told)


def rule_line(subscription: Subscription, lang: Lang) -> str:
    return " · ".join(rule_words(subscription, lang))


def _filters(subscription: Subscription, lang: Lang) -> list[str]:
    told = []
    if subscription.languages:
        names = ", ".join(language_name(each, lang) for each in subscription.languages)
        told.append(say("r_sources_in", lang, languages=names))
    if subscription.outlets:
        told.append(say("r_told_by", lang, outlets=say("or", lang).join(subscription.outlets)))
    if subscription.keywords:
        told.append(say("r_words", lang, words=" | ".join(subscription.keywords)))
    return told


def _how(subscription: Subscription, lang: Lang) -> str:
    if subscription.mode is Mode.INSTANT:
        return say("r_at_once", lang)
    key = "r_daily" if subscription.mode is Mode.DIGEST else "r_weekly"
    zone = subscription.timezone.rsplit("/", 1)[-1].replace("_", " ")
    return say(key, lang, time=f"{subscription.digest_at or DIGEST_AT:%H:%M}", zone=zone)

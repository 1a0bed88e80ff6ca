"""The fixed words of the house in English and Spanish: figures, counts, dates, spans, the total.

Digits always, no drama, allegations kept as allegations. The sentences stand in `newsdesk.prose.phrases`, the
names of things in `newsdesk.prose.names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from string import Formatter
from typing import Literal, TypeVar

from newsdesk.messages import CardFigure, TotalsLine
from newsdesk.prose.names import (
    ASIDES,
    CATEGORIES,
    COMPARATORS,
    DAYS,
    FATES,
    FIELDS,
    LANGUAGES,
    MONTHS,
    NOUNS,
    REASONS,
    SPEAKERS,
    VALUES,
    VESSEL_WORDS,
)
from newsdesk.prose.phrases import WORDS
from newsdesk.prose.place_details import place_detail
from newsdesk.prose.push_words import in_english, in_spanish
from newsdesk.prose.rich_text import PIECES, Bold, Code, Line, Piece
from newsdesk.prose.speakers import spanish_cited, spanish_speaker
from newsdesk.record.comparing import OR_EARLIER
from newsdesk.record.parts import parts_in
from newsdesk.strikes import Field
from newsdesk.text.printable import capital, cut, one_line
from newsdesk.understanding import Category

Lang = Literal["en", "es"]
T = TypeVar("T")

_MARKED = re.compile(r"\*([^*]+)\*|`([^`]+)`")
_OF_DESK = re.compile(r"^desk(?= \(|$)")  # claims name it so, as their outlet and origin: "desk (ana & bo)"
_UNBROKEN = "\N{NO-BREAK SPACE}"
_COMPARED = re.compile(r"(at least |more than |nearly |about )(\d+)")


def lang_of(code: str) -> Lang:
    """The language we can write for a channel that asked for `code`."""
    return "es" if code.lower().startswith("es") else "en"


def say(key: str, lang: Lang, /, **values: object) -> str:
    return word(WORDS[key], lang).format(**values)


def word(pair: tuple[T, T], lang: Lang) -> T:
    """One of a table: (English, Spanish)."""
    return pair[lang == "es"]


def marked(key: str, lang: Lang, /, **values: object) -> Line:
    """A phrase with its *bold* words and its `code`. Values are filled in afterwards and mark up nothing; a person,
    a channel or a moment stays what it is, outside of both."""
    phrase, pieces, at = word(WORDS[key], lang), list[Piece](), 0
    for found in _MARKED.finditer(phrase):
        bold, code = found.groups()
        pieces += _filled(phrase[at : found.start()], values)
        pieces.append(Bold(bold.format(**values)) if bold else Code(code.format(**values)))
        at = found.end()
    return (*pieces, *_filled(phrase[at:], values))


def _filled(phrase: str, values: Mapping[str, object]) -> list[Piece]:
    pieces: list[Piece] = [""]
    for words, name, _, _ in Formatter().parse(phrase):
        value = values[name] if name else ""
        if isinstance(value, PIECES):
            pieces += [words, value, ""]
        else:
            pieces[-1] = f"{pieces[-1]}{words}{value}"
    return [piece for piece in pieces if piece]


def count(n: int, noun: str, lang: Lang) -> str:
    """`1 outlet`, `2 outlets`; the number is always a digit."""
    return f"{n} {word(NOUNS[noun], lang)[n != 1]}"


def figure(value: CardFigure, noun: str, lang: Lang) -> str:
    """A number with its comparator: `at least 4 killed`, `1 sobreviviente`."""
    return word(COMPARATORS[value.comparator], lang) + count(value.value, noun, lang)


def field_name(field: Field, lang: Lang) -> str:
    return word(FIELDS[field], lang)


def capital_field(field: Field, lang: Lang) -> str:
    return capital(field_name(field, lang))


def claim_value(field: Field, value: str | None, lang: Lang) -> str:
    """A stored value in words: a day, a basin, or as it is; "not stated" for None."""
    if value is None:
        return say("not_stated", lang)
    if field is Field.LOCATION:
        return place_words(value, lang)
    if field is Field.PLACE:
        return place_detail(cut(one_line(value), 120), lang)
    if field is Field.PARTS:
        return parts_words(parts_in(value), lang)
    if field is not Field.DATE:
        return value_words(value, lang)
    try:
        told = day(date.fromisoformat(value.removesuffix(OR_EARLIER)), lang)
    except ValueError:  # a day in words
        return value_words(value, lang)
    return or_earlier(told, lang) if value.endswith(OR_EARLIER) else told


def parts_words(parts: Sequence[tuple[str, int]], lang: Lang) -> str:
    """The dead of each strike of one announcement: `Caribbean 2, eastern Pacific 4`; in one sea `2 and 4`."""
    if len({sea for sea, _ in parts}) > 1:
        return ", ".join(f"{place_words(sea, lang)}{_UNBROKEN}{killed}" for sea, killed in parts)
    *first, last = (str(killed) for _, killed in parts)
    return f"{', '.join(first)} {'and' if lang == 'en' else 'y'} {last}" if first else last


def value_words(value: str, lang: Lang) -> str:
    """A stored value as it is, or in Spanish where the house has the words: `at least 3`, `sent home`."""
    value = cut(one_line(value), 120)
    compared = _COMPARED.fullmatch(value)
    if lang == "es" and compared:
        words = next(pair for pair in COMPARATORS.values() if pair[0] == compared[1])
        return words[1] + compared[2]
    return VALUES.get(value, value) if lang == "es" else value


def fate_words(fate: str, n: int, lang: Lang) -> str:
    """What became of `n` survivors, to stand behind their number: `sent home`, `repatriado`, `repatriados`."""
    if lang == "es" and fate in FATES:
        return FATES[fate][n != 1]
    return value_words(fate, lang)


def aside_words(aside: str, lang: Lang) -> str:
    """The sentence beside a change: what did not change, and what both add up to."""
    aside = cut(one_line(aside), 300)
    for pattern, spanish in ASIDES if lang == "es" else ():
        if re.fullmatch(pattern, aside):
            return re.sub(pattern, spanish, aside)
    return aside


def place_words(location: str | None, lang: Lang) -> str:
    """`eastern Pacific`, `place not disclosed`: a stored location inside a sentence."""
    if location is None:
        return say("place_unknown", lang)
    if "+" in location:
        return " + ".join(place_words(part, lang) for part in location.split("+"))
    known = {"undisclosed": "place_withheld", "other": "other"}
    key = known.get(location, location)
    return say(key, lang) if key in WORDS else cut(value_words(location, lang), 60)


def category_name(category: Category, lang: Lang) -> str:
    return word(CATEGORIES[category], lang)


def language_name(code: str, lang: Lang) -> str:
    return word(LANGUAGES[code], lang) if code in LANGUAGES else cut(one_line(code), 20)


def speaker(name: str, lang: Lang) -> str:
    """Who says so, in the card's language where the house has a word for it."""
    name = _OF_DESK.sub("desk correction", cut(one_line(name), 80))
    if lang == "en":
        return name
    corrected, by, editors = name.partition(" (")
    if by and corrected == "desk correction":
        return f"{SPEAKERS[corrected]} ({editors}"
    return spanish_speaker(name)


def cited(name: str, lang: Lang) -> str:
    """Whom an outlet cites, behind "citing": `SOUTHCOM`, `al Comando Sur`."""
    return speaker(name, lang) if lang == "en" else spanish_cited(cut(one_line(name), 80))


def confidence_words(level: str, lang: Lang) -> str:
    """How firm a shipped record is: `high`, `alta`."""
    return say(f"confidence_{level}", lang) if f"confidence_{level}" in WORDS else cut(one_line(level), 20)


def push_words(what: str, lang: Lang) -> str:
    """`term: caribbean (Caribbean)` -> `caribbean (“Caribbean”)`: what the reading found, without its kind."""
    kind, colon, words = one_line(what).partition(": ")
    if lang == "es" and colon:
        return cut(in_spanish(kind, words), 60)
    found = in_english(words) if colon else kind
    return cut(say("w_in_title", lang, words=found) if kind == "title" else found, 60)


def reason_words(reason: str, lang: Lang) -> str:
    reason = cut(one_line(reason), 60)
    return REASONS.get(reason, reason) if lang == "es" else reason


def record_words(name: str, lang: Lang) -> str:
    """`S-31 to S-33`, `S-31 a S-33`."""
    return name.replace(" to ", say("to", lang))


def stopped(sentence: str) -> str:
    """The sentence with one full stop, also after an abbreviation."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def vessel_words(words: str | None, n: int, lang: Lang) -> str:
    """`1 go-fast boat`, `1 vessel`, `4 vessels`: the record's own words only for a single one."""
    if not words or n != 1 or (lang == "es" and words not in VESSEL_WORDS):
        return count(n, "vessel", lang)
    return f"1 {cut(one_line(words), 40) if lang == 'en' else VESSEL_WORDS[words]}"


def day(value: date, lang: Lang, *, weekday: bool = True, year: bool = True) -> str:
    """A calendar day, never moved by a reader's zone: `Sun 4 Oct 2026`, `dom 4 oct 2026`."""
    parts = [word(DAYS, lang)[value.weekday()]] if weekday else []
    parts += [str(value.day), word(MONTHS, lang)[value.month - 1]]
    return " ".join([*parts, str(value.year)] if year else parts)


def or_earlier(day_words: str, lang: Lang) -> str:
    """`Sun 4 Oct 2026 or earlier`: the day on which a strike was told, where nobody says when it was."""
    return say("or_earlier", lang, day=day_words)


def month_name(value: date, lang: Lang) -> str:
    """`Oct`, `oct`."""
    return word(MONTHS, lang)[value.month - 1]


def utc(moment: datetime) -> str:
    """`2026-10-05 09:00 UTC`."""
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def span(length: timedelta, lang: Lang) -> str:
    """`under 1 min`, `22 min`, `6 h 20 min`, `2 days`: what a person would say."""
    minutes = max(0, int(length.total_seconds()) // 60)
    if minutes == 0:
        return word(("under 1 min", "menos de 1 min"), lang)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        hours, rest = divmod(minutes, 60)
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return f"{minutes // 1440} {word(('days', 'días'), lang)}"


def sum_words(killed: int, strikes: int, vessels: int, lang: Lang) -> str:
    """`213 killed in 70 strikes on 71 vessels`."""
    return say(
        "total",
        lang,
        killed=count(killed, "killed", lang),
        strikes=count(strikes, "strike", lang),
        vessels=count(vessels, "vessel", lang),
    )


def toll_words(killed: int, strikes: int, lang: Lang) -> str:
    """`213 killed in 70 strikes`."""
    return say("killed_in", lang, killed=count(killed, "killed", lang), strikes=count(strikes, "strike", lang))


def total_words(totals: TotalsLine, lang: Lang) -> str:
    return sum_words(totals.killed, totals.strikes, totals.vessels, lang)


def presumed_apart(totals: TotalsLine, lang: Lang) -> str:
    if not totals.presumed_dead:
        return say("presumed_apart", lang)
    return say("presumed_apart_n", lang, presumed=count(totals.presumed_dead, "presumed", lang))


def total_line(totals: TotalsLine, lang: Lang) -> Line:
    """The running total with its span and its rule; or that this record is not in it yet."""
    if not totals.includes_this:
        lead, rest = say("not_in_totals", lang), say("until_confirmed", lang)
        return Bold(lead), rest + say("without_it", lang, total=total_words(totals, lang))
    lead = say("total_since", lang, day=day(totals.since, lang, weekday=False))
    return Bold(lead), f" {total_words(totals, lang)}{presumed_apart(totals, lang)}."

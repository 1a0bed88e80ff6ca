"""What somebody typed after `/strikes`: sub-command, words, filters."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from handlers.commands.reading.basins import BASINS, CHOICES, take_basin
from handlers.commands.reading.dates import read_day
from handlers.commands.reading.days import NoSuchDay, NotADate
from handlers.commands.reading.in_words import said_in_words
from handlers.commands.reading.longest import no_such_day_in
from handlers.commands.reading.numbers import RECORD, RECORDS, eleven_in_digits
from handlers.commands.reading.plainly import take_source
from handlers.commands.reading.said_phrases import PHRASES
from handlers.commands.reading.spans import part_of_days, take_span
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.tolls import take_toll
from handlers.commands.reading.typed_filters import (
    BY_BUTTON,
    DATED,
    FILTER_NAMES,
    FILTERS,
    filter_words,
    taken_apart,
)
from newsdesk.people.roles import EVERYTHING, Permission
from newsdesk.prose.help_words import EXAMPLES_ES
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, word
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut, one_line

__all__ = [
    "AS_TYPED",
    "BY_BUTTON",
    "COMMAND",
    "FILTER_NAMES",
    "Request",
    "Usage",
    "filter_words",
    "read",
    "taken_apart",
]

COMMAND = "/strikes"
MAX_TEXT = 1000  # longer questions are cut: nobody types them

_TAKE_ANY_WORD = ("search", "as-of")  # what is looked for; a question of its own
_LANGUAGE = re.compile(r"(?i)(?:^|\s)(?:en español|en espanol|in spanish|in english|en inglés|en ingles)$")
_AROUND_NAMES = "*_~`\"'“”()[],;:#"
_TOKEN = re.compile(r'(?:[^\s"]|"[^"]*")+')
# What comes with words that are copied from elsewhere, as it is typed: quotes and hyphens; what nobody sees goes.
AS_TYPED = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        "’": "'",
        **dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-"),
        **dict.fromkeys("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """One sub-command as help shows it: `example` is a line that works when typed."""

    name: str
    example: str
    does: str
    group: str
    words: tuple[str, ...] = ()  # that choose what is shown
    filters: tuple[str, ...] = ()
    days: Literal["named", "marked", "bare"] = "named"  # "since:March" only, "since March" too, "last week" too
    needs: Permission | None = None  # who may not do this is not shown it

    def example_in(self, lang: Lang) -> str:
        return EXAMPLES_ES.get(self.name, self.example) if lang == "es" else self.example


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    command: str
    words: tuple[str, ...] = ()  # quoted ones keep their quotes
    filters: Mapping[str, str] = field(default_factory=dict)  # as typed
    since: date | None = None
    until: date | None = None
    now: datetime
    usages: tuple[Usage, ...] = ()
    lang: Lang = "en"  # of the answer
    asked_in: str = ""  # the words that asked for that language, if any did
    may: Collection[Permission] = EVERYTHING  # what is offered to the person who asks

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def question(self) -> str:
        """The question in one spelling: what the buttons carry and what is echoed."""
        return " ".join([self.command, *self.words, *self.filter_words, self.asked_in]).strip()

    @property
    def line(self) -> str:
        """The question as it is typed in Slack."""
        return f"{COMMAND} {self.question}"

    @property
    def filter_words(self) -> list[str]:
        return filter_words(self.filters)

    def with_filters(self, question: str, *, only: Collection[str] = FILTER_NAMES) -> str:
        """Another question as it is typed, within the same days, places and names."""
        kept = {name: value for name, value in self.filters.items() if name in only and name not in BY_BUTTON}
        return " ".join([COMMAND, question, *filter_words(kept)])

    @property
    def basin(self) -> str | None:
        """The stored location that `basin:` means; None for every basin."""
        typed = self.filters.get("basin")
        if typed is None:
            return None
        if fold(typed) not in BASINS:
            raise Mistake("e_basin", self.lang, typed=typed, choices=word(CHOICES, self.lang))
        return BASINS[fold(typed)]

    def allow_only(self, filters: Collection[str]) -> None:
        """Say which filters there are rather than silently leave one out, or take one that is misspelt for a word."""
        for typed in self.words if self.command not in _TAKE_ANY_WORD else ():
            self._no_such_filter(*typed.partition(":"))
        for name in self.filters:
            if name not in filters:
                known = ", ".join(f"{each}:" for each in filters if each not in BY_BUTTON)
                key = "e_filter" if known else "e_no_filter"
                raise Mistake(key, self.lang, command=self.command, name=name, known=known)

    def no_more_words(self, usage: Usage) -> None:
        """Say which words were not understood rather than answer as if they had not been typed."""
        if typed := no_such_day_in(self.words, today=self.now.date()):
            raise Mistake("e_no_such_day", self.lang, typed=cut(typed, 60))
        if self.words:
            said = {"typed": cut(self.text, 60), "basins": word(CHOICES, self.lang)}
            raise Mistake("e_words", self.lang, example=f"{COMMAND} {usage.example_in(self.lang)}", **said)

    def _no_such_filter(self, name: str, colon: str, value: str) -> None:
        """`sinse:March` is a filter of no sub-command: name the one that was meant, and those there are."""
        filters = next((usage.filters for usage in self.usages if usage.name == self.command), ())
        known = [each for each in filters if each not in BY_BUTTON]
        if not (known and colon and value and name.isalpha()) or value.startswith("//"):
            return
        spelt = [typed for typed, meant in FILTERS.items() if meant in known]
        near = difflib.get_close_matches(fold(name), spelt, n=1)
        key, takes = "e_unknown_filter_near" if near else "e_unknown_filter", ", ".join(f"{each}:" for each in known)
        said = {"name": cut(name, 40), "command": self.command, "known": takes}
        raise Mistake(key, self.lang, near=near[0] if near else "", **said)


def read(text: str, *, now: datetime, usages: tuple[Usage, ...] = (), lang: Lang = "en") -> Request:
    """Take the text apart. A bare record name, day, span or address is understood as the question about it.

    Days need no filter where the sub-command says so: `total since March` is `total since:2026-03-01`. The answer is
    in `lang` unless other words ask for a language: `total en español`.
    """
    line, asked_in = without_language(text)
    lang = language_asked_for(asked_in) or lang
    if line.count('"') % 2:
        raise Mistake("e_quote", lang, typed=line[line.rindex('"') :])
    tokens = _TOKEN.findall(line)
    filters, words = taken_apart(tokens if _looks_for(tokens) else eleven_in_digits(tokens), now.date())
    if empty := next((name for name, value in filters.items() if not value), ""):
        raise Mistake("e_no_value", lang, name=empty)
    typed = words[:1]
    command, words = _command(words, now.date(), {usage.name for usage in usages})
    usage = next((usage for usage in usages if usage.name == command), None)
    if usage and not (usage.days == "bare" and part_of_days(words, today=now.date(), selected=typed == [command])):
        filters, words = _in_plain_words(usage, filters, words, now.date())
    since, until = (_day(filters, name, now, lang) for name in DATED)
    if since and until and since > until:
        raise Mistake("e_span", lang, since=since, until=until)
    return Request(
        command=command,
        words=tuple(words),
        filters=filters,
        since=since,
        until=until,
        now=now,
        usages=usages,
        lang=lang,
        asked_in=asked_in,
    )


def without_language(text: str) -> tuple[str, str]:
    """The line without the words at its end that ask for a language, and these; what is searched for stays whole."""
    line = cut(one_line(text), MAX_TEXT).translate(AS_TYPED)
    found = _LANGUAGE.search(line)
    if found is None or _ends_in_a_name(line[: found.start()].split()):
        return line, ""
    return line[: found.start()], found[0].strip()


def _looks_for(words: Sequence[str]) -> bool:
    """Are the words looked for as they stand?"""
    first = fold(words[0]) if words else ""
    return SAME.get(first, first) in ("search", "policy", "feeds")


def _ends_in_a_name(words: Sequence[str]) -> bool:
    """Is what comes last looked for as it stands, or a feed's name? `feeds pause CNN en Español`."""
    first = fold(words[0]) if words else ""
    command = SAME.get(first, first)
    return command == "search" or (command == "feeds" and len(words) > 1)


def language_asked_for(words: str) -> Lang | None:
    return None if not words else "es" if fold(words).endswith(("espanol", "spanish")) else "en"


_IN_WORDS = {"basin": take_basin, "source": take_source, "min": take_toll}


def _in_plain_words(
    usage: Usage, filters: dict[str, str], words: list[str], today: date
) -> tuple[dict[str, str], list[str]]:
    """The filters with those that were said in words: `in the Caribbean since March`."""
    if "source" in filters and "source" not in usage.filters and "outlet" in usage.filters:
        filters.setdefault("outlet", filters.pop("source"))  # what outlets wrote is by an outlet
    days: dict[str, str] = {}
    if usage.days != "named":
        days, words = take_span(words, today=today, bare=usage.days == "bare")
    said: dict[str, str] = {}
    if usage.days == "bare":
        for name, take in _IN_WORDS.items():
            found, words = take(words) if name in usage.filters else ({}, words)
            said |= found
    return {**days, **said, **filters}, words


def _command(words: list[str], today: date, known: set[str]) -> tuple[str, list[str]]:
    if not any(char.isalnum() for word in words for char in word):
        return "help", []  # "?"
    first = words[0].lower()
    in_words = said_in_words(words, today)
    if in_words:
        return in_words
    days, others = take_span(words, today=today, bare=True)
    is_days = bool(days) and not others  # "first of October" too
    if first in known and not is_days:
        return first, words[1:]
    if first.startswith(("http://", "https://", "e-")):
        return "why", words
    if RECORD.fullmatch(first) or RECORDS.fullmatch(" ".join(words)):
        return "strike", words
    if all(RECORD.fullmatch(word.strip(_AROUND_NAMES)) for word in words):  # as they were copied from a message
        return "strike", [word.strip(_AROUND_NAMES) for word in words]
    if is_days:
        return ("strike" if days.get("since") == days.get("until") else "list"), words
    is_phrase = any(tuple(map(fold, words[:length])) in PHRASES for length in range(2, len(words) + 1))
    return first if is_phrase else SAME.get(fold(first), first), words[1:]  # "pausa más larga" pauses nothing


def _day(filters: Mapping[str, str], name: str, now: datetime, lang: Lang) -> date | None:
    if name not in filters:
        return None
    try:
        return read_day(filters[name], today=now.date(), last=name == "until")
    except NoSuchDay:
        raise Mistake("e_no_such_day", lang, typed=cut(filters[name], 60)) from None
    except NotADate:
        raise Mistake("e_date", lang, typed=f"{name}:{filters[name]}") from None

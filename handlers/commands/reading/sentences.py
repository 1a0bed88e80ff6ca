"""A question in a sentence: `how many dead since Jan in the Pacific` is `total since:2026-01-01 basin:pacific`.

Every word of it must be understood and have its place in the question that it becomes. So nothing is answered that
was not asked: a sentence with one word more is left to whoever can say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers.commands.reading.basins import take_basin
from handlers.commands.reading.days import unit_of
from handlers.commands.reading.longest import days_at, longest_days
from handlers.commands.reading.numbers import NAMED_RECORD, RECORD, eleven_in_digits, whole_number
from handlers.commands.reading.plainly import take_source
from handlers.commands.reading.request import Usage, without_language
from handlers.commands.reading.rules import near_rules_of, rule_of
from handlers.commands.reading.said_phrases import ANNOUNCERS, PHRASES
from handlers.commands.reading.spans import MARKERS, every_span, part_of_days, take_span
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.tolls import least_first, take_toll
from handlers.commands.reading.typed_filters import filter_words, taken_apart
from handlers.commands.reading.united_states import without_who_strikes
from handlers.commands.reading.vocabulary import CONFIRMATIONS, OF_STRIKES, ONE_STRIKE, POLICY, WORDS, about
from newsdesk.text.folding import fold

_MARKS = "?¿!¡.,;:()"
_LONGEST = max(map(len, PHRASES))
_MODAL = re.compile(r"(?i)(?<!\d )(?<!\bin )(?<!since )(?<!until )\bmay\b(?! \d)")  # "may have died" is no month
_WHETHER, _WHAT = {"was", "is", "were", "are", "fue", "es", "esta", "estan"}, {"what", "whats", "que"}
_STOOD = {"was", "were", "stood", "era", "estaba"}
_NUMBERED = re.compile(r"(?i)\b(?:strike|ataque|record|registro) (?:no\.?|number|n[uú]mero) ?(\d+)\b")
_NTH = re.compile(r"(?i)\b(\d+)(?:st|nd|rd|th) strike\b")
_ABBREVIATED = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}")  # U.S., EE.UU.
_SINCE = {"since", "from", "desde"}
MOST_WORDS = 40  # nobody types longer questions
MOST_UNKNOWN = 3  # of more the rest is another question
# Without these words the question would be another one, or its opposite.
TURNING = MARKERS | set(
    {"not", "no", "without", "except", "but", "never", "none", "next", "will", "than", "less", "fewer", "under", "if"}
    | {"year", "years", "ano", "anos", "quarter", "trimestre", "half", "summer", "verano", "winter", "invierno"}
    | {"exclude", "excludes", "excluding", "excluded", "outside", "besides", "apart", "aside", "other", "others"}
    | {"nobody", "none", "fewest", "least", "lowest", "smallest", "instead", "rather", "zero"}
    | {"excluyendo", "excluido", "excluidos", "fuera", "aparte", "nadie", "ningun", "ninguno", "ninguna", "cero"}
    | {"otro", "otra", "otros", "otras"}
    | {"neither", "nor", "only", "sin", "ni", "nunca", "excepto", "salvo", "menos", "proximo", "pero", "solo", "si"}
)
_OF_DAYS = ("list", "list confirmed", "names")  # of one day: its strike, which says all of this
_WORDS_OF_ITS_OWN = {"search", "policy"}  # what follows is looked for as it stands


@dataclass(slots=True)
class _Said:
    """What the words of a sentence are about, and the values that go into the question."""

    about: set[str] = field(default_factory=set)
    values: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: str) -> None:
        self.about.add(name)
        if value not in self.values.get(name, "").split():  # "court rulings": once
            self.values[name] = f"{self.values.get(name, '')} {value}".strip()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What was found in a sentence; `unknown` are the words that nothing is known about."""

    said: _Said
    filters: dict[str, str]
    words: list[str]
    unknown: list[str]
    asked_in: str

    @property
    def is_another_question(self) -> bool:
        """ "Was the last strike in the Pacific?" asks of yes or no."""
        limited = bool(self.filters) and bool(self.said.about & {"newest", "first", "most"})
        return limited and _is_whether(self.words, self.said.about)


def question_meant(text: str, *, now: datetime, usages: Sequence[Usage]) -> str | None:
    """The question as a sub-command with filters; None unless every word has its place in it."""
    sentence = _taken_apart(text, now, usages)
    if sentence is None or sentence.unknown or sentence.is_another_question:
        return None
    return _question(sentence.said, sentence.filters, sentence.asked_in, usages)


def question_near(text: str, *, now: datetime, usages: Sequence[Usage]) -> tuple[list[str], list[str]]:
    """The words that nothing is known about, and the question without them; or no words, and those that come near.

    It is for the person to choose. There are none where the words may turn the question around, as "not" does.
    """
    sentence = _taken_apart(text, now, usages)
    if sentence is None or sentence.is_another_question:
        return [], []
    said, unknown = sentence.said, sentence.unknown
    if said.about > {"announcer"}:  # "trump strikes": announced by him, or ordered?
        said.about.remove("announcer")
        unknown = [*unknown, *said.values["announcer"].split()]
    if not unknown:
        lines = near_rules_of(said.about) if " " not in said.values.get("number", "") else []
        further = [*filter_words(sentence.filters), sentence.asked_in]
        return [], [" ".join([line.format_map(said.values), *further]).strip() for line in lines]
    if len(unknown) > MOST_UNKNOWN or any(fold(word) in TURNING or "'" in word for word in unknown):
        return unknown, []
    said.about |= {"list"} if said.about == {"announced"} else set()  # "what has Hegseth announced"
    question = _question(said, sentence.filters, sentence.asked_in, usages)
    return unknown, [question] if question else []


def _taken_apart(text: str, now: datetime, usages: Sequence[Usage]) -> _Sentence | None:
    """None for what is no sentence of ours, however its words are known."""
    line, asked_in = without_language(text)
    if len(line.split()) > MOST_WORDS:
        return None
    named = NAMED_RECORD.sub(r"S-\1", _NUMBERED.sub(r"S-\1", _with_nth(line, now.date())))
    tokens = [word for token in named.split() if (word := _bare(token))]
    first = fold(tokens[0]) if tokens else ""
    if SAME.get(first, first) in _WORDS_OF_ITS_OWN or _MODAL.search(line) or part_of_days(tokens, today=now.date()):
        return None
    plain = _without_phrases(list(least_first(eleven_in_digits(tokens))), now.date())
    filters, words = taken_apart(_without_adjectives(without_who_strikes(list(plain))), now.date())
    said = _Said()
    days, words = _days(said, words, now.date())
    for take in (take_toll, take_basin, take_source):
        found, words = take(words)
        filters |= found
    if "basin" in filters and (another := take_basin(words))[0]:
        said.add("two_basins", "")
        words = another[1]
        del filters["basin"]
    unknown = [word for word in words if not _noted(said, word, usages)]
    if "total" in said.about and _of_one_day(days) and {fold(word) for word in words} & _STOOD:
        said.about |= {"known"}  # "what was the total on 31 December" is of all strikes until then
    if not days and "few" in said.values and said.about == {"strike", "confirmed"} and _ends_in_confirmed(words):
        said.about -= {"strike"}  # "is the strike confirmed?"
    is_of_one = said.about & {"newest", "first"} or said.about <= CONFIRMATIONS
    if is_of_one and _is_whether(words, said.about):
        said.about -= CONFIRMATIONS  # "is the last strike confirmed?" is about the last one, which says so
        said.about |= set() if said.about else {"confirms"}  # "is it confirmed?"
    return _Sentence(said, days | filters, words, unknown, asked_in)


def _with_nth(line: str, today: date) -> str:
    """Write `the 31st strike` as the record S-31: the strikes are numbered in their order. Beside days it is another:
    `October 4th strike` is of that day, `the 4th strike of October` the fourth of that month."""
    if not _NTH.search(line):
        return line
    others = [_bare(word) for word in _NTH.sub("", line).split()]
    return line if take_span(others, today=today, bare=True)[0] else _NTH.sub(r"S-\1", line)


def _is_whether(words: Sequence[str], about: Set[str]) -> bool:
    """Is it a question of yes or no?"""
    folded = {fold(word) for word in words}
    return bool(folded & _WHETHER) and not (folded & _WHAT or about & {"when", "who", "which", "many"})


def _ends_in_confirmed(words: Sequence[str]) -> bool:
    """Is the question whether it is? "Is there a confirmed strike" asks for those that are."""
    return _is_whether(words, set()) and WORDS.get(fold(words[-1])) == "confirmed"


def _days(said: _Said, words: list[str], today: date) -> tuple[dict[str, str], list[str]]:
    """The days as filters. Two months or weeks that are compared are the time from the earlier one to the later."""
    if not any(WORDS.get(fold(word)) == "compare" for word in words):
        return take_span(words, today=today, bare=True)
    spans, left = every_span(words, today=today)
    units = {unit_of(days) for days in spans}
    if len(spans) < 2:
        return take_span(words, today=today, bare=True)
    if len(spans) > 2 or len(units) > 1:
        return {}, list(words)
    said.add(f"two_{units.pop()}s", "")
    first, last = min(days.first for days in spans), max(days.last for days in spans)
    return {"since": first.isoformat(), "until": last.isoformat()}, left


def _bare(token: str) -> str:
    bare = token.strip(_MARKS).removesuffix("'s")
    return bare.replace(".", "") if _ABBREVIATED.fullmatch(bare) else bare


def _without_phrases(words: Sequence[str], today: date) -> Iterator[str]:
    """Replace each phrase by the words that mean the same; not `the last one` in `the last one week`, nor `since the
    beginning` in `since the beginning of the year`."""
    folded, at = [fold(word) for word in words], 0
    while at < len(words):
        length = next((n for n in range(_LONGEST, 1, -1) if tuple(folded[at : at + n]) in PHRASES), 1)
        begins = days_at(words[at + 1 :], today=today)[0] + 1 if folded[at] in _SINCE else 0
        if 1 < length < max(longest_days(words[at:], today=today)[0], begins):
            length = 1
        same = PHRASES[tuple(folded[at : at + length])] if length > 1 else words[at]
        yield from same.split()
        at += length


def _without_adjectives(words: Sequence[str]) -> list[str]:
    """Leave out adjectives of strikes and boats where they stand beside one of these words."""
    folded = [fold(word) for word in words]

    def is_beside(at: int, step: int) -> bool:
        while 0 <= at < len(words) and folded[at] in OF_STRIKES:
            at += step
        return 0 <= at < len(words) and WORDS.get(folded[at]) in ("strike", "boat")

    return [
        word
        for at, word in enumerate(words)
        if folded[at] not in OF_STRIKES or not (is_beside(at, 1) or is_beside(at, -1))
    ]


def _noted(said: _Said, typed: str, usages: Sequence[Usage]) -> bool:
    """False for a word that nothing is known about."""
    word = fold(typed)
    number = whole_number(word)
    if RECORD.fullmatch(word):
        said.add("record", word.upper())
    elif number:
        said.add("number", str(number))
    elif word in WORDS:
        said.about |= about([word])
        said.values |= {"few": "1"} if word in ONE_STRIKE else {}
    elif word in ANNOUNCERS:
        said.add("announcer", word)
    elif word in POLICY:
        said.add("policy", POLICY[word])
    elif (command := SAME.get(word, word)) in {usage.name for usage in usages}:
        said.add("command", command)
    else:
        return False
    return True


def _of_one_day(filters: Mapping[str, str]) -> str:
    """The question about the strike of a day, or announced on it, which names the nearest if there is none; empty
    for other days and for more filters."""
    one = filters.keys() == {"since", "until"} and filters["since"] == filters["until"]
    return f"strike {filters['since']}" if one else ""


def _question(said: _Said, filters: Mapping[str, str], asked_in: str, usages: Sequence[Usage]) -> str | None:
    day = filters.get("until", "")
    if "known" in said.about and day:
        filters = {name: value for name, value in filters.items() if name not in ("since", "until")}
        said.add("day", day)
    line = rule_of(said.about, whole=not filters, of_one="few" in said.values)
    if line in _OF_DAYS and (of_day := _of_one_day(filters)):
        return f"{of_day} {asked_in}".strip()
    if line is None or any(" " in said.values.get(name, "") for name in ("record", "number", "command")):
        return None
    question = line.format_map({"few": "", **said.values}).strip()
    command = question.split()[0]
    takes = next((usage.filters for usage in usages if usage.name == command), ())
    if not filters.keys() <= set(takes):
        return None
    return " ".join([question, *filter_words(filters), asked_in]).strip()

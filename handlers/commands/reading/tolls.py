"""How many were killed, said in words beside the days: `at least 5`, `fewer than 3 dead`, `with 3 to 5 killed`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.vocabulary import WORDS
from newsdesk.text.folding import fold

_BOUNDS: dict[tuple[str, ...], tuple[str, int]] = {  # the filter, and how much the number is away from its value
    **dict.fromkeys((("min",), ("minimum",), ("minimo",), ("at", "least"), ("al", "menos")), ("min", 0)),
    **dict.fromkeys((("more", "than"), ("mas", "de"), ("over",)), ("min", 1)),
    **dict.fromkeys((("max",), ("maximum",), ("maximo",), ("at", "most"), ("como", "maximo")), ("max", 0)),
    **dict.fromkeys((("no", "more", "than"), ("not", "more", "than"), ("no", "mas", "de")), ("max", 0)),
    **dict.fromkeys((("less", "than"), ("fewer", "than"), ("under",), ("below",), ("menos", "de")), ("max", -1)),
}
_EXACTLY, _BETWEEN = {"with", "exactly", "con", "exactamente", "just"}, {"between", "entre"}
_TO = {"to", "and", "a", "y"}
_RANGE = re.compile(r"(\d+)[-–](\d+)")  # 3-5
_WHICH = {"that", "which", "que"}
_NO_ONE = (("nobody",), ("no", "one"), ("none",), ("a", "nadie"))
_NONE = {"no", "without", "zero", "sin", "0"}
_OR_MORE = {("or", "more"), ("o", "mas")}
_PEOPLE = {"people", "persons", "men", "personas"}
_Found = tuple[dict[str, int], int, int]  # the filters, and the words that say so


def least_first(words: Sequence[str]) -> Iterator[str]:
    """Write `10+` and `10 or more` as `at least 10`."""
    folded, at = [fold(word) for word in words], 0
    while at < len(words):
        number, is_more = words[at].removesuffix("+"), tuple(folded[at + 1 : at + 3]) in _OR_MORE
        is_least = whole_number(number) is not None and (is_more or number != words[at])
        yield from ("at", "least", number) if is_least else (words[at],)
        at += 3 if is_least and is_more else 1


def take_toll(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The least and the greatest number of killed, and the words that are left: `min 5`, `al menos 5 muertos`, `fewer
    than 3 dead`, `with 3 to 5 killed`, `strikes that killed nobody`. `more than 4 boats` is none."""
    typed, words = words, list(_apart(least_first(words)))
    found = next(filter(None, (read(words, at) for at in range(len(words)) for read in _READERS)), None)
    if found is None:
        return {}, list(typed)
    filters, begin, end = found
    if (beside := _bound(words, end)) and not beside[0].keys() & filters.keys():  # "min 3 max 5"
        filters, end = filters | beside[0], beside[2]
    return {name: str(number) for name, number in filters.items()}, [*words[:begin], *words[end:]]


def _apart(words: Iterable[str]) -> Iterator[str]:
    """`3-5` as the three words that it is."""
    for word in words:
        found = _RANGE.fullmatch(word)
        yield from (found[1], "to", found[2]) if found else (word,)


def _bound(words: Sequence[str], at: int) -> _Found | None:
    """`at least 5`, `killed over 4`, `less than 3 dead`."""
    folded = [fold(word) for word in words[at : at + 4]]
    for size in (3, 2, 1):
        name, away = _BOUNDS.get(tuple(folded[:size]), ("", 0))
        number = whole_number(words[at + size]) if name and at + size < len(words) else None
        end = _end_of_killed(words, at + size + 1)
        if number is not None and number + away >= 0 and end:
            begin = at - 1 if at and _is_killed(words[at - 1]) else at
            return {name: number + away}, begin, end
    return None


def _range(words: Sequence[str], at: int) -> _Found | None:
    """`with 3 dead`, `exactly 3 killed`, `3 to 5 dead`, `between 3 and 5 dead`."""
    marked = fold(words[at]) in _EXACTLY | _BETWEEN
    numbers, end = _numbers(words, at + marked)
    killed = _end_of_killed(words, end, named=True)
    if not killed or not numbers or (len(numbers) == 1 and fold(words[at]) not in _EXACTLY):
        return None
    begin = at - 1 if at and fold(words[at - 1]) in _EXACTLY else at
    return {"min": min(numbers), "max": max(numbers)}, begin, killed


def _numbers(words: Sequence[str], at: int) -> tuple[list[int], int]:
    """The number that stands there, or the first and the last of `3 to 5`; and where they end."""
    is_range = fold(" ".join(words[at + 1 : at + 2])) in _TO
    typed = words[at : at + 3 : 2] if is_range else words[at : at + 1]
    numbers = [n for word in typed if (n := whole_number(word)) is not None]
    return numbers if len(numbers) == len(typed) else [], at + (3 if is_range else 1)


def _none(words: Sequence[str], at: int) -> _Found | None:
    """`strikes without deaths`: beside strikes alone, since `how many not killed` asks something else."""
    is_of_strikes = at > 0 and _of(words[at - 1]) in ("strike", "boat")
    begin = at + 1 if is_of_strikes and fold(words[at]) in ("with", "con") else at
    if not is_of_strikes or fold(" ".join(words[begin : begin + 1])) not in _NONE:
        return None
    end = _end_of_killed(words, begin + 1, named=True)
    return ({"max": 0}, at, end) if end else None


def _killing(words: Sequence[str], at: int) -> _Found | None:
    """`strikes that killed 6`, `strikes that killed nobody`."""
    before = words[at - 1] if at else ""
    if not _is_killed(words[at]) or not (fold(before) in _WHICH or _of(before) == "strike"):
        return None
    begin = at - 1 if fold(before) in _WHICH else at
    for no_one in _NO_ONE:
        if tuple(fold(word) for word in words[at + 1 : at + 1 + len(no_one)]) == no_one:
            return {"max": 0}, begin, at + 1 + len(no_one)
    number = whole_number(" ".join(words[at + 1 : at + 2]))
    end = _end_of_killed(words, at + 2)
    return ({"min": number, "max": number}, begin, end) if number and end else None


_READERS = (_bound, _range, _none, _killing)


def _end_of_killed(words: Sequence[str], at: int, *, named: bool = False) -> int:
    """Where the words for killed people end that begin there; 0 if those are others, or are `named` not at all."""
    at += 1 if {*map(fold, words[at : at + 1])} & _PEOPLE else 0
    of = _of(words[at]) if at < len(words) else ""
    return at + (of == "killed") if of == "killed" or (not of and not named) else 0


def _is_killed(word: str) -> bool:
    return _of(word) == "killed"


def _of(word: str) -> str:
    return WORDS.get(fold(word), "")

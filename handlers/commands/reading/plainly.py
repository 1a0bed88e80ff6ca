"""Filters said in words beside the days: `by Trump`, `at least 5`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.vocabulary import KINDS, WORDS
from newsdesk.text.folding import fold

BY = {"by", "por", "segun"}
_AT_LEAST = {("min",): 0, ("minimum",): 0, ("minimo",): 0, ("at", "least"): 0, ("al", "menos"): 0} | {
    ("more", "than"): 1,
    ("mas", "de"): 1,
    ("over",): 1,
}
_OR_MORE = {("or", "more"), ("o", "mas")}
_PEOPLE = {"people", "persons", "men", "personas"}
_ARTICLES = {"the", "el", "la", "los"}
# By whom is no filter where it is by everybody: all strikes are by the US.
_NOBODY = {"us", "usa", "eeuu", "american", "strike", "strikes", "ataque", "ataques", *_ARTICLES}
_TWO_WORDS = {"comando sur": "SOUTHCOM"}


def take_source(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Who announced it, as the filter it means, and the words that are left. `by month` is none."""
    for at, word in enumerate(words[:-1]):
        name = at + 2 if fold(words[at + 1]) in _ARTICLES and len(words) > at + 2 else at + 1
        who = words[name]
        if fold(word) in BY and fold(who) not in KINDS | _NOBODY and not who.isdigit():
            official = _TWO_WORDS.get(fold(" ".join(words[name : name + 2])))
            return {"source": official or who.strip('"')}, [*words[:at], *words[name + (2 if official else 1) :]]
    return {}, list(words)


def least_first(words: Sequence[str]) -> Iterator[str]:
    """Write `10+` and `10 or more` as `at least 10`."""
    folded, at = [fold(word) for word in words], 0
    while at < len(words):
        number, is_more = words[at].removesuffix("+"), tuple(folded[at + 1 : at + 3]) in _OR_MORE
        is_least = whole_number(number) is not None and (is_more or number != words[at])
        yield from ("at", "least", number) if is_least else (words[at],)
        at += 3 if is_least and is_more else 1


def take_least(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The least number of killed: `min 5`, `al menos 5 muertos`, `killed over 4`. `more than 4 boats` is none."""
    typed, words = words, list(least_first(words))
    folded = [fold(word) for word in words]
    for first, after in ((at, at + size) for size in (1, 2) for at in range(len(words) - size)):
        number, more = whole_number(words[after]), _AT_LEAST.get(tuple(folded[first:after]))
        if number is None or more is None:
            continue
        end = after + 2 if {*folded[after + 1 : after + 2]} & _PEOPLE else after + 1
        of = WORDS.get(folded[end], "") if end < len(words) else ""
        if of in ("", "killed"):
            begin = first - 1 if first and WORDS.get(folded[first - 1]) == "killed" else first
            return {"min": str(number + more)}, [*words[:begin], *words[end + (of == "killed") :]]
    return {}, list(typed)

"""A question as it was probably meant: `total in the carribean last wek`, or `31`. What is searched for is never
mended."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

from handlers.commands.reading.basins import BASINS, OTHERS
from handlers.commands.reading.dates import DAY_WORDS, is_month
from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.plainly import BY
from handlers.commands.reading.request import Usage
from handlers.commands.reading.sentences import MOST_WORDS
from handlers.commands.reading.spans import MARKERS
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.typed_filters import FILTERS
from handlers.commands.reading.vocabulary import CONFIRMATIONS, KINDS, POLICY, WORDS
from newsdesk.text.folding import fold

_OF_LIST = ("survivors", "late", "thin", *sorted(CONFIRMATIONS))
_KINDS = (*_OF_LIST, "month", "week", "basin", "strikes", "policy", "picture", "csv", "json")
_OF_COMMANDS = {*DAY_WORDS, *MARKERS, *_KINDS, *(word for basin in BASINS.keys() - OTHERS for word in basin.split())}
_KNOWN = {*OTHERS, *_OF_COMMANDS, *WORDS, *POLICY}
# Never a word that says nothing: "three" is not "there", and would be gone.
_MEANT = sorted(word for word in {*_OF_COMMANDS, *POLICY, *filter(WORDS.get, WORDS)} if len(word) > 3)
_MEANT_BY_SHORT = sorted(word for word in _OF_COMMANDS if len(word) > 3)  # "mute" is not "muerte"
_ALIKE = 0.8  # of 1: "wek" is "week", "goats" is nothing


def respelt(text: str, usages: Sequence[Usage]) -> tuple[list[str], str]:
    """The words that are nearly known ones, and the question with these in their place."""
    command, *words = text.split() or [""]
    if command.isdigit() and whole_number(command) and not words:
        return [command], f"strike S-{command}"
    names = {usage.name for usage in usages}
    if len(words) > MOST_WORDS or SAME.get(fold(command), fold(command)) == "search":
        return [], text
    before = zip([command, *words], words, strict=False)
    meant = {word: near[0] for by, word in before if (near := _near(fold(word), named=fold(by) in BY))}
    first = _command_near(fold(command), names)
    if SAME.get(first, first) == "search":
        meant = {}
    better = " ".join([first or command, *(meant.get(word, word) for word in words)])
    return [*([command] if first else []), *meant], better


def _command_near(word: str, names: Collection[str]) -> str:
    """The sub-command that the first word nearly is; empty if it is a word that we know."""
    if word in names or word in SAME or word in _KNOWN or len(word) < 3:
        return ""
    commands = [*sorted(names), *SAME]
    near = _slips(commands, word) or _swapped(commands, word) or _near(word, named=False)
    return SAME.get(near[0], near[0]) if near else ""


def _near(word: str, *, named: bool) -> list[str]:
    """What is `named` by somebody is a name, or a kind of chart: Marco is not March."""
    name, colon, value = word.partition(":")
    if colon:
        basin = FILTERS.get(name) == "basin" and value not in BASINS
        return [f"{name}:{near}" for near in _slips(sorted(BASINS), value)] if basin and value else []
    if word in _KNOWN or len(word) < 3 or not word.isalpha() or is_month(word):
        return []
    among = KINDS if named else _MEANT_BY_SHORT if len(word) < 5 else _MEANT
    return _slips(among, word) or ([] if named else _swapped(_MEANT, word))


def _swapped(known: Iterable[str], word: str) -> list[str]:
    """The one with the same letters in another order: `mnay` is short, and many all the same."""
    return [each for each in known if each[0] == word[0] and sorted(each) == sorted(word)][:1]


def _slips(known: Iterable[str], word: str) -> list[str]:
    """The one of which `word` is a slip of the finger: it begins the same and is as long, give or take a letter."""
    alike = [each for each in known if each[0] == word[0] and abs(len(each) - len(word)) <= 1]
    return get_close_matches(word, alike, n=1, cutoff=_ALIKE)

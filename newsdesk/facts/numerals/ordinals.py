"""Ordinals in words, in four languages, to the hundredth: "vigésima primera", "soixante et onzième"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newsdesk.text.lazy_regex import lazy_regex


@dataclass(frozen=True, slots=True)
class _Words:
    units: str  # stems in their order, from the first on
    tens: Mapping[str, int]  # what stands before a unit
    joint: str  # between the two
    rounds: Mapping[str, int]  # stems of tens alone, and of what is built like nothing else
    ending: str


_ES_TENS = {
    "decim": 10, "vigesim": 20, "trigesim": 30, "cuadragesim": 40, "quincuagesim": 50, "sexagesim": 60,
    "septuagesim": 70, "octogesim": 80, "nonagesim": 90,
}  # fmt: skip
# Fractions, which the press takes for ordinals: "el doceavo ataque".
_ES_PARTS = {
    11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciseis", 17: "diecisiete",
    18: "dieciocho", 19: "diecinueve", 20: "veinte",
}  # fmt: skip
_PT_TENS = {
    "decim": 10, "vigesim": 20, "trigesim": 30, "quadragesim": 40, "quinquagesim": 50, "sexagesim": 60,
    "septuagesim": 70, "setuagesim": 70, "octogesim": 80, "nonagesim": 90,
}  # fmt: skip
_WORDS = {
    "en": _Words(
        units="first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
        tens={
            "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
            "ninety": 90,
        },
        joint="-",
        rounds={
            "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
            "eightieth": 80, "ninetieth": 90, "hundredth": 100,
        },
        ending="",
    ),
    "es": _Words(
        units="primer segund tercer cuart quint sext septim octav noven",
        tens=_ES_TENS,
        joint="(?:[oa]s?)? ?",
        rounds={
            **_ES_TENS, "setim": 7, "undecim": 11, "duodecim": 12, "decimonon": 19, "centesim": 100,
            **{f"{stem}av": n for n, stem in _ES_PARTS.items()},
        },
        ending="(?:o|a|os|as)?",
    ),
    "pt": _Words(
        units="primeir segund terceir quart quint sext setim oitav non",
        tens=_PT_TENS,
        joint="[oa]s?[ -]?",
        rounds={**_PT_TENS, "undecim": 11, "duodecim": 12, "centesim": 100},
        ending="[oa]s?",
    ),
    "fr": _Words(
        units="unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme "
        "douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme",
        tens={"quatre-vingt": 80, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
        joint="(?:-et-| et |-| )",
        rounds={
            "premier": 1, "second": 2, "vingtieme": 20, "trentieme": 30, "quarantieme": 40, "cinquantieme": 50,
            "soixantieme": 60, "quatre-vingtieme": 80, "centieme": 100,
        },
        ending="(?:e|s|es)?",
    ),
}  # fmt: skip


class Ordinals:
    """Ordinals of one language, in folded text. `pattern` has no groups; what it matches, `value` reads."""

    def __init__(self, lang: str) -> None:
        words = _WORDS[lang]
        self._units = {stem: n for n, stem in enumerate(words.units.split(), 1)}
        self._tens, self._rounds = words.tens, words.rounds
        self.pattern = self._built(words, tens="", unit="", alone="")
        self._parts = lazy_regex(self._built(words, tens="?P<tens>", unit="?P<unit>", alone="?P<alone>"))

    def value(self, matched: str) -> int:
        parts = self._parts.fullmatch(matched)
        if parts is None:
            raise ValueError(f"no ordinal: {matched!r}")
        if parts["alone"]:
            return self._rounds[parts["alone"]]
        return (self._tens[parts["tens"]] if parts["tens"] else 0) + self._units[parts["unit"]]

    @staticmethod
    def _built(words: _Words, *, tens: str, unit: str, alone: str) -> str:
        return (
            rf"(?:(?:({tens or '?:'}{_any(words.tens)}){words.joint})?({unit or '?:'}{_any(words.units.split())})"
            rf"|({alone or '?:'}{_any(words.rounds)})){words.ending}"
        )


def _any(stems: Mapping[str, int] | list[str]) -> str:
    return "|".join(re.escape(stem) for stem in sorted(stems, key=len, reverse=True))

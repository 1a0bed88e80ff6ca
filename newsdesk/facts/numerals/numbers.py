"""Numbers as printed, in four languages: digits and words, ordinals, dozens and scores, with their comparators.

`mark` replaces every number of a folded text by signs of the same length, so that grammar is written once for all
languages: `####` a cardinal, `~~~` a word that may be an article (one, un, una, um), `@@@@` an ordinal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from text_to_num import text2num

from newsdesk.facts.numerals.hedges import hedged
from newsdesk.facts.numerals.kin import of_kin
from newsdesk.facts.numerals.one_or_both import ALONE, BOTH, ONE_OF_A_PARTY
from newsdesk.facts.numerals.ordinals import Ordinals
from newsdesk.facts.numerals.proportions import in_proportion
from newsdesk.facts.numerals.same_again import said_again
from newsdesk.facts.words.nouns import BOATS, STRIKE, STRIKES
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Comparator

CARDINAL, ARTICLE, ORDINAL = "#", "~", "@"

_UNITS = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintiun veintiuna veintidos veintitres veinticuatro veinticinco "
    "veintiseis "
    "veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento "
    "doscientos doscientas trescientos trescientas",
    "pt": "dois duas tres quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis "
    "dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta setenta "
    "oitenta "
    "noventa cem cento duzentos duzentas trezentos trezentas",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "
    "trente "
    "quarante cinquante soixante septante huitante octante nonante cent cents",
}
_ONES = {"en": "one", "es": "un uno una", "pt": "um uma", "fr": "un une"}
# "A triple boat strike", "un triple bombardeo", "twin strikes"
_FOLD = {"triple": 3, "triplo": 3, "twin": 2}
_FOLDED = rf"(?:triple|triplo)(?= (?:[\w-]+ ){{0,2}}?{STRIKE}\b)|twin(?= (?:[\w-]+ ){{0,2}}?{STRIKES}\b)"
_NOBODY = lazy_regex(r"\bno $")
_NOT_ONE = lazy_regex(r"\b(?:not|no|without|ni|sin|nem|sem|pas|sans) (?:an? )?$")  # "sin un solo muerto"
_THE_SECOND_ONE = lazy_regex(r"(?<=^one) ")
_LINKS = {"en": "and", "es": "y", "pt": "e", "fr": "et"}
# text2num knows the accented spelling only.
_ACCENTED = {
    "es": {"dieciseis": "dieciséis", "veintidos": "veintidós", "veintitres": "veintitrés", "veintiseis": "veintiséis",
           "veintiun": "veintiún"},
    "pt": {"tres": "três"},
}  # fmt: skip
_GROUPS = {
    "pair": 2, "par": 2, "paire": 2, "couple": 2, "pareja": 2, "casal": 2, "matrimonio": 2, "duo": 2,
    "dupla": 2, "trio": 3, "quartet": 4, "cuarteto": 4, "quarteto": 4, "quatuor": 4, "quintet": 5, "quinteto": 5,
    "huitaine": 8, "dozen": 12, "docena": 12, "duzia": 12, "douzaine": 12,
    "decena": 10, "dezena": 10, "dizaine": 10, "quincena": 15, "quinzaine": 15, "score": 20, "veintena": 20,
    "vintena": 20, "vingtaine": 20, "treintena": 30, "trintena": 30, "trentaine": 30, "cuarentena": 40,
    "quarantaine": 40, "cinquantaine": 50, "cincuentena": 50, "soixantaine": 60, "centenar": 100, "centena": 100,
    "centaine": 100,
}  # fmt: skip
# "Strike kills trio"
_DOZENS = {"dozen", "docena", "duzia", "douzaine"}
_PARTIES = {*("pair", "duo", "dupla", "trio", "quartet", "cuarteto", "quarteto", "quatuor", "quintet", "quinteto")}
# A pair alone may be jets, a couple anybody: counted before people, boats and strikes and after a killing.
_PAIRS = {"pair", "couple", "pareja", "casal", "matrimonio"}
_ARE_COUNTED = lazy_regex(
    r" (?:(?:were |are )?(?:killed|dead|alive|held|detained|adrift|missing)"
    r"|mueren?\b|murio\b|morrem?\b|morreu\b|e mort[oa]\b|surviv\w+|lived|escaped?"
    r"|(?:were|was) (?:rescued|picked up|pulled|plucked)|home|back"
    r"|of (?:alleged |suspected )?(?:survivors|men|people|smugglers|traffickers)"
    rf"|of (?:[\w-]+ ){{0,2}}?(?:{STRIKES}|{BOATS}))\b"
)
_KILLED_BEFORE = lazy_regex(
    r"\b(?:kill(?:s|ed|ing)|leav(?:es|ing)|mat(?:a|am|ou|aram|ando)) (?:(?:married|young) )?$"
)
# "Su pareja murió", "a separate pair of strikes"
_HIS_OR_OTHER = lazy_regex(r"\b(?:su|la|separate|other|earlier|previous) $")
_SPANS = {"huitaine", "quincena", "quinzaine", "cuarentena", "quarantaine"}  # a week, a fortnight, a quarantine
_OF_THESE = lazy_regex(r" de | d'")
_THE = {"the", "el", "al", "la", "o", "ao", "le", "au"}  # "rozan el centenar"
_EXACT_GROUPS = _PARTIES | _PAIRS | {"par", "paire"}
_DIGITS = lazy_regex(
    r"(?<![\w.,$€£-])(?<!\d:)(?<![$€£] )(?P<value>\d{1,3}(?:[.,  ]\d{3})+|\d+)"
    r"(?P<nth>(?:st|nd|rd|th|\.?[oa]|e|eme|ieme|er|ere)s?\b)?(?P<plus>\+)?"
    r"(?![\w%]|[.,]\d|:\d\d\b| ?%|-\d|-(?:year|month|week|day|hour|minute|mile|foot|page)s?\b"
    r"| ?(?:percent|per cent|por ciento|por cento|pour cent)\b|°)"
)
_TAKE = lazy_regex(r"\b(?:update|wrap-?up|lead|take|refile|correct(?:ed|ion)?) $")  # "UPDATE 2-US strike": its second
_YEAR = lazy_regex(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Number:
    """`start` and `end` bound the figure alone; the comparator's words stand before or after it."""

    value: int
    start: int
    end: int
    kind: str  # CARDINAL, ARTICLE or ORDINAL
    comparator: Comparator = Comparator.EXACTLY


_LONGEST_COUNT = 15  # characters of "100.000.000.000": more digits are a serial number, or meant to do harm
# Printed ones mark no number: "#71", "@us". "=" stands for numbers of boats and strikes (`boat_figures.people_text`).
_NO_SIGNS = dict.fromkeys(map(ord, (CARDINAL, ARTICLE, ORDINAL, "=")), "_")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A folded text with its numbers replaced by signs, and the numbers by where they start. Signs that are printed
    in it are underlines."""

    text: str
    numbers: Mapping[int, Number]
    places: tuple[int, ...]  # of the numbers

    def within(self, start: int, end: int) -> list[Number]:
        places = self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]
        return [self.numbers[place] for place in places]


def mark(folded: str, lang: str, taken: tuple[tuple[int, int], ...] = ()) -> MarkedText:
    """`taken`: spans that are dates, whose digits count nothing."""
    numbers: dict[int, Number] = {}
    busy = bytearray(len(folded))
    for start, end in taken:
        busy[start:end] = bytes([True]) * (end - start)
    kin = (Number(many, start, end, CARDINAL) for start, end, many in of_kin(folded))
    for printed in (*kin, *_digits(folded), *_words(folded, lang)):
        number = _multiplied(folded, printed) if printed.kind == CARDINAL else printed
        if True not in busy[number.start : number.end]:
            exact = number.comparator is not Comparator.MORE_THAN
            numbers[number.start] = _compared(folded, number) if exact else number
            busy[number.start : number.end] = bytes([True]) * (number.end - number.start)
    for start in set(in_proportion(folded, ((one.start, one.end, one.value) for one in numbers.values()))):
        del numbers[start]
    cardinals = ((one.start, one.end, one.value) for one in numbers.values() if one.kind == CARDINAL)
    for start, end, value in said_again(folded, cardinals):
        numbers[start] = Number(value, start, end, CARDINAL)
    signs = list(folded.translate(_NO_SIGNS))
    for number in numbers.values():
        signs[number.start : number.end] = number.kind * (number.end - number.start)
    return MarkedText("".join(signs), numbers, tuple(sorted(numbers)))


def _digits(folded: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(folded):
        if _YEAR.fullmatch(match["value"]) or len(match["value"]) > _LONGEST_COUNT:
            continue
        if folded.startswith("-", match.end()) and _TAKE.search(folded, 0, match.start()):
            continue
        value = int(re.sub(r"\D", "", match["value"]))
        kind = ORDINAL if match["nth"] else CARDINAL
        comparator = Comparator.MORE_THAN if match["plus"] else Comparator.EXACTLY
        yield Number(value, match.start("value"), match.end(), kind, comparator)


def _words(folded: str, lang: str) -> Iterator[Number]:
    grammar = _grammar(lang if lang in _UNITS else "en")
    for match in grammar.pattern.finditer(folded):
        number = grammar.number(match)
        if number:
            yield number
        elif match["run"]:
            yield from grammar.apart(match)


_MULTIPLES = (
    (1_000, lazy_regex(r"[ -](?:mil|thousand|mille)\b")),
    (1_000_000, lazy_regex(r" (?:mill?ions?|mill?on(?:es)?|milhao|milhoes)\b")),
)


def _multiplied(folded: str, number: Number) -> Number:
    """ "25 mil vidas" are 25,000 lives."""
    for by, words in _MULTIPLES:
        if found := words.match(folded, number.end):
            return replace(number, value=number.value * by, end=found.end())
    return number


def _compared(folded: str, number: Number) -> Number:
    comparator, end = hedged(folded, number.start, number.end)
    return replace(number, end=end, comparator=comparator) if comparator else number


class _Grammar:
    """The number words of one language."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._ordinals = Ordinals(lang)
        self._ones = frozenset(_ONES[lang].split())
        unit = _any(_UNITS[lang].split() + [one for one in _ONES[lang].split() if lang == "en"])
        tail = _any(_UNITS[lang].split() + _ONES[lang].split())
        link = _LINKS[lang]
        self.pattern = lazy_regex(
            rf"\b(?=\w)(?:(?P<ordinal>{self._ordinals.pattern})\b(?!-)"
            rf"|(?P<count>(?:{unit}) |(?:an?|the|el|al|la|o|ao|le|au|{_any(list(_ONES[lang].split()))}) "
            rf"|(?P<half>(?:an? )?half(?: an?)?[ -]|media |meia |(?:une )?demi-))?"
            rf"(?P<group>{_any(list(_GROUPS))})(?:e?s)?\b"
            rf"|(?P<run>(?:{unit}|a hundred)\b(?:(?:[ -]|,? {link} |-{link}-)(?:{tail})\b)*)"
            rf"|(?P<alone>{ALONE[lang]})|(?P<fold>{_FOLDED})|(?P<both>{BOTH})"
            rf"|(?P<one>{_any(list(_ONES[lang].split()))}{ONE_OF_A_PARTY.get(lang, '')})\b)"
        )

    def number(self, match: re.Match[str]) -> Number | None:
        start, end = match.span()
        if match["ordinal"]:
            return Number(self._ordinals.value(match["ordinal"]), start, end, ORDINAL)
        if match["group"]:
            return self._group(match)
        if match["alone"]:
            return None if _NOT_ONE.search(match.string, 0, start) else Number(1, start, end, CARDINAL)
        if match["fold"]:
            return Number(_FOLD[match["fold"]], start, end, CARDINAL)
        if match["both"]:
            return Number(2, start, end, CARDINAL)
        if match["one"] or match["run"] in self._ones:
            return None if _NOBODY.search(match.string, 0, start) else Number(1, start, end, ARTICLE)
        value = _value(match["run"], self._lang)
        return None if value is None else Number(value, start, end, CARDINAL)

    def apart(self, match: re.Match[str]) -> Iterator[Number]:
        """ "Kills three and two survive", "the other one four": a run that makes no number is two, each by itself."""
        link = re.search(rf" {_LINKS[self._lang]} ", match["run"]) or _THE_SECOND_ONE.search(match["run"])
        if not link:
            return
        start, end = match.span("run")
        for first, last in ((start, start + link.start()), (start + link.end(), end)):
            value = _value(match.string[first:last], self._lang)
            if value is not None:
                kind = ARTICLE if match.string[first:last] in self._ones else CARDINAL
                yield Number(value, first, last, kind)

    def _group(self, match: re.Match[str]) -> Number | None:
        """ "two dozen", "dos docenas" are 24 and exact; "a dozen" is about twelve, half of it about six; a bare
        "score" or "dozens" counts nothing, a bare "trio" three."""
        count, group = (match["count"] or "").strip(), match["group"]
        start = match.start()
        if group in _SPANS and (count in _THE or not _OF_THESE.match(match.string, match.end())):
            return None
        if count in _THE:
            start, count = match.start("group"), "" if group in _EXACT_GROUPS else "a"  # "the couple": anybody
        leads = not match.string[:start].strip("\"' ")
        if leads and match[0].strip() in _DOZENS:
            count = "a"  # "Dozen killed as boats are hit"
        if group == "score" or not (count or group in _PARTIES | _PAIRS):
            return None
        if not count and group in _PAIRS and not _is_counted(match):
            return None
        if match["half"]:
            return Number(_GROUPS[group] // 2, start, match.end(), CARDINAL, Comparator.ABOUT)
        times = _value(count, self._lang) if count and count not in self._ones | {"a", "an"} else 1
        exact = group in _EXACT_GROUPS or times != 1
        comparator = Comparator.EXACTLY if exact else Comparator.ABOUT
        return Number((times or 1) * _GROUPS[group], start, match.end(), CARDINAL, comparator)


def _is_counted(pair: re.Match[str]) -> bool:
    start, end = pair.span("group")
    if _HIS_OR_OTHER.search(pair.string, 0, start):
        return False
    return bool(_ARE_COUNTED.match(pair.string, end) or _KILLED_BEFORE.search(pair.string, 0, start))


_grammar = cache(_Grammar)


@cache
def _value(words: str, lang: str) -> int | None:
    """The value of a run of number words; None if it is no number ("six three")."""
    accents = _ACCENTED.get(lang, {})
    spelled = " ".join(accents.get(word, word) for word in words.replace(",", "").split())
    if lang == "en" and spelled.startswith("a hundred"):
        spelled = "one" + spelled[1:]
    try:
        return int(text2num(spelled, lang))
    except ValueError:
        return None


def _any(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))

"""How exactly a number is told: "at least", "more than", "nearly", "about", before or after it, in four languages."""

from __future__ import annotations

from newsdesk.facts.words.nouns import HUMAN, THE_DEAD
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.times import NOW
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Comparator

_BEFORE: tuple[tuple[Comparator, str], ...] = (
    (Comparator.AT_LEAST, "at least|no fewer than|no less than|not less than|a minimum of|al menos|por lo menos"
     "|como minimo|no menos de|cuando menos|pelo menos|ao menos|no minimo|nao menos de|au moins|au minimum"),
    (Comparator.MORE_THAN, "more than|over|above|past|beyond|upwards of|north of|in excess of|tops?|topped"
     "|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)?|cross(?:es|ed|ing)|mas de"
     "|super(?:a[nm]?|o|ou|ado|aron|aram|ando)|excedi(?:o|do|eron)|exced(?:en?|em|eu|eram)"
     "|sobrepas(?:an?|o|ado|aron|ando)|rebas(?:an?|o|ado|aron|ando)|por encima de|mais de|acima de"
     "|pas(?:an?|o|ado|aron) de|ultrapass(?:am?|ou|ado|aram|ando)|pass(?:am?|ou|ado|aram) d[eo]s?|plus de"
     "|plus d'|depasse(?:nt)?"
     "|franchi(?:t|ssent)?|la barre d[eu]s?|au-dela de"),
    (Comparator.NEARLY, "nearly|almost|close to|near(?:s|ing)?|just (?:short|shy) of|not far (?:off|from)"
     "|approach(?:es|ing)?|just under|fewer than|less than|casi|menos de|se acercan? al?|rozan?|bordean?"
     "|quase|perto de|se aproximam? d[eo]s?|aproximam?-se d[eao]s?|beiram?|rocam?|pres de|pres d'|presque|moins de"
     "|approche(?:nt)?(?: de)?|frole(?:nt)?|avoisine(?:nt)?"),
    (Comparator.ABOUT, "(?:about|around)(?! the )|roughly|approximately|an estimated|estimated|some|unos|unas"
     "|alrededor de|aproximadamente|cerca de|en torno a|rondan?|rondam|uns|umas|por volta de|em torno de"
     "|environ|quelque|autour de"),
)  # fmt: skip
AT_LEAST = rf"(?:{_BEFORE[0][1]})"
_COMPARATOR = lazy_regex(
    r"\b(?:" + "|".join(f"(?P<{c.name}>{words})" for c, words in _BEFORE) + rf"),?(?: {NOW})?"
    r"(?: (?:to|para|the|o|le|a|an|los|las|el|la|un|una|os|as|um|uma|les|une|another|otros|otras|other))?"
    r"(?: |(?<=d'))$"
)
_OR_MORE = lazy_regex(r" (?:or more|o mas|ou mais|ou plus|plus)\b(?! (?:de|than))")

_WHO = rf"(?: (?:{HUMAN}|{THE_DEAD}))?"
_AT_LEAST_AFTER = lazy_regex(
    rf"{_WHO},? {AT_LEAST}\b"
    rf"(?! (?:[#\d]|(?:half|{SO_MANY})\b))"
)
_OR_SO = lazy_regex(
    r"[- ]odd\b| or so\b| y (?:tant[oa]s|pico)\b| e (?:tant[oa]s|pouc[oa]s)\b| et quelques\b"
    rf"|{_WHO},? (?:environ|approximately|aproximadamente)\b(?! [#\d])"
)
HEDGE = "(?:" + "|".join(words for _, words in _BEFORE) + ")"


def hedged(folded: str, start: int, end: int) -> tuple[Comparator | None, int]:
    """What is said of the number at [start, end), and where it ends with that; "at least 14 or more" is at least."""
    if so := _OR_SO.match(folded, end):
        return Comparator.ABOUT, so.end()
    before = _COMPARATOR.search(folded, max(0, start - 32), start)
    if before and before.lastgroup:
        return Comparator[before.lastgroup], end
    more = _OR_MORE.match(folded, end) or _AT_LEAST_AFTER.match(folded, end)
    return Comparator.AT_LEAST if more else None, end

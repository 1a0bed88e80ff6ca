"""Text as it shows to a reader: without characters that show nothing, remains of markup, and letters of other
alphabets that only look Latin, and with the names of the seas spelled right. Quotes find their way back to the
characters that were printed.

Feeds are cleaned before they are stored (`feeds.parsing.clean`); what is classified, replayed or scored from a file
is not. All of it is read through here.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from dataclasses import dataclass

# Every Cc, Cf and Cs character and the two non-characters that XML forbids, but for white space (which becomes a
# blank) and ZWNJ, ZWJ (U+200C, U+200D), which Persian, Indic scripts and emoji are written with. Tag characters
# (U+E0020..) and direction overrides are among them. A test holds this list against `unicodedata`.
INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e"
    "\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_MARKS = "\u0300-\u036f\ufe00-\ufe0f"  # accents printed as characters of their own, variants of a sign
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb06": "st"}
_ALIKE = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u0501\u04bb"  # Cyrillic
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0405\u0408"
        "\u03bf\u03b1\u03c1\u03bd\u03b9\u03ba\u03c5"  # Greek
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "aeopcyxisjdhABEKMHOPCTYXISJoapvikuABEZHIKMNOPTYX",
        strict=True,
    )
)
# "Carribean", "Carribbean", "Pacfic", "Carribe", "Pasífico": no other names of the story are so often spelled wrong.
_SPELLED = {
    "Caribbean": r"carr?[aei]bb?[ei]{1,2}an|carr?ibb?en",
    "Pacific": r"pa(?:c|s|cc|ss)if{1,2}ii?c|pac(?:f|fi|icf)ic|pacifc",
    "Caribe": r"carr?ibb?e",
    "Pacífico": r"pa(?:c|s|cc|ss)[ií]f{1,2}ico|pac(?:f|ic[ií]f)ico",
    "Caraïbes": r"carr?a[iï]bb?es|carr?aybb?es",
}
_MISSPELT = (
    r"\b(?=[CcPp][Aa])(?i:(?!(?:caribbean|pacific|caribe|pac[ií]fico|cara[iï]bes)\b)(?:"
    + "|".join(f"(?P<{sea}>{words})" for sea, words in _SPELLED.items())
    + r"))\b"
)
_OF_ANOTHER_ALPHABET = f"[{''.join(_ALIKE)}]"
_ODD = re.compile(
    f"(?P<nothing>[{INVISIBLE}\u200c\u200d{_MARKS}]+)|(?P<ligature>[{''.join(_LIGATURES)}])"
    rf"|(?P<alike>{_OF_ANOTHER_ALPHABET}+(?=[^\W\d_]*[a-zA-Z])|(?<=[a-zA-Z]){_OF_ANOTHER_ALPHABET}+)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<block></?(?:p|br|div|li|ul|h[1-6])\b[^<>]{0,200}>)"
    r"|(?P<tag></?(?:a|abbr|b|em|font|i|img|mark|small|span|strong|sub|sup|u)\b[^<>]{0,400}>)"
    rf"|{_MISSPELT}"
)
_NAMES_WRONG = re.compile(rf"[CcPp](?<=(?={_MISSPELT}).)")  # begins with letters, so that all others are passed over
_SHOWS_ODD = re.compile(f"[{INVISIBLE}\u200c\u200d{_MARKS}{''.join(_LIGATURES)}&<]")
_OTHER_ALPHABET = re.compile(r"[\u0370-\u052f]")
_ALPHABETS_MEET = re.compile(r"[a-zA-Z][\u0370-\u052f]|[\u0370-\u052f][a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Readable:
    """`text` is what a reader sees; `spans` where in the original each of its characters stands, empty where
    nothing was changed."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()

    def place(self, printed: int) -> int:
        """The place in the readable text of the character at `printed` in the original, or of the next one that is
        shown."""
        return bisect_left(self.spans, (printed, printed)) if self.spans else printed

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that shows as this one."""
        return (self.spans[start][0], self.spans[end - 1][1]) if self.spans and end > start else (start, end)


def readable(text: str) -> Readable:
    if not _may_be_odd(text):
        return Readable(text)
    shown: list[str] = []
    spans: list[tuple[int, int]] = []
    last = 0
    for odd in _ODD.finditer(text):
        start, end = odd.span()
        shown.append(text[last:start])
        spans += ((place, place + 1) for place in range(last, start))
        seen = _seen(odd)
        shown.append(seen)
        one_by_one = len(seen) == end - start
        spans += ((start + n, start + n + 1) if one_by_one else (start, end) for n in range(len(seen)))
        last = end
    if not last:
        return Readable(text)
    shown.append(text[last:])
    spans += ((place, place + 1) for place in range(last, len(text)))
    return Readable("".join(shown), tuple(spans))


def _may_be_odd(text: str) -> bool:
    """A cheap look at the many texts in which nothing is."""
    if _NAMES_WRONG.search(text):
        return True
    if text.isascii():
        return "&" in text or "<" in text or not text.replace("\n", "").isprintable()
    return bool(_SHOWS_ODD.search(text) or (_OTHER_ALPHABET.search(text) and _ALPHABETS_MEET.search(text)))


def _seen(odd: re.Match[str]) -> str:
    """What shows in its place."""
    match odd.lastgroup:
        case "ligature":
            return _LIGATURES[odd[0]]
        case "alike":
            return "".join(_ALIKE[letter] for letter in odd[0])
        case "entity":
            return html.unescape(odd[0]).replace("\n", " ")
        case "block":
            return " "
        case str(sea) if sea in _SPELLED:
            return sea
    return ""

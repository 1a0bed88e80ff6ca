"""Days that are told by a word, by how many days ago they were: "anoche", "two days ago"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.facts.words.strike_verbs import HITS, TOOK_PLACE, WAS_DONE, WAS_HIT
from newsdesk.text.lazy_regex import lazy_regex

# What may stand before a day: "late on", "este", "no dia"
UP_TO_A_DAY = r"(?: (?:on|late|early|el|est[ea]|em|n[ao]|no dia|nest[ae]|ce|le))*"
DAYS_BACK = {"today": 0, "hoy": 0, "hoje": 0, "aujourd'hui": 0, "tonight": 0, "overnight": 0}
DAYS_BACK |= dict.fromkeys(("this morning", "this afternoon", "this evening", "ce matin", "cet apres-midi"), 0)
DAYS_BACK |= dict.fromkeys(("esta manana", "esta tarde", "esta manha", "esta noche", "esta madrugada"), 0)
DAYS_BACK |= dict.fromkeys(("esta noite", "ce soir", "cette nuit"), 0)
DAYS_BACK |= {"yesterday": 1, "ayer": 1, "ontem": 1, "hier": 1, "anoche": 1, "last night": 1}
DAYS_BACK |= dict.fromkeys(("the day before yesterday", "antes de ayer", "antes de ontem"), 2)
DAYS_BACK |= dict.fromkeys(("anteayer", "antier", "antenoche", "anteanoche", "anteontem", "avant-hier"), 2)

# "El ataque del dia 3", "hundida el 17": no count, and not to come. "El ataque del 17" names it, whatever follows.
_THEN = r"(?:un[ae]?|l[ae]|contre|contra)\b|en\b|dans\b|au\b|y\b|et\b"
DAY_OF_MONTH = lazy_regex(
    r"\b(?<!para )(?<!hasta )(?<!desde )(?<!entre )(?:(?:el|del|no|do) (?:pasado |ultimo |passado )?dia"
    r" (?P<day1>[0-3]?\d)\b(?! de\b)"
    rf"|(?:el|del|le) (?:pasado )?(?P<day2>[0-3]?\d)(?=[.,;](?! ?\d|[oa]\b)|\n|$| (?:{_THEN})(?! (?:el |le )?\d)"
    r"|:(?! ?\d)| (?:hubo|muri(?:o|eron)|fallec\w+|perecieron|mataron|cayeron|sont morts|il y eut)\b)"
    r"|(?=[abfnt])(?:ataque|bombardeo|noche|madrugada|tarde|frappe|attaque|nuit|soiree) (?P<of>del|du)"
    r" (?P<day4>[0-3]?\d)\b(?! (?:de\b|%|(?:et|y|o|a|au|al) (?:el |le )?\d|[a-z]+\.? 20\d\d)|[%.,:/]\d|%)"
    r"|\bon the (?P<day3>[0-3]?\d)(?:st|nd|rd|th)(?=[.,;]|\n|$| (?:and|in|off|killed|left|sank|destroyed)\b))"
)

_COUNTS = (
    "one un um",
    "two dos dois deux",
    "three tres trois",
    "four cuatro quatro quatre",
    "five cinco cinq",
    "six seis",
)
_COUNT_OF = {word: n for n, words in enumerate(_COUNTS, 1) for word in (*words.split(), str(n))}
_COUNT = "(?:" + "|".join(_COUNT_OF) + ")"
_AGO = rf"(?:{_COUNT} days? ago|hace {_COUNT} dias?|ha {_COUNT} dias?|il y a {_COUNT} jours?)\b"
_WHAT_WAS_DONE = (
    rf"(?:{WAS_HIT}|realizad[oa]|(?:ej|ex)ecutad[oa]|menee|conduite|(?:wip|tak)en out|pulveri[sz]\w+|obliterat\w+)"
)
# Only of what took place: "two days ago" alone may be the time of another strike.
_DAYS_AGO = lazy_regex(
    rf"\b(?:{TOOK_PLACE}|{WAS_DONE} {_WHAT_WAS_DONE}"
    r"|(?:attack|strike) (?:came|was)|(?:ataque|bombardeio) (?:fue|foi))(?: [^\s.,;:]+){0,3}?"
    rf" (?P<ago>{_AGO})"
    # "Three days ago, in the eastern Pacific, forces sank two boats": what the text below a headline begins with
    rf"|\n(?P<first>{_AGO}),? [^.;\n]{{0,90}}?(?:{HITS}|\b(?:explos(?:ions?|iones|ao|oes)|blasts?)\b)"
    # and a headline: "Hace tres días: dos lanchas, seis muertos"
    rf"|\A\W*(?P<head>{_AGO}) ?:"
)
_NUMBER = lazy_regex(rf"\b{_COUNT}\b")


def counted_back(folded: str) -> Iterator[tuple[tuple[int, int], int]]:
    """ "The boat was hit two days ago": where the words stand, and how many days that is."""
    for told in _DAYS_AGO.finditer(folded) if "ago" in folded or "dias" in folded or "jours" in folded else ():
        span = told.span(next(name for name in ("ago", "first", "head") if told[name]))
        number = _NUMBER.search(folded, *span)
        if number:
            yield span, _COUNT_OF[number[0]]

"""Days of strikes that are told by how long before another day they were: "flown home on Friday, four days after an
attack" is of the strike that the survivor is from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import RELATIVE, DayMention
from newsdesk.facts.when.days_of_others import put_to_sea
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import HUMAN, MISSILE, PLAIN_STRIKE, VESSEL
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.text.lazy_regex import lazy_regex

_COUNTS = (
    "a|one|un|una|um|uma", "two|dos|dois|deux", "three|tres|trois", "four|cuatro|quatro|quatre", "five|cinco|cinq",
    "six|seis", "seven|siete|sete|sept",
)  # fmt: skip
_WORDS = r"(?: [\w-]+)"
# "His boat was hit", "su lancha fuera atacada", "a embarcação ser atacada", "son bateau a été touché"
_BOAT_WAS_HIT = (
    r" ?(?P<the_boat>the|h(?:is|er)|their|el|l[ae]|su|o|a|seu|sua|son|leur)?"
    rf"{_WORDS}{{0,2}}? {VESSEL}{_WORDS}{{0,2}}? {WAS_HIT}\b"
)
# "Four men were killed", "cuatro hombres murieran", "la mort de quatre hommes"
_THEY_DIED = (
    rf"{_WORDS}{{1,3}}? {HUMAN}(?: (?:were|was|had been|foram|ont ete|soient|sont))?"
    r" (?:killed|died|muri(?:eron|eran)|falleci(?:eron|eran)|perec(?:ieron|ieran)|mort[oa]?s|morre(?:ram|rem)|tues)\b"
    rf"|(?: ?(?:the|l[ao]s?|as?))? (?:deaths?|muertes?|mortes?|mort) (?:of|de|d')(?: ?[\w-]+){{1,3}}? {HUMAN}\b"
)
_COUNT = r"(?:(?P<digit>[1-9])|" + "|".join(f"(?P<n{n}>{words})" for n, words in enumerate(_COUNTS, 1)) + ")"
_DAYS_AFTER = lazy_regex(
    rf"\b{_COUNT}"
    r" (?:days?|dias?|jours?) (?:after|(?P<of_the>despues del|depois d[ao]s?)|despues de|tras|depois(?: de)?|apos"
    r"|apres)\b(?:"
    r" ?(?:(?P<the>(?:the|el|l[ao]s?|os?|as|les?) |l')|(?:an?|una?|uma?|une) )?(?:[\w-]+ )?"
    rf"(?:{PLAIN_STRIKE}s?|{MISSILE}|blasts?|hits?|explosions?|explosao|facts?|faits?|hechos?|fatos?)\b"
    r"|(?P<it> it (?:happened|took place|occurred)| (?:ocurrid|ocorrid|sucedid)[oa])\b"
    rf"|(?: (?:que|qu'))?(?:{_BOAT_WAS_HIT}|{_THEY_DIED}))"
)
_ANNOUNCED = lazy_regex(
    r"\b(?:announc|disclos|acknowledg|confirm|made public|anunc|inform|divulg|difundi|revel|annonc"
    r"|c[oa]mes? to light|salio a la luz|se (?:supo|conocio)|veio a (?:tona|publico|luz)|connue?\b"
    r"|rescued|picked up|found|spotted|rescat|recog|hallad|encontr|resgat|recolh|secour|recueill|repech|retrouv)"
)
# "Sailed on 17 February and died two days later"
_LATER = lazy_regex(
    rf"\b(?:{DEATH}|{WAS_HIT}) (?:apenas |just |only |solo |so )?{_COUNT} (?:days?|dias?|jours?)"
    r" (?:later|despues|mas tarde|depois|mais tarde|plus tard|apres)"
    r"(?! (?:del?|d[aeo]s?|que|la|l[ea]s?|un|une)\b| l'| d')"
)
# "A strike four days ago", "el ataque de hace cuatro días"
_ANY_COUNT = r"(?:[1-9]|" + "|".join(_COUNTS) + ")"
_STRIKE_AGO = lazy_regex(
    rf"\b(?:{PLAIN_STRIKE}|{MISSILE})(?: (?:carried out|of|from|de|d))?[ ']"
    rf"(?P<ago>(?:(?:hace|ha|il y a) (?={_ANY_COUNT} (?:dias?|jours?)\b)|(?={_ANY_COUNT} days? ago\b)){_COUNT}"
    r" (?:days? ago|dias?|jours?))\b"
)


def days_later(doc: Document) -> Iterator[DayMention]:
    """The days that are told by how long after the boat put to sea they were: "sailed on Monday and was hit two days
    later"."""
    for match in _LATER.finditer(doc.folded):
        start = doc.sentence_at(match.start())[0]
        named = doc.days_in(start, match.start())
        if named and put_to_sea(doc, named[-1]):
            yield DayMention(named[-1].value + timedelta(days=_counted(match)), *match.span(), RELATIVE)


def strikes_days_ago(doc: Document) -> Iterator[DayMention]:
    """The days of strikes that are named by how long ago they were: of a text that reports no new one."""
    for match in _STRIKE_AGO.finditer(doc.folded) if doc.published_on and not doc.news else ():
        if doc.published_on:
            yield DayMention(doc.published_on - timedelta(days=_counted(match)), *match.span("ago"), RELATIVE)


def _counted(match: re.Match[str]) -> int:
    return int(match["digit"] or next(n for n in range(1, len(_COUNTS) + 1) if match[f"n{n}"]))


def days_after(doc: Document, *, announced: bool = False) -> Iterator[DayMention]:
    """The days of strikes that are told by how long before another day they were; `announced`: of the strikes that
    were announced, or whose survivors were found, on that other day, "a day after the attack" and not "after an"."""
    for match in _DAYS_AFTER.finditer(doc.folded):
        start = doc.sentence_at(match.start())[0]
        the = match["the"] or match["of_the"] or match["it"] or match["the_boat"]
        if announced and not (the and _ANNOUNCED.search(doc.folded, start, match.start())):
            continue
        named = (day.value for day in doc.days_in(start, match.start()))
        days = _counted(match)
        if base := max(named, default=doc.published_on):
            yield DayMention(base - timedelta(days=days), *match.span(), RELATIVE)

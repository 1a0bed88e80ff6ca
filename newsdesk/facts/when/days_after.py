"""Days of strikes that are told by how long before another day they were: "flown home on Friday, four days after an
attack" is of the strike that the survivor is from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import RELATIVE, DayMention
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
_DAYS_AFTER = lazy_regex(
    r"\b(?:(?P<digit>[1-9])|" + "|".join(f"(?P<n{n}>{words})" for n, words in enumerate(_COUNTS, 1)) + r")"
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


def days_after(doc: Document, *, announced: bool = False) -> Iterator[DayMention]:
    """The days of strikes that are told by how long before another day they were; `announced`: of the strikes that
    were announced, or whose survivors were found, on that other day, "a day after the attack" and not "after an"."""
    for match in _DAYS_AFTER.finditer(doc.folded):
        start = doc.sentence_at(match.start())[0]
        the = match["the"] or match["of_the"] or match["it"] or match["the_boat"]
        if announced and not (the and _ANNOUNCED.search(doc.folded, start, match.start())):
            continue
        named = (day.value for day in doc.days if start <= day.start < match.start())
        days = int(match["digit"] or next(n for n in range(1, len(_COUNTS) + 1) if match[f"n{n}"]))
        if base := max(named, default=doc.published_on):
            yield DayMention(base - timedelta(days=days), *match.span(), RELATIVE)

"""The dead told by what they were: "two men and a woman", "three Colombians and two Venezuelans" are five."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.counts.boat_figures import people_text
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.people.survivor_patterns import AUX, LIVES
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import NATION
from newsdesk.text.lazy_regex import lazy_regex

_KIND = (
    rf"(?:[\w-]+ )?(?:{NATION}|(?:wo)?m[ae]n|boys?|girls?|teenagers?|minors?|child(?:ren)?|hombres?"
    r"|mujer(?:es)?|menor(?:es)?|ninos?|adolescentes?|homens?|homem|mulher(?:es)?|criancas?|hommes?|femmes?|enfants?|mineurs?"
    r"|brothers?|sisters?|cousins?|nephews?|uncles?|fathers?|sons?|hermanos?|primos?|sobrinos?|tios?|padres?|hijos?"
    r"|irmaos?|sobrinhos?|pai|filhos?|freres?|neveux?|oncles?|peres?|fils)\b"
)
_COUNT = r"(?:#++|~++|(?<= and )an?(?= ))"
_KINDS = lazy_regex(
    rf"(?P<n>#++|~++) {_KIND}(?:, {_COUNT} {_KIND})*(?:,? (?:and|y|e|et) (?:a )?{_COUNT}|, [#~]++) {_KIND}"
    rf"(?!{AUX} {LIVES})"
)
_NUMBER = lazy_regex(r"#++|~++|(?<= and )an? ")
_DIED = lazy_regex(rf"(?: [\w-]+)?{AUX} {DEATH}\b")


def with_all_kinds(doc: Document, dead: Sequence[Figure]) -> list[Figure]:
    """The figures, those of kinds of people that are told together as one."""
    found = list(dead)
    text = people_text(doc)
    for told in _KINDS.finditer(text):
        within = [figure for figure in found if told.start() <= figure.number.start < told.end()]
        if not within and not _DIED.match(text, told.end()):
            continue
        counts = [doc.numbers.numbers.get(number.start()) for number in _NUMBER.finditer(text, *told.span())]
        first = doc.numbers.numbers[told.start("n")]
        total = replace(first, value=sum(count.value if count else 1 for count in counts))
        whole = Figure(total, told.start(), told.end())
        found = sorted(
            [whole, *(figure for figure in found if figure not in within)], key=lambda one: one.number.start
        )
    return found

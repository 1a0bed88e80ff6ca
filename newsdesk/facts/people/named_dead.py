"""The dead told by who they were: beside the number of the others, "A B and his cousin, killed along with four
others"; by kinds, "two men and a woman" are three; and those of a condition, who are none: "if he drowned, three will
have died"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.counts.boat_figures import people_text
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.people.survivor_patterns import AUX, LIVES
from newsdesk.facts.words.death_words import ALONG_WITH, DEATH, KILL, NO_COUNT
from newsdesk.facts.words.nouns import BOAT, KIN, NATIONAL, ONE_STRIKE
from newsdesk.facts.words.strike_verbs import WAS_DONE
from newsdesk.facts.words.vocabulary import ANOTHER, KILLED_HOW_MANY, WORD
from newsdesk.text.lazy_regex import lazy_regex

_DIED = rf"(?P<died>(?:{WAS_DONE} )?{DEATH})\b"
_BESIDE = lazy_regex(rf"\b{_DIED}{NO_COUNT}{{0,50}}?(?P<with>{ALONG_WITH}) (?P<other>(?:otr|outr)[oa]s )?$")
_OTHERS = lazy_regex(r" (?:others?|other \w+|more|autres|otr[oa]s|outr[oa]s)\b")
_BESIDE_SPAN = 150  # characters of the longest "were killed ... along with "
_NAMES_SPAN = 200  # characters that names and ages before the verb may take
# A verb or noun that tells of one: "was killed", "murió", "mort".
_OF_ONE = lazy_regex(
    r"(?:was|fue|foi|a ete) |(?:murio|muere|falleci?[oe]|pereci?[oe]|morreu|morre|falec(?:e|eu)|pereceu|meurt|perit"
    r"|dies|death|muerte|(?:muert|fallecid|abatid|asesinad|ultimad|ejecutad|falecid|assassinad|executad)[oa]"
    r"|mort[oae]?|tuee?|abattue?|assassinee?|executee?)$"
)
_NICKNAME = r"(?: [\"'“‘«(][\w ]+[\"'”’»)])?"  # Chad "Skipper" Joseph
_NAME = rf"[A-ZÀ-Þ][\w'’.-]+{_NICKNAME}(?: (?:de |da |del |la |dos )*[A-ZÀ-Þ][\w'’-]+)+"
_KIN = (
    r"(?:his|her|su|el|la|[oa] seu|a sua|seu|sua|o|a|son|sa) (?:(?:cousin|brother|sister|father|nephew|uncle|friend"
    r"|neighbou?r|colleague|wife|husband|son)(?:-in-law)?|prim[oa]|herman[oa]|irmão|irmã|padre|pai|hijo|filho"
    r"|sobrino|sobrinho|tío|tio|amig[oa]|vecin[oa]|vizinh[oa]|cuñado|cunhado|compañero|companheiro|cousine?|frère|sœur|père"
    r"|fils|neveu|oncle|amie?|voisine?|beau-frère|collègue)\b"
)
_COUNTED = lazy_regex(r"(?<!#)(?P<many>#+) [^.,;:#\n]{1,40}$")  # "Two fishermen were killed along with four others"
_ONE_COUNTED = lazy_regex(r"~+ [^.,;:#~\n]{1,40} (?:was |fue |foi |a ete )?$")  # "a fisherman was killed along with"
_ASIDE = r"(?:, (?:\d|(?:an?|the|una?|el|la|uma?|o|une|le) )[^,;:]{0,50}(?=,))?"  # "Chad Joseph, 26, and ..."
_ALL_NAMES = rf"(?P<names>{_NAME}{_ASIDE}(?:(?:,|,? and| y| e| et) (?:{_KIN}|{_NAME}){_ASIDE})*)"
_NAMES_BEFORE = lazy_regex(
    rf"{_ALL_NAMES},? (?:(?:who|que|qui) )?(?:(?:allegedly|reportedly|presuntamente|supuestamente|supostamente) )?$"
)
_NO_PLACE = r"(?!(?:in|on|off|by|near|en|em|por|pel[oa]|par|dans|sur|n[oa]s?|frente|ao|au)\b)"
_NAMES_BEHIND = lazy_regex(rf"(?: {_NO_PLACE}[a-zà-ÿ']+){{0,3}} {_ALL_NAMES}")
_ONE_OF_THEM = lazy_regex(rf"{_NAME}|\b{_KIN}")


# "Four others on the boat were also killed", "otros cuatro ocupantes también murieron"
_ALSO = r"(?:also|tambien|tambem|aussi|egalement|igualmente|likewise)"
_DIED_TOO = lazy_regex(
    r"(?:(?! (?:in|by|en|por|em|par|dans) )[^.;:,#@\n]){0,40}?"
    rf" (?:(?:{WAS_DONE}|ont|han|avaient|habian|tinham) )?(?:{_ALSO}(?: (?:ete|sido|been|{WAS_DONE}))? {DEATH}"
    rf"|{DEATH} {_ALSO}|{DEATH} (?:with (?:him|her|them)|con ell?[oa]s?|com el[ea]s?|avec (?:lui|elle|eux)))\b"
)
# Between the two nothing tells of another strike.
_IN_ONE_PLACE = lazy_regex(
    rf"(?:(?!\b(?:{ANOTHER}|separate|second|segund[oa]|deuxieme) (?:{ONE_STRIKE}|{BOAT})\b)[\s\S]){{0,260}}"
)
_OTHER_BEFORE = lazy_regex(r"\b(?:other|(?:otr|outr)[oa]s|les) $")


def with_those_beside(doc: Document, dead: Sequence[Figure]) -> list[Figure]:
    """The figures, those of whom others "also died" raised by these: they are of one boat. A figure that tells all is
    left as it is."""
    found = list(dead)
    for others in dead:
        base = next((figure for figure in reversed(found) if figure.number.start < others.number.start), None)
        if base is None or not _died_too(doc, base, others):
            continue
        whole = base.number.value + others.number.value
        found = [
            figure
            for figure in found
            if figure.number.value != base.number.value or figure.number.start > base.number.start
        ]
        told = any(figure.number.value == whole for figure in found)
        raised = [] if told else [replace(others, number=replace(others.number, value=whole))]
        found = [one for figure in found for one in (raised if figure is others else [figure])]
    return _with_the_mourned(doc, _with_all_told(doc, found))


# "The two Colombians and five other passengers died"
_AND_OTHERS = lazy_regex(
    rf"(?P<some>(?<!#)#++|~++) (?:{WORD} ){{1,3}}?(?:and|y|e|et) (?P<before>(?:otr|outr)[oa]s )?(?P<others>#++)"
    rf"(?P<behind> (?:others?|autres)\b)?(?: {WORD}){{0,3}}?{AUX} {DEATH}\b"
)
# "Relatives of two men killed sue", and then "five others died"
_MOURNED = lazy_regex(
    rf"\b{KIN}\b[^.;:\n#]{{0,40}}? (?:of|over|about|for|de|d[oae]s?|des|por|pel[oa]s?|pour|sobre|sur)"
    r" (?:(?:the|l[oa]s|les) )?(#++) "
)


def _with_all_told(doc: Document, dead: Sequence[Figure]) -> list[Figure]:
    """The figures; some and others of one sentence as one."""
    found = list(dead)
    for told in _AND_OTHERS.finditer(people_text(doc)):
        counts = [doc.numbers.numbers.get(told.start(name)) for name in ("some", "others")]
        some, others = counts
        if some is None or others is None or not (told["before"] or told["behind"]):
            continue
        whole = some.value + others.value
        if whole <= MOST_IN_ONE_EVENT:
            here = Figure(replace(others, value=whole), *told.span())
            found = [here if one.number.start == others.start else one for one in found]
            found = [one for one in found if one.number.start != some.start]
    return found


def _with_the_mourned(doc: Document, dead: Sequence[Figure]) -> list[Figure]:
    """The figures; others who died are told with those whose families the headline tells of."""
    mourned = _MOURNED.search(people_text(doc), 0, doc.title_end)
    base = doc.numbers.numbers[mourned.start(1)] if mourned else None
    if base is None:
        return list(dead)
    others = next((one for one in dead if one.number.start > base.start and _are_others(doc, one)), None)
    if others is None or base.value + others.number.value > MOST_IN_ONE_EVENT:
        return list(dead)
    if others.number != doc.numbers.numbers.get(others.number.start):  # they were added up before
        return list(dead)
    whole = base.value + others.number.value
    told = any(figure.number.value == whole for figure in dead)
    raised = replace(others, number=replace(others.number, value=whole))
    found = [raised if figure is others else figure for figure in dead if not (told and figure is others)]
    return [one for one in found if one.number.value != base.value or one.number.start > others.number.start]


def _are_others(doc: Document, figure: Figure) -> bool:
    start, end = doc.sentence_at(figure.number.start)
    before = _OTHER_BEFORE.search(doc.folded, start, figure.number.start)
    return before is not None or _OTHERS.match(doc.marked, figure.number.end, end) is not None


def _died_too(doc: Document, base: Figure, others: Figure) -> bool:
    if max(base.number.value, others.number.value) >= MOST_IN_ONE_EVENT:
        return False
    end = doc.sentence_at(others.number.start)[1]
    if not _DIED_TOO.match(doc.marked, others.number.end, end):
        return False
    if not _are_others(doc, others):
        return False
    between = (at for at in doc.numbers.numbers if base.number.end <= at < others.number.start)
    if any(
        1 < doc.numbers.numbers[at].value < MOST_IN_ONE_EVENT for at in between
    ):  # whom they are beside is not plain
        return False
    return _IN_ONE_PLACE.fullmatch(doc.folded, base.number.end, others.number.start) is not None


def with_the_named(doc: Document, dead: Sequence[Figure]) -> list[Figure]:
    """The figures, each with those who are told beside it among the dead, who are no figure of their own any more;
    none of which others died who are not told."""
    found, counted = [], set()
    for figure in dead:
        beside = _beside(doc, figure)
        told, at = _told_beside(doc, *beside) if beside else (0, None)
        counted.add(at)
        if beside is None or told:
            found.append(replace(figure, number=replace(figure.number, value=figure.number.value + told)))
    return [figure for figure in found if figure.number.start not in counted]


def _beside(doc: Document, figure: Figure) -> tuple[re.Match[str], int] | None:
    """Whether these are the others, and where their sentence begins."""
    start, end = doc.sentence_at(figure.number.start)
    near = max(start, figure.number.start - _BESIDE_SPAN)
    beside = _BESIDE.search(doc.marked, near, figure.number.start)
    if not beside or not (beside["other"] or _OTHERS.match(doc.marked, figure.number.end, end)):
        return None
    return beside, start


def _told_beside(doc: Document, beside: re.Match[str], start: int) -> tuple[int, int | None]:
    """How many died with the others, and where their number stands: by number, by their names around the verb, or by
    a verb that is of one."""
    first, last = beside.span("died")
    named = _NAMES_BEFORE.search(doc.text[max(start, first - _NAMES_SPAN) : first])
    named = named or _NAMES_BEHIND.match(doc.text[last : beside.start("with")])
    counted = _COUNTED.search(people_text(doc), max(start, first - _BESIDE_SPAN), first)
    if counted and (not named or counted.end("many") > first - len(named[0])):  # "Two Trinidadians" is no name
        return doc.numbers.numbers[counted.start()].value, counted.start()
    one = None if named else _ONE_COUNTED.search(doc.marked, max(start, first - _BESIDE_SPAN), first)
    if one:
        return 1, one.start()
    count = len(_ONE_OF_THEM.findall(named["names"])) if named else 0
    return max(count, 1 if _OF_ONE.match(beside["died"]) else 0), None


_KIND = (
    rf"(?:[\w-]+ )?(?:{NATIONAL}|(?:wo)?m[ae]n|boys?|girls?|teenagers?|minors?|child(?:ren)?|hombres?"
    r"|mujer(?:es)?|menor(?:es)?|ninos?|adolescentes?|homens?|homem|mulher(?:es)?|criancas?|hommes?|femmes?|enfants?|mineurs?"
    r"|brothers?|sisters?|cousins?|nephews?|uncles?|fathers?|sons?|hermanos?|primos?|sobrinos?|tios?|padres?|hijos?"
    r"|irmaos?|sobrinhos?|pai|filhos?|freres?|neveux?|oncles?|peres?|fils)\b"
)
_COUNT = r"(?:#++|~++|(?<= and )an?(?= )|(?<=, )an?(?= ))"
_KINDS = lazy_regex(
    rf"(?:(?P<one>\ban?)|#++|~++) {_KIND}(?:, {_COUNT} {_KIND})*"
    rf"(?:,? (?:and|y|e|et) (?:a )?{_COUNT}|, [#~]++) {_KIND}"
    rf"(?!{AUX} {LIVES})"
)
_NUMBER = lazy_regex(r"#++|~++|(?:(?<= and )|(?<=, ))an? ")
_THEY_DIED = lazy_regex(rf"(?: [\w-]+)?{AUX} {DEATH}\b")

_KILLED_THEM = lazy_regex(rf"\b{KILL}{KILLED_HOW_MANY} ?$")


def with_all_kinds(doc: Document, dead: Sequence[Figure]) -> list[Figure]:
    """The figures, those of kinds of people that are told together as one."""
    found = list(dead)
    text = people_text(doc)
    for told in _KINDS.finditer(text):
        within = figures_in(found, *told.span())
        if not (within or _THEY_DIED.match(text, told.end()) or _KILLED_THEM.search(text, 0, told.start())):
            continue
        counts = [doc.numbers.numbers.get(number.start()) for number in _NUMBER.finditer(text, *told.span())]
        first = next((count for count in counts if count), None)
        if first is None:  # "a man and a woman"
            continue
        total = replace(first, value=bool(told["one"]) + sum(count.value if count else 1 for count in counts))
        whole = Figure(total, told.start(), told.end())
        found = sorted(
            [whole, *(figure for figure in found if figure not in within)], key=lambda one: one.number.start
        )
    return found


_IF = lazy_regex(r"\W*(?:if|si|s'ils?|s'elles?|se|caso|should)\b(?! (?:se )?confirm)[^.;\n]*?,")
_WOULD_BE = lazy_regex(
    r"\b(?:(?:will|would) (?:have|be)|habr(?:a|an|ia|ian) |ser(?:a|an|ia|ian|ao|iam) |ter(?:a|ao|ia|iam) "
    r"|(?:seront|sera|serai(?:t|ent)|auront|aura|aurai(?:t|ent)) )"
)


def is_conditional(doc: Document, figure: Figure) -> bool:
    """Does its sentence begin with a condition, and say what then would be?"""
    start, end = doc.sentence_at(figure.start)
    condition = _IF.match(doc.folded, start, min(end, figure.number.start))
    return condition is not None and _WOULD_BE.search(doc.folded, condition.end(), end) is not None

"""Figures with a meaning: so many killed, so many alive, so many vessels, so many strikes, in four languages.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, wraps

from newsdesk.facts.killed import GIVES_UP, KILLED, ONE_KILLED, OR_PRESUMED, PRESUMED
from newsdesk.facts.living import BESIDE_THE_DEAD, SURVIVORS
from newsdesk.facts.lone import (
    AMONG_THE_DEAD,
    INCLUDING,
    KILLED_AFTER_ALL,
    LAST_ALIVE,
    LAST_HELD_OR_HURT,
    MORE_LIVED,
    SOLE_SURVIVOR,
    SURVIVOR_DIED,
    SURVIVOR_LEADS,
    SURVIVORS_NAMED,
    WERE_KILLED,
    WITH_BODIES,
)
from newsdesk.facts.nouns import ONE_STRIKE, STRIKE, VESSEL
from newsdesk.facts.numbers import CARDINAL, ORDINAL, Number
from newsdesk.facts.scene import Scene
from newsdesk.facts.vocabulary import OF, PLAIN, N

_WHOSE = r"(?:their|its|his|her|sus?|seus?|suas?|leurs?|ses)\b"  # "eight left their boats" counts no boats
# Between a count and what it counts stands no other noun: "two officials said the boat", "six keys to the operation".
_OTHER = (
    r"(?:the|an?|el|la|le|une?|said|says?|told|officials?|sources?|fuentes?|fontes?|funcionari\w+|responsables?"
    r"|lawmakers|senators|dij\w+|dicen?|diss\w+|diz(?:em)?|dit|disent|about|behind|around|sobre|acerca|against"
    r"|things|questions?|keys?|takeaways|charts|claves|preguntas|perguntas|puntos|pontos|respostas|respuestas|cles"
    r"|votes?|votos?|voix|senadores|senateurs|congress\w+|congresistas|diputados|deputados|deputes|legislador\w+"
    r"|hours?|days?|weeks?|months?|years?|horas|dias|semanas|meses|anos|heures|jours|semaines|mois|ans)\b"
)
_VESSELS = re.compile(rf"{N}(?:{OF}|-)(?:(?!{_WHOSE}|{_OTHER}){PLAIN}){{0,5}}?[\"'(]*{VESSEL}\b(?! strikes?\b)")
_OF_A_NAVY = re.compile(r"\b(?:navy|naval|american|coast guard)\b")
_A_NAVYS = re.compile(
    r" (?:of the (?:u\.?s\.? )?navy|de (?:la )?(?:guerra|armada|marina)|da marinha|de guerre|de la marine|americanos"
    r"|estadounidenses|norteamericanos|americains)\b"
)
_WORD = r"[^\s.;:,#@~]+"
_IS = r"(?:is|was|es|fue|e|foi|est|etait|a ete)"
_STRIKES = re.compile(
    rf"{N}{OF}(?:(?!{_OTHER}){PLAIN}){{0,4}}?[\"'(]*(?:boat |vessel )?{STRIKE}\b(?! group| fighter| force)"
)
_NTH_STRIKE = re.compile(
    rf"(@++)[ \"']+(?:{PLAIN}){{0,4}}?[\"'(]*(?:boat |vessel )?{STRIKE}\b(?! group)"
    r"|(@++) (?:of|since|in|de|da|del|de la) (?:the |la )?(?:campaign|campana|campanha|campagne|ofensiva|offensive)"
    r"|(@++) (?:of (?:its|this|the) kind|du genre|d[eo] (?:su |este )?(?:tipo|genero))\b"
    r"|(@++) (?:overall|in all|in total|en total|no total|em total|au total)\b"
    rf"|\b{ONE_STRIKE} (?:(?:number|no\.|numero|n\.) |_)(#++)(?!\w|:[\d#])"
    rf"|\A{ONE_STRIKE} (#++)(?= (?:of|by|del?|d[oa]s?|des|contra|against|contre)\b)"
    r"|\b(?:number|no\.|numero) (#++) (?:(?:since|desde|depuis) (?:se[pt]\w+(?:(?: de)? 20\d\d)?"
    r"|que (?:empezo|comenzo|comecou)|el (?:inicio|comienzo)|o inicio|le debut|the (?:start|beginning)"
    r"|(?:the|el|la|o|a|le) @++ \w+)"
    r"|(?:of the|of its|de l[oa]|de su|da|da sua|(?:de |d'|of )~+|of a|de la) (?:campaign|campana|campanha|campagne"
    r"|ofensiva|offensive))\b"
    # "the strike on Monday was the 71st on a boat", "the attack is number 70 and takes the toll to 235"
    rf"|\b{STRIKE}\b[^.;:\n#]{{0,40}}? {_IS} (?:(?:the|el|la|o|a|le) |l'|)(?:(@++)"
    rf"(?= (?:on|against|to hit|contra|contre|sur) (?:(?:{_WORD}|~++) ){{0,4}}?{VESSEL}\b"
    r"| (?:known|reported|announced|such|so far|connue|recensee|annoncee|conocid[oa]|anunciad[oa]|conhecid[oa]"
    r"|since|desde|depuis|of the campaign|de la campa[gn]+[ae]|da campanha)\b)"
    r"|(?:number|no\.|numero|n\.) (#++)(?=[,;\n]|\.(?!\d)|$| (?:and|y|e|et)\b))"
    # Strikes go on: that of Monday, the eighth, hit a boat.
    rf"|\b{STRIKE}\b, (?:the|el|la|o|a|le|l') ?(@++)(?=[,;\n]|\.(?!\d)|$)"
    rf"|\b{STRIKE}\b[^.;\n#@]{{0,60}}?\b(?:the ~++|celle|celui|el|la|o|a) (?:on|of|del?|d[oau]) (?:{_WORD}|@++),"
    r" (?:(?:the|el|la|o|a|le) |l'|)(@++)(?=[,;\n]|\.(?!\d)|$)"
)
# "It is the 71st since September": what it is the 71st of stands in the headline.
_NTH_ALONE = re.compile(
    r"\b(?:it is|it's|this is|was|marks|es|fue|e|foi|c'est|ce fut|(?:teria|habria|haveria) sido|seria|serait"
    r"|aurait ete|would be) (?:ya |ja |now |deja |already )?(?:the|el|la|o"
    r"|a|le|l')"
    r" ?(@++) (?:(?:since|desde|depuis) (?:early |late )?(?:se[pt]\w+|it began|que (?:empezo|comenzo|comecou)"
    r"|el (?:inicio|comienzo)|o inicio|le debut|the (?:start|beginning)))\b(?:,?(?: de| del)? 20\d\d)?"
)

_PATTERNS = {
    "dead": (*KILLED, ONE_KILLED, WITH_BODIES),
    "presumed": PRESUMED,
    "survivors": SURVIVORS,
    "beside the dead": BESIDE_THE_DEAD,
    "last alive": (LAST_ALIVE,),
    "vessels": (_VESSELS,),
    "strikes": (_STRIKES,),
    "so many-th strikes": (_NTH_STRIKE, _NTH_ALONE),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the stretch of text that gives it its meaning."""

    number: Number
    start: int
    end: int


def _once(find: Callable[[Scene], list[Figure]]) -> Callable[[Scene], list[Figure]]:
    """Look once in each scene: rules, marks and facts ask for the same, up to ten times an entry."""

    @wraps(find)
    def found_in(scene: Scene) -> list[Figure]:
        if find.__name__ not in scene.figures:
            scene.figures[find.__name__] = tuple(find(scene))
        return list(scene.figures[find.__name__])

    return found_in


@_once
def killed_in(scene: Scene) -> list[Figure]:
    """Every number of dead, event or total, in reading order, each number once; the presumed dead are not among "
    "them."""
    presumed = {figure.number.start for figure in presumed_in(scene)}
    return [figure for figure in _unique(scene, "dead") if figure.number.start not in presumed]


@_once
def presumed_in(scene: Scene) -> list[Figure]:
    """People never found and given up: kept apart from the dead. "A third man" is one."""
    if not GIVES_UP.search(scene.folded):
        return []
    return [
        figure if figure.number.kind != ORDINAL else replace(figure, number=replace(figure.number, value=1))
        for figure in _unique(scene, "presumed")
        if not OR_PRESUMED.search(scene.marked, figure.number.end, figure.end + 20)
    ]


@_once
def survivors_in(scene: Scene) -> list[Figure]:
    given_up = {figure.number.start for figure in presumed_in(scene)}
    beside = [figure for figure in _unique(scene, "beside the dead") if _beside_the_dead(scene, figure.number.start)]
    told = {figure.number.start: figure for figure in beside}
    told |= {figure.number.start: figure for figure in _unique(scene, "survivors")}
    return [told[start] for start in sorted(told) if start not in given_up and not _died_later(scene, told[start])]


def _beside_the_dead(scene: Scene, place: int) -> bool:
    """Elsewhere people are arrested and wounded who were on no boat, unless the headline is about survivors."""
    if SURVIVORS_NAMED.search(scene.folded, 0, scene.title_end):
        return True
    start, end = scene.sentence_at(place)
    return any(start <= dead.number.start < end for dead in killed_in(scene))


def _died_later(scene: Scene, figure: Figure) -> bool:
    """ "Nine killed, two of them survivors of the first blast", "killed two survivors"."""
    start = figure.number.start
    if AMONG_THE_DEAD.match(scene.folded, figure.number.end) or INCLUDING.search(scene.folded, 0, start):
        before = scene.sentence_at(start)[0]
        return any(before <= dead.number.start < start for dead in killed_in(scene))
    return bool(KILLED_AFTER_ALL.search(scene.folded, 0, start) or WERE_KILLED.match(scene.folded, figure.end))


def sole_survivor(scene: Scene) -> tuple[int, int] | None:
    """ "the survivor", "a third survived": one, though no number says so."""
    if SURVIVOR_DIED.search(scene.marked):
        return None
    if sole := SOLE_SURVIVOR.search(scene.marked):
        return sole.span()
    if last := next(iter(_unique(scene, "last alive")), None):
        return last.start, last.end
    spans = (found.span() for found in LAST_HELD_OR_HURT.finditer(scene.marked))
    return next((span for span in spans if _beside_the_dead(scene, span[0])), None) or _leads_alone(scene)


def _leads_alone(scene: Scene) -> tuple[int, int] | None:
    """ "Survivor of strike still held", where the dead are counted and no others live."""
    alone = killed_in(scene) and not MORE_LIVED.search(scene.folded)
    leads = SURVIVOR_LEADS.search(scene.folded) if alone else None
    return leads.span() if leads else None


def of_one_alone(scene: Scene, figure: Figure) -> bool:
    """Is it "the only man aboard"? A printed "1" and an article are of one among others, perhaps."""
    number = figure.number
    return (number.value, number.kind) == (1, CARDINAL) and not scene.folded[number.start : number.end].isdigit()


@_once
def vessels_in(scene: Scene) -> list[Figure]:
    """Every number of boats; the ships of navies are none."""
    return [
        figure
        for figure in _unique(scene, "vessels")
        if not _OF_A_NAVY.search(scene.folded, figure.number.end, figure.end)
        and not _A_NAVYS.match(scene.folded, figure.end)
    ]


@_once
def strikes_in(scene: Scene) -> list[Figure]:
    return _unique(scene, "strikes")


@_once
def nth_strikes_in(scene: Scene) -> list[Figure]:
    return _unique(scene, "so many-th strikes")


def _unique(scene: Scene, kind: str) -> list[Figure]:
    """Each number once, in reading order."""
    found: dict[int, Figure] = {}
    signs = frozenset(number.kind for number in scene.numbers.numbers.values())
    for pattern in _PATTERNS[kind] if signs else ():  # most entries of a feed count nothing
        if not signs.isdisjoint(_signs_of(pattern)):
            for figure in _matches(scene, pattern):
                found.setdefault(figure.number.start, figure)
    return [found[place] for place in sorted(found)]


@cache
def _signs_of(pattern: re.Pattern[str]) -> frozenset[str]:
    """The kinds of numbers that its groups hold: each is a run of one sign."""
    groups = re.findall(r"\(([#@~][#@~+|]*)\)", pattern.pattern)
    return frozenset("".join(groups)) - frozenset("+|")


def _matches(scene: Scene, pattern: re.Pattern[str]) -> Iterator[Figure]:
    for match in _found(scene, pattern):
        group = match.lastindex or 0
        yield Figure(scene.numbers.numbers[match.start(group)], match.start(), match.end())


def _found(scene: Scene, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """All that a pattern finds, in reading order. One that begins with its number is tried at numbers alone: a search
    would try it at each letter, and at each sign of a number anew."""
    if not pattern.pattern.startswith("(#"):
        yield from pattern.finditer(scene.marked)
        return
    end = 0
    for start in sorted(scene.numbers.numbers):
        if start >= end and (match := pattern.match(scene.marked, start)):
            yield match
            end = match.end()

"""Figures with a meaning: so many killed, so many alive, so many vessels, so many strikes. One grammar, four languages.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign.
"""

# ruff: noqa: E501 - patterns break badly
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.facts.numbers import Number
from newsdesk.facts.scene import Scene

N = r"(#+)"  # the only kind of capturing group here: what it captures is the number
ANY = r"(#+|~+)"  # where an article may count: "one survivor", "un muerto"

PERSON = (
    r"(?:people|persons?|m[ae]n|individuals?|crew(?: ?m[ae]mbers?)?|crewm[ae]n|members?|suspects?|smugglers?|traffickers?"
    r"|narco-?\s?(?:terrorist|trafficker)s?|terrorists?|lives|others?|victims?|civilians?|occupants?|aboard|on board|gang"
    r"|personas?|hombres?|tripulantes?|individuos?|ocupantes?|pasajeros?|narco\w*|presunt\w+|supuest\w+|victimas?|vidas"
    r"|pescadores|pessoas?|homens?|individuos|supost\w+|traficantes?|criminosos|a bordo|mais|mas|otr[oa]s?|outr[oa]s?"
    r"|personnes?|hommes?|occupants|individus|trafiquants?|narcotrafiquants?|membres?|passagers?|autres?)"
)
DEATH = (
    r"(?:killed|dead|die[ds]?|perish(?:ed)?|deaths?|fatalit(?:y|ies)|lost their lives|lives|losing their lives"
    r"|lose their lives"
    r"|muert[oae]s?|murieron|murio|mueren|muere|abatid[oa]s?|fallecid[oa]s?|fallecieron|fallecio|fallecen|perdieron la vida"
    r"|sin vida|eliminad[oa]s?|victimas|vidas perdidas|vidas"
    r"|mort[oae]s?|mortes|morreram|morrem|morreu|morre|perderam a vida|vitimas"
    r"|morts?|mort|tue[es]?s?|tues|ont peri|peri|deces|ont perdu la vie|victimes)"
)
_KILL = (
    r"(?:kill(?:s|ed|ing)|(?<!to )kill|claim(?:s|ed|ing)|dead (?:at|is|are)|number(?:ing|s)?"
    r"|mata|matan|mato|mataron|matando|murieron|mueren|muere|fallecieron|fallecen|dejo|deja|dejan|dejaron|dejando|abatio"
    r"|abaten|causo|causado|cobro|muerte de|muertes de"
    r"|matou|mata(?:ram|m)?|morreram|morrem|deixa|deixou|deixam|deixando|morte de|elimin\w+"
    r"|tue(?:nt|r)?|tuant|a tue|ont tue|fait|fait|faisant|font|ayant fait|mort de|fazem|fez|faz)"
)
_KILLED_HOW_MANY = (
    r"(?: (?:at least|more than|over|nearly|almost|about|an estimated|all|another|the|a total of|al menos|a|al"
)
_KILLED_HOW_MANY += (
    r"|a los|los|las|mas de|casi|por lo menos|unas|unos|otr[oa]s|pelo menos|ao menos|mais de|os|as|outr[oa]s|mais"
)
_KILLED_HOW_MANY += r"|au moins|plus de|pres de|les|environ|quelque|otros|of|to|s|deaths|to at)){0,4}"
VESSEL = (
    r"(?:boats?|vessels?|speedboats?|craft|ships?|lanchas?|narcolanchas?|embarcacion(?:es)?|botes?|barcos?|naves?|buques?"
    r"|embarcac(?:ao|oes)|navios?|bateaux?|embarcations?|navires?|vedettes?|narco-?\s?boats?|submarin\w+|pangas?)"
)
STRIKE = (
    r"(?:strikes?|attacks?|airstrikes?|bombings?|operations?|engagements?|ataques?|bombardeos?|operaciones|operacion"
    r"|acciones|accion|intervenciones|ofensivas?|operacoes|operacao|bombardeios?|acoes|acao|frappes?|attaques?|raids?"
    r"|bombardements?)"
)
_UNIT = rf"(?:{VESSEL}|{STRIKE})\b"
_WORD = r"[^\s.;:!?#@~]+"
_ADJ = rf"(?:(?!{_UNIT}){_WORD} ){{0,4}}?"

_KILLED = (
    # "three alleged traffickers aboard a boat were killed"
    re.compile(rf"{N}[ \"'(]+{_ADJ}[\"'(]*{PERSON}[\"')]*,?(?: {_WORD}){{0,11}}?[ \"']+{DEATH}\b"),
    # "14 killed", "tres muertos", "11 suspected members dead"
    re.compile(rf"{N} (?:(?:were|was|are|have been|more|reported|confirmed|new|latest|nuev[oa]s|presuntas|foram|sont"
               rf"|ont ete|perdidas|mais|mas|personas|people|estimated) ?){{0,3}}{DEATH}\b"),
    # "killed at least 14 people", "deja dos muertos", "faisant trois morts"
    re.compile(rf"\b{_KILL}{_KILLED_HOW_MANY} {N}(?! (?:\S+ ){{0,3}}?{_UNIT})(?! (?:\S+ )?(?:surviv|sobreviv|superviv|rescap)|%| to #)"),
    # "death toll at least 46", "toll at 27", "el saldo sube a 126", "porte à 17 le nombre de morts"
    re.compile(rf"\b(?:toll|tally|deaths|dead|fatalities|death count|muertos|muertes|fallecidos|victimas|mortos|mortes"
               rf"|vitimas|morts|saldo|bilan|balance|total)\b(?: {_WORD}){{0,9}}? {N}(?! (?:\S+ ){{0,2}}?{_UNIT})"),
    re.compile(rf"\b(?:porte|portent|eleva|elevan|eleve|sube|suben|sobe|raises|brings|pushes)\b(?: {_WORD}){{0,4}}? {N}"
               rf"(?: {_WORD}){{0,6}}? {DEATH}"),
)  # fmt: skip
_ONE_KILLED = re.compile(
    r"\b(~+) (?:(?:person|man|persona|hombre|presunto \w+|supuesto \w+|pessoa|homem|personne|homme|other person"
    r"|other|autre personne)(?: aboard| a bordo| a bord)? (?:is |was |was reported |were )?)?"
    r"(?:killed|dead|died|dies|muere|muerto|muerta|murio|morto|morta|morre|morreu|mort|tuee?|a peri|est morte?)\b"
    r"|\b(?:kill(?:s|ed|ing)|deja|dejo|dejando|matou|mata|deixa|tue|tuant)"
    r"(?: (?:at least|al menos|au moins|pelo menos))? (~+)"
    r"(?: (?:muert[oa]|fallecid[oa]|mort[oa]?|person|man|persona|pessoa|homem|personne|homme|dead|suspect)\b)"
)
_SURVIVORS = (
    re.compile(rf"{ANY} (?:(?!{_UNIT}){_WORD} ){{0,3}}?(?:survivors?|sobrevivientes?|supervivientes?|sobreviventes?|survivants?|rescapes?|survives?|survived|"
               r"sobrevivio|sobrevivieron|sobreviven|sobreviveu|sobreviveram|left alive|surviving \w+)"),
    re.compile(rf"(?:survivors?|sobrevivientes?|supervivientes?|sobreviventes?)[:,]? {ANY}(?! {DEATH})"),
    re.compile(r"(?:left|leav(?:es|ing)|dejo|deixou|picked up|pulled) (#+|~+) (?:\w+ )?(?:alive|people|from the water)"),
    re.compile(r"(~+) (?:more )?(?:alive)\b|(#+) (?:tripulantes|crew members|people|men) (?:sobreviv|surviv)\w+"),
    re.compile(rf"{N} surviving|as many as {ANY} people left|at least {ANY} jumped"),
)  # fmt: skip
_SOLE_SURVIVOR = re.compile(
    r"\b(?:the|a|an|el|al|la|o|ao|un|um|le|l'|del|do|of a|unico|unica|sole|lone|only|@+) ?(?:unic[oa] |sole |lone |only |seul )?"
    r"(?:survivor|sobreviviente|superviviente|sobrevivente|survivant)\b(?!s)|\b@+ (?:person )?(?:survived|sobrevivio|sobreviveu)"
)
_VESSELS = re.compile(rf"{N}[ \"']+(?:(?!{_UNIT}){_WORD} ){{0,5}}?[\"']*{VESSEL}\b")
_STRIKES = re.compile(rf"{N}[ \"']+(?:(?!{_UNIT}){_WORD} ){{0,4}}?[\"']*{STRIKE}\b(?! group| fighter| force)")
_NTH_STRIKE = re.compile(rf"(@+)[ \"']+(?:(?!{_UNIT}){_WORD} ){{0,4}}?[\"']*{STRIKE}\b(?! group)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the stretch of text that gives it its meaning."""

    number: Number
    start: int
    end: int


def killed_in(scene: Scene) -> list[Figure]:
    """Every number of dead, event or total, in reading order, each number once."""
    return _unique(scene, (*_KILLED, _ONE_KILLED))


def survivors_in(scene: Scene) -> list[Figure]:
    return _unique(scene, _SURVIVORS)


def sole_survivor(scene: Scene) -> re.Match[str] | None:
    """ "the survivor", "a third survived": one, though no number says so."""
    return _SOLE_SURVIVOR.search(scene.marked)


def vessels_in(scene: Scene) -> list[Figure]:
    return _unique(scene, (_VESSELS,))


def strikes_in(scene: Scene) -> list[Figure]:
    return _unique(scene, (_STRIKES,))


def nth_strikes_in(scene: Scene) -> list[Figure]:
    return _unique(scene, (_NTH_STRIKE,))


def _unique(scene: Scene, patterns: tuple[re.Pattern[str], ...]) -> list[Figure]:
    found: dict[int, Figure] = {}
    for pattern in patterns:
        for figure in _matches(scene, pattern):
            found.setdefault(figure.number.start, figure)
    return [found[place] for place in sorted(found)]


def _matches(scene: Scene, pattern: re.Pattern[str]) -> Iterator[Figure]:
    for match in pattern.finditer(scene.marked):
        group = match.lastindex or 0
        yield Figure(scene.numbers.numbers[match.start(group)], match.start(), match.end())

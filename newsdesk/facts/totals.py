"""Campaign totals as printed, told from the figures of one strike by grammar and by size."""

# ruff: noqa: E501 - patterns break badly
from __future__ import annotations

import re
from collections.abc import Sequence

from newsdesk.facts.figures import Figure, nth_strikes_in, strikes_in, vessels_in
from newsdesk.facts.scene import Scene
from newsdesk.understanding import Comparator, Cumulative, Quoted

MOST_IN_ONE_EVENT = 14  # dead of the deadliest announcement so far (27 Oct 2025); above it a figure is a total
FEWEST_IN_A_TOTAL = 4  # "three strikes" is an announcement, "four strikes" has always been the campaign

_TOTAL_BEFORE = re.compile(
    r"\b(?:death toll|toll|tally|bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|push(?:es|ed|ing)?"
    r"|deaths now|in total|overall|so far|have (?:now )?(?:killed|left)|has (?:now )?(?:killed|left|claimed)"
    r"|campaign's|campaign has|deaths? total|bilan|balance|saldo|suman?|acumulan?|elevan?|eleva|sube|suben|sobe|total|van"
    r"|ya son|ya han|han (?:muerto|dejado|causado|fallecido)|lleva|llevan|llegan? a|soma|somam|contabiliza|porte|portent"
    r"|deaths in|campana|campanha|campagne|ofensiva|offensive a|grimpe|totales)\b"
)
_TOTAL_AFTER = re.compile(
    r"^[^,;:.\n#]{0,90}?\b(?:since (?:early |the beginning of |the start of |late )?(?:september|sept|last fall|it began)"
    r"|desde (?:el 2 de |principios de |comienzos de |inicios de )?septiembre|desde (?:2 de )?setembro"
    r"|depuis (?:le 2 |debut |le debut de )?septembre|in total|so far|to date|hasta (?:ahora|la fecha)|ate agora|au total"
    r"|in (?:the |all )?(?:at least |more than |nearly )?$)"
)
_IN_SO_MANY = re.compile(r"\b(?:in|en|em|across|over|after|apos|tras|dans|en)\b[^,.;\n]{0,24}$")
_LOCAL = re.compile(
    r"^[^,;.\n]{0,40}?\b(?:in (?:a |the )?(?:past |last |under |less than |just )?[#@~a-z-]* ?(?:weeks?|days?|hours?|month)"
    r"|(?:of|this|the) (?:the )?(?:year|month|week)|of 20\d\d|of ####|in ####|since (?!(?:early |the campaign|the beginning|the start)|sept)\w+"
    r"|del ano|este ano|de 20\d\d|de ####|en (?:una|la) semana|en [#~]+ dias|en (?:menos de )?[#~]+ (?:horas|dias)"
    r"|deste ano|do ano|em (?:uma|[#~]+) (?:semana|dias)|de l'annee|cette annee|en une semaine|en [#~]+ (?:jours|mois)"
    r"|seguido|consecutiv\w+|on (?:the )?same boat)\b"
)
_LOCAL_COUNT = re.compile(r"^[^,;.\n]{0,30}\b(?:this year|este ano|cette annee|in one week|same day|on \w+day)\b")
_COUNTED = re.compile(
    r"\b(?:(?:number|count|total) of|numero de|nombre d[e']|los|os|las|as|les|operacoes|operaciones|ataques|attacks|strikes"
    r"|bombings|frappes|attaques)\b[^.;#\n]{0,70}?\b(?:to|at|reached|reaches|stands at|suman|llegan a|chegam a|chega a"
    r"|para|passa a|a|attei\w+|s'eleve a|count at)(?: (?:at least|al menos|pelo menos|au moins))? (?P<n>#+)(?P<more>(?:, #+)* (?:y|and|e|et) #+)?"
    r"|\b(?:ataques|attacks|strikes) (?P<m>#+)(?:, #+)* (?:y|and|e|et) (?P<last>#+)"
    r"|(?:con (?:el|ella|esta|este)[^.;#\n]{0,30}|ya )(?:suman|son|van) (?P<o>#+)(?! \w*(?:muert|mort))"
)


def is_total(scene: Scene, figures: Sequence[Figure], index: int) -> bool:
    """Is this number of dead the campaign's, rather than one strike's?"""
    figure = figures[index]
    if figure.number.value > MOST_IN_ONE_EVENT:
        return True
    start, end = scene.sentence_at(figure.number.start)
    if index and figures[index - 1].number.start >= start:
        start = figures[index - 1].number.end
    if index + 1 < len(figures):
        end = min(end, figures[index + 1].number.start)
    before = _TOTAL_BEFORE.search(scene.marked, start, figure.number.start)
    return bool(before or _TOTAL_AFTER.search(scene.marked[figure.number.end : end]))


def cumulative_in(scene: Scene, dead: Sequence[Figure]) -> Cumulative | None:
    """`dead`: the figures of the campaign's dead, in reading order. None when no total is printed."""
    killed, killed_agrees = _agreed(scene, dead)
    strikes, strikes_agree = _agreed(scene, _strike_totals(scene, dead))
    if not killed_agrees and not strikes_agree:
        return None
    if not (killed or strikes):
        return None
    return Cumulative(strikes=strikes, killed=killed, vessels=_vessel_total(scene))


def _agreed(scene: Scene, figures: Sequence[Figure]) -> tuple[Quoted | None, bool]:
    """The one total of several prints; (None, False) if they contradict each other."""
    if not figures:
        return None, True
    precise = [f for f in figures if f.number.comparator not in (Comparator.NEARLY, Comparator.ABOUT)] or list(
        figures
    )
    values = sorted({figure.number.value for figure in precise})
    largest = values[-1]
    if len(values) > 1 and sum(values[:-1]) != largest:
        return None, False
    chosen = next(figure for figure in precise if figure.number.value == largest)
    return scene.quoted(chosen.number, start=chosen.start, end=chosen.end), True


def _strike_totals(scene: Scene, dead: Sequence[Figure]) -> list[Figure]:
    """Attacks, never vessels: cardinals that are no local count, else the highest campaign ordinal."""
    counted = [figure for figure in strikes_in(scene) if _is_campaign_count(scene, figure)]
    counted += _counted(scene)
    beside = [figure for figure in counted if _same_sentence(scene, figure, dead)]
    if beside or counted:
        return beside or counted
    ordinals = [figure for figure in nth_strikes_in(scene) if _is_campaign_ordinal(scene, figure)]
    return sorted(ordinals, key=lambda figure: -figure.number.value)[:1]


def _is_campaign_count(scene: Scene, figure: Figure) -> bool:
    after = scene.marked[figure.end : scene.sentence_at(figure.number.start)[1]]
    if _LOCAL.search(after) or _LOCAL_COUNT.search(after):
        return False
    return figure.number.value >= FEWEST_IN_A_TOTAL


def _is_campaign_ordinal(scene: Scene, figure: Figure) -> bool:
    if figure.number.value < 2:
        return False
    return not _LOCAL.search(scene.marked[figure.end : scene.sentence_at(figure.number.start)[1]])


def _counted(scene: Scene) -> list[Figure]:
    """ "the number of operations has reached 13", "the attacks now add up to 41", "attacks 32, 33 and 34"."""
    found = []
    for match in _COUNTED.finditer(scene.marked):
        name = next(name for name in ("last", "n", "o", "m") if match[name])
        number = scene.numbers.numbers[match.start(name)]
        after = scene.marked[match.end(name) : match.end(name) + 24]
        if number.value >= FEWEST_IN_A_TOTAL and not re.match(
            r" (?:\w+ )?(?:muert|mort|dead|kill|fallec|pers|peop|vessel|boat|embarc|lanch|dias|days)", after
        ):
            found.append(Figure(number, match.start(), match.end()))
    return found


def _same_sentence(scene: Scene, figure: Figure, dead: Sequence[Figure]) -> bool:
    start, end = scene.sentence_at(figure.number.start)
    return any(start <= other.number.start < end for other in dead)


def _vessel_total(scene: Scene) -> Quoted | None:
    found = [figure for figure in vessels_in(scene) if figure.number.value > MOST_IN_ONE_EVENT]
    return scene.quoted(found[-1].number, start=found[-1].start, end=found[-1].end) if found else None

"""Figures of people: so many killed, so many given up, so many alive, in four languages.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.killed import GIVES_UP, KILLED, ONE_KILLED, OR_PRESUMED, PRESUMED
from newsdesk.facts.living import BESIDE_THE_DEAD, ON_ANOTHER_BOAT, SURVIVORS
from newsdesk.facts.lone import (
    AMONG_THE_DEAD,
    ANOTHER_CASE,
    INCLUDING,
    KILLED_AFTER_ALL,
    LAST_HELD_OR_HURT,
    MORE_LIVED,
    NAMES_THE_STRIKE,
    ONE_SOUGHT,
    OTHERS_SEEK,
    SOLE_SURVIVOR,
    SURVIVOR_DIED,
    SURVIVOR_LEADS,
    SURVIVORS_NAMED,
    WAS_ABOARD,
    WERE_KILLED,
    WITH_BODIES,
)
from newsdesk.facts.matching import Figure, counted
from newsdesk.facts.named import with_the_named
from newsdesk.facts.numbers import CARDINAL, ORDINAL
from newsdesk.facts.scale import MOST_IN_ONE_EVENT
from newsdesk.facts.scene import Scene
from newsdesk.facts.units import people_text
from newsdesk.once import once

_DEAD = (*KILLED, ONE_KILLED, WITH_BODIES)


@once
def killed_in(scene: Scene) -> Sequence[Figure]:
    """Every number of dead, event or total, in reading order, each number once; the presumed dead are not among
    them."""
    presumed = {figure.number.start for figure in presumed_in(scene)}
    dead = [figure for figure in _people(scene, _DEAD) if figure.number.start not in presumed]
    dead = [figure for figure in dead if figure.number.kind != ORDINAL or figure.number.value > MOST_IN_ONE_EVENT]
    return [told for figure in dead if (told := with_the_named(scene, figure))]


@once
def presumed_in(scene: Scene) -> Sequence[Figure]:
    """People never found and given up: kept apart from the dead. "A third man" is one."""
    if not GIVES_UP.search(scene.folded):
        return []
    return [
        figure if figure.number.kind != ORDINAL else replace(figure, number=replace(figure.number, value=1))
        for figure in _people(scene, PRESUMED)
        if not OR_PRESUMED.search(scene.marked, figure.number.end, figure.end + 20)
    ]


@once
def survivors_in(scene: Scene) -> Sequence[Figure]:
    given_up = {figure.number.start for figure in presumed_in(scene)}
    counts = [figure for figure in alive_in(scene) if figure.number.kind != ORDINAL]
    return [figure for figure in counts if figure.number.start not in given_up and not _died_later(scene, figure)]


@once
def alive_in(scene: Scene) -> Sequence[Figure]:
    """Figures of survivors; "a third" counts as one."""
    beside = [figure for figure in _people(scene, BESIDE_THE_DEAD) if _beside_the_dead(scene, figure.number.start)]
    told = {figure.number.start: figure for figure in (*beside, *_people(scene, SURVIVORS))}
    return [told[start] for start in sorted(told) if not ON_ANOTHER_BOAT.search(scene.marked, 0, start)]


def _beside_the_dead(scene: Scene, place: int) -> bool:
    """Whether people stand beside the dead of a strike. Elsewhere people are arrested and wounded who were on no
    boat, unless the headline is about survivors."""
    if SURVIVORS_NAMED.search(scene.folded, 0, scene.title_end):
        return True
    start, end = scene.sentence_at(place)
    if ANOTHER_CASE.search(scene.folded, start, end):
        return False
    if any(start <= dead.number.start < end for dead in killed_in(scene)):
        return True
    number = scene.numbers.numbers.get(place)  # two died; "a third is held"
    nth = number.value if number and number.kind == ORDINAL else 0
    return nth > 1 and any(dead.number.value == nth - 1 for dead in killed_in(scene))


def _died_later(scene: Scene, figure: Figure) -> bool:
    """ "Nine killed, two of them survivors of the first blast", "killed two survivors"."""
    start = figure.number.start
    if AMONG_THE_DEAD.match(scene.folded, figure.number.end) or INCLUDING.search(scene.folded, 0, start):
        before = scene.sentence_at(start)[0]
        return any(before <= dead.number.start < start for dead in killed_in(scene))
    return bool(KILLED_AFTER_ALL.search(scene.marked, 0, start) or WERE_KILLED.match(scene.folded, figure.end))


def sole_survivor(scene: Scene) -> tuple[int, int] | None:
    """ "the survivor", "a third survived": one, though no number says so."""
    if SURVIVOR_DIED.search(scene.marked):
        return None
    if sole := SOLE_SURVIVOR.search(scene.marked):
        return sole.span()
    if sought := next((one for one in ONE_SOUGHT.finditer(scene.marked) if _was_struck(scene, one)), None):
        return sought.span()
    if last := next((figure for figure in alive_in(scene) if figure.number.kind == ORDINAL), None):
        return last.start, last.end
    spans = (found.span() for found in LAST_HELD_OR_HURT.finditer(scene.marked))
    return next((span for span in spans if _beside_the_dead(scene, span[0])), None) or _leads_alone(scene)


def _was_struck(scene: Scene, sought: re.Match[str]) -> bool:
    """Men are sought ashore, and at sea after storms: this one was on the boat that was hit."""
    start, end = scene.sentence_at(sought.start())
    if OTHERS_SEEK.search(scene.folded, start, sought.start()):
        return False
    return bool(WAS_ABOARD.search(sought[0]) or NAMES_THE_STRIKE.search(scene.folded, start, end))


def _leads_alone(scene: Scene) -> tuple[int, int] | None:
    """ "Survivor of strike still held", where the dead are counted and no others live."""
    alone = killed_in(scene) and not MORE_LIVED.search(scene.folded)
    leads = SURVIVOR_LEADS.search(scene.folded) if alone else None
    return leads.span() if leads else None


def of_one_alone(scene: Scene, figure: Figure) -> bool:
    """Is it "the only man aboard"? A printed "1" and an article are of one among others, perhaps."""
    number = figure.number
    return (number.value, number.kind) == (1, CARDINAL) and not scene.folded[number.start : number.end].isdigit()


def _people(scene: Scene, patterns: Sequence[re.Pattern[str]]) -> Sequence[Figure]:
    return counted(scene, patterns, people_text(scene))

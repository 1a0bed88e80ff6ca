"""What the grammar of an entry tells the model: figures, days and ordinals, as plain marks.

Words say what an entry is about; marks say what it does with it: reports, sums up, looks back.
"""

from __future__ import annotations

import re

from newsdesk.classify import elsewhere
from newsdesk.classify.byline import is_signed
from newsdesk.classify.deeds import announces_strike, tells_boat_hit, tells_of_one_more
from newsdesk.classify.reading import Reading
from newsdesk.classify.topics import plausible_topics
from newsdesk.facts.dates import STATED
from newsdesk.facts.figures import killed_in, survivors_in
from newsdesk.facts.matching import Figure
from newsdesk.facts.revised import revised_toll_in
from newsdesk.facts.scene import Scene
from newsdesk.facts.totals import is_total
from newsdesk.facts.units import nth_strikes_in

# "strike on boat off Ecuador", but not "the strike", "Sunday's strike", "strikes"
_A_STRIKE = re.compile(
    r"(?<!the )(?<!'s )(?<!el )(?<!al )(?<!del )(?<!la )(?<!l')(?<!do )(?<!no )(?<!last )(?<!after )(?<!of )"
    r"\b(?:air)?(?:strike|attack|ataque|bombardeo|bombardeio|frappe|attaque)\b(?! group| force)"
)
_FRESH_DAYS, _OLD_DAYS = 3, 7
_OF_THE_DEAD = ("total of dead", "dead of one strike", "dead of an earlier strike")
GRAMMAR_MARKS = tuple(
    f"m:{name}"
    for name in (
        *_OF_THE_DEAD,
        *(f"{kind} in title" for kind in _OF_THE_DEAD),
        "number of survivors",
        "so many-th strike",
        "title tells of one more strike",
        "old date",
        "old dates only",
        "fresh day",
    )
)


def marks(reading: Reading) -> dict[str, float]:
    return word_marks(reading) | grammar_marks(reading)


def word_marks(reading: Reading) -> dict[str, float]:
    """The marks that words alone tell."""
    scene = reading.scene
    found = plausible_topics(reading)
    title = scene.text[: scene.title_end]
    if announces_strike(scene):
        found.append("title announces a strike")
    if tells_boat_hit(scene):
        found.append("title tells of a boat hit")
    if _A_STRIKE.search(scene.folded, 0, scene.title_end):
        found.append("title tells of a strike")
    if "?" in title:
        found.append("title asks")
    if is_signed(scene):
        found.append("title is signed")
    if elsewhere.known_by_name(reading):
        found.append("strike known by name")
    if not elsewhere.here(reading) and not elsewhere.boats(reading):
        found.append("neither region nor boats")
    return _named(found)


def grammar_marks(reading: Reading) -> dict[str, float]:
    """The marks that need figures and days, some of `GRAMMAR_MARKS`: ten times the work of all others."""
    scene = reading.scene
    found = [*_figures(scene), *_days(scene)]
    if nth_strikes_in(scene):
        found.append("so many-th strike")
    if tells_of_one_more(scene):
        found.append("title tells of one more strike")
    return _named(found)


def _named(found: list[str]) -> dict[str, float]:
    return {f"m:{name}": 1.0 for name in found}


def _figures(scene: Scene) -> list[str]:
    found = []
    dead = killed_in(scene)
    for n, figure in enumerate(dead):
        kind = "total of dead" if is_total(scene, dead, n) else "dead of one strike"
        if kind == "dead of one strike" and _is_known(scene, figure):
            kind = "dead of an earlier strike"
        found += [kind, f"{kind} in title"] if figure.number.start < scene.title_end else [kind]
    if survivors_in(scene):
        found.append("number of survivors")
    return found


def _is_known(scene: Scene, figure: Figure) -> bool:
    """Are these the dead of a strike that the text recalls, or of one whose toll grew?"""
    start, end = scene.sentence_at(figure.number.start)
    return scene.recalls(start, end) or revised_toll_in(scene) == (start, end)


def _days(scene: Scene) -> list[str]:
    if scene.published_on is None:
        return []
    found = []
    stated = [day for day in scene.days if day.basis == STATED and not scene.only_bounds(day.start)]
    ages = [(scene.published_on - day.value).days for day in stated]
    if any(age > _OLD_DAYS for age in ages):
        found.append("old date")
    recent = [day for day in scene.days if 0 <= (scene.published_on - day.value).days <= _FRESH_DAYS]
    if recent:
        found.append("fresh day")
    elif ages and min(ages) > _OLD_DAYS:
        found.append("old dates only")
    return found

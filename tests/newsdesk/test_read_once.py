"""What spares work in reading changes no result: each shortcut finds what looking everywhere would find."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from newsdesk.facts import figures, matching, taken_back, units
from newsdesk.facts.killed import PRESUMED
from newsdesk.facts.living import BESIDE_THE_DEAD, SURVIVORS
from newsdesk.facts.scene import Scene, scene_of
from newsdesk.facts.units import people_text
from newsdesk.text.folding import entry_text
from training.examples import development_set

SCENES = [
    scene_of(entry_text(item["title"], item["summary"]), len(item["title"]), item["lang"], None)
    for item in development_set()
]
OF_PEOPLE = (*figures._DEAD, *PRESUMED, *SURVIVORS, *BESIDE_THE_DEAD)
OF_UNITS = (units._UNITS, units._NTH_STRIKE, units._NTH_ALONE)
PATTERNS = (*OF_PEOPLE, *OF_UNITS)


def _text(scene: Scene, pattern: re.Pattern[str]) -> str:
    """What the pattern runs over."""
    return people_text(scene) if pattern in OF_PEOPLE else scene.marked


def test_patterns_tried_at_numbers_alone_find_what_a_search_finds() -> None:
    for scene in SCENES:
        for pattern in PATTERNS:
            text = _text(scene, pattern)
            tried = [match.span() for match in matching.found_in(scene, pattern, text)]
            assert tried == [match.span() for match in pattern.finditer(text)]


def test_patterns_that_are_left_out_find_nothing() -> None:
    for scene in SCENES:
        signs = {number.kind for number in scene.numbers.numbers.values()}
        left_out = [pattern for pattern in PATTERNS if signs.isdisjoint(matching._signs_of(pattern))]
        assert not any(pattern.search(_text(scene, pattern)) for pattern in left_out)


def test_every_pattern_says_which_kinds_of_numbers_it_holds() -> None:
    assert all(matching._signs_of(pattern) for pattern in PATTERNS)


def test_whatever_is_denied_is_looked_at() -> None:
    said = (
        *("kills three, not four people", "three and not four people", "kills not four people but three"),
        *("mata a tres, no cuatro", "tres y no cuatro", "no cuatro muertos sino tres", "no fueron cuatro sino tres"),
        *("mata três, não quatro", "três e não quatro", "não foram quatro mas três", "instead of four"),
        *(
            "trois morts, et non quatre",
            "trois, pas quatre",
            "trois et pas quatre",
            "ce ne sont pas quatre mais trois",
        ),
        *("three rather than four", "tres en lugar de cuatro", "tres en vez de cuatro", "três em vez de quatro"),
        *(
            "três ao invés de quatro",
            "trois au lieu de quatre",
            "trois plutôt que quatre",
            "ce ne seraient pas 4 mais 3",
        ),
        *("in the Pacific, not the Caribbean", "en el Pacífico y no en el Caribe", "no Pacífico, não no Caribe"),
    )
    for lang in ("en", "es", "pt", "fr"):
        for text in said:
            denies(scene_of(text, len(text), lang, None))
    for scene in SCENES:
        denies(scene)


def denies(scene: Scene) -> None:
    there = taken_back._NOT_THERE.search(scene.folded) or taken_back._NOT_SO_MANY.search(scene.marked)
    assert taken_back._denies(scene) or not there, scene.text


def test_a_scene_without_a_new_strike_keeps_what_was_found_in_it() -> None:
    title = "Three killed in earlier strike"
    scene = scene_of(title, len(title), "en", datetime(2026, 11, 20, tzinfo=UTC))
    assert [figure.number.value for figure in figures.killed_in(scene)] == [3]
    same = scene.of_no_new_strike()
    assert same.numbers is scene.numbers
    assert figures.killed_in(same) == figures.killed_in(scene)
    assert scene.recalls(0, len(title)) and not same.recalls(0, len(title))

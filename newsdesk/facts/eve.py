"""Two strikes in one report, the second told of the day before: "Four died on Monday, three the night before"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from newsdesk.facts.dates import RELATIVE
from newsdesk.facts.matching import Figure
from newsdesk.facts.scene import Scene
from newsdesk.facts.split import Shared, of_boat
from newsdesk.facts.units import strikes_in, vessels_in
from newsdesk.understanding import QuotedDate, StrikeFacts

_EVE = re.compile(
    r"\b(?:the (?:night|day|evening) before|a day (?:earlier|before)|the previous (?:day|night|evening)"
    r"|la vispera|(?:el|la) (?:dia|noche) anterior|n?a vespera|n?[oa] (?:dia|noite) anterior|la veille"
    r"|le jour precedent)\b"
)


def by_eve(scene: Scene, shared: Shared, dead: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """One strike of the news and one of the day before, where both together are the dead and the two that the text
    counts; else none."""
    counted = {figure.number.value for figure in (*vessels_in(scene), *strikes_in(scene))}
    whole = {figure.number.value for figure in dead if figure.number.start < scene.title_end}
    parts = [figure for figure in dead if figure.number.start > scene.title_end]
    if not scene.news or 2 not in counted or len(parts) != 2:
        return ()
    if sum(figure.number.value for figure in parts) not in whole:
        return ()
    ends = [parts[1].number.start, scene.sentence_at(parts[1].number.start)[1]]
    eves = [_EVE.search(scene.folded, part.number.end, end) for part, end in zip(parts, ends, strict=True)]
    if sum(eve is not None for eve in eves) != 1:
        return ()
    return tuple(
        of_boat(scene, _on(scene, shared, eve), part.number.start, part.end, *shared.where, until=end)
        for part, eve, end in zip(parts, eves, ends, strict=True)
    )


def _on(scene: Scene, shared: Shared, eve: re.Match[str] | None) -> Shared:
    if eve is None or shared.day is None:
        return shared
    day = QuotedDate(
        value=shared.day.value - timedelta(days=1),
        text=scene.text[slice(*eve.span())],
        start=eve.start(),
        basis=RELATIVE,
    )
    return replace(shared, day=day)

"""How well replayed entries were put into stories: pairs of entries that belong together, measured against labels.

Labels were given language by language, so one happening told in two languages carries two names. So pairs are counted
twice: as labelled, and with each happening under one name, as `joined` makes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsdesk.evaluation.evaluate import Count
from newsdesk.evaluation.replay import Replayed

Truth = Mapping[str, str]  # entry -> the name of its happening; a name that nobody shares is a lone entry
ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a reader said of one entry. `days` are those of the strikes in it, ISO dates."""

    id: str
    story: str | None
    relevant: bool
    new_event: bool
    category: str
    days: tuple[str, ...] = ()
    lang: str = "en"

    @property
    def look_back(self) -> bool:
        """Relevant, but with no new dated fact."""
        return self.category == "analysis"


def label_of(values: Mapping[str, object]) -> Label:
    """A label from one line of a labelled file."""
    events = values.get("events") or ()
    days = [event["date"] for event in events if event.get("date")]  # type: ignore[attr-defined]
    return Label(
        id=str(values["id"]),
        story=str(values["story"]) if values.get("story") else None,
        relevant=bool(values["relevant"]),
        new_event=bool(values["new_event"]),
        category=str(values["category"]),
        days=tuple(dict.fromkeys(days)),
        lang=str(values.get("lang") or "en"),
    )


def stories_as_labelled(labels: Iterable[Label]) -> dict[str, str]:
    """The story labels as they stand, each entry without one alone."""
    return {label.id: label.story or f"alone {label.id}" for label in labels}


def joined(labels: Iterable[Label], same: Iterable[Sequence[str]] = ()) -> Truth:
    """Each happening under one name. Reports of the new strike of one and the same day are one, whatever their
    labels; so are those stories and lone entries that a line of `same` puts together."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            name = root[name]
        return name

    own = {label.id: label.story or label.id for label in labels}
    for label in labels:
        if label.new_event and len(label.days) == 1:
            root[find(own[label.id])] = find(f"strike of {label.days[0]}")
    for first, *others in same:
        for other in others:
            root[find(other)] = find(first)
    return {id_: find(name) for id_, name in own.items()}


def story_pairs(labels: Sequence[Label], truth: Truth, replayed: Iterable[Replayed]) -> dict[str, Count]:
    """All pairs, and those of each kind: with a strike in it, of other news of ours, of entries that are not ours,
    and of two languages."""
    label_of = {label.id: label for label in labels}
    together, found = _pairs(truth), _pairs({one.id: str(one.story) for one in replayed})
    counts: dict[str, Count] = {ALL: Count()}
    for pair in together | found:
        for kind in (ALL, *_kinds(*(label_of[id_] for id_ in pair))):
            counts.setdefault(kind, Count()).add(pair in together, pair in found)
    return dict(sorted(counts.items()))


def _pairs(groups: Mapping[str, str]) -> set[tuple[str, str]]:
    members: dict[str, list[str]] = {}
    for id_ in sorted(groups):
        members.setdefault(groups[id_], []).append(id_)
    return {pair for ids in members.values() for pair in combinations(ids, 2)}


def _kinds(one: Label, other: Label) -> Iterable[str]:
    categories = {one.category, other.category}
    yield "strikes" if "strike" in categories else "not ours" if categories == {"none"} else "other news"
    if one.lang != other.lang:
        yield "two languages"

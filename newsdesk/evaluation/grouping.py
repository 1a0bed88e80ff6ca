"""How well replayed entries were put into stories: pairs of entries that belong together, measured against labels.

Labels were given language by language, so one happening told in two languages carries two names. So pairs are counted
twice: as labelled, and with each happening under one name, as `joined` makes it. Pairs grow with the square of a
story: one row that fills a week outweighs thirty votes and rulings. So entries and stories are counted as well.
What one happening is, people see differently: pairs that others read otherwise than the labels can be left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from statistics import mean

from newsdesk.evaluation.evaluate import Item
from newsdesk.evaluation.replay import Replayed
from newsdesk.evaluation.report import Count, Shares

Truth = Mapping[str, str]  # entry -> the name of its happening; a name that nobody shares is a lone entry
Pair = tuple[str, str]  # ids of two entries, in order
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


def label_of(values: Item) -> Label:
    """A label from one line of a labelled file."""
    events = values.get("events") or ()
    days = [event["date"] for event in events if event.get("date")]
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
    """Give each happening one name. Reports of the new strike of one day belong together, whatever their labels;
    so do the stories and lone entries that a line of `same` names."""
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


def reading_of(stories: Iterable[Sequence[str]]) -> Truth:
    """A reading from the ids of each of its stories: one is named after its first entry."""
    return {id_: story[0] for story in stories for id_ in story}


def disputed(truth: Truth, readings: Sequence[Truth]) -> frozenset[Pair]:
    """The pairs of which most readings say something else than `truth`. A reading names the happenings of entries
    that have company there."""
    together = _pairs(truth)
    joins = Counter(pair for reading in readings for pair in _pairs({id_: reading.get(id_, id_) for id_ in truth}))
    others = {
        pair: len(readings) - joins[pair] if pair in together else joins[pair] for pair in together | set(joins)
    }
    return frozenset(pair for pair, n in others.items() if 2 * n > len(readings))


def story_pairs(
    labels: Sequence[Label], truth: Truth, replayed: Iterable[Replayed], *, without: Set[Pair] = frozenset()
) -> dict[str, Count]:
    """Count all pairs, and those of each kind: with a strike in it, of other news of ours, of entries that are not
    ours, and of one language or two. Pairs in `without` count for nothing."""
    label_of = {label.id: label for label in labels}
    together, found = _pairs(truth), _pairs({one.id: str(one.story) for one in replayed})
    counts: dict[str, Count] = {ALL: Count()}
    for pair in (together | found) - without:
        for kind in (ALL, *_kinds(*(label_of[id_] for id_ in pair))):
            counts.setdefault(kind, Count()).add(pair in together, pair in found)
    return dict(sorted(counts.items()))


def entries_grouped(truth: Truth, replayed: Iterable[Replayed]) -> Shares:
    """B-cubed precision and recall: how many of the entries that an entry was put with belong there, and how many of
    those that belong there are there. Entries that are alone in both are left out: they would hide the rest."""
    found = {one.id: str(one.story) for one in replayed}
    asked, put = _company(truth), _company(found)
    shares = [
        (len(asked[id_] & put[id_]) / len(put[id_]), len(asked[id_] & put[id_]) / len(asked[id_]))
        for id_ in truth
        if len(asked[id_] | put[id_]) > 1
    ]
    return _mean(shares)


def stories_grouped(truth: Truth, replayed: Iterable[Replayed]) -> Shares:
    """Precision and recall of each labelled story of two or more entries, by the desk's group that fits it best."""
    put = _company({one.id: str(one.story) for one in replayed})
    stories = {story for story in _company(truth).values() if len(story) > 1}
    return _mean([_best_fit(story, {put[id_] for id_ in story}) for story in stories])


def _best_fit(story: frozenset[str], groups: Iterable[frozenset[str]]) -> tuple[float, float]:
    shared = {group: len(group & story) for group in groups}
    best = max(groups, key=lambda group: (2 * shared[group] / (len(group) + len(story)), sorted(group)))
    return shared[best] / len(best), shared[best] / len(story)


def _mean(shares: Sequence[tuple[float, float]]) -> Shares:
    if not shares:
        return Shares(precision=1.0, recall=1.0, counted=0)
    precision, recall = (mean(values) for values in zip(*shares, strict=True))
    return Shares(precision=precision, recall=recall, counted=len(shares))


def _company(groups: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Who stands in one group with an entry, itself included."""
    members: dict[str, set[str]] = {}
    for id_, name in groups.items():
        members.setdefault(name, set()).add(id_)
    return {id_: frozenset(members[name]) for id_, name in groups.items()}


def _pairs(groups: Mapping[str, str]) -> set[Pair]:
    members: dict[str, list[str]] = {}
    for id_ in sorted(groups):
        members.setdefault(groups[id_], []).append(id_)
    return {pair for ids in members.values() for pair in combinations(ids, 2)}


def _kinds(one: Label, other: Label) -> Iterable[str]:
    categories = {one.category, other.category}
    yield "strikes" if "strike" in categories else "not ours" if categories == {"none"} else "other news"
    yield "one language" if one.lang == other.lang else "two languages"

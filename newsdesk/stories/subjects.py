"""What a happening is about, where most of its words do not tell: a chamber votes on many things, families sue for
many, and a tanker may have run aground."""

from __future__ import annotations

import re
from functools import cache

from newsdesk.stories.story import EntryView, StoryView
from newsdesk.stories.terms import stems_of
from newsdesk.stories.translations import meant
from newsdesk.text.folding import fold
from newsdesk.understanding import Category

_FORCE = stems_of(
    "strike attack boat vessel ship speedboat missile military war guerra guerre force fuerza survivor drug cartel"
    " smuggling trafficking navy naval navales campaign campana campanha campagne pentagon pentagono hegseth southcom"
    " targeting"
)
_TAKEN_SHIP = stems_of(
    "seized boards boarding aborda abordaje abordagem intercepted capture captured captura warrant sanctions blockade"
    " bloqueo piracy pirateria forfeiture"
)
_SUBJECTS = {
    "congress.vote": _FORCE,
    "congress.bill": _FORCE,
    "congress.oversight": _FORCE,
    "law.litigation": _FORCE,
    "seizure.tanker": _TAKEN_SHIP,
}

_VOTE = re.compile(r"\b(?:senat|senad|camara|house\b|parl(?:ia|a|e)ment|assembl|asamblea|congres|vot)")
_TALLY = re.compile(r"\b(\d{1,3})(?:-|–| (?:votes )?to | (?:votos )?(?:a|contra|por) | voix contre )(\d{1,3})\b")
_WATER = re.compile(
    r"\b(?:[Bb]ah[ií]a|[Bb]aía|[Bb]aie|[Ll]agoa?|[Ll]ac|[Ll]ake|[Bb]ay of) (?:de |do |da |del |du )?([A-ZÀ-Ý]\w+)"
    r"|\b([A-ZÀ-Ý]\w+) (?:Bay|Lake)\b"
)


def on_another_subject(entry: EntryView, story: StoryView) -> bool:
    """Is one of the two an act of ours, and does the other, no news of ours, speak of nothing that such acts are
    about? Or are both other news, about different votes or waters?"""
    title, terms, classification, _ = entry
    ours, theirs = classification.relevant, story.category is not Category.NONE
    if not ours and not theirs:
        return _differ(_tallies(title), _tallies(story.title)) or _differ(_waters(title), _waters(story.title))
    if ours is theirs:
        return False
    topic, others = (classification.topic, story.terms) if ours else (story.topic, terms)
    return topic in _SUBJECTS and _words_of(topic).isdisjoint(meant(others))


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _tallies(title: str) -> frozenset[str]:
    """What a headline counts for and against, in either order."""
    folded = fold(title)
    found = _TALLY.findall(folded) if _VOTE.search(folded) else ()
    return frozenset("-".join(sorted(votes)) for votes in found)


def _waters(title: str) -> frozenset[str]:
    """The bays and lakes that a headline names."""
    return frozenset(term for names in _WATER.findall(title) for term in stems_of(" ".join(names)))


@cache
def _words_of(topic: str) -> frozenset[str]:
    return meant(_SUBJECTS[topic])

"""What tells two happenings apart, however alike their words: other countries, another chamber, survivors of another
strike, another kind of act, another one in a row, another step, another subject, other names."""

from __future__ import annotations

from functools import cache, lru_cache

from newsdesk.grounds import Ground
from newsdesk.stories.countries import countries_in, names_united_states
from newsdesk.stories.stages import another_step
from newsdesk.stories.story import EntryView, StoryView
from newsdesk.stories.subjects import on_another_subject
from newsdesk.stories.terms import CAPITALISED, CHAMBER_MARK, NAME_MARK, STRIKE_MARK, stems_of, weight, without_outlet
from newsdesk.understanding import Category, Classification

_RARE = 4.5  # a name in less than one of a hundred entries; a ship, a company, a judge
_BOTH_NAMES = 8.0  # of one person, in a suit or a complaint
_TELLING = 2.5  # a name that many entries have, yet not the campaign's own
_FROM = 3  # "first" and "second" are said of much else: a second boat, the second operation of a weekend

# Of these the name is the happening, and they are counted: a ship, a firm, a gang. Of a vote or a trial each headline
# names somebody else, and a third Republican parts nothing.
_COUNTED_TOPICS = frozenset(
    {"seizure.tanker", "sanctions.listed", "sanctions.lifted", "designation.terror", "designation.reward"}
)

# What one hand does about what another did: a list after a boarding, an airspace closed for a raid, a man sent home.
_KINDS_OF_ACT = (
    {"seizure.tanker", "interdiction.sinking"},
    {"sanctions.listed", "sanctions.lifted", "designation.terror", "designation.reward"},
    {"closure.airspace"},
    {"closure.blockade"},
    {"congress.vote"},
    {"justice.pardon"},
    {"force.command"},
    {"drug_trade.certification"},
    {"intel.suspended"},
    {"intel.disputed"},
    {"intel.restored"},
    {"survivors.search", "survivors.custody", "survivors.repatriation", "survivors.presumed_dead"},
)
_CATCH = "interdiction.seizure"
_KIND_OF_ACT = {topic: number for number, topics in enumerate(_KINDS_OF_ACT) for topic in topics}

# Capitals of those who act in most headlines: they name no ship, firm or gang.
_OFFICES = stems_of(
    "state department treasury defense justice homeland congress house senate court coast guard navy army marines"
    " southern command pentagon white washington secretary president minister admiral general"
    " departamento estado tesoro congreso senado corte tribunal comando sur casa blanca armada guardia costera"
    " guardacostas ministro presidente guarda costeira garde cotiere gardes cotes"
    " departement tresor maison blanche congres cour marine tesouro congresso branca marinha"
)

_ORDINALS = {
    2: "second segundo deuxieme",
    3: "third tercer tercero tercera terceiro terceira troisieme",
    4: "fourth cuarto cuarta quarto quatrieme",
    5: "fifth quinto quinta cinquieme",
    6: "sixth sexto sexta sixieme",
    7: "seventh septimo septima setimo setima septieme",
    8: "eighth octavo octava oitavo oitava huitieme",
}


def apart_by(entry: EntryView, story: StoryView) -> Ground | None:
    """What keeps an entry out of a story; None if nothing does."""
    title, terms, classification, _ = entry
    ours = classification.relevant or story.category is not Category.NONE
    elsewhere = _elsewhere(title, story) and not _one_named(terms, classification.topic, story)
    if elsewhere or (not ours and _at_home_or_abroad(title, story.title)):
        return Ground.OTHER_COUNTRY
    if _marked_apart(CHAMBER_MARK, terms, story):
        return Ground.OTHER_CHAMBER
    if _marked_apart(STRIKE_MARK, terms, story):
        return Ground.OTHER_STRIKE
    if another_step(terms, story.terms):
        return Ground.ANOTHER_STEP
    if _another_kind(classification.topic, story.topic) or _catch_beside_other_news(classification, story):
        return Ground.OTHER_ACT
    if on_another_subject(entry, story):
        return Ground.OTHER_SUBJECT
    return Ground.ANOTHER_ONE if _another_one(title, terms, classification.topic, story) else None


def _elsewhere(title: str, story: StoryView) -> bool:
    """The title names countries, and the story names others."""
    named = countries_in(stems_of(title))
    theirs = countries_in(story.terms) if named else named
    return bool(theirs) and named.isdisjoint(theirs)


def _one_named(terms: frozenset[str], topic: str | None, story: StoryView) -> bool:
    """One ship, firm or gang, or a person by both names: a flag, a court or where the dead were from is told of
    them, and is not where it happened."""
    if topic is None or topic != story.topic:
        return False
    names = [weight(term) for term in terms & story.terms if term.startswith(NAME_MARK)]
    rare = topic in _COUNTED_TOPICS and max(names, default=0) >= _RARE
    return rare or sum(sorted(names)[-2:]) >= _BOTH_NAMES


def _at_home_or_abroad(title: str, other: str) -> bool:
    """One headline names the United States alone, and the other another country alone. Ours are all about the United
    States, so this tells other news apart."""
    at_home, abroad = names_united_states(title), bool(countries_in(stems_of(title)))
    if at_home is abroad:
        return False
    return (at_home, abroad) == (bool(countries_in(stems_of(other))), names_united_states(other))


def _marked_apart(mark: str, terms: frozenset[str], story: StoryView) -> bool:
    """Both name one, and none in common: the House votes, and only the Senate has voted in the story."""
    ours = {term for term in terms if term.startswith(mark)}
    theirs = {term for term in story.terms if term.startswith(mark)} if ours else ours
    return bool(theirs) and ours.isdisjoint(theirs)


def _another_kind(topic: str | None, theirs: str | None) -> bool:
    kinds = [_KIND_OF_ACT[one] for one in (topic, theirs) if one in _KIND_OF_ACT]
    return len(set(kinds)) > 1


def _catch_beside_other_news(classification: Classification, story: StoryView) -> bool:
    """Drugs taken from a boat are nobody's answer to anything: what governments say there is another story."""
    if _CATCH not in (classification.topic, story.topic):
        return False
    other = story.category if classification.topic == _CATCH else classification.category
    return other not in (Category.INTERDICTION, Category.NONE)


def _another_one(title: str, terms: frozenset[str], topic: str | None, story: StoryView) -> bool:
    """A third tanker is not the second, and the Centuries is not the Skipper."""
    if topic not in _COUNTED_TOPICS or topic != story.topic:
        return False
    return _later(title, story.terms) or _later(story.title, terms) or _others_named(title, terms, story)


def _later(title: str, others: frozenset[str]) -> bool:
    """Does the title count higher than the others do, if they count at all?"""
    counted = max(_ordinals_in(stems_of(title)), default=0)
    theirs = _ordinals_in(others) if counted >= _FROM else frozenset()
    return bool(theirs) and counted not in theirs


def _others_named(title: str, terms: frozenset[str], story: StoryView) -> bool:
    """Whether each headline has a rare name that the other side does not know, and no name in common."""
    ours, theirs = _names_in(title, _RARE), _names_in(story.title, _RARE)
    if not ours or not theirs or ours & story.terms or theirs & terms:
        return False
    return _names_in(title, _TELLING).isdisjoint(_names_in(story.title, _TELLING))


@lru_cache(maxsize=4096)
def _names_in(title: str, least: float) -> frozenset[str]:
    """Capitalised words but the first that weigh so much, no countries, no offices. None If Most Are Capitals."""
    words = without_outlet(title).split()[1:]
    capitals = [word for word in words if word[0].isupper()]
    if 2 * len(capitals) > len(words):
        return frozenset()
    found = frozenset(term for name in CAPITALISED.findall(" ".join(words)) for term in stems_of(name))
    telling = frozenset(term for term in found if weight(term) >= least and not countries_in(frozenset({term})))
    return telling - _OFFICES


def _ordinals_in(terms: frozenset[str]) -> frozenset[int]:
    known = _by_term()
    return frozenset(known[term] for term in known.keys() & terms)


@cache
def _by_term() -> dict[str, int]:
    return {term: number for number, words in _ORDINALS.items() for term in stems_of(words)}

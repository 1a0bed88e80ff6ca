"""Strikes told by their manner alone: the headline names neither who struck nor where, and means no other story."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, ELSEWHERE, LANDS, LOOK_ALIKES, VIOLENCE_ON_LAND, group
from newsdesk.classify.headlines.strike_phrases import hits_boat_from_the_air, in_the_commands_words, one_boat_fewer
from newsdesk.classify.others.other_forces import fired_by_others
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import SMALL_BOAT
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_HARM = LOOK_ALIKES | VIOLENCE_ON_LAND | group("accident culture land_op exercise")


@once
def told_by_its_manner(r: Reading) -> bool:
    """Whether the headline tells of a strike in the command's own words, from the air, or as one boat fewer; unless
    another war, sea or hand is named."""
    if r.has(*ELSEWHERE, "far_country") or r.title_has(*_HARM):
        return False
    on_a_boat = in_the_commands_words(r.doc) and r.title_has(*BOATS)
    told = on_a_boat or ((in_the_commands_words(r.doc) or one_boat_fewer(r.doc)) and r.counts_dead())
    return (told or _hit_from_the_air(r) or _hit_with_its_crew(r)) and not fired_by_others(r)


_CREW_HIT = lazy_regex(
    rf"\b{SMALL_BOAT} (?:con|com|avec|with) (?:[^\s,;:.]+ ){{1,4}}?{WAS_HIT}(?! (?:by|por|pel[oa]s?|par)\b)"
)


def _hit_with_its_crew(r: Reading) -> bool:
    """ "Lancha con siete tripulantes atacada: seis muertos", and by nobody who is named."""
    return titled(_CREW_HIT, r) and r.counts_dead()


_HERE = LANDS | {"us", "us_military"}
_SMUGGLERS_BOAT = lazy_regex(r"\b(?:pangas?|go-?\s?fasts?|(?:narco)?lanchas?|narco\w+|vedettes?|drug)\b")


def _hit_from_the_air(r: Reading) -> bool:
    """ "Navy drone sinks panga", "drone destroys skiff in Pacific"."""
    if not hits_boat_from_the_air(r.doc):
        return False
    return r.title_has(*_HERE) or titled(_SMUGGLERS_BOAT, r)

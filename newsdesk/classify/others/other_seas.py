"""A sea that is named and is none of the story's: nothing that happens there is ours."""

from __future__ import annotations

from newsdesk.classify.concept_groups import SEAS
from newsdesk.classify.new_strikes.placeless_strikes import struck_in_a_sea_of_others
from newsdesk.classify.ours import tankers
from newsdesk.classify.ours.arms_here import warship_here
from newsdesk.classify.ours.our_actors import our_sea
from newsdesk.classify.reading import Reading


def another_sea(r: Reading) -> bool:
    """Named, and none of ours; a warship that leaves it for a coast of the story is on its way to us."""
    ours = our_sea(r) and not struck_in_another_sea(r)
    return r.has("other_sea") and not (ours or warship_here(r) or tankers.chased_afar(r))


def struck_in_another_sea(r: Reading) -> bool:
    """ "Drug boat hit by US strike in Red Sea; Southcom chief in Ecuador": neither makes that sea ours."""
    return not r.has(*SEAS) and struck_in_a_sea_of_others(r)

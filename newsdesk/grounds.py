"""On what grounds an entry was put where it stands: the facts that spoke for it, as a person may be told of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """One ground. The words for it are in `newsdesk.prose.ground_words`."""

    # for a strike record
    OPENED = "opened"  # no record of those days fits
    MENDS = "mends"  # a revised entry stays with its record
    SAME_PAGE = "same_page"  # another feed carried it at this address
    SAME_DAY = "same_day"
    PRINTED_DAY = "printed_day"  # a day that somebody printed of it before
    NEAR_DAY = "near_day"
    NEWEST = "newest"  # no day named: the newest strike that it can be about
    SAME_WATERS = "same_waters"
    SAME_TOLL = "same_toll"
    SAME_VESSELS = "same_vessels"
    SAME_SURVIVORS = "same_survivors"
    ITS_SURVIVORS = "its_survivors"  # it asks what became of people who lived
    SUMS_UP = "sums_up"  # several records in a row have its strikes and its killed together
    SUMMARY = "summary"  # the day of an older strike with the toll of this one
    # for a story
    OF_STRIKE = "of_strike"  # the story of its strike
    EARLIER_TEXT = "earlier_text"  # where its first text stood
    SAME_WORDS = "same_words"
    SAME_SUBJECT = "same_subject"  # the headlines speak of the same
    SAME_ACT = "same_act"  # one kind of act, of which there is seldom more than one in some days
    SAME_COUNTRY = "same_country"  # the headlines name one
    LATE = "late"  # older than the first report of the story
    # against all others, for a story of its own
    FIRST_OF_STRIKE = "first_of_strike"  # nobody reported of its strike before
    NONE_NEAR = "none_near"  # no story of those days shares a word of weight
    UNLIKE = "unlike"  # the nearest has too little in common
    OTHER_COUNTRY = "other_country"
    OTHER_CHAMBER = "other_chamber"
    OTHER_STRIKE = "other_strike"  # it is about the survivors of another strike
    ANOTHER_ONE = "another_one"  # another ship, firm or gang, or a later one in a row
    OTHER_ACT = "other_act"  # another kind of act: a list after a boarding
    OTHER_SUBJECT = "other_subject"  # another bill, suit or ship: the other one is none of the campaign
    ANOTHER_STEP = "another_step"  # of one case or bill: a ruling after the hearing
    TALK = "talk"  # its strike's story began too long ago


_FOR_ITS_OWN = frozenset(
    {
        *(Ground.FIRST_OF_STRIKE, Ground.NONE_NEAR, Ground.UNLIKE, Ground.TALK),
        *(Ground.OTHER_COUNTRY, Ground.OTHER_CHAMBER, Ground.OTHER_STRIKE, Ground.ANOTHER_ONE),
        *(Ground.OTHER_ACT, Ground.OTHER_SUBJECT, Ground.ANOTHER_STEP),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why one text of an entry was put into its strike record and its story; empty where it stands in none.

    `record` is the number of that record, which people may have merged or split since. `shared` are the heaviest
    terms in common with the story, see `newsdesk.stories.terms`. `rival` is the story that came nearest to an entry
    that got one of its own.
    """

    strike: tuple[Ground, ...] = ()
    record: int | None = None
    story: tuple[Ground, ...] = ()
    shared: tuple[str, ...] = ()
    rival: int | None = None

    @property
    def joined(self) -> bool:
        """Was there a story to join? False if it began one, or nothing is known."""
        return bool(self.story) and _FOR_ITS_OWN.isdisjoint(self.story)


UNPLACED = Grounds()

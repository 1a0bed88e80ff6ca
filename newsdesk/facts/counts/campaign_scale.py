"""How large strikes and the campaign have been: often its size alone tells of which of the two a number is.

Days and sizes are those of the shipped strike record.
"""

from __future__ import annotations

from datetime import date

from newsdesk.facts.document import Document

CAMPAIGN_BEGAN = date(2025, 9, 2)
MOST_IN_ONE_EVENT = 14  # dead of the deadliest announcement so far; more is nearly always a total
MOST_OF_SECOND_BLAST = 2  # of the eleven of 2 September 2025
DEAD_OF_THE_FIRST = 11  # 2 September 2025, the deadliest for two months
_DEADLIEST = date(2025, 10, 27)
CAMPAIGN_PASSED_IT = date(2025, 9, 19)  # the third strike brought the campaign to 17
FEWEST_IN_A_TOTAL = 4  # "three strikes" is an announcement, "four strikes" has always been the campaign
_DAYS_PER_STRIKE = 2.5  # taken over the whole campaign it has always been more
_FOURTH_STRIKE = date(2025, 10, 3)
_LONG_PAST = (  # from this day on so many strikes were weeks ago
    (date(2025, 10, 31), 8),
    (date(2025, 12, 31), 16),
    (date(2026, 1, 31), 25),
    (date(2026, 3, 31), 35),
    (date(2026, 5, 31), 45),
    (date(2026, 7, 31), 55),
    (date(2026, 10, 31), 60),
)
_DEAD_LONG_AGO = (  # from this day on so many dead were weeks ago
    (date(2025, 10, 31), 21),
    (date(2025, 12, 31), 30),
    (date(2026, 6, 30), 100),
    (date(2026, 9, 30), 180),
)


def most_in_one_event(doc: Document) -> int:
    """The dead of the deadliest announcement until the text was published."""
    early = doc.published_on is not None and doc.published_on < _DEADLIEST
    return DEAD_OF_THE_FIRST if early else MOST_IN_ONE_EVENT


def below_campaign(doc: Document, dead: int) -> bool:
    """Is this fewer than the campaign's dead when the entry was published?"""
    published = doc.published_on
    if published is None or published <= CAMPAIGN_PASSED_IT:
        return False
    return dead <= most_in_one_event(doc) or any(published > day and dead <= past for day, past in _DEAD_LONG_AGO)


def never_campaigns(doc: Document, dead: int) -> bool:
    """Are these too few to have ever been the campaign's dead, on the day of publication or before? The first strike
    alone killed eleven."""
    passed = doc.published_on is not None and doc.published_on > _FOURTH_STRIKE  # "the first two had killed 14"
    return dead <= (MOST_IN_ONE_EVENT if passed else DEAD_OF_THE_FIRST)


def fewest_in_a_total(doc: Document) -> int:
    """The smallest number of strikes that can be a total. A look back before the fourth strike, on "three
    strikes", spoke of all that there were."""
    early = doc.published_on is not None and doc.published_on <= _FOURTH_STRIKE
    return 2 if early and not doc.news else FEWEST_IN_A_TOTAL


def passed_by_campaign(doc: Document, strikes: int) -> bool:
    """Had there long been more strikes when the entry was published? "The fifth" is then one of a sea or a month."""
    published = doc.published_on
    return published is not None and any(published > day and strikes <= past for day, past in _LONG_PAST)


def beyond_strikes(doc: Document, count: int) -> bool:
    """Is this more than there can have been strikes when the entry was published? It counts the dead then."""
    published = doc.published_on
    if published is None or count < FEWEST_IN_A_TOTAL:
        return False
    return count > (published - CAMPAIGN_BEGAN).days / _DAYS_PER_STRIKE

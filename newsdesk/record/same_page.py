"""A report that another feed carries at the same address, in other words: a revision of what was told, no new strike.

The address joins what the figures would keep apart. It does not join what the text itself keeps apart: an address may
come to be used for the strike of another day or of other waters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from datetime import timedelta

from newsdesk.entries import Entry
from newsdesk.once import once
from newsdesk.record.day_fit import SAME_NIGHT, age_of, day_of_record, soft_score, was_claimed
from newsdesk.record.fits import Fit, place_fit
from newsdesk.record.one_more import says_one_more
from newsdesk.record.sightings import Candidate, Sighting
from newsdesk.record.withdrawals import as_reported, is_withdrawal
from newsdesk.strikes import Field, RecordState, StrikeRecord
from newsdesk.text.articles import names_an_article
from newsdesk.text.links import page_of


def record_of_page(
    entry: Entry, sighting: Sighting, records: Iterable[StrikeRecord], *, new_event: bool
) -> StrikeRecord | None:
    """The newest record of which another entry told at this address and which the sighting may be of."""
    if not entry.link or not _has_it_alone(entry.key):
        return None
    page = page_of(entry.link)
    told = [one for one in records if one.state is RecordState.OPEN and _others(one, page, entry.key)]
    if not told or not names_an_article(entry.link):
        return None
    candidate = Candidate(sighting=sighting, published_at=entry.dated_at, new_event=new_event)
    fitting = [one for one in told if _may_be_of(candidate, as_reported(one))]
    newest = max(fitting, key=lambda one: (day_of_record(one), one.number), default=None)
    return None if newest is None or _tells_of_the_next(entry, sighting, newest) else newest


def _others(record: StrikeRecord, page: str, key: str) -> Set[str]:
    """The entries that told of the record at this address. That of this very key was judged by its text: another one
    took its place."""
    return _tellers_of_pages(record).get(page, frozenset()) - {key}


@once
def _tellers_of_pages(record: StrikeRecord) -> Mapping[str, Set[str]]:
    told: dict[str, set[str]] = defaultdict(set)
    reports = (claim for claim in record.claims if claim.field is not Field.DENIED)
    for claim in reports:
        if claim.url and claim.entry_key and _has_it_alone(claim.entry_key) and not is_withdrawal(claim):
            told[page_of(claim.url)].add(claim.entry_key)
    return told


def _has_it_alone(key: str) -> bool:
    """An address that one feed gives to several entries names none of them: see `newsdesk.ingest.identity`."""
    return "." not in key


def _tells_of_the_next(entry: Entry, sighting: Sighting, record: StrikeRecord) -> bool:
    """Does it count its strike after another one, without a day, when the night of the record's is over?"""
    late = age_of(record, entry.dated_at) > SAME_NIGHT
    return late and not sighting.dated and says_one_more(entry.title, entry.summary)


def _may_be_of(candidate: Candidate, record: StrikeRecord) -> bool:
    sighting = candidate.sighting
    if place_fit(sighting, record) is Fit.CONFLICT:
        return False
    day, stated = day_of_record(record)
    if sighting.day is None or sighting.announced or not (stated and sighting.dated):
        return soft_score(candidate, record) > 0
    reach = timedelta(0) if sighting.firm else timedelta(days=1)  # "yesterday" shifts with time zones
    return abs(sighting.day - day) <= reach or was_claimed(sighting.day, record)

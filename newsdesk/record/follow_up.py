"""What a later report says of a known strike, read beside what its record shows."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.record.sightings import Sighting, Told
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Comparator

_SOUGHT = ("search on", "search suspended")


def beside(sighting: Sighting, record: StrikeRecord) -> Sighting:
    """The sighting without what only sounds like another figure: a part of the boats, or a toll that adds the
    presumed dead to the killed."""
    return replace(
        _apart(sighting, record),
        vessels=_whole(sighting.vessels, _known(record, Field.VESSELS)),
        strikes=_whole(sighting.strikes, _known(record, Field.STRIKES)),
    )


def of_a_part(sighting: Sighting) -> Sighting:
    """A report of one strike of several, without what is true of that one alone."""
    return replace(sighting, killed=None, vessels=None, strikes=None, locations=(), place=None)


def _whole(told: Told | None, known: int | None) -> Told | None:
    """ "The two vessels that they jumped from" were three with the first: a follow-up may count some of them."""
    return None if told and known and told.value < known else told


def _apart(sighting: Sighting, record: StrikeRecord) -> Sighting:
    """ "The toll rises from three to 11", when eight were sought in vain: three killed, eight presumed dead. That
    they were sought, the report itself may be the first to tell."""
    toll, killed = sighting.killed, _known(record, Field.KILLED)
    if toll is None or killed is None or toll.comparator is not Comparator.EXACTLY:
        return sighting
    more = toll.value - killed
    if sighting.presumed_dead is not None:
        return replace(sighting, killed=None) if more == sighting.presumed_dead.value else sighting
    if not more or more != _known(record, Field.SURVIVORS):
        return sighting
    if sighting.search != "search suspended" and not _were_sought(record):
        return sighting
    return replace(sighting, killed=None, presumed_dead=Told(value=more, quote=toll.quote))


def _were_sought(record: StrikeRecord) -> bool:
    fate = shown(record, Field.SURVIVORS_FATE)
    return fate is not None and fate.value in _SOUGHT


def _known(record: StrikeRecord, field: Field) -> int | None:
    value = shown(record, field)
    return int(value.value) if value else None


def asks_for_survivors(sighting: Sighting, record: StrikeRecord) -> bool:
    """Is it about people who lived, and was anybody reported alive? A search is for those of such a strike."""
    alive = shown(record, Field.SURVIVORS)
    known = shown(record, Field.SURVIVORS_FATE) is not None or (alive is not None and alive.value != 0)
    return known and (tells_of_survivors(sighting) or sighting.presumed_dead is not None)


def tells_of_survivors(sighting: Sighting) -> bool:
    told = sighting.survivors
    reported = told.value > 0 if told else sighting.survivors_reported
    return reported or sighting.search is not None

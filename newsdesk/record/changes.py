"""What changed in a strike record, field by field, in words for the card and its thread."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.entries import Tier
from newsdesk.messages import Change
from newsdesk.record.comparing import compatible
from newsdesk.record.speakers import is_authority
from newsdesk.record.strike_rules import Shown, shown
from newsdesk.record.withdrawals import as_reported, taken_back_by, who_took_back, withdrawn
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.understanding import Comparator

COOL_DOWN = timedelta(minutes=30)  # for each card and field: changes inside it become one line

MATERIAL = (
    Field.KILLED,
    Field.PRESUMED_DEAD,
    Field.SURVIVORS,
    Field.SURVIVORS_FATE,
    Field.LOCATION,
    Field.DATE,
)
_RINGS_WHEN_FIRST_KNOWN = (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.SURVIVORS_FATE)
NOT_KNOWN = "not known"
_CORRECTIONS = (Field.LOCATION, Field.DATE)  # a second value for these can only mend the first


def changes(before: StrikeRecord, after: StrikeRecord, *, correction: bool = False) -> tuple[Change, ...]:
    """The material changes from `before` to `after`, gravest field first.

    A place or day that only becomes known fills a gap; one that is replaced is a correction, unless the day was only
    bounded before. `correction` says that the entry itself speaks of correcting something. Of a record that is
    withdrawn as a whole nothing changed but that; one that is reported again is held against what it had shown.
    """
    if withdrawn(after):
        return ()
    before = as_reported(before)
    found = (change(field, before, after, correction=correction) for field in MATERIAL)
    return tuple(change for change in found if change)


def change(field: Field, before: StrikeRecord, after: StrikeRecord, *, correction: bool = False) -> Change | None:
    """The change of one field, or None if nothing material changed in it."""
    old, new = shown(before, field), shown(after, field)
    if new is None:
        taken_back = taken_back_by(old.claim, after) if old else None
        return _no_more(field, old, taken_back) if old and taken_back else None
    if _same(field, old, new):
        return None
    if old is None and field not in _RINGS_WHEN_FIRST_KNOWN:
        return None
    return Change(
        field=field,
        old=_words(field, old),
        new=_words(field, new),
        who=attribution(new.claim),
        on=new.claim.claimed_at.date(),
        url=new.claim.url,
        outlet=printing_outlet(new.claim),
        aside=_aside(field, before, after),
        correction=old is not None and (correction or (field in _CORRECTIONS and not _within(old, new))),
    )


def _no_more(field: Field, old: Shown, taken_back: Claim) -> Change:
    """The change to "not known", when whoever stated the figure has taken it back, and it was neither moved to
    another record nor overruled by the desk."""
    return Change(
        field=field,
        old=old.words,
        new=NOT_KNOWN,
        who=who_took_back(taken_back),
        on=taken_back.claimed_at.date(),
        url=taken_back.url,
        outlet=printing_outlet(taken_back),
        correction=True,
        taken_back=True,
    )


def printing_outlet(claim: Claim) -> str:
    """The outlet of a claim's page; empty where the claim came from the desk or a ledger, which print nothing."""
    return "" if claim.tier in (Tier.RECORD, Tier.DESK) else claim.outlet


def attribution(claim: Claim) -> str:
    """Who says so and where it stood: "SOUTHCOM", "SOUTHCOM in The Intercept", "Reuters"."""
    if not is_authority(claim.speaker):
        return claim.origin
    if claim.tier in (Tier.PRIMARY, Tier.DESK) or claim.outlet == claim.speaker:
        return claim.speaker
    return f"{claim.speaker} in {claim.outlet}"


def _same(field: Field, old: Shown | None, new: Shown) -> bool:
    """Whether a figure did not change. From nothing known to a stated zero is no change, but for the killed."""
    if old is None:
        return field is not Field.KILLED and new.value == 0
    return old.value == new.value and _is_bound(old) == _is_bound(new)


def _is_bound(value: Shown) -> bool:
    return value.comparator is Comparator.AT_MOST


def _within(old: Shown, new: Shown) -> bool:
    """Was the day only bounded, and is it now stated within its bound?"""
    return _is_bound(old) and compatible(old, new)


def narrows(change: Change) -> bool:
    """Whether it only states a day that was bounded before: that fills a gap, and rings nobody."""
    return change.field is Field.DATE and not change.correction


def before_anybody_said(field: Field) -> str | None:
    """What a figure was before a source gave it: nobody is presumed dead until somebody counts them so; of all else
    nothing was stated."""
    return "0" if field is Field.PRESUMED_DEAD else None


def _words(field: Field, value: Shown | None) -> str | None:
    return value.words if value else before_anybody_said(field)


def _aside(field: Field, before: StrikeRecord, after: StrikeRecord) -> str:
    """What did not change, and what killed and presumed dead come to; the only place where they are added."""
    if field is Field.PRESUMED_DEAD:
        return _sum_words("Killed", Field.KILLED, before, after)
    if field is Field.KILLED and _number(after, Field.PRESUMED_DEAD):
        return _sum_words("Presumed dead", Field.PRESUMED_DEAD, before, after)
    unchanged = all(_number(before, other) == _number(after, other) for other in (Field.KILLED, Field.SURVIVORS))
    return "Killed and survivors unchanged." if field in _CORRECTIONS and unchanged else ""


def _sum_words(name: str, field: Field, before: StrikeRecord, after: StrikeRecord) -> str:
    old, new = _number(before, field), _number(after, field)
    if old is None or new is None:
        return ""
    both = f"both together {_both(before)} → {_both(after)}."
    return f"{name} stays {new}; {both}" if old == new else f"{name} {old} → {new}; {both}"


def _both(record: StrikeRecord) -> int:
    return (_number(record, Field.KILLED) or 0) + (_number(record, Field.PRESUMED_DEAD) or 0)


def _number(record: StrikeRecord, field: Field) -> int | None:
    value = shown(record, field)
    if value is None:
        return 0 if field is Field.PRESUMED_DEAD else None
    return int(value.value)

"""What can be corrected, how an editor may write it, and the claim that a confirmed correction becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from newsdesk.entries import Tier
from newsdesk.messages import Change
from newsdesk.ports import Correction
from newsdesk.prose.mistakes import Mistake
from newsdesk.record.changes import NOT_KNOWN, change
from newsdesk.record.strike_rules import shown
from newsdesk.record.totals import CAMPAIGN_START
from newsdesk.strikes import UNKNOWN, Claim, Field, StrikeRecord
from newsdesk.text.folding import fold

LAPSES_AFTER = timedelta(hours=24)
NUMBERS = (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.VESSELS)
FIELDS = (*NUMBERS, Field.DATE, Field.LOCATION)
RINGS = frozenset(FIELDS) - {Field.VESSELS}
MOST = 999  # of people or vessels in one strike: more is a slip of the finger
DESK = "desk"
# As an editor may write them, folded.
_UNKNOWN = (UNKNOWN, "desconocido", "desconocida")
_PLACES = {
    "caribbean": "caribbean",
    "caribe": "caribbean",
    "eastern pacific": "eastern_pacific",
    "pacific": "eastern_pacific",
    "pacifico oriental": "eastern_pacific",
    "pacifico": "eastern_pacific",
    "both": "caribbean+eastern_pacific",
    "ambos": "caribbean+eastern_pacific",
    "not disclosed": "undisclosed",
    "no revelado": "undisclosed",
    "other": "other",
    "otro": "other",
}


def state_at(correction: Correction, now: datetime) -> str:
    """A proposal lapses by itself: nobody has to write that down."""
    lapsed = correction.note.state == "waiting" and now >= correction.note.lapses_at
    return "lapsed" if lapsed else correction.note.state


def shown_words(record: StrikeRecord) -> Mapping[str, str | None]:
    """What the record shows of each field that can be corrected."""
    values = {field: shown(record, field) for field in FIELDS}
    return {field.value: value.words if value else None for field, value in values.items()}


def read_value(field: Field, text: str, *, today: date) -> int | str:
    """What an editor typed as the right value, in English or Spanish. Raises Mistake with the form that works."""
    typed = fold(" ".join(text.split()))
    if typed in _UNKNOWN:
        return UNKNOWN
    if field in NUMBERS:
        digits = text.strip()  # not folded: "3²" is no 32
        if not digits.isascii() or not digits.isdigit() or int(digits) > MOST:
            raise Mistake("fc_number", most=MOST)
        return int(digits)
    if field is Field.DATE:
        return _read_day(typed, today)
    place = _PLACES.get(typed.replace("_", " "))
    if place is None:
        raise Mistake("fc_place")
    return place


def _read_day(typed: str, today: date) -> str:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise Mistake("fc_day") from None
    if not CAMPAIGN_START <= day <= today:
        raise Mistake("fc_day_span", first=CAMPAIGN_START, last=today)
    return day.isoformat()


def read_source(text: str) -> str:
    """A web address. Raises Mistake with the form that works."""
    try:
        parts = urlsplit(text.strip())
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        sound = False
    if not sound or len(text) > 1000 or any(ch.isspace() for ch in text.strip()):
        raise Mistake("fc_address")
    return text.strip()


def value_words(value: int | str) -> str | None:
    """The value in the words of `shown_words`; None for unknown."""
    return None if value == UNKNOWN else str(value)


def desk_claim(correction: Correction, value: int | str, now: datetime) -> Claim:
    """What the desk says from now on; with RETRACTED, nothing any more."""
    return Claim(
        field=correction.note.field,
        value=value,
        outlet=DESK,
        origin=f"{DESK} ({_signers(correction)})",
        tier=Tier.DESK,
        url=correction.note.source_url,
        claimed_at=now,
        known_at=now,
    )


def _signers(correction: Correction) -> str:
    """Whose word it is, in no language: it is stored, and shown in each channel's own."""
    return " & ".join(correction.names)


def with_claim(record: StrikeRecord, claim: Claim) -> StrikeRecord:
    return replace(record, claims=(*record.claims, claim))


def desk_change(correction: Correction, before: StrikeRecord, after: StrikeRecord, now: datetime) -> Change | None:
    """What the desk's word changes in what is shown; None if it changes nothing."""
    field, undone = correction.note.field, correction.note.state == "undone"
    url = None if undone else correction.note.source_url  # it carries the value that is taken back
    old, new = shown(before, field), shown(after, field)
    if (old.words if old else None) == (new.words if new else None):
        return None
    found = change(field, before, after, correction=True)
    who = _signers(correction)
    if found is not None:
        return replace(found, who=who, on=now.date(), url=url, correction=True)
    return Change(
        field=field,
        old=old.words if old else None,
        new=new.words if new else NOT_KNOWN,
        who=who,
        on=now.date(),
        url=url,
        correction=True,
    )

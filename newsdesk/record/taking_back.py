"""Which claims an entry takes back: those of its page, else what its outlet said of the strike that it names clearly.
Copies of a wire's report go with it, as far as their text is credited to the wire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from newsdesk.entries import Entry
from newsdesk.record.fits import agreeing
from newsdesk.record.origins import name_of, origin_of, wire_named, wire_of
from newsdesk.record.placing import place
from newsdesk.record.sightings import Sighting, claims_of, sightings_of
from newsdesk.record.withdrawals import as_told, standing, withdrawal_of, withdrawals
from newsdesk.strikes import Claim, StrikeRecord
from newsdesk.text.links import page_of
from newsdesk.text.words import split_words
from newsdesk.understanding import Facts, Withdrawal

_ARTICLES = frozenset(("the", "la", "el", "le", "les", "los", "o", "a"))


@dataclass(frozen=True, slots=True)
class _Voice:
    """Whose word a withdrawal is: of the outlet that prints it, and of its wire if the wire itself speaks."""

    outlet: str
    wire: str | None

    def said(self, claim: Claim) -> bool:
        return name_of(claim.outlet) == name_of(self.outlet) or self.copied(claim)

    def copied(self, claim: Claim) -> bool:
        """Is it the wire's text in another outlet?"""
        elsewhere = name_of(claim.outlet) != name_of(self.outlet)
        return elsewhere and self.wire is not None and claim.origin == self.wire


def taken_back(
    entry: Entry, withdrawal: Withdrawal, records: Iterable[StrikeRecord], *, edited: bool, now: datetime
) -> Mapping[int, tuple[Claim, ...]]:
    """The claims that mark it, by the number of the record; nothing where somebody tells what another one withdrew,
    and nothing twice: what is gone already still tells which strike is meant. An edit is of the moment in which it
    is seen: it keeps the date of what it edits."""
    voice = _voice(entry, withdrawal.by)
    if voice is None:
        return {}
    at = now if edited else entry.dated_at
    heard = [
        (record, [one for one in as_told(record).claims if voice.said(one) and one.entry_key]) for record in records
    ]
    concerned = [(record, said) for record, said in heard if any(_of_page(one, entry) for one in said)]
    if not concerned:
        return _marks(_named(entry, withdrawal, heard), entry, voice, at=at, now=now)
    here = [
        (record, [one for one in said if _of_page(one, entry) or voice.copied(one)]) for record, said in concerned
    ]
    return _marks(here, entry, voice, at=at, now=now)


def late_copies(record: StrikeRecord, claims: Sequence[Claim], *, edited: bool) -> tuple[Claim, ...]:
    """What takes these claims back at once: they are of a text that was withdrawn before it came here, by a wire
    that it is credited to, or on the same page. An edit says it anew."""
    if edited:
        return ()
    gone = withdrawals(record)
    pairs = ((claim, next((one for one in gone if _repeats(claim, one)), None)) for claim in claims)
    return tuple(
        withdrawal_of(
            claim, url=by.url, quote=by.quote or "", by=by.speaker, at=by.claimed_at, known_at=claim.known_at
        )
        for claim, by in pairs
        if by
    )


def never_heard(entry: Entry, withdrawal: Withdrawal, sighting: Sighting, *, now: datetime) -> tuple[Claim, ...]:
    """What the withdrawn report had said, and what takes it back; nothing where another one withdrew it."""
    voice = _voice(entry, withdrawal.by)
    if voice is None:
        return ()
    said = claims_of(entry, sighting, Facts(), now=now)
    return *said, *(_mark(claim, entry, voice, at=entry.dated_at, now=now) for claim in said)


def _repeats(claim: Claim, withdrawal: Claim) -> bool:
    if claim.claimed_at > withdrawal.claimed_at:
        return False
    if withdrawal.speaker is not None and claim.origin == withdrawal.speaker:
        return True
    same_page = bool(claim.url and withdrawal.url) and page_of(claim.url or "") == page_of(withdrawal.url or "")
    return same_page and name_of(claim.outlet) == name_of(withdrawal.outlet)


def _voice(entry: Entry, by: str | None) -> _Voice | None:
    """None: the text tells of a withdrawal by somebody else."""
    own = wire_of(entry.outlet)
    if by is None:
        return _Voice(entry.outlet, own)
    wire = wire_named(by)
    if wire is not None:
        return _Voice(entry.outlet, wire) if wire in (own, origin_of(entry)) else None
    return _Voice(entry.outlet, own) if _names(by, entry.outlet) else None


def _names(words: str, outlet: str) -> bool:
    named = set(split_words(words)) - _ARTICLES
    return bool(named) and named <= set(split_words(outlet))


def _of_page(claim: Claim, entry: Entry) -> bool:
    if name_of(claim.outlet) != name_of(entry.outlet):
        return False
    if claim.entry_key == entry.key:
        return True
    return bool(claim.url and entry.link) and page_of(claim.url or "") == page_of(entry.link or "")


def _named(
    entry: Entry, withdrawal: Withdrawal, heard: Iterable[tuple[StrikeRecord, list[Claim]]]
) -> list[tuple[StrikeRecord, list[Claim]]]:
    """The one record that the text can mean of those that the outlet told of; none if there are several."""
    sightings = sightings_of(Facts(events=withdrawal.events))
    meant = [
        (record, said)
        for record, said in heard
        if said and any(_fits(sighting, record, entry.dated_at) for sighting in sightings)
    ]
    return meant if len(meant) == 1 else []


def _fits(sighting: Sighting, record: StrikeRecord, published_at: datetime) -> bool:
    record = as_told(record)
    found = (place(sighting, [record], published_at=published_at, new_event=new).record for new in (True, False))
    return bool(agreeing(sighting, record)) and any(found)


def _marks(
    concerned: Iterable[tuple[StrikeRecord, list[Claim]]], entry: Entry, voice: _Voice, *, at: datetime, now: datetime
) -> dict[int, tuple[Claim, ...]]:
    marks = {}
    for record, said in concerned:
        stand = [one for one in standing(record) if one in said]
        gone = [one for one in stand if one.claimed_at <= at or name_of(one.outlet) == name_of(entry.outlet)]
        marks[record.number] = tuple(_mark(claim, entry, voice, at=at, now=now) for claim in gone)
    return {number: claims for number, claims in marks.items() if claims}


def _mark(claim: Claim, entry: Entry, voice: _Voice, *, at: datetime, now: datetime) -> Claim:
    at = max(at, claim.claimed_at)
    return withdrawal_of(claim, url=entry.link, quote=entry.title, by=voice.wire, at=at, known_at=now)

"""Takes a merge of two records back, as if what came meanwhile had come to each of them apart.

A notice that was read while they were one took back what was said of either. It means the record that its page had
told of, else the only one of which its outlet spoke: there it is in force, and in the other one the report is said
anew, since no claim is ever deleted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from newsdesk.record.origins import name_of, wire_of
from newsdesk.record.withdrawals import is_withdrawal, report_of, withdrawals
from newsdesk.strikes import Claim, StrikeRecord
from newsdesk.text.links import page_of


def without(claims: Sequence[Claim], some: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without `some`. Of equal claims only as many go as are named: an entry may have said the same of
    both records."""
    gone, rest = Counter(some), []
    for claim in claims:
        if gone[claim]:
            gone[claim] -= 1
        else:
            rest.append(claim)
    return tuple(rest)


def said_apart(
    one: StrikeRecord, other: StrikeRecord, since: Iterable[Claim], *, now: datetime
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """What either says besides its own claims; `since` are those that came to any of them during the merge."""
    notices: dict[Hashable, list[Claim]] = defaultdict(list)
    for mark in dict.fromkeys(filter(is_withdrawal, since)):
        notices[mark.url, mark.quote, mark.speaker, mark.known_at].append(mark)
    besides: tuple[list[Claim], list[Claim]] = [], []
    for marks in notices.values():
        meant = _meant((one, other), marks)
        for record, news in zip((one, other), besides, strict=True):
            news += _in_force(record, marks) if record in meant else _said_anew(record, marks, now)
    return tuple(besides[0]), tuple(besides[1])


def _meant(records: Sequence[StrikeRecord], marks: Sequence[Claim]) -> list[StrikeRecord]:
    """The records that the notice is about; none if its outlet spoke of both, on other pages."""
    page = page_of(marks[0].url or "")
    said = [(record, _before(record, marks[0])) for record in records]
    told = [record for record, claims in said if any(page_of(one.url or "") == page for one in claims)]
    own = {name_of(mark.outlet) for mark in marks if mark.speaker is None or wire_of(mark.outlet) == mark.speaker}
    spoken_of = [record for record, claims in said if any(name_of(one.outlet) in own for one in claims)]
    return told or (spoken_of if len(spoken_of) == 1 else [])


def _in_force(record: StrikeRecord, marks: Iterable[Claim]) -> list[Claim]:
    """The marks that it lacks: those of an entry that told of both stand in one of them."""
    return [mark for mark in marks if mark not in record.claims and _taken(record, mark)]


def _said_anew(record: StrikeRecord, marks: Sequence[Claim], now: datetime) -> list[Claim]:
    in_force = [mark for mark in withdrawals(record) if mark in marks]
    reports = filter(None, (_taken(record, mark) for mark in in_force))
    last = (max(said, key=lambda one: (one.claimed_at, one.known_at)) for said in reports)
    return [replace(one, known_at=now) for one in last]


def _taken(record: StrikeRecord, mark: Claim) -> list[Claim]:
    """What the mark takes back there. A copy that came late was taken back as it came, and stays so."""
    return [one for one in _before(record, mark) if report_of(one) == report_of(mark)]


def _before(record: StrikeRecord, mark: Claim) -> list[Claim]:
    return [one for one in record.claims if not is_withdrawal(one) and one.known_at < mark.known_at]

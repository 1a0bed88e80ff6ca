"""From a strike record to the card that channels see: plain data, complete by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from newsdesk.entries import Tier
from newsdesk.messages import (
    CardFigure,
    CardState,
    Change,
    Denial,
    DisputeLine,
    OtherStrike,
    Quote,
    SourceLink,
    StrikeCard,
    TotalsLine,
)
from newsdesk.ports import ShownRow
from newsdesk.prose.story_cards import printed_by
from newsdesk.record.changes import attribution
from newsdesk.record.confirming import confirmed, official, origins, weighty
from newsdesk.record.denials import first_denial, owned_to
from newsdesk.record.parts import Part, parts_in
from newsdesk.record.shown_row import shown_row
from newsdesk.record.speakers import is_authority, who_says
from newsdesk.record.strike_rules import Shown, current_claims, disputed, shown
from newsdesk.record.totals import totals_line
from newsdesk.record.withdrawals import all_who_took_back, as_reported, standing, withdrawn
from newsdesk.strikes import Claim, Field, RecordState, StrikeRecord, record_name
from newsdesk.understanding import Severity

CORRECTION_PREFIX_FOR = timedelta(hours=24)
MANY_KILLED = 8  # from here on a strike is urgent for its toll alone
UNDISCLOSED = "undisclosed"
DESK_CORRECTION = "desk correction"  # as a source


def strike_card(
    record: StrikeRecord,
    *,
    ledger: Iterable[ShownRow],
    now: datetime,
    severity: Severity,
    previous: StrikeCard | None = None,
    changes: Sequence[Change] = (),
    quote: Quote | None = None,
) -> StrikeCard:
    """The card of a record as it stands. `changes` are those of this revision, gravest first; the last material
    change stays on the card until the next one. `quote` replaces the card's when the shown figure is its."""
    row, gone, rows = shown_row(record), withdrawn(record), tuple(ledger)
    change = changes[0] if changes else (previous.change if previous else None)
    fresh = replace(
        _shown_card(as_reported(record), row, seen_at=now),
        state=_state(record, change),
        urgent_reason=_urgent_reason(row, severity),
        change=change,
        quote=quote,
        totals=_totals(row, rows),
        same_day=_same_day(row, rows),
        updated_at=now if changes or gone else None,
        taken_back_by=all_who_took_back(record) if gone else (),
    )
    return _next_edition(fresh, previous, record, changes, now) if previous else _first_edition(fresh, changes)


def _first_edition(card: StrikeCard, changes: Sequence[Change]) -> StrikeCard:
    return replace(card, correction_prefix=bool(changes) and changes[0].correction)


def _next_edition(
    card: StrikeCard, before: StrikeCard, record: StrikeRecord, changes: Sequence[Change], now: datetime
) -> StrikeCard:
    """The card with what it keeps from edit to edit."""
    return replace(
        card,
        revision=before.revision + 1,
        correction_prefix=_says_correction(card.change, changes, before, now),
        quote=card.quote or _still_said(before.quote, record, shown(record, Field.KILLED)),
        seen_at=before.seen_at,
        updated_at=card.updated_at or before.updated_at,
        update_no=before.update_no + bool(changes),
        marks=before.marks,
        stayed_alone=before.stayed_alone,
    )


def _still_said(quote: Quote | None, record: StrikeRecord, killed: Shown | None) -> Quote | None:
    """The quote, or None when who printed it gives another toll than the one shown, has taken its report back, or
    reports another strike."""
    if quote is None or not any(printed_by(quote, claim.outlet) for claim in standing(record)):
        return None
    tolls = {claim.value for claim in current_claims(record, Field.KILLED) if printed_by(quote, claim.outlet)}
    return quote if killed is None or tolls <= {killed.value} else None


def _shown_card(record: StrikeRecord, row: ShownRow, *, seen_at: datetime) -> StrikeCard:
    """What the record alone says."""
    location = row.location or ""
    presumed = shown(record, Field.PRESUMED_DEAD)
    sources = _sources(standing(record))
    return StrikeCard(
        record=record.key,
        record_name=record.name,
        revision=1,
        state=CardState.REPORTED,
        killed=_figure(shown(record, Field.KILLED)),
        killed_disputed=disputed(record),
        killed_in_each=_killed_in_each(record),
        presumed_dead=_figure(presumed),
        presumed_by=who_says(_own_words(record, presumed)) if presumed else None,
        survivors=_figure(shown(record, Field.SURVIVORS)),
        survivors_reported=bool(row.survivors) or row.survivors_fate is not None,
        survivors_fate=row.survivors_fate,
        locations=tuple(location.split("+")) if location not in ("", UNDISCLOSED) else (),
        place_withheld=location == UNDISCLOSED,
        place=row.place,
        strikes=_strikes(record, row),
        vessels=row.vessels,
        vessel_kind="boat" if (row.vessel_kind or "boat").endswith("boat") else "vessel",
        vessel_words=row.vessel_kind if row.vessel_kind not in (None, "boat", "vessel") else None,
        happened_on=row.happened_on,
        happened_by=row.happened_by,
        announced_on=row.announced_on,
        source=_source(record),
        quoted=_quoted(record),
        officials=sum(source.official for source in sources),
        outlets=sum(not source.official for source in sources),
        origins=len(origins(record)),
        dispute=_dispute(record),
        denial=denial_told(record),
        sources=sources,
        seen_at=seen_at,
    )


def _state(record: StrikeRecord, change: Change | None) -> CardState:
    """The worst that holds, in the order of the members."""
    if record.state is RecordState.WITHDRAWN or withdrawn(record):
        return CardState.WITHDRAWN
    if disputed(record):
        return CardState.DISPUTED
    if change is not None and change.correction:
        return CardState.CORRECTED
    if not confirmed(record):
        return CardState.UNCONFIRMED
    return CardState.OFFICIAL if official(record) else CardState.REPORTED


def _says_correction(change: Change | None, changes: Sequence[Change], previous: StrikeCard, now: datetime) -> bool:
    """Whether the card says that it was corrected: for a day, or until the next change."""
    if changes:
        return changes[0].correction
    if change is None or not change.correction or not previous.correction_prefix:
        return False
    return previous.updated_at is not None and now - previous.updated_at < CORRECTION_PREFIX_FOR


def _urgent_reason(row: ShownRow, severity: Severity) -> str | None:
    if severity is not Severity.URGENT:
        return None
    alive = row.survivors if row.survivors is not None else int(row.survivors_fate is not None)
    if alive > row.presumed_dead:
        return "survivors"
    if (row.killed or 0) >= MANY_KILLED:
        return f"{MANY_KILLED} or more killed"
    return "other waters" if row.location == "other" else None


def _figure(value: Shown | None) -> CardFigure | None:
    return CardFigure(value=int(value.value), comparator=value.comparator) if value else None


def _killed_in_each(record: StrikeRecord) -> tuple[Part, ...]:
    """The toll of each strike of one announcement, as long as they add up to the toll that is shown."""
    killed, told = shown(record, Field.KILLED), shown(record, Field.PARTS)
    parts = tuple(parts_in(str(told.value))) if told else ()
    return parts if killed and sum(dead for _, dead in parts) == killed.value else ()


def _strikes(record: StrikeRecord, row: ShownRow) -> int | None:
    """The number of strikes; None if there were several, number unknown: two boats may have been one strike."""
    if shown(record, Field.STRIKES) or record.last_number > record.number or (row.vessels or 1) == 1:
        return row.strikes
    return None


def _source(record: StrikeRecord) -> str:
    """Who says so: the authority once its statement is established, until then the outlet that quotes it."""
    lead = shown(record, Field.KILLED) or next((value for field in Field if (value := shown(record, field))), None)
    if lead is None:
        return "not stated"
    claim = _own_words(record, lead)
    if claim.tier is Tier.DESK:
        return DESK_CORRECTION
    if claim.speaker is None or claim.tier is Tier.PRIMARY or (confirmed(record) and is_authority(claim.speaker)):
        return who_says(claim)
    return f"{claim.origin}, citing {claim.speaker}" if claim.speaker != claim.origin else claim.origin


def _quoted(record: StrikeRecord) -> str | None:
    """The authority that the only origin cites; None once its statement is established."""
    if confirmed(record):
        return None
    return next((who_says(claim) for claim in weighty(record) if is_authority(claim.speaker)), None)


def _own_words(record: StrikeRecord, lead: Shown) -> Claim:
    """The authority's own statement where it gives the shown value: whoever repeats it later is not its source."""
    said = (claim for claim in current_claims(record, lead.field) if claim.value == lead.value)
    return next((claim for claim in said if claim.tier is Tier.PRIMARY), lead.claim)


def _sources(claims: Iterable[Claim]) -> tuple[SourceLink, ...]:
    """One link an outlet, best tier first, then the earliest. The desk itself is no source."""
    links: dict[str, SourceLink] = {}
    said = (claim for claim in claims if claim.tier is not Tier.DESK)
    for claim in sorted(said, key=lambda claim: (claim.tier.rank, claim.claimed_at, claim.outlet)):
        links.setdefault(
            claim.outlet.casefold(),
            SourceLink(
                outlet=claim.outlet,
                url=claim.url,
                tier=claim.tier,
                lang=claim.lang,
                official=claim.tier is Tier.PRIMARY,
            ),
        )
    return tuple(links.values())


def denial_told(record: StrikeRecord) -> Denial | None:
    """That it was denied, by whom and when, and who owned to it since."""
    denial = first_denial(record)
    if denial is None:
        return None
    owned = owned_to(record, denial)
    return Denial(
        who=attribution(denial),
        on=denial.claimed_at.date(),
        url=denial.url,
        owned_by=attribution(owned) if owned else None,
        owned_on=owned.claimed_at.date() if owned else None,
        owned_url=owned.url if owned else None,
    )


def _dispute(record: StrikeRecord) -> tuple[DisputeLine, ...]:
    """The figures in print for killed, the shown one first, each under its best source."""
    chosen = shown(record, Field.KILLED)
    if chosen is None or not disputed(record):
        return ()
    rivals = {rival.value for rival in chosen.rivals}
    claims = [claim for claim in current_claims(record, Field.KILLED) if claim.value in rivals]
    best: dict[int | str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.tier.rank, claim.claimed_at)):
        best.setdefault(claim.value, claim)
    lines = [_dispute_line(chosen.claim, is_shown=True)]
    return tuple(lines + [_dispute_line(claim, is_shown=False) for claim in best.values()])


def _dispute_line(claim: Claim, *, is_shown: bool) -> DisputeLine:
    return DisputeLine(value=str(claim.value), who=attribution(claim), tier=claim.tier, is_shown=is_shown)


def _same_day(row: ShownRow, ledger: Iterable[ShownRow]) -> tuple[OtherStrike, ...]:
    """The other strikes of its day, as long as somebody states the day of each."""
    others = (other for other in ledger if other.number != row.number and other.state is RecordState.OPEN)
    return tuple(
        OtherStrike(
            record_name=record_name(other.number, other.last_number),
            killed=other.killed,
            location=other.location,
            confirmed=other.confirmed,
        )
        for other in others
        if other.happened_on is not None and other.happened_on == row.happened_on
    )


def _totals(row: ShownRow, ledger: Iterable[ShownRow]) -> TotalsLine:
    """The running total with this record as it stands now; without it while nobody confirms it."""
    others = [other for other in ledger if other.number != row.number]
    return totals_line([*others, row], includes_this=row.confirmed and row.state is RecordState.OPEN)

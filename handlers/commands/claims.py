"""A record's claims, field by field: every value, who said it, when, and which one is shown."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.delivery.footer import source_link
from handlers.page import Part, section
from newsdesk.changes import attribution
from newsdesk.entries import Tier
from newsdesk.lines import Bold, Line, Piece, cut, one_line
from newsdesk.messages import SourceLink
from newsdesk.strike_rules import current_claims, in_words, shown
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.wording import capital_field, claim_value, day, field_name

MOST_VALUES = 5  # of a field
MOST_BACKERS = 4  # named beside a value
MOST_SOURCES = 8
GROUPS = {
    "people": (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.SURVIVORS_FATE),
    "where": (Field.DATE, Field.LOCATION, Field.PLACE),
    "counts": (Field.STRIKES, Field.VESSELS),
}
# Nobody has said these about a strike in a form that we keep.
NEVER_KEPT = "names, nationalities, cargo"
_TIERS = {Tier.PRIMARY: ", official", Tier.DESK: ", desk correction", Tier.RECORD: ", shipped record"}


def claim_parts(record: StrikeRecord) -> list[Part]:
    """One part a group of fields; a field on which all agree takes one line."""
    parts = []
    for name, fields in GROUPS.items():
        lines = [line for field in fields for line in _lines(record, field)]
        parts += [section(name, *lines, essential=True)] if lines else []
    return parts


def _lines(record: StrikeRecord, field: Field) -> list[Line]:
    chosen = shown(record, field)
    if chosen is None:
        return []
    title = Bold(f"{_name(record, field)}: {_value(chosen.claim)}")
    by_value = _by_value(current_claims(record, field), chosen.claim)
    if len(by_value) == 1:
        return [(title, f" – {_said(by_value[0])}")]  # the sources are linked below, once
    return [(title,), *(_bullet(claims, n == 0) for n, claims in enumerate(by_value[:MOST_VALUES]))]


def _by_value(claims: Sequence[Claim], shown_one: Claim) -> list[list[Claim]]:
    """Claims that say the same together, the shown one first, then by weight and age."""
    ordered = sorted(claims, key=lambda claim: (claim is not shown_one, claim.tier.rank, claim.claimed_at))
    groups: dict[str, list[Claim]] = {}
    for claim in ordered:
        groups.setdefault(_value(claim), []).append(claim)
    return list(groups.values())


def _bullet(claims: Sequence[Claim], is_shown: bool) -> Line:
    tail: tuple[Piece, ...] = (". ", Bold("Shown")) if is_shown else ()
    return (f"• {_value(claims[0])} – {_said(claims)}", *tail)


def _said(claims: Sequence[Claim]) -> str:
    """`SOUTHCOM, 31 Dec 2025, official; also AP, CBS`."""
    first = claims[0]
    when = f"{day(first.claimed_at.date(), weekday=False)}{_TIERS.get(first.tier, '')}"
    others = list(dict.fromkeys(claim.outlet for claim in claims[1:] if claim.outlet != first.outlet))
    also = ", ".join(cut(one_line(outlet), 40) for outlet in others[:MOST_BACKERS])
    return f"{cut(one_line(attribution(first)), 80)}, {when}" + (f"; also {also}" if also else "")


def _name(record: StrikeRecord, field: Field) -> str:
    if field is Field.LOCATION:
        return "Basin"
    # Once they are presumed dead, the number of survivors is history.
    lost = field is Field.SURVIVORS and shown(record, Field.PRESUMED_DEAD)
    return "Survivors at first" if lost else capital_field(field)


def _value(claim: Claim) -> str:
    return claim_value(claim.field, in_words(claim.value, claim.comparator), "en")


def not_on_record(record: StrikeRecord) -> list[Part]:
    wanted = (Field.KILLED, Field.SURVIVORS, Field.DATE, Field.LOCATION, Field.PLACE, Field.VESSELS)
    missing = [
        "exact place" if field is Field.PLACE else field_name(field) for field in wanted if not shown(record, field)
    ]
    return [section("missing", (Bold("Not on record:"), f" {', '.join([*missing, NEVER_KEPT])}"))]


def sources_part(sources: Sequence[SourceLink]) -> list[Part]:
    """Every source by its outlet; the part that the Sources button is about."""
    if not sources:
        return []
    pieces: list[Piece] = [Bold("Sources:"), " "]
    for n, source in enumerate(sources[:MOST_SOURCES]):
        pieces += [" · "] if n else []
        pieces += [source_link(source, "en"), " (official)" if source.official else ""]
    pieces += [f" · {len(sources) - MOST_SOURCES} more"] if len(sources) > MOST_SOURCES else []
    return [section("sources", tuple(pieces), essential=True)]

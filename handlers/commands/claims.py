"""A record's claims, field by field: every value, who said it, when, and which one is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handlers.page import Part, section
from newsdesk.entries import Tier
from newsdesk.prose.lines import Bold, Line, Piece, cut, one_line
from newsdesk.prose.wording import capital_field, claim_value, day, field_name
from newsdesk.record.changes import attribution
from newsdesk.record.strike_rules import current_claims, in_words, shown
from newsdesk.strikes import Claim, Field, StrikeRecord

MOST_VALUES = 5  # of a field
MOST_BACKERS = 4  # named beside a value
GROUPS = {
    "people": (Field.KILLED, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.SURVIVORS_FATE),
    "where": (Field.DATE, Field.LOCATION, Field.PLACE),
    "counts": (Field.STRIKES, Field.VESSELS),
}
# Nobody has said these about a strike in a form that we keep.
NEVER_KEPT = "names, nationalities, cargo"
_TIERS = {Tier.PRIMARY: ", official", Tier.DESK: ", desk correction", Tier.RECORD: ", as shipped"}


def claim_parts(record: StrikeRecord) -> list[Part]:
    """One part a group of fields; who said most of them stands once, at the end."""
    usual = _usual(record)
    parts = []
    for name, fields in GROUPS.items():
        lines = [line for field in fields for line in _lines(record, field, usual)]
        parts += [section(name, *lines, essential=True)] if lines else []
    return [*parts, section("said", (f"Where no source stands beside it: {usual}.",))] if usual else parts


def _usual(record: StrikeRecord) -> str:
    """Who said several of the fields that nobody contests, and when; empty if that is nobody in particular."""
    values = [_values(record, field) for fields in GROUPS.values() for field in fields]
    said = Counter(said_by(groups[0]) for groups in values if len(groups) == 1)
    most = said.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else ""


def _values(record: StrikeRecord, field: Field) -> list[list[Claim]]:
    """What is said of a field, the shown value first; nothing if nothing is shown."""
    chosen = shown(record, field)
    return by_value(current_claims(record, field), chosen.claim) if chosen else []


def _lines(record: StrikeRecord, field: Field, usual: str) -> list[Line]:
    values = _values(record, field)
    if not values:
        return []
    title = _title(_name(record, field), values[0][0])
    if len(values) == 1:
        said = said_by(values[0])
        return [(*title, f" – {said}" if said != usual else "")]  # the sources are linked below, once
    return [title, *(_bullet(claims, n == 0) for n, claims in enumerate(values[:MOST_VALUES]))]


def _title(name: str, claim: Claim) -> Line:
    """Figures stand out whole; of words only the name, since they may run over lines."""
    if isinstance(claim.value, int):
        return (Bold(f"{name}: {_value(claim)}"),)
    return Bold(f"{name}:"), f" {_value(claim)}"


def by_value(claims: Sequence[Claim], shown_one: Claim) -> list[list[Claim]]:
    """Claims that say the same together, the shown one first, then by weight and age."""
    ordered = sorted(claims, key=lambda claim: (claim is not shown_one, claim.tier.rank, claim.claimed_at))
    groups: dict[str, list[Claim]] = {}
    for claim in ordered:
        groups.setdefault(_value(claim), []).append(claim)
    return list(groups.values())


def _bullet(claims: Sequence[Claim], is_shown: bool) -> Line:
    tail: tuple[Piece, ...] = (". ", Bold("Shown")) if is_shown else ()
    return (f"• {_value(claims[0])} – {said_by(claims)}", *tail)


def said_by(claims: Sequence[Claim]) -> str:
    """`SOUTHCOM, 31 Dec 2025, official; also AP, CBS`."""
    first = claims[0]
    when = f"{day(first.claimed_at.date(), weekday=False)}{_standing(first)}"
    others = list(dict.fromkeys(claim.outlet for claim in claims[1:] if claim.outlet != first.outlet))
    also = ", ".join(cut(one_line(outlet), 40) for outlet in others[:MOST_BACKERS])
    return f"{_who(first)}, {when}" + (f"; also {also}" if also else "")


def _standing(claim: Claim) -> str:
    if claim.tier is Tier.RECORD and not claim.speaker:
        return ""  # "shipped record" is its name already
    return _TIERS.get(claim.tier, "")


def _who(claim: Claim) -> str:
    # The shipped record is not a place where an authority spoke; it only keeps what it said.
    who = claim.speaker if claim.tier is Tier.RECORD and claim.speaker else attribution(claim)
    return cut(one_line(who), 80)


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

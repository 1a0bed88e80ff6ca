"""A record's claims, field by field: every value, who said it, when, and which one is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handlers.messages.card_parts import foreign
from handlers.page import Part, section
from newsdesk.entries import Tier
from newsdesk.prose.rich_text import Bold, Line, Piece
from newsdesk.prose.wording import Lang, capital_field, claim_value, day, field_name, say, speaker
from newsdesk.record.changes import attribution
from newsdesk.record.comparing import in_words
from newsdesk.record.strike_rules import current_claims, shown
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.text.printable import cut

MOST_VALUES = 5  # of a field
MOST_BACKERS = 4  # named beside a value
GROUPS = {
    "people": (Field.KILLED, Field.PARTS, Field.PRESUMED_DEAD, Field.SURVIVORS, Field.SURVIVORS_FATE),
    "where": (Field.DATE, Field.LOCATION, Field.PLACE),
    "counts": (Field.STRIKES, Field.VESSELS),
}
_TIERS = {Tier.PRIMARY: "official_tier", Tier.RECORD: "shipped_tier"}


def claim_parts(record: StrikeRecord, lang: Lang) -> list[Part]:
    """One part a group of fields; who said most of them stands once, at the end."""
    usual = _usual(record, lang)
    parts = []
    for name, fields in GROUPS.items():
        lines = [line for field in fields for line in _lines(record, field, usual, lang)]
        parts += [section(name, *lines, essential=True)] if lines else []
    return [*parts, section("said", (say("said_elsewhere", lang, who=usual),))] if usual else parts


def _usual(record: StrikeRecord, lang: Lang) -> str:
    """Who said several of the fields that nobody contests, and when; empty if that is nobody in particular."""
    values = [_values(record, field) for fields in GROUPS.values() for field in fields]
    said = Counter(said_by(groups[0], lang) for groups in values if len(groups) == 1)
    most = said.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else ""


def _values(record: StrikeRecord, field: Field) -> list[list[Claim]]:
    """What is said of a field, the shown value first; nothing if nothing is shown."""
    chosen = shown(record, field)
    return by_value(current_claims(record, field), chosen.claim) if chosen else []


def _lines(record: StrikeRecord, field: Field, usual: str, lang: Lang) -> list[Line]:
    values = _values(record, field)
    if not values:
        return []
    title = _title(_name(record, field, lang), values[0][0], lang)
    if len(values) == 1:
        said = said_by(values[0], lang)
        return [(*title, f" – {said}" if said != usual else "")]  # the sources are linked below, once
    return [title, *(_bullet(claims, n == 0, lang) for n, claims in enumerate(values[:MOST_VALUES]))]


def _title(name: str, claim: Claim, lang: Lang) -> Line:
    """Figures stand out whole; of words only the name, since they may run over lines."""
    if isinstance(claim.value, int):
        return (Bold(f"{name}: {claim_words(claim, lang)}"),)
    return Bold(f"{name}:"), f" {_as_told(claim, lang)}"


def _as_told(claim: Claim, lang: Lang) -> str:
    """A place stays in the words of who told it; the shipped record has English ones."""
    theirs = claim.lang or ("en" if claim.tier is Tier.RECORD else None)
    return claim_words(claim, lang) + (foreign(theirs, lang) if claim.field is Field.PLACE else "")


def by_value(claims: Sequence[Claim], shown_one: Claim) -> list[list[Claim]]:
    """Claims that say the same together, the shown one first, then by weight and age."""
    ordered = sorted(claims, key=lambda claim: (claim is not shown_one, claim.tier.rank, claim.claimed_at))
    groups: dict[str, list[Claim]] = {}
    for claim in ordered:
        groups.setdefault(claim_words(claim, "en"), []).append(claim)
    return list(groups.values())


def _bullet(claims: Sequence[Claim], is_shown: bool, lang: Lang) -> Line:
    tail: tuple[Piece, ...] = (". ", Bold(say("shown_here", lang))) if is_shown else ()
    return (f"• {_as_told(claims[0], lang)} – {said_by(claims, lang)}", *tail)


def said_by(claims: Sequence[Claim], lang: Lang) -> str:
    """`SOUTHCOM, 31 Dec 2025, official; also AP, CBS`."""
    first = claims[0]
    when = f"{day(first.claimed_at.date(), lang, weekday=False)}{_standing(first, lang)}"
    others = list(dict.fromkeys(claim.outlet for claim in claims[1:] if claim.outlet != first.outlet))
    also = ", ".join(cut(speaker(outlet, lang), 40) for outlet in others[:MOST_BACKERS])
    return f"{who_words(first, lang)}, {when}" + (say("also_said", lang, outlets=also) if also else "")


def _standing(claim: Claim, lang: Lang) -> str:
    if claim.tier is Tier.RECORD and not claim.speaker:
        return ""  # "shipped record" is its name already
    return say(_TIERS[claim.tier], lang) if claim.tier in _TIERS else ""


def who_words(claim: Claim, lang: Lang) -> str:
    """`SOUTHCOM`, `SOUTHCOM in The Intercept`, `desk correction (ana and bo)`."""
    if claim.tier is Tier.DESK:
        return speaker(claim.origin, lang)
    # The shipped record is not a place where an authority spoke; it only keeps what it said.
    return speaker(claim.speaker if claim.tier is Tier.RECORD and claim.speaker else attribution(claim), lang)


def _name(record: StrikeRecord, field: Field, lang: Lang) -> str:
    if field is Field.LOCATION:
        return say("c_basin", lang)
    # Once they are presumed dead, the number of survivors is history.
    lost = field is Field.SURVIVORS and shown(record, Field.PRESUMED_DEAD)
    return say("c_survivors", lang) if lost else capital_field(field, lang)


def claim_words(claim: Claim, lang: Lang) -> str:
    """`at least 3`, `Sun 4 Oct 2026 or earlier`: what it says."""
    return claim_value(claim.field, in_words(claim.value, claim.comparator), lang)


def not_on_record(record: StrikeRecord, lang: Lang) -> list[Part]:
    """What nobody says, and what is never kept of a strike."""
    wanted = (Field.KILLED, Field.SURVIVORS, Field.DATE, Field.LOCATION, Field.PLACE, Field.VESSELS)
    missing = [
        say("exact_place", lang) if field is Field.PLACE else field_name(field, lang)
        for field in wanted
        if not shown(record, field)
    ]
    said = ", ".join([*missing, say("never_kept", lang)])
    return [section("missing", (Bold(say("not_on_record", lang)), f" {said}"))]

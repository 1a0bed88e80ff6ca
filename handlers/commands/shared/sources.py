"""Who stands behind a record, as links: outlets under their name, pages of the shipped record under their host."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from handlers.messages.card_parts import host_of, source_link
from handlers.page import Part, section
from newsdesk.entries import Tier
from newsdesk.messages import SourceLink
from newsdesk.prose.cards import DESK_CORRECTION
from newsdesk.prose.rich_text import Bold, Piece
from newsdesk.prose.wording import Lang, say
from newsdesk.record.strike_rules import current_claims
from newsdesk.record.withdrawals import as_reported, standing
from newsdesk.strikes import Claim, StrikeRecord

MOST_SOURCES = 8
_OFFICIAL_HOSTS = (".mil", ".gov")


def record_sources(record: StrikeRecord) -> list[SourceLink]:
    """Every page once, official first, then by weight."""
    links: dict[str, SourceLink] = {}
    said = standing(as_reported(record))
    in_force = [claim for claim in said if claim.tier is not Tier.DESK or _in_force(claim, record)]
    for claim in sorted(in_force, key=lambda claim: (claim.tier.rank, claim.claimed_at)):
        for link in _links(claim):
            links.setdefault(link.url or link.outlet, link)
    return sorted(links.values(), key=lambda link: not link.official)


def _in_force(claim: Claim, record: StrikeRecord) -> bool:
    """Does the desk still say so? What was undone, or corrected once more, stands behind nothing."""
    return claim in current_claims(record, claim.field)


def _links(claim: Claim) -> list[SourceLink]:
    if claim.tier is not Tier.RECORD:
        official = claim.tier is Tier.PRIMARY
        outlet = DESK_CORRECTION if claim.tier is Tier.DESK else claim.outlet
        return [SourceLink(outlet=outlet, url=claim.url, tier=claim.tier, lang=claim.lang, official=official)]
    pages = [(url, host_of(url)) for url in (claim.url, *claim.also_at) if url]
    return [
        SourceLink(outlet=host, url=url, tier=claim.tier, official=host.endswith(_OFFICIAL_HOSTS))
        for url, host in pages
    ]


def _each_outlet_first(sources: Sequence[SourceLink]) -> list[SourceLink]:
    """A page of each outlet before the second of any, or one that reports often would hide the others."""
    pages: Counter[str] = Counter()
    turns = []
    for source in sources:
        turns.append((pages[source.outlet], source))
        pages[source.outlet] += 1
    return [source for _, source in sorted(turns, key=lambda turn: turn[0])]


def sources_part(sources: Sequence[SourceLink], lang: Lang) -> list[Part]:
    """The part that the Sources button is about."""
    if not sources:
        return []
    pieces: list[Piece] = [Bold(say("sources", lang)), " "]
    for n, source in enumerate(_each_outlet_first(sources)[:MOST_SOURCES]):
        pieces += [" · "] if n else []
        pieces += [source_link(source, lang), say("official_page", lang) if source.official else ""]
    more = len(sources) - MOST_SOURCES
    pieces += [say("more_sources", lang, n=more)] if more > 0 else []
    return [section("sources", tuple(pieces), essential=True)]

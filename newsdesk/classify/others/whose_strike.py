"""Whose strike a headline tells of: words for a strike on a boat are of this story until another war is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdesk.classify.concept_groups import (
    AFAR,
    AMERICANS,
    BLOWS,
    BOATS,
    COMMAND,
    ELSEWHERE,
    LANDS,
    LOOK_ALIKES,
    SEAS,
    group,
)
from newsdesk.classify.headlines.strike_phrases import (
    hits_boat_from_the_air,
    in_the_commands_words,
    one_boat_fewer,
    tells_of_one_more,
)
from newsdesk.classify.lexicon import Hit, concepts_of
from newsdesk.classify.others.other_nations import (
    IN,
    by_americans_on_a_boat,
    clause_of_ours,
    is_among_the_dead,
    is_linked_to,
    is_of_the_crew,
    struck_elsewhere,
)
from newsdesk.facts.document import Document
from newsdesk.facts.words.nouns import SMALL_CRAFT
from newsdesk.facts.words.strike_verbs import HITS, KILLS
from newsdesk.text.lazy_regex import lazy_regex

# Powers that strike boats in wars of their own, and not those that are only struck, as Gaza is.
_POWER = (
    r"(?:israel\w*|idf|russia\w*|russie|rusia|rus[oa]s?|russ[oae]s?|iran\w*|saudi\w*|saoudi\w*|ucran\w*|ukrain\w*"
    r"|houthis?|huthis?|huti(?:e?s)?|turkish|turkey|turc[oa]?s?|turque|turquia|chin(?:a|e|ese|oise?s?|os?|es|esas?)|india|indian"
    r"|pakistan\w*|paquistan\w*|myanmar|birman\w*|syrian?|egyptian|egipci[oa]s?|nigerian?|sri lankan?)"
)
_ARM = r"(?:air|naval|navy|army|military|drone|missile|rocket|artillery|gunboat|warplane)"
_STRIKE = r"(?:ataques?|bombardeos?|bombardeios?|frappes?|attaques?|raids?|tirs?)"
_CRAFT = lazy_regex(rf"\b{SMALL_CRAFT}\b")
_OF_A_POWER = lazy_regex(  # not an "Iranian boat strike"
    rf"\b{_POWER}(?:'s|-led|-backed)? (?:coalition )?(?:{_ARM} )*(?:air)?(?:strikes?|attacks?|raids?)\b(?! group)"
    rf"|\b{_STRIKE} (?:(?:aere[oa]s?|navals?|navales?|aerienn?e?s?) )?{_POWER}\b"
    rf"|\b(?:{_STRIKE}|strikes?|attacks?|airstrikes?) (?:by|por parte de|por|de|d'|do|da|dos|pel[oa]s?|par|des)"
    rf"(?: (?:the|el|la|los|o|les|l'))? ?{_POWER}\b"
)
_POWER_STRIKES = lazy_regex(rf"\b{_POWER} (?:{_ARM} )*(?:a )?(?:{HITS}|{KILLS}|bomb\b)(?! group)")
_A_POWER_STRIKES = lazy_regex(rf"(?:the |la |l'|o |el )?(?:arabi[ae] )?{_POWER_STRIKES.pattern}")
_STRIKES_OF_OURS = frozenset(("boat_strike", "one_boat_strike"))
_AMERICAN_STRIKE = frozenset(("us_military", "southcom", "southern_spear"))
_SMUGGLING = frozenset(("boat_strike", "drug_boat", "narco_sub"))
_STRUCK_HERE = BOATS | SEAS | {"narco", "men_killed", "intl_waters", "kinetic"}
# What else kills, or happens to boats: told beside a strike with its dead, it is other news.
_OTHER_HARM = LOOK_ALIKES | group("accident gunmen police_raid land_violence")
_OTHER_NEWS = _OTHER_HARM | {"fishing", "film", "culture"}
# Americans, a coast or a sea of the story; or a government that only speaks of what Americans did.
_OF_THE_STORY = (AMERICANS | LANDS) | group(
    "trump us_diplomat drug_boat maduro petro latin_leader congress un_body un_rights"
)


def told_apart(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without what a report of a strike tells of elsewhere; without strikes on boats, if those are somebody
    else's; without the war told beside one of ours, if the headline has both: "Boat strike kills four as Israel hits
    Gaza"; and without the nations of its dead."""
    if _headline_tells_a_strike(doc, hits):
        elsewhere = frozenset(_happens_elsewhere(doc, hits))
        hits = tuple(hit for hit in hits if hit not in elsewhere)
    on_boats = any(hit.concept in _STRIKES_OF_OURS for hit in hits)
    if on_boats and (of_another_power(doc, hits) or _elsewhere_alone(doc, hits)):
        return tuple(hit for hit in hits if hit.concept not in _STRIKES_OF_OURS)
    if not any(hit.concept in AFAR or hit.concept in _OTHER_NEWS for hit in hits):
        return hits
    of_others = _of_others(doc, hits)
    return tuple(hit for hit in hits if hit not in of_others)


def _of_others(doc: Document, hits: tuple[Hit, ...]) -> frozenset[Hit]:
    """Other wars and seas that a headline on a strike of ours tells beside it, and the nations of its dead."""
    elsewhere = [hit for hit in hits if hit.concept in ELSEWHERE]
    titled = [hit for hit in elsewhere if hit.start < doc.title_end]
    ours = clause_of_ours(doc, hits)
    told = (ours if ours and ours[0] < doc.title_end else _told_on_boat(doc, hits)) if titled else None
    beside = {hit for hit in titled if told and not told[0] <= hit.start < told[1]}
    if ours and _tells_of_dead_of_a_blow(hits, ours):
        beside.update(hit for hit in hits if hit.concept in _OTHER_HARM and not ours[0] <= hit.start < ours[1])
    if ours:  # where the strike was, is known: what the text tells of other wars is beside it
        beside.update(hit for hit in elsewhere if hit.start >= doc.title_end and not ours[0] <= hit.start < ours[1])
    if ours or by_americans_on_a_boat(doc, hits, (0, doc.title_end)):
        beside.update(hit for hit in elsewhere if is_among_the_dead(doc, hit))
    if ours:
        beside.update(hit for hit in elsewhere if is_of_the_crew(doc, hit) or is_linked_to(doc, hit))
    return frozenset(beside)


def _headline_tells_a_strike(doc: Document, hits: tuple[Hit, ...]) -> bool:
    """ "US strikes vessel; three dead", "otro bombardeo en el Caribe": those who strike, or one more of theirs, and a
    boat, its men or a sea of the story; or words that leave no doubt who it was."""
    titled = concepts_of(hits, 0, doc.title_end)
    if not titled.isdisjoint(_OTHER_NEWS):
        return False
    if in_the_commands_words(doc) or hits_boat_from_the_air(doc) or one_boat_fewer(doc):
        return True
    if "strike" in titled and not titled.isdisjoint(_SMUGGLING):
        return True
    if titled.isdisjoint(_STRUCK_HERE):
        return False
    if "killed" in titled and not titled.isdisjoint(COMMAND | {"trump", "narco"}):
        return True
    return "strike" in titled and (not titled.isdisjoint(AMERICANS) or tells_of_one_more(doc))


def _happens_elsewhere(doc: Document, hits: tuple[Hit, ...]) -> Iterator[Hit]:
    """What the text below the headline tells of storms, wrecks and shows; and the seas and wars in a sentence that
    has a happening of its own: such a harm, another power's blow, a warship under way."""
    below = [hit for hit in hits if hit.start >= doc.title_end]
    for hit in below:
        if hit.concept in _OTHER_NEWS or (hit.concept in AFAR and _is_where_others_act(doc, hit, below)):
            yield hit


def _is_where_others_act(doc: Document, hit: Hit, below: Sequence[Hit]) -> bool:
    start, end = doc.sentence_at(hit.start)
    told = concepts_of(below, start, end)
    own = _POWER_STRIKES.search(doc.folded, start, end) or not told.isdisjoint(_OTHER_NEWS | {"carrier"})
    return bool(own) and told.isdisjoint(("boat", "vessel")) and not _CRAFT.search(doc.folded, start, end)


def _tells_of_dead_of_a_blow(hits: tuple[Hit, ...], told: tuple[int, int]) -> bool:
    """Not "cyclone: three dead in Caribbean, US military sends aid"."""
    inside = concepts_of(hits, *told)
    return "killed" in inside and not inside.isdisjoint(BOATS | BLOWS | {"narco", "men_killed"})


def _told_on_boat(doc: Document, hits: tuple[Hit, ...]) -> tuple[int, int] | None:
    told = _told(doc, hits)
    if told is None or struck_elsewhere(doc, hits):  # "kills three in Somalia, a day after attack on drug boat"
        return None
    named = concepts_of(hits, *told)
    of_ours = not named.isdisjoint(_AMERICAN_STRIKE) and by_americans_on_a_boat(doc, hits, told)
    return told if of_ours or not named.isdisjoint(_STRIKES_OF_OURS) else None


def of_another_power(doc: Document, hits: tuple[Hit, ...]) -> bool:
    """ "Israeli strike on boat", "frappe russe": whoever else is named, the headline says whose strike it was."""
    ours = clause_of_ours(doc, hits)
    told = ours if ours and ours[0] < doc.title_end else _told(doc, hits)
    if told is None:
        return False
    if not _AMERICAN_STRIKE.isdisjoint(concepts_of(hits, *told)):
        return False
    return bool(_OF_A_POWER.search(doc.folded, *told) or _A_POWER_STRIKES.match(doc.folded, told[0], told[1]))


def another_power_kills(doc: Document, hits: tuple[Hit, ...]) -> bool:
    """Whether the first strike and all dead of the headline are another power's, and Americans stand beside it."""
    told = _told(doc, hits)
    if told is None or not of_another_power(doc, hits):
        return False
    titled = [hit for hit in hits if hit.start < doc.title_end]
    inside = concepts_of(titled, *told)
    beside = {hit.concept for hit in titled if not told[0] <= hit.start < told[1]}
    return "killed" not in beside and inside.isdisjoint(("us", "trump", "hegseth", "pentagon"))


def _elsewhere_alone(doc: Document, hits: tuple[Hit, ...]) -> bool:
    """Is another war, sea or country named, and nobody and no coast of this story? In the headline it must be where
    the strike is told."""
    told = _told(doc, hits)
    titled = [hit for hit in hits if hit.start < doc.title_end]
    if told is None or not _OF_THE_STORY.isdisjoint(hit.concept for hit in titled):
        return False
    named = [hit for hit in titled if told[0] <= hit.start < told[1]]
    if _OF_THE_STORY.isdisjoint(hit.concept for hit in hits):
        named += [hit for hit in hits if hit.start >= doc.title_end]
    if any(hit.concept == "diplomatic" for hit in named):
        return False
    return any(
        hit.concept in ELSEWHERE or (hit.concept == "far_country" and IN.search(doc.folded, 0, hit.start))
        for hit in named
    )


def _told(doc: Document, hits: tuple[Hit, ...]) -> tuple[int, int] | None:
    """The part of the headline that tells of its first strike: not "as Israel hits Gaza" behind it."""
    strike = next((hit.start for hit in hits if hit.concept == "strike" and hit.start < doc.title_end), None)
    if strike is None:
        return None
    start, end = doc.without_asides(strike)
    return start, min(end, doc.title_end)

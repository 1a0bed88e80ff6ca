"""Those who outlived a strike and have died since, or were killed by a second blow: the strike is known."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, COASTS, ELSEWHERE, SEAS
from newsdesk.classify.headlines.who_tells import whoever_tells
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.death_words import DIES, DIES_IN_ROMANCE
from newsdesk.facts.words.nouns import MANY_SURVIVORS, PLAIN_STRIKE, SURVIVOR, WHO_LIVED
from newsdesk.facts.words.strike_verbs import KILLS
from newsdesk.text.lazy_regex import lazy_regex

_OF_SURVIVORS = lazy_regex(
    r"(?<!\bpair )(?<!\btrio )(?<!\bpar )(?<!\bnumber )"
    r"(?<!cherche )(?<!cherchent )\b(?:(?:of|de|des|entre)(?: the| los| las| les| os)?(?: \w+)?"
    rf" {MANY_SURVIVORS}"
    r"|dos (?:\w+ )?sobreviventes)\b"  # Portuguese alone: "dos sobrevivientes" are two
)
_SURVIVOR_DIES = lazy_regex(
    rf"\b{SURVIVOR}\b(?: (?!as\b|while\b|says?\b)[^\s,;:]+){{0,6}}?"
    rf" (?:dies|has died|died of|succumb\w+|{DIES_IN_ROMANCE}|succombe|decede)\b"
    rf"|\b{DIES_IN_ROMANCE}\b[^,;:]{{0,30}}?\b{SURVIVOR}\b"
)
# "Kills three but leaves survivors" is how a new strike is told: between the two stands nothing but who they are.
_SURVIVORS_KILLED = lazy_regex(
    rf"{KILLS} "
    r"(?:(?!(?:and|but|as|with|without|no|leav\w+|yet|y|pero|con|sin|deja\w*|e|mas|com|sem|deix\w+|et|mais|avec|sans"
    r"|laiss\w+|ha[ys]?|had|while|there)\b)[^\s,;:]+ ){0,3}?"
    rf"{WHO_LIVED}\b"
)


def survivors_died(r: Reading) -> bool:
    """ "Two of the three survivors have died", "survivor of strike dies"."""
    if not r.title_has("killed") or whoever_tells(r):
        return False
    told = any(titled(said, r) for said in (_OF_SURVIVORS, _SURVIVORS_KILLED))
    return told or survivor_dies(r)


def survivor_dies(r: Reading) -> bool:
    """ "Survivor of strike dies of burns": the toll of a known strike grows, whether or not it is counted."""
    return r.title_has("survivor") and titled(_SURVIVOR_DIES, r)


_SAVED_ONE_DIES = lazy_regex(
    rf"\b{DIES}\b[^.;\n]{{0,50}}?"
    r"\b(?:rescued|rescatad[oa]|resgatad[oa]|rescapee?|repechee?)\b[^.;\n]{0,20}?"
    rf"\b(?:after|in|tras|en|apos|no|apres|dans)\b[^.;\n]{{0,12}}?\b{PLAIN_STRIKE}\b"
)


def one_who_lived_dies(r: Reading) -> bool:
    """ "One of two survivors of May 12 strike dies", of the story by its waters or by who struck."""
    dies = survivor_dies(r) and r.title_has("strike")
    ours = r.has(*SEAS, *AMERICANS, *COASTS) and not r.has(*ELSEWHERE, "gunmen", "police_raid")
    return (dies or titled(_SAVED_ONE_DIES, r)) and ours

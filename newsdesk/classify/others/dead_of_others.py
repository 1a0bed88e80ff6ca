"""Dead of another cause or by another hand, over a text that only recalls the strikes: "Gunmen kill three in
Buenaventura. US strikes on boats have killed 221 people"."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, LANDS
from newsdesk.classify.headlines.headline_words import WHICH_KILLED
from newsdesk.classify.headlines.strike_outline import OTHER_CAUSE
from newsdesk.classify.headlines.strike_phrases import boat_hit_at_sea
from newsdesk.classify.lexicon import Hit, concepts_of
from newsdesk.classify.others.deaths_on_land import officials_or_city_hit
from newsdesk.classify.others.other_forces import NATION, fired_by_others
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import BOAT, PLAIN_STRIKE, PLAIN_STRIKES, SMALL_BOATS, SOLDIERS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

THOSE_WHO_STRIKE = AMERICANS | {"trump", "us_diplomat", "kinetic"}
# A boat goes down or bursts by itself, too.
_BY_ITSELF = lazy_regex(r"afund|hund|coul|naufrag|explo|firepower|touche|golpe\b|hits?\b")
_SOLDIERS = lazy_regex(rf"\b(?:{SOLDIERS}|command)(?: \w+)? $")


def by_itself(r: Reading, hit: Hit) -> bool:
    """A boat hits a rock; soldiers hit what they aim at, and what is "hit off Colombia" did nothing."""
    folded = r.doc.folded
    if not _BY_ITSELF.match(folded, hit.start) or _SOLDIERS.search(folded, 0, hit.start):
        return False
    return hit.start != boat_hit_at_sea(r.doc) or not r.title_has(*LANDS)


_MISHAP = lazy_regex(
    r"\b(?:crash\w*|collision\w*|colision\w*|collid\w+|accident\w*|acidente\w*|mishaps?|capsiz\w+|overturn\w*|shipwreck"
    r"|(?<!\bel )(?<!\bun )(?<!\bdel )(?<!\bal )(?<!\bo )(?<!\bum )(?<!\bdo )(?<!\bao )(?<!\bpelo )naufrago\b"
    r"|naufrag(?!os?\b)\w+|chavir\w+|volc\w+|colis(?:ao|oes)|vir(?:ar|ou|aram)(?! (?:alvo|cinzas?|po|sucata)\b)"
    r"|drown\w*|ahogad\w+|afogad\w+|noy(?:e|ade)\w*|(?:al|tras) chocar\b"
    # a fire that nobody set
    r"|(?:boat|yacht|ferry|ship|vessel|trawler|hotel|house|engine|market|prison) (?:fire|blaze)s?"
    r"|fire (?:aboard|breaks out|rips|engulfs)|blaze|incendios?|incendie"
    r"|(?:gas|engine|tank|boiler) explosion|(?:explosion|explosao) d[aeou] (?:gas|gaz|motor|moteur|caldera|tanque)"
    # a chase
    r"|chase[ds]?|persecucion|persecucoes|perseguicao|persigue\w*|persegue\w*|(?:course-)?poursuite)\b"
)
_BOAT = rf"(?:{BOAT}|ferry)"
# In the active voice, and nobody named who did it: it may be an accident, and it may be a strike.
_GOES_DOWN = lazy_regex(
    rf"\b{_BOAT} (?:(?:with|carrying|con|de|com|avec) \w+ )?(?:sinks|goes down|explodes|blows up|burns"
    r"|catches fire|se hunde|explota|estalla|afunda|naufraga|explode|pega fogo|coule|explose|prend feu)\b"
    rf"|\b(?:explota|estalla|se hunde|naufraga|explode|afunda) (?:una? |uma? )?{_BOAT}\b"
    rf"|\b(?:explosion|explosao|hundimiento|afundamento) (?:of |on |de |em |d')(?:[^\s,;:]+ ){{0,2}}?{_BOAT}\b"
    rf"|\b{_BOAT} explosion\b|\b(?:al|tras) (?:explotar|hundirse|estallar)\b"
)
# Who fires so is no air force: "gang attack kills 11", "Colombian airstrike kills seven rebels"
_BY_ANOTHER_HAND = lazy_regex(
    r"\b(?:cartel|gang)s?'? (?:(?:drone|bomb|armed) )?(?:attacks?|ambush(?:es)?|clash(?:es)?|war|kills?|gunfight)\b"
    rf"|\b{PLAIN_STRIKE} (?:del?|d[aeou]s?|de la|d'une?|d'un) (?:cartel(?:es)?|bandas?|pandillas?|gangues?|gangs)\b"
    rf"|\b{NATION}(?:'s)? (?:(?:army|air force|military) )?(?:airstrikes?|air raids?|bombing)\b"
    + "|"
    + any_word(
        en="shot_dead gunned_down stabbed massacres?",
        es="masacres? acribillad[oa]s? apunalad[oa]s? sicarios? atentados?",
        pt="massacres? chacinas? esfaquead[oa]s? atentados?",
        fr="massacres? attaques?_armees? poignardee?s? attentats?",
    )
)


def died_otherwise(r: Reading) -> bool:
    return titled(_MISHAP, r) or titled(OTHER_CAUSE, r)


# "US strikes on boats", "have sunk 50 boats", "the strike that killed four": none of them is of the day.
_OF_THE_CAMPAIGN = lazy_regex(
    rf"(?:air)?{PLAIN_STRIKES}\b|[^.;,\n]{{0,50}}?\b{SMALL_BOATS}\b"
    rf"|[^.;,\n]{{0,40}}?(?:{WHICH_KILLED}|\bqui (?:a |ont )?fait)"
)
# Beside dead whose cause is told, "a US strike" is another happening, unless it hit "the boat".
_THE_BOAT = lazy_regex(
    rf"\b(?:(?:the|its|their|el|la|su|le|leur) |l')(?:[^\s.;:,]+ )?{_BOAT}\b"
    r"|\bn?[oa] (?:barco|lancha|embarcacao)\b"
)
_A_STRIKE = lazy_regex(
    r"\b(?:an?|una?|uma?|une|another|otro|outro)"
    r"(?: (?!(?:first|second|primer|segundo|primeiro|premiere|seconde)\b)[^\s.;:,]+){0,2} $"
)


@once
def only_recalls_strikes(r: Reading) -> bool:
    """ "Boat fire leaves three dead", over a text that speaks of the strikes, or of an earlier one."""
    if not r.has("strike") or r.title_has(*THOSE_WHO_STRIKE):
        return False
    if _by_another_hand(r):
        return _all_recalled(r, [hit for hit in _blows(r) if hit.start >= r.doc.title_end], beside_other_dead=True)
    if not r.title_has("killed") and not titled(_MISHAP, r):
        return False
    otherwise = died_otherwise(r)
    if not otherwise and not titled(_GOES_DOWN, r):
        return False
    blows = [hit for hit in _blows(r) if hit.start >= r.doc.title_end or not by_itself(r, hit)]
    return _all_recalled(r, blows, beside_other_dead=otherwise)


def _by_another_hand(r: Reading) -> bool:
    theirs = (
        r.title_has("gunmen")
        or r.title_has_all("coast_guard", "seize")
        or titled(_BY_ANOTHER_HAND, r)
        or officials_or_city_hit(r)
        or fired_by_others(r)
    )
    return theirs and (r.title_has("killed") or r.counts_dead())


def _blows(r: Reading) -> list[Hit]:
    return [hit for hit in r.hits if hit.concept == "strike"]


def _all_recalled(r: Reading, blows: list[Hit], *, beside_other_dead: bool) -> bool:
    return bool(blows) and all(
        hit.start >= r.doc.title_end
        and (
            _OF_THE_CAMPAIGN.match(r.doc.folded, hit.start) is not None or (beside_other_dead and _is_another(r, hit))
        )
        for hit in blows
    )


def _is_another(r: Reading, blow: Hit) -> bool:
    """Not that of which somebody tells who was on the boat: "a survivor speaks of a US strike"."""
    told = r.doc.sentence_at(blow.start)
    if "survivor" in concepts_of(r.hits, told[0], blow.start):
        return False
    return _A_STRIKE.search(r.doc.folded, 0, blow.start) is not None and not _THE_BOAT.search(r.doc.folded, *told)


def strikes_beside_other_dead(r: Reading) -> bool:
    """Dead of a fire, a wreck or gunmen; those of a chase after smugglers may be ours."""
    return only_recalls_strikes(r) and not r.title_has("drugs", "narco", "drug_boat", "narco_sub")

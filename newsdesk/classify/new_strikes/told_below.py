"""A new strike that the text tells below a headline of something else, or a neighbour's navy by whom it picked up."""

from __future__ import annotations

from newsdesk.classify.concept_groups import (
    AMERICANS,
    BLOWS,
    BOATS,
    ELSEWHERE,
    SEAS,
    STRIKE_ZONE,
    WHO_STRIKES,
    group,
)
from newsdesk.classify.headlines.headline_words import ONE_MORE
from newsdesk.classify.headlines.round_ups import reports_strike_below
from newsdesk.classify.lexicon import concepts_of
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.when.recency import THE_DAY_BEFORE, ages_in, names_day_within
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_ARMS, THOSE_WHO_STRIKE
from newsdesk.facts.words.nouns import PLAIN_STRIKE, PLAIN_STRIKES, SMALL_BOAT, SMALL_BOATS
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.strike_verbs import HITS
from newsdesk.facts.words.vocabulary import A_SEA
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_SO_MANY = rf"(?:@@++|@++|#+|{SO_MANY})"
_STRIKES = rf"(?:{PLAIN_STRIKES}|{PLAIN_STRIKE})"
_AT_SEA = rf"(?:{SMALL_BOATS}|{SMALL_BOAT}|{A_SEA})"
_KILL = any_word(
    en="kill(?:s|ed)? le(?:ft|aves?)",
    es="mat(?:an?|o|aron) dej(?:an?|o|aron) causan?",
    pt="mat(?:am?|ou|aram) deix(?:am?|ou|aram) causam?",
    fr="tuent? ont_(?:tue|fait) a_(?:tue|fait) font fait",
)
# "Two new attacks on boats in the Pacific killed five people", as the first that the text says
_NEW_ONES = lazy_regex(
    rf"\n\W*(?:{_SO_MANY} )?(?:{ONE_MORE}s?|more|further) (?:[^\s.,;:]+ ){{0,2}}?{_STRIKES}\b"
    rf"[^.;\n]{{0,60}}?\b{_AT_SEA}\b[^.;\n]{{0,40}}?{_KILL}"
)
_ALSO = any_word(
    en="earlier also separately hours_(?:before|earlier) the_same_day",
    es="antes tambien ademas horas_antes el_mismo_dia por_separado",
    pt="antes tambem alem_disso horas_antes no_mesmo_dia mais_cedo",
    fr="plus_tot aussi egalement quelques_heures_(?:avant|plus_tot) le_meme_jour",
)
_TELLS = any_word(
    en="told announced reported disclosed said posted",
    es="anuncio informo dijo reporto revelo dio_cuenta conto",
    pt="anunciou informou disse relatou revelou contou",
    fr="annonce a_annonce a_fait_etat a_dit a_revele",
)
_TOLD = lazy_regex(_TELLS)
_WHO = rf"(?:{THOSE_WHO_STRIKE}|he|trump|el|ele|il|secretary|secretario|secretaire)"
# "Earlier on Friday he told of the 10th strike on a suspected drug boat, with six dead"
_ALSO_TOLD = lazy_regex(
    rf"{_ALSO}[^.;\n]{{0,25}}?\b{_WHO} (?:\w+ )?{_TELLS}[^.;\n]{{0,12}}? (?:@++|{ONE_MORE}|\d+(?:th|st|nd|rd)) "
    rf"(?:[^\s.,;:]+ ){{0,2}}?{PLAIN_STRIKE}\b[^.;\n]{{0,40}}?\b{_AT_SEA}\b"
)
_OF_SOMETHING_ELSE = ("opinion", "explainer", "lookback", "double_tap", "sept_2", "court", "lawsuit", "film")


@once
def told_below(r: Reading) -> bool:
    """Whether the text tells those who struck of a strike of these days with its dead."""
    if not r.has(*WHO_STRIKES) or r.has(*ELSEWHERE) or r.title_has(*_OF_SOMETHING_ELSE):
        return False
    told = _NEW_ONES.search(r.doc.marked) or _ALSO_TOLD.search(r.doc.marked)
    if told is None or not r.counts_dead(before=len(r.doc.text)):
        return False
    return all(age <= THE_DAY_BEFORE for age in ages_in(r.doc, *r.doc.sentence_at(told.end())))


_OF_A_STRIKE = (BLOWS | BOATS | SEAS) | group(
    "one_boat_strike killed men_killed survivor search missing overboard narco drugs southcom southern_spear"
    " presumed_dead toll_change campaign victim_name intl_waters"
)  # fmt: skip


def told_behind_other_news(r: Reading) -> bool:
    """ "Trump to address nation. It follows months of tension. On Tuesday, a US strike killed three": neither the
    headline nor the first sentence has a word of it, and nobody announces it."""
    if r.title_has("posted", *_OF_A_STRIKE) or not r.has("strike") or told_below(r) or _is_announced(r):
        return False
    first = next((span for span in r.doc.sentences if span[0] >= r.doc.title_end), None)
    if first is None or not concepts_of(r.hits, *first).isdisjoint(_OF_A_STRIKE):
        return False
    return not reports_strike_below(r.doc)


def _is_announced(r: Reading) -> bool:
    """ "The same statement disclosed that four people were killed"."""
    dead = [figure.number.start for figure in dead_of_strikes(r.doc)]
    return any(_TOLD.search(r.doc.folded, *r.doc.sentence_at(place)) for place in dead)


_WHAT_IS_KNOWN = lazy_regex(
    r"\A\W*(?:what (?:we|to|is) know\w*|what happened|lo que (?:se sabe|sabemos)|que se sabe"
    r"|o que (?:se sabe|sabemos)|ce que (?:l'on|nous|on) s\w+) (?:about|of|on|del?|d[aeo]s?|sobre|sur)\b"
)


# That something is known, and behind a colon the whole strike
_KNOWN_SO_FAR = (
    r"\A\W*(?:(?:here's )?what (?:we|to|is|'s) know\w*|lo que (?:se sabe|sabemos)|que se sabe|o que (?:se sabe"
    r"|sabemos)"
    r"|ce que (?:l'on|nous|on) (?:sait|savons)|ce qu'on sait|que sait-on)(?: so far| hasta ahora| ate agora)?"
    r" ?[:.;|] ?"
)
_THEIR_STRIKE = rf"(?:{AMERICAN} (?:\w+ ){{0,2}}?{PLAIN_STRIKE}|{PLAIN_STRIKE} (?:(?:de|dos|des) )?{AMERICAN})"
_IS_KNOWN = (
    r" ?[:.,;|-] (?:here(?:'s| is) )?(?:what (?:we|is) know\w*|lo que (?:se sabe|sabemos)|que se sabe|o que"
    r" (?:se sabe|sabemos)"
    r"|ce que (?:l'on|on|nous) (?:sait|savons)|ce qu'on sait)(?: so far| hasta ahora| ate agora)?\W*\Z"
)
_FACTS_BEHIND_A_COLON = lazy_regex(
    rf"{_KNOWN_SO_FAR}(?:an? |un |um |une )?(?:{_THEIR_STRIKE}|{AMERICAN_ARMS}) (?:[^\s,;:]+ ){{0,6}}?"
    r"(?:kills|leaves|mata[nm]?|deja|deixa|tue(?:nt)?|fait)\b"
    # or the strike first
    rf"|\A\W*(?:an? |un |um |une )?(?:{_THEIR_STRIKE}|(?:the )?{AMERICAN_ARMS}) (?:[^\s,;:]+ ){{0,6}}?"
    rf"(?:kills|leaves|mata[nm]?|deja|deixa|tue(?:nt)?|fait|another|otra|otro|outro|outra|nouveau)"
    rf" [^:;|]{{1,60}}{_IS_KNOWN}"
    rf"|{_KNOWN_SO_FAR}{AMERICAN_ARMS} (?:{HITS}) (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT}\b"
)


def _begins_with_what_is_known(r: Reading) -> bool:
    """ "What we know: US strike kills 3 off Ecuador", "US boat strike kills 5: what we know so far"."""
    told = titled(_FACTS_BEHIND_A_COLON, r) and not r.has(*ELSEWHERE)
    return (
        told and (r.counts_dead() or r.title_has(*BOATS)) and not r.title_has("double_tap", "sept_2", "film", "court")
    )


def first_facts_of_one(r: Reading) -> bool:
    """ "What to know about the first US strike in the Pacific", with its dead and a day of these: the first, maybe,
    that is heard of it."""
    if _begins_with_what_is_known(r):
        return True
    told = titled(_WHAT_IS_KNOWN, r) and r.title_has("strike", "boat_strike") and r.has(*WHO_STRIKES)
    if not told or r.has(*ELSEWHERE) or r.title_has("double_tap", "sept_2", "film", "court"):
        return False
    return r.counts_dead(before=len(r.doc.text)) and names_day_within(r.doc, THE_DAY_BEFORE)


_NAVY = any_word(
    en="navy coast_guard",
    es="armada marina guardacostas",
    pt="marinha guarda_costeira",
    fr="marine garde-cotes",
)
_BODIES = any_word(
    en="bodies body dead killed",
    es="cadaver(?:es)? cuerpos? muertos? fallecidos?",
    pt="cadaver(?:es)? corpos? mortos?",
    fr="corps morts? tues?",
)
_AFTER_AN_ATTACK = (
    r"(?:after|following|tras|apos|depois de|apres) (?:an? |un |um |une )?(?:[^\s,;:]+ )?"
    rf"{PLAIN_STRIKE} (?:on|against|an?|contra|contre|sur) (?:an? |una? |uma? |une? )?(?:[^\s,;:]+ )?{SMALL_BOAT}\b"
)
_NAVY_COUNTS = lazy_regex(rf"{_NAVY}[^;\n]{{0,60}}?{_BODIES}[^;\n]{{0,40}}?\b{_AFTER_AN_ATTACK}")


def navy_counts_dead(r: Reading) -> bool:
    """ "Ecuador's navy: two bodies and three missing after attack on a boat", the day itself: nobody told it."""
    here = r.has(*BOATS) and r.has(*STRIKE_ZONE, "places_here") and not r.has(*ELSEWHERE, "gunmen")
    fresh = names_day_within(r.doc, THE_DAY_BEFORE)
    return titled(_NAVY_COUNTS, r) and here and fresh and not r.title_has(*AMERICANS)

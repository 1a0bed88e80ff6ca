"""Chronicles of the campaign: its strikes one by one, in order, and none that is new."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, ELSEWHERE, LANDS, LOOK_ALIKES
from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import PLAIN_STRIKE
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_IN_ORDER = lazy_regex(
    r"(?<!\bel )(?<!\bo )(?<!\bno )\b(?P<unit>date|day|week|month|strike|boat|attack|fecha|dia|semana|mes|ataque"
    r"|lancha|data|barco|jour|semaine|mois|frappe) (?:by|por|a|par) (?P=unit)\b"
    r"|(?:\A|[:,] )\W*(?:(?:a|an|the|full|la|una?|uma?|une|o) )*"
    r"(?:timeline|chronolog(?:y|ie)|cronologia|linea de tiempo|linha do tempo)\b"
)
# "Every known US attack on a boat": all of them, whatever is told of each
_EVERY_ONE = lazy_regex(
    r"\b(?:(?:every|each|all(?: the)?) (?:known|recorded|reported|announced|confirmed|documented)"
    r" (?:[^\s,;:]+ ){0,2}?(?:air)?(?:strike|attack|boat)s?"
    r"|(?:cada|todos los|todas las|tod[ao]s [ao]s) (?:ataques?|bombardeos?|bombardeios?|lanchas|barcos)"
    r" (?:[^\s,;:]+ ){0,4}?(?:conocid|registrad|confirmad|anunciad|conhecid)[oa]s?"
    r"|(?:chaque|toutes les) (?:frappes?|attaques?) (?:[^\s,;:]+ ){0,3}?(?:connues?|recensees?|annoncees?))\b"
)


def goes_through_strikes(r: Reading) -> bool:
    """ "Two months of boat strikes, date by date": what was done so far, told in order, and no strike of its own."""
    if titled(_EVERY_ONE, r) and not r.counts_dead():
        return r.title_has("strike", "boat_strike")
    told = announces_strike(r.doc) or tells_of_one_more(r.doc) or r.counts_dead()
    other = r.title_has("congress", "court", "survivor", "search", "double_tap")
    return r.title_has("strike", "boat_strike") and titled(_IN_ORDER, r) and not told and not other


_WORK = lazy_regex(
    any_word(
        en="books? podcasts? documentar(?:y|ies) memoirs? exhibition",
        es="libros? podcasts? documental(?:es)? exposicion",
        pt="livros? podcasts? documentarios? exposicao",
        fr="(?:un|le|ce|du|son|nouveau|des|les)_livres? podcasts? documentaires? exposition",
    )
)
_OF_THE_DEAD = lazy_regex(
    any_word(
        en="dead killed victims men",
        es="muertos victimas asesinados",
        pt="mortos vitimas assassinados",
        fr="morts victimes tues",
    )
)


def told_in_a_work(r: Reading) -> bool:
    """ "A book gives faces to the dead of the Caribbean", "Podcast: the drone pilot who refused": the strikes looked
    back on, at length."""
    if not titled(_WORK, r) or r.has(*ELSEWHERE, *LOOK_ALIKES, "accident", "air_raid", "historic") or r.counts_dead():
        return False
    on_strikes = r.title_has("strike", "boat_strike") and r.title_has("boat", "boat_strike", "drug_boat")
    of_the_dead = r.title_has("caribbean") and titled(_OF_THE_DEAD, r)
    at_sea = (
        r.has("strike", "survivor") and r.has("boat", "boat_strike") and r.has("caribbean", "pacific", *AMERICANS)
    )
    return on_strikes or of_the_dead or (at_sea and r.has("killed", "survivor", "boat_hit"))


_SHORE = any_word(
    en="fisherm[ae]n fishers fisher_?folk fishing islanders nets villagers",
    es="pescador(?:es)? pesca[nr]? pesqueros islen[oa]s redes lancheros faenar? faenas",
    pt="pescador(?:es)? pescam? ilheus redes barqueiros",
    fr="pecheurs? peche pecher iliens filets",
)
_IS_AFRAID = any_word(
    en="fear(?:s|ful)?(?!_(?:dead|drowned)) afraid scared dreads? worr(?:y|ies|ied) wary uneasy anxious"
    " no_longer_(?:fish|sail|go_out) on_edge nervous stay_(?:careful|cautious|vigilant) in_dread unease alarm(?:ed)?"
    " sell(?:s|ing)?_(?:their|his|her|the)_boats?",
    es="miedo temen? temor temerosos zozobra recel(?:os?|an?|osos) ya_no_(?:pescan?|salen?|navegan?)"
    " no_salen_al_mar aguas_de_riesgo en_vilo inquietos nerviosos con_cautela alarma(?:d[oa]s)? atemoriza[nr]?"
    " traicioner[oa] no_sabemos_si nadie_sale venden_(?:sus|las|los)_(?:lanchas|botes|barcos)",
    pt="medo temem? temor receio receiam? receosos ja_nao_(?:pescam?|saem) nao_saem_ao_mar aguas_de_risco"
    " apreensivos nervosos com_cautela alarmados? ninguem_sai vendem_(?:seus|os|as)_(?:barcos|lanchas)",
    fr="peur craignent craint redoutent inquiets? mefiants? ne_(?:pechent|sortent|prennent)_plus eaux_a_risque"
    " sur_le_qui-vive sur_leurs_gardes nerveux alarme(?:s|nt)? en_se_demandant"
    " vend(?:ent)?_(?:leurs|les)_(?:barques|bateaux)",
)
_FISH_NO_MORE = r"\b(?:no longer fish|ya no pescan?|ja nao pescam?|ne pechent plus)\b"
_SHORE_AFRAID = lazy_regex(rf"{_SHORE}[^\n]{{0,60}}?{_IS_AFRAID}|{_IS_AFRAID}[^\n]{{0,60}}?{_SHORE}|{_FISH_NO_MORE}")
_ANYONE_AFRAID, _ON_SHORE = lazy_regex(_IS_AFRAID), lazy_regex(_SHORE)
_PLACES = LANDS | {"intl_waters", "lookback", "explainer"}
# A strike that is named first is the news, as in "American strike near the border: fishermen afraid".
_STRIKE_FIRST = lazy_regex(
    rf"\A\W*(?:(?:another|new|nuevo|nova|novo|nouvelle) )?(?:{AMERICAN} )?{PLAIN_STRIKE}\b[^:\n]*:"
)
# "Islanders among the dead": who died is the news, whatever is felt ashore.
_AMONG_THE_DEAD = lazy_regex(
    r"\b(?:among (?:the )?(?:dead|killed|victims)|entre (?:los muertos|las victimas|os mortos|as vitimas)"
    r"|parmi les (?:morts|tues|victimes))\b"
)
_WARSHIPS = ("carrier", "forces", "vessel", "us_military")
_DRONES = lazy_regex(r"\b(?:drones?|missiles?|misil(?:es)?|misse(?:l|is))\b")
_AN_ACT = ("survivor", "missing", "family", "congress", "court", "lawsuit", "labour", "search")


def _names_but_a_place(r: Reading) -> bool:
    """ "The sea at Cedros is empty now": nobody acts in the headline."""
    return all(hit.concept in _PLACES for hit in r.hits if hit.start < r.doc.title_end)


def shore_is_afraid(r: Reading) -> bool:
    """ "Nets dry: fishermen stay ashore for fear of the strikes": how a coast lives, and nothing that was done."""
    afraid = titled(_SHORE_AFRAID, r)
    tells_of_it = titled(_ANYONE_AFRAID, r) or titled(_ON_SHORE, r) or _names_but_a_place(r)
    afraid = afraid or (tells_of_it and bool(_SHORE_AFRAID.search(r.doc.folded, r.doc.title_end)))
    of_strikes = r.has("strike", "boat_strike") or (r.has("us") and r.has(*_WARSHIPS)) or _DRONES.search(r.doc.folded)
    told = bool(of_strikes) and afraid and not (r.counts_dead() or titled(_STRIKE_FIRST, r))
    told = told and not titled(_AMONG_THE_DEAD, r)
    return told and not r.title_has(*_AN_ACT) and not r.has("other_war", "weather", "animal", "gunmen")


def this_shore_is_afraid(r: Reading) -> bool:
    """ "Fear at sea in Cedros as US ships patrol": pirates and thieves are feared elsewhere, too."""
    theirs = r.has(*AMERICANS, "boat_strike") or _DRONES.search(r.doc.folded) is not None
    return theirs and r.has(*LANDS) and shore_is_afraid(r)

"""What strikes, stops or moves without those who strike boats: lightning, a boat that runs over an animal, patrols
that take migrants home, warships in other seas, and a neighbour's news that tells of nothing else."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, COASTS, COMMAND, group
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.death_words import DIES
from newsdesk.facts.words.nouns import SMALL_CRAFT
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_LIGHTNING = any_word(
    en="lightning(?![-_](?:quick|fast|raid|strike|operation|assault|campaign|speed)) thunderbolt",
    es="rayos?",
    pt="raios?",
    fr="foudre",
)
_STRUCK_BY_LIGHTNING = lazy_regex(_LIGHTNING)


def struck_by_lightning(r: Reading) -> bool:
    """ "Foudre : un bateau frappé, deux morts"; of Americans it may be said that they strike like lightning."""
    return r.title_has("strike", "killed") and titled(_STRUCK_BY_LIGHTNING, r) and not r.title_has(*AMERICANS)


# At an age that no crew has.
_OLD = r"(?:[6-9]\d|10\d)"
_DIES_OLD = lazy_regex(
    rf"\b(?:dies|died|dead) (?:at|aged)(?: age| the age of)? {_OLD}\b|\b{_OLD}, (?:has )?(?:dies|died)\b"
    rf"|\b(?:{DIES}|mort|disparu)\b[^.;:\n]{{0,60}}?"
    rf"\b(?:a (?:los )?|aos |a l'age de ){_OLD} (?:anos|ans)\b"
    rf"|\b(?:a los |aos |a ){_OLD} (?:anos|ans)\b[^.;:\n]{{0,60}}?\b{DIES}\b"
)


def dies_of_age(r: Reading) -> bool:
    """ "Maker of the go-fast boats smugglers loved dies at 91": a life is told, and nobody was struck."""
    return titled(_DIES_OLD, r) and not r.has("strike", "boat_strike", "survivor", "victim_name", "maduro")


_TESTS_A_WEAPON = lazy_regex(
    r"\b(?:tests?|tested|prueban?|probo|ensayan?|testa[m]?|testou|teste(?:nt)?)\b[^.;:\n]{0,25}?"
    r"\b(?:(?:hyper|hiper)soni\w+|bal(?:l)?isti\w+|nuclear\w*|nucleaire)\b"
)


def tests_a_weapon(r: Reading) -> bool:
    """ "US military tests hypersonic missile": at nobody."""
    return titled(_TESTS_A_WEAPON, r) and not r.title_has("killed", "boat", "drug_boat")


_WHO_STRIKES_BOATS = COMMAND | group("trump us_military drugs narco drug_boat cartel men_killed double_tap un_rights")


def animal_struck(r: Reading) -> bool:
    """ "Boat strikes kill two manatees": whoever dies of those strikes is no man."""
    struck = r.title_has("animal") and r.has("strike", "boat_strike")
    return struck and not r.has(*_WHO_STRIKES_BOATS, "family", "victim_name")


_TRAFFIC = ("drugs", "narco", "drug_boat", "cartel", "weight", "strike", "boat_strike")


def caught_for_its_fish(r: Reading) -> bool:
    """ "Navy seizes trawler fishing illegally": no drugs, and nobody was struck."""
    return r.title_has_all("animal", "seize") and not r.has(*_TRAFFIC)


_WHY_NOT_MIGRANTS = group(
    "drugs narco drug_boat cartel weight strike boat_strike kinetic southcom southern_spear double_tap"
)

_THEIR_BOATS = ("cayuco", "patera")  # others have them, too


def migrants_stopped(r: Reading) -> bool:
    """ "US Coast Guard repatriates Haitian migrants stopped off Puerto Rico": people, and no cargo."""
    stopped = r.title_has("coast_guard", "seize", "repatriation", "boat", "vessel", "us")
    if not r.title_has("migrants") or not stopped or r.has(*_WHY_NOT_MIGRANTS):
        return False
    told = (hit.start for hit in r.hits if hit.concept == "migrants")
    return any(not r.doc.folded.startswith(_THEIR_BOATS, start) for start in told)


_WARSHIP = lazy_regex(
    r"\b(?:warships?|destroyers?|frigates?|submarines?|destructor(?:es)?|fragatas?|submarinos?|destroier(?:es)?"
    r"|contratorpedeiros?|destroyers?|fregates?|sous-marins?)\b"
)
_OTHER_WATERS = any_word(
    en="middle_east guam north_sea",
    es="oriente_(?:medio|proximo) guam",
    pt="(?:oriente_medio|medio_oriente|oriente_proximo) guam",
    fr="(?:moyen|proche)-orient guam",
)
_FAR_AWAY = lazy_regex(_OTHER_WATERS)
_OF_THE_STORY = COASTS | group("caribbean southcom southern_spear drugs narco drug_boat blockade boat_strike killed")


def warship_far_away(r: Reading) -> bool:
    """ "US destroyer arrives in Middle East": one that is no carrier, in another part of the world."""
    if not r.has(*AMERICANS, "coast_guard") or not titled(_WARSHIP, r):
        return False
    if r.has(*_OF_THE_STORY) or announces_strike(r.doc):
        return False
    return r.title_has("far_country", "other_sea", "other_war") or titled(_FAR_AWAY, r)


_TROOPS = any_word(
    en="national_guard guard_(?:troops|soldiers) ice(?:_agents?)? (?:immigration|federal)_agents? border_patrol",
    es="guardia_nacional agentes_de_(?:inmigracion|ice) agentes_federales redadas?_(?:migratorias?|de_ice) ice",
    pt="guarda_nacional agentes_d[ae]_imigracao agentes_do_ice agentes_federais ice",
    fr="garde_nationale agents_(?:de_l'immigration|de_l'ice|federaux) ice",
)
_OF_AN_AMERICAN_CITY = any_word(
    en="chicago portland los_angeles washington memphis charlotte new_orleans minneapolis miami new_york",
    es="chicago portland los_angeles washington memphis charlotte nueva_orleans minneapolis miami nueva_york",
    pt="chicago portland los_angeles washington memphis charlotte nova_orleans minneapolis miami nova_york",
    fr="chicago portland los_angeles washington memphis charlotte la_nouvelle-orleans minneapolis miami new_york",
)
_TROOPS_THERE = lazy_regex(rf"{_TROOPS}[^;\n]*{_OF_AN_AMERICAN_CITY}|{_OF_AN_AMERICAN_CITY}[^;\n]*{_TROOPS}")


def troops_in_an_american_city(r: Reading) -> bool:
    """ "National Guard troops leave Portland", "ICE agents detain Venezuelans in Chicago"."""
    return titled(_TROOPS_THERE, r) and not r.has(*_TRAFFIC)


# Who said so and when, who came and left; and nobody and nothing of the story.
_ONLY_TOLD = COASTS | group("caribbean posted official exclusive lookback deploy elsewhere repatriation")
_OF_A_QUARREL = any_word(
    en="militia* mobili[sz]* murder* respond* response aggress* threat* war inva* defen[cds]* alert border",
    es="milicia* movili* asesin* respond* respuesta agresi* amenaz* guerra inva* defen[ds]* alerta frontera",
    pt="milicia* mobiliz* assassin* respond* resposta agress* ameac* guerra inva* defe[ns]* alerta fronteira",
    fr="milice* mobilis* assassin* repond* reponse agress* menac* guerre enva* inva* defen[ds]* alerte frontiere",
)
_BOAT_OR_QUARREL = lazy_regex(rf"\b{SMALL_CRAFT}\b|{_OF_A_QUARREL}")


def a_neighbours_own_news(r: Reading) -> bool:
    """ "Venezuela swears in new minister": a coast is named, and no boats, drugs, forces or quarrel."""
    if not r.title_has(*COASTS) or not r.concepts <= _ONLY_TOLD:
        return False
    return not _BOAT_OR_QUARREL.search(r.doc.folded)


_TO_TRAVEL = any_word(
    en="beach(?:es)? touris* travel* cruises? hotels? resorts? holidays? vacations? sailing diving islands_to",
    es="playas? turis* viaj* cruceros? hoteles? resorts? vacaciones vela buceo islas_para",
    pt="praias? turis* viag* viaj* cruzeiros? hote(?:l|is) resorts? ferias mergulho ilhas_para",
    fr="plages? touris* voyag* croisieres? hotels? vacances voile plongee iles_pour",
)
_FOR_TRAVELLERS = lazy_regex(_TO_TRAVEL)
_OF_TRAVEL = COASTS | group("caribbean posted official lookback opinion explainer film culture sport vessel boat")


def a_sea_to_travel_to(r: Reading) -> bool:
    """ "Podcast: the best beaches of the Caribbean": the sea is named, and nothing that happens in it."""
    return r.concepts <= _OF_TRAVEL and titled(_FOR_TRAVELLERS, r) and not _BOAT_OR_QUARREL.search(r.doc.folded)

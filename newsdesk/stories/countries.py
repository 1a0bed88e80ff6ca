"""Which countries an entry names, in four languages. Two happenings of one kind in two countries are two stories.

The United States are left out: every entry of this story names them. Of other news `names_united_states` tells.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsdesk.stories.terms import stems_of

_NAMES = {  # each with its people, its seat of government, who speaks for it, and places that headlines name alone
    "af": "afghanistan afghan afganistan afgano afeganistao afegao",
    "ag": "antigua antiguan antiguano barbuda",
    "ar": "milei",
    "au": "australia australian australiano australie australien canberra sydney melbourne",
    "aw": "aruba aruban arubano",
    "bb": "barbados barbadian barbadense barbade mottley",
    "be": "belgium belgian belgica belga belgique belge antwerp amberes antuerpia anvers bruselas bruxelles brussels",
    "bo": "bolivia bolivian boliviano bolivie bolivien",
    "br": "brazil brazilian brasil brasileiro bresil bresilien"
    " lula planalto itamaraty santos manaus paranagua carioca brasilia",
    "bs": "bahamas bahamian bahameno bahamense nassau",
    "bz": "belize belizean beliceno",
    "ca": "canada canadian canadiense canadense canadien ottawa toronto carney",
    "cl": "chile chilean chileno chilien iquique valparaiso antofagasta",
    "cn": "china chinese chino chine chinois beijing pekin pequim chinas chinos",
    "co": "colombia colombian colombie colombien bogota petro espriella"
    " cartagena medellin tumaco guajira cali barranquilla buenaventura catatumbo",
    "cr": "costarricense costarriquenho costarican costaricien",
    "cu": "cuba cuban cubano cubain havana habana cubana",
    "cw": "curacao curazao willemstad",
    "de": "germany german alemania aleman alemanha alemao allemagne allemand berlin hamburg hamburgo munich"
    " alema berlim",
    "dk": "denmark danish dinamarca danes danois copenhagen danesa danish danoise copenhague",
    "do": "dominican dominicano dominicaine abinader",
    "ec": "ecuador ecuadorian ecuatoriano equador equatoriano equateur"
    " equatorien quito guayaquil noboa machala galapagos",
    "eg": "egypt egyptian egipto egipcio egito egypte egyptien cairo",
    "es": "spain spanish espana espanol espanha espagne espagnol madrid"
    " galicia galice galiza canarias vigo sevilla seville malaga canarios",
    "fr": "france french francia frances franca francais paris macron marseille brest toulon elysee",
    "gb": "uk britain british reino royaume britanico britannique london londres starmer scotland downing inglaterra",
    "gd": "grenada grenadian granadino grenade",
    "gf": "cayenne guianense",
    "gp": "guadeloupe",
    "gr": "greece greek grecia griego grece athens atenas athenes crete creta piraeus griega griegos griegas"
    " grecque grega grego gregos",
    "gt": "guatemala guatemalan guatemalteco guatemalteque",
    "gy": "guyana",
    "hn": "honduras honduran hondureno hondurien tegucigalpa asfura",
    "ht": "haiti haitian haitiano haitien",
    "id": "indonesia indonesian indonesie jakarta",
    "ie": "ireland irish irlanda irlandes irlande irlandais dublin",
    "il": "israel israeli israelien gaza",
    "in": "india inde mumbai delhi",
    "iq": "iraq iraqi irak iraki iraque iraquiano irakien baghdad bagdad",
    "ir": "iran iranian irani iranien teheran tehran teera isfahan",
    "it": "italy italian italia italiano italie italien sicily sicilia"
    " rome roma meloni vatican milan napoles naples lampedusa",
    "jm": "jamaica jamaican jamaique kingston holness",
    "jp": "japan japanese japon japones japonais tokyo osaka",
    "ke": "kenya kenyan kenia keniano quenia queniano nairobi mombasa",
    "kp": "pyongyang",
    "kr": "seoul seul",
    "lb": "lebanon lebanese libano libanes liban libanais beirut beyrouth",
    "lc": "castries lucian lucien",
    "ly": "libya libyan libia libio libye libyen tripoli libios",
    "ma": "morocco moroccan marruecos marroqui marrocos marroquino maroc marocain rabat",
    "mq": "martinique martinica martiniquais fortdefrance",
    "mx": "mexico mexican mexicano mexique mexicain sheinbaum acapulco"
    " michoacan sinaloa veracruz harfuch semar tijuana culiacan manzanillo",
    "ng": "nigeria nigerian nigeriano abuja",
    "ni": "nicaragua nicaraguan nicaraguense nicaraguayen managua",
    "nl": "netherlands dutch holanda holandes hollande neerlandais rotterdam amsterdam roterdam hague haye haia"
    " neerlandes",
    "no": "norway norwegian noruega noruego noruegues norvege norvegien oslo",
    "nz": "zealand zelanda zelandia",
    "pa": "panama panamanian panameno panameen mulino",
    "pe": "peru peruvian peruano perou peruvien lima callao arequipa",
    "ph": "philippines filipinas filipino manila",
    "pk": "pakistan pakistani paquistan paquistani paquistao pakistanais islamabad",
    "pl": "poland polish polonia polaco polonais pologne varsovia warsaw polaca polacos",
    "pt": "portugal portuguese portugues portugais lisbon lisboa lisbonne azores acores acorianos",
    "py": "paraguay paraguayan paraguayo paraguaio asuncion",
    "ru": "russia russian rusia ruso russie russe moscow moscu moscou putin kremlin cremlin rusa rusos rusas"
    " russa russos russas",
    "sd": "sudan sudanese sudanes soudan soudanais khartoum jartum",
    "se": "sweden swedish suecia sueco suede suedois sueca suecos suecas stockholm estocolmo",
    "so": "somalia somali somalie mogadishu",
    "sr": "suriname surinamese surinames paramaribo",
    "sv": "bukele",
    "sy": "syria syrian siria sirio syrie syrien damascus damasco sirios sirias",
    "tr": "turkey turkish turquia turco turquie istanbul estambul ankara turca turcos turcas turc turcs ancara",
    "tt": "trinidad trinidadian trinite tobago kamla persad trinbagonian portspain",
    "tw": "taiwan taiwanese taiwanes taipei taiwanais",
    "ua": "ukraine ukrainian ucrania ucraniano ukrainien kyiv kiev kharkiv odesa odessa",
    "uy": "uruguay uruguayan uruguayo uruguaio montevideo",
    "vc": "vincentian vicentino",
    "ve": "venezuela venezuelan venezolano venezuelien caracas maduro guiria maracaibo barquisimeto",
    "ye": "yemen yemeni iemen iemenita houthi houthis hodeidah sanaa huties huthi",
    "za": "johannesburg pretoria durban",
}


@lru_cache(maxsize=4096)
def countries_in(terms: frozenset[str]) -> frozenset[str]:
    """The countries that these terms of an entry or a story name, by their letters."""
    known = _by_term()
    return frozenset([known[term] for term in known.keys() & terms])


_UNITED_STATES = re.compile(  # no south or latin americans
    r"\bU\.?S\.?(?!\w)|\bUSA\b|\bEE\.? ?UU|\bEUA\b|\b[EÉ]tats-Unis|\bEstados Unidos|\bUnited States"
    r"|(?<![Ll]atin[o -])(?<!South )(?<!Sud-)(?<!Sul-)[Aa]m[eé]rica(?:n[oa]?s?|ins?|ines?)\b|\best(?:ado|ad)unidense"
    r"|\b(?:Washington|New York|Nueva York|Nova York|Boston|Houston|Los Angeles|Chicago|Miami)\b"
    r"|\b(?:California|Californie|Texas|Florida|Floride|Alaska|Hawaii|Louisiana)\b"
)


@lru_cache(maxsize=4096)
def names_united_states(text: str) -> bool:
    """Does a text, as printed, name the United States, their people, a large city or state of theirs?"""
    return _UNITED_STATES.search(text) is not None


@cache
def _by_term() -> dict[str, str]:
    return {term: code for code, names in _NAMES.items() for term in stems_of(names)}


@cache
def first_names() -> dict[str, str]:
    """The terms of countries, their people and their seats of government, each with the one term that stands for
    all."""
    return {term: min(stems_of(names.split()[0])) for names in _NAMES.values() for term in stems_of(names)}

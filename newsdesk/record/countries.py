"""Which countries an entry names, in four languages. Two happenings of one kind in two countries are two stories.

The United States are left out: every entry of this story names them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newsdesk.record.terms import cut

_NAMES = {  # each with its people, its seat of government, and who speaks for it
    "bo": "bolivia bolivian boliviano bolivie bolivien",
    "br": "brazil brazilian brasil brasileno brasileiro bresil bresilien brasilia lula",
    "ca": "canada canadian canadiense canadense canadien ottawa toronto carney",
    "cl": "chile chilean chileno chilien",
    "cn": "china chinese chino chine chinois beijing pekin pequim",
    "co": "colombia colombian colombie colombien bogota petro espriella",
    "cu": "cuba cuban cubano cubain havana habana",
    "de": "germany german alemania aleman alemanha alemao allemagne allemand berlin",
    "do": "dominican dominicano dominicaine abinader",
    "ec": "ecuador ecuadorian ecuatoriano equador equatoriano equateur equatorien quito guayaquil noboa",
    "es": "spain spanish espana espanol espanha espagne espagnol madrid",
    "fr": "france french francia frances franca francais paris macron",
    "gb": "uk britain british reino royaume britanico britannique london londres starmer",
    "gr": "greece greek grecia griego grece athens atenas athenes",
    "gy": "guyana guyanese guyanes",
    "hn": "honduras honduran hondureno hondurien tegucigalpa asfura",
    "ht": "haiti haitian haitiano haitien",
    "id": "indonesia indonesian indonesie jakarta",
    "il": "israel israeli israelien gaza",
    "in": "india indian inde indien",
    "ir": "iran iranian irani iranien teheran tehran",
    "it": "italy italian italia italiano italie italien sicily sicilia",
    "jm": "jamaica jamaican jamaique",
    "jp": "japan japanese japon japones japonais tokyo",
    "mx": "mexico mexican mexicano mexique mexicain sheinbaum",
    "ng": "nigeria nigerian nigeriano",
    "nl": "netherlands dutch holanda holandes hollande neerlandais",
    "pa": "panama panamanian panameno panameen mulino",
    "pe": "peru peruvian peruano perou peruvien",
    "ph": "philippines filipinas filipino manila",
    "pt": "portugal portuguese portugues portugais lisbon lisboa lisbonne",
    "ru": "russia russian rusia ruso russie russe moscow moscu moscou putin",
    "se": "sweden swedish suecia sueco suede suedois",
    "so": "somalia somali somalie mogadishu",
    "sv": "salvador salvadoran salvadoreno bukele",
    "tr": "turkey turkish turquia turco turquie",
    "tt": "trinidad trinidadian trinite tobago kamla persad",
    "ua": "ukraine ukrainian ucrania ucraniano ukrainien kyiv kiev",
    "ve": "venezuela venezuelan venezolano venezuelien caracas maduro",
    "ye": "yemen yemeni houthi houthis",
}


@lru_cache(maxsize=4096)
def countries_in(terms: frozenset[str]) -> frozenset[str]:
    """The countries that these terms of an entry or a story name, by their letters."""
    known = _by_term()
    return frozenset(known[term] for term in known.keys() & terms)


@cache
def _by_term() -> dict[str, str]:
    return {term: code for code, names in _NAMES.items() for term in cut(names)}

"""What Americans strike ashore, a camp, a laboratory, an airstrip: an operation on land, and no strike on a boat."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, SEAS
from newsdesk.classify.headlines.struck_boats import strikes_a_boat
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.strike_verbs import HITS
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.strike_words import PLAIN_STRIKE

_TARGET = any_word(
    en="""
        labs? laborator(?:y|ies) camps? compounds? ranch(?:es)? farms? airstrips? warehouses? hideouts? villages?
        jungle plantations? stash_houses? poppy_fields?
    """,
    es="""
        laboratorios? campamentos? fincas? ranchos? haciendas? pistas?_clandestinas? bodegas? selva caserios?
        guaridas? escondites? plantaciones
    """,
    pt="""
        laboratorios? acampamentos? fazendas? pistas?_clandestinas? galp(?:ao|oes) selva esconderijos?
        plantac(?:ao|oes)
    """,
    fr="""
        laboratoires? camps? campements? fermes? ranchs? pistes?_clandestines? entrepots? jungle repaires?
        plantations?
    """,
)
_BOMBS = r"\b(?:bomb|bombs|bombed|bombing|bombarde|bombardean?|bombardeo|bombardeia[m]?|bombardeio|bombardement)\b"
_ON_LAND = lazy_regex(rf"(?:{HITS}|{_BOMBS}|\b(?:air|drone )?{PLAIN_STRIKE}s?\b)(?: [^\s,;:]+){{1,5}}? {_TARGET}")


def struck_on_land(r: Reading) -> bool:
    """ "US strikes drug lab in Venezuelan jungle, three dead": no boat and no sea is named."""
    if not r.title_has("us", "us_military", "trump", "pentagon", "southcom", "hegseth"):
        return False
    at_sea = r.title_has(*BOATS, *SEAS, "boat_strike", "intl_waters") or strikes_a_boat(r.doc)
    return not at_sea and titled(_ON_LAND, r)

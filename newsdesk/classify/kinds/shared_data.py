"""What other governments let Americans know of the boats that they see, and on what conditions: tracks of radars, a
liaison officer at Key West, a ship on patrol."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, group
from newsdesk.classify.reading import Reading, titled
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_GOVERNMENT = any_word(
    en="london britain british the_hague dutch netherlands ottawa canad(?:a|ian) paris french bogota colombia(?:n)?"
    " quito ecuador(?:ian)? lisbon madrid argentin(?:a|e|ian) chile(?:an)? peru(?:vian)? mexico costa_rica"
    " dominican guyana trinidad jamaica barbados curacao aruba panama lima santiago buenos_aires brasilia montevideo"
    " santo_domingo san_jose tegucigalpa san_salvador georgetown bridgetown kingston port_of_spain",
    es="londres britanic[oa]s? la_haya holanda paises_bajos ottawa canada canadienses? paris frances bogota colombia"
    " quito ecuador lisboa madrid argentin[oa]s? chile peru mexico costa_rica dominicana guyana trinidad jamaica"
    " lima santiago buenos_aires brasilia montevideo santo_domingo san_jose tegucigalpa san_salvador"
    " barbados curazao aruba panama constitucional",
    pt="londres britanic[oa]s? haia holanda paises_baixos ottawa canada canadenses? paris frances bogota colombia"
    " quito equador lisboa madri argentin[oa]s? chile peru mexico costa_rica guiana trinidad jamaica barbados"
    " curacau curacao aruba panama",
    fr="londres britanniques? la_haye pays-bas neerlandais ottawa canada canadiens? canadiennes? paris bogota"
    " colombie"
    " quito equateur lisbonne madrid argentins? chili perou mexique costa_rica guyana trinite jamaique barbade"
    " curacao aruba panama",
)
_DATA = any_word(
    en="(?:radar|maritime|its|their|real-time)_tracks radar_(?:data|picture|feeds?) radars? sightings"
    " coordinates positions"
    " intelligence tips liaison_(?:officers?|seat)",
    es="trazas coordenadas radar(?:es)? datos_de_radar informacion inteligencia oficial(?:es)?_de_enlace",
    pt="coordenadas radar(?:es)? dados_de_radar informac(?:ao|oes) inteligencia oficia(?:l|is)_de_ligacao",
    fr="pistes coordonnees radars? donnees_(?:de_)?radars? renseignements? renseigner* officiers?_de_liaison",
)
_HOLDS_BACK = any_word(
    en="only_(?:where|when|if|after) no_longer trims? narrows? bars? limits? curbs? cuts? suspends? halts? stops?"
    " withholds?"
    " pulls? recalls? ends?",
    es="solo_(?:cuando|si) ya_no dejar(?:a|an)_de deja(?:n)?_de no_(?:pasar|enviar|entregar|dar|compartir)(?:a|an)"
    " limita(?:n)? recorta(?:n)? suspende(?:n)? corta(?:n)? retira(?:n)? ordena entrega(?:n)?",
    pt="so_(?:quando|se) ja_nao deixa(?:m|ra|rao)?_de nao_(?:passar|enviar|entregar|dar)(?:a|ao) limita(?:m)?"
    " corta(?:m)? suspende(?:m)? retira(?:m)? fecha(?:m)?",
    fr="(?:ne|n')_?(?:\\w+)_plus seulement_(?:si|quand) que_si limite(?:nt)? reduit suspend(?:ent)? coupe(?:nt)?"
    " retire(?:nt)? rappelle(?:nt)?",
)
_WITHHELD = lazy_regex(rf"{_DATA}[^.;\n]{{0,70}}?{_HOLDS_BACK}|{_HOLDS_BACK}[^.;\n]{{0,70}}?{_DATA}")
_WHO = lazy_regex(_GOVERNMENT)
_TRACKS = lazy_regex(
    r"\b(?:(?:maritime|radar) tracks?|trazas|pistas de radar|coordenadas de lanchas|pistes (?:radar|maritimes))\b"
)
# To whom: the force at Key West, a command of theirs, or whoever fires the missile at the other end.
_KEY_WEST = lazy_regex(r"\b(?:key west|cayo hueso)\b")
_FOR_STRIKES = group("strike boat_strike arrest")
_OTHER = ELSEWHERE | group("migrants weather sport trade labour animal")


def _to_key_west(r: Reading) -> bool:
    return r.has("key_west") or _KEY_WEST.search(r.doc.folded) is not None


@once
def guards_its_data(r: Reading) -> bool:
    """ "The Hague trims what it tells Key West": radar tracks only where arrests are planned."""
    if r.has(*_OTHER) or r.title_has("killed") or _WHO.search(r.doc.folded) is None:
        return False
    told = _WITHHELD.search(r.doc.folded) is not None
    at_sea = r.has("boat", "vessel", "drug_boat", "caribbean_state", "caribbean", "pacific", "drugs")
    to_them = _to_key_west(r) or r.has("southcom") or (at_sea and r.has("us") and r.has(*_FOR_STRIKES))
    by_condition = r.has("arrest", "strike") and (r.has("places_here") or _TRACKS.search(r.doc.folded) is not None)
    return told and (to_them or by_condition)


def government_guards_its_data(r: Reading) -> bool:
    """Whether who decides on it is a government, and no court."""
    return guards_its_data(r) and not r.title_has("court")


_LIAISON = lazy_regex(
    any_word(
        en="liaison_(?:officers?|seat|desk)",
        es="oficial(?:es)?_de_enlace",
        pt="oficia(?:l|is)_de_ligacao",
        fr="officiers?_de_liaison",
    )
)
# Of whom it must be told that he sits there with those who strike or chase: Key West has other chairs, too.
_A_SEAT = lazy_regex(
    any_word(en="seat liaison", es="silla asiento enlace", pt="assento cadeira ligacao", fr="siege place liaison")
)
_FORCES = group("us_military southcom forces strike boat_strike drugs")


@once
def sits_at_key_west(r: Reading) -> bool:
    """ "Dos oficiales de enlace argentinos, a Cayo Hueso": who works with those who strike, or leaves."""
    if not _to_key_west(r) or r.has(*_OTHER, "killed", "congress"):
        return False
    seat = _A_SEAT.search(r.doc.folded) is not None and r.has(*_FORCES)
    government = _WHO.search(r.doc.folded) is not None or r.has("ally", "latin_state", "latin_leader")
    return government and (seat or _LIAISON.search(r.doc.folded) is not None)


_SHIP = any_word(
    en="frigates? warships? patrol_(?:ship|vessel)s? hmcs_\\w+ ships?",
    es="fragatas? buques? patrulleras?",
    pt="fragatas? navios?",
    fr="fregates? navires? patrouilleurs?",
)
_LEAVES = any_word(
    en="leaves? withdraws? pulls? recalls? goes_home returns_early",
    es="retira(?:n)? deja(?:n)? abandona(?:n)?",
    pt="retira(?:m)? deixa(?:m)? abandona(?:m)?",
    fr="retire(?:nt)? quitte(?:nt)? rappelle(?:nt)?",
)
_SHIP_LEAVES = lazy_regex(rf"{_SHIP}[^.;\n]{{0,50}}?{_LEAVES}|{_LEAVES}[^.;\n]{{0,50}}?{_SHIP}")
_OF_THE_PATROLS = lazy_regex(
    r"\b(?:counter-?(?:drug|narcotics) (?:mission|operation|patrols?)|key west|cayo hueso"
    r"|(?:mision|operacion|missao|operacao|mission|operation) anti-?(?:droga|drogas|drogue|narcoticos))\b"
)


@once
def ally_leaves_the_patrols(r: Reading) -> bool:
    """ "Ottawa retire ses deux frégates du dispositif": so that what they see ends in no strike."""
    over = _OF_THE_PATROLS.search(r.doc.folded) is not None or r.has("key_west")
    why = r.has("strike", "boat_strike") or "fireball" in r.doc.folded
    return over and why and titled(_WHO, r) and not r.has(*_OTHER) and _SHIP_LEAVES.search(r.doc.folded) is not None

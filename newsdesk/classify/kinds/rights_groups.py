"""What rights groups and churches say of the strikes: the ones judge by law, the others plead as governments do."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, ELSEWHERE, LOOK_ALIKES, SEAS
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.reading import Reading, titled
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_GROUP = any_word(
    en="human_rights_watch hrw amnesty(?:_international)? aclu wola crisis_group human_rights_first"
    " rights_(?:groups?|organi[sz]ations?)",
    es="human_rights_watch hrw amnistia(?:_internacional)? aclu wola organizaciones_de_derechos_humanos ong",
    pt="human_rights_watch hrw anistia(?:_internacional)? amnistia(?:_internacional)? aclu wola ongs?",
    fr="human_rights_watch hrw amnesty(?:_international)? aclu wola ong fidh",
)
_JUDGES = any_word(
    en="accus* calls? called condemn* urg* demand* denounc* unlawful illegal murders? executions? violat* says? said"
    " asks tells want* plead* slam* extrajudicial crimes? probe investigat*",
    es="acusa* conden* denunci* exig* pide* pidio insta* ilegal* ejecuciones asesinat* viol* reclam* ve"
    " extrajudicial* mataron fuera_de_la_ley investig* cuestion*",
    pt="acusa* conden* denunci* exig* pede* pediu cobra* ilegal* execuc* assassinat* viol* extrajudicia* ve"
    " investig*",
    fr="accus* condamn* denonc* exig* demand* appel* illeg* execution* meurtr* viol* juge* reclam*"
    " extrajudiciaire* enquet*",
)
_CHURCH = any_word(
    en="(?:arch)?bishops? church(?:es)? clergy cardinals? catholic_(?:leaders|church) caribbean_council_of_churches",
    es="obispos? arzobispos? iglesias? cardenal(?:es)? episcopado conferencia_episcopal",
    pt="bispos? arcebispos? igrejas? cardea(?:l|is) episcopado",
    fr="eveques? archeveques? eglises? cardina(?:l|ux) episcopat",
)
_PLEADS = any_word(
    en="plead* urg* call* pray* condemn* warn* voice* ask* appeal* say* grave_concern against denounc* decr(?:y|ies)",
    es="pid* llam* rez* oran oracion* conden* advier* reclam* exhort* inst* dic* contra denunci* preocup*",
    pt="ped* apel* rez* oram conden* alert* exort* diz* contra denunci* preocup*",
    fr="appel* prie* pri[eè]re* condamn* mett* demand* exhort* dis* contre denonc* inquiet*",
)
_OF_GROUP, _OF_CHURCH, _JUDGED, _PLEADED = map(lazy_regex, (_GROUP, _CHURCH, _JUDGES, _PLEADS))
# What such a group counts or goes to court over is told elsewhere.
_OTHER = ("court", "lawsuit", "survivor", "un_body", "rights_court", "migrants", "pardon")
_COUNTS = lazy_regex(
    r"\b(?:puts names|names to|report|calcul\w+|counts|tally|names? \d|rapport|informe|relatorio|cuenta|conta[m]?)\b"
)


def _on_strikes(r: Reading) -> bool:
    """The blows, or the boats, or the sea where they fall, with Americans somewhere in the text."""
    told = r.has("strike", "boat_strike") and r.has(*BOATS, *SEAS, "boat_strike")
    return told and not r.has(*ELSEWHERE, *LOOK_ALIKES, "police_raid")


@once
def rights_group_on_strikes(r: Reading) -> bool:
    """ "Human Rights Watch calls strikes unlawful", "Amnistía exige investigar el ataque a una lancha"."""
    said = titled(_OF_GROUP, r) and titled(_JUDGED, r) and not titled(_COUNTS, r)
    return said and _on_strikes(r) and not r.title_has(*_OTHER) and not announces_strike(r.doc)


@once
def church_pleads(r: Reading) -> bool:
    """ "Bishops of Caribbean plead for end to strikes": as governments do, and by no law."""
    said = titled(_OF_CHURCH, r) and titled(_PLEADED, r) and r.has("caribbean", "caribbean_state", "boat_strike")
    arms = _on_strikes(r) or (r.has("forces", "carrier") and not r.has(*ELSEWHERE, "sport"))
    return said and arms and not r.title_has("lawsuit", "opinion") and not announces_strike(r.doc)


_EXECUTIONS = lazy_regex(
    r"\b(?:(?:extrajudicial|summary) (?:killings?|executions?)|executions?(?: (?:sommaires?|extrajudiciaires?))?"
    r"|ejecuci\w+|execuc\w+|murders?|asesinatos?|assassin\w+|unlawful|illegales?|ilegales|ilegais)\b"
)
_DEATH = r"(?:deaths?|dead|killings?|killed|muert[eo]s?|mort[eo]?s?|tue?s)"
_CAMPAIGN = lazy_regex(
    rf"\b{_DEATH} (?:\w+ ){{0,2}}?(?:at sea|on the high seas|en el mar|en alta mar|no mar|em alto-? ?mar|en mer)\b"
    r"|\b(?:us|u\.s\.|american) (?:boat |sea )?campaign\b|\bcampagne americaine\b"
    r"|\b(?:campana|campanha) (?:estadounidense|americana|de ee\.? ?uu|dos eua)\b"
)


@once
def un_on_the_killings(r: Reading) -> bool:
    """ "Le Haut-Commissariat parle d'exécutions": of deaths at sea, or of the American campaign."""
    body = r.has("un_body") and r.title_has("un_body", "un_rights")
    body = body or (r.has("un_body") and r.doc.find_in_title(_GENEVA) is not None)
    told = body and not r.has(*ELSEWHERE, *LOOK_ALIKES, "police_raid", "far_country", "vote")
    return told and all(said.search(r.doc.folded) is not None for said in (_EXECUTIONS, _CAMPAIGN))


_LETHAL_FORCE = lazy_regex(r"\b(?:lethal force|fuerza letal|forca letal|force letale|fuerza mortifera)\b")


def commission_on_lethal_force(r: Reading) -> bool:
    """ "IACHR grants measures to fishermen": Washington is asked to kill nobody."""
    asked = r.title_has("rights_court") and r.has("us", "us_military") and r.has("victim_name", "boat", "intl_waters")
    return asked and _LETHAL_FORCE.search(r.doc.folded) is not None and not r.has("police_raid", "migrants")


_GENEVA = lazy_regex(r"\b(?:geneva|ginebra|genebra|geneve|jurists|juristas|juristes)\b")

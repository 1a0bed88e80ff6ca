"""Whom and what Washington lists: gangs as terrorists, neighbours under sanctions, states without a certificate; and
what governments answer."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, STATES, WASHINGTON
from newsdesk.classify.kinds.acts_to_come import takes_visas
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.telling import TAKES_A_STAND
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_DRUGS = r"\b(?:anti-?)?(?:drug|narco|drog)"
_OF_DRUGS = rf"[^.;:\n]{{0,40}}?{_DRUGS}"  # what the list is of
_FROM_THE_LIST = lazy_regex(
    r"\b(?:drops?|dropped|removes?|removed|cuts?|takes?|took|strikes?|struck)\b[^.;:\n]{1,40}? (?:from|off)\b"
    rf"[^.;:\n]{{0,30}}?(?:{_DRUGS}[^.;:\n]{{0,30}}?\blist\b|\blist of\b{_OF_DRUGS})"
    rf"|\b(?:sac[ao]|quit[ao]|excluy[eo]|retir[ao]|elimin[ao])n?\b[^.;:\n]{{1,40}}? de la lista\b{_OF_DRUGS}"
    rf"|\b(?:tira|tirou|exclui|excluiu|retira|retirou|remove|removeu)m?\b[^.;:\n]{{1,40}}? da lista\b{_OF_DRUGS}"
    rf"|\b(?:retire|exclu[et]|raye|ote)(?:nt)?\b[^.;:\n]{{1,40}}? de la liste\b{_OF_DRUGS}"
)


def drops_from_the_list(r: Reading) -> bool:
    """ "US drops Colombia from list of drug-war allies": it is decertified. A list of sanctions is another one."""
    here = r.title_has_all("us", "drugs") and r.title_has(*STATES)
    return here and not r.has("sanction", "designate") and titled(_FROM_THE_LIST, r)


_FAIL = any_word(
    en="fail(?:s|ed|ing)?(?!_to_(?:agree|reach|meet)) fell_short falls?_short",
    es="fall(?:an|o|aron|a) incumpl(?:e|en|io|ieron) raja(?:d[oa]s?)?",
    pt="falh(?:a|am|ou|aram) descumpr(?:e|em|iu|iram)",
    fr="echou(?:e|ent) (?:ont|a)_(?:echoue|failli|manque) manque(?:nt)? faillissent",
)
_ON_DRUGS = any_word(
    en="drugs? narcotics anti-?drug counter-?narcotics",
    es="drogas? narcotrafico anti-?drogas? estupefacientes",
    pt="drogas? narcotrafico anti-?drogas? entorpecentes",
    fr="drogues? anti-?drogue stupefiants narcotrafic",
)
_STATES_FAIL = lazy_regex(rf"{_FAIL}[^;\n]{{0,60}}?{_ON_DRUGS}|{_ON_DRUGS}[^;\n]{{0,60}}?{_FAIL}")
_STATES = r"(?:countries|nations|paises|naciones|nacoes|pays)"
_SO_MANY_STATES = lazy_regex(rf"\b(?:{_STATES}|among|others|four|five|y|e|et|and|otros|entre|outros|autres)\b")
_ANY_STATES = lazy_regex(rf"\b{_STATES}\b")


def finds_states_failing(r: Reading) -> bool:
    """ "Colombia and Bolivia among five who failed on drugs, Trump says": the annual finding by another name."""
    if not r.title_has(*WASHINGTON) or not titled(_STATES_FAIL, r) or not titled(_SO_MANY_STATES, r):
        return False
    other = r.title_has(
        "strike", "boat_strike", "congress", "court", "opinion", "explainer", "killed", "boat", "trade"
    )
    return (r.title_has(*STATES) or titled(_ANY_STATES, r)) and not other


_GANGS = lazy_regex(
    r"\b(?:gangs?|cartels?|carteles|carteis|bandas?|pandillas?|facc(?:ao|oes|ion|iones)|quadrilhas?"
    r"|mara salvatrucha|pcc|comando vermelho|primeiro comando|mafias?|gangue?s?|gran grif|viv ansanm"
    r"|clan del golfo|gulf clan"
    r"|organi[sz]ed crime|crimen organizado|crime organi[sz][ae](?:do)?)\b"
)
# "Raids against gangs listed as terrorists": they have been for a while.
_LISTED_BEFORE = lazy_regex(
    r"\b(?:gangs|cartels|groups|bandas|carteles|carteis|pandillas|grupos|faccoes|gangs|groupes|cartels)"
    r" (?:listed|designated|labell?ed|declared|declarad[oa]s|designad[oa]s|clasificad[oa]s|classificad[oa]s"
    r"|classe?e?s|designee?s)\b"
)


def lists_a_gang(r: Reading) -> bool:
    """ "State Department adds gangs to terrorist list", "Rubio threatens to declare two gangs terrorists"."""
    if not r.title_has("designate", "terror") or not r.title_has(*WASHINGTON) or r.title_has("strike"):
        return False
    if r.title_has("land_op") and titled(_LISTED_BEFORE, r):
        return False
    return titled(_GANGS, r)


# As the Federal Register heads it: "Foreign Terrorist Organization Designation of Comandos ..."
_BY_REGISTER = lazy_regex(
    r"\b(?:foreign terrorist organi[sz]ations?|specially designated global terrorists?) designations? of\b"
    r"|\bdesignations? of [^.;:\n]{3,60}? as (?:an? )?(?:foreign terrorist|specially designated global)"
)
_LATIN_NAME = lazy_regex(
    r"\b(?:comandos?|cartel|clan|frente|tren|los|las|banda|primeiro|segunda|autodefensas|ejercito|barrio|mara|gulf"
    r"|sinaloa|jalisco|disidencias?|ndrangheta|farc|eln)\b"
)


def listed_by_register(r: Reading) -> bool:
    """A notice that names a gang of these coasts, whether or not we know it."""
    return titled(_BY_REGISTER, r) and titled(_LATIN_NAME, r)


_GOVERNMENT = (
    r"(?:lula|brazil|brasil|bresil|brasilia|planalto|itamaraty|sheinbaum|mexico|mexique|petro|bogota|colombia"
    r"|colombie|ecuador|quito|noboa|caracas|maduro|venezuela|honduras|haiti|caricom)"
)
_ANSWERS = (
    rf"(?:{TAKES_A_STAND}|rebuffs?|warns?|responds?|hits back|pushes back|reage|reagiu|recusa|responde|respondio"
    r"|contesta|advierte|se opone|refuse|reagit|repond|avalia|teme[nm]?|fears?|craint)"
)
_ANSWER = lazy_regex(
    rf"(?:\A|[:;,] )\W*(?:{_GOVERNMENT})\b(?: (?:government|gobierno|governo))?[^.;:,\n]{{0,50}}?\b{_ANSWERS}\b"
    rf"|\A\W*(?:bresil|brasil|brazil|mexico|mexique|colombie|colombia) ?: [^.;:\n]{{0,20}}?\b{_ANSWERS}\b"
)

# "For Caracas, the cartel is an American invention", "Caracas ante la etiqueta terrorista"
_CALLS_IT_MADE_UP = lazy_regex(
    rf"\A\W*(?:para|for|pour|segun|selon) (?:(?:el|la|le|o|a) )?{_GOVERNMENT}\b[^.;:\n]{{0,70}}?"
    r"\b(?:invent\w+|fars[ae]|farce|mentira|mensonge|lie|hoax|absurd\w*|ridicul\w+|fabricat\w+)"
    rf"|\b{_GOVERNMENT} (?:ante|frente a|face a|diante d[ae]|perante) (?:(?:la|a|l') ?)?"
    r"(?:etiqueta|designacion|designacao|designation|clasificacion|classificacao|etiquette|rotulo)\b"
)


_OWN_LAW = lazy_regex(r"\b(?:pl|pec|projeto|proyecto|bill|decreto|decree|camara|senado|congress?o|parlamento)\b")


def gangs_in_a_law_of_others(r: Reading) -> bool:
    """ "Câmara aprova projeto que trata facções como terrorismo": no list of Washington's."""
    theirs = r.title_has("terror", "designate") and titled(_GANGS, r) and titled(_OWN_LAW, r)
    return theirs and not r.has(*WASHINGTON, "us_military", "strike", "venezuela")


def answers_a_listing(r: Reading) -> bool:
    """ "Lula rejects US plan to list gangs", "Bogota protests US sanctions": what another government says of it."""
    if r.has(*WASHINGTON) and titled(_GANGS, r) and titled(_CALLS_IT_MADE_UP, r):
        return True
    if r.title_has("strike") or not titled(_ANSWER, r):
        return False
    if r.title_has(*WASHINGTON):
        return titled(_GANGS, r) or r.title_has("sanction")
    # Who else would call them terrorists has a chamber that votes on it.
    listed = r.title_has("terror") and not r.title_has("congress", "vote", "killed", "court")
    return listed and bool(_GANGS.search(r.doc.folded)) and not _OWN_LAW.search(r.doc.folded)


_TREASURY = lazy_regex(r"\b(?:treasury|ofac|bessent|tesoro|tesouro|tresor)\b")
_STATESMEN = lazy_regex(
    r"\b(?:president\w*|ministers?|ministr[oae]s?|first lady|primera dama|governor|gobernador|general|officials?"
    r"|petro|maduro|benedetti|relatives|family|wife|son|familia\w*|esposa|hijo|proches)\b"
)
_THOSE_NEAR = ("colombia", "venezuela", "ecuador", "mexico", "petro", "maduro")


def sanctions_a_neighbour(r: Reading) -> bool:
    """ "Treasury sanctions Colombian president, relatives and interior minister"."""
    if not r.title_has("sanction") or not r.title_has(*_THOSE_NEAR):
        return False
    by_washington = r.title_has(*WASHINGTON) or titled(_TREASURY, r)
    return by_washington and titled(_STATESMEN, r)


_THEIR_CIRCLE = lazy_regex(
    r"\b(?:(?:delcy|jorge) rodriguez|diosdado|cabello|padrino|cilia flores|alex saab|benedetti)\b"
)


def sanctions_their_circle(r: Reading) -> bool:
    """ "Treasury drops Delcy Rodríguez from its list": whom it lists there, it lists for one country."""
    listed = r.title_has("sanction") and titled(_THEIR_CIRCLE, r)
    return listed and (r.title_has(*WASHINGTON) or titled(_TREASURY, r))


_ON_THE_LIST = lazy_regex(
    r"\b(?:(?:more|new|further) names?\b[^.;:\n]{0,45}?\b(?:on|to) (?:the )?(?:us|u\.s\.|treasury|ofac|sanctions) "
    r"(?:sanctions )?(?:black)?list\b|(?:(?:mas|nuevos) nombres|nombres mas)\b[^.;:\n]{0,45}?\b(?:en|a) la lista "
    r"(?:de|del) (?:ee\.? ?uu|estados unidos|tesoro|ofac|sanciones)|nomes (?:a mais )?\b[^.;:\n]{0,45}?\bna lista"
    r" (?:dos eua|do tesouro|da ofac|de sancoes)|noms (?:de plus )?\b[^.;:\n]{0,45}?\bsur la liste "
    r"(?:americaine|du tresor|des sanctions))"
)


_EASED = lazy_regex(
    r"\b(?:eas(?:es?|ed|ing)|loosen(?:s|ed)?|relax(?:es|ed)?|alivi\w+|flexibiliz\w+|relaj\w+|afrouxa\w*|assouplit"
    r"|allege|desserre)\b"
)
_ITS_OIL = lazy_regex(r"\b(?:oil|crude|petrole\w*|petroleo|crudo|brut|chevron|pdvsa)\b")


def eases_sanctions_on_oil(r: Reading) -> bool:
    """ "Washington eases sanctions on Venezuelan oil": who may buy it lives anywhere."""
    theirs = r.title_has("venezuela") and r.title_has("sanction") and titled(_ITS_OIL, r)
    return theirs and titled(_EASED, r) and (r.has(*WASHINGTON) or bool(_TREASURY.search(r.doc.folded)))


def adds_names_to_the_list(r: Reading) -> bool:
    """ "Seven more names from Maduro's circle on US list": who is listed is sanctioned."""
    return r.title_has(*_THOSE_NEAR, "cartel", "narco", "terror") and titled(_ON_THE_LIST, r)


_OF_THE_TRADE = frozenset((
    *("cartel", "narco", "drugs", "petro", "maduro", "strike", "terror", "designate", "tanker", "known_tanker"),
    *("vessel", "boat", "regime", "pardon", "seize", "certification", "survivor", "narco_sub"),
))  # fmt: skip
_IMPOSES = lazy_regex(r"\b(?:sanciona\w*|sanciono|sanction(?:s|ed|ne|nent)?|sancoes)\b")


def sanctions_of_others(r: Reading) -> bool:
    """ "Procuraduría sanciona a nueve alcaldes": an authority of another country, over nothing of this story."""
    if not r.title_has("sanction") or r.has(*WASHINGTON, "us_military", *_OF_THE_TRADE):
        return False
    return titled(_IMPOSES, r) and not _TREASURY.search(r.doc.folded)


_JUDGES = lazy_regex(
    r"\b(?:judges?|prosecutors?|magistrates?|jue(?:z|za|ces)|fiscal(?:es)?|magistrad[oa]s?|juiz\w*|juges?|procureur\w*)\b"
)
_CREW_FREED = lazy_regex(
    r"\b(?:free[sd]?|freeing|releas\w+|solt\w+|libert?\w+|liber\w+|relach\w+)\b[^.;\n]{0,40}?"
    r"\b(?:crews?|deckhands?|sailors?|boatmen|marineros?|tripulantes?|lancheros?|naufragos?|marinheiros?|marins|equipage)\b"
)


def visas_for_a_release(r: Reading) -> bool:
    """ "Sin visa por soltar marineros": of judges who let the crew of a boat go."""
    freed = takes_visas(r) and _JUDGES.search(r.doc.folded) is not None
    return freed and _CREW_FREED.search(r.doc.folded) is not None and r.has("us", "us_diplomat")


def visas_over_other_things(r: Reading) -> bool:
    """Visas of people whom nobody ties to drugs, to strikes or to the neighbours at odds with Washington."""
    if not takes_visas(r) or visas_for_a_release(r):
        return False
    return not r.has(*(_OF_THE_TRADE - {"strike"}), *_THOSE_NEAR, "boat_strike", "un_body", "southcom")


_GANGS_HERE = lazy_regex(
    r"\b(?:choneros|los lobos|tiguerones|los lagartos|tren de aragua|(?:clan|cla) d[aeou]l? gol[fp][oe]|gulf clan|pcc"
    r"|comando vermelho|red command|(?:primeiro|first) (?:comando|capital)\w*|segunda marquetalia|cjng|sinaloa"
    r"|jalisco new generation|comandos de la frontera|border command\w*|gaitanist\w+|cartel de los soles|eln)\b"
)
# Whose list it is: of the Treasury, of the State Department, by its minister.
_THE_LIST = lazy_regex(
    r"\b(?:ofac|lista clinton|clinton list|liste clinton|liste noire|lista negra|terror(?:ist)? list|sdn list"
    r"|(?:lista|liste|list) d[aeo]s? (?:rubio|ee\.? ?uu|eua|estados unidos|washington|tesoro|tesouro|terror\w*)"
    r"|(?:rubio|washington|treasury)'s (?:terror(?:ist)? )?list)\b"
)
_PUTS_ON_IT = lazy_regex(
    any_word(
        en="adds? added puts? lists? listed joins? sanctions? sanctioned designat* ties? tied said blacklist* on_the",
        es="anad* agreg* inclu* entra(?:n)? amanecen? sancion* design* vincul* otra_vez toca en_la pone(?:n)?",
        pt="inclu* entra(?:m)? sanciona* design* vincul* na_lista poe(?:m)? coloca*",
        fr="ajout* inscri* entre(?:nt)? sanctionn* design* perd(?:ent)? vis(?:e|ent) place(?:nt)? sur_la",
    )
)
_OTHER_ACT = (
    "extradite",
    "extradition",
    "arrest",
    "congress",
    "court",
    "vote",
    "killed",
    "strike",
    "seize",
    "pardon",
)


def gang_on_the_list(r: Reading) -> bool:
    """ "PCC e CV entram na lista de Rubio", "camaroneras en la lista Clinton", for what they did for Los Lobos."""
    if r.title_has(*_OTHER_ACT) or r.has(*ELSEWHERE, "sport", "far_country"):
        return False
    listed = _THE_LIST.search(r.doc.folded) is not None and _PUTS_ON_IT.search(r.doc.folded) is not None
    return listed and _GANGS_HERE.search(r.doc.folded) is not None

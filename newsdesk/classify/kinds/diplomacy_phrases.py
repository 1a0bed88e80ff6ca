"""Phrases that decide a topic between governments: an envoy called in or home, intelligence that flows again,
protests."""

from __future__ import annotations

from newsdesk.classify.concept_groups import SEAS, group
from newsdesk.classify.new_strikes.said_by_those_who_struck import told_by_those_who_struck
from newsdesk.classify.not_new.known_dead import counts_dead_again
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import COAST, PLAIN_STRIKE
from newsdesk.facts.words.telling import TAKES_A_STAND
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_ENVOY = (
    r"(?:(?:ambassadors?|envoys?)(?! nomin)|charges? d'affaires|embajador(?:a|es)?|encargad[oa] de negocios"
    r"|embaixador(?:a|es)?|encarregad[oa] de negocios|ambassad(?:eur|rice)s?)\b"
)
_CALLS = (
    r"(?:summon(?:s|ed)?|recall(?:s|ed)?|pull(?:s|ed)?|haul(?:s|ed) in|call(?:s|ed) (?:in|home|back)|withdr[ae]ws?"
    r"|expel(?:s|led)?|convoca[nm]?|convoc(?:o|aron|ou)|cita[nm]?|cito|llama[n]?|llamo|retira[nm]?|retir(?:o|ou)"
    r"|expulsa[nm]?|expuls(?:o|ou|e)|chama[m]?|chamou|rappelle(?:nt)?|convoque(?:nt)?)"
)
_CALLED = (
    r"(?:summoned|recalled|hauled in|called (?:in|home|back)|expelled|convocad[oa]s?|citad[oa]s?|expulsad[oa]s?"
    r"|(?:llamad|chamad)[oa]s? (?:a|para) consult\w+|convoquee?s?|rappelee?s?|expulsee?s?)\b"
)
_BETWEEN = r"(?:\bu\.s\.|\bee\. ?uu\.|[^.;:\n])"
_ENVOY_CALLED = lazy_regex(rf"\b{_CALLS}\b{_BETWEEN}{{0,40}}?\b{_ENVOY}|\b{_ENVOY}{_BETWEEN}{{0,30}}?\b{_CALLED}")


def calls_an_envoy(r: Reading) -> bool:
    """ "Mexico hauls in US envoy", "Colombia pulls its ambassador": a formal act, whatever it protests against."""
    return not r.title_has("congress", "court") and titled(_ENVOY_CALLED, r)


FOREIGN_OFFICE = lazy_regex(
    r"\b(?:itamaraty|cancilleria|chancelaria|foreign (?:ministry|office)|quai d'orsay|sre|relaciones exteriores)\b"
)
_BREAKS = lazy_regex(
    any_word(
        en="breaks? broke severs? severed cuts? suspends? suspended freezes? froze ends?",
        es="rompen? rompio cortan? corto suspenden? suspendio congelan? congelo",
        pt="rompem? rompeu cortam? cortou suspendem? suspendeu congelam? congelou",
        fr="romp(?:t|ent) suspend(?:ent)? gele(?:nt)?",
    )
    + r" (?:off )?(?:(?:its|all|sus?|suas?|ses|les|las|as|toutes) ){0,2}(?:diplomatic |diplomaticas? )?"
    r"(?:relations|ties|relaciones|relacoes|lacos)\b"
)


def breaks_relations(r: Reading) -> bool:
    """ "Bolivia breaks off relations with US over boat strikes"."""
    return r.title_has("strike", "boat_strike") and r.title_has("boat", "drug_boat") and titled(_BREAKS, r)


_OVERFLIGHT = (
    r"(?:overflights?|sobrevuelos?|sobrevolar|sobrevoos?|sobrevoar|survols?|survoler|(?:air ?space|airspace) to"
    r"|fly over|flights? over)"
)
_NO_OVERFLIGHT = lazy_regex(
    any_word(
        en="den(?:y|ies|ied) refus(?:e|es|ed) bans? banned bars? barred blocks? blocked forbids?",
        es="niegan? nego prohiben? prohibio rechazan? vetan? deniegan?",
        pt="negam? negou proibem? proibiu vetam? vetou recusam? recusou",
        fr="refuse(?:nt)? interdi(?:t|sent) ferme(?:nt)?",
    )
    + rf"[^;:\n]{{0,30}}?\b{_OVERFLIGHT}\b|\b(?:refuses?|denies|niega|nega|refuse) (?:its |su |seu |son )?airspace\b"
)


def refuses_overflight(r: Reading) -> bool:
    """ "Panama denies overflight to US military planes": what a government allows, and no closed sky."""
    return r.title_has("us", "us_military") and titled(_NO_OVERFLIGHT, r)


_ITS_SOIL = (
    r"(?:territor\w+|soil|suelo|solo|sol|bases?|airports?|aero(?:puerto|porto|port)s?|ports?|puertos?|portos?)"
)
_TO_STRIKE = r"(?:strik\w+|attack\w*|hit|bomb\w*|atac\w+|ataques?|frapp\w+|attaqu\w+)"
_NOT_FROM_HERE = lazy_regex(
    rf"\b(?:den(?:y|ies|ied)|rules? out|no|not|nieg\w+|neg(?:o|a|ou)|descarta\w*|nao|nie|ne|assure)\b[^;\n]{{0,40}}?"
    rf"\b{_ITS_SOIL}\b[^;\n]{{0,40}}?\b{_TO_STRIKE}\b"
    rf"|\b{_ITS_SOIL}\b[^;\n]{{0,15}}? (?:no|not|nao|ne|n'est pas) [^;\n]{{0,20}}?\b{_TO_STRIKE}\b"
    rf"|\b{_TO_STRIKE}\b[^;\n]{{0,30}}? from (?:its|our|their) {_ITS_SOIL}\b"
    r"|\b(?:not?|nao|pas) (?:(?:fue|foi|was) )?(?:in|en|em|dans) (?:our|nuestras?|nossas|nos|aguas) "
    r"(?:waters|aguas|eaux|nuestras)\b"
)


def lends_no_soil(r: Reading) -> bool:
    """ "Panama denies its territory is used to strike boats", "Not in our waters": no strike is disputed."""
    host = r.title_has("caribbean_state", "ecuador", "colombia", "mexico", "latin_leader", "ally")
    told = host and titled(_NOT_FROM_HERE, r) and not r.has("other_war", "other_sea")
    return told and not r.counts_dead(before=r.doc.title_end)


_ASKED_FOR = (
    r"(?:llamar|citar|convocar|chamar|convoquer|summon|call in|pide (?:una )?reunion con|pidio (?:una )?reunion con)"
)
_ENVOY_ASKED_FOR = lazy_regex(rf"\b{_ASKED_FOR} (?:[^\s.;:]+ ){{0,3}}?{_ENVOY}")


def envoy_is_called_in(r: Reading) -> bool:
    """Whether an envoy is called in or home, or that was ordered: a formal act, in the headline or in the text."""
    if calls_an_envoy(r) or _ENVOY_ASKED_FOR.search(r.doc.folded):
        return True
    return bool(_ENVOY_CALLED.search(r.doc.folded, r.doc.title_end)) and r.has("us", "us_military", "trump")


def calls_neighbours_envoy(r: Reading) -> bool:
    """ "Colombia calls home its envoy as Trump threatens": between Washington and a country of the story."""
    return r.has("colombia", "petro") and r.has("us", "trump") and calls_an_envoy(r)


_AGAIN = lazy_regex(
    r"\b(?:restor\w+|resum(?:e|es|ed|ing)|reopen\w*|reanud\w+|restablec\w+|retom\w+|restabelec\w+|reprend\w*"
    r"|retabli\w+|(?:vuelve[n]?|volta[m]?) a|again shares?|backs? (?:off|down)|dro(?:ps|pped) (?:its |the )?threat"
    r"|da marcha atras|dan marcha atras|recua|fait marche arriere|recule)\b"
)


def shares_again(r: Reading) -> bool:
    """ "Colombia resumes sharing of intelligence"."""
    return r.title_has("intel") and titled(_AGAIN, r)


_PARLEYS = lazy_regex(
    r"\b(?:offer(?:s|ed)?|demand(?:s|ed)|reject(?:s|ed)?|request(?:s|ed)?|phone(?:s|d)?|call with|talks?|spoke"
    r"|speaks? (?:to|with)|meets?|negotiat\w+|ultimatum|step down|leave (?:office|power|venezuela)"
    r"|ease tensions|cordial|ofrec\w+|exig\w+|rechaz\w+|llamada|dialog\w+|convers\w+|negoci\w+|habl[oa]\w*|renunci\w+"
    r"|oferec\w+|rejeit\w+|telefonema|ligacao|falou|renunci\w+"
    r"|recib\w+|receb\w+|recoit|recu|welcom\w+|hosts?|handshake|aperto de mao|apreton de manos|poignee de main"
    r"|propos\w+|exige\w*|rejet\w+|appel|s'entret\w+|parle|negoci\w+|quitte\w* le pouvoir)\b"
)
_BRANDS = lazy_regex(
    r"\b(?:calls?|brands?|labels?|accus\w+|llama|tilda|tacha|acusa|chama|traite|qualifie)\b[^.;:\n]{0,50}?"
    r"\b(?:president\w*|leader|petro|mandatario|lider)\b"
)
_NO_PARLEY = group("carrier forces strike boat_strike airspace blockade congress court land_op boat")


def presidents_parley(r: Reading) -> bool:
    """ "Trump rejected Maduro's requests on call": what two governments say to each other, ships or no ships."""
    both = r.title_has("trump") and r.title_has("maduro", "petro")
    return both and not r.title_has(*_NO_PARLEY) and titled(_PARLEYS, r)


def president_is_branded(r: Reading) -> bool:
    """ "Trump calls Colombian president a drug leader"."""
    neighbour = r.title_has("colombia", "petro")
    return neighbour and r.title_has("trump") and titled(_BRANDS, r)


_STOPS = lazy_regex(
    r"\b(?:suspend\w*|halt(?:s|ed)?|stop(?:s|ped)?|cuts?(?: off)?|ceases?|pauses?|freezes?|limit\w*"
    r"|ends?|curb(?:s|ed)?|restrict\w*|withholds?|restring\w+|restrein\w*|breaks? off|romp(?:e|en|io|eu|t)"
    r"|corta[nm]?|corto|cortou|dej(?:a|o|ara|an) de|cesa[nm]?|cero|congela[nm]?|interrump\w+|interromp\w+"
    r"|(?:deix|par)(?:a|ou|ara|aram|am) de|zero|cesse\w*|gel(?:e|ent)|ne (?:partage|transmet)\w* plus)\b"
)
_DID_NOT = lazy_regex(
    r"\b(?:did(?:n't| not)|has(?:n't| not)|never|no ha[n]?|no (?:romp|suspend|cort)\w+|nao"
    r"|n'a (?:pas|jamais)|false|falso|faux)\b"
)


_TIES = (
    r"(?:(?:security|intelligence|military) (?:ties|links|cooperation|contacts?|sharing)"
    r"|(?:lazos|vinculos|cooperacion|comunicacion(?:es)?|contactos?|cooperacao|comunicac(?:ao|oes)|lacos)"
    r" (?:de|en|em|com|con)(?: las?| as?)? ?(?:seguridad|inteligencia|agencias|seguranca)"
    r"|(?:cooperation|liens|echanges?) (?:de|en matiere de|avec les) (?:securite|renseignement|agences))"
)
_CUT = (
    r"(?:cuts?(?: off)?|suspend\w*|sever(?:s|ed)?|halt(?:s|ed)?|breaks? off|ends?|freezes?|corta\w*|rompe?\w*"
    r"|congela\w*|interromp\w+|cesa\w*|coupe\w*|rompt|gel(?:e|ent)|interrompt)"
)
_CUTS_TIES = lazy_regex(rf"\b{_CUT}\b[^.;:\n]{{0,30}}?\b{_TIES}\b|\b{_TIES}\b[^.;:\n]{{0,12}}?\b{_CUT}\b")


def denies_about_intelligence(r: Reading) -> bool:
    """ "Bogota denies that it cut off intelligence", "London has not stopped sharing intelligence"."""
    if titled(_CUTS_TIES, r) and titled(_DID_NOT, r) and r.title_has("colombia", "petro", "ally", "mexico"):
        return True
    if not r.title_has("intel"):
        return False
    return r.title_has("dispute") or (titled(_STOPS, r) and titled(_DID_NOT, r))


def stops_sharing(r: Reading) -> bool:
    """ "Petro: no more intelligence for Washington while boats are struck": what the text disputes is not this."""
    if not r.title_has("intel") or r.title_has("dispute"):
        return False
    return titled(_STOPS, r) and not titled(_DID_NOT, r)


_STOPS_DATA = lazy_regex(
    r"\b(?:stop(?:s|ped)?|limit\w*|halts?|suspend\w*|curb\w*|cuts?|withhold\w*|cort[ao]\w*|restring\w+|cess\w+|restrei\w+"
    r"|ne (?:livre|transmet|fournit|communique|partage)(?:nt)? plus)\b"
    r"[^.;:\n]{0,40}?\b(?:data|informa\w+|donnees|dados|datos|tips|tip-?offs?|tipping off|renseigner|avisar)\b"
)


def stops_passing_data(r: Reading) -> bool:
    """ "Dutch stop passing radar data to US": intelligence that is not called so."""
    told = titled(_STOPS_DATA, r) and not titled(_DID_NOT, r)
    return told and r.title_has("us", "trump")


def cuts_security_ties(r: Reading) -> bool:
    """ "Security ties cut: Petro answers US strikes", "London suspends intelligence links over boats"."""
    of_us = r.has("us", "us_military", "us_diplomat", "trump")
    government = r.title_has("petro", "colombia", "mexico", "ally", "latin_leader", "caribbean_state", "ecuador")
    denied = r.title_has("dispute") or titled(_DID_NOT, r)
    return of_us and government and titled(_CUTS_TIES, r) and not denied


_OFFERS = lazy_regex(
    r"\b(?:offers?|offered|propos\w+|ofrec\w+|oferec\w+|lends?|presta|pone a disposicion|poe a disposicao|offre"
    r"|met a disposition)\b[^.;\n]{0,30}?"
    r"\b(?:radars?|radares|bases?|ports?|puertos?|portos?|airports?|aeropuertos?|intelligence|inteligencia|help"
    r"|ayuda|ajuda|aide|troops|patrols?|patrullas?|cooperation|cooperacion|cooperacao|sites?)\b"
)


def offers_help(r: Reading) -> bool:
    """ "The president backs the strikes and offers radar sites"; who only says so in his text, said it too."""
    government = r.title_has("diplomatic", "latin_leader", "petro", "colombia", "ecuador")
    given = titled(_OFFERS, r) or (government and bool(_OFFERS.search(r.doc.folded)))
    return given and r.has("us", "trump", "southcom")


_ASKS = (
    r"(?:asks?|asked|demands?|demanded|seeks?|wants?|presses|urges?|pide[n]?|pidio|pidieron|pedira[n]?|exige[nm]?"
    r"|exigio|exigira[nm]?|exigiu|reclama[nm]?|pede[m]?|pediu|cobra[m]?|cobrou|reclame(?:nt)?|demande(?:nt|ra)?"
    r"|exige(?:nt)?|veu(?:t|lent))"
)
_ANSWERS = (
    r"(?:answers|explanations?|(?:to )?explain|notice|warning|clarification|coordinates|an account|names"
    r"|explicaciones|respuestas|cuentas|contas|comptes|aclara\w+|aviso|explicacoes|respostas|esclarecimentos?|explications?"
    r"|reponses|eclaircissements|preavis|nombres|nomes|noms|lista|liste|coordenadas|coordonnees|identi(?:te|dad|dade|ty)"
    r"|(?:the exact|punto exacto|ponto exato|point exact)"
    r"|to be (?:told|warned|notified|informed|consulted)|ser (?:avisad|informad|notificad|consultad)[oa]s?"
    r"|(?:d')?etre (?:prevenu|inform|averti|consult)\w*)"
)
_PROTESTS = (
    r"(?:proteste\w* (?:aupres|ante|junto|to|with)|(?:lodge[sd]?|files?|sends?|sent|envia[nm]?|presenta[nm]?|remet)"
    r" (?:[^\s.;:,]+ ){0,3}?protest\w*)"
)
_ASKS_WHY = lazy_regex(rf"\b{_ASKS}\b{_BETWEEN}{{0,40}}?\b{_ANSWERS}\b|\b{_PROTESTS}\b")
_GOVERNMENTS = (
    *("caribbean_state", "colombia", "ecuador", "mexico", "latin_leader", "petro", "venezuela", "ally"),
    "land_violence",  # Haiti, by the name of its capital
)
_FIRE = lazy_regex(
    r"\b(?:firing|fires?|strikes?|struck|attacks?|ataques?|bombarde\w+|disparar|frappes?|tirs?|missiles?|misil\w*)\b"
)
# "Before any strike off its coast": one force alone strikes there.
_BEFORE_A_STRIKE = lazy_regex(
    rf"\b(?:before|antes de|avant) (?:[^\s,;:]+ ){{0,3}}?{PLAIN_STRIKE}\b[^.;:\n]{{0,25}}?\b{COAST}\b"
)
_ASHORE = ("weather", "gunmen", "police_raid", "sport", "labour", "other_sea", "migrants", "accident", "animal")
_PEOPLE = ("family", "congress", "court", "un_body", "un_rights")  # who else asks for answers


def government_asks_why(r: Reading) -> bool:
    """ "Barbados demands answers over deaths in Caribbean", "Haiti asks Washington for notice before strikes"."""
    asks = r.title_has(*_GOVERNMENTS) or titled(FOREIGN_OFFICE, r)
    if not asks or r.has(*_ASHORE) or r.title_has(*_PEOPLE):
        return False
    if not titled(_ASKS_WHY, r) or told_by_those_who_struck(r):
        return False
    if r.title_has("strike") and r.counts_dead() and not counts_dead_again(r):
        return False  # "after US strike kills three": it may be the first to tell of them
    of_washington = r.has("us", "us_military", "trump") and bool(_FIRE.search(r.doc.folded))
    if r.title_has("boat_strike"):
        return True
    at_sea = r.title_has(*SEAS, "boat", "vessel", "intl_waters")
    return of_washington or (at_sea and r.title_has("killed")) or titled(_BEFORE_A_STRIKE, r)


_WHO = (
    r"(?:caracas|venezuela\w*|maduro|el gobierno venezolano|cuba|la habana|havana|delcy rodriguez|rodriguez"
    r"|yvan gil|gil|china|iran|russia|rusia|russie|moscow|moscu|moscou|kremlin)"
)
_SAYS = rf"(?:{TAKES_A_STAND}|calls?|called|brands?|labels?|tacha|califica|classifica|chama|qualifie|denonce)"
_TAKEN = (
    r"(?:pirac?y|piracy|pirateria|piraterie|pirataria|thefts?|robbery|robo|roubo|vol|hijack\w*|kidnap\w*|secuestro"
    r"|sequestro|seizures?|seized|captura|incautacion|apreensao|saisie|abordaje|abordagem|arraisonnement)"
)
_CRIES_THEFT = lazy_regex(rf"\A\W*{_WHO}\b[^.;:,\n]{{0,30}}?\b{_SAYS}\b[^;\n]{{0,60}}?\b{_TAKEN}\b")


def calls_it_piracy(r: Reading) -> bool:
    """ "Caracas denuncia piratería por la captura": who speaks stands first; the ship was taken before."""
    ship = r.has("tanker", "known_tanker", "vessel", "blockade")
    return ship and titled(_CRIES_THEFT, r)

"""Acts that are decided, not yet done, or undone again: threats, ways home, hearings, sanctions that are lifted."""

from __future__ import annotations

from newsdesk.classify.concept_groups import LANDS
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_YET_TO_COME = lazy_regex(
    r"\b(?:will|would|could|may|might|soon|next|threat\w*|warns?|vows?|consider\w*|weighs?|ready to|plans? to"
    r"|pronto|proxim\w+|amenaza\w*|advierte|avisa|podria\w*|contempla\w*|evalua\w*"
    r"|em breve|logo|ameaca\w*|adverte|alerta|poderia\w*|cogita\w*|avalia\w*"
    r"|bientot|menac\w+|previent|pourrai\w+|envisage\w*|songe)\b"
)
_ON_LAND = lazy_regex(
    r"\b(?:(?:by|on|over) land|land (?:strikes?|attacks?|targets?|action|operations?)|on the ground"
    r"|ground (?:attack|strike)s?|(?:inside|within|in) (?:venezuela|mexico|colombia|ecuador)|soil|(?:en|por) tierra"
    r"|strikes? (?:on|against) (?:\w+ )?cartels|(?:bombardear|ataques? (?:a|contra)) (?:los )?carteles"
    r"|(?:bombardear|ataques? (?:a|contra)) (?:os )?carteis|frappes (?:contre|sur) (?:les |des )?cartels"
    r"|terrestres?|suelo|dentro de|por terra|(?:em|para) terra|solo|a terre|terrestres?|au sol|sur le sol"
    r"|labs|laborator\w+|laboratoires)\b"
)


def threatens_land(r: Reading) -> bool:
    """ "Trump says land strikes will come soon": nothing was hit."""
    return titled(_YET_TO_COME, r) and titled(_ON_LAND, r)


_SENDS = lazy_regex(
    r"\b(?:(?:send|deploy|dispatch|mov)(?:s|es|ed)?|sent|envi(?:a|o|an)|despliega|desplego|mueve|desloca|deslocou|envoie"
    r"|deploie)\b"
    r"(?: (?!to\b|a\b|para\b|au\b)[^\s,;:.]+){0,4}? (?:(?:war)?ships|destroyers?|marines|troops|soldiers|jets|bombers"
    r"|buques|destructores|infantes|tropas|soldados|cazas|navios|cacas|navires|destroyers|troupes|soldats|avions)\b"
)


_MOVES = lazy_regex(
    any_word(
        en="sends? sent deploys? deployed orders? ordered keeps? adds? dispatch(?:es|ed)?",
        es="envia[nr]? enviaran? despliegan? mandan? ordenan?_enviar mantienen?",
        pt="enviam? enviara deslocam? mandam? mantem",
        fr="envoie(?:nt)? envoyer deploie(?:nt)? depeche(?:nt)? maintien(?:t|nent)",
    )
)


def sends_forces(r: Reading) -> bool:
    """ "Navy sends three more ships to Caribbean", whatever strikes the text recalls; not helpers after a storm."""
    here = r.title_has(*LANDS) and r.title_has("us", "us_military", "pentagon", "trump", "coast_guard", "forces")
    sent = titled(_SENDS, r) or (r.title_has("forces", "carrier") and titled(_MOVES, r))
    return here and sent and not r.title_has("strike", "killed", "weather", "drug_boat")


def americans_threaten_land(r: Reading) -> bool:
    """ "By land it is easier, Trump warns": of traffickers, whatever country is meant."""
    theirs = r.title_has("trump", "hegseth", "pentagon", "us") and r.has("narco", "cartel", "drugs")
    return theirs and threatens_land(r) and not r.has("other_war", "migrants")


_ENDS = (
    r"(?:lift(?:s|ed|ing)?|waiv(?:es?|ed|ing)|eas(?:es?|ed|ing)|remov(?:es?|ed|ing)|revok(?:es?|ed|ing)|delist\w*"
    r"|ends?|scraps?|suspends?|levant\w+|alivi\w+|retir\w+|quit\w+|suspend\w+|revog\w+|revoc\w+|derog\w+"
    r"|allev\w+|leve(?:nt)?|allege\w*|abrog\w+)"
)
# Behind the noun only what was done to it: "sanctions to end trafficking" lift none.
_ENDED = (
    r"(?:lifted|waived|eased|removed|revoked|suspended|ended|scrapped|dropped|cancell?ed"
    r"|(?:levant|alivi|retir|suspendi|revoc|derog|anul|cancel|revog)\w*d[oa]s|suspens[oa]s|(?:sin|sem) efe[ci]to"
    r"|(?:lev|alleg|annul|abrog|retir)ee?s|suspendue?s)"
)
_BETWEEN = r"(?:[^.,;:\n]|\.(?! ?$)){0,40}?"
_LIFTED = lazy_regex(
    rf"\b{_ENDS}\b{_BETWEEN}\bsan(?:ction|cion|cao|coes)|\bsan(?:ctions?|ciones|coes)\b{_BETWEEN}\b{_ENDED}\b"
)
# "Refuses to lift", "no serán levantadas", "ne seront pas levées"
_KEPT = lazy_regex(
    r"\b(?:not|won't|never|refus\w+|rul(?:es|ed) out|descarta\w*|niega\w*|recusa\w*|exclut|ne [^.;:\n]{1,25}? pas"
    rf"|n(?:o|ao) (?:[\w]+ ){{0,2}}?(?:{_ENDS}|{_ENDED}))\b"
)
_VISA = lazy_regex(r"\b(?:visas?|vistos?)\b")


def takes_visas(r: Reading) -> bool:
    """A visa that is revoked is a sanction, not the end of one."""
    return r.title_has("sanction") and titled(_VISA, r)


def lifts_sanctions(r: Reading) -> bool:
    """ "Treasury lifts sanctions on Rodríguez"."""
    lifted = r.title_has("sanction") and titled(_LIFTED, r)
    return lifted and not any(titled(other, r) for other in (_VISA, _KEPT))


_NEW_ONES = lazy_regex(
    r"\b(?:fresh|new|more|additional|further) (?:\w+ )?sanctions\b|\bsanctions (?:more|another)\b"
    r"|\b(?:nuevas|mas) sanciones\b|\b(?:novas|mais) sancoes\b|\bnouvelles sanctions\b"
)


def adds_sanctions(r: Reading) -> bool:
    """ "US issues fresh sanctions"."""
    return r.title_has("sanction") and titled(_NEW_ONES, r)


_TO_BE_HEARD = lazy_regex(
    r"\b(?:to (?:face|testify|appear|brief)|will (?:face|testify|appear|brief|be heard)|set to testify"
    r"|vai ser ouvid[oa]|sera ouvid[oa]|vai depor|comparecera|declarara ante|testificara"
    r"|sera entendue?|temoignera|doit etre entendue?)\b"
)


def is_yet_to_be_heard(r: Reading) -> bool:
    return titled(_TO_BE_HEARD, r)


_TO_SEND = lazy_regex(
    r"\b(?:to|will|would|plans? to|decid\w+ to|be|being|are|is) (?:be )?(?:sen[dt]|return(?:ed)?|repatriat\w+|flown"
    r"|transfer(?:red)?|hand(?:ed)?)\b|\b(?:going|headed|heading|sen[dt](?:s|ing)?|return(?:s|ing)?|ordered)"
    r" (?:[^.;:\n]{0,40}? )?(?:home|back|to their countr\w+)\b"
    r"|\b(?:(?:devolver|repatriar|enviar|entregar)an?|volveran|recibiran?|seran (?:devuelt|repatriad|enviad)\w+"
    r"|devuelven?|envian? de vuelta|(?:van?|decid\w+) a? ?(?:devolver|repatriar|enviar))\b"
    r"|\b(?:devolverao|repatriarao|enviarao|voltarao|receberao|recebera|serao (?:devolvid|repatriad|enviad)\w+"
    r"|devolvem?|mandam? de volta|(?:vai|vao|decid\w+) (?:devolver|repatriar|enviar))\b"
    r"|\b(?:renvoie(?:nt)?|(?:le )?renvoi d\w+|(?:seront|vont etre|doivent etre) (?:renvoye|rapatrie|remis)\w*"
    r"|rapatriera|va (?:renvoyer|rapatrier))\b"
)


def is_to_send_home(r: Reading) -> bool:
    """ "US to send two survivors home", not "survivor flown home": the first is a decision about prisoners."""
    return titled(_TO_SEND, r)


_TO_GO = lazy_regex(
    r"\b(?:(?:to|will) (?:step (?:down|aside)|leave|retire|depart|go|exit|quit)|step(?:s|ping) down|resign\w*|quits?"
    r"|(?:early|surprise|sudden) (?:retirement|exit|departure)|retires? early|out (?:in|by|as)|ousted|fired|dismissed"
    r"|deja (?:el|su) (?:cargo|puesto|mando)|dejara|dimite|dimitio|renunci[ao]|se (?:va|ira|marcha)|pide el retiro"
    r"|destituid[oa]|(?:vai )?deixar?a? o (?:cargo|comando|posto)|deixa o (?:cargo|comando|posto)|demitid[oa]|demite"
    r"|quittera|s'en va|demission\w*|depart (?:surprise|anticipe|inattendu)|limoge)\b"
)


def a_commander_goes(r: Reading) -> bool:
    """ "Southern Command chief resigns amid boat strikes": news of the command, whatever it commands."""
    commands = r.title_has("southcom", "commander")
    return commands and titled(_TO_GO, r) and not r.title_has("killed", "congress")


def commander_is_to_go(r: Reading) -> bool:
    """ "SOUTHCOM chief to retire two years early": it is yet to come."""
    return titled(_TO_GO, r)


_MORE_STRIKES = lazy_regex(
    r"\b(?:vows?|promises?|pledges?|threatens?) (?:to (?:keep|continue)|more|further|new)\b"
    r"|\bjust (?:begun|started|getting started|beginning)\b"
    r"|\b(?:promete\w*|anuncia\w*|amenaza con|ameaca com) (?:mas|mais|nuevos|novos|otros|outros|seguir|continuar)\b"
    r"|\bapenas (?:empieza\w*|comienza\w*|comeca\w*|estamos empezando)\b|\bso (?:comecou|esta comecando)\b"
    r"|\b(?:promet|annonce) (?:d'autres|de nouvelles|de continuer|de poursuivre|plus de)\b"
    r"|\bne f(?:ait|ont) que commencer\b"
    r"|\bmore (?:boat |drug-boat )?(?:strikes|attacks) (?:are |is )?(?:coming|to come|ahead|on the way)\b"
    r"|\b(?:vendran|habra|vienen) (?:mas|nuevos|otros) ataques\b|\b(?:virao|havera) (?:mais|novos|outros) ataques\b"
    r"|\bd'autres frappes (?:suivront|viendront|sont a venir)\b"
)
_OF_STRIKES = ("strike", "boat_strike", "drug_boat", "boat")


def promises_more_strikes(r: Reading) -> bool:
    """ "Hegseth vows more boat strikes": none was made, and nothing of an earlier one is disputed."""
    return titled(_MORE_STRIKES, r) and r.title_has(*_OF_STRIKES)


_SUMMIT_TO_COME = lazy_regex(
    r"\b(?:to (?:meet|host|gather|convene|attend|welcome)|will (?:meet|host|gather|convene|attend|welcome|study)"
    r"|ahead of|invit\w+|stud(?:y|ies)|mulls?|weighs?|declin(?:es?|ed)|refus\w+|explains? why|uninvited"
    r"|(?:re)?(?:unira|cibira)|convidad\w+|convocad\w+|convida|vai receber|antes de|rumbo a|estudi\w+|sopesa|avalia"
    r"|rechaza\w*|recus\w+|explica por que|recevra|reunira|a la veille|etudie\w*)\b"
)


def summit_is_to_come(reading: Reading) -> bool:
    """Who is to meet, was asked, thinks about it or stays away: nobody has signed."""
    return titled(_SUMMIT_TO_COME, reading)

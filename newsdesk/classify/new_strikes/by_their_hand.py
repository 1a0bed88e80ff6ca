"""A strike told by whose hand it was, behind what became of boat and crew: "barco é alvo de ataque dos EUA", "un
bateau explose, touché par un missile américain", "pescadores atacados por dron estadounidense llegan heridos"."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, KNOWN_STRIKE, SEAS, WHO_STRIKES, group
from newsdesk.classify.headlines.headline_words import ONE_MORE, THEIR_STRIKE
from newsdesk.classify.headlines.strike_outline import calls_it_an_accident, own_dead
from newsdesk.classify.new_strikes.denounced import actual_and_of_now
from newsdesk.classify.not_new.known_dead import mourns_the_dead
from newsdesk.classify.others.other_forces import boat_hit_by_others
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_FORCES, THE_COMMAND, UNITED_STATES
from newsdesk.facts.words.nouns import MISSILE, NATIONAL, PLAIN_STRIKE, SMALL_BOAT
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import CARRIES_OUT, WAS_DONE, WAS_HIT
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.facts.words.times import AFTER
from newsdesk.facts.words.vocabulary import A_SEA, IN_A_SEA
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_BY = (
    r"(?:by|por|pel[oa]s?|par) (?:(?:the|an?|l[aeo]s?|el|un[ao]?s?|uma?|une|des) |l')?"
    rf"(?:{THEIR_STRIKE}|{AMERICAN_FORCES}|(?:{MISSILE}|drone?s?|avion|aviao|helicoptere) (?:(?:de|d[ao]s?|des)"
    rf" )?{AMERICAN}"
    rf"|{AMERICAN} (?:drones?|{MISSILE}|jets?|planes?|aircraft|warplanes?|helicopters?|gunships?)|{AMERICAN})"
)
_SAYS_SO = rf"(?: ?: [^;:|]{{2,40}}|, (?:{ACCORDING_TO}|{TELLS}) [^;:|]{{2,60}}|, [^;:|]{{2,60}} {TELLS})?"
_KIND = (
    r"(?:(?!(?:the|its?|last|latest|that|this|these|those|el|la|los|las|su|sus|ultim[oa]s?|ese|esa|este|esta|os"
    r"|as|sua?|seu"
    r"|le|les|cet|cette|ce|son|derniere?|if|si|how|why|que|qui|which|for|of|por|pour|in|on|off|over|sur|en|em|as"
    r"|after|tras"
    r"|dive|tour|cruise|party|ferry|charter|crew|tripulantes|survivors?|dead)\b)[^\s,;:]+ ){0,4}?"
)
_BOAT = rf"{_KIND}{SMALL_BOAT}(?: (?:(?:de |do |da |d'|du )?[^\s,;:]+ ?){{1,3}}?)??"
_WHERE = r"(?: (?:in|off|near|en|frente a|cerca de|em|no|na|perto|ao largo|au large|dans|pres)\b[^,;:|]{2,40})?"
# The whole headline: a boat that was hit, by whom, where, and who says so
_HIT = rf"(?:{WAS_HIT}|fired (?:up)?on|(?:tirote|ametrall|metralh|baleead)ad[oa]s?|mitraillee?s?)"
_HIT_BY_THEM = rf"\A\W*{_BOAT} (?:(?:{WAS_DONE}|e|es|est|is|has been|ha sido) )?{_HIT} {_BY}{_WHERE}{_SAYS_SO}\W*\Z"
_TARGET = r"(?:alvo|objeto|blanco|objetivo|cible|victime|victima|vitima|target)"
_IS_TARGET = (
    rf"\A\W*{_BOAT}{_WHERE} (?:e|foi|es|fue|est|a ete|is|was|sido)? ?(?:la |el |the )?{_TARGET} (?:de |of |d')"
    rf"(?:(?:an?|un|uma?|une) )?{THEIR_STRIKE}"
)
_BURNS = any_word(
    en="burns burst(?:s)?_into_flames explod(?:es|ed) catches_fire (?:in_)?flames ablaze (?:is_)?engulfed sinks sank",
    es="arde ardio estall(?:a|o) explot(?:a|o) se_incendi(?:a|o) en_llamas se_hund(?:e|io) naufrag(?:a|o)",
    pt="peg(?:a|ou)_fogo explod(?:e|iu) arde em_chamas afund(?:a|ou)",
    fr="explose brule coule en_(?:feu|flammes) prend_feu sombre",
)
_BURNS_BY_THEM = (
    rf"\A\W*{_BOAT}{_WHERE} {_BURNS}[^;:|]{{0,50}}?\b(?:(?:{AFTER}|in|em|en|dans) (?:an? |un |uma? |une |ser |being"
    rf" )?(?:(?:{ONE_MORE} )?{THEIR_STRIKE}"
    rf"|{WAS_HIT} {_BY})|(?:{WAS_HIT} ){_BY})"
)
# The boat first, and behind a colon who bombed it
_PUT_LAST = (
    rf"\b{SMALL_BOAT}\b[^;:|]{{0,50}} ?[:;] (?:la|lo) (?:atac|bombarde|hund|destru)(?:o|io|yo|aron|ieron|yeron)"
    rf" (?:el |la )?{AMERICAN}"
)
_RAID_ON = (
    rf"(?:\A\W*|[:;] )(?:un |une |an? )?{THEIR_STRIKE} (?:on|against|contra|sur|contre) {_KIND}(?<="
    rf" )(?:{SMALL_BOAT}){_WHERE}(?: ?;|\W*\Z)"
)
_SEAMEN = r"(?:fisherm[ae]n|pescador(?:es)?|pecheurs?|boatm[ae]n|lancheros?|tripulantes|crewmen)"
_ATTACKED = (
    r"(?:attacked|bombed|hit|strafed|killed|muertos?|mortos?|tues?|(?:atac|bombarde|ametrall|metralh)ad[oa]s"
    r"|ating[i]dos|(?:attaqu|bombard|mitraill|vis)es?)"
)
_SEAMEN_HIT = (
    rf"\A\W*(?:(?:an?|one|un|uma?|une|des|{A_FEW}) )?(?:[^\s,;:]+ )?{_SEAMEN}(?: [^\s,;:]+){{0,2}}? (?:(?:disent"
    rf"|dizem|dicen|aseguran) )?(?:(?:avoir ete|ter sido|haber sido) )?"
    rf"{_ATTACKED} {_BY}"
)
_MISSING = r"(?:missing|desaparecid[oa]s?|desaparecem?|(?:portes? )?disparus?)"
_SEAMEN_MISSING = (
    rf"(?:{_MISSING} (?:{A_FEW} )?{_SEAMEN}|(?:{A_FEW}|\d\d?) (?:[^\s,;:]+ )?{_MISSING}"
    rf"|{_SEAMEN}(?: [^\s,;:]+){{0,2}}? {_MISSING}|(?:{_SEAMEN}|{NATIONAL}) feared (?:dead|killed|lost)"
    rf"|(?:buscan|procuram|recherche|search(?:ing)? for) (?:a |des )?(?:{A_FEW} )?{_SEAMEN})"
    rf"[^,;:|]{{0,30}}? (?:{AFTER}|in|en|em|dans) (?:an? |un |uma? |une )?{THEIR_STRIKE}"
)
_WIPES_OUT = any_word(
    en="exterminat(?:es|ed) wipes_out wiped_out",
    es="extermin(?:an?|o)",
    pt="extermin(?:am?|ou)",
    fr="extermine(?:nt)?",
)
_WHO_DIE = (
    r"(?:traffickers|smugglers|narcos?|traficantes|contrabandistas|trafiquants|passeurs)\b[^,;:|]{0,30}?"
    r"\b(?:at sea|en (?:el |alta ?)mar|no mar|em alto[- ]mar|en (?:pleine |haute )?mer)"
)
_SHOOTS_THEM = (
    rf"\b(?:{UNITED_STATES}|{AMERICAN_FORCES})(?: [^\s,;:]+)? (?:{_WIPES_OUT} (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT}"
    rf"|(?:abat(?:tent|em|en|tu)|eliminan|eliminam|eliminent|shoot|kill) (?:a )?(?:{A_FEW}|\d\d?) (?:[^\s,;:]+"
    rf" )?{_WHO_DIE})"
)
_WARPLANES = (
    rf"\b(?:{UNITED_STATES}|{AMERICAN_FORCES}) (?:fire[sd]?|launch(?:es|ed)?) (?:an? )?missiles? (?:at|on|into)"
    rf" (?:an? )?{_KIND}{SMALL_BOAT}\b"
    rf"|\b(?:{AMERICAN_FORCES}|{AMERICAN} \w+|helicoptero (?:de|dos) {AMERICAN}) (?:opens? fire|opened fire|abre"
    rf" fuego|abre fogo"
    rf"|abrem fogo|ouvre le feu)(?: [^\s,;:]+){{0,2}}? (?:and|y|e|et) (?:kill|mat|tue)\w*"
    rf" [^,;:|]{{0,30}}?{SMALL_BOAT}\b"
    # "Seeks answers after US strike hits boat": in the present
    rf"|\b(?:after|as) (?:an? )?{THEIR_STRIKE} (?:hits|sinks|destroys) (?:an? )?{_KIND}{SMALL_BOAT}\b"
    # "Cruise passengers see US strike on boat"
    rf"|\b(?:films?|filmed|sees?|saw|watch|witness(?:es|ed)?|graban?|captan?|filman?|vieron|ven|filmam?|viram"
    rf"|filment|voient|ont vu)"
    rf" (?:en video )?(?:an? |un |um |une )?{THEIR_STRIKE} (?:on|against|an?|contra|sur|contre) (?:an? |una? "
    rf"|uma? |une )?{_KIND}{SMALL_BOAT}\b"
    rf"|\b{AMERICAN} (?:warplanes?|(?:fighter )?jets?|planes?|aircraft|bombers?) (?:fire[sd]? on|bomb(?:s|ed)?"
    rf"|strafed?|hit"
    rf"|struck|attack(?:ed)?|s[iau]nk) (?:an? )?{_KIND}{SMALL_BOAT}\b"
)
# "Marines" in Romance tongues are theirs.
_MARINES = (
    rf"\A\W*(?:los |os |des )?marines (?:atacan|bombardean|hunden|destruyen|atacam|bombardeiam|afundam|attaquent"
    rf"|coulent)"
    rf" (?:an? |una? |uma? |une )?{_KIND}{SMALL_BOAT} {IN_A_SEA}"
)
# Where the wounded come ashore nobody may have told of the strike yet.
_WOUNDED = (
    r"(?:wounded|injured|burn(?:ed|t)?|heridos?|quemados?|feridos?|queimados?|blesses?|brules?|survivors? with"
    r" burns)\b"
    rf"[^,;:|]{{0,60}}? (?:{AFTER}|by|from|por|em|par|dans) (?:an? |un |uma? |une )?{THEIR_STRIKE}"
    rf"(?: (?:on|against|an?|contra|sur|contre) (?:[^\s,;:]+ )?{SMALL_BOAT}| {IN_A_SEA}| (?:at sea|en"
    rf" (?:el |alta ?)mar"
    r"|no mar|en mer)\b)"
    r"|\b(?:blesses|feridos|heridos|wounded)\b[^,;:|]{0,20}?(?:debarqu|ashore|ao porto|a puerto|a"
    r" tierra)[^,;:|]{0,30}?"
    rf" {AFTER} (?:an? |un |uma? |une )?{THEIR_STRIKE}"
    r"|\b(?:llegan|chegam|arrivent)\b[^,;:|]{0,20}? (?:heridos|feridos|blesses)\b[^,;:|]{0,30}?"
    rf" (?:por|tras|em|apos|apres) (?:un |um |une )?{THEIR_STRIKE}"
)
_NATIONAL = (
    r"(?:colombian|venezuelan|ecuadori?an|brazilian|haitian|dominican|trinidadian|mexican|guyanese|colombian[oa]"
    r"|venezolan[oa]"
    r"|ecuatorian[oa]|brasilen[oa]|haitian[oa]|dominican[oa]|mexican[oa]|venezuelan[oa]|equatorian[oa]|brasileir[oa]"
    r"|colombien(?:ne)?|venezuelien(?:ne)?|equatorien(?:ne)?|haitien(?:ne)?|bresilien(?:ne)?|martiniquais"
    r"|guadeloupeen)"
)
_ONE_DIES = (
    rf"\A\W*(?:an? |un |uma? |une )?(?:(?:pescador|pecheur) )?{_NATIONAL}"
    rf" (?:dies|killed|muere|morre|meurt|muerto|morto|tue) (?:in|en|em|dans|por|by|par)"
    rf" (?:an? |un |um |une )?{THEIR_STRIKE}"
    rf"(?: (?:on|against|an?|contra|sur|contre) (?:an? |una? |uma? |une )?{_KIND}{SMALL_BOAT})?{_WHERE}\W*\Z"
)
# The whole headline, and it needs no dead: "US strike in Caribbean", "deadly US boat strike in the Pacific"
_LABEL = r"(?:[^,;:|\n]{2,40}(?: ?[:|!]| [-–—]) )?"  # "EN DIRECT -", "Alert:"
_ALONE = (
    rf"\A\W*{_LABEL}(?:(?:an?|une?|um) )?(?:(?:{ONE_MORE}|deadly|lethal) )?{THEIR_STRIKE} {IN_A_SEA}\W*\Z"
    rf"|\A\W*{_LABEL}(?:{UNITED_STATES}|{AMERICAN_FORCES}) {CARRIES_OUT} (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}"
    rf" {IN_A_SEA}\W*\Z"
    rf"|\A\W*{A_SEA} ?: (?:{UNITED_STATES} (?:ataca de nuevo|vuelve a atacar|strikes again|ataca de novo|ataca"
    rf" novamente)"
    rf"|(?:une )?nouvelle frappe americaine|(?:nuevo|novo) ataque (?:de |d[ao]s )?{AMERICAN}|(?:new|another)"
    rf" {AMERICAN} strike)\W*\Z"
    rf"|\A\W*(?:une )?(?:nouvelle )?frappe (?:meurtriere|mortelle) (?:contre|sur) une? {_KIND}{SMALL_BOAT}"
    rf" {IN_A_SEA}\W*\Z"
    rf"|\A\W*[^,;:|]{{0,30}}?strike (?:destroys|hits|sinks) (?:an? )?{_KIND}{SMALL_BOAT}[^;:|]{{0,30}}?[,;]"
    rf" {THE_COMMAND} (?:{TELLS})"
    rf"|\A\W*(?:an? )?(?:lethal|deadly|fatal) (?:{AMERICAN} )?strike (?:on|in) (?:an? |the )?(?:eastern"
    rf" )?(?:pacific|caribbean)"
    r"(?: [^\s,;:]+){0,2}? kills\b"
)
_BY_THEIR_HAND = lazy_choice(
    _HIT_BY_THEM,
    _IS_TARGET,
    _BURNS_BY_THEM,
    _PUT_LAST,
    _SEAMEN_HIT,
    _SEAMEN_MISSING,
    _SHOOTS_THEM,
    _WARPLANES,
    _MARINES,
    _WOUNDED,
    _ONE_DIES,
)
_NAMED_ALONE = lazy_choice(_RAID_ON, _ALONE)
_OTHER_NEWS = KNOWN_STRIKE | group("lawsuit film rights_court explainer toll_change lookback finds seize in_custody")
_EXPLAINED = lazy_regex(r"\b(?:blast|explosion|explosao)\b[^:]{0,40} ?: ")  # "Mystery blast explained: ..."
_WOUNDED_THERE = lazy_regex(_WOUNDED)
# Whom a state receives or hands over are those of a strike that was told.
_HANDED_OVER = lazy_regex(r"\b(?:rec[ie]b\w+|receiv\w+|recoi\w+|hand(?:s|ed)\b|entreg\w+|remet\w*)")


@once
def done_by_their_hand(r: Reading) -> bool:
    """Does the headline say that it was Americans, whatever became of boat and crew, and nothing that is of old?"""
    other_news = _OTHER_NEWS - {"explainer"} if titled(_EXPLAINED, r) else _OTHER_NEWS
    other_news = other_news - {"seize"} if titled(_WOUNDED_THERE, r) else other_news  # "débarqués"
    if (
        not (titled(_BY_THEIR_HAND, r) or _is_all_that_is_told(r))
        or r.title_has(*other_news)
        or not r.title_has(*WHO_STRIKES, *SEAS)
    ):
        return False
    if (
        mourns_the_dead(r)
        or r.has(*(ANY_OTHER_HARM - {"air_raid"}))
        or calls_it_an_accident(r)
        or own_dead(r)
        or boat_hit_by_others(r)
    ):
        return False
    handed_over = titled(_WOUNDED_THERE, r) and titled(_HANDED_OVER, r)
    return not handed_over and actual_and_of_now(r)


def _is_all_that_is_told(r: Reading) -> bool:
    """ "US strike in Caribbean": and no text, or one that counts its dead."""
    text = r.doc.folded[r.doc.title_end :].strip()
    return titled(_NAMED_ALONE, r) and (not text or r.counts_dead(before=len(r.doc.text)))

"""A strike that a president, a mayor or a government denounces, confirms or owns to before anybody has counted its
dead: "US bombs Colombian boat, says Petro", "Panamá confirma ataque de EE.UU. cerca de sus aguas"."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, KNOWN_STRIKE, WHO_STRIKES, group
from newsdesk.classify.headlines.headline_words import A_STRIKE, KNOWN_ONE, ONE_MORE, THEIR_STRIKE
from newsdesk.classify.not_new.dated_long_ago import printed_again, title_dates_it_long_ago
from newsdesk.classify.not_new.no_actual_strike import strike_unreal
from newsdesk.classify.not_new.no_new_strike import title_counts_strikes
from newsdesk.classify.not_new.shown_or_justified import shown_or_justified
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.dates import A_DAY, MONTHS
from newsdesk.facts.when.recency import THE_DAY_BEFORE, ages_in, names_day_within
from newsdesk.facts.where.places import OFF
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_ARMS, THE_COMMAND, WHITE_HOUSE
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import NATIONAL, SMALL_BOAT
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS, WAS
from newsdesk.facts.words.telling import ACCORDING_TO, ANNOUNCES, BOASTS, DENOUNCES, TELLS
from newsdesk.facts.words.vocabulary import A_SEA
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

# "A boat", "embarcación colombiana": of one that is known it would be "the boat", "su lancha", "la última".
_NO_KNOWN = (
    r"(?!(?:the|their|his|her|our|leurs?|notre|nuestr[oa]|noss[oa]|seus|suas|its?|last|latest|that|this|these"
    r"|those|el|la|los|las|su|sus|ultim[oa]s?|ese"
    r"|esa|este|esta|os|as"
    r"|sua?|seu"
    r"|le|les|cet|cette|ce|son|derniere?|if|si|que|qui|which|for|por|pour|sin|sem|sans|without|on|off|in|over"
    r"|sur|en|em)\b)"
)
# "Pentagon admits strike on boat was not authorised", "US struck boat without knowing": what is said of a known one
_JUDGED = r"(?! (?:was|were|had|broke|violated|without|despite|fue|era|foi|etait|sin saber|sem saber|sans savoir)\b)"
_A_BOAT = rf"(?:{_NO_KNOWN}[^\s,;:]+ ){{0,4}}?{SMALL_BOAT}\b{_JUDGED}"
_ARMS = (
    rf"(?:(?:the|an?|el|un|los|l[ao]|as?|o|os|les?|une?|uma?) |l')?(?:{AMERICAN_ARMS}"
    rf"|(?:misil|dron|drone|missil|missile|avion|aviao|helicoptero|helicoptere|aeronave)(?: de| dos| des)? {AMERICAN}"
    r"|washington|trump)"
)
_SLAY = any_word(
    en="kill(?:s|ed) (?:just_)?murder(?:s|ed) massacre[sd] assassinat(?:es|ed)",
    es="matan? mat(?:o|aron) (?:asesin|masacr)(?:an?|o|aron) acaban?_de_(?:matar|asesinar)",
    pt="matam? mat(?:ou|aram) (?:assassin|massacr)(?:am?|ou|aram) acab(?:am|ou|aram)_de_(?:matar|assassinar)",
    fr="tue(?:nt)? (?:a|ont)_(?:tue|assassine)",
)
_TO_SLAY = any_word(
    en="of_(?:kill|murder|massacr)ing",
    es="de_(?:haber_)?(?:matar|matado|(?:asesin|masacr)(?:ar|ado))",
    pt="de_(?:(?:ter|haver)_)?(?:matar|matado|morto|assassin(?:ar|ado)|matarem)",
    fr="d'avoir_(?:tue|assassine)",
)
_TO_HIT = any_word(
    en="of_(?:bombing|sinking|attacking|striking|destroying)",
    es="de_(?:haber_)?(?:hundi|destrui|bombardea|ataca)(?:r|do)(?:_a)?",
    pt="de_(?:ter(?:em)?_)?(?:afunda|destrui|bombardea|ataca)(?:r|rem|do)",
    fr="d'avoir_(?:coule|detruit|bombarde|attaque|frappe)",
)
_SLAYING = any_word(
    en="(?:kill|murder)ing_of death_of",
    es="(?:asesinato|muerte)_de",
    pt="(?:assassinato|morte)_de",
    fr="(?:meurtre|mort|assassinat)_de",
)
_BY = rf"(?:by|por|pel[oa]s?|par|a manos de) {_ARMS}"
_IN = r"(?:in|en|em|num|dans|por|by|par) (?:an? |un |um |une )?"
_ACCUSES = r"(?:accuses?|accused|acusan?|acus(?:o|aron|am|ou|aram)|accuse(?:nt)?)"
_AT_SEA = r"\b(?:at sea|en (?:el |alta ?)mar|no mar|em alto[- ]mar|en mer)\b"
_MEN = r"(?:men|people|hombres|personas|homens|pessoas|hommes|personnes)"
_SEAMEN = (
    r"(?:fisherm[ae]n|pescador(?:es)?|pecheurs?|sailors|marineros|marinheiros|marins|boatm[ae]n|lancheros"
    r"|(?:[^\s,;:]+ ){0,4}(?:at sea|en (?:el |alta ?)mar|no mar|em alto[- ]mar|en mer)"
    rf"|{NATIONAL}(?=\W*\Z|[,;:]))"
)
_SO_MANY = (
    rf"(?:(?:a|as|aos) )?(?:at least |al menos a? ?|pelo menos |au moins )?(?:{A_FEW}|[2-9]|1\d) (?:[^\s,;:]+ )?"
)
_STRIKES_A_BOAT = rf"{_ARMS} (?:has |have |ha |han |tem )?(?:{HITS}|{FIRES_AT}|bombed) {_A_BOAT}"
_KILLS_SEAMEN = rf"{_ARMS} (?:{_SLAY}) {_SO_MANY}{_SEAMEN}"
_ENDS = (
    rf"(?=\W*\Z|[,;:]| (?:on|this|last|off|in|at|near|el|este|esta|en|frente|na|no|em|ce|cette|dans|au|{A_DAY})\b)"
)
_SEAMEN_KILLED = (
    rf"{_SO_MANY}(?:{_SEAMEN}|{_MEN}(?=[^;:,]*{_AT_SEA}))"
    r" (?:were |have been |fueron |han sido |foram |ont ete |sont )?"
    r"(?:(?:killed|slain|muertos|asesinados|mortos|assassinados|tues|morts) (?:(?:at sea|en el mar|no mar|en mer) )?"
    rf"(?:{_BY}|{_IN}{THEIR_STRIKE})"
    rf"|(?:murieron|mueren|morreram|morrem) (?:por {_ARMS}|{_IN}{THEIR_STRIKE}))"
    rf"{_ENDS}"
)
_IT = rf"(?:{_STRIKES_A_BOAT}|{_KILLS_SEAMEN}|{_SEAMEN_KILLED})"
_WHO = r"(?:[^;:,|\n]{2,30} ?: )?[^;:,|\n]{2,60}?"
_SAYS = rf"(?:{TELLS}|{DENOUNCES}|\balerta\b|\bfala[mn]? em\b|\bhablan? de\b)"
_SAYS_SO = lazy_regex(
    rf"\A\W*{_WHO}(?:,(?: and)?| y| e| et)? {_SAYS},? ?(?:(?:that|que|qu'|como) ?)?{_IT}"
    rf"|\A\W*{_WHO} ?: [\"'“«‘ ]*{_IT}"
    rf"|\A\W*{_IT}[^;:|\n]{{0,60}}?(?:, (?:{ACCORDING_TO}|{_SAYS}) | ?: |, (?={_WHO}"
    rf" {_SAYS}\W*\Z))[^;:,|\n]{{2,60}}\Z"
    rf"|\A\W*{_WHO} {_ACCUSES} (?:a |aos? |os |the |les )?{_ARMS} (?:{_TO_SLAY} {_SO_MANY}{_SEAMEN}|{_TO_HIT}"
    rf" {_A_BOAT})"
    # "Denuncia asesinato de cuatro pescadores por misil estadounidense"
    rf"|\A\W*{_WHO} (?:{_SAYS}|{DENOUNCES}) (?:(?:the|el|la|o|a|le) |l')?{_SLAYING} {_SO_MANY}{_SEAMEN} {_BY}{_ENDS}"
)
# "Petro acusa EUA de matar pescadores em ataque na noite passada": of these days, and not counted
_ACCUSED_OF_SLAYING = lazy_regex(
    rf"\A\W*{_WHO} {_ACCUSES} (?:a |aos? |os |the |les )?{_ARMS} {_TO_SLAY} (?:(?:an?|a|un|um|des) )?{_SEAMEN}"
)
_ONE = r"(?:(?:an?|un|uma?|une|del?|de un|um) |d'une )?"
_NEAR = r"(?:in|off|near|en|frente a|cerca de|em|n[ao]s?|perto d[aeo]s?|ao largo d[aeo]s?|au large|pres d[eu]|dans)"
_SO_FAR_OFF = (
    r"(?:(?:(?:about|some|around|a|a unas|a cerca de) )?\d+ (?:(?:nautical )?(?:miles|km|kilomet(?:er|re)s) )?)?"
)
_PLACE = (
    rf"(?: {_SO_FAR_OFF}{OFF}\w| (?:off|au large)\W*\Z| (?:in|en|em|dans|n[ao]) (?:[^\s,;:]+ ){{0,3}}?{A_SEA}"
    rf"| {_NEAR} (?:[^\s,;:]+ ){{0,3}}?"
    r"(?:waters|coasts?|aguas|costas?|eaux|cotes?)\b)"
)
_ON_A_BOAT = rf" (?:on|against|an?|contra|sur|contre) {_A_BOAT}"
_CONFIRMS_ONE = lazy_regex(
    rf"(?<!\beach )(?<!\bevery )(?:{ANNOUNCES}|(?!denounc){DENOUNCES}) {_ONE}{THEIR_STRIKE}(?:{_ON_A_BOAT}|{_PLACE})"
    rf"|\bdenounc(?:es|ed) {_ONE}{THEIR_STRIKE}{_ON_A_BOAT}"
    rf"|{DENOUNCES} {_ONE}"
    rf"(?:{ONE_MORE} {THEIR_STRIKE}|{THEIR_STRIKE} {ONE_MORE})(?:{_ON_A_BOAT}|{_PLACE})"
)
_HAVING_HIT = any_word(
    en="hitting striking sinking bombing attacking destroying firing_on",
    es="haber_(?:atacado|bombardeado|hundido|destruido)(?:_a)?",
    pt="ter_(?:atacado|bombardeado|afundado|destruido|atingido)",
    fr="avoir_(?:frappe|attaque|bombarde|coule|detruit|vise)",
)
_THEY = rf"(?:{AMERICAN_ARMS}|{THE_COMMAND}|{WHITE_HOUSE}|trump|vance|rubio)"
_KIND_OF_STRIKE = r"(?:deadly|lethal|fatal|new|overnight|letal|mortal|nocturno|noturno|meurtriere|mortelle|nocturne)"
# "EE.UU. reconoce ataque a una lancha", "Les États-Unis revendiquent une frappe", "Pentagon confirms boat strike"
_OWNS_TO_ONE = lazy_regex(
    rf"\b{_THEY} (?:{ANNOUNCES}|{BOASTS}) (?:(?:an?|un|uma?|une) )?(?:(?:{SMALL_BOAT}|{_KIND_OF_STRIKE}) )?"
    rf"{A_STRIKE}(?: {_KIND_OF_STRIKE})?(?:{_ON_A_BOAT}| {OFF}|{_PLACE}|\W*\Z)"
    rf"|\b{_THEY} {ANNOUNCES} (?:having )?{_HAVING_HIT} {_A_BOAT}"
    rf"|\b{_THEY} (?:{ANNOUNCES}|{BOASTS}) (?:l'|(?:the|la|a|o) )?(?:it was behind )?"
    r"(?:autori?a de |responsib\w+ for |responsabili\w+ (?:por|de) )?(?:(?:a|la) |l')?"
    rf"(?:explosion|blast|explosao) (?:(?:(?:of|on|at|de|en|em|n[ao]|sur) (?:an? |una? |uma? |une |el )?|d'une? )"
    rf"(?:{SMALL_BOAT}|sea|mar|alta ?mar|mer)\b|{OFF}\w)"
)
# "Venezuela denuncia ataque a barco de pesca; cinco mortos": by whom goes without saying there.
_ADVERSARY = (
    r"(?:venezuela|caracas|maduro|delcy(?: rodriguez)?|padrino(?: lopez)?|nicaragua|cuba|la habana|havana|la havane)"
)
_ADVERSARY_SAYS = lazy_regex(
    rf"\A\W*(?:(?:le|la|el|o) )?{_ADVERSARY} {DENOUNCES} {_ONE}"
    rf"(?:ataque|attack|attaque|bombardeo|bombardeio|bombardement){_ON_A_BOAT}"
    r"(?! (?:petrol|mercant|oil))[^|\n]{0,30}?"
    rf"(?:\b(?:con|com|avec|with) (?:{A_FEW}|\d+)\b|[;:,] (?:(?:hay|ha) )?(?:{A_FEW}|\d+) {DEATH})"
)
_OF_ANOTHER_NEWS = KNOWN_STRIKE | group("lawsuit film rights_court explainer search toll_change lookback")
_HARM = ANY_OTHER_HARM - {"migrants", "air_raid"}


@once
def denounced_or_confirmed(r: Reading) -> bool:
    """Does the headline say that Americans struck a boat, and beside it only who says so, and nothing of old?"""
    if not r.title_has(*WHO_STRIKES, "strike", "killed") or r.title_has(*_OF_ANOTHER_NEWS) or r.has(*_HARM):
        return False
    fresh = titled(_ACCUSED_OF_SLAYING, r) and names_day_within(r.doc, THE_DAY_BEFORE)
    if not fresh and not any(titled(told, r) for told in (_SAYS_SO, _CONFIRMS_ONE, _OWNS_TO_ONE, _ADVERSARY_SAYS)):
        return False
    return not title_counts_strikes(r) and actual_and_of_now(r)


_WEEK = timedelta(days=7)
_IN_A_MONTH = lazy_regex(rf"\b(?:in|en|em) {MONTHS}\b")
_WAS_IN_A_MONTH = lazy_regex(
    rf"\b(?:strike|ataque|attaque|frappe|it|bombardeio?) {WAS}\b[^.;\n]{{0,30}}? (?:in|en|em) {MONTHS}\b"
)


@once
def actual_and_of_now(r: Reading) -> bool:
    """Is the strike of the headline no supposed, denied or known one, and does nothing in the text look back?"""
    if titled(KNOWN_ONE, r) or strike_unreal(r) or title_dates_it_long_ago(r) or _WAS_IN_A_MONTH.search(r.doc.folded):
        return False
    if titled(_IN_A_MONTH, r) or shown_or_justified(r) or printed_again(r):
        return False
    whole = (0, len(r.doc.text))
    return not r.doc.recalls(*whole) and all(age < _WEEK for age in ages_in(r.doc, *whole))

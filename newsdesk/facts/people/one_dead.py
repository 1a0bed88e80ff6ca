"""Patterns for one who died, where an article may count: "killed a man", "murió un pescador", over marked text."""

from __future__ import annotations

from newsdesk.facts.numerals.hedges import AT_LEAST, HEDGE
from newsdesk.facts.people.killed_patterns import KILLED_BY, NOT_DEAD, THOSE
from newsdesk.facts.words.death_words import DEATH, DIES_IN_ROMANCE
from newsdesk.facts.words.nouns import HUMAN, NATIONAL, ONE_PERSON, STRIKE
from newsdesk.facts.words.strike_verbs import KILLS
from newsdesk.facts.words.vocabulary import ANOTHER, IN_A_SEA, PLAIN, STOP, UNIT, WAS_OR_HAD, WORD
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

# What stands between one man and his death: "was reported", "habría", "teria sido", "serait", "is believed to have".
_IS_SAID_TO = (
    r"(?:(?:is|was|were|has|have|had|been|be|to|also|later|reported(?:ly)?|confirmed|believed|thought|feared|said"
    r"|known|apparently|fue|ha|habia|habria|haya|podria|haber|sido|tambien|al parecer|foi|tinha|tera|teria|haveria"
    r"|pode|poderia|ter|tambem|aparentemente|a|avait|aurait|est|serait|ete|avoir|etre|egalement|sans doute) ){0,5}"
)
# "Un pescador colombiano de 34 años", "un homme de plus", "a man, 26,"
_WHO_WAS = (
    rf"(?: (?:{NATIONAL}|mas|more|de plus|(?:presum|suspect)\w+))?"
    r"(?:,? (?:de |age de |aged )?[#=]+(?: (?:anos|ans))?,?)?"
    r"(?: aboard| a bordo| a bord)?"
)
_A_NATIONAL = rf"{NATIONAL}(?=[\"'.,;:\n]|$| (?:{STOP}|aboard|a bordo|off|and|muert[oa]|mort[oa]?|dead)\b)"
_ONE_PERSON = rf"(?:{ONE_PERSON}\b|{_A_NATIONAL})"
_NOT_ALIVE = (
    r"(?! (?:alive|adrift|wounded|hurt|injured|missing|in the (?:sea|water)|(?:con|com) vida|viv[oa]|herid|ferid"
    r"|bless))"
)
_KILLS_ONE = (
    rf"(?:(?<!to )kill(?:s|ed|ing)?|leav(?:es|ing)|{DIES_IN_ROMANCE}|mata[mn]?"
    r"|mato|matando|matar(?:on|am)?|matou|abat(?:en?|io|ieron|em|eu|eram|tent)?"
    r"|(?:asesin|neutraliz|elimin|ejecut|ultim)(?:an?|o|aron|am|ou|aram)|(?:da|dan|dio|dieron) (?:muerte|de baja)"
    r"|acab\w+ con la vida de|(?:cobr|seg|arrebat|quit)(?:an?|o|aron|ando) la vida (?:de|a)"
    r"|(?:cuestan?|cost(?:o|aron|ando)) la vida a|(?:tir|cust|ceif)(?:am?|ou|aram|ando) a vida (?:de|a)"
    r"|(?:pierden?|perdio|perdieron) la vida|perde(?:m|u|ram)? a vida|perd(?:ent)? la vie"
    r"|tue(?:nt)?|tuant|(?:neutralis|elimin)e(?:nt)?|(?:cout|ot|arrach)(?:e|ent|ant) la vie a"
    r"|(?:claim(?:s|ed|ing)|takes|took|cost|costs) (?:the )?life of)"
)
# Of whom else a death is told, others may have died with him: "la muerte de un pescador colombiano".
_DEATH_OF = r"(?:(?:death of|(?:muerte|deceso|fallecimiento|morte|obito|falecimento|mort|deces) d[e']))"
_ALLEGED = r"(?:alleged|suspected|presunt[oa]|supuest[oa]|supost[oa])"
_LEAVES_ONE = r"(?:deja|dejo|dejando|dejan|dejaron|deixa[m]?|deixou|deixaram)"
# One of a toll of one: "deja una víctima", "a strike claims one life", "Una baja en ataque"
_ONE_LOST = (
    r"(?:(?:single )?(?:fatality|death|life(?! (?:raft|jacket|vest|sentence))"
    r"|casualty(?![^\n]{0,80}\b(?:wounded|injured|hurt)\b))"
    r"|baja|deceso|fallecimiento|vida|victima(?: mortal| fatal)?|obito|baixa|morte"
    r"|vitima(?: mortal| fatal)?|deces|victime)\b"
)
_COSTS = (
    rf"(?:{_LEAVES_ONE}|claim(?:s|ed|ing)|takes?|took|leav(?:es|ing)|left|caus(?:es|ed|ing)"
    r"|(?:se )?cobr(?:an?|o|aron)|(?:caus|provoc|registr)(?:an?|o|aron|ando|am|ou|aram)|suma"
    r"|faz|fez|fazem|fizeram|fai?t|faisant|font|cause)"
)
_SO_SAID = (
    r"(?: (?:reported|confirmed|announced|(?:confirmad|reportad|registrad|anunciad)[oa]|(?:confirm|annonc)ee?))?"
)
_IN_THE_STRIKE = (
    rf"(?:in|after|from|en|tras|por|em|num|apos|dans|apres|lors d[e']) ?(?:(?:~+|the|el|un|o|la|l[e']) ?)?"
    rf"(?:\w+ ){{0,2}}?{STRIKE}\b"
)
_FOES = r"(?:narco-?\s?)?(?:terror\w+|trafic\w+|traffickers|trafiquants|smugglers|bandidos)\b"
ONE_LOST = lazy_choice(
    rf"\b{_COSTS}(?: {AT_LEAST})? (~++) (?:sol[oa] )?{_ONE_LOST}(?! (?:herid|ferid|bless|quemad|con vida|of\b))",
    rf"(?:\A|[:;,.\n] ?|\b(?:hay|con|com|avec|with) )(~++) (?:sol[oa] )?{_ONE_LOST}{_SO_SAID}"
    rf"(?=[.;:\n]|$|, | {_IN_THE_STRIKE}| {IN_A_SEA})",
    # "Menos 3 terroristas", "three fewer terrorists"
    rf"\b(?:menos|moins) (?:de )?(#++) [\"']?{_FOES}",
    rf"(#++) (?:(?:fewer|less) [\"']?{_FOES}|[\"']?{_FOES} (?:a )?(?:menos|de moins)\b)",
    # "one less narco-terrorist", "un narcotraficante menos"
    r"(~++) (?:(?:fewer|less) [\"']?(?:narco-?\s?)?(?:terrorist|trafficker|smuggler)\b"
    r"|[\"']?(?:narco-?(?:terror|trafic)\w+|traficante|trafiquant|narco)[\"']? (?:a )?(?:menos|de moins)\b)",
)
ONE_KILLED = lazy_choice(
    r"\b(?:(?<!to )kill(?:s|ed|ing)?|mata[mn]?|matou|mato|mata(?:ron|ram)|mueren?|murio|perec(?:e|io|eu)"
    r"|fallec(?:e|io)|morrem?|morreu|falec(?:e|eu)|tue(?:nt)?|tuant)"
    rf"(?: a| {AT_LEAST}){{0,2}} (~++)"
    r"(?=[;:,.\n]|$| (?:aboard|alone|and|y|e|et|as|in|off|on|who|frente|e[mn]|n[oa]|ao|dans|au)\b)",
    rf"(~++) (?:(?:@++ )?(?:(?!{UNIT}|{STOP}){WORD} ){{0,2}}?(?:{ONE_PERSON}|{HUMAN}|other|{NATIONAL}){_WHO_WAS}"
    rf" {_IS_SAID_TO}|(?:was|has been|fue|foi|a ete|est) )?"
    r"(?:(?:confirmed|reported(?:ly)?|feared|believed) (?:killed|dead)"
    rf"|killed(?! (?:{HEDGE} )?#++(?! {NOT_DEAD}))|dead|died|dies|die|kia|abatid[oa]|abattue?|ultimad[oa]"
    r"|eliminad[oa]|have (?:died|perished)"
    r"|muere|muert[oa]|murio|perd(?:er|e|ido|io) la vida|pierde la vida|fallece|falleci(?:do|o)|perec(?:e|io|ido)"
    r"|mort[oa]|morre|morreu|morrido|falec(?:e|eu|ido)|perdido a vida|morte?|meurt|tuee?|peri)\b",
    rf"{KILLED_BY}(?! en ){THOSE} (~++)(?: mas)?(?=[.,;:\n]|$| (?:en|por|con|tras|frente|cerca)\b"
    rf"| (?:(?:presunt|supuest)[oa] )?{HUMAN}\b)",
    rf"\b{_KILLS_ONE}(?: (?:al?|mais|{AT_LEAST})){{0,2}} (~++) (?:{PLAIN}){{0,3}}?(?:{_ONE_PERSON}{_NOT_ALIVE}"
    r"|muert[oa]\b|fallecid[oa]\b|mort[oa]?\b|dead\b)",
    rf"\b{_DEATH_OF} ?(~++)"
    rf" (?:person|man|persona|hombre|pessoa|homem|personne|homme|{_ALLEGED} {ONE_PERSON})\b",
    # "killed one member of their crew", "matou um dos quatro tripulantes"
    rf"\b{_KILLS_ONE}(?: a)? (~++) (?:(?:of|de|d[oa]s|des) (?:(?:the|its|l[oa]s|s[eu]us?|ses) )?(?:#+ )?{HUMAN}\b"
    r"|(?:member|miembro|membro|membre) (?:of|de|d[oau]) (?:\w+ )?(?:crew|tripulac\w+|equipage)\b)",
    rf"\b{_LEAVES_ONE}(?: al?| {AT_LEAST}){{0,2}} (~++)(?: (?:presunt[oa]|supuest[oa]|supost[oa]))?"
    rf" (?:{ONE_PERSON}|muert[oa]|fallecid[oa]|mort[oa]?)\b",
)
# "Kills another person", where nobody else is counted
ANOTHER_KILLED = lazy_regex(
    rf"(?:{KILLS}(?: a)?|\b(?:{DIES_IN_ROMANCE})) {ANOTHER} {ONE_PERSON}"
    rf"|\b(?<!in )(?<!de )(?<!d')(?<!a ){ANOTHER} {ONE_PERSON} {WAS_OR_HAD}{DEATH}\b"
)

"""Patterns for "all", "nobody" and "everyone aboard", in four languages, over marked text: those who died, and how
many there were."""

from __future__ import annotations

from newsdesk.facts.people.survivor_patterns import LIVES
from newsdesk.facts.words.death_words import (
    CREW_OF,
    DEATH,
    KILL,
    LIVED,
    NO_SURVIVORS,
    NOBODY_LIVED,
    NONE_OF,
    OUST,
    WERE_SAVED,
)
from newsdesk.facts.words.nouns import BOAT, FREIGHT, HUMAN
from newsdesk.facts.words.vocabulary import ADJ, OF, UNIT, WORD, N
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_LIVING = r"(?:(?:sobre|super)viv|surviv|rescap|a?compan|compagn|amig|colega|herman|irma)"
_CREW = (
    r"(?:a bordo|aboard|on board|a bord|pasajer[oa]s|passageir[oa]s|passagers|ocupantes|occupants|tripulantes"
    r"|crew(?: ?members?|m[ae]n)?|membres d'equipage|on (?:the |that )?(?:boat|vessel)"
    r"|(?:en la|na) (?:lancha|embarcac\w+)|no barco)"
)
_REST = (
    r"(?:others?|autres|otr[oa]s|outr[oa]s|restantes|remaining|demais)"  # "the two other occupants": not all of them
)
_ABOARD_SHE = r"(?:aboard|on board|crew members?|crew|occupants)"
_WORDS = r"[^.;\n#]{0,60}?"
# "The two men aboard were rescued from the strike, which left no dead": of whom is said that they live
_THEN = (
    r"(?:(?!\b(?:(?:sobre|super)?viv|surviv|rescap|rescat|resgat|rescu|recog|recolh|recueill|repech|secour|sauv|salv"
    r"|vida|alive))[^.;\n#]){0,100}?"
)
# "The bodies of the two crewmen who died": whether there were others it does not say
_NOT_WHO = rf"(?!(?: members?)?,? (?:who|that|que|qui) (?:{WORD} ){{0,2}}?{DEATH}\b)"
_NOT_ONE = r"(?<!~ )"  # "of the four crew, one died"
_ALL = r"(?:all|every(?:one|body| (?:man|person|soul|one))|tod[oa]s|tous|toutes)"
_BUT = r"(?:but|except|menos|excepto|salvo|exceto|sauf)\b"
_CREW_WHOLE = r"(?:tout l'equipage|toda (?:la |a )?tripulac(?:ion|ao)|(?:whole|entire) crew)"
_WERE = (
    r"(?:(?:iban|viajaban|navegaban|iam|viajavam|s(?:e |'y )trouvaient|sailed|travell?ed)"
    r"|(?:estaban|estavam|etaient|were|had been)(?= (?:[^\s.;,#]+ ){0,2}?"
    r"(?:aboard|on board|a bordo|a bord|on (?:it|the boat)|in the boat|en la lancha|na lancha|no barco)\b))"
)
# "The order was to leave no one alive" tells what was wanted, not what happened.
_NO_ORDER = r"(?<!to leave )(?<!no dejar a )(?<!nao deixar )(?<!sin dejar a )(?<!sem deixar )"

# "No survivors were seen" tells how a search ended.
_NOT_SEEN = (
    r"(?!(?: (?:or|nor|ni|nem|ou) [\w-]+)? (?:(?:was|were|has|have|had|been|n'a|ete|fue(?:ron)?|fo(?:i|ram)"
    r"|ha|sido) )+(?:seen|sighted|spotted|located|apercu|vu|repere|vist[oa]|avistad[oa]|localizad[oa])s?\b)"
)
_WERE_IN = r"(?:iban|viajaban|navegaban|estaban|iam|viajavam|seguiam|navegavam|estavam)"
# "All six men in it were dead", "los seis hombres que iban en ella murieron"
_IN_IT = (
    rf"(?:all (?:of )?(?:the )?#+ {HUMAN} (?:in|on|aboard) (?:it|her|them|both(?: boats| vessels)?"
    rf"|(?:the|that) {BOAT})(?: (?:was|were|are|had|been))*"
    rf"|(?:los|os|les) #+ {HUMAN} (?:que (?:{_WERE_IN} (?:en ella?|nel[ae])|nel[ae] {_WERE_IN})|qui s'y trouvaient"
    rf"|a son bord)[^.;,\n#]{{0,30}}?) {DEATH}\b"
)

# Each by itself: a text that has not the words of one is not searched for it.
ALL_DIED = (
    lazy_regex(rf"\b{_IN_IT}"),
    lazy_regex(
        r"\b(?:(?<!saw )(?<!see )(?<!seen )(?<!to leave )(?<!vu )(?<!voir )"
        rf"(?<!no dejar )(?<!nao deixar )(?<!ne laisser ){NO_SURVIVORS}{_NOT_SEEN}|{_NO_ORDER}{NOBODY_LIVED}"
        r"|(?<!to )(?:leav(?:es?|ing)|left) (?:nobody|no one|none) alive|il n'y a (?:aucun|pas de) survivants?)\b"
    ),
    lazy_regex(rf"\b{NONE_OF} #+(?: [^\s.;:!?#]+){{0,10}}? {LIVED}\b"),
    lazy_regex(
        rf"\b(?:all (?:of )?(?:the )?#+ (?!{_REST})[^.;\n]{{0,60}}?{_ABOARD_SHE}\b[^.;\n]{{0,60}}?"
        rf"|(?<!# of )(?<!~ of )the #+ (?!{_REST}){_WORDS}{_ABOARD_SHE}\b{_NOT_WHO}{_WORDS})"
        rf"\b{_NOT_ONE}(?:killed|died|dead|perished|die)\b"
    ),
    lazy_regex(
        rf"\ball #+ (?:were |are )?(?:killed|died|dead(?! (?:{WORD} )?{HUMAN}\b)|crew died)\b"
        r"(?! (?:were|are|had|came)\b)"  # "all three dead were on the first boat"
        rf"|\ball #+ (?:crew|hands)\b(?!{WERE_SAVED})|\bwith all hands\b"
        rf"|\b(?:kill(?:s|ed|ing)|{OUST}) all #+(?! (?:\w+ )?surviv)"
    ),
    lazy_regex(
        r"\b(?:kill(?:s|ed|ing) (?:(?:all|both) of them|everyone)|mat(?:a|an|o|aron|ando) a tod[oa]s"
        r"|mat(?:a|am|ou|aram|ando) tod[oa]s|tu(?:e|ent|ant) tous)\b(?=[.,;\n]|$)"
    ),
    lazy_regex(
        r"\bkill(?:s|ed|ing) (?:the|its|her|their) #+ [^.;\n]{0,40}?"
        r"(?:aboard|on board|crew|people|occupants|on (?:the |a )?boat)\b"
        rf"|\bkill(?:s|ed|ing) (?:all (?:of )?|everyone )(?:those )?(?:aboard|on board)\b(?! {_BUT})"
    ),
    lazy_regex(
        rf"\b{CREW_OF} #+(?: {HUMAN})? "
        rf"(?:(?:was|were|is|are|all|es|son|fue|fueron|e|sao|foi|foram|a ete|est|reported|feared"
        rf"|entierement|totalmente|enteramente|por completo) ){{0,3}}{DEATH}\b"
        rf"|#+-(?:man|person|member|strong) crew (?:(?:was|were|is|are|all|reported|feared) ){{0,2}}{DEATH}\b"
    ),
    lazy_regex(
        rf"\b(?:{KILL}|{OUST})(?: (?:an|the|its|la|una|sus?|a|uma|son|tod[oa]))*"
        rf"(?: ?(?:entire|whole|full))? ?(?:l')?{CREW_OF} #+"
    ),
    lazy_regex(
        rf"\b(?<!# de )(?<!~ de )(?:l[oa]s|sus|todos l[oa]s|todas las) #+ [^.;\n#]{{0,50}}?{_CREW}\b{_NOT_WHO}{_THEN}"
        rf"\b{_NOT_ONE}{DEATH}\b(?! [#~])|\b(?:los|os|les) #+ (?:que|qui) {_WERE}[^.;,\n]{{0,40}}? {DEATH}\b"
    ),
    lazy_regex(
        r"\b(?:muri\w+|muere[ns]?|falleci\w+|fallecen|morre(?:m|ram)|mata[mn]?(?: a)?|mat(?:ou|o a)|matar(?:am|on a)"
        rf"|{OUST}) (?:todos )?(?:[lo][oa]?s (?:seus |suas )?|sus |seus |suas )#++(?! {_LIVING})"
        r"|\b(?:muri\w+|mueren|falleci\w+|fallecen|mata a|mato a|matan a|morre(?:m|ram)|mata|matam|matou)"
        rf" tod[oa]s (?:[lo][oa]?s|sus|seus) (?:{_CREW}|que (?:iban|estavam))\b(?! {_BUT})"
    ),
    lazy_regex(
        rf"\b(?:os|seus) #+ [^.;\n#]{{0,40}}?{_CREW}{_THEN}\b{_NOT_ONE}{DEATH}\b(?! [#~])"
        rf"|\b(?:les|ses) #+ (?!{_REST})[^.;\n#]{{0,40}}?{_CREW}{_THEN}\b{_NOT_ONE}{DEATH}\b"
    ),
    lazy_regex(
        rf"\btu(?:e|ent|ant) (?:tous (?:les|ses) {_CREW}\b(?! {_BUT})"
        rf"|(?:tous )?(?:les|ses) #++(?! (?:autres |derniers )?{_LIVING}))"
    ),
)
# "Where the two boatmen died", of whom a third was left alive
THOSE_WHO_DIED = lazy_regex(
    rf"(?:muri\w+|muere[ns]?|falleci\w+|fallecen|morre\w*|mat\w+|tu(?:e|ent|ant)|{OUST})(?: a)? (?:[lo][oa]?s|les"
    rf"|ses|sus|seus) (?:seus |suas )?#++"
)
ALL_OF_THEM = lazy_choice(
    # "everyone on board is dead", "todos los tripulantes, cinco en total, murieron", "tous ont peri"
    # and "six men, all of those aboard, were killed"
    rf"\b{_ALL}(?:(?! (?:but|menos|sauf|except\w*|salvo)\b) (?:{WORD}|#+)){{0,4}}? {_CREW}\b"
    rf"(?: (?:of|on|d[aou]|del?|de la) (?:(?:the|la|el|le) )?(?:@++ )?{BOAT})?"
    rf"(?:,|, [^,.;\n]{{1,60}},)?(?: {WORD}){{0,3}}? {DEATH}\b(?!,? {_BUT})",
    # "four died, all of those aboard", "cuatro murieron, todas las que iban a bordo"
    rf"\b{DEATH}\b(?: [^\s.;:,\n#]+){{0,7}}?, {_ALL}(?: {WORD}){{0,4}}? {_CREW}\b",
    rf"\b{_CREW_WHOLE}\b(?:, [^,.;\n]{{1,30}},)?(?: {WORD}){{0,3}}? {DEATH}\b",
    rf"\b(?:inclu\w+|y compris|dont) {_ALL}(?: {WORD}){{0,3}}? {_CREW}\b",
    r"\b(?:no[- ]?one|nobody) else (?:was |were )?(?:aboard|on board)",
    r"\bnadie mas (?:iba |viajaba |estaba )?a bordo",
    r"\bninguem mais (?:estava )?a bordo",
    r"\bpersonne d'autre (?:n'etait )?a bord",
    rf"\b(?:ils|elles) (?:sont|ont) tou(?:s|tes) (?:ete )?{DEATH}\b",
    r"\b(?:murieron|fallecieron|perecieron|morreram|pereceram) tod[oa]s\b(?=[.,;:\n]|$)",
    rf"(?<![#~] )\b{_ALL} (?:of (?:them|those|whom) |l[oa]s cuales |[oa]s quais )?"
    r"(?:(?:were |are |(?:fueron|foram|sont|ont|ont ete|han) )?(?:reported )?|(?:ell[oa]s|el[ea]s) )"
    r"(?:died|dead|killed|perished|murieron|fallecieron|mueren|perecieron"
    r"|morreram|morrem|pereceram|(?:fallecid|muert|mort)[oa]s|morts|mortes|tuee?s|peri|meurent)\b",
)
# "A boat with two people picked up the bodies": it was not hit.
_GOES_ON = (
    rf"(?:{LIVES}|(?:fle[ed]|huy|huir|fug|rescu|rescat|resgat|recogi|recuper|recover|recolh|secour|recueill|repech)\w*"
    r"|picked up)"
)
# How many were aboard.
ABOARD = (
    lazy_regex(rf"{N}(?:{OF}{ADJ}{HUMAN})?(?: {WORD})? {_WERE}\b"),
    # but not "three aboard the first, two aboard the second": those are counts of the dead
    lazy_regex(
        rf"{N}(?:{OF}{ADJ}{HUMAN},?(?: {WORD})?(?: {WORD})?)? (?:aboard|on board|a bordo|a bord)\b"
        r"(?!(?: d[aeou]l?)? (?:(?:the|l[ae]|el|o|a|le) )?(?:@|~+(?=[,;. ]|$)|other|otr|outr|autre|last|derni))"
    ),
    # "a strike on a boat with four people": not those of a toll that goes on, "with three people dead"
    lazy_regex(
        rf"\b{BOAT}(?: {WORD}){{0,2}}? (?:with|con|com|avec) {N}{OF}{ADJ}{HUMAN}\b"
        rf"(?!,?(?: {WORD}){{0,2}}? (?:{DEATH}|missing|alive|viv[oa]s|{_LIVING}|{_GOES_ON}))"
    ),
    lazy_regex(
        rf"\b(?:{_WERE}|{CREW_OF}|there were|erai?[nm](?= #+ (?:l?[oa]s )?{_CREW})|carrying|carried|transportaba"
        r"|llevaba|levava|transportava|transportait|visait|targeted"
        rf"|(?:aboard|on board|a bordo|a bord) (?:were|estaban|estavam|etaient|habia|havia))"
        # not "iban cinco lanchas", but "iban cinco en la lancha"
        rf" {N}(?!{OF}(?:(?!(?:on|in|en|n[ao]|dans) ){WORD} ){{0,2}}(?:{UNIT}|{FREIGHT}))"
    ),
)
# "killing all but one of the five aboard"
ALL_BUT = lazy_regex(
    rf"\b{_ALL}(?:(?: (?:los|os|les))? {_CREW})? {_BUT} (?P<left>#++|~++)"
    r" (?:of|de|d[oa]s|des) (?:the |its |l[oa]s |sus |seus |ses )?"
    rf"(?:(?:an? |~++ )?{CREW_OF} (?P<crew>#++)|(?P<all>#++)(?:(?=[^.;\n]{{0,30}}?{_CREW})|(?=[.,;\n]|$)))"
)

"""Patterns for numbers of dead, and of people given up for dead, over marked text."""

from __future__ import annotations

from newsdesk.facts.numerals.hedges import AT_LEAST, HEDGE
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.words.death_words import (
    ALONG_WITH,
    CREW_OF,
    DEATH,
    KILL,
    LIVED,
    NO_COUNT,
    NO_SURVIVORS,
    NOBODY_LIVED,
    NONE_OF,
    OUST,
    WERE_SAVED,
    WHO_DIED,
    given_up,
)
from newsdesk.facts.words.nouns import (
    CAMPAIGN,
    COUNT,
    FORCES,
    FREIGHT,
    HUMAN,
    PERSON,
    STRIKE,
    THE_DEAD,
    TOLL,
)
from newsdesk.facts.words.times import AFTER, IN_ALL, NOW, SINCE, SO_FAR, TIME
from newsdesk.facts.words.vocabulary import (
    ADJ,
    ANOTHER_DIES,
    ANY,
    ARTICLE,
    FELL,
    GREW,
    IN_A_SEA,
    IN_A_STRIKE,
    IN_ONE_MORE_STRIKE,
    KILLED_HOW_MANY,
    MORE,
    OF,
    OF_STRIKES,
    OF_THEM,
    ON_A_DAY,
    PLAIN,
    SOME_OF,
    UNIT,
    UNITS,
    WORD,
    N,
)
from newsdesk.text.lazy_regex import lazy_regex

# "One killed three rescued": a headline's next count, without a comma.
NOT_DEAD = (
    r"(?:(?:others?|more|people|men) )?(?:rescued|missing|captured|detained|hurt|injured|wounded|unhurt|unharmed|safe"
    rf"|survive[sd]?)\b(?! {HUMAN}\b)"
)
NEXT_COUNT = lazy_regex(rf" {NOT_DEAD}")
_WERE_KILLED = (
    r"(?:(?:were|have been) (?:\w+ly )?(?:killed|slain|murdered|executed)"
    r"|(?:fueron|foram|ont ete) (?:muertos|asesinados|mortos|assassinados|tues))"
)
# "Abate EU a otros dos": in Mexican headlines the verb comes first, and then who did it.
KILLED_BY = r"\b(?:mat|abat|asesin|elimin|ejecut|liquid|ultim|neutraliz)(?:an?|en?|i?o|aron|ieron)"
THOSE = rf"(?: (?!al?\b){WORD}){{1,6}}? a"
_AND_THAT = r"(?:and|y|e|et) (?:the|that|[eo]l?|celui|los|os|les)\b"  # "rises to 38 and that of the dead to"
# "Attack number 38 of the campaign, takes deaths to", "os ataques já são 38 e os mortos": strikes
_GOES_ON = rf"(?! (?:(?:of|d[aeo]l?) (?:the |la |a )?{CAMPAIGN}(?!'s)|(?:e|y|et|and) (?:the|os|as|los|las|les))\b)"
_BY_SO_MANY = r"(?:by [#~]++(?= to\b)|e[nm] [#~]++(?= (?:a|para)\b))"  # "the toll drops by one to 384"
_SO_LONG = rf"{UNITS}[- ]\w+"  # "the toll of the three-month campaign to 95"

KILLED = (
    # "three alleged traffickers aboard the first boat were killed"
    # but not "two aboard were rescued from the strike, which left no dead"
    lazy_regex(rf"{N}{OF}{ADJ}[\"'(]*{PERSON}(?<! otr[oa])(?<! outr[oa])(?<! autre)[\"')]*,?"
               rf"(?: (?:(?!rescued|rescat|resgat|secour|repech|{ANOTHER_DIES}){WORD}|@++|{ARTICLE})){{0,11}}?"
               rf"[ \"']+{DEATH}\b(?! #)"),
    # "14 killed", "tres muertos", "tres venezolanos muertos", "un centenar de fallecidos"
    lazy_regex(rf"{N}{_GOES_ON}{SOME_OF}(?:{OF_THEM})?{OF}(?:(?:were|was|are|is|have (?:now )?been|foram|foi|e|sont"
               rf"|est|ont ete|a ete|fueron|fue|han sido|al parecer) )?(?:{PLAIN}){{0,2}}?{DEATH}\b"),
    # "un padre y su hijo, muertos en ataque", who are one number
    lazy_regex(rf"{N}, {DEATH} (?:in|by|en|por|em|dans|par)\b"),
    # "two mechanics were killed", "deux plongeurs ont été tués": boats and drones are destroyed
    lazy_regex(rf"{N}{OF}(?:{PLAIN}){{1,2}}{_WERE_KILLED}\b"),
    # "killed at least 14 people", "deja dos muertos", "faisant trois morts"
    lazy_regex(rf"\b{KILL}(?:, [^,.;#=\n]{{1,30}},| ?[\"'])?{KILLED_HOW_MANY} [\"'(]*(?:l')?{N}"
               rf"(?! (?:(?!(?:with|and|but|as|con|y|com|e|avec|et)\b)\S+ )?"
               rf"(?:surviv|sobreviv|superviv|rescap|barrels|wounded|injured|burn|missing|herid|ferid|bless|quemad|queimad|brul"
               rf"|desaparecid|disparu|captura?d|detenid|detid|detenus|arrest|apre(?:h?end|sad)|rescatad|resgatad|{FORCES})"
               rf"|%| to #| {NOT_DEAD})"),
    lazy_regex(rf"{KILLED_BY}{THOSE}{KILLED_HOW_MANY} [\"'(]*{N}"
               rf"(?=[\"']?(?:[.,;:\n]|$)| (?:en|por|con|tras|y|frente|cerca|desde)\b"
               rf"| {ADJ}[\"'(]*(?:{PERSON}|(?:herman|prim|sobrin|hij|gemel)[oa]s)\b)"),
    # "death toll at least 46", "toll at 27", "el saldo sube a 126", "number of those killed to over 200"
    lazy_regex(rf"\b(?:{TOLL}|{THE_DEAD}|lives (?:taken|lost)|(?:number|count) of (?:people|those) who (?:have )?died"
               rf"|cifra (?:acumulada|global|total)|recuento"
               rf"|(?<!sur ~~ )(?<!out of a )(?<!de ~~ )total)\b"
               rf"(?!(?:(?<=tally)|(?<=recuento)|(?<=total)){OF_STRIKES})"
               rf"(?: (?:{WORD}(?:\.(?= \d))?|{_SO_LONG}|{_BY_SO_MANY})){{0,12}}?"
               rf" (?:to|at|of|is|hits|reach(?:e[sd])?|stood at|now|total|number|a|en|de|para|em|d[e']|est de|atteint"
               rf"|alcanza|attinge"
               rf"|{HEDGE}(?: {NOW})?)(?: (?:the|les|des|el|la|l[oa]s|[oa]s?))? {N}"
               r"(?! (?:mares|oceanos|mers|paises|frentes|costas|bacias|cuencas|regio(?:n|e)s)\b)"),
    lazy_regex(rf"\b{TOLL} was (?:{HEDGE} )?{N}(?=[.,;\n]|$| (?:{HUMAN}|{DEATH})\b)"),
    # "suben a tres las víctimas"
    lazy_regex(rf"\b(?:{GREW}|{FELL}) (?:to|a|para) (?:{HEDGE} )?{N} (?:the|l[oa]s|[oa]s|les)"
               r" (?:victim\w*|vitimas)\b"),
    # "los fallecidos en total serían 125", "mortos na campanha já são 70", "mortos chegam a 99"
    # "les morts, eux, seraient autour de 371"
    lazy_regex(rf"\b(?:{THE_DEAD}|killings|deces|obitos)\b(?:, (?:eux|elles|ell[oa]s|el[ea]s|por su parte|por sua vez"
               rf"|quant a (?:eux|elles)|meanwhile|in turn),)?(?: {WORD}){{0,6}}?"
               rf" (?:son|serian|sao|seriam|sont|seraient|(?:lleg|cheg)a[nm] a|passam de|reach|pass|top|exceed"
               rf"|surpass|superan|pasan de|ultrapassam|depassent|atteignent)(?: {NOW})?(?: {HEDGE})? {N}"
               rf"(?=[.,;\n]|$| (?:y|e|et)\b)"),
    # behind a colon: "Toll since early September: at least 95", "known deaths since September: 95"
    lazy_regex(rf"\b(?:{THE_DEAD}"
               rf"(?: (?:{SINCE} (?:\w+ )?\w+|{SO_FAR}|{IN_ALL}))?|total killed|{TOLL}"
               rf"(?: (?!{UNIT}){WORD}){{0,6}}?) ?: (?:{HEDGE} )?{N}(?= ?[.,;\n]|$| and counting"
               rf"| (?:{HUMAN}|{DEATH})\b)"),
    # "250 executions at sea", "235 executions in 70 operations"
    lazy_regex(rf"{N}{OF}{ADJ}(?:(?:executions|ejecuciones|execucoes)(?: extra\w+)? (?:in|across|en|em) [#=]++ "
               rf"|executions (?:at sea|(?:extrajudiciaires )?en (?:haute )?mer)"
               rf"|ejecuciones (?:extrajudiciales )?en (?:el |alta )?mar"
               rf"|execucoes (?:extrajudiciais )?(?:no|em alto) mar)\b"),
    # "the toll from three to 11", "and that of the campaign to at least 123"
    lazy_regex(rf"\b(?:{TOLL}|cifra)\b(?: {WORD}(?:\.(?= \d))?| @++| {UNITS}){{0,12}}?"
               rf" (?:(?:from|by|de|en|em) [#~]++,?|_+) (?:to|a|para|hasta) {N}"),
    lazy_regex(rf"(?:\b(?:and|y|e|et),?|,) (?:(?:that|el|la|o|a|celui) (?:of|de|da|do) (?:the |la |l'|all )?"
               rf"(?:whole )?(?:{CAMPAIGN}|operation|operacion)|the (?:campaign's|overall)"
               rf"|(?:el|la|o|le) (?:(?:\w+ )?(?:total|global|general|geral)))(?: \w+){{0,3}}? (?:to|a|para)"
               rf" (?:{HEDGE} )?{N}"),
    # "three dead and eight missing, eleven in all"
    lazy_regex(rf"\b(?:{DEATH}|missing|desaparecid[oa]s|disparus)\b[^.;#=\n]{{0,40}}?, (?:soit|es decir,?|o sea,?"
               r"|ou seja,?|making|which makes|l?o que (?:suma|hace|soma|faz)|ce qui fait|or)"
               rf" {N}(?=[.,;\n]|$| (?:dead|muert|mort|in all|en total|no total|au total))"),
    # "The count kept by news agencies is now at least 160"
    # and "la cuenta supera los 200", "conta passa de 200", "conteo de al menos 200"
    lazy_regex(rf"\b(?:{COUNT}|tally)\b(?: (?!{UNIT}){WORD}){{0,8}}?(?:(?: (?:is|at|to|a|es de|en|e de|em|est de"
               rf"|passes|tops|reaches|hits|supera|rebasa|alcanza|roza|(?:llega|chega) a|passa de|ultrapassa|depasse"
               rf"|passe|atteint|franchit)(?: (?:now|ya|ja|l[oa]s|[oa]s|les))?(?: {HEDGE})?| {HEDGE}) {N})"
               rf"(?=[.,;\n]|$| (?:{SINCE}|{AFTER}|{HUMAN}|{DEATH}|or more|o mas|ou mais|ou plus|by|segun|segundo"
               rf"|selon)\b)"),
    # "the campaign total given, 145, was correct", "O número de mortos, dois, mantém-se"
    lazy_regex(rf"\b(?:{TOLL}|{THE_DEAD}|total|morts)\b(?: (?!{UNIT}){WORD}){{0,4}}?, (?:{HEDGE} )?{N},"
               r" (?:is|was|are|were|remains?|stands?|es|era|son|sigue|se mantiene|e|mantem-se|se mantem|permanece"
               r"|continua|est|etait|reste)\b"),
    # "tres muertos y 230 en la cuenta"
    lazy_regex(rf"{N} (?:en la cuenta|en el contador|na conta|no placar|on the tally|in the count|au compteur)\b"),
    # "independent trackers say at least 110"
    lazy_regex(rf"\b(?:trackers?|counters|watchdogs?|monitors?)\b(?: {WORD}){{0,2}}? (?:say|put it at|count)"
               rf" {HEDGE} {N}(?=[.,;\n]|$| (?:{HUMAN}|{DEATH})\b)"),
    # "otros tres muertos y ya van más de 200"
    lazy_regex(rf"\b(?:{DEATH}\b|{KILL}{KILLED_HOW_MANY} #++)[^.;:\n#=]{{0,50}}?,? (?:y|e|et|and) (?:(?:ya|ja) )?"
               rf"(?:van|son|suman|sao|somam|vao|totali[zs]am?|suma|soma|acumula[mn]?)"
               rf"(?: {HEDGE})? {N}(?=[.,;\n]|$| (?:{DEATH}|{SINCE})\b)"),
    # "The tally, raised to include the missing, is now at least 199"
    lazy_regex(rf"\b(?:{TOLL}|{COUNT}),"
               rf" [^.;:#=\n]{{3,90}}, (?:is|stands|stood|es|e|est|s'etablit)"
               rf"(?: {NOW})?(?: (?:at|de|en|em|a) | d'| )(?:{HEDGE} )?{N}"
               rf"(?=[.,;\n]|$| (?:{HUMAN}|{DEATH})\b)"),
    # "the toll was far below today's 76", "menor que los 76 de hoy"
    lazy_regex(rf"\b(?:{TOLL}|{THE_DEAD})\b"
               rf"(?: {WORD}){{0,9}}? (?:today's|(?:the|los|las|os|as|les|aux)(?= #++ (?:of today|de ho[yj]e?"
               rf"|d'aujourd'hui)\b)) {N}"),
    # "Chad Joseph, killed along with five others": with those who are named, see `named`
    lazy_regex(rf"\b{DEATH}\b{NO_COUNT}{{0,50}}?{ALONG_WITH}"
               rf" (?:{N} (?:others?|more|autres|other {HUMAN})\b|(?:otr|outr)[oa]s {N})"),
    # "402 han muerto, incluidas las dos del jueves"
    lazy_regex(rf"\b(?:including|inclu\w+|dont) (?:the|l[oa]s|[oa]s|les) {N} (?:of|on|d[eao]l?) (?:\w+ )?{A_DAY}\b"),
    # "2 killed in a strike on Tuesday, 3 in one on Wednesday"
    lazy_regex(rf"#+ {DEATH}(?: {IN_A_STRIKE})? {ON_A_DAY}(?:,|,? (?:and|y|e|et))(?: a)? {ANY}"
               rf"(?: {IN_A_STRIKE})? {ON_A_DAY}"),
    # "kill three on Tuesday, two on Wednesday"
    lazy_regex(rf"\b{KILL}(?: a)? #++ {ON_A_DAY},(?: a)? {N} {ON_A_DAY}"),
    # "four on Friday and three on Saturday", "three died Monday and five in a second strike",
    # "deja tres muertos y cinco más en otro ataque"
    lazy_regex(rf"\b(?:{DEATH}|{KILL})\b(?:[^.;:\n]|\.(?= \d)){{0,60}}?,? (?:and|y|e|et)(?: a)?(?: {MORE})? {N}"
               rf"(?: {MORE})? (?:{IN_ONE_MORE_STRIKE}|{ON_A_DAY})"),
    # after the toll of all: "227 dead: four more in the Caribbean", "van 235 en trece meses: otros tres en el Caribe"
    lazy_regex(rf"(?:\b{DEATH}|\b(?:van|son|suman|sao|somam) (?:{HEDGE} )?#++)(?: (?:in|en|em) [#=~]++ {TIME})?"
               rf"(?:,? and counting)? ?[:;,] (?:(?={MORE} #|#+ {MORE}\b)(?:{MORE} )?{N}(?: {MORE})?)"
               rf" (?:{IN_A_SEA}|{ON_A_DAY})"),
    # "fewer terrorists" than before
    lazy_regex(rf"{N} (?:fewer|less) [\"']?(?:\w+ )?(?:narco-?\s?)?(?:terrorists|traffickers|smugglers)\b"),
    # "matar a más de 230 personas": a bare infinitive kills nobody yet
    lazy_regex(rf"\bmatar(?: a)? {HEDGE} {N} (?={PERSON})"),
    # "was carrying 4, all dead", "iban cinco en la lancha, todos muertos", "all six on boat hit by US dead"
    lazy_regex(rf"{N}(?: {WORD}){{0,9}}?[,;:] (?:all|tod[oa]s|tous|toutes)"
               rf"(?: (?:of|them|ell[oa]s|el[ea]s|were|are|now|feared|sont|foram|fueron)){{0,2}} {DEATH}"),
    lazy_regex(rf"\ball {N}(?: {WORD}){{1,8}}? {DEATH}\b"),
    # "none of the four aboard survived", "three were in the boat and nobody lived", "nobody made it, five men"
    lazy_regex(rf"\b{NONE_OF} {N}(?: {WORD}){{0,10}}? {LIVED}\b"),
    lazy_regex(rf"{N}{OF}{ADJ}[\"'(]*{PERSON}\b(?: (?:{WORD}|{ARTICLE}))*,?(?: ?[;:-])?(?: (?:and|but|y|e|et|mas"
               rf"|pero))? (?:{NOBODY_LIVED}|{NO_SURVIVORS})\b"),
    lazy_regex(rf"{N}(?:{OF}{HUMAN})? (?:were|iban|viajaban|estaban|se trouvaient|etaient|iam"
               rf"|estavam)(?: {WORD}){{1,5}}?[.;:,] {NOBODY_LIVED}\b"),
    lazy_regex(rf"\b{NOBODY_LIVED}[^.;\n#=]{{0,40}}? (?:iban|viajaban|llevaba|levava|iam|carrying|carried"
               rf"|transportait) {N}(?!{OF}(?:{WORD} )?{FREIGHT})"),
    lazy_regex(rf"\b(?:los|os|les) {N} (?:que|qui)(?: {WORD}){{1,6}}? {DEATH}\b"),
    lazy_regex(rf"\b{NOBODY_LIVED}[,;:] (?:the |all |los |os |les )?{N}{OF}{ADJ}{HUMAN}\b"),
    # "wipes out the whole crew of four", "with all four hands"
    lazy_regex(rf"\b(?:{KILL}|{OUST})(?: (?:an|the|its|la|una|sus?|a|uma|l'|son))?"
               rf"(?: ?(?:entire|whole|full|full-time|toda la|(?:boat|vessel)'s))* ?{CREW_OF} {N}"),
    lazy_regex(rf"\ball {N} hands\b(?!{WERE_SAVED})"),
    lazy_regex(rf"{N}-(?:man|person|member|strong) crew (?:(?:was|were|is|has been|all) )?{DEATH}"),
    # "one survived and two did not", "two survive, one doesn't"
    lazy_regex(rf"\b(?:surviv\w+|lived?|made it|sobreviv\w+|survecu)(?:[,;]|,? (?:and|but|y|e|et|mas|pero|mais))"
               rf" (?:the |los |os |les )?{ANY}(?: (?:others?|otros|outros|autres))? (?:d(?:id|o|oes)(?: not|n't)|no"
               r"|nao|non|pas)(?= ?[.,;:\n]|$| (?:when|as|after|in|cuando|tras|en|quando|apos|em|quand|apres"
               r"|dans)\b)"),
    # done to boats as well, so people must follow: "neutralises three traffickers", "takes out two on a boat"
    lazy_regex(rf"\b{OUST}(?: ?[\"'])?{KILLED_HOW_MANY} [\"'(]*{N}{WHO_DIED}"),
    # "six terrorists gone", "seis terroristas menos"
    lazy_regex(rf"{N} (?:\w+ )?[\"' ]*(?:terrorists?|terroristas|narco(?:s|-?terr\w+)|traffickers?|malos|bad guys"
               r"|traficantes|trafiquants)[\"' ]* (?:(?:mas|mais|de plus|more) )?"
               r"(?:gone|fewer|less|menos|a menos|de moins|al fondo|(?:no|ao) fundo|au fond"
               r"|(?:(?:were |ont ete )?(?:sent|envoyes|enviados|mandados) )?(?:to the bottom|par le fond)"
               r"|will (?:never|not|no longer)|no volveran|ya no|nunca mais|nao (?:vao|voltarao) mais"
               r"|ne \w+ (?:plus|jamais))\b"),
    lazy_regex(rf"{N} [\"' ]*(?:narco-?\s?\w+|terroristes|trafiquants)[\"' ]* (?:presumes )?(?:elimines"
               rf"|neutralises)\b"),
    # "at least 133 across 38 strikes"
    lazy_regex(rf"{N}(?: (?:people|persons|personas|pessoas|personnes|men|individuals))? (?:in|across|over|en|em"
               rf"|dans) (?:{HEDGE} )?{UNITS}{OF}(?:{PLAIN}){{0,2}}{STRIKE}"),
    # "From 17 to 21", and then what it is that rises
    lazy_regex(rf"\b(?:from|de) [#~]++ (?:to|a|para) {N} ?[:,;](?: {WORD}){{0,6}}? "
               rf"(?:{DEATH}|{TOLL})\b"),
    lazy_regex(rf"\b(?:toll|tally) {N}(?=[.,;\n]|$)"),
    # "our figure of at least 200", "la cifra de 200 incluye"
    lazy_regex(rf"\b(?:figure|tally|cifra|chiffre|{COUNT})"
               rf" (?:of|de|to) (?:{HEDGE} )?{N}(?=[.,;\n]|$| (?:inclu|compren|leaves|omit|deja|deixa))"),
    # "the 105th person killed", "la víctima número 105": one more of all, so a total
    lazy_regex(rf"(@++) (?:{HUMAN} )?(?:to (?:be|have been) |known to have |que )?"
               rf"(?:{DEATH}|victim[ae]?|vitima|victime)\b"),
    lazy_regex(rf"\b(?:{DEATH}|{HUMAN}) (?:number|no\.|numero|n\.) {N}(?!\w)"),
    # "tres muertos en otro ataque; ya suman 151", "quatre morts dans une frappe, 250 au total"
    lazy_regex(rf"\b{DEATH}\b(?: #++)?[^.\n#=]{{0,80}}?(?: [#=]++)?[,;:] [\"']*(?:que |e |y |et |and )?"
               r"(?:con lo que |com (?:o|isso,?) (?:que )?)?"
               rf"(?:(?:la |a )?(?:campana|campanha) |(?:la campagne |el |o |la |elle ))?(?:(?:ya|ja|total) )?"
               rf"(?:(?:suman?|son|sao|soma[m]?|van|llevan?|acumulan?|ils sont|en compte)(?: deja)?"
               rf"(?: {HEDGE})? {N}(?=[\"'.,;\n]|$| (?:en|em|desde)\b)"
               rf"|(?:{HEDGE} )?{N}(?: {AT_LEAST})?"
               rf" (?:{SINCE} |(?:in|en|em) [#~=]+ (?:months|mes(?:es)?|mois)\b))"),
    lazy_regex(rf"(?<!#)(?<!out of ){N} {IN_ALL}\b"),
    # "fueron muertas cuatro personas", "foram mortos três", "deaths now total 130"
    lazy_regex(rf"\b(?:(?:muert|mort|fallecid|falecid|abatid|as+as+inad|eliminad|ultimad|liquidad|neutraliz?ad)[oa]s|muertes|mortes|victimas"
               rf"|vitimas|morts|deaths(?: now total)?)[\"']? {N}"),
    # "lleva a 235 el saldo", "faz subir para 65 o numero de mortos"
    lazy_regex(rf"\b(?:{GREW}|{FELL}|eleve|llegan)\b(?: (?!{UNIT}){WORD}){{0,4}}?"
               rf"(?: (?:from|de) [#~]++)?(?: (?:to|at|a|para))?(?: {HEDGE})? {N}"
               rf"(?: (?!{UNIT}|{_AND_THAT}){WORD}){{0,6}}? (?:{DEATH}|{TOLL})"),
)  # fmt: skip
# "156 killed or presumed dead" are the dead, whichever way each was counted.
OR_PRESUMED = lazy_regex(
    rf"\b{DEATH} (?:or|and|o|y|ou|e|et) (?:{WORD} )?(?:presum|dad[ao]s (?:por|como)|consideree?s|given up)"
)
# One of these is in each of the next: one look at the many texts that give up nobody.
GIVES_UP = lazy_regex(
    r"presum|presunt|\bdad[ao]s?\b|\b(?:dan?|dar|dando|dio|dieron|dou|deram) por\b|considere"
    r"|considerados mortos|compte|(?:por|como|pour|comme) m(?:ue|o)rt|counted among|cuentan entre|contad[oa]s entre"
    r"|never found|(?:no|nunca) fueron hallad|que no fueron|nunca aparec|nunca foram|jamais retrouv|undercount"
)
THEY_ARE_GIVEN_UP = lazy_regex(
    r"\bthey(?: are|'re| were| have been)(?: now)? presumed (?:dead|drowned)"
    r"|\blos (?:dan?|daban?|dio|dieron) por muertos"
    r"|\b(?:eles )?(?:sao|foram) (?:dados|considerados|presumidos) (?:(?:por|como) )?mortos"
    r"|\bse los (?:presume|da por) muertos|\bils sont (?:desormais )?(?:presumes|consideres comme) morts"
)
PRESUMED = (
    lazy_regex(given_up(r"(?:(?:an?|all|another|other|the|l[oa]s|os?|les?|ces) ){0,2}(#++|~++|@++)"
                        r"(?: [^\s,;:]+){0,8}?")),
    # "eight people who jumped overboard on Dec. 30, and were never found, are presumed dead"
    lazy_regex(rf"(#++|~++|@++){OF}{ADJ}[\"'(]*(?:{PERSON}|missing|surviv\w+|desaparecid[oa]s?|disparue?s?"
               rf"|sobreviv\w+)"
               r"(?:,? [^\s.;:!?#][^\s.;:!?#,]*\.?){0,24}?,? (?:are|were|was|is|now|and|se(?: les?)?|es"
               r"|son|fue(?:ron)?|foi|foram|sao|e|est|sont|et) (?:now )?"
               r"(?:presumed (?:dead|drowned|to have (?:died|drowned))|presumen? muert\w+|dan? por muert\w+"
               r"|presumid\w+ muert\w+"
               r"|(?:presumid|dad|considerad)[ao]s? (?:(?:por|como) )?m(?:ue|o)rt\w+|presumee?s? morte?s?"
               r"|consideree?s? comme morte?s?"
               r"|(?:now )?counted among the dead|cuentan entre los muertos|contad[oa]s entre os mortos"
               r"|comptee?s parmi les morts)"),
    lazy_regex(r"(?<!#)(?<!\bto )(?<!\bpara )(#++)"
               r"(?: (?!after|because|when|as(?! presumed)\b|while|amid|tras|luego|mientras|apos"
               r"|enquanto|apres|alors|tandis|inclu)[\w'-]+){0,8}? (?:(?:are |were |is )?presumed (?:dead|drowned)"
               r"|dad[ao]s (?:por|como) (?:muert|mort)|presumee?s morte?s"
               r"|never found|n(?:o|unca) fueron hallad|que no fueron|nunca aparecieron"
               r"|nunca foram (?:achad|encontrad)|jamais retrouve)|(#++) presuntas\b(?! \w)"),
    lazy_regex(r"(?:por (?:muert|fallecid)[oa] a(?: (?:su |los |las ))?|(?:por|como) mort[oa] ?(?:o |a )?)"
               r" ?(#++|~++|@++)"),
    lazy_regex(r"(?:por (?:muert|fallecid)os a|(?:por|como) mort[oa]s|presumed dead:?|presumes morts"
               r"|presuntas muertes|undercount of)(?: (?!(?:at|to|a|en|em)\b)\w+)? (#++)"),
)  # fmt: skip

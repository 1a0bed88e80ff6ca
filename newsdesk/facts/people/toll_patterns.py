"""Patterns for the dead that no verb of killing counts, over marked text: bodies, those of the whole campaign and so
many more before them, what the count of one strike has come to."""

from __future__ import annotations

from newsdesk.facts.numerals.hedges import AT_LEAST, HEDGE
from newsdesk.facts.people.unnumbered_survivors import BODIES
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import CAMPAIGN, COUNT, HUMAN, STRIKES, THE_DEAD, TOLL
from newsdesk.facts.words.telling import ACCORDING_TO
from newsdesk.facts.words.times import AFTER, IN_ALL, NOW, SINCE, SO_FAR
from newsdesk.facts.words.vocabulary import ADJ, FELL, GREW, IN_A_SEA, MORE, OF, OF_STRIKES, ON_A_DAY, UNIT, WORD, N
from newsdesk.text.lazy_regex import lazy_regex

_ENDS = rf"(?=[\"'.,;:\n]|$| (?:{HUMAN}|{DEATH}|{SINCE}|{AFTER}|as|while|with(?:out)?|con|com|avec|sin|sem|sans)\b)"
_BY_WHOM = rf"(?:{ACCORDING_TO}|by|@++|para|pour)"
_SUM = rf"(?:{COUNT}|acumulado|cifra|figure|chiffre|cumul|suma|soma|somme|sum|total)"
_COMES = (
    rf"(?:{GREW}|{FELL}|llega|alcanza|toca|chega|vai|alcanca|atinge|atteint|touche|stands|hits|reach(?:es|ed)"
    r"|se (?:ubica|situa|coloca|queda|mantiene|mantem|fixa) e[nm]|fica em|s'etablit)"
)
_STAYS = (
    r"(?:no (?:varia|cambia)|nao (?:varia|muda)|se manti?ene|se mantem|(?:remains|is) unchanged|does not change"
    r"|ne (?:change|varie|bouge) pas|reste inchange)"
)
_THEY_KILLED = r"(?:matado|abatido|ejecutado|eliminado|morto|matou|mataram|executou|executaram|killed|tuees?)\b"
_BLOWN_APART = (
    r"(?:blown (?:to (?:bits|pieces|smithereens)|apart|up)|incinerated|vapori[sz]ed|despedazad[oa]s|calcinad[oa]s"
    r"|volad[oa]s en pedazos|despedacad[oa]s|carbonizad[oa]s|dechiquetee?s|carbonisee?s|pulverisee?s)\b"
)
_SO_MANY_ARE = (
    r",?(?: (?:now|there|they|ils|elles|on|cela|the (?:campaign|toll|total)|ya|ja|deja)){0,2}"
    r" (?:son|suman?|van|sao|somam?|vao|are|have been|has been|number|stands at|sont|font|fait|en est a)"
    rf"(?: {NOW})?(?: {HEDGE})?"
)
_EXCEED = (
    r"(?:exceed(?:s|ed)?|surpass(?:es|ed)?|top(?:s|ped)?|superan?|rebasan?|sobrepasan?|exceden?|pasan de"
    r"|passam d[eo]s?|superam?|ultrapassam?|excedem?|depassent?)"
)
_THESE = r"(?:th[ei]se?|those|est[eao]s?|es[eao]s?|ess[ea]s?|cett?e?|ces)"
# "Na sexta" too
_THAT_DAY = rf"(?:{ON_A_DAY}|n[ao] {A_WEEKDAY})"
_SUM_UP = r"(?:van|son|suman?|pasan de|superan|sao|somam?|passam de)"
_MORE_AT_SEA = rf"(?:(?:another|encore|{MORE}) #++(?: {MORE})?|#++ {MORE}) {IN_A_SEA}"
# What stands without a noun behind or before so many more at sea, "otros dos en el Caribe; ya suman 221", or in
# "Con ellos suman 262", "with Friday's there have been 145", "puts the campaign at 123"
_NOUNLESS = lazy_regex(
    rf"^[\"' ]*{_MORE_AT_SEA} ?[:;,] (?:(?:y|e|que) )?(?:se )?(?:{NOW} )?{_SUM_UP} (?:{NOW} )?"
    rf"(?:{HEDGE} )?{N}{_ENDS}"
    rf"|^[\"' ]*(?:(?:y|e|et) )?(?:{NOW} )?{_SUM_UP} (?:{HEDGE} )?{N}(?: (?:in|en|em) [=#~]++ [a-z]+)? ?[:;,] "
    rf"(?={_MORE_AT_SEA})|"
    rf"\b(?:puts?|situan?|ponen?|coloc(?:a|am|an)|deja|deixa|porte|fixe)(?: {WORD}){{1,4}}? {CAMPAIGN}"
    rf"(?: {WORD}){{0,2}}? (?:at|to|en|em|a)(?: {HEDGE})? {N}(?=[.,;\n]|$)|"
    rf"\b(?:with|con|com|avec) (?:{_THESE}|them|ell[oa]s|el[ea]s|eux|elles|\w+'s|(?:el|la|o|a|celle) d(?:el?|[aou])"
    rf" [\w-]+){_SO_MANY_ARE} {N}(?=[.,;\n]|$| {IN_ALL})"
)
# "First put at three dead"
_AT_FIRST = (
    r"(?:@++|initially|originally|inicialmente|al principio|no inicio|de inicio|initialement|au depart|d'abord)"
)
_IS_NOW = (
    rf"(?:(?:{NOW} )?(?:stands at|accounts for|counts|is|queda(?: ahora)? en|es de|son|suma"
    rf"|cuenta|fica em|e de|sao|soma|conta|(?:en )?compte|est de|est a|{_COMES}(?: (?:to|at|a|para))?)"
    rf"(?: {NOW})?(?: (?:a|los|os|les))?"
    rf"(?: {HEDGE})?)"
)
_SO_MANY_MORE = rf"(?:(?:another|encore|{MORE}) {N}(?: {MORE})?|{N} {MORE})"

TOLLS = (
    # "los fallecidos en aquella acción son tres y los de la campaña llegan a 402"
    lazy_regex(
        rf"\b{THE_DEAD}\b[^.;:\n]{{0,60}}?,? (?:and|y|e|et)"
        r" (?:l[oa]s|[oa]s|ceux|celles|those) (?:of|d[aeo]|du)"
        rf" (?:the |la |toda la |toute la |l')?(?:{CAMPAIGN}|operation|operacion) (?:(?:{NOW}) )?"
        rf"(?:llegan a|suman|son|chegam a|somam|sao|reach|are|number|atteignent|sont)"
        rf"(?: (?:{NOW}))? (?:{HEDGE} )?{N}"
    ),
    # "La cifra sería de al menos 199 personas"
    lazy_regex(
        rf"\b(?:figure|cifra|chiffre)(?: (?:total|actual|atual))?"
        r" (?:seria|es|is(?: now)?|would be|serait|est|e) "
        rf"(?:de |d')?{HEDGE} {N}(?=[.,;\n]|$| (?:{HUMAN}|{DEATH})\b)"
    ),
    # "the number killed passed 300 last month and now stands at 306"
    lazy_regex(
        rf"\b(?:{THE_DEAD}|{TOLL})\b[^.;:\n]{{0,90}}?#[^.;:\n#]{{0,30}}? (?:and|y|e|et) (?:(?:{NOW}) )?"
        rf"(?:stands? at|is (?:now )?at|va por|esta en|ya son|esta em|ja sao|s'etablit a|en est a)"
        rf" (?:{HEDGE} )?{N}(?=[.,;\n]|$)"
    ),
    # "The convoy attack, first put at three dead, now stands at 11"
    lazy_regex(rf"{_AT_FIRST}[^.;:#\n]{{0,30}} #++ {DEATH}(?: [^.,;:#\n]{{1,20}})?,? {_IS_NOW} {N}{_ENDS}"),
    # before the toll of all: "Otros cuatro en el Caribe: 235 muertos", "Four more in the Pacific; toll now 221"
    lazy_regex(
        rf"^[\"' ]*{_SO_MANY_MORE} {IN_A_SEA}(?= ?[:;,]"
        rf"(?:[^.:;#\n]{{0,30}}#++[^.:;#\n]{{0,15}} (?:{DEATH}|{SINCE})\b"
        rf"|[^.:;#\n]{{0,20}} (?:{TOLL}|{NOW}|se|van|suman|somam)\b[^.:;#\n]{{0,15}} #))"
    ),
    # "con esta víctima ya son 105", "avec ces morts, on en est à 145"
    lazy_regex(
        rf"\b(?:with|con|com|avec) (?:{_THESE}|the|l[aeo]s?|[oa]s?)(?: (?!{UNIT}){WORD})?"
        rf" (?:{DEATH}|victima|vitima|victime)(?: {WORD})?{_SO_MANY_ARE} {N}{_ENDS}"
    ),
    _NOUNLESS,
    # "the killings, at least 145 by now", "são 252 as vítimas em 74 operações"
    lazy_regex(
        rf"\b(?:{THE_DEAD}|killings|asesinatos|assassinatos|assassinats), (?:{HEDGE} )?{N}"
        rf" (?:by now|{SO_FAR}|{NOW}|{SINCE})\b"
    ),
    lazy_regex(
        rf"\b(?:son|seri?an|sao|seriam|sont|suman|somam|van)(?: {HEDGE})? {N} (?:l[oa]s|[oa]s|les)"
        rf" (?:{THE_DEAD}|morts)\b"
    ),
    # "the raid left dozens dead; the strikes at sea, 123"
    lazy_regex(
        rf"\b(?:dead|killed|muertos|mortos|morts)\b[^.#\n]{{0,20}}? ?[;,] (?:(?:and|y|e|et) )?"
        rf"(?:the|les|l[oa]s|[oa]s) {STRIKES}(?: at sea| en (?:el )?mar| no mar| en mer)?, {N}(?=[.,;\n]|$)"
    ),
    # "con esta acción el acumulado llega a 272", "la cifra asciende a 87", "cela porte la somme à 145"
    lazy_regex(
        rf"\b{_SUM}(?!{OF_STRIKES})(?:(?: {WORD}){{0,3}}? {_COMES}(?:,? {AT_LEAST},?)?(?: (?:to|at|a|para))?"
        rf"| (?:to|at|a|para))(?: {NOW})?(?: (?:los|os|les))?(?: {HEDGE})? {N}{_ENDS}"
    ),
    # a total that does not change, and how much it is
    lazy_regex(rf"\b(?:{TOLL}|{_SUM})(?: {WORD}){{0,4}}? {_STAYS},?(?: ?:| (?:at|en|em|a)) (?:{HEDGE} )?{N}{_ENDS}"),
    # "The toll, which began at six and fell to four, now stands at five"
    lazy_regex(
        rf"\b(?:{TOLL}|{_SUM}), (?:que|which|qui) [^.;:=\n]{{2,70}}?#++[^.;:=\n]{{1,30}}?#++,? {_IS_NOW} {N}{_ENDS}"
    ),
    # "the total, which was 146, drops back to 145"
    lazy_regex(
        rf"\b(?:{TOLL}|{_SUM}), (?:que|which|qui) [^.;:=\n]{{2,40}}?#++,? {_COMES} (?:to|at|a|para)"
        rf"(?: {HEDGE})? {N}{_ENDS}"
    ),
    # "el número de víctimas de los ataques es 83", "o número de mortos já é de 83"
    lazy_regex(
        rf"\b(?:number|numero|nombre) (?:of|d[eo]s?|d') ?(?:(?:people|personas|pessoas|personnes) )?"
        rf"(?:{THE_DEAD}|victimes|vidas|lives|vies)\b(?: (?!{DEATH}){WORD}){{0,6}}?"
        rf" (?:is|es|e|est|reached|(?:lleg|cheg)(?:a|o|ou) a|alcan[czs]\w+|atteint)(?: {NOW})?"
        rf"(?: de)?(?: {HEDGE})? {N}{_ENDS}"
    ),
    # "deja en 130 la cifra de fallecidos", "puts at 130 the number of dead"
    lazy_regex(
        rf"\b(?:puts?|(?:dej|deix|situ|coloc|fij|fix)(?:a|am|an|ou|o)|laisse|fixe) (?:at|en|em|a)(?: {HEDGE})? {N}"
        rf" (?:the|el|l[ae]|[oa]) (?:{TOLL}|(?:number|numero|nombre|total|{_SUM}) (?:of|d[eo]s?|d') ?"
        rf"(?:those who|people|personas|pessoas|personnes|{THE_DEAD}|victimes))\b"
    ),
    # the strikes number 38 "and the dead, 130", "y el de muertos a 130", "et celui des morts à 130"
    lazy_regex(
        rf"#[#=]*,? (?:and|y|e|et) (?:(?:that|el|[oa]|celui) (?:of|d[eo]s?) )?(?:the |l[oa]s |os |as |les )?"
        rf"{THE_DEAD}(?:,| (?:to|a|para))(?: {HEDGE})? {N}(?=[.,;\n]|$)"
    ),
    # the dead have multiplied "from 95 then to 145 now"
    lazy_regex(
        rf"\b(?:{TOLL}|{THE_DEAD})\b(?: {WORD}){{0,6}}?(?: ?:)? (?:from|de) [#~]++,? (?:then|entonces|entao|alors)"
        rf" (?:to|a|para) {N}"
    ),
    # "fifteen died in the strike and 62 in all the campaign": "y 62 las de toda la campaña"
    lazy_regex(
        rf"{N} (?:those|the dead|l[oa]s|[oa]s|ceux|celles) (?:of|in|en|d[eao])(?: (?:all|tod[oa]|toute))?"
        rf"(?: (?:the|l[ae]|a))?(?: (?:whole|entire))? {CAMPAIGN}\b"
    ),
    # "ya son 17 las personas que EE.UU. ha matado", "são já mais de 350 as vítimas mortais"
    lazy_regex(
        rf"\b(?:{NOW} (?:son|suman|van|sao|somam|vao)|(?:son|suman|sao|somam) {NOW}|suman|somam)"
        rf" (?:{HEDGE} )?{N}(?:,? {AT_LEAST},)? (?:l[oa]s|[oa]s) "
        rf"(?:{DEATH}|{HUMAN} (?:que|a (?:las|los) que) [^.;#\n]{{0,40}}?{_THEY_KILLED})"
    ),
    # "são 108 as operações e 373 as vítimas mortais", "the operations number 108 and the dead 373"
    lazy_regex(
        rf"\b(?:son|sao|suman|somam)(?: {NOW})? (?:{HEDGE} )?[=#]++ l?[oa]s (?:{WORD} )?{STRIKES},? (?:y|e)"
        rf"(?: {NOW})? (?:{HEDGE} )?{N} l?[oa]s {DEATH}\b"
    ),
    lazy_regex(
        rf"\b{STRIKES}(?: {NOW})? number (?:{HEDGE} )?[=#]++,? and the (?:dead|deaths|killed) (?:number"
        rf" )?(?:{HEDGE} )?{N}"
    ),
    # "los muertos, que pasan de 280", "the dead, who number more than 280"
    lazy_regex(
        rf"\b(?:{DEATH}),? (?:que|which|who|qui)(?:,? {_BY_WHOM} [^.,;:#\n]{{2,40}},?)? (?:{NOW} )?"
        r"(?:pasan de|superan|rebasan|passam de|superam|somam|suman|number|exceed|depassent|sont|son|sao)"
        rf" (?:{NOW} )?(?:{HEDGE} )?{N}{_ENDS}"
    ),
    # "eleva a 43 los registrados y a 148 las ejecuciones", "eleva a 87 as execuções"
    lazy_regex(
        rf"\b(?:{GREW}|elev\w+|eleve) (?:(?:a|para) [#=]++ [^.;#=\n]{{1,40}}? (?:y|e|et),? )?(?:a|para)"
        rf"(?: {HEDGE})? {N}"
        rf" (?:l[oa]s|[oa]s|les) (?:{THE_DEAD}|ejecuciones|execucoes|executions)\b"
    ),
    # "brought to 77 the number of attacks and to at least 258 the number of people killed"
    lazy_regex(
        rf"\b(?:{GREW}|eleve) (?:to|a|para)(?: {HEDGE})? [#=]++ [^.;#=\n]{{1,60}}?\b(?:and|y|e|et) (?:to|a|para)"
        rf"(?: {HEDGE})? {N} (?:(?:the|el|o|le) (?:number|numero|nombre)|that|el|[oa]|la|cel(?:ui|le))"
        r" (?:of|d[eo]s?|d') ?(?:the |l[oa]s )?"
        rf"(?:(?:people|personas|pessoas|personnes) )?{DEATH}"
    ),
    lazy_regex(
        rf"\b(?:and|,) (?:the )?(?:{WORD} )?(?:executions|killings|{THE_DEAD}) to (?:{HEDGE} )?{N}(?=[.,;\n]|$)"
    ),
    # "casualties of the campaign now stand at 130", "las muertes de la operación superan las 130"
    lazy_regex(
        rf"\b(?:casualties|bajas|baixas|{THE_DEAD})\b(?: (?!{DEATH}){WORD}){{0,6}}?(?: {NOW})? (?:{_EXCEED}"
        rf"|(?:stands?|stood) at|reach(?:es|ed)?|total|llegan a|chegam a|ascienden a|atteignent)(?: {NOW})?"
        rf"(?: (?:the|l[oa]s|[oa]s|les))?(?: {HEDGE})? {N}{_ENDS}"
    ),
    # "In all, more than 170 since September"
    lazy_regex(rf"(?:^|[.:;] |\n){IN_ALL},? (?:{HEDGE} )?{N} {SINCE}\b"),
    # "four casualties bring the toll to 87", but not "two casualties were flown to hospital"
    lazy_regex(
        rf"{N} (?:reported )?casualties\b(?! (?:(?:was|were|are|have been) )?(?:treated|flown|taken|evacuated|rescued"
        r"|wounded|injured|hurt)| and)"
    ),
    # "37 attacks and 128 'extrajudicial executions' since September"
    lazy_regex(rf"{N} [\"']?(?:extrajudicial )?(?:ejecuciones|execucoes|executions)(?: extra\w+)?[\"']? {SINCE}\b"),
    # So many executions begin a headline, in quotation marks or without
    lazy_regex(rf"^[\"' ]*{N}[\"' ]+(?:[\w-]+ )?(?:ejecuciones|execucoes|executions)(?: [\w-]+)?[\"' ]*[:;,]"),
    # "On Saturday three crew died; on Friday, two"
    lazy_regex(
        rf"#[^.;:\n#]{{0,40}}?\b(?:{DEATH})\b[^.;:\n#]{{0,25}}?; {_THAT_DAY}(?: \([^)]{{1,5}}\))?,(?: a)? {N}"
        rf"(?=[.;\n]|$)"
        rf"|\b(?:{DEATH})\b[^.;:\n#]{{0,20}}? #++[^.;:\n#]{{0,40}}?; {_THAT_DAY}(?: \([^)]{{1,5}}\))?,(?: a)? {N}"
        r"(?=[.;\n]|$)"
    ),
    # "Six shot down on yet another boat"
    lazy_regex(rf"{N}(?: {HUMAN})? (?:(?:were|are) )?(?:shot|gunned|mown|mowed|cut) down (?:on|aboard|in)\b"),
    # "the 150 people blown to bits"
    lazy_regex(rf"{N}{OF}{ADJ}{HUMAN},? (?:who (?:were|have been) |were |have been )?{_BLOWN_APART}"),
)
# "70 bodies and counting": so many that no ship has brought them in.
MANY_BODIES = lazy_regex(rf"{N} (?:dead )?{BODIES}")

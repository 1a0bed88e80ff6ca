"""Patterns for survivors, with the word or without: rescued, got away, jumped, held, wounded beside the dead.

The patterns run over marked text (see `numbers.mark`), as those of `figures` do; a group captures the number. Most
begin with it, and are tried at numbers alone.
"""

from __future__ import annotations

from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import (
    BOAT,
    BOATS,
    BODY,
    FREIGHT,
    HUMAN,
    MANY_SURVIVORS,
    NATIONAL,
    ONE_STRIKE,
    SURVIVOR,
)
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.facts.words.vocabulary import AGAINST, ANOTHER, ANY, ANY_OR_NTH, OF, OF_THEM, STOP, UNIT, WORD, N
from newsdesk.text.lazy_regex import lazy_regex

_WORD = r"[^\s.;:,!?#@~=]+"
FOLK = (
    rf"(?:{HUMAN}|others?|more|mas|mais|swimmers?|otr[oa]s?|outr[oa]s?|autres?|marins?"
    r"|castaways?|naufrag[oa]s?|naufrages?)"
)
_ABOARD = (
    r"(?: (?:aboard|on board|a bordo|a bord|(?:on|of|in|del?|d[ao]|du|en|n[ao]|sur)"
    r" (?:the |la |le |l'|un[ae]? )?(?:boat|vessel|lancha|barco|embarcac\w+|bateau|embarcation)))?"
)
_OF_THEM = rf"(?:{OF_THEM}| of the (?:men|crew)| (?:d[oa]s|des) {FOLK}(?: d'equipage)?)"
_OF_SO_MANY = r" (?:of|de|d[oa]s|des|sur) (?:the |l[oa]s |sus |seus |ses )?#+"
_NEVER = r"(?:not|never|no|n[ou]nca|nao|ne|n'\w+|jamais)\b"
_PEOPLE = rf"(?:(?: (?!{STOP}|{DEATH}\b|{_NEVER}){_WORD}){{0,2}}? {FOLK})?{_ABOARD}"
_OF_A_STRIKE = rf"(?: (?:from|of|del?|d[aeou]s?|d'une) (?:{_WORD} ){{0,2}}?{ONE_STRIKE})?"
# "two", "two alleged traffickers aboard", "two who", "two of them", "two of the four men aboard"
WHO = (
    rf"(?: seule?(?= des))?(?:{_OF_THEM}|{_PEOPLE})"
    rf"(?:{_OF_SO_MANY}(?:(?: {_WORD}){{0,2}}? {FOLK})?{_ABOARD}{_OF_A_STRIKE}"
    r"|,? (?:who|that|que|qui)|, [^.;:,\n#~@=]{1,30},)?"
)
AUX = (
    r"(?: (?:was|were|is|are|be(?:en|ing)?|ha[sd]|have|then|later|still|now|also|initially|only|found|seen|spotted"
    r"|(?:believed|thought|reported|said) to"
    r"|\w{3,}(?:ly|mente|ment)|hallad[oa]s?|encontrad[oa]s?|vist[oa]s?|achad[oa]s?|retrouvee?s?|vue?s?"
    r"|fue(?:ron)?|es|son|ha|han|habian?|sido|est(?:a|an|aba|aban|ava|avam)|seguian?|siguen?|continua(?:ba|va)?[nm]?"
    r"|qued(?:o|aron|an?)|luego|despues|aun|todavia|logr(?:o|aron|a|an)|managed to|alcanz(?:o|aron)(?: a)?"
    r"|consegu(?:iu|iram|e|em)|consigu(?:io|ieron|e|en)|pud(?:o|ieron)|foi|foram|e|sao"
    r"|estao|ainda|depois|fic(?:ou|a|am|aram)|result(?:o|a|an|aron|ou|aram)|a|ont|est|sont|etai(?:t|ent)|ete|pu"
    r"|a[uv]rai(?:t|ent)|avai(?:t|ent)|habrian?|teriam?|toujours|encore|ensuite|reussi a)){0,4}"
)
# What is said of people who live, after them.
LIVES = (
    r"(?:outliv(?:e|ed|es)|surviv(?:e[sd]?|ing)(?! by)|lived|lives? through"
    r"|came through|(?:came|emerged|walked|got) (?:out |away |off )?alive|pull(?:s|ed) through|(?<!never )made"
    r" it(?=[.,;:\n]|$)|(?<!lives )saved|spared|unhurt|unharmed"
    r"|alive"
    r"|(?:haul|pull|fish|pluck|dragg|winch|scoop|lift)ed (?:out|from|off|to safety|aboard|ashore|alive|up|clear)"
    r"|(?:picked up|taken|brought) (?:alive|aboard|from the (?:water|sea))|picked up(?= by (?:an?|the)\b)"
    r"|thrown (?:clear|overboard|into the (?:sea|water))"
    r"|left (?:alive|floating|clinging|adrift|drifting|in (?:the )?(?:water|sea))|floating|adrift"
    r"|(?<=seen )clinging|viv(?:io|eu)(?=[.,;:\n]|$)"
    r"|(?:(?<=seen )|(?<=spotted ))in the (?:water|sea|(?:eastern )?pacific|caribbean)"
    r"|(?<=vist[oa]s )en el (?:agua|mar)"
    r"|drifting|(?:a la|a) deriv[ae]|(?<=found )clinging|swimming|jump(?:s|ed) (?:clear|overboard|into|off)|recovered"
    r"|g(?:et|ets|ot) (?:away|out|off)(?! with)|escape[sd]?|sw[aiu]m(?:s|ming)?"
    r"|ma(?:d|k)es? it (?:off|out|ashore|home|back|to)|reach(?:es|ed) (?:the )?(?:shore|land|coast|beach)|rescued"
    r"|sobreviv(?:io|ieron|en?|eu|eram|em)|(?:escap(?:ar(?:on|am)?|an|o|ou|am)|salvarse)"
    r"|se salv(?:an?|o|aron|ou|aram|am)|vive(?:n|ron)? para cont\w+"
    r"|nad(?:o|a|ar|aron|ou|aram|ando|aban?)|lleg(?:o|ar|aron) a (?:la )?(?:costa|orilla|playa|nado|tierra)"
    r"|iles[oa]s?|a salvo|sacad[oa]s? (?:con vida|viv[oa]s?|del (?:agua|mar))|co[nm] vida|viv[oa]s?|flota(?:ndo"
    r"|ban?)|boiando"
    r"|(?:sal(?:io|ieron|en?)|sa(?:iu|iram)) (?:viv[oa]s?|co[nm] vida)|recogid[oa]s|rescatad[oa]s?"
    r"|(?<=d[oa] )en el (?:agua|mar)|(?<=quedo )en el (?:agua|mar)|(?<=quedaron )en el (?:agua|mar)"
    r"|(?:retirad|icad|pux)[oa]d?[oa]?s? (?:do mar|da agua|com vida|viv[oa]s?)|recolhid[oa]s?|salv[oa]s?"
    r"|resgatad[oa]s?"
    r"|(?:sorti|tire|retire|extrait)e?s? (?:vivante?s? )?(?:de (?:l'eau|la mer)|des flots)"
    r"|sortie?s? vivante?s?|rescapee?s?|repechee?s?|recueillie?s?|recuperee?s?|secourue?s?|sauvee?s?|sain(?:e?s)?"
    r" et sau(?:fs?|ves?)"
    r"|indemnes?|(?:en |a )?rechappe(?:nt|r)?|echappe|surv(?:ecu|it|ivent)"
    r"|vivante?s?|en vie|s'en (?:sont|est) (?:sorti|tire)s?"
    r"|(?:re)?gagn(?:e|er|ent) (?:la (?:cote|terre|plage)|le rivage)"
    r"|nage(?:r|nt|ant)?|flott(?:ait|aient|ant)|saute(?:nt)? a l'eau)\b"
    r"(?! (?:question|justice|pregunta|pergunta|convic|death|la muerte|trial|custody|(?:the |#+ )?bodies))"
)
# Whoever is aboard was on no boat that was hit: "another boat with three people escaped".
ON_ANOTHER_BOAT = lazy_regex(rf"\b{ANOTHER}(?: {_WORD})? {BOAT}(?: {_WORD})? (?:with|con|com|avec) $")
_SHIP = r"(?:navy|ship|warship|vessel|destroyer|cutter|buque|barco|navio|fragata|navire|batiment)\b"
_HELD = (
    r"(?:held|holding|detained|kept|in (?:(?:u\.?s\.?|american|navy|military) )?custody|captured|taken prisoner"
    r"|taken into custody|in (?:\w+ )?hands|repatriated|handed over|(?:sent|flown) home"
    r"|enviad[oa]s? (?:de (?:vuelta|volta) )?(?:a|ao|aos|para os?) (?:su|seu)s? pais(?:es)?"
    r"|renvoyee?s? (?:chez eux|dans leurs? pays)|en manos|nas maos"
    r"|(?:sent|flown)(?: back)? to|enviad[oa]s? (?:al?|aos?|para)|renvoyee?s? (?:aux?|en|a|vers)"
    r"|repatriad[oa]s?|entregues?|rapatriee?s?|aux mains"
    r"|retenid[oa]s?|detenid[oa]s?|recluid[oa]s?|capturad[oa]s?|bajo custodia|arrestad[oa]s?|detid[oa]s?"
    r"|picked up|fle(?:d|es?) (?:into the (?:sea|water)|overboard)"
    r"|(?:huy(?:o|eron|en?)|fugi(?:u|ram)|fog(?:e|em)) a nado|fui(?:t|ent)? a la nage"
    r"|hechos prisioneros|feitos prisioneiros|faite?s? prisonnier(?:e?s)?"
    r"|pres[oa]s|mantid[oa]s|retid[oa]s|sob custodia|detenue?s?|retenue?s?|gardee?s?|en detention|capturee?s?)"
)
HELD_OR_HURT_WORDS = (
    rf"(?:{_HELD}|wounded|injured|hurt|burn(?:ed|t)|quemad[oa]s?|queimad[oa]s?|brulee?s?"
    rf"|(?:mal)?herid[oa]s?|ferid[oa]s?|blessee?s?)"
)
_LEAPT = (
    r"(?:jump(?:ed)?|leap(?:t|ed)?|(?:gone|went) (?:overboard|over the side)(?! (?:were|was) never)|sw[au]m|dived"
    r"|dove|saltan|se lanzan|se arrojan|pulam|sautent|se jettent"
    r"|saltaron|saltado|se (?:lanzaron|arrojaron|tiraron)|nadaron|saltaram|pularam|abandon(?:ed|aron|aram)"
    r"|se (?:jogaram|lancaram|atiraram)|nadaram|ont (?:saute|plonge|nage)|se sont jetee?s|avaient saute)"
)
_HAD = (
    r"(?:(?:had|(?:(?:are|were) (?:thought|believed|reported|said) to )?have|habr?ian|han|tinham|teriam|avaient"
    r"|auraient) )?"
)
_ALIVE = r"(?:alive|viv[oa]s|con vida|com vida|vivantes?|vivants?|en vie)"
_LOOKED_FOR = (
    r"(?:search(?:es|ed|ing)? for|look(?:s|ed|ing)? for|hunt(?:s|ed|ing)? for|busca[nm]?(?: a)?|buscando(?: a)?"
    r"|procuram?|procurando|recherche(?:nt)?|cherche(?:nt)?"
    r"|(?:help|aid|ayuda|auxilio|ajuda|aide) (?:to rescue|(?:para|a|pour) (?:rescatar|resgatar|secourir))(?: a)?)"
)
# "One of the survivors", "one of the two survivors": there are more.
PART_OF_SURVIVORS = lazy_regex(
    r" (?:(?:of|de) (?:(?:the|its|l[oa]s|les|sus|seus) (?:#+ )?|#+ )|(?:d[oa]s|des) (?:#+ )?)"
    rf"(?:{_WORD} ){{0,2}}?{MANY_SURVIVORS}\b"
)
_RESCUES = (
    r"(?:rescues?|rescued|picks? up|picked up|saves?|saved|rescat(?:an?|o|aron)|recog(?:en?|io|ieron)"
    r"|resgat(?:am?|ou|aram)|recolh(?:em?|eu|eram)|secour(?:t|ent)|sauve(?:nt)?|repeche(?:nt)?|recueill(?:e|ent))"
)
_THEY = (
    rf"(?:{AMERICAN}(?: (?:navy|military|forces))?"
    rf"|(?:armada|marina|marinha|marine)(?: (?:(?:de|d[ao]s?|des) )?(?:los )?{AMERICAN})?)"
)
# "The two men the US pulled from the sea", "que EE. UU. sacó del mar"
_WHOM_THEY_PULLED = (
    rf"(?:(?:whom|who|that|que) |qu'|que )?(?:(?:the|la|los|l[ae]s|os?) |l')?{_THEY} (?:pulled|plucked|rescued|fished"
    r"|picked up|captured|took from"
    r"|sac(?:o|aron)|rescat(?:o|aron)|recog(?:io|ieron)|captur(?:o|aron|ou|aram)|tir(?:ou|aram)|retir(?:ou|aram)"
    r"|resgat(?:ou|aram)|recolh(?:eu|eram)|(?:a|ont) (?:repeche|secouru|recueilli|tire|sorti|capture)s?)"
)
_HELD_AFTER = (
    r"(?:captured|seized|detained|held|taken|picked up|pulled from the (?:sea|water)|(?:captur|deten|det|recog|rescat"
    r"|resgat|recolh)(?:i|a)d[oa]s|capturee?s|detenus|repeches|secourus) (?:after|following|tras|luego de"
    r"|despues de|apos|depois d[eo]|apres)(?: (?:the|an?|el|un|l[ae]|o|um|une)\b| l'| ~++)?"
)
_OF_OTHER_BOATS = (
    r"(?:on|of|from|aboard|de|d[ao]s|des) (?:(?:the|l[ao]s|les) )?(?:other|otr[oa]s|outr[oa]s|autres)"
    rf"(?: (?:[#=]+|{BOATS}))*"
)
SURVIVORS = (
    lazy_regex(rf"{ANY}(?!{PART_OF_SURVIVORS.pattern})"
               rf"{OF}(?:(?!{UNIT}|{STOP}|{DEATH}\b|{FREIGHT}|{_RESCUES}\b){WORD} ){{0,3}}?"
               rf"(?:{SURVIVOR}"
               r"|survives?|survived|sobrevivio|sobrevivieron|sobreviven|sobreviveu|sobreviveram"
               r"|left alive|surviving \w+|surviv\w+|sobreviv\w+|superviv\w+|rescatad[oa]s?|resgatad[oa]s?"
               r"|secourus?|rescued|pulled from|naufrag[oa]s?|survit|survecu|co[nm] vida|quedaron vivos"
               r"|(?:left )?in (?:the )?(?:water|sea))\b"),
    lazy_regex(rf"\b{SURVIVOR} ?: {ANY}(?= ?[.,;\n]|$)"),  # "Dead: 3. Survivors: 1"
    # "two boat-strike survivors"
    lazy_regex(rf"{ANY} (?:(?:drug|alleged|u\.?s\.?) ?-?)?(?:(?:boat|vessel|submersible|sub)[- ])?"
               r"(?:strike|attack|bombing|boat)[- ]?(?:strike )?survivors?\b"),
    # "Survivors of the strike are held. The two men came off a cutter"
    lazy_regex(rf"\b{MANY_SURVIVORS}\b[^#]{{1,160}}?\b(?:the|los|os|les) {N} (?:(?:{HUMAN})\b(?! {DEATH})"
               r"|(?:could|can|were|are|had|have|will|would|may|might|came|fueron|son|estan|eran|han|habian|podrian"
               r"|foram|sao|estao|tinham|poderiam|sont|ont|etaient|avaient|auraient|pourraient)\b"
               rf"(?! (?:been |sido |ete )?{DEATH}))"
               rf"(?![\s\S]{{0,160}}\b(?:they|ellos|eles|ils) (?:were|fueron|foram|ont ete) (?:\w+ )?{DEATH})"),
    # "Navy detains two after strike on drug submarine"
    lazy_regex(rf"\b(?:detain(?:s|ed)?|holds?|held|det(?:iene|ienen|uvo|uvieron|em|eve)|retiene|mantem|detient|retient)"
               rf" (?:a )?{N}(?: {FOLK})? (?:after|tras|apos|apres)"
               rf" (?:(?:the|el|l[ae]|o|a|un[ae]?|um) |~++ |l')?(?:{_WORD} )?{ONE_STRIKE}"
               rf" {AGAINST} (?:{_WORD} |~++ ){{0,3}}?{BOAT}\b"),
    # "two men captured after Saturday's strike", "dos hombres capturados tras el ataque del sábado"
    lazy_regex(rf"{N}(?: {_WORD})? (?:{FOLK}|prison(?:er|nier)s|prisionei?ros) {_HELD_AFTER} (?:{_WORD} )?"
               rf"{ONE_STRIKE}\b"),
    # "two hauled out alive", "otros dos lograron escapar", "un homme repeche", "a third was found clinging to debris"
    lazy_regex(rf"{ANY_OR_NTH}{WHO}{AUX} {LIVES}"),
    # "Two Ecuadorians who came out alive", "los dos colombianos que salieron vivos"
    lazy_regex(rf"{N} {NATIONAL}(?:,? (?:who|that|que|qui))?{AUX} {LIVES}"),
    lazy_regex(rf"\b(?:left|leav(?:es|ing)|dej[oa]|deix(?:a|ou)|laisse|picked up|pulled|finds"
               rf"|found)(?: (?:otr[oa]s?|outr[oa]s?|another|an?))? {ANY_OR_NTH}"
               rf" (?:(?!{DEATH}|{BODY}\b)\w+ )?(?:alive|from the water"
               r"|wounded|injured|herid[oa]s?|ferid[oa]s?|blessee?s?"
               r"|in (?:the )?(?:water|sea)|en el (?:agua|mar)|n[ao] (?:agua|mar)|a l'eau|a la (?:mer|derive))"),
    # "two others went into the water": the men, not the crews of two boats
    lazy_regex(rf"{N} (?:others|autres) (?:(?:went|fell) (?:overboard|into the (?:water|sea)|over the side)"
               r"|sont tombee?s a (?:l'eau|la mer))\b(?! and (?:drowned|died))"),
    lazy_regex(rf"\b(?:otr|outr)[oa]s {N} (?:cayeron al (?:agua|mar)|cairam (?:na agua|no mar|ao mar))\b"),
    # "one dead and two in the water", "um morto e dois na água"
    lazy_regex(rf"\b{DEATH}(?:,|,? (?:and|y|e|et)) {ANY}(?: {FOLK})? (?:in the (?:water|sea)|adrift|overboard"
               r"|en el agua|al (?:agua|mar)|ao mar"
               r"|na agua|(?:en el|no) mar(?=[.,;:\n]|$| (?:y|e|tras|apos|despues|depois)\b)"
               r"|a (?:la )?deriva|a l'eau|a la mer|a la derive)\b"),
    lazy_regex(rf"{ANY}(?: {FOLK})? (?:overboard|in the (?:water|sea)|adrift|en el agua|na agua|a (?:la )?deriva"
               rf"|a l'eau|a la mer|a la derive)(?:,| (?:and|y|e|et)) [#~]++(?: {FOLK})? {DEATH}\b"),
    # "hallan con vida a dos tripulantes"
    lazy_regex(rf"\b(?:find|found|hall|encontr|resgat|rescat)\w* (?:{_ALIVE}) (?:a )?{ANY}"),
    lazy_regex(rf"(?:as many as|at least|up to|hasta|al menos) {N} (?:people |persons |men "
               r"|personas |pessoas )?(?:left|jumped|leap(?:t|ed)|abandoned|saltaron|pularam)"),
    lazy_regex(rf"\b(?:sobreviv(?:en?|io|ieron|em?|eu|eram)|se salv(?:an?|o|aron|am|ou|aram)) {ANY}"
               r"(?=[.,;:\n]|$| (?:de|en|em|tras|apos|y|e|personas|hombres|pessoas|homens)\b)"),
    lazy_regex(rf"\b(?:picks?|picked|pulls?|pulled|fishe[sd]|hauls?|hauled|plucks?|plucked) (?:up "
               rf"|out )?{ANY}(?: {_WORD})? {FOLK}\b"),
    lazy_regex(rf"\bcrew of {N} {_HAD}{_LEAPT}\b"),
    # "nine on the other two went overboard", "los nueve tripulantes de las otras dos saltaron"
    lazy_regex(rf"{N}(?: {FOLK})? {_OF_OTHER_BOATS} {_HAD}{_LEAPT}\b"),
    lazy_regex(rf"(~++)(?: {FOLK})? {_HAD}(?:se (?:tir|lanz|arroj|jog|atir)(?:a|o|ou)|salt(?:a|o|ou)|pul(?:a"
               rf"|ou)|jump(?:s|ed)|cai(?:u)?|cae|cayo|f[ae]ll|falls|tombe|est tombe|saute|s'est jete) "
               r"(?:al?|ao?|n[ao]|into|off|overboard|a l')"),
    # "the two men the Navy is holding", "los dos hombres retenidos en un buque"
    lazy_regex(rf"{N} (?:{_WORD} ){{0,2}}?{FOLK} (?:(?:whom? |that )?(?:the )?(?:u\.?s\.? )?(?:navy"
               rf"|military) (?:pulled|(?:is|was|has been) holding)|{_WHOM_THEY_PULLED}"
               rf"|(?:{_WORD} ){{0,3}}?{_HELD} (?:{_WORD} |(?:d')?~++ ){{0,3}}?{_SHIP})"),
    # "eight people had jumped from two boats", "the eight had leapt", "the five who swam"
    lazy_regex(rf"{N} (?:(?:{_WORD} )?{FOLK}(?: (?:who|that|que|qui))?|who|que|qui) {_HAD}{_LEAPT}\b"),
    lazy_regex(rf"(?:^|[.;:,\n] ?| - |\b(?:where|donde|onde) )(?:the |los |os |les )?(?:otros "
               rf"|outros )?{N} {_HAD}{_LEAPT}\b"),
    lazy_regex(rf"{N} (?:{_WORD} ){{0,1}}?{FOLK}(?: {_WORD}){{0,2}}? {_ALIVE}\b"),
    # "searches for five people after the strike"
    lazy_regex(rf"\b{_LOOKED_FOR} (?:the |los |las |os |as |les )?{N} {FOLK}\b"
               r"(?! (?:missing|desaparecid|disparu|who (?:disappeared|went missing)))"),
    # "the search for eight missing after the strike": missed at sea, so alive when it ended
    lazy_regex(rf"\b(?:search|hunt|busqueda|buscas|recherches?)(?: {_WORD}){{0,5}}? (?:for|de|por|pel[oa]s|pour)"
               rf" (?:the |los |las |os |as |les )?{N}(?: {FOLK})? (?:missing|desaparecid[oa]s|disparus)\b"),
    lazy_regex(rf"{N} (?:missing|desaparecid[oa]s|disparus)(?: {_WORD})? (?:sought|buscad[oa]s|procurad[oa]s"
               r"|recherches)\b"),
    # "sending the pair home"
    lazy_regex(rf"\b(?:sen(?:d|ds|t|ding)|fl(?:y|ies|ew|ying)|return(?:s|ed|ing)?) (?:the )?{N} (?:home|back)\b"),
    lazy_regex(rf"\b(?:envi\w+|mand\w+|devolv\w+|renvo\w+) (?:a )?(?:los|os|les) {N} (?:a (?:su|seu)s? pais(?:es)?"
               rf"|a casa|de v[ou]e?lta|para casa|chez eux)\b"),
    # "frigate rescues four crew of boat bombed by US"
    lazy_regex(rf"\b{_RESCUES}(?: a)? {N}(?: {_WORD}){{0,2}}? {FOLK} (?:of|from|del?|d[aou])"
               rf" (?:{_WORD} |~++ ){{0,2}}?{BOAT} {WAS_HIT}"),
    # "the pair were rescued"; "four people were rescued" is told of many a wreck
    lazy_regex(rf"\b(?:the|los|las|os|as|les) {N} (?:were|fueron|foram|ont ete) (?:rescued|picked up|pulled from"
               r"|plucked|rescatad[oa]s|recogid[oa]s|resgatad[oa]s|recolhid[oa]s|secourue?s|recueillie?s"
               r"|repechee?s)\b"),
    lazy_regex(rf"\b(?:rescuers?|crews?|cutter|helicopter|rescatistas|socorristas|sauveteurs"
               rf"|equipes)\b(?: {_WORD}){{0,5}}?"
               rf" (?:found|picked up|hallaron|encontraron|encontraram|ont trouve) (?:only |solo "
               rf"|apenas )?{ANY}(?=[.,;\n]|$)"),
    # "all but one of those aboard"
    lazy_regex(rf"\b(?:all|everyone|everybody|tod[oa]s|tous|toutes)(?: {_WORD}){{0,3}}?,? (?:but|except|menos"
               rf"|excepto|salvo|exceto|sauf) {ANY}(?=[.,;\n]|$|(?: (?:of|de|d[oa]s|des)"
               rf" (?:the|those|them|los|les|an?|~+)?(?: #+)?)?(?: {_WORD})? (?:aboard|on board"
               rf"|a bordo|a bord|{HUMAN}|were|died|killed)"
               r"| (?:of|de|d[oa]s|des)(?: (?:the|los|os|les))? #+(?=[.,;\n]|$))"),
)  # fmt: skip
# "Found alive two of the castaways", "hallados dos de los seis tripulantes que saltaron": so many were found, of more
_OF_MORE = (
    r" (?:of|de|d[oa]s|des) (?:(?:the|l[oa]s|les) )?(?:#+ )?(?:castaways?|naufrag\w+"
    rf"|(?:{_WORD} )?{FOLK}(?= (?:who|that|que|qui) {_HAD}{_LEAPT}))"
)
_FOUND = rf"(?:{_RESCUES}|(?:find|found|finds|hall|encontr|ach|localiz|locat|retrouv)\w*)"
FOUND_OF_MORE = (
    lazy_regex(rf"\b{_FOUND}(?: {_ALIVE})?(?: a)? {N}(?: {_ALIVE})?(?={_OF_MORE})"),
    lazy_regex(rf"{N}(?={_OF_MORE}\b[^.;:,\n#]{{0,45}}? (?:found|rescued|picked up|(?:rescat|hall|encontr|resgat"
               r"|ach|localiz)ad[oa]s|(?:retrouv|repech|secour|recueill)[eiu]+s)\b)"),
)  # fmt: skip
# Arrested, wounded, picked up: beside the dead of a strike they are those who lived.
BESIDE_THE_DEAD = (
    # "two die, one lives in the first attack": elsewhere people live in towns
    lazy_regex(rf"{ANY} (?:(?<=~ )lives|(?<=# )live|viven?|vivem?|vit|vivent)(?= ?[.,;:\n]|$"
               rf"| (?:and|y|e|et|as|after|tras|apos|apres)\b"
               rf"| (?:in|en|em|dans) (?:{_WORD} |[~@]++ ){{0,3}}?{ONE_STRIKE}\b)"),
    lazy_regex(rf"{ANY_OR_NTH}{WHO}{AUX} {HELD_OR_HURT_WORDS}\b"),
    lazy_regex(rf"\b(?:wound(?:s|ed|ing)|injur(?:es|ed|ing)|captur(?:es|ed|ing|a[nm]?|o|aron|aram|ou)|detain(?:s|ed)"
               rf"|holds?|retien(?:e|en)|mantem|detient|retient|det(?:uvo|uvieron|iene|ienen|eve|iveram)|hier(?:e"
               rf"|en)|hirio|hirieron|fer(?:e|iu|iram)|bless(?:e|ant)"
               rf"|spar(?:es|ed|ing)|sav(?:es|ed)|salv(?:a[nm]?|o|aron|ou|aram)|secour(?:t|ent)|recueille(?:nt)?|rescues?|rescued|(?:hall|encontr)(?:a|an|o|aron|ou|aram)|rescat(?:an?|o"
               rf"|aron)|recog(?:en?|io|ieron)"
               rf"|resgat(?:am?|ou|aram)|recolh(?:em?|eu|eram)|(?:repech|sauv|retrouv)e(?:nt)?)(?: (?:alive"
               rf"|vivant|co[nm] vida))?(?: a)?"
               rf"(?: (?:a|another|otr[oa]s?|outr[oa]s?))? {ANY}(?! (?:(?!{STOP}){_WORD} )?{UNIT}"
               r"| (?:lives|vidas|vies)\b)"),
    lazy_regex(rf"{N} (?:{_WORD} ){{0,2}}?{FOLK} (?:estavam|estaban|were|etaient|estao|estan|are|sont) (?:on|em"
               rf"|en|num|n[ao]|a bordo d\w+|a bord d\w+|sur|aboard) (?:{_WORD} |(?:d')?~++ ){{0,3}}?{_SHIP}"),
)  # fmt: skip

"""One who lived, or two, told without a number: "the survivor", "a third was alive", "the other survivor"; those
brought ashore with the bodies; and those who lived through a first blast and died after all.

The patterns run over marked text (see `numbers.mark`).
"""

from __future__ import annotations

from newsdesk.facts.people.survivor_patterns import AUX, HELD_OR_HURT_WORDS, LIVES, PART_OF_SURVIVORS
from newsdesk.facts.words.death_words import DEATH, DIES, DIES_IN_ROMANCE
from newsdesk.facts.words.nouns import (
    BOAT,
    MANY_SURVIVORS,
    MISSILE,
    NATIONAL,
    ONE_SURVIVOR,
    PLAIN_STRIKE,
    STRIKE,
    VESSEL,
)
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.facts.words.vocabulary import THE, UNIT, WORD, N
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_WITH_HIM = r"(?:con el|com ele|with him|avec lui)"
_A_MAN = r"(?:an?|una?|uma?|une)"
_GOT_AWAY = r"(?:survived|escaped|sobreviv(?:io|eu)|escap(?:o|ou)|se salv(?:o|ou)|a (?:survecu|echappe|rechappe))"
# "the other survivor": there were two.
OTHER_SURVIVOR = lazy_regex(
    r"\b(?:the other|el otro|al otro|del otro|la otra|o outro|ao outro|do outro|a outra|l'autre)"
    rf" {ONE_SURVIVOR}\b(?!s)"
    # "both survivors", beside whom nobody else lived
    rf"|\b(?:both|ambos(?: l?os)?|ambas(?: l?as)?|tous deux) {MANY_SURVIVORS}\b"
    # "the Colombian who also escaped"
    rf"|\b{THE}[\w-]+ (?:who|que|qui)(?: (?:a|ha|had|has|habia|tinha))? (?:also|tambien|tambem"
    r"|aussi) (?:a |ha |had )?(?:escaped|survived|sobreviv(?:io|ido|eu)|escap(?:o|ou|ado)|se salv(?:o|ou)|survecu"
    r"|echappe|rechappe)\b"
    # "Con él sobrevivió un colombiano", "a Colombian survived with him"
    rf"|\b(?:{_WITH_HIM}|tambien|tambem) {_GOT_AWAY} {_A_MAN}\b|\b{_A_MAN} [\w-]+ {_GOT_AWAY} {_WITH_HIM}\b"
)
# "One of the survivors was flown home; the other is still aboard": two as well.
ONE_OF_SURVIVORS = lazy_regex(rf"~++{PART_OF_SURVIVORS.pattern}")
THE_OTHER = lazy_regex(
    rf"\b(?:the other|(?:el|al|del) otro|(?:o|ao|do) outro|l'autre)\b"
    rf"(?! (?:\w+ )?(?:{VESSEL}|{STRIKE}|day|dia|side|lado))"
)
_ALIVE_ONE = (
    rf"(?:{ONE_SURVIVOR}|wounded m[ae]n|injured m[ae]n"
    r"|living m[ae]n|herid[oa]|ferid[oa]|blesse"
    r"|(?:m[ae]n|hombre|homem|homme) (?:alive|vivo|vivant|con vida|com vida)"
    r"|(?<=and ~~~ )man|(?<= y ~~ )hombre|(?<= e ~~ )homem|(?<= et ~~ )homme)\b(?!s)"
)
_ONE_OF = r"(?:(?:an?|the|un|um|el|o|le) |l')"
# "An Ecuadorian and a Colombian will be sent home": two.
TWO_OF_TWO_NATIONS = lazy_regex(
    r"\b(?:one|uno|um|l'un) (?:(?:goes|went|returns|(?:is|was) (?:sent|flown)|va|fue|vuelve|volvio|vai|foi|volta"
    r"|est parti|part|rentre) )?(?:(?:back|home|de volta) )?(?:to|al?|ao?|para [ao]|para|au|en|vers) ?(?:la |l')?"
    rf"{NATIONAL},? (?:(?:and|y|e|et) )?(?:the other|el otro|otro|o outro|outro|l'autre)\b"
    rf"|\b{_ONE_OF}{NATIONAL} (?:and|y|e|et) {_ONE_OF}{NATIONAL}\b[^.;:\n]{{0,40}}?"
    r"\b(?:return|repatriat|sent (?:home|back)|flown (?:home|back)|pulled from|surviv|rescue|devuelt|repatriad"
    r"|sobreviv|superviv|rescatad|devolvid|resgatad|rapatri|renvoy|repech|rescap|survec)"
)
ONE_ALIVE = lazy_regex(rf"\b{_ALIVE_ONE}")
BODIES = r"(?:bodies|corpses|cuerpos|cadaveres|corpos|corps|cadavres|depouilles)\b"
COUNTED_BODIES = lazy_regex(rf"{N} (?:\w+ )?{BODIES}")
NAMES_BODIES = lazy_regex(rf"\b{BODIES}")  # one look at the many texts without
_AND = r"(?:,? (?:and|y|e|et)|(?:,? (?:along|together))? with|,? junto (?:con|a|com)|,? avec|,? ainsi que)"
_ONE_LIVING = r"(?:(?:~++|an?|the|el|la|o|le) )?(?:single |lone |sole |solo |so |seul |unic[oa] )?"
# "receives survivor and two bodies", "two bodies and a single living man", "the bodies of his two companions",
# "handed over along with two bodies"
WITH_BODIES = lazy_regex(
    # headlines: "hands over survivor, two bodies", "survivor lands; navy also brings two bodies"
    rf"\b{_ONE_LIVING}{_ALIVE_ONE}(?: (?:of|from|del?|d[oau]) (?:\w+ ){{0,2}}\w+)?"
    rf"(?:(?:{_AND}|,) (?:the |los |os |les )?"
    rf"|[^.\n#@]{{0,70}}?[;,] [^.\n#@]{{0,40}}? (?:also|tambien|tambem|aussi) (?:\w+ )?){N} (?:dead )?{BODIES}"
    rf"|{N} (?:dead )?{BODIES}(?:{_AND}|,) (?:a )?{_ONE_LIVING}{_ALIVE_ONE}"
    r"|\b(?:(?:along|together) with|junto (?:con|a|com)|ainsi qu?e|avec) "
    rf"(?:the |los |os |les )?{N} (?:dead )?{BODIES}"
    r"|\b(?:bodies|cuerpos|corpos|corps) (?:of|de|des) (?:his|her|the|sus?|los|las|seus?|dos|ses|leurs?|les)? ?"
    r"(#++) (?:(?:strike|attack|boat) )?(?:victims?|companions?|crewmates?|shipmates?|comrades?|companer[oa]s?"
    r"|companheir[oa]s?|compagnons?|camarades?)\b"
)
INCLUDING = lazy_regex(r"(?:including|among them|entre ellos|incluid[oa]s|incluyendo|entre eles|incluindo|dont) $")
# "two survivors of the first blast were killed"
WERE_KILLED = lazy_regex(
    r"[^.;:,\n#~]{0,45}?\b(?:were|fueron|foram|ont ete) (?:then |later |luego |depois |ensuite )?"
    rf"(?:killed|muertos|asesinados|rematados|mortos|assassinados|tues)\b|{AUX} {DEATH}\b"
)
# "Five died; two were alive after the first missile": of the same boat, and what came then killed them.
OF_FIRST_BLAST = lazy_regex(
    r" (?:(?:to|after|tras|apos|apres|despues del|depois do|al?|ao|au|the|el|o|le) ){0,2}"
    rf"(?:first|initial|primer|primeiro|premier|inicial) (?:{MISSILE}|impacto?|blast|shot|disparo|tiro?|explosion)\b"
)
RESCUED = lazy_regex(
    r"\b(?:rescue|rescat|resgat|secour|repech|recueill|picked up|recogid|recolhid|sought|search|busca"
    r"|procura|recherch)"
)
KILLED_AFTER_ALL = lazy_regex(
    rf"\b(?:kill\w*|mat\w+|tue\w*|finish\w* off|remat\w+|acheve\w*|(?:{PLAIN_STRIKE}|{MISSILE}|shot|disparo|tiro?)"
    r" (?:on|at|against|contra|contre|sobre|sur))(?: (?:a|the|les|los|os))?"
    r"(?: #+ (?:of|de|d[oa]s|des)(?: (?:the|los|las|les))?)? $"
)  # "killed two survivors"
_SURVIVOR = rf"(?:{ONE_SURVIVOR}|naufrag[oa])\b(?!s)"
_MAN = (
    r"(?:(?:crew|fisher)?man|woman|person|crew ?member|crewmate|shipmate|companion|occupant|smuggler|trafficker"
    r"|pilot|captain|helmsman|piloto|capitan|capitao|timonel|pilote|capitaine|teen(?:ager)?|boy"
    r"|sailor|skipper|swimmer|adolescente|joven|jovem|mariner[oa]|marinheiro|marin|hombre"
    r"|mujer|tripulante|ocupante|pescador|companer[oa]|homem|mulher|pessoa|companheir[oa]"
    r"|homme|femme|passager|membre d'equipage|compagnon|pecheur"
    r"|(?:(?<=otra )|(?<=tercera )|(?<=cuarta ))persona|(?:(?<=autre )|(?<=troisieme )|(?<=quatrieme ))personne)"
)
_LAST = (
    r"(?:remaining|other|another|lone|sole|only|last|unic[oa]|otr[oa]|ultim[oa]|restante|outr[oa]|seule?"
    r"|unique|autre|dernier)"
)
# Who is looked for at sea after a strike was left alive by it; whom a family misses ashore may be among the dead.
_SEEKS = (
    r"(?:(?:search\w*|hunt\w*|look(?:s|ed|ing)?) for|rescue of|g[ia]v(?:es?|ing) up on|busca[nr]?(?: al?)?"
    r"|buscando al?|(?:busqueda|rescate|rastro) del?|rastrean?(?: al?)?|procura[mr]?|buscam? (?:por|pel[oa])"
    r"|buscas? (?:por|pel[oa]|d[oae])|resgate d[eo]|(?:re)?cherche(?:nt|r)?"
    r"|recherches? (?:de|du|pour(?: (?:re)?trouver)?)|sauvetage d(?:e|u))"
)
_IS_SOUGHT = (
    r"(?:(?:is being|is|es|esta siendo|e|est|etait) (?:sought|looked for|searched for|buscado|procurado|recherche)"
    r"|has not been (?:located|found)|no ha sido (?:localizado|hallado|encontrado)|nao foi (?:localizado|encontrado)"
    r"|n'a pas ete (?:localise|retrouve))\b"
)
_ONE = (
    r"(?:(?:(?:the|an?|l[ae]|el|o|um|un|~++|@++|third|tercer|terceir[oa]|troisieme|missing|remaining|last"
    r"|desaparecid[oa]) |l'){0,3})"
)
ONE_SOUGHT = lazy_regex(
    rf"\b{_SEEKS} ?{_ONE}{_MAN}\b(?!s|,? (?:accused|suspected|wanted))|@++(?: {_MAN})? {_IS_SOUGHT}"
    rf"|@++ {_MAN} (?:sought|buscad[oa]|procurad[oa]|recherchee?)(?=[.,;:\n]|$)"
)
# Whoever is sought was struck if he is "a third", "the missing crewman", or if the strike is named.
WAS_ABOARD = lazy_regex(
    r"@|\b(?:missing man|remaining|last|other|crew\w*|shipmate|companion|occupant|restante|ultim[oa]|otro|outro"
    r"|tripulante|ocupante|compan\w+|compagnon|autre|dernier|membre d'equipage)\b"
)
NAMES_THE_STRIKE = lazy_regex(
    rf"\b(?:{STRIKE}|bomb\w+|missiles?|misil|missil|blast|explos\w+|(?:hit|struck|sunk|destroyed) (?:boat|vessel))\b"
    rf"|\b{BOAT} (?:was |had been |foi |fue |a ete )?{WAS_HIT}\b"
    rf"|\b(?:destruction|destruccion|destruicao|sinking|hundimiento) (?:of |del? |d[eo] |d')(?:un[ae]? |uma? |an? "
    rf"|the )?{BOAT}\b"
)
# The police look for whom they will arrest, families for whom they miss.
OTHERS_SEEK = lazy_regex(
    r"\b(?:police|policia|gendarm\w+|fiscalia|prosecutors?|procuradoria|parquet|famil\w+"
    r"|relatives|mother|wi(?:fe|dow)|madre|espos[oa]|viuda|parientes|mae|viuva|parentes|mere|epouse|veuve|proches)\b"
)
SOLE_SURVIVOR = lazy_choice(
    r"(?:\b(?:the|an?|el|al|la|o|ao|un|um|le|l'|du|au|del|do|pel[oa]|of a|unic[oa]|sole|lone|only|seul|unique)|@+) ?"
    rf"(?:unic[oa] |sole |lone |only |single |solo |seul |unique )?{_SURVIVOR}",
    r"\b(?:hunt|search|searche[sd]|searching|seeks?|looks?(?= for)|no (?:trace|sign) of"
    r"|busca[ns]?(?: por)?|procura[mn]?(?: por)?|busquedas? de|rastro de"
    r"|signe d[eu]) (?:for )?(?:(?:strike|boat|attack|(?:eastern )?pacific|caribbean) ){0,3}"
    rf"{_SURVIVOR}",
    # "Jamaica hands yacht strike survivor to Colombia"
    r"\b(?:hands?|gives?|receives?|returns?|frees?|releases?|sends?|entreg(?:a|am|ou|aram)|devolve[mu]?|recebe[mu]?"
    r"|remet(?:tent)?|renvoie(?:nt)?) (?:over |back )?(?:(?:boat|yacht|vessel|submarine|strike|attack) ){0,3}"
    rf"{_SURVIVOR}",
    rf"\b(?:strike|attack|bombing) {_SURVIVOR} (?:(?:is|was) )?(?:flown|freed|sent|held|returns?|returned|back"
    r"|lands?|arrives?|goes|handed|released|transferred|questioned|charged|repatriated|detained|tells|recalls|describes)\b",
    r"\b(?:rescues?|rescued|picks? up|picked up|rescat(?:an?|o|aron)|recog(?:en?|io|ieron)|resgat(?:am?|ou|aram)"
    rf"|recolh(?:em?|eu|eram)|secour(?:t|ent)|recueill(?:e|ent)|repeche(?:nt)?)(?: (?:an?|al?|~++|un|um))* {_MAN}"
    r" (?:who|que|qui)\b[^.;:\n#]{0,40}? (?:escap|sobreviv|surviv|survec|rechapp)\w*",
    r"\bsurvivor (?:pulled|found|rescued|plucked|picked up|sought|of|from)\b",
    rf"[,;:] {_SURVIVOR} (?:in (?:\w+\.?\w*\.? )?(?:custody|hospital)|captured|rescued|repatriated|sent home"
    r"|(?:fue|foi) (?:rescatad[oa]|resgatad[oa]|detenid[oa]|detid[oa]|trasladad[oa]|repatriad[oa])"
    r"|airlifted|flown|taken|evacuated|hospitali[sz]ed|held|detained|rescatad[oa]|trasladad[oa]"
    r"|evacuad[oa]|hospitalizad[oa]|detenid[oa]|resgatad[oa]|levad[oa]|detid[oa]|secourue?|evacuee?|hospitalisee?"
    r"|detenue?)\b",
    r"\b(?:unic[oa]|only ~++|seule?) (?:que|who|qui|to|en|a(?: avoir)?)"
    rf"(?:{AUX} {LIVES}| (?:vivio|viveu|vecut|sobrevivir|sobreviver|salvarse|survivre)\b)",
    rf"\b(?:takes?|took|brings?|brought) {_SURVIVOR} (?:aboard|on board|into custody|prisoner)\b",
    # "; survivor is being treated", "; sobrevivente é socorrido pelo México"
    rf"[,;:] {_SURVIVOR} (?:e|es|est|is|is being|esta siendo|esta sendo) (?:(?:levad|llevad|subid|pres|socorrid"
    r"|resgatad|rescatad|recolhid|recogid|atendid|tratad|trasladad|hospitali[sz]ad|evacuad|detid|detenid)[oa]"
    r"|(?:emmene|secouru|repeche|recueilli|soigne|hospitalise|evacue|detenu)e?|prise?"
    r"|rescued|treated|held|taken|flown|airlifted|evacuated|hospitali[sz]ed|questioned|picked up)\b",
    rf"\bhe alone{AUX} {LIVES}",
    # "a man left in the Pacific by a strike", "um homem deixado à deriva por um ataque"
    rf"(?:\b(?:the|an?|el|o|l[ae]|una?|uma?|une|l')|~++) ?{_MAN} (?:left (?:alive|adrift|floating|in the \w+)"
    rf"|dejad[oa]|deixad[oa]|laissee?)(?: {WORD}){{0,3}}? (?:(?:by|por|par) (?:~++|an?|the|el|l[ae]|o)|pel[oa])"
    rf" (?:\w+ )?{STRIKE}",
    # "the one left alive in the Pacific", "buscar al que quedó con vida", "celui qui est resté en vie"
    r"\b(?:the (?:one|man)(?: who was)? left (?:alive|in the (?:water|sea))|(?:al?|el|el hombre|ao?|o|o homem) que"
    r" (?:qued(?:o|a)|fic(?:ou|a)) (?:con vida|com vida|vivo|en el (?:agua|mar)|n(?:o mar|a agua))"
    r"|(?:celui|l'homme) (?:qui )?(?:(?:est|etait) )?(?:reste|laisse) (?:en vie|vivant|a l'eau|a la mer))\b",
    # "took in lone boat survivor", "man counted as killed is alive"
    rf"\b(?:unic[oa]|sole|lone|only) (?:(?:boat|strike|attack|vessel)[ -]){{1,2}}{_SURVIVOR}",
    rf"\b{_MAN}(?: (?!not\b|no\b|nao\b){WORD}){{1,7}}? (?:is|was|esta|e|est)"
    r" (?:alive|vivo|con vida|com vida|vivant|en vie)\b",
    # "access to St Lucian pulled from sea after US strike", "el guyanés sacado del mar tras el ataque"
    rf"\b(?:{NATIONAL}(?<!s)|guyanes|\w+ian)"
    r" (?:(?:pulled|plucked|rescued) from (?:the )?(?:sea|water|pacific|caribbean)"
    r"|(?:sacad|rescatad|resgatad|retirad|tirad)[oa] d(?:el|o|a) (?:mar|agua|pacifico|caribe)|(?:tire|sorti"
    r"|repeche) de (?:la mer|l'eau))\b",
    # "l'Équatorien rescapé", "el pescador sobreviviente"
    rf"\b(?:el |al |del |o |ao |do |le |du |au |l')(?!{UNIT})[\w-]+(?<!s) (?:rescape|survivant|sobreviviente"
    r"|superviviente|sobrevivente)\b",
    # "the islander who survived", but not "the crew who survived"
    r"\b(?:the |an? |el |al |del |o |ao |do |le |du |l'|una? |um )(?!crew|pair|duo|trio|group|handful|few|rest"
    rf"|people|boat|team|{UNIT}|tripula[cn]|grup|equip|gente)[\w-]+(?<!s) (?:who|que|qui){AUX} {LIVES}",
    rf"\b(?:{_LAST}|(?:{_LAST} )?{_MAN})\b(?: (?:aboard|on board|a bordo|a bord|(?:of|de|d[aou]) (?:\w+ )?{BOAT}))?"
    rf"(?: (?:who|que|qui|to))?{AUX} (?:{LIVES}|(?:survivre|sobrevivir|sobreviver)\b)",
)
ANOTHER_CASE = lazy_regex(
    r"\b(?:(?:another|separate|unrelated|different) (?:case|matter|investigation|charges?)"
    r"|(?:otr[oa]|outr[oa]) (?:caso|causa|proces+o|investiga\w+)|autre (?:affaire|dossier|enquete))\b"
)
_PICKED_UP = (
    r"(?:picked up|pulled|rescued|rescatad[oa]|recogid[oa]|resgatad[oa]|recolhid[oa]|secourue?|repechee?|recueillie?)"
)
_DIED = "died|murio|fallecio|morreu|faleceu|est mort|est decede"
_DEATH_OF = r"(?:death of the|(?:muerte|fallecimiento) del|(?:morte|falecimento) do|(?:mort|deces) du) "
SURVIVOR_DIED = lazy_choice(
    rf"\b{_SURVIVOR}(?: {WORD}){{0,9}}?{AUX} (?:{DIES}|succumb(?:s|ed)|(?<=est )mort|survecu(?<=n'a pas survecu))\b",
    # "Man who survived US strike dies", "murió el sobreviviente", "tras la muerte del náufrago"
    rf"\b(?:{_MAN}|he),? (?:who|that|que|qui)(?: (?:a|had|ha|habia|tinha|avait))? (?:survived|lived through"
    rf"|sobreviv(?:io|eu|ido)|survecu)\b(?:(?! (?:and|y|e|et)\b) {WORD}){{0,9}}?,? {DIES}\b",
    rf"\b{DIES_IN_ROMANCE}(?:(?! (?:con|com|avec|junto|y|e|et)\b) (?:{WORD}|~++)){{0,6}}? (?:(?:el|o|le|la|a) |l')"
    rf"(?:{_LAST} )?{_SURVIVOR}",
    # headlines: "Man rescued after US strike dies", "muere hombre rescatado tras ataque"
    rf"(?:^|[\n:|] ?){_MAN} {_PICKED_UP}\b(?: {WORD}){{1,9}}? {DIES}\b",
    rf"\b{DIES_IN_ROMANCE}(?: (?!con |com |avec |junto ){WORD}){{0,3}}? (?:(?:~++|el|o|l[ea]|un|um|une?) "
    rf"|l')?{_MAN} {_PICKED_UP}\b",
    rf"\b{_DEATH_OF}(?:{_LAST} )?(?:{NATIONAL} )?{_SURVIVOR}",
    rf"\b{_SURVIVOR}(?: {WORD}){{0,5}}? (?:(?:did not|didn't|has not) (?:survive|make it)"
    r"|no (?:logro )?(?:sobrevi(?:vio|vir)|resistio)"
    r"|nao (?:sobreviveu|resistiu))\b",
    rf"\b{_SURVIVOR}(?:(?! (?:says?|said|tells?|told|dice|dijo|diz|disse|dit)\b) {WORD}){{0,8}}?"
    r" (?:(?:presumed|feared) dead|presume mort|(?:presunt|dad|considerad)[oa] (?:por |como )?(?:muert|mort)[oa])\b",
    r"\b(?:the man|he) (?:is|was) (?:now )?presumed dead",
    r"\b(?:el hombre|lo) (?:es|fue|dan?|dieron)(?: dado)? por muerto",
    r"\b(?:o homem|ele) (?:e|foi) (?:dado|considerado) (?:como |por )?morto",
    r"\b(?:l'homme|il) est (?:desormais )?(?:presume|considere comme) mort",
    # "a fourth man, who had been in hospital, died", "a man picked up on Saturday died"
    rf"(?:@++|~++|\ban?) {_MAN}(?:,? (?:who|que|qui)\b(?=[^.;:\n#]{{0,60}}? (?:{_DIED})\b)"
    rf"|(?= {_PICKED_UP}\b"
    rf"[^.;:,\n#]{{0,50}}? (?:{_DIED}|{DIES})\b))",
)
# "Presuming survivor dead", "consideram morto homem que sobreviveu": no survivor, and no body
SURVIVOR_GIVEN_UP = lazy_choice(
    rf"\bpresum(?:es?|ed|ing|en|em|ent) (?:(?:the|el|al|o|le) )?(?:{_LAST} )?(?:{_SURVIVOR}|missing man)"
    r" (?:dead|muert[oa]|mort[oe]?)\b",
    r"\b(?:dan?|dio|dieron|dao|deu|deram|tien(?:t|nent)|considera[nm]?|considere(?:nt)?)"
    r" (?:(?:por|como|pour|comme) )?(?:muert[oa]|mort[oae]?) (?:al |el |o |a |le )?"
    rf"(?:{_LAST} )?(?:{_SURVIVOR}|{_MAN} (?:que|qui))\b",
)
# "The only survivor has died": then nobody lived.
SOLE_NAMED = lazy_regex(
    rf"\b(?:only|sole|lone|last|unic[oa]|ultim[oa]|seule?|unique|dernier) (?:known |conocid[oa] )?{_SURVIVOR}"
)
# "That leaves a single survivor", "agora o único sobrevivente": the other one died
LEFT_ALONE = lazy_regex(
    r"\b(?:leav(?:es|ing)|left|dej(?:a|o|ando)|deix(?:a|ou|ando)|laiss(?:e|ant)) (?:(?:just|only|solo|so|apenas) )?"
    rf"(?:~++|an?|un|um) (?:single |lone |only |sole |solo |unic[oa] |seul )?{_SURVIVOR}"
    r"|\b(?:(?:is|now|ahora|hoy|agora|hoje|es|e|desormais|maintenant|reste|est)(?: ya)?) (?:(?:the|el|o|le) )"
    rf"(?:only|sole|lone|unic[oa]|seul|unique) {_SURVIVOR}"
)
LAST_HELD_OR_HURT = lazy_regex(rf"\b{_LAST}(?: {_MAN})?{AUX} {HELD_OR_HURT_WORDS}\b")
# "The wounded man is in hospital", "el herido recibe atención", where the dead of a strike are told
THE_WOUNDED = lazy_regex(
    rf"\b(?:(?:the|el|al|o|ao|le|un|um|an?) |l')(?:{_LAST} )?(?:(?:wounded|injured|burned) (?:man|crew ?m[ae]mber"
    rf"|survivor|sailor)"
    r"|(?:hombre |tripulante |homem |homme )?(?:herid|ferid|quemad|queimad)o|(?:homme )?(?:blesse|brule))\b(?!s)"
    r",? (?:[\w-]+ ){0,2}?(?:is|was|remains|receives|recib[ei]\w*|receb[ei]\w*|esta|estaba|estava|sigue|segue"
    r"|permanece|es|e|fue|foi"
    r"|continua|se recupera|est|a ete|reste|se trouve|recoit)\b"
    r"(?=[^.;:\n]{0,60}?\b(?:hospital|hopital|treated|treatment|care|atencion|atendid[oa]|atendimento|tratad[oa]"
    r"|tratamiento|tratamento|soigne|soins|stable|estable|estavel|custody|recover\w*|recuper\w*|aboard|a bordo|a bord"
    r"|evacuad[oa]|evacue|trasladad[oa]|levado|llevado|flown|airlifted|intern\w+|burn|clinic\w*))"
)
# Headlines drop the article: "Survivor of strike still held".
SURVIVOR_LEADS = lazy_regex(
    rf"^(?:lone |sole |captured |rescued |detained )?(?:(?:boat|strike)[- ]){{0,2}}{_SURVIVOR}"
    r"(?!(?:'s)? (?:guilt|count|number|toll))"
)
MORE_LIVED = lazy_regex(rf"\b(?:{MANY_SURVIVORS}|both|ambos|tous deux)\b")
SURVIVORS_NAMED = lazy_regex(r"\b(?:surviv|sobreviv|superviv|rescap|naufrag)")

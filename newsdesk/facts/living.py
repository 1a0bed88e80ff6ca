"""Those who lived, told with the word or without: held on a ship, jumped, looked for, brought ashore with the bodies.

The patterns run over marked text (see `numbers.mark`), as those of `figures` do; a group captures the number.
"""

from __future__ import annotations

import re

from newsdesk.facts.dying import DEATH
from newsdesk.facts.nouns import HUMAN
from newsdesk.facts.vocabulary import ANY, OF, STOP, UNIT, WORD

_N = r"(#++)"
_ANY = r"(#++|~++)"
_WORD = r"[^\s.;:,!?#@~]+"
_FOLK = rf"(?:{HUMAN}|others?|otr[oa]s?|outr[oa]s?|autres?|marins?)"
_SHIP = r"(?:navy|ship|warship|vessel|destroyer|cutter|buque|barco|navio|fragata|navire|batiment)\b"
_HELD = (
    r"(?:held|holding|detained|kept|retenid[oa]s|detenid[oa]s|recluid[oa]s|detid[oa]s|presos|mantid[oa]s|retid[oa]s"
    r"|detenus|retenus|gardes)"
)
_LEAPT = (
    r"(?:jump(?:ed)?|leap(?:t|ed)?|sw[au]m|dived|dove|saltan|se lanzan|se arrojan|pulam|sautent|se jettent"
    r"|saltaron|saltado|se (?:lanzaron|arrojaron|tiraron)|nadaron|saltaram"
    r"|pularam|abandon(?:ed|aron|aram)"
    r"|se (?:jogaram|lancaram|atiraram)|nadaram|ont (?:saute|plonge|nage)|se sont jetee?s|avaient saute)"
)
_HAD = r"(?:(?:had|have|habian|han|tinham|avaient) )?"
_ALIVE = r"(?:alive|viv[oa]s|con vida|com vida|vivantes?|vivants?|en vie)"
_LOOKED_FOR = (
    r"(?:search(?:es|ed|ing)? for|look(?:s|ed|ing)? for|hunt(?:s|ed|ing)? for|busca[nm]?(?: a)?|buscando(?: a)?"
    r"|procuram?|procurando|recherche(?:nt)?|cherche(?:nt)?)"
)
_WERE = (
    r"(?:(?:(?:was|were|is|are|being|ha[sd] been|have been|fue|fueron|es|son|esta|estan|foi|foram|e|sao|estao|a ete"
    r"|ont ete|est|sont) )(?:then |later |luego |despues |depois |ensuite )?)?"
)
# Taken out of the water, or away by themselves: said of people alone.
_OUT_ALIVE = (
    r"(?:outliv(?:e|ed|es)|survive[sd]?|came through|(?<!lives )saved|spared|unhurt|unharmed|alive"
    r"|(?:haul|pull|fish|pluck|dragg|winch|scoop|lift)ed (?:out|from|off|to safety|aboard|ashore|alive|up|clear)"
    r"|(?:picked up|taken|brought) (?:alive|aboard|from the (?:water|sea))"
    r"|g(?:et|ets|ot) (?:away|out|off)(?! with)|escape[sd]?|sw[aiu]m(?:s|ming)?|made it (?:off|out|ashore|home|back)"
    r"|(?:(?:logr|consigu)(?:o|aron|ieron|ent|iu|iram) )?(?:escap(?:ar(?:on|am)?|an|o|ou|am)|salvarse)"
    r"|se salv(?:an?|o|aron|ou|aram|am)"
    r"|iles[oa]s?|a salvo|sacad[oa]s (?:con vida|del (?:agua|mar))|sacad[oa] (?:con vida|del (?:agua|mar))"
    r"|(?:sal(?:io|ieron|en?)|qued(?:o|aron|an?)) (?:viv[oa]s?|con vida)|recogid[oa]s"
    r"|(?:retirad|icad|pux)[oa]d?[oa]?s? (?:do mar|da agua|com vida)|recolhid[oa]s?|salv[oa]s?"
    r"|repechee?s?|recueillie?s?|sauvee?s?|sain(?:e?s)? et sau(?:fs?|ves?)|indemnes?|(?:en |a )?(?:ont "
    r"|a )?rechappe(?:nt)?"
    r"|(?:ont|a) echappe|s'en (?:sont|est) sortis?)"
)
_DEAD = r"(?:dead|killed|died|muert[oa]s?|fallecid[oa]s?|mort[oa]s?|morts?|tuee?s?)"
_HURT = r"(?:wounded|injured|herid[oa]s?|ferid[oa]s?|blessee?s?)\b"
SAVED = (
    # "two hauled out alive", "otros dos lograron escapar", "un homme repeche"
    re.compile(rf"{_ANY} (?:(?:{_WORD} ){{0,1}}?{_FOLK}(?: (?!never|not\b|n[ou]n?c?a?\b|nao\b){_WORD})?? )?"
               r"(?:(?:who|that|que"
               rf"|qui) )?{_WERE}{_OUT_ALIVE}\b"
               r"(?! (?:question|justice|pregunta|pergunta|convic|death|la muerte|trial|custody))"),
    re.compile(rf"\b(?:picks?|picked|pulls?|pulled|fishe[sd]|hauls?|hauled|plucks?|plucked) (?:up "
               rf"|out )?{_ANY}(?: {_WORD})? {_FOLK}\b"),
    re.compile(rf"\bcrew of {_N} {_HAD}{_LEAPT}\b"),
    # "two dead and one wounded"
    re.compile(rf"\b{_DEAD}(?:,| and| y| e| et) {_ANY} (?:{_FOLK} )?(?:was |were )?{_HURT}"),
    # "the two men the Navy is holding", "los dos hombres retenidos en un buque"
    re.compile(rf"{_N} (?:{_WORD} ){{0,2}}?{_FOLK} (?:(?:whom? |that )?(?:the )?(?:u\.?s\.? )?(?:navy"
               rf"|military) (?:is|was|has been)"
               rf" holding|(?:{_WORD} ){{0,3}}?{_HELD} (?:{_WORD} |(?:d')?~++ ){{0,3}}?{_SHIP})"),
    # "eight people had jumped from two boats", "the eight had leapt", "the five who swam"
    re.compile(rf"{_N} (?:(?:{_WORD} )?{_FOLK}(?: (?:who|that|que|qui))?|who|que|qui) {_HAD}{_LEAPT}\b"),
    re.compile(rf"(?:^|[.;:,\n] ?|\b(?:where|donde|onde) )(?:the |los |os |les )?(?:otros "
               rf"|outros )?{_N} {_HAD}{_LEAPT}\b"),
    re.compile(rf"{_N} (?:{_WORD} ){{0,1}}?{_FOLK}(?: {_WORD}){{0,2}}? {_ALIVE}\b"),
    # "searches for five people after the strike"
    re.compile(rf"\b{_LOOKED_FOR} (?:the |los |las |os |as |les )?{_N} {_FOLK}\b"
               r"(?! (?:missing|desaparecid|disparu|who (?:disappeared|went missing)))"),
    # "the pair were rescued"; "four people were rescued" is told of many a wreck
    re.compile(rf"\b(?:the|los|las|os|as|les) {_N} (?:were|fueron|foram|ont ete) (?:rescued|picked up|pulled from"
               r"|plucked|rescatad[oa]s|recogid[oa]s|resgatad[oa]s|recolhid[oa]s|secourue?s|recueillie?s"
               r"|repechee?s)\b"),
    re.compile(rf"\b(?:rescuers?|crews?|cutter|helicopter|rescatistas|socorristas|sauveteurs"
               rf"|equipes)\b(?: {_WORD}){{0,5}}?"
               rf" (?:found|picked up|hallaron|encontraron|encontraram|ont trouve) (?:only |solo "
               rf"|apenas )?{_ANY}(?=[.,;\n]|$)"),
)  # fmt: skip
_NATION = (
    r"(?:ecuador|ecuator|equator|equatori|colomb|venezu|venezo|mexic|trini|domini|peru|guyan"
    r"|hondur|salvador|panam|costarric|brasil|brazil|bresil|haiti|cub|jama)[\w-]+"
)
# "the other survivor": there were two.
OTHER_SURVIVOR = re.compile(
    r"\b(?:the other|el otro|al otro|del otro|la otra|o outro|ao outro|do outro|a outra|l'autre)"
    r" (?:survivor|sobreviviente|superviviente|sobrevivente|survivante?|rescape)\b(?!s)"
)
_ALIVE_ONE = (
    r"(?:survivor|sobreviviente|superviviente|sobrevivente|survivant|rescape|wounded m[ae]n|injured m[ae]n"
    r"|living m[ae]n|herid[oa]|ferid[oa]|blesse|(?:m[ae]n|hombre|homem|homme) (?:alive|vivo|vivant|con vida"
    r"|com vida))"
    r"\b(?!s)"
)
# "An Ecuadorian and a Colombian will be sent home": two.
TWO_OF_TWO_NATIONS = re.compile(
    rf"\b(?:an?|un|um) {_NATION} (?:and|y|e|et) (?:an?|un|um) {_NATION}\b[^.;:\n]{{0,40}}?"
    r"\b(?:return|repatriat|sent (?:home|back)|surviv|rescue|devuelt|repatriad|sobreviv|superviv|rescatad|devolvid"
    r"|resgatad|rapatri|renvoy|rescap|survec)"
)
ONE_ALIVE = re.compile(rf"\b{_ALIVE_ONE}")
BODIES = r"(?:bodies|corpses|cuerpos|cadaveres|corpos|corps|cadavres|depouilles)\b"
_AND = r"(?:,? (?:and|y|e|et)|(?:,? (?:along|together))? with|,? junto (?:con|a|com)|,? avec|,? ainsi que)"
_ONE = r"(?:(?:~++|an?|the|el|la|o|le) )?(?:single |lone |sole |solo |so |seul |unic[oa] )?"
# "receives survivor and two bodies", "two bodies and a single living man", "the bodies of his two companions"
WITH_BODIES = re.compile(
    # headlines: "hands over survivor, two bodies", "survivor lands; navy also brings two bodies"
    rf"\b{_ONE}{_ALIVE_ONE}(?:(?:{_AND}|,) (?:the |los |os |les )?"
    rf"|[^.\n#@]{{0,70}}?[;,] [^.\n#@]{{0,40}}? (?:also|tambien|tambem|aussi) (?:\w+ )?){_N} (?:dead )?{BODIES}"
    rf"|{_N} (?:dead )?{BODIES}(?:{_AND}|,) {_ONE}{_ALIVE_ONE}"
    r"|\b(?:bodies|cuerpos|corpos|corps) (?:of|de|des) (?:his|her|the|sus?|los|las|seus?|dos|ses|leurs?|les)? ?"
    r"(#++) (?:companions?|crewmates?|shipmates?|comrades?|companer[oa]s?|companheir[oa]s?|compagnons?|camarades?)\b"
)
# "nine killed, two of them survivors of the first blast"
AMONG_THE_DEAD = re.compile(r" (?:of (?:them|whom)|de ellos|de ellas|de los cuales|deles|dos quais|d'entre eux)\b")
INCLUDING = re.compile(r"(?:including|among them|entre ellos|incluid[oa]s|incluyendo|entre eles|incluindo|dont) $")
SURVIVORS = (
    re.compile(rf"{ANY}{OF}(?:(?!{UNIT}|{STOP}|{DEATH}\b){WORD} ){{0,3}}?(?:survivors?"
               r"|sobrevivientes?|supervivientes?|sobreviventes?"
               r"|survivants?|rescapes?|survives?|survived|sobrevivio|sobrevivieron|sobreviven|sobreviveu"
               r"|sobreviveram"
               r"|left alive|surviving \w+|surviv\w+|sobreviv\w+|superviv\w+|rescatad[oa]s?|resgatad[oa]s?"
               r"|secourus?|rescued|pulled from|naufrag[oa]s?|survit|survecu|co[nm] vida|quedaron vivos"
               r"|(?:left )?in the (?:water|sea))\b"),
    re.compile(r"(#++|~++) (?:(?:people|persons?|m[ae]n|others?|crew ?members?) )?(?:who |que |qui )?"
               r"(?:aboard |on board |on the boat )?(?:lived|survived|sobreviv(?:io|ieron|eu|eram)|(?:ont"
               r"|a) survecu)\b"),
    re.compile(r"(#++|~++) (?:que (?:salieron|quedaron) (?:vivos|con vida)|men the navy pulled)"),
    re.compile(r"(?:left|leav(?:es|ing)|dejo|deixou|picked up|pulled|finds|found) (#++|~++) (?:\w+ )?(?:alive"
               r"|from the water)"),
    re.compile(r"(?:as many as|at least|up to|hasta|al menos) (#++|~++) (?:people |persons |men "
               r"|personas |pessoas )?(?:left|jumped|leap(?:t|ed)|abandoned|saltaron|pularam)"),
    re.compile(r"\bsobreviv(?:en?|io|ieron|eu|eram) (#++|~++)(?=[.,;\n]|$| (?:de|personas|hombres|pessoas"
               r"|homens)\b)"),
    *SAVED,
)  # fmt: skip
# "two survivors of the first blast were killed"
WERE_KILLED = re.compile(
    r"[^.;:,\n]{0,45}?\b(?:were|fueron|foram|ont ete) (?:then |later |luego |depois |ensuite )?"
    r"(?:killed|muertos|asesinados|rematados|mortos|assassinados|tues)\b"
)
KILLED_AFTER_ALL = re.compile(
    r"\b(?:kill\w*|mat\w+|tue\w*|finish\w* off|remat\w+|acheve\w*"
    r"|(?:strike|attack|missile|ataque|bombardeo|bombardeio|misil|missil|frappe|attaque) (?:on|at|against|contra"
    r"|contre|sobre|sur))(?: (?:a|the|les|los|os))? $"
)  # "killed two survivors"
_SURVIVOR = r"(?:survivor|sobreviviente|superviviente|sobrevivente|survivante?|rescapee?|naufrag[oa])\b(?!s)"
SOLE_SURVIVOR = re.compile(
    r"(?:\b(?:the|a|an|el|al|la|o|ao|un|um|le|l'|du|au|del|do|of a|unico|unica|sole|lone|only|seul|unique)|@+) ?"
    rf"(?:unic[oa] |sole |lone |only |seul |unique )?{_SURVIVOR}"
    r"|\b(?:hunt|search|searche[sd]|searching|no (?:trace|sign) of|busca[ns]? por|rastro de|signe d[eu]) (?:for )?"
    r"(?:survivor|sobreviviente|sobrevivente|survivant)\b"
    r"|\b(?:(?:search\w*|hunt\w*|look\w*) for|busqueda del?|busca[ns]? (?:al?|por|pel[oa]|d[oae])|recherche[sr]?"
    r"(?: de| du)?) ?(?:the |an? |l'|un |um |~++ |le )?"
    r"(?:m[a]n|person|hombre|homem|homme) (?:who|that|que|qui) (?:survive[ds]|lived|sobreviv(?:io|e|eu)"
    r"|a survecu|survit)\b"
    r"|\bsurvivor (?:pulled|found|rescued|plucked|picked up|of|from)\b"
    r"|\b(?:the|el|o|l'|un|um|lone|sole|only|unico|seul) ?(?:man|hombre|homem|homme|tripulante|pescador|fisherman"
    r"|crewman)"
    r" (?:who |que |qui |to )?(?:survive[ds]?|lived|sobreviv(?:io|e|eu)|a survecu|survit|survivre)\b"
    r"|@+ (?:person |m[ae]n |persona |hombre |pessoa |homem |personne |homme |tripulante |crew ?member |ocupante )?"
    r"(?:que |who |qui )?(?:(?:was |is |fue |foi |e |a ete |est )?(?:rescued|rescatad[oa]|resgatad[oa]|secourue?"
    r"|plucked|pulled (?:from|out)|picked up|fished out|repechee?|recueillie?|recherchee?|wounded|injured|herid[oa]"
    r"|ferid[oa]|blessee?)"
    r"|survive[ds]|sobrevivio|sobrevive|sobreviveu|a survecu|survit"
    r"|(?:(?:queda|quedo|sigue|ficou|is|was|left|salio|saiu) )?(?:co[nm] vida|alive)|alive|winched|hauled|fished"
    r"|saved|sauvee?|salv[oa])\b"
)
# Headlines drop the article: "Survivor of strike still held".
SURVIVOR_LEADS = re.compile(rf"^(?:lone |sole )?{_SURVIVOR}(?!(?:'s)? guilt)")

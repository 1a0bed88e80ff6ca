"""Words of the figures in four languages, as parts of patterns: what stands around a number.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign."""

from __future__ import annotations

from newsdesk.facts.numerals.hedges import HEDGE
from newsdesk.facts.when.dates import A_DAY, MONTHS
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import BOAT, BOATS, HUMAN, ONE_STRIKE, STRIKE, STRIKES, VESSEL
from newsdesk.text.lazy_regex import lazy_regex

N = r"(#++)"  # the only kind of capturing group here: what it captures is the number
UNITS = "=++"  # a number of boats or strikes, where people are counted (see `boat_figures.people_text`)
ANY = r"(#++|~++)"  # where an article may count: "one survivor", "un muerto"
ANY_OR_NTH = r"(#++|~++|@++)"  # "a third survived": one

THE = r"(?:(?:the|el|la|o|a|le) |l')"
AGAINST = r"(?:on|against|contra|contre|a|sur)"
ANOTHER = r"(?:another|otr[oa]|outr[oa]|(?:une? )?autre)"
OTHERS = r"(?:others|otr[oa]s|outr[oa]s|autres)"
MORE = rf"(?:more|mas|mais|{OTHERS}|de plus)"
ON_A_DAY = (
    rf"(?:(?:on |el |n[ao] )?{A_DAY}\b|na (?:segunda|terca|quarta|quinta|sexta|@++)(?=[.,;:\n]|$| (?:em|n[ao]s?|e)\b)"
    rf"|(?:on |em |le )?(?:{MONTHS}|feb|dec|nov|oct|jan|aug|apr|mar)[._]? \d\d?(?:st|nd|rd|th)?\b(?! de\b)"
    rf"|(?:el |em |le |no dia )?\d\d?(?:er|o)? (?:de )?{MONTHS}\b)"
)
# "In a second strike", "dans une autre frappe", "num segundo ataque"
IN_ONE_MORE_STRIKE = (
    r"(?:(?:in|en|em|dans|by|por|par) (?:(?:~++|the|el|la|o|a) |l')?|num(?:a)? |(?=noutr))"
    rf"(?:@++|{ANOTHER}|noutr[oa])(?: [^\s.,;:!?#@~=]+){{0,2}}? (?:{ONE_STRIKE}|{BOAT})\b"
)
IN_A_STRIKE = (  # "in strike", "in one", "en otro ataque"
    rf"(?:(?:in|en|em|dans) (?:(?:~++ )?(?:{ANOTHER}|~++)(?: {STRIKE})?|{STRIKE})|numa?(?: {STRIKE})?)"
)
A_SEA = (
    r"(?:(?:eastern |east )?(?:pacific|caribbean)|(?:mar (?:d[eo]l? )?)?caribe|(?:oceano )?pacifico"
    r"|(?:ocean |mer )?pacifique|(?:mer des )?caraib[ae]s)"
)
# "En la del Caribe", "no do Pacífico", "sur celui du Pacifique": where the other boat was
_THAT_OF = r"(?:(?:(?:l[ao]|el) )?(?:del|do) |cel(?:ui|le) d(?:u|es|e la) )"
# "En el ataque del Pacífico", "dans la frappe du Pacifique"
_STRIKE_OF = rf"(?:(?:the |el |la |o )?|l'){ONE_STRIKE} (?:del |do |du |de la |des )"
IN_A_SEA = (
    rf"(?:in|en|n[oa]s?|dans|aux|sur(?= cel)) (?:the |el |le |les |la |o |l'|{_THAT_OF}|{_STRIKE_OF})?{A_SEA}\b"
)
KILLED_HOW_MANY = (
    rf"(?: (?:{HEDGE}|all|another|the|its|his|her|their|other|a total of|a|al|el|la|sus?|seus?|suas?|son|ses"
    r"|l[eo]|los|ya|ja|deja|already|las|otr[oa]s|os?|as|outr[oa]s|muert[oa]"
    r"|mort[oa]?|mais|les|autres|of|lives|vidas? de|a tiros|a balazos|again|otra vez|de nuevo|novamente"
    r"|up to|as many as|hasta|ate|jusqu'a"
    rf"|(?:on |late |este |esta |nesta |na |el |na noite de )?{A_DAY}(?: (?:a noite|night|soir|noche)"
    r"| \d\d?\b| \([\d./]{1,10}\))?)){0,4}"
)
# "One in the Pacific, the other in the Caribbean", "uno en el Pacífico y otro en el Caribe"
ONE_AND_OTHER = lazy_regex(
    rf"\b(?:l')?(?:one|un[ao]?|uma?|une)(?: (?:was|fue|foi))? (?P<one>{IN_A_SEA}),?(?: (?:and|y|e|et))?"
    rf" (?:(?:the|an?|el|la|o|a) |l')?(?:other|one|another|otr[oa]|outr[oa]|autre|une?)(?: (?:was|fue|foi))?"
    rf" (?P<other>{IN_A_SEA})"
)
UNIT = rf"(?:{VESSEL}|{STRIKE})\b"
BOAT_OR_STRIKE = lazy_regex(rf"\b(?:{BOAT}|{ONE_STRIKE})\b")
WORD = r"[^\s.;:!?#@~=]+"
# Words that end a run of adjectives: what follows belongs to something else.
STOP = (
    r"(?:in|on|of|by|per|from|to|for|before|after|since|and|with|at|as|when|that|which|were|was|are|aboard|during|than"
    r"|en|del?|por|para|antes|tras|y|e|em|n[oa]s?|numa?|noutr[oa]s?|pel[oa]s?|d[oae]s?|apos|avant|par|dans|sur|du|et|contre|con|que|fueron|a|aos?|al|au|aux|lors)\b"
)
LIVE = r"(?:surviv|sobreviv|superviv|survec|rescat|rescap|resgat|naufrag)"
# A word that may stand before what is counted: "narco-trafficking", though a narco is a person.
PLAIN = rf"(?!{UNIT}|{STOP}|{HUMAN}\b(?!-| {VESSEL}\b)|{DEATH}\b|{LIVE}){WORD} "
# "of", and what part of: "two of the four men"
OF = (
    r"[ \"'(]+(?:(?:of|de|d[oa]s|des) (?:the |its |l[oa]s |sus |seus |ses )?#+ )?"
    r"(?:de |d[oa]s |des |d'|of (?:the |its |these |such )?)?[\"'(]*"
)
OF_THEM = r" (?:of (?:them|those|whom)|de (?:ell[oa]s|l[oa]s cuales)|del[ea]s|d[oa]s quais|d'entre eux)"
# "The tally of attacks", "the total number of known boat strikes"
OF_STRIKES = (
    rf"(?: number| numero| nombre)? (?:of|de|d[eo]s|des|d')(?: (?!{UNIT}){WORD})? ?{UNIT}(?!(?: {STRIKE})? {DEATH})"
)
ADJ = rf"(?:(?!{UNIT}|{STOP}){WORD} ){{0,4}}?"

# "nine of the dead" are part of a number that is told elsewhere.
SOME_OF = (
    r"(?! (?:of (?:the|those)|de (?:los|las|esos)|dos|das|des|d'entre les)"
    r" (?:dead|killed|victim|muert|fallecid|mort|tues))"
)
ARTICLE = r"(?:en|de|em|dans|sur|por|par|contra|contre) ~++|d'~++"  # "en una lancha" is no count
_NOUN = rf"(?: (?:{BOAT}|{ONE_STRIKE}|nave)\b)"
_OF_THEM = (
    r"(?: (?:of|d[aeo]s?|de l[ao]s) (?:the |les )?(?:them|ell[oa]s|el[ea]s"
    rf"|(?:{UNITS} )?(?:\w+ )?(?:{BOATS}|{STRIKES})))"
)
# Who dies is one of the people: "uno murió".
_DIES = r" (?:(?:a|est|ha|has) )?(?:died|muri|muere|fallec|perec|morr|meur|mort|peri)"
# "One attack", "one of them", "une première frappe", "un second", "l'une"
_ONE = rf"(?<![\w#@=~])(?:l')?~+(?: @+)?(?:{_NOUN}|{_OF_THEM}|(?!{_DIES}))"
_FELLOW = r"(?:another|the other|(?:el |la )?otr[oa]|[oa] outr[oa]|outr[oa]|l'autre|une? autre)\b"

ONE_OF_TWO = rf"(?:{_ONE}|\b{_FELLOW}{_NOUN}?)"
# The verb is not said twice: "one killed two, the other three". "The other three survived" are people.
FELLOW_WITH = rf"\b{_FELLOW}{_NOUN}?,? (?:a )?(?=#+(?:[.,;\n]|$| (?:dead|muertos|mortos|morts)\b))"
# No verb is said at all: "one in the Pacific (three dead)"
ONE_IN_BRACKETS = rf"{ONE_OF_TWO}[^.;,#\n()]{{1,40}} \((?=#+(?: [^\s.;,#()]+){{0,2}}\))"

WAS_OR_HAD = r"(?:(?:was|were|has|had|been|fue|ha|habia|sido|foi|tinha|havia|a|est|avait|etait|ete) ){0,2}"
# Behind survivors, or those who "lived through": of a strike that is not the news
OF_ANOTHER_STRIKE = (
    r" (?:of|from|through|de|d[aou]|al?|ao?|after|tras|apos|apres|d')"
    rf" ?(?:{ANOTHER}|an earlier|a (?:separate|previous)) (?:\w+ )?(?:{ONE_STRIKE}|{BOAT})\b"
)
ANOTHER_DIES = rf"{ANOTHER} (?:{HUMAN} )?{WAS_OR_HAD}{DEATH}\b"
# "Another was killed by the blast", "a otro lo mató la explosión", "l'explosion en a tué un autre"
ANOTHER_DIED = lazy_regex(
    rf"\b(?<!in )(?<!en )(?<!on )(?<!dans )(?:~++ )?{ANOTHER_DIES}"
    r"|\ba otr[oa] (?:lo|la) (?:mato|mataron)\b"
    r"|\b(?:killed|killing|(?:mato|mata|mataron|matando) a|mat(?:ou|aram|ando)|(?:a|ont) tue|tuant) (?:~++ )?"
    rf"{ANOTHER}(?=[.,;:\n]|$| {HUMAN}\b)"
)
GREW = (
    r"(?:rais(?:es|ed|ing)|ris(?:es|en|ing)|rose|climb(?:s|ed|ing)|bring(?:s|ing)|brought|tak(?:es|ing)"
    r"|lift(?:s|ed|ing)|increas(?:es|ed|ing)|grows?|grew|revis(?:es?|ed|ing)"
    r"|push(?:es|ed|ing)|(?:leap|jump)(?:s|t|ed|ing)?(?= (?:to|from|by|past)\b)"
    r"|correct(?:s|ed|ing)|corrig(?:e|en|io|ieron|iu|iram|id[oa])|corregid[oa]|rectifi(?:can?|co|e|ent)|revoit|retific(?:am?|ou)"
    r"|mov(?:es|ed)(?= to )"
    r"|swells?|swelled|soar(?:s|ed)|surg(?:es|ed)|mount(?:s|ed)|inch(?:es|ed)|edg(?:es|ed)|tick(?:s|ed)"
    r"|doubl(?:es|ed)|tripl(?:es|ed)|eleva[nm]?|elev(?:o|ou|aram|aron|ando)|suben?|subio|subir|aument\w*|asciend\w*"
    r"|llev(?:o|aron)|trepan?|trepo|saltan?(?= (?:a|de|para) )|crecen?|crecio|escalan?|pasan?|paso|pasar|llevan?"
    r"|revis(?:a[nm]?|o|aron|ou|aram|ent)"
    r"|duplican?|sobem?|subiu|pulam?(?= (?:a|de|para) )|cresce[mu]?|passa[mr]?|passou"
    r"|leva[mr]?|lev(?:ou|aram)|dobram?|chegam?"
    r"|reve|passent|passe|passer|port(?:e|ent|ant|ait|erait|eraient)|monte(?:nt)?|monter"
    r"|releve(?:nt|e|es|s)?(?= (?:de #+ )?a )|alourdi\w*|grimpe(?:nt)?|bondi\w*|augment\w*|double(?:nt)?)"
)
FELL = (
    r"(?:lower(?:s|ed|ing)|reduc(?:es|ed|ing)|drop(?:s|ped)(?: back)?|trim(?:s|med)|shav(?:es|ed)"
    r"|cuts?(?: back)?(?= (?:to|from|by)\b)|recort(?:an?|o|aron)|revue? a la baisse"
    r"|f[ae]ll(?:s|en)?(?: back)?|rebaj(?:an?|o|aron)|redu(?:cen?|jo|jeron)"
    r"|(?<!\bde )bajan?(?! california\b)|bajo|descienden?|descendio|retroceden?|retrocedio"
    r"|vuelven?(?= a #)|volvio(?= a #)"
    r"|redu(?:z|zem|ziu|ziram)|diminu(?:i|em|iu)|cai(?:u)?|recu(?:a|am|ou)|volta(?= a #)"
    r"|ramen(?:e|ent|ait)|abaiss(?:e|ent)|reduit|retombe(?:nt)?|redescend(?:ent)?)"
)
# People in the water are looked for, until somebody stops.
SOUGHT = (
    r"(?:search\w*|hunt(?:s|ed|ing)?|look(?:s|ing|(?= for))|busca\w*|busqueda\w*|rastre\w+|procura\w*"
    r"|(?:re)?cherch\w*)"
)
STOPPED = (
    r"(?:suspend\w*|call(?:s|ed)? off|calling off|halt(?:s|ed)|abandon(?:s|ed|an|o)?|end(?:s|ed)|cancel\w*"
    r"|interromp\w*|interrump\w*|encerr\w*|arret\w+|g[ai]ve(?:s|n)? up"
    r"|(?:da|dan|dio|dieron) por (?:terminad|concluid|finalizad)[oa]s?"
    r"|stop(?:s|ped)?|dej\w+ de|deixa\w* de|desist\w+ de|(?:pon(?:e|en|er)|pus(?:o|ieron)) fin"
    r"|cesse\w*(?: de)?|fin des?|(?:met(?:tent)?|mis) fin)"
)

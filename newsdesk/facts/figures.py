"""Figures with a meaning: so many killed, so many alive, so many vessels, so many strikes, in four languages.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.facts.living import AMONG_THE_DEAD, INCLUDING, SAVED, WITH_BODIES
from newsdesk.facts.numbers import CARDINAL, Number
from newsdesk.facts.scene import Scene

N = r"(#++)"  # the only kind of capturing group here: what it captures is the number
ANY = r"(#++|~++)"  # where an article may count: "one survivor", "un muerto"

_HUMAN = (
    r"(?:people|persons?|m[ae]n|individuals?|crew(?: ?m[ae]mbers?)?|crewm[ae]n|members?|suspects?|smugglers?"
    r"|traffickers?"
    r"|narco-?\s?(?:terrorist|trafficker)s?|terrorists?|lives|victims?|civilians?|occupants?|gang|fishermen"
    r"|personas?|hombres?|tripulantes?|individuos?|ocupantes?|pasajer[oa]s?|narcoterr\w*|narcotra\w*|victimas?|vidas"
    r"|pescadores|pessoas?|homem|homens?|passageir[oa]s?|traficantes?|criminosos"
    r"|personnes?|hommes?|occupants|individus|trafiquants?|membres?|miembros?|membros?|passagers?)"
)
PERSON = (
    rf"(?:{_HUMAN}|others?|aboard|on board|a bordo|a bord|presunt\w+|supuest\w+|supost\w+|mais|mas"
    r"|otr[oa]s?|outr[oa]s?|autres?)"
)
DEATH = (
    r"(?:killed|dead|die[ds]?|perish(?:ed)?|deaths?(?! toll)|fatalit(?:y|ies)|lost their lives|lives"
    r"|losing their lives"
    r"|lose their lives"
    r"|muert[oae]s?|murieron|murio|mueren|muere|abatid[oa]s?|fallecid[oa]s?|fallecieron|fallecio|fallecen"
    r"|perdieron la vida|pierden? la vida|perdio la vida|perecen?|perecio|perecieron|ultimad[oa]s?|liquidad[oa]s?"
    r"|asesinad[oa]s?|bajas|slain|kia|perishe?s?|los(?:e|es|t) (?:his|her|their) li(?:fe|ves)"
    r"|perdem? a vida|perdeu a vida|morto a tiros|perd(?:ent)? la vie|a perdu la vie|perissent|meurent|meurt"
    r"|decedee?s?|abattue?s?|assassinee?s?"
    r"|sin vida|eliminad[oa]s?|victimas|vidas perdidas|vidas"
    r"|mort[oae]s?|mortes|morreram|morrem|morreu|morre|perderam a vida|vitimas"
    r"|morts?|mort|tue[es]?s?|tues|ont peri|peri|deces|ont perdu la vie|victimes)"
)
_KILL = (
    r"(?:kill(?:s|ed|ing)|(?<!to )kill|claim(?:s|ed|ing)|dead (?:at|is|are)|number(?:ing|s)?"
    r"|mata|matan|mato|mataron|matando|murieron|murio|mueren|muere|falleci\w+|fallecen?|dejo|deja|dejan|dejaron"
    r"|dejando|abatio"
    r"|asesina|asesinan|asesino|asesinaron|ejecuto|ejecutan"
    r"|acab\w+ con la vida de|liquida|liquidan|liquido|liquidaron|elimina|abatem|abateu|abateram"
    r"|abaten|causo|causado|cobro"
    r"|(?:ha|han|haber|ter) (?:muerto|fallecido|dejado|matado|causado)|muerte de|muertes de"
    r"|matou|mata(?:ram|m)?|morre(?:ram|u|m)?|deixa|deixou|deixam|deixando|morte de|elimin\w+"
    r"|tue(?:nt|r)?|tuant|a tue|ont tue|avoir tue|assassine|abat|abattent|abattu"
    r"|fait|fait|faisant|font|ayant fait|mort de|fazem|fez|faz)"
)
_HEDGE = (
    r"(?:at least|more than|over|nearly|almost|about|roughly|an estimated|n(?:o|ot) (?:fewer|less) than|some"
    r"|around|al menos|close to|no menos de|cuando menos|cerca de|quase|presque|alrededor de|nao menos de|mas de"
    r"|casi|por lo menos|unas"
    r"|unos"
    r"|pelo menos|ao menos|mais de|au moins|plus de|pres de|environ|quelque|d'au moins)"
)
_KILLED_HOW_MANY = (
    rf"(?: (?:{_HEDGE}|all|another|the|its|other|a total of|a|al|el|la|sus?|seus?|suas?|son|ses|l[eo]|los"
    r"|las|otr[oa]s|os?|as|outr[oa]s|muert[oa]|mort[oa]?|mais|les|autres|of)){0,4}"
)
VESSEL = (
    r"(?:boats?|vessels?|speedboats?|craft|ships?|lanchas?|narcolanchas?|embarcacion(?:es)?|botes?|barcos?"
    r"|naves?|buques?"
    r"|embarcac(?:ao|oes)|navios?|bateaux?|embarcations?|navires?|vedettes?|narco-?\s?boats?|submarin\w+|pangas?)"
)
STRIKE = (
    r"(?:strikes?|attacks?|airstrikes?|bombings?|operations?|engagements?|ataques?|bombardeos?|operaciones|operacion"
    r"|acciones|accion|intervenciones|ofensivas?|operacoes|operacao|bombardeios?|acoes|acao|frappes?|attaques?"
    r"|raids?"
    r"|bombardements?)"
)
_UNIT = rf"(?:{VESSEL}|{STRIKE})\b"
_WORD = r"[^\s.;:!?#@~]+"
# Words that end a run of adjectives: what follows belongs to something else.
_STOP = (
    r"(?:in|on|of|by|from|to|for|after|since|and|with|at|as|when|that|which|were|was|are|aboard|during|than"
    r"|en|del?|por|para|tras|y|e|em|no|na|d[oae]s?|apos|par|dans|sur|du|et|contre|con|que|fueron|a|au|aux|lors)\b"
)
_LIVE = r"(?:surviv|sobreviv|superviv|survec|rescat|rescap|resgat)"
_PLAIN = rf"(?!{_UNIT}|{_STOP}|{_HUMAN}\b|{DEATH}\b|{_LIVE}){_WORD} "  # a word that may stand before what is counted
_OF = r"[ \"'(]+(?:de |d'|of (?:the |its |these |such )?)?[\"'(]*"
_ADJ = rf"(?:(?!{_UNIT}|{_STOP}){_WORD} ){{0,4}}?"

# "nine of the dead" are part of a number that is told elsewhere.
_SOME_OF = (
    r"(?! (?:of (?:the|those)|de (?:los|las|esos)|dos|das|des|d'entre les)"
    r" (?:dead|killed|victim|muert|fallecid|mort|tues))"
)
_ARTICLE = r"(?:en|de|em|dans|sur|por|par|contra|contre) ~++|d'~++"  # "en una lancha" is no count

_KILLED = (
    # "three alleged traffickers aboard the first boat were killed"
    re.compile(rf"{N}{_OF}{_ADJ}[\"'(]*{PERSON}[\"')]*,?(?: (?:{_WORD}|@++|{_ARTICLE})){{0,11}}?[ \"']+{DEATH}\b"),
    # "14 killed", "tres muertos", "tres venezolanos muertos", "un centenar de fallecidos"
    re.compile(rf"{N}{_SOME_OF}{_OF}(?:(?:were|was|are|is|have been|foram|foi|e|sont|est|ont ete|a ete|fueron|fue"
               rf"|han sido"
               rf"|al parecer) )?(?:{_PLAIN}){{0,2}}?{DEATH}\b"),
    # "killed at least 14 people", "deja dos muertos", "faisant trois morts"
    re.compile(rf"\b{_KILL}(?:, [^,.;#\n]{{1,30}},)?{_KILLED_HOW_MANY} [\"'(]*(?:l')?{N}"
               rf"(?!{_OF}(?:{_PLAIN}){{0,3}}{_UNIT})"
               r"(?! (?:\S+ )?(?:surviv|sobreviv|superviv|rescap|barrels)|%| to #)"),
    # "death toll at least 46", "toll at 27", "el saldo sube a 126", "number of those killed to over 200"
    re.compile(rf"\b(?:toll|tally|deaths|dead|killed|fatalities|muertos|muertes|fallecidos|victimas|mortos|mortes"
               rf"|vitimas|morts|saldo|recuento|bilan|balance|total)\b(?: {_WORD}(?:\.(?= \d))?){{0,12}}?"
               rf" (?:to|at|of|is|stands at|past|beyond|above|hits|reache[sd]|tops?|passes|exceeds|nears"
               rf"|approach(?:es|ing)?|stood at|now|superan?(?: ya)?(?: l[oa]s)?|ultrapassam?(?: ja)?(?: [oa]s)?"
               rf"|depasse(?:nt)?(?: desormais| deja)?(?: les)?|total|a|en|de|para|em|d[e']|est de|{_HEDGE}) {N}"
               rf"(?!{_OF}(?:{_PLAIN}){{0,2}}{_UNIT})"),
    # "the toll from three to 11", "and that of the campaign to at least 123"
    re.compile(rf"\b(?:toll|tally|saldo|bilan|balance|cifra)\b(?: {_WORD}(?:\.(?= \d))?(?: ##?(?= (?:attack"
               rf"|strike)))?){{0,9}}?"
               rf" (?:from|de) #++ (?:to|a|para) {N}"),
    re.compile(rf"\b(?:and|y|e|et),? (?:that|el|la|o|a|celui) (?:of|de|da|do) (?:the |la |l'"
               rf"|all )?(?:whole )?(?:campaign"
               rf"|campana|campanha|campagne|ofensiva|offensive|operation|operacion)(?: \w+){{0,3}}? (?:to|a"
               rf"|para) (?:{_HEDGE} )?{N}"),
    # "three dead and eight missing, eleven in all"
    re.compile(rf"\b(?:{DEATH}|missing|desaparecid[oa]s|disparus)\b[^.;#\n]{{0,40}}?, (?:soit|es decir,?|o sea,?"
               rf"|ou seja,?"
               rf"|making|or) {N}(?=[.,;\n]|$| (?:dead|muert|mort|in all|en total|no total|au total))"),
    # "The count kept by news agencies is now at least 160"
    re.compile(rf"\b(?:count|conteo|contagem|decompte|comptage)\b(?: (?!{_UNIT}){_WORD}){{0,8}}?"
               rf" (?:is|at|to|a|es de|en|e de|em|est de)(?: (?:now|ya|ja))? (?:{_HEDGE} )?{N}"
               r"(?=[.,;\n]|$| (?:since|desde|depuis)\b)"),
    # "fewer terrorists" than before
    re.compile(rf"{N} (?:fewer|less) [\"']?(?:\w+ )?(?:narco-?\s?)?(?:terrorists|traffickers|smugglers)\b"),
    # "matar a más de 230 personas": a bare infinitive kills nobody yet
    re.compile(rf"\bmatar(?: a)? {_HEDGE} {N} (?={PERSON})"),
    # "was carrying 4, all dead", "iban cinco en la lancha, todos muertos", "all six on boat hit by US dead"
    re.compile(rf"{N}(?!{_OF}(?:{_PLAIN}){{0,3}}{_UNIT})(?: {_WORD}){{0,9}}?[,;:] (?:all|tod[oa]s|tous|toutes)"
               rf"(?: (?:of|them|ell[oa]s|el[ea]s|were|are|now|feared|sont|foram|fueron)){{0,2}} {DEATH}"),
    re.compile(rf"\ball {N}(?!{_OF}(?:{_PLAIN}){{0,3}}{_UNIT})(?: {_WORD}){{1,8}}? {DEATH}\b"),
    # five on board of whom none survived, in any of four languages
    re.compile(rf"{N}(?: {_WORD}){{0,3}}? (?:aboard|on board|a bordo|a bord)[,;:]? (?:(?:none|nobody|no one) survived"
               r"|no survivors|(?:no hay|sin) (?:sobreviv|superviv)|(?:ninguno|nadie) sobrevivio"
               r"|(?:sem|nenhum) sobreviv|ninguem sobreviveu|(?:aucun|sans) survivant|aucun n'a survecu)"),
    # "six terrorists gone", "seis terroristas menos"
    re.compile(rf"{N} (?:\w+ )?[\"' ]*(?:terrorists?|terroristas|narco-?terr\w+|traffickers?|traficantes|trafiquants)"
               r"[\"' ]* (?:(?:mas|mais|de plus|more) )?"
               r"(?:gone|fewer|less|menos|a menos|de moins|al fondo|no fundo|au fond|(?:sent )?to the bottom)\b"),
    # "at least 133 across 38 strikes"
    re.compile(rf"{N}(?: (?:people|persons|personas|pessoas|personnes|men|individuals))? (?:in|across|over|en|em"
               rf"|dans) (?:{_HEDGE} )?#++{_OF}(?:{_PLAIN}){{0,2}}{STRIKE}"),
    # "tres muertos en otro ataque; ya suman 151", "quatre morts dans une frappe, 250 au total"
    re.compile(rf"\b{DEATH}\b(?: #++)?[^.\n#]{{0,80}}?[,;:] (?:que |e |y )?(?:(?:ya|ja) )?(?:suman?|son|sao|somam"
               rf"|van|llevan)"
               rf"(?: {_HEDGE})? {N}(?=[.,;\n]|$)"),
    re.compile(rf"{N} (?:en total|no total|em total|au total|in total|in all|all told)\b"),
    re.compile(rf"\b(?:fallecidos|muertos|muertes|mortos|mortes|victimas|vitimas|morts|deaths"
               rf"|deaths now total) {N}(?!{_OF}(?:{_PLAIN}){{0,2}}{_UNIT})"),
    re.compile(rf"\b(?:porte|portent|elevan?|elevam|eleve|suben?|sobem?|aumentan?|asciende|passe|raises|brings|pushes"
               r"|llegan|lowers|reduces|rebajan?|reducen?|reduz|reduzem|bajan?|ramene|reduit)\b"
               rf"(?: {_WORD}){{0,4}}?(?: (?:de|from) #++ (?:a|to|para))? {N}"
               rf"(?: {_WORD}){{0,6}}? (?:{DEATH}|toll|saldo|balance|bilan)"),
)  # fmt: skip
_ONE_KILLED = re.compile(
    r"\b(?:kill(?:s|ed|ing)|mata|matou|mato|tue|tuant) (~++)"
    r"(?=[;,.\n]|$| (?:aboard|alone|and|as|in|off|on|who)\b)|"
    r"(~++) (?:(?:male )?(?:person|man|persona|hombre|presunto \w+|supuesto \w+|pessoa|homem|personne|homme"
    r"|other person|other|autre personne|narco-?\s?terr?oris\w+|narco-?\s?traf\w+|traffickers?|smuggler|trafiquant"
    r"|traficante|crew ?member|tripulante)(?: aboard| a bordo| a bord)?"
    r" (?:is |was |was reported |were |fue |foi |a ete |est )?)?"
    r"(?:killed|dead|died|dies|kia|abatid[oa]|abattu|ultimado|tue|eliminad[oa]"
    r"|muere|muerto|muerta|murio|pierde la vida|perdio la vida|fallece"
    r"|fallecio|perece|morto|morta|morre|morreu|mort|tuee?|a peri|est morte?)\b"
    r"|\b(?:kill(?:s|ed|ing)|leav(?:es|ing)|deja|dejo|dejando|matou|mata|mato|matar|asesina|asesino|deixa|deixou"
    r"|tue|tuant)(?: a)?(?: (?:at least|al menos|au moins|pelo menos))? (~++)"
    r"(?: (?:alleged|suspected|presunt[oa]|supuest[oa]|supost[oa]|other|lone))?"
    r"(?: (?:muert[oa]|fallecid[oa]|mort[oa]?|person|man|persona|hombre|pessoa|homem|personne|homme|dead|suspect"
    r"|smuggler|trafficker|traficante|narcotraficante|narco|trafiquant|crew ?member|tripulante)\b)"
)
_SURVIVORS = (
    re.compile(rf"{ANY}{_OF}(?:(?!{_UNIT}|{_STOP}|{DEATH}\b){_WORD} ){{0,3}}?(?:survivors?"
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
# "156 killed or presumed dead" are the dead, whichever way each was counted.
_OR_PRESUMED = re.compile(
    rf"\b{DEATH} (?:or|and|o|y|ou|e|et) (?:{_WORD} )?(?:presum|dad[ao]s (?:por|como)|consideree?s|given up)"
)
_KILLED_AFTER_ALL = re.compile(r"\b(?:kill\w*|mat\w+|tue\w*)(?: (?:a|the|les|los|os))? $")  # "killed two survivors"
_PRESUMED = (
    # "eight people who jumped overboard on Dec. 30, and were never found, are presumed dead"
    re.compile(rf"{N}{_OF}{_ADJ}[\"'(]*(?:{PERSON}|missing|surviv\w+|desaparecid[oa]s|sobreviv\w+)"
               r"(?:,? [^\s.;:!?#][^\s.;:!?#,]*\.?){0,24}?,? (?:are|were|is|now|se|son|sont|sao) (?:now )?"
               r"(?:presumed (?:dead|drowned|to have (?:died|drowned))|presumen? muert\w+|dan? por muert\w+"
               r"|dad[ao]s (?:por|como) mort\w+|presumee?s morte?s|consideree?s comme morte?s"
               r"|(?:now )?counted among the dead|cuentan entre los muertos|contad[oa]s entre os mortos"
               r"|comptee?s parmi les morts)"),
    re.compile(r"(#++)(?: \w+){0,6}? (?:(?:are |were |is )?presumed (?:dead|drowned)|dad[ao]s por (?:muert|mort)"
               r"|presumes morts"
               r"|never found|n(?:o|unca) fueron hallad|que no fueron|nunca aparecieron"
               r"|nunca foram (?:achad|encontrad)|jamais retrouve)|(#++) presuntas\b(?! \w)"),
    re.compile(r"(?:por muertos a|por mortos|presumed dead:?|presuntas muertes|undercount of)(?: \w+)? (#++)"),
)  # fmt: skip
_SOLE_SURVIVOR = re.compile(
    r"(?:\b(?:the|a|an|el|al|la|o|ao|un|um|le|l'|du|au|del|do|of a|unico|unica|sole|lone|only|seul|unique)|@+) ?"
    r"(?:unic[oa] |sole |lone |only |seul |unique )?"
    r"(?:survivor|sobreviviente|superviviente|sobrevivente|survivant|rescape|naufrago)\b(?!s)"
    r"|\b(?:hunt|search|searche[sd]|searching) for survivor\b"
    r"|\bsurvivor (?:pulled|found|rescued|plucked|picked up|of|from)\b"
    r"|@+ (?:person |m[ae]n |persona |hombre |pessoa |homem |personne |homme |tripulante |crew ?member |ocupante )?"
    r"(?:que |who |qui )?(?:(?:was |is |fue |foi |e |a ete |est )?(?:rescued|rescatad[oa]|resgatad[oa]|secourue?"
    r"|plucked|pulled (?:from|out)|picked up|fished out|repechee?|recueillie?|recherchee?|wounded|injured|herid[oa]"
    r"|ferid[oa]|blessee?)"
    r"|survive[ds]|sobrevivio|sobrevive|sobreviveu|a survecu|survit"
    r"|(?:(?:queda|quedo|sigue|ficou|is|was|left) )?(?:co[nm] vida|alive))\b"
)
_WHOSE = r"(?:their|its|his|her|sus?|seus?|suas?|leurs?|ses)\b"  # "eight left their boats" counts no boats
# Between a count and what it counts stands no other noun: "two officials said the boat", "six keys to the operation".
_OTHER = (
    r"(?:the|an?|el|la|le|une?|said|says?|told|officials?|sources?|fuentes?|fontes?|funcionari\w+|responsables?"
    r"|lawmakers|senators|dij\w+|dicen?|diss\w+|diz(?:em)?|dit|disent|about|behind|around|sobre|acerca|against"
    r"|things|questions?|keys?|takeaways|charts|claves|preguntas|perguntas|puntos|pontos|respostas|respuestas|cles)\b"
)
_VESSELS = re.compile(rf"{N}(?:{_OF}|-)(?:(?!{_WHOSE}|{_OTHER}){_PLAIN}){{0,5}}?[\"'(]*{VESSEL}\b(?! strikes?\b)")
_OF_A_NAVY = re.compile(r"\b(?:navy|naval|american|coast guard)\b")
_A_NAVYS = re.compile(
    r" (?:of the (?:u\.?s\.? )?navy|de (?:la )?(?:guerra|armada|marina)|da marinha|de guerre|de la marine|americanos"
    r"|estadounidenses|norteamericanos|americains)\b"
)
_STRIKES = re.compile(
    rf"{N}{_OF}(?:(?!{_OTHER}){_PLAIN}){{0,4}}?[\"'(]*(?:boat |vessel )?{STRIKE}\b(?! group| fighter| force)"
)
_NTH_STRIKE = re.compile(
    rf"(@++)[ \"']+(?:{_PLAIN}){{0,4}}?[\"'(]*(?:boat |vessel )?{STRIKE}\b(?! group)"
    r"|(@++) (?:of|since|in|de|da|del|de la) (?:the |la )?(?:campaign|campana|campanha|campagne|ofensiva|offensive)"
    r"|(@++) (?:of (?:its|this|the) kind|du genre|d[eo] (?:su |este )?(?:tipo|genero))\b"
    r"|(@++) (?:overall|in all|in total|en total|no total|em total|au total)\b"
    rf"|\b{STRIKE} (?:number|no\.|numero|n\.) (#++)(?![\w:])"
    r"|\b(?:number|no\.|numero) (#++) (?:(?:since|desde|depuis) (?:se[pt]\w+(?:(?: de)? 20\d\d)?"
    r"|que (?:empezo|comenzo|comecou)|el (?:inicio|comienzo)|o inicio|le debut|the (?:start|beginning))"
    r"|(?:of the|of its|de l[oa]|de su|da|da sua|(?:de |d'|of )~+|of a|de la) (?:campaign|campana|campanha|campagne"
    r"|ofensiva|offensive))\b"
)
# "It is the 71st since September": what it is the 71st of stands in the headline.
_NTH_ALONE = re.compile(
    r"\b(?:it is|it's|this is|was|marks|es|fue|e|foi|c'est|ce fut) (?:ya |ja |now |deja |already )?(?:the|el|la|o"
    r"|a|le|l')"
    r" ?(@++) (?:(?:since|desde|depuis) (?:early |late )?(?:se[pt]\w+|it began|que (?:empezo|comenzo|comecou)"
    r"|el (?:inicio|comienzo)|o inicio|le debut|the (?:start|beginning)))\b(?:,?(?: de| del)? 20\d\d)?"
)

_PATTERNS = {
    "dead": (*_KILLED, _ONE_KILLED, WITH_BODIES),
    "presumed": _PRESUMED,
    "survivors": _SURVIVORS,
    "vessels": (_VESSELS,),
    "strikes": (_STRIKES,),
    "so many-th strikes": (_NTH_STRIKE, _NTH_ALONE),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the stretch of text that gives it its meaning."""

    number: Number
    start: int
    end: int


def killed_in(scene: Scene) -> list[Figure]:
    """Every number of dead, event or total, in reading order, each number once; the presumed dead are not among "
    "them."""
    presumed = {figure.number.start for figure in presumed_in(scene)}
    return [figure for figure in _unique(scene, "dead") if figure.number.start not in presumed]


def presumed_in(scene: Scene) -> list[Figure]:
    """People never found and given up: kept apart from the dead."""
    return [
        figure
        for figure in _unique(scene, "presumed")
        if not _OR_PRESUMED.search(scene.marked, figure.number.end, figure.end + 20)
    ]


def survivors_in(scene: Scene) -> list[Figure]:
    given_up = {figure.number.start for figure in presumed_in(scene)}
    return [
        figure
        for figure in _unique(scene, "survivors")
        if figure.number.start not in given_up and not _died_later(scene, figure)
    ]


def _died_later(scene: Scene, figure: Figure) -> bool:
    """ "Nine killed, two of them survivors of the first blast", "killed two survivors"."""
    start = figure.number.start
    if AMONG_THE_DEAD.match(scene.folded, figure.number.end) or INCLUDING.search(scene.folded, 0, start):
        before = scene.sentence_at(start)[0]
        return any(before <= dead.number.start < start for dead in killed_in(scene))
    return bool(_KILLED_AFTER_ALL.search(scene.folded, 0, start))


def sole_survivor(scene: Scene) -> re.Match[str] | None:
    """ "the survivor", "a third survived": one, though no number says so."""
    return _SOLE_SURVIVOR.search(scene.marked)


def of_one_alone(scene: Scene, figure: Figure) -> bool:
    """Is it "the only man aboard"? A printed "1" and an article are of one among others, perhaps."""
    number = figure.number
    return (number.value, number.kind) == (1, CARDINAL) and not scene.folded[number.start : number.end].isdigit()


def vessels_in(scene: Scene) -> list[Figure]:
    """Every number of boats; the ships of navies are none."""
    return [
        figure
        for figure in _unique(scene, "vessels")
        if not _OF_A_NAVY.search(scene.folded, figure.number.end, figure.end)
        and not _A_NAVYS.match(scene.folded, figure.end)
    ]


def strikes_in(scene: Scene) -> list[Figure]:
    return _unique(scene, "strikes")


def nth_strikes_in(scene: Scene) -> list[Figure]:
    return _unique(scene, "so many-th strikes")


def _unique(scene: Scene, kind: str) -> list[Figure]:
    if kind not in scene.figures:
        found: dict[int, Figure] = {}
        for pattern in _PATTERNS[kind] if scene.numbers.numbers else ():  # most entries of a feed count nothing
            for figure in _matches(scene, pattern):
                found.setdefault(figure.number.start, figure)
        scene.figures[kind] = tuple(found[place] for place in sorted(found))
    return list(scene.figures[kind])


def _matches(scene: Scene, pattern: re.Pattern[str]) -> Iterator[Figure]:
    for match in pattern.finditer(scene.marked):
        group = match.lastindex or 0
        yield Figure(scene.numbers.numbers[match.start(group)], match.start(), match.end())

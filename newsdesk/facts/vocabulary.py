"""Words of the figures in four languages, as parts of patterns: people, deaths, boats, strikes, hedges.

The patterns run over marked text (see `numbers.mark`), in which every number is a run of one sign.
"""

from __future__ import annotations

from newsdesk.facts.craft import STRIKE, VESSEL

N = r"(#++)"  # the only kind of capturing group here: what it captures is the number
ANY = r"(#++|~++)"  # where an article may count: "one survivor", "un muerto"

HUMAN = (
    r"(?:people|persons?|m[ae]n|individuals?|crew(?: ?m[ae]mbers?)?|crewm[ae]n|members?|suspects?|smugglers?"
    r"|traffickers?"
    r"|narco-?\s?(?:terrorist|trafficker)s?|terrorists?|lives|victims?|civilians?|occupants?|gang|fishermen"
    r"|personas?|hombres?|tripulantes?|individuos?|ocupantes?|pasajer[oa]s?|narcoterr\w*|narcotra\w*|victimas?|vidas"
    r"|pescadores|crewmates?|shipmates?|companer[oa]s?|companheir[oa]s?|compagnons?|pessoas?|homem|homens?|passageir[oa]s?|traficantes?|criminosos"
    r"|personnes?|hommes?|occupants|individus|trafiquants?|membres?|miembros?|membros?|passagers?)"
)
PERSON = (
    rf"(?:{HUMAN}|others?|aboard|on board|a bordo|a bord|presunt\w+|supuest\w+|supost\w+|mais|mas"
    r"|otr[oa]s?|outr[oa]s?|autres?)"
)
DEATH = (
    r"(?:killed|dead|die[ds]?|perish(?:ed)?|deaths?(?! toll)|fatalit(?:y|ies)|lost their lives|lives"
    r"|losing their lives"
    r"|lose their lives"
    r"|muert[oae]s?|murieron|murio|mueren|muere|abatid[oa]s?|fallecid[oa]s?|fallecieron|fallecio|fallecen"
    r"|put to death"
    r"|perdieron la vida|pierden? la vida|perdi(?:o|do) la vida|perdido a vida|perdu la vie|perecen?"
    r"|perecio|perecieron|ultimad[oa]s?|liquidad[oa]s?"
    r"|asesinad[oa]s?|bajas|slain|kia|perishe?s?|los(?:e|es|t) (?:his|her|their) li(?:fe|ves)"
    r"|perdem? a vida|perdeu a vida|morto a tiros|perd(?:ent)? la vie|a perdu la vie|perissent|meurent|meurt"
    r"|decedee?s?|abattue?s?|assassinee?s?"
    r"|sin vida|eliminad[oa]s?|victimas|vidas perdidas|vidas"
    r"|mort[oae]s?|mortes|morreram|morrem|morreu|morre|perderam a vida|vitimas"
    r"|morts?|mort|tue[es]?s?|tues|ont peri|peri|deces|ont perdu la vie|victimes)"
)
KILL = (
    r"(?:kill(?:s|ed|ing)|(?<!to )kill|claim(?:s|ed|ing)|dead (?:at|is|are)"
    r"|(?<!is )(?<!was )(?<!the )(?<!strike )(?<!attack )number(?:ing|s)?"
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
HEDGE = (
    r"(?:at least|more than|over|nearly|almost|about|roughly|an estimated|n(?:o|ot) (?:fewer|less) than|some"
    r"|around|al menos|close to|no menos de|cuando menos|cerca de|quase|presque|alrededor de|nao menos de|mas de"
    r"|casi|por lo menos|unas"
    r"|unos"
    r"|pelo menos|ao menos|mais de|au moins|plus de|pres de|environ|quelque|d'au moins)"
)
KILLED_HOW_MANY = (
    rf"(?: (?:{HEDGE}|all|another|the|its|his|her|their|other|a total of|a|al|el|la|sus?|seus?|suas?|son|ses"
    rf"|l[eo]|los|ya|ja|deja|already"
    r"|las|otr[oa]s|os?|as|outr[oa]s|muert[oa]|mort[oa]?|mais|les|autres|of)){0,4}"
)
UNIT = rf"(?:{VESSEL}|{STRIKE})\b"
WORD = r"[^\s.;:!?#@~]+"
# Words that end a run of adjectives: what follows belongs to something else.
STOP = (
    r"(?:in|on|of|by|from|to|for|after|since|and|with|at|as|when|that|which|were|was|are|aboard|during|than"
    r"|en|del?|por|para|tras|y|e|em|no|na|d[oae]s?|apos|par|dans|sur|du|et|contre|con|que|fueron|a|au|aux|lors)\b"
)
LIVE = r"(?:surviv|sobreviv|superviv|survec|rescat|rescap|resgat)"
PLAIN = rf"(?!{UNIT}|{STOP}|{HUMAN}\b|{DEATH}\b|{LIVE}){WORD} "  # a word that may stand before what is counted
OF = r"[ \"'(]+(?:de |d'|of (?:the |its |these |such )?)?[\"'(]*"
ADJ = rf"(?:(?!{UNIT}|{STOP}){WORD} ){{0,4}}?"

# "nine of the dead" are part of a number that is told elsewhere.
SOME_OF = (
    r"(?! (?:of (?:the|those)|de (?:los|las|esos)|dos|das|des|d'entre les)"
    r" (?:dead|killed|victim|muert|fallecid|mort|tues))"
)
ARTICLE = r"(?:en|de|em|dans|sur|por|par|contra|contre) ~++|d'~++"  # "en una lancha" is no count

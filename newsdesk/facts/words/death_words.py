"""Words of dying and killing in four languages, plain, official and loaded, as parts of patterns.

DEATH stands after the number of the dead, KILL before it; OUST is also done to boats, so people must follow it.
The patterns run over marked text (see `numbers.mark`).
"""

from __future__ import annotations

from newsdesk.facts.words.nouns import HUMAN, SURVIVOR
from newsdesk.facts.words.times import TIME
from newsdesk.text.four_languages import any_word

_A_WORD = r"(?=\w)"  # a search asks no more at the many places where no word begins
_LIFE_LOST = (
    r"(?:los(?:es?|t|ing) (?:his|her|their) li(?:fe|ves)"
    r"|(?:perdi(?:eron|o|do|endo)|pierden?|perder|dejaron|(?:perd|deix)(?:eram|aram|eu|em?|ido))"
    r" (?:l?a vida|su(?:a?s)? vidas?)"
    r"|(?:perd(?:ent|u|ue|us|aient)|laiss(?:ent|e|es)) (?:la|leurs?) vies?|trouv(?:ent|e|es|ant) la mort)"
)
DEATH = (
    rf"{_A_WORD}(?:{_LIFE_LOST}|killed(?<!that killed)(?<!which killed)(?<!who killed)|dead|die[ds]?"
    r"|perish(?:ed|es)?|succumb(?:ed)?|deaths?(?! toll)|fatalit(?:y|ies)|lives(?! (?:through|on|to tell)\b)"
    r"|put to death|dispatched|m(?:e|ee)ts? (?:their|his) (?:end|deaths?)|"
    r"(?:removed|taken) (?:from|off) the (?:battlefield|board)|slain|e?kia"
    r"|eliminated|neutrali[sz]ed|taken out|wiped out|(?:did not|didn't|never) (?:make it|made it|survived?)\b"
    r"|no sobrevivi(?:o|eron)|nao sobreviv(?:eu|eram)|n'(?:a|ont) pas survecu"
    # of wounds or of nothing that is named; "não resistiu à prisão" lives
    r"|n(?:o resisti(?:o|eron)|ao resisti(?:u|ram))"
    r"(?= (?:a|aos|as|a las|a los) (?:ferid|ferim|lesoes|lesiones|herid|queim|quem)"
    r"|[.,;:\n]|$| e (?:morr|foi)| y (?:muri|fallec))"
    r"|gone(?! (?:missing|overboard|over|to|on|home|free|into|from|through|back|after|before|by)\b)"
    r"|muert[oae]s?|muri(?:eron|o)|muere[ns]?|fallecid[oa]s?|falleci(?:eron|o)|fallecen?|perec(?:en?|io|ieron)"
    r"|abatid[oa]s?|ultimad[oa]s?|liquidad[oa]s?|asesinad[oa]s?|eliminad[oa]s?|neutralizad[oa]s?|ejecutad[oa]s?"
    r"|assassinad[oa]s?|executad[oa]s?|murdered|executee?s?"
    r"|dad[oa]s de baja|fuera de combate|bajas|baixas|decesos?|obitos?|sin vida|victimas|victima (?:mortal|fatal)"
    r"|vidas(?: perdidas)?"
    r"|mort[oae]s?|morr(?:eram|eu|em?)|morto a tiros|falec(?:id[oa]s?|eram|eu|em)|pere(?:ceram|ceu|cem)|vitimas"
    r"|vitima fatal"
    r"|morts?|tue[es]?s?|peri(?:t|ssent)?|deces|decedee?s?|meurent|meurt|abattue?s?|assassinee?s?|eliminee?s?"
    r"|(?:mis )?hors d'etat de nuire|neutralisee?s?|succombe(?:nt)?|victimes)"
)
KILL = (
    rf"{_A_WORD}(?:{_LIFE_LOST}|kill(?:s|ed|ing)|kill(?<!to kill)|deaths? of|claim(?:s|ed|ing)|slay(?:s|ing)?|slew"
    r"|bur(?:y|ies|ied)|dead (?:at|is|are)|mourn(?:s|ed|ing)?"
    r"|(?:lloran?|velan?|sepultan?|entierran?|enterraron)(?= a\b)|choram|velam|enterram|enterraram|pleurent|enterrent"
    r"|(?:cost(?:s|ing)?|end(?:s|ed|ing)|t(?:akes?|ook|aking)) (?:the )?lives of"
    r"|number(?:ing|s)|(?:(?<=dead )|(?<=killed )|(?<=victims )|(?<=deaths )|(?<=fatalities )|(?<=casualties )"
    r"|(?<=strikes )|(?<=attacks )|(?<=boats )|(?<=campaign )|(?<=now )|(?<=already )|(?<=they )|(?<=who ))number"
    r"|mata(?:mos|n|ron|ndo)?|mato|matado(?= a[l ])|muri(?:eron|o)|muere[ns]?"
    r"|falleci\w+|fallecen?|perec(?:en?|io|ieron)"
    r"|(?:dej|deix)\w+ s[ie][nm] vida|dej(?:a|o|an|aron|ando)|abat(?:en?|io|ieron|iendo)"
    r"|asesin(?:an?|o|aron|ando)|acab\w+ con la vida de|ultim(?:an?|o|aron)(?= a\b)|causo|causado"
    r"|(?:se )?cobr(?:o|a|an|aron)|(?:muertes?|decesos?|fallecimientos?) de"
    r"|(?:tinham?|haviam?) (?:matado|morto)"
    r"|(?:ha|han|haber|ter|habrian?|teriam?) (?:muerto|fallecido|perecido|dejado|matado|causado|morrido|deixado)"
    r"|(?:d(?:an?|io|ieron|ado|ando)|dar) (?:muerte|de baja)|dad[oa]s de baja"
    r"|(?:cuesta|cost(?:o|ado|aron)|(?:quit|seg|arrebat)(?:an?|o|ado|aron|ando)|cegado) la vida (?:de|a)"
    r"|mat(?:ou|aram|am)|assassin(?:am?|ou|aram|ando)|morr(?:eram|eu|em?)"
    r"|falec(?:eram|eu|em)|pere(?:ceram|ceu|cem)|deix(?:a|ou|am|aram|ando)"
    r"|abat(?:em|eu|eram)|vitim(?:am?|ou|aram)|(?:mortes?|obitos?|falecimentos?) de"
    r"|(?:cust|tir|ceif)(?:a|ou|am|aram|ando|ado) a vida de"
    r"|tue(?:nt|r)?|tuant|(?:a|ont|avons|avoir) tue|assassine|abat(?:tent|tu|tant)?"
    r"|fait|faisant|font|ayant fait|(?:mort|deces) de"
    r"|(?:cout|ot|arrach)(?:e|ent|ant|er) la vie (?:a|aux)|(?:emport|fauch)(?:e|ent|ant|er) la vie d[e']"
    r"|(?:proved |was )?fatal (?:for|to)|(?:fatal|mortal|letal) (?:para|a)|(?:fatale?|mortel(?:le)?)s? (?:pour|a|aux)"
    r"|periss\w+|meurent|fazem|fez|faz)"
)
OUST = (
    r"(?:neutrali[sz](?:es?|ed|ing)|eliminat(?:es?|ed|ing)|t(?:akes?|ook|aking) out|wip(?:es?|ed|ing) out"
    r"|execut(?:es?|ed|ing)|dispos(?:es?|ed|ing) of|sen(?:d|ds|t|ding)(?= [^.;:\n]{3,60} to the bottom\b)"
    r"|(?:mand|envi)(?:an?|o|aron|amos?|ou|aram)(?= [^.;:\n]{3,40} (?:al|(?:para|pro|ao)(?: o)?) f[ou]ndo\b)"
    r"|envoye(?= [^.;:\n]{3,40} (?:par le|au) fond\b)"
    r"|finish(?:es|ed|ing)?(?: off)?|acab(?:an?|o|aron|ou|aram|amos?) con|d(?:a|ao|eu|eram|ando) cabo de"
    r"|(?:neutraliz|elimin|liquid|ejecut|ultim|execut)(?:an?|o|aron|ando|am|amos|ou|aram|ado|ar)"
    r"|(?:neutralis|elimin|liquid|execut)(?:e|ent|ant|er))(?: (?:extrajudicial|sumaria?)\w*)?"
)
# Before or behind who died; an English verb stands behind alone.
DIES_IN_ROMANCE = r"(?:muere|murio|fallece|fallecio|morre|morreu|falece|faleceu|meurt)"
DIES = rf"(?:dies|died|{DIES_IN_ROMANCE}|decede|succombe)"
TO_THE_BOTTOM = any_word(
    en="to_the_bottom", es="al_fondo hasta_el_fondo", pt="(?:para|pro)_o_fundo ao_fundo", fr="par_le_fond au_fond"
)
_LAST_NIGHT = r"(?:last night|today|anoche|hoy|ontem(?: a noite)?|hoje|hier(?: soir)?|cette nuit|aujourd'hui)\b"
WHO_DIED = (
    rf"(?=(?: (?:more|mas|mais|de plus)\b)?(?: of them\b| de ell[oa]s\b)?(?: (?:{TO_THE_BOTTOM}|{_LAST_NIGHT}))?"
    r"[ \"']*(?:[.,;:\n]|$)"
    r"| (?:on|aboard|a bordo|a bord|sur) "
    rf"|[ \"'(]+(?:(?!\b[aoe]n? )[^\s.;:,#@~]+ ){{0,3}}?[\"'(]*{HUMAN}\b)"
)

# "None of the four aboard survived", "nobody on the boat made it".
NOBODY = (
    r"(?:no[- ]?one|nobody|none|neither|not a soul|nadie|ningun[oa]?|ninguem|nul|nenhuma?|aucune?"
    r"|personne(?=[^.;:\n]{0,40}? n(?:'|e ))"  # "une personne" is one
    r"|(?:not|ni|nem|pas) (?:~++|an?|une?|um)(?: single| solo| so| seule?)?)"
)
LIVED = (
    r"(?:survive[sd]?|live[sd]|viv(?:e|io|eu)(?=[.,;:\n]|$)"
    r"|(?:has |had )?made it|came (?:back|out|up)|got (?:out|off|away)|escaped|walked away"
    r"|(?:was )?spared|(?:was |is |were )?(?:left |found |pulled out |still )?alive|sobreviv(?:io|e|eu)"
    r"|(?:(?:quedo|queda|salio|ficou|saiu|restou) )?(?:viv[oa]|co[nm] vida)|(?:se )?salvou?|escap(?:o|ou)"
    r"|(?:n'y |n'en |n'|ne )?(?:a |est |ait )?(?:pas )?(?:survecu|rechappee?|echappe|survit|ressortie?))"
)
_OF_THEM = (
    r"(?: (?:of|from|among|entre|parmi|the|them|those|its|his|aboard|on|board|it|the|de|del|d[aeo]s?|los|las|ellos"
    r"|eles|sus|seus|a|bordo|en|na|no|la|el|o|des|les|ses|bord|du|d'eux|d'entre"
    rf"|eux|boats?|lancha|embarcac\w+|barco|bateau|{HUMAN}))"
)
# "Iban once y no quedó ninguno"
_WAS_LEFT = (
    r"(?:no (?:quedo|queda|sobrevivio|se salvo|escapo|salio) (?:nadie|ningun[oa])"
    r"|nao (?:sobrou|restou|ficou|sobreviveu|se salvou|escapou) (?:ninguem|nenhuma?)"
    r"|(?:no[- ]?one|nobody|none) (?:was|is|were|are) left|il n(?:'en|e) reste (?:aucune?|personne))"
    r"(?= ?['\".,;:\n]|$| (?:viv[oa]|[cd]o[nm] vida|a bordo|alive|en vie)\b)"
)
NOBODY_LIVED = rf"(?:{NOBODY}{_OF_THEM}{{0,5}} {LIVED}|{_WAS_LEFT})"
NO_SURVIVORS = (
    r"(?:no|zero|without(?: any| leaving)?|nao (?:ha|houve|rest(?:a|am|aram)|deix(?:a|am|ou|aram))"
    r"|no (?:hay|hubo|dejo|dejan?|dejaron|quedaron)"
    rf"|cero|sin(?: dejar)?|ningun|pas eu de|sem(?: deixar)?|nenhum|aucun|sans|pas de"
    r"|rule[sd] out(?: any)?|exclu(?:t|ent)? tout|descart(?:an?|o|aron|am|ou|aram)(?: que (?:hubiera|houvesse))?"
    rf"|descart(?:an?|o|aron|am|ou|aram) (?:la|a) existencia de) (?:known )?{SURVIVOR}"
)
CREW_OF = r"(?:crew|tripulacion|tripulacao|equipage) (?:of|de)"
NONE_OF = rf"{NOBODY}{_OF_THEM}{{1,4}}"
ALONG_WITH = (
    r",? (?:(?:along|together) with|junto (?:con|com|al?|ao?s?)|juntamente com|al lado de|ao lado de|ainsi que|avec"
    r"|alongside|aux cotes d[e'])"
)
NO_COUNT = rf"(?:[^;:\n#]|#++(?= {TIME}\b))"  # up to the others: "died two days later with four others"
# What follows a crew of which nobody died: "all four crew were pulled out alive"
WERE_SAVED = r"[^.;\n#]{0,60}?\b(?:alive|surviv\w+|lived|rescued|saved|picked up|plucked|pulled|unhurt|safe)\b"


def given_up(who: str) -> str:
    """Whom an office gives up, between the words that say so: "presumes two from the strike dead"."""
    return (
        rf"\b(?:presum(?:es?|en|em|ent) {who} (?:dead|drowned|muert[oa]s?|mort[oae]?s?)"
        r"|(?:dan?|dio|dieron|dao|deu|deram|tien(?:t|nent)|donne(?:nt)?|considera[nm]?|considere(?:nt)?)"
        rf" {who} (?:por|como|pour|comme) (?:muert|mort)[oae]?s?)\b"
    )

"""Days that are of something else than a strike: somebody spoke, the boat put to sea, a survivor came ashore."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import DayMention
from newsdesk.facts.when.day_words import UP_TO_A_DAY
from newsdesk.facts.words.americans import AMERICAN, WHITE_HOUSE
from newsdesk.facts.words.nouns import ONE_STRIKE, STRIKE, SURVIVOR, VIDEO
from newsdesk.facts.words.times import AFTER, BEFORE
from newsdesk.facts.words.vocabulary import SOUGHT, STOPPED
from newsdesk.text.lazy_regex import lazy_regex

# Up to the day, and no word of a strike between
_NO_BLOW = r"(?:(?!strike|attack|ataque|bombarde|frappe|attaque|missile|misil|missil|explos|blast)[^.;:\n])"
_SAID_ON = lazy_regex(
    r"(?<!\bno )(?<!\bnao )(?<!\bnon )"
    r"(?:said|says|spoke|speaking|announc\w+|posted|posts|confirm\w*|told \w+(?: (?:in|at) [^\s.,;:]+)?"
    r"|reveal\w*|reported|informou|inform[ao]"
    r"|anunci\w+|dij(?:o|eron)|comunic[ao]|disse(?:ram)?|(?:a|ont) dit|disent|divulg\w+|public[oa]|difundio|publicou"
    r"|publie\w*|published|disclosed"
    r"|updated|amended|corregid[oa]|corrigid[oa]|corrigee?|modifi(?:cad[oa]|ee?)"
    r"|a(?:c|)tuali[sz]ad[oa]|mise? a jour|made public|diffuse\w*"
    r"|revel\w+|annonc\w+|indiqu\w+"
    r"|sortie?s?|connue?s?|affirm\w+|revendiqu\w+|reivindic\w+|afirm\w+|declar\w+|precis\w+|statement|post|message"
    r"|publicacion|boletin|boletim|bulletin|newsletter|edicion|edicao|edition|lettre|resumen|resumo|matinale"
    r"|comunicado|communique|nota|press release"
    r"|mensaje|publicacao|mensagem|publication|wrote|acknowledged|admi(?:s|tted|tio|tiu)|recono(?:cio|ce)|reconhece\w*|reconn\w+"
    r"|denied|denial|neg(?:o|aron|ou|aram|ativa)|desmenti(?:o|eron|u|ram|d[oa])|(?:a |ont )?dementi"
    r"|announcement|anuncio|annonce|hablo|hablaron|falou|falaram|a parle|fait savoir|rendue? publi(?:c|que)"
    r"|(?:dado|dio|dieron) a conocer|s'est exprimee?|detall\w+|difundid[oa]"
    r"|publicad[oa]|emitid[oa]|released|(?:broke|broken) (?:its|his|their) silence"
    r"|rompu le silence|romp(?:io|ieron|eu|eram) (?:el|o|su|seu) silencio"
    r"|asked|urged|demanded|pidi(?:o|eron)|ped(?:iu|iram)|a(?:it)? demande|pregunt(?:o|aron)|pergunt(?:ou|aram)"
    r"|boasted|bragged|insisted|zanj(?:o|aron)|sentenci(?:o|ou)|asegur(?:o|aron)|han? asegurado|assegur(?:ou|aram)"
    r"|senal(?:o|aron)|apunt(?:o|ou|aron)|explic(?:o|ou|aron|aram)|manifest(?:o|ou|aron)|sostuvo|sustentou"
    r"|a(?:it)? (?:assure|lance|martele|tranche|explique|soutenu)|s'est vante"
    # "Announced the strike on Monday", "condenó los ataques el lunes"
    r"|(?:(?:acknowledg|disclos|announc|reveal|report|confirm|condemn|critici[sz]|denounc|defend|question|prais)ed"
    r" the"
    r"|(?:anunci|confirm|divulg|revel|conden|critic|denunci|rechaz|elogi)(?:an?|o|ou|aron|aram|am) (?:el|l?[ao]s?)"
    r"|(?:recono(?:ce|cio|cieron)|reconhec(?:e|eu|eram)|admit(?:e|io|ieron|iu|iram)) (?:el|l?[ao]s?)"
    r"|(?:reconnu|admis) (?:l[ae]s? |l')"
    rf"|(?:annonc|confirm|revel|condamn|critiqu|denonc|salu)ee?s? (?:l[ae]s?|l')) ?{STRIKE}"
    r"(?! (?:of|del?|d[aou])\b)"
    # "Posted a video Wednesday"
    rf"|(?:post|releas|publish|shar|show)ed (?:(?:an?|the|new) )?{VIDEO}(?! of\b))"
    # "Al anunciar, este miércoles, el ataque"
    r"(?: (?:hasta|que)(?= ))?(?:,(?= (?:late|on|el|este|n[ao]|nest[ae]|ce)\b))?"
    r"(?: of| del| d[ao]| du| hoy| hoje| aujourd'hui| today| on x| on social media| late| early| on| el| este| esta"
    r"| le| hasta| (?:en |n?a |la |por )*(?:noche|noite|madrugada|tarde|manha|soiree) d(?:el?|[ao]|est[ae]|u)"
    r"| a (?:ultima|primera) hora(?= del?| d[ao])| em cima da hora| tard| em| n[ao]| nest[ae]| ce"
    r"|(?:(?<=ee)|(?<=sortie)|(?<=connue)) que)* ?$"  # "sortie que jeudi", not "said that on Monday"
)
# "said Hegseth on Monday", "disse Hegseth nesta segunda"
_SAID_BY_NAME = lazy_regex(
    r"\b(?:said|says|told|wrote|announced|confirmed|dijo|anunció|informó|escribió|confirmó|disse|anunciou|informou"
    r"|escreveu|confirmou|a (?:dit|annoncé|écrit|confirmé|affirmé))(?: (?:[A-ZÀ-Ý][\w.'’-]+|de|del|of|the|o|el|le))*"
    r" [A-ZÀ-Ý][\w.'’-]+(?:,? (?:late|early|on|el|este|esta|nesta|neste|na|em|ce))* ?$"
)
# "The command on Monday released video"
_THEN_SAID = lazy_regex(
    r"(?: (?:night|morning|evening|afternoon))?(?: [a-z][\w.]*)?"
    r"(?: por la noche| a noite)?"
    r" (?:reconheceu|admitiu|revelou|reconocio|admitio|revelo|a (?:reconnu|admis|revele)"
    r"|said|announced|showed|released|posted|published|shared|confirmed|disclosed|revealed|acknowledged"
    r"|admitted|dijo|anuncio|mostro|difundio|publico"
    r"|informo|confirmo|disse|anunciou|mostrou|divulgou|publicou|informou"
    r"|confirmou|a (?:dit|annonce|montre|publie|diffuse))\b"
)
# "Announced its second action of the weekend on Monday morning, saying two were killed on Sunday"
_ANNOUNCED = lazy_regex(r"\b(?:announc|disclos|report|reveal|confirm|anunci|divulg|revel|inform|annonc)\w*")
_SAYING = lazy_regex(
    r"(?: (?:morning|night|evening|afternoon))?, (?:saying|al decir|diciendo|dizendo|ao dizer|(?:en )?disant)\b"
)
# "Anoche nos avisaron que los mató un dron": when kin were told
_KIN_HEARD = lazy_regex(
    r" (?:(?:we|i|they) (?:were |was )?(?:told|heard|learn(?:ed|t)|found out|got)\b|(?:nos|me|les|lhes|nous|m')"
    r" ?(?:(?:avis|cont|llam|confirm|inform|notific|lig|telefon)(?:aron|aram|o|ou)|dij(?:o|eron)|diss(?:e|eram)"
    r"|enteramos|entere|a(?:vons)? (?:dit|appris|appele|prevenu\w*|annonce|su)|ont (?:dit|appele|prevenu\w*|annonce))"
    r"|(?:supe|supimos|soube|soubemos|recebemos|recibimos|ficamos sabendo|on (?:nous|m') ?a )\b)"
)
# "Monday's statement", "Your Friday Briefing"
_STATEMENT = lazy_regex(
    r"(?:'s)? (?:(?:morning|evening) )?(?:statement|announcement|denial|press release|briefing|newsletter|edition"
    r"|digest)\b"
)
# "Este domingo, los militares admitieron que", "On Friday, Southern Command confirmed": who struck, and said so then
_THEN_ADMITTED = lazy_regex(
    r"(?: (?:por la |a |dans la )?(?:night|morning|evening|afternoon|noche|noite|soir|soiree))?,?"
    r" (?:(?:the|el|la|los|o|os|le|les|l') ?)?"
    rf"(?:{AMERICAN} )?(?:(?:southern|joint|commandement|comando|mando) )?"
    r"(?:military|militares|militaires|pentagon\w*|command|southcom|sur|sul|sud|navy|armada|marinha|marine|army"
    rf"|ejercito|exercito|armee|hegseth|trump|washington|{WHITE_HOUSE})"
    r" (?:l'|(?:lo|la|o|a) )?(?:said|announced|confirmed|released|posted|disclosed|inform(?:o|ou|aron|aram)|divulgou"
    r"|difundio|acknowledged|admitted|conceded|revealed"
    r"|dij(?:o|eron)|anunci(?:o|aron)|confirm(?:o|aron)|admit(?:io|ieron|iu|iram)|reconoc(?:io|ieron)|disse(?:ram)?"
    r"|anunci(?:ou|aram)|confirm(?:ou|aram)|reconhec(?:eu|eram)|(?:a|ont) (?:dit|annonce|confirme|admis|reconnu"
    r"|revele|indique|diffuse|publie))\b"
)
_BEGINS = lazy_regex(
    r"\W*(?:(?:on|late|early|by|el|este|n[ao]|nest[ae]|em|ce|le|ya|en|la|a|noche|noite|madrugada|tarde|del?|da) )*"
)
# Before it was hit the boat put to sea.
_SET_OUT = lazy_regex(
    r"\b(?:set (?:out|off|sail)|(?:gone|went|out) fishing|sailed|spotted|tracked|detected"
    r"|detectad[oa]|avistad[oa]|rastread[oa]|detectee?|reperee?|left(?= (?:port\b|home\b|(?:on |late |early )*$))"
    r"|departed|(?:salieron|salio|sairam|saiu)(?! (?:viv|co[nm] vida|iles))|zarparon|zarpo|partieron"
    r"|(?:habian?|tinham?|haviam?) (?:salido|zarpado|partido|saido)|sortis? (?:en mer|pecher)|pris la mer"
    r"|zarpou|zarparam|partiram|partis?|appareille|quitte le port)\b(?:(?! (?:and|y|e|et) )[^.;:,\n]){0,30}$"
)
# "Set out on Thursday and was hit that same night"
_HIT_THAT_DAY = lazy_regex(
    r"\b(?:(?:that|the) (?:very )?same|es[ea] mism[oa]|el mismo|la misma|n?[oa] mesm[oa]|n?(?:esse|essa) mesm[oa]"
    r"|le meme|la meme|cette meme)"
    r" (?:day|night|morning|evening|dia|noche|tarde|madrugada|manana|noite|manha|jour|nuit|soir)\b"
)
# "Sworn in only hours before Thursday's attack", "antes del ataque del jueves": no other happened on that day.
_BEFORE_THE = lazy_regex(
    rf"\b{BEFORE} (?:(?:the )?|(?P<attack>(?:(?:la|a|o) |l')?{ONE_STRIKE}(?: \w+)? (?:del?|d[aou]) ))$"
)
_ATTACK = lazy_regex(rf"(?:'s)? (?:\w+ )?{ONE_STRIKE}\b")
# What befell the survivors later: no day of a strike.
_AFTERWARDS = lazy_regex(
    r"\b(?:rescued|picked up|rescatad[oa]s?|recogid[oa]s?|resgatad[oa]s?|recolhid[oa]s?|secourue?s?|repechee?s?"
    r"|handed|returned|repatriated|flown|sent (?:home|back)"
    r"|released(?! (?:\w+ )?(?:video|footage|images?|clips?|statement))"
    r"|freed|suspended|ended|stopped|(?:called|calling) off|gave up|halted|abandoned|buried|arrived|landed"
    r"|(?:took|taken|brought|hauled|pulled) (?:\w+ ){0,2}?(?:aboard|on board|ashore)"
    r"|(?:sub(?:io|ieron|iu|iram)|(?:llev|iz)(?:o|aron)|(?:lev|ic)(?:ou|aram)|(?:subid|llevad|izad|levad|icad)[oa]s?)"
    r" a bordo|(?:pris|hisse|ramene|monte)e?s? a (?:bord|terre)"
    r"|(?:washed|came) (?:up|ashore)|apareci(?:o|eron)|aparec(?:eu|eram)|echouee?s?"
    r"|summoned|called in|convoc(?:o|ou|aron|aram)|cit(?:o|ou|aron|aram)|convoque\w*|protest(?:ed|o|ou|aron|aram)"
    r"|lleg(?:o|aron)|cheg(?:ou|aram)|arrivee?s?|entregad[oa]s?|devuelt[oa]s?"
    r"|repatriad[oa]s?|liberad[oa]s?|excarcelad[oa]s?|suspendi\w+|ces(?:o|aron|aram|ou)|terminada|sepultad[oa]s?"
    r"|devolvid[oa]s?|libertad[oa]s?|enterrad[oa]s?|sailed|transferred|trasladad[oa]s?|entreg(?:a|aron|o|ou)|remis|rapatrie\w*|liberee?s?|suspendu\w*|inhumee?s?)\b"
    rf"{_NO_BLOW}{{0,30}}$"
)
# "Encerrou as buscas por quatro homens no domingo"
_SEARCH_ENDED = lazy_regex(
    rf"\b{STOPPED}\b[^.;:\n]{{0,30}}?\b{SOUGHT}\b"
    rf"(?:(?!strike|attack|ataque|bombarde|frappe|attaque|{SURVIVOR} (?:of|from|del?|d[aou]) $)[^.;:\n]){{0,40}}$"
    # "As buscas pelos quatro terminaram no domingo"
    rf"|\b{SOUGHT}\b[^.;:\n]{{0,50}}? (?:{STOPPED}|was over|termin(?:o|aron|ou|aram|ad[oa]s?)"
    r"|finaliz(?:o|aron|ou|aram|ad[oa]s?)|conclu(?:yo|yeron|iu|iram|id[oa]s?)|acab(?:o|aron|ou|aram)"
    r"|(?:a|ont) pris fin|se sont (?:arret|achev)ees)"
    rf"{UP_TO_A_DAY} $"
)
# "On Sunday the Coast Guard ended its search"
_THEN_ENDED = lazy_regex(
    r"(?: (?:night|morning|evening|noche|noite|soir))?,? (?:(?:[a-z]\.){2,} |[^\s.;:,]+ ){0,9}?"
    rf"{STOPPED}\b[^.;:\n]{{0,30}}?\b{SOUGHT}\b"
)
# "The Coast Guard on Jan. 2 suspended its search", "suspendió el 2 de enero la búsqueda"
_ENDED_AT_ONCE = lazy_regex(rf",? (?:[a-z]+(?:ly|mente|ment) )?{STOPPED}\b[^.;:\n]{{0,30}}?\b{SOUGHT}\b")
_ENDED = lazy_regex(rf"\b{STOPPED}(?:,? (?:on|late|early|el|este|em|n[ao]|no dia|nest[ae]|ce|le))*,? $")
_OF_THE_SEARCH = lazy_regex(rf"[^.;:\n]{{0,25}}? (?:(?:the|its|l[ao]s?|su|as?|suas?|les|leurs?) ){SOUGHT}\b")
# "The search went into its fourth day on Friday", "la búsqueda entró el viernes en su cuarto día"
_GOES_ON = lazy_regex(
    r"\b(?:search(?:es)?|hunt|busquedas?|rastreos?|buscas?|recherches)\b[^.;:\n]{0,140}? (?:went (?:on|into)"
    r"|enter(?:s|ed)|stretch(?:es|ed)|reach(?:es|ed)|continu(?:es?|ed|an?|o|ou|am|aban?|avam?)|resum(?:es|ed)"
    r"|wore on|began|started|entr(?:an?|o|aron|ou|am|aram|e|ent|aient|ee?s?)|sigu(?:e|en|io|ieron)"
    r"|prosig(?:ue|uen|uio)"
    r"|(?:comenz|empez|comec|inici)(?:o|aron|ou|aram)|prossegu\w+|se poursui\w+|ont (?:repris|debute|commence))\b"
    rf"{_NO_BLOW}{{0,30}}$"
)
# "After the Nov. 5 military strike", "on Wednesday, day of the attack"
_IS_THE_ATTACKS = lazy_regex(
    rf"(?:'s)?(?: [a-z-]+){{0,2}} {STRIKE}\b|,? (?:the )?(?:(?:very|same) )*(?:day|dia|jour) (?:of|del?|d[aoe])"
    rf" (?:(?:the|l[ao]) |l')?{STRIKE}\b"
)
_AFTER = lazy_regex(rf"\b{AFTER} (?:(?:the|el|la|l[ae]|o|a) )?$")
# "The pause announced on Sunday", "la suspensión anunciada el domingo"
_OF_ANOTHER_ACT = lazy_regex(
    r"\b(?:suspension|suspensao|pause|pausa|halt|truce|tregua|treve|deal|acuerdo|acordo|accord|sanctions?|decree|order"
    r"|decreto|decret|bill|law|ley|lei|loi|ceasefire)(?: (?:that was|que fue|que foi))?"
    r" (?:announced|declared|signed|ordered|anunciad[oa]s?|declarad[oa]s?|firmad[oa]s?|decretad[oa]s?|annoncee?s?"
    rf"|signee?s?|decretee?s?){UP_TO_A_DAY} $"
    # "since Trump declared the pause on Oct. 29"
    r"|\b(?:declar\w+|anunci\w+|announc\w+|annonc\w+|order\w+|decret\w+|ordon\w+) (?:the|a|la|una|uma|un|le|el|l') ?"
    r"(?:suspension|suspensao|pause|pausa|halt|truce|tregua|treve|ceasefire|moratori\w+)"
    rf"{UP_TO_A_DAY} $"
)
# "Le Congrès doit se prononcer mercredi", "el Senado votará el jueves"
_IS_TO = r"(?:doit|doivent|devra\w*|deben?|debera\w*|devem?|devera\w*|vont?|van? a|vai|vao)"
_DELIBERATE = r"(?:vot|debat|pronunci|prononc|examin|discut|decid|analis|tranch|comparec|testif|declar)"
_TO_COME = lazy_regex(
    r"\b(?:due|scheduled|slated|expected|will|to (?:brief|testify|vote|meet)|programad[oa]s?|previst[oa]s?|prevu\w*"
    rf"|comparecer\w*|marcad[oa]s?|{_IS_TO} (?:se )?{_DELIBERATE}\w*|(?:se )?{_DELIBERATE}(?:a|e|i)?r(?:an?|ao|ont)"
    r"|(?:faces?|meets?|goes before|appears? before|testif(?:y|ies) (?:to|before)) (?:the |a )?(?:senat|congress"
    r"|house|lawmak|panel|committee)\w*|comparecen? (?:el |este )?(?=\w+ ante )"
    r"|(?:enfrentam?|encaram?|affronte(?:nt)?) (?:(?:os|as|les) )?(?:senat|senad|deput|elus)\w*"
    r")\b"
    rf"{_NO_BLOW}{{0,50}}$"
)
# "France had summoned the envoy on Monday", "que la Francia había convocado el lunes": before what is news now
_HAD_PROTESTED = lazy_regex(
    r"\b(?:had|habian?|tinham?|haviam?|avai(?:t|ent)) (?:already |ya |ja |deja )?"
    r"(?:summoned|called in|recalled|protested|complained|convocado|citado|llamado|chamado|protestado|convoque"
    r"|rappele"
    rf"|proteste){_NO_BLOW}{{0,40}}$"
)
_SEARCHED = lazy_regex(rf"\b{SOUGHT}{UP_TO_A_DAY} $")
OF_AN_ATTACK = lazy_regex(
    r"(?:'s|,(?= (?:boat )?(?:strike|attack|bombing|blast)\b))? (?:(?:eastern )?(?:pacific|caribbean) )?(?:boat )?"
    r"(?:strikes?|attacks?|blasts?|bombings?|(?:death )?toll)\b"
)  # "announced New Year's Eve strikes"


def is_another_days(doc: Document, day: DayMention) -> bool:
    """Somebody spoke on that day, or survivors were handed over."""
    return was_said(doc, day) or came_afterwards(doc, day)


def put_to_sea(doc: Document, day: DayMention) -> bool:
    """Did the boat leave on that day? The strike came later, nobody says how much."""
    set_out = _SET_OUT.search(doc.folded, max(0, day.start - 60), day.start)
    if set_out is None or _HIT_THAT_DAY.search(doc.folded, day.end, doc.sentence_at(day.start)[1]):
        return False
    return not OF_AN_ATTACK.match(doc.folded, day.end) and not is_told_as_later(doc, day)


def is_told_as_later(doc: Document, day: DayMention) -> bool:
    """Does the text say what had been before the attack of this day?"""
    before = _BEFORE_THE.search(doc.folded, max(0, day.start - 60), day.start)
    return before is not None and bool(before["attack"] or _ATTACK.match(doc.folded, day.end))


def was_said(doc: Document, day: DayMention) -> bool:
    if OF_AN_ATTACK.match(doc.folded, day.end):
        return False
    if _STATEMENT.match(doc.folded, day.end) or _KIN_HEARD.match(doc.folded, day.end):
        return True
    if _SAYING.match(doc.folded, day.end) and _ANNOUNCED.search(doc.folded, doc.sentence_at(day.start)[0], day.start):
        return True
    if _THEN_SAID.match(doc.folded, day.end) or _begins_what_was_said(doc, day):
        return True
    before = max(0, day.start - 60), day.start
    return bool(_SAID_ON.search(doc.folded, *before) or _SAID_BY_NAME.search(doc.text, *before))


def _begins_what_was_said(doc: Document, day: DayMention) -> bool:
    """At the end of a sentence it is the day of what is told: "four died on Thursday, Southern Command said"."""
    begins = _BEGINS.fullmatch(doc.folded, doc.sentence_at(day.start)[0], day.start)
    return begins is not None and _THEN_ADMITTED.match(doc.folded, day.end) is not None


def came_afterwards(doc: Document, day: DayMention) -> bool:
    if OF_AN_ATTACK.match(doc.folded, day.end):
        return False
    before = max(0, day.start - 60), day.start
    return bool(
        is_of_the_search(doc, day) or _AFTERWARDS.search(doc.folded, *before) or _SEARCHED.search(doc.folded, *before)
    )


def is_of_the_search(doc: Document, day: DayMention) -> bool:
    """Did they end the search on that day, or was it the search's fourth?"""
    start = doc.sentence_at(day.start)[0]
    if _IS_THE_ATTACKS.match(doc.folded, day.end) or _AFTER.search(doc.folded, start, day.start):
        return False
    if _SEARCH_ENDED.search(doc.folded, max(0, day.start - 100), day.start) or _search_ended_then(doc, day):
        return True
    if _ENDED_AT_ONCE.match(doc.folded, day.end) or _GOES_ON.search(doc.folded, start, day.start):
        return True
    ended = _ENDED.search(doc.folded, start, day.start)
    return ended is not None and _OF_THE_SEARCH.match(doc.folded, day.end) is not None


def _search_ended_then(doc: Document, day: DayMention) -> bool:
    begins = _BEGINS.fullmatch(doc.folded, doc.sentence_at(day.start)[0], day.start)
    return begins is not None and _THEN_ENDED.match(doc.folded, day.end) is not None


def is_of_another_act(doc: Document, day: DayMention) -> bool:
    """Whether a truce was declared then, somebody is to vote or had protested: of the strike it says nothing."""
    before = max(0, day.start - 60), day.start
    acts = (_OF_ANOTHER_ACT, _TO_COME, _HAD_PROTESTED)
    return any(act.search(doc.folded, *before) for act in acts)


_FIRST_TOLD = lazy_regex(
    r"\b(?:first reported|broke the (?:news|story)|scooped|adelant(?:o|aron|ado)|desvel(?:o|aron)"
    r"|avanz(?:o|aron)|adiant(?:ou|aram)|antecip(?:ou|aram)|revelee? (?:des|par))\b[^.;:\n]{0,40}$"
)
_DAYS_LATER = lazy_regex(
    r"\b(?:(?:several|many|some) days (?:after|later)|(?:varios|unos) dias (?:despues|mas tarde)"
    r"|(?:varios|alguns) dias (?:depois|apos|mais tarde)|(?:plusieurs|quelques) jours (?:apres|plus tard))\b"
)


def came_out_then(doc: Document, day: DayMention) -> bool:
    """ "Reuters broke the news on Friday", "announced on Friday, several days after": the strike was before that."""
    start, end = doc.sentence_at(day.start)
    first = _FIRST_TOLD.search(doc.folded, max(start, day.start - 60), day.start)
    return bool(first) or (was_said(doc, day) and bool(_DAYS_LATER.search(doc.folded, day.end, end)))

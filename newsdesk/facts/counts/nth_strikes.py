"""Strikes by their place in the series, "the 71st", "number 38", in four languages, over marked text."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.facts.counts.boat_figures import units_in
from newsdesk.facts.counts.campaign_scale import passed_by_campaign
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, counted
from newsdesk.facts.numerals.hedges import AT_LEAST
from newsdesk.facts.numerals.numbers import ORDINAL
from newsdesk.facts.words.americans import SOUTHERN_SPEAR
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import CAMPAIGN, HUMAN, ONE_STRIKE, STRIKE, TOLL, VESSEL
from newsdesk.facts.words.times import IN_ALL, SEPTEMBER, SINCE
from newsdesk.facts.words.vocabulary import THE, WORD
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_WORD = r"[^\s.;:,#@~]+"
_IS = r"(?:is|was|are|were|es|fue|son|fueron|e|foi|sao|foram|est|etait|sont|etaient|a ete)"
_OF_THE_KIND = (
    r"(?:of (?:its|this|that|the) (?:kind|sort|type)|(?:du|de ce|de son) (?:genre|type)"
    r"|d(?:[eo] |e (?:su|este|ese|esta|esa) |e seu |[eo] mesmo |(?:este|esse|esta|essa) )"
    r"(?:tipo|genero|clase|classe|especie))"
)
_NTH_STRIKE = lazy_choice(
    rf"(@++) (?:of|since|in|de|da|del|de la) (?:the |a |la )?(?:{CAMPAIGN}"
    rf"|(?:operation |operacion |operacao )?{SOUTHERN_SPEAR}"
    r"|series?)\b",
    rf"(@++) {_OF_THE_KIND}\b",
    rf"\b(?:number|no\.|numero|n\.o) (#++) {_OF_THE_KIND}\b",
    rf"(@++) (?:overall|{IN_ALL})\b",
    rf"@++ [^.;:,#@\n]{{1,40}}?,? (?:and|y|e|et) (?:(?:the|el|la|o|a|le) )?(#++) {IN_ALL}\b",
    rf"\b{ONE_STRIKE}(?: (?:on|del?|d[eo]) (?:[^\W\d]+[- ]?feira|[^\W\d]+),)?,? (?:(?:the|el|l[ae]|[oa]) )?"
    r"(?:(?:number|no\.?|(?:de )?numero|n\.o?) |_)(#++)(?!\w|:[\d#])",
    rf"\b{_IS} (?:el|la|[oa]) (#++) (?:de la|da|d[oe]) (?:su |sua )?(?:{CAMPAIGN}|operacion|operacao)\b",
    rf"\b{_IS} (?:(?:the|el|la|o|a|le) |l'|){ONE_STRIKE} (#++)(?=[.,;\n]|$| (?:{SINCE}|and|y|e|et|contra|against"
    rf"|contre|(?:of|de|da|do|del) (?:(?:the|la|a|su|its) )?{CAMPAIGN})\b)",
    rf", {THE}?{ONE_STRIKE} "
    rf"(#++)(?=[.,;\n]|$| {SINCE}\b| (?:of|de|da|d[oe]) (?:the |la |a )?campa)",
    rf"\b(?:tras|apos|su|seu|[eo]l?|n?o|d[eo]l?) {ONE_STRIKE} (#++)"
    r"(?= (?:de (?:ee|estados)|dos (?:eua|estados)|contra"
    rf"|{SINCE} (?:\w+ )?(?:{SEPTEMBER}|inicio|comienzo))(?:\b|_))",
    rf"\A{ONE_STRIKE} (#++)(?=:| (?:of|by|del?|d[oa]s?|des|contra|against|contre)\b)",
    r"\b(?<!victima )(?<!vitima )(?<!muerto )(?<!morto )(?<!victim )(?<!death )(?<!persona )(?<!pessoa )"
    rf"(?:number|no\.|numero|n\.o) (#++) (?:{SINCE} (?:{SEPTEMBER}(?:(?: de)? 20\d\d)?"
    r"|que (?:se )?(?:empezo|comenzo|comecou|arranco|inicio|iniciou)|el (?:inicio|comienzo)|o inicio"
    r"|le debut|the (?:start|beginning)|(?:the|el|la|o|a|le) @++ \w+)|(?:of the|of its|de l[oa]"
    rf"|de su|da|da sua|(?:de |d'|of )~+|of a|de la) {CAMPAIGN})\b",
)
_MADE_KNOWN = (
    r"(?:acknowledg|announc|disclos|confirm|report|revel|reveal|admit|recono[cz]|reconhec|reconn|anunci|annonc"
    r"|divulg)\w*"
)
# "The military's 19th", "the Pentagon's", "Washington's"
_POSSESSORS = r"(?:(?:the )?(?:u\.?s\.? )?(?:[\w-]+ )?[a-z]+'s?)"
_OF_THOSE = (
    r"(?: d(?:e l'(?:armee|administration)|el (?:ejercito|gobierno)|[oe]s? (?:exercito|governo|eua|estados unidos"
    r"|washington)|e ee\.? ?uu\.?|es etats-unis|e la marine))"
)
# Nothing says of what: it is of the campaign only while the campaign has not long passed it.
_ON_BOATS = rf"(?: (?:on|against|contra|contre|sur) (?:(?:{WORD}|~++) ){{0,4}}?(?:{VESSEL}|{HUMAN})\b)"
_ITS = r"(?:(?:southcom|command|pentagon|military|campaign)'s|its)"  # those who strike
_OF_ITS = r"(?: d(?:el|[ou]) (?:comando|mando|commandement|southcom|pentagon\w+))"
_ONE_BEFORE = rf"(?:(?<= )@++ (?:and|y|e|et) {THE}?)?"  # "are the 100th and 101st"
_NTH_BARE = lazy_choice(
    # "the strike on Monday was the 71st on a boat", "the attack is number 70 and takes the toll to 235"
    rf"\b{STRIKE}\b[^.;:\n]{{0,100}}? {_IS} (?:{AT_LEAST} )?(?:(?:the|el|la|o|a|le) "
    rf"|l'|{_POSSESSORS} |){_ONE_BEFORE}"
    rf"(?:(@++)(?=[.;\n]|$|,? (?:and|y|e|et) (?!the\b)| (?:on|against|to hit|contra|contre|sur) "
    rf"(?:(?:{_WORD}|~++) ){{0,4}}?{VESSEL}\b| (?:known|reported|announced|acknowledged|disclosed|such|so far|connue"
    r"|recensee|annoncee|reconnue|reconocid[oa]|reconhecid[oa]|conocid[oa]|anunciad[oa]|conhecid[oa]"
    rf"|{SINCE}|of the campaign|de la campa[gn]+[ae]|da campanha)\b"
    # "the 16th the administration has acknowledged"
    rf"| (?:(?:that|which|que) |qu')?(?:{_WORD} ){{1,5}}?{_MADE_KNOWN})"
    # "la acción es la 38 contra supuestos traficantes"
    rf"|(?<= [aelo] |el |la )(#++)(?={_ON_BOATS}| {SINCE}\b)"
    r"|(?:number|no\.|numero|n\.o?) (#++)(?=[,;\n]|\.(?!\d)|$| (?:and|y|e|et)\b))",
    # "Latest strike, the 26th on smugglers", and "strikes go on: that of Monday, the eighth, hit a boat".
    rf"\b{STRIKE}\b[^.;\n@]{{0,70}}?(?:, (?:the|el|la|o|a|le|l')|[,;] (?:{_ITS}|(?:el|o)(?= @++{_OF_ITS})))"
    rf" ?(@++|#++(?={_ON_BOATS}))"
    # and "Friday's attack, the 76th known, hit a boat"
    rf"(?=[,;\n]|\.(?!\d)|$|{_ON_BOATS}|{_OF_ITS}| (?:(?:publicly )?(?:known|reported|announced|disclosed)"
    r"|conocid[oa]|anunciad[oa]|conhecid[oa]|connue|annoncee|recensee|so far|to date)(?=[,.;\n]|$))",
    # "It was the military's 19th on a suspected boat", "es el 19.º contra una lancha"
    rf"\b(?:(?:it|this|that)(?: one)? (?:is|was|marks)|es|fue|foi|e|c'est|c'etait)"
    rf" (?:(?:the|el|la|o|a|le) |l'|{_POSSESSORS} |)(?:(@++)|(?<= [aelo] |el |la )(#++)|(?:number|numero) (#++))"
    rf"(?:{_OF_THOSE})?{_ON_BOATS}",
    # "The strike is counted as the 104th", "CNN counts the attack as its 112th", "contado como el 116 desde"
    rf"\b(?:(?:counted|listed|numbered) as|count(?:s|ed) (?:the|this|it)(?: {ONE_STRIKE})? as)"
    rf" (?:the )?(?:{_ITS} )?(@++)(?=[,;.\n]|$| {SINCE}\b)",
    r"\b(?:(?:se )?cuent(?:a|an)|contad[oa]|cont(?:a|ou)|comptee?) com[oe] (?:el|l[ae]|[oa]) (@++|#++)"
    rf"(?=[,;.\n]|$| {SINCE}\b)",
    # "It was the 22nd, took place on Thursday and lifts the toll to 87"
    r"(?:^|[.;\n] ?)(?:it|this|esto|fue|es|foi|e|c'etait|c'est) ?(?:(?:was|is) )?(?:the|el|la|o|a|le) (@++)"
    rf"(?=, [^.;:\n@]{{0,90}}?\b(?:{TOLL}|{DEATH}|{CAMPAIGN})\b)",
    rf"\b{STRIKE}\b[^.;\n#@]{{0,60}}?\b(?:the ~++|celle|celui|el|la|o|a) (?:on|of|del?|d[oau]) (?:{_WORD}|@++),"
    r" (?:(?:the|el|la|o|a|le) |l'|)(@++)(?=[,;\n]|\.(?!\d)|$)",
)
_ITS_OWN = r"(?:its|their|su|seu|sua|sa|leur)"
_BEGAN = (
    r"(?:began|launched|started|(?:empez|comenz|lanz|inici)o|(?:comec|inici|lanc)ou|(?:a )?(?:lance|commence|entame))"
)
_KNOWN = (
    r"(?:(?:publicly )?(?:known|disclosed|announced|reported|acknowledged|confirmed)"
    r"|con(?:oc|hec)id[oa]|anunciad[oa]|reconocid[oa]|confirmad[oa]|divulgad[oa]|connue|recensee|annoncee|revelee)"
)
# "The third in only a few weeks", "the fifth in a month and a half": of all, while the campaign was as young
_IN_FEW_WEEKS = (
    r"(?:in|en|em) (?:(?:only|just|barely|apenas|solo|so|seulement|(?:just|little) (?:over|more than)|poco mas de"
    r"|pouco mais de|(?:un )?peu plus d[e']) ?)?(?:(?:the (?:past|last) )?(?:a )?few|recent|pocas|poucas|quelques"
    r"|(?:las |n?as )?ultimas|[~#]++|a) (?:weeks?|months?|semanas?|mes(?:es)?|semaines?|mois)"
)
# "It is the 71st since September": what it is the 71st of stands in the headline.
_NTH_ALONE = lazy_regex(
    r"(?:\b(?:it's|is|was|marks|es|fue|e|foi|est|ce fut|(?:teria|habria|haveria) sido|seria|serait"
    rf"|aurait ete|would be)|(?<=[^\d]),) (?:ya |ja |now |deja |already )?(?:{AT_LEAST} )?"
    rf"(?:the|el|la|o|a|le|l'|{_ITS_OWN})"
    rf" ?(@++|#++) (?:{_KNOWN}(?= (?:in|dans|en|n[oa]|and|y|e|et)\b|[.,;\n]|$)|{_IN_FEW_WEEKS}"
    rf"|{SINCE} (?:early |late )?(?:(?:(?:the|le|el) )?\d\d?(?:nd)? (?:(?:de|of) )?)?(?:{SEPTEMBER}|it began"
    r"|que (?:empezo|comenzo|comecou)"
    rf"|(?:que )?[^.;:,\n@#]{{1,30}}? {_BEGAN} (?:(?:its|the|su|la|sua|a|sa) )?{CAMPAIGN}"
    r"|el (?:inicio|comienzo)|o inicio|le debut|the (?:start|beginning))|(?:in|en|em) #+ (?:months|mes(?:es)?|mois))"
    r"\b(?:,?(?: de| del)? 20\d\d)?"
    # "the 20th since September to leave" is no strike
    rf"(?! (?:to (?!(?:be )?{KILL}|hit|strike|sink|target)"
    r"|(?:en|a) (?!mata|tuer|ataca|atting|frapp|hund|\w+ #)\w+(?:[aei]r|re)\b))"
)


@once
def nth_strikes_in(doc: Document) -> Sequence[Figure]:
    told = counted(doc, (_NTH_STRIKE, _NTH_ALONE), doc.marked)
    bare = counted(doc, (_NTH_BARE,), doc.marked)
    told += [figure for figure in bare if not passed_by_campaign(doc, figure.number.value)]
    found = {figure.number.start: figure for figure in told}
    for start, match in units_in(doc).items():
        if match["strikes"] and doc.numbers.numbers[start].kind == ORDINAL:
            found.setdefault(start, Figure(doc.numbers.numbers[start], start, match.end()))
    return [found[start] for start in sorted(found)]

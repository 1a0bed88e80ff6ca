"""Patterns for numbers of boats and strikes, in four languages, over marked text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsdesk.facts.counts.campaign_scale import beyond_strikes
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, counted, found_in
from newsdesk.facts.numerals.hedges import AT_LEAST, HEDGE
from newsdesk.facts.numerals.numbers import CARDINAL, ORDINAL
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import HUMAN, HURT, KIN, MANY_SURVIVORS, ONE_STRIKE, STRIKE, STRIKES, THE_DEAD, VESSEL
from newsdesk.facts.words.strike_verbs import HITS, WAS_HIT
from newsdesk.facts.words.times import IN_ALL, NOW, SEPTEMBER, SINCE, SO_FAR, TIME
from newsdesk.facts.words.vocabulary import OF, PLAIN, THE, UNITS, WORD, N
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.literals import ScannedText

_WHOSE = r"(?:their|its|his|her|sus?|seus?|suas?|leurs?|ses)\b"  # "eight left their boats" counts no boats
_SINCE = rf"{SINCE}\b"
_MEASURES = (
    rf"{TIME}|seconds?|segundos?|secondes?|miles|millas|milhas|kilomet\w+|quilomet\w+|km|kilos?"
    r"|ton(?:ne|elada)?s?|votes?|votos?|voix"
)
_OF_THE = r" (?:of|de|d[oa]s|des|d'entre) (?:(?:the|those|l[oa]s|[oa]s|les) )?"
# Between a count and what it counts stands no other noun: "two officials said the boat", "six keys to the operation".
_OTHER = (
    r"(?:the|an?|el|la|le|une?|said|says?|told|officials?|authorities|autoridad(?:es)?|witnesses|testigos?|testemunhas?|temoins?|confirm\w+"
    r"|(?:outboard )?(?:engines?|motors?)|motor(?:es)?|moteurs?|sources?|fuentes?|fontes?|funcionari\w+|responsables?"
    r"|who|whom|qui|through|lawmakers|senators|dij\w+|dicen?|diss\w+|diz(?:em)?|dit|disent|about|behind|around"
    r"|sobre|acerca|against|things|questions?|keys?|takeaways|charts|claves"
    r"|preguntas|perguntas|puntos|pontos|respostas|respuestas|cles|votes?"
    r"|(?:fighter )?wings?|squadrons?|brigades?|regiments?|battalions?|divisions?|fleets?|infantry|expeditionary"
    r"|ala|escuadron|escuadrilla|brigadas?|regimiento|batallon|division|flota|infanteria"
    r"|esquadrao|regimento|batalhao|divisao|frota|escadron|escadre|bataillon|flotte"
    rf"|{HURT}|{KIN}|votos?|voix|senadores|senateurs|congress\w+|congresistas|diputados|deputados|deputes|legislador\w+|{TIME})\b"
)
# "38 such actions", "38 actions de ce type"
_DEEDS = (
    r"(?:(?<=such )|(?<=similar )|(?<=telles )|(?<=lethal )|(?<=kinetic ))(?:actions?|incidents?)"
    r"|(?:actions|incidents?)(?= (?:of (?:this|that|its) kind|de ce (?:type|genre)))"
    r"|incidentes?(?= (?:de este tipo|similares|desse tipo|semelhantes))"
)
# The first unit after a number is what it counts: "two boats", "38 known boat strikes".
_UNITS = lazy_regex(
    rf"(#++|@++)(?:(?<=#)(?:{OF}|-)|(?<=@)[ \"']+)(?:(?!{_WHOSE}|{_OTHER}){PLAIN}){{0,5}}?[\"'(]*"
    rf"(?:(?:boat |vessel |missile )?(?P<strikes>{STRIKE}|{_DEEDS})\b(?! group| fighter| force)"
    rf"|{VESSEL}\b(?![- ]strikes?\b))(?! (?:surviv|victims?|deaths?|famil|widow))"
)
# Of those aboard some die: "two of three aboard killed". Of the dead some are named: "two of the three men killed".
_ABOARD = r"(?:aboard|crew|occupant|ocupante|tripulante|passag|pasaj)"
# Measured, or part of a count that tells more: "in nine months", "eight of the eleven dead", "names four of six men".
_NO_PEOPLE = lazy_regex(
    rf"{N}(?:(?P<measure>[ -](?:{_MEASURES})\b)|{_OF_THE}(?=#+ (?:(?!{_ABOARD}){WORD} )?"
    rf"(?:{THE_DEAD}|{MANY_SURVIVORS}|rescued|rescatad[oa]s|resgatad[oa]s)\b))"
)
_NAMED = lazy_regex(
    r"\b(?:nam(?:es?|ed|ing)|identif\w+|bur(?:y|ies|ied)|mourn\w*|velan?|lloran?|nombran?|choram|velam|nomeiam)"
    rf"(?: (?:a|as|os|los))? (#++){_OF_THE}(?=#)"
)
_DYING = rf"\b(?:{DEATH}|{KILL}|left|leaving|dej(?:an?|o|aron|ando)|deix(?:am?|ou|aram|ando)|fai?t|font)\b"
_KILLS = lazy_regex(rf"\b{KILL} (?:a )?$")  # "kills three of the four survivors": that is the toll
_OF_DEAD = lazy_regex(rf"#++{_OF_THE}#++ (?:{WORD} )?{DEATH}\b")  # but "killing 160 of the 244 dead" is a part
_AND_DEAD = rf"(?:,? (?:with|and|con|y|com|e|avec|et) (?:{HEDGE} )?#+ (?:{WORD} )?{DEATH}\b)"
_IN_ALL = rf"{IN_ALL}\b"
_DEATHS = rf"(?:{THE_DEAD}|victimes|lives|vidas|vies|fatalit(?:y|ies)|casualties|bajas|baixas|deces(?:os)?|obitos)"
# So many strikes, where the noun goes before: "the attacks, 60 in all", "attacks: a total of 19 since September and
# 76 dead", "that attack, the first of more than 20".
_STRIKES_BEFORE = (
    lazy_regex(rf"\b{STRIKES}\b[^.;\n#]{{0,30}}?[,:] (?:{HEDGE} )?(#++) (?:{_IN_ALL}|{SO_FAR}(?=[,.;\n]|$))"),
    lazy_regex(rf"\b{STRIKES},? (?:au nombre de|en numero de|em numero de) (?:{HEDGE} )?(#++)"),
    lazy_regex(rf"\b{STRIKES}\b(?:(?!{_DYING})[^.;\n#]){{0,90}}?\btotal (?:(?:now|is|ya|ja|est) )?"
               rf"(?:of|to|at|de|a|em|en|para)? ?(?:{HEDGE} )?(#++)(?=[.;\n]|$| {_SINCE}|{_AND_DEAD})"),
    lazy_regex(rf"\b{STRIKES}\b(?:(?!{_DYING})[^\n#]){{0,120}}? (?<!\bwith )(?<!\bcon )(?<!\bcom )(?<!\bavec )"
               rf"(?:{HEDGE} )?(#++)(?:,| {_SINCE}[^.;,\n#]{{0,40}}|)"
               rf"{_AND_DEAD}"),
    lazy_regex(rf"\b{ONE_STRIKE}\b(?: {WORD}){{0,2}}?,? {THE}?@+ (?:of|de|d[oae]s?)"
               rf" (?:{HEDGE} )?(#++)(?=[.,;\n]|$| (?:such|so far|{_SINCE}))"),
    # "the number of known boat strikes is now 131", "o número de ataques conhecidos já é de 131"; not of those killed
    lazy_regex(rf"\b(?:number|numero|nombre) (?:of|de|d[oe]s|d') ?"
               rf"(?:(?!\b(?:{_DEATHS}|{HUMAN})\b)[^.;:,\n#]){{0,30}}?\b{STRIKES}\b[^.;:,\n#]{{0,25}}?"
               rf" (?:is|es|e|est)(?: {NOW})?(?: de)? (?:{HEDGE} )?(#++)"
               rf"(?=[.,;\n]|$| (?:and|y|e|et|{SINCE})\b)"),
    # "With this one the operations number 108"
    lazy_regex(rf"(?:(?:^|[.;:\n] ?)(?:the )?|(?:,|~) (?:the )?)(?:(?:boat|known) )?{STRIKES}(?: now)? number"
               rf" (?:{HEDGE} )?(#++)(?=[.,;\n]|$| (?:and|{SINCE})\b)"),
    # "los bombardeos, que van por los 73"
    lazy_regex(rf"\b{STRIKES}\b[^.;\n#]{{0,60}}?, (?:que|which) (?:ya )?(?:van por|son|suman|number|are at) (?:los )?"
               rf"(?:{HEDGE} )?(#++)(?=[.,;\n]|$)"),
    # "they have now done this 22 times since September"
    # "has hit boats at least 38 times since September"
    lazy_regex(rf"\b(?:{HITS}|{WAS_HIT})\b[^.;\n#]{{0,60}}? (?:{HEDGE} )?(#++) (?:times|veces|vezes|fois) {SINCE}\b"),
    # the rows of a tracker: "Strikes 38, killed 130"
    lazy_regex(rf"(?:^|[\n.;] ?){STRIKES}(?: (?:{SO_FAR}|{IN_ALL}))? ?:? (#++)[,;.] ?{THE_DEAD} ?:? #"),
    lazy_regex(rf"\btotal (?:(?:number|tally) of )?(?:{WORD} )?{STRIKES}\b[^.;:\n#]{{0,40}}: ?(#++)(?=[.,;\n]|$)"),
    lazy_regex(rf"\b(?:d(?:one|id) (?:this|so|that|it)|h(?:echo|izo|icieron) esto|fe(?:z|ito|izeram) isso"
               rf"|l'(?:a|ont) fait) (?:{HEDGE} )?(#++) (?:times|veces|vezes|fois) {SINCE}\b"),
)  # fmt: skip
# "The attack was one of at least 38 that have killed 133"
_ONE_OF_SO_MANY = lazy_regex(
    rf"(?:\b{ONE_STRIKE}\b[^.;:\n#]{{0,90}}?|(?:^|[.;\n] ?)(?:el|la|o|a|celui|celle) d[eou]l?"
    r" (?:(?:\w+|@++)[ -]){1,3}?)(?<![\w#~])(?:l')?(?:one|~++|un[oa]?|uma?|une)"
    r" (?:of|de|d[oae]s?|des|d'entre|d')(?: (?:the|los?|las?|[oa]s|les))?"
    rf" ?(?:{HEDGE} )?(#++)"
    r"(?= (?:such )?(?:that|which|que|qui) (?:have|had|han|habian|ha|ja|tinham|ont|avaient)?[^.;:,#\n]{0,30}? ?#)"
)
# "More than forty have been reported, with at least 157 dead", "en total son más de 35, con 110 muertos", "at least
# three have killed 17": of what, stands before
_HAVE_BEEN = (
    r"(?:(?:have (?:now |already )?been|were|are) (?:reported|recorded|announced|counted|documented|confirmed)"
    r"|(?:fueron|han sido|foram|ja foram) (?:registrad|reportad|anunciad|contad|contabilizad|documentad|divulgad"
    r"|relatad)[oa]s|(?:ont|avaient) ete (?:recense|annonce|compte|denombre|signale|documente|menee?)e?s)"
)
_OF_NOTHING_NAMED = (
    lazy_regex(rf"(?:^|[.;:\n] ?)(?:{HEDGE} )?(#++) {_HAVE_BEEN}(?={_AND_DEAD})"),
    lazy_regex(
        rf"\b{IN_ALL},? (?:ya |ja )?(?:son|suman|van|sao|somam|ha habido|houve|(?:there|they) (?:have been|were|are)"
        rf"|(?:il y|on|ils) en (?:a eu|compte|sont a)) (?:{HEDGE} )?(#++)(?={_AND_DEAD})"
    ),
    lazy_regex(
        rf"(?:^|[.;:\n] ?){AT_LEAST} (#++) (?:have|had|han|ja|ont)? ?(?:killed|claimed|caused|matado|causado|dejado"
        rf"|mataram|deixaram|causaram|tue|fait)(?: a)?(?: {WORD})? #"
    ),
    lazy_regex(rf"[,;:] (?:{HEDGE} )?(#++) {IN_ALL}(?={_AND_DEAD})"),  # "... : 22 in all and 87 dead"
    # "It adds to 40 others on record", "se suma a otros 40 registrados"
    lazy_regex(
        r"\b(?:adds to|joins|se suman? a|se som(?:a|am|ou) a|soma-se a|s'ajoute(?:nt)? a(?:ux)?)"
        rf"(?: (?:the|l[oa]s|os|as|otr[oa]s|outr[oa]s))*(?: {HEDGE})? (#++)(?: (?:others?|autres|anteriores))?"
        r" (?:recorded|known|reported|documented|on record|(?:registrad|conocid|conhecid|documentad|anunciad"
        r"|contabilizad)[oa]s|(?:recense|connu|annonce|documente)e?s)\b"
    ),
    # "eleva a 43 los registrados", "takes those on record to 43"
    lazy_regex(
        rf"\b{ONE_STRIKE}\b[^.;:\n#]{{0,60}}? (?:eleva|sube|lleva|leva|porte) (?:a|para) (?:{HEDGE} )?(#++)"
        r" (?:l[oa]s|[oa]s|ceux|celles) (?:registrad|conocid|conhecid|documentad|anunciad|reconocid|contabilizad"
        r"|recense|connu|annonce|documente)\w*"
    ),
    lazy_regex(
        rf"\b{ONE_STRIKE}\b[^.;:\n#]{{0,40}}? (?:takes|brings|raises|lifts) (?:those|the (?:known|recorded))"
        rf"(?: (?:on record|known|recorded|reported|announced))? to (?:{HEDGE} )?(#++)"
    ),
)
# "with Friday's there have been 36 in all", "con el del viernes ya van 36 en total"; "con este son 151 los muertos"
# counts the dead
_WITH_THIS = (
    lazy_regex(rf"\b(?:with \w+'s|con el del?|com o d[aeo]|avec celle d[eu])\b[^.;#\n]{{0,40}}? (?:{HEDGE} )?(#++)"
               rf" {_IN_ALL}"),
    lazy_regex(rf"\b(?:con|com) (?:el|este|esta|ese|esa|o|esse|essa),? (?:d[eo]l? [^.;,#\n]{{1,40}}?,? )?(?:(?:ya"
               rf"|ja) )?"
               rf"(?:suman?|son|van|sao|somam) (?:{HEDGE} )?(#++)"
               rf"(?! (?:l[oa]s |os )?(?:{WORD} )?(?:{DEATH}|personas|pessoas|toneladas|kilos|detenid[oa]s"
               rf"|detid[oa]s)\b)"),
)  # fmt: skip
_IN_HIS_TERM = (
    r"(?:in|under|during|en|no|nest[ea]|bajo|sob|durante|sous|au cours)(?: [^\s.;,#]+){0,4} "
    r"(?:term|presidency|administration|trump|mandato|presidencia|gobierno|governo|mandat)"
)
_SINCE_IT_BEGAN = (
    rf"{SINCE}(?: [^\s.;,#]+){{0,3}} (?:{SEPTEMBER}|began|start|beginning|(?:el|o) (?:inicio|comienzo|comeco)"
    r"|(?:le |the )?(?:debut|start))"
)
# "There have been 38 since September": of what, stands before
_THERE_WERE = lazy_regex(
    r"\b(?:there have (?:(?:now|already) )?been|ha habido|se han (?:registrad|reportad|producid|contad"
    r"|contabilizad|anunciad|documentad)o|houve|foram (?:registrad|relatad|contad|anunciad|divulgad)[oa]s"
    rf"|il y en a eu|on en (?:compte|recense|denombre)(?: (?:deja|desormais))?) (?:{HEDGE} )?(#++)"
    rf"(?= (?:{_SINCE_IT_BEGAN}|{SO_FAR}|{IN_ALL}|{_IN_HIS_TERM})\b|{_AND_DEAD})"
)
# "The toll in US maritime strikes rises to 178 with four more deaths"
_TOLL_OF = lazy_regex(
    rf"\b(?:toll|body count|saldo|bilan|muertes|mortes|{_DEATHS})\b(?: (?!(?:and|y|e|et)\b)[^\s.;:,#]+){{0,4}} $"
    # "the number of people who have died in the government's boat attacks"
    rf"|\b(?:who|que|qui) (?:[^\s.;:,#]+ ){{0,2}}?{DEATH}(?: (?!(?:and|y|e|et)\b)[^\s.;:,#]+){{0,5}} $"
)
_OF_A_NAVY = lazy_regex(r"\b(?:navy|naval|american|coast guard)\b")
_A_NAVYS = lazy_regex(
    r" (?:of the (?:u\.?s\.? )?navy|de (?:la )?(?:guerra|armada|marina)|da marinha|de guerre|de la marine|americanos"
    r"|estado?unidenses|norteamericanos|americains)\b"
)
# "Eight ships and a submarine are deployed off Venezuela", "has sent eight ships to the Caribbean".
_DEPLOYED = lazy_regex(
    r"[^.;\n]{0,40}? (?:(?:re)?deployed|stationed|positioned|patrol(?:ling)?|(?:des|em)plegad[oa]s|mobilizados"
    r"|posicionados|estacionados|patrullan|patrulham|deployes|mobilises|positionnes|patrouillent)\b"
)
_DEPLOYS = lazy_regex(
    r"\b(?:(?:re)?deploy(?:s|ed|ing)?|(?:sent|sends|sending)|mobili[sz](?:es|ed)|despleg(?:o|aron|ado)"
    r"|despliegan?|(?:envi|moviliz|mobiliz|desloc)(?:a|o|ou|aron|aram|ado|ando)"
    r"|(?:a |ont )?(?:deploye|envoye|mobilise)(?:nt)?) $"
)


# "Rejects by 214 to 209 a halt to the strikes": votes
_BY_VOTES = lazy_regex(
    r"\b(?:by|por|par|com|con|votos?|votes?|voix) #++(?: (?:votos?|votes?|voix))?"
    r" (?:to|a|contra|contre|against|frente a)(?: (?:favor|los?|las?|les?))? $"
)


@once
def units_in(doc: Document) -> Mapping[int, re.Match[str]]:
    """What tells each number of boats or strikes, by where the number starts."""
    units = found_in(doc, _UNITS, doc.marked)
    return {match.start(): match for match in units if not _BY_VOTES.search(doc.marked, 0, match.start())}


@once
def people_text(doc: Document) -> ScannedText:
    """The marked text in which numbers of boats, of strikes and of days are told apart: no pattern of people takes
    them."""
    text = list(doc.marked)
    counted_out = [*found_in(doc, _NO_PEOPLE, doc.marked)]
    measured = [match for match in counted_out if match["measure"] and not _kills_so_many(doc, match.start())]
    others = (*counted_out, *found_in(doc, _NAMED, doc.marked))
    parts = (*measured, *(match for match in others if not _is_toll(doc, match.start())))
    spans = (match.span(1) for match in (*units_in(doc).values(), *parts))
    told_before = ((figure.number.start, figure.number.end) for figure in strikes_before_in(doc))
    for start, end in (*spans, *told_before):
        if text[start] != ORDINAL:
            text[start:end] = UNITS[0] * (end - start)
    return doc.folded.marked("".join(text))


def _is_toll(doc: Document, place: int) -> bool:
    return bool(_KILLS.search(doc.marked, max(0, place - 40), place)) and not _OF_DEAD.match(doc.marked, place)


_KILLS_SO_MANY = lazy_regex(r"\b(?:kills|mata[mn]?|tue(?:nt)?) $")


def _kills_so_many(doc: Document, place: int) -> bool:
    """ "Kills two hours after the vote" counts dead; "murió dos días después", "were killed 300 miles off" do not."""
    return _KILLS_SO_MANY.search(doc.marked, max(0, place - 10), place) is not None


@once
def vessels_in(doc: Document) -> Sequence[Figure]:
    """Every number of boats; the ships of navies are none."""
    return [
        figure
        for figure in _figures(doc, of_strikes=False)
        if not _OF_A_NAVY.search(doc.folded, figure.number.end, figure.end)
        and not _A_NAVYS.match(doc.folded, figure.end)
        and not _is_deployed(doc, figure)
    ]


def _is_deployed(doc: Document, figure: Figure) -> bool:
    start = figure.number.start
    return bool(_DEPLOYED.match(doc.folded, figure.end) or _DEPLOYS.search(doc.folded, max(0, start - 30), start))


@once
def strikes_in(doc: Document) -> Sequence[Figure]:
    return _figures(doc, of_strikes=True)


def boats_and_strikes_in(doc: Document) -> Sequence[Figure]:
    """Every number of boats, and then of strikes."""
    return *vessels_in(doc), *strikes_in(doc)


@once
def strikes_before_in(doc: Document) -> Sequence[Figure]:
    """Numbers of strikes where the noun goes before the number."""
    told = counted(doc, _STRIKES_BEFORE, doc.marked)
    told += counted(doc, (_ONE_OF_SO_MANY,), doc.marked)
    with_this = counted(doc, (*_WITH_THIS, _THERE_WERE, *_OF_NOTHING_NAMED), doc.marked)
    told += [figure for figure in with_this if not beyond_strikes(doc, figure.number.value)]
    return [figure for figure in told if not is_of_the_dead(doc, figure.start)]


def is_of_the_dead(doc: Document, strikes: int) -> bool:
    """ "The lives lost in the attacks reached 130": what begins here with the attacks counts those who died."""
    return _TOLL_OF.search(doc.marked, max(0, strikes - 80), strikes) is not None


def _figures(doc: Document, *, of_strikes: bool) -> Sequence[Figure]:
    return [
        Figure(doc.numbers.numbers[start], start, match.end())
        for start, match in units_in(doc).items()
        if doc.numbers.numbers[start].kind == CARDINAL and bool(match["strikes"]) is of_strikes
    ]

"""Words by which a text turns to something earlier than its news, in four languages, over folded text."""

from __future__ import annotations

from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import ONE_STRIKE, STRIKES
from newsdesk.facts.words.small_numbers import SO_MANY
from newsdesk.facts.words.times import AFTER, TIME
from newsdesk.text.lazy_regex import lazy_regex

# A clause that recalls an earlier strike. Its figures are not those of the strike in the news.
RECALLS = lazy_regex(
    r"\b(?:(?<!hours )(?<!a day )earlier(?! (?:version|today|this (?:morning|afternoon|evening|day))\b)"
    r"(?!(?<![.;] earlier) (?:in the|that) day\b)"  # of the news, unless it begins another sentence
    r"|previous(?:ly)?(?! (?:version|un(?:disclosed|announced|reported|acknowledged|known|publici[sz]ed)|secret"
    r"|hidden)\b)"
    r"|last (?:week|month|year)|a (?:week|month) (?:earlier|before|ago)|a day ago"
    r"|(?<!\ba )(?:days?|weeks?|months?) (?:earlier|before|ago)\b"
    r"(?! (?:yesterday|the|an?|his|her|its|he|she|it|they|we)\b)"
    r"|it followed|follow(?:s|ed) (?:a|an|the|two|one)"
    r"|(?:tras|apos|apres) (?:(?:el|l[ao]s?|[oa]s?) d(?:el?|[eao]s?)|cel(?:ui|les?) d[eu])"
    r"|of those(?! (?:on board|aboard|on (?:the|it)|killed|rescued|who|in the)\b)"
    r"|de aquell[oa]s|the (?:first|other) (?:attack|strike|one)"
    r"(?!,? (?:since|(?:on )?\w+day|in (?:\w+ ){0,3}(?:days|weeks|months))\b"
    r"|[^.;\n]{0,80}(?:[;,]| and\b) (?:\w+ ){0,4}the (?:second|others?|rest)\b)"
    r"|late (?:december|november|october)|in (?:late|early|mid)(?![ -](?:atl|pacific|carib|ocean|sea|air"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|morning|afternoon|evening))|double.tap"
    r"|(?<!version )(?<!versao )anterior(?:es)?|previ[oa]s|(?<!, )el primero(?! (?:desde|en (?:\w+ ){1,3}(?:dias"
    r"|semanas|meses))\b)"
    r"|the (?:one|strike|attack) before(?=[.,;:\n]|$)|(?:(?:frappe|attaque)|celle) d'avant"
    r"|the last (?:one|such|strike|attack)\b|(?<!, )(?:el ultimo|la ultima|a ultima|o ultimo|la derniere)"
    r" (?:fue|mat|dej|foi|deix|remonte|avait|etait|habia)\w*"
    r"|la primera,|(?:semana pass?ada|mes pasado)|(?:dias|semanas) atras|inicio da semana|ja tinha|avant cette"
    r"|(?:dias|semanas|horas(?! antes ?(?:[.;\n]|$))) antes(?! d(?:el?|[oa]s?)\b)|se suman? a|entre los dos"
    r"|between the two|precedente?s?|semaine derniere|jours (?:plus tot|auparavant)"
    r"|el pasado(?! (?:(?:lun|mart|miercol|juev|viern)es|sabado|domingo|\d+|dia)\b)"
    r"|double frappe(?! (?:americaine|des etats|de l'armee))|double tap)\b"
)
# "Monday's attack followed one on Friday", "killed four, a day after a strike in the Caribbean": what stands behind
# such words is told of the other. Only "the strike" may be the news itself.
_ONE = (
    rf"(?:(?:\w+ ){{0,2}}?(?:{ONE_STRIKE}|{STRIKES})\b|(?=[,.;\n]|$)"
    r"|(?=(?:in|on|off|that|which|en|dans|sur|que|qui|em|n[ao]|d[aeou]s?)\b))"
)
_ANOTHER = rf"(?:another|otr[oa]s?|outr[oa]s?|{SO_MANY}(?: autres?)?)"
BEHIND = lazy_regex(
    rf",? (?:(?:(?:came|comes|coming) )?(?:\w+ )?{TIME} {AFTER}|follow(?:s|ed|ing)|sigu(?:e|io) a|segu(?:e|iu)-se a"
    rf"|suced(?:e|eu|io) a|suit|suivait|a suivi|succede a) {_ANOTHER} ?{_ONE}"
    rf"|,? (?:(?:came|comes|coming) )?(?:\w+ )?{TIME} after (?:{AMERICAN}|caribbean|(?:eastern )?pacific|deadly)"
    rf" (?:{ONE_STRIKE}|{STRIKES})\b|,? (?:le|au) lendemain d'une(?: autre)? ?{_ONE}"
)
BEFORE_THAT = lazy_regex(  # the pluperfect: before what is told
    r"\b(?:a day (?:earlier|before)|had (?:killed|died|left(?! \w+(?:,| bound| for))|set(?! out| off)|been)"
    r"|(?:habian?|tinham?) (?:sido|muerto|morrido|dei?[jx]ado)|(?:tinham?|haviam?) matado|avai(?:en)?t (?:ete|fait"
    r"|tue)|etai(?:en)?t morte?s?)\b"
)

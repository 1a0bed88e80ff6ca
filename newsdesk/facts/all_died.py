"""Nobody was left: said outright, or by "all" that were aboard, in four languages, over marked text."""

from __future__ import annotations

import re

from newsdesk.facts.dying import CREW_OF, DEATH, KILL, LIVED, NO_SURVIVORS, NOBODY_LIVED, NONE_OF, OUST
from newsdesk.facts.nouns import HUMAN

_LIVING = r"(?:(?:sobre|super)viv|surviv|rescap|compan|compagn|amig|colega|herman|irma)"
_CREW = (
    r"(?:a bordo|aboard|on board|a bord|pasajer[oa]s|passageir[oa]s|passagers|ocupantes|occupants|tripulantes|crew)"
)
_REST = (
    r"(?:others?|autres|otr[oa]s|outr[oa]s|restantes|remaining|demais)"  # "the two other occupants": not all of them
)
_WORDS = r"[^.;\n]{0,60}?"

ALL_DIED = re.compile(
    rf"\b(?:(?<!saw )(?<!see )(?<!seen )(?<!to leave )(?<!vu )(?<!voir ){NO_SURVIVORS}|{NOBODY_LIVED}"
    rf"|{NONE_OF} #+(?: [^\s.;:!?#]+){{0,6}}? {LIVED}"
    r"|(?:leav(?:es?|ing)|left) (?:nobody|no one|none) alive|il n'y a (?:aucun|pas de) survivants?)\b"
    rf"|\b(?:all|the) (?:of )?(?:the )?#+ (?!{_REST}){_WORDS}(?:aboard|on board|crew members?|crew"
    rf"|occupants)\b{_WORDS}"
    r"\b(?:killed|died|dead|perished|die)\b"
    r"|\ball #+ (?:were |are )?(?:killed|died|dead|crew died)\b|\ball #+ (?:crew|hands)\b|\bwith all hands\b"
    r"|\bkill(?:s|ed|ing) all #+(?! (?:\w+ )?surviv)"
    r"|\bkill(?:s|ed|ing) the #+ [^.;\n]{0,40}?(?:aboard|on board|crew|people|occupants|on (?:the |a )?boat)\b"
    r"|\bkill(?:s|ed|ing) (?:all (?:of )?|everyone )(?:those )?(?:aboard|on board)\b"
    r"|\beveryone (?:aboard|on board) (?:was |is )?(?:killed|died|dead)\b"
    rf"|\b{CREW_OF} #+(?: {HUMAN})? (?:(?:was|were|is|are|all|fue|foi|a ete|est|reported|feared) ){{0,2}}{DEATH}\b"
    rf"|\b(?:{KILL}|{OUST})(?: (?:an|the|its|la|una|sus?|a|uma|son|tod[oa]))*(?: ?(?:entire|whole"
    rf"|full))? ?(?:l')?{CREW_OF} #+"
    rf"|\b(?:l[oa]s|sus|todos l[oa]s|todas las) #+ [^.;\n]{{0,50}}?{_CREW}\b[^.;\n]{{0,50}}?"
    rf"\b{DEATH}\b"
    rf"|\b(?:los|os|les) #+ (?:que|qui) (?:iban|viajaban|estaban|iam|estavam|viajavam|se trouvaient|etaient)\b"
    rf"[^.;,\n]{{0,40}}? {DEATH}\b"
    r"|\b(?:muri\w+|muere[ns]?|falleci\w+|fallecen|morre(?:m|ram)|mata[mn]?(?: a)?|mat(?:ou|o a)|matar(?:am|on a))"
    rf" (?:todos )?(?:[lo][oa]?s|sus|seus) #++(?! {_LIVING})"
    r"|\b(?:muri\w+|mueren|falleci\w+|fallecen|mata a|mato a|matan a|morre(?:m|ram)|mata|matam|matou)"
    rf" tod[oa]s (?:[lo][oa]?s|sus|seus) (?:{_CREW}|que iban|que estavam)\b"
    r"|\btod[oa]s (?:ellos |ellas )?(?:murieron|fallecieron|fallecidas|mueren|morreram|mort[oa]s)\b"
    rf"|\b(?:os|seus) #+ [^.;\n]{{0,40}}?{_CREW}[^.;\n]{{0,40}}?\b(?:morr\w+|mortos)\b"
    rf"|\b(?:les|ses) #+ (?!{_REST})[^.;\n]{{0,40}}?{_CREW}[^.;\n]{{0,30}}?\b(?:morts|meurent|tues|peri)\b"
    rf"|\btod[oa]s (?:sus|seus) {_CREW} (?:muert|mort)[oa]s\b"
    rf"|\btous (?:(?:les|ses) {_CREW} (?:sont |ont ete )?)?(?:morts|tues)\b"
    rf"|\btu(?:e|ent|ant) (?:tous (?:les|ses) {_CREW}\b|(?:tous )?(?:les|ses) #++(?! (?:autres "
    rf"|derniers )?{_LIVING}))"
)

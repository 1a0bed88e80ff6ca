"""Texts in which nobody was left alive: said outright, or by "all" that were aboard, in four languages, over
marked text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.numerals.numbers import CARDINAL
from newsdesk.facts.people.people_figures import killed_in, of_one_alone, survivors_in
from newsdesk.facts.people.sole_survivor import sole_survivor
from newsdesk.facts.people.survivor_patterns import LIVES, ON_ANOTHER_BOAT
from newsdesk.facts.people.unnumbered_survivors import BODIES, SOLE_NAMED, SURVIVOR_DIED
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.when.strike_day import are_older, days_elsewhere
from newsdesk.facts.words.death_words import (
    CREW_OF,
    DEATH,
    KILL,
    LIVED,
    NO_SURVIVORS,
    NOBODY_LIVED,
    NONE_OF,
    OUST,
    WERE_SAVED,
)
from newsdesk.facts.words.nouns import BOAT, FREIGHT, HUMAN
from newsdesk.facts.words.vocabulary import ADJ, OF, UNIT, WORD, N
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex
from newsdesk.understanding import Quoted

_LIVING = r"(?:(?:sobre|super)viv|surviv|rescap|a?compan|compagn|amig|colega|herman|irma)"
_CREW = (
    r"(?:a bordo|aboard|on board|a bord|pasajer[oa]s|passageir[oa]s|passagers|ocupantes|occupants|tripulantes"
    r"|crew(?: ?members?|m[ae]n)?|membres d'equipage|on (?:the |that )?(?:boat|vessel)"
    r"|(?:en la|na) (?:lancha|embarcac\w+)|no barco)"
)
_REST = (
    r"(?:others?|autres|otr[oa]s|outr[oa]s|restantes|remaining|demais)"  # "the two other occupants": not all of them
)
_ABOARD_SHE = r"(?:aboard|on board|crew members?|crew|occupants)"
_WORDS = r"[^.;\n#]{0,60}?"
# "The two men aboard were rescued from the strike, which left no dead": of whom is said that they live
_THEN = (
    r"(?:(?!\b(?:(?:sobre|super)?viv|surviv|rescap|rescat|resgat|rescu|recog|recolh|recueill|repech|secour|sauv|salv"
    r"|vida|alive))[^.;\n#]){0,100}?"
)
# "The bodies of the two crewmen who died": whether there were others it does not say
_NOT_WHO = rf"(?!(?: members?)?,? (?:who|that|que|qui) (?:{WORD} ){{0,2}}?{DEATH}\b)"
_ALL = r"(?:all|every(?:one|body| (?:man|person|soul|one))|tod[oa]s|tous|toutes)"
_BUT = r"(?:but|except|menos|excepto|salvo|exceto|sauf)\b"
_CREW_WHOLE = r"(?:tout l'equipage|toda (?:la |a )?tripulac(?:ion|ao)|(?:whole|entire) crew)"
_WERE = (
    r"(?:(?:iban|viajaban|navegaban|iam|viajavam|s(?:e |'y )trouvaient|sailed|travell?ed)"
    r"|(?:estaban|estavam|etaient|were|had been)(?= (?:[^\s.;,#]+ ){0,2}?"
    r"(?:aboard|on board|a bordo|a bord|on (?:it|the boat)|in the boat|en la lancha|na lancha|no barco)\b))"
)
# "The order was to leave no one alive" tells what was wanted, not what happened.
_NO_ORDER = r"(?<!to leave )(?<!no dejar a )(?<!nao deixar )(?<!sin dejar a )(?<!sem deixar )"

# "No survivors were seen" tells how a search ended.
_NOT_SEEN = (
    r"(?!(?: (?:or|nor|ni|nem|ou) [\w-]+)? (?:(?:was|were|has|have|had|been|n'a|ete|fue(?:ron)?|fo(?:i|ram)"
    r"|ha|sido) )+(?:seen|sighted|spotted|located|apercu|vu|repere|vist[oa]|avistad[oa]|localizad[oa])s?\b)"
)
_WERE_IN = r"(?:iban|viajaban|navegaban|estaban|iam|viajavam|seguiam|navegavam|estavam)"
# "All six men in it were dead", "los seis hombres que iban en ella murieron"
_IN_IT = (
    rf"(?:all (?:of )?(?:the )?#+ {HUMAN} (?:in|on|aboard) (?:it|her|(?:the|that) {BOAT})"
    r"(?: (?:was|were|are|had|been))*"
    rf"|(?:los|os|les) #+ {HUMAN} (?:que (?:{_WERE_IN} (?:en ella?|nel[ae])|nel[ae] {_WERE_IN})|qui s'y trouvaient"
    rf"|a son bord)[^.;,\n#]{{0,30}}?) {DEATH}\b"
)

# Each by itself: a text that has not the words of one is not searched for it.
_ALL_DIED = (
    lazy_regex(rf"\b{_IN_IT}"),
    lazy_regex(
        r"\b(?:(?<!saw )(?<!see )(?<!seen )(?<!to leave )(?<!vu )(?<!voir )"
        rf"(?<!no dejar )(?<!nao deixar )(?<!ne laisser ){NO_SURVIVORS}{_NOT_SEEN}|{_NO_ORDER}{NOBODY_LIVED}"
        r"|(?<!to )(?:leav(?:es?|ing)|left) (?:nobody|no one|none) alive|il n'y a (?:aucun|pas de) survivants?)\b"
    ),
    lazy_regex(rf"\b{NONE_OF} #+(?: [^\s.;:!?#]+){{0,10}}? {LIVED}\b"),
    lazy_regex(
        rf"\b(?:all (?:of )?(?:the )?#+ (?!{_REST})[^.;\n]{{0,60}}?{_ABOARD_SHE}\b[^.;\n]{{0,60}}?"
        rf"|(?<!# of )(?<!~ of )the #+ (?!{_REST}){_WORDS}{_ABOARD_SHE}\b{_NOT_WHO}{_WORDS})"
        r"\b(?:killed|died|dead|perished|die)\b"
    ),
    lazy_regex(
        rf"\ball #+ (?:were |are )?(?:killed|died|dead(?! (?:{WORD} )?{HUMAN}\b)|crew died)\b"
        r"(?! (?:were|are|had|came)\b)"  # "all three dead were on the first boat"
        rf"|\ball #+ (?:crew|hands)\b(?!{WERE_SAVED})|\bwith all hands\b"
        rf"|\b(?:kill(?:s|ed|ing)|{OUST}) all #+(?! (?:\w+ )?surviv)"
    ),
    lazy_regex(
        r"\b(?:kill(?:s|ed|ing) (?:(?:all|both) of them|everyone)|mat(?:a|an|o|aron|ando) a tod[oa]s"
        r"|mat(?:a|am|ou|aram|ando) tod[oa]s|tu(?:e|ent|ant) tous)\b(?=[.,;\n]|$)"
    ),
    lazy_regex(
        r"\bkill(?:s|ed|ing) (?:the|its|her|their) #+ [^.;\n]{0,40}?"
        r"(?:aboard|on board|crew|people|occupants|on (?:the |a )?boat)\b"
        rf"|\bkill(?:s|ed|ing) (?:all (?:of )?|everyone )(?:those )?(?:aboard|on board)\b(?! {_BUT})"
    ),
    lazy_regex(
        rf"\b{CREW_OF} #+(?: {HUMAN})? "
        rf"(?:(?:was|were|is|are|all|es|son|fue|fueron|e|sao|foi|foram|a ete|est|reported|feared"
        rf"|entierement|totalmente|enteramente|por completo) ){{0,3}}{DEATH}\b"
        rf"|#+-(?:man|person|member|strong) crew (?:(?:was|were|is|are|all|reported|feared) ){{0,2}}{DEATH}\b"
    ),
    lazy_regex(
        rf"\b(?:{KILL}|{OUST})(?: (?:an|the|its|la|una|sus?|a|uma|son|tod[oa]))*"
        rf"(?: ?(?:entire|whole|full))? ?(?:l')?{CREW_OF} #+"
    ),
    lazy_regex(
        rf"\b(?<!# de )(?<!~ de )(?:l[oa]s|sus|todos l[oa]s|todas las) #+ [^.;\n#]{{0,50}}?{_CREW}\b{_NOT_WHO}{_THEN}"
        rf"\b{DEATH}\b(?! [#~])|\b(?:los|os|les) #+ (?:que|qui) {_WERE}[^.;,\n]{{0,40}}? {DEATH}\b"
    ),
    lazy_regex(
        r"\b(?:muri\w+|muere[ns]?|falleci\w+|fallecen|morre(?:m|ram)|mata[mn]?(?: a)?|mat(?:ou|o a)|matar(?:am|on a)"
        rf"|{OUST}) (?:todos )?(?:[lo][oa]?s (?:seus |suas )?|sus |seus |suas )#++(?! {_LIVING})"
        r"|\b(?:muri\w+|mueren|falleci\w+|fallecen|mata a|mato a|matan a|morre(?:m|ram)|mata|matam|matou)"
        rf" tod[oa]s (?:[lo][oa]?s|sus|seus) (?:{_CREW}|que (?:iban|estavam))\b(?! {_BUT})"
    ),
    lazy_regex(
        rf"\b(?:os|seus) #+ [^.;\n#]{{0,40}}?{_CREW}{_THEN}\b{DEATH}\b(?! [#~])"
        rf"|\b(?:les|ses) #+ (?!{_REST})[^.;\n#]{{0,40}}?{_CREW}{_THEN}\b{DEATH}\b"
    ),
    lazy_regex(
        rf"\btu(?:e|ent|ant) (?:tous (?:les|ses) {_CREW}\b(?! {_BUT})"
        rf"|(?:tous )?(?:les|ses) #++(?! (?:autres |derniers )?{_LIVING}))"
    ),
)
# "Where the two boatmen died", of whom a third was left alive
_THOSE_WHO_DIED = lazy_regex(
    rf"(?:muri\w+|muere[ns]?|falleci\w+|fallecen|morre\w*|mat\w+|tu(?:e|ent|ant)|{OUST})(?: a)? (?:[lo][oa]?s|les"
    rf"|ses|sus|seus) (?:seus |suas )?#++"
)
_ALL_OF_THEM = lazy_choice(
    # "everyone on board is dead", "todos los tripulantes, cinco en total, murieron", "tous ont peri"
    # and "six men, all of those aboard, were killed"
    rf"\b{_ALL}(?:(?! (?:but|menos|sauf|except\w*|salvo)\b) (?:{WORD}|#+)){{0,4}}? {_CREW}\b"
    rf"(?: (?:of|on|d[aou]|del?|de la) (?:(?:the|la|el|le) )?(?:@++ )?{BOAT})?"
    rf"(?:,|, [^,.;\n]{{1,60}},)?(?: {WORD}){{0,3}}? {DEATH}\b(?!,? {_BUT})",
    # "four died, all of those aboard", "cuatro murieron, todas las que iban a bordo"
    rf"\b{DEATH}\b(?: [^\s.;:,\n#]+){{0,7}}?, {_ALL}(?: {WORD}){{0,4}}? {_CREW}\b",
    rf"\b{_CREW_WHOLE}\b(?:, [^,.;\n]{{1,30}},)?(?: {WORD}){{0,3}}? {DEATH}\b",
    rf"\b(?:inclu\w+|y compris|dont) {_ALL}(?: {WORD}){{0,3}}? {_CREW}\b",
    r"\b(?:no[- ]?one|nobody) else (?:was |were )?(?:aboard|on board)",
    r"\bnadie mas (?:iba |viajaba |estaba )?a bordo",
    r"\bninguem mais (?:estava )?a bordo",
    r"\bpersonne d'autre (?:n'etait )?a bord",
    rf"\b(?:ils|elles) (?:sont|ont) tou(?:s|tes) (?:ete )?{DEATH}\b",
    r"\b(?:murieron|fallecieron|perecieron|morreram|pereceram) tod[oa]s\b(?=[.,;:\n]|$)",
    rf"(?<![#~] )\b{_ALL} (?:of (?:them|those|whom) |l[oa]s cuales |[oa]s quais )?"
    r"(?:(?:were |are |(?:fueron|foram|sont|ont|ont ete|han) )?(?:reported )?|(?:ell[oa]s|el[ea]s) )"
    r"(?:died|dead|killed|perished|murieron|fallecieron|mueren|perecieron"
    r"|morreram|morrem|pereceram|(?:fallecid|muert|mort)[oa]s|morts|mortes|tuee?s|peri|meurent)\b",
)
# "A boat with two people picked up the bodies": it was not hit.
_GOES_ON = (
    rf"(?:{LIVES}|(?:fle[ed]|huy|huir|fug|rescu|rescat|resgat|recogi|recuper|recover|recolh|secour|recueill|repech)\w*"
    r"|picked up)"
)
# How many were aboard.
_ABOARD = (
    lazy_regex(rf"{N}(?:{OF}{ADJ}{HUMAN})?(?: {WORD})? {_WERE}\b"),
    # but not "three aboard the first, two aboard the second": those are counts of the dead
    lazy_regex(
        rf"{N}(?:{OF}{ADJ}{HUMAN},?(?: {WORD})?(?: {WORD})?)? (?:aboard|on board|a bordo|a bord)\b"
        r"(?!(?: d[aeou]l?)? (?:(?:the|l[ae]|el|o|a|le) )?(?:@|~+(?=[,;. ]|$)|other|otr|outr|autre|last|derni))"
    ),
    # "a strike on a boat with four people": not those of a toll that goes on, "with three people dead"
    lazy_regex(
        rf"\b{BOAT}(?: {WORD}){{0,2}}? (?:with|con|com|avec) {N}{OF}{ADJ}{HUMAN}\b"
        rf"(?!,?(?: {WORD}){{0,2}}? (?:{DEATH}|missing|alive|viv[oa]s|{_LIVING}|{_GOES_ON}))"
    ),
    lazy_regex(
        rf"\b(?:{_WERE}|{CREW_OF}|there were|carrying|carried|transportaba|llevaba|levava|transportava"
        rf"|transportait|visait|targeted"
        rf"|(?:aboard|on board|a bordo|a bord) (?:were|estaban|estavam|etaient|habia|havia))"
        # not "iban cinco lanchas", but "iban cinco en la lancha"
        rf" {N}(?!{OF}(?:(?!(?:on|in|en|n[ao]|dans) ){WORD} ){{0,2}}(?:{UNIT}|{FREIGHT}))"
    ),
)
# "killing all but one of the five aboard"
_ALL_BUT = lazy_regex(
    rf"\b{_ALL}(?:(?: (?:los|os|les))? {_CREW})? {_BUT} (?P<left>#++|~++)"
    r" (?:of|de|d[oa]s|des) (?:the |its |l[oa]s |sus |seus |ses )?"
    rf"(?:(?:an? |~++ )?{CREW_OF} (?P<crew>#++)|(?P<all>#++)(?:(?=[^.;\n]{{0,30}}?{_CREW})|(?=[.,;\n]|$)))"
)
_BODIES = lazy_regex(
    rf"{N} (?:dead )?{BODIES}(?! (?:de (?:seguridad|bomberos|policia|elite)|of (?:congress|the un)\b))"
)
_OTHERS = lazy_regex(r"\b(?:others?|otr[oa]s|outr[oa]s|autres|remaining|demais) $")
_PART_OF = lazy_regex(r" (?:of|de|d[oa]s|des) (?:the |l[oa]s |sus |seus |ses )?#")
_PEOPLE = lazy_regex(rf"{N}{OF}{ADJ}{HUMAN}\b")


def none_left(doc: Document) -> Quoted | None:
    """The words by which nobody lived: zero."""
    died = _all_died(doc) or _the_last_died(doc)
    if died and not (_THOSE_WHO_DIED.fullmatch(doc.marked, *died) and _one_lived(doc)):
        return Quoted(value=0, text=doc.text[slice(*died)], start=died[0])
    dead = killed_in(doc)
    if any(not doc.recalls_at(figure.number.start) for figure in survivors_in(doc)):
        return None
    aboard = [figure.number for figure in _counted(doc, *_ABOARD)] if dead else []
    counted = {figure.number.start for figure in dead}
    others = {number.value for number in aboard if number.start not in counted}
    for figure in dead:
        all_of_them = of_one_alone(doc, figure) or _are_both(doc, figure) or figure.number.value in others
        if all_of_them and not doc.recalls_at(figure.number.start) and not _one_lived(doc):
            return Quoted(value=0, text=doc.text[figure.start : figure.end], start=figure.start)
    return None


def _one_lived(doc: Document) -> bool:
    """ "A single man died; another survived"."""
    sole = sole_survivor(doc)
    return sole is not None and not doc.recalls_at(sole[0])


def _are_both(doc: Document, figure: Figure) -> bool:
    """ "Both men aboard": all there were, or they would be no number (see `numbers`)."""
    return doc.folded.startswith(("both", "ambos", "ambas"), figure.number.start)


def _the_last_died(doc: Document) -> tuple[int, int] | None:
    died = SURVIVOR_DIED.search(doc.marked) if SOLE_NAMED.search(doc.folded) else None
    return died.span() if died else None


def lost_with_all(doc: Document) -> list[Figure]:
    """ "Nobody survived. Five men were aboard", or five bodies were found: five died, though no word of dying counts
    them."""
    died = _all_died(doc)
    if died is None:
        return _all_but(doc) or (_counted(doc, _BODIES)[:1] if doc.news else [])
    within = doc.numbers_in(*died)
    if len(within) == 1 and within[0].kind == CARDINAL:
        return [Figure(within[0], *died)]
    people = _counted(doc, _PEOPLE)
    beside = figures_in(people, *doc.sentence_at(died[0]))
    found = _counted(doc, *_ABOARD) or beside or _the_only_ones_before(doc, people, died[0])
    return (found or (_counted(doc, _BODIES) if doc.news else []))[:1]


def _the_only_ones_before(doc: Document, people: list[Figure], died: int) -> list[Figure]:
    """ "... explota un fuera borda con seis personas. Todas murieron": of whom else could a sentence say "all"?"""
    before = [figure for figure in people if figure.number.start < died]
    begins = not doc.folded[doc.sentence_at(died)[0] : died].strip()
    return before if begins and len(before) == 1 else []


def _all_but(doc: Document) -> list[Figure]:
    told = _ALL_BUT.search(doc.marked)
    if told is None:
        return []
    left, aboard = (doc.numbers.numbers[told.start(name)] for name in ("left", "crew" if told["crew"] else "all"))
    if not 0 < left.value < aboard.value:
        return []
    return [Figure(replace(aboard, value=aboard.value - left.value), *told.span())]


def _all_died(doc: Document) -> tuple[int, int] | None:
    said = sorted(found.span() for pattern in _ALL_DIED for found in pattern.finditer(doc.marked))
    by_all = (found.span() for found in _ALL_OF_THEM.finditer(doc.marked))
    return next((span for span in chain(said, by_all) if not _is_of_one_before(doc, span[0])), None)


def _is_of_one_before(doc: Document, place: int) -> bool:
    """ "One man survived on Tuesday; in the attack of the 5th nobody was left"."""
    if doc.recalls_at(place):
        return True
    start, end = doc.clause_at(place)
    here = [day for day in days_of_strikes(doc) if start <= day.start < end] if doc.news else []
    return bool(here) and are_older(here, days_elsewhere(doc, start, end))


def _counted(doc: Document, *patterns: re.Pattern[str]) -> list[Figure]:
    return [
        Figure(doc.numbers.numbers[found.start(1)], found.start(), found.end())
        for pattern in patterns
        for found in pattern.finditer(doc.marked)
        if not _PART_OF.match(doc.marked, found.end(1))
        and not _OTHERS.search(doc.marked, max(0, found.start(1) - 20), found.start(1))
        and not ON_ANOTHER_BOAT.search(doc.marked, 0, found.start(1))
        and not doc.recalls_at(found.start())
    ]

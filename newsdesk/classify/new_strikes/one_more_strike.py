"""One more strike that a headline reports and names no place for: of other campaigns the place is told."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, BOATS, COMMAND, OTHER_NEWS, STRIKE_ZONE
from newsdesk.classify.headlines.headline_words import A_STRIKE, KNOWN_ONE, ONE_MORE
from newsdesk.classify.headlines.strike_outline import OFF_A_COAST
from newsdesk.classify.ours.our_actors import lands_here
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.words.americans import AMERICAN, THE_COMMAND, THOSE_WHO_STRIKE
from newsdesk.facts.words.nouns import PLAIN_STRIKE, PLAIN_STRIKES, SMALL_BOAT, SMALL_BOATS, SMALL_CRAFT
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import CARRIES_OUT, WAS_HIT
from newsdesk.facts.words.telling import ANNOUNCES, BOASTS, SAYS, TAKES_A_STAND
from newsdesk.facts.words.vocabulary import A_SEA
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_WHO = rf"(?:{THOSE_WHO_STRIKE}|trump|command|forces|fuerzas|forcas|ejercito|militaires)"
_TELLS = rf"(?:{ANNOUNCES}|{BOASTS}|{CARRIES_OUT})"
_MORE = rf"(?:{ONE_MORE}|(?!1st\b)\d+(?:st|nd|rd|th|e|eme|[oa]))"
_ONE = r"(?:(?:an?|une?|um|de|its|su|seu|sa) |d'une? )*"
_STRIKE = rf"(?:(?!(?:after|over|of|on|tras|sobre|apos|apres|sur)\b)[^\s,;:]+ ){{0,2}}?{A_STRIKE}"
_ENDS = (
    r"(?=\W*$|[,;:.]| [|-] | (?:and|y|e|et) "
    r"| (?:on|against|contra|contre|sur) (?:[\"'\w]+ )?[\"']?(?:narco|drug|smuggl|traffick|trafic))"
)
_TOLD = lazy_regex(
    rf"\b{_WHO} (?:[^\s,;:]+ )?{_TELLS} {_ONE}(?:{_MORE} {_STRIKE}{_ENDS}|{_STRIKE} (?:numero|number|n[o°.]+) ?\d)"
)
# "Hegseth reports pair of Sunday strikes", "anuncia dos ataques el domingo": of strikes that are known they would
# say which.
_SEVERAL_TOLD = lazy_regex(
    rf"\b{_WHO} (?:[^\s,;:]+ )?{_TELLS} {_ONE}(?:(?:pair|trio) of|(?:par|trio|paire) de|{A_FEW})"
    r" (?:(?!(?:of|del?|d[aeo]s?)\b)[^\s,;:]+ ){0,2}?"
    rf"(?:air)?{PLAIN_STRIKES}(?: (?:mortal|letal|meurtri|mortel|mas|more|de plus|supplementaires)\w*)?"
    rf"(?={_ENDS}| (?:on|against|al?|contra|contre|sur) (?:[^\s,;:]+ ){{0,2}}?{SMALL_CRAFT}\b"
    rf"| (?:(?:on|el|este|no|na|ce) )?(?:{A_DAY}|weekend|fi[mn] de semana|week-end|dimanche)"
    rf"| (?:in|en|no|dans) (?:the |el |les? )?{A_SEA})"
)
# "Three boats struck by US", "tres lanchas atacadas por EE.UU.": of boats that are known it would say which.
_SEVERAL_HIT = lazy_regex(
    rf"(?:^|[:;] )(?:{A_FEW}|[2-6]) (?:[^\s,;:]+ ){{0,2}}?{SMALL_BOATS} (?:were |are )?{WAS_HIT} (?:by|por|pel[oa]s?"
    rf"|par) (?:(?:the|los?|os?|les) )?{AMERICAN}"
)
# With its dead, it need not be called new: "Hegseth: strike kills three", "Hegseth ordena ataque, dos muertos"
_SAYS = rf"(?: ?: | (?:{_TELLS}|{SAYS}|orders?|ordered|orden[ao]|ordenou|ordonne) (?:(?:that|que) )?)"
_BY_COMMAND = lazy_regex(
    rf"\b{THE_COMMAND} ?{_SAYS}{_ONE}(?:{_STRIKE}"
    rf"|\S+ (?:dead|killed|muertos|mortos|morts|tues) (?:in|by|en|por|em|dans) {_ONE}{_STRIKE})"
)
_AGAIN = lazy_regex(
    rf"\b{_WHO} (?:forces |military )?(?:(?:strikes?|hits?|attacks?|bombs?) again"
    r"|(?:atac|golpe|bombarde)(?:an?|ea[n]?|o|aron) (?:de nuevo|otra vez|nuevamente)"
    r"|(?:atac|bombarde)(?:am?|ia[m]?|ou|aram) (?:de novo|outra vez|novamente)"
    r"|(?:vuelven?|volvio|voltam?|voltou) a (?:atac|golpe|bombarde)ar"
    r"|frappe(?:nt)? (?:a nouveau|de nouveau|encore))\b"
)
# And where, with nothing behind it: "US military strikes again off Ecuador"
_AGAIN_AT_SEA = lazy_regex(
    rf"(?:{_AGAIN.pattern})(?: (?:in|en|no|dans) (?:the |el |les? )?{A_SEA}| {OFF_A_COAST.pattern}(?: coast)?)"
    r"(?=\W*$|[,;:.]| [|-] )"
)
_WHERE = (
    rf"(?: (?:an?|on|contra|sur|contre) (?:an? |una? |uma? |une? )?(?:[^\s,;:]+ )?{SMALL_BOAT}"
    rf"| (?:in|en|no|dans) (?:the |el |les? )?{A_SEA})"
)
_QUOTED = r"[\"'“”«‘’] ?\w+ ?[\"'“”»‘’]"  # as somebody calls it: 'new "extrajudicial" US strike'
# Named first, and nothing said of it before the headline or its clause ends
_NAMED = lazy_regex(
    r"\W*(?:[\w.]+(?: [\w.]+)?: )?(?:an? |une? |um )?"
    rf"(?:(?:{_MORE}|deadly|lethal) (?:{_QUOTED} )?{AMERICAN} (?:{SMALL_BOAT} strike|strike{_WHERE})"
    rf"|(?:{_MORE} {PLAIN_STRIKE}|{PLAIN_STRIKE} (?:letal|mortal|meurtriere|mortelle)) (?:{_QUOTED} )?"
    rf"(?:(?:de|dos|des) )?{AMERICAN}"
    rf"{_WHERE})(?: ?[:;]| [|-] |\W*$)"
)
# In the present, so that it is no strike "that killed": "US strike on boat leaves several dead"
_KILLS = lazy_regex(
    rf"\b{AMERICAN} strike{_WHERE}[^,;:]{{0,25}}? (?:kills|leaves|destroys)\b"
    rf"|\b{PLAIN_STRIKE} (?:(?:de|dos|des) )?{AMERICAN}{_WHERE}[^,;:]{{0,25}}?"
    r" (?:mata|deja|destruye|deixa|destroi|tue|fait)\b"
)
# A report that is asked for is of a strike that is known: "diputados piden informe sobre ataque".
_ASKED = "pide piden exige exigen solicita solicitan reclama reclaman pede pedem exigem demande demandent reclament"
_NOT_ASKED_FOR = "".join(rf"(?<!\b{asked} )" for asked in _ASKED.split())
# "Reportan bombardeo de EE.UU. a lancha"
_REPORTED = lazy_regex(
    rf"\b{AMERICAN} (?:{SMALL_BOAT} )?strike (?:is |was )?reported (?:off|in|near|on)\b"
    # "Haitian fishermen report US strike on boat off Jacmel"
    rf"|\breport(?:s|ed)? {_ONE}(?:{_MORE} )?{AMERICAN} (?:military |missile |drone )?strike (?:on|against)"
    rf" (?:an? )?(?:[^\s,;:]+ ){{0,2}}?{SMALL_BOAT} (?:off|in|near|south|north|west|east)\b"
    # "Venezuela deploys troops, reports of new U.S. boat strike"
    rf"|\breports of {_ONE}(?:{_MORE} )?{AMERICAN} (?:{SMALL_BOAT} )?strike\b"
    rf"|\b{_NOT_ASKED_FOR}(?:reportes?|informes?|relatos?|informations?) (?:del?|sobre|sur) {_ONE}(?:{_MORE} )?"
    rf"{PLAIN_STRIKE} (?:(?:de|dos|des) )?{AMERICAN}"
    rf"|\b(?:reportan?|relatam?|signale(?:nt)?|rapportent) {_ONE}{PLAIN_STRIKE}"
    rf" (?:(?:de|dos|des) )?{AMERICAN}{_WHERE}"
    rf"|\b(?:reportan|relatam) que (?:os |los )?{AMERICAN} (?:atac|bombarde|hund|afund|destru)\w+"
    rf" (?:a )?(?:una? |uma? )?(?:{_MORE} )?{SMALL_BOAT}"
)
_AT_SEA = BOATS | STRIKE_ZONE | {"boat_strike"}


def tells_who_reports_one(r: Reading) -> bool:
    """ "Fishermen report US strike on boat off Haiti": they are no victims of it."""
    return titled(_REPORTED, r)


@once
def reports_one_more(r: Reading) -> bool:
    """ "Hegseth confirms new strike", "US strikes again: three killed", "New US boat strike"."""
    if not r.title_has("strike", "boat_strike") or r.has(*ANY_OTHER_HARM):
        return False
    title = r.doc.folded[: r.doc.title_end].rstrip()
    if _NAMED.match(title) or any(told.search(title) for told in (_TOLD, _KILLS, _REPORTED)):
        return True
    if _SEVERAL_TOLD.search(title) and r.has(*_AT_SEA) and not r.title_has("sept_2", "double_tap"):
        return not titled(KNOWN_ONE, r)
    if hits_several(r):
        return True
    if _AGAIN_AT_SEA.search(title):
        return True  # whoever died is not known yet
    told = _AGAIN.search(title) or _BY_COMMAND.search(title)
    return (told is not None or _counted_by_its_number(r)) and r.counts_dead() and not titled(KNOWN_ONE, r)


_SHIP = r"(?:(?:cargo )?ships?|freighters?|vessels?|navios?|cargueiros?|cargueros?|buques?|naves?|navires?|cargos?)"
# "New US strike on ship in the Caribbean", "se registra nuevo ataque de EE.UU. contra una lancha en aguas de Ecuador"
_ON_A_CRAFT = lazy_regex(
    rf"\b(?:(?:{_MORE}|deadly|lethal) (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}"
    rf"|{PLAIN_STRIKE} (?:meurtriere|mortelle|mortal|letal))\b(?! group)[^,;:]{{0,30}}?"
    r" (?:on|against|contra|contre|sur|a) (?:(?:an?|una?|uma?|une?) )?(?:[^\s,;:]+ )?"
    rf"(?:{SMALL_BOAT}|{_SHIP})\b"
)
_STANDS = lazy_regex(TAKES_A_STAND)
_OTHERS_SPEAK = OTHER_NEWS | {"latin_leader", "petro", "maduro", "diplomatic", "un_rights", "campaign", "family"}


def one_more_on_a_craft(r: Reading) -> bool:
    """Is one more strike by Americans on a ship or a boat off these coasts all that the headline says?"""
    if not r.title_has("us", *COMMAND) or not lands_here(r) or r.has(*ANY_OTHER_HARM):
        return False
    if r.title_has(*_OTHERS_SPEAK) or titled(_STANDS, r) or titled(KNOWN_ONE, r):
        return False
    return titled(_ON_A_CRAFT, r)


def hits_several(r: Reading) -> bool:
    """ "Three boats struck by US on one of the deadliest days of the campaign": that one is told by it."""
    return titled(_SEVERAL_HIT, r) and not titled(KNOWN_ONE, r)


_A_NUMBER = lazy_regex(r"\d{2}")


def _counted_by_its_number(r: Reading) -> bool:
    """ "US strike No. 31: two dead"."""
    by_us = r.title_has("us", "us_military", "hegseth", "pentagon", "southcom")
    printed = by_us and titled(_A_NUMBER, r)  # cheap, and most titles have none
    return printed and any(figure.end <= r.doc.title_end for figure in nth_strikes_in(r.doc))

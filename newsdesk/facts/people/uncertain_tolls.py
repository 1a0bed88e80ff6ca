"""Numbers of dead that are no toll: those by which a recount goes beyond the one before, "eight more killed", and
those that contradict each other, "one report says three were killed, another two"."""

from __future__ import annotations

from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import COUNT, HUMAN, TOLL
from newsdesk.facts.words.telling import ACCORDING_TO
from newsdesk.text.lazy_regex import lazy_regex

_MORE = lazy_regex(
    rf" (?:(?:{HUMAN}|{DEATH}) )?(?:more|additional|mas|mais|de plus|supplementaires?|adiciona(?:l|le|i)s)\b"
)
# Whoever counts again
_RECOUNT = lazy_regex(
    r"\b(?:revis\w+|corrig\w+|correct(?:s|ed)|rectific\w+|retific\w+|recount|undercount\w*|adds?|suma|soma|ajoute"
    rf"|(?:fatality |death )?(?:{COUNT}|{TOLL})|now (?:counts?|lists?|acknowledges?|says)|counts? now"
    r"|(?:ahora|agora) (?:cuenta|suma|reconoce|conta|soma|reconhece)|compte desormais)\b"
)


def adds_to_a_count(doc: Document, figure: Figure) -> bool:
    """ "Has revised its count to take in eight more killed on December 30": how many died then it does not say."""
    start, end = doc.sentence_at(figure.number.start)
    more = _MORE.match(doc.folded, figure.number.end, end)
    return more is not None and _RECOUNT.search(doc.folded, start, end) is not None


_ONE = r"(?:~++|#++|une)(?: (?:source|report|version|account|agency|outlet|fuente|fonte|agencia|versao|agence))?"
_SAYS = (
    r"(?:says?|said|puts?|gives?|speaks? of|reports?|habla de|dice|cita|da|fala em|diz|fala de|parle de|dit|evoque"
    r"|donne)"
)
_ANOTHER = r"(?:another|the other|otr[oa]|la otra|outr[oa]|a outra|(?:une? |~++ )?autre|l'autre)"
_BY = rf"(?:by|per|{ACCORDING_TO}|para|pour|por|par)"
_AND = r"(?: (?:and|but|while|y|e|et|pero|mas|mais|mientras|enquanto|tandis que))?"
_KIN = (
    r"(?:famil\w+|relatives|kin|locals|residents|neighbou?rs|witnesses|fishermen|survivors|parientes|vecinos|testigos"
    r"|pescadores|parentes|testemunhas|vizinhos|proches|temoins|pecheurs|rights groups?)"
)
_SAY = r"(?:say|speak of|count|dicen|hablan de|de|dizem|falam em|falam de|em|disent|parlent de|evoquent)"
_DIFFER = (
    # "one says three were killed, another two", "una fuente habla de tres muertos, otra de dos"
    lazy_regex(
        rf"(?<![\w#~]){_ONE} {_SAYS}(?: [^\s#]+){{0,3}}? (?P<a>#+)[^.;#\n]{{0,40}}?[,;]{_AND}"
        rf" {_ANOTHER}\b[^.;,#\n]{{0,25}}? (?P<b>#+)"
    ),
    # "two men died by one source, three people by another"
    lazy_regex(
        rf"(?P<a>(?<!#)#+)[^.;,#\n]{{0,40}}? {_BY} {_ONE}\b[^.;,#\n]{{0,20}}[,;]{_AND} (?P<b>#+)"
        rf"[^.;,#\n]{{0,30}} {_BY} {_ANOTHER}\b"
    ),
    # "speaks of three dead, the families of four"
    lazy_regex(
        rf"(?P<a>(?<!#)#+)(?: (?:{HUMAN}|{DEATH})){{0,2}}(?: in (?:\w+ )?\w+)?[,;]{_AND}"
        rf"(?: (?:the|l[oa]s|[oa]s|les|su|sus))? {_KIN},?(?: {_SAY})? (?P<b>#+)"
        rf"(?=[.,;\n]|$| (?:{HUMAN}|{DEATH})\b)"
    ),
)


def tolls_differ(doc: Document) -> bool:
    """Are two numbers told of the same dead, each by somebody else?"""
    for pattern in _DIFFER:
        for told in pattern.finditer(doc.marked):
            one, other = (doc.numbers.numbers[told.start(name)].value for name in "ab")
            if one != other and max(one, other) <= MOST_IN_ONE_EVENT:
                return True
    return False

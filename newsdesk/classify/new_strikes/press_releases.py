"""A strike told by those who carried it out: their release, and what they own to after others told of it.

A release is known by its house style: what was done to a vessel, by whose order, when. The style outlives its
authors: the President's posts, the Secretary's, the command's under three task forces.
"""

from __future__ import annotations

from datetime import timedelta

from newsdesk.classify.concept_groups import (
    AMERICANS,
    ELSEWHERE,
    KNOWN_STRIKE,
    OTHER_NEWS,
    WHO_ANNOUNCES,
    group,
)
from newsdesk.classify.headlines.headline_words import ONE_MORE
from newsdesk.classify.kinds.remarks import remarks_on_a_strike
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.document import Document
from newsdesk.facts.when.recency import names_day_older_than, tells_of_these_days
from newsdesk.facts.words.americans import AMERICAN, THOSE_WHO_STRIKE
from newsdesk.facts.words.nouns import MISSILE, PLAIN_STRIKE, SMALL_BOAT, SMALL_CRAFT
from newsdesk.facts.words.strike_verbs import CARRIES_OUT, WAS_DONE, WAS_HIT
from newsdesk.facts.words.telling import TELLS
from newsdesk.facts.words.times import AFTER
from newsdesk.text.lazy_regex import lazy_regex

_FRESH_DAYS = 4  # the slowest announcements so far came two to three days after the strike
_GAP = r"[^.;:\n]{0,70}?"
_BOAT = rf"(?:{SMALL_CRAFT}|(?:narco-?)?sub(?:s|marin\w+)?|semi-?submersible\w*)\b"
_DEED = (
    r"(?:(?:strikes?|engagement|attack|ataques?|accion(?:es)?|acao|acoes|golpes?|frappes?|attaques?)"
    r"|(?:force|fuerza|forca) (?:letal|letale)|(?:lethal )?(?:kinetic )?force)\b(?! group| fighter)"
)
_DID = (
    r"(?:conducted|carried out|executed|ordered|directed|launched|delivered|applied|performed|llev(?:o|aron) a cabo"
    r"|ejecut(?:o|aron)|realiz(?:o|aron|ou|aram)|efectu(?:o|aron)|efetu(?:ou|aram)|aplic(?:o|aron|ou|aram)"
    r"|conduj(?:o|eron)|conduziu|executou|executaram|lancou|orden(?:o|ou)"
    r"|a (?:mene|conduit|execute|effectue|ordonne))"
)
_DOES = rf"(?:{CARRIES_OUT}|executes?|appl(?:y|ies)|delivers?|aplica|conduce|effectue)"
_HITS = (
    r"(?:struck|engaged|hit|destroyed|sank|atac(?:o|aron|ou)|destruy(?:o|eron)|atingiu|destruiu|a (?:frappe|detruit))"
)
_IS_HIT = rf"{WAS_DONE} (?:engaged\b|{WAS_HIT})"
# "would hit vessels" is a threat, "those who conducted strikes" are people, "the vessel struck" is known already.
_NO_NEWS = "".join(
    f"(?<!{word} )" for word in ("would", "will", "could", "can", "to", "who", "that", "which", "vessel")
)
_NO_NEWS += "".join(f"(?<!{word} )" for word in ("que", "qui", "would have", "has", "have", "had"))
_TOLD = lazy_regex(
    rf"\b{_NO_NEWS}{_DID} {_GAP}\b{_DEED}|\b{_NO_NEWS}{_HITS} {_GAP}\b{_BOAT}|\b{_BOAT}{_GAP}\b{_IS_HIT}"
)
_HEADED = lazy_regex(
    rf"\b{_DOES} {_GAP}\b{_DEED}|\b(?:strikes|engages|ataca|atinge|frappe) {_GAP}\b{_BOAT}"
    r"|\blethal kinetic strike (?:of|on|in)\b"
)
_HOUSE = lazy_regex(
    r"\bat the direction of\b|\bnarco-?terrorist|\bdesignated terrorist organi[sz]ation|\b(?:lethal|kinetic) strike"
    r"|\blethal kinetic|\bno (?:u\.?s\.?|american) (?:military )?(?:forces|personnel)\b"
    r"|\bknown narco-trafficking routes"
    r"|\bnarcoterrorist|\borganiza\w+ terrorista\w* designada|\borganisation terroriste|\bcinetic|\bcinetique"
    r"|\bdrug-carrying|\bu\.?s\.? (?:military )?forces (?:conducted|struck|hit)"
    r"|\bfuerza letal|\bforca letal|\bpor orde[mn] d|\bsur ordre d"
)
# What the command heads its releases with, and nobody else anything.
_RELEASE_TITLE = lazy_regex(
    r"\A\W*(?:(?:southcom|us southern command|(?:news |press )?release)\W+)?lethal kinetic strike\b"
)
_JUST_NOW = lazy_regex(r"\bjust now\b|\b(?:moments|minutes|hours) ago\b|\b(?:last|past) (?:few )?(?:minutes|hours)\b")
# Words in a title that tells of something else the command did, or of an earlier strike.
_ELSEWHERE = OTHER_NEWS | group(
    "vote lawsuit un_rights family toll_change correction repatriation in_custody exercise command carrier base"
    " diplomatic cooperation petro latin_leader ally maduro sink_empty film historic"
)
_OCCASION = lazy_regex(
    r"\b(?:visit\w*|meets?|thank\w*|tour\w*|award\w*|honou?r\w*|remarks|speak\w*|speech|forum|conference|readout"
    r"|interview\w*|fact sheet|update on|transcript|se reune|recorre)\b"
)


def releases_strike(reading: Reading) -> bool:
    """Does the command say here that it struck a vessel in these days?"""
    doc = reading.doc
    if not reading.has(*WHO_ANNOUNCES) or reading.title_has(*_ELSEWHERE):
        return False
    if doc.find_in_title(_OCCASION) or not _HOUSE.search(doc.folded):
        return False
    if reading.title_has("survivor") and not reading.title_has("killed"):
        return False
    headed = doc.find_in_title(_HEADED) or _JUST_NOW.search(doc.folded)
    told = any(not doc.recalls(*doc.sentence_at(found.start())) for found in _TOLD.finditer(doc.folded))
    return _is_fresh(doc, if_undated=bool(headed)) if headed or told else False


def headed_as_a_release(r: Reading) -> bool:
    """ "Lethal Kinetic Strike, Jan. 26, 2028", and no word more."""
    headed = titled(_RELEASE_TITLE, r) and not titled(_OCCASION, r)
    headed = headed and not r.has(*ELSEWHERE) and not r.title_has(*_ELSEWHERE)
    return headed and _is_fresh(r.doc, if_undated=True)


def _is_fresh(doc: Document, *, if_undated: bool) -> bool:
    """Whether a release is of these days, by the first day it names; without one it is fresh if its headline tells
    the deed."""
    if doc.published_on is None or not doc.days:
        return if_undated
    return 0 <= (doc.published_on - doc.days[0].value).days <= _FRESH_DAYS


_OWNED_WITHIN = timedelta(days=7)  # what is owned to later comes out late: `newsdesk.facts.when.late_disclosure`
_WHO = (
    rf"(?:{THOSE_WHO_STRIKE}|(?:gobierno|governo|gouvernement|administra\w+) (?:d[eo] )?trump|trump administration"
    rf"|american (?:forces|navy)|ejercito estadounidense|{AMERICAN} embassy"
    rf"|(?:embajada|embaixada|ambassade) (?:(?:de |d[aeo]s? |des )?(?:los )?{AMERICAN}))"
)
_OWNS = (
    r"(?:acknowledg\w+|admit\w*|confirm\w*|concedes?|owns? (?:up )?to|recono\w+|admi(?:te\w*|tio|tiu|ten)|reconhec\w+"
    r"|reconna\w+|reconnu|admet\w*|admis|assume\w*|asum(?:e|io)|reivindic\w+|revendiqu\w+|claims? responsibility for"
    r"|se atribuy\w+)"
)
_OUR_DEED = (
    r"(?:(?:it|they|its forces|us forces) (?:had |has )?|having |(?:que )?(?:ha(?:bia|ber|bian)?|tinham?|ter(?:em)?) "
    r"|(?:avoir|avait|ont|a) |que )?"
    r"(?:struck|hit|destroyed|attacked|sunk|sank|bombed|blown up|(?:atac|bombarde)\w+|(?:destru|hund|ating|afund)\w+"
    r"|detrui\w+|frappe|vise|coule|bombarde)\b"
)
# "Southern Command later confirmed it had attacked a vessel", "le commandement Sud admet avoir détruit un bateau"
_OWNS_TO_A_BLOW = lazy_regex(
    rf"\b{_WHO}\b(?: \w+)? {_OWNS} {_OUR_DEED}[^.;:\n]{{0,30}}?\b(?:an?|una?|uma?|une?) (?:\w+ )?{SMALL_BOAT}\b"
    # "Bulker reports craft ablaze; U.S. military confirms it fired on it"
    rf"|\b{SMALL_CRAFT}\b[^.:\n]{{0,60}} ?[:;,] {_WHO}(?!\w)(?: \w+)? (?:{_OWNS}|{TELLS})"
    r" (?:it|que|having|avoir|ter) ?"
    r"(?:fired on|hit|struck|la ataco|lo ataco|le disparo|o atingiu|o atacou|tire dessus) ?(?:it|on it)?\b"
)
# So the command calls it without a word of striking.
_LETHAL_DEED = (
    r"(?:(?:lethal|kinetic) (?:operation|action|engagement)"
    r"|(?:operacion|accion|operacao|acao|operation|action) (?:letale?|cinetic[oa]|cinetique))\b"
)
# "US military acknowledges Pacific strike after families speak out"
_OWNS_TO_A_STRIKE = lazy_regex(
    rf"\b{_WHO}(?: \w+)? {_OWNS} (?:(?:a |la )?(?:autoria|responsabilidad\w*) d\w+ )?"
    rf"(?:(?!second\b|segund|deuxieme|seconde|that\b|que\b)[^\s,.;:]+ ){{0,3}}?"
    rf"(?:(?:air)?{PLAIN_STRIKE}\b|{_LETHAL_DEED})(?! (?:group|order|memo|video|plan))"
    rf"|\b{_WHO}(?: \w+)? {_OWNS} (?:(?:que )?(?:fue|era|foi) su[yo]*|having carried out|avoir mene"
    rf"|{_OUR_DEED}[^.;:\n]{{0,15}}?\b(?:the|la|el|o|le|une?|an?|una?|uma?) (?:\w+ )?{SMALL_BOAT}\b)"
)
_HAD_TOLD = (
    r"report(?:ed)? by|(?:denounced|described|told) (?:of )?by|(?:had )?(?:reported|denounced|told of)"
    r"|denunci(?:aron|ad[oa] por|aram|ad[oa] pel[oa]s)|(?:relat|cont)(?:aron|aram|ad[oa] p\w+)"
    r"|denoncee? par|signalee? par|(?:ont|avaient) (?:denonce|signale|raconte)e?"
)
# "The strike that fishermen had reported": they told of one that was not on record.
_TOLD_BY_OTHERS = lazy_regex(rf"\b{PLAIN_STRIKE}\b(?: (?:that|which|que|qu'))?[^.;:,\n]{{0,40}}? ?(?:{_HAD_TOLD})\b")
# "The explosion off St. Lucia was a US strike": what a coast had seen is told of now.
_BLAST = (
    r"\b(?:explosions?|explosao|explosoes|explosion(?:es)?|blasts?|fireball|flash|boom|glow|estallidos?|estrondo"
    r"|bolas? de (?:fuego|fogo)|boules? de feu|clarao|lueur|fogonazo|resplandor)\b"
)
_BLAST_WAS_ONE = lazy_regex(
    rf"{_BLAST}(?:[^.;:\n]|(?<=st)\.){{0,60}}?(?: (?:was|fue|foi|era|etait)| ?:)"
    r" (?:(?:an?|the|un|el|um|o|une|la) )?"
    rf"(?:{AMERICAN} {MISSILE}|{MISSILE} (?:(?:de|d[ao]s?|des) )?{AMERICAN}"
    rf"|(?:{AMERICAN}|military) (?:\w+ )?(?:air)?{PLAIN_STRIKE}"
    rf"|(?:air)?{PLAIN_STRIKE} (?:(?:de|dos|des) )?{AMERICAN})"
)
_BLAST_SEEN = lazy_regex(_BLAST)
_AT_SEA = lazy_regex(
    r"\b(?:off|at sea|coast|waters|frente a|alta mar|en el mar|costas?|aguas|ao largo|no mar|au large|en mer|eaux)\b"
)
_SAYS_IT_AGAIN = lazy_regex(r"\b(?:insist\w*|reiter\w*|repeats?|repite\w*|repete\w*|still says?|maintien\w*)\b")
# "Outrage after another naval attack": told of below, where those who strike own to it.
_AFTER_ONE_MORE = lazy_regex(rf"\b{AFTER} (?:an? |une? |um )?{ONE_MORE} (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}\b")
_OTHER_NEWS = KNOWN_STRIKE | group("rights_court film land_op toll_change")


def title_owns_to_one(r: Reading) -> bool:
    """ "US confirms Pacific strike", "EE. UU. asume el ataque"."""
    return titled(_OWNS_TO_A_STRIKE, r)


def owns_to_a_strike(r: Reading) -> bool:
    """Whether those who strike own to a blow on a boat of these days, or in the headline to a strike whose dead the
    text counts."""
    if not r.has(*AMERICANS) or r.has(*ELSEWHERE) or r.title_has(*_OTHER_NEWS) or remarks_on_a_strike(r):
        return False
    if titled(_OWNS_TO_A_BLOW, r):
        return not names_day_older_than(r.doc, _OWNED_WITHIN)
    if _OWNS_TO_A_BLOW.search(r.doc.folded):
        return tells_of_these_days(r.doc)
    above = title_owns_to_one(r)
    if (
        titled(_AT_SEA, r)
        and not titled(_SAYS_IT_AGAIN, r)
        and (titled(_BLAST_WAS_ONE, r) or (above and titled(_BLAST_SEEN, r)))
    ):
        return not names_day_older_than(r.doc, _OWNED_WITHIN)
    if not above and not (titled(_AFTER_ONE_MORE, r) and _OWNS_TO_A_STRIKE.search(r.doc.folded)):
        return False
    owned = (above and titled(_TOLD_BY_OTHERS, r)) or r.counts_dead(before=len(r.doc.text))
    return owned and not names_day_older_than(r.doc, _OWNED_WITHIN)

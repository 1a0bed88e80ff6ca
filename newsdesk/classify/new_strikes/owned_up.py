"""A strike that those who carried it out own to, after others told of it or beside other news."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.classify.concept_groups import AMERICANS, ELSEWHERE, KNOWN_STRIKE, group
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import names_day_older_than, tells_of_these_days
from newsdesk.facts.words.americans import THOSE_WHO_STRIKE
from newsdesk.facts.words.nouns import SMALL_BOAT
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.strike_words import PLAIN_STRIKE

_OWNED_WITHIN = timedelta(days=7)  # what is owned to later comes out late: `newsdesk.text.late_disclosure`
_WHO = rf"(?:{THOSE_WHO_STRIKE}|american (?:forces|navy)|ejercito estadounidense)"
_OWNS = (
    r"(?:acknowledg\w+|admit\w*|confirm\w*|concedes?|owns? (?:up )?to|recono\w+|admi(?:te\w*|tio|tiu|ten)|reconhec\w+"
    r"|reconna\w+|reconnu|admet\w*|admis|assume\w*|asum(?:e|io)|reivindic\w+|revendiqu\w+|claims? responsibility for"
    r"|se atribuy\w+)"
)
_DID = (
    r"(?:(?:it|they|its forces|us forces) (?:had |has )?|having |(?:que )?(?:ha(?:bia|ber|bian)?|tinham?|ter(?:em)?) "
    r"|(?:avoir|avait|ont|a) |que )?"
    r"(?:struck|hit|destroyed|attacked|sunk|sank|bombed|blown up|(?:atac|bombarde)\w+|(?:destru|hund|ating|afund)\w+"
    r"|detrui\w+|frappe|vise|coule|bombarde)\b"
)
# "Southern Command later confirmed it had attacked a vessel", "le commandement Sud admet avoir détruit un bateau"
_OWNS_TO_A_BLOW = lazy_regex(
    rf"\b{_WHO}\b(?: \w+)? {_OWNS} {_DID}[^.;:\n]{{0,30}}?\b(?:an?|una?|uma?|une?) (?:\w+ )?{SMALL_BOAT}\b"
)
# "US military acknowledges Pacific strike after families speak out"
_OWNS_TO_A_STRIKE = lazy_regex(
    rf"\b{_WHO}(?: \w+)? {_OWNS} (?:(?:a |la )?(?:autoria|responsabilidad\w*) d\w+ )?"
    rf"(?:(?!second\b|segund|deuxieme|seconde|that\b|que\b)[^\s,.;:]+ ){{0,3}}?"
    rf"(?:air)?{PLAIN_STRIKE}\b(?! (?:group|order|memo|video|plan))"
    rf"|\b{_WHO}(?: \w+)? {_OWNS} (?:(?:que )?(?:fue|era|foi) su[yo]*|having carried out|avoir mene"
    rf"|{_DID}[^.;:\n]{{0,15}}?\b(?:the|la|el|o|le|une?|an?|una?|uma?) (?:\w+ )?{SMALL_BOAT}\b)"
)
_OTHER_NEWS = KNOWN_STRIKE | group("rights_court film land_op toll_change")


def owns_to_a_strike(r: Reading) -> bool:
    """Whether those who strike own to a blow on a boat of these days, or in the headline to a strike whose dead the
    text counts."""
    if not r.has(*AMERICANS) or r.has(*ELSEWHERE) or r.title_has(*_OTHER_NEWS):
        return False
    if _OWNS_TO_A_BLOW.search(r.doc.folded):
        return tells_of_these_days(r.doc)
    return (
        titled(_OWNS_TO_A_STRIKE, r)
        and r.counts_dead(before=len(r.doc.text))
        and not names_day_older_than(r.doc, _OWNED_WITHIN)
    )

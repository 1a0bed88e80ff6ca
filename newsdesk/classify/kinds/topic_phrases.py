"""Phrases that decide a topic where single words do not: who hands over whom, what is set up, what is put on hold."""

from __future__ import annotations

from newsdesk.classify.concept_groups import STATES, VIOLENCE_ON_LAND
from newsdesk.classify.headlines.headline_words import FOOTAGE
from newsdesk.classify.headlines.strike_phrases import announces_strike, resumes_with_one
from newsdesk.classify.kinds.justice_phrases import has_no_case, survivor_goes_free
from newsdesk.classify.not_new.no_new_strike import SURVIVOR_OF
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import campaigns_dead
from newsdesk.facts.words.nouns import BODY, HURT, WHO_LIVED
from newsdesk.facts.words.times import TIME
from newsdesk.text.lazy_regex import lazy_regex

_GAP = r"[^.;:\n]{0,40}?"
_RECEIVED = (
    r"(?:receiv(?:es|ed)|tak(?:es|ing) in|took in|recib(?:e|en|io|ieron)|receb(?:e|em|eu|eram)|recoi(?:t|vent)|a recu"
    r"|accueille\w*|recupere\w*|acoge\w*|acogio|acolhe\w*"
    r"|(?:recepcion|recepcao|receipt|reception) (?:del?|d[ao]s?|of|d'))"
)
_GIVEN = (
    r"(?:hand(?:s|ed)? over|turn(?:s|ed)? over|deliver(?:s|ed)?|hand(?:s|ed)|entreg(?:an?|o|aron|ou|am|aram|ad[oa]s?)"
    r"|remet(?:tent)?(?! en liberte)|remis(?:es|e)?(?! en liberte)|livre(?:nt)?)"
)
_ALIVE = rf"(?:{WHO_LIVED}|{HURT})"
_HANDED_OVER = lazy_regex(
    rf"\b{_RECEIVED}\b[^.;:\n]{{0,30}}?\b(?:{_ALIVE}|{BODY})\b|\b{_GIVEN}\b{_GAP}\b(?:{_ALIVE}|{BODY})\b"
    rf"|\b(?:{_ALIVE}|{BODY})\b[^.;:\n]{{0,30}}?\b(?:handed over|entregad[oa]s|entregues?|remis(?:es|e)?)\b"
)


def hands_people_over(r: Reading) -> bool:
    """ "Panama receives a survivor and two bodies", "they hand over a wounded man": of a strike that is known."""
    if not r.has("strike") or not titled(_HANDED_OVER, r) or _counts_its_dead(r):
        return False
    return r.has("us", "us_military", "southcom", "survivor") or between_neighbours(r)


def between_neighbours(r: Reading) -> bool:
    """Does the headline name two states of the story, and nobody who fights in one of them?"""
    if r.has("cartel", *VIOLENCE_ON_LAND):
        return False
    folded, end = r.doc.folded, r.doc.title_end
    states = (hit for hit in r.hits if hit.concept in STATES and hit.start < end)
    return len({folded[hit.start : hit.start + _OF_A_NAME] for hit in states} - {"toba"}) > 1


_OF_A_NAME = 4  # letters: "Panama" and "Panamanian" are one; "Trinidad and Tobago" is, too


def _counts_its_dead(r: Reading) -> bool:
    """ "Two killed, a survivor handed over": that is how a strike is first reported."""
    reported = r.title_has("killed") or announces_strike(r.doc)
    return reported and not titled(SURVIVOR_OF, r) and r.counts_dead()


def tells_where_survivor_is(r: Reading) -> bool:
    """The text says that the survivor of the headline was handed over."""
    given = _GAVE.search(r.doc.folded, r.doc.title_end)
    return r.title_has("survivor") and not r.title_has("killed") and given is not None


_GAVE = lazy_regex(rf"\b{_GIVEN}\b")
_SENT_BACK = lazy_regex(r"\b(?:devolv\w*|renvoi\w*|renvoy\w*|devuel\w+|enviara\w* a|will return to)\b")


def frees_survivors(r: Reading) -> bool:
    """Somebody who lived goes home, or free, and no prosecutor or judge has said so."""
    sent_back = r.title_has("survivor") and titled(_SENT_BACK, r)
    return (sent_back or (survivor_goes_free(r) and not has_no_case(r))) and not _counts_its_dead(r)


_HOMEWARD = lazy_regex(
    r"\b(?:(?:fl(?:ies|ew|own)|back|returns?|returned|brought|brings?|sent) (?:[^.;:\n]{0,40}? )?(?:home|ashore)"
    r"|regres[ao]\w*|retorn[ao]\w*|vuelve a (?:casa|su pais)|volta (?:a|para) casa|rentre (?:chez|au|en)"
    r"|rapatri\w+)\b"
)


def comes_home(r: Reading) -> bool:
    """ "Survivor flown home", "Cutter brings a survivor ashore"."""
    return r.title_has("survivor") and titled(_HOMEWARD, r)


_LEFT_BEHIND = lazy_regex(
    r"\b(?:famil\w+|relatives|parents|parientes|parentes|proches|mother|father|sister|brother|widow|madre|viuda"
    r"|hermana|mae|viuva|irma|mere|veuve|soeur|neighbou?rs|vecinos|vizinhos|voisins|village\w*|pueblo|vila|town)\b"
)
_SAY_WHO = lazy_regex(
    r"\b(?:identif\w+|names? for|named|recogni[sz]e\w*|reconoc\w+|reconhec\w+|reconnaiss\w+|reclam\w+|mourns?"
    r"|llora\w*|chora\w*|pleur\w+|wait\w* for|esperan|aguardam|attendent|coming home|volvia a casa|rentrai\w+"
    r"|voltava para casa|met(?:tent)? un nom|puts? (?:a )?names?|pone[n]? nombres?|(?:was|were) (?:on|aboard)"
    r"|iba[n]? a bordo|estava[m]? a bordo|se trouvai\w+ a bord|was among|entre los muertos|entre os mortos|parmi les"
    r"|demand|ask(?:s|ed)?|plead\w*|pid(?:e|en|io)|exige\w*|pede[m]?|cobra[m]?|sil[ae]nc\w+|sortent du|buried"
    r"|entierra\w*|enterra\w*|enterre\w*|speak|habla\w*|names)\b"
)


def names_victims(r: Reading) -> bool:
    """Whether relatives say who the dead were: no report of a strike, though it counts them."""
    asked = ("court", "lawsuit", "rights_court", "congress", "un_body")
    if r.title_has(*asked) or not r.has("strike", "boat_strike"):
        return False
    return r.has("killed", "missing", "victim_name") and titled(_LEFT_BEHIND, r) and titled(_SAY_WHO, r)


_SAY_OTHERWISE = lazy_regex(
    r"\b(?:says?|calls?|claims?|insists?|speaks? of|counts?|habla de|dice|llama|asegura|insiste|cuenta|fala em|diz"
    r"|chama|conta|insiste|parle de|dit|affirme|evoque|compte)\b[^.;:\n]{0,30}?\b(?:terror\w*|traffick\w+|smuggl\w+"
    r"|narco\w*|traficant\w+|trafiquant\w*)"
)


def kin_against_washington(r: Reading) -> bool:
    """ "Families claim eight fishermen; Washington speaks of eleven terrorists": who died is in dispute."""
    sides = r.title_has("family") and r.title_has("us", "pentagon", "southcom", "hegseth", "trump")
    return sides and r.has("strike", "boat_strike") and titled(_SAY_OTHERWISE, r)


_STRIKES = (
    r"(?:strikes(?! an? )|attacks|bombings|campaign|ataques|bombardeos|bombardeios|frappes|attaques|ofensiva"
    r"|campan[ha]a?)\b"
)
_ON_HOLD = (
    r"(?:paus(?:e|es|ed|a|an|am|o|ou)|stop(?:s|ped)|suspend\w*|halt(?:s|ed|(?= (?:to|in|on)\b))|on hold"
    r"|freez(?:e|es)|froze|cease|moratori\w+|truce|tregua|treve|fren(?:an?|o|aron)|aparc(?:an?|o|aron)|engavet\w+|shelv(?:es?|ed)|parks|remise(?:nt)?|congel(?:an?|o|am?|ou)|gel(?:e|ent)"
    r"|resum(?:e|es|ed)|interrump\w+|interromp\w+|reanud\w+|retom\w+|deten(?:er|ido)s?"
    r"|met (?:\w+ )*?entre parentheses|reprend\w*|reprise|en pause)"
)
_PAUSED = lazy_regex(
    rf"\b{_ON_HOLD}\b[^.;:\n]{{0,30}}?\b{_STRIKES}|\b{_STRIKES}{_GAP}\b{_ON_HOLD}\b"
    rf"|\bmet\b[^.;:\n]{{0,25}}?\bfrappes\b{_GAP}\bentre parentheses\b"
    rf"|\b{TIME} (?:without|sin|sem|sans) (?:\w+ )?(?:{_STRIKES}|(?:boat|vessel) (?:strike|attack)\b)"
    # "No boat strikes as troops deliver aid", "sin bombardeos en el mar", "pas de frappe en mer"
    r"|(?:\A\W*|[,;:] )(?:(?:no|zero) (?:new |more )?(?:boat|drug-boat|maritime) (?:strikes|attacks)"
    r"|(?:(?:no hay|cero|sin|sem|zero|sans|pas d(?:e |')|aucune?) ?(?:nuevos |novos |nouvelles? |mas |mais )?"
    r"(?:ataques?|bombardeios?|bombardeos?|frappes?|attaques?)"
    r" (?:(?:a|contra|sur|contre) (?:(?:las|los|les|des) )?(?:lanchas|barcos|embarcac\w+|bateaux)"
    r"|(?:en|no) (?:el )?(?:alto |haute )?(?:mar|mer))))\b"
)


def campaign_on_hold(r: Reading) -> bool:
    """The strikes are paused or taken up again, and none is reported; courts and chambers may only be asked to."""
    asked = ("congress", "court", "lawsuit", "un_body", "vote", "bill", "intel", "opinion", "killed", "diplomatic")
    return (
        not r.title_has(*asked)
        and r.has("us", "us_military", "southcom", "pentagon", "hegseth", "trump", "boat_strike")
        and titled(_PAUSED, r)
        and not resumes_with_one(r.doc)
    )


_SUNK = r"(?:s[iau]nk\w*|scuttl\w+|hund\w+|afund\w+|coul\w+)"
_CREW = r"(?:crew\w*|tripula\w+|equipages?|marins|marinos|marineros)"
_TAKEN_OFF = (
    r"(?:taken off|taking|took|remov\w+|evacua\w+|unloaded|desembarc\w+|debarqu\w+|retir\w+|sacad\w+|sac[oa]r?"
    r"|baj(?:o|ar|ado)|trasladad\w+|transferid\w+|transferred|transferee?s?"
    r"|cleared|emptied|vaciad\w+|esvaziad\w+|vide)"
)
_SINKS = lazy_regex(rf"\b{_SUNK}\b")
_EMPTY_FIRST = lazy_regex(
    rf"\b{_TAKEN_OFF}\b[^.;\n]{{0,30}}?\b{_CREW}|\b{_CREW}\b[^.;\n]{{0,40}}?\b{_TAKEN_OFF}\b"
    rf"|\b(?:boarded|abordad[oa]|arraisonne\w*|tras ser abordad[oa])\b"
)


def sinks_emptied_boat(r: Reading) -> bool:
    """Its crew was taken off, or it was boarded, before it was sunk: nobody was struck."""
    sunk = titled(_SINKS, r) and bool(_EMPTY_FIRST.search(r.doc.folded))
    return sunk and r.has("boat", "vessel", "fishing", "accident", "narco")


_INTRODUCES = lazy_regex(
    r"\b(?:introduc(?:e|es|ed|ing)|fil(?:e|es|ed)|propos(?:e|es|ed|ent)|propon\w+"
    r"|propoem?|a?present(?:a|an|o|aron|am|ou|aram|ent|e)|depos(?:e|ent)"
    r"|registr(?:a|an)|unveil(?:s|ed)?|tent(?:a|am) de novo|tr(?:y|ies) again|emenda|enmienda|amendement)\b"
)
_BILL_WOULD = lazy_regex(
    r"\bbills? (?:would|to|seeks?|aims?)\b"
    r"|\b(?:proyecto|projeto)(?: de lei| de ley)? (?:prohib|vet|busca|quer|cort|proib)\w*"
    r"|\b(?:texte|proposition)(?: de loi)? (?:interdirait|vise|priverait)\b"
)
_MOTION = lazy_regex(r"\b(?:texte|proposition)\b")
_PASSES = lazy_regex(r"\b(?:pass(?:es|ed)|approv\w+|aprueb\w+|aprob\w+|aprov\w+|adopt\w+)\b")


def introduces_a_bill(r: Reading) -> bool:
    """A text is laid before a chamber; nobody has voted on it."""
    if r.has("congress", "bill") and titled(_BILL_WOULD, r):
        return True
    if not r.has("congress") or not titled(_INTRODUCES, r) or titled(_PASSES, r):
        return False
    return r.has("bill", "vote") or bool(_MOTION.search(r.doc.folded))


_INQUIRES = lazy_regex(
    r"\b(?:committees?|panels?|comites?|comisi[oa]n(?:es)?|comissao|comissoes|commissions?)\b[^.;:\n]{0,60}?"
    r"\b(?:inquir\w+|investigat\w+|prob(?:e|es|ed|ing)|look(?:s|ing)? into|examin\w+|investiga\w*|indaga\w*"
    r"|apura[mn]?|examina\w*|se penchent?|enquet\w+|examinent)\b"
)


def committee_inquires(r: Reading) -> bool:
    """Committees of the chambers look into it, whatever it is."""
    return r.has("congress") and not r.title_has("explainer") and bool(_INQUIRES.search(r.doc.folded))


_SHOWN = lazy_regex(
    r"\b(?:leaked|unseen|surfac\w+|emerg\w+|shows?|reveal\w*|obtained|inedit\w*|sale a la luz|filtrad\w*"
    r"|muestra\w*|revela\w*|vazad\w*|mostra\w*|montre\w*|revele\w*)\b"
)


def footage_tells_more(r: Reading) -> bool:
    """Pictures of an old strike come out: what was told of it is put in question."""
    asked = ("congress", "court", "lawsuit", "opinion")
    of_it = r.has("sept_2", "double_tap", "dispute") and r.has("strike", "boat_strike")
    return of_it and not r.title_has(*asked) and titled(FOOTAGE, r) and titled(_SHOWN, r)


def lists_as_terror(r: Reading) -> bool:
    return r.title_has_all("designate", "terror")


def takes_cargo(r: Reading) -> bool:
    """Drugs or people were taken; what became of the boat afterwards is an aside."""
    taken = r.title_has("seize") and r.has("weight", "drugs") and not titled(_SINKS, r)
    return taken and not r.title_has("tanker")


_LIFTS_TOLL = lazy_regex(r"\b(?:push|lift|rais|elev|sub|aument|pouss|port|alourd)\w*")


def toll_takes_in_survivors(r: Reading) -> bool:
    """Survivors who were never found make the toll grow."""
    lost = r.has("presumed_dead", "missing") or "recovered" in r.doc.folded
    counted = r.has("killed", "campaign", "toll_change")
    return lost and counted and r.title_has("survivor") and titled(_LIFTS_TOLL, r)


_SAYS = lazy_regex(
    r"\b(?:on|defends?|backs?|sobre|diz|dice|dit|says|said|condemn\w*|conden\w*|condamn\w*|slams?|calls?|rejects?"
    r"|critica\w*|critique\w*|denounc\w*|denunc\w*|denonce\w*|defiende|defende|defend|apoya|apoia|soutient)\b|: "
)


def leader_speaks_of_strikes(r: Reading) -> bool:
    """ "Lula on the strikes: this is no justice": what another government says, whatever strike it speaks of."""
    leader = r.title_has("latin_leader", "petro")
    asked = ("intel", "congress", "lawsuit", "coalition", "repatriation", "survivor")
    of_strikes = r.title_has("strike", "boat_strike") and not r.title_has(*asked)
    if not (leader and of_strikes and titled(_SAYS, r)):
        return False
    return not r.title_has("killed") or _counts_the_campaigns_alone(r)


def _counts_the_campaigns_alone(r: Reading) -> bool:
    """ "Backs the strikes in spite of 248 dead": the dead of one strike would be the news."""
    total = any(figure.number.start < r.doc.title_end for figure in campaigns_dead(r.doc))
    return total and not r.counts_dead()

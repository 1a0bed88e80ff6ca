"""Titles and texts that report a new strike: announced, in official words, or told before anybody announces it."""

from __future__ import annotations

from newsdesk.classify.concept_groups import OTHER_NEWS, SEAS, WHO_STRIKES, group
from newsdesk.classify.headlines.headline_words import A_STRIKE, KNOWN_ONE
from newsdesk.classify.headlines.strike_outline import (
    killed_by_americans,
    off_our_coasts,
    outlines_strike,
    own_dead,
    tells_of_ruin,
    told_by_its_manner,
)
from newsdesk.classify.headlines.strike_phrases import (
    announces_strike,
    hits_boat_from_the_air,
    resumes_with_one,
    tells_boat_hit,
)
from newsdesk.classify.headlines.struck_boats import strikes_one_boat
from newsdesk.classify.kinds.american_acts import hits_with_papers
from newsdesk.classify.kinds.land_targets import command_tells_of_a_kill
from newsdesk.classify.kinds.topic_phrases import hands_people_over
from newsdesk.classify.new_strikes.one_more_strike import reports_one_more, tells_who_reports_one
from newsdesk.classify.not_new.known_dead import mourns_the_dead, stages_a_strike
from newsdesk.classify.not_new.looking_back import asks_how_it_was, title_looks_back_on_a_strike
from newsdesk.classify.not_new.named_by_its_dead import names_a_known_strike, speaks_of_the_strike
from newsdesk.classify.not_new.no_actual_strike import strike_unreal
from newsdesk.classify.not_new.no_new_strike import (
    SURVIVOR_OF,
    title_counts_strikes,
    title_names_second_blast,
    title_talks_of_strikes,
)
from newsdesk.classify.not_new.wreckage import salvaged_beside_a_strike
from newsdesk.classify.others import unrelated_news
from newsdesk.classify.others.namesakes import runs_into_something
from newsdesk.classify.others.other_forces import boat_hit_by_others
from newsdesk.classify.ours.our_actors import american, our_actor
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.people.survivors import title_tells_outcome
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.facts.where.places import basins_in
from newsdesk.facts.words.americans import AMERICAN, SOUTHERN_SPEAR, THE_COMMAND, UNITED_STATES, WHITE_HOUSE
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SMALL_BOAT, SMALL_BOATS, SMALL_CRAFT, TOLL
from newsdesk.facts.words.strike_verbs import KILLS, WAS_HIT
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

# Words in a title that tells of something else than the strike it names.
_NOT_THE_STRIKE = OTHER_NEWS | group("survivor coast_guard campaign trend inspector diplomatic lawsuit exercise")


# "Toll unknown", "sin saldo de víctimas": nobody has counted yet, and no campaign is meant.
_TOLL_UNKNOWN = lazy_regex(
    rf"\b(?:{TOLL}|saldo|cifra) (?:(?:is|was|de \w+|still|aun|todavia|ainda|encore|yet) ?)*"
    r"(?:unknown|unclear|not known|desconocid[oa]|sin confirmar|desconhecid[oa]|inconnu|incertain|incerto)\b"
    rf"|\b(?:sin|sem|sans|no) (?:{TOLL}|saldo|cifra)\b"
)


def _sunk_empty(r: Reading) -> bool:
    """Boarded and sunk with nobody aboard; "strikes sink three vessels" is not, nor is a boat with its dead."""
    by_strike = titled(unrelated_news.BY_STRIKE, r) or hits_boat_from_the_air(r.doc) or titled(_TOLL_UNKNOWN, r)
    return r.has("sink_empty") and not by_strike and not killed_in(r.doc) and not title_tells_outcome(r.doc)


_NO_STRIKE_NOW = (
    hits_with_papers,
    strike_unreal,
    asks_how_it_was,
    mourns_the_dead,
    names_a_known_strike,
    speaks_of_the_strike,
    stages_a_strike,
    runs_into_something,
    boat_hit_by_others,
    own_dead,
)


@once
def title_reports_strike(r: Reading) -> bool:
    """A boat was hit by those who hit them, and the title is about nothing else."""
    if (
        not american(r)
        or r.has("other_sea")
        or _sunk_empty(r)
        or title_counts_strikes(r)
        or hands_people_over(r)
        or title_talks_of_strikes(r)
        or any(happened_otherwise(r) for happened_otherwise in _NO_STRIKE_NOW)
        or not _other_news(r).isdisjoint(_NOT_THE_STRIKE)
    ):
        return False
    reported = announces_strike(r.doc) or tells_boat_hit(r.doc) or strikes_one_boat(r.doc) or resumes_with_one(r.doc)
    counted = _title_sums_up_a_strike(r) or _title_counts_their_dead(r) or _text_counts_their_dead(r)
    reported = reported or reports_one_more(r)
    return reported or counted or command_tells_of_a_kill(r) or outlines_strike(r) or told_by_its_manner(r)


def title_outlines_strike(r: Reading) -> bool:
    """Whether the headline reports a strike by what became of the boat, or without a word of striking, and nothing in
    it says that the strike is known."""
    struck = r.title_has("strike", "boat_strike") and not tells_of_ruin(r)
    if struck or title_looks_back_on_a_strike(r):
        return False
    return not titled(KNOWN_ONE, r) and outlines_strike(r) and title_reports_strike(r)


def title_tells_it_by_manner(r: Reading) -> bool:
    """ "Navy drone sinks panga", or the campaign that goes on: "US resumes boat strikes with attack"."""
    by_command = announces_strike(r.doc) and r.title_has("southcom", "southern_spear")
    told = told_by_its_manner(r) or resumes_with_one(r.doc) or reports_one_more(r)
    return (told or by_command) and title_reports_strike(r)


# Nobody has said it aloud yet: "the Pentagon has yet to confirm", "no ha sido anunciado", "le Pentagone se tait".
_SAID_OF = r"(?:announced?|confirm(?:ed)?|acknowledged?)"
_UNANNOUNCED = lazy_regex(
    rf"\b(?:has|have|had|is) (?:not|yet to)(?: yet)?(?: been| be)?(?: publicly| officially)? {_SAID_OF}\b"
    rf"|\b(?:hasn't|haven't|hadn't)(?: yet)?(?: been)?(?: publicly| officially)? {_SAID_OF}\b"
    r"|\bno (?:ha|han) (?:sido )?(?:anunciad|confirmad|reconocid)[oa]s?\b|\bsin confirmacion oficial\b"
    r"|\bnao (?:foi |foram )?(?:anunciou|anunciaram|confirmou|confirmaram|(?:anunciad|confirmad)[oa]s?)\b"
    r"|\bn'(?:a|ont) pas (?:encore )?(?:ete )?(?:annonc|confirm)\w+"
    r"|\b(?:quietly|secretly) (?:struck|hit|sank|sunk|attacked|destroyed)\b"
    rf"|\bunannounced (?:{AMERICAN} )?(?:strike|attack)\b"
    rf"|\b(?:{THE_COMMAND}|{WHITE_HOUSE}|military|command) (?:(?:(?:is|stays|remains) )?silent|calla|guarda silencio"
    r"|silencia|nao comenta|se tait|garde le silence)\b"
)
_NO_LEAK = ("court", "congress", "opinion", "explainer", "double_tap", "in_custody", "repatriation", "land_op")


def strike_unannounced(r: Reading) -> bool:
    """A strike that officials speak of before anybody announces it, in whatever words its headline has."""
    return _of_our_strikes(r) and bool(_UNANNOUNCED.search(r.doc.folded))


# Congress says nothing where something is kept from it, or comes out by what it was sent.
_FROM_CONGRESS = lazy_regex(
    r"\b(?:hidden|kept|withheld|concealed|hid|ocult\w+|escond\w+|cache\w*|dissimule\w*) (?:\w+ ){0,2}?"
    r"(?:from|del?|d[oa]|a[ou]?) (?:the )?(?:us )?(?:congress|lawmakers|congreso|congresso|congres)\b"
    r"|\b(?:letter|notice|notification|memo|filing|carta|notificacion|aviso|notificacao|lettre)"
    r" (?:sent )?(?:to|al?|ao|au) (?:the )?(?:congress|lawmakers|congreso|congresso|congres)\b"
)


def _of_our_strikes(r: Reading) -> bool:
    told_of = r.title_concepts - {"congress"} if titled(_FROM_CONGRESS, r) else r.title_concepts
    if not r.has("strike") or r.has("other_sea") or not told_of.isdisjoint(_NO_LEAK):
        return False
    at_sea = r.has("boat", "vessel", "drug_boat", "boat_strike", "southcom", *SEAS) or bool(basins_in(r.doc.folded))
    return at_sea and r.has("us", "us_military", "southcom", "pentagon", "official", "congress")


_OF_RECORDINGS = lazy_regex(r"\b(?:videos?|footage|photos?|images?|memos?|opinion|names?|imagenes|imagens|fotos?)\b")


@once
def hidden_until_now(r: Reading) -> bool:
    """A strike of any day that was kept from the public; the second blast of 2 September is of a known one."""
    asked = r.title_has("briefing") and not titled(_FROM_CONGRESS, r)
    if not _of_our_strikes(r) or r.has("double_tap") or asked:
        return False
    if r.has("other_war") and not basins_in(r.doc.folded):  # Haiti has gangs, and a coast
        return False
    return not titled(_OF_RECORDINGS, r) and comes_out_late(r.doc.folded) and not title_names_second_blast(r)


_US_KILLS = lazy_regex(
    rf"\b(?:{UNITED_STATES}|washington) (?:military |forces )?{KILLS} [^,;:]{{0,40}}?\b{SMALL_CRAFT}\b"
)


def title_reports_strike_here(r: Reading) -> bool:
    """Whether the headline reports a strike in the seas of the story, or by the country that kills people on boats
    there."""
    killed_by_us = not r.has("other_war") and titled(_US_KILLS, r)
    here = r.title_has(*SEAS) or killed_by_us or (r.title_has(*WHO_STRIKES) and off_our_coasts(r))
    return here and title_reports_strike(r)


# As in "US destroys boat, Ecuadorian navy says"
_NAVY_SAYS = lazy_regex(
    r"(?:[,;] |^)(?:(?:the|la|l'|a) ?)?(?:[^\s,;:]+ )?(?:dncd|senan|semar|navy|coast guard|armada|marina|marinha"
    r"|marine|guardia costera|guarda costeira|garde-cotes)(?: [^\s,;:]+){0,3}?"
    rf"(?: {TELLS}|:|$)"
    rf"|, (?:{TELLS}|{ACCORDING_TO}) (?:la |a |l'|le )?"
    r"(?:armada|marina|marinha|marine|guardia|guarda|garde)\b"
)

_CAMPAIGN_NAMED = lazy_regex(rf"\b(?:operation|operacion|operacao) {SOUTHERN_SPEAR}\b")


def _other_news(r: Reading) -> frozenset[str]:
    """The concepts of the title; those who lived are no news apart if it counts the dead beside them, nor are
    fishermen who report it, the campaign of several, nor the navy whose drone it was, that killed them, or that only
    speaks."""
    told, alive = r.title_concepts, frozenset(("survivor", "search", "coast_guard"))
    if "victim_name" in told and tells_who_reports_one(r):
        told -= {"victim_name"}
    if told & (alive | {"seize"}) and title_tells_outcome(r.doc):
        told -= alive | {"seize"}  # "two dead, two captured"
    one_more = reports_one_more(r) and "toll_change" not in told
    named = (
        titled(_CAMPAIGN_NAMED, r) and r.counts_dead()
    )  # and not summed up: "Opération Southern Spear : trois morts"
    if "seize" in told and salvaged_beside_a_strike(r):
        told -= {"seize"}
    if "campaign" in told and (one_more or named or titled(_TOLL_UNKNOWN, r)):
        told -= {"campaign"}
    if "coast_guard" not in told:
        return told
    navys = hits_boat_from_the_air(r.doc) or titled(_NAVY_SAYS, r) or killed_by_americans(r)
    return told - {"coast_guard"} if navys else told


def _title_sums_up_a_strike(r: Reading) -> bool:
    """ "One dead, two survivors in strike on boat"."""
    boat = r.title_has("boat", "vessel", "drug_boat", "boat_strike")
    if not boat or not r.title_has_all("strike", "survivor"):
        return False
    return not titled(SURVIVOR_OF, r)


# The whole headline: "US strike on boat in Caribbean", "Ataque dos EUA a barco no Caribe", "New US strikes on boats"
_STRIKE_ALONE = lazy_regex(
    rf"(?:new|fresh|more|latest|two|three) {AMERICAN}(?: military)? (?:air)?(?:strikes|attacks) (?:on|against)"
    rf" (?:[^\s,;:]+ ){{0,2}}?{SMALL_BOATS}(?: (?:in|off) [^,;:]{{1,30}})?|"
    rf"(?:(?:new|latest|another|deadly) )?{AMERICAN}(?: military)? (?:air)?(?:strike|attack)"
    rf" (?:on|against) (?:an? )?(?:[^\s,;:]+ ){{0,2}}?{SMALL_BOAT}(?: (?:in|off) [^,;:]{{1,30}})?"
    rf"|(?:(?:otro|nuevo|outro|novo) )?ataque (?:(?:de |dos )?{AMERICAN}|de eu) (?:a|contra) (?:una? |uma? )?"
    rf"(?:supuest[ao] |suspeit[ao] )?{SMALL_BOAT}(?: (?:en|no|frente|ao largo) [^,;:]{{1,30}})?"
    rf"|(?:nouvelle )?frappe (?:des )?{AMERICAN} (?:sur|contre) une? {SMALL_BOAT}"
    r"(?: (?:dans|au large) [^,;:]{1,30})?"
)


def _text_counts_their_dead(r: Reading) -> bool:
    """Whether the headline only names a strike, and the text counts its dead and tells of nothing earlier."""
    if not _STRIKE_ALONE.fullmatch(r.doc.folded[: r.doc.title_end].strip(" .\n")):
        return False
    first = next(iter(killed_in(r.doc)), None)
    return first is not None and not r.doc.recalls_at(first.number.start) and r.counts_dead(before=len(r.doc.text))


def _title_counts_their_dead(r: Reading) -> bool:
    """ "Three 'narco-terrorists' killed by US forces": no boat is named, and none needs to be."""
    named = r.title_has_all("men_killed", "terror") and our_actor(r)
    return (named and r.counts_dead()) or _title_kills_their_men(r)


_KILLED_IN_STRIKE = lazy_regex(
    r"\b(?:killed|dead|die|muert[oa]s?|mueren|abatid[oa]s?|mort[oa]s?|morrem|tues|morts)"
    r" (?:in|by|en|por|tras|em|apos|pel[oa]|dans|par|lors d'une) (?:an? |un |una |o |a |une |um )?"
    rf"(?:(?:{AMERICAN}|military) )*(?:air)?{PLAIN_STRIKE}\b"
)


def _title_kills_their_men(r: Reading) -> bool:
    """ "Suspected drug runners killed in U.S. strike": they are not counted yet."""
    men = r.title_has("men_killed", "narco", "drug_boat") and r.title_has("us_military")
    return men and not r.title_has("family") and titled(_KILLED_IN_STRIKE, r)


def in_official_words(r: Reading) -> bool:
    if r.title_has(*_NOT_THE_STRIKE, "toll_change") or r.has("double_tap"):
        return False
    return r.title_has("kinetic") and r.has("southcom", "southern_spear", "hegseth")


_BY_AMERICANS = lazy_regex(
    r"\b(?:by|por|pel[oa]s?|par|d[aeo]s?|del?) (?:(?:an?|the|um|un|los|les|el|o) )*"
    rf"(?:(?:misil|missil|missile) (?:(?:d[aeo]s?|del?) )?)?{AMERICAN}"
    # "in US strike", "em ataque dos EUA"
    rf"|\b(?:in|en|em|dans) (?:(?:an?|un|um|une) )?(?:{AMERICAN} (?:military )?{A_STRIKE}"
    rf"|{PLAIN_STRIKE} (?:(?:de|dos|des) )?{AMERICAN})"
)


# "Crew of boats sunk by US are free": of boats that are known.
_CREW_OF_A_BOAT = lazy_regex(
    r"\b(?:crews?|crew ?m[ae]n|crew members|tripulantes|tripulac(?:ion|ao)|equipages?|marins)"
    rf" (?:of|del?|d[aeou]s?|des|d'une?) (?:[^\s,;:]+ ){{0,2}}?{SMALL_CRAFT} (?:[^\s,;:]+ ){{0,2}}?{WAS_HIT}"
)


@once
def boat_hit_by_americans(r: Reading) -> bool:
    """ "Barco atingido por míssil dos EUA", "EE.UU. ametralla una lancha": by whom, with no dead to count yet."""
    hit = (tells_boat_hit(r.doc) and titled(_BY_AMERICANS, r)) or strikes_one_boat(r.doc)
    hit = hit and not r.title_has("finds", "seize")  # "drugs found where US blew up a boat"
    hit = hit and not titled(_CREW_OF_A_BOAT, r)
    return hit and title_reports_strike(r) and not r.counts_dead()

"""News of somebody else, however alike its words: other seas, other wars, other strikes, trade and the police."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AFAR, AMERICANS, BOATS, COMMAND, ELSEWHERE, LANDS, SEAS, group
from newsdesk.classify.headlines.headline_words import END_OF_STRIKES
from newsdesk.classify.headlines.strike_outline import OTHER_CAUSE, calls_it_an_accident
from newsdesk.classify.headlines.strike_phrases import acts_against_boats, announces_strike, boat_hit_at_sea
from newsdesk.classify.new_strikes.behind_the_toll import strike_beside_the_toll
from newsdesk.classify.others.namesakes import runs_into_something
from newsdesk.classify.ours.our_actors import american, lands_here, our_actor, our_sea
from newsdesk.classify.ours.our_story import here, known_by_name, ours
from newsdesk.classify.ours.victim_accounts import told_by_those_hit, told_of_an_attack_here
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.named_strikes import landmark_in
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import COAST
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex


def of_labour(r: Reading) -> bool:
    """Translating machines write "grèves de bateaux" of what the Secretary ordered."""
    return r.has("labour") and not ours(r) and not r.has("hegseth")


_BY_AMERICANS = lazy_regex(rf"\b(?:by|por|pel[oa]s|par) (?:the |los |les |el comando )?(?:{AMERICAN}|washington\b)")
_STRUCK_OR_SEIZED = ("strike", "boat_strike", "drug_boat", "kinetic", "seize", "double_tap")


def called_an_accident(r: Reading) -> bool:
    return calls_it_an_accident(r) and not r.title_has(*_STRUCK_OR_SEIZED)


def accident(r: Reading) -> bool:
    """A boat that sank or drifts, or ran into something, not one that Americans sank."""
    ran = runs_into_something(r) and not our_actor(r)
    if not (ran or r.has("accident", "fishing")) or (announces_strike(r.doc) and not r.title_has("coast_guard")):
        return False
    if r.title_has("strike") and titled(_BY_AMERICANS, r):
        return False
    return ran or not _of_this_story(r)


def _of_this_story(r: Reading) -> bool:
    """A boat that was struck, or is wanted for its cargo; who is adrift after a strike is looked for."""
    if r.title_has("strike") and r.has_all("search", "coast_guard"):
        return True
    cargo = r.has("drugs") and r.has("seize", "weight")
    sold = r.has("cartel", "narco_sub", "drug_boat", "trend", "presumed_dead")
    return cargo or sold or our_actor(r) or told_by_those_hit(r)


def another_war(r: Reading) -> bool:
    """Gangs of Haiti that Washington lists for trafficking are of this story, their wars are not."""
    listed = r.has("designate") and r.has("us_diplomat", "trump", "sanction") and r.has("narco", "drugs")
    return r.has("other_war") and not ours(r) and not listed


BY_STRIKE = lazy_regex(r"\b(?:air)?strikes?\b(?! group)|\b(?:ataques?|bombarde\w+|frappes?|missiles?|misil\w*)\b")
_OTHER_HARM = ELSEWHERE | {"weather", "accident", "labour", "animal", "land_violence"}


def given_up_for_dead(r: Reading) -> bool:
    """Survivors whose search has ended, in a headline alone that names nothing else they would have survived."""
    if not r.title_has_all("survivor", "search", "presumed_dead") or r.has(*_OTHER_HARM, "fishing"):
        return False
    alone = not r.doc.folded[r.doc.title_end :].strip()
    return alone and not OTHER_CAUSE.search(r.doc.folded)


def survivors_of_something_else(r: Reading) -> bool:
    """People given up for dead after something that the text below the headline does not call a strike."""
    if not r.has("survivor", "search") or not r.has("presumed_dead") or american(r) or r.has("strike", "boat_strike"):
        return False
    return bool(r.doc.folded[r.doc.title_end :].strip())


_OF_THE_STORY = group("maduro petro cartel campaign boat_strike double_tap designate sanction tanker known_tanker")


def far_away(r: Reading) -> bool:
    """ "China fires missile", "Indonesia sends traffickers home": with no land, boat or power of the story."""
    named = r.title_has("us") or r.has(*LANDS, *BOATS, *COMMAND, *_OF_THE_STORY)
    return r.title_has("far_country") and not named


def oil_trade(r: Reading) -> bool:
    """Crude that is bought and sold: nobody stopped a ship."""
    return r.has("tanker") and not r.has(
        "seize", "coast_guard", "us_military", "forces", "blockade", "sanction", "search"
    )


_FUEL_STOLEN = lazy_regex(
    r"\b(?:fuel|oil|petrol|gasoline) (?:theft|thieves|smuggl\w+)\b"
    r"|\b(?:stolen|smuggled) (?:fuel|oil|petrol|gasoline)\b"
    r"|\bhuachicol\w*|\b(?:rob[oa]|contraband[oa]|ordena|trafico|roub[oa]|furt[oa]) (?:de|ilegal de)"
    r" (?:combustib|combustiv|gasolina|petrol|diesel|hidrocarburos|oleo)\w*"
    r"|\b(?:vol|trafic|contrebande) de (?:carburant|petrole|gazole|gasoil)\b"
)


def fuel_stolen(r: Reading) -> bool:
    """A tanker or boats taken from thieves of fuel; Washington's list of those who steal it is ours."""
    return titled(_FUEL_STOLEN, r) and not r.has("sanction", "designate", "us_military", "strike", "blockade")


def sold_in_the_street(r: Reading) -> bool:
    return r.has("street_drugs") and not r.has("boat")


# "La Marina portuguesa captura un narcosubmarino", wherever in the Atlantic
_EUROPES_NAVY = lazy_regex(
    r"\b(?:(?:portuguese|spanish) navy|(?:marinha|marina|armada) (?:portuguesa|espanh?ola)"
    r"|(?:marinha|marina|armada) de (?:portugal|espanh?a)|pj e (?:a )?marinha|marinha e (?:a )?pj"
    r"|marine (?:portugaise|espagnole))\b"
)


def in_europe(r: Reading) -> bool:
    """Cocaine that lands in Spain or Antwerp, however it came."""
    return r.has("europe_police") and not our_actor(r) and not r.has(*SEAS, "boat_strike")


def taken_for_europe(r: Reading) -> bool:
    """What the navies of Spain and Portugal take is bound for their coasts."""
    taken = r.title_has("seize") and r.has("drugs", "narco", "narco_sub", "weight")
    return taken and not r.has("us_military", "strike", *SEAS) and titled(_EUROPES_NAVY, r)


def kills_by_itself(r: Reading) -> bool:
    """ "Cyclone in the Caribbean: eight dead": nobody was struck."""
    return r.title_has_all("weather", "killed") and not r.has("strike", "boat_strike", "drug_boat")


def relief_after_disaster(r: Reading) -> bool:
    """Southern Command flies water in: what it does else is not the news."""
    at_sea = ("strike", "boat_strike", "drug_boat", "boat", "seize", "narco", "cartel")
    other_news = (*at_sea, "airspace", "withdrawal", "explainer")
    return r.title_has("weather") and not r.title_has(*other_news)


@once
def stranger(r: Reading) -> bool:
    congress = r.title_has_all("congress", "strike") and not r.has(*AFAR)
    if american(r) or congress or r.has("intel") or not r.has("boat", "vessel", "strike"):
        return False
    both_seas = r.title_has_all("caribbean", "pacific")  # no other campaign has two
    struck = _boat_was_struck(r) or strike_beside_the_toll(r) or acts_against_boats(r.doc) or _asked_to_end(r)
    struck = struck or r.title_has_all("un_rights", "survivor")  # "UN expert: shooting castaways is a war crime"
    known = both_seas or struck or neighbour_speaks(r) or _stopped_here(r) or told_of_an_attack_here(r)
    return not known and not known_by_name(r)


_END_OF_STRIKES = lazy_regex(END_OF_STRIKES)


def _asked_to_end(r: Reading) -> bool:
    """ "Türk calls for an end to the strikes": of other wars it is said whose."""
    return r.title_has("un_body") and titled(_END_OF_STRIKES, r) and not r.has(*AFAR)


def _stopped_here(r: Reading) -> bool:
    """ "Colombian navy takes three tonnes": what is caught off these coasts goes without saying."""
    return r.has("seize") and r.has("weight", "sink_empty") and here(r) and not r.has("accident", "animal", "fishing")


# Of a boat, and not "struck a reef".
_STRUCK = lazy_regex(r"\b(?:struck|bombed)\b(?: (?:in|off|near|by|on)\b|[;:,])")


def _says_struck(r: Reading) -> bool:
    return titled(_STRUCK, r) or boat_hit_at_sea(r.doc) is not None


def _boat_was_struck(r: Reading) -> bool:
    """ "Strikes on two boats leave five dead": in these feeds it is known who does that, unless another is named."""
    of_another = (*ELSEWHERE, "accident", "animal", "labour", "sport")
    hit = titled(BY_STRIKE, r) or _says_struck(r) or announces_strike(r.doc)
    boat = r.title_has("boat", "vessel", "narco_sub")
    return hit and boat and r.title_has("killed") and not r.has(*of_another)


def struck_here(r: Reading) -> bool:
    """An attack in a port leaves dead among boats, too: the boat itself must be hit."""
    return _says_struck(r) and _boat_was_struck(r) and lands_here(r)


def second_blow_of_nobody(r: Reading) -> bool:
    """A brace of goals, a second bolt of lightning: nobody here has boats."""
    return r.has("double_tap") and stranger(r) and not r.has("boat", "vessel", "un_rights", "congress")


def stranger_on_land(r: Reading) -> bool:
    """Dead of an attack that nobody ties to the sea, and of which no neighbour speaks."""
    at_sea = our_sea(r) or r.has("boat", "vessel", "intl_waters", "overboard")
    return stranger(r) and r.has("killed") and not at_sea and not r.has("diplomatic", "latin_leader")


_COASTS = lazy_regex(rf"\b{COAST}\b")


def neighbour_speaks(r: Reading) -> bool:
    """ "Panama summons ambassador after attacks in Pacific", "Sheinbaum on blast off our coasts": whose attacks they
    are goes without saying."""
    if not r.has("strike") or not r.has("latin_leader", "petro", "maduro", "diplomatic"):
        return False
    return r.has(*SEAS) or (r.has("mexico") and bool(_COASTS.search(r.doc.folded)))


def film_or_study(r: Reading) -> bool:
    if not r.has("film", "historic") or (r.has("carrier", "forces") and lands_here(r)):
        return False
    of_nobody = r.title_has("film") and not r.has("strike", "killed", "survivor")
    return of_nobody or (not ours(r) and not (r.has("lawsuit") and landmark_in(r.doc)))


def other_strike(r: Reading) -> bool:
    ours = our_actor(r) and r.has("boat", "vessel", "drug_boat", "southcom", "kinetic")
    deadly = r.title_has("killed") and r.title_has(*SEAS)
    return r.has("other_strike") and not ours and not deadly


# "Venezuela won the Classic 3-2": a vote has more figures, and its chamber.
_SCORE = lazy_regex(
    r"\b(?:w[io]ns?|beats?|beaten|lost|loses|defeats?(?:ed)?|took|gan(?:a|o)|venc(?:e|io|eu)|derrot(?:a|o|ou)|perdio|perdeu"
    r"|bat(?:te?)?|gagne|perdu)\b[^.;\n]{0,50}? (?:por |by |par )?\d{1,2}[-–a]\d{1,2}\b"
)
_GAME = lazy_regex(r"\b(?:classic|final|clasico|finale)\b")


def tells_a_score(r: Reading) -> bool:
    """A game, whatever raid stands in its background."""
    played = r.has("sport") or bool(_GAME.search(r.doc.folded))
    return played and not r.has("congress", "vote", "bill", *BOATS) and bool(_SCORE.search(r.doc.folded))


_BLASTS = lazy_regex(
    r"\bblast(?:s|ed|ing)? (?!(?:\S+ ){0,5}?(?:boats?|vessels?|ships?|subs?|speedboats?|narco\S*|off|in|near|over)\b)"
)


_SCOLDS = lazy_regex(
    r"\b(?:attack(?:s|ed)|blasts|hits out at|targets|targeted|takes aim at|ataca|atacou|attaque|vise)"
    r"(?: (?!(?:boats?|vessels?|on|in|off)\b)[^\s.,;:]+){0,4}? (?:mayors?|governors?|judges?|courts?|fed|press|media"
    r"|journalists?|reporters?|universit\w+|bbc|new york times|alcaldes?|alcaldesa|gobernador(?:es)?|juez|jueces"
    r"|prensa|medios|periodistas?|prefeit[oa]s?|governador(?:es)?|juiz(?:es)?|imprensa|jornalistas?|maires?"
    r"|gouverneure?s?|juges?|presse|medias|journalistes?)\b"
)


def scolded(r: Reading) -> bool:
    """ "Vance blasts court", "Hegseth attacks mayor": the only blow of the text is one of words."""
    if r.has("boat", "vessel", "drug_boat", "boat_strike", "killed", "double_tap"):
        return False
    if titled(_BLASTS, r):
        return all(
            r.doc.folded.startswith(("blast", "explod"), hit.start) for hit in r.hits if hit.concept == "strike"
        )
    said = [found.span() for found in _SCOLDS.finditer(r.doc.folded, 0, r.doc.title_end)] if r.has("strike") else []
    blows = [hit.start for hit in r.hits if hit.concept == "strike"]
    return bool(said) and all(any(start <= blow < end for start, end in said) for blow in blows)


_PRISONERS_FREED = lazy_regex(
    r"\b(?:political (?:prisoners|detainees)|amnesty (?:law|bill|plan|act)|(?:presos|detenidos|prisioneros) politicos"
    r"|ley de amnistia|excarcela\w*|presos politicos|lei d[ae] anistia|(?:prisonniers|detenus) politiques"
    r"|loi d'amnistie|amnesty|amnistia|anistia|amnistie)\b"
    r"|\b(?:hundreds|dozens|thousands|\d+|cientos|centenas|centaines) (?:\w+ )?(?:walk|go) free\b"
)


def of_an_amnesty(r: Reading) -> bool:
    """Venezuela's own prisoners: a bargain with Washington about them would name it."""
    others = r.title_has(*AMERICANS, "trump", "us_diplomat", "sanction", "boat", "strike", "boat_strike", "lawsuit")
    return titled(_PRISONERS_FREED, r) and not others

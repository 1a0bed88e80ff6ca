"""Dead who were struck by nobody of this story: by bombs and gunmen on land, of a storm, in America itself."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import BOATS, SEAS, STRIKE_ZONE, STRUCK_OR_DEAD, VIOLENCE_ON_LAND, WHO_STRIKES
from newsdesk.classify.headlines.strike_outline import OTHER_CAUSE, killed_by_americans, outlines_strike
from newsdesk.classify.kinds.land_targets import strikes_ashore
from newsdesk.classify.lexicon import concepts_of
from newsdesk.classify.new_strikes.denounced import denounced_or_confirmed
from newsdesk.classify.new_strikes.in_few_words import told_in_few_words
from newsdesk.classify.ours.our_actors import our_actor, our_sea
from newsdesk.classify.ours.our_story import gang_here
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.numerals.hedges import AT_LEAST
from newsdesk.facts.words.americans import UNITED_STATES
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import SMALL_BOAT
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_OFFICIAL = (
    r"(?:police(?: ?(?:officers?|m[ae]n|wom[ae]n))?|cops?|soldiers?|troops|(?:prison|jail) (?:guards?|officers?)"
    r"|judges?|prosecutors?|mayors?|candidates?|councill?ors?"
    r"|policias?|militares|soldados?|uniformados|guardias?|guias? penitenciari[oa]s?|custodios|juez|jueces|jueza"
    r"|fiscal(?:es)?|alcaldes?|alcaldesas?|candidat[oa]s?|concejal(?:es)?"
    r"|policia(?:l|is)|guardas|agentes|juiz(?:es|a)?|promotor(?:es|a)?|prefeit[oa]s?|vereador(?:es|a)?"
    r"|policiers?|gendarmes?|soldats?|militaires|gardiens?|surveillants?|juges?|procureure?s?|maires?|candidate?s?)"
)
_SPEAKS = (
    r"(?:sa(?:y|id)|report|confirm|find|found|seek|search|di[cjz]|disse|inform|hall|encontr|busc|annonc|affirm|trouv)"
)
_KILLS = rf"(?:{KILL}|(?:muerte|asesinato|morte|assassinato) de|mort d[eu]s?)"
_WHO_DIED = lazy_regex(
    rf"\b{_OFFICIAL}(?: (?!{_SPEAKS})[^\s.;:]+){{0,3}}? {DEATH}\b"
    rf"|\b{_KILLS}(?: (?:al?|aos?|de|{AT_LEAST}|an?|un[ea]?|uma?|the|el|la|os?|les?|#+|~+"
    rf"|(?:ecu|col|mex|ven)\w+)){{0,3}} {_OFFICIAL}\b"
)
# One look at the many headlines that name none of these.
_NAMES_OFFICIALS = lazy_regex(rf"\b{_OFFICIAL}")
_ATTACK = r"(?:attacks?|ataques?|atentados?|attaques?|attentats?)"
_BOMB = r"(?:explosiv[oae]s?|explosifs?|bombas?|bombes?|granadas?|grenades?|dinamita|dinamite|dynamite)"
_BOMBS = lazy_regex(
    rf"\b{_ATTACK} (?:a|com|con|with|aux?|par|a l') ?(?:\w+ )?{_BOMB}\b"
    rf"|\b(?:car|truck|suicide|roadside|bus)[- ]bomb\w*|\b(?:bomb|explosives?|grenade) attacks?\b"
    r"|\b(?:coches?|carros?|camion(?:es)?|motos?)[- ]bomba\b|\b(?:voiture|moto|camion)s? piegee?s?\b"
)
_CITY = (
    r"(?:guayaquil|quito|cuenca|duran|esmeraldas|manta|machala|portoviejo|bogota|cali|medellin|cucuta|popayan|jamundi"
    r"|barranquilla|culiacan|tijuana|ciudad juarez|acapulco|guadalajara)"
)
_IN_A_CITY = lazy_regex(
    rf"\b{_ATTACK}(?: [^\s.;:]+){{0,2}}? (?:in|en|em|a|na|no) (?:an? |una? |uma? |une )?"
    rf"(?:{_CITY}|prisons?|jails?|carcel(?:es)?|prisao|prisoes|presidio|penitenciaria)\b"
)
# "Ataque en el Caribe hondureño": so its people call the shore of a state, and those who strike a sea
_SHORE_OF_A_STATE = lazy_regex(
    r"\b(?:caribe|pacifico|caraibe|pacifique) (?:(?:sur|norte|central) )?"
    r"(?:hondurenh?o|nicaraguense|costarricense|tico|panamenh?o|guatemalteco|salvadorenh?o|belicenh?o|narinense|caucano|vallecaucano|chocoano|mexicano|peruano"
    r"|colombiano|dominicano|venezolano|ecuatoriano|hondurienn?e?|colombienn?e?|mexicaine?)\b"
    r"|\bcaribe (?:sur|norte)\b"
    r"|\b(?:caribe|pacifico) de (?:costa rica|nicaragua|honduras|panama|guatemala|mexico|colombia)\b"
    r"|\b(?:honduran|nicaraguan|costa rican|panamanian|guatemalan|colombian|mexican) (?:caribbean|pacific)\b"
)
# "Ataque a lancha en Buenaventura": those who strike do so off a coast
_PORT = (
    rf"(?:{_CITY}|buenaventura|tumaco|guayas|el oro|manabi|choco|narino|limon|bluefields|la ceiba|puntarenas"
    r"|port of spain|puerto (?!rico\b)\w+|bahia \w+)"
)
_BOAT_IN_A_PORT = lazy_regex(
    rf"\b{_ATTACK}(?: [^\s.;:]+){{0,2}}? (?:on|al?|contra|sobre|contre) (?:an? |una? |uma? )?{SMALL_BOAT}"
    rf"(?: [^\s.;:]+)? (?:in|en|em|a) {_PORT}\b"
)
_AT_SEA = BOATS | {"boat_strike", "intl_waters", "tanker", "double_tap"}
# What follows from such dead may be of the story: who is listed, tried or handed over for them.
_ANSWERS = ("designate", "sanction", "extradition", "arrest", "lawsuit", "congress", "airspace", "us", "trump")
_OF_JANUARY = ("venezuela", "maduro", "land_op")  # soldiers died on Venezuelan soil by American bombs
_JUDGE = lazy_regex(r"\b(?:judges?|prosecutors?|jue[zc]\w*|fiscal\w*|juiz\w*|promotor\w*|juges?|procureur\w*)\b")


def killed_ashore(r: Reading) -> bool:
    """Does the headline tell of dead officials, or of bombs or attacks in a city, where no boat and no American force
    is named? Those who strike boats kill neither. Of dead officials the text may name the boats of traffickers."""
    if not r.title_has("killed") or our_actor(r):
        return False
    if titled(_BOAT_IN_A_PORT, r) and not r.has("us", "trump", "kinetic", "southern_spear"):
        return True
    if r.has("boat_strike", "double_tap"):
        return False
    if r.title_has(*_ANSWERS, *_OF_JANUARY, *_AT_SEA):
        return False
    died = _officials_die(r)
    if r.title_has("court"):  # "judge jails those who killed policemen" is no news of the dead
        return bool(died and _JUDGE.search(died[0]))
    ashore = titled(_BOMBS, r) or titled(_IN_A_CITY, r)
    if titled(_SHORE_OF_A_STATE, r) and not (
        r.has("us", "trump", "drug_boat", "kinetic", "double_tap") or r.title_has("terror")
    ):
        return True
    return bool(died) or (ashore and not _struck_at_sea(r))


def _officials_die(r: Reading) -> re.Match[str] | None:
    return _WHO_DIED.search(r.doc.marked, 0, r.doc.title_end) if titled(_NAMES_OFFICIALS, r) else None


def officials_or_city_hit(r: Reading) -> bool:
    """Do officials die in the headline, by whatever hand, or is a city bombed or attacked?"""
    return _officials_die(r) is not None or titled(_BOMBS, r) or titled(_IN_A_CITY, r)


def _struck_at_sea(r: Reading) -> bool:
    """Does a sentence tell of a blow and of boats or the sea: not "boats with drugs leave its port"?"""
    at_sea = (hit for hit in r.hits if hit.concept in _AT_SEA or hit.concept in STRIKE_ZONE)
    blows = [hit.start for hit in r.hits if hit.concept in STRUCK_OR_DEAD]
    spans = (r.doc.sentence_at(hit.start) for hit in at_sea)
    return any(start <= blow < end for start, end in spans for blow in blows)


def violence_on_land(r: Reading) -> bool:
    of_the_story = r.has(
        *("boat", "vessel", "drug_boat", "boat_strike", "drugs", "narco", "designate", "maduro", "routes")
    )
    return r.has("land_violence") and not of_the_story and not our_actor(r)


_OTHER_TARGETS = any_word(
    en="journalists? reporters? governors? lawyers? activists? priests? chiefs?",
    es="periodistas? gobernador(?:a|es)? diputad[oa]s? abogad[oa]s? activistas? lider(?:es|esa)? parroco sacerdote",
    pt="jornalistas? governador(?:a|es)? deputad[oa]s? advogad[oa]s? ativistas? lider(?:es)? padre",
    fr="journalistes? gouverneure?s? deputee?s? avocate?s? militante?s? pretre",
)
_OUTLIVES = any_word(
    en="surviv(?:es?|ed) escap(?:es?|ed)",
    es="sobreviv(?:en?|io|ieron) sal(?:en?|io)_(?:ilesa?s?|vivos?|vivas?) escap(?:an?|o)",
    pt="sobreviv(?:e|em|eu|eram) sai_iles[oa] escap(?:am?|ou)",
    fr="survi(?:t|vent) survecu echapp(?:e|ent)",
)
_OUTLIVES_AN_ATTACK = lazy_regex(
    rf"(?:\b{_OFFICIAL}\b|{_OTHER_TARGETS})[^;:\n]{{0,40}}?{_OUTLIVES}"
    rf"[^;:\n]{{0,25}}?\b(?:{_ATTACK}|ambush|emboscada|embuscade|{_BOMB})\b"
)
_FOUGHT_AT_SEA = (*_AT_SEA, *SEAS, "overboard", "seize")


def outlives_an_attack_ashore(r: Reading) -> bool:
    """ "Mayor survives cartel attack": of those whom Americans strike, none has such an office."""
    return titled(_OUTLIVES_AN_ATTACK, r) and not our_actor(r) and not r.title_has("us", *_FOUGHT_AT_SEA)


def gunmen_kill(r: Reading) -> bool:
    """People shot by people, on a boat or over drugs: those who strike boats are not called gunmen. What the cartels'
    own do on land is news of theirs."""
    told = r.title_has_all("gunmen", "killed") and not killed_by_americans(r)
    told = told and (not r.title_has("cartel") or r.title_has("boat", "vessel"))
    caught = ("coast_guard", "arrest", "extradition", "seize", "designate", "sanction", "congress", "court")
    return told and not our_actor(r) and not r.title_has(*caught)


_IN_AMERICA = lazy_regex(
    rf"\b(?:in|en|nos|aux) (?:(?:the |los )?{UNITED_STATES}|arizona|california|florida|new york|nueva york|texas)"
    r"(?=$|[.,;:\n]| (?:on|as|after|since|near|border)\b)|\bat (?:the )?us border\b"
)
_AT_SEA_OR_IN_COURT = (
    *(*BOATS, *SEAS, "boat_strike", "intl_waters", "cartel"),
    *("strike", "kinetic", "survivor", "maduro"),
    *("court", "lawsuit", "congress", "family", "extradition", "extradite", "hegseth", "southcom", "us_military"),
)


def dead_in_america(r: Reading) -> bool:
    """Traffickers, and those whom their wares kill, die in the country itself as well: the struck are at sea."""
    told = r.title_has("killed") and not r.title_has(*_AT_SEA_OR_IN_COURT)
    return told and titled(_IN_AMERICA, r)


def raid_in_a_city(r: Reading) -> bool:
    """Police against the gangs of a city: Washington may list those, and has struck none."""
    at_sea = our_sea(r) or r.has("boat", "vessel", "narco_sub", "extradition")
    return r.has("police_raid") and not at_sea and not our_actor(r) and not r.has("us", "us_diplomat", "sanction")


_OF_A_STRIKE = (
    *("strike", "boat_strike", "kinetic", "drug_boat", "boat", "narco_sub", "drugs", "narco", "cartel", "men_killed"),
    *("southcom", "southern_spear", "hegseth", "pentagon", "maduro", "survivor", "presumed_dead", "double_tap"),
    *("congress", "court", "lawsuit", "un_rights", "un_body", "sept_2", "victim_name", "missing", "search"),
)


def dead_of_no_strike(r: Reading) -> bool:
    """A toll without a word of strike, boat or drugs: of a storm or a landslide, whoever flies in with help."""
    counted = r.has("killed") or r.title_has_all("toll_change", "campaign")  # "le bilan s'alourdit"
    if not r.title_has("killed", "toll_change", "campaign") or not counted or r.has(*_OF_A_STRIKE):
        return False
    at_sea = r.title_has("us") and r.title_has(*SEAS, "intl_waters")
    at_sea = (at_sea and not titled(OTHER_CAUSE, r)) or r.title_has("certification")
    return not (at_sea or outlines_strike(r) or told_in_few_words(r) or denounced_or_confirmed(r))


_OWN_CAUSES = VIOLENCE_ON_LAND | {"accident", "weather", "migrants", "other_war"}


def dead_beside_our_strikes(r: Reading) -> bool:
    """ "Gunmen kill three off Trinidad as US strikes go on": the dead have a cause of their own in their clause, and
    those who strike stand in another."""
    dead = next((hit for hit in r.hits if hit.concept == "killed" and hit.start < r.doc.title_end), None)
    strikers = [hit.start for hit in r.hits if hit.concept in WHO_STRIKES and hit.start < r.doc.title_end]
    if dead is None or not any(striker > dead.start for striker in strikers):
        return False
    start, end = r.doc.without_asides(dead.start)
    end = min(end, r.doc.title_end)
    if max(strikers) < end or any(start <= striker < end for striker in strikers):
        return False
    return not concepts_of(r.hits, start, end).isdisjoint(_OWN_CAUSES)


def raids_a_camp_of_others(r: Reading) -> bool:
    """ "Army bombs guerrilla camp"; a gang's camp that Americans bomb is a target of this war."""
    if not r.has("air_raid") or r.has("boat", "vessel", "narco_sub"):
        return False
    return not (strikes_ashore(r) and gang_here(r))

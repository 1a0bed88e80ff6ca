"""Dead whom nobody bombs from the sea: the police, soldiers and judges of a country, and those of bombs in its cities
and prisons."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, STRIKE_ZONE
from newsdesk.classify.ours.our_story import our_actor
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.numerals.hedges import AT_LEAST
from newsdesk.facts.words.death_words import DEATH, KILL
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
_AT_SEA = BOATS | {"boat_strike", "intl_waters", "tanker", "double_tap"}
# What follows from such dead may be of the story: who is listed, tried or handed over for them.
_ANSWERS = ("designate", "sanction", "extradition", "arrest", "lawsuit", "congress", "airspace", "us", "trump")
_OF_JANUARY = ("venezuela", "maduro", "land_op")  # soldiers died on Venezuelan soil by American bombs
_JUDGE = lazy_regex(r"\b(?:judges?|prosecutors?|jue[zc]\w*|fiscal\w*|juiz\w*|promotor\w*|juges?|procureur\w*)\b")


def killed_ashore(r: Reading) -> bool:
    """Does the headline tell of dead officials, or of bombs or attacks in a city, where no boat and no American force
    is named? Those who strike boats kill neither. Of dead officials the text may name the boats of traffickers."""
    if not r.title_has("killed") or our_actor(r) or r.has("boat_strike", "double_tap"):
        return False
    if r.title_has(*_ANSWERS, *_OF_JANUARY, *_AT_SEA):
        return False
    died = titled(_NAMES_OFFICIALS, r) and _WHO_DIED.search(r.doc.marked, 0, r.doc.title_end)
    if r.title_has("court"):  # "judge jails those who killed policemen" is no news of the dead
        return bool(died and _JUDGE.search(died[0]))
    ashore = titled(_BOMBS, r) or titled(_IN_A_CITY, r)
    return bool(died) or (ashore and not _struck_at_sea(r))


def _struck_at_sea(r: Reading) -> bool:
    """Does a sentence tell of a blow and of boats or the sea: not "boats with drugs leave its port"?"""
    at_sea = (hit for hit in r.hits if hit.concept in _AT_SEA or hit.concept in STRIKE_ZONE)
    blows = [hit.start for hit in r.hits if hit.concept in ("strike", "killed")]
    spans = (r.doc.sentence_at(hit.start) for hit in at_sea)
    return any(start <= blow < end for start, end in spans for blow in blows)

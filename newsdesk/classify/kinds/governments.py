"""What other governments say of the strikes: the headline begins with one of them, then says how it stands."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, SEAS, STATES, group
from newsdesk.classify.kinds.polls import asks_the_public
from newsdesk.classify.reading import Reading
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.strike_words import PLAIN_STRIKES

_GOVERNMENTS = STATES | group("latin_leader latin_state petro maduro ally")
# Who else has a say, and is named beside a country: "Trinidad families", "UN tells Colombia".
_OTHERS = group(
    "congress court lawsuit un_body rights_court family inspector us us_military pentagon hegseth southcom cartel"
    " coast_guard explainer opinion"
)
_STANDS = any_word(
    en="""
        condemn(?:s|ed)? denounc(?:e|es|ed) back(?:s|ed)? supports? supported endors(?:e|es|ed) defend(?:s|ed)?
        protest(?:s|ed)? critici[sz](?:e|es|ed) slam(?:s|med)? welcom(?:e|es|ed) reject(?:s|ed)? decr(?:y|ies|ied)
        deplor(?:e|es|ed) oppos(?:e|es|ed) applaud(?:s|ed)? prais(?:e|es|ed) hail(?:s|ed)? question(?:s|ed)?
        voic(?:e|es|ed) express(?:es|ed)? calls?_for called_for urg(?:e|es|ed) demand(?:s|ed)? distanc(?:e|es|ed)
        rais(?:e|es|ed) discuss(?:es|ed)? debat(?:e|es|ed) talk(?:s|ed)?_about speaks? spoke clash(?:es|ed)? split
        disagrees? accus(?:e|es|ed) regret(?:s|ted)? lament(?:s|ed)? disavow(?:s|ed)? objects? meets? ends?
        fails?_to_agree
    """,
    es="""
        conden(?:an?|o|aron) rechaz(?:an?|o|aron) respald(?:an?|o|aron) critic(?:an?|o|aron) denunci(?:an?|o|aron)
        repudi(?:an?|o|aron) apoy(?:an?|o|aron) defien(?:de|den) defendi(?:o|eron) cuestion(?:an?|o|aron)
        lament(?:an?|o|aron) protest(?:an?|o|aron) piden? pidi(?:o|eron) exigen? exigi(?:o|eron) expres(?:an?|o|aron)
        deplor(?:an?|o|aron) desmarc(?:an?|o|aron) inst(?:an?|o|aron) reclam(?:an?|o|aron) acus(?:an?|o|aron)
        celebr(?:an?|o|aron) aplaud(?:en?|io|ieron) calific(?:an?|o|aron) tild(?:an?|o|aron) habl(?:an?|o|aron)
        convers(?:an?|o|aron) choc(?:an?|o|aron) discut(?:en?|io|ieron) debat(?:en?|io|ieron) reunir* termina
    """,
    pt="""
        conden(?:a|am|ou|aram) rejeit(?:a|am|ou|aram) apoi(?:a|am|ou|aram) critic(?:a|am|ou|aram)
        denunci(?:a|am|ou|aram) repudi(?:a|am|ou|aram) defend(?:e|em|eu|eram) question(?:a|am|ou|aram)
        lament(?:a|am|ou|aram) protest(?:a|am|ou|aram) pede[m]? pedi(?:u|ram) exige[m]? exigi(?:u|ram)
        manifest(?:a|am|ou|aram) cobr(?:a|am|ou|aram) acus(?:a|am|ou|aram) elogi(?:a|am|ou|aram) chama[m]? chamou
        fal(?:a|am|ou|aram) convers(?:a|am|ou|aram) diverg(?:e|em|iu|iram) discut(?:e|em|iu|iram)
        debat(?:e|em|eu|eram) reunir termina
    """,
    fr="""
        condamne(?:nt)? denonce(?:nt)? soutien(?:t|nent) critique(?:nt)? rejette(?:nt)? defend(?:ent)? deplore(?:nt)?
        desapprouve(?:nt)? juge(?:nt)? demande(?:nt)? proteste(?:nt)? reclame(?:nt)? exige(?:nt)? appelle(?:nt)?
        s'inquiete(?:nt)? accuse(?:nt)? salue(?:nt)? discute(?:nt)? parle(?:nt)? evoque(?:nt)? s'oppose(?:nt)?
        s'acheve qualifie(?:nt)?
    """,
)
_BY_NAME = lazy_regex(r"\b(?:delcy|cabello|padrino|jorge rodriguez)\b")
_ON_STRIKES = lazy_regex(rf"{_STANDS}[^;:\n]{{0,70}}?\b(?:air)?{PLAIN_STRIKES}\b(?! group)")


@once
def government_on_strikes(r: Reading) -> bool:
    """ "Barbados, Brazil decry boat strikes", "Petro y Trump hablan sobre los ataques a lanchas": of strikes in
    the plural, and of none that counts its dead."""
    if not r.title_has("strike", "boat_strike"):
        return False
    at_sea = r.title_has("boat_strike", "narco", "intl_waters", *BOATS, *SEAS)
    stands = r.doc.find_in_title(_ON_STRIKES) if at_sea else None
    if stands is None:
        return False
    speakers = {hit.concept for hit in r.hits if hit.start < stands.start()}
    by_name = _BY_NAME.search(r.doc.folded, 0, stands.start()) is not None
    if speakers.isdisjoint(_GOVERNMENTS) and not by_name:
        return False
    # Six in ten Colombians who reject the strikes are no government.
    return speakers.isdisjoint(_OTHERS) and not r.counts_dead() and not asks_the_public(r)

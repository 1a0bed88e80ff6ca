"""What the public thinks of the strikes, as polls find it: no act, whoever approves or wants it stopped."""

from __future__ import annotations

from newsdesk.classify.concept_groups import LOOK_ALIKES, SEAS
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_POLL = lazy_regex(
    any_word(
        en="polls? polling pollsters? surveys? surveyed respondents? gallup quinnipiac yougov ipsos",
        es="encuestas? sondeos? encuestad[oa]s? entrevistados gallup ipsos invamer",
        pt="pesquisas? sondage(?:m|ns) entrevistados datafolha quaest ipsos",
        fr="sondages? sondee?s? ifop ipsos",
    )
)
_THINK = any_word(
    en="""
        split divided approv* disapprov* oppos* support* back(?:s|ed)? favor* reject* majority most half percent
        in_ten want(?:s|ed)? doubt*
    """,
    es="""
        dividid[oa]s? aprueba* desaprueba* rechaz* opon* apoya* respalda* mayoria mitad por_ciento de_cada_diez
        quieren? dudan?
    """,
    pt="""
        dividid[oa]s? aprova* desaprova* reprova* rejeita* opoe* apoia* maioria metade por_cento em_cada_dez querem?
        duvidam?
    """,
    fr="""
        partagee?s? divisee?s? approuv* desapprouv* oppos* soutien* rejett* majorite moitie sur_dix veu(?:t|lent)
        doutent
    """,
)
# "Most Americans", "les Vénézuéliens", "seven in ten voters"
_PEOPLE = lazy_regex(
    any_word(
        en="americans venezuelans colombians mexicans voters (?:u\\.?s\\.?|us)_public",
        es="estadounidenses venezolanos colombianos mexicanos votantes",
        pt="americanos norte-americanos venezuelanos colombianos brasileiros eleitores",
        fr="americains venezueliens colombiens electeurs",
    )
)
_MOST_PEOPLE = lazy_regex(
    rf"\b(?:most|majority of|half of|(?:two|three)[- ](?:thirds|quarters|fourths) of|\w+ in (?:ten|four|five)"
    r"|\d+ ?%(?: of)?"
    r"|(?:la )?mayoria de(?: los)?|(?:a )?maioria dos|la majorite des|la plupart des)"
    rf" {_PEOPLE.pattern}"
)
_OF_THE_CAMPAIGN = ("strike", "boat_strike", "drug_boat", "us_military", "venezuela", "cartel", "drugs")
_ATTITUDE = lazy_regex(rf"{_THINK}|\d ?%")
_DESTROYS = lazy_regex(
    any_word(
        en="sink(?:s|ing)? blow(?:s|ing)?_up destroy(?:s|ing)? bomb(?:s|ing|ings)? shoot(?:s|ing)?_at",
        es="hundir volar destruir bombardear disparar",
        pt="afundar explodir destruir bombardear",
        fr="couler detruire bombarder destruction",
    )
)
_WHOM = ("narco", "drugs", "drug_boat", "us", "us_military", "trump")
_OF_OTHERS = LOOK_ALIKES | {"other_war", "other_sea", "air_raid", "cartel"}


# "Support for boat strikes slips to 44%", and below it "half of Americans"
_SO_MANY = lazy_regex(
    r"\d ?%|\b\d+ (?:percent|por ciento|por cento|pour cent)\b"
    r"|\b\w+ (?:in (?:ten|four|five)|de cada (?:diez|cuatro|cinco)|em cada (?:dez|quatro|cinco)"
    r"|sur (?:dix|quatre|cinq))\b"
)
_ASKED = lazy_regex(
    any_word(
        en="adults americans voters respondents",
        es="adultos encuestad[oa]s estadounidenses votantes",
        pt="adultos entrevistados americanos norte-americanos eleitores",
        fr="adultes sondes americains electeurs",
    )
)


def _counts_opinions(r: Reading) -> bool:
    asked = _ASKED.search(r.doc.folded, r.doc.title_end)
    return titled(_SO_MANY, r) and asked is not None and not announces_strike(r.doc) and not r.counts_dead()


def asks_of_the_campaign(r: Reading) -> bool:
    """ "Poll: support for action near Venezuela shrinks", "risks outweigh benefits, most Americans feel"."""
    polled = titled(_POLL, r) or (titled(_PEOPLE, r) and _POLL.search(r.doc.folded)) or _most_think(r)
    polled = polled or (_counts_opinions(r) and not r.has("inspector", "vote", "drug_flow"))
    return bool(polled) and bool(_ATTITUDE.search(r.doc.folded)) and r.title_has(*_OF_THE_CAMPAIGN)


def _most_think(r: Reading) -> bool:
    return titled(_MOST_PEOPLE, r) and not announces_strike(r.doc)


def asks_the_public(r: Reading) -> bool:
    """ "Americans split on strikes against drug boats, poll finds": of boats, or of killing at sea."""
    struck = r.title_has("strike", "boat_strike") or (titled(_DESTROYS, r) and r.has(*_WHOM))
    on_boats = struck and r.title_has("boat", "boat_strike", "drug_boat", "vessel")
    at_sea = r.title_has("killed", "strike") and r.title_has(*SEAS, "intl_waters") and r.has(*_WHOM)
    if not (on_boats or at_sea) or r.has(*_OF_OTHERS) or announces_strike(r.doc):
        return False
    return titled(_ATTITUDE, r) and _POLL.search(r.doc.folded) is not None

"""Tankers of the blockade: whose a ship is, by whom it was taken, and whether it is hunted or was taken before."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AFAR, AMERICANS, COASTS, ELSEWHERE, SEAS, WHO_ANNOUNCES
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import SHIPS_CREW
from newsdesk.facts.words.times import AFTER
from newsdesk.text.lazy_regex import lazy_regex

_US = WHO_ANNOUNCES | {"us_diplomat", "us"}
_COASTS = COASTS | {"caribbean", "maduro", "boat_strike", "drug_boat"}
A_TANKER = frozenset(("tanker", "known_tanker", "shadow_fleet"))


def ours_by_tanker(r: Reading) -> bool:
    """Is a ship of the blockade meant, wherever it was caught?"""
    if r.has("known_tanker") and r.has(*_US, "blockade", *_COASTS):
        return True
    return r.has("tanker") and r.has(*_US) and r.has("venezuela", "maduro", "caribbean")


_CHASED = lazy_regex(
    r"\b(?:pursu(?:ed?|es|ing|it)|chas(?:ed?|es|ing)|run(?:s|ning) (?:from|north|south|east|west|into|on)"
    r"|still running|flee\w*|fled|elud\w+"
    r"|evad\w+|huye\w*|foge\w*|persi(?:gue\w*|guio)|persecucion|persegu\w+|poursui\w+)\b"
)
_TAKEN = lazy_regex(
    r"\b(?:seiz|captur|taken|board(?:ed|s|ing)\b|grabbed|nabbed|intercept|incaut|apres|abord|tomad|confisc|apreend"
    r"|saisi|arraisonn|pris\b)"
)


def chased_afar(r: Reading) -> bool:
    """A tanker of the blockade that was caught on another ocean, or a known one that is hunted there."""
    taken = titled(_TAKEN, r) or (r.has("known_tanker") and titled(_CHASED, r))
    if not r.has("other_sea") or not taken or not ours_by_tanker(r):
        return False
    known = r.has("known_tanker") and not titled(_OTHERS_SEIZE, r)
    return known or (r.title_has("tanker") and r.title_has(*_US))


_OTHERS_SEIZE = lazy_regex(
    r"\b(?:iran\w*|irgc|houthis?|russia|france|french \w+|germany|sweden|estonia|finland|turkey|pirates"
    r"|rusia|francia|suecia|russie|suede|piratas|franca) (?:\w+ ){0,2}?"
    r"(?:seiz\w+|captur\w+|detain\w+|incaut\w+|apres\w+|apreend\w+|saisi\w*|arraisonn\w+)\b"
)


def taken_by_americans(r: Reading) -> bool:
    """ "Two tankers seized by the United States": since the blockade began, no other quarrel is meant."""
    taken = r.title_has("tanker", "known_tanker") and r.title_has("us")
    return taken and r.title_has("seize") and not r.has("other_sea") and not titled(_OTHERS_SEIZE, r)


_BY_OTHERS = lazy_regex(
    r"\b(?:trucks?|camion\w*|caminha\w+|pirat\w*|thieves|robbers|french|france|dutch|british|venezuelan navy"
    r"|franca|francia|frances\w*|holandes\w*|neerlandais\w*|francaise?s?|royale)\b"
)


def taken_off_these_coasts(r: Reading) -> bool:
    """ "Tanker boarded north of Curaçao": a ship, and by Americans, as the text says, whosever oil it has."""
    here = r.title_has("caribbean", "caribbean_state", "places_here", "venezuela")
    if not (here and r.title_has_all("tanker", "seize")) or r.has("sport", "weather", "labour"):
        return False
    by_americans = r.has("us", "us_military") and r.has("coast_guard", "us_military", "forces", "blockade")
    return by_americans and not titled(_BY_OTHERS, r)


def taken_by_the_text(r: Reading) -> bool:
    """ "Fifth tanker seized in a quick raid": by Americans and of this blockade, as the text below says."""
    if not r.title_has(*A_TANKER) or not titled(_TAKEN, r) or titled(_OTHERS_SEIZE, r) or titled(_BY_OTHERS, r):
        return False
    by_americans = r.has(*AMERICANS) or (r.has("coast_guard") and not _names_land_afar(r))
    return by_americans and (r.has("known_tanker") or (r.has(*COASTS, *SEAS) and not r.has("other_sea")))


_FLIES_ITS_FLAG = lazy_regex(r"[ -](?:flagged|registered)\b")
_FLAG_OF = lazy_regex(r"\b(?:flags?|bandera|bandeira|pavillon)(?: (?:of|de|del|das?|dos?|des|du|la|las))* ?$")


def _names_land_afar(r: Reading) -> bool:
    """Is a land far away named, and not as the flag of a ship? "Comoros-flagged tanker" is where it is."""
    return any(hit.concept in AFAR and not _as_a_flag(r, hit.start, hit.end) for hit in r.hits)


def _as_a_flag(r: Reading, start: int, end: int) -> bool:
    flown = _FLIES_ITS_FLAG.match(r.doc.folded, end) is not None
    return flown or _FLAG_OF.search(r.doc.folded, max(0, start - 24), start) is not None


def known_tanker_sails(r: Reading) -> bool:
    """ "The tanker Centuries, held on Saturday, is escorted to Puerto Rico"."""
    return r.title_has_all("tanker", "known_tanker") and not r.has("other_sea")


def tanker_of_others(r: Reading) -> bool:
    """A ship that was stopped for another quarrel, and neither Washington nor a coast of the story is named."""
    if not r.has("tanker", "shadow_fleet") or r.has(*_US, *_COASTS, "known_tanker", "blockade"):
        return False
    return r.has("far_country", "ally", *ELSEWHERE, "shadow_fleet")


_CAUGHT = lazy_regex(
    r"\b(?:seiz|captur|board|intercept|apprehend|stop|tak|incaut|abord|apreend|tomad|saisi|arraisonn|apoder)"
)


def tanker_is_chased(r: Reading) -> bool:
    """A tanker that is hunted and not taken yet."""
    return titled(_CHASED, r) and not titled(_CAUGHT, r)


_SHIP = (
    r"(?:(?:oil )?tankers?|ships?|vessels?|petroleros?|buques?|petroleiros?|navios?(?:-tanque)?|petroliers?|navires?)"
)
_SEIZURE = r"(?:seizure|boarding|capture|captura|abordaje|abordagem|incautacion|apreensao|saisie|toma|arraisonnement)"
_SEIZED_BEFORE = lazy_regex(
    rf"\b(?:seized|captured|impounded) {_SHIP}\b(?! by)|\b{_SHIP} (?:incautad|capturad|apreendid|confiscad)[oa]s?\b"
    rf"(?! (?:por|pel[oa]s?|frente a|cerca de|ao largo|perto de) )|\b{_SHIP} saisis?\b(?! (?:par|au large|pres de) )"
    r"|\b(?:sera|seran|serao|est) (?:llevad|levad|conduzid|conduit)\w*"
    rf"|\b(?:llevara\w*|levara|levarao|escort(?:ed|ing) to|escoltad[oa]s?|will be (?:taken|brought|towed)|towed)\b"
    rf"|\b{AFTER} (?:(?:the|la|el|a|o|le|su|its|us) )?(?:\w+ )?{_SEIZURE}\b"
    # "Tankers that left Venezuela in dark mode are back"
    rf"|\b{_SHIP}\b[^.;:\n]{{0,60}}?\b(?:(?:(?:is|are|come|comes|came) back|return(?:s|ed)?|regresan?|vuelven?"
    r"|voltam?|retornam?|reviennent|revient)\b|de (?:vuelta|volta|retour)\b)"
    # "Indian crew of tanker seized off Aruba asks to go home"
    rf"|\b{SHIPS_CREW} (?:[^\s,;:]+ )?(?:of|from|del?|d[aou]|d'un|des)(?: the| el| la| un| um)? {_SHIP}\b"
)
_ONE_MORE = lazy_regex(
    r"\b(?:another|second|third|fourth|fifth|new|otro|segundo|tercer|nuevo|outro|novo|autre|deuxieme|nouveau)\b"
)


def tanker_was_taken_before(r: Reading) -> bool:
    """ "Seized tanker headed for Texas", "oil rises after seizure of tanker": what follows from it is no new one."""
    return titled(_SEIZED_BEFORE, r) and not titled(_ONE_MORE, r)

"""A strike that photos prove, that is spoken of by its day, or that somebody gives the reason for: it is known."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.facts.words.americans import AMERICAN_ARMS, THE_COMMAND
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SMALL_BOAT, VIDEO
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice

_PHOTOS = r"(?:photos?|photographs?|pictures|fotos?|fotografias?|photographies?|cliches?|radar|satell?ites?)"
_RECORDS = rf"(?:{VIDEO}|{_PHOTOS})"
_PROVES = any_word(
    en="reveals? proves? confirms? indicates? suggests?",
    es="revelan? prueban? demuestran? confirman? indican? evidencian?",
    pt="revelam? provam? comprovam? confirmam? indicam? mostram?_que",
    fr="(?:revel|prouv|confirm|indiqu|montr)e(?:nt)?",
)
_STRIKES = rf"(?:(?:the|l[oe]s) )?{AMERICAN_ARMS} (?:has |have |ha |han |tem )?(?:{HITS}|{FIRES_AT})"
# "Fotos revelan que EE.UU. bombardeó lancha": whoever strikes posts a video, and needs to prove nothing by it
_PROVEN = (
    rf"\A\W*(?:(?!(?:{AMERICAN_ARMS}|{THE_COMMAND}|trump)\b)[^\s,;:]+ ){{0,4}}?{_RECORDS}(?: [^,;:\n]{{0,40}}?)?"
    rf" ?(?:{_PROVES}|(?<=photos )show|(?<=imagery )shows|(?<=satellite images )show)"
    rf" (?:(?:that|que|qu') ?)?{_STRIKES}"
)
_BECAUSE = r"(?:because|since it|porque|pues|ya que|car|parce qu[e'])"
_WAS = any_word(
    en="(?:it|they|he|the_boat|its_crew)_(?:was|were|posed|carried|had|did)",
    es="(?:era|eran|representaban?|suponian?|llevaban?|transportaban?|tenian?|no_(?:se_detuvo|obedecio))",
    pt="(?:era|eram|representavam?|levavam?|transportavam?|tinham?)",
    fr="(?:(?:il|ils|elle)_)?(?:etai(?:en)?t|representai(?:en)?t|transportai(?:en)?t|avai(?:en)?t|constituai(?:en)?t)",
)
# "Rubio says US destroyed boat because it was a threat"
_JUSTIFIED = rf"{_STRIKES} [^,;:\n]{{0,40}}?\b{SMALL_BOAT} {_BECAUSE} ?{_WAS}"
# Whoever speaks of "Thursday's strike"
_BY_ITS_DAY = (
    rf"\A\W*(?:trump|rubio|vance|{THE_COMMAND}),? (?:on|about|sobre|sur)"
    rf" (?:(?:{A_WEEKDAY}|weekend)'s (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}"
    rf"|(?:(?:el|o|la|le) |l')?{PLAIN_STRIKE}(?: [^\s,;:]+)? (?:del|d[aeo]|du) {A_WEEKDAY})\b"
)
_IS_KNOWN = lazy_choice(_PROVEN, _JUSTIFIED, _BY_ITS_DAY)


def shown_or_justified(r: Reading) -> bool:
    """ "Photos reveal that US bombed fishing boat", "... because it was a threat": not one that was kept secret."""
    return titled(_IS_KNOWN, r) and not (tells_of_one_more(r.doc) or comes_out_late(r.doc.folded))

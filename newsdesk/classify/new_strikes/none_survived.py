"""Strikes announced by who is left, or by the count of the campaign: no actor and no boat need be named."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, BOATS, SEAS, group
from newsdesk.classify.headlines.combined_headlines import KNOWN
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.strike_words import PLAIN_STRIKES

_NONE_SURVIVED = lazy_regex(
    r"\b(?:no (?:known )?survivors?|none survived|nobody survived|sin (?:sobre|super)vivientes|ningun sobreviviente"
    r"|nadie sobrevivio|sem sobreviventes|nenhum sobrevivente|ninguem sobreviveu|aucun (?:survivant|rescape)"
    r"|pas de survivants?|personne n'a survecu)\b"
)
_NOT_OF_THE_DAY = group("search finds court congress family lawsuit lookback")
_COUNTED = lazy_regex(rf"\b(?:[2-9]\d|1\d\d) (?:boat |known |us )?(?:{PLAIN_STRIKES}|ofensivas)\b")
_AMERICAN = lazy_regex(rf"\b{AMERICAN}")


def none_survived_a_strike(r: Reading) -> bool:
    """ "No survivors as strike destroys sub in Pacific"; after a search or in court it is known."""
    if not r.title_has("strike") or r.has(*ANY_OTHER_HARM) or r.title_has(*_NOT_OF_THE_DAY):
        return False
    at_sea = r.title_has(*BOATS, *SEAS, "boat_strike")
    return at_sea and titled(_NONE_SURVIVED, r) and not titled(KNOWN, r)


def counted_by_the_campaign(r: Reading) -> bool:
    """ "US strike kills three; 72 strikes since September": so many are of this campaign alone."""
    if not titled(_COUNTED, r) or not titled(_AMERICAN, r) or titled(KNOWN, r):  # cheap, and true of few
        return False
    of_others = r.has(*ANY_OTHER_HARM) or r.title_has(*_NOT_OF_THE_DAY)
    return not of_others and r.counts_dead()

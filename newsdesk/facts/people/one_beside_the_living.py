"""One more who died, told beside those who lived and without a number: "another was killed by the blast"."""

from __future__ import annotations

from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import HUMAN
from newsdesk.facts.words.vocabulary import ANOTHER
from newsdesk.text.lazy_regex import lazy_regex

_WAS = r"(?:(?:was|were|has|had|been|fue|ha|habia|sido|foi|tinha|havia|a|est|avait|etait|ete) ){0,2}"
ANOTHER_DIES = rf"{ANOTHER} (?:{HUMAN} )?{_WAS}{DEATH}\b"
# "Another was killed by the blast", "a otro lo mató la explosión", "l'explosion en a tué un autre"
ANOTHER_DIED = lazy_regex(
    rf"\b(?<!in )(?<!en )(?<!on )(?<!dans )(?:~++ )?{ANOTHER_DIES}"
    r"|\ba otr[oa] (?:lo|la) (?:mato|mataron)\b"
    r"|\b(?:killed|killing|(?:mato|mata|mataron|matando) a|mat(?:ou|aram|ando)|(?:a|ont) tue|tuant) (?:~++ )?"
    rf"{ANOTHER}(?=[.,;:\n]|$| {HUMAN}\b)"
)

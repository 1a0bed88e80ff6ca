"""One of two and its fellow, as the subject of what they did: "one attack ...; the other ...", "l'une ... l'autre".

Parts of patterns over marked text (see `numbers.mark`). An article is a number there, so "one" stands behind "~".
"""

from __future__ import annotations

from newsdesk.facts.words.nouns import BOAT, BOATS, ONE_STRIKE, STRIKES
from newsdesk.facts.words.vocabulary import UNITS

_NOUN = rf"(?: (?:{BOAT}|{ONE_STRIKE}|nave)\b)"
_OF_THEM = (
    r"(?: (?:of|d[aeo]s?|de l[ao]s) (?:the |les )?(?:them|ell[oa]s|el[ea]s"
    rf"|(?:{UNITS} )?(?:\w+ )?(?:{BOATS}|{STRIKES})))"
)
# Who dies is one of the people: "uno murió".
_DIES = r" (?:(?:a|est|ha|has) )?(?:died|muri|muere|fallec|perec|morr|meur|mort|peri)"
# "One attack", "one of them", "une première frappe", "un second", "l'une"
_ONE = rf"(?<![\w#@=~])(?:l')?~+(?: @+)?(?:{_NOUN}|{_OF_THEM}|(?!{_DIES}))"
_FELLOW = r"(?:another|the other|(?:el |la )?otr[oa]|[oa] outr[oa]|outr[oa]|l'autre|une? autre)\b"

ONE_OF_TWO = rf"(?:{_ONE}|\b{_FELLOW}{_NOUN}?)"
# The verb is not said twice: "one killed two, the other three". "The other three survived" are people.
FELLOW_WITH = rf"\b{_FELLOW}{_NOUN}?,? (?:a )?(?=#+(?:[.,;\n]|$| (?:dead|muertos|mortos|morts)\b))"

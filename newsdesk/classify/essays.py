"""Look-backs and opinions by their manner: a title that explains, a writer who is shown by "this professor"."""

from __future__ import annotations

import re

from newsdesk.classify.deeds import announces_strike
from newsdesk.classify.reading import Reading
from newsdesk.classify.signs import titled
from newsdesk.once import once

_LEARNED = (
    r"(?:law )?(?:professors?|scholars?|lawyers?|jurists?|historians?|analysts?|economists?|columnists?|diplomats?"
    r"|authors?|profesor(?:a|es)?|juristas?|abogad[oa]s?|historiador(?:a|es)?|analistas?|economistas?"
    r"|diplomatic[oa]s?|autor(?:a|es)?"
    r"|professor(?:a|es)?|advogad[oa]s?|diplomatas?"
    r"|professeure?s?|juristes?|avocate?s?|historien(?:ne)?s?|analystes?|economistes?|diplomates?|auteure?s?)\b"
)
# "rappelle ce professeur": nobody was named, so it is the writer of the page.
_WRITER = re.compile(rf"\b(?:this|ce|cette|cet|est[ea]) (?:(?:former|ancien|ancienne|ex) ?-?)?{_LEARNED}")


@once
def told_by_its_writer(r: Reading) -> bool:
    return bool(_WRITER.search(r.scene.folded, r.scene.title_end))


_EXPLAINS = re.compile(
    r"\W*(?:(?:why|how|inside|behind|reading|understanding|anatomy of|lessons)\b"
    r"|(?:por que|como se|anatomia d[ea]|asi se|las lecciones|lo que)\b"
    r"|(?:as licoes|entenda|o que)\b|(?:pourquoi|comment|anatomie d|les lecons|ce que)\b)"
)
_AFTER_COLON = re.compile(
    r": (?:(?:anatomy of|the case (?:for|against)|a guide|lessons|what it means|what to know)\b"
    r"|(?:anatomia d|claves|lecciones|licoes|que significa|o que muda|bilan d|retour sur|anatomie d|les lecons)\w*)"
)


def title_explains(r: Reading) -> bool:
    """ "Why the boats keep coming", "Two hundred dead: anatomy of a war"."""
    explains = _EXPLAINS.match(r.scene.folded, 0, r.scene.title_end) or titled(_AFTER_COLON, r)
    return bool(explains) and not announces_strike(r.scene)


_SECTIONS = ("explainer", "opinion")
# Outlets sign as people do: "| Fox News" is no writer.
_OUTLET = (
    r"(?:[\w'’.-]+ )*(?:News|Post|Times|Journal|Herald|Tribune|Today|Guardian|Jazeera|Press|Radio|TV|Network|Review"
    r"|Magazine|Daily|World|Watch|Sun|Mail|Standard|Star|Globe|Wire|Agency|Chronicle|Report|Independent|Monitor|Week|Online)"
    r"|(?:El|La|Las|Le|Les|Los|O) [A-Z]\w+"
)
_SIGNED_AFTER = re.compile(
    rf" (?:\|(?! (?:{_OUTLET})\s*$) [A-Z][a-z'’-]\w*(?: [A-Z]\.)? [A-Z][a-z'’-]\w*"
    r"|[|–—] (?:Analysis|Opinion|OpEd|Op-Ed))\s*$"
)


def signed_at_its_end(r: Reading) -> bool:
    """ "This is no war | Jane Doe": by a person, or by the name of the page's section."""
    signed = _SIGNED_AFTER.search(r.scene.text, 0, r.scene.title_end)
    return signed is not None and all(hit.end <= signed.start() + 3 or hit.concept in _SECTIONS for hit in r.hits)

"""What a correction says of the outlet's own story: "In a Nov. 25 story, we reported three killed". Its day is when
the strike was told, and its figures are those that are put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import DayMention
from newsdesk.text.lazy_regex import lazy_regex

_STORY = r"(?:story|article|report|dispatch|nota|articulo|noticia|despacho|reportagem|texto|materia|artigo|depeche)"
_OUR = (
    r"(?:an?|the|our|una?|la|el|su|nuestr[oa]|um|uma|o|nossa|nosso|une?|notre|cette|est[ae]"
    r"|(?=reportagem|materia|nota))"
)
_OWN_STORY = lazy_regex(rf"\b(?:(?:in|en|em|dans|n[ao]) (?:{_OUR} )?|numa? )(?:[^\s;,:]+ ){{0,3}}?{_STORY}\b")
_CAME_OUT = lazy_regex(
    r"(?: (?:(?:first |originally )?(?:published|posted|dated|sent|moved|issued)|publicad[oa]|difundid[oa]|enviad[oa]"
    r"|divulgad[oa]|publiee?|diffusee?|datee?|on|of|from|del?|d[aeo]|du|le|el|em))* "
)


def own_stories_in(doc: Document) -> Iterator[re.Match[str]]:
    return _OWN_STORY.finditer(doc.folded)


def is_day_of_own_story(doc: Document, day: DayMention) -> bool:
    """ "In a Nov. 25 story", "in a story published Nov. 25", but not "in a story about the Nov. 25 strike"."""
    for story in own_stories_in(doc):
        if story.start() < day.start < story.end():
            return True
        if story.end() <= day.start and _CAME_OUT.fullmatch(doc.folded, story.end(), day.start):
            return True
    return False

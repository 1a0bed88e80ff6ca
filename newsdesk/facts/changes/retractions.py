"""What an outlet says of its own story: that it takes it back as a whole, "RETRACTED: ...", "Kill notice", "we have
withdrawn this story", or what it had wrong, "in a Nov. 25 story, we reported three killed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import DayMention
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Withdrawal

OPENING_CHARS = 400  # of the text below the headline: a notice stands in front

_REPORT = (
    r"(?:story|stories|article|dispatch|bulletin|alert|news item|nota|informacion|noticia|despacho|articulo|cable"
    r"|reportagem|materia|artigo|texto|article|depeche|information)\b"
)
_OWN_REPORT = rf"(?:report|post|release|statement|comunicado|publicacion|publicacao|publication|{_REPORT})"
_TAKES_BACK = (
    r"(?:retracts?|retracted|withdraws?|withdrew|withdrawn|pulls|pulled|takes? down"
    r"|se retracta de|retract[oa]|retir[oa]|anul[oa]|elimin[oa]|se retrata de|retirou|anulou|despublic[ao]u?"
    r"|retire|a retire|annule|a annule|depublie)"
)
_TAKEN_BACK = (
    r"(?:retracted|withdrawn|removed|taken down|pulled"
    r"|(?:retir|anul|elimin|suprim|despublic|remov|exclu|apag)(?:ad|id)[oa]|(?:retire|annule|depublie|supprime)e?)"
)
_TITLE = lazy_regex(
    # A notice in front: wires and papers put it before the headline that they take back.
    r"\A\W*(?:(?P<by>\w+) )?(?:story |report |article |nota |texto |depeche )?"
    r"(?:retracted|retraction|withdrawn|retractacion|retratacao|retirad[ao]|anulad[ao]|anulacion|anulacao|annulation"
    r"|annulee?|retractation) ?[:\-\u2013\u2014|\]]"
    r"|\A\W*(?:(?P<by2>\w+) )?(?:(?:mandatory|news|story) )?kill (?:notice|advisory)\b|\A\W*mandatory kill\b"
    rf"|\b(?P<verb>{_TAKES_BACK}) (?:its |a |an |the |su |la |el |una? |sua |a |o |sa |son |l'|un |une )?{_REPORT}"
    r"|\b(?:story|article|report) (?:has been |is |was )?(?:retracted|withdrawn)\b"
)
_OPENING = lazy_regex(
    rf"\b(?:this|our) {_OWN_REPORT} (?:has been|was|is|has now been) {_TAKEN_BACK}\b"
    r"|\bwe (?:have |are |hereby )?(?:retract(?:ed|ing)?|withdr[ae]wn?|withdrawing|taken down|removed|pulled|killed)"
    rf" (?:this|our|the|an earlier|a previous) {_OWN_REPORT}"
    r"|\b(?:editors?|eds)\b[:,]? [^.\n]{0,40}\bkill (?:this|the|our) (?:story|report|item|article)\b"
    rf"|\best[ae] {_OWN_REPORT} (?:ha sido|fue|queda|quedo|foi|esta) {_TAKEN_BACK}\b"
    r"|\b(?:hemos (?:retirado|anulado|eliminado)|retiramos|anulamos|eliminamos|despublicamos|excluimos|apagamos)"
    rf" (?:est[ae]|nuestr[oa]|nossa?|[ao]|la|el) {_OWN_REPORT}"
    rf"|\bcet(?:te)? {_OWN_REPORT} (?:a ete|est) {_TAKEN_BACK}\b"
    rf"|\bnous (?:avons )?(?:retir|annul|depubli|supprim)(?:e|ons) (?:cet(?:te)?|notre|l'|la) ?{_OWN_REPORT}"
)
_WHO = lazy_regex(r"\W*(\w[\w'&. ]{0,40}?)(?: has| have| ha| a)? \Z")
# What stands before the notice and names nobody.
_NOBODY = frozenset(
    ("full", "urgent", "breaking", "update", "updated", "editors", "story", "report", "article", "nota")
)


@once
def withdrawal_in(doc: Document) -> Withdrawal | None:
    """Does the entry take a report back? Governments that withdraw troops and courts that annul rulings do not."""
    if found := doc.find_in_title(_TITLE):
        before = _WHO.match(doc.folded, 0, found.start("verb")) if found["verb"] else None
        by = before[1] if before else found["by"] or found["by2"]
        return Withdrawal(by=None if by in _NOBODY else by)
    return Withdrawal() if _OPENING.search(doc.folded, 0, doc.title_end + OPENING_CHARS) else None


def withdraws(doc: Document) -> bool:
    return withdrawal_in(doc) is not None


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

"""The command's own release of a strike, told by its house style: what was done to a vessel, by whose order, when.

The style outlives its authors: the President's posts, the Secretary's, the command's under three task forces.
"""

from __future__ import annotations

from newsdesk.classify.concept_groups import COMMAND, OTHER_NEWS, group
from newsdesk.classify.reading import Reading
from newsdesk.facts.document import Document
from newsdesk.facts.words.nouns import SMALL_CRAFT
from newsdesk.text.lazy_regex import lazy_regex

_FRESH_DAYS = 4  # the slowest announcements so far came two to three days after the strike
_GAP = r"[^.;:\n]{0,70}?"
_BOAT = rf"(?:{SMALL_CRAFT}|(?:narco-?)?sub(?:s|marin\w+)?|semi-?submersible\w*)\b"
_DEED = (
    r"(?:(?:strikes?|engagement|attack|ataques?|accion(?:es)?|acao|acoes|golpes?|frappes?|attaques?)"
    r"|(?:force|fuerza|forca) (?:letal|letale)|(?:lethal )?(?:kinetic )?force)\b(?! group| fighter)"
)
_DID = (
    r"(?:conducted|carried out|executed|ordered|directed|launched|delivered|applied|performed|llev(?:o|aron) a cabo"
    r"|ejecut(?:o|aron)|realiz(?:o|aron|ou|aram)|efectu(?:o|aron)|efetu(?:ou|aram)|aplic(?:o|aron|ou|aram)"
    r"|conduj(?:o|eron)|conduziu|executou|executaram|lancou|orden(?:o|ou)"
    r"|a (?:mene|conduit|execute|effectue|ordonne))"
)
_DOES = (
    r"(?:conducts?|carr(?:y|ies) out|executes?|appl(?:y|ies)|delivers?|ejecuta|realiza|lleva a cabo|aplica|conduce"
    r"|conduz|executa|mene|conduit|execute|effectue)"
)
_HITS = (
    r"(?:struck|engaged|hit|destroyed|sank|atac(?:o|aron|ou)|destruy(?:o|eron)|atingiu|destruiu|a (?:frappe|detruit))"
)
_IS_HIT = (
    r"(?:was|were|fue|fueron|foi|foram|a ete|ont ete) "
    r"(?:struck|engaged|hit|destroyed|sunk|atacad\w+|alcanzad\w+|destruid\w+|atingid\w+|frappe\w*|detruit\w*)\b"
)
# "would hit vessels" is a threat, "those who conducted strikes" are people, "the vessel struck" is known already.
_NO_NEWS = "".join(
    f"(?<!{word} )" for word in ("would", "will", "could", "can", "to", "who", "that", "which", "vessel")
)
_NO_NEWS += "".join(f"(?<!{word} )" for word in ("que", "qui", "would have", "has", "have", "had"))
_TOLD = lazy_regex(
    rf"\b{_NO_NEWS}{_DID} {_GAP}\b{_DEED}|\b{_NO_NEWS}{_HITS} {_GAP}\b{_BOAT}|\b{_BOAT}{_GAP}\b{_IS_HIT}"
)
_HEADED = lazy_regex(
    rf"\b{_DOES} {_GAP}\b{_DEED}|\b(?:strikes|engages|ataca|atinge|frappe) {_GAP}\b{_BOAT}"
    r"|\blethal kinetic strike (?:of|on|in)\b"
)
_HOUSE = lazy_regex(
    r"\bat the direction of\b|\bnarco-?terrorist|\bdesignated terrorist organi[sz]ation|\b(?:lethal|kinetic) strike"
    r"|\blethal kinetic|\bno (?:u\.?s\.?|american) (?:military )?(?:forces|personnel)\b"
    r"|\bknown narco-trafficking routes"
    r"|\bnarcoterrorist|\borganiza\w+ terrorista\w* designada|\borganisation terroriste|\bcinetic|\bcinetique"
    r"|\bdrug-carrying|\bu\.?s\.? (?:military )?forces (?:conducted|struck|hit)"
    r"|\bfuerza letal|\bforca letal|\bpor orde[mn] d|\bsur ordre d"
)
_JUST_NOW = lazy_regex(r"\bjust now\b|\b(?:moments|minutes|hours) ago\b|\b(?:last|past) (?:few )?(?:minutes|hours)\b")
_COMMAND = COMMAND | {"trump"}
# Words in a title that tells of something else the command did, or of an earlier strike.
_ELSEWHERE = OTHER_NEWS | group(
    "vote lawsuit un_rights family toll_change correction repatriation in_custody exercise command carrier base"
    " diplomatic cooperation petro latin_leader ally maduro sink_empty film historic"
)
_OCCASION = lazy_regex(
    r"\b(?:visit\w*|meets?|thank\w*|tour\w*|award\w*|honou?r\w*|remarks|speak\w*|speech|forum|conference|readout"
    r"|interview\w*|fact sheet|update on|transcript|se reune|recorre)\b"
)


def releases_strike(reading: Reading) -> bool:
    """Does the command say here that it struck a vessel in these days?"""
    doc = reading.doc
    if not reading.has(*_COMMAND) or reading.title_has(*_ELSEWHERE):
        return False
    if doc.find_in_title(_OCCASION) or not _HOUSE.search(doc.folded):
        return False
    if _names_a_survivor_only(reading):
        return False
    headed = doc.find_in_title(_HEADED) or _JUST_NOW.search(doc.folded)
    told = any(not doc.recalls(*doc.sentence_at(found.start())) for found in _TOLD.finditer(doc.folded))
    return _is_fresh(doc, if_undated=bool(headed)) if headed or told else False


def _names_a_survivor_only(reading: Reading) -> bool:
    return reading.title_has("survivor") and not reading.title_has("killed")


def _is_fresh(doc: Document, *, if_undated: bool) -> bool:
    """Whether a release is of these days, by the first day it names; without one it is fresh if its headline tells
    the deed."""
    if doc.published_on is None or not doc.days:
        return if_undated
    return 0 <= (doc.published_on - doc.days[0].value).days <= _FRESH_DAYS

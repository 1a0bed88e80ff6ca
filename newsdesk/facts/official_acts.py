"""What a chamber, a court or an authority did: its kind, how far it came, and the count of a vote.

Read from the headline, for the text below it recalls what came before. The stages of a kind are in order, so that a
later one is a development and an earlier one is old news, whichever arrives first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.document import Document
from newsdesk.facts.words.americans import WHITE_HOUSE
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Act, ActKind, Category, Stage, Tally

_GAP = r"[^.;:\n]{0,60}?"
_CHAMBERS = (
    ("senate", r"senate|senators|senado|senadores|senat|senateurs"),
    ("house", r"(?<!white )house(?! arrest)|representatives|camara|representantes|deputados|chambre(?! d'| a )"),
)
_BILL = (
    r"(?:resolution|resoluciones?|resolucoes|measure|bill|effort|motion|resolucion|medida|mocion|propuesta|iniciativa"
    r"|resolucao|mocao|proposta|texte|mesure)s?"
)
_FAILED = (
    r"(?:reject|defeat|turn(?:s|ed)? (?:down|back|away)|vot(?:es|ed) (?:down|against)|shoots? down|beats? back|fend)"
    rf"(?:s|ed)?|fails? to|failed to|falls? short|(?:kill|sink)(?:s|ed)? {_GAP}{_BILL}|block(?:s|ed)? {_GAP}{_BILL}"
    rf"|{_BILL} (?:fail|die)(?:s|ed)?|rechaz\w+|tumb(?:a|o)|fracas\w+|hund(?:en?|io|ieron) {_GAP}{_BILL}"
    rf"|(?:cae|caen|cayo|cayeron|naufraga|naufragan|naufragaron) {_GAP}{_BILL}"
    rf"|{_BILL} (?:cae|caen|cayo|cai|caem|caiu)|\b(?:ties?|tied|deadlocks?|empat[ae]|empatou|egalite)\b"
    r"|(?:refus|declin|nieg|rehus|recus)\w+ (?:to|a|de) (?:rein|limit|curb|restrain|tie|bind|frenar|limitar|atar"
    r"|frear|conter|lier|brider|encadrer)\w*|(?:refus|recus)\w+ (?:limitar|frear|conter)"
    rf"|bloque(?:a|o|ia|ou)? {_GAP}{_BILL}|rejeit\w+|derrub\w+|chumb\w+|rejette\w*|repouss\w+|echou\w+"
)
_PASSED = (
    r"pass(?:es|ed)?|approv(?:es|ed)|adopt(?:s|ed)|advanc(?:es|ed)|takes? up|took up|backs?"
    r"|votes? (?:\d+-\d+ )?to|voted (?:\d+-\d+ )?to|vote(?:nt)? (?:l'|la |le |les |un )"
    r"|apru?eb\w+|aprob\w+|avanz\w+|respald\w+"
    r"|(?:luz verde|via libre)[^.;:\n]{0,60}?(?:resolucion|medida|propuesta|iniciativa|resolucao)"
    r"|aprov\w+|avanc\w+|adopt(?:a|o|e\w*)|approuv\w+"
    # "Senate sends defense bill to Trump"
    rf"|(?:sends?|sent|envi(?:an?|o|ou|aron)|envoie) {_GAP} (?:to|al?|ao|para|aux?) (?:(?:the|el|la|o|a) )?"
    rf"(?:trump|president\w*|{WHITE_HOUSE}|house|senate|camara|senado|senat)"
)
_TO_VOTE = (
    r"to (?:hold |force )?(?:a )?vote|will (?:again )?vote|set (?:to|for) (?:a )?vote"
    r"|vote (?:expected|due|looms|nears)|votara\w*|vai votar|vao votar|va voter|votera|se dispone a votar|preve votar"
)
_COURT = (
    r"(?:supreme|appeals?|federal|district|high) court|court|judges?|justices|juez\w*|jueces|juizes|tribunal\w*|corte"
    r"|juiz\w*|supremo|cour (?:supreme|d'appel)|juges?"
)
_HIGHER = (
    r"(?:appeals? court|supreme court|circuit|corte (?:suprema|de apelaciones)|tribunal de apela\w+|cour d'appel)"
)
_REVIEWED = (
    r"paus(?:es|ed)|stays?|stayed|on hold|lift(?:s|ed)|uphold(?:s)?|upheld|revers(?:es|ed)|overturn(?:s|ed)"
    r"|vacat(?:es|ed)|reinstat(?:es|ed)|confirm(?:a|o)|revoc\w+|anul\w+|suspend\w+|annul\w+|confirme"
)
_RULED = (
    r"rul(?:es|ed)|find(?:s)? .{0,40}(?:legal|lawful|liable|guilty)|strikes? down|declar\w+ .{0,40}(?:ilegal|legal)"
    r"|dictamin\w+|fall(?:a|o) (?:a favor|en contra|que)|sentenci\w+|juge .{0,40}illegal\w*"
    r"|decid(?:es|ed)|considera ilegal\w*"
)
_ORDERED = (
    r"order(?:s|ed)|block(?:s|ed)|bar(?:s|red)|halt(?:s|ed)|dismiss(?:es|ed)|throws? out|threw out|sid(?:es|ed) with"
    r"|allow(?:s|ed)|refus(?:es|ed)|den(?:y|ies|ied)|tosses|tossed|reject(?:s|ed)|ordena\w*|orden(?:o|ou)|bloque\w+"
    r"|free[sd]?|releas(?:es|ed)|libera\w*|libero(?:u)?|dejan? (?:en )?libres?|libere\w*"
    r"|desestim\w+|rechaz\w+|determin\w+|permit\w+|ordonne\w*|bloqu\w+|rejett?e\w*"
)
_FILED = (
    r"su(?:es?|ed|ing)|(?:file|bring)(?:s|d)? (?:a |the )?(?:\w+ ){0,3}(?:suit|lawsuit|complaint|petition)"
    r"|demandan?|demando|interpon\w+|processa\w*|porte(?:nt)? plainte|attaque(?:nt)? en justice"
)
_LIST = r"(?:designat|list|label|sanction|design|inclu|sancion|catalog|classif|inscri|tild|declar)"
_UNLISTED = lazy_regex(
    r"\b(?:(?:drop|remov|lift|delist|waiv|levant|retir|exclu[dity])\w*|eas(?:es?|ed|ing)|leve(?:nt|es?|r)?)\b"
)
_NAMED = (
    r"(?:designat|label|sanction)(?:e?s|e?d|ing|ions?)|list(?:s|ed|ing)|(?:design|sancion|inclu|catalog|declar)"
    r"(?:a|e|o|an|em|ye|yo|yen|aron|ou|ado|ada|ados|adas|cion|acao|nt)|oficializ\w+|sancoes|sanciones"
    r"|puts? .{0,60}on .{0,20}list|adds? .{0,60}to .{0,20}list|ampli\w+ .{0,20}lista|entra\w* na lista"
)
_INTENDED = (
    r"(?:to|will|would|could|may|plans? to|vows? to|seeks? to|set to|moves? to|weighs?) (?:formally |soon )?(?:be )?"
    rf"{_LIST}\w*|(?:incluira|designara|sancionara|declarara|catalogara)\w*|va a (?:incluir|designar|sancionar)"
    r"|vai (?:incluir|designar)"
)
_IN_FORCE = (
    r"takes? effect|took effect|in(?:to)? (?:effect|force)|effective (?:today|immediately|now)|federal register"
    r"|entr(?:a|o|ou) en? vigor|entra em vigor|entre en vigueur"
)
_COUNT = lazy_regex(
    r"(?<![\d-])(\d{1,3})(?: ?- ?| (?:votos? |votes? |voix )?(?:a|to|contra|against|contre|por) )(\d{1,3})(?![\d-])"
)


def _seen(*parts: str) -> re.Pattern[str]:
    return lazy_regex("|".join(rf"\b(?:{part})\b" for part in parts))


def _followed(who: str, what: str) -> str:
    """Who, then what, within one clause."""
    return rf"(?:{who})\b{_GAP}\b(?:{what})"


_VOTES: Sequence[tuple[Stage, re.Pattern[str]]] = (
    (Stage.SCHEDULED, _seen(_TO_VOTE)),
    (Stage.FAILED, _seen(_FAILED)),
    (Stage.PASSED, _seen(_PASSED)),
)
_RULINGS: Sequence[tuple[Stage, re.Pattern[str]]] = (
    (Stage.REVIEWED, _seen(_followed(_HIGHER, f"{_REVIEWED}|{_ORDERED}|{_RULED}"))),
    (Stage.REVIEWED, _seen(_followed(_COURT, _REVIEWED))),
    (Stage.RULED, _seen(_followed(_COURT, _RULED))),
    (Stage.ORDERED, _seen(_followed(_COURT, _ORDERED))),
    (Stage.FILED, _seen(_FILED)),
)
_LISTINGS: Sequence[tuple[Stage, re.Pattern[str]]] = (
    (Stage.IN_FORCE, _seen(_IN_FORCE)),
    (Stage.INTENDED, _seen(_INTENDED)),
    (Stage.ANNOUNCED, _seen(_NAMED)),
)
_CHAMBER = tuple((name, _seen(words)) for name, words in _CHAMBERS)
_SEATS = {"senate": 101, "house": 435}  # the Senate's hundred and the Vice President's


def act_in(doc: Document, category: Category) -> Act | None:
    """The act that an entry of this category reports, if its headline says so."""
    reader = _READERS.get(category)
    return reader(doc) if reader else None


def vote_in(doc: Document) -> Act | None:
    """A vote of one chamber of Congress; its count is yes first."""
    chamber = next((name for name, words in _CHAMBER if doc.find_in_title(words)), None)
    act = _act(doc, ActKind.VOTE, _VOTES, by=chamber) if chamber else None
    if act is None or chamber is None or act.stage is Stage.SCHEDULED:
        return act
    return replace(act, tally=_tally(doc, chamber, act.stage))


def ruling_in(doc: Document) -> Act | None:
    """What a court decided, or that it was asked to."""
    return _act(doc, ActKind.RULING, _RULINGS)


def listing_in(doc: Document) -> Act | None:
    """A designation or a sanction: said to come, announced, in force."""
    if doc.find_in_title(_UNLISTED):
        return None
    return _act(doc, ActKind.LISTING, _LISTINGS)


def _act(
    doc: Document, kind: ActKind, stages: Sequence[tuple[Stage, re.Pattern[str]]], *, by: str | None = None
) -> Act | None:
    for stage, words in stages:
        if found := doc.find_in_title(words):
            text = doc.text[found.start() : found.end()]
            return Act(kind=kind, stage=stage, text=text, start=found.start(), by=by)
    return None


def _tally(doc: Document, chamber: str, stage: Stage) -> Tally | None:
    """The first count that the seats of the chamber allow; the headline's goes before the text's."""
    for found in _COUNT.finditer(doc.folded):
        more, less = sorted((int(found[1]), int(found[2])), reverse=True)
        if _fills(chamber, more + less):
            yes, no = (more, less) if stage is Stage.PASSED else (less, more)
            return Tally(yes=yes, no=no, text=doc.text[found.start() : found.end()], start=found.start())
    return None


def fills_a_chamber(yes: int, no: int) -> bool:
    """Could so many be the votes of a chamber of Congress?"""
    return any(_fills(chamber, yes + no) for chamber in _SEATS)


def _fills(chamber: str, votes: int) -> bool:
    return _SEATS[chamber] * 0.8 <= votes <= _SEATS[chamber]


_READERS = {Category.OVERSIGHT: vote_in, Category.LEGAL: ruling_in, Category.POLICY: listing_in}

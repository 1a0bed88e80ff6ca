"""Who speaks where no chamber acts: one member of Congress alone, or the parliament of another country."""

from __future__ import annotations

from newsdesk.classify.reading import Reading, titled
from newsdesk.text.lazy_regex import lazy_regex

# One member of Congress, by name or office.
_LAWMAKER = lazy_regex(
    r"(?:senator|sen\.|rep\.|congress(?:wo)?man|lawmaker"
    r"|democrat|republican|senador|senadora|congresista|congressista"
    r"|legislador|legisladora|parlamentar|democrata|republican[oa]|senateur|senatrice|democrate|republicaine?"
    r"|adam smith|collins|cotton|fetterman|hawley|himes|jack reed|kaine|massie|mcgovern|meeks|murkowski|rand paul"
    r"|schiff|warner|wicker|schumer|hakeem jeffries|don bacon|rep bacon|van hollen|duckworth|gillibrand|slotkin"
    r"|gop|khanna|tillis|peter welch|ocasio-cortez|jason crow)(?![\w])"
)
_CHAMBER_ACTS = lazy_regex(
    r"\b(?:committees?|panels?|probes?|prob(?:e|ing)|inquir\w+|investigat\w+|subpoena\w*|hearings?|testi\w+|letters?"
    r"|demand\w*|ask(?:s|ed|ing)?|press(?:es|ed)?|request\w*|seeks?|urg(?:es?|ed|ing)|resolution|caucus|holds?|block\w*"
    r"|to meet|closed doors?|oversight"
    r"|comisi\w+|comites?|comiss\w+|comparec\w+|audienc\w+|investiga\w*|pide[n]?|exige[n]?|reclama\w*|carta|pedem?"
    r"|commissions?|enquet\w+|auditions?|demande\w*|lettre|a huis clos|resolucion|resolucao)\b"
)


def only_a_lawmaker_speaks(r: Reading) -> bool:
    """ "Cotton has no problem with releasing the video": no chamber, no committee, nothing asked or done."""
    named = [hit for hit in r.hits if hit.concept == "congress" and hit.start < r.doc.title_end]
    if not named or r.has("briefing", "vote", "bill", "inspector", "war_powers"):
        return False
    alone = all(_LAWMAKER.match(r.doc.folded, hit.start) for hit in named)
    return alone and not _CHAMBER_ACTS.search(r.doc.folded)


_LANDS = r"(?:mexic|colomb|chile|brazil|brasil|peru|argentin|ecuador|panam|hondur|bolivi|philippin)\w*"
_CHAMBER_OF_OTHERS = lazy_regex(
    rf"\b{_LANDS}(?:'s)? (?:senate|congress|lawmakers|parliament)\b"
    rf"|\b(?:senad?o?|congres(?:o|so)?|camara|parlamento)(?: d[eo]s? (?:diputados|representantes"
    rf"|deputados))? (?:(?:de|do|da|del|du) )?{_LANDS}\b"
    r"|\b(?:european parliament|parl[ae]mento? europe[ou]|parlement europeen)\b"
)


def chamber_of_others(r: Reading) -> bool:
    """ "Mexico's Senate approves US troops": a neighbour's chamber is no oversight of the strikes."""
    return titled(_CHAMBER_OF_OTHERS, r)

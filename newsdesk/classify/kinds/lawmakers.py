"""Who speaks where no chamber acts: one member of Congress alone, or the parliament of another country."""

from __future__ import annotations

from newsdesk.classify.concept_groups import LANDS, OTHER_HARM, VIOLENCE_ON_LAND
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


_LETTER = (
    r"(?:letters?|reports?|notices?|notifications?|cartas?|informes?|notificac\w+|relatorios?|lettres?|rapports?)"
)
_WAR_POWERS = r"(?:48[- ]hours?|48 horas|48 heures|war powers|poderes de guerra|pouvoirs de guerre)"
_WAR_POWERS_LETTER = lazy_regex(
    rf"\b{_WAR_POWERS} {_LETTER}\b|\b{_LETTER} (?:de|sobre|sur)(?: les| los| os)? {_WAR_POWERS}\b"
)


def letter_of_war_powers(r: Reading) -> bool:
    """ "A 48-hour letter that took four days": what Congress is told, of a strike that is known."""
    return titled(_WAR_POWERS_LETTER, r) and not r.counts_dead(before=r.doc.title_end) and not r.title_has("strike")


_BILL = (
    r"(?:(?:spending |appropriations? |defen[cs]e )?bill|rider|proyecto|enmienda|projeto|emenda|proposition de loi"
    r"|projet de loi)"
)
_WOULD = (
    r"(?:would|unveiled|introduced|(?:cre|prohib|obligar|exigir|pagar|impedir|proib|permitir)\w*ia\b|creerait|interdirait"
    r"|obligerait)"
)
_BILL_WOULD = lazy_regex(rf"\b{_BILL}\b[^.;\n]{{0,70}}?\b{_WOULD}|\A\W*rider\b")


def bill_would(r: Reading) -> bool:
    """ "«Ley Carranza»: quieren que Washington pague": a bill of two members, and no strike."""
    of_congress = r.has("congress") or _APPROPRIATORS.search(r.doc.folded) is not None
    on_strikes = r.has("boat", "vessel", "boat_strike", "drug_boat", "southcom") and r.has(
        "killed", "strike", "boat_strike", "southcom"
    )
    return of_congress and on_strikes and _BILL_WOULD.search(r.doc.folded) is not None and not r.counts_dead()


_APPROPRIATORS = lazy_regex(r"\b(?:house|senate) appropriat\w+\b|\bdemocratas?\b|\brepublicanos?\b")


def lawmakers_hear_kin(r: Reading) -> bool:
    """ "Tres congresistas en Las Cuevas": they came to hear the families of men killed at sea."""
    heard = r.title_has("congress") and r.has("family") and r.has("killed") and r.has(*LANDS)
    return heard and r.has("victim_name", "fishing", "boat") and not r.has(*OTHER_HARM, *VIOLENCE_ON_LAND, "accident")

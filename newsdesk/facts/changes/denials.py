"""Those who would have struck say that they did not: whatever day and place they name, they own to nothing."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.americans import THOSE_WHO_STRIKE, WHITE_HOUSE
from newsdesk.facts.words.telling import DENIES
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_WHO = rf"(?:{THOSE_WHO_STRIKE}|{WHITE_HOUSE})"
_REJECTS = any_word(
    en="rejects?_(?:claims?|accounts?|reports?)",
    es="rechazan?_(?:versiones|relatos|reportes)",
    pt="rejeita[m]?_(?:relatos|versoes)",
    fr="rejette(?:nt)?_(?:les_recits|la_version)",
)
_HAVING_STRUCK = any_word(
    en="str(?:ike|ikes|iking|uck) attack* hit hitting bomb* involvement role responsibility firing sinking",
    es="atac* ataque bombarde* participacion responsabilidad autoria hundi*",
    pt="atac* ataque bombarde* participacao responsabilidade autoria afunda*",
    fr="frapp* attaqu* bombard* participation responsabilite coule*",
)
_DID_NOT = (
    r"(?:did not|didn't) (?:conduct|carry out|strike|hit|attack|bomb|fire|sink)\b"
    r"|\bno (?:realizamos|llevamos a cabo|atacamos|fuimos nosotros)\b"
    r"|\bnao (?:realizamos|conduzimos|atacamos|fomos nos)\b"
    r"|\bn'avons (?:pas|jamais) (?:mene|frappe|attaque)\b|\bce n'etait pas nous\b"
)
_DENIED = lazy_regex(
    rf"\b{_WHO}\b[^;\n]{{0,40}}?(?:{DENIES}|{_REJECTS})[^;\n]{{0,30}}?{_HAVING_STRUCK}|\b(?:we|{_WHO})\b[^;\n]{{0,12}}?\b{_DID_NOT}"
    rf"|\b{_DID_NOT}[^;\n]{{0,30}}?\b{_WHO}\b"
)
# What they deny may be how they struck, or they take the denial back.
_SOMETHING_ELSE = lazy_regex(
    r"\b(?:orders?|ordered|ordena\w*|orden|ordem|ordre|second|segund[oa]|deuxieme|double|doble|survivors|sobreviv\w+"
    r"|naufrag\w+|crimes?|illegal|ilegal\w*|civilians?|civil\w*|no longer|acknowledg\w+|admit\w*|concede\w*|recono\w+"
    r"|admi\w+|reconh\w+|avoue\w*|after|tras|apos|apres|had|habian?|tinham?|avait|reverses?|reversing|despues)\b"
)


@once
def denies_strike(doc: Document) -> bool:
    """ "Command: 'We did not conduct any strike'", "EE.UU. niega haber atacado la lancha", in the headline."""
    denied = doc.find_in_title(_DENIED)
    if denied is None or doc.find_in_title(_SOMETHING_ELSE):
        return False
    # "Strike kills four, Pentagon denies hitting fishermen": what they own to stands before it.
    return not any(dead.number.start < denied.end() for dead in killed_in(doc))

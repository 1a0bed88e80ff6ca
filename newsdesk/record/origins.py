"""Whom a report counts for: its wire, the authority itself, else the house that prints it, under whatever brand."""

from __future__ import annotations

import re

from newsdesk.entries import Entry, Tier
from newsdesk.text.lazy_regex import lazy_regex

_WIRES = {
    "AP": r"AP|Associated Press",
    "Reuters": r"Reuters",
    "AFP": r"AFP|Agence France-Presse",
    "EFE": r"EFE",
    "UPI": r"UPI",
    "Xinhua": r"Xinhua",
    "Lusa": r"Lusa",
    "ANSA": r"ANSA",
    "Europa Press": r"Europa Press",
    "Anadolu": r"Anadolu(?: Agency)?",
}
_CREDITS = {
    wire: lazy_regex(
        rf"(?{'mi' if wire == 'Reuters' else 'm'})"
        rf"\((?:{names})\)"  # WASHINGTON (AP) -
        rf"|^(?:{names})\s*[-–—:]"  # Reuters -
        rf"|[-–—/|]\s*(?:{names})\s*$"  # Blick / AFP
        rf"|^(?:by\s+)?(?:the\s+)?(?:{names})$"  # a credit line of nothing else
        rf"|,\s*(?:the\s+)?(?:{names})$"  # By JANE DOE, Associated Press
    )
    for wire, names in _WIRES.items()
}
_ARTICLE = re.compile(r"\A(?:the |la |el |a |o |l')", re.IGNORECASE)

# --- brands: a name of the house and what its edition is called ----------------------------------------------------

_AGENCY = r"(?:(?:the|la|l'|a) ?)?(?:(?:agencia|agência|agence|agenzia) )?"
_BRANDS = {  # AP Mundo, Agencia EFE, Reuters World
    wire: lazy_regex(rf"\A(?i:{_AGENCY})(?:{names})(?=\s|[-–—|:/,]|\Z)") for wire, names in _WIRES.items()
}
_IN = r"(?:en|em|in) "
_LANGUAGE = r"(?:español|espanhol|spanish|english|inglés|inglês|português|portugués|portuguese|français|french)"
_REGION = (
    r"(?:mundo|world|brasil|brazil|américas?|americas?|latam|latin america|latinoamérica|américa latina"
    r"|afrique|áfrica|africa|españa|méxico|usa?|uk|internacional|international|global)"
)
_EDITION = lazy_regex(
    r"\A(?:"
    rf"(?P<letters>(?!TV\b)[A-Z]{{2,5}})(?i:(?: (?:news|noticias|notícias))? (?:{_IN})?(?:{_LANGUAGE}|{_REGION}))"
    rf"|(?P<words>\S.*?)(?i: {_IN}{_LANGUAGE})"
    rf"|(?P<name>\S+ \S.*?)(?i: {_LANGUAGE})"
    r")\Z"
)

_OWNERS = {  # houses with brands of unlike names, which print one another's reports
    "France Médias Monde": ("France 24", "RFI"),
    "Miami Herald Media": ("Miami Herald", "El Nuevo Herald"),
    "NBCUniversal": ("NBC News", "Telemundo", "Noticias Telemundo"),
    "Sightline Media": ("Military Times", "Defense News", "Army Times", "Navy Times", "Air Force Times"),
}
_OWNER = {brand: owner for owner, brands in _OWNERS.items() for brand in brands}


def origin_of(entry: Entry) -> str:
    """The independent origin an entry counts for.

    Wire copy counts for its wire, wherever it is printed. An authority's own feed counts for the authority. A report
    that quotes an authority counts for the outlet, or for the house whose edition that is: that it was said was seen
    there, what was said is the speaker's.
    """
    if entry.tier in (Tier.DESK, Tier.PRIMARY):
        return entry.outlet
    for text in (entry.credit, entry.outlet, entry.title, entry.summary[:200]):
        for wire, credit in _CREDITS.items():
            if text and credit.search(text.strip()):
                return wire
    return house_of(entry.outlet)


def name_of(outlet: str) -> str:
    """The name of an outlet as names are compared: feeds write one outlet in several ways."""
    return outlet.casefold()


def owner_of(origin: str) -> str:
    """Whose word it is in the end: origins of one owner are not independent of each other."""
    return _OWNER.get(origin, origin)


def house_of(outlet: str) -> str:
    """The house whose edition an outlet is: "AP" of AP Mundo, "BBC" of BBC News Brasil, "CNN" of CNN en Español; else
    the outlet itself."""
    wire = wire_of(outlet)
    if wire is not None:
        return wire
    edition = _EDITION.match(outlet)
    return next(filter(None, edition.groups())) if edition else outlet


def wire_of(outlet: str) -> str | None:
    """The wire whose brand an outlet is."""
    return next((wire for wire, brand in _BRANDS.items() if brand.match(outlet)), None)


def wire_named(words: str) -> str | None:
    """The wire that these words name and nothing else: "AP", "the Associated Press", "l'afp"."""
    bare = _ARTICLE.sub("", words.strip(), count=1)
    return next((wire for wire, names in _WIRES.items() if re.fullmatch(names, bare, re.IGNORECASE)), None)

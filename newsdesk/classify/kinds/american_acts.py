"""Acts of Washington in other words than their usual ones: a pardon that "frees", a ship that is "captured", forces
that come and go."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, COASTS, SEAS
from newsdesk.classify.reading import Reading, bound_here, titled
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.official_acts import vote_in
from newsdesk.facts.words.americans import AMERICAN, THE_COMMAND, WHITE_HOUSE
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS
from newsdesk.text.lazy_regex import lazy_regex

_FREES = lazy_regex(
    r"\b(?:frees|freed|releases|released|sets free|liber(?:a|o|ta|tou)|excarcel[ao]|pone en libertad|solt(?:a|ou)"
    r"|(?:a )?liber(?:e|ait)|remet en liberte)\b[^.;:\n]{0,30}?"
    r"\b(?:(?:ex-?|former |ancien |antiguo |antigo )(?:\w+ )?presiden\w+|ex-\w+ president|juan orlando|hernandez)\b"
)


def frees_a_president(r: Reading) -> bool:
    """ "Trump frees ex-Honduran president": out of an American prison a president comes by a pardon."""
    return r.title_has("trump") and titled(_FREES, r)


# The name alone, or with his first names: others are called so, too.
_HERNANDEZ = lazy_regex(
    r"\b(?:pardon(?:s|ed|ing)?|of|for|to|frees|indult[ao]\w*|a|al|perdo(?:a|ou|ado)|gracie|de|juan|orlando|president"
    r"|presidente|expresidente|ex-presidente?|mandatario) hernandez\b|\bjoh\b"
)


def pardons_hernandez(r: Reading) -> bool:
    """ "Trump pardons Hernández": readers know of which country he was president."""
    return r.title_has_all("trump", "pardon") and titled(_HERNANDEZ, r)


_OF_PUERTO_RICO = lazy_regex(r"\b(?:p[ou]erto ric\w+|portoric\w+)\b")


def pardons_a_trafficker(r: Reading) -> bool:
    """ "Trump pardons Honduran ex-president": governors of his own islands sold no cocaine."""
    of_traffic = r.has("narco") or (r.has("caribbean_state") and not titled(_OF_PUERTO_RICO, r))
    return r.has("pardon") and of_traffic


def chamber_votes(r: Reading) -> bool:
    """ "House passes measure to halt boat strikes": the House alone is that of Congress, if it votes on this."""
    on_this = r.title_has("strike", "boat_strike") or r.title_has_all("venezuela", "land_op")
    return on_this and vote_in(r.doc) is not None


_CARGO_OR_CREW = ("drugs", "drug_boat", "narco", "narco_sub", "cartel", "weight", "boat", "fishing", "survivor")


def takes_a_ship(r: Reading) -> bool:
    """ "US captures ship near Venezuela": no cargo of drugs, no boat, so a ship of the blockade."""
    taken = r.title_has_all("seize", "vessel", "venezuela")
    return (
        taken and not r.has(*_CARGO_OR_CREW) and _in_order(r, ("us", "us_military", "coast_guard"), "seize", "vessel")
    )


_TAKES_A_TANKER = lazy_regex(
    rf"\b(?:{AMERICAN}|coast guard|navy|marines|forces)"
    r"(?: \w+){0,2}? (?:takes?(?: over)?|took(?: over)?|chases?|chased|grabs?|grabbed|nabs?|catch(?:es)?|caught"
    r"|commandeers?|toman?|tomo|tomam|tomou"
    r"|se (?:hace|hizo|apodera|apodero) (?:con|de))\b[^.;:\n]{0,40}?"
    r"\b(?:(?:super)?(?:tankers?|petroler[oa]s?|petroleiros?)|tanqueros?|cisterna)\b"
)


def takes_a_tanker(r: Reading) -> bool:
    """ "US forces take second tanker off Grenada": taken, in whatever words."""
    return r.title_has("tanker") and titled(_TAKES_A_TANKER, r)


def takes_a_tanker_here(r: Reading) -> bool:
    """ "US takes over supertanker near Venezuela", "chases": the blockade, by its place."""
    return r.title_has(*COASTS, *SEAS) and takes_a_tanker(r)


def _in_order(r: Reading, who: tuple[str, ...], does: str, what: str) -> bool:
    """Does the headline name them so: "US", "seizes", "ship"? "Venezuela seizes US ship" is the other way round."""
    first = {hit.concept: hit.start for hit in reversed(r.hits) if hit.start < r.doc.title_end}
    by = min((first[concept] for concept in who if concept in first), default=r.doc.title_end)
    return by < first[does] < first[what]


_COLLIDE = lazy_regex(
    r"\b(?:collisions?|collid\w+|colision\w*|colisao|colid\w+|choc(?:an?|aron)|heurt\w+|abordage entre)\b"
)
_WARSHIPS = lazy_regex(
    r"\b(?:ships?|warships?|destroyers?|vessels|buques?|destructor(?:es)?|navios?|navires?|batiments?|destroyer)\b"
)


def warships_collide(r: Reading) -> bool:
    """ "Two US Navy ships collide in the Caribbean": an accident of the fleet, and nobody was struck."""
    theirs = r.has(*AMERICANS, "carrier", "forces") and titled(_WARSHIPS, r)
    return theirs and titled(_COLLIDE, r) and not r.title_has("boat_strike", "drug_boat", "fishing", "killed")


_NAMES = lazy_regex(
    r"\b(?:names?|named|naming|dubs?|dubbed|unveils?|christens?|nombre|nombra|bautiza\w*|llama|nome|batiza\w*|nom"
    r"|nomeia|baptise\w*)\b"
)


def names_the_campaign(r: Reading) -> bool:
    """ "Campaign against boats now has a name: Operation Southern Spear"."""
    news = not r.title_has("killed", "seize", "congress", "court", "survivor")
    return news and r.title_has("southern_spear") and titled(_NAMES, r)


_ORDERS = lazy_regex(r"\b(?:order(?:s|ed)|ordena|ordeno|ordenou|ordonne|impos(?:es|ed)|impone|impoe|decret\w+)\b")


def orders_a_blockade(r: Reading) -> bool:
    """ "President orders sanctioned tankers bottled up": none is taken yet."""
    ordered = r.title_has("tanker", "blockade", "sanction") and titled(_ORDERS, r)
    return ordered and r.has("blockade") and not r.title_has("seize")


_LISTS = lazy_regex(
    r"\b(?:treasury|ofac|state department|justice department|prosecutors|tesoro|tresor"
    r"|departamento de (?:estado|justica|justicia)|departement d'etat)"
    r" (?:hits?|strikes|targets|goes after|golpea|ataca|apunta|atinge|mira|frappe|vise)\b"
    rf"|\b{AMERICAN} (?:{HITS}|{FIRES_AT}) [^,;:\n]{{0,50}}? (?:with|con|com|avec|d[e']) ?(?:(?:an?|new|more|\d+%) )*"
    r"(?:bans?|tariffs?|sanctions?|fines?|duties|aranceles|sanciones|multas?|vetos?|tarifas|sancoes|droits)\b"
)


def hits_with_papers(r: Reading) -> bool:
    """ "Treasury hits fishing firms tied to boats": sanctions and charges sink nothing."""
    return titled(_LISTS, r)


def only_hits_with_papers(r: Reading) -> bool:
    """Charges, or a memo on whom to hit; and no strike beside it: "hours after the military killed three"."""
    return (hits_with_papers(r) or _memo_rules(r)) and not dead_of_strikes(r.doc)


_THE_EXECUTIVE = rf"(?:(?:(?:the|el|o|le|la|a) )?(?:{THE_COMMAND}|{WHITE_HOUSE})|trump)"
_PAPER = (
    r"(?:memos?|memorand(?:um|os?)|directives?|directivas?|guidance|dire[ct]*triz|note|orders?|orden|ordem|ordre)"
)
_RULES = (
    r"(?:widen|broaden|add|expand|extend|let|allow|authori[sz]e|permit|direct|loosen|ease|amplia|agrega|anade|suma|incluye"
    r"|extiende|autoriza|permite|acrescenta|inclui|estende|elargi|ajoute|etend|autorise|permet|assoupli)[st]?"
)
_MEMO_RULES = lazy_regex(
    rf"\b{_THE_EXECUTIVE}(?:'s)? (?:\w+ )?{_PAPER} (?:\w+ )?{_RULES}\b"
    rf"|\b{_PAPER} (?:\w+ )?(?:del?|d[aou]) {_THE_EXECUTIVE} {_RULES}\b"
)


def _memo_rules(r: Reading) -> bool:
    """ "Hegseth memo widens list of groups whose boats can be hit": who signs it speaks, and no court."""
    return r.title_has("boat", "boat_strike", "vessel") and r.title_has("strike") and titled(_MEMO_RULES, r)


_WHOM_IT_ADDS = lazy_regex(r"\b(?:groups?|gangs?|cartels?|grupos?|bandas?|pandillas?|facc(?:oes|iones)|groupes?)\b")


def memo_adds_groups(r: Reading) -> bool:
    """A gang whose boats may be struck from now on is listed, whatever the paper is called."""
    return _memo_rules(r) and titled(_WHOM_IT_ADDS, r)


_LEAVES = lazy_regex(
    r"\b(?:leav\w+|depart\w*|withdraw\w*|exits?|(?:heads?|sails?|moves?) out of|pull\w*(?: [^\s,;:.]+){0,5}? out of"
    r"|abandona\w*|sale|deja|deixa|troca|quitte\w*|se retira\w*|retir[ae]\w*)\b"
    r"[^.;:\n]{0,40}?\b(?:caribbean|caribe|caraibes|pacific|pacifico|pacifique|southcom|comando sur"
    r"|region|latin america|america latina)\b|\bfrom the caribbean to\b"
    r"|\b(?:ordered|sent|bound|heads?|headed|redeploy\w*|diverted|rumbo|enviad[oa]|envoyee?|desviad[oa])"
    r" (?:to|for|a|al|ao|au|vers|para)"
    r" (?:the |o |el |le |la )?(?:middle east|mediterran\w+|oriente medio|medio oriente|proche-orient|moyen-orient)\b"
    r"|\bdel caribe a\b|\bdo caribe para\b|\bdes caraibes (?:au|vers)\b"
)


def leaves_the_region(r: Reading) -> bool:
    return r.has("carrier", "forces", "deploy") and titled(_LEAVES, r) and not bound_here(r.doc)


_NOT_A_MOVE = ("strike", "boat_strike", "killed", "drug_boat", "survivor", "seize", "weather")


def forces_leave(r: Reading) -> bool:
    """ "US pulls ship out of Caribbean and leaves two destroyers": what is left behind are no dead."""
    sent_off = r.title_has("carrier", "forces") and r.title_has(*SEAS) and not r.title_has(*_NOT_A_MOVE)
    return sent_off and leaves_the_region(r)


_FLIES_OVER = lazy_regex(
    r"\b(?:buzz\w*|overfl\w+|fl(?:y|ies|ew|own) (?:over|near|past|close)|harass\w*|sobrev(?:ol|uel|oa)\w*|hostig\w*"
    r"|survol\w*|harcel\w*)\b[^;:\n]{0,40}?\b(?:warships?|destroyers?|uss|(?:us )?navy ships?|destructor(?:es)?"
    r"|buques?(?: de guerra)?|destroier(?:es)?|contratorpedeiros?|navios?|navires?|contre-torpilleurs?)\b"
)


def flies_over_a_warship(r: Reading) -> bool:
    """ "Venezuelan jets buzz US destroyer": two forces meet, and nobody is struck."""
    return titled(_FLIES_OVER, r) and r.title_has("carrier", "forces") and not r.title_has("killed", "boat_strike")


_FORCE = (
    r"(?:task force|headquarters|fuerza de tarea|forca-tarefa|cuartel general|quartel-general|force operationnelle"
    r"|etat-major)"
)
_SETS_UP = (
    r"(?:establish\w*|creat(?:es|ed)|stands? up|stood up|launch(?:es|ed)|activat\w+"
    r"|takes (?:over|the watch|the reins)|prend la releve|absorb\w*|replac\w+|new"
    r"|crea|crean|creo|activa|nuev[oa]|cria|criou|criam|nova|novo|cree|creent|met sur pied|nouvelle|nouveau)"
)
_NEW_FORCE = lazy_regex(rf"\b{_SETS_UP}\b[^.;:\n]{{0,30}}?\b{_FORCE}\b|\b{_FORCE}\b[^.;:\n]{{0,40}}?\b{_SETS_UP}\b")


def sets_up_a_command(r: Reading) -> bool:
    """A task force or headquarters begins; who it takes over from and what it may do are asides."""
    news = not r.title_has("killed", "boat", "drug_boat", "seize")
    return news and r.has("southcom", "southern_spear", "us", "commander") and titled(_NEW_FORCE, r)

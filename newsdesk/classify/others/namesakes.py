"""Words of ours that mean somebody else's news: other navies' tankers, homecomings, songs, ports and raids abroad."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COASTS, COMMAND, ELSEWHERE, WHO_ANNOUNCES, group
from newsdesk.classify.headlines.strike_phrases import announces_strike
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import SMALL_CRAFT
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.once import once
from newsdesk.text.folding import WORD
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_FORCES_OF_US = WHO_ANNOUNCES | {"us_diplomat"}
_PLACES_OF_OURS = COASTS | {"caribbean", "maduro"}
_COASTS = _PLACES_OF_OURS | {"boat_strike", "drug_boat"}


_ANOTHER_COMMAND = lazy_regex(
    r"\b(?:idf|israel\w*|gaza|negev|india\w*|pune|army commander|pla|chinese|ukrain\w+|odes?sa"
    r"|russia\w*|nigeria\w*|pakistan\w*|turk(?:ey|ish)|afghan\w*)\b"
)


def another_southern_command(r: Reading) -> bool:
    """The Southern Command of Israel's army or of India's."""
    named = r.title_has("southcom") and bool(_ANOTHER_COMMAND.search(r.doc.folded))
    return named and not r.has("us", "us_military", "southern_spear", "boat_strike", "drug_boat", *_PLACES_OF_OURS)


# Ships of this story by name, or by the half of the Pacific that is of it.
_OF_THE_STORY = lazy_regex(r"\b(?:ford|iwo jima|east(?:ern)? pacific|pacifi(?:co|que) oriental)\b")


def warship_of_others(r: Reading) -> bool:
    """A carrier or its group that sails, and no shore or command of the story: the whole Pacific is none."""
    if not r.title_has("carrier") or _OF_THE_STORY.search(r.doc.folded) or announces_strike(r.doc):
        return False
    return not r.has(*_COASTS, "southcom", "southern_spear", "drugs", "narco", "blockade")


_BORDER_GUARDS = (
    r"(?:cuban (?:border |navy )?(?:guards?|troops|patrols?|coast guard|patrol boats?)|guardafronteras"
    r"|gardes-frontieres cubains|guarda-fronteiras cuban\w*)"
)
_FIRE = (
    r"(?:sho[ot]t?s?|shooting|fir(?:es?|ed)|kill(?:s|ed)?|gunfire|clash\w*|mata[nm]?|mataron|matou|mataram|abat\w+"
    r"|dispar\w+|tirote\w+|enfrent\w+|balea\w+|atiram|tu(?:e|es|ent)|tir(?:ent|e)|abattent)"
)
_GUARDS_FIRE = lazy_regex(
    rf"\b{_BORDER_GUARDS}\b[^.;\n]{{0,60}}?\b{_FIRE}\b|\b{_FIRE}\b[^.;\n]{{0,60}}?\b{_BORDER_GUARDS}\b"
)


def border_guards_fire(r: Reading) -> bool:
    """Border guards of Cuba shoot at a boat, and do not pull from the sea whom Americans struck."""
    may_name_them = "cuba" in r.doc.folded or "guardafronteras" in r.doc.folded  # as few texts do
    return may_name_them and _GUARDS_FIRE.search(r.doc.folded) is not None


# "Southern Command honors 5K winners", "mould in its barracks": life on a base
_OFF_DUTY = lazy_regex(
    r"\b(?:5k|10k|marathon|maraton|fun run|blood drive|toy drive|food drive|golf|picnic"
    r"|chamber (?:of commerce|lunch\w*)|scholarships?|charity|gala|open house|carrera de"
    r"|donacion de sangre|doacao de sangue|don du sang"
    r"|mou?ld|moho|mofo|moisissures?|asbestos|plumbing|roof|furniture|muebles|moveis|child ?care|day ?care|guarderia"
    r"|creche|gym|cafeteria|parking|drinking water|unsafe to drink|agua potable|water supply)\b"
)


def at_play(r: Reading) -> bool:
    """Songs, dishes, games and shows, unless the text names those who strike; and those, off duty."""
    off_duty = r.title_has("southcom") and titled(_OFF_DUTY, r) and not r.has("strike", "killed", *BOATS)
    return off_duty or (r.has("culture") and not r.has(*COMMAND, "trump"))


_STUDIO = (
    r"(?:netflix|hbo|hulu|disney\+?|(?:amazon )?prime video|apple tv\+?|paramount|hollywood|lionsgate|a24|globoplay"
    r"|peacock|canal\+)(?!\w)"
)
_WORK = (
    r"(?:films?|movies?|(?:mini-?)?series?|dramas?|thrillers?|biopics?|trailers?|season|peliculas?|temporada|rodaje"
    r"|filmes?|filmagens|tournage|long-metrage|bande-annonce)\b(?! (?:of|del?|d[ao]s?|d')\b)"
)
_MAKES = (
    r"(?:(?:to|will) (?:direct|star in|adapt|produce|play in)|directs|stars in|starring|rueda(?:n|ra)?(?! de prensa)"
    r"|filmara|rodara|dirig(?:e|ira)|protagoniza(?:ra)?|estrela(?:ra)?|realise(?:ra)?|tourne(?:ra)?|adapte(?:ra)?)"
)
_FOR_THE_SCREEN = lazy_regex(
    rf"\b{_STUDIO}[^;\n]{{0,60}}?\b{_WORK}|\b{_WORK}[^;\n]{{0,60}}?\b{_STUDIO}|\b{_MAKES} [^;:\n]{{0,40}}?\b{_WORK}"
)


def made_for_the_screen(r: Reading) -> bool:
    """ "Netflix films its series on the boat strikes": played, and no strike is told beside it. A documentary, which
    looks back on what happened, is none."""
    return titled(_FOR_THE_SCREEN, r) and not r.counts_dead()


_NAME_OF_AN_OUTLET = 2  # words that a feed adds to a headline it repeats
_OF_OUR_STORY = (_COASTS | COMMAND | BOATS) | group(
    "pacific petro strike land_op cartel narco drugs double_tap killed campaign toll_change anti_cartel"
    " armed_conflict survivor sept_2 since_last lookback"
)


def war_powers_elsewhere(r: Reading) -> bool:
    """ "Senate blocks bid to rein in war powers", and no more: Congress votes on other wars as well, and names this
    one."""
    if not r.title_has("war_powers") or r.has(*_OF_OUR_STORY):
        return False
    title, text = (WORD.findall(part) for part in (r.doc.folded[: r.doc.title_end], r.doc.folded[r.doc.title_end :]))
    tells_no_more = len(set(text) - set(title)) <= _NAME_OF_AN_OUTLET
    return tells_no_more or r.has(*ELSEWHERE, "far_country")


_RAID = r"(?:raid|incursion|incursao|invasion|invasao|coup|plot|golpe|operacion)"
_FAILED = r"(?:failed|botched|foiled|fallid[oa]|frustrad[oa]|fracassad[oa]|ratee?|manquee?)"
_FAILED_RAID = lazy_regex(
    rf"\b{_FAILED} (?:\w+ ){{0,2}}?{_RAID}\b|\b{_RAID} (?:\w+ ){{0,2}}?{_FAILED}\b"
    r"|\bsilvercorp\b|\b(?:operation gideon|operacion gedeon|operacao gideon)\b"
)


def raid_that_failed(r: Reading) -> bool:
    """Mercenaries of 2020 before a judge: their raid on Venezuela was none of these operations."""
    return titled(_FAILED_RAID, r) and not r.has("boat_strike", "drug_boat", "southcom", "killed")


_MIGRATION = lazy_regex(
    r"\b(?:deport(?:ation|acion|acao|ations|ed|s)|deportaciones|deportacoes|expulsions? de migrants"
    r"|protected status|tps|(?:estatus|estatuto|status|statut) de protec\w+"
    r"|prote[cj]\w+ (?:\w+ )?(?:for|a|para|aux?|de|d[aeo]s|de los) (?:\w+ )?"
    r"(?:venez[ou]\w+|migra\w+|haiti\w+|salvador\w+)"
    r"|alien enemies|cecot|deportees|deportad[oa]s|asylum|asilo|asile|immigration (?:judges?|raids?|policy))\b"
)
_WHY_NOT_MIGRATION = group(
    "boat vessel strike boat_strike drugs narco cartel killed survivor southcom maduro land_op sanction"
)


def of_migration(r: Reading) -> bool:
    """A court or a government on who may stay, and no word of boats, drugs or dead."""
    return titled(_MIGRATION, r) and not r.has(*_WHY_NOT_MIGRATION)


_PLEASURE = lazy_regex(
    r"\b(?:operator (?:is )?(?:charged|arrested|cited)"
    r"|(?:captain|driver|skipper|operator|boater) (?:is )?(?:charged|arrested|cited|sentenced)"
    r"|manslaughter|reckless\w*|swimm\w+|snorkel\w+|kayak\w*|paddle\w*|jet ?ski\w*|channel marker|lake\b"
    r"|lake [a-z]+|center console|wake ?board\w*|propeller|sandbar|regatta|marina|jetty|pier|seawall"
    r"|drunk\w*|driver|boaters?|pontoon|sheriff'?s?|fish and wildlife|intoxicat\w+|dui|bui)\b"
)


# Whoever is said to bomb one, does so in a joke.
_PEDALLED = lazy_regex(r"\b(?:pedal[- ]?boats?|pedalos?|swan boats?|hidropedal(?:es)?|pedalinhos?)\b")


# Nor does anybody but a gang attack these.
_OF_TOURISTS = lazy_regex(
    r"\b(?:lanchas?|barcos?|botes?|yates?|catamaran(?:es)?|embarcac\w+) (?:de|con|com) turistas\b|\btourist boats?\b"
    r"|\bbateaux? de touristes\b"
)


def boat_of_pleasure(r: Reading) -> bool:
    """ "Boat strike kills two on Biscayne Bay; operator charged": a boat strikes, and is not struck."""
    if titled(_PEDALLED, r):
        return True
    if not r.has("boat_strike", "strike") or not r.title_has("boat") or r.title_has("us"):
        return False
    told_else = ("pacific", "drugs", "narco", "cartel")
    if titled(_OF_TOURISTS, r):
        return not r.has(*_FORCES_OF_US)
    return titled(_PLEASURE, r) and not r.has(*_FORCES_OF_US, *_PLACES_OF_OURS, *told_else)


_RELIEF = lazy_regex(
    r"\b(?:(?<!no )relief|humanitarian|food|victims of (?:the )?(?:storm|hurricane|quake)|damnificad\w+|viveres"
    r"|ayuda humanitaria|alimentos|medicinas"
    r"|ajuda humanitaria|mantimentos|desabrigados|vivres|aide humanitaire|sinistres|secours aux|flood\w*|hurricane"
    r"|huracan|ouragan|furacao|airlift\w*|puente aereo|ponte aerea|pont aerien|(?:storm|hurricane|quake)-hit"
    r"|(?:help|aid) (?:for|to) (?:\S+ ){0,3}?victims|(?:ayuda|ajuda) (?:a|as|aos|para) (?:\S+ ){0,3}?"
    r"(?:victimas|vitimas|afectados|afetados))\b"
)
_SKY_CLOSED = lazy_regex(r"\b(?:airspace|notam|no-fly|espacio aereo|espaco aereo|espace aerien)\b")
_FLIES = ("forces", "deploy", "weather", "carrier")
_WHY_NOT_RELIEF = group("strike boat_strike drug_boat boat seize cartel explainer venezuela")


_WHO_FLIES = group("southcom us_military us forces carrier")


def flies_relief(r: Reading) -> bool:
    """Southern Command's helicopters with food, whatever the storm is called."""
    flown = r.title_has(*_FLIES) and bool(_RELIEF.search(r.doc.folded))
    brought = r.has(*_WHO_FLIES) and (flown or titled(_RELIEF, r))
    other_news = r.has(*_WHY_NOT_RELIEF) or r.title_has("drugs", "narco") or _SKY_CLOSED.search(r.doc.folded)
    return brought and not other_news


_BOAT = rf"(?:{SMALL_CRAFT}|ferr(?:y|ies))"
_NO_WEAPON = any_word(
    en="""
        ferry cruise_ship freighter (?:cargo|container|merchant)_(?:ship|vessel) (?:oil_)?tanker barge tug(?:boat)?
        yacht jet_?ski waves? whale lightning tornado waterspout
    """,
    es="""
        ferry crucero carguero mercante buque_(?:mercante|carguero|tanque) petrolero remolcador yate moto_acuatica
        olas? oleaje ballena rayo tornado tromba
    """,
    pt="""
        balsa cargueiro cruzeiro navio_(?:mercante|cargueiro|de_cruzeiro) petroleiro rebocador iate jet_?ski ondas?
        baleia raio tornado
    """,
    fr="""
        ferry cargo paquebot porte-conteneurs petrolier remorqueur yacht jet-?ski vagues? baleine foudre tornade
    """,
)
# "Experts call boat strikes a violation": those are strikes on boats.
_STRIKES_SOMETHING = r"strikes an?(?! (?:violation|breach|crime|war|threat|mistake|failure|success)\b)"
# In the active voice: a boat that was struck is "hit", one that "hits" runs into something.
_RUNS_INTO = lazy_regex(
    rf"\b{_BOAT} (?:(?!(?:strikes?|attacks?|that|which)\b)[^\s,;:]+ )?(?:(?:hits|{_STRIKES_SOMETHING}|slams|rams"
    rf"|rammed|crash\w+|collid\w+|plo(?:w|ugh)s)\b"
    r"|strikes (?:[\w-]+ ){0,3}?"
    r"(?:bridge|pontoon|pier|quay|jetty|reefs?|rocks?|buoy|whale|iceberg|sandbar|barge|cutter)s?\b)"
    rf"|\b(?:{_BOAT}|(?:cargo|container|cruise|merchant) ship) strikes"
    rf" (?:(?!hit|kill|sink|destroy|leave|target|blow)[\w-]+ ){{0,2}}?{_BOAT}\b"
    rf"|\b{_BOAT} (?:[^\s,;:]+ ){{0,5}}?(?:choc(?:an?|aron|o(?= con))|se estrell\w+|embist\w+|colision\w+|colid\w+"
    r"|bat(?:e|eu|em) (?:em|contra)|percut\w+|heurt\w+|s'ecras\w+|entre en collision)\b"
    # or is run into
    rf"|\b{_BOAT} (?:(?!by\b|por\b|pel[ao]\b|par\b)[^\s,;:]+ ){{0,5}}?{WAS_HIT}(?: [^\s,;:]+){{0,4}}?"
    rf" (?:by|por|pel[ao]s?|par) (?:(?:an?|the|una?|uma?|une|el|l[ae]s?|os?|l')\b ?)?{_NO_WEAPON}"
    # or runs somebody over: "swimmer struck by boat", "golpeado por una lancha"
    rf"|\b(?:struck|hit|killed|run over|mowed down) by (?:an? |the )?(?:passing |speeding )?{_BOAT}\b"
    r"(?! (?:strike|attack))"
    rf"|\b(?:arrollad|golpead|atropellad|embestid|impactad|atropelad|atingid)[oa]s? por (?:una? |uma? )?{_BOAT}\b"
    rf"|\b(?:percute|heurte|renverse|fauche)e?s? par (?:un |une |le |la )?{_BOAT}\b"
    # "Warship collides with trawler", "submarine strikes fishing boat"
    rf"|(?<!missile )(?<!missil )(?<!misil )(?<!drone )(?<!dron )\b(?:collid\w+ with"
    r"|choc(?:an?|o|aron) (?:con|contra)|colision\w+ (?:con|contra)|embist\w+ (?:a |contra )?|colid\w+ com|heurt\w+"
    r"|(?<!narco-)(?<!narco)(?<!drug )submarin[eo] (?:strikes|hits|golpea|impacta|atinge)"
    r"|sous-marin (?:percute|touche|frappe))"
    rf" (?:(?!and\b|y\b|e\b|et\b)[^\s,;:]+ ){{0,3}}?{_BOAT}\b"
)


# "Boat strike kills two", of a craft that "struck a channel marker"; a missile may hit the pier, or a boat near rocks
_STRUCK_A_MARK = lazy_regex(
    r"\b(?<!missile )(?<!missiles )(?<!strike )(?<!drone )(?:struck|hits?|(?:slammed|crashed|ran) into) (?:an?|the)"
    r" (?:(?!boats?\b|vessels?\b)[\w-]+ ){0,2}?(?:markers?|buoys?|piers?"
    r"|jett(?:y|ies)|seawall|pilings?|sandbar|breakwater|rocks)\b"
)


@once
def runs_into_something(r: Reading) -> bool:
    """ "Boat hits Navy pier, two dead"."""
    told = r.has("strike", "boat_strike", "accident", "fishing", "drug_boat") or r.title_has_all("boat", "killed")
    return told and (titled(_RUNS_INTO, r) or _STRUCK_A_MARK.search(r.doc.folded) is not None)

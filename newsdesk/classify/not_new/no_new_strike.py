"""Titles that speak of strikes and report none: the fate of survivors, a toll, a count, a defence, an old day."""

from __future__ import annotations

from newsdesk.classify.headlines.combined_headlines import announces_one
from newsdesk.classify.headlines.headline_words import KNOWN_ONE
from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_of_one_more
from newsdesk.classify.new_strikes.behind_the_toll import grew_by_a_new_strike
from newsdesk.classify.new_strikes.in_few_words import told_in_few_words
from newsdesk.classify.new_strikes.one_more_strike import reports_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.changes.revised_tolls import revised_toll_in
from newsdesk.facts.counts.boat_figures import strikes_in, vessels_in
from newsdesk.facts.counts.campaign_dead import campaigns_dead, dead_of_strikes
from newsdesk.facts.matching import figures_in
from newsdesk.facts.official_acts import vote_in
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.named_strikes import DOUBLE_BLAST, landmark_in
from newsdesk.facts.words.death_words import DIES_IN_ROMANCE
from newsdesk.facts.words.nouns import COUNT, PLAIN_STRIKE, PLAIN_STRIKES, SMALL_BOATS, SMALL_CRAFT, TOLL, WHO_LIVED
from newsdesk.facts.words.strike_verbs import KILLS, WAS_HIT
from newsdesk.facts.words.telling import ANNOUNCES, BOASTS
from newsdesk.facts.words.times import NOW, SO_FAR, TIME
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

# "Survivor of the strike that killed three sent home": the dead are those of a strike that is known.
_WOUNDED = r"(?:(?:wounded|injured|burned) (?:m[ae]n|crewm[ae]n|sailors?|people)|herid[oa]s?|ferid[oa]s?|blesses?)"
SURVIVOR_OF = lazy_regex(
    rf"\b(?:{WHO_LIVED}|{_WOUNDED})"
    rf" (?:of|from|del?|al?|do|ao|de la|des|d')(?: [\w.']+){{0,3}}? {PLAIN_STRIKE}s?\b"
)
_OF_STRIKES = ("strike", "boat_strike", "drug_boat", "kinetic")  # in a title
_MANY_STRIKES = 10  # more than any announcement has told of
_MOST_DEAD = 20  # of one strike: no announcement has told of more than fourteen
_TALK_OF_STRIKES = lazy_regex(
    r"\b(?:strikes|attacks) (?:will|would|to|may|could) (?:go on|continue|keep|resume|expand)"
    r"|\bwill (?:keep|continue|go on) (?:blowing up|striking|hitting|bombing|sinking|attacking|killing)\b"
    r"|\b(?:vows?|promis\w+|threatens?) (?:to keep|to continue|more|further)\b"
    r"|\b(?:threatens?|weighs|mulls|considers|plans|amenazan? con|sopesan?|estudian?|preparan?"
    rf"|ameacam? com|avaliam?|planejam?|menace(?:nt)? d'|envisage(?:nt)?|prepare(?:nt)?)"
    rf" ?(?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}\b"
    r"|\b(?:seguiran|continuaran|proseguiran) (?:los )?ataques|\bataques (?:seguiran|continuaran|proseguiran)"
    r"|\bataques (?:vao continuar|continuarao)|\bfrappes (?:vont continuer|continueront|se poursuivront)"
    r"|\b(?:only )?just (?:begun|begin\w*|started)\b|\bapenas (?:empiezan?|comienzan?|comecar?am|comeca\w*)\b"
    r"|\bne f(?:ait|ont) que commencer\b"
    r"|\b(?:strikes|attacks) (?:have |had )?(?:cut|ended|sav(?:e|ed)|deter|stopp|slowed|work)"
    rf"|\b{PLAIN_STRIKE} (?:[^\s,;:]+ ){{0,5}}?(?:that|which|que|qui)(?: ha| a)?"
    r" (?:kill|mat|tue)[^.;:,\n]{0,50}? (?:was|were|is|fue|foi|era|est|etait|may|violat\w+|broke)\b"
    # "The strike off Peru was lawful"
    rf"|\b{PLAIN_STRIKE}\b[^;:\n]{{0,80}}? (?:was|were|fue|fueron|foi|foram|etait|etaient) (?:[^\s,;:]+ )?(?:lawful"
    r"|unlawful|legal\w*|illegal\w*|ilegal\w*|justified|justificad[oa]s?|justifiee?s?|murder|asesinatos?|assassinatos?"
    r"|assassinats?)\b"
    r"|\bataques (?:han |a )?(?:redu[cz]|acab|salv|fren)|\bfrappes ont (?:reduit|mis fin|sauve)"
    # "Each boat hit saves 25,000 lives"
    r"|\b(?:each|every|cada|chaque) (?:\S+ ){1,5}?(?:sav(?:e[sd]?|ing)|salv(?:a|o|an?d?o|ou)|sauv(?:e|ait|erait))\b"
)
_STANDS_BY = any_word(
    en="defend(?:s|ed|ing)? st(?:ands?|ood)_(?:by|behind) justif*",
    es="defiende defendio justif* (?:respald|aval)(?:an?|o|aron) (?:mantiene|reitera|reafirma)_su_(?:apoyo|respaldo)",
    pt="defende defendeu justif* (?:mantem|reitera|reafirma)_(?:seu_|o_)?apoio",
    fr="defend justif* assume soutient",
)
_DEFENDED = lazy_regex(
    rf"{_STANDS_BY} (?:['\"]?(?:the|a|el|al|los|o|aos?|os|la|les|us|u\.s\.|deadly|lethal|boat|vessel|drug|drug-boat"
    rf"|missile|drone|air|his|trump's|(?:{A_WEEKDAY}|weekend)'s)['\"]? ){{0,3}}"
    rf"{PLAIN_STRIKE}s?\b"
)
# "Toll from Tuesday's strike now five": what has a toll "now" had another one before.
_ITS_TOLL_NOW = lazy_regex(rf"\b(?:{TOLL}|balanco)\b[^,;:]{{0,40}}?\b{PLAIN_STRIKE}\b[^,;:]{{0,50}}?\b{NOW}\b")
# "Third victim of the strike dies of burns": two had died before.
_ONE_MORE_DIES = lazy_regex(
    r"\b(?:second|third|fourth|fifth|sixth|another) (?:victim|survivor|man|person) (?:of|from|in) "
    rf"(?:[^\s,;:]+ ){{0,4}}?{PLAIN_STRIKE}\b(?: [^\s,;:]+){{0,6}}? (?:dies|has died|died|succumbs)\b"
    rf"|\b{DIES_IN_ROMANCE} (?:la |a |uma |una |une )?"
    r"(?:segunda|tercera|cuarta|quinta|terceira|quarta|otra|outra|deuxieme|troisieme) (?:victima|vitima|victime)\b"
)
_HAVE_KILLED = lazy_regex(r"\b(?:has|have|had|ha|han|a|ont|ya|ja) (?:already |deja )?(?:kill|mat|tue)\w*")


def title_tells_fate(r: Reading) -> bool:
    if not r.title_has("survivor"):
        return False
    if r.title_has("search", "repatriation") and not r.title_has("killed"):
        return True
    fate = r.title_has("search", "repatriation", "in_custody")
    return titled(SURVIVOR_OF, r) and (fate or not r.title_has("killed"))


def title_names_second_blast(r: Reading) -> bool:
    if r.title_has("double_tap"):
        return True
    told = landmark_in(r.doc) if r.has("strike", "commander") else None
    return told is not None and told[0] is DOUBLE_BLAST and told[1] < r.doc.title_end


_ANNOUNCES_A_SECOND = lazy_regex(
    rf"(?:{ANNOUNCES}|{BOASTS})"
    r" (?:an?|une?|una|uma?) (?:second|deuxieme|segund)\w*"
)


_SECOND_IN_A_TIME = lazy_regex(
    rf"\b(?:second|2nd) (?:\w+ )?(?:hit|strike|attack)\b[^,;:\n]{{0,40}}? (?:inside|within|in) [\w ]{{0,12}}?{TIME}\b"
)


def title_tells_second_blast(r: Reading) -> bool:
    """Whether the headline tells of a second blast on one boat, and not of one more strike: "Trump announces a
    second strike on a boat"."""
    of_another = titled(_ANNOUNCES_A_SECOND, r) or titled(_SECOND_IN_A_TIME, r)
    return r.title_has("double_tap") and not r.title_has("killed") and not of_another


# "Strikes boats, kills hundreds": more than any one of them
_HUNDREDS_DEAD = lazy_regex(
    rf"{KILLS} (?:(?:al?|de|des) )?(?:hundreds|scores|cientos|centenares|centenas|centaines)\b"
    r"|\b(?:hundreds|scores|cientos|centenares|centenas|centaines) (?:(?:of|de) (?:[^\s,;:]+ )?)?"
    r"(?:dead|killed|people killed|muertos|mortos|morts|tues)\b"
)


# "US strikes have killed six of our citizens"
_OF_OUR_OWN = any_word(
    en="of_(?:our|its|their|his) citizens nationals",
    es="de_(?:nuestros|sus) ciudadanos connacionales colombianos venezolanos ecuatorianos mexicanos trinitenses",
    pt="de_(?:nossos|seus) cidadaos colombianos venezuelanos equatorianos",
    fr="de_(?:nos|ses) ressortissants colombiens venezueliens equatoriens",
)
_STRIKES_HAVE_KILLED = lazy_regex(
    rf"\b{PLAIN_STRIKES} (?:[^\s,;:]+ ){{0,3}}?(?:have|had|han|habian|ont|avaient|tem|tinham|ja)"
    rf" (?:(?:already|deja|ya|ja) )?(?:killed|matado|mataram|morto|tue) [^,;:\n]{{0,25}}?{_OF_OUR_OWN}"
)


@once
def title_counts_strikes(r: Reading) -> bool:
    """ "75 lethal strikes since September", "military killed 150 in boat strikes", and no dead of one strike, nor one
    more boat."""
    doc = r.doc
    if not r.title_has(*_OF_STRIKES, "terror") or vote_in(doc) is not None or grew_by_a_new_strike(r):
        return False
    if (announces_strike(doc) and tells_of_one_more(doc)) or reports_one_more(r):
        return False
    if titled(_STRIKES_HAVE_KILLED, r):
        return True
    counted = [*strikes_in(doc), *vessels_in(doc)]
    many = any(f.number.value >= _MANY_STRIKES for f in counted if f.end <= doc.title_end)
    if any(f.number.start < doc.title_end and f.number.value <= _MOST_DEAD for f in dead_of_strikes(doc)):
        return False
    in_title = bool(figures_in(killed_in(doc), 0, doc.title_end))
    return many or titled(_HUNDREDS_DEAD, r) or (in_title and _done_so_far(r))


# Of boats that are not counted: "460 dead in boats bombed by US"
_BOATS_HIT = lazy_regex(rf"(?<![#~] )\b{SMALL_BOATS} (?:[^\s,;:]+ ){{0,2}}?{WAS_HIT}")


def _done_so_far(r: Reading) -> bool:
    """ "Has killed 150", "200 dead in boat strikes": what was done in strikes, and not by one. A toll that "rises" is
    the state of the campaign."""
    if r.title_has("toll_change", "campaign"):
        return False
    many_boats = _BOATS_HIT.search(r.doc.marked, 0, r.doc.title_end) is not None
    return many_boats or titled(_HAVE_KILLED, r) or titled(_STRIKES, r)


_COUNT_SO_FAR = lazy_regex(
    rf"\b(?:{TOLL}|{COUNT}|placar|contador)\b[^.;:\n]{{0,50}}?\b{SO_FAR}\b"
    rf"|\b{SO_FAR}\b[^.;:\n]{{0,30}}?\b(?:{TOLL}|{COUNT}|placar|contador)\b"
)


def title_counts_so_far(r: Reading) -> bool:
    """ "Nearly 250 dead: Southern Command's count so far": of all the campaign, and nothing that is new."""
    told = titled(_COUNT_SO_FAR, r) or (r.title_has("terror") and titled(_HAVE_KILLED, r))
    if not told or r.title_has("toll_change", "strike", "presumed_dead", "missing", "survivor"):
        return False
    return any(figure.number.start < r.doc.title_end for figure in campaigns_dead(r.doc)) and not r.counts_dead(
        before=len(r.doc.text)
    )


def toll_grew(r: Reading) -> bool:
    grew = r.has("strike") and r.has("killed", "campaign") and revised_toll_in(r.doc) is not None
    return (grew or titled(_ITS_TOLL_NOW, r) or titled(_ONE_MORE_DIES, r)) and not (
        grew_by_a_new_strike(r) or told_in_few_words(r)
    )


def title_tells_the_toll(r: Reading) -> bool:
    """ "The toll of the strikes rises to 246", "toll of Tuesday's strike cut to four"."""
    revised = revised_toll_in(r.doc) if r.title_has("strike", "boat_strike") else None
    in_title = revised is not None and revised[0] < r.doc.title_end
    return in_title or r.title_has_all("toll_change", "killed", "strike")


@once
def title_talks_of_strikes(r: Reading) -> bool:
    """Whether the headline talks of strikes: that they will go on, what they are said to have done, that they were
    right."""
    doc = r.doc
    if not r.title_has(*_OF_STRIKES, "boat", "vessel"):
        return False
    talk = doc.find_in_title(_TALK_OF_STRIKES) or doc.find_in_title(_DEFENDED)
    return talk is not None and not _told_before(r, talk.start())


def _told_before(r: Reading, place: int) -> bool:
    """ "Strike kills three: each boat saves lives, says Trump", "US strikes another boat, vows more"."""
    told = r.counts_dead(before=place) or announces_one(r, 0, place)
    return told and not KNOWN_ONE.search(r.doc.folded, 0, place)


def defends_strikes(r: Reading) -> bool:
    """ "White House defends strike on boat as lawful": that they were right is one side of a dispute."""
    return titled(_DEFENDED, r)


_STRIKES = lazy_regex(rf"\b(?:air)?{PLAIN_STRIKES}\b")


# Who gives a boat up to those who board it is not struck.
_WITHOUT_A_SHOT = lazy_regex(
    r"\b(?:no shots? (?:was |were )?fired|without (?:firing )?a (?:single )?shot"
    r"|no hubo (?:un solo )?disparos?|sin (?:hacer |efectuar )?(?:un solo disparo|disparos?|disparar)"
    r"|nao houve (?:tiros|disparos)|sem (?:fazer |efetuar )?(?:um (?:unico )?(?:tiro|disparo)|disparos?|disparar)"
    r"|sans (?:tirer )?un (?:seul )?coup de feu|aucun coup de feu|sans tirer)\b"
)
# Nobody was aboard: "EE.UU. destruye lancha abandonada"
_EMPTY_BOAT = lazy_regex(
    rf"\b(?:abandoned|unmanned|empty|derelict) (?:[^\s,;:]+ ){{0,2}}?{SMALL_CRAFT}\b"
    rf"|\b{SMALL_CRAFT} (?:[^\s,;:]+ )?(?:abandonad[oa]s?|vaci[oa]s?|vazi[oa]s?|(?:sin|sem) tripula\w+"
    r"|abandonnee?s?|vides?|sans equipage)\b"
)


def sunk_without_a_shot(r: Reading) -> bool:
    """ "Mother ship sent to the bottom; its crew was taken ashore, no shots were fired"; or nobody was aboard."""
    return (
        (_WITHOUT_A_SHOT.search(r.doc.folded) is not None or titled(_EMPTY_BOAT, r))
        and not killed_in(r.doc)
        and r.has("boat", "vessel", "sink_empty", "narco_sub")
    )

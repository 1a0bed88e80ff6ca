"""A strike told by its outline: who, which boat, its ruin, the dead, the sea, enough of them, in any words; or by its
manner alone, where the headline names neither who struck nor where, and means no other story."""

from __future__ import annotations

from newsdesk.classify.concept_groups import (
    BOATS,
    COASTS,
    COMMAND,
    ELSEWHERE,
    LANDS,
    LOOK_ALIKES,
    OTHER_HARM,
    VIOLENCE_ON_LAND,
    group,
)
from newsdesk.classify.headlines.headline_words import A_STRIKE
from newsdesk.classify.headlines.strike_phrases import hits_boat_from_the_air, in_the_commands_words, one_boat_fewer
from newsdesk.classify.headlines.struck_boats import KILLED_BY_AMERICANS
from newsdesk.classify.others.other_forces import fired_by_others
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.where.places import A_COAST, OFF, basins_in
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_FORCES, UNITED_STATES
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import HUMAN, PLAIN_STRIKE, SMALL_BOAT
from newsdesk.facts.words.small_numbers import UP_TO_TEN
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS, KILLS, WAS_HIT
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Location

# What becomes of a boat in the words of headlines, whoever does it: "reduced to ashes", "volaron", "pelos ares".
_BLOWN_TO_BITS = any_word(
    en=r"""
        pulveri[sz]* vapou?ri[sz]* incinera* carboni[sz]* torch* annihilat* obliterat* demolish* shred* neutrali[sz]*
        dynamit* fireball (?:ka)?boom
        (?:turn|reduc|burn|blow|blast|bomb)*_(?:in)?to_(?:\w+_){0,2}(?:ash(?:es)?|cinders|dust|bits|pieces|scrap)
        (?:turn|reduc|burn|blow|blast|bomb)*_(?:in)?to_(?:\w+_){0,2}(?:splinters|matchwood|smithereens|flames)
        (?:blown|blows?|blew|rip(?:s|ped)?|tears?|torn)_(?:up|apart|out_of_the_water|away) shot_out_of_the_water
        (?:lit|lights?|shot|shoots)_(?:it_|them_)?up smoked_(?:it|them|another) (?:in|into|up_in)_(?:flames|smoke)
        (?:one|two|three|four|five|six)(?:_\S+){0,3}?_(?:more_gone|fewer) (?:gone|goes)_(?:in_a_flash|boom)
        another_(?:one_)?(?:down|gone)
        (?:took|takes?|taken|taking)_(?:it_|them_)?(?:out|care_of) wip(?:es?|ed)_(?:\w+_){0,6}?(?:out|off)
        ceas(?:es|ed)_to_exist
        finish(?:es|ed)_off bites?_the_dust (?:to|at)_(?:the_)?bottom
    """,
    es=r"""
        pulveri[sz]* vapori[sz]* incinera* calcin* carboni[sz]* aniquil* desintegr* fulmin* destroz* despeda[cz]*
        volatili[sz]* neutrali[sz]* torpede* vuelan? volaron voladura revient[ae]n? revent(?:o|aron|ad[oa]s?)
        estall(?:an?|o|aron) barr(?:en?|io|ieron) borra(?:n|do|da)? bolas?_de_fuego fogonazo por_los_aires a_pique
        dej(?:an?|o|aron)_de_existir
        (?:hech[oa]s?|hacen?|hizo|hicieron)_(?:anicos|pedazos|trizas|cenizas|polvo|volar|explotar|estallar)
        (?:en|mil)_(?:pedazos|llamas|trizas) (?:al|hasta_el)_fondo acab(?:an?|o|aron)_con
        (?:un[oa]?|dos|tres|cuatro|cinco|seis)(?:_\S+){0,3}?_menos
    """,
    pt=r"""
        pulveri[sz]* vapori[sz]* incinera* calcin* carboni[sz]* aniquil* desintegr* fulmin* destroc* despeda[cz]*
        volatili[sz]* neutrali[sz]* torpede* estour(?:am?|ou|aram) bolas?_de_fogo a_pique pelos?_ar(?:es)?
        deix(?:am?|ou|aram)_de_existir
        vir(?:am?|ou|aram)_(?:cinzas?|po|bolas?|sucata) em_(?:chamas|pedacos|cinzas) (?:para|pro|ao)_(?:o_)?fundo
        varr(?:em?|eu|eram|id[oa]s?) acab(?:am?|ou|aram)_com (?:da|dao|deu|deram)_cabo_d\w+
        (?:uma?|dois|duas|tres|quatro|cinco|seis)(?:_\S+){0,3}?_(?:a_)?menos
    """,
    fr=r"""
        pulveri[sz]* vapori[sz]* volatili[sz]* incinera* calcin* carboni[sz]* aneanti* desintegr* eventr* torpill*
        n'existe(?:nt)?_plus
        neutrali[sz]* dynamit* boules?_de_feu en_(?:flammes|cendres|miettes|fumee) par_le_fond
        (?:reduit|reduisent)*_(?:en|a)_\w+ (?:fait|font|faire)_(?:exploser|sauter|voler)
        (?:une?|deux|trois|quatre|cinq|six)(?:_\S+){0,3}?_de_moins
    """,
)
_RUIN = lazy_regex(_BLOWN_TO_BITS)
OFF_A_COAST = lazy_regex(
    rf"\b{OFF}(?:ecuador|equador|equateur|l'equateur|colombia|colombie|mexic\w+|mexique|venezuela|costa rica|panama"
    r"|guatemala|honduras|nicaragua)\b"
)
OFF_ANY_COAST = lazy_regex(rf"{OFF_A_COAST.pattern}|\b{OFF}{A_COAST}\b")  # of these seas: others strike there, too
# What else people die of, or are missing after, on land and in the air.
_DIED_OF = any_word(
    en="""
        avalanche landslide mudslide mine miners collaps* tunnel bridge hikers? climbers?
        (?:plane|aircraft|helicopter)(?!s?_(?:is_|are_)?(?:search|comb|look|scour|hunt|sweep|join)) cessna jet
        balloon crash bus train boaters? sailors?
    """,
    es="""
        alud deslizamiento derrumbe mineros mina puente excursionistas montanistas escaladores buzos
        (?:avion|avioneta|aeronave|helicoptero)(?!_(?:busca|rastrea|peina|sobrevuela|se_suma)) autobus
    """,
    pt="""
        deslizamento desabamento queda_de mina ponte escaladores mergulhadores
        (?:aviao|aeronave|helicoptero)(?!_(?:busca|procura|varre|sobrevoa))
    """,
    fr="""
        avalanche glissement eboulement effondrement mineurs pont tunnel randonneurs alpinistes plongeurs
        (?:avion|helicoptere)(?!_(?:cherche|recherche|ratisse|survole)) crash
    """,
)
OTHER_CAUSE = lazy_regex(_DIED_OF)
# A headline that calls it an accident, whosever the boat: "US boat accident kills three".
_ACCIDENT = lazy_regex(r"\b(?<!\bno )(?<!\bno fue un )(?:accidents?|mishap|accidentes?|acidentes?)\b")
_OTHER_HARM = OTHER_HARM | group("accident land_op police_raid air_raid carrier exercise europe_police tanker")


# "US military kills three north of Curaçao", "trois tués par l'armée américaine au large de Sainte-Lucie"
_KILLED_BY_THEM = lazy_regex(
    rf"\b(?:{AMERICAN_FORCES}|{UNITED_STATES}) (?:(?:ha|a|vient de) )?{KILLS}"
    rf"|{KILLED_BY_AMERICANS}"
    r"|\b(?:americans|americanos|americains|gringos|yanquis|ianques|estadounidenses)"
    rf" (?:(?:han|ont) )?{KILLS} (?:a )?(?:{UP_TO_TEN}|\d)"
)
# "Plusieurs morts", "several people killed": as long as nobody has counted them.
_SOME = r"(?:several|some|multiple|varias?|varios|algun[oa]s|alguns|algumas|plusieurs|quelques)"
SOME_DEAD = lazy_regex(rf"\b{_SOME} (?:{HUMAN} )?(?:(?:were|are|ont ete|sont) )?{DEATH}")
# "Dois homens mortos em ataque dos EUA", "US strike kills two brothers": told first, and nothing is told of them.
_THEIR_STRIKE = rf"(?:{AMERICAN} (?:\w+ )?{A_STRIKE}|{PLAIN_STRIKE} (?:(?:de|dos|des) )?{AMERICAN})"
_DIE_IN_THEIR_STRIKE = lazy_regex(
    rf"^(?:(?:[#~]++|{_SOME}) (?:\w+ ){{0,2}}?{DEATH} (?:in|by|en|por|tras|em|dans|par|apos|apres)"
    rf"|{DEATH} (?:a )?(?:[#~]++|{_SOME}) (?:\w+ ){{0,2}}?(?:en|por|tras|em|apos)) (?:(?:an?|~++) )?{_THEIR_STRIKE}"
    r"(?![^;:]* (?:were|was|are|eran|era|eram|son|sao|etaient|sont)\b)"
    rf"|^(?:(?:an?|~++) )?{_THEIR_STRIKE} {KILLS}"
)


@once
def outlines_strike(r: Reading) -> bool:
    """Whether the headline names those who strike and enough of the rest: a boat or its sea, and the dead or the
    ruin. "Southcom: one vessel, three dead", "panga lit up, says Hegseth"."""
    by_those_who_strike = r.title_has("us", "trump", "us_vp") or r.has(*COMMAND)
    if not by_those_who_strike or r.has(*_OTHER_HARM) or calls_it_an_accident(r) or own_dead(r):
        return False
    boat, ruined = r.title_has(*BOATS), tells_of_ruin(r)
    if boat or r.title_has("southern_spear") or (ruined and r.has(*BOATS)):
        return ruined or _tells_of_dead(r)
    died_in_one = _DIE_IN_THEIR_STRIKE.search(r.doc.marked, 0, r.doc.title_end) is not None
    here = _names_our_sea(r) or ((died_in_one or killed_by_americans(r)) and off_our_coasts(r))
    return here and _tells_of_dead(r) and not titled(OTHER_CAUSE, r)


def _tells_of_dead(r: Reading) -> bool:
    return titled(SOME_DEAD, r) or r.counts_dead()


@once
def killed_by_americans(r: Reading) -> bool:
    """ "US helicopter kills two", "mortos a tiros pelos EUA": in the headline, wherever it was."""
    return r.title_has("killed") and titled(_KILLED_BY_THEM, r)


_OWN = (
    r"(?:sailors?|pilots?|soldiers?|troops|airm[ae]n|service ?members?|marineros?|marinos?|soldados?|pilotos?"
    r"|marinheiros?|marins?|soldats?|pilotes?)"
)
_KILLED = rf"killed(?! (?:at least |some )?(?:{UP_TO_TEN}|\d))"  # and did not kill
_ARE_DEAD = rf"(?:dead|die[sd]?|{_KILLED}|muertos?|mueren|murieron|mortos?|morrem|morts?|tues?)"
# Who goes there from the country itself: "American couple killed in the Caribbean"
_VISITORS = any_word(
    en="couple (?:wo)?m[ae]n famil(?:y|ies) nationals teen(?:ager)?s? tourists? students? travell?ers? boaters?",
    es="parejas? matrimonio hombres? mujer(?:es)? familias? turistas? ciudadan[oa]s? jovenes hermanos estudiantes?",
    pt="casa(?:l|is) homens? homem mulher(?:es)? familias? turistas? cidada[os]+ jovens irmaos estudantes?",
    fr="couples? hommes? femmes? familles? touristes? ressortissante?s? freres etudiante?s?",
)
_OWN_DEAD = lazy_regex(
    # "No US troops harmed", "US troops kill four": they fire
    rf"\b(?<!\bno )(?:{UNITED_STATES}|american) (?:citizens?|sailors?|soldiers?|troops|marines|pilots?|{_VISITORS}"
    r"|coast ?guard(?:sm[ae]n| members?| crew))\b"
    rf"(?! kills?\b| (?!{_KILLED})killed\b| (?:{HITS}|{FIRES_AT})(?! by\b) (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT})"
    rf"|{_VISITORS} (?:(?:norte-?)?american[oa]s?|americaine?s?|estado?unidenses?|d[eo]s? {UNITED_STATES})\b"
    rf"|\b(?<!-)(?:{_OWN}(?: (?:de )?{AMERICAN})?|americans|estadounidenses|americanos|americains) {_ARE_DEAD}\b"
)


# "Blast kills two Americans", "deux Américains tués"
_SO_MANY_OF_THEM = lazy_regex(
    rf"[#~]+ (?:{_VISITORS} )?(?:americans|estadounidenses|norteamericanos|americanos|americains)\b"
)
_CIVIL = (
    r"(?:(?:charter|(?:sport-?)?fishing|dive|diving|tour|tourist|pleasure|party|sailing|racing|private|luxury"
    r"|(?:oil|fuel|gas|chemical) ?|cargo|container|merchant) )"
)
_CIVIL_BOAT = (
    rf"(?:{SMALL_BOAT}|(?:oil |petrol)?tankers?|freighters?|petroleir[oa]s?|petroleros?|petroliers?|charters?)"
)
_FLIES = (
    r"(?:(?:(?:de|com|con|sous|battant) (?:bandera|pabellon|bandeira|pavillon)"
    r"|d[ae] (?:la )?(?:marina|marinha|marine|guardia costera|guarda costeira)) )?(?:d[eo]s? )?"
)
_OWN_BOAT = lazy_regex(
    rf"\b(?:american|us|u[._]s[._]|{UNITED_STATES})(?:[- ](?:flagged|owned|registered))?"
    r" (?:(?:navy|military|army|coast guard) )?"
    rf"{_CIVIL}{{0,3}}{_CIVIL_BOAT}\b"
    rf"|\b{_CIVIL_BOAT} {_FLIES}{AMERICAN}"
)
_OWN_BOAT_SINKS = lazy_regex(
    rf"(?:{_OWN_BOAT.pattern}) (?:sinks|sank|se hunde|se hundio|afunda|afundou|naufraga|coule|sombre|chavire)"
    r"(?=\W*$| ?[:;,]| (?:in|off|near|en|frente|cerca|no|na|em|perto|ao largo|au large|dans|pres|aux?)\b)"
)
# By itself: "blasts boat" and "fait exploser" are said of who does it. "Couple killed when boat struck" says nobody.
_BURSTS = lazy_regex(
    r"\b(?:struck|hit)\b(?=\W*$| (?:off|near|in|on|by gunfire|by gunmen)\b)|"
    rf"\b(?:explosions?|explosao|explosoes|explod(?:es?|ed|iu)(?! (?:uma? )?{SMALL_BOAT})|explot(?:a|o)|estall(?:a|o)"
    r"|a explose|(?<!\bfait )(?<!\bfont )explose|blasts?(?= (?:on|aboard|in|kills|leaves|rips|at)\b))\b"
)


@once
def own_dead(r: Reading) -> bool:
    """ "Two sailors dead in Pacific, Pentagon says": no strike is told, and whom it kills are called otherwise. Where
    something only bursts, it may be their boat: "American yacht explodes, three dead"."""
    blows = [hit.start for hit in r.hits if hit.concept in ("strike", "boat_strike") and hit.start < r.doc.title_end]
    sinks = r.doc.find_in_title(_OWN_BOAT_SINKS)
    if sinks and all(sinks.start() <= blow < sinks.end() for blow in blows):
        return True
    if not all(_BURSTS.match(r.doc.folded, blow) for blow in blows):
        return False
    so_many = _SO_MANY_OF_THEM.search(r.doc.marked, 0, r.doc.title_end) is not None and not killed_by_americans(r)
    return titled(_OWN_DEAD, r) or so_many or (titled(_BURSTS, r) and titled(_OWN_BOAT, r))


def calls_it_an_accident(r: Reading) -> bool:
    return titled(_ACCIDENT, r)


def _names_our_sea(r: Reading) -> bool:
    """The Caribbean or the Pacific in the headline, not both, or the coast of a country of the story."""
    seas = {"caribbean", "pacific"} & r.title_concepts
    return len(seas) == 1 or titled(OFF_A_COAST, r)


def off_our_coasts(r: Reading) -> bool:
    """Does the headline name one sea in which the campaign is fought, or coasts of it?"""
    seas = {place.basin for place in basins_in(r.doc.folded, 0, r.doc.title_end)}
    return len(seas) == 1 and seas <= {Location.CARIBBEAN, Location.EASTERN_PACIFIC}


def tells_of_ruin(r: Reading) -> bool:
    """Is something blown to bits in the headline?"""
    return titled(_RUIN, r)


_HARM = LOOK_ALIKES | VIOLENCE_ON_LAND | group("culture land_op exercise")


@once
def told_by_its_manner(r: Reading) -> bool:
    """Whether the headline tells of a strike in the command's own words, from the air, or as one boat fewer; unless
    another war, sea or hand is named."""
    if r.has(*ELSEWHERE, "far_country") or r.title_has(*_HARM):
        return False
    if r.title_has("accident") and not hits_boat_from_the_air(r.doc):  # "missile slams into fishing boat"
        return False
    on_a_boat = (in_the_commands_words(r.doc) or _is_lethal(r)) and r.title_has(*BOATS)
    told = on_a_boat or ((in_the_commands_words(r.doc) or one_boat_fewer(r.doc)) and r.counts_dead())
    return (told or _hit_from_the_air(r) or _hit_with_its_crew(r)) and not fired_by_others(r)


_LETHAL = lazy_regex(
    r"\blethal strikes?\b(?! group)|\bfrappes? letales?\b"
    r"|\b(?:ataque|bombardeo|bombardeio|golpe)s? leta(?:l|is|les)\b"
)


def _is_lethal(r: Reading) -> bool:
    """ "Ataque letal a lancha deja tres muertos": the command's word, if no country is named, with its gangs."""
    return titled(_LETHAL, r) and r.counts_dead() and not r.title_has(*COASTS)


_CREW_HIT = lazy_regex(
    rf"\b{SMALL_BOAT} (?:con|com|avec|with) (?:[^\s,;:.]+ ){{1,4}}?{WAS_HIT}(?! (?:by|por|pel[oa]s?|par)\b)"
)


def _hit_with_its_crew(r: Reading) -> bool:
    """ "Lancha con siete tripulantes atacada: seis muertos", and by nobody who is named."""
    return titled(_CREW_HIT, r) and r.counts_dead()


_HERE = LANDS | {"us", "us_military"}
_SMUGGLERS_BOAT = lazy_regex(r"\b(?:pangas?|go-?\s?fasts?|(?:narco)?lanchas?|narco\w+|vedettes?|drug|smuggling)\b")


def _hit_from_the_air(r: Reading) -> bool:
    """ "Navy drone sinks panga", "drone destroys skiff in Pacific"."""
    if not hits_boat_from_the_air(r.doc):
        return False
    return r.title_has(*_HERE) or titled(_SMUGGLERS_BOAT, r) or off_our_coasts(r)

"""What a headline says was done to a boat, and by whom: who strikes, which boat is hit, whether it is one more."""

from __future__ import annotations

from newsdesk.classify.headlines.headline_words import ONE_MORE
from newsdesk.facts.document import Document
from newsdesk.facts.words.americans import SOUTHERN_COMMAND, THE_COMMAND, UNITED_STATES
from newsdesk.facts.words.nouns import (
    FREIGHTER,
    MISSILE,
    PLAIN_STRIKE,
    PLAIN_STRIKES,
    SMALL_BOAT,
    SMALL_BOATS,
    SMALL_CRAFT,
    VIDEO,
)
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import CARRIES_OUT, HITS, WAS_HIT
from newsdesk.facts.words.telling import ANNOUNCES, BOASTS, PUBLISHES
from newsdesk.facts.words.vocabulary import A_SEA
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

# The Secretary hits critics as well, and is named by what he announces.
_COUNTRY = UNITED_STATES
_FORCES = any_word(
    en="""
        military forces task_force western_hemisphere southern_spear southcom southern_command command pentagon
        washington army navy americans american_(?:missile|drone|gunship|jet)s?
    """,
    es="""
        militares fuerzas? ejercito lanza_(?:del_)?sur comando_sur pentagono
        misil(?:es)?_(?:estadounidense|norteamericano|gringo)s?
        (?:ataque|bombardeo)_(?:estadounidense|(?:norte-?)?americano)
    """,
    pt="""
        militares forcas? (?:tropas_)?(?:norte-?)?american[oa]s lanca_(?:do_)?sul comando_sul pentagono
        missil_americano (?:ataque|bombardeio)_(?:estadounidense|(?:norte-?)?americano)
    """,
    fr="pentagone americains armee_americaine missile_americain (?:frappe|attaque)_americaine",
)
_ACTOR = rf"(?:{_FORCES}|\b{_COUNTRY}(?: (?:missile|drone|gunship|jet)s?)?)"
_WE_DID = (
    r"(?:\bwe(?:'ve| have| just)? (?:hit|struck|sank|sunk|destroyed|blew up|took out|killed)\b"
    r"|\b(?:acab(?:a|o|ou|amos|an|am) de|nous venons de|vien(?:t|nent) de) (?:volar|hundir|destruir"
    r"|atacar|bombardear|explodir|afundar|couler|frapper|detruire)\b"
    r"|\b(?:matamos|hundimos|afundamos|destruimos|atacamos|atingimos|bombardeamos|volamos|explodimos"
    r"|nous avons (?:tue|coule|detruit|frappe))\b)"
)
_VERBS = any_word(
    en=r"""
        (?<!boat_)(?<!vessel_)strikes?(?!_on|_in|_against|_down|_back|(?:_a)?_(?:deal|balance|accord)s?) struck
        hits?(?!_back|_out) attacks?(?!_sub) attacked bombs? sinks? sank destroys?
        (?:it|they|has|have|military|forces)_(?:just_)?(?:destroyed|bombed|blew_up|blown_up|sunk|took_out|taken_out)
        kills? killed blows?_up wipes_out obliterat*
        (?:fires?|fired|opens?_fire|opened_fire)_(?:up)?on (?:shot|blew|blasted)(?=[^;:]{0,40}?_out_of_the_water\b)
    """,
    es="""
        atacan? atac(?:o|aron) bombardean? bombarde(?:o|aron) hunden? hundi(?:o|eron) destruyen? destruy(?:o|eron)
        matan? mato abaten? golpe(?:an?|o|aron) alcanzan? alcanzo dispar(?:an?|o|aron)_contra
        (?:abren?|abrio|abrieron)_fuego_contra (?:ametrall|tirote)(?:an?|o|aron)
        (?:vuelven?|volvio|volvieron)_a_(?:atac|bombarde|hund|golpe|mat|destrui)*
    """,
    pt="""
        atacam? atac(?:ou|aram) bombardeiam? bombarde(?:ou|aram) afundam? afund(?:ou|aram) destro(?:i|em)
        destru(?:iu|iram) matam? matou (?:abrem?|abriu|abriram)_fogo_contra metralh(?:am?|ou|aram)
        alvej(?:am?|ou|aram) atingem? atingi(?:u|ram) dispar(?:am?|ou|aram)_contra
        (?:voltam?|voltou|voltaram)_a_(?:atac|bombarde|mat|atingi|afund|destrui)*
    """,
    fr="""
        attaque(?:nt)? frappe(?:nt)? bombarde(?:nt)? coule(?:nt)? detrui(?:t|sent) vise tue tire(?:nt)?_sur
        ouvre(?:nt)?_le_feu_sur (?:a|ont|aient)_(?:attaque|frappe|bombarde|coule|detruit|vise|ouvert_le_feu_sur)
    """,
)
_SINKING = r"(?:sinking|destruction|hundimiento|destruccion|afundamento|destruicao)\b"
# "Announces the sinking", "carries out a lethal strike"
_DEEDS = (
    rf"(?:(?:{ANNOUNCES}|{BOASTS})[^,;:]{{0,20}}\b{_SINKING}"
    rf"|(?:{CARRIES_OUT}|\b(?:announces|anuncia[nm]?)\b(?! (?:more|mas|mais|further) ))[^,;:]{{0,40}}"
    rf"{PLAIN_STRIKE}s?(?! sub)"
    rf"|\bconfirm(?:am?|an|ou|o|e|ent) (?:(?!que\b)[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}\b)"
)
_ACTS = rf"(?:{_VERBS}|{_DEEDS})"
# Begins a word: "boats", "narco-sub", "drug-running"
_BOAT = (
    rf"(?:{SMALL_BOAT}|{FREIGHTER}|embarcac|ship|nave|navio|sub|semi-?submers|semi-?sumerg|semissubmers|narco"
    r"|drug(?! (?:lords?|kingpins?|boss(?:es)?|labs?|dealers?|leaders?)\b)"
    r"|convoy\b|convoi\b|comboio\b|flotill?a)"
)
# "US hits another boat", "EE.UU. bombardea una lancha", "EUA afundam barco", "Washington frappe un bateau"
_HITS_A_BOAT = rf"(?:{_ACTOR}(?:'s)? [^,;:]{{0,40}}?{_ACTS}|{_WE_DID})[^;:]{{0,60}}?\b{_BOAT}"
# "Hunde EU lancha a 300 km de Manta": in Mexican headlines the verb comes first
_HITS_FIRST = (
    r"(?:^|[;:,] )(?:atac|bombarde|hund|destruy|golpe)(?:an?|en?|i?o|aron|ieron) "
    r"(?:(?:(?:la )?marina|fuerzas|ejercito|militares|misil|dron)(?: armadas)? del? )?"
    rf"(?:{_COUNTRY}|{SOUTHERN_COMMAND}) (?:[^\s,;:]+ ){{0,4}}?{_BOAT}"
)
# "US military conducts first boat strike of the year"
_CONDUCTS = (
    rf"{_ACTOR}(?:'s)? [^,;:]{{0,40}}?\b(?:conduct|launch|carrie|announce|report)(?:e?s|e?d|s out|d out)"
    r" (?:[^\s,;:]+ ){0,4}?(?:boat|vessel) (?:strike|attack)\b"
)
# "Trump posts video of explosion on boat"
_POSTS_A_BLAST = (
    rf"{PUBLISHES} [^,;:]{{0,20}}?\b{VIDEO} [^;:]{{0,30}}?"
    rf"\b(?:strike|attack|explosion|blast|ataque|explosao|bombardeio?|frappe|attaque)\b[^;:]{{0,30}}?\b{_BOAT}"
)
# "Hegseth shares clip of missile slamming into drug boat"
_POSTS_A_MISSILE = (
    rf"\b(?:trump|{THE_COMMAND}|military) (?:{PUBLISHES}|releases?|released) [^,;:]{{0,20}}?"
    rf"\b{VIDEO} [^;:]{{0,30}}?(?:\b(?:missile|missil|misil)\b[^;:]{{0,30}}?\b{_BOAT}"
    rf"|\b{_BOAT}\w*\b[^;:]{{0,20}}?\b(?:explo\w+|blow\w+|destr\w+|detrui\w+))"
)
_ANNOUNCED = (
    # "Trump anuncia tercer ataque contra barco"
    rf"\b(?:trump|hegseth) (?:{ANNOUNCES}|{BOASTS})(?: [^\s,;:]+){{0,4}}?"
    rf" {PLAIN_STRIKE}\b(?! group)[^;:]{{0,30}}?\b{_BOAT}",
    # "Trump annonce la destruction d'un bateau"
    rf"\b(?:trump|hegseth) {ANNOUNCES}(?: [^\s,;:]+){{0,3}}? {_SINKING}[^;:]{{0,30}}?\b{_BOAT}",
    # "Hegseth confirms lethal strike"
    r"\b(?:confirms|announces|orders|confirma|anuncia|confirme|annonce) (?:\S+ ){0,2}?"
    r"(?:(?:lethal|deadly|kinetic) )+strike\b(?! group)",
    r"\b(?:orders|announces|confirms) (?:\S+ ){0,2}?strike that (?:kills|leaves)\b",
    # "Washington annonce une frappe meurtrière dans les Caraïbes"
    rf"{_ACTOR} {ANNOUNCES} (?:\S+ ){{0,3}}?{PLAIN_STRIKE}\b(?! group)[^,;:]{{0,25}}?\b{A_SEA}",
    # "US reveals two strikes in 48 hours, one in the Caribbean"
    rf"{_ACTOR} {ANNOUNCES} (?:{A_FEW}|[2-6]) (?:\S+ )?{PLAIN_STRIKES}\b[^;:]{{0,40}}?\b{A_SEA}",
)
_ANNOUNCES = lazy_choice(_HITS_A_BOAT, _HITS_FIRST, _CONDUCTS, _POSTS_A_BLAST, _POSTS_A_MISSILE, *_ANNOUNCED)
# One look at the many headlines that name neither.
_BOAT_OR_STRIKE = lazy_regex(rf"\b(?:{_BOAT}|{PLAIN_STRIKE})")
# What is fired from the air: nobody boards a boat before it.
FROM_THE_AIR = (
    r"(?:drone?s?|gunships?|(?:apache|harrier|b-?52|f-?\d\d|ac-?130\w?|mq-?9)s?(?: (?:helicopter|jet|bomber)s?)?|"
    rf"{MISSILE}|warplanes?|(?:fighter )?jets?|airstrikes?|reapers?"
    r"|dron(?:es)?|cazas?|avion(?:es)? de combate|cacas?|avioes de combate|avions? de chasse)"
)
# "Cae misil sobre peñero", "missile slams into boat"
_COMES_DOWN = any_word(
    en="(?:lands?|landed|falls?|fell|slams?|slammed|smash(?:es|ed)|crash(?:es|ed)|rips?|ripped)_(?:up)?(?:on|into|through)",
    es="(?:cae|cayo|impact(?:a|o)|se_estrell(?:a|o)|da|dio)_(?:sobre|en|contra)",
    pt="(?:cai|caiu|impact(?:a|ou)|bate|bateu)_(?:sobre|em|numa?|contra)",
    fr="(?:tombe|est_tombe|s'abat|s'ecrase|s'est_abattu)_(?:sur|contre) percute a_percute",
)
_AIR_STRIKE = (
    rf"(?:(?:{MISSILE}|drone) strike|(?:ataque|bombardeo|bombardeio|frappe|raid) (?:aere[oa]|aerien(?:ne)?"
    rf"|(?:con|com|de|par) (?:{MISSILE}|drone?)))"
)
_HIT_FROM_THE_AIR = lazy_regex(
    rf"\b{FROM_THE_AIR}\b[^,;:]{{0,40}}?(?:{_ACTS}|{HITS})[^;:]{{0,40}}?\b{_BOAT}"
    rf"|\b{MISSILE} (?:[^\s,;:]+ ){{0,2}}?{_COMES_DOWN}[^,;:]{{0,30}}?\b{_BOAT}"
    rf"|\b(?:airstrike|{_AIR_STRIKE}) (?:on|against|al?|contra|sur|contre) [^,;:]{{0,20}}?\b{_BOAT}"
    rf"|\b(?:cae|cayo|impacta|impacto|cai|caiu) (?:un |um )?{MISSILE} (?:sobre|en|contra|em)\b"
    rf"[^,;:]{{0,30}}?\b{_BOAT}"
)
# What the command alone says of its dead and of how they died, in every release of its.
_COMMANDS_WORDS = lazy_regex(
    r"\b(?:kinetic (?:strike|action|attack|engagement)s?|(?:ataque|bombardeo|golpe|accion"
    r"|acao)s? (?:\w+ )?cinetic[oa]|frappe (?:\w+ )?cinetique)\b|\b(?:male|more) [\"'“‘]*narco-?\s?terrorists?\b"
    r"|\bnarco-?\s?terrorist[ae]s? (?:varones|hombres|homens|hommes|do sexo masculino)\b"
)
# "Another boat gone", "otra lancha menos", "un bateau de moins": so counts whoever is after boats.
_ONE_FEWER = lazy_regex(
    rf"\b(?:another|one(?: more)?|otr[oa]|un[oa]?|outr[oa]|(?:mais )?uma?|une?) (?:[^\s,;:]+ )?{SMALL_BOAT}"
    r" (?:gone|fewer|less|menos|a menos|de moins)\b"
    rf"|\b(?:one (?:less|fewer)|menos uma?) (?:[^\s,;:]+ )?{SMALL_BOAT}\b"
)
# "Otra lancha hundida por EE.UU.", "boat sunk by US forces"
# A convoy or a ship that is "attacked" may be anybody's.
_BOAT_HIT = lazy_regex(rf"\b{_BOAT}\w*(?: [^,;:]{{0,40}}?)? (?!attack|attaqu){WAS_HIT}")
# "Vessel hit in eastern Pacific", and by nobody who is named: a boat that "hits" a rock does so by itself, as does
# one that is "hit by" a wave.
_HIT_AT_SEA = lazy_regex(
    r"(?<!\bdive )(?<!\btour )(?<!\btourist )(?<!\bparty )(?<!\bcharter )(?<!\bpleasure )"
    rf"\b{SMALL_CRAFT} (?:(?:was|is|were|are|gets?|got|est|sont|a ete|ont ete) )?"
    r"(?P<hit>hit|touchee?s?)(?= *(?:[,;:\n]|$)| (?:in|off|near|on|at|dans|en|au large|pres|and|et)\b)"
    r"(?![^.;:,\n]{0,40} (?:by|par) "
    rf"(?!(?:(?:an?|the|une?|des?|l[ea]s?) )?(?:{MISSILE}|drones?|{UNITED_STATES})\b))"
)
# "Missions against boats, which have killed 253"
_AGAINST_BOATS = lazy_regex(
    rf"\b(?:missions?|operations?|raids|campaign|killings|misiones|operaciones|operativos|campana|ofensiva|missoes"
    rf"|operacoes|campanha|campagne) (?:against|on|contra|contre) (?:(?:the|las?|los|l?[ao]s|les) )?"
    rf"(?:\w+ )?{SMALL_BOATS}\b"
)
# "another US strike", "sexto ataque de EU", "nouvelle frappe"
_MORE = rf"(?:latest|(?:mais|encore) [~#]+|{ONE_MORE}s?(?<!news)(?! year))"
_NOBODY = r"(?!(?:victim\w*|vitimas?|m[ae]n|bod(?:y|ies)|hombres?|homem|hommes?|cuerpos?|corpos?|corps)\b)"
_ONE_MORE = lazy_regex(
    rf"(?:\b{_MORE}|~+ more|@+) {_NOBODY}(?:[^\s,;:]+ ){{0,4}}?"
    rf"(?:{PLAIN_STRIKE}|accion|acao|raid|{SMALL_BOAT})\b(?! group)"
)

# "Resumes boat strikes with attack", "reanuda ataques con un bombardeo": the one that is told is new.
_RESUMES_WITH_ONE = lazy_regex(
    r"\b(?:resum|reanud|retom|repren|reprend|repris)\w*\b[^.;\n]{0,60}?"
    rf"\b(?:air)?{PLAIN_STRIKE}\b(?! (?:group|campaign))"
)


def resumes_with_one(doc: Document) -> bool:
    return bool(doc.find_in_title(_RESUMES_WITH_ONE))


@once
def announces_strike(doc: Document) -> bool:
    return announces_strike_in(doc, 0, doc.title_end)


def announces_strike_in(doc: Document, start: int, end: int) -> bool:
    return bool(_BOAT_OR_STRIKE.search(doc.folded, start, end) and _ANNOUNCES.search(doc.folded, start, end))


def tells_of_one_more(doc: Document, *, before: int | None = None) -> bool:
    return bool(_ONE_MORE.search(doc.marked, 0, doc.title_end if before is None else before))


@once
def hits_boat_from_the_air(doc: Document) -> bool:
    return bool(doc.find_in_title(_HIT_FROM_THE_AIR))


@once
def in_the_commands_words(doc: Document) -> bool:
    """ "Lethal kinetic strike kills two", "six male narco-terrorists killed"."""
    return bool(doc.find_in_title(_COMMANDS_WORDS))


def one_boat_fewer(doc: Document) -> bool:
    return bool(doc.find_in_title(_ONE_FEWER))


@once
def tells_boat_hit(doc: Document) -> bool:
    return bool(doc.find_in_title(_BOAT_HIT))


@once
def boat_hit_at_sea(doc: Document) -> int | None:
    """Where the headline says that a boat was hit, and does not say by what."""
    told = doc.find_in_title(_HIT_AT_SEA)
    return told.start("hit") if told else None


def acts_against_boats(doc: Document) -> bool:
    """ "Lends no base for missions against boats": a campaign, and no strike of it."""
    return bool(doc.find_in_title(_AGAINST_BOATS))

"""Headlines made of nothing but a strike: every word of them is one of these, in four languages."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_outline import OFF_ANY_COAST
from newsdesk.facts.numerals.hedges import HEDGE
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.where.places import A_COAST
from newsdesk.facts.words.americans import AMERICAN, SOUTHERN_SPEAR, THE_COMMAND
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import CAMPAIGN, HUMAN, ONE_STRIKE, STRIKES, SURVIVOR, TOLL, VESSEL
from newsdesk.facts.words.strike_verbs import KILLS, WAS_HIT
from newsdesk.facts.words.telling import ACCORDING_TO, BOASTS, TELLS
from newsdesk.facts.words.times import IN_ALL, SEPTEMBER, SINCE, SO_FAR, TIME
from newsdesk.facts.words.vocabulary import A_SEA, GREW, MORE
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

DESTROYED = any_word(  # not sunk, nor attacked: there are storms and pirates
    en="destroyed bombed struck blasted blown_(?:up|apart|to_(?:bits|pieces)) obliterated",
    es="destruid[oa]s? bombardead[oa]s? volad[oa]s? pulverizad[oa]s?",
    pt="destruid[oa]s? bombardead[oa]s? explodid[oa]s? pulverizad[oa]s?",
    fr="detruite?s? bombardee?s? frappee?s? visee?s? pulverisee?s?",
)
DESTROY = any_word(
    en="destroy(?:s|ed)? bomb(?:s|ed) blows?_up blew_up",
    es="destru(?:yen?|yo|yeron) bombarde(?:an?|o|aron) vuelan? volo volaron",
    pt="destro(?:i|em) destru(?:iu|iram) bombarde(?:iam?|ou|aram) explod(?:em?|iu|iram)",
    fr="detrui(?:t|sent) bombarde(?:nt)? pulverise(?:nt)?",
)
SAYS = rf"(?:{TELLS}|{BOASTS}|{ACCORDING_TO})"
WHO = (
    rf"(?:trump|{THE_COMMAND}|military|ejercito|exercito|armee|militares|militaires|forcas armadas"
    rf"|{SOUTHERN_SPEAR})"
)
# What joins the rest, and what is left of it once names, numbers and nouns are taken out.
_JOINS = any_word(
    en="""
        an? the in on at off of by near to as and its? it is are was were from with for one both all now north south
        east west waters sea seas ocean oceans international high open another more latest new last others? separate
        single same overnight night day week deaths? begun began started so number actions? up aboard board crews?
        alleged suspected drug narco bring(?:s|ing) takes? pushes tops? passes reaches hits that makes s this month
        low-?profile fast between batch just little blasts? leaves? lethal deadly fatal (?:nautical_)?miles? km
        (?:south|north)-?(?:ea|we)st hours
    """,
    es="""
        oriental el la l[oa]s un una uno unos unas en de del al? y e ante por con tras su sus es son mas otr[oa]s? ya
        ahora hoy que aguas frente cerca sur norte este oeste mar mares oceanos? alta altamar internacionales
        nuev[oa]s? ultim[oa]s? separad[oa]s mism[oa] noche dias? semanas? este numero acciones accion pasan? van se
        llegan? suman? empezo comenzo bordo presunt[oa]s? supuest[oa]s? narco rapidas? cuenta acumulado esta
        nuevamente bajo perfil entre tanda poco explosion(?:es)? dejan? letal(?:es)? aereos? millas(?:_nauticas)?
        km kilometros (?:sur|nor|sud)(?:este|oeste)
    """,
    pt="""
        oriental para [oa]s? um uma uns umas em n[oa]s? num numa de d[oa]s? [ao]s? e por pel[oa]s? com apos seu sua
        sao mais outr[oa]s? ja agora hoje que aguas frente perto sul norte leste oeste ao largo mar mares oceanos?
        alto internacionais nov[oa]s? ultim[oa]s? separad[oa]s mesm[oa] noite dias? semanas? numero acoes acao chegam?
        passam? somam? inicio comecou bordo suspeit[oa]s? supost[oa]s? narco rapidas? conta acumulado total saldo se
        vao la foram este esta neste entre leva faz subir pouco explos(?:ao|oes) deixam? leta(?:l|is) aereos? milhas
        km quilometros
    """,
    fr="""
        oriental n no le la les l un une uns des? du d a au aux en dans sur et par pour avec apres ses leurs? sont est
        ete ont il ils elle on atteint franchit plus autres? encore deja desormais eaux large pres sud nord est ouest
        mer mers oceans? haute internationales nouve(?:au|aux|lle|lles) derni(?:er|ere|ers|eres) separe(?:es|s) meme
        nuit jours? semaines? numero actions? depasse compte debut bord membres equipage presumee?s? suspects? narco
        rapides? compteur total c entre serie peu explosions? fait font meurtrieres? mortelles? letales? aeriennes?
        milles km
    """,
)
COUNTS = (
    rf"(?:{TOLL}|{CAMPAIGN}|{GREW}|{IN_ALL}|{SO_FAR}|{SINCE}|{SEPTEMBER}|acumulado|cumul|totals?|cuenta|conta|count)"
)
_OF_A_COAST = (
    rf"(?:{OFF_ANY_COAST.pattern}|(?:off|near|of|cerca de|perto d[aeo]|ante|frente a|del?|d[aou]|des|d'|a[ou]?|devant"
    rf"|pres de)(?: (?:the|las?|les?|el|las costas de|[oa]))? ?{A_COAST}n?)"
)
# One after the other they make up the whole headline.
ALL_OF_IT = lazy_regex(
    rf"(?:(?:{_OF_A_COAST}|[#~@=]++[eoa]?|{WHO}|{AMERICAN}|{SAYS}|{A_SEA}|{A_DAY}|{TIME}|{COUNTS}|{HEDGE}|{MORE}"
    rf"|{VESSEL}|{ONE_STRIKE}|{STRIKES}|{HUMAN}|{SURVIVOR}|{WAS_HIT}|{DESTROYED}|{DESTROY}|{DEATH}|{KILLS}|20\d\d|{_JOINS}|ap|afp|efe|reuters)(?![\w#~@])"
    r"|[\s.,;:!'\"/()°º_-]|#(?=#))++"
)

"""Headlines and texts that take a strike as known: what others do after it, who is held since, a claim of more."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COASTS, OTHER_VOICES, group
from newsdesk.classify.headlines.headline_words import A_STRIKE
from newsdesk.classify.headlines.strike_phrases import announces_strike, announces_strike_in, tells_of_one_more
from newsdesk.classify.kinds.topic_phrases import hands_people_over
from newsdesk.classify.lexicon import concepts_of
from newsdesk.classify.new_strikes.new_strike import hidden_until_now
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.recency import THE_DAY_BEFORE, names_day_within
from newsdesk.facts.words.americans import THEIR_SPEAKERS, THOSE_WHO_STRIKE
from newsdesk.facts.words.nouns import BOAT, PLAIN_STRIKE, SURVIVOR
from newsdesk.facts.words.strike_verbs import HITS, WAS_HIT
from newsdesk.facts.words.times import AFTER
from newsdesk.facts.words.vocabulary import SOUGHT
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

# Of a strike that is not known yet, no headline says "the".
_AFTER_THE_STRIKE = lazy_regex(
    rf"\b(?:(?:after|following|in (?:the )?wake of) (?:the|this|{A_WEEKDAY}'s|weekend)"
    rf" (?:[\w.-]+ ){{0,3}}?{A_STRIKE}"
    rf"|(?:(?:tras|despues de|luego de) (?:el|los|ese|este)|(?:despues|luego) del) (?:[\w.-]+ ){{0,2}}?{A_STRIKE}"
    rf"|(?:apos (?:os?|esse|este)|depois d(?:os?|esse|este)) (?:[\w.-]+ ){{0,2}}?{A_STRIKE}"
    rf"|apres (?:la |les |l'|cette |ces )(?:[\w.-]+ ){{0,2}}?{A_STRIKE})[^,;:\n]*"
)
# "Bales found near where US struck a boat": of a place that readers know
_WHERE_IT_WAS = lazy_regex(
    rf"\b(?:where|donde|onde|la ou) (?:(?:the|el|los|la|o|os|le|les|l') ?)?{THOSE_WHO_STRIKE} (?:military |forces )?"
    r"(?:struck|hit|bombed|attacked|sank|destroyed|blew up|(?:atac|bombarde|golpe|afund)(?:o|ou|aron|aram)"
    r"|(?:hundi|destruy|destru)(?:o|iu|eron|iram)|a (?:frappe|bombarde|coule|detruit))\b"
)
_TOLD_OF_IT = group(
    "strike boat_strike killed kinetic drug_boat boat vessel survivor search missing in_custody repatriation"
)
_NEIGHBOURS = COASTS | group("latin_leader ally petro")
_ANSWERED_ELSEWHERE = OTHER_VOICES | {"trump", "carrier", "airspace", "intel", "seize"}


@once
def _rest_after_the_strike(r: Reading) -> tuple[tuple[int, int], ...]:
    """What a headline tells beside "after the strike", or nothing where it tells more of the strike."""
    if not r.title_has("strike", "boat_strike"):
        return ()
    known = r.doc.find_in_title(_AFTER_THE_STRIKE)
    if known is None or tells_of_one_more(r.doc):
        return ()
    rest = tuple((start, end) for start, end in ((0, known.start()), (known.end(), r.doc.title_end)) if end > start)
    told = frozenset().union(*(concepts_of(r.hits, *part) for part in rest))
    if told & _TOLD_OF_IT or any(announces_strike_in(r.doc, *part) for part in rest):
        return ()
    return () if r.counts_dead() and not _counts_its_own_dead(r, known.span()) else rest


def _counts_its_own_dead(r: Reading, known: tuple[int, int]) -> bool:
    """ "Trump bromea tras el ataque con tres muertos": on the day after, that may be the first of it."""
    beside = r.counts_dead(before=known[0]) or r.counts_dead(start=known[1])
    return not beside and not names_day_within(r.doc, THE_DAY_BEFORE)


def goes_on_after_the_strike(r: Reading) -> bool:
    """ "After the strike off Suriname, fishermen stay ashore": that there was one, readers know."""
    return bool(_rest_after_the_strike(r))


# What others do once they have heard of it: "Oil price steady after US strike kills four", "fishermen stay ashore"
_HAVING_HEARD = any_word(
    en="""
        (?:oil|crude|gas|insurance|freight)_(?:prices?|futures|rates|premiums?|costs) insurers? shares bonds peso
        bolivar (?:afraid|scared)_to_(?:sail|fish|go_out)
        (?:fisher(?:men|s|folk)|crews)_(?:[^\\s,;:]+_){0,5}?(?:stay|remain|keep)_(?:ashore|in_port|home)
    """,
    es="""
        precios?_del_(?:petroleo|crudo) (?:primas|tarifas)_de_(?:seguros?|fletes?) aseguradoras bonos dolar peso
        bolivar pescadores_(?:[^\\s,;:]+_){0,5}?(?:no_salen|se_quedan_en_(?:tierra|casa|puerto)|temen_salir)
    """,
    pt="""
        precos?_do_petroleo seguradoras (?:premios|tarifas)_de_(?:seguro|frete) titulos dolar peso bolivar
        pescadores_(?:[^\\s,;:]+_){0,5}?(?:nao_saem|ficam_em_(?:terra|casa)|temem_sair)
    """,
    fr="""
        (?:cours|prix)_du_(?:petrole|brut) assureurs primes_d'assurance obligations dollar peso bolivar
        pecheurs_(?:[^\\s,;:]+_){0,5}?(?:restent_a_(?:terre|quai)|n'osent_plus_sortir|ne_sortent_plus)
    """,
)
_HEARD_OF_ONE = lazy_regex(rf"\A[^,;:\n]*?{_HAVING_HEARD}[^,;:\n]*? {AFTER} (?:[^\s,;:]+ ){{0,3}}?{A_STRIKE}")
# "Oil falls as US strikes boat"
_OIL_MOVES = any_word(
    en="(?:oil|crude|brent)_(?:(?:prices|futures)_)?(?:falls?|rises?|slips?|edges?|gains?|climbs?|jumps?|drops?|eases?)",
    es="(?:petroleo|crudo|brent)_(?:cae|sube|baja|avanza|retrocede)",
    pt="petroleo_(?:cai|sobe|recua|avanca)",
    fr="petrole_(?:recule|monte|grimpe|baisse|progresse)",
)
_OIL_HEARD = lazy_regex(
    rf"\A[^,;:\n]*?{_OIL_MOVES}[^,;:\n]*? (?:{AFTER}|as|while|amid|mientras|enquanto|alors qu[e'])"
    rf" (?:[^\s,;:]+ ){{0,3}}?(?:{A_STRIKE}|{HITS})"
)


def others_have_heard_of_it(r: Reading) -> bool:
    """ "Oil price steady after US strike kills four": markets, and who stays ashore, have heard of it, unless the
    text tells it of these days."""
    heard = titled(_HEARD_OF_ONE, r) or titled(_OIL_HEARD, r)
    return heard and not names_day_within(r.doc, THE_DAY_BEFORE)


def neighbours_answer_the_strike(r: Reading) -> bool:
    """ "After the strike off Suriname, Guyana goes on alert": what a government or its prefect does about it."""
    rest = _rest_after_the_strike(r)
    told = frozenset().union(*(concepts_of(r.hits, *part) for part in rest))
    if hands_people_over(r):
        return False
    return not told.isdisjoint(_NEIGHBOURS) and told.isdisjoint(_ANSWERED_ELSEWHERE)


_HELD = (
    r"(?:in (?:\w+ ){0,2}?custody|held|detained|being held|under guard|prisoners?|bajo (?:la )?custodia"
    r"|(?:det|ret)enid[oa]s|pres[oa]s|sob (?:a )?custodia|(?:de|re)tid[oa]s|detenue?s|retenue?s"
    r"|prisonni(?:ers?|eres?)|sous (?:bonne )?garde)"
)
_THE = r"(?:the|l[oa]s|el|os?|as?|les?)"
_SURVIVORS_HELD = lazy_regex(
    rf"\b{_THE} (?:\w+ )?{SURVIVOR} (?:of|from|del?|d[aeo]s?|du|des)(?: [^\s.;:,]+){{0,4}}?"
    rf" (?:{BOAT}\b[^.;:,\n]{{0,20}}?{WAS_HIT}|{PLAIN_STRIKE}\b)[^.;\n]{{0,80}}?\b{_HELD}\b"
)
_PRISONERS = lazy_regex(rf"\b{_HELD}\b")


def survivors_held_since(r: Reading) -> bool:
    """ "Two dead, two castaways prisoners on a ship. The survivors of the boat hit on Thursday are in custody"."""
    if r.title_has("strike", "boat_strike") or not r.title_has("survivor") or not titled(_PRISONERS, r):
        return False
    first = names_day_within(r.doc, THE_DAY_BEFORE)  # so the first word of a strike may be told
    return not first and bool(_SURVIVORS_HELD.search(r.doc.folded, r.doc.title_end))


_CREW_IS_FREE = lazy_regex(
    r"\b(?:crews?|tripulantes?|tripulacion|tripulacao|equipages?|marins?)\b[^.;:\n]{0,60}? (?:walks? free"
    r"|(?:set )?freed?|released|recuperan? la libertad|liberad[oa]s?|deixam? a prisao|solt[oa]s?"
    r"|remis(?:e|es)? en liberte|relachee?s?|liberee?s?)\b"
)


def crew_is_free(r: Reading) -> bool:
    """ "Crew of boat sunk by Americans set free": not the first to be heard of it."""
    return titled(_CREW_IS_FREE, r)


# "One more than announced", "una más de las anunciadas", "um a mais do que o anunciado", "un de plus qu'annoncé"
_MORE_THAN_TOLD = lazy_regex(
    r"\bmore (?:boats? |strikes? )?than (?:(?:were|was|have|has|had|been|its?|his|her|the|us|u\.s\.|pentagon"
    r"|military|officials?|anyone|publicly) ){0,4}?"
    r"(?:announced|disclosed|acknowledged|confirmed|reported|made public)\b"
    r"|\bmas (?:de|que) (?:l[oa]s?|el) (?:que )?(?:(?:ha|han|se|habia|habian|sido) ){0,3}"
    r"(?:anunci|reconoc|confirm|inform|divulg|revel)\w+"
    r"|\bmais (?:do )?que (?:[oa]s? )?(?:(?:foi|foram|havia|tinha|sido) ){0,3}"
    r"(?:anunci|reconhec|confirm|inform|divulg|revel)\w+"
    r"|\bde plus (?:que (?:ceux |celles |ce qui )?(?:(?:a|ont|ete|avait|avaient|officiellement) ){0,3}"
    r"|qu')(?:annonc|reconnu|confirm|rendu|revel)\w+"
)


def claims_more_than_announced(r: Reading) -> bool:
    """ "Trump says three boats were hit, one more than announced": nothing is told of that one, nor of its dead."""
    of_boats = r.title_has("strike", "boat_strike", *BOATS) and titled(_MORE_THAN_TOLD, r)
    return of_boats and not r.counts_dead(before=len(r.doc.text)) and not hidden_until_now(r)


# "Continúa la búsqueda de un tripulante tras ataque", "search goes on for man lost in strike": it began before
_SEARCH_CONTINUES = lazy_regex(
    rf"\A\W*(?:(?:(?:the|la|las|as|les) )?{SOUGHT}(?: [^\s,;:]+){{0,2}}? (?:continues?|goes on|resumes?"
    r"|continuan?|siguen?|prosiguen?|continuam?|prosseguem?|se poursuivent|continuent|reprennent)\b"
    rf"|(?:continuan?|siguen?|prosiguen?|continuam?|prosseguem?)(?: (?:la|las|as))? {SOUGHT}\b)"
)
# "Whether two of its citizens were among six people killed"
_AMONG_SO_MANY = lazy_regex(
    r"\b(?:if|whether|si|se) [^.;\n]{0,60}?\b(?:among|entre|parmi|dentre)(?: (?:the|l[oa]s|os|as|les))? #+"
)


def search_goes_on(r: Reading) -> bool:
    """ "Search continues for man lost in US strike": whoever is sought was on a boat that readers know of."""
    return titled(_SEARCH_CONTINUES, r)


def asks_who_was_among_them(r: Reading) -> bool:
    """ "Police look into whether two citizens were among six killed in a US strike": how many died is known."""
    return bool(_AMONG_SO_MANY.search(r.doc.marked))


_LEAVES_OPEN = lazy_regex(
    rf"\b{THEIR_SPEAKERS} (?:(?:still|yet|aun|ainda|todavia) )?(?:(?:does not|doesn't|did not|didn't|will not|won't"
    r"|cannot|can't|refuses to|declines to) (?:explain|say|identify|justify|prove|disclose|know|name)"
    r"|(?:se niega a|evita|rehusa|recusa-se a) (?:explicar|decir|dizer|identificar|justificar)"
    r"|(?:no|nao) (?:explica|dice|diz|aclara|esclarece|identifica|justifica|prueba|prova|sabe)n?|desconoce"
    r"|n(?:e |')(?:explique|dit|identifie|justifie|precise|sait)(?:nt)? (?:pas|rien|toujours pas))\b"
)


def leaves_open_what_it_was(r: Reading) -> bool:
    """ "Pentagon does not explain where Tuesday's boat came from": asked of a strike that it has told."""
    if not titled(_LEAVES_OPEN, r) or r.counts_dead():
        return False
    return not announces_strike(r.doc) and not tells_of_one_more(r.doc)


def named_by_its_place(r: Reading) -> bool:
    """ "Bales recovered near where US struck a boat": what is told is what was found there."""
    where = r.doc.find_in_title(_WHERE_IT_WAS)
    if where is None or r.counts_dead(before=len(r.doc.text)):
        return False  # who counts its dead may be the first to tell of it
    return not announces_strike_in(r.doc, 0, where.start())

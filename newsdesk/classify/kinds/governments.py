"""What other governments say of the strikes: the headline begins with one of them, then says how it stands; or it
calls an envoy."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, OTHER_HARM, OTHER_VOICES, SEAS, STATES, group
from newsdesk.classify.headlines.strike_phrases import tells_of_one_more
from newsdesk.classify.kinds.diplomacy_phrases import FOREIGN_OFFICE, calls_an_envoy
from newsdesk.classify.kinds.polls import asks_the_public
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import PLAIN_STRIKE, PLAIN_STRIKES, SMALL_CRAFT
from newsdesk.facts.words.telling import TAKES_A_STAND
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_GOVERNMENTS = STATES | group("latin_leader latin_state petro maduro ally")
_LEADERS = group("latin_leader petro")
# Who else has a say, and is named beside a country: "Trinidad families", "UN tells Colombia".
_OTHERS = OTHER_VOICES | {"inspector", "cartel", "coast_guard"}
_ON_STRIKES = lazy_regex(rf"{TAKES_A_STAND}[^;:\n]{{0,70}}?\b(?:air)?{PLAIN_STRIKES}\b(?! group)")
# One that readers know: "the double tap", "el ataque del lunes"
_KNOWN_ONE = (
    r"(?:\b(?:the|this|that|el|este|ese|al|del|o|esse|ao|do|la|cette|[a-z]+day's)"
    rf"\s(?:\w+ )?{PLAIN_STRIKE}\b(?! group)"
    r"|\b(?:double tap|doble golpe|duplo ataque|double frappe|second strike|segundo ataque)\b)"
)
_ON_A_STRIKE = lazy_regex(rf"(?:{TAKES_A_STAND}|\b(?:on|sobre|sur)\b)[^;:\n]{{0,40}}?{_KNOWN_ONE}")
# "Rechaza la SRE el ataque del lunes": in Mexican headlines the verb comes first
_STANDS_FIRST = lazy_regex(rf"\A\W*{TAKES_A_STAND}(?P<who>[^;:\n]{{1,40}}?){_KNOWN_ONE}")
# "Petro calls US strike that killed three murder", "llama asesinato al ataque con tres muertos": a judgement comes
# after the news. Who "denounces" one may be the first to tell of it.
_CRIME = any_word(
    en="""
        murder(?:s|ers)? assassinations? (?:war_)?crimes? executions? massacres? homicide atrocity barbarity terrorism
        illegal unlawful unacceptable
    """,
    es="""
        asesin(?:at)?os? crimen(?:es)? ejecucion(?:es)? masacres? homicidios? atrocidad barbarie terrorismo ilegal
        inaceptable
    """,
    pt="""
        assassin(?:at)?os? crimes? execuc(?:ao|oes) massacres? chacina homicidios? atrocidade barbarie terrorismo
        ilegal inaceitavel
    """,
    fr="""
        assassin(?:at)?s? meurtr(?:e|iers)s? crimes? executions? massacres? homicides? atrocite barbarie terrorisme
        illegale? inacceptable
    """,
)
_CONDEMNS = any_word(
    en="condemn(?:s|ed)? slam(?:s|med)? deplor(?:es?|ed) reject(?:s|ed)? decr(?:y|ies|ied) criticis(?:es?|ed)",
    es="(?:conden|rechaz|repudi|critic|deplor|lament)(?:an?|o|aron)",
    pt="(?:conden|rejeit|repudi|critic|lament)(?:am?|ou|aram)",
    fr="(?:condamn|critiqu|deplor|regrett)e(?:nt)? rejette(?:nt)?",
)
_BRANDS = any_word(
    en="calls? called brand(?:s|ed)? label(?:s|ed)? accus(?:es?|ed)",
    es="(?:llam|tild|tach|calific|habl|acus)(?:an?|o|aron)",
    pt="(?:cham|classific|tach|fal|acus)(?:am?|ou|aram)",
    fr="qualifie(?:nt)? parle(?:nt)? traite(?:nt)? accuse(?:nt)?",
)
# So Cuba "calls strikes murder on the high seas"; and "Mottley: strikes make Caribbean a shooting gallery".
_BRANDS_THEM = lazy_regex(rf"{_BRANDS}[^;:\n]{{0,70}}?\b(?:air)?{PLAIN_STRIKES}\b(?! group)")
_LEADER_ON_THEM = lazy_regex(rf"\A[^;:\n]{{3,30}}: [^\n]{{0,30}}?\b(?:air)?{PLAIN_STRIKES}\b(?! group)")
_ONE = rf"(?:{_KNOWN_ONE}|\b{AMERICAN} {PLAIN_STRIKE} (?:that|which)\b)"
_AT_SEA = lazy_regex(rf"\b(?:{SMALL_CRAFT}|off|waters|at sea|au large|frente a|ao largo)\b")
_JUDGED = lazy_choice(
    # "Mexico regrets deaths of three in US strike"
    rf"(?P<lost>(?:\bregret(?:s|ted)?\b|{_CONDEMNS})[^;:,\n]{{0,20}}? (?:deaths?|muert(?:e|o)s?|mort(?:e|o)?s?)\b"
    rf"[^;:,\n]{{0,30}}?\b{PLAIN_STRIKE}\b)",
    rf"(?:{_BRANDS}[^;:,\n]{{0,40}}?{_CRIME}|{_CONDEMNS})[^;:,\n]{{0,20}}?(?P<one>{_ONE})[^;:,\n]*\Z",
    # Words in quotes, who says them and of what: "'Murderers': Petro on US strike that killed three"
    rf"{_CRIME}[^\"':;\n]{{0,20}}[\"'] ?[:,]? ?(?:[^\s,;:]+ ?){{0,3}},? ?(?:on|about|over|sobre|sur)"
    rf" (?P<of>{_ONE})[^;:,\n]*\Z",
    rf"{_BRANDS} (?P<named>(?:(?:the|this|{AMERICAN}|deadly) )*{PLAIN_STRIKE}\b(?! group)[^;:,\n]*?)"
    rf" (?:an? )?{_CRIME}\W*\Z",
    # "Ataque con tres muertos es 'inaceptable'"
    rf"(?P<is>{PLAIN_STRIKE}\b(?! group)[^;:,\n]*?) (?:is|was|es|fue|e|foi|est|etait)"
    rf" [\"']?(?:(?:an?|una?|uma?|une) )?{_CRIME}\W*\Z",
)


@once
def government_on_strikes(r: Reading) -> bool:
    """ "Barbados, Brazil decry boat strikes", "Rechaza la SRE el ataque del lunes": of strikes in the plural or of
    one that is known; of none that counts its dead, but to judge it."""
    return _takes_a_stand(r) and (judges_a_known_one(r) or not r.counts_dead())


def government_above_the_dead(r: Reading) -> bool:
    """ "Ecuador backs strikes off Manta", and the text counts the dead of one: it may be new there."""
    below = _takes_a_stand(r) and r.counts_dead() and not judges_a_known_one(r)
    return below and not r.counts_dead(before=r.doc.title_end)


@once
def _takes_a_stand(r: Reading) -> bool:
    if not r.title_has("strike", "boat_strike", "double_tap"):
        return False
    end = _end_of_the_speaker(r)
    speakers = {hit.concept for hit in r.hits if hit.start < end}
    official = not speakers.isdisjoint(_GOVERNMENTS) or FOREIGN_OFFICE.search(r.doc.folded, 0, end) is not None
    # Six in ten Colombians who reject the strikes are no government.
    return official and speakers.isdisjoint(_OTHERS) and not asks_the_public(r)


@once
def judges_a_known_one(r: Reading) -> bool:
    """Whether a strike is judged with its dead, and no others. Without them, the text may be the first word of it."""
    place = _where_it_is_judged(r)  # first: to count the dead takes longer, and few texts judge
    return place > 0 and r.counts_dead() and not r.counts_dead(before=place) and not tells_of_one_more(r.doc)


def _where_it_is_judged(r: Reading) -> int:
    """Where the strike is named that somebody judges, or what is regretted of it; 0: nobody judges one."""
    judged = _JUDGED.search(r.doc.folded[: r.doc.title_end].rstrip())
    return max(judged.start(name) for name in judged.groupdict()) if judged is not None else 0


def _end_of_the_speaker(r: Reading) -> int:
    """Up to where the headline says who takes a stand; 0: nobody does."""
    at_sea = r.title_has("boat_strike", "narco", "intl_waters", *BOATS, *SEAS) or titled(_AT_SEA, r)
    stands = r.doc.find_in_title(_ON_STRIKES) if at_sea else None
    if stands is not None:
        return stands.start()
    if at_sea and (brands := r.doc.find_in_title(_BRANDS_THEM)) is not None:
        return brands.start()
    if at_sea and titled(_LEADER_ON_THEM, r) and r.hits[0].concept in _LEADERS:
        return r.hits[0].end
    if (first := r.doc.find_in_title(_STANDS_FIRST)) is not None:
        return first.end("who")
    one = r.doc.find_in_title(_ON_A_STRIKE)
    if one is not None:
        return one.start()
    return _where_it_is_judged(r) if judges_a_known_one(r) else 0


def envoy_called_over_a_boat(r: Reading) -> bool:
    """ "Paris summons US ambassador after strike off Tahiti": whose sea it was, is new."""
    over = r.title_has_all("us", "strike") and titled(_AT_SEA, r)
    return over and calls_an_envoy(r)


_EUROPEANS = lazy_regex(
    r"\A\W*(?:[^\s;:]+: )?(?:lisbo[na]|lisbonne|madrid|berlin|berlim|rom[ae]|brussels|bruselas|bruxelas|bruxelles"
    r"|dublin|oslo)\b"
)
_THEIR_OPERATION = lazy_regex(
    r"\b(?:strikes|ataques|operac(?:ao|oes)|operacion(?:es)?|operations?|bombarde\w+|frappes)\b[^.;:\n]{0,25}?"
    r"\b(?:caribbean|caribe|caraib[ea]s|antilles|antilhas)\b"
)
_IN_OFFICE = lazy_regex(
    r"\b(?:govern\w+|gobierno|gouvernement|minist\w+|parlament\w*|parliament|negocios estrangeiros)\b"
)


def europeans_on_the_operation(r: Reading) -> bool:
    """ "Lisboa quer saber para onde vão os aviões": refuelled for the strikes in the Caribbean, its minister says."""
    told = titled(_EUROPEANS, r) or titled(_LAJES, r)
    told = told and _THEIR_OPERATION.search(r.doc.folded) is not None and _IN_OFFICE.search(r.doc.folded) is not None
    by_americans = r.has("strike", "boat_strike", "us", "us_military", "trump")
    return told and by_americans and not r.has("drugs", "weight", *_NO_SHIPWRECK) and not r.counts_dead()


_LAJES = lazy_regex(r"\blajes\b")  # the Portuguese base on the way
_A_SEA = lazy_regex(r"\b(?:seas?|mar|mares|mers?|oceano?|ocean|pacific[o]?|pacifique|caribbean|caribe|caraibes)\b")


_A_STRIKE = lazy_regex(rf"\b{PLAIN_STRIKE}s?\b")
_OF_THE_LIVING = ("survivor", "overboard", "missing", "search", "repatriation", "toll_change", "family")


_QUOTES = lazy_regex(r"[\"«“‘]|(?<!\w)'")  # not the apostrophe of "Petro's"


@once
def leader_on_the_sea(r: Reading) -> bool:
    """ "Lula: «No se pacifica un mar a misilazos»": words in quotes, of a sea, of who dies there or by what."""
    speaks = r.title_has("latin_leader", "petro") or titled(FOREIGN_OFFICE, r)
    if not speaks or not titled(_A_SEA, r) or r.title_has(*_OTHERS) or r.has(*_NO_SHIPWRECK, "exercise", "carrier"):
        return False
    if titled(_A_STRIKE, r) or r.counts_dead(before=r.doc.title_end) or r.title_has(*_OF_THE_LIVING):
        return False
    quoted = _QUOTES.search(r.doc.text, 0, r.doc.title_end) is not None
    blow = r.has("strike") or (r.title_has("killed") and r.has("pacific", "caribbean"))
    by_americans = r.has("us", "us_military", "trump") or r.title_has("pacific", "caribbean")
    return quoted and blow and by_americans


_BOAT = r"(?:boats?|vessels?|hulls?|pangas?|lanchas?|embarcaci\w+|barcos?|cascos?|embarcac\w+|bateaux?)"
_REMAINS = (
    r"(?:wreck(?:s|age)?|debris|remains|parts|burn(?:ed|t)|charred|restos|quemad[oa]s?|carbonizad[oa]s?|destrocos"
    r"|queimad[oa]s?|epaves?|debris|restes|calcinee?s?|brulee?s?)"
)
_BURNT = r"(?:burn\w*|quem\w+|queim\w+|brul\w+|charred|carbonizad[oa]s?|calcines?)"
_WRECK = lazy_regex(
    rf"\b{_REMAINS}\b[^.;\n]{{0,25}}?\b{_BOAT}\b|\b{_BOAT}\b[^.;\n]{{0,15}}?\b{_REMAINS}\b"
    rf"|\b(?:bodies|corpses|cuerpos|cadaveres|corpos|corps|cadavres)\b[^.;\n]{{0,30}}?\b{_BURNT}\b"
)
_EMBASSY = lazy_regex(
    r"\b(?:embass(?:y|ies)|ambassador|envoy|charges?(?: d'affaires)?|embajad(?:a|or|ora)|encargad[oa] de negocios"
    r"|embaixad(?:a|or|ora)|encarregad[oa] de negocios|ambassad(?:e|eur|rice)"
    r"|(?:writes|wrote|letter|escrib\w+|carta|escrev\w+|ecri\w+|lettre) (?:to|al?|ao) (?:rubio|washington))\b"
)
_CALLED = lazy_regex(
    any_word(
        en="summon* calls?_in called_in explanations? explain answers asks?",
        es="convoc* cita(?:n)? cito llama* explicaciones explique",
        pt="convoc* chama(?:m)? chamou explicacoes esclarecimentos",
        fr="convoqu* demande* explications eclaircissements",
    )
)
_NO_SHIPWRECK = OTHER_HARM | group("accident historic congress court")


@once
def envoy_called_over_a_wreck(r: Reading) -> bool:
    """ "Cancillería cita a la embajada" over the burnt boat on its beach: nobody else burns them."""
    theirs = r.has("us", "trump", "us_military") and r.has(
        *STATES, "latin_leader", "ally", "places_here", "diplomatic"
    )
    told = theirs and not r.has(*_NO_SHIPWRECK) and not r.counts_dead()
    searched = (pattern.search(r.doc.folded) for pattern in (_WRECK, _EMBASSY, _CALLED))
    return told and all(found is not None for found in searched)
